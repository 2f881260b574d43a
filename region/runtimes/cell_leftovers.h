#pragma once

#include <sys/types.h>

#include "base/io/files.h"
#include "base/result.h"

namespace region {

/// Processes of a cell without a pid namespace (Isolation::kLoopback) outlive it when it is killed.
/// What it has started is therefore on disk, in `home/cell.pids`, until the next start or stop ends
/// it: pids with their start times, so that nobody else is taken for one of them.
class CellLeftovers {
 public:
  explicit CellLeftovers(const base::Path& home) : file_(home / "cell.pids") {}

  base::Result<void> record(pid_t pid) const;
  /// Kills the recorded processes with their families; only when no cell runs.
  base::Result<void> end() const;

 private:
  base::Path file_;
};

}  // namespace region
