#include "region/runtimes/cell_groups.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/encoding.h"

namespace region {

namespace {

constexpr std::int64_t kCpuPeriodUs = 100'000;

base::Result<void> write_at(int directory, const std::string& path, const std::string& text) {
  const base::Fd file(::openat(directory, path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.valid() || ::write(file.get(), text.data(), text.size()) < 0) {
    return base::system_error(
        errno, fmt::format("cannot write '{}' to control group file {}", text, path));
  }
  return {};
}

/// Of a small file; empty when there is none.
std::string read_at(int directory, const std::string& path) {
  const base::Fd file(::openat(directory, path.c_str(), O_RDONLY | O_CLOEXEC));
  std::string text;
  char buffer[4096];
  ssize_t count = 0;
  while (file.valid() && (count = ::read(file.get(), buffer, sizeof buffer)) > 0) {
    text.append(buffer, static_cast<std::size_t>(count));
  }
  return text;
}

std::vector<std::string> directories_in(int directory) {
  std::vector<std::string> names;
  const int copy = ::openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(copy >= 0 ? ::fdopendir(copy) : nullptr,
                                                   ::closedir);
  while (const dirent* entry = stream ? ::readdir(stream.get()) : nullptr) {
    if (entry->d_type == DT_DIR && entry->d_name[0] != '.') {
      names.emplace_back(entry->d_name);
    }
  }
  return names;
}

/// Removes the groups in a directory, and those in them, that nothing lives in.
void remove_groups_in(int directory) {
  for (const std::string& name : directories_in(directory)) {
    const base::Fd group(::openat(directory, name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (group.valid()) {
      remove_groups_in(group.get());
    }
    ::unlinkat(directory, name.c_str(), AT_REMOVEDIR);
  }
}

bool has(const std::string& controllers, std::string_view controller) {
  return controllers.find(fmt::format(",{},", controller)) != std::string::npos;
}

/// `limit <= 0` means none.
std::string number_or_max(std::int64_t limit) {
  return limit > 0 ? std::to_string(limit) : "max";
}

/// Version 2 weighs from 1 to 10000 what version 1 weighs from 2 to 262144.
std::string cpu_weight(std::int64_t shares) {
  return std::to_string(1 + (std::max<std::int64_t>(shares, 2) - 2) * 9999 / 262'142);
}

}  // namespace

std::vector<CellGroups::Hierarchy> CellGroups::hierarchies() {
  std::vector<Hierarchy> found;
  for (const std::string& line : base::split(read_at(AT_FDCWD, "/proc/self/mounts"), '\n')) {
    const std::vector<std::string> fields = base::split(line, ' ');
    if (fields.size() < 4 || (fields[2] != "cgroup" && fields[2] != "cgroup2")) {
      continue;
    }
    Hierarchy hierarchy{
        .controllers = "," + fields[3] + ",",
        .unified = fields[2] == "cgroup2",
        .mount = base::Fd(::open(fields[1].c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))};
    if (hierarchy.unified) {
      std::string controllers = read_at(hierarchy.mount.get(), "cgroup.controllers");
      for (char& character : controllers) {
        character = character == ' ' || character == '\n' ? ',' : character;
      }
      hierarchy.controllers = "," + controllers + ",";
    }
    const bool needed = hierarchy.unified || has(hierarchy.controllers, "cpu") ||
                        has(hierarchy.controllers, "memory") || has(hierarchy.controllers, "pids");
    if (needed && hierarchy.mount.valid()) {
      found.push_back(std::move(hierarchy));
    }
  }
  return found;
}

CellGroups CellGroups::open(const std::string& name) {
  CellGroups groups;
  groups.name_ = name;
  for (Hierarchy& hierarchy : hierarchies()) {
    if (::mkdirat(hierarchy.mount.get(), name.c_str(), 0755) != 0 && errno != EEXIST) {
      continue;
    }
    hierarchy.root.reset(
        ::openat(hierarchy.mount.get(), name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (hierarchy.root.valid()) {
      remove_groups_in(hierarchy.root.get());
      delegate(hierarchy, hierarchy.mount.get());
      delegate(hierarchy, hierarchy.root.get());
      groups.hierarchies_.push_back(std::move(hierarchy));
    }
  }
  return groups;
}

/// Lets the groups in a directory have limits. On a host where version 1 holds a controller these
/// writes fail, and its group is used instead.
void CellGroups::delegate(const Hierarchy& hierarchy, int directory) {
  for (const char* controller : {"cpu", "memory", "pids"}) {
    if (hierarchy.unified && has(hierarchy.controllers, controller)) {
      (void)write_at(directory, "cgroup.subtree_control", fmt::format("+{}", controller));
    }
  }
}

std::string CellGroups::path_of(const std::string& process) const {
  const auto shared = shared_by_.find(process);
  return shared == shared_by_.end() ? process : shared->second + "/" + process;
}

base::Result<void> CellGroups::make(const Hierarchy& hierarchy, const std::string& path,
                                    const Limits& limits) const {
  struct Setting {
    const char* controller;
    const char* file;
    std::string text;
    bool wanted;
  };

  if (::mkdirat(hierarchy.root.get(), path.c_str(), 0755) != 0 && errno != EEXIST) {
    return base::system_error(errno, fmt::format("cannot make control group {}/{}", name_, path));
  }
  const bool cpu = limits.cpu_quota_us > 0;
  const bool memory = limits.memory_bytes > 0;
  const bool pids = limits.pids_max > 0;
  const bool shares = limits.cpu_shares > 0;
  const bool reserved = limits.memory_reserved_bytes > 0;
  const std::vector<Setting> settings =
      hierarchy.unified
          ? std::vector<Setting>{{"cpu", "cpu.max",
                                  fmt::format("{} {}", limits.cpu_quota_us, kCpuPeriodUs), cpu},
                                 {"cpu", "cpu.weight", cpu_weight(limits.cpu_shares), shares},
                                 {"memory", "memory.max", number_or_max(limits.memory_bytes),
                                  memory},
                                 {"memory", "memory.swap.max", "0", memory},
                                 {"memory", "memory.low",
                                  std::to_string(limits.memory_reserved_bytes), reserved},
                                 {"pids", "pids.max", number_or_max(limits.pids_max), pids}}
          : std::vector<Setting>{
                {"cpu", "cpu.cfs_period_us", std::to_string(kCpuPeriodUs), cpu},
                {"cpu", "cpu.cfs_quota_us", std::to_string(limits.cpu_quota_us), cpu},
                {"cpu", "cpu.shares", std::to_string(limits.cpu_shares), shares},
                {"memory", "memory.limit_in_bytes", std::to_string(limits.memory_bytes), memory},
                {"memory", "memory.soft_limit_in_bytes",
                 std::to_string(limits.memory_reserved_bytes), reserved},
                {"pids", "pids.max", number_or_max(limits.pids_max), pids}};
  for (const Setting& setting : settings) {
    if (!setting.wanted || !has(hierarchy.controllers, setting.controller)) {
      continue;
    }
    auto written = write_at(hierarchy.root.get(), path + "/" + setting.file, setting.text);
    // Swap accounting may be switched off, and then there is nothing to limit.
    if (!written && std::string_view(setting.file) != "memory.swap.max") {
      return written;
    }
  }
  return {};
}

base::Result<void> CellGroups::create(const std::string& process, const Limits& limits,
                                      const SharedLimits& shared) {
  if (!shared.name.empty() && available()) {
    shared_by_[process] = shared.name;
  }
  for (const Hierarchy& hierarchy : hierarchies_) {
    if (!shared.name.empty()) {
      if (auto made = make(hierarchy, shared.name, shared.limits); !made) {
        return made;
      }
      const base::Fd group(
          ::openat(hierarchy.root.get(), shared.name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
      delegate(hierarchy, group.get());
    }
    if (auto made = make(hierarchy, path_of(process), limits); !made) {
      return made;
    }
  }
  return {};
}

base::Result<void> CellGroups::enter(const std::string& process, pid_t pid) const {
  for (const Hierarchy& hierarchy : hierarchies_) {
    if (auto moved =
            write_at(hierarchy.root.get(), path_of(process) + "/cgroup.procs", std::to_string(pid));
        !moved) {
      return moved;
    }
  }
  return {};
}

std::vector<pid_t> CellGroups::members(const std::string& process) const {
  std::vector<pid_t> pids;
  if (hierarchies_.empty()) {
    return pids;
  }
  for (const std::string& line : base::split(
           read_at(hierarchies_.front().root.get(), path_of(process) + "/cgroup.procs"), '\n')) {
    pid_t pid = 0;
    if (std::from_chars(line.data(), line.data() + line.size(), pid).ec == std::errc() && pid > 0) {
      pids.push_back(pid);
    }
  }
  return pids;
}

void CellGroups::kill(const std::string& process) const {
  for (const Hierarchy& hierarchy : hierarchies_) {
    if (hierarchy.unified &&
        write_at(hierarchy.root.get(), path_of(process) + "/cgroup.kill", "1")) {
      return;
    }
  }
  // Version 1 alone: a member may fork between the reading and the signal, so again until none is
  // new.
  for (int round = 0; round < 100; ++round) {
    const std::vector<pid_t> pids = members(process);
    bool signalled = false;
    for (const pid_t pid : pids) {
      signalled = ::kill(pid, SIGKILL) == 0 || signalled;
    }
    if (!signalled) {
      return;
    }
  }
}

bool CellGroups::empty(const std::string& process) const {
  return members(process).empty();
}

bool CellGroups::out_of_memory(const std::string& process) const {
  for (const Hierarchy& hierarchy : hierarchies_) {
    if (!has(hierarchy.controllers, "memory")) {
      continue;
    }
    const char* file = hierarchy.unified ? "/memory.events" : "/memory.oom_control";
    for (const std::string& line :
         base::split(read_at(hierarchy.root.get(), path_of(process) + file), '\n')) {
      if (line.starts_with("oom_kill ")) {
        return line != "oom_kill 0";
      }
    }
  }
  return false;
}

bool CellGroups::remove(const std::string& process) {
  const std::string path = path_of(process);
  const auto shared = shared_by_.find(process);
  bool removed = true;
  for (const Hierarchy& hierarchy : hierarchies_) {
    removed =
        (::unlinkat(hierarchy.root.get(), path.c_str(), AT_REMOVEDIR) == 0 || errno == ENOENT) &&
        removed;
    if (shared != shared_by_.end()) {
      // It stays while others are in it.
      (void)::unlinkat(hierarchy.root.get(), shared->second.c_str(), AT_REMOVEDIR);
    }
  }
  if (removed && shared != shared_by_.end()) {
    shared_by_.erase(shared);
  }
  return removed;
}

bool CellGroups::remove_all() const {
  bool removed = true;
  for (const Hierarchy& hierarchy : hierarchies_) {
    remove_groups_in(hierarchy.root.get());
    removed =
        (::unlinkat(hierarchy.mount.get(), name_.c_str(), AT_REMOVEDIR) == 0 || errno == ENOENT) &&
        removed;
  }
  return removed;
}

}  // namespace region
