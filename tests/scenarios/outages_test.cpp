// The region's own processes die while they are needed: the daemon, the cell, both.

#include <thread>

#include <signal.h>
#include <sys/socket.h>

#include <gtest/gtest.h>

#include "base/io/socket.h"
#include "base/random.h"
#include "tests/scenarios/workspace.h"

namespace scenarios {
namespace {

constexpr base::Milliseconds kRecovery = std::chrono::seconds{60};

pid_t pid_of_cell(const Workspace& workspace) {
  const auto socket =
      base::Socket::connect_unix(workspace.home() / "cell.sock", base::Deadline::after(kRecovery))
          .or_throw();
  ucred peer{};
  socklen_t size = sizeof peer;
  EXPECT_EQ(::getsockopt(socket.fd(), SOL_SOCKET, SO_PEERCRED, &peer, &size), 0);
  return peer.pid;
}

/// Kills the region's daemon `ms` after `settle WORD --yes` has begun, and returns how that ended.
/// The daemon runs on return.
base::CommandResult with_daemon_killed_after(const Workspace& workspace, std::uint64_t ms,
                                             const std::string& word) {
  const auto daemon = static_cast<pid_t>(workspace.region_status("pid"));
  base::CommandResult result;
  {
    const std::jthread killer([&] {
      base::SystemClock().wait_for(base::Milliseconds(ms), {});
      ::kill(daemon, SIGKILL);
    });
    result = workspace.settle({word, "--yes"});
  }
  workspace.settle_ok({"region", "start"});  // it may have died after the run
  return result;
}

TEST(Outages, ADaemonKilledAtAnyMomentOfARunIsStartedAgainAndTheRunGoesOn) {
  const std::uint64_t seed = base::SystemRandom().next();
  SCOPED_TRACE(fmt::format("seed {}", seed));
  base::SeededRandom random(seed);
  const Workspace workspace;
  workspace.configure("dev");
  workspace.settle_ok({"region", "start"});
  const std::int64_t empty = workspace.region_status("resources");
  std::int64_t whole = 0;
  constexpr int kKills = 5;
  for (int kill = 0; kill < kKills; ++kill) {
    const auto up = with_daemon_killed_after(workspace, 20 + random.below(1500), "up");
    EXPECT_EQ(up.exit_code, 0) << all_output(up);
    workspace.settle_ok({"preview", "--expect-no-changes"});
    EXPECT_EQ(workspace.get_status("dev"), 200);
    whole = whole == 0 ? workspace.region_status("resources") : whole;
    EXPECT_EQ(workspace.region_status("resources"), whole);
    const auto destroy = with_daemon_killed_after(workspace, 20 + random.below(800), "destroy");
    EXPECT_EQ(destroy.exit_code, 0) << all_output(destroy);
    EXPECT_EQ(workspace.region_status("resources"), empty);
  }
}

TEST(Outages, ACellThatIsKilledComesBackWithEverythingInIt) {
  const Workspace workspace;
  workspace.configure("dev");
  workspace.settle_ok({"up", "--yes"});
  ASSERT_EQ(workspace.get_status("dev"), 200);
  const pid_t cell = pid_of_cell(workspace);
  ASSERT_EQ(::kill(cell, SIGKILL), 0);
  EXPECT_TRUE(workspace.answers("dev", kRecovery)) << "the daemon must start another cell";
  EXPECT_NE(pid_of_cell(workspace), cell);
  workspace.settle_ok({"preview", "--expect-no-changes"});
  workspace.settle_ok({"destroy", "--yes"});
}

TEST(Outages, ARegionOfWhichNothingRunsAnyMoreComesBackWithTheNextStart) {
  const Workspace workspace;
  workspace.configure("dev");
  workspace.settle_ok({"up", "--yes"});
  const auto daemon = static_cast<pid_t>(workspace.region_status("pid"));
  const pid_t cell = pid_of_cell(workspace);
  ASSERT_EQ(::kill(daemon, SIGKILL), 0);
  ASSERT_EQ(::kill(cell, SIGKILL), 0);
  workspace.settle_ok({"region", "start"});
  EXPECT_TRUE(workspace.answers("dev", kRecovery));
  workspace.settle_ok({"preview", "--expect-no-changes"});
  workspace.settle_ok({"destroy", "--yes"});
}

TEST(Outages, ACellKilledDuringARunIsMendedByTheNextRun) {
  const std::uint64_t seed = base::SystemRandom().next();
  SCOPED_TRACE(fmt::format("seed {}", seed));
  base::SeededRandom random(seed);
  const Workspace workspace;
  workspace.configure("dev");
  workspace.settle_ok({"region", "start"});
  const pid_t cell = pid_of_cell(workspace);
  {
    const std::uint64_t ms = 20 + random.below(1500);
    const std::jthread killer([&] {
      base::SystemClock().wait_for(base::Milliseconds(ms), {});
      ::kill(cell, SIGKILL);
    });
    const auto interrupted = workspace.settle({"up", "--yes"});
    EXPECT_TRUE(interrupted.exit_code == 0 ||
                all_output(interrupted).find("error:") != std::string::npos)
        << all_output(interrupted);
  }
  workspace.settle_ok({"up", "--yes"});
  EXPECT_TRUE(workspace.answers("dev", kRecovery));
  workspace.settle_ok({"preview", "--expect-no-changes"});
}

}  // namespace
}  // namespace scenarios
