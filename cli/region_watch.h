#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <thread>

#include "base/io/fd.h"
#include "base/result.h"

namespace cli {

/// Starts the local region again whenever its daemon dies while a run needs it. Whoever waits for
/// an answer meanwhile tries again by itself.
class RegionWatch {
 public:
  /// `start` runs on the watching thread; one that fails ends the watch, and the run's own requests
  /// tell of it.
  RegionWatch(std::uint16_t port, std::function<base::Result<void>()> start);
  ~RegionWatch();
  RegionWatch(const RegionWatch&) = delete;
  RegionWatch& operator=(const RegionWatch&) = delete;

 private:
  void watch(const std::stop_token& stop);
  /// Until the daemon closes a connection that is only held, or a stop is asked for.
  void hold_connection() const;

  std::uint16_t port_;
  std::function<base::Result<void>()> start_;
  base::Fd wake_;
  std::jthread thread_;
};

}  // namespace cli
