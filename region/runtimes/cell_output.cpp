#include "region/runtimes/cell_output.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "region/runtimes/cell_spawn.h"
#include "region/runtimes/service_user.h"

namespace region {

base::Result<base::Fd> open_output(const ProcessSpec& spec, Isolation isolation) {
  if (spec.output.empty()) {
    return base::Fd();
  }
  // For reading too: a FIFO without a reader must not block the cell.
  base::Fd fd(
      ::open(spec.output.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!fd.valid()) {
    return base::system_error(errno, fmt::format("cannot open {}", spec.output.string()));
  }
  const auto account = find_account(spec.user, isolation);
  if (!account) {
    return account.error();
  }
  if (has_users(isolation) && ::fchown(fd.get(), account->uid, account->gid) != 0) {
    return base::system_error(errno,
                              fmt::format("cannot give {} to {}", spec.output.string(), spec.user));
  }
  return fd;
}

base::Result<void> limit_output(const base::Fd& output, const base::Path& path,
                                std::int64_t limit_bytes) {
  struct stat status {};

  if (::fstat(output.get(), &status) != 0 || !S_ISREG(status.st_mode) ||
      status.st_size < limit_bytes) {
    return {};
  }
  const std::string earlier = path.string() + ".1";
  const base::Fd copy(
      ::open(earlier.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
  off_t from = status.st_size - limit_bytes;
  while (copy.valid() && from < status.st_size) {
    if (::copy_file_range(output.get(), &from, copy.get(), nullptr,
                          static_cast<std::size_t>(status.st_size - from), 0) <= 0) {
      break;
    }
  }
  // Even if nothing could be kept: a full disk is the best reason to begin anew.
  if (::ftruncate(output.get(), 0) != 0) {
    return base::system_error(errno, "cannot shorten " + path.string());
  }
  return {};
}

}  // namespace region
