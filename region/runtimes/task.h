#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "region/runtimes/container_health.h"
#include "region/runtimes/container_progress.h"
#include "region/runtimes/task_definition.h"
#include "region/runtimes/task_record.h"
#include "region/runtimes/task_surroundings.h"

namespace region {

/// What a task is started from.
struct TaskStart {
  /// Id, service, revision, subnet, security groups and targets; the rest is found out.
  TaskRecord record;
  TaskDefinition definition;
};

/// One task of a service: a network interface, its containers, and its place in the target groups.
/// A thread of its own starts it, each container once what it depends on is as far, watches it and,
/// when it is asked to stop or an essential container ends or is unhealthy, takes it down again.
/// Destroying the object leaves the task alone: it is a durable fact, adopted by the next daemon.
/// Safe from any thread.
class Task {
 public:
  enum class State { kStarting, kHealthy, kStopping, kStopped };

  /// `wake` is called, from the task's thread, whenever the state has changed. `adopt`: it runs
  /// already.
  Task(const TaskSurroundings& surroundings, TaskStart start, bool adopt,
       std::function<void()> wake);
  ~Task();
  Task(const Task&) = delete;
  Task& operator=(const Task&) = delete;

  const std::string& id() const { return start_.record.id; }

  const std::string& revision() const { return start_.record.revision; }

  const std::string& subnet() const { return start_.record.subnet; }

  State state() const;
  bool was_healthy() const;
  /// Why it stopped, in AWS's words; empty while it runs.
  std::string reason() const;
  void stop(const std::string& reason);

 private:
  void run(const std::stop_token& abandon);
  void launch(const std::stop_token& abandon);
  void start_containers(const std::vector<Image>& images, const InterfaceSpec& interface,
                        const std::stop_token& abandon);
  void start_container(std::size_t index, const Image& image, const InterfaceSpec& interface);
  void check_health_of(const TaskContainer& container, const std::string& process);
  /// And how many changes have led there.
  std::pair<std::map<std::string, ContainerProgress>, std::uint64_t> container_progress();
  bool has_healthy_containers() const;
  void find_running();
  void join_target_groups();
  void watch(const std::stop_token& abandon);
  bool update_health();
  void take_down(const std::stop_token& abandon);
  /// False: abandoned before it was done.
  bool take_down_at_last(const std::stop_token& abandon);
  void on_exit(const ProcessStatus& exit);
  void set_state(State state);
  void end(const std::string& reason);

  const TaskSurroundings& surroundings_;
  TaskStart start_;
  const bool adopt_;
  std::function<void()> wake_;
  /// When it was last seen healthy; before that, from when its targets may be asked for.
  std::chrono::steady_clock::time_point last_healthy_{};
  mutable std::mutex state_mutex_;
  std::condition_variable_any changed_;
  State state_ = State::kStarting;
  bool was_healthy_ = false;
  std::string reason_;
  std::map<std::string, ContainerProgress> progress_;  ///< by container
  std::uint64_t progress_changes_ = 0;
  std::vector<std::unique_ptr<ContainerHealth>> health_;  ///< of the task's thread
  Exits::Subscription exits_;
  std::jthread thread_;
};

}  // namespace region
