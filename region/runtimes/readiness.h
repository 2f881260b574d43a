#pragma once

#include <functional>

#include "base/clock.h"
#include "base/io/fd.h"
#include "base/io/files.h"
#include "base/result.h"

namespace region {

/// Hears from a server process that it is ready: the socket of sd_notify(3), which Debian's
/// PostgreSQL and Redis both speak. The socket file is gone with the object.
class Readiness {
 public:
  /// A stale socket at `path` is replaced. Any user may write to it: the directory guards it.
  static base::Result<Readiness> listen(const base::Path& path);
  Readiness(Readiness&&) = default;
  Readiness& operator=(Readiness&&) = default;
  ~Readiness();

  /// Returns at `READY=1`. kUnavailable as soon as `is_alive` (asked now and then) says no;
  /// kTimeout.
  base::Result<void> wait(const std::function<bool()>& is_alive, base::Deadline deadline);

 private:
  Readiness(base::Fd socket, base::Path path)
      : socket_(std::move(socket)), path_(std::move(path)) {}

  base::Fd socket_;
  base::Path path_;
};

}  // namespace region
