// The same platform with less isolation than root has: as an ordinary user, and on loopback.

#include <unistd.h>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "base/json.h"
#include "tests/scenarios/workspace.h"

namespace scenarios {
namespace {

constexpr const char* kLoud = "SECURITY GROUPS ARE NOT ENFORCED";

struct Mode {
  const char* name;
  Who who;
  const char* isolation;  ///< SETTLE_ISOLATION
  bool enforced;
};

class IsolationTest : public testing::TestWithParam<Mode> {};

TEST_P(IsolationTest, DevComesUpAnswersSaysWhereItIsAndLeavesNothing) {
  const Mode& mode = GetParam();
  const Workspace workspace(mode.who, {{"SETTLE_ISOLATION", mode.isolation}});
  workspace.configure("dev");
  const std::string preview = workspace.settle_ok({"preview"});
  EXPECT_EQ(preview.find(kLoud) == std::string::npos, mode.enforced) << preview;
  const std::string up = workspace.settle_ok({"up", "--yes"});
  EXPECT_NE(up.find("107 created"), std::string::npos) << up;
  EXPECT_EQ(up.find(kLoud) == std::string::npos, mode.enforced) << up;
  EXPECT_EQ(workspace.get_status("dev"), 200);

  const auto status =
      base::parse_json(workspace.settle_ok({"region", "status", "--json"}), "status");
  ASSERT_TRUE(status);
  EXPECT_EQ(status->at("isolation"), mode.isolation);
  EXPECT_EQ(status->at("security_groups_enforced"), mode.enforced);
  const std::string shown = workspace.settle_ok({"region", "status"});
  EXPECT_EQ(shown.find(kLoud) == std::string::npos, mode.enforced) << shown;

  workspace.settle_ok({"preview", "--expect-no-changes"});
  workspace.settle_ok({"destroy", "--yes"});
  workspace.settle_ok({"region", "stop"});
  EXPECT_EQ(leftovers(workspace.home()), std::vector<std::string>{});
}

INSTANTIATE_TEST_SUITE_P(Modes, IsolationTest,
                         testing::Values(Mode{"AnOrdinaryUser", Who::kOrdinaryUser, "user", true},
                                         Mode{"AnOrdinaryUserOnLoopback", Who::kOrdinaryUser,
                                              "loopback", false},
                                         Mode{"Loopback", Who::kCaller, "loopback", false}),
                         [](const auto& mode) { return mode.param.name; });

}  // namespace
}  // namespace scenarios
