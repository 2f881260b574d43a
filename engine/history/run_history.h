#pragma once

#include <optional>

#include "base/clock.h"
#include "engine/deploy/events.h"
#include "engine/history/history.h"
#include "engine/history/kept_states.h"
#include "engine/state/store.h"

namespace engine {

/// What one run leaves in the history of its stack. For who holds the stack's lease. A run that was
/// begun and does not come to `end` is recorded as failed.
class RunHistory {
 public:
  /// Borrowed: store and clock. `found`: the state as the run has opened it.
  RunHistory(StateStore& store, base::Clock& clock, Snapshot found);
  RunHistory(const RunHistory&) = delete;
  RunHistory& operator=(const RunHistory&) = delete;
  ~RunHistory();

  /// Before anything is changed. `about`: message, environment and configuration.
  base::Result<void> begin(RunKind kind, RunRecord about);
  /// Keeps the state that the journal has and says how the run ended.
  base::Result<void> end(const Summary& summary, Journal& journal);
  /// The state that the last run has left that succeeded, or that was rolled back wholly; the one
  /// that this run has found when there was none.
  base::Result<Snapshot> last_good() const;

 private:
  base::Result<void> keep_state(Journal& journal);

  base::Clock& clock_;
  History history_;
  KeptStates states_;
  Snapshot found_;
  std::optional<RunRecord> record_;  ///< while it is in progress
};

}  // namespace engine
