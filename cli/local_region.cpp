#include "cli/local_region.h"

#include <algorithm>
#include <utility>

namespace cli {

namespace {

constexpr std::chrono::seconds kRevival{30};
constexpr base::Milliseconds kFirstPause{20};
constexpr base::Milliseconds kLongestPause{1'000};

/// The same for every spelling.
base::Path one_spelling(const base::Path& path) {
  std::error_code failure;
  const base::Path found = std::filesystem::weakly_canonical(path, failure);
  return failure ? std::filesystem::absolute(path) : found;
}

}  // namespace

LocalRegion::LocalRegion(std::uint16_t port, const base::Path& home, base::Clock& clock,
                         std::function<base::Result<void>()> start)
    : port_(port), home_(one_spelling(home)), clock_(clock), start_(std::move(start)) {}

base::Result<std::optional<RegionHealth>> LocalRegion::ask() const {
  auto health = ask_region(port_);
  if (health && *health && one_spelling((*health)->home) != home_) {
    const std::string theirs = (*health)->home.string();
    return base::error(base::ErrorKind::kConflict,
                       "the region on port {} of 127.0.0.1 is that of {}, not of {}: choose "
                       "another port with SETTLE_REGION_PORT=N, or use that region with "
                       "SETTLE_HOME={}, or stop it with `SETTLE_HOME={} settle region stop`",
                       port_, theirs, home_.string(), theirs, theirs);
  }
  return health;
}

base::Result<RegionHealth> LocalRegion::open() {
  auto health = ask();
  if (health && !*health) {
    auto started = start_();
    health = ask();
    // Another `settle` may have started it a moment ago.
    if (!started && health && !*health) {
      return std::move(started).error();
    }
  }
  if (!health) {
    return std::move(health).error();
  }
  if (!*health) {
    return base::error(base::ErrorKind::kUnavailable,
                       "the local region has started and does not answer on 127.0.0.1:{}; "
                       "`settle region logs` tells more",
                       port_);
  }
  return **std::move(health);
}

base::Result<void> LocalRegion::revive(const std::stop_token& stop) {
  const std::lock_guard lock(mutex_);
  if (lost_) {
    return *lost_;
  }
  const auto give_up_at = clock_.now() + kRevival;
  base::Milliseconds pause = kFirstPause;
  while (true) {
    const auto health = open();
    if (health) {
      return {};
    }
    if (clock_.now() + pause >= give_up_at) {
      lost_ = health.error().in("the local region has died and does not come back");
      return *lost_;
    }
    if (!clock_.wait_for(pause, stop)) {
      return base::error(base::ErrorKind::kCancelled,
                         "stopped while the local region was being started again");
    }
    pause = std::min(pause * 2, kLongestPause);
  }
}

}  // namespace cli
