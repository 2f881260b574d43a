// The executable itself on a pseudo-terminal, as a person has it: questions, hidden input, Ctrl-C.

#include "cli/terminal.h"

#include <stdlib.h>

#include <gtest/gtest.h>

#include "cli/command_line.h"
#include "cli/screen_for_test.h"

namespace cli {
namespace {

class TerminalTest : public testing::Test {
 protected:
  TerminalTest() {
    char name[] = "/tmp/settle-terminal-XXXXXX";
    directory_ = ::mkdtemp(name);
    files_.write_atomic(directory_ / "Pulumi.yaml", "name: payment-processing\n").or_throw();
    Screen init(directory_, {"stack", "init", "dev"});
    EXPECT_EQ(init.exit_code(), 0) << init.shown;
  }

  ~TerminalTest() override { std::filesystem::remove_all(directory_); }

  base::Path directory_;
  base::SystemFiles files_;
};

TEST_F(TerminalTest, HidesASecretThatIsTyped) {
  Screen screen(directory_, {"config", "set", "--secret", "token"});
  ASSERT_TRUE(screen.shows("value: ")) << screen.shown;
  screen.type("hunter2\n");
  EXPECT_EQ(screen.exit_code(), 0) << screen.shown;
  EXPECT_EQ(screen.shown.find("hunter2"), std::string::npos) << screen.shown;
  Screen get(directory_, {"config", "get", "token"});
  EXPECT_EQ(get.exit_code(), 0);
  EXPECT_EQ(get.shown, "hunter2\r\n");
}

TEST_F(TerminalTest, TakesTheTypedNameForAYes) {
  Screen wrong(directory_, {"stack", "rm", "dev"});
  ASSERT_TRUE(wrong.shows("to confirm: ")) << wrong.shown;
  wrong.type("dve\n");
  EXPECT_EQ(wrong.exit_code(), 8) << wrong.shown;
  EXPECT_TRUE(files_.exists(directory_ / "Pulumi.dev.yaml"));
  Screen right(directory_, {"stack", "rm", "dev"});
  ASSERT_TRUE(right.shows("to confirm: ")) << right.shown;
  right.type("dev\n");
  EXPECT_EQ(right.exit_code(), 0) << right.shown;
  EXPECT_FALSE(files_.exists(directory_ / "Pulumi.dev.yaml"));
}

TEST_F(TerminalTest, EndsAHiddenQuestionAtCtrlCAndEchoesAgain) {
  Screen screen(directory_, {"config", "set", "--secret", "token"});
  ASSERT_TRUE(screen.shows("value: ")) << screen.shown;
  EXPECT_FALSE(screen.echoes());
  screen.type("\x03");
  EXPECT_TRUE(screen.shows("error: cancelled\r\n")) << screen.shown;
  EXPECT_TRUE(screen.echoes());
  EXPECT_EQ(screen.exit_code(), 8) << screen.shown;
}

/// `settle up` of a queue on a terminal, against a provider in memory.
int up_on_terminal() {
  CommandLine shell;
  shell.program = [](engine::Stack& stack) {
    stack.declare({.type = "AWS::SQS::Queue",
                   .name = "orders",
                   .properties = catalog::Value(
                       catalog::Value::Object{{"QueueName", catalog::Value("orders-1")}})});
  };
  shell.settle_ok({"stack", "init", "dev"});
  shell.settle_ok({"config", "set", "aws:region", "us-east-1"});
  shell.settle_ok({"config", "set", "label", "x"});
  SystemTerminal terminal;
  const int code = shell.settle_on(terminal, {"up"});
  terminal.write("exists: " + std::to_string(shell.provider.size()) + "\n");
  return code;
}

TEST(UpOnATerminal, AsksAndShowsDetailsBeforeItDoesWhatIsAnswered) {
  Screen screen(up_on_terminal);
  ASSERT_TRUE(screen.shows("[yes/no/details]: ")) << screen.shown;
  EXPECT_NE(screen.shown.find("+ 1 to create"), std::string::npos) << screen.shown;
  EXPECT_EQ(screen.shown.find("orders-1"), std::string::npos) << screen.shown;
  screen.type("details\n");
  ASSERT_TRUE(screen.shows("+ QueueName: \"orders-1\"")) << screen.shown;
  screen.type("yes\n");
  EXPECT_TRUE(screen.shows("+ 1 created")) << screen.shown;
  EXPECT_TRUE(screen.shows("exists: 1")) << screen.shown;
  EXPECT_EQ(screen.exit_code(), 0) << screen.shown;
}

TEST(UpOnATerminal, DoesNothingAfterANo) {
  Screen screen(up_on_terminal);
  ASSERT_TRUE(screen.shows("[yes/no/details]: ")) << screen.shown;
  screen.type("no\n");
  EXPECT_TRUE(screen.shows("exists: 0")) << screen.shown;
  EXPECT_EQ(screen.exit_code(), 8) << screen.shown;
}

TEST_F(TerminalTest, EndsAQuestionWhenTheInputEnds) {
  Screen screen(directory_, {"stack", "rm", "dev"});
  ASSERT_TRUE(screen.shows("to confirm: ")) << screen.shown;
  screen.type("\x04");
  EXPECT_TRUE(screen.shows("to confirm: \r\nerror: not confirmed; nothing was removed"))
      << screen.shown;
  EXPECT_EQ(screen.exit_code(), 8);
}

TEST_F(TerminalTest, GivesTheTerminalToAnEditor) {
  const std::string script = (directory_ / "editor").string();
  files_.write_atomic(script, "read answer; printf %s \"$answer $1 $2\" > \"$2\"\n").or_throw();
  const std::string file = (directory_ / "a file").string();
  Screen screen([&] {
    SystemTerminal terminal;
    const base::Result<void> edited = terminal.edit("sh " + script + " --wait", file);
    return edited ? 0 : 1;
  });
  screen.type("typed\n");
  EXPECT_EQ(screen.exit_code(), 0) << screen.shown;
  EXPECT_EQ(files_.read(file).or_throw(), "typed --wait " + file);
  SystemTerminal terminal;
  EXPECT_EQ(terminal.edit("exit 3;", file).error().message,
            "the editor 'exit 3;' ended with code 3");
}

}  // namespace
}  // namespace cli
