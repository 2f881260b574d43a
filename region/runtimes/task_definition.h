#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "region/runtimes/container_spec.h"

namespace region {

/// How far another container must be before one that depends on it starts.
enum class DependencyCondition { kStart, kComplete, kSuccess, kHealthy };

struct ContainerDependency {
  std::string container;
  DependencyCondition condition = DependencyCondition::kStart;
};

/// A program that is run in a container again and again: exit code 0 is healthy.
struct ContainerHealthCheck {
  std::vector<std::string> argv;
  int interval_s = 30;
  int timeout_s = 5;
  int retries = 3;         ///< so many failures in a row are unhealthy
  int start_period_s = 0;  ///< in which failures do not count
};

struct TaskContainer {
  std::string name;
  std::string image;
  bool essential = true;
  std::vector<std::string> entrypoint{};  ///< empty: the image's
  std::vector<std::string> command{};     ///< empty: the image's
  std::map<std::string, std::string> environment{};
  std::string user{};       ///< empty: the image's
  std::string directory{};  ///< empty: the image's
  bool read_only_root = false;
  bool init = false;
  std::vector<ContainerVolume> volumes{};
  std::vector<std::string> dropped_capabilities{};
  std::vector<ContainerDependency> depends_on{};
  std::optional<ContainerHealthCheck> health_check{};
  int cpu_units = 0;            ///< its weight beside the task's other containers
  int memory_mib = 0;           ///< its own limit within the task's; 0: none
  int memory_reserved_mib = 0;  ///< of the task's; at most its own limit, if it has one
  int start_timeout_s = 180;    ///< for what it depends on
  int stop_timeout_s = 30;
  std::string log_group{};  ///< empty: output is thrown away
  std::string log_stream_prefix{};
};

struct TaskDefinition {
  std::string arn;
  int cpu_units = 256;  ///< 1024 is one processor
  int memory_mib = 512;
  std::vector<TaskContainer> containers{};

  /// nullptr: no container has that name.
  const TaskContainer* find(const std::string& name) const;
};

/// What is wrong with the containers together: names, dependencies, and what they take of the
/// task. Empty: nothing.
std::string containers_problem(const TaskDefinition& definition);

/// The word of task definitions: `HEALTHY`.
std::string_view name_of(DependencyCondition condition);
std::optional<DependencyCondition> dependency_condition(std::string_view name);

}  // namespace region
