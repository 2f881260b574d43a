#include "region/runtimes/cell_leftovers.h"

#include <cerrno>
#include <charconv>

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "base/encoding.h"
#include "base/io/fd.h"
#include "base/io/process_status.h"
#include "region/runtimes/cell_processes.h"

namespace region {

base::Result<void> CellLeftovers::record(pid_t pid) const {
  const base::Fd fd(
      ::open(file_.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
  const auto status = base::process_status(pid);
  const std::string line = fmt::format("{} {}\n", pid, status ? status->start : 0);
  if (!fd.valid() ||
      ::write(fd.get(), line.data(), line.size()) != static_cast<ssize_t>(line.size())) {
    return base::system_error(errno, "cannot write " + file_.string());
  }
  return {};
}

base::Result<void> CellLeftovers::end() const {
  const auto text = base::SystemFiles().read(file_);
  if (!text) {
    return text.error().kind == base::ErrorKind::kNotFound ? base::Result<void>()
                                                           : base::Result<void>(text.error());
  }
  for (const std::string& line : base::split(*text, '\n')) {
    const std::size_t blank = line.find(' ');
    pid_t leader = 0;
    std::from_chars(line.data(), line.data() + line.size(), leader);
    const auto status = base::process_status(leader);
    const bool another = status && (blank == std::string::npos ||
                                    std::to_string(status->start) != line.substr(blank + 1));
    if (leader <= 1 || another) {
      continue;
    }
    // The leader may be gone and its session not: the kernel gives nobody else that number.
    for (const pid_t member : process_family(leader)) {
      ::kill(member, SIGKILL);
    }
  }
  ::unlink(file_.c_str());
  return {};
}

}  // namespace region
