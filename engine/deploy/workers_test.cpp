#include "engine/deploy/workers.h"

#include <atomic>
#include <barrier>
#include <mutex>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace engine {
namespace {

using testing::ElementsAre;

/// `edges`: first before second.
std::vector<Task> tasks_of(std::size_t count,
                           const std::vector<std::pair<std::size_t, std::size_t>>& edges) {
  std::vector<Task> tasks(count);
  for (const auto& [first, then] : edges) {
    tasks[first].unlocks.push_back(then);
    ++tasks[then].waits_for;
  }
  return tasks;
}

TEST(RunTasks, as_many_run_at_once_as_are_allowed) {
  std::barrier meeting(3);
  std::atomic<int> met = 0;
  run_each(3, {.parallel = 3}, [&](std::size_t) {
    meeting.arrive_and_wait();  // passes only when all three are here
    ++met;
  });
  EXPECT_EQ(met, 3);
}

TEST(RunTasks, a_task_waits_for_nothing_but_what_it_needs) {
  // 0 -> 2; 1 does not end before 2 has: layers would block here for ever.
  const auto tasks = tasks_of(3, {{0, 2}});
  std::barrier meeting(2);
  const auto outcomes = run_tasks(tasks, {.parallel = 2}, [&](std::size_t task) {
    if (task > 0) {
      meeting.arrive_and_wait();
    }
    return true;
  });
  EXPECT_THAT(outcomes, ElementsAre(TaskOutcome::kDone, TaskOutcome::kDone, TaskOutcome::kDone));
}

TEST(RunTasks, after_a_failure_nothing_new_starts) {
  const auto outcomes = run_tasks(tasks_of(3, {{0, 1}, {1, 2}}), {.parallel = 2},
                                  [](std::size_t task) { return task != 1; });
  EXPECT_THAT(outcomes,
              ElementsAre(TaskOutcome::kDone, TaskOutcome::kFailed, TaskOutcome::kSkipped));
}

TEST(RunTasks, with_continue_on_error_only_what_waits_for_the_failure_is_left_out) {
  const auto outcomes =
      run_tasks(tasks_of(4, {{0, 1}, {2, 3}}), {.parallel = 1, .continue_on_error = true},
                [](std::size_t task) { return task != 0; });
  EXPECT_THAT(outcomes, ElementsAre(TaskOutcome::kFailed, TaskOutcome::kSkipped, TaskOutcome::kDone,
                                    TaskOutcome::kDone));
}

TEST(RunTasks, the_longest_chain_goes_first) {
  auto tasks = tasks_of(4, {{1, 2}, {2, 3}});
  tasks[1].height = 2;
  tasks[2].height = 1;
  std::vector<std::size_t> order;
  run_tasks(tasks, {.parallel = 1}, [&](std::size_t task) {
    order.push_back(task);
    return true;
  });
  EXPECT_THAT(order, ElementsAre(1, 2, 3, 0));
}

TEST(RunTasks, a_stop_lets_running_ones_end_and_starts_no_other) {
  std::stop_source source;
  const auto outcomes = run_tasks(tasks_of(2, {{0, 1}}),
                                  {.parallel = 1, .stop = source.get_token()}, [&](std::size_t) {
                                    source.request_stop();
                                    return true;
                                  });
  EXPECT_THAT(outcomes, ElementsAre(TaskOutcome::kDone, TaskOutcome::kSkipped));
}

}  // namespace
}  // namespace engine
