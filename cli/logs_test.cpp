// `settle logs`, in-process, against log groups in memory.

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json.h"
#include "cli/command_line.h"

namespace cli {
namespace {

using catalog::Value;
using testing::HasSubstr;

class Logs : public testing::Test {
 protected:
  Logs() {
    shell_.program = [](engine::Stack& stack) {
      catalog::Component web(stack, "shop:x:Web", "web");
      web.declare({.type = "AWS::Logs::LogGroup",
                   .name = "app-logs",
                   .properties = Value(Value::Object{{"LogGroupName", "/ecs/shop"}})});
      catalog::Component audit(stack, "shop:x:Audit", "audit");
      audit.declare({.type = "AWS::Logs::LogGroup",
                     .name = "trail",
                     .properties = Value(Value::Object{{"LogGroupName", "/trail"}})});
    };
    shell_.settle_ok({"stack", "init", "dev"});
    shell_.settle_ok({"config", "set", "aws:region", "us-east-1"});
    shell_.settle_ok({"config", "set", "label", "x"});
  }

  void deploy() {
    shell_.settle_ok({"up", "--yes"});
    shell_.logs.groups["/ecs/shop"];
    shell_.logs.groups["/trail"];
  }

  void write(const std::string& group, int seconds_ago, const std::string& message) {
    const auto now =
        std::chrono::duration_cast<base::Milliseconds>(shell_.clock.wall_now().time_since_epoch());
    shell_.logs.write(group, now.count() - 1'000 * seconds_ago, "s/1", message);
  }

  CommandLine shell_;
};

TEST_F(Logs, ShowEveryGroupOfTheStackByTime) {
  deploy();
  write("/ecs/shop", 30, "GET / 200\n");
  write("/trail", 20, "login");
  write("/ecs/shop", 10, "GET /x 404");
  write("/ecs/shop", 3'700, "an hour and more ago");
  EXPECT_THAT(shell_.settle_ok({"logs"}),
              testing::MatchesRegex("[0-9TZ:.-]+ web/app-logs s/1 GET / 200\n"
                                    "[0-9TZ:.-]+ audit/trail s/1 login\n"
                                    "[0-9TZ:.-]+ web/app-logs s/1 GET /x 404\n"));
  EXPECT_THAT(shell_.terminal.error_output, HasSubstr("Collecting logs for stack dev since "));
  EXPECT_THAT(shell_.settle_ok({"logs", "--since", "2h"}), HasSubstr("an hour and more ago"));
  EXPECT_THAT(shell_.settle_ok({"logs", "--since", "15s"}), Not(HasSubstr("login")));
}

TEST_F(Logs, AreOfOneResourceOrComponentIfAsked) {
  deploy();
  write("/ecs/shop", 30, "GET / 200");
  write("/trail", 20, "login");
  for (const char* name : {"trail", "audit", "AWS::Logs::LogGroup::trail"}) {
    const std::string shown = shell_.settle_ok({"logs", "-r", name});
    EXPECT_THAT(shown, HasSubstr("login")) << name;
    EXPECT_THAT(shown, Not(HasSubstr("GET"))) << name;
  }
  EXPECT_EQ(shell_.settle({"logs", "-r", "trial"}), 1);
  EXPECT_THAT(shell_.terminal.error_output, HasSubstr("did you mean 'trail'?"));
}

TEST_F(Logs, AreAnObjectALineForMachines) {
  deploy();
  write("/ecs/shop", 30, "{\"level\": \"info\"}\n");
  const auto object = base::parse_json(shell_.settle_ok({"logs", "--json"}), "the line");
  ASSERT_TRUE(object);
  EXPECT_EQ(object->at("id"), "app-logs");
  EXPECT_EQ(object->at("message"), "{\"level\": \"info\"}");
  EXPECT_EQ(object->at("component"), "web");
  EXPECT_EQ(object->at("logGroup"), "/ecs/shop");
  EXPECT_EQ(object->at("logStream"), "s/1");
  EXPECT_THAT(std::string(object->at("timestamp").as_string()), testing::EndsWith("Z"));
  EXPECT_EQ(shell_.terminal.error_output, "");
}

TEST_F(Logs, FollowUntilTheyAreStopped) {
  deploy();
  write("/ecs/shop", 30, "before");
  int reads = 0;
  shell_.logs.before_read = [&] {
    ++reads;
    if (reads == 5) {
      write("/trail", 0, "meanwhile");
    }
    if (reads == 20) {
      shell_.stop.request_stop();
    }
  };
  const std::string shown = shell_.settle_ok({"logs", "--follow"});
  EXPECT_THAT(shown, testing::MatchesRegex("[^\n]*before\n[^\n]*meanwhile\n")) << "each once";
  EXPECT_GE(reads, 20);
}

TEST_F(Logs, FollowAlsoWhatAnUpBringsMeanwhile) {
  deploy();
  const settle::Program program = shell_.program;
  shell_.program = [&](engine::Stack& stack) {
    program(stack);
    stack.declare({.type = "AWS::Logs::LogGroup",
                   .name = "late",
                   .properties = Value(Value::Object{{"LogGroupName", "/late"}})});
  };
  int reads = 0;
  shell_.logs.before_read = [&] {
    ++reads;
    if (reads == 5) {
      MemoryTerminal elsewhere;
      shell_.logs.groups["/late"];
      write("/late", 1, "new");
      EXPECT_EQ(shell_.settle_on(elsewhere, {"up", "--yes"}), 0);
    }
    if (reads == 20) {
      shell_.stop.request_stop();
    }
  };
  EXPECT_THAT(shell_.settle_ok({"logs", "--follow"}),
              testing::MatchesRegex("[^\n]*late[^\n]*new\n"));
}

TEST_F(Logs, ShowControlCharactersAndColourOnlyWhereAPersonReads) {
  deploy();
  write("/ecs/shop", 30, "bell\a \x1b[2J");
  EXPECT_THAT(shell_.settle_ok({"logs"}), testing::EndsWith("bell\\x07 \\x1b[2J\n"));
  shell_.terminal.tty = true;
  const std::string shown = shell_.settle_ok({"logs"});
  EXPECT_THAT(shown, testing::EndsWith("bell\\x07 \\x1b[2J\n"));
  EXPECT_THAT(shown, HasSubstr("\x1b[34mweb/app-logs\x1b[0m"));
}

TEST_F(Logs, SayWhatIsNotThere) {
  shell_.settle_ok({"logs"});
  EXPECT_THAT(shell_.terminal.error_output, HasSubstr("has no log group"));
  deploy();
  shell_.logs.groups.erase("/trail");
  write("/ecs/shop", 30, "still here");
  EXPECT_THAT(shell_.settle_ok({"logs"}), HasSubstr("still here"));
  EXPECT_THAT(shell_.terminal.error_output, HasSubstr("warning: log group /trail does not exist"));
  EXPECT_EQ(shell_.settle({"logs", "--since", "yesterday"}), 2);
  EXPECT_THAT(shell_.terminal.error_output, HasSubstr("--since 'yesterday': expected"));
}

}  // namespace
}  // namespace cli
