#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "base/json.h"
#include "base/result.h"

namespace engine {

enum class RecordedResult { kInProgress, kSucceeded, kFailed };

/// `in-progress`, `succeeded`, `failed`.
std::string_view name(RecordedResult result);

/// A value of the configuration that a run was given.
struct RecordedValue {
  std::string value;        ///< a text, or an object or list as JSON; of a secret the ciphertext
  bool secret = false;      ///< a ciphertext is in it
  bool structured = false;  ///< it is JSON

  friend bool operator==(const RecordedValue&, const RecordedValue&) = default;
};

/// What is kept of one run of a stack. In words of Pulumi's history.
struct RunRecord {
  std::uint64_t version = 0;  ///< counts the runs of the stack, from 1
  std::string kind;           ///< update, refresh, destroy, resource-import
  std::string message{};
  std::int64_t start_seconds = 0;  ///< since 1970
  std::int64_t end_seconds = 0;    ///< 0: it has not ended
  RecordedResult result = RecordedResult::kInProgress;
  std::map<std::string, std::string> environment{};  ///< `git.head`, `exec.kind`...
  std::map<std::string, RecordedValue> config{};
  std::map<std::string, std::uint64_t> resource_changes{};  ///< `create`, `same`... -> how many
  /// The version whose kept state is the state at the end of this run; 0: none is kept.
  std::uint64_t state = 0;

  friend bool operator==(const RunRecord&, const RunRecord&) = default;
};

std::string run_record_text(const RunRecord& record);
/// kCorrupt; kUnsupported: of a newer format.
base::Result<RunRecord> parse_run_record(std::string_view bytes);

}  // namespace engine
