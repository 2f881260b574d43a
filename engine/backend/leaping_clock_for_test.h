#pragma once

#include <atomic>
#include <utility>

#include "base/clock.h"

namespace engine {

/// A clock whose waits are real and whose time can be moved on: so an owner may seem silent.
class LeapingClock final : public base::Clock {
 public:
  base::SteadyTime now() override { return clock_.now() + leap_.load(); }

  base::WallTime wall_now() override { return clock_.wall_now() + slept_.load(); }

  bool wait_for(base::Milliseconds duration, std::stop_token stop) override {
    return clock_.wait_for(duration, std::move(stop));
  }

  void leap(base::Milliseconds by) { leap_ = leap_.load() + by; }

  /// As long as a machine sleeps its steady clock stands still.
  void sleep(base::Milliseconds by) { slept_ = slept_.load() + by; }

 private:
  base::SystemClock clock_;
  std::atomic<base::Milliseconds> leap_{};
  std::atomic<base::Milliseconds> slept_{};
};

}  // namespace engine
