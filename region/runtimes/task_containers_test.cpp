#include <algorithm>
#include <csignal>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "region/runtimes/log_stream.h"
#include "region/runtimes/task_service_for_test.h"

namespace region {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using Condition = DependencyCondition;

/// Tasks of several containers that run shell scripts, without a load balancer.
class TaskContainersTest : public TaskServiceTest {
 protected:
  void SetUp() override {
    TaskServiceTest::SetUp();
    if (IsSkipped()) {
      return;
    }
    make_shell_image(home_.path() / "layouts/shell");
    images_->import_layout(home_.path() / "layouts/shell", "shell").or_throw();
  }

  static TaskContainer shell(const std::string& name, const std::string& script) {
    return {.name = name,
            .image = "shell",
            .command = {"/bin/bash", "-c", script},
            .read_only_root = true,
            .volumes = {{.path = "/tmp"}},
            .stop_timeout_s = 5,
            .log_group = "/ecs/shop",
            .log_stream_prefix = "app"};
  }

  /// Says `text` and runs until it is asked to stop.
  static TaskContainer service_of(const std::string& name, const std::string& text) {
    return shell(name, "trap 'exit 0' TERM; " + text + "; while true; do sleep 0.05; done");
  }

  ServiceGoal goal_of(std::vector<TaskContainer> containers) {
    ServiceGoal out = goal(1);
    out.targets.clear();
    out.definition.containers = std::move(containers);
    return out;
  }

  std::string failure_of(std::vector<TaskContainer> containers) {
    return failure_of(goal_of(std::move(containers)));
  }

  std::string failure_of(const ServiceGoal& wanted) {
    TaskService service(*surroundings_, random_, wanted);
    const auto steady = service.wait_steady(base::Deadline::after(60s), {});
    EXPECT_FALSE(steady);
    EXPECT_TRUE(service.wait_empty(base::Deadline::after(20s), {}));
    EXPECT_TRUE(tasks().empty());
    return steady ? "" : steady.error().message;
  }

  /// Of the one task that the service has.
  std::string task_id() {
    return TaskRecords(home_.path()).of_service(kService).or_throw().at(0).id;
  }

  /// What a container has logged once `text` is in it.
  std::string log_with(const std::string& container, const std::string& text) {
    const base::Path file =
        log_stream_path(home_.path(), "/ecs/shop", "app/" + container + "/" + task_id());
    base::SystemFiles files;
    base::SystemClock clock;
    std::string log;
    for (const auto deadline = base::Deadline::after(20s);
         !deadline.expired() && log.find(text) == std::string::npos;) {
      log = files.read(file).value_or("");
      clock.wait_for(5ms, {});
    }
    return log;
  }
};

TEST_F(TaskContainersTest, each_starts_after_what_it_depends_on_and_they_share_network_and_volume) {
  TaskContainer migrate = shell("migrate", "sleep 0.3; echo made > /shared/schema; echo done");
  migrate.essential = false;
  migrate.volumes.push_back({.path = "/shared", .name = "schema"});
  TaskContainer web = goal(1).definition.containers[0];
  TaskContainer app =
      service_of("app",
                 "echo schema $(cat /shared/schema); "
                 "until (exec 3<>/dev/tcp/127.0.0.1/8080) 2>/dev/null; do sleep 0.05; done; "
                 "exec 3<>/dev/tcp/127.0.0.1/8080; "
                 "printf 'GET /health HTTP/1.0\\r\\n\\r\\n' >&3; cat <&3");
  app.volumes.push_back({.path = "/shared", .read_only = true, .name = "schema"});
  app.depends_on = {{"migrate", Condition::kSuccess}, {"nginx", Condition::kStart}};
  TaskService service(*surroundings_, random_, goal_of({app, web, migrate}));
  expect_steady(service);
  EXPECT_THAT(log_with("migrate", "done"), HasSubstr("done"));
  EXPECT_THAT(log_with("app", "200 OK"), HasSubstr("schema made"));
  EXPECT_THAT(log_with("app", "200 OK"), HasSubstr("HTTP/1.1 200 OK"));
  EXPECT_EQ(tasks().size(), 2U) << "the container that is not essential has ended";
  EXPECT_TRUE(service.wait_empty(base::Deadline::after(20s), {}));
  EXPECT_TRUE(tasks().empty());
}

TEST_F(TaskContainersTest, an_essential_container_that_ends_stops_the_others_with_it) {
  TaskService service(*surroundings_, random_,
                      goal_of({service_of("a", "echo a"), service_of("b", "echo b")}));
  expect_steady(service);
  const auto before = tasks();
  ASSERT_EQ(before.size(), 2U);
  ASSERT_TRUE(cell_->signal(before.rbegin()->first, SIGKILL));
  base::SystemClock clock;
  const auto one_of_them_runs = [&] {
    const auto now = tasks();
    return std::ranges::any_of(before,
                               [&now](const auto& each) { return now.contains(each.first); });
  };
  for (const auto deadline = base::Deadline::after(20s);
       !deadline.expired() && one_of_them_runs();) {
    clock.wait_for(5ms, {});
  }
  EXPECT_FALSE(one_of_them_runs());
  expect_steady(service);
  EXPECT_EQ(tasks().size(), 2U) << "the task is replaced";
}

TEST_F(TaskContainersTest, a_task_whose_dependency_fails_does_not_start) {
  TaskContainer migrate = shell("migrate", "exit 3");
  migrate.essential = false;
  TaskContainer app = service_of("app", "echo on");
  app.depends_on = {{"migrate", Condition::kSuccess}};
  EXPECT_THAT(failure_of({app, migrate}),
              HasSubstr("TaskFailedToStart: container 'app' depends on 'migrate' with condition "
                        "SUCCESS, but 'migrate' exited (exit code 3)"));
}

TEST_F(TaskContainersTest, what_is_waited_for_too_long_fails_the_task) {
  TaskContainer slow = service_of("slow", "echo never done");
  slow.essential = false;
  TaskContainer app = service_of("app", "echo on");
  app.depends_on = {{"slow", Condition::kComplete}};
  app.start_timeout_s = 1;
  EXPECT_THAT(failure_of({app, slow}),
              HasSubstr("container 'app' has waited 1 s for what it depends on"));
}

TEST_F(TaskContainersTest, a_container_waits_until_the_check_of_another_passes) {
  TaskContainer db = service_of("db", "sleep 0.5; echo x > /tmp/ready");
  db.health_check = ContainerHealthCheck{.argv = {"/bin/sh", "-c", "test -e /tmp/ready"}};
  TaskContainer app = service_of("app", "echo after the check");
  app.depends_on = {{"db", Condition::kHealthy}};
  std::optional<TaskService> service;
  service.emplace(*surroundings_, random_, goal_of({app, db}));
  EXPECT_EQ(service->counts().running, 0) << "not before the check has passed";
  expect_steady(*service);
  EXPECT_THAT(log_with("app", "after the check"), HasSubstr("after the check"));
  const auto before = tasks();
  service.reset();
  service.emplace(*surroundings_, random_, goal_of({app, db}));
  expect_steady(*service);
  EXPECT_EQ(tasks(), before) << "adopted, and checked again";
}

TEST_F(TaskContainersTest, an_essential_container_whose_check_fails_stops_the_task) {
  TaskContainer app = service_of("app", "echo on");
  app.health_check = ContainerHealthCheck{
      .argv = {"/bin/sh", "-c", "exit 1"}, .interval_s = 1, .timeout_s = 2, .retries = 1};
  EXPECT_THAT(failure_of({app}), HasSubstr("Task failed container health checks"));
}

TEST_F(TaskContainersTest, containers_have_the_tasks_memory_together_and_their_own_within_it) {
  if (cell_->isolation() != Isolation::kRoot) {
    GTEST_SKIP() << "limits need root";
  }
  TaskContainer greedy = shell("greedy", "x=a; while true; do x=$x$x; done");
  greedy.essential = false;
  TaskContainer app = service_of("app", "echo on");
  app.depends_on = {{"greedy", Condition::kSuccess}};
  ServiceGoal of_task = goal_of({app, greedy});
  of_task.definition.memory_mib = 48;
  EXPECT_THAT(failure_of(of_task), HasSubstr("'greedy' exited (exit code 137)"));
  greedy.memory_mib = 16;
  EXPECT_THAT(failure_of(goal_of({app, greedy})), HasSubstr("'greedy' exited (exit code 137)"));
}

}  // namespace
}  // namespace region
