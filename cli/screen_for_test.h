#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "base/clock.h"
#include "base/io/fd.h"
#include "base/io/files.h"

namespace cli {

/// For tests: a program with a terminal of its own; killed if it outlives this.
class Screen {
 public:
  static constexpr std::chrono::seconds kPatience{20};

  /// `settle WORDS`.
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

}  // namespace cli
