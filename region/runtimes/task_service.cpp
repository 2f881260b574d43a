#include "region/runtimes/task_service.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/crypto.h"
#include "base/ids.h"

namespace region {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kTaskIdDigits = 32;
constexpr auto kFirstStartPause = 50ms;
constexpr base::Milliseconds kLongestStartPause = 60s;
constexpr int kDoublingsMax = 11;
/// The deciding thread looks at least this often; everything that matters wakes it.
constexpr auto kIdle = 10s;

/// Before the next start after so many failures in a row.
base::Milliseconds pause_after(int failures) {
  return failures == 0
             ? 0ms
             : std::min<base::Milliseconds>(
                   kFirstStartPause * (1 << std::min(failures, kDoublingsMax)), kLongestStartPause);
}

}  // namespace

std::string ServiceGoal::revision() const {
  std::string text = definition.arn;
  for (const auto* list : {&subnets, &security_groups}) {
    for (const std::string& each : *list) {
      text += "\n" + each;
    }
    text += "\n";
  }
  for (const ServiceTarget& target : targets) {
    text += fmt::format("\n{} {}", target.group, target.port);
  }
  return base::sha256_hex(text).substr(0, 16);
}

TaskService::TaskService(const TaskSurroundings& surroundings, base::Random& random,
                         ServiceGoal goal)
    : surroundings_(surroundings), random_(random), goal_(std::move(goal)) {
  adopt();
  thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

TaskService::~TaskService() {
  thread_.request_stop();
  thread_.join();
}

void TaskService::set(ServiceGoal goal) {
  const std::lock_guard lock(service_mutex_);
  if (goal.revision() != goal_.revision()) {
    failures_ = 0;
    last_failure_.clear();
    next_start_ = {};
  }
  goal_ = std::move(goal);
  dirty_ = true;
  changed_.notify_all();
}

ServiceGoal TaskService::goal() const {
  const std::lock_guard lock(service_mutex_);
  return goal_;
}

void TaskService::adopt() {
  const auto records = TaskRecords(surroundings_.home).of_service(goal_.service);
  if (!records) {
    surroundings_.log.error("tasks of {} cannot be adopted: {}", goal_.service,
                            records.error().message);
    return;
  }
  for (const TaskRecord& record : *records) {
    add(record, true);
  }
}

void TaskService::run(const std::stop_token& stop) {
  std::unique_lock lock(service_mutex_);
  while (!stop.stop_requested()) {
    dirty_ = false;
    count_failures();
    auto gone = reap();
    schedule();
    changed_.notify_all();
    // Without the mutex: the thread of a task that is destroyed may be waiting for it.
    lock.unlock();
    gone.clear();
    lock.lock();
    const auto now = std::chrono::steady_clock::now();
    const auto pause =
        next_start_ > now ? std::min<base::SteadyTime::duration>(next_start_ - now, kIdle) : kIdle;
    changed_.wait_for(lock, stop, pause, [this] { return dirty_; });
  }
}

std::vector<TaskService::Member> TaskService::reap() {
  std::vector<Member> gone;
  for (Member& member : tasks_) {
    if (member.task->state() == Task::State::kStopped) {
      surroundings_.log.info("task {} of {} has stopped: {}", member.task->id(), goal_.service,
                             member.task->reason());
      gone.push_back(std::move(member));
    }
  }
  std::erase_if(tasks_, [](const Member& member) { return member.task == nullptr; });
  return gone;
}

void TaskService::count_failures() {
  const std::string revision = goal_.revision();
  for (Member& member : tasks_) {
    if (member.settled || member.task->reason().empty()) {
      continue;
    }
    member.settled = true;
    if (member.task->revision() == revision && !member.task->was_healthy()) {
      ++failures_;
      last_failure_ = member.task->reason();
      next_start_ = std::chrono::steady_clock::now() + pause_after(failures_);
    }
  }
}

void TaskService::schedule() {
  const std::vector<TaskView> now = views();
  if (is_steady(goal_.schedule, now)) {
    failures_ = 0;
    last_failure_.clear();
  }
  const ScheduleStep step = next_step(goal_.schedule, now);
  for (Member& member : tasks_) {
    if (std::find(step.stop.begin(), step.stop.end(), member.task->id()) != step.stop.end()) {
      member.settled = true;
      member.task->stop("Scaling activity initiated by deployment");
    }
  }
  const bool tripped =
      goal_.circuit_breaker && failures_ >= circuit_breaker_threshold(goal_.schedule.desired);
  if (!tripped && std::chrono::steady_clock::now() >= next_start_) {
    for (int count = 0; count < step.start; ++count) {
      start_task();
    }
  }
}

void TaskService::start_task() {
  add({.id = base::make_hex_id(random_, kTaskIdDigits),
       .service = goal_.service,
       .revision = goal_.revision(),
       .subnet = next_subnet()},
      false);
}

void TaskService::add(TaskRecord record, bool adopt) {
  // Of an earlier revision nothing but the record is left.
  const bool current = record.revision == goal_.revision();
  if (current || !record.has_network) {
    record.security_groups = goal_.security_groups;
    record.targets = goal_.targets;
  }
  TaskStart start{.record = std::move(record),
                  .definition = current ? goal_.definition : TaskDefinition{}};
  const auto wake = [this] {
    const std::lock_guard lock(service_mutex_);
    dirty_ = true;
    changed_.notify_all();
  };
  tasks_.push_back({std::make_unique<Task>(surroundings_, std::move(start), adopt, wake)});
}

std::string TaskService::next_subnet() const {
  const auto tasks_in = [this](const std::string& subnet) {
    return std::count_if(tasks_.begin(), tasks_.end(), [&subnet](const Member& member) {
      return member.task->subnet() == subnet;
    });
  };
  return *std::min_element(
      goal_.subnets.begin(), goal_.subnets.end(),
      [&](const std::string& a, const std::string& b) { return tasks_in(a) < tasks_in(b); });
}

std::vector<TaskView> TaskService::views() const {
  std::vector<TaskView> out;
  const std::string revision = goal_.revision();
  for (const auto& [task, settled] : tasks_) {
    const Task::State state = task->state();
    out.push_back({.id = task->id(),
                   .current = task->revision() == revision,
                   .healthy = state == Task::State::kHealthy,
                   .stopping = state == Task::State::kStopping || state == Task::State::kStopped ||
                               !task->reason().empty()});
  }
  return out;
}

base::Result<void> TaskService::wait_for(const std::function<bool()>& reached,
                                         base::Deadline deadline, const std::stop_token& stop,
                                         std::string_view what, const Report& report) {
  std::unique_lock lock(service_mutex_);
  const auto tripped = [this] {
    return goal_.circuit_breaker && failures_ >= circuit_breaker_threshold(goal_.schedule.desired);
  };
  std::string reported;
  const auto ended = [&] { return reached() || tripped(); };
  const auto news = [&] { return report && last_failure_ != reported; };
  bool done = false;
  do {
    done = changed_.wait_until(lock, stop, deadline.at(), [&] { return ended() || news(); });
    if (news()) {
      reported = last_failure_;
      lock.unlock();
      report(reported);
      lock.lock();
    }
  } while (done && !ended());
  if (reached()) {
    return {};
  }
  if (done) {
    return base::error(base::ErrorKind::kUnavailable,
                       "ECS Deployment Circuit Breaker was triggered. {}", last_failure_);
  }
  return base::error(
      stop.stop_requested() ? base::ErrorKind::kCancelled : base::ErrorKind::kTimeout,
      "service {} {}. {}", goal_.service, what, last_failure_);
}

base::Result<void> TaskService::wait_steady(base::Deadline deadline, const std::stop_token& stop,
                                            const Report& report) {
  return wait_for([this] { return !dirty_ && is_steady(goal_.schedule, views()); }, deadline, stop,
                  "did not become steady in time", report);
}

base::Result<void> TaskService::wait_empty(base::Deadline deadline, const std::stop_token& stop) {
  {
    const std::lock_guard lock(service_mutex_);
    goal_.schedule.desired = 0;
    goal_.circuit_breaker = false;
    dirty_ = true;
    changed_.notify_all();
  }
  return wait_for([this] { return tasks_.empty(); }, deadline, stop,
                  "did not stop its tasks in time");
}

ServiceCounts TaskService::counts() const {
  const std::lock_guard lock(service_mutex_);
  ServiceCounts out;
  for (const TaskView& task : views()) {
    out.running += task.healthy && !task.stopping ? 1 : 0;
    out.pending += !task.healthy && !task.stopping ? 1 : 0;
  }
  return out;
}

}  // namespace region
