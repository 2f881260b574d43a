#include "base/io/process_status.h"

#include <cerrno>
#include <charconv>
#include <string>
#include <vector>

#include <signal.h>

#include "base/encoding.h"
#include "base/io/files.h"

namespace base {

namespace {

template <class Number>
Number number(const std::string& text) {
  Number value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool is_gone(pid_t pid) {
  return pid <= 0 || (::kill(pid, 0) != 0 && errno == ESRCH);
}

}  // namespace

Result<ProcessStatus> process_status(pid_t pid) {
  const auto text = SystemFiles().read(fmt::format("/proc/{}/stat", pid));
  if (!text && is_gone(pid)) {
    return error(ErrorKind::kNotFound, "there is no process {}", pid);
  }
  if (!text) {
    return error(ErrorKind::kUnavailable, "nothing is known of process {}: {}", pid,
                 text.error().message);
  }
  // `pid (name) state parent group session ...`: the name may hold anything, even parentheses.
  const std::size_t name_end = text->rfind(") ");
  const std::vector<std::string> fields = name_end == std::string::npos
                                              ? std::vector<std::string>()
                                              : split(text->substr(name_end + 2), ' ');
  constexpr std::size_t kStart = 19;
  if (fields.size() <= kStart) {
    return error(ErrorKind::kUnavailable, "/proc/{}/stat is not what a kernel says", pid);
  }
  return ProcessStatus{.parent = number<pid_t>(fields[1]),
                       .session = number<pid_t>(fields[3]),
                       .start = number<std::uint64_t>(fields[kStart]),
                       .ended = fields[0] == "Z" || fields[0] == "X"};
}

}  // namespace base
