#include "region/runtimes/container_health.h"

#include <algorithm>
#include <utility>

namespace region {

using namespace std::chrono_literals;

namespace {

/// Between two looks at a container that is not healthy yet.
constexpr std::chrono::milliseconds kFirstCheckPause{250};

}  // namespace

ContainerHealth::ContainerHealth(ContainerHealthCheck check, Probe probe,
                                 std::function<void(State)> changed)
    : check_(std::move(check)),
      probe_(std::move(probe)),
      changed_(std::move(changed)),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

ContainerHealth::~ContainerHealth() {
  request_stop();
}

void ContainerHealth::run(const std::stop_token& stop) {
  const std::chrono::milliseconds interval = std::chrono::seconds(check_.interval_s);
  const auto begun = std::chrono::steady_clock::now();
  auto counted = begun;
  State state = State::kStarting;
  int failures = 0;
  while (!stop.stop_requested()) {
    const bool passed = probe_(std::chrono::seconds(check_.timeout_s));
    const auto now = std::chrono::steady_clock::now();
    State next = state;
    if (passed) {
      failures = 0;
      next = State::kHealthy;
    } else if (now - begun >= std::chrono::seconds(check_.start_period_s) &&
               now - counted >= interval) {
      counted = now;
      next = ++failures >= check_.retries ? State::kUnhealthy : state;
    }
    if (next != state && !stop.stop_requested()) {
      changed_(state = next);
    }
    std::unique_lock lock(pause_mutex_);
    pause_.wait_for(lock, stop,
                    state == State::kStarting ? std::min(kFirstCheckPause, interval) : interval,
                    [] { return false; });
  }
}

}  // namespace region
