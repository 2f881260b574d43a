#include "region/runtimes/containers.h"

#include <csignal>

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/io/subprocess.h"
#include "region/runtimes/cell_home_for_test.h"
#include "region/runtimes/image_for_test.h"
#include "region/runtimes/log_stream.h"

namespace region {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

/// A container of the busybox-like test image runs a shell script as uid 10001.
class ContainersTest : public testing::Test {
 protected:
  void SetUp() override {
    auto cell = open_cell(home_.path(), std::nullopt);
    ASSERT_TRUE(cell) << cell.error().message;
    cell_ = std::move(*cell);
    rootfs_ = make_shell_rootfs(home_.path() / "rootfs");
  }

  ContainerStart container(const std::string& script) {
    return {.name = "c1",
            .directory = home_.path() / "bundle",
            .plan = {.rootfs = rootfs_,
                     .argv = {"/bin/sh", "-c", script},
                     .environment = {{"PATH", "/bin"}, {"GREETING", "hello"}},
                     .uid = 10001,
                     .gid = 10001,
                     .hostname = "task-1",
                     .volumes = {{.path = "/tmp"}},
                     .dropped_capabilities = {"ALL"}},
            .log = home_.path() / "stream.jsonl"};
  }

  ProcessStatus run(const ContainerStart& start) {
    const auto started = Containers(*cell_, home_.path()).start(start);
    EXPECT_TRUE(started) << started.error().message;
    return exit_of(start);
  }

  ProcessStatus exit_of(const ContainerStart& start) {
    const auto deadline = base::Deadline::after(20s);
    while (!deadline.expired()) {
      const auto exit = cell_->next_exit(deadline);
      if (exit && *exit && (*exit)->name == start.name) {
        return **exit;
      }
    }
    ADD_FAILURE() << "the container did not exit in time";
    return {};
  }

  void await_event(const ContainerStart& start, const std::string& message) {
    base::SystemFiles files;
    base::SystemClock clock;
    const auto deadline = base::Deadline::after(20s);
    while (files.read(start.log).value_or("").find(message) == std::string::npos) {
      ASSERT_FALSE(deadline.expired()) << "the container has not written " << message;
      clock.wait_for(5ms, {});
    }
  }

  /// Messages of the log stream once the container is gone.
  std::string output(const ContainerStart& start) {
    EXPECT_TRUE(Containers(*cell_, home_.path()).stop(start.name, start.directory, SIGTERM, 1s));
    base::SystemFiles files;
    return files.read(start.log).value_or("");
  }

  CellHome home_;
  std::unique_ptr<Cell> cell_;
  base::Path rootfs_;
};

TEST_F(ContainersTest, output_becomes_log_events_and_the_exit_code_is_told) {
  const ContainerStart start =
      container("echo $GREETING from $(hostname); echo again > /dev/stdout; printf no-end; exit 7");
  EXPECT_EQ(run(start).exit_code, 7);
  const std::string log = output(start);
  EXPECT_THAT(log, HasSubstr(R"("message":"hello from task-1"})"));
  EXPECT_THAT(log, HasSubstr(R"("message":"again"})"));
  EXPECT_THAT(log, HasSubstr(R"("message":"no-end"})"));
  EXPECT_FALSE(std::filesystem::exists(start.directory));
}

TEST_F(ContainersTest, a_log_collector_that_is_killed_is_started_again) {
  // More than a pipe holds: without a reader the container would block for good.
  const ContainerStart start = container(
      "trap go=1 USR1; echo ready; while [ -z \"$go\" ]; do sleep 0.01; done; i=0; "
      "while [ $i -lt 4000 ]; do echo a line of many that fill the pipe; i=$((i+1)); done; "
      "echo last");
  Containers(*cell_, home_.path()).start(start).or_throw();
  await_event(start, "ready");
  cell_->signal(log_collector_name(start.name), SIGKILL).or_throw();
  cell_->signal(start.name, SIGUSR1).or_throw();
  EXPECT_EQ(exit_of(start).exit_code, 0);
  EXPECT_THAT(output(start), HasSubstr(R"("message":"last"})"));
  EXPECT_TRUE(cell_->processes().or_throw().empty());
}

TEST_F(ContainersTest, a_container_has_no_rights) {
  const ContainerStart start = container(
      "id -u; touch /new 2>&1; touch /tmp/new && echo volume; cat /proc/kcore 2>&1; "
      "grep -E 'CapEff|CapBnd|NoNewPrivs|Seccomp:' /proc/self/status; unshare -U true 2>&1; mount "
      "-t tmpfs x /tmp 2>&1");
  EXPECT_EQ(run(start).exit_code == 0, false);
  const std::string log = output(start);
  EXPECT_THAT(log, HasSubstr(R"("10001")"));
  EXPECT_THAT(log, HasSubstr("Read-only file system"));
  EXPECT_THAT(log, HasSubstr(R"("volume")"));
  EXPECT_THAT(log, HasSubstr(R"(CapEff:\t0000000000000000)"));
  EXPECT_THAT(log, HasSubstr(R"(CapBnd:\t0000000000000000)"));
  EXPECT_THAT(log, HasSubstr(R"(NoNewPrivs:\t1)"));
  EXPECT_THAT(log, HasSubstr(R"(Seccomp:\t2)"));
  EXPECT_THAT(log, HasSubstr("unshare: unshare failed: Operation not permitted"));
}

TEST_F(ContainersTest, an_init_program_is_process_1_and_passes_signals_and_exit_codes_on) {
  ContainerStart start = container(
      "echo pid $$ of $(cat /proc/1/comm); trap 'exit 9' TERM; echo ready; "
      "while true; do sleep 0.01; done");
  start.plan.init = init_program().or_throw();
  ASSERT_TRUE(Containers(*cell_, home_.path()).start(start));
  await_event(start, "ready");
  const auto exit = Containers(*cell_, home_.path()).stop("c1", start.directory, SIGTERM, 10s);
  ASSERT_TRUE(exit) << exit.error().message;
  EXPECT_EQ(exit->exit_code, 9);
  EXPECT_THAT(base::SystemFiles().read(start.log).value_or(""), HasSubstr("of settle-init"));
}

TEST_F(ContainersTest, a_missing_init_program_is_named) {
  const std::string path = std::getenv("PATH");
  ::setenv("PATH", "/nonexistent", 1);
  const auto init = init_program();
  ::setenv("PATH", path.c_str(), 1);
  ASSERT_FALSE(init);
  EXPECT_THAT(init.error().message, HasSubstr("apt-get install tini"));
}

TEST_F(ContainersTest, a_writable_root_is_the_containers_own) {
  ContainerStart start = container("echo mine > /file && cat /file");
  start.plan.read_only_root = false;
  start.plan.uid = start.plan.gid = 0;
  start.plan.dropped_capabilities = {};
  EXPECT_EQ(run(start).exit_code, 0);
  EXPECT_THAT(output(start), HasSubstr("mine"));
  EXPECT_FALSE(std::filesystem::exists(rootfs_ / "file"));
}

TEST_F(ContainersTest, a_writable_root_lets_every_user_in) {
  ContainerStart start = container("id -u");
  start.plan.read_only_root = false;
  EXPECT_EQ(run(start).exit_code, 0);
  EXPECT_THAT(output(start), HasSubstr(R"("message":"10001")"));
}

TEST_F(ContainersTest, more_memory_than_its_limit_kills_it) {
  if (cell_->isolation() != Isolation::kRoot) {
    GTEST_SKIP() << "limits need root";
  }
  ContainerStart start = container("x=a; while true; do x=$x$x; done");
  start.limits.memory_bytes = 32 << 20;
  const ProcessStatus exit = run(start);
  EXPECT_EQ(exit.exit_code, 137);
  EXPECT_TRUE(exit.out_of_memory);
}

TEST_F(ContainersTest, a_quarter_of_a_processor_is_all_it_gets) {
  if (cell_->isolation() != Isolation::kRoot) {
    GTEST_SKIP() << "limits need root";
  }
  // Half a second of processor time at a quarter of a processor takes two seconds.
  ContainerStart start = container("ulimit -t 1; while true; do :; done");
  start.limits.cpu_quota_us = 25'000;
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_NE(run(start).exit_code, 0);
  EXPECT_GE(std::chrono::steady_clock::now() - begin, 2s);
}

TEST_F(ContainersTest, stopping_sends_the_signal_and_waits) {
  const ContainerStart start =
      container("trap 'echo bye; exit 3' TERM; echo ready; while true; do sleep 0.05; done");
  Containers containers(*cell_, home_.path());
  containers.start(start).or_throw();
  await_event(start, "ready");
  const auto stopped = containers.stop(start.name, start.directory, SIGTERM, 10s);
  ASSERT_TRUE(stopped);
  EXPECT_EQ(stopped->exit_code, 3);
  EXPECT_THAT(base::SystemFiles().read(start.log).value(), HasSubstr("bye"));
  EXPECT_TRUE(cell_->processes().value().empty());
}

TEST_F(ContainersTest, a_program_that_is_not_in_the_image_is_named) {
  ContainerStart start = container("");
  start.plan.argv = {"/no/such/program"};
  const auto started = Containers(*cell_, home_.path()).start(start);
  ASSERT_FALSE(started);
  EXPECT_THAT(started.error().message, HasSubstr("/no/such/program"));
  EXPECT_TRUE(cell_->processes().value().empty());
}

TEST(ContainerUser, is_looked_up_in_the_image) {
  const base::Path root = std::filesystem::temp_directory_path() / "settle-container-user-test";
  base::SystemFiles files;
  files.write_atomic(root / "etc/passwd", "app:x:33:34:::\n").or_throw();
  files.write_atomic(root / "etc/group", "staff:x:50:\nx\n").or_throw();
  EXPECT_EQ(container_user("app", root)->uid, 33U);
  EXPECT_EQ(container_user("app", root)->gid, 34U);
  EXPECT_EQ(container_user("10001", root)->gid, 0U);
  EXPECT_EQ(container_user("10001:7", root)->gid, 7U);
  EXPECT_EQ(container_user("", root)->uid, 0U);
  EXPECT_THAT(container_user("nobody", root).error().message,
              HasSubstr("unable to find user nobody"));
  std::filesystem::remove_all(root);
}

TEST(LogStream, a_full_file_is_set_aside) {
  const base::Path path =
      std::filesystem::temp_directory_path() / "settle-log-stream-test" / "s.jsonl";
  std::filesystem::remove_all(path.parent_path());
  base::SystemFiles files;
  base::ManualClock clock;
  LogStream stream(files, clock, path, 40);
  ASSERT_TRUE(stream.write("one\ntw"));
  EXPECT_EQ(files.read(path).value(), "{\"timestamp\":1700000000000,\"message\":\"one\"}\n");
  ASSERT_TRUE(stream.write("o\n"));
  EXPECT_THAT(files.read(path).value(), HasSubstr("\"two\""));
  EXPECT_THAT(files.read(path.string() + ".1").value(), HasSubstr("\"one\""));
  std::filesystem::remove_all(path.parent_path());
}

TEST(LogStream, names_are_encoded) {
  EXPECT_EQ(log_stream_path("/h", "/ecs/../x", "app/web/1"),
            "/h/logs/%2Fecs%2F..%2Fx/app%2Fweb%2F1.jsonl");
}

}  // namespace
}  // namespace region
