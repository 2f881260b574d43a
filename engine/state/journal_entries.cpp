#include "engine/state/journal_entries.h"

#include <utility>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "engine/state/framing.h"

namespace engine {

namespace {

using base::Json;
using base::JsonObject;

/// `{"kind": kind, name: what}` for what the codec knows to encode.
template <class T>
base::Result<Json> entry_of(std::string_view kind, std::string_view name, const T& what,
                            StateCodec& codec, base::JsonMemory& memory) {
  auto encoded = codec.encode(what, memory.storage());
  if (!encoded) {
    return encoded;
  }
  return Json(JsonObject({{"kind", kind}, {name, *std::move(encoded)}}, memory.storage()));
}

}  // namespace

Json header_entry(const JournalHeader& header) {
  JsonObject entry{{"kind", "header"},           {"format", kJournalFormat},
                   {"version", kJournalVersion}, {"project", header.project},
                   {"stack", header.stack},      {"secrets", header.secrets}};
  if (header.sealed) {
    entry.emplace("sealed", true);
  }
  return entry;
}

Json number_entry(std::string_view kind, std::string_view name, std::uint64_t number) {
  return JsonObject{{"kind", kind}, {name, number}};
}

base::Result<Json> resource_entry(const ResourceState& resource, StateCodec& codec,
                                  base::JsonMemory& memory) {
  return entry_of("resource", "resource", resource, codec, memory);
}

base::Result<Json> begin_entry(const PendingOperation& operation, StateCodec& codec,
                               base::JsonMemory& memory) {
  return entry_of("begin", "operation", operation, codec, memory);
}

base::Result<Json> end_entry(std::uint64_t id, const OperationEnd& end, StateCodec& codec,
                             base::JsonMemory& memory) {
  JsonObject entry({{"kind", "end"}, {"id", id}}, memory.storage());
  base::JsonArray puts(memory.storage());
  for (const ResourceState& resource : end.put) {
    auto encoded = codec.encode(resource, memory.storage());
    if (!encoded) {
      return encoded;
    }
    puts.push_back(*std::move(encoded));
  }
  if (!puts.empty()) {
    entry.emplace("put", std::move(puts));
  }
  if (end.drop) {
    entry.emplace("drop", *end.drop);
  }
  return Json(std::move(entry));
}

base::Result<Json> outputs_entry(const std::map<std::string, catalog::Value>& outputs,
                                 StateCodec& codec) {
  JsonObject members;
  for (const auto& [name, value] : outputs) {
    auto encoded = codec.encode(value, name);
    if (!encoded) {
      return std::move(encoded).error();
    }
    members.emplace(name, *std::move(encoded));
  }
  return Json(JsonObject{{"kind", "outputs"}, {"outputs", std::move(members)}});
}

base::Result<Json> digest_key_entry(const catalog::Value& key, StateCodec& codec) {
  auto encoded = codec.encode(key, std::string(kDigestKeyOwner));
  if (!encoded) {
    return encoded;
  }
  return Json(JsonObject{{"kind", "digest-key"}, {"value", *std::move(encoded)}});
}

base::Result<std::string> seal_line(std::uint64_t line, std::string_view plain,
                                    SecretsManager& secrets) {
  return secrets.encrypt(fmt::format("{} {}", line, plain));
}

EntryWriter::EntryWriter(const JournalHeader& header, StateCodec& codec)
    : sealed_(header.sealed), codec_(codec) {
  add(header_entry(header));
}

void EntryWriter::add(base::Result<Json> entry) {
  const std::uint64_t line = made_.entries + 1;
  auto text = entry ? base::Result<std::string>(base::json_text(*entry)) : entry.error();
  if (text && sealed_ && line > 1) {
    text = seal_line(line, *text, codec_.secrets());
  }
  if (!text) {
    failure_ = text.error();
    return;
  }
  made_.bytes += frame(line, *text);
  made_.entries = line;
}

base::Result<Journal::Checkpoint> EntryWriter::finish() {
  add(Json(JsonObject{{"kind", kWritten}}));
  if (failure_) {
    return *std::move(failure_);
  }
  return std::move(made_);
}

base::Result<Journal::Checkpoint> journal_of_changes(const Snapshot& before, const Snapshot& now,
                                                     const JournalHeader& header,
                                                     StateCodec& codec) {
  EntryWriter writer(header, codec);
  writer.add(number_entry("numbers", "next", now.next_number()));
  if (!(now.digest_key() == before.digest_key())) {
    writer.add(digest_key_entry(now.digest_key(), codec));
  }
  for (const auto& [serial, resource] : before.resources()) {
    if (now.find(serial) == nullptr) {
      writer.add(number_entry("drop", "serial", serial));
    }
  }
  for (const auto& [serial, resource] : now.resources()) {
    const ResourceState* old = before.find(serial);
    if (old == nullptr || (old != &resource && !(*old == resource))) {
      base::JsonMemory memory;
      writer.add(resource_entry(resource, codec, memory));
    }
  }
  for (const auto& [id, operation] : before.pending()) {
    writer.add(number_entry("end", "id", id));
  }
  for (const auto& [id, operation] : now.pending()) {
    base::JsonMemory memory;
    writer.add(begin_entry(operation, codec, memory));
  }
  if (now.outputs() != before.outputs()) {
    writer.add(outputs_entry(now.outputs(), codec));
  }
  return writer.finish();
}

base::Result<Journal::Checkpoint> Journal::checkpoint(const Snapshot& snapshot,
                                                      const JournalHeader& header,
                                                      StateCodec& codec) {
  EntryWriter writer(header, codec);
  writer.add(number_entry("numbers", "next", snapshot.next_number()));
  if (!snapshot.digest_key().is_absent()) {
    writer.add(digest_key_entry(snapshot.digest_key(), codec));
  }
  for (const auto& [serial, resource] : snapshot.resources()) {
    base::JsonMemory memory;
    writer.add(resource_entry(resource, codec, memory));
  }
  for (const auto& [id, operation] : snapshot.pending()) {
    base::JsonMemory memory;
    writer.add(begin_entry(operation, codec, memory));
  }
  if (!snapshot.outputs().empty()) {
    writer.add(outputs_entry(snapshot.outputs(), codec));
  }
  if (snapshot.version() != 0) {
    writer.add(number_entry("version", "number", snapshot.version()));
  }
  return writer.finish();
}

}  // namespace engine
