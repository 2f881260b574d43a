#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "engine/state/journal.h"
#include "engine/state/state.h"
#include "engine/state/store.h"

namespace engine {

/// The state at the end of each run that has changed it, beside the history: now and then a whole
/// one (`<version>.checkpoint`), between them what each run has changed (`<version>.changes`), so
/// that a run that changes little writes little. As sealed as the state itself. The last four
/// checkpoints and what follows them are kept.
class KeptStates {
 public:
  /// `store` is borrowed. What was kept under an earlier key is read under that one.
  explicit KeptStates(StateStore& store);

  /// The state that version `version` has left. kNotFound names those that are kept.
  base::Result<Snapshot> load(std::uint64_t version) const;
  /// Of which versions a state is kept, ascending.
  base::Result<std::vector<std::uint64_t>> versions() const;

  /// For who holds the stack's lease: keeps the journal's present state as that of `version`.
  /// `before` is the state of the version that it says it is of (Snapshot::version); of none: a
  /// whole state is written.
  base::Result<void> keep(std::uint64_t version, const Snapshot& before, Journal& journal);
  /// After the stack's key was changed: keeps the state as it is now once more, as a whole one of
  /// its version, so that what follows needs no earlier key.
  base::Result<void> keep_again();

 private:
  struct Kept {
    std::vector<std::uint64_t> checkpoints;
    std::vector<std::uint64_t> changes;
  };

  base::Result<Kept> list() const;
  base::Result<void> forget_old(const Kept& kept);
  std::string key(std::uint64_t version, std::string_view suffix) const;
  ObjectStore& objects() const;
  base::Result<Snapshot> replay(const std::string& key, Snapshot onto) const;

  StateStore& store_;
  std::string folder_;
};

/// The state at the end of a version of the stack's history, whichever run has made it. kNotFound
/// says which there are, or that the run was interrupted.
base::Result<Snapshot> load_version(StateStore& store, std::uint64_t version);

}  // namespace engine
