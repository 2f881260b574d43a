#pragma once

#include <cstddef>
#include <vector>

#include "engine/deploy/events.h"
#include "engine/plan/plan.h"
#include "engine/state/state.h"

namespace engine {

/// One thing to do at the provider. A step that puts one resource in the place of another has two
/// tasks, every other one.
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

/// What a task is called while it runs.
Operation operation_of(const Task& task, const Plan& plan);

}  // namespace engine
