#pragma once

#include <cstdint>

#include <sys/types.h>

#include "base/result.h"

namespace base {

/// What the kernel says of a process (/proc/PID/stat).
struct ProcessStatus {
  pid_t parent = 0;
  pid_t session = 0;
  std::uint64_t start = 0;  ///< clock ticks since boot: a pid that is used again has another
  bool ended = false;       ///< a zombie: nobody has waited for it yet
};

/// kNotFound: no process has this pid. Any other error says nothing about it: there are too many
/// open files, or /proc hides the processes of others.
Result<ProcessStatus> process_status(pid_t pid);

}  // namespace base
