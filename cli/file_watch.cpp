#include "cli/file_watch.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <fmt/core.h>

#include "base/error.h"

namespace cli {

namespace {

constexpr std::uint32_t kEvents =
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO;
constexpr std::size_t kDirectoriesMax = 4096;

}  // namespace

FileWatch::FileWatch(const std::vector<base::Path>& paths)
    : inotify_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  if (!inotify_.valid()) {
    throw base::Exception(base::system_error(errno, "cannot watch files"));
  }
  for (const base::Path& path : paths) {
    if (std::filesystem::is_directory(path)) {
      add(path, true, "");
    } else {
      add(path.parent_path(), false, path.filename());
    }
  }
}

void FileWatch::add(const base::Path& directory, bool whole, const std::string& name) {
  const int id = ::inotify_add_watch(inotify_.get(), directory.c_str(), kEvents);
  if (id < 0) {
    throw base::Exception(
        base::system_error(errno, fmt::format("cannot watch {}", directory.string())));
  }
  Directory& entry = directories_[id];
  entry.path = directory;
  entry.whole |= whole;
  if (!name.empty()) {
    entry.names.insert(name);
  }
  if (directories_.size() > kDirectoriesMax) {
    throw base::Exception(base::error(base::ErrorKind::kExhausted,
                                      "more than {} directories to watch; give a --path with less "
                                      "below it",
                                      kDirectoriesMax));
  }
  if (whole) {
    for (const auto& below : std::filesystem::directory_iterator(directory)) {
      if (below.is_directory() && !below.is_symlink()) {
        add(below.path(), true, "");
      }
    }
  }
}

bool FileWatch::take_events() {
  alignas(inotify_event) std::array<char, 16'384> buffer{};
  bool counts = false;
  while (true) {
    const ssize_t size = ::read(inotify_.get(), buffer.data(), buffer.size());
    if (size <= 0) {
      return counts;
    }
    for (ssize_t at = 0; at < size;) {
      inotify_event event{};
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const std::string name = event.len > 0 ? buffer.data() + at + sizeof event : "";
      at += static_cast<ssize_t>(sizeof event + event.len);
      const auto found = directories_.find(event.wd);
      if (found == directories_.end()) {
        counts |= (event.mask & IN_Q_OVERFLOW) != 0;
        continue;
      }
      const Directory directory = found->second;
      counts |= directory.whole || directory.names.contains(name);
      std::error_code ignored;  // it may be gone again
      if (directory.whole && (event.mask & IN_ISDIR) != 0 &&
          std::filesystem::is_directory(directory.path / name, ignored)) {
        add(directory.path / name, true, "");
      }
    }
  }
}

bool FileWatch::wait(const std::stop_token& stop, base::Milliseconds quiet) {
  const base::Fd wake(::eventfd(0, EFD_CLOEXEC));
  const std::stop_callback on_stop(stop, [&wake] { (void)::eventfd_write(wake.get(), 1); });
  bool changed = false;
  while (!stop.stop_requested()) {
    std::array<pollfd, 2> entries{{{inotify_.get(), POLLIN, 0}, {wake.get(), POLLIN, 0}}};
    const int timeout = changed ? static_cast<int>(quiet.count()) : -1;
    const int ready = ::poll(entries.data(), entries.size(), timeout);
    if (ready == 0) {
      return true;
    }
    changed |= take_events();
  }
  return false;
}

}  // namespace cli
