#include "region/runtimes/task_schedule.h"

#include <algorithm>
#include <cstdint>

namespace region {
namespace {

struct Counts {
  int active = 0;
  int current = 0;
  int healthy = 0;
  int healthy_current = 0;
};

Counts count(const std::vector<TaskView>& tasks) {
  Counts out;
  for (const TaskView& task : tasks) {
    if (!task.stopping) {
      ++out.active;
      out.current += task.current ? 1 : 0;
      out.healthy += task.healthy ? 1 : 0;
      out.healthy_current += task.current && task.healthy ? 1 : 0;
    }
  }
  return out;
}

}  // namespace

ScheduleStep next_step(const ScheduleGoal& goal, const std::vector<TaskView>& tasks) {
  const Counts counts = count(tasks);
  // The product of two such numbers needs 64 bit: AWS sets no limit to the percentages.
  const std::int64_t desired = goal.desired;
  const std::int64_t least = (desired * goal.minimum_healthy_percent + 99) / 100;
  const std::int64_t most =
      std::max<std::int64_t>(desired * goal.maximum_percent / 100, goal.desired > 0 ? 1 : 0);
  ScheduleStep step;
  int surplus = counts.current - goal.desired;
  // The youngest of too many go first.
  for (auto task = tasks.rbegin(); task != tasks.rend() && surplus > 0; ++task) {
    if (task->current && !task->stopping) {
      step.stop.push_back(task->id);
      --surplus;
    }
  }
  std::int64_t may_stop = counts.healthy - least;
  for (const TaskView& task : tasks) {
    if (task.current || task.stopping) {
      continue;
    }
    if (!task.healthy || may_stop > 0) {
      step.stop.push_back(task.id);
      may_stop -= task.healthy ? 1 : 0;
    }
  }
  const std::int64_t left = counts.active - static_cast<std::int64_t>(step.stop.size());
  step.start = static_cast<int>(std::clamp<std::int64_t>(desired - counts.current, 0,
                                                         std::max<std::int64_t>(most - left, 0)));
  return step;
}

bool is_steady(const ScheduleGoal& goal, const std::vector<TaskView>& tasks) {
  const Counts counts = count(tasks);
  return counts.healthy_current == goal.desired && counts.active == goal.desired;
}

int circuit_breaker_threshold(int desired) {
  return std::clamp((desired + 1) / 2, 3, 200);
}

}  // namespace region
