// `settle state` and the stack verbs that rewrite a state, in-process on a real disk.

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json.h"
#include "cli/command_line.h"
#include "engine/backend/file_backend.h"
#include "engine/graph/urn.h"

namespace cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::string urn(std::string_view name, std::string_view stack = "dev") {
  return engine::make_urn(stack, "shop", "", "aws-native:sqs:Queue", name);
}

class StateCommands : public testing::Test {
 protected:
  StateCommands() {
    declare({"orders", "jobs"});
    shell_.settle_ok({"stack", "init", "dev"});
    shell_.settle_ok({"config", "set", "aws:region", "us-east-1"});
    shell_.settle_ok({"config", "set", "label", "x"});
    shell_.settle_ok({"up", "--yes"});
  }

  void declare(std::vector<std::string> names) {
    shell_.program = [names](engine::Stack& stack) {
      for (const std::string& name : names) {
        stack.declare({.type = "AWS::SQS::Queue",
                       .name = name,
                       .properties = catalog::Value(
                           catalog::Value::Object{{"QueueName", catalog::Value(name)}})});
      }
    };
  }

  int settle(const std::vector<std::string>& argv) { return shell_.settle(argv); }

  std::string written() const { return shell_.terminal.output + shell_.terminal.error_output; }

  std::string stack() { return shell_.settle_ok({"stack", "--show-urns"}); }

  base::Path journal(std::string_view stack = "dev") const {
    return shell_.directory() / "home/state/.settle/stacks/shop" / stack / "journal";
  }

  CommandLine shell_;
};

TEST_F(StateCommands, ForgetAResourceThatGoesOnExisting) {
  EXPECT_EQ(settle({"state", "delete", urn("orders")}), 2) << "nobody to ask";
  EXPECT_THAT(written(), HasSubstr("--yes must be passed in to proceed"));
  EXPECT_EQ(settle({"state", "delete", urn("order"), "--yes"}), 1);
  EXPECT_THAT(written(), HasSubstr("did you mean " + urn("orders")));
  EXPECT_EQ(shell_.settle_ok({"state", "delete", urn("orders"), "--yes"}), "Resource deleted\n");
  EXPECT_THAT(stack(), Not(HasSubstr(urn("orders"))));
  EXPECT_EQ(shell_.provider.size(), 2U);
}

TEST_F(StateCommands, AskAPersonWhoMayDecline) {
  shell_.terminal.tty = true;
  shell_.terminal.answers = {urn("orders"), "no"};
  EXPECT_EQ(settle({"state", "delete"}), 8);
  EXPECT_THAT(stack(), HasSubstr(urn("orders")));
  shell_.terminal.answers = {urn("orders"), "yes"};
  EXPECT_EQ(settle({"state", "delete"}), 0) << written();
  EXPECT_THAT(stack(), Not(HasSubstr(urn("orders"))));
}

TEST_F(StateCommands, ProtectAndUnprotect) {
  EXPECT_EQ(shell_.settle_ok({"state", "protect", urn("orders"), "-y"}), "Resource protected\n");
  EXPECT_EQ(settle({"state", "delete", urn("orders"), "-y"}), 1);
  EXPECT_THAT(written(), HasSubstr("because it is protected"));
  EXPECT_EQ(shell_.settle_ok({"state", "unprotect", "--all", "-y"}), "All resources unprotected\n");
  EXPECT_EQ(settle({"state", "delete", urn("orders"), "-y"}), 0);
}

TEST_F(StateCommands, TaintHasTheNextUpReplace) {
  shell_.settle_ok({"state", "taint", urn("orders"), "--yes"});
  EXPECT_THAT(stack(), HasSubstr("(tainted: will be replaced)"));
  EXPECT_THAT(shell_.settle_ok({"preview"}), HasSubstr("1 to replace"));
  shell_.settle_ok({"state", "untaint", urn("orders"), "--yes"});
  EXPECT_EQ(settle({"preview", "--expect-no-changes"}), 0) << written();
  shell_.settle_ok({"state", "taint", urn("orders"), "--yes"});
  EXPECT_THAT(shell_.settle_ok({"up", "--yes"}), HasSubstr("1 replaced"));
  EXPECT_EQ(settle({"preview", "--expect-no-changes"}), 0) << written();
}

TEST_F(StateCommands, RenameFollowsARenamedDeclaration) {
  EXPECT_EQ(shell_.settle_ok({"state", "rename", urn("orders"), "sales", "-y"}),
            "Resource renamed\n");
  const base::Json found =
      base::parse_json(shell_.settle_ok({"state", "get", urn("sales")}), "state").value();
  EXPECT_EQ(found.at("urn"), base::Json(urn("sales")));
  EXPECT_EQ(found.at("inputs").at("QueueName"), base::Json("orders"));
}

TEST_F(StateCommands, MoveResourcesToAnotherStackWhichThenOwnsThem) {
  shell_.settle_ok({"stack", "init", "shared", "--copy-config-from", "dev", "--no-select"});
  EXPECT_EQ(shell_.settle_ok({"config", "get", "label", "-s", "shared"}), "x\n");
  EXPECT_EQ(settle({"state", "move", "--dest", "dev", urn("jobs"), "-y"}), 2);
  const std::string text =
      shell_.settle_ok({"state", "move", "--dest", "shared", urn("jobs"), "--yes"});
  EXPECT_THAT(text, HasSubstr("Successfully moved resources from dev to shared"));
  declare({"jobs"});
  EXPECT_EQ(settle({"preview", "-s", "shared", "--expect-no-changes"}), 0) << written();
  declare({"orders"});
  EXPECT_EQ(settle({"preview", "--expect-no-changes"}), 0) << written();
}

TEST_F(StateCommands, RepairWhatAnEditByHandHasBroken) {
  std::string text = shell_.files.read(journal()).or_throw();
  const std::size_t at = text.find("\"QueueName\":\"jobs\"");
  text.replace(at + 13, 4, "gone");
  shell_.files.write_atomic(journal(), text).or_throw();
  EXPECT_EQ(settle({"preview"}), 1);
  EXPECT_THAT(written(), HasSubstr("does not match its checksum"));
  EXPECT_EQ(settle({"state", "delete", urn("orders"), "-y"}), 1) << "not while it is broken";
  const std::string repaired = shell_.settle_ok({"state", "repair", "--yes"});
  EXPECT_THAT(repaired, HasSubstr("edited by hand?"));
  EXPECT_THAT(repaired, HasSubstr("before-repair-"));
  EXPECT_EQ(settle({"refresh", "--yes"}), 0) << written();
  EXPECT_EQ(settle({"preview"}), 0) << written();
  EXPECT_THAT(shell_.settle_ok({"state", "repair"}), HasSubstr("nothing to repair"));
}

TEST_F(StateCommands, ChangeNothingWhileSomebodyHoldsTheStack) {
  engine::FileBackend backend(shell_.files, shell_.directory() / "home/state", shell_.clock);
  const auto lease = backend.acquire({"shop", "dev"}, {}).or_throw();
  for (const char* verb : {"taint", "protect", "delete"}) {
    EXPECT_EQ(settle({"state", verb, urn("orders"), "-y"}), 1) << verb;
    EXPECT_THAT(written(), HasSubstr("is locked by process")) << verb;
  }
  EXPECT_EQ(settle({"stack", "rename", "prod"}), 1);
  EXPECT_EQ(settle({"state", "repair", "-y"}), 1);
}

TEST_F(StateCommands, RefuseAStateThatWasSwapped) {
  shell_.settle_ok({"stack", "init", "prod", "--copy-config-from", "dev"});
  shell_.files.write_atomic(journal("prod"), shell_.files.read(journal()).or_throw()).or_throw();
  EXPECT_EQ(settle({"preview"}), 1);
  EXPECT_THAT(written(), HasSubstr("is the state of stack 'dev' of project 'shop', not of 'prod'"));
}

TEST_F(StateCommands, RenameAStackWithEverythingThatIsIts) {
  shell_.settle_ok({"config", "set", "--secret", "password", "hunter2"});
  shell_.settle_ok({"stack", "tag", "set", "owner", "anna"});
  EXPECT_EQ(shell_.settle_ok({"stack", "rename", "prod"}), "Renamed dev to prod\n");
  EXPECT_FALSE(shell_.files.exists(shell_.directory() / "Pulumi.dev.yaml"));
  EXPECT_EQ(shell_.settle_ok({"stack", "--show-name"}), "prod\n");
  EXPECT_EQ(shell_.settle_ok({"config", "get", "password"}), "hunter2\n");
  EXPECT_EQ(shell_.settle_ok({"stack", "tag", "get", "owner"}), "anna\n");
  EXPECT_THAT(stack(), HasSubstr(urn("orders", "prod")));
  EXPECT_EQ(settle({"preview", "--expect-no-changes"}), 0) << written();
  EXPECT_THAT(shell_.settle_ok({"stack", "export", "--version", "1"}),
              AllOf(HasSubstr(urn("orders", "prod")), Not(HasSubstr("urn:pulumi:dev::"))))
      << "what was kept before has the new name, too";
  EXPECT_EQ(settle({"preview", "-s", "dev"}), 6);
  shell_.settle_ok({"stack", "init", "dev"});
  EXPECT_EQ(settle({"stack", "rename", "prod"}), 1) << "it is another stack";
}

TEST_F(StateCommands, GoOnUnderTheOldNameWhenARenameCannotWriteItsFiles) {
  shell_.settle_ok({"config", "set", "--secret", "password", "hunter2"});
  const base::Path in_the_way = shell_.directory() / "home/passphrases/shop/prod";
  shell_.files.write_atomic(in_the_way / "file", "").or_throw();
  EXPECT_NE(settle({"stack", "rename", "prod"}), 0);
  EXPECT_THAT(written(), HasSubstr(in_the_way.string()));
  EXPECT_FALSE(shell_.files.exists(shell_.directory() / "Pulumi.prod.yaml"));
  EXPECT_EQ(settle({"preview", "--expect-no-changes"}), 0) << written();
  std::filesystem::remove_all(in_the_way);
  shell_.settle_ok({"stack", "rename", "prod"});
  shell_.settle_ok({"stack", "rename", "dev"});
  EXPECT_EQ(settle({"preview", "--expect-no-changes"}), 0) << "and back: " << written();
  EXPECT_EQ(shell_.settle_ok({"config", "get", "password"}), "hunter2\n");
}

TEST_F(StateCommands, FinishARenameThatWasCutShort) {
  shell_.settle_ok({"stack", "init", "prod", "--copy-config-from", "dev"});
  shell_.settle_ok({"stack", "select", "dev"});
  shell_.write("home/state/.settle/stacks/shop/dev/renaming.json", R"({"to":"prod"})");
  shell_.write("home/state/.settle/stacks/shop/prod/renaming.json", R"({"from":"dev"})");
  for (const char* name : {"dev", "prod"}) {
    EXPECT_EQ(settle({"destroy", "--yes", "-s", name}), 1) << "both hold the same resources";
    EXPECT_THAT(written(), HasSubstr("Fix: settle stack rename prod --stack dev"));
  }
  for (const std::vector<std::string>& other :
       {std::vector<std::string>{"dev", "-s", "prod"}, {"third", "-s", "dev"}}) {
    EXPECT_EQ(settle({"stack", "rename", other[0], other[1], other[2]}), 1);
    EXPECT_THAT(written(), HasSubstr("Fix: settle stack rename prod --stack dev"));
  }
  EXPECT_EQ(settle({"stack", "rename", "prod"}), 0) << written();
  EXPECT_EQ(settle({"preview", "--expect-no-changes"}), 0) << written();
}

TEST_F(StateCommands, ForgetTheRestOfARenameOfWhichTheOldStateIsGone) {
  const std::string file = shell_.read("Pulumi.dev.yaml");
  shell_.settle_ok({"stack", "rename", "prod"});
  // As a kill leaves it, after the state and before the file.
  const std::string stacks = "home/state/.settle/stacks/shop/";
  shell_.write(stacks + "dev/renaming.json", R"({"to":"prod"})");
  shell_.write(stacks + "prod/renaming.json", R"({"from":"dev"})");
  shell_.write("Pulumi.dev.yaml", file);
  EXPECT_EQ(settle({"preview", "--expect-no-changes"}), 0) << written();
  EXPECT_FALSE(shell_.files.exists(shell_.directory() / "Pulumi.dev.yaml"));
  for (const char* name : {"dev", "prod"}) {
    EXPECT_FALSE(shell_.files.exists(shell_.directory() / stacks / name / "renaming.json"));
  }
}

TEST_F(StateCommands, FinishARenameFromTheOldNameTooWhenItsStateIsGone) {
  shell_.settle_ok({"stack", "rename", "prod"});
  shell_.write("home/state/.settle/stacks/shop/dev/renaming.json", R"({"to":"prod"})");
  shell_.write("home/state/.settle/stacks/shop/prod/renaming.json", R"({"from":"dev"})");
  shell_.settle_ok({"stack", "init", "dev"});
  EXPECT_EQ(settle({"stack", "-s", "dev"}), 0) << written();
  EXPECT_EQ(settle({"preview", "--expect-no-changes", "-s", "prod"}), 0) << written();
}

TEST_F(StateCommands, KeepTagsBesideAStack) {
  EXPECT_EQ(settle({"stack", "tag", "get", "owner"}), 1);
  shell_.settle_ok({"stack", "tag", "set", "owner", "anna"});
  shell_.settle_ok({"stack", "tag", "set", "team:cost", "42"});
  EXPECT_EQ(shell_.settle_ok({"stack", "tag", "ls", "--json"}),
            "{\n    \"owner\": \"anna\",\n    \"team:cost\": \"42\"\n}\n");
  EXPECT_EQ(settle({"stack", "tag", "set", "a b", "x"}), 2);
  EXPECT_EQ(settle({"stack", "tag", "rm", "ower"}), 1);
  EXPECT_THAT(written(), HasSubstr("did you mean 'owner'"));
  shell_.settle_ok({"stack", "tag", "rm", "owner"});
  EXPECT_THAT(shell_.settle_ok({"stack", "tag", "ls"}), Not(HasSubstr("owner")));
  shell_.settle_ok({"stack", "unselect"});
  EXPECT_EQ(settle({"preview"}), 6);
}

}  // namespace
}  // namespace cli
