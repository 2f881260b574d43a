#include "region/runtimes/task.h"

#include <algorithm>
#include <csignal>

#include <fmt/format.h>

#include "base/encoding.h"
#include "region/runtimes/log_stream.h"

namespace region {
namespace {

using namespace std::chrono_literals;

constexpr int kUnitsOfOneCpu = 1024;
constexpr std::int64_t kPeriodUs = 100'000;
constexpr std::int64_t kPidsMax = 4096;
/// Between two looks at the target groups: while a first check is awaited, and afterwards.
constexpr auto kFirstCheckPause = 10ms;
constexpr auto kHealthPause = 1s;
/// Between two attempts to take it down.
constexpr base::Milliseconds kFirstTakeDownPause{100};
constexpr base::Milliseconds kLongestPause{10'000};

Limits limits_of(const TaskDefinition& definition) {
  return {.cpu_quota_us = definition.cpu_units * kPeriodUs / kUnitsOfOneCpu,
          .memory_bytes = std::int64_t{definition.memory_mib} << 20,
          .pids_max = kPidsMax};
}

int signal_number(const std::string& name) {
  static const std::map<std::string, int> kSignals = {
      {"SIGTERM", SIGTERM}, {"SIGQUIT", SIGQUIT}, {"SIGINT", SIGINT},   {"SIGHUP", SIGHUP},
      {"SIGKILL", SIGKILL}, {"SIGUSR1", SIGUSR1}, {"SIGUSR2", SIGUSR2}, {"SIGWINCH", SIGWINCH}};
  const auto found = kSignals.find(name);
  return found == kSignals.end() ? SIGTERM : found->second;
}

std::string hostname_of(std::string address) {
  std::replace(address.begin(), address.end(), '.', '-');
  return "ip-" + address + ".ec2.internal";
}

std::vector<std::string> program_of(const TaskContainer& container, const ImageConfig& image) {
  std::vector<std::string> argv =
      container.entrypoint.empty() ? image.entrypoint : container.entrypoint;
  // As with Docker: another entry point does away with the image's command.
  const std::vector<std::string>& command =
      container.command.empty() && container.entrypoint.empty() ? image.command : container.command;
  argv.insert(argv.end(), command.begin(), command.end());
  return argv;
}

base::Error task_error(std::string_view code, std::string_view message) {
  return base::error(base::ErrorKind::kUnavailable, "{}: {}", code, message);
}

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
      essential = essential || (container.process == exit.name && container.essential);
    }
  }
  if (essential) {
    end(exit.out_of_memory
            ? "OutOfMemoryError: Container killed due to memory usage (exit code 137)"
            : fmt::format("Essential container in task exited (exit code {})", exit.exit_code));
  }
}

void Task::run(const std::stop_token& abandon) {
  try {
    adopt_ ? find_running() : launch();
    join_target_groups();
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

void Task::launch() {
  const TaskRecords records(surroundings_.home);
  TaskRecord& record = start_.record;
  std::vector<Image> images;
  std::vector<ContainerRecord> containers;
  for (const TaskContainer& container : start_.definition.containers) {
    auto image = surroundings_.images.find(container.image);
    if (!image) {
      throw base::Exception(task_error("CannotPullContainerError", image.error().message));
    }
    containers.push_back({.process = fmt::format("task-{}.{}", record.id, containers.size()),
                          .essential = container.essential,
                          .stop_signal = signal_number(image->config.stop_signal),
                          .stop_timeout_s = container.stop_timeout_s});
    images.push_back(std::move(*image));
  }
  {
    const std::lock_guard lock(state_mutex_);
    record.containers = std::move(containers);
  }
  // On disk before anything exists that it would have to take down.
  records.save(record).or_throw();
  const InterfaceSpec interface =
      surroundings_.attach(record.id, record.subnet, start_.security_groups);
  record.address = interface.address;
  records.save(record).or_throw();
  for (std::size_t i = 0; i < images.size(); ++i) {
    launch_container(start_.definition.containers[i], record.containers[i].process, images[i],
                     interface);
  }
}

void Task::launch_container(const TaskContainer& container, const std::string& process,
                            const Image& image, const InterfaceSpec& interface) {
  if (!container.log_group.empty() && !surroundings_.has_log_group(container.log_group)) {
    throw base::Exception(task_error(
        "ResourceInitializationError",
        fmt::format("failed to validate logger args: the specified log group does not exist: {}",
                    container.log_group)));
  }
  const auto user =
      container_user(container.user.empty() ? image.config.user : container.user, image.rootfs);
  if (!user) {
    throw base::Exception(task_error("CannotStartContainerError", user.error().message));
  }
  std::map<std::string, std::string> environment = image.config.environment;
  for (const auto* each : {&surroundings_.environment, &container.environment}) {
    for (const auto& [name, value] : *each) {
      environment[name] = value;
    }
  }
  const auto init = container.init ? init_program() : base::Result<base::Path>(base::Path());
  if (!init) {
    throw base::Exception(task_error("CannotStartContainerError", init.error().message));
  }
  const bool isolated = surroundings_.cell.isolation() == Isolation::kUserNamespace;
  const auto started =
      Containers(surroundings_.cell, surroundings_.home)
          .start({.name = process,
                  .directory = TaskRecords(surroundings_.home).directory(id()) / process,
                  .plan = {.rootfs = image.rootfs,
                           .argv = program_of(container, image.config),
                           .environment = std::move(environment),
                           .uid = user->uid,
                           .gid = user->gid,
                           .directory = container.directory.empty() ? image.config.directory
                                                                    : container.directory,
                           .hostname = hostname_of(interface.address),
                           .network_namespace = fmt::format("{}/{}", kNetworkNamespaceDirectory,
                                                            interface.network_namespace),
                           .address = interface.address,
                           .resolv_conf = surroundings_.resolv_conf(interface.vpc_id),
                           .read_only_root = container.read_only_root,
                           .volumes = container.volumes,
                           .dropped_capabilities = container.dropped_capabilities,
                           .init = *init,
                           .user_namespace = isolated},
                  .limits = limits_of(start_.definition),
                  .log = container.log_group.empty()
                             ? base::Path{}
                             : log_stream_path(surroundings_.home, container.log_group,
                                               fmt::format("{}/{}/{}", container.log_stream_prefix,
                                                           container.name, id()))});
  if (!started) {
    throw base::Exception(task_error("CannotStartContainerError", started.error().message));
  }
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
  if (start_.record.containers.empty() || start_.record.address.empty()) {
    end("The task was not started to its end");
  }
  if (reason().empty()) {
    // After the cell was started anew there is no interface; else this changes nothing.
    surroundings_.attach(id(), subnet(), start_.security_groups);
  }
}

void Task::join_target_groups() {
  for (const ServiceTarget& target : start_.targets) {
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
    changed_.wait_for(lock, abandon, healthy ? base::Milliseconds(kHealthPause) : kFirstCheckPause,
                      [this] { return !reason_.empty(); });
  }
}

bool Task::update_health() {
  const auto age = std::chrono::steady_clock::now() - begun_;
  for (const ServiceTarget& target : start_.targets) {
    surroundings_.load_balancers.check_new_targets(target.group);
    const Target own{start_.record.address, target.port};
    for (const TargetHealth& each : surroundings_.load_balancers.health(target.group)) {
      if (each.target != own || each.state == TargetState::kHealthy) {
        continue;
      }
      if (age > std::chrono::seconds(target.give_up_s)) {
        end(fmt::format("Task failed ELB health checks in (target-group {})", target.group_arn));
      }
      return false;
    }
  }
  set_state(State::kHealthy);
  return true;
}

void Task::take_down(const std::stop_token& abandon) {
  const TaskRecord& record = start_.record;
  if (!record.address.empty()) {
    for (const ServiceTarget& target : start_.targets) {
      surroundings_.load_balancers
          .deregister_target(target.group, {record.address, target.port},
                             std::chrono::seconds(target.deregistration_delay_s), abandon)
          .or_throw();
    }
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
  surroundings_.detach(id());
  records.remove(id()).or_throw();
}

}  // namespace region
