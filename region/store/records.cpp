#include "region/store/records.h"

#include <array>
#include <utility>

#include "base/check.h"

namespace region {

namespace {

constexpr std::array<std::string_view, 4> kPhases = {"creating", "ready", "updating", "deleting"};
constexpr std::array<std::string_view, 3> kOperations = {"CREATE", "UPDATE", "DELETE"};
constexpr std::array<std::string_view, 6> kStatuses = {
    "PENDING", "IN_PROGRESS", "SUCCESS", "FAILED", "CANCEL_IN_PROGRESS", "CANCEL_COMPLETE"};

template <class Enum, std::size_t kCount>
std::string_view word(const std::array<std::string_view, kCount>& words, Enum value) {
  return words.at(static_cast<std::size_t>(value));
}

/// Throws std::out_of_range for a word this version does not know.
template <class Enum, std::size_t kCount>
Enum enum_of(const std::array<std::string_view, kCount>& words, std::string_view text) {
  for (std::size_t i = 0; i < kCount; ++i) {
    if (words[i] == text) {
      return static_cast<Enum>(i);
    }
  }
  throw std::out_of_range("unknown word " + std::string(text));
}

std::string record_member(const base::JsonObject& object, std::string_view name) {
  return std::string(object.at(name).as_string());
}

base::JsonObject record_json(const StoredResource& resource) {
  return {{"region", resource.region}, {"type", resource.type},
          {"id", resource.identifier}, {"phase", word(kPhases, resource.phase)},
          {"serial", resource.serial}, {"model", resource.model}};
}

StoredResource resource_of(const base::JsonObject& object) {
  return {.type = record_member(object, "type"),
          .identifier = record_member(object, "id"),
          .model = object.at("model").as_object(),
          .phase = enum_of<Phase>(kPhases, record_member(object, "phase")),
          .serial = object.at("serial").to_number<std::uint64_t>(),
          .region = record_member(object, "region")};
}

base::JsonObject record_json(const ResourceKey& key) {
  return {{"region", key.region}, {"type", key.type}, {"id", key.identifier}};
}

ResourceKey key_of(const base::JsonObject& object) {
  return {record_member(object, "region"), record_member(object, "type"),
          record_member(object, "id")};
}

base::JsonObject record_json(const StoredRequest& request) {
  return {{"token", request.token},
          {"client_token", request.client_token},
          {"fingerprint", request.fingerprint},
          {"operation", name(request.operation)},
          {"region", request.region},
          {"type", request.type},
          {"id", request.identifier},
          {"body", request.body},
          {"status", name(request.status)},
          {"error_code", request.error_code},
          {"message", request.message},
          {"event_time_ms", request.event_time_ms}};
}

StoredRequest request_of(const base::JsonObject& object) {
  return {.token = record_member(object, "token"),
          .client_token = record_member(object, "client_token"),
          .fingerprint = record_member(object, "fingerprint"),
          .operation = enum_of<Operation>(kOperations, record_member(object, "operation")),
          .region = record_member(object, "region"),
          .type = record_member(object, "type"),
          .identifier = record_member(object, "id"),
          .body = record_member(object, "body"),
          .status = enum_of<RequestStatus>(kStatuses, record_member(object, "status")),
          .error_code = record_member(object, "error_code"),
          .message = record_member(object, "message"),
          .event_time_ms = object.at("event_time_ms").to_number<std::int64_t>()};
}

template <class T>
void write_list(base::JsonObject& record, std::string_view name, const std::vector<T>& items) {
  if (items.empty()) {
    return;
  }
  base::JsonArray list;
  for (const T& item : items) {
    list.emplace_back(record_json(item));
  }
  record[name] = std::move(list);
}

template <class T, class Read>
void read_list(const base::JsonObject& record, std::string_view name, std::vector<T>& items,
               Read read) {
  if (const base::Json* list = record.if_contains(name)) {
    for (const base::Json& item : list->as_array()) {
      items.push_back(read(item.as_object()));
    }
  }
}

}  // namespace

std::string_view name(Operation operation) {
  return word(kOperations, operation);
}

std::string_view name(RequestStatus status) {
  return word(kStatuses, status);
}

std::string encode(const Change& change) {
  base::JsonObject record;
  write_list(record, "put", change.put);
  write_list(record, "erased", change.erased);
  write_list(record, "requests", change.requests);
  return base::json_text(record);
}

base::Result<Change> decode(std::string_view text) {
  auto json = base::parse_json(text, "journal record");
  if (!json) {
    return std::move(json).error();
  }
  try {
    const base::JsonObject& record = json->as_object();
    Change change;
    read_list(record, "put", change.put, resource_of);
    read_list(record, "erased", change.erased, key_of);
    read_list(record, "requests", change.requests, request_of);
    return change;
  } catch (const std::exception& exception) {
    return base::error(base::ErrorKind::kCorrupt, "journal record: {}", exception.what());
  }
}

}  // namespace region
