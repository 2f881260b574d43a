#include "engine/history/run_record.h"

#include <algorithm>
#include <array>

#include <boost/json.hpp>

#include "base/json_members.h"

namespace engine {

namespace {

using base::ErrorKind;
using base::flag_member;
using base::Json;
using base::JsonObject;
using base::text_member;

constexpr std::string_view kRunFormat = "settle-run";
constexpr std::int64_t kRunVersion = 1;

constexpr std::array kResults{RecordedResult::kInProgress, RecordedResult::kSucceeded,
                              RecordedResult::kFailed};

std::int64_t number_or_0(const JsonObject& object, std::string_view name) {
  const Json* found = object.if_contains(name);
  return found != nullptr && found->is_int64() ? found->get_int64() : 0;
}

std::uint64_t count(const JsonObject& object, std::string_view name) {
  return static_cast<std::uint64_t>(std::max<std::int64_t>(number_or_0(object, name), 0));
}

JsonObject members(const JsonObject& object, std::string_view name) {
  const Json* found = object.if_contains(name);
  return found != nullptr && found->is_object() ? found->get_object() : JsonObject();
}

JsonObject config_json(const std::map<std::string, RecordedValue>& config) {
  JsonObject object;
  for (const auto& [key, value] : config) {
    object[key] =
        JsonObject{{"value", value.value}, {"secret", value.secret}, {"object", value.structured}};
  }
  return object;
}

std::map<std::string, RecordedValue> config_of(const JsonObject& object) {
  std::map<std::string, RecordedValue> config;
  for (const auto& member : members(object, "config")) {
    if (const JsonObject* value = member.value().if_object()) {
      config[member.key()] = {text_member(*value, "value"), flag_member(*value, "secret"),
                              flag_member(*value, "object")};
    }
  }
  return config;
}

}  // namespace

std::string_view name(RecordedResult result) {
  switch (result) {
    case RecordedResult::kInProgress:
      return "in-progress";
    case RecordedResult::kSucceeded:
      return "succeeded";
    case RecordedResult::kFailed:
      return "failed";
  }
  return "";
}

std::string run_record_text(const RunRecord& record) {
  JsonObject environment;
  for (const auto& [key, value] : record.environment) {
    environment[key] = value;
  }
  JsonObject changes;
  for (const auto& [op, changed] : record.resource_changes) {
    changes[op] = changed;
  }
  const JsonObject object{{"format", kRunFormat},
                          {"formatVersion", kRunVersion},
                          {"version", record.version},
                          {"kind", record.kind},
                          {"message", record.message},
                          {"startTime", record.start_seconds},
                          {"endTime", record.end_seconds},
                          {"result", name(record.result)},
                          {"environment", std::move(environment)},
                          {"config", config_json(record.config)},
                          {"resourceChanges", std::move(changes)},
                          {"state", record.state}};
  return base::json_text(object) + "\n";
}

base::Result<RunRecord> parse_run_record(std::string_view bytes) {
  const base::Result<Json> json = base::parse_json(bytes, "the record of a run");
  if (!json) {
    return json.error();
  }
  const JsonObject* object = json->if_object();
  if (object == nullptr || text_member(*object, "format") != kRunFormat) {
    return base::error(ErrorKind::kCorrupt, "it is no record of a run");
  }
  if (number_or_0(*object, "formatVersion") != kRunVersion) {
    return base::error(ErrorKind::kUnsupported,
                       "the record has format version {}, this Settle knows version {}",
                       number_or_0(*object, "formatVersion"), kRunVersion);
  }
  RunRecord record{.version = count(*object, "version"),
                   .kind = text_member(*object, "kind"),
                   .message = text_member(*object, "message"),
                   .start_seconds = number_or_0(*object, "startTime"),
                   .end_seconds = number_or_0(*object, "endTime"),
                   .config = config_of(*object),
                   .state = count(*object, "state")};
  const std::string result = text_member(*object, "result");
  for (const RecordedResult each : kResults) {
    record.result = name(each) == result ? each : record.result;
  }
  for (const auto& member : members(*object, "environment")) {
    record.environment[member.key()] = base::text_of(member.value());
  }
  const JsonObject changes = members(*object, "resourceChanges");
  for (const auto& member : changes) {
    record.resource_changes[member.key()] = count(changes, member.key());
  }
  return record;
}

}  // namespace engine
