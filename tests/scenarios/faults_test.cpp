// What must not go wrong when everything else does: kills, two at once, taken ports, bad input.

#include <signal.h>

#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "base/io/socket.h"
#include "base/random.h"
#include "tests/scenarios/workspace.h"

namespace scenarios {
namespace {

/// Runs `settle ARGS` and kills it with SIGKILL after `ms`.
base::CommandResult settle_killed_after(const Workspace& workspace, std::uint64_t ms,
                                        const std::vector<std::string>& arguments) {
  std::vector<std::string> argv = {"timeout", "-s", "KILL",
                                   fmt::format("{}.{:03}", ms / 1000, ms % 1000),
                                   base::binary_dir() + "/settle"};
  argv.insert(argv.end(), arguments.begin(), arguments.end());
  return workspace.run(argv);
}

TEST(Faults, KillingSettleAtAnyMomentOrphansAndDoublesNothing) {
  const std::uint64_t seed = base::SystemRandom().next();
  SCOPED_TRACE(fmt::format("seed {}", seed));
  base::SeededRandom random(seed);
  const Workspace workspace;
  workspace.configure("dev");
  workspace.settle_ok({"up", "--yes"});
  const std::int64_t whole = workspace.region_status("resources");
  workspace.settle_ok({"destroy", "--yes"});
  const std::int64_t empty = workspace.region_status("resources");
  // Each one hits a run with everything still to do; the one after it finishes.
  constexpr int kKills = 10;
  for (int kill = 0; kill < kKills; ++kill) {
    settle_killed_after(workspace, 20 + random.below(1000), {"up", "--yes"});
    workspace.settle_ok({"up", "--yes"});
    EXPECT_EQ(workspace.region_status("resources"), whole);
    EXPECT_EQ(workspace.get_status("dev"), 200);
    workspace.settle_ok({"preview", "--expect-no-changes"});
    settle_killed_after(workspace, 20 + random.below(300), {"destroy", "--yes"});
    workspace.settle_ok({"destroy", "--yes"});
    EXPECT_EQ(workspace.region_status("resources"), empty);
  }
}

TEST(Faults, KillingTheRegionLosesNothingAndDataPlanesServeOn) {
  const Workspace workspace;
  workspace.configure("dev");
  workspace.settle_ok({"up", "--yes"});
  ASSERT_EQ(workspace.get_status("dev"), 200);
  ASSERT_EQ(::kill(static_cast<pid_t>(workspace.region_status("pid")), SIGKILL), 0);
  EXPECT_EQ(workspace.get_status("dev"), 200) << "the data planes must outlive the daemon";
  workspace.settle_ok({"preview", "--expect-no-changes"});
  EXPECT_EQ(workspace.get_status("dev"), 200);
  workspace.settle_ok({"destroy", "--yes"});
}

TEST(Faults, TwoUpsAtOnceDoNotMix) {
  const Workspace workspace;
  workspace.configure("dev");
  const std::string script = fmt::format(
      "{0} up --yes > first 2>&1 & first=$!; {0} up --yes > second 2>&1; second=$?; wait $first; "
      "echo $? $second",
      base::binary_dir() + "/settle");
  const auto result = workspace.run({"sh", "-c", script}, std::chrono::seconds{120});
  const bool one_refused = result.output == "0 1\n" || result.output == "1 0\n";
  EXPECT_TRUE(one_refused || result.output == "0 0\n") << result.output;
  if (one_refused) {
    base::SystemFiles files;
    const std::string texts = files.read(workspace.directory() / "first").value_or("") +
                              files.read(workspace.directory() / "second").value_or("");
    EXPECT_NE(texts.find("locked by process"), std::string::npos) << texts;
  }
  workspace.settle_ok({"preview", "--expect-no-changes"});
}

TEST(Faults, ATakenApiPortIsNamedWithItsFix) {
  const Workspace workspace;
  const auto taken = base::Listener::tcp("127.0.0.1", workspace.api_port());
  ASSERT_TRUE(taken);
  const auto result = workspace.settle({"region", "start"});
  EXPECT_NE(result.exit_code, 0);
  EXPECT_NE(all_output(result).find(std::to_string(workspace.api_port())), std::string::npos)
      << all_output(result);
}

TEST(Faults, TheRegionOfAnotherHomeIsNotDeployedTo) {
  const Workspace theirs;
  theirs.settle_ok({"region", "start"});
  const std::int64_t before = theirs.region_status("resources");
  const Workspace ours(Who::kCaller, {{"SETTLE_REGION_PORT", std::to_string(theirs.api_port())}});
  ours.configure("dev");
  const auto result = ours.settle({"up", "--yes"});
  EXPECT_NE(result.exit_code, 0);
  for (const std::string& text : {theirs.home().string(), ours.home().string(),
                                  std::string("SETTLE_REGION_PORT"), std::string("SETTLE_HOME")}) {
    EXPECT_NE(all_output(result).find(text), std::string::npos) << all_output(result);
  }
  EXPECT_EQ(theirs.region_status("resources"), before);
}

TEST(Faults, ATakenLoadBalancerPortFailsThatResourceAndTheNextUpFinishes) {
  const Workspace workspace;
  workspace.configure("dev");
  {
    const auto taken = base::Listener::tcp("127.0.0.1", workspace.http_port());
    ASSERT_TRUE(taken);
    const auto result = workspace.settle({"up", "--yes"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_NE(all_output(result).find(
                  fmt::format("port {} of 127.0.0.1 is taken by", workspace.http_port())),
              std::string::npos)
        << all_output(result);
  }
  workspace.settle_ok({"up", "--yes"});
  EXPECT_EQ(workspace.get_status("dev"), 200);
}

struct BadInput {
  const char* what;
  std::vector<std::vector<std::string>> before;
  std::vector<std::string> command;
  int exit_code;
  std::vector<std::string> says;
};

TEST(Faults, BadInputIsNamedWithPlaceAndFix) {
  const Workspace workspace;
  workspace.configure("dev");
  const BadInput rows[] = {
      {"misspelt verb", {}, {"preveiw"}, 2, {"preveiw", "preview"}},
      {"unknown stack", {}, {"preview", "--stack", "nope"}, 6, {"nope"}},
      {"misspelt setting",
       {{"config", "set", "payment-processing:enviromentSuffix", "x"}},
       {"preview"},
       2,
       {"enviromentSuffix", "environmentSuffix"}},
      {"invalid CIDR",
       {{"config", "rm", "payment-processing:enviromentSuffix"},
        {"config", "set", "payment-processing:vpcCidr", "10.0.0.0/33"}},
       {"preview"},
       2,
       {"vpcCidr", "10.0.0.0/33"}},
      {"suffix too long",
       {{"config", "set", "payment-processing:vpcCidr", "10.0.0.0/16"},
        {"config", "set", "payment-processing:environmentSuffix", "a-suffix-that-is-too-long"}},
       {"preview"},
       2,
       {"environmentSuffix", "20"}},
      {"wrong type",
       {{"config", "set", "payment-processing:environmentSuffix", "dev-test-001"},
        {"config", "set", "payment-processing:enableMultiAZ", "perhaps"}},
       {"preview"},
       2,
       {"enableMultiAZ", "perhaps"}},
      {"missing setting",
       {{"config", "set", "payment-processing:enableMultiAZ", "false"},
        {"config", "rm", "payment-processing:environmentSuffix"}},
       {"preview"},
       2,
       {"environmentSuffix"}},
  };
  for (const BadInput& row : rows) {
    SCOPED_TRACE(row.what);
    for (const auto& command : row.before) {
      workspace.settle_ok(command);
    }
    const base::CommandResult result = workspace.settle(row.command);
    EXPECT_EQ(result.exit_code, row.exit_code) << all_output(result);
    for (const std::string& text : row.says) {
      EXPECT_NE(all_output(result).find(text), std::string::npos) << all_output(result);
    }
  }
}

}  // namespace
}  // namespace scenarios
