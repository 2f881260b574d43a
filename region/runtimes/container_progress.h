#pragma once

#include <map>
#include <optional>
#include <string>

#include "region/runtimes/container_health.h"
#include "region/runtimes/task_definition.h"

namespace region {

/// How far a container of a task is.
struct ContainerProgress {
  bool started = false;
  std::optional<int> exit_code{};  ///< once it has ended
  ContainerHealth::State health = ContainerHealth::State::kStarting;
};

/// Whether a container may start.
struct StartDecision {
  bool ready = false;
  std::string never{};  ///< why it never will; empty: it is, or may still become ready
};

/// By what `container` depends on; `others` by name.
StartDecision may_start(const TaskContainer& container,
                        const std::map<std::string, ContainerProgress>& others);

}  // namespace region
