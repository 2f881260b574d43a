#include "aws/client/backoff.h"

#include <algorithm>

namespace aws {

base::Milliseconds Backoff::pause(int attempt, base::Random& random) const {
  const int doublings = std::clamp(attempt, 0, 20);
  const auto ceiling = std::min(longest.count(), first.count() << doublings);
  return base::Milliseconds{
      static_cast<long>(random.below(static_cast<std::uint64_t>(ceiling) + 1))};
}

}  // namespace aws
