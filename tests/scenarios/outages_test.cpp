// The region's own processes die while they are needed: the daemon, the cell, both.

#include <thread>

#include <signal.h>

#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "base/io/socket.h"
#include "base/random.h"
#include "tests/scenarios/workspace.h"

namespace scenarios {
namespace {

constexpr base::Milliseconds kRecovery = std::chrono::seconds{60};

pid_t pid_of_cell(const Workspace& workspace) {
  const base::Deadline deadline = base::Deadline::after(kRecovery);
  while (!deadline.expired()) {
    if (const auto cell = region::CellClient::connect(workspace.home() / "cell.sock",
                                                      region::CellClient::Role::kVisitor)) {
      return (*cell)->pid().or_throw();
    }
  }
  throw base::Exception(base::error(base::ErrorKind::kTimeout, "no cell comes back"));
}

/// Kills a process after some time, of which it waits for the rest when it is destroyed.
class Killer {
 public:
  Killer(pid_t pid, std::uint64_t ms)
      : thread_([pid, ms] {
          base::SystemClock().wait_for(base::Milliseconds(ms), {});
          ::kill(pid, SIGKILL);
        }) {}

 private:
  std::jthread thread_;
};

/// Kills the region's daemon `ms` after `settle WORD --yes` has begun, and returns how that ended.
/// The daemon runs on return.
base::CommandResult with_daemon_killed_after(const Workspace& workspace, std::uint64_t ms,
                                             const std::string& word) {
  base::CommandResult result;
  {
    const Killer killer(static_cast<pid_t>(workspace.region_status("pid")), ms);
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
    EXPECT_EQ(resource_remains(workspace), std::vector<std::string>{});
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

TEST(Outages, ACellKilledAtAnyMomentOfARunIsStartedAgainAndTheRunGoesOn) {
  const std::uint64_t seed = base::SystemRandom().next();
  SCOPED_TRACE(fmt::format("seed {}", seed));
  base::SeededRandom random(seed);
  const Workspace workspace;
  workspace.configure("dev");
  workspace.settle_ok({"region", "start"});
  constexpr int kKills = 2;
  for (int kill = 0; kill < kKills; ++kill) {
    {
      const pid_t cell = pid_of_cell(workspace);
      const Killer killer(cell, 20 + random.below(1500));
      workspace.settle_ok({"up", "--yes"});
    }
    EXPECT_TRUE(workspace.answers("dev", kRecovery));
    workspace.settle_ok({"preview", "--expect-no-changes"});
    workspace.settle_ok({"destroy", "--yes"});
    EXPECT_EQ(resource_remains(workspace), std::vector<std::string>{});
  }
}

/// Runs `settle WORD --yes` and kills at random moments of it, or not, settle, the daemon, the
/// cell.
void run_in_a_storm(const Workspace& workspace, base::Random& random, const std::string& word,
                    std::uint64_t span_ms) {
  workspace.settle_ok({"region", "start"});
  const auto daemon = static_cast<pid_t>(workspace.region_status("pid"));
  const pid_t cell = pid_of_cell(workspace);
  const auto moment = [&] { return 20 + random.below(span_ms); };
  std::string mixture = word;
  std::vector<std::string> argv = {base::binary_dir() + "/settle", word, "--yes"};
  std::vector<std::unique_ptr<Killer>> killers;
  for (const auto& [name, pid] : {std::pair{"daemon", daemon}, {"cell", cell}}) {
    if (random.below(3) != 0) {
      const std::uint64_t ms = moment();
      mixture += fmt::format(", {} at {} ms", name, ms);
      killers.push_back(std::make_unique<Killer>(pid, ms));
    }
  }
  if (random.below(3) != 0) {
    const std::uint64_t ms = moment();
    mixture += fmt::format(", settle at {} ms", ms);
    argv.insert(argv.begin(),
                {"timeout", "-s", "KILL", fmt::format("{}.{:03}", ms / 1000, ms % 1000)});
  }
  fmt::print("{}\n", mixture);
  std::fflush(stdout);
  workspace.run(argv, std::chrono::seconds{120});
}

TEST(Outages, AnyMixtureOfKillsDoublesNothingAndLeavesNothing) {
  const std::uint64_t seed = base::SystemRandom().next();
  SCOPED_TRACE(fmt::format("seed {}", seed));
  base::SeededRandom random(seed);
  const Workspace workspace;
  workspace.configure("dev");
  workspace.settle_ok({"up", "--yes"});
  const std::int64_t whole = workspace.region_status("resources");
  workspace.settle_ok({"destroy", "--yes"});
  const std::int64_t empty = workspace.region_status("resources");
  constexpr int kRounds = 3;
  for (int round = 0; round < kRounds && !testing::Test::HasFailure(); ++round) {
    run_in_a_storm(workspace, random, "up", 1500);
    workspace.settle_ok({"up", "--yes"});
    EXPECT_EQ(workspace.region_status("resources"), whole);
    EXPECT_TRUE(workspace.answers("dev", kRecovery));
    workspace.settle_ok({"preview", "--expect-no-changes"});
    run_in_a_storm(workspace, random, "destroy", 800);
    workspace.settle_ok({"destroy", "--yes"});
    EXPECT_EQ(workspace.region_status("resources"), empty);
    EXPECT_EQ(resource_remains(workspace), std::vector<std::string>{});
  }
}

TEST(Outages, ACellThatDiesAtOnceMakesTheRegionDegradedAndSaysWhy) {
  const Workspace workspace;
  workspace.settle_ok({"region", "start"});
  const base::Deadline deadline = base::Deadline::after(kRecovery);
  std::string status;
  while (status.find("degraded") == std::string::npos && !deadline.expired()) {
    if (const auto cell = region::CellClient::connect(workspace.home() / "cell.sock",
                                                      region::CellClient::Role::kVisitor)) {
      ::kill((*cell)->pid().or_throw(), SIGKILL);
    }
    status = workspace.settle_ok({"region", "status"});
  }
  EXPECT_NE(status.find("the cell has ended"), std::string::npos) << status;
  workspace.configure("dev");
  workspace.settle_ok({"up", "--yes"});
  EXPECT_NE(workspace.settle_ok({"region", "status"}).find("is ready"), std::string::npos);
}

TEST(Outages, WhatCannotBeBroughtBackIsNamedAndTriedAgain) {
  const Workspace workspace;
  workspace.configure("dev");
  workspace.settle_ok({"up", "--yes"});
  workspace.settle_ok({"region", "stop"});
  const std::string taken_port =
      fmt::format("port {} of 127.0.0.1 is taken by", workspace.http_port());
  {
    const auto taken = base::Listener::tcp("127.0.0.1", workspace.http_port());
    ASSERT_TRUE(taken);
    workspace.settle_ok({"region", "start"});
    const base::Deadline deadline = base::Deadline::after(kRecovery);
    std::string status;
    while (status.find("is degraded") == std::string::npos && !deadline.expired()) {
      status = workspace.settle_ok({"region", "status"});
    }
    EXPECT_NE(status.find("AWS::ElasticLoadBalancingV2::"), std::string::npos) << status;
    EXPECT_NE(status.find(taken_port), std::string::npos) << status;
  }
  EXPECT_TRUE(workspace.answers("dev", kRecovery));
  workspace.settle_ok({"destroy", "--yes"});
}

}  // namespace
}  // namespace scenarios
