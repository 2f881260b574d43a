#include <utility>

#include <boost/json.hpp>

#include "base/json_reader.h"
#include "engine/state/framing.h"
#include "engine/state/journal.h"
#include "engine/state/journal_entries.h"

/// How a journal is read: all of it onto a state, its header alone, or what is left of a damaged
/// one.
namespace engine {

namespace {

using base::ErrorKind;
using base::Json;
using base::JsonObject;

/// Its lines have no numbers; everything else is as in version 2.
constexpr std::uint64_t kOldestVersion = 1;
/// Before it nothing said where a checkpoint ends.
constexpr std::uint64_t kFirstWithEnd = 3;

std::string_view text(const JsonObject& entry, std::string_view name) {
  const Json* found = entry.if_contains(name);
  return found != nullptr && found->is_string() ? std::string_view(found->get_string())
                                                : std::string_view();
}

std::uint64_t count_in(const JsonObject& entry, std::string_view name) {
  const Json* found = entry.if_contains(name);
  if (found == nullptr || !found->is_int64()) {
    throw base::Exception(base::error(ErrorKind::kCorrupt, "'{}' is missing", name));
  }
  return static_cast<std::uint64_t>(found->get_int64());
}

const Json& member_of(const JsonObject& entry, std::string_view name) {
  const Json* found = entry.if_contains(name);
  if (found == nullptr) {
    throw base::Exception(base::error(ErrorKind::kCorrupt, "'{}' is missing", name));
  }
  return *found;
}

JournalHeader read_header(const JsonObject& entry) {
  if (text(entry, "kind") != "header" || text(entry, "format") != kJournalFormat) {
    throw base::Exception(base::error(ErrorKind::kCorrupt, "it is no {} file", kJournalFormat));
  }
  const std::uint64_t version = count_in(entry, "version");
  if (version > kJournalVersion || version < kOldestVersion) {
    throw base::Exception(
        base::error(ErrorKind::kUnsupported,
                    "it has format version {}, this Settle knows version {}: use the Settle "
                    "that wrote it, or a newer one",
                    version, kJournalVersion));
  }
  const Json* sealed = entry.if_contains("sealed");
  return {.project = std::string(text(entry, "project")),
          .stack = std::string(text(entry, "stack")),
          .secrets = std::string(text(entry, "secrets")),
          .sealed = sealed != nullptr && sealed->is_bool() && sealed->get_bool()};
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

/// Whether what was written in one piece has been read to its end.
class WrittenWhole {
 public:
  void see(const JsonObject& entry) {
    const std::string_view kind = text(entry, "kind");
    if (kind == "header") {
      ended_ = count_in(entry, "version") < kFirstWithEnd;
    } else if (kind == kWritten) {
      ended_ = true;
    }
  }

  bool ended() const { return ended_; }

 private:
  bool ended_ = true;
};

/// One entry's change of the snapshot. Throws base::Exception.
void apply_entry(const JsonObject& entry, Snapshot& snapshot, StateCodec& codec) {
  const std::string_view kind = text(entry, "kind");
  if (kind == "resource") {
    snapshot.put(codec.decode_resource(member_of(entry, "resource")).or_throw());
  } else if (kind == "drop") {
    snapshot.drop(count_in(entry, "serial"));
  } else if (kind == "begin") {
    snapshot.begin(codec.decode_pending(member_of(entry, "operation")).or_throw());
  } else if (kind == "accepted") {
    snapshot.accept(count_in(entry, "id"), std::string(text(entry, "requestToken")));
  } else if (kind == "end") {
    snapshot.end(count_in(entry, "id"));
    if (const Json* puts = entry.if_contains("put"); puts != nullptr && puts->is_array()) {
      for (const Json& put : puts->get_array()) {
        snapshot.put(codec.decode_resource(put).or_throw());
      }
    }
    if (entry.contains("drop")) {
      snapshot.drop(count_in(entry, "drop"));
    }
  } else if (kind == "outputs") {
    snapshot.set_outputs(outputs_of(member_of(entry, "outputs"), codec));
  } else if (kind == "digest-key") {
    snapshot.set_digest_key(
        codec.decode_value(member_of(entry, "value"), std::string(kDigestKeyOwner)).or_throw());
  } else if (kind == "version") {
    snapshot.set_version(count_in(entry, "number"));
  } else if (kind == "numbers") {
    snapshot.reserve_numbers(count_in(entry, "next"));
  } else if (kind != kWritten) {
    throw base::Exception(base::error(ErrorKind::kCorrupt, "its kind '{}' is unknown", kind));
  }
}

}  // namespace

base::Result<Journal::Opened> Journal::replay(std::string_view bytes, const StatePlace& place,
                                              StateCodec& codec, Snapshot onto) {
  auto lines = read_frames(bytes, place);
  if (!lines) {
    return std::move(lines).error();
  }
  Opened opened{.snapshot = std::move(onto),
                .outdated = !lines->numbered,
                .entries = lines->texts.size(),
                .good_bytes = lines->good_bytes};
  base::JsonReader reader;
  WrittenWhole written;
  for (std::size_t i = 0; i < lines->texts.size(); ++i) {
    try {
      const std::string_view line = lines->texts[i];
      const std::string unsealed =
          opened.header.sealed ? open_line(i + 1, line, codec.secrets()) : std::string();
      const Json& entry =
          *reader.read(opened.header.sealed ? unsealed : line, "the entry").or_throw();
      if (!entry.is_object()) {
        throw base::Exception(base::error(ErrorKind::kCorrupt, "it is no {} file", kJournalFormat));
      }
      if (i == 0) {
        opened.header = read_header(entry.get_object());
      } else {
        apply_entry(entry.get_object(), opened.snapshot, codec);
      }
      written.see(entry.get_object());
    } catch (const base::Exception& exception) {
      return exception.error().in(fmt::format("cannot read entry {} of {}", i + 1, place.name));
    }
  }
  if (opened.entries == 0) {
    return base::error(
        ErrorKind::kCorrupt,
        "{} is damaged: it does not begin with a state header. Nothing was changed. {}", place.name,
        place.way_out());
  }
  if (!written.ended()) {
    return base::error(
        ErrorKind::kCorrupt,
        "{} is damaged: it breaks off behind entry {}, and was written in one piece up to a later "
        "one: somebody has cut it. Nothing was changed. {}",
        place.name, opened.entries, place.way_out());
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

Journal::Salvaged Journal::salvage(std::string_view bytes, StateCodec& codec) {
  Salvaged salvaged;
  const std::vector<LooseLine> lines = read_loose_frames(bytes);
  WrittenWhole written;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    try {
      const std::string text = salvaged.header.sealed && i > 0
                                   ? open_line(i + 1, lines[i].text, codec.secrets())
                                   : std::string(lines[i].text);
      const Json entry = base::parse_json(text, "the entry").or_throw();
      if (!entry.is_object()) {
        throw base::Exception(base::error(ErrorKind::kCorrupt, "it is no entry of a state"));
      }
      if (engine::text(entry.get_object(), "kind") == "header") {
        salvaged.header = read_header(entry.get_object());
      } else {
        apply_entry(entry.get_object(), salvaged.snapshot, codec);
      }
      written.see(entry.get_object());
      if (!lines[i].whole) {
        salvaged.notes.push_back(fmt::format(
            "entry {} does not match its checksum (edited by hand?): taken as it reads", i + 1));
      }
    } catch (const base::Exception& problem) {
      salvaged.notes.push_back(
          fmt::format("entry {} cannot be read and is lost: {}", i + 1, problem.what()));
    }
  }
  if (!written.ended()) {
    salvaged.notes.push_back(fmt::format(
        "what stood behind entry {} was cut off and is lost: what it recorded goes on existing",
        lines.size()));
  }
  return salvaged;
}

}  // namespace engine
