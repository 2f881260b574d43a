#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <thread>

#include <sys/types.h>

#include "base/clock.h"
#include "base/io/files.h"
#include "base/result.h"

namespace engine {

/// Who holds a stack.
struct LockOwner {
  pid_t pid = 0;
  std::uint64_t process_start =
      0;  ///< clock ticks since boot (/proc/PID/stat): pids are used again
  std::string host;
  std::string user;
  std::string started;    ///< RFC 3339
  std::string heartbeat;  ///< RFC 3339, renewed every 5 s while the owner lives
};

/// The exclusive right to change a stack. The kernel gives it back when the process dies, so that a
/// `kill -9` leaves nothing stuck; the owner's record beside it is for people and for `cancel`.
class StackLock {
 public:
  /// kConflict names the owner, since when, and what can be done.
  static base::Result<StackLock> acquire(const base::Path& directory, base::Clock& clock);

 private:
  StackLock(base::FileLock lock, std::jthread heartbeat)
      : lock_(std::move(lock)), heartbeat_(std::move(heartbeat)) {}

  base::FileLock lock_;
  std::jthread heartbeat_;  ///< stops before the lock is released
};

/// Whoever holds the stack's lock at this moment; nullopt: nobody.
std::optional<LockOwner> find_lock_owner(const base::Path& directory);

/// Asks the run that holds the stack to stop gracefully (SIGINT). Returns whom it asked; kNotFound:
/// nobody holds it; kUnsupported: the owner is on another host.
base::Result<LockOwner> cancel_owner(const base::Path& directory);

}  // namespace engine
