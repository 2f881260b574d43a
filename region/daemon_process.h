#pragma once

#include <cstdint>
#include <optional>

#include <sys/types.h>

#include "base/clock.h"
#include "base/io/fd.h"
#include "base/io/files.h"
#include "base/result.h"

namespace region {

/// The daemon's claim on its home, as other processes see it: a lock that dies with it, and a file
/// with its pid, start time and port, so that nobody takes another process for it.
class DaemonProcess {
 public:
  /// kConflict: another daemon runs on that home.
  static base::Result<DaemonProcess> claim(const base::Path& home, std::uint16_t port);
  DaemonProcess(DaemonProcess&&) noexcept = default;
  DaemonProcess& operator=(DaemonProcess&&) = delete;
  ~DaemonProcess();

 private:
  DaemonProcess(base::Path file, base::FileLock lock)
      : file_(std::move(file)), lock_(std::move(lock)) {}

  base::Path file_;
  base::FileLock lock_;
};

struct RunningDaemon {
  pid_t pid = 0;
  std::uint16_t port = 0;
  base::Fd handle;  ///< pidfd: names this process only, even when the pid is used again
};

/// The daemon of a home; nullopt: none runs.
base::Result<std::optional<RunningDaemon>> find_daemon(const base::Path& home);
/// Whether it has ended before the deadline.
bool wait_for_end(const RunningDaemon& daemon, base::Deadline deadline);
/// SIGTERM, SIGKILL when that does not end it in time; returns once it is gone.
base::Result<void> end_daemon(const RunningDaemon& daemon, base::Deadline deadline);

}  // namespace region
