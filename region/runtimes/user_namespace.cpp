#include "region/runtimes/user_namespace.h"

#include <cerrno>
#include <string>
#include <utility>

#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

#include "base/io/fd.h"

namespace region {

namespace {

base::Result<void> write_file(const char* path, const std::string& text) {
  const base::Fd fd(::open(path, O_WRONLY | O_CLOEXEC));
  if (!fd.valid() || ::write(fd.get(), text.data(), text.size()) < 0) {
    return base::system_error(errno, fmt::format("cannot write {}", path));
  }
  return {};
}

}  // namespace

base::Result<void> enter_user_namespace(uid_t uid, gid_t gid) {
  const uid_t outer_uid = ::geteuid();
  const gid_t outer_gid = ::getegid();
  if (::unshare(CLONE_NEWUSER) != 0) {
    return base::system_error(errno, "cannot make a user namespace");
  }
  for (const auto& [path, text] :
       {std::pair{"/proc/self/setgroups", std::string("deny")},
        {"/proc/self/uid_map", fmt::format("{} {} 1", uid, outer_uid)},
        {"/proc/self/gid_map", fmt::format("{} {} 1", gid, outer_gid)}}) {
    if (auto written = write_file(path, text); !written) {
      return written;
    }
  }
  return {};
}

}  // namespace region
