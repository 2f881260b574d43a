#include "region/runtimes/task_definition.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "region/runtimes/container_progress.h"

namespace region {
namespace {

using Condition = DependencyCondition;

TaskContainer container(const std::string& name, std::vector<ContainerDependency> depends_on = {},
                        bool essential = true) {
  return {.name = name, .image = "i", .essential = essential, .depends_on = std::move(depends_on)};
}

struct DefinitionCase {
  const char* rule;
  std::vector<TaskContainer> containers;
  const char* problem;
};

TEST(TaskDefinition, containers_go_together_or_the_rule_is_named) {
  TaskContainer checked = container("db");
  checked.health_check = ContainerHealthCheck{.argv = {"true"}};
  TaskContainer big = container("b");
  big.memory_mib = 513;
  TaskContainer reserving = container("b");
  reserving.memory_reserved_mib = 500;
  TaskContainer more_than_its_own = reserving;
  more_than_its_own.memory_mib = 400;
  const std::vector<DefinitionCase> cases = {
      {"one", {container("a")}, ""},
      {"a chain in any order",
       {container("c", {{"b", Condition::kStart}}), container("b", {{"a", Condition::kComplete}}),
        container("a", {}, false)},
       ""},
      {"a check to wait for", {checked, container("a", {{"db", Condition::kHealthy}})}, ""},
      {"names differ", {container("a"), container("a")}, "The container name 'a' must be unique"},
      {"at most ten", std::vector<TaskContainer>(11), "can have 10 containers, not 11"},
      {"what is there",
       {container("a", {{"x", Condition::kStart}})},
       "Container 'a' depends on 'x', which is not in the task definition."},
      {"no check to wait for",
       {container("a", {{"b", Condition::kHealthy}}), container("b")},
       "condition HEALTHY, but 'b' has no HealthCheck"},
      {"an essential container never ends well",
       {container("a", {{"b", Condition::kSuccess}}), container("b")},
       "depends on 'b' with condition SUCCESS, which an essential container cannot have"},
      {"a cycle",
       {container("a", {{"b", Condition::kStart}}), container("b", {{"a", Condition::kStart}})},
       "form a cycle"},
      {"itself", {container("a", {{"a", Condition::kStart}})}, "form a cycle"},
      {"they fit into the task",
       {big},
       "have 513 MiB of memory together, more than the task's 512"},
      {"what they reserve too",
       {reserving,
        [] {
          TaskContainer other = container("c");
          other.memory_reserved_mib = 13;
          return other;
        }()},
       "have 513 MiB of memory together, more than the task's 512"},
      {"a reservation within the limit",
       {more_than_its_own},
       "Container 'b' reserves 500 MiB of memory, more than its own limit of 400."},
  };
  for (const DefinitionCase& each : cases) {
    const std::string problem = containers_problem({.arn = "t", .containers = each.containers});
    EXPECT_THAT(problem, testing::HasSubstr(each.problem)) << each.rule;
    EXPECT_EQ(problem.empty(), std::string_view(each.problem).empty()) << each.rule;
  }
}

struct ReadinessCase {
  const char* rule;
  Condition condition;
  ContainerProgress other;
  bool ready;
  const char* never;
};

TEST(TaskDefinition, a_container_starts_once_what_it_depends_on_is_as_far) {
  using State = ContainerHealth::State;
  const ReadinessCase cases[] = {
      {"not started", Condition::kStart, {}, false, ""},
      {"started", Condition::kStart, {.started = true}, true, ""},
      {"started and gone", Condition::kStart, {.started = true, .exit_code = 1}, true, ""},
      {"runs still", Condition::kComplete, {.started = true}, false, ""},
      {"ended badly is complete", Condition::kComplete, {true, 1}, true, ""},
      {"ended badly is no success", Condition::kSuccess, {true, 1}, false, "exited (exit code 1)"},
      {"ended well", Condition::kSuccess, {true, 0}, true, ""},
      {"not healthy yet", Condition::kHealthy, {.started = true}, false, ""},
      {"healthy", Condition::kHealthy, {true, std::nullopt, State::kHealthy}, true, ""},
      {"unhealthy",
       Condition::kHealthy,
       {true, std::nullopt, State::kUnhealthy},
       false,
       "'b' is unhealthy"},
      {"gone after it was healthy",
       Condition::kHealthy,
       {true, 0, State::kHealthy},
       false,
       "exited (exit code 0)"},
  };
  for (const ReadinessCase& each : cases) {
    const StartDecision now =
        may_start(container("a", {{"b", each.condition}}), {{"b", each.other}});
    EXPECT_EQ(now.ready, each.ready) << each.rule;
    EXPECT_THAT(now.never, testing::HasSubstr(each.never)) << each.rule;
    EXPECT_EQ(now.never.empty(), std::string_view(each.never).empty()) << each.rule;
  }
}

}  // namespace
}  // namespace region
