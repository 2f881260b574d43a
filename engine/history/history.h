#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "engine/backend/backend.h"
#include "engine/history/run_record.h"

namespace engine {

/// The runs of a stack, each an object of its own beside the state:
/// `.settle/stacks/<project>/<stack>/history/<version>.json`. Written when a run begins to change
/// things and again when it ends, each time as a whole: a crash leaves a run that is in progress,
/// which the next one marks as failed. The last 1,000 are kept.
class History {
 public:
  /// Borrowed: the backend.
  History(Backend& backend, const StackId& id);

  /// Their versions, ascending.
  base::Result<std::vector<std::uint64_t>> versions() const;
  /// kNotFound names the versions that there are.
  base::Result<RunRecord> read(std::uint64_t version) const;
  /// A page of them, the newest first; `page` counts from 1. A run that is in progress although
  /// nobody holds the stack was interrupted and is given as failed.
  base::Result<std::vector<RunRecord>> page(std::size_t page_size, std::size_t page) const;

  // For who holds the stack's lease.

  /// Gives the record its version and writes it. Marks what a crash has left in progress.
  base::Result<void> begin(RunRecord& record, base::Clock& clock);
  base::Result<void> write(const RunRecord& record);

 private:
  std::string key(std::uint64_t version) const;
  base::Result<void> close_interrupted(std::uint64_t version, std::int64_t now_seconds);

  Backend& backend_;
  StackId id_;
  std::string folder_;
};

/// The versions in a listing of names like `00000012.json`, ascending.
std::vector<std::uint64_t> versions_in(const std::vector<std::string>& names,
                                       std::string_view suffix);
/// `00000012.json`: sorts by version.
std::string versioned_name(std::uint64_t version, std::string_view suffix);

/// Now, as records say it.
std::int64_t unix_seconds(base::Clock& clock);

}  // namespace engine
