// The platform's rules, held against a stack that really comes up.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/scenarios/workspace.h"

namespace scenarios {
namespace {

using testing::HasSubstr;

TEST(Policies, RefuseBeforeAnythingIsSentAndPutRightWhatComesUp) {
  const Workspace workspace;
  workspace.configure("dev");
  EXPECT_THAT(workspace.settle_ok({"policy", "ls"}), HasSubstr("storage-encrypted"));
  EXPECT_THAT(workspace.settle_ok({"preview"}), HasSubstr("[advisory]  backups"));
  const std::int64_t before = workspace.region_status("resources");

  const auto enforce = [&](const std::string& level) {
    workspace.settle_ok({"config", "set", "--path", "settle:policies.backups", level});
  };
  enforce("mandatory");
  for (const std::vector<std::string>& argv :
       {std::vector<std::string>{"preview"}, {"up", "--yes"}}) {
    const base::CommandResult refused = workspace.settle(argv);
    EXPECT_EQ(refused.exit_code, 5) << all_output(refused);
    EXPECT_THAT(all_output(refused), HasSubstr("[mandatory]  backups  (AWS::RDS::DBCluster"));
  }
  EXPECT_EQ(workspace.region_status("resources"), before);

  enforce("remediate");
  EXPECT_THAT(workspace.settle_ok({"up", "--yes"}), HasSubstr("BackupRetentionPeriod: 1 => 7"));
  workspace.settle_ok({"preview", "--expect-no-changes"});
  workspace.settle_ok({"destroy", "--yes"});
}

}  // namespace
}  // namespace scenarios
