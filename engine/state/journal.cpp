#include "engine/state/journal.h"

#include <utility>

#include <boost/json.hpp>

#include "base/json_reader.h"
#include "engine/state/framing.h"

namespace engine {

namespace {

using base::ErrorKind;
using base::Json;
using base::JsonObject;

constexpr std::string_view kFormat = "settle-state";
constexpr std::uint64_t kVersion = 2;
/// Its lines have no numbers; everything else is the same.
constexpr std::uint64_t kOldestVersion = 1;
/// A log is worth compacting when it has this many entries more than what is alive and half of it.
constexpr std::uint64_t kCompactionSlack = 256;
const std::string kDigestKeyOwner = "digest-key";

Json header_entry(const JournalHeader& header) {
  JsonObject entry{{"kind", "header"},      {"format", kFormat},
                   {"version", kVersion},   {"project", header.project},
                   {"stack", header.stack}, {"secrets", header.secrets}};
  if (header.sealed) {
    entry.emplace("sealed", true);
  }
  return entry;
}

std::string_view text(const JsonObject& entry, std::string_view name) {
  const Json* found = entry.if_contains(name);
  return found != nullptr && found->is_string() ? std::string_view(found->get_string())
                                                : std::string_view();
}

std::uint64_t number(const JsonObject& entry, std::string_view name) {
  const Json* found = entry.if_contains(name);
  if (found == nullptr || !found->is_int64()) {
    throw base::Exception(base::error(ErrorKind::kCorrupt, "'{}' is missing", name));
  }
  return static_cast<std::uint64_t>(found->get_int64());
}

const Json& member(const JsonObject& entry, std::string_view name) {
  const Json* found = entry.if_contains(name);
  if (found == nullptr) {
    throw base::Exception(base::error(ErrorKind::kCorrupt, "'{}' is missing", name));
  }
  return *found;
}

JournalHeader read_header(const JsonObject& entry) {
  if (text(entry, "kind") != "header" || text(entry, "format") != kFormat) {
    throw base::Exception(base::error(ErrorKind::kCorrupt, "it is no {} file", kFormat));
  }
  const std::uint64_t version = number(entry, "version");
  if (version > kVersion || version < kOldestVersion) {
    throw base::Exception(
        base::error(ErrorKind::kUnsupported,
                    "it has format version {}, this Settle knows version {}: use the Settle "
                    "that wrote it, or a newer one",
                    version, kVersion));
  }
  const Json* sealed = entry.if_contains("sealed");
  return {.project = std::string(text(entry, "project")),
          .stack = std::string(text(entry, "stack")),
          .secrets = std::string(text(entry, "secrets")),
          .sealed = sealed != nullptr && sealed->is_bool() && sealed->get_bool()};
}

/// A sealed line has its number inside too: lines cannot change places unnoticed.
base::Result<std::string> seal_line(std::uint64_t line, std::string_view plain,
                                    SecretsManager& secrets) {
  return secrets.encrypt(fmt::format("{} {}", line, plain));
}

std::string open_line(std::uint64_t line, std::string_view sealed, SecretsManager& secrets) {
  const auto plain = secrets.decrypt(sealed);
  if (!plain) {
    throw base::Exception(plain.error().in("the whole state is encrypted"));
  }
  const std::string head = fmt::format("{} ", line);
  if (!plain->starts_with(head)) {
    throw base::Exception(
        base::error(ErrorKind::kCorrupt, "it was sealed for another place in the journal"));
  }
  return plain->substr(head.size());
}

std::map<std::string, catalog::Value> outputs_of(const Json& json, StateCodec& codec) {
  std::map<std::string, catalog::Value> outputs;
  if (const JsonObject* members = json.if_object()) {
    for (const auto& each : *members) {
      const std::string name = each.key();
      outputs.emplace(name, codec.decode_value(each.value(), name).or_throw());
    }
  }
  return outputs;
}

/// One entry's change of the snapshot. Throws base::Exception.
void apply(const JsonObject& entry, Snapshot& snapshot, StateCodec& codec) {
  const std::string_view kind = text(entry, "kind");
  if (kind == "resource") {
    snapshot.put(codec.decode_resource(member(entry, "resource")).or_throw());
  } else if (kind == "drop") {
    snapshot.drop(number(entry, "serial"));
  } else if (kind == "begin") {
    snapshot.begin(codec.decode_pending(member(entry, "operation")).or_throw());
  } else if (kind == "accepted") {
    snapshot.accept(number(entry, "id"), std::string(text(entry, "requestToken")));
  } else if (kind == "end") {
    snapshot.end(number(entry, "id"));
    if (const Json* puts = entry.if_contains("put"); puts != nullptr && puts->is_array()) {
      for (const Json& put : puts->get_array()) {
        snapshot.put(codec.decode_resource(put).or_throw());
      }
    }
    if (entry.contains("drop")) {
      snapshot.drop(number(entry, "drop"));
    }
  } else if (kind == "outputs") {
    snapshot.set_outputs(outputs_of(member(entry, "outputs"), codec));
  } else if (kind == "digest-key") {
    snapshot.set_digest_key(codec.decode_value(member(entry, "value"), kDigestKeyOwner).or_throw());
  } else if (kind == "numbers") {
    snapshot.reserve_numbers(number(entry, "next"));
  } else {
    throw base::Exception(base::error(ErrorKind::kCorrupt, "its kind '{}' is unknown", kind));
  }
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
  auto encoded = codec.encode(key, kDigestKeyOwner);
  if (!encoded) {
    return encoded;
  }
  return Json(JsonObject{{"kind", "digest-key"}, {"value", *std::move(encoded)}});
}

/// `{"kind": kind, name: what}` for what the codec knows to encode.
template <class T>
base::Result<Json> entry_of(std::string_view kind, std::string_view name, const T& what,
                            StateCodec& codec) {
  auto encoded = codec.encode(what);
  if (!encoded) {
    return encoded;
  }
  return Json(JsonObject{{"kind", kind}, {name, *std::move(encoded)}});
}

}  // namespace

base::Result<Journal::Opened> Journal::replay(std::string_view bytes, const StatePlace& place,
                                              StateCodec& codec) {
  auto lines = read_frames(bytes, place);
  if (!lines) {
    return std::move(lines).error();
  }
  Opened opened{.outdated = !lines->numbered,
                .entries = lines->texts.size(),
                .good_bytes = lines->good_bytes};
  base::JsonReader reader;
  for (std::size_t i = 0; i < lines->texts.size(); ++i) {
    try {
      const std::string_view line = lines->texts[i];
      const std::string unsealed =
          opened.header.sealed ? open_line(i + 1, line, codec.secrets()) : std::string();
      const Json& entry =
          *reader.read(opened.header.sealed ? unsealed : line, "the entry").or_throw();
      if (!entry.is_object()) {
        throw base::Exception(base::error(ErrorKind::kCorrupt, "it is no {} file", kFormat));
      }
      if (i == 0) {
        opened.header = read_header(entry.get_object());
      } else {
        apply(entry.get_object(), opened.snapshot, codec);
      }
    } catch (const base::Exception& exception) {
      return exception.error().in(fmt::format("cannot read entry {} of {}", i + 1, place.name));
    }
  }
  if (opened.entries == 0) {
    return base::error(
        ErrorKind::kCorrupt,
        "{} is damaged: it does not begin with a state header. Nothing was changed. Restore it "
        "from a backup, or from {} (the state at the last checkpoint)",
        place.name, place.backup);
  }
  return opened;
}

base::Result<JournalHeader> Journal::read_head(std::string_view bytes, const StatePlace& place) {
  auto lines = read_frames(bytes.substr(0, bytes.find('\n') + 1), place);
  if (!lines) {
    return std::move(lines).error();
  }
  try {
    const Json entry =
        base::parse_json(lines->texts.empty() ? "" : lines->texts[0], "the entry").or_throw();
    return read_header(entry.is_object() ? entry.get_object() : JsonObject());
  } catch (const base::Exception& exception) {
    return exception.error().in("cannot read entry 1 of " + place.name);
  }
}

base::Result<Journal::Checkpoint> Journal::checkpoint(const Snapshot& snapshot,
                                                      const JournalHeader& header,
                                                      StateCodec& codec) {
  Checkpoint made;
  std::optional<base::Error> failure;
  const auto add = [&](base::Result<Json> entry) {
    const std::uint64_t line = made.entries + 1;
    auto line_text = entry ? base::Result<std::string>(base::json_text(*entry)) : entry.error();
    if (line_text && header.sealed && line > 1) {
      line_text = seal_line(line, *line_text, codec.secrets());
    }
    if (!line_text) {
      failure = line_text.error();
      return;
    }
    made.bytes += frame(line, *line_text);
    made.entries = line;
  };
  add(header_entry(header));
  add(Json(JsonObject{{"kind", "numbers"}, {"next", snapshot.next_number()}}));
  if (!snapshot.digest_key().is_absent()) {
    add(digest_key_entry(snapshot.digest_key(), codec));
  }
  for (const auto& [serial, resource] : snapshot.resources()) {
    add(entry_of("resource", "resource", resource, codec));
  }
  for (const auto& [id, operation] : snapshot.pending()) {
    add(entry_of("begin", "operation", operation, codec));
  }
  if (!snapshot.outputs().empty()) {
    add(outputs_entry(snapshot.outputs(), codec));
  }
  if (failure) {
    return *std::move(failure);
  }
  return made;
}

base::Result<std::unique_ptr<Journal>> Journal::open(Parts parts, Opened opened) {
  std::unique_ptr<Journal> journal(new Journal(std::move(parts)));
  const bool anew = opened.outdated || opened.header.sealed != journal->parts_.header.sealed;
  if (auto ready = journal->parts_.log->open(opened.good_bytes); !ready) {
    return std::move(ready).error();
  }
  journal->next_number_ = opened.snapshot.next_number();
  journal->snapshot_ = std::move(opened.snapshot);
  journal->entries_ = opened.entries;
  if (anew) {
    if (auto written = journal->compact(); !written) {
      return std::move(written).error();
    }
  }
  return journal;
}

Snapshot Journal::snapshot() {
  const std::lock_guard lock(mutex_);
  return snapshot_;
}

std::uint64_t Journal::take_number() {
  const std::lock_guard lock(mutex_);
  return next_number_++;
}

base::Error Journal::broken(base::Error error) const {
  if (error.kind == ErrorKind::kExhausted) {
    error.message +=
        ": make room on that disk and run the same command again; what was begun is found again";
  }
  return error.in("the state cannot be recorded");
}

/// Under the mutex: the next line of the log.
base::Result<std::string> Journal::line_of(const Json& entry) const {
  std::string plain = base::json_text(entry);
  const std::uint64_t line = entries_ + 1;
  if (!parts_.header.sealed) {
    return frame(line, plain);
  }
  const auto sealed = seal_line(line, plain, parts_.codec->secrets());
  return sealed ? base::Result<std::string>(frame(line, *sealed)) : sealed.error();
}

template <class Apply>
base::Result<void> Journal::append(const Json& entry, const Apply& apply) {
  const std::lock_guard lock(mutex_);
  if (failure_) {
    return *failure_;
  }
  const auto line = line_of(entry);
  if (!line) {
    return line.error();
  }
  if (auto appended = parts_.log->append(*line); !appended) {
    failure_ = broken(std::move(appended).error());
    return *failure_;
  }
  ++written_;
  ++entries_;
  apply();
  return {};
}

base::Result<void> Journal::make_durable() {
  std::unique_lock lock(mutex_);
  const std::uint64_t wanted = written_;
  while (durable_ < wanted && !failure_) {
    if (syncing_) {
      synced_.wait(lock);
      continue;
    }
    syncing_ = true;
    const std::uint64_t covered = written_;
    lock.unlock();
    auto synced = parts_.log->sync();
    lock.lock();
    syncing_ = false;
    if (synced) {
      durable_ = covered;
    } else {
      failure_ = broken(std::move(synced).error());
    }
    synced_.notify_all();
  }
  if (failure_) {
    return *failure_;
  }
  return {};
}

base::Result<void> Journal::begin(PendingOperation operation) {
  auto entry = entry_of("begin", "operation", operation, *parts_.codec);
  if (!entry) {
    return std::move(entry).error();
  }
  if (auto done = append(*entry, [&] { snapshot_.begin(std::move(operation)); }); !done) {
    return done;
  }
  return make_durable();
}

base::Result<void> Journal::accepted(std::uint64_t id, const std::string& request_token) {
  const Json entry = JsonObject{{"kind", "accepted"}, {"id", id}, {"requestToken", request_token}};
  return append(entry, [&] { snapshot_.accept(id, request_token); });
}

base::Result<void> Journal::end(std::uint64_t id, OperationEnd result) {
  JsonObject entry{{"kind", "end"}, {"id", id}};
  base::JsonArray puts;
  for (const ResourceState& resource : result.put) {
    auto encoded = parts_.codec->encode(resource);
    if (!encoded) {
      return std::move(encoded).error();
    }
    puts.push_back(*std::move(encoded));
  }
  if (!puts.empty()) {
    entry.emplace("put", std::move(puts));
  }
  if (result.drop) {
    entry.emplace("drop", *result.drop);
  }
  return append(Json(std::move(entry)), [&] {
    snapshot_.end(id);
    for (ResourceState& resource : result.put) {
      snapshot_.put(std::move(resource));
    }
    if (result.drop) {
      snapshot_.drop(*result.drop);
    }
  });
}

base::Result<void> Journal::put(ResourceState resource) {
  auto entry = entry_of("resource", "resource", resource, *parts_.codec);
  if (!entry) {
    return std::move(entry).error();
  }
  return append(*entry, [&] { snapshot_.put(std::move(resource)); });
}

base::Result<void> Journal::drop(std::uint64_t serial) {
  const Json entry = JsonObject{{"kind", "drop"}, {"serial", serial}};
  return append(entry, [&] { snapshot_.drop(serial); });
}

base::Result<void> Journal::set_outputs(std::map<std::string, catalog::Value> outputs) {
  auto entry = outputs_entry(outputs, *parts_.codec);
  if (!entry) {
    return std::move(entry).error();
  }
  return append(*entry, [&] { snapshot_.set_outputs(std::move(outputs)); });
}

base::Result<void> Journal::set_digest_key(catalog::Value key) {
  auto entry = digest_key_entry(key, *parts_.codec);
  if (!entry) {
    return std::move(entry).error();
  }
  return append(*entry, [&] { snapshot_.set_digest_key(std::move(key)); });
}

base::Result<void> Journal::finish() {
  if (auto durable = make_durable(); !durable) {
    return durable;
  }
  const std::lock_guard lock(mutex_);
  const std::uint64_t alive = snapshot_.resources().size() + snapshot_.pending().size();
  if (entries_ > alive + alive / 2 + kCompactionSlack || parts_.log->is_scattered()) {
    // The state is safe without it: what a full disk refuses now, the next run tries again.
    (void)compact().has_value();
  }
  return {};
}

/// At the beginning or the end of a run, when nobody else appends.
base::Result<void> Journal::compact() {
  auto made = checkpoint(snapshot_, parts_.header, *parts_.codec);
  if (!made) {
    return std::move(made).error();
  }
  if (auto replaced = parts_.log->replace(made->bytes); !replaced) {
    return std::move(replaced).error().in("the state cannot be written anew");
  }
  entries_ = made->entries;
  return {};
}

}  // namespace engine
