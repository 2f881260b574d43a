#include "region/runtimes/task.h"

#include <algorithm>

#include <fmt/format.h>

#include "region/runtimes/task_container.h"

namespace region {
namespace {

using namespace std::chrono_literals;

/// Between two looks at the target groups: while a first check is awaited, and afterwards.
constexpr auto kFirstTaskPause = 10ms;
constexpr auto kHealthPause = 1s;
/// Between two attempts to take it down.
constexpr base::Milliseconds kFirstTakeDownPause{100};
constexpr base::Milliseconds kLongestPause{10'000};

}  // namespace

Task::Task(const TaskSurroundings& surroundings, TaskStart start, bool adopt,
           std::function<void()> wake)
    : surroundings_(surroundings), start_(std::move(start)), adopt_(adopt), wake_(std::move(wake)) {
  exits_ = surroundings_.exits.listen("task-" + start_.record.id,
                                      [this](const ProcessStatus& exit) { on_exit(exit); });
  thread_ = std::jthread([this](const std::stop_token& abandon) { run(abandon); });
}

Task::~Task() {
  exits_ = {};
}

Task::State Task::state() const {
  const std::lock_guard lock(state_mutex_);
  return state_;
}

bool Task::was_healthy() const {
  const std::lock_guard lock(state_mutex_);
  return was_healthy_;
}

std::string Task::reason() const {
  const std::lock_guard lock(state_mutex_);
  return reason_;
}

void Task::stop(const std::string& reason) {
  end(reason);
}

void Task::end(const std::string& reason) {
  const std::lock_guard lock(state_mutex_);
  if (reason_.empty()) {
    reason_ = reason;
    changed_.notify_all();
  }
}

void Task::set_state(State state) {
  {
    const std::lock_guard lock(state_mutex_);
    if (state_ == state) {
      return;
    }
    state_ = state;
    was_healthy_ = was_healthy_ || state == State::kHealthy;
  }
  wake_();
}

void Task::on_exit(const ProcessStatus& exit) {
  bool essential = false;
  {
    const std::lock_guard lock(state_mutex_);
    for (const ContainerRecord& container : start_.record.containers) {
      if (container.process == exit.name) {
        essential = container.essential;
        progress_[container.name].exit_code = exit.exit_code;
        ++progress_changes_;
      }
    }
    changed_.notify_all();
  }
  if (essential) {
    end(exit.out_of_memory
            ? "OutOfMemoryError: Container killed due to memory usage (exit code 137)"
            : fmt::format("Essential container in task exited (exit code {})", exit.exit_code));
  }
}

void Task::run(const std::stop_token& abandon) {
  try {
    adopt_ ? find_running() : launch(abandon);
    last_healthy_ = std::chrono::steady_clock::now();
    if (!abandon.stop_requested()) {
      join_target_groups();
    }
    watch(abandon);
  } catch (const std::exception& failure) {
    end(failure.what());
  }
  if (abandon.stop_requested()) {
    return;
  }
  set_state(State::kStopping);
  if (take_down_at_last(abandon)) {
    set_state(State::kStopped);
  }
}

/// What holds its interface or directory has not stopped: others, a subnet's deletion say, rely on
/// that. When the cell has ended, the next daemon's task of the same record goes on.
bool Task::take_down_at_last(const std::stop_token& abandon) {
  for (base::Milliseconds pause = kFirstTakeDownPause;;
       pause = std::min(pause * 2, kLongestPause)) {
    try {
      take_down(abandon);
      return true;
    } catch (const std::exception& failure) {
      surroundings_.log.error("task {} could not be taken down yet: {}", id(), failure.what());
    }
    std::unique_lock lock(state_mutex_);
    if (changed_.wait_for(lock, abandon, pause, [] { return false; }) || abandon.stop_requested()) {
      return false;
    }
  }
}

void Task::launch(const std::stop_token& abandon) {
  const TaskRecords records(surroundings_.home);
  TaskRecord& record = start_.record;
  std::vector<Image> images;
  std::vector<ContainerRecord> containers;
  for (const TaskContainer& container : start_.definition.containers) {
    auto image = surroundings_.images.find(container.image);
    if (!image) {
      throw task_error("CannotPullContainerError", image.error().message);
    }
    containers.push_back({.name = container.name,
                          .process = fmt::format("task-{}.{}", record.id, containers.size()),
                          .essential = container.essential,
                          .stop_signal = signal_number(image->config.stop_signal),
                          .stop_timeout_s = container.stop_timeout_s});
    images.push_back(std::move(*image));
  }
  {
    const std::lock_guard lock(state_mutex_);
    record.containers = std::move(containers);
    for (const TaskContainer& container : start_.definition.containers) {
      progress_[container.name];
    }
  }
  // On disk before anything exists that it would have to take down.
  record.complete = images.size() == 1;
  records.save(record).or_throw();
  const InterfaceSpec interface =
      surroundings_.attach(record.id, record.subnet, start_.record.security_groups);
  record.address = interface.address;
  records.save(record).or_throw();
  start_containers(images, interface, abandon);
  if (!record.complete && reason().empty() && !abandon.stop_requested()) {
    record.complete = true;
    records.save(record).or_throw();
  }
}

/// Each as soon as what it depends on is as far; returns early when the task ends.
void Task::start_containers(const std::vector<Image>& images, const InterfaceSpec& interface,
                            const std::stop_token& abandon) {
  const auto begun = std::chrono::steady_clock::now();
  std::vector<bool> started(images.size(), false);
  while (reason().empty() && !abandon.stop_requested()) {
    auto [progress, seen] = container_progress();
    auto deadline = std::chrono::steady_clock::time_point::max();
    for (std::size_t i = 0; i < images.size(); ++i) {
      const TaskContainer& container = start_.definition.containers[i];
      if (started[i]) {
        continue;
      }
      const StartDecision now = may_start(container, progress);
      const auto give_up = begun + std::chrono::seconds(container.start_timeout_s);
      if (!now.never.empty() || (!now.ready && std::chrono::steady_clock::now() >= give_up)) {
        throw task_error("TaskFailedToStart",
                         now.never.empty() ? fmt::format("container '{}' has waited {} s for what "
                                                         "it depends on",
                                                         container.name, container.start_timeout_s)
                                           : now.never);
      }
      if (now.ready) {
        start_container(i, images[i], interface);
        started[i] = true;
      } else {
        deadline = std::min(deadline, give_up);
      }
    }
    if (std::ranges::count(started, false) == 0) {
      return;
    }
    std::unique_lock lock(state_mutex_);
    changed_.wait_until(lock, abandon, deadline, [this, seen = seen] {
      return !reason_.empty() || progress_changes_ != seen;
    });
  }
}

std::pair<std::map<std::string, ContainerProgress>, std::uint64_t> Task::container_progress() {
  const std::lock_guard lock(state_mutex_);
  return {progress_, progress_changes_};
}

void Task::start_container(std::size_t index, const Image& image, const InterfaceSpec& interface) {
  const TaskContainer& container = start_.definition.containers[index];
  const std::string& process = start_.record.containers[index].process;
  const auto started = Containers(surroundings_.cell, surroundings_.home)
                           .start(container_start(surroundings_,
                                                  {.task = id(),
                                                   .definition = start_.definition,
                                                   .container = container,
                                                   .process = process,
                                                   .interface = interface},
                                                  image));
  if (!started) {
    throw task_error("CannotStartContainerError", started.error().message);
  }
  {
    const std::lock_guard lock(state_mutex_);
    progress_[container.name].started = true;
    ++progress_changes_;
  }
  check_health_of(container, process);
}

void Task::check_health_of(const TaskContainer& container, const std::string& process) {
  if (!container.health_check) {
    return;
  }
  const auto probe = [this, process, argv = container.health_check->argv](base::Milliseconds time) {
    const auto outcome =
        Containers(surroundings_.cell, surroundings_.home).execute(process, argv, time);
    return outcome && *outcome == 0;
  };
  const auto changed = [this, name = container.name,
                        essential = container.essential](ContainerHealth::State state) {
    {
      const std::lock_guard lock(state_mutex_);
      progress_[name].health = state;
      ++progress_changes_;
      changed_.notify_all();
    }
    if (essential && state == ContainerHealth::State::kUnhealthy) {
      end("Task failed container health checks");
    }
  };
  health_.push_back(std::make_unique<ContainerHealth>(*container.health_check, probe, changed));
}

void Task::find_running() {
  const auto processes = surroundings_.cell.processes().or_throw();
  for (const ContainerRecord& container : start_.record.containers) {
    const bool runs =
        std::any_of(processes.begin(), processes.end(), [&container](const ProcessStatus& process) {
          return process.name == container.process && process.running;
        });
    if (!runs && container.essential) {
      end("Essential container in task exited");
    }
  }
  if (start_.record.containers.empty() || start_.record.address.empty() ||
      !start_.record.complete) {
    end("The task was not started to its end");
  }
  if (reason().empty()) {
    // After the cell was started anew there is no interface; else this changes nothing.
    surroundings_.attach(id(), subnet(), start_.record.security_groups);
    for (const ContainerRecord& record : start_.record.containers) {
      if (const TaskContainer* container = start_.definition.find(record.name)) {
        check_health_of(*container, record.process);
      }
    }
  }
}

void Task::join_target_groups() {
  for (const ServiceTarget& target : start_.record.targets) {
    if (reason().empty()) {
      surroundings_.load_balancers
          .register_target(target.group, {start_.record.address, target.port})
          .or_throw();
    }
  }
}

void Task::watch(const std::stop_token& abandon) {
  std::unique_lock lock(state_mutex_);
  while (reason_.empty() && !abandon.stop_requested()) {
    lock.unlock();
    const bool healthy = update_health();
    lock.lock();
    changed_.wait_for(lock, abandon, healthy ? base::Milliseconds(kHealthPause) : kFirstTaskPause,
                      [this] { return !reason_.empty(); });
  }
}

bool Task::has_healthy_containers() const {
  const std::lock_guard lock(state_mutex_);
  return std::ranges::all_of(start_.definition.containers, [this](const TaskContainer& container) {
    const auto progress = progress_.find(container.name);
    return !container.essential || !container.health_check ||
           (progress != progress_.end() &&
            progress->second.health == ContainerHealth::State::kHealthy);
  });
}

bool Task::update_health() {
  if (!has_healthy_containers()) {
    last_healthy_ = std::chrono::steady_clock::now();
    return false;
  }
  const auto unhealthy = std::chrono::steady_clock::now() - last_healthy_;
  for (const ServiceTarget& target : start_.record.targets) {
    surroundings_.load_balancers.check_new_targets(target.group);
    const Target own{start_.record.address, target.port};
    for (const TargetHealth& each : surroundings_.load_balancers.health(target.group)) {
      if (each.target != own || each.state == TargetState::kHealthy) {
        continue;
      }
      if (unhealthy > std::chrono::seconds(target.give_up_s)) {
        end(fmt::format("Task failed ELB health checks in (target-group {})", target.group_arn));
      }
      return false;
    }
  }
  last_healthy_ = std::chrono::steady_clock::now();
  set_state(State::kHealthy);
  return true;
}

void Task::take_down(const std::stop_token& abandon) {
  const TaskRecord& record = start_.record;
  if (!record.address.empty()) {
    for (const ServiceTarget& target : start_.record.targets) {
      surroundings_.load_balancers
          .deregister_target(target.group, {record.address, target.port},
                             std::chrono::seconds(target.deregistration_delay_s), abandon)
          .or_throw();
    }
  }
  for (const auto& health : health_) {
    health->request_stop();
  }
  const TaskRecords records(surroundings_.home);
  Containers containers(surroundings_.cell, surroundings_.home);
  for (auto container = record.containers.rbegin(); container != record.containers.rend();
       ++container) {
    containers
        .stop(container->process, records.directory(id()) / container->process,
              container->stop_signal, std::chrono::seconds(container->stop_timeout_s))
        .or_throw();
  }
  health_.clear();
  surroundings_.detach(id());
  records.remove(id()).or_throw();
}

}  // namespace region
