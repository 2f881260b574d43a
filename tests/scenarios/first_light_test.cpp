// What a newcomer does, with the real executables: the requirement's own commands, in their order.

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "base/json.h"
#include "tests/scenarios/workspace.h"

namespace scenarios {
namespace {

TEST(FirstLight, DevComesUpAnswersStaysAndLeavesNothing) {
  base::Path home;
  {
    const Workspace workspace;
    home = workspace.home();
    workspace.configure("dev");
    const std::string preview = workspace.settle_ok({"preview"});
    EXPECT_NE(preview.find("107 to create"), std::string::npos) << preview;

    const std::string up = workspace.settle_ok({"up", "--yes"});
    EXPECT_NE(up.find("107 created"), std::string::npos) << up;
    EXPECT_EQ(workspace.get_status("dev"), 200);

    const auto outputs =
        base::parse_json(workspace.settle_ok({"stack", "output", "--json"}), "outputs");
    ASSERT_TRUE(outputs);
    for (const char* name :
         {"alb_dns_name", "database_endpoint", "cache_endpoint", "payment_queue_url"}) {
      EXPECT_TRUE(outputs->as_object().contains(name)) << name;
    }

    const std::string again = workspace.settle_ok({"preview", "--expect-no-changes"});
    EXPECT_NE(again.find("107 unchanged"), std::string::npos) << again;
    const std::string refreshed = workspace.settle_ok({"refresh", "--yes"});
    EXPECT_NE(refreshed.find("107 unchanged"), std::string::npos) << refreshed;

    const std::string destroyed = workspace.settle_ok({"destroy", "--yes"});
    EXPECT_NE(destroyed.find("107 deleted"), std::string::npos) << destroyed;
    EXPECT_EQ(resource_remains(workspace), std::vector<std::string>{});
    workspace.settle_ok({"stack", "rm", "dev", "--yes"});
    workspace.settle_ok({"region", "stop"});
    EXPECT_EQ(leftovers(home), std::vector<std::string>{});
  }
  EXPECT_EQ(leftovers(home), std::vector<std::string>{});
}

TEST(FirstLight, ThreeEnvironmentsLiveSideBySide) {
  const Workspace workspace;
  for (const char* environment : {"dev", "staging", "prod"}) {
    workspace.configure(environment);
    workspace.settle_ok({"up", "--yes", "--stack", environment});
  }
  EXPECT_EQ(workspace.get_status("dev"), 200);
  EXPECT_EQ(workspace.get_status("staging"), 301);
  EXPECT_EQ(workspace.get_status("prod"), 301);
  const std::string list = workspace.settle_ok({"stack", "ls"});
  for (const char* count : {"107", "116", "121"}) {
    EXPECT_NE(list.find(count), std::string::npos) << list;
  }
}

TEST(FirstLight, APreviewedChangeIsExactlyWhatUpThenDoes) {
  const Workspace workspace;
  workspace.configure("dev");
  workspace.settle_ok({"up", "--yes"});
  workspace.settle_ok({"config", "set", "payment-processing:healthCheckPath", "/health"});
  const std::string preview = workspace.settle_ok({"preview"});
  EXPECT_NE(preview.find("1 to update"), std::string::npos) << preview;
  EXPECT_NE(preview.find("HealthCheckPath"), std::string::npos) << preview;
  const std::string up = workspace.settle_ok({"up", "--yes"});
  EXPECT_NE(up.find("1 updated"), std::string::npos) << up;
  EXPECT_NE(up.find("106 unchanged"), std::string::npos) << up;
  EXPECT_TRUE(workspace.answers("dev", std::chrono::seconds{10}));
}

}  // namespace
}  // namespace scenarios
