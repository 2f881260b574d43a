#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "region/runtimes/task_definition.h"

namespace region {

/// Runs the health check of one container, in a thread of its own. As Docker does: a failure counts
/// once an interval, and not in the start period; but a container that is not healthy yet is looked
/// at more often, so that what waits for it waits no longer than it must.
class ContainerHealth {
 public:
  enum class State { kStarting, kHealthy, kUnhealthy };
  /// True: the check has passed. Returns in little more than `timeout`.
  using Probe = std::function<bool(std::chrono::milliseconds timeout)>;

  /// `changed` is called, from the thread, with every new state.
  ContainerHealth(ContainerHealthCheck check, Probe probe, std::function<void(State)> changed);
  /// Waits for the check that is under way.
  ~ContainerHealth();
  ContainerHealth(const ContainerHealth&) = delete;
  ContainerHealth& operator=(const ContainerHealth&) = delete;

  /// No check is begun any more.
  void request_stop() { thread_.request_stop(); }

 private:
  void run(const std::stop_token& stop);

  const ContainerHealthCheck check_;
  const Probe probe_;
  const std::function<void(State)> changed_;
  std::mutex pause_mutex_;
  std::condition_variable_any pause_;
  std::jthread thread_;
};

}  // namespace region
