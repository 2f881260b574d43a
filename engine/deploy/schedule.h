#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>
#include <vector>

#include "engine/plan/plan.h"
#include "engine/state/state.h"

namespace engine {

/// One thing to do at the provider. A kReplace step has two tasks, every other one.
struct Task {
  enum class Kind {
    kApply,   ///< create, update, import, or nothing
    kDelete,  ///< of the step's recorded resource
  };
  std::size_t step = 0;
  Kind kind = Kind::kApply;
  std::vector<std::size_t> unlocks{};  ///< tasks that wait for this one
  std::size_t waits_for = 0;           ///< how many tasks this one waits for
  std::size_t height = 0;              ///< length of the longest chain of tasks that wait for it
};

/// A plan as a graph of tasks: what exists is made after what it needs; what goes, goes as soon as
/// nothing stands on it any more. There are no layers: a task waits for nothing else.
std::vector<Task> make_schedule(const Plan& plan, const Snapshot& recorded);

enum class TaskOutcome { kSkipped, kDone, kFailed };

struct WorkOptions {
  std::size_t parallel = 16;
  bool continue_on_error = false;
  std::stop_token stop{};
};

/// Calls `perform` for each task whose turn has come, on up to `parallel` threads, those with the
/// longest chain behind them first. After a failure or a stop nothing new starts (or, with
/// `continue_on_error`, nothing that waits for the failed one); what runs is waited for.
std::vector<TaskOutcome> run_tasks(const std::vector<Task>& tasks, const WorkOptions& options,
                                   const std::function<bool(std::size_t)>& perform);

/// Calls `perform(0)` to `perform(count - 1)` on up to `parallel` threads; a stop leaves the rest
/// out.
void run_each(std::size_t count, const WorkOptions& options,
              const std::function<void(std::size_t)>& perform);

}  // namespace engine
