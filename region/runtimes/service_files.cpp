#include "region/runtimes/service_files.h"

#include <atomic>
#include <cerrno>
#include <filesystem>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "region/runtimes/service_user.h"

namespace region {

namespace {

/// Inside the cell, where /dev/shm is its own tmpfs: gone with the cell.
constexpr const char* kInside = "/dev/shm/settle";
constexpr std::size_t kSyncThreads = 16;

base::Result<bool> succeeds(Cell& cell, std::vector<std::string> argv) {
  auto outcome = cell.run({.argv = std::move(argv)});
  if (!outcome) {
    return std::move(outcome).error();
  }
  return outcome->exit_code == 0;
}

base::Result<void> bind_inside(Cell& cell, const base::Path& outside) {
  const auto bound = succeeds(cell, {"/usr/bin/mountpoint", "-q", kInside});
  if (!bound) {
    return bound.error();
  }
  if (*bound) {
    return {};
  }
  for (const std::vector<std::string>& argv :
       {std::vector<std::string>{"/usr/bin/mkdir", "-p", kInside},
        std::vector<std::string>{"/usr/bin/mount", "--bind", outside.string(), kInside}}) {
    auto outcome = cell.run({.argv = argv});
    if (!outcome) {
      return std::move(outcome).error();
    }
    if (outcome->exit_code != 0) {
      return base::error(base::ErrorKind::kInternal, "{} failed in the cell: {}", argv.front(),
                         outcome->output);
    }
  }
  return {};
}

/// Other users than the caller reach `path` without mounts only when every directory lets them
/// pass.
base::Result<void> require_passage(const base::Path& path) {
  for (base::Path each = path; each != each.root_path(); each = each.parent_path()) {
    struct stat found {};

    if (::stat(each.c_str(), &found) == 0 && (found.st_mode & S_IXOTH) == 0) {
      return base::error(base::ErrorKind::kPermission,
                         "{} is closed to the users postgres and redis, who as root's servers need "
                         "to pass it where namespaces are refused: set SETTLE_HOME to a directory "
                         "below /var/lib",
                         each.string());
    }
  }
  return {};
}

base::Result<void> set_mode(const base::Path& path, mode_t mode) {
  if (::chmod(path.c_str(), mode) != 0) {
    return base::system_error(errno, "cannot set the mode of " + path.string());
  }
  return {};
}

/// overlayfs leaves directories that not even their owner may list.
void open_to_owner(const base::Path& directory) {
  namespace fs = std::filesystem;
  std::error_code code;
  for (const auto& entry : fs::recursive_directory_iterator(
           directory, fs::directory_options::skip_permission_denied, code)) {
    const fs::file_status status = entry.symlink_status(code);
    if (fs::is_directory(status) && status.permissions() == fs::perms::none) {
      fs::permissions(entry.path(), fs::perms::owner_all, code);
    }
  }
}

}  // namespace

base::Result<ServiceFiles> ServiceFiles::open(Cell& cell, const base::Path& home) {
  const bool in_root_cell = cell.isolation() == Isolation::kRoot;
  ServiceFiles files(home / "data", in_root_cell ? base::Path(kInside) : home / "data",
                     has_users(cell.isolation()));
  if (auto made = files.make_passage(""); !made) {
    return std::move(made).error();
  }
  if (cell.isolation() == Isolation::kLoopback && has_users(cell.isolation())) {
    auto passable = set_mode(home, 0711);
    passable = passable ? require_passage(home) : passable;
    if (!passable) {
      return std::move(passable).error();
    }
  }
  if (in_root_cell) {
    if (auto bound = bind_inside(cell, home / "data"); !bound) {
      return std::move(bound).error();
    }
  }
  return files;
}

base::Result<void> ServiceFiles::make_passage(const base::Path& relative) const {
  base::Path path = outside_;
  if (auto made = base::make_directories(path); !made) {
    return made;
  }
  if (auto set = set_mode(path, 0711); !set) {
    return set;
  }
  for (const base::Path& name : relative) {
    path /= name;
    if (auto made = base::make_directories(path); !made) {
      return made;
    }
    if (auto set = set_mode(path, 0711); !set) {
      return set;
    }
  }
  return {};
}

base::Result<void> ServiceFiles::make_private(const base::Path& relative,
                                              const std::string& user) const {
  if (auto made = base::make_directories(outside(relative)); !made) {
    return made;
  }
  if (auto set = set_mode(outside(relative), 0700); !set) {
    return set;
  }
  return give(outside(relative), user);
}

base::Result<void> ServiceFiles::write(const base::Path& relative, const std::string& text,
                                       const std::string& user) const {
  const base::Path path = outside(relative);
  const base::Path temporary = path.string() + ".new";
  ::unlink(temporary.c_str());
  base::Fd fd(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!fd.valid() ||
      ::write(fd.get(), text.data(), text.size()) != static_cast<ssize_t>(text.size())) {
    return base::system_error(errno, "cannot write " + temporary.string());
  }
  fd.reset();
  if (auto given = give(temporary, user); !given) {
    return given;
  }
  if (::rename(temporary.c_str(), path.c_str()) != 0) {
    return base::system_error(errno, "cannot replace " + path.string());
  }
  return {};
}

base::Result<void> ServiceFiles::sync(const base::Path& relative) const {
  std::vector<base::Path> paths{outside(relative)};
  std::error_code code;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(outside(relative), code)) {
    if (!entry.is_symlink()) {
      paths.push_back(entry.path());
    }
  }
  if (code) {
    return base::system_error(code.value(), "cannot list " + outside(relative).string());
  }
  // Many at once share one commit of the file system's journal; one after the other waits for as
  // many.
  std::atomic<std::size_t> next{0};
  std::atomic<int> failure{0};
  {
    std::vector<std::jthread> threads(kSyncThreads);
    for (std::jthread& thread : threads) {
      thread = std::jthread([&] {
        for (std::size_t i = next++; i < paths.size(); i = next++) {
          const base::Fd fd(::open(paths[i].c_str(), O_RDONLY | O_CLOEXEC));
          if (!fd.valid() || ::fsync(fd.get()) != 0) {
            failure = errno;
          }
        }
      });
    }
  }
  if (failure != 0) {
    return base::system_error(failure, "cannot sync " + outside(relative).string());
  }
  return {};
}

base::Result<void> ServiceFiles::remove(const base::Path& relative) const {
  open_to_owner(outside(relative));
  std::error_code code;
  std::filesystem::remove_all(outside(relative), code);
  if (code) {
    return base::system_error(code.value(), "cannot remove " + outside(relative).string());
  }
  return {};
}

base::Result<void> ServiceFiles::give(const base::Path& path, const std::string& user) const {
  if (!has_users_) {
    return {};
  }
  const auto account = find_service_user(user);
  if (!account) {
    return base::error(base::ErrorKind::kNotFound, "this machine has no user '{}'", user);
  }
  if (::lchown(path.c_str(), account->uid, account->gid) != 0) {
    return base::system_error(errno, "cannot give " + path.string() + " to " + user);
  }
  return {};
}

}  // namespace region
