#include "region/runtimes/cell_mounts.h"

#include <cerrno>

#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

namespace region {

namespace {

base::Result<void> mount_tmpfs(const char* target, const char* options) {
  if (::mount("tmpfs", target, "tmpfs", MS_NOSUID | MS_NODEV, options) != 0) {
    return base::system_error(errno, fmt::format("cannot mount a tmpfs at {}", target));
  }
  return {};
}

/// Where an ordinary user may not make the directory, a private /run has room for it.
base::Result<void> mount_namespace_pins() {
  if (::mkdir(kNetworkNamespaceDirectory, 0755) != 0 && errno != EEXIST) {
    if (auto mounted = mount_tmpfs("/run", "mode=0755"); !mounted) {
      return mounted;
    }
    ::mkdir(kNetworkNamespaceDirectory, 0755);
  }
  return mount_tmpfs(kNetworkNamespaceDirectory, "mode=0755,size=1m");
}

}  // namespace

base::Result<void> make_private_mounts() {
  if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) {
    return base::system_error(errno, "cannot make the mounts private");
  }
  if (::mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, nullptr) != 0) {
    return base::system_error(errno, "cannot mount /proc");
  }
  if (auto mounted = mount_namespace_pins(); !mounted) {
    return mounted;
  }
  return mount_tmpfs("/dev/shm", "mode=1777");
}

base::Result<void> hide_control_groups() {
  if (::access("/sys/fs/cgroup", F_OK) != 0) {
    return {};
  }
  return mount_tmpfs("/sys/fs/cgroup", "mode=0755,size=4k");
}

base::Result<void> mount_overlay(const base::Path& lower, const base::Path& upper,
                                 const base::Path& work, const base::Path& target,
                                 Isolation isolation) {
  if (isolation == Isolation::kLoopback) {
    return base::error(base::ErrorKind::kUnsupported,
                       "{}: overlay mounts need namespaces, which this machine refuses",
                       target.string());
  }
  for (const base::Path* path : {&lower, &upper, &work}) {
    if (path->native().find_first_of(",:\\") != std::string::npos) {
      return base::error(
          base::ErrorKind::kInvalidArgument,
          "{}: an overlay's path must be without ',', ':' and '\\'; use another SETTLE_HOME",
          path->string());
    }
  }
  const bool fresh = ::access(upper.c_str(), F_OK) != 0;
  for (const base::Path* path : {&upper, &work, &target}) {
    if (auto made = base::make_directories(*path); !made) {
      return made;
    }
  }
  // The upper directory's mode is that of the merged root, which has to stay what it was below.
  if (struct stat below{}; fresh && (::stat(lower.c_str(), &below) != 0 ||
                                     ::chmod(upper.c_str(), below.st_mode & ALLPERMS) != 0)) {
    return base::system_error(errno, fmt::format("cannot open an overlay of {}", lower.string()));
  }
  const std::string options =
      fmt::format("lowerdir={},upperdir={},workdir={}{}", lower.string(), upper.string(),
                  work.string(), isolation == Isolation::kUserNamespace ? ",userxattr" : "");
  if (::mount("overlay", target.c_str(), "overlay", MS_NOSUID | MS_NODEV, options.c_str()) != 0) {
    return base::system_error(
        errno, fmt::format("cannot mount an overlay of {} at {}", lower.string(), target.string()));
  }
  return {};
}

base::Result<void> unmount(const base::Path& target, Isolation isolation) {
  if (isolation != Isolation::kLoopback && ::umount2(target.c_str(), UMOUNT_NOFOLLOW) != 0 &&
      errno != EINVAL && errno != ENOENT) {
    return base::system_error(errno, fmt::format("cannot unmount {}", target.string()));
  }
  return {};
}

}  // namespace region
