#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "engine/deploy/events.h"
#include "engine/graph/stack.h"
#include "engine/history/run_record.h"
#include "engine/plan/plan.h"
#include "engine/provider/provider.h"
#include "engine/state/store.h"

/// What the engine can do with a stack: the whole of it, for the command line and for tests.
namespace engine {

/// The world that a run works in. All references are borrowed and outlive the run.
struct World {
  Provider& provider;
  StateStore& store;
  base::Clock& clock;
  base::Random& random;
  Observer& observer;
};

struct RunOptions {
  std::size_t parallel = 32;  ///< operations at once
  // URNs; `*` stands for any text without a colon, `**` for any text.
  std::vector<std::string> targets{};   ///< empty: everything
  std::vector<std::string> excludes{};  ///< stay as they are
  std::vector<std::string> replaces{};  ///< are replaced, changed or not
  bool target_dependents = false;       ///< with `targets`: also what depends on them
  bool exclude_dependents = false;      ///< with `excludes`: also what depends on them
  /// Read what exists before planning, so that drift is seen and told apart from change. Not set:
  /// `preview` and `up` do, `destroy` does not.
  std::optional<bool> refresh{};
  bool apply_moves = false;        ///< what looks moved or renamed is, without a question
  bool continue_on_error = false;  ///< go on with what does not depend on a failure
  bool ignore_protect = false;     ///< protected resources are deleted and replaced too
  /// The program's setting (`shop:deletionProtection`) that protects resources, for the advice to
  /// whom protection is in the way. Empty: it has none.
  std::string protection_setting{};
  bool exclude_protected = false;  ///< destroy leaves protected resources, and what they stand on
  /// For destroy: the program whose hooks the recorded resources name; borrowed. nullptr: none.
  const Stack* program = nullptr;
  /// Of `up`: when it fails, go back to the last good state.
  bool rollback = false;
  /// For the history: message, environment, configuration.
  RunRecord about{};
  /// Requested: no new step starts; running ones end and are recorded.
  std::stop_token stop{};
  /// Requested: running ones are not waited for either; the next run resolves them.
  std::stop_token abandon{};
  /// Shown the plan while the stack is locked; false: nothing is done. What it agreed to is what is
  /// done: no step later replaces or deletes what the plan did not say. Empty: agreed.
  std::function<bool(const Plan&)> confirm{};
  /// Asked first, when something looks moved or renamed; true: it is, and the plan is made anew.
  /// Empty: `apply_moves` says it.
  std::function<bool(const std::vector<Move>&)> confirm_moves{};
};

/// What `up` would do. Takes no lock, changes nothing. Validation findings are in the plan's
/// diagnostics; with errors among them the steps are not to be trusted.
base::Result<Plan> preview(const Stack& stack, World world, const RunOptions& options);

/// Makes the world what the stack declares. Errors that stop it before the first step are the
/// Result's (kCancelled: `confirm` said no; kInvalidArgument: the diagnostics were observed);
/// what fails later is in the summary.
base::Result<Summary> up(const Stack& stack, World world, const RunOptions& options);

/// Reads every recorded resource and records what it finds; no declaration is needed.
base::Result<Summary> refresh(World world, const RunOptions& options);

/// Deletes every recorded resource, dependents first.
base::Result<Summary> destroy(World world, const RunOptions& options);

/// What `refresh` would find, observed in the same events, and what `destroy` would delete. They
/// take no lock and change nothing, as `preview`.
base::Result<Summary> preview_refresh(World world, const RunOptions& options);
base::Result<Plan> preview_destroy(World world, const RunOptions& options);

}  // namespace engine
