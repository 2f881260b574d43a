#include "region/runtimes/task_definition.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace region {
namespace {

constexpr std::size_t kContainersMax = 10;

constexpr std::pair<std::string_view, DependencyCondition> kConditions[] = {
    {"START", DependencyCondition::kStart},
    {"COMPLETE", DependencyCondition::kComplete},
    {"SUCCESS", DependencyCondition::kSuccess},
    {"HEALTHY", DependencyCondition::kHealthy}};

std::string names_problem(const TaskDefinition& definition) {
  if (definition.containers.size() > kContainersMax) {
    return fmt::format("A task definition can have {} containers, not {}.", kContainersMax,
                       definition.containers.size());
  }
  std::set<std::string_view> names;
  for (const TaskContainer& container : definition.containers) {
    if (!names.insert(container.name).second) {
      return fmt::format("The container name '{}' must be unique in the task definition.",
                         container.name);
    }
  }
  return "";
}

std::string dependency_problem(const TaskDefinition& definition, const TaskContainer& container,
                               const ContainerDependency& dependency) {
  const TaskContainer* other = definition.find(dependency.container);
  if (other == nullptr) {
    return fmt::format("Container '{}' depends on '{}', which is not in the task definition.",
                       container.name, dependency.container);
  }
  const bool must_end = dependency.condition == DependencyCondition::kComplete ||
                        dependency.condition == DependencyCondition::kSuccess;
  if (must_end && other->essential) {
    return fmt::format(
        "Container '{}' depends on '{}' with condition {}, which an essential container cannot "
        "have: the task would stop with it.",
        container.name, other->name, name_of(dependency.condition));
  }
  if (dependency.condition == DependencyCondition::kHealthy && !other->health_check) {
    return fmt::format(
        "Container '{}' depends on '{}' with condition HEALTHY, but '{}' has no HealthCheck.",
        container.name, other->name, other->name);
  }
  return "";
}

/// Whether every container can be started after what it depends on.
bool has_order(const TaskDefinition& definition) {
  std::set<std::string_view> placed;
  for (std::size_t before = 0; placed.size() < definition.containers.size();
       before = placed.size()) {
    for (const TaskContainer& container : definition.containers) {
      if (std::ranges::all_of(container.depends_on, [&placed](const ContainerDependency& each) {
            return placed.contains(each.container);
          })) {
        placed.insert(container.name);
      }
    }
    if (placed.size() == before) {
      return false;
    }
  }
  return true;
}

std::string dependencies_problem(const TaskDefinition& definition) {
  for (const TaskContainer& container : definition.containers) {
    for (const ContainerDependency& dependency : container.depends_on) {
      if (std::string problem = dependency_problem(definition, container, dependency);
          !problem.empty()) {
        return problem;
      }
    }
  }
  return has_order(definition) ? "" : "The dependencies of the containers form a cycle.";
}

std::string sizes_problem(const TaskDefinition& definition) {
  int cpu = 0;
  int memory = 0;
  for (const TaskContainer& container : definition.containers) {
    if (container.memory_mib > 0 && container.memory_reserved_mib > container.memory_mib) {
      return fmt::format("Container '{}' reserves {} MiB of memory, more than its own limit of {}.",
                         container.name, container.memory_reserved_mib, container.memory_mib);
    }
    cpu += container.cpu_units;
    memory += std::max(container.memory_mib, container.memory_reserved_mib);
  }
  if (cpu > definition.cpu_units) {
    return fmt::format("The containers have {} CPU units together, more than the task's {}.", cpu,
                       definition.cpu_units);
  }
  if (memory > definition.memory_mib) {
    return fmt::format("The containers have {} MiB of memory together, more than the task's {}.",
                       memory, definition.memory_mib);
  }
  return "";
}

}  // namespace

const TaskContainer* TaskDefinition::find(const std::string& name) const {
  const auto found = std::ranges::find(containers, name, &TaskContainer::name);
  return found == containers.end() ? nullptr : &*found;
}

std::string containers_problem(const TaskDefinition& definition) {
  for (const auto rule : {names_problem, dependencies_problem, sizes_problem}) {
    if (std::string problem = rule(definition); !problem.empty()) {
      return problem;
    }
  }
  return "";
}

std::string_view name_of(DependencyCondition condition) {
  return std::ranges::find(kConditions, condition,
                           &std::pair<std::string_view, DependencyCondition>::second)
      ->first;
}

std::optional<DependencyCondition> dependency_condition(std::string_view name) {
  for (const auto& [word, condition] : kConditions) {
    if (word == name) {
      return condition;
    }
  }
  return std::nullopt;
}

}  // namespace region
