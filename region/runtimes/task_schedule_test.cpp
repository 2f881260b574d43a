#include "region/runtimes/task_schedule.h"

#include <gtest/gtest.h>

namespace region {
namespace {

TaskView old_one(const char* id, bool healthy = true) {
  return {.id = id, .current = false, .healthy = healthy};
}

TaskView new_one(const char* id, bool healthy = true) {
  return {.id = id, .current = true, .healthy = healthy};
}

TaskView stopping(const char* id) {
  return {.id = id, .current = false, .healthy = true, .stopping = true};
}

struct Row {
  const char* rule;
  ScheduleGoal goal;
  std::vector<TaskView> tasks;
  ScheduleStep expected;
};

TEST(TaskSchedule, does_the_next_step_of_a_rolling_deployment) {
  const Row rows[] = {
      {"a new service starts all its tasks", {.desired = 2}, {}, {.start = 2}},
      {"a steady service does nothing", {.desired = 1}, {new_one("a")}, {}},
      {"a task that is gone is replaced", {.desired = 2}, {new_one("a")}, {.start = 1}},
      {"a task that stops does not count", {.desired = 1}, {stopping("a")}, {.start = 1}},
      {"the youngest of too many go",
       {.desired = 1},
       {new_one("a"), new_one("b")},
       {.stop = {"b"}}},
      {"a deployment starts new tasks beside old ones",
       {.desired = 1},
       {old_one("a")},
       {.start = 1}},
      {"an old task stays while the new one is not healthy",
       {.desired = 1},
       {old_one("a"), new_one("b", false)},
       {}},
      {"an old task goes when the new one is healthy",
       {.desired = 1},
       {old_one("a"), new_one("b")},
       {.stop = {"a"}}},
      {"an unhealthy old task goes at once",
       {.desired = 1},
       {old_one("a", false)},
       {.start = 1, .stop = {"a"}}},
      {"no more than the maximum run",
       {.desired = 4, .maximum_percent = 150},
       {old_one("a"), old_one("b"), old_one("c"), old_one("d")},
       {.start = 2}},
      {"a minimum below 100 makes room first",
       {.desired = 2, .minimum_healthy_percent = 50, .maximum_percent = 100},
       {old_one("a"), old_one("b")},
       {.start = 1, .stop = {"a"}}},
      {"percentages may be as large as they like",
       {.desired = 2, .minimum_healthy_percent = 2'000'000'000, .maximum_percent = 2'000'000'000},
       {old_one("a"), old_one("b")},
       {.start = 2}},
      {"nothing wanted stops everything",
       {.desired = 0},
       {new_one("a"), old_one("b")},
       {.stop = {"a", "b"}}},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(next_step(row.goal, row.tasks), row.expected) << row.rule;
  }
}

TEST(TaskSchedule, is_steady_when_only_healthy_current_tasks_are_left) {
  EXPECT_TRUE(is_steady({.desired = 1}, {new_one("a"), stopping("b")}));
  EXPECT_FALSE(is_steady({.desired = 1}, {new_one("a", false)}));
  EXPECT_FALSE(is_steady({.desired = 1}, {new_one("a"), old_one("b")}));
  EXPECT_TRUE(is_steady({.desired = 0}, {}));
}

TEST(TaskSchedule, the_circuit_breaker_trips_after_3_to_200_failures) {
  EXPECT_EQ(circuit_breaker_threshold(1), 3);
  EXPECT_EQ(circuit_breaker_threshold(20), 10);
  EXPECT_EQ(circuit_breaker_threshold(1000), 200);
}

}  // namespace
}  // namespace region
