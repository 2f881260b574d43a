#include "region/runtimes/cell.h"

#include <cstdlib>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/io/files.h"
#include "base/io/pipe.h"
#include "base/io/subprocess.h"
#include "region/runtimes/cell_client.h"
#include "region/runtimes/cell_home_for_test.h"
#include "region/runtimes/cell_protocol.h"

namespace region {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::IsEmpty;

ProcessSpec shell(const std::string& name, const std::string& script) {
  return {.name = name,
          .argv = {"/bin/sh", "-c", script},
          .environment = {{"PATH", "/usr/sbin:/usr/bin:/sbin:/bin"}}};
}

CommandSpec command(const std::string& script) {
  return {.argv = {"/bin/sh", "-c", script},
          .environment = {{"PATH", "/usr/sbin:/usr/bin:/sbin:/bin"}}};
}

/// An ordinary user has no root's.
std::vector<Isolation> with_limits() {
  return ::geteuid() == 0 ? std::vector{Isolation::kRoot} : std::vector<Isolation>();
}

std::vector<Isolation> every_isolation() {
  std::vector<Isolation> all = isolations_with_namespaces();
  all.push_back(Isolation::kLoopback);
  return all;
}

std::string isolation_name(const testing::TestParamInfo<Isolation>& isolation) {
  return std::string(name(isolation.param));
}

class CellTest : public testing::TestWithParam<Isolation> {
 protected:
  void SetUp() override { cell_ = open(); }

  std::unique_ptr<Cell> open() {
    auto opened = open_cell(home_.path(), GetParam());
    EXPECT_TRUE(opened) << opened.error().message;
    return opened ? std::move(*opened) : nullptr;
  }

  std::string output_of(const std::string& script) {
    auto outcome = cell_->run(command(script));
    return outcome ? outcome->output : outcome.error().message;
  }

  ProcessStatus next_exit() {
    auto exit = cell_->next_exit(base::Deadline::after(5s));
    EXPECT_TRUE(exit && *exit) << (exit ? "no exit in time" : exit.error().message);
    return exit && *exit ? **exit : ProcessStatus{};
  }

  /// What the program has written, once it is over.
  std::string run_to_end(ProcessSpec spec) {
    spec.output = home_.path() / "output";
    const auto pid = cell_->spawn(spec);
    EXPECT_TRUE(pid) << pid.error().message;
    EXPECT_EQ(next_exit().name, spec.name);
    return base::SystemFiles().read(spec.output).value_or("");
  }

  CellHome home_;
  std::unique_ptr<Cell> cell_;
};

class NamespaceCellTest : public CellTest {};

class RootCellTest : public CellTest {};

INSTANTIATE_TEST_SUITE_P(, CellTest, testing::ValuesIn(every_isolation()), isolation_name);
INSTANTIATE_TEST_SUITE_P(, NamespaceCellTest, testing::ValuesIn(isolations_with_namespaces()),
                         isolation_name);
INSTANTIATE_TEST_SUITE_P(, RootCellTest, testing::ValuesIn(with_limits()), isolation_name);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(NamespaceCellTest);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(RootCellTest);

/// A pipe whose writing end a process holds as long as it or a child of it lives.
struct Lifeline {
  Lifeline() {
    base::Pipe pipe = base::make_pipe().or_throw();
    reading = std::move(pipe.read);
    writing = std::move(pipe.write);
  }

  /// Until the process has written a line.
  void await_word() {
    pollfd entry{reading.get(), POLLIN, 0};
    EXPECT_EQ(::poll(&entry, 1, 5000), 1);
    char word = 0;
    EXPECT_EQ(::read(reading.get(), &word, 1), 1);
  }

  bool cut(base::Deadline deadline) {
    writing.reset();
    pollfd entry{reading.get(), POLLIN, 0};
    return ::poll(&entry, 1, deadline.remaining_ms()) == 1 && (entry.revents & POLLHUP) != 0;
  }

  base::Fd reading;
  base::Fd writing;
};

TEST_P(CellTest, RunsACommandAndGivesItsOutputAndExitCode) {
  CommandSpec spec = command("cat; echo done; exit 7");
  spec.input = "given\n";
  const auto outcome = cell_->run(spec);
  ASSERT_TRUE(outcome) << outcome.error().message;
  EXPECT_EQ(outcome->exit_code, 7);
  EXPECT_EQ(outcome->output, "given\ndone\n");
}

TEST_P(CellTest, KillsACommandAtItsTimeout) {
  CommandSpec spec = command("sleep 60");
  spec.timeout = 50ms;
  const auto outcome = cell_->run(spec);
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().kind, base::ErrorKind::kTimeout);
}

TEST_P(CellTest, DoesNotWaitForWhatACommandLeavesRunning) {
  EXPECT_EQ(output_of("sleep 60 & echo started"), "started\n");
}

TEST_P(CellTest, TellsWhyAProgramDoesNotStart) {
  ProcessSpec missing{.name = "missing", .argv = {"/no/such/program"}};
  const auto spawned = cell_->spawn(missing);
  ASSERT_FALSE(spawned);
  EXPECT_EQ(spawned.error().kind, base::ErrorKind::kNotFound);
  EXPECT_THAT(spawned.error().message, HasSubstr("/no/such/program"));
  EXPECT_THAT(*cell_->processes(), IsEmpty());
}

TEST_P(CellTest, RefusesASecondProcessOfTheSameName) {
  ASSERT_TRUE(cell_->spawn(shell("one", "exec sleep 60")));
  const auto second = cell_->spawn(shell("one", "exec sleep 60"));
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, base::ErrorKind::kAlreadyExists);
}

TEST_P(CellTest, TellsExitCodesAndSignals) {
  ASSERT_TRUE(cell_->spawn(shell("code", "exit 3")));
  EXPECT_EQ(next_exit().exit_code, 3);
  ASSERT_TRUE(cell_->spawn(shell("signal", "kill -TERM $$")));
  const ProcessStatus exit = next_exit();
  EXPECT_EQ(exit.exit_code, 128 + SIGTERM);
  EXPECT_FALSE(exit.running);
  EXPECT_FALSE(exit.out_of_memory);
}

TEST_P(CellTest, TellsANewConnectionOfExitsThatAreNotForgotten) {
  ASSERT_TRUE(cell_->spawn(shell("early", "exit 4")));
  next_exit();
  cell_ = open();
  EXPECT_EQ(next_exit().name, "early");
  ASSERT_TRUE(cell_->forget("early"));
  cell_ = open();
  EXPECT_FALSE(cell_->next_exit(base::Deadline::after(20ms))->has_value());
}

TEST_P(CellTest, StopsAProcessThatIgnoresSigtermAndItsChildren) {
  Lifeline lifeline;
  ProcessSpec spec =
      shell("stubborn", "trap '' TERM; sleep 60 & echo >&$LIFELINE; sleep 60; sleep 60");
  spec.fds = {{"LIFELINE", lifeline.writing.get()}};
  ASSERT_TRUE(cell_->spawn(spec));
  lifeline.await_word();
  const auto stopped = cell_->stop("stubborn", SIGTERM, 50ms);
  ASSERT_TRUE(stopped) << stopped.error().message;
  EXPECT_EQ(stopped->exit_code, 128 + SIGKILL);
  EXPECT_TRUE(lifeline.cut(base::Deadline::after(5s)));
  EXPECT_THAT(*cell_->processes(), IsEmpty());
}

TEST_P(CellTest, HandsDescriptorsOverByNameAndNoOthers) {
  Lifeline lifeline;
  ProcessSpec spec = shell("holder", "echo $HANDED; ls /proc/self/fd | tr '\\n' ' '");
  spec.fds = {{"HANDED", lifeline.writing.get()}};
  // 3 is the handed one, 4 is what ls reads the directory with.
  EXPECT_EQ(run_to_end(spec), "3\n0 1 2 3 4 ");
}

TEST_P(CellTest, TakesCapabilitiesAndTheWayToNewOnesAway) {
  const std::string status = run_to_end(shell("plain", "cat /proc/self/status"));
  EXPECT_THAT(status, HasSubstr("CapEff:\t0000000000000000"));
  EXPECT_THAT(status, HasSubstr("NoNewPrivs:\t1"));
  if (GetParam() != Isolation::kLoopback) {
    EXPECT_THAT(status, HasSubstr("CapBnd:\t0000000000000000"));
  }
}

TEST_P(CellTest, OutlivesTheDaemonThatStartedIt) {
  Lifeline lifeline;
  const pid_t daemon = ::fork();
  if (daemon == 0) {
    ProcessSpec spec = shell("survivor", "exec sleep 60");
    spec.fds = {{"LIFELINE", lifeline.writing.get()}};
    auto cell = open_cell(home_.path(), GetParam());
    (void)cell->get()->spawn(spec);
    ::kill(::getpid(), SIGKILL);
  }
  ASSERT_EQ(::waitpid(daemon, nullptr, 0), daemon);
  cell_ = open();
  const auto processes = cell_->processes();
  ASSERT_TRUE(processes && processes->size() == 1);
  EXPECT_TRUE(processes->front().running);
  EXPECT_FALSE(lifeline.cut(base::Deadline::after(20ms)));
}

TEST_P(CellTest, EndsTheCommandsOfADaemonThatDiedBeforeTheNextBegins) {
  const std::string alive = (home_.path() / "alive").string();
  ASSERT_EQ(::mkfifo(alive.c_str(), 0600), 0);
  const pid_t daemon = ::fork();
  if (daemon == 0) {
    auto cell = open_cell(home_.path(), GetParam());
    (void)cell->get()->run(command("exec 3>" + alive + "; trap '' TERM; sleep 60 & sleep 60"));
    ::_exit(1);
  }
  const base::Fd reading(::open(alive.c_str(), O_RDONLY | O_CLOEXEC));  // returns once it runs
  ASSERT_EQ(::kill(daemon, SIGKILL), 0);
  ASSERT_EQ(::waitpid(daemon, nullptr, 0), daemon);
  cell_ = open();
  pollfd entry{reading.get(), POLLIN, 0};
  ASSERT_EQ(::poll(&entry, 1, 0), 1) << "somebody still writes there";
  EXPECT_NE(entry.revents & POLLHUP, 0);
}

TEST_P(CellTest, LeavesTheDaemonAloneWhenVisitorsComeAndGo) {
  {
    const auto visitor =
        CellClient::connect(home_.path() / "cell.sock", CellClient::Role::kVisitor);
    ASSERT_TRUE(visitor);
    EXPECT_TRUE((*visitor)->processes());
  }
  ASSERT_TRUE(cell_->spawn(shell("code", "exit 3")));
  EXPECT_EQ(next_exit().exit_code, 3);
}

TEST_P(CellTest, StartsAProcessOnceTheOneOfItsNameHasStopped) {
  Lifeline lifeline;
  ProcessSpec spec =
      shell("again", "trap 'sleep 0.2; exit 9' TERM; echo >&$LIFELINE; sleep 60 & wait");
  spec.fds = {{"LIFELINE", lifeline.writing.get()}};
  ASSERT_TRUE(cell_->spawn(spec));
  lifeline.await_word();
  const std::jthread stopping([this] { EXPECT_TRUE(cell_->stop("again", SIGTERM, 5s)); });
  const base::Deadline deadline = base::Deadline::after(5s);
  while (cell_->processes()->at(0).running && !deadline.expired()) {
  }
  const auto second = cell_->spawn(shell("again", "exec sleep 60"));
  ASSERT_TRUE(second) << second.error().message;
  EXPECT_TRUE(cell_->processes()->at(0).running);
}

TEST_P(NamespaceCellTest, LeavesNothingWhenItIsKilled) {
  Lifeline lifeline;
  ProcessSpec spec = shell("doomed", "(setsid sleep 60 &); exec sleep 60");
  spec.fds = {{"LIFELINE", lifeline.writing.get()}};
  ASSERT_TRUE(cell_->spawn(spec));
  ASSERT_TRUE(cell_->make_network_namespace("test"));
  const auto client = CellClient::connect(home_.path() / "cell.sock", CellClient::Role::kVisitor);
  ASSERT_TRUE(client);
  ASSERT_EQ(::kill(*(*client)->pid(), SIGKILL), 0);
  EXPECT_TRUE(lifeline.cut(base::Deadline::after(5s)));
  const std::string mounts = base::SystemFiles().read("/proc/self/mounts").value_or("");
  EXPECT_THAT(mounts, testing::Not(HasSubstr(home_.path().string())));
  cell_ = open();
  EXPECT_THAT(*cell_->processes(), IsEmpty());
  EXPECT_THAT(*cell_->network_namespaces(), IsEmpty());
}

TEST_P(CellTest, RefusesAnotherIsolationThanTheOneThatRuns) {
  const auto other =
      open_cell(home_.path(), GetParam() == Isolation::kLoopback ? Isolation::kUserNamespace
                                                                 : Isolation::kLoopback);
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().kind, base::ErrorKind::kConflict);
}

TEST_P(CellTest, RemembersForTheNextDaemon) {
  ASSERT_TRUE(cell_->remember("key", "text"));
  cell_ = open();
  EXPECT_EQ(*cell_->recall("key"), "text");
  ASSERT_TRUE(cell_->remember("key", ""));
  EXPECT_EQ(*cell_->recall("key"), "");
}

TEST_P(NamespaceCellTest, ShowsOneProcessAnotherFileInItsPlace) {
  const base::Path file = home_.path() / "resolv.conf";
  ASSERT_TRUE(base::SystemFiles().write_atomic(file, "nameserver 10.0.0.2\n"));
  ProcessSpec spec = shell("reader", "cat /etc/resolv.conf");
  spec.binds = {{"/etc/resolv.conf", file.string()}};
  EXPECT_EQ(run_to_end(spec), "nameserver 10.0.0.2\n");
  EXPECT_THAT(output_of("cat /etc/resolv.conf"), testing::Not(HasSubstr("10.0.0.2")));
}

TEST_P(NamespaceCellTest, MountsAnOverlayThatLeavesItsLowerDirectoryAlone) {
  const base::Path home = home_.path();
  ASSERT_TRUE(base::SystemFiles().write_atomic(home / "lower" / "old", "1"));
  const auto mounted =
      cell_->mount_overlay(home / "lower", home / "upper", home / "work", home / "target");
  ASSERT_TRUE(mounted) << mounted.error().message;
  EXPECT_EQ(output_of("cd " + (home / "target").string() + "; echo 2 > new; ls"), "new\nold\n");
  EXPECT_FALSE(base::SystemFiles().exists(home / "lower" / "new"));
  EXPECT_FALSE(base::SystemFiles().exists(home / "target" / "new"));
  ASSERT_TRUE(cell_->unmount(home / "target"));
}

TEST_P(CellTest, AdoptsAProcessThatACommandLeftBehind) {
  const std::string pid = output_of("sleep 60 >/dev/null 2>&1 & echo $!");
  ASSERT_TRUE(cell_->adopt("adopted", std::stoll(pid), {}, {}));
  const auto stopped = cell_->stop("adopted", SIGTERM, 5s);
  ASSERT_TRUE(stopped);
  EXPECT_EQ(stopped->exit_code, 128 + SIGTERM);
}

TEST_P(NamespaceCellTest, IsPidOneWithAViewOfItsOwn) {
  EXPECT_EQ(output_of("cat /proc/1/comm"), "settle-cell\n");
  EXPECT_EQ(output_of("ls /dev/shm /sys/fs/cgroup"), "/dev/shm:\n\n/sys/fs/cgroup:\n");
}

TEST_P(RootCellTest, TellsThatAProcessRanOutOfMemory) {
  ProcessSpec spec{.name = "greedy",
                   .argv = {"/usr/bin/tail", "/dev/zero"},
                   .limits = {.memory_bytes = 16 << 20}};
  ASSERT_TRUE(cell_->spawn(spec));
  const ProcessStatus exit = next_exit();
  EXPECT_EQ(exit.exit_code, 128 + SIGKILL);
  EXPECT_TRUE(exit.out_of_memory);
}

TEST_P(RootCellTest, ReservesMemory) {
  ASSERT_TRUE(cell_->spawn({.name = "sleeper",
                            .argv = {"/usr/bin/sleep", "60"},
                            .limits = {.memory_reserved_bytes = 16 << 20}}));
  const std::string group = cell_group_of(home_.path()) + "/sleeper/";
  base::SystemFiles files;
  const auto version_1 =
      files.read("/sys/fs/cgroup/memory/" + group + "memory.soft_limit_in_bytes");
  const auto reserved =
      version_1 ? version_1 : files.read("/sys/fs/cgroup/" + group + "memory.low");
  ASSERT_TRUE(reserved) << reserved.error().message;
  EXPECT_EQ(*reserved, fmt::format("{}\n", 16 << 20));
}

TEST_P(RootCellTest, LimitsTheNumberOfProcesses) {
  ProcessSpec spec = shell("forker", "for i in 1 2 3 4 5 6 7 8; do sleep 60 & done; echo forked");
  spec.limits.pids_max = 4;
  EXPECT_THAT(run_to_end(spec), HasSubstr("Cannot fork"));
}

TEST_P(RootCellTest, RunsAsAnotherUser) {
  ProcessSpec spec = shell("nobody", "id -un; echo $0 >> /dev/stderr");
  spec.user = "nobody";
  EXPECT_THAT(run_to_end(spec), testing::StartsWith("nobody\n"));
  ProcessSpec unknown = shell("unknown", "true");
  unknown.user = "no-such-user";
  EXPECT_THAT(cell_->spawn(unknown).error().message, HasSubstr("no-such-user"));
}

TEST_P(RootCellTest, RemovesItsControlGroups) {
  ASSERT_TRUE(cell_->spawn(shell("grouped", "exec sleep 60")));
  ASSERT_TRUE(stop_cell(home_.path(), base::Deadline::after(10s)));
  const std::string groups =
      "find /sys/fs/cgroup -maxdepth 2 -name '" + cell_group_of(home_.path()) + "'";
  const auto found =
      base::run_command({.argv = {"/bin/sh", "-c", groups}}, base::Deadline::after(10s));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->output, "");
}

TEST_P(CellTest, a_process_that_is_to_be_restarted_runs_until_it_is_stopped) {
  ProcessSpec spec = shell("steady", "echo begun; exec sleep 60");
  spec.output = home_.path() / "output";
  spec.restart = true;
  const auto await_output = [&](const std::string& text) {
    base::SystemFiles files;
    base::SystemClock clock;
    const auto deadline = base::Deadline::after(10s);
    while (files.read(spec.output).value_or("") != text) {
      ASSERT_FALSE(deadline.expired()) << files.read(spec.output).value_or("");
      clock.wait_for(5ms, {});
    }
  };
  cell_->spawn(spec).or_throw();
  await_output("begun\n");
  cell_->signal("steady", SIGKILL).or_throw();
  EXPECT_EQ(next_exit().exit_code, 137);
  await_output("begun\nbegun\n");
  EXPECT_TRUE(cell_->stop("steady", SIGTERM, 5s));
  EXPECT_EQ(next_exit().name, "steady");
  // What ends at once is started again at the same pace: it would have come back meanwhile.
  ProcessSpec pace = shell("pace", "exit 1");
  pace.restart = true;
  cell_->spawn(pace).or_throw();
  for (int ended = 0; ended < 3; ++ended) {
    EXPECT_EQ(next_exit().name, "pace");
  }
  EXPECT_TRUE(cell_->stop("pace", SIGTERM, 5s));
  EXPECT_THAT(cell_->processes().or_throw(), IsEmpty());
}

TEST_P(CellTest, one_that_ends_at_once_can_be_stopped_before_it_is_started_again) {
  ProcessSpec spec = shell("fleeting", "exit 1");
  spec.restart = true;
  cell_->spawn(spec).or_throw();
  for (int ended = 0; ended < 3; ++ended) {
    EXPECT_EQ(next_exit().exit_code, 1);
  }
  EXPECT_TRUE(cell_->stop("fleeting", SIGTERM, 5s));
  EXPECT_THAT(cell_->processes().or_throw(), IsEmpty());
}

}  // namespace
}  // namespace region
