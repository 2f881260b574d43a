#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>
#include <vector>

#include "engine/deploy/schedule.h"

namespace engine {

enum class TaskOutcome { kSkipped, kDone, kFailed };

struct WorkOptions {
  std::size_t parallel = 32;
  bool continue_on_error = false;
  std::stop_token stop{};
};

/// Calls `perform` for each task whose turn has come, on up to `parallel` threads, those with the
/// longest chain behind them first. After a failure or a stop nothing new starts (or, with
/// `continue_on_error`, nothing that waits for the failed one); what runs is waited for.
std::vector<TaskOutcome> run_tasks(const std::vector<Task>& tasks, const WorkOptions& options,
                                   const std::function<bool(std::size_t)>& perform);

/// Calls `perform(0)` to `perform(count - 1)` on up to `parallel` threads; a stop leaves the rest
/// out.
void run_each(std::size_t count, const WorkOptions& options,
              const std::function<void(std::size_t)>& perform);

}  // namespace engine
