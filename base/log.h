#pragma once

#include <mutex>
#include <string_view>

#include <fmt/core.h>

namespace base {

enum class LogLevel { kDebug, kInfo, kWarning, kError };

/// Writes one line a message to a descriptor: RFC 3339 time, level, text. Never a secret.
/// The descriptor is borrowed. Safe from any thread.
class Log {
 public:
  Log(int fd, LogLevel least) : fd_(fd), least_(least) {}

  template <class... Args>
  void write(LogLevel level, fmt::format_string<Args...> text, Args&&... args) {
    if (level >= least_) {
      write_line(level, fmt::format(text, std::forward<Args>(args)...));
    }
  }

  template <class... Args>
  void info(fmt::format_string<Args...> text, Args&&... args) {
    write(LogLevel::kInfo, text, std::forward<Args>(args)...);
  }

  template <class... Args>
  void warning(fmt::format_string<Args...> text, Args&&... args) {
    write(LogLevel::kWarning, text, std::forward<Args>(args)...);
  }

  template <class... Args>
  void error(fmt::format_string<Args...> text, Args&&... args) {
    write(LogLevel::kError, text, std::forward<Args>(args)...);
  }

 private:
  void write_line(LogLevel level, std::string_view text);

  std::mutex mutex_;
  int fd_;
  LogLevel least_;
};

}  // namespace base
