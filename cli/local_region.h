#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>

#include "base/clock.h"
#include "base/result.h"
#include "cli/region_program.h"

namespace cli {

/// The region on this machine as a run needs it: the one of our own home, started when it does not
/// run, and again whenever its daemon dies meanwhile.
class LocalRegion {
 public:
  /// `start` runs `settle-region start` to its end. The clock outlives this.
  LocalRegion(std::uint16_t port, const base::Path& home, base::Clock& clock,
              std::function<base::Result<void>()> start);

  /// Starts it if it does not run. kConflict: another program, or the region of another home, has
  /// the port.
  base::Result<RegionHealth> open();

  /// Returns once it answers again. One that does not start is tried again for a while: a process
  /// that is dying may hold the port or the lock a moment longer. The error names why it did not;
  /// from then on the region is lost for this run, and everybody is told so at once. From any
  /// thread.
  base::Result<void> revive(const std::stop_token& stop);

 private:
  /// nullopt: nobody answers.
  base::Result<std::optional<RegionHealth>> ask() const;

  std::uint16_t port_;
  base::Path home_;
  base::Clock& clock_;
  std::function<base::Result<void>()> start_;
  std::mutex mutex_;
  std::optional<base::Error> lost_;
};

}  // namespace cli
