#include "region/runtimes/container_progress.h"

#include <fmt/format.h>

namespace region {
namespace {

using State = ContainerHealth::State;

bool is_met(DependencyCondition condition, const ContainerProgress& other) {
  switch (condition) {
    case DependencyCondition::kStart:
      return other.started;
    case DependencyCondition::kComplete:
      return other.exit_code.has_value();
    case DependencyCondition::kSuccess:
      return other.exit_code == 0;
    case DependencyCondition::kHealthy:
      return other.health == State::kHealthy && !other.exit_code;
  }
  return false;
}

/// Why a condition that is not met never will be; empty: it may.
std::string obstacle(DependencyCondition condition, const ContainerProgress& other) {
  if (other.exit_code && condition != DependencyCondition::kStart) {
    return fmt::format("exited (exit code {})", *other.exit_code);
  }
  if (condition == DependencyCondition::kHealthy && other.health == State::kUnhealthy) {
    return "is unhealthy";
  }
  return "";
}

}  // namespace

StartDecision may_start(const TaskContainer& container,
                        const std::map<std::string, ContainerProgress>& others) {
  StartDecision out{.ready = true};
  for (const auto& [name, condition] : container.depends_on) {
    const ContainerProgress& other = others.at(name);
    if (is_met(condition, other)) {
      continue;
    }
    out.ready = false;
    if (const std::string why = obstacle(condition, other); !why.empty()) {
      out.never = fmt::format("container '{}' depends on '{}' with condition {}, but '{}' {}",
                              container.name, name, name_of(condition), name, why);
      return out;
    }
  }
  return out;
}

}  // namespace region
