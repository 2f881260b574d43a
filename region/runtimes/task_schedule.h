#pragma once

#include <string>
#include <vector>

namespace region {

/// One task as the scheduler sees it.
struct TaskView {
  std::string id;
  bool current = true;    ///< of the deployment that is wanted now
  bool healthy = false;   ///< runs, and its target groups count it as healthy
  bool stopping = false;  ///< asked to stop, not gone yet
};

struct ScheduleGoal {
  int desired = 1;
  int minimum_healthy_percent = 100;
  int maximum_percent = 200;
};

struct ScheduleStep {
  int start = 0;
  std::vector<std::string> stop{};

  bool operator==(const ScheduleStep&) const = default;
};

/// What a rolling deployment does next. Never more than `maximum_percent` of desired tasks
/// (stopping ones not counted), never fewer healthy ones than `minimum_healthy_percent` by its own
/// doing; tasks in the order of their start.
ScheduleStep next_step(const ScheduleGoal& goal, const std::vector<TaskView>& tasks);

/// Whether the goal is reached: as many healthy current tasks as desired, and no other that is not
/// being stopped.
bool is_steady(const ScheduleGoal& goal, const std::vector<TaskView>& tasks);

/// How many failed starts trip the circuit breaker: half of desired, at least 3, at most 200.
int circuit_breaker_threshold(int desired);

}  // namespace region
