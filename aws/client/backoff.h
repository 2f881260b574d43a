#pragma once

#include "base/clock.h"
#include "base/random.h"

namespace aws {

/// Growing pauses between attempts.
struct Backoff {
  base::Milliseconds first{100};
  base::Milliseconds longest{20'000};

  /// "Full jitter": anything from zero to first * 2^attempt, at most `longest`. `attempt` counts
  /// from 0.
  base::Milliseconds pause(int attempt, base::Random& random) const;
};

}  // namespace aws
