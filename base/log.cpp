#include "base/log.h"

#include <string>

#include <unistd.h>

#include "base/clock.h"

namespace base {

namespace {

std::string_view level_name(LogLevel level) {
  switch (level) {
    case LogLevel::kDebug:
      return "debug";
    case LogLevel::kInfo:
      return "info";
    case LogLevel::kWarning:
      return "warning";
    case LogLevel::kError:
      return "error";
  }
  return "unknown";
}

}  // namespace

void Log::write_line(LogLevel level, std::string_view text) {
  const std::string line =
      fmt::format("{} {:<7} {}\n", format_rfc3339_ms(std::chrono::system_clock::now()),
                  level_name(level), text);
  std::lock_guard lock(mutex_);
  // A log that cannot be written must not stop the work it tells about.
  [[maybe_unused]] const ssize_t written = ::write(fd_, line.data(), line.size());
}

}  // namespace base
