// Saved plans, the history and the way back, through the command line.

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/io/subprocess.h"
#include "base/json.h"
#include "cli/command_line.h"

namespace cli {
namespace {

class Runs : public testing::Test {
 protected:
  Runs() {
    shell_.program = [this](engine::Stack& stack) {
      const std::string urn = stack.declare({.type = "AWS::SQS::Queue",
                                             .name = "orders",
                                             .properties = catalog::Value(catalog::Value::Object{
                                                 {"QueueName", stack.config("shop:label")},
                                                 {"DelaySeconds", stack.config("shop:size")}})});
      if (declares_topic_) {
        stack.declare(
            {.type = "AWS::SNS::Topic", .name = "topic", .options = {.depends_on = {urn}}});
      }
    };
    shell_.settle_ok({"stack", "init", "dev"});
    shell_.settle_ok({"config", "set", "aws:region", "us-east-1"});
    shell_.settle_ok({"config", "set", "label", "orders"});
  }

  void refuse_topics() {
    shell_.provider.interfere([](const engine::MemoryProvider::Request& request,
                                 engine::MemoryProvider::Point) -> std::optional<base::Error> {
      return request.type == "AWS::SNS::Topic" && request.operation == "create"
                 ? std::optional(base::error(base::ErrorKind::kInvalidArgument, "topic refused"))
                 : std::nullopt;
    });
  }

  std::string queue_id() {
    const std::string line = shell_.provider.history().front();
    return line.substr(line.rfind(' ') + 1);
  }

  bool wrote(std::string_view text) const { return written().find(text) != std::string::npos; }

  std::string written() const { return shell_.terminal.output + shell_.terminal.error_output; }

  base::Json history(std::vector<std::string> more = {}) {
    std::vector<std::string> argv = {"stack", "history", "--json"};
    argv.insert(argv.end(), more.begin(), more.end());
    return base::parse_json(shell_.settle_ok(argv), "history").value();
  }

  CommandLine shell_;
  bool declares_topic_ = false;
};

TEST_F(Runs, DoExactlyWhatASavedPlanSays) {
  shell_.settle_ok({"preview", "--save-plan", "plan.json"});
  EXPECT_EQ(shell_.provider.size(), 0U);
  EXPECT_NE(shell_.settle_ok({"up", "--yes", "--plan", "plan.json"}).find("+ 1 created"),
            std::string::npos);
  EXPECT_EQ(shell_.settle({"up", "--yes", "--plan", "plan.json"}), 1) << "it has been done";
  EXPECT_TRUE(wrote("the state has changed")) << written();
}

TEST_F(Runs, DoWhatTheFlagsOfASavedPlanSaidWithoutThem) {
  struct Row {
    std::vector<std::string> flags;
    std::vector<std::string> queues;
    const char* done;
  };

  std::vector<std::string> queues;
  shell_.program = [&](engine::Stack& stack) {
    for (const std::string& name : queues) {
      stack.declare({.type = "AWS::SQS::Queue",
                     .name = name,
                     .properties = catalog::Value::Object{
                         {"DelaySeconds", name == "c" || name == "d" ? 3 : 2}}});
    }
  };
  const Row rows[] = {
      {{"--target", "**a"}, {"a", "b"}, "+ 1 created"},
      {{"--exclude", "**c"}, {"a", "b", "c"}, "+ 1 created"},
      {{"--replace", "**a"}, {"a", "b"}, "+-1 replaced"},
      {{}, {"a", "c"}, "+ 1 created"},  // b goes
      {{"--apply-moves"}, {"a", "d"}, "2 unchanged"},
      {{"--exclude", "**a", "--exclude-dependents"}, {}, "- 1 deleted"},
  };
  for (const Row& row : rows) {
    queues = row.queues;
    std::vector<std::string> preview = {"preview", "--save-plan", "plan.json"};
    preview.insert(preview.end(), row.flags.begin(), row.flags.end());
    shell_.settle_ok(preview);
    EXPECT_EQ(shell_.settle({"up", "--yes", "--plan", "plan.json"}), 0) << written();
    EXPECT_TRUE(wrote(row.done)) << row.done << "\n" << written();
  }
  EXPECT_EQ(shell_.provider.size(), 1U) << "a was excluded";
}

TEST_F(Runs, RefuseASavedPlanWhenSomethingHasChangedSinceAndSayWhat) {
  struct Row {
    const char* what;
    std::function<void()> change;
    std::function<void()> change_back;
    const char* says;
  };

  shell_.settle_ok({"up", "--yes"});
  shell_.settle_ok({"config", "set", "size", "5"});
  shell_.settle_ok({"preview", "--save-plan", "plan.json"});
  const std::string plan = shell_.read("plan.json");
  const std::string id = queue_id();
  const Row rows[] = {
      {"configuration",
       [&] {
         shell_.settle_ok({"config", "set", "size", "6"});
       },
       [&] {
         shell_.settle_ok({"config", "set", "size", "5"});
       },
       "the configuration has changed: shop:size"},
      {"program", [&] { declares_topic_ = true; }, [&] { declares_topic_ = false; },
       "the program has changed: urn:pulumi:dev::shop::aws-native:sns:Topic::topic"},
      {"the world", [&] { shell_.provider.drift(id, "DelaySeconds", 9); },
       [&] { shell_.provider.drift(id, "DelaySeconds", 1); }, "what exists has changed"},
      {"an edited file",
       [&] {
         std::string edited = plan;
         edited.replace(edited.find("\"update\""), 8, "\"delete\"");
         shell_.write("plan.json", edited);
       },
       [&] { shell_.write("plan.json", plan); }, "it was edited or damaged"},
      {"a file of another version",
       [&] {
         std::string other = plan;
         other.replace(other.find("\"version\": 1"), 12, "\"version\": 2");
         shell_.write("plan.json", other);
       },
       [&] { shell_.write("plan.json", plan); }, "is a plan of version 2"},
      {"no plan", [&] { shell_.write("plan.json", "{}"); },
       [&] { shell_.write("plan.json", plan); }, "is no plan that"},
      {"no JSON", [&] { shell_.write("plan.json", plan.substr(0, plan.size() / 2)); },
       [&] { shell_.write("plan.json", plan); }, "plan.json"},
  };
  for (const Row& row : rows) {
    row.change();
    EXPECT_NE(shell_.settle({"up", "--yes", "--plan", "plan.json"}), 0) << row.what;
    EXPECT_TRUE(wrote(row.says)) << row.what << "\n" << written();
    row.change_back();
    const std::optional<base::Json> live = shell_.provider.properties(id);
    EXPECT_NE(live->at("DelaySeconds"), base::Json(5)) << row.what << ": nothing was done";
  }
  EXPECT_EQ(shell_.settle({"up", "--yes", "--plan", "plan.json"}), 0) << written();
}

TEST_F(Runs, RefuseThePlanOfAnotherStack) {
  shell_.settle_ok({"preview", "--save-plan", "plan.json"});
  shell_.settle_ok({"stack", "init", "staging"});
  shell_.settle_ok({"config", "set", "aws:region", "us-east-1"});
  shell_.settle_ok({"config", "set", "label", "orders"});
  EXPECT_NE(shell_.settle({"up", "--yes", "--plan", "plan.json"}), 0);
  EXPECT_TRUE(wrote("is a plan of stack 'dev' of project 'shop', not of 'staging'")) << written();
}

TEST_F(Runs, HideSecretsInSavedPlansAndNoticeWhenTheyChange) {
  shell_.terminal.input = "hunter2\n";
  shell_.settle_ok({"config", "set", "--secret", "label"});
  shell_.settle_ok({"preview", "--save-plan", "plan.json"});
  EXPECT_EQ(shell_.read("plan.json").find("hunter2"), std::string::npos);
  shell_.terminal.input = "hunter3\n";
  shell_.settle_ok({"config", "set", "--secret", "label"});
  EXPECT_EQ(shell_.settle({"up", "--yes", "--plan", "plan.json"}), 1);
  EXPECT_TRUE(wrote("the configuration has changed: shop:label")) << written();
  EXPECT_FALSE(wrote("hunter"));
}

TEST_F(Runs, AreInTheHistoryInPulumisShape) {
  shell_.terminal.input = "hunter2\n";
  shell_.settle_ok({"config", "set", "--secret", "token"});
  shell_.settle_ok({"up", "--yes", "-m", "first"});
  shell_.clock.advance(std::chrono::hours{2});
  shell_.settle_ok({"refresh", "--yes"});
  shell_.settle_ok({"destroy", "--yes", "--message", "away"});
  const base::Json runs = history();
  ASSERT_EQ(runs.as_array().size(), 3U);
  const base::Json& first = runs.at(2);
  EXPECT_EQ(first.at("version").to_number<int>(), 1);
  EXPECT_EQ(first.at("kind"), base::Json("update"));
  EXPECT_EQ(first.at("message"), base::Json("first"));
  EXPECT_EQ(first.at("result"), base::Json("succeeded"));
  EXPECT_TRUE(first.at("startTime").as_string().starts_with("2023-11-")) << first.at("startTime");
  EXPECT_EQ(first.at("resourceChanges").at("create").to_number<int>(), 1);
  EXPECT_EQ(first.at("config").at("shop:label").at("value"), base::Json("orders"));
  EXPECT_EQ(first.at("config").at("shop:token").at("value"), base::Json("[secret]"));
  EXPECT_EQ(runs.at(0).at("kind"), base::Json("destroy"));
  EXPECT_EQ(history({"--show-secrets"}).at(2).at("config").at("shop:token").at("value"),
            base::Json("hunter2"));
  const base::Json page = history({"--page-size", "2", "--page", "2"});
  ASSERT_EQ(page.as_array().size(), 1U);
  EXPECT_EQ(page.at(0).at("version").to_number<int>(), 1);
  EXPECT_EQ(shell_.settle_ok({"stack", "history", "--page", "99"}),
            "No runs on page 99; there are 3 in all\n");
  EXPECT_TRUE(history({"--page", "99"}).as_array().empty());
  const std::string text = shell_.settle_ok({"stack", "history", "--page-size", "3"});
  for (const char* part : {"Version: 1", "UpdateKind: refresh", "Message: away", " ago)",
                           "Changes: +1 -0 ~0 +-0 0 unchanged"}) {
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
  }
}

TEST_F(Runs, KnowTheCommitTheyWereMadeFrom) {
  const std::string directory = shell_.directory().string();
  const std::vector<std::vector<std::string>> commands = {
      {"init", "-q", "-b", "trunk"},
      {"add", "Pulumi.yaml"},
      {"-c", "user.name=Ann", "-c", "user.email=ann@example.com", "commit", "-q", "-m",
       "Add the shop"}};
  for (const std::vector<std::string>& words : commands) {
    std::vector<std::string> argv = {"git", "-C", directory};
    argv.insert(argv.end(), words.begin(), words.end());
    const auto result =
        base::run_command({.argv = argv}, base::Deadline::after(std::chrono::seconds{20}));
    if (!result) {
      GTEST_SKIP() << "no git here";
    }
    ASSERT_EQ(result->exit_code, 0) << result->error_output;
  }
  shell_.settle_ok({"up", "--yes"});
  const base::Json run = history().at(0);
  EXPECT_EQ(run.at("message"), base::Json("Add the shop"));
  const base::Json& environment = run.at("environment");
  EXPECT_EQ(environment.at("git.headName"), base::Json("refs/heads/trunk"));
  EXPECT_EQ(environment.at("git.author"), base::Json("Ann"));
  EXPECT_EQ(environment.at("git.dirty"), base::Json("true")) << "Pulumi.dev.yaml is not added";
  EXPECT_EQ(environment.at("git.head").as_string().size(), 40U);
}

TEST_F(Runs, GoBackWhenTheyFailIfToldTo) {
  shell_.settle_ok({"up", "--yes"});
  shell_.settle_ok({"config", "set", "size", "5"});
  declares_topic_ = true;
  refuse_topics();
  EXPECT_EQ(shell_.settle({"up", "--yes", "--rollback"}), 1);
  EXPECT_TRUE(wrote("topic refused")) << written();
  EXPECT_TRUE(wrote("Rolling back (dev):")) << written();
  EXPECT_TRUE(wrote("Rolled back: the stack is as its last good run had left it.")) << written();
  EXPECT_EQ(shell_.provider.properties(queue_id())->at("DelaySeconds"), base::Json(1));
  EXPECT_EQ(history().at(0).at("result"), base::Json("failed"));
  EXPECT_EQ(history().at(0).at("environment").at("rollback"), base::Json("succeeded"));
  shell_.settle_ok({"config", "set", "settle:rollback", "true"});
  EXPECT_EQ(shell_.settle({"up", "--yes", "--json"}), 1);
  EXPECT_TRUE(wrote("\"rollback\":{\"result\":\"succeeded\"")) << written();
}

TEST(Destroy, RunsTheProgramOnlyWhereItsHooksAreAskedFor) {
  CommandLine shell;
  std::vector<std::string> called;
  const catalog::Hook hook{"note", [&](const catalog::HookCall& call) -> base::Result<void> {
                             called.push_back(call.name);
                             return {};
                           }};
  shell.program = [&](engine::Stack& stack) {
    stack.declare({.type = "AWS::SQS::Queue",
                   .name = "orders",
                   .options = {.hooks = {{catalog::HookPoint::kBeforeDelete, {hook}}}}});
  };
  shell.settle_ok({"stack", "init", "dev"});
  shell.settle_ok({"config", "set", "aws:region", "us-east-1"});
  shell.settle_ok({"config", "set", "label", "any"});
  shell.settle_ok({"up", "--yes"});
  EXPECT_EQ(shell.settle({"destroy", "--yes"}), 2);
  EXPECT_THAT(shell.terminal.output, testing::HasSubstr("--run-program"));
  EXPECT_TRUE(called.empty());
  EXPECT_THAT(shell.settle_ok({"destroy", "--yes", "--run-program"}),
              testing::HasSubstr("- 1 deleted"));
  EXPECT_EQ(called, std::vector<std::string>{"orders"});
}

}  // namespace
}  // namespace cli
