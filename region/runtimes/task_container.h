#pragma once

#include <string>
#include <string_view>

#include "region/runtimes/containers.h"
#include "region/runtimes/task_definition.h"
#include "region/runtimes/task_surroundings.h"

namespace region {

/// One container of a task, and where in it.
struct ContainerOfTask {
  std::string task;  ///< id
  const TaskDefinition& definition;
  const TaskContainer& container;
  std::string process;  ///< its name in the cell
  const InterfaceSpec& interface;
};

/// What the container is started from: its image's settings with its own above them, in the task's
/// network namespace, under the task's limits and its own. Volumes that containers share are
/// directories of the task. Throws base::Exception in AWS's words (CannotStartContainerError...).
ContainerStart container_start(const TaskSurroundings& surroundings, const ContainerOfTask& place,
                               const Image& image);

/// Of an image's stop signal (`SIGQUIT`); SIGTERM when there is none.
int signal_number(std::string_view name);

/// Why a task stops, as `stoppedReason` has it: `CannotStartContainerError: ...`.
base::Exception task_error(std::string_view code, std::string_view message);

}  // namespace region
