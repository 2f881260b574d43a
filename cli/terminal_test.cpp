// The executable itself on a pseudo-terminal, as a person has it: questions, hidden input, Ctrl-C.

#include "cli/terminal.h"

#include <functional>

#include <poll.h>
#include <pty.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "base/clock.h"
#include "base/io/fd.h"
#include "base/io/files.h"
#include "cli/command_line.h"

namespace cli {
namespace {

constexpr std::chrono::seconds kPatience{20};

/// `settle WORDS` with a terminal of its own; killed if it outlives this.
class Screen {
 public:
  Screen(const base::Path& directory, const std::vector<const char*>& words) {
    int terminal = -1;
    pid_ = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (pid_ == 0) {
      start(directory, words);
    }
    terminal_.reset(terminal);
  }

  /// The same for a program that is this one: its exit code is what `child` returns.
  explicit Screen(const std::function<int()>& child) {
    int terminal = -1;
    pid_ = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (pid_ == 0) {
      ::_exit(child());
    }
    terminal_.reset(terminal);
  }

  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  ~Screen() {
    if (pid_ > 0) {
      ::kill(pid_, SIGKILL);
      ::waitpid(pid_, nullptr, 0);
    }
  }

  /// True once `text` has been shown.
  bool shows(std::string_view text) {
    const base::Deadline deadline = base::Deadline::after(kPatience);
    while (shown.find(text) == std::string::npos) {
      if (!read_more(deadline)) {
        return false;
      }
    }
    return true;
  }

  void type(std::string_view keys) const {
    ASSERT_EQ(::write(terminal_.get(), keys.data(), keys.size()),
              static_cast<ssize_t>(keys.size()));
  }

  /// What is typed can be seen.
  bool echoes() const {
    termios settings{};
    return ::tcgetattr(terminal_.get(), &settings) == 0 && (settings.c_lflag & ECHO) != 0;
  }

  /// Waits for the end.
  int exit_code() {
    const base::Deadline deadline = base::Deadline::after(kPatience);
    while (read_more(deadline)) {
    }
    if (deadline.expired()) {
      return -1;
    }
    int status = 0;
    ::waitpid(std::exchange(pid_, -1), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  }

  std::string shown;

 private:
  [[noreturn]] static void start(const base::Path& directory,
                                 const std::vector<const char*>& words) {
    const std::string home = (directory / "home").string();
    if (::chdir(directory.c_str()) != 0 || ::setenv("SETTLE_HOME", home.c_str(), 1) != 0) {
      ::_exit(127);
    }
    std::vector<char*> arguments = {const_cast<char*>("settle")};
    for (const char* word : words) {
      arguments.push_back(const_cast<char*>(word));
    }
    arguments.push_back(nullptr);
    ::execv((base::binary_dir() + "/settle").c_str(), arguments.data());
    ::_exit(127);
  }

  /// False when the program has ended (the terminal then reads as an error) or time is up.
  bool read_more(const base::Deadline& deadline) {
    pollfd entry{terminal_.get(), POLLIN, 0};
    char buffer[4096];
    if (::poll(&entry, 1, deadline.remaining_ms()) <= 0) {
      return false;
    }
    const ssize_t count = ::read(terminal_.get(), buffer, sizeof(buffer));
    shown.append(buffer, count > 0 ? static_cast<std::size_t>(count) : 0);
    return count > 0;
  }

  base::Fd terminal_;
  pid_t pid_ = -1;
};

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

}  // namespace
}  // namespace cli
