#include "aws/client/token_bucket.h"

#include <algorithm>
#include <cmath>

namespace aws {

TokenBucket::TokenBucket(double per_second, double burst, base::Clock& clock)
    : per_second_(per_second),
      burst_(burst),
      clock_(clock),
      tokens_(burst),
      filled_at_(clock.now()) {}

base::Milliseconds TokenBucket::reserve() {
  const std::lock_guard lock(mutex_);
  const auto now = clock_.now();
  const std::chrono::duration<double> passed = now - filled_at_;
  filled_at_ = now;
  tokens_ = std::min(burst_, tokens_ + passed.count() * per_second_) - 1.0;
  if (tokens_ >= 0.0) {
    return base::Milliseconds{0};
  }
  return base::Milliseconds{static_cast<long>(std::ceil(-tokens_ / per_second_ * 1000.0))};
}

base::Result<void> TokenBucket::take(std::stop_token stop) {
  if (per_second_ == kUnlimited) {
    return {};
  }
  const auto wait = reserve();
  if (wait.count() > 0 && !clock_.wait_for(wait, std::move(stop))) {
    return base::error(base::ErrorKind::kCancelled, "stopped while waiting for a turn");
  }
  return {};
}

bool RetryQuota::take_for_retry(bool was_timeout) {
  const int cost = was_timeout ? kTimeoutCost : kRetryCost;
  const std::lock_guard lock(mutex_);
  if (tokens_ < cost) {
    return false;
  }
  tokens_ -= cost;
  return true;
}

void RetryQuota::give_back(bool was_retry) {
  const std::lock_guard lock(mutex_);
  tokens_ = std::min(kCapacity, tokens_ + (was_retry ? kRetryCost : 1));
}

}  // namespace aws
