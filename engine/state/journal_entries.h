#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/json.h"
#include "base/json_memory.h"
#include "base/result.h"
#include "engine/state/codec.h"
#include "engine/state/journal.h"
#include "engine/state/secrets.h"
#include "engine/state/state.h"

/// The entries of a journal as JSON, the large ones in a memory that is given, and whole journals
/// of them.
namespace engine {

inline constexpr std::string_view kJournalFormat = "settle-state";
inline constexpr std::uint64_t kJournalVersion = 3;
/// The kind of the entry at the end of what is written in one piece: whatever is cut off before it
/// was not torn by a crash.
inline constexpr std::string_view kWritten = "written";
/// See StateCodec::encode.
inline constexpr std::string_view kDigestKeyOwner = "digest-key";

base::Json header_entry(const JournalHeader& header);
/// `{"kind": kind, name: number}`
base::Json number_entry(std::string_view kind, std::string_view name, std::uint64_t number);
base::Result<base::Json> resource_entry(const ResourceState& resource, StateCodec& codec,
                                        base::JsonMemory& memory);
base::Result<base::Json> begin_entry(const PendingOperation& operation, StateCodec& codec,
                                     base::JsonMemory& memory);
base::Result<base::Json> end_entry(std::uint64_t id, const OperationEnd& end, StateCodec& codec,
                                   base::JsonMemory& memory);
base::Result<base::Json> outputs_entry(const std::map<std::string, catalog::Value>& outputs,
                                       StateCodec& codec);
base::Result<base::Json> digest_key_entry(const catalog::Value& key, StateCodec& codec);

/// A sealed line has its number inside too: lines cannot change places unnoticed.
base::Result<std::string> seal_line(std::uint64_t line, std::string_view plain,
                                    SecretsManager& secrets);

/// Puts a journal together in memory: the header, entries behind it, and the mark of their end.
class EntryWriter {
 public:
  /// `codec` is borrowed.
  EntryWriter(const JournalHeader& header, StateCodec& codec);

  void add(base::Result<base::Json> entry);
  /// The first error of an entry, if there was one.
  base::Result<Journal::Checkpoint> finish();

 private:
  bool sealed_;
  StateCodec& codec_;
  Journal::Checkpoint made_;
  std::optional<base::Error> failure_;
};

/// The entries that make `now` of `before`.
base::Result<Journal::Checkpoint> journal_of_changes(const Snapshot& before, const Snapshot& now,
                                                     const JournalHeader& header,
                                                     StateCodec& codec);

}  // namespace engine
