#pragma once

#include <limits>
#include <mutex>
#include <stop_token>

#include "base/clock.h"
#include "base/result.h"

namespace aws {

/// Lets `per_second` through, with bursts of up to `burst`. Safe from any thread.
class TokenBucket {
 public:
  static constexpr double kUnlimited = std::numeric_limits<double>::infinity();

  /// The clock outlives the bucket.
  TokenBucket(double per_second, double burst, base::Clock& clock);

  /// Takes one token, waiting for it. kCancelled when a stop is requested first.
  base::Result<void> take(std::stop_token stop);

 private:
  /// Takes a token or says how long until there is one for us; the place in the queue is then ours.
  base::Milliseconds reserve();

  const double per_second_;
  const double burst_;
  base::Clock& clock_;
  std::mutex mutex_;
  double tokens_;  ///< below zero: reserved by waiting threads
  base::SteadyTime filled_at_;
};

/// How many retries a client may still make: so that a service in trouble is not asked more often
/// than one that works. Starts full; a success gives back a little. Safe from any thread.
class RetryQuota {
 public:
  bool take_for_retry(bool was_timeout);
  void give_back(bool was_retry);

 private:
  static constexpr int kCapacity = 500;
  static constexpr int kRetryCost = 5;
  static constexpr int kTimeoutCost = 10;

  std::mutex mutex_;
  int tokens_ = kCapacity;
};

}  // namespace aws
