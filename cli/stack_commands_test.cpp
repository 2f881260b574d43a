// `settle stack`, in-process on a real disk.

#include <boost/json.hpp>
#include <gmock/gmock.h>

#include "base/json.h"
#include "cli/commands_for_test.h"

namespace cli {
namespace {

using testing::HasSubstr;
using testing::Not;

class StackCommands : public Commands {
 protected:
  /// A stack of another project in the same backend.
  void make_foreign() {
    shell_.write("other/Pulumi.yaml", "name: other\n");
    shell_.settle_ok({"stack", "init", "prod", "-C", "other"});
  }

  base::Json listed(std::vector<std::string> argv) {
    argv.insert(argv.begin(), {"stack", "ls", "--json"});
    return base::parse_json(shell_.settle_ok(argv), "the list").value();
  }
};

TEST_F(StackCommands, ListThoseOfEveryProject) {
  configure();
  shell_.settle_ok({"up", "--yes"});
  make_foreign();
  EXPECT_THAT(shell_.settle_ok({"stack", "ls"}), Not(HasSubstr("prod")));
  const std::string all = shell_.settle_ok({"stack", "ls", "--all"});
  EXPECT_THAT(all, HasSubstr("dev*"));
  EXPECT_THAT(all, HasSubstr("organization/other/prod"));
  const base::Json list = listed({"-a"});
  ASSERT_EQ(list.as_array().size(), 2U);
  EXPECT_EQ(list.at(0).at("name"), base::Json("organization/other/prod"));
  EXPECT_EQ(list.at(0).at("current"), base::Json(false));
  EXPECT_EQ(list.at(0).at("resourceCount").to_number<int>(), 0);
  EXPECT_EQ(list.at(1).at("resourceCount").to_number<int>(), 1);
  EXPECT_EQ(listed({"--project", "other"}).as_array().size(), 1U);
  EXPECT_EQ(listed({"--project", "nobody"}).as_array().size(), 0U);
}

TEST_F(StackCommands, AreMadeBySelectIfItMay) {
  EXPECT_EQ(shell_.settle({"stack", "select", "dev"}), 6);
  shell_.variables["PULUMI_CONFIG_PASSPHRASE"] = "correct horse";
  shell_.settle_ok({"stack", "select", "-c", "dev", "--secrets-provider", "passphrase"});
  EXPECT_EQ(shell_.settle_ok({"stack", "--show-name"}), "dev\n");
  shell_.settle_ok({"stack", "select", "--create", "dev"});
}

TEST_F(StackCommands, LeaveNothingBehindWhenTheyAreRemoved) {
  configure();
  shell_.settle_ok({"up", "--yes"});
  shell_.settle_ok({"destroy", "--yes"});
  shell_.settle_ok({"stack", "rm", "--yes", "--remove-backups"});
  std::vector<std::string> left;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(shell_.directory() / "home" / "state")) {
    if (entry.is_regular_file()) {
      left.push_back(entry.path().string());
    }
  }
  EXPECT_THAT(left, testing::IsEmpty());
}

TEST_F(StackCommands, ListThoseOfEveryProjectFromAnywhere) {
  configure();
  shell_.settle_ok({"up", "--yes"});
  std::filesystem::remove(shell_.directory() / "Pulumi.yaml");
  EXPECT_EQ(shell_.settle({"stack", "ls"}), 1) << "whose?";
  EXPECT_EQ(listed({"--all"}).at(0).at("name"), base::Json("organization/shop/dev"));
}

TEST_F(StackCommands, ListAStateThatIsEncryptedAsAWhole) {
  shell_.variables["PULUMI_CONFIG_PASSPHRASE"] = "correct horse";
  shell_.settle_ok({"stack", "init", "dev", "--encrypt-state"});
  std::filesystem::remove(shell_.directory() / "Pulumi.yaml");
  EXPECT_THAT(shell_.settle_ok({"stack", "ls", "--all"}), HasSubstr("encrypted"));
  EXPECT_FALSE(listed({"--all"}).at(0).as_object().contains("resourceCount"));
}

TEST_F(StackCommands, ListThoseThatCanBeReadBesideOneThatCannot) {
  configure();
  shell_.settle_ok({"up", "--yes"});
  shell_.settle_ok({"stack", "init", "prod"});
  shell_.write("Pulumi.prod.yaml", "config: [\n");
  EXPECT_EQ(shell_.settle({"stack", "ls"}), 1);
  EXPECT_THAT(shell_.terminal.output, HasSubstr("dev "));
  EXPECT_THAT(shell_.terminal.output, HasSubstr("unreadable"));
  EXPECT_THAT(shell_.terminal.error_output, HasSubstr("stack 'prod': "));
  EXPECT_EQ(shell_.settle({"stack", "ls", "--json"}), 1);
  const base::Json list = base::parse_json(shell_.terminal.output, "the list").value();
  EXPECT_FALSE(list.at(0).as_object().contains("problem"));
  EXPECT_TRUE(list.at(1).as_object().contains("problem"));
}

TEST_F(StackCommands, AreOfTheOneOrganization) {
  EXPECT_EQ(shell_.settle({"stack", "init", "acme/shop/dev"}), 2);
  EXPECT_THAT(shell_.terminal.error_output, HasSubstr("there is one organization"));
  shell_.settle_ok({"stack", "init", "organization/shop/dev"});
}

TEST_F(StackCommands, ListThoseWithATag) {
  configure();
  make_foreign();
  shell_.settle_ok({"stack", "tag", "set", "owner", "payments"});
  shell_.settle_ok({"stack", "tag", "set", "owner", "others", "-C", "other"});
  EXPECT_EQ(listed({"-a", "--tag", "owner"}).as_array().size(), 2U);
  const base::Json ours = listed({"-a", "-t", "owner=payments"});
  ASSERT_EQ(ours.as_array().size(), 1U);
  EXPECT_EQ(ours.at(0).at("name"), base::Json("dev"));
  EXPECT_EQ(listed({"-a", "-t", "owne"}).as_array().size(), 0U);
  EXPECT_EQ(shell_.settle({"stack", "ls", "-o", "acme"}), 2);
  EXPECT_TRUE(wrote("--organization 'acme'")) << written();
}

TEST_F(StackCommands, WereUpdatedEvenIfThatLeftThemEmpty) {
  configure();
  EXPECT_THAT(shell_.settle_ok({"stack", "ls"}), HasSubstr("never"));
  shell_.settle_ok({"up", "--yes"});
  shell_.clock.advance(std::chrono::hours{2});
  shell_.settle_ok({"destroy", "--yes"});
  const base::Json runs =
      base::parse_json(shell_.settle_ok({"stack", "history", "--json"}), "history").value();
  const std::string ended = std::string(runs.at(0).at("endTime").as_string()).substr(0, 19) + "Z";
  EXPECT_EQ(listed({}).at(0).at("lastUpdate"), base::Json(ended));
  EXPECT_THAT(shell_.settle_ok({"stack"}), HasSubstr("Last updated: " + ended));
}

}  // namespace
}  // namespace cli
