#pragma once

#include <map>
#include <string>
#include <vector>

#include <sys/types.h>

#include "base/io/fd.h"
#include "base/result.h"
#include "region/runtimes/cell.h"

namespace region {

/// The control groups of one cell: `settle-<hash of home>/<process>`, or `.../<shared>/<process>`
/// of processes with limits in common, in every hierarchy that the host mounts, version 1 or 2 or
/// both. They are what tells a process's children from everybody
/// else's, and carry its limits. Directories are held open, so the cell can cover /sys/fs/cgroup
/// for its children. Without the right to make groups (not root) every operation does nothing.
class CellGroups {
 public:
  /// Finds the hierarchies and removes what a dead cell of the same name left.
  static CellGroups open(const std::string& name);
  CellGroups() = default;

  bool available() const { return !hierarchies_.empty(); }

  base::Result<void> create(const std::string& process, const Limits& limits,
                            const SharedLimits& shared = {});
  /// Moves `pid` (0: the caller) into the groups of `process`.
  base::Result<void> enter(const std::string& process, pid_t pid) const;
  /// Sends SIGKILL to all in it.
  void kill(const std::string& process) const;
  bool empty(const std::string& process) const;
  /// Whether the kernel killed one of them for want of memory.
  bool out_of_memory(const std::string& process) const;
  /// False while something in it still lives.
  bool remove(const std::string& process);
  /// All groups and the cell's own directory; false while something in them still lives.
  bool remove_all() const;

 private:
  struct Hierarchy {
    std::string controllers;  ///< `,cpu,cpuacct,`
    bool unified = false;     ///< version 2
    base::Fd mount;
    base::Fd root;  ///< the cell's own directory
  };

  static std::vector<Hierarchy> hierarchies();
  std::vector<pid_t> members(const std::string& process) const;
  /// Below the cell's own directory.
  std::string path_of(const std::string& process) const;
  base::Result<void> make(const Hierarchy& hierarchy, const std::string& path,
                          const Limits& limits) const;
  static void delegate(const Hierarchy& hierarchy, int directory);

  std::string name_;
  std::map<std::string, std::string> shared_by_;  ///< the group of a process that shares limits
  std::vector<Hierarchy> hierarchies_;
};

}  // namespace region
