#include "cli/completion.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/command_line.h"
#include "cli/verbs.h"

namespace cli {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> words(const std::vector<std::string>& typed) {
  const KnownWords known = [](std::string_view kind) -> std::vector<std::string> {
    if (kind == "STACK") {
      return {"dev", "prod"};
    }
    if (kind == "KEY") {
      return {"aws:region", "label"};
    }
    return {};
  };
  const std::vector<Verb> all = verbs();
  std::vector<std::string> found;
  for (const Candidate& candidate : complete(all, typed, known)) {
    found.push_back(candidate.word);
  }
  return found;
}

TEST(Completion, OffersWhatTheTableAndTheStackKnow) {
  EXPECT_THAT(words({"prev"}), ElementsAre("preview"));
  EXPECT_THAT(words({""}), Contains("stack"));
  EXPECT_THAT(words({"stack", "un"}), ElementsAre("unselect"));
  EXPECT_THAT(words({"stack", "select", ""}), ElementsAre("dev", "prod"));
  EXPECT_THAT(words({"stack", "select", "p"}), ElementsAre("prod"));
  EXPECT_THAT(words({"stack", "select", "dev", ""}), IsEmpty());
  EXPECT_THAT(words({"up", "--ye"}), ElementsAre("--yes"));
  EXPECT_THAT(words({"up", "--stack", ""}), ElementsAre("dev", "prod"));
  EXPECT_THAT(words({"-s", ""}), ElementsAre("dev", "prod"));
  EXPECT_THAT(words({"-s", "dev", "conf"}), ElementsAre("config"));
  EXPECT_THAT(words({"config", "get", "a"}), ElementsAre("aws:region"));
  EXPECT_THAT(words({"config", "set", "label", ""}), IsEmpty());
  EXPECT_THAT(words({"config", "rm-all", "label", "l"}), ElementsAre("label"));
  EXPECT_THAT(words({"region", "sto"}), ElementsAre("stop"));
  EXPECT_THAT(words({"completion", ""}), ElementsAre("bash", "zsh", "fish"));
  EXPECT_THAT(words({"help", "config", "set"}), ElementsAre("set", "set-all"));
  EXPECT_THAT(words({"nothing", "x"}), IsEmpty());
}

TEST(Completion, AsksTheProjectItIsIn) {
  CommandLine shell;
  shell.settle_ok({"stack", "init", "dev"});
  shell.settle_ok({"config", "set", "aws:region", "us-east-1"});
  EXPECT_EQ(shell.settle_ok({"__complete", "stack", "select", ""}), "dev\t\n");
  EXPECT_EQ(shell.settle_ok({"__complete", "config", "get", ""}),
            "aws:region\t\nlabel\t\nsettle:target\t\nsize\t\n");
  EXPECT_EQ(shell.settle_ok({"__complete", "stack", "unsel"}),
            "unselect\tHave no stack selected\n");
  shell.program = [](engine::Stack& stack) {
    stack.declare({.type = "AWS::SQS::Queue", .name = "jobs"});
  };
  shell.settle_ok({"config", "set", "label", "x"});
  shell.settle_ok({"up", "--yes"});
  EXPECT_EQ(shell.settle_ok({"__complete", "logs", "--resource", "j"}), "jobs\t\n");
  EXPECT_EQ(shell.settle_ok({"__complete", "new", ""}), "cpp\t\npayment-platform\t\n");
}

TEST(Completion, HasAScriptForEachShell) {
  CommandLine shell;
  for (const char* name : {"bash", "zsh", "fish"}) {
    EXPECT_THAT(shell.settle_ok({"completion", name}), testing::HasSubstr("__complete"));
  }
  EXPECT_EQ(shell.settle_ok({"gen-completion", "bash"}), completion_script("bash"));
  EXPECT_EQ(shell.settle({"completion", "tcsh"}), 2);
}

}  // namespace
}  // namespace cli
