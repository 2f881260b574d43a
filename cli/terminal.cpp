#include "cli/terminal.h"

#include <cerrno>
#include <cstdint>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "base/io/fd.h"
#include "base/io/subprocess.h"

namespace cli {

namespace {

/// False: nobody is reading any more. The run goes on, its result is in the exit code.
bool write_fd(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(fd, text.data(), text.size());
    if (count < 0 && errno != EINTR) {
      return false;
    }
    text.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
  }
  return true;
}

/// Switches the echo of a terminal off for as long as it lives.
class HiddenInput {
 public:
  explicit HiddenInput(bool hidden) : active_(hidden && ::tcgetattr(STDIN_FILENO, &before_) == 0) {
    if (active_) {
      termios silent = before_;
      silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
      ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
  }

  HiddenInput(const HiddenInput&) = delete;
  HiddenInput& operator=(const HiddenInput&) = delete;

  ~HiddenInput() {
    if (active_) {
      ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
      write_fd(STDERR_FILENO, "\n");
    }
  }

 private:
  termios before_{};
  bool active_;
};

constexpr std::size_t kLineBytesMax = 64U << 10;

}  // namespace

void SystemTerminal::write(std::string_view text) {
  const std::scoped_lock lock(output_mutex_);
  output_is_closed_ = !write_fd(STDOUT_FILENO, text);
  if (output_is_closed_ && output_error_ == 0) {
    output_error_ = errno;
  }
}

std::string SystemTerminal::lost_output() const {
  const std::scoped_lock lock(output_mutex_);
  return output_error_ == 0 || output_error_ == EPIPE
             ? ""
             : std::generic_category().message(output_error_);
}

void SystemTerminal::write_error(std::string_view text) {
  const std::scoped_lock lock(output_mutex_);
  write_fd(STDERR_FILENO, text);
}

base::Result<void> SystemTerminal::edit(const std::string& editor, const base::Path& file) {
  // As git does: the shell takes the editor's own flags apart, never the file's name.
  const auto code =
      base::run_attached({"/bin/sh", "-c", editor + " \"$@\"", editor, file.string()});
  if (!code) {
    return code.error();
  }
  return *code == 0 ? base::Result<void>{}
                    : base::error(base::ErrorKind::kUnavailable,
                                  "the editor '{}' ended with code {}", editor, *code);
}

bool SystemTerminal::output_is_tty() const {
  return ::isatty(STDOUT_FILENO) != 0;
}

bool SystemTerminal::input_is_tty() const {
  return ::isatty(STDIN_FILENO) != 0;
}

std::size_t SystemTerminal::columns() const {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
    return 100;
  }
  return size.ws_col;
}

base::Result<std::string> SystemTerminal::read_line(std::string_view prompt, bool hidden,
                                                    std::stop_token stop) {
  const HiddenInput hide(hidden);  // before anybody is asked: who answers fast is not seen either
  write_error(prompt);
  const auto no_answer = [&](std::string_view message) -> base::Result<std::string> {
    write_error(hidden ? "" : "\n");  // what follows begins on a line of its own
    return base::error(base::ErrorKind::kCancelled, "{}", message);
  };
  const base::Fd wake(::eventfd(0, EFD_CLOEXEC));
  const std::stop_callback on_stop(stop, [&wake] {
    const std::uint64_t one = 1;
    write_fd(wake.get(), {reinterpret_cast<const char*>(&one), sizeof(one)});
  });
  std::string line;
  while (true) {
    pollfd entries[2] = {{STDIN_FILENO, POLLIN, 0}, {wake.get(), POLLIN, 0}};
    if (::poll(entries, 2, -1) < 0 && errno != EINTR) {
      return base::system_error(errno, "cannot read from the terminal");
    }
    if (stop.stop_requested()) {
      return no_answer("cancelled");
    }
    if (entries[0].revents == 0) {
      continue;
    }
    char byte = 0;
    const ssize_t count = ::read(STDIN_FILENO, &byte, 1);
    if (count <= 0) {
      return no_answer("the input ended before there was an answer");
    }
    if (byte == '\n') {
      return line;
    }
    if (line.size() == kLineBytesMax) {
      return base::error(base::ErrorKind::kInvalidArgument, "a line of more than {} bytes",
                         kLineBytesMax);
    }
    line += byte;
  }
}

base::Result<std::string> SystemTerminal::read_all(std::size_t limit_bytes) {
  std::string text;
  char buffer[4096];
  while (true) {
    const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof(buffer));
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count < 0) {
      return base::system_error(errno, "cannot read standard input");
    }
    if (count == 0) {
      return text;
    }
    text.append(buffer, static_cast<std::size_t>(count));
    if (text.size() > limit_bytes) {
      return base::error(base::ErrorKind::kInvalidArgument,
                         "standard input is larger than {} bytes", limit_bytes);
    }
  }
}

}  // namespace cli
