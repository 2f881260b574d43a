#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "region/runtimes/task.h"
#include "region/runtimes/task_schedule.h"

namespace region {

/// What a service is to be.
struct ServiceGoal {
  std::string service;  ///< ARN
  TaskDefinition definition;
  ScheduleGoal schedule{};
  std::vector<std::string> subnets{};
  std::vector<std::string> security_groups{};
  std::vector<ServiceTarget> targets{};
  bool circuit_breaker = false;

  /// Names everything that a running task cannot change: another revision is another deployment.
  std::string revision() const;
};

struct ServiceCounts {
  int running = 0;  ///< healthy
  int pending = 0;
};

/// Keeps as many tasks of a service running as are wanted: starts them over the subnets in turn,
/// replaces those that end, and rolls from one revision to the next. One thread decides, each task
/// has its own. Destroying it leaves the tasks running; the next one of the same service adopts
/// them. Safe from any thread.
class TaskService {
 public:
  /// `surroundings` and `random` outlive it.
  TaskService(const TaskSurroundings& surroundings, base::Random& random, ServiceGoal goal);
  ~TaskService();
  TaskService(const TaskService&) = delete;
  TaskService& operator=(const TaskService&) = delete;

  void set(ServiceGoal goal);
  ServiceGoal goal() const;
  using Report = std::function<void(const std::string&)>;

  /// Returns once the service is steady. kUnavailable: the circuit breaker was triggered; kTimeout;
  /// kCancelled: `stop` was requested. The message ends with why the last task failed.
  /// Meanwhile `report`, if given, is told why a task has failed.
  base::Result<void> wait_steady(base::Deadline deadline, const std::stop_token& stop,
                                 const Report& report = {});
  /// Stops all tasks and returns once they are gone.
  base::Result<void> wait_empty(base::Deadline deadline, const std::stop_token& stop);
  ServiceCounts counts() const;

 private:
  struct Member {
    std::unique_ptr<Task> task;
    bool settled = false;  ///< asked to stop, or counted as a failure
  };

  void run(const std::stop_token& stop);
  void adopt();
  /// Takes out the tasks that are gone.
  std::vector<Member> reap();
  void count_failures();
  void schedule();
  void start_task();
  void add(TaskRecord record, bool adopt);
  std::string next_subnet() const;
  std::vector<TaskView> views() const;
  base::Result<void> wait_for(const std::function<bool()>& reached, base::Deadline deadline,
                              const std::stop_token& stop, std::string_view what,
                              const Report& report = {});

  const TaskSurroundings& surroundings_;
  base::Random& random_;
  mutable std::mutex service_mutex_;
  std::condition_variable_any changed_;
  ServiceGoal goal_;
  bool dirty_ = true;              ///< something has changed that the deciding thread has not seen
  std::vector<Member> tasks_;      ///< in the order of their start
  int failures_ = 0;               ///< of this deployment, in a row
  base::SteadyTime next_start_{};  ///< not before: a failing task is not restarted in a loop
  std::string last_failure_;
  std::jthread thread_;
};

}  // namespace region
