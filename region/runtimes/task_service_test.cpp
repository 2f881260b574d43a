#include "region/runtimes/task_service.h"

#include <atomic>
#include <csignal>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "region/runtimes/task_service_for_test.h"

namespace region {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

TEST_F(TaskServiceTest, ATaskHasNotStoppedBeforeEverythingOfItIsGone) {
  TaskService service(*surroundings_, random_, goal(1));
  expect_steady(service);
  detach_failures_ = 2;
  EXPECT_TRUE(service.wait_empty(base::Deadline::after(30s), {}));
  EXPECT_EQ(detach_failures_, 0);
}

TEST_F(TaskServiceTest, a_task_answers_through_the_load_balancer) {
  images_->find("nginx").or_throw();
  const auto begin = std::chrono::steady_clock::now();
  TaskService service(*surroundings_, random_, goal(1));
  expect_steady(service);
  EXPECT_EQ(status(), "200");
  const auto taken = std::chrono::steady_clock::now() - begin;
  RecordProperty(
      "ms_from_service_to_200",
      static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(taken).count()));
  EXPECT_TRUE(service.wait_empty(base::Deadline::after(20s), {}));
  EXPECT_TRUE(tasks().empty());
  EXPECT_EQ(status(), "503");
  EXPECT_TRUE(TaskRecords(home_.path()).of_service(kService)->empty());
}

TEST_F(TaskServiceTest, a_killed_task_is_replaced) {
  TaskService service(*surroundings_, random_, goal(1));
  expect_steady(service);
  const auto before = tasks();
  ASSERT_EQ(before.size(), 1U);
  ASSERT_TRUE(cell_->signal(before.begin()->first, SIGKILL));
  base::SystemClock clock;
  for (const auto deadline = base::Deadline::after(20s);
       !deadline.expired() && (tasks() == before || tasks().empty());) {
    clock.wait_for(5ms, {});
  }
  EXPECT_NE(tasks(), before);
  expect_steady(service);
  EXPECT_EQ(status(), "200");
}

TEST_F(TaskServiceTest, a_killed_haproxy_comes_back_and_ends_no_task) {
  ServiceGoal impatient = goal(2);
  impatient.targets[0].give_up_s = 0;
  TaskService service(*surroundings_, random_, impatient);
  expect_steady(service);
  const auto before = tasks();
  for (const std::string& process : {std::string("elb-shop"), fmt::format("edge-{}", port_)}) {
    const auto killed = running(process);
    ASSERT_EQ(killed.size(), 1U) << process;
    cell_->signal(process, SIGKILL).or_throw();
    EXPECT_TRUE(comes_to_pass([&] {
      const auto now = running(process);
      return !now.empty() && now != killed && status() == "200";
    })) << process;
  }
  expect_steady(service);
  EXPECT_EQ(tasks(), before);
}

TEST_F(TaskServiceTest, a_task_is_given_up_when_it_was_unhealthy_for_long_not_when_it_is_old) {
  constexpr auto kGiveUp = 3s;
  ServiceGoal impatient = goal(1);
  impatient.targets[0].give_up_s = kGiveUp.count();
  TaskService service(*surroundings_, random_, impatient);
  expect_steady(service);
  const auto before = tasks();
  base::SystemClock clock;
  clock.wait_for(kGiveUp, {});
  const HaProxy proxy(*cell_, home_.path() / "lb", "shop", "elb-shop");
  const std::string server = "web/" + server_name(balancers_->targets("web").at(0));
  ASSERT_TRUE(proxy.command("set server " + server + " health down"));
  const auto down = std::chrono::steady_clock::now();
  EXPECT_TRUE(comes_to_pass([&] { return tasks() != before; }));
  EXPECT_GT(std::chrono::steady_clock::now() - down, kGiveUp / 2);
}

TEST_F(TaskServiceTest, a_rolling_update_fails_no_request) {
  TaskService service(*surroundings_, random_, goal(2));
  expect_steady(service);
  const auto before = tasks();
  std::atomic<bool> done = false;
  std::atomic<std::size_t> answered = 0;
  std::vector<std::string> answers;
  std::thread client([&] {
    while (!done) {
      answers.push_back(status());
      ++answered;
    }
  });
  EXPECT_TRUE(comes_to_pass([&] { return answered > 0; }));
  service.set(goal(2, "web:2"));
  expect_steady(service);
  EXPECT_TRUE(comes_to_pass([&] { return tasks().size() == 2; }));
  const std::size_t updated = answered;
  EXPECT_TRUE(comes_to_pass([&] { return answered > updated + 2; }));
  done = true;
  client.join();
  for (const auto& [name, pid] : before) {
    EXPECT_FALSE(tasks().contains(name)) << "an old task is left";
  }
  EXPECT_THAT(answers, testing::Each("200"));
}

TEST_F(TaskServiceTest, another_daemon_adopts_running_tasks) {
  std::optional<TaskService> service;
  service.emplace(*surroundings_, random_, goal(2));
  expect_steady(*service);
  const auto before = tasks();
  service.reset();
  EXPECT_EQ(tasks(), before) << "a daemon that ends leaves its tasks running";
  EXPECT_EQ(status(), "200");
  service.emplace(*surroundings_, random_, goal(2));
  expect_steady(*service);
  EXPECT_EQ(tasks(), before);
}

TEST_F(TaskServiceTest, an_adopted_task_stays_in_the_target_groups_that_it_was_started_in) {
  plan_.target_groups.push_back({.name = "api", .check = {.path = "/health"}});
  balancers_->apply(plan_).or_throw();
  std::optional<TaskService> service;
  service.emplace(*surroundings_, random_, goal(1));
  expect_steady(*service);
  service.reset();
  ServiceGoal moved = goal(1, "web:2");
  moved.targets[0].group = "api";
  service.emplace(*surroundings_, random_, moved);
  expect_steady(*service);
  EXPECT_TRUE(comes_to_pass([this] { return tasks().size() == 1; }));
  EXPECT_TRUE(comes_to_pass([this] { return balancers_->targets("web").empty(); }));
  EXPECT_EQ(balancers_->targets("api").size(), 1U);
}

TEST_F(TaskServiceTest, scaling_starts_and_stops_tasks) {
  TaskService service(*surroundings_, random_, goal(1));
  expect_steady(service);
  service.set(goal(3));
  expect_steady(service);
  EXPECT_EQ(service.counts().running, 3);
  EXPECT_EQ(balancers_->targets("web").size(), 3U);
  service.set(goal(1));
  expect_steady(service);
  EXPECT_EQ(service.counts().running, 1);
  EXPECT_EQ(status(), "200");
}

TEST_F(TaskServiceTest, an_unknown_image_trips_the_circuit_breaker) {
  ServiceGoal unknown = goal(1);
  unknown.definition.containers[0].image = "shop:v9";
  TaskService service(*surroundings_, random_, unknown);
  const auto steady = service.wait_steady(base::Deadline::after(20s), {});
  ASSERT_FALSE(steady);
  EXPECT_EQ(steady.error().kind, base::ErrorKind::kUnavailable);
  EXPECT_THAT(steady.error().message, HasSubstr("ECS Deployment Circuit Breaker was triggered."));
  EXPECT_THAT(steady.error().message,
              HasSubstr("CannotPullContainerError: the local region has no image shop:v9"));
  EXPECT_TRUE(tasks().empty());
}

TEST_F(TaskServiceTest, who_waits_is_told_why_tasks_fail) {
  ServiceGoal unknown = goal(1);
  unknown.circuit_breaker = false;
  unknown.definition.containers[0].image = "shop:v9";
  TaskService service(*surroundings_, random_, unknown);
  std::string told;
  std::stop_source stop;
  const auto steady = service.wait_steady(base::Deadline::after(20s), stop.get_token(),
                                          [&](const std::string& reason) {
                                            told = reason;
                                            stop.request_stop();
                                          });
  ASSERT_FALSE(steady);
  EXPECT_EQ(steady.error().kind, base::ErrorKind::kCancelled);
  EXPECT_THAT(told, HasSubstr("the local region has no image shop:v9"));
}

TEST_F(TaskServiceTest, a_task_without_its_log_group_does_not_start) {
  ServiceGoal lost = goal(1);
  lost.definition.containers[0].log_group = "/ecs/other";
  TaskService service(*surroundings_, random_, lost);
  const auto steady = service.wait_steady(base::Deadline::after(20s), {});
  ASSERT_FALSE(steady);
  EXPECT_THAT(steady.error().message, HasSubstr("ResourceInitializationError: failed to validate "
                                                "logger args: the specified log group does "
                                                "not exist: /ecs/other"));
}

}  // namespace
}  // namespace region
