#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/io/files.h"
#include "base/log.h"
#include "region/runtimes/containers.h"
#include "region/runtimes/exits.h"
#include "region/runtimes/images.h"
#include "region/runtimes/load_balancers.h"
#include "region/runtimes/network.h"
#include "region/runtimes/task_record.h"

namespace region {

struct TaskContainer {
  std::string name;
  std::string image;
  bool essential = true;
  std::vector<std::string> entrypoint{};  ///< empty: the image's
  std::vector<std::string> command{};     ///< empty: the image's
  std::map<std::string, std::string> environment{};
  std::string user{};       ///< empty: the image's
  std::string directory{};  ///< empty: the image's
  bool read_only_root = false;
  bool init = false;
  std::vector<ContainerVolume> volumes{};
  std::vector<std::string> dropped_capabilities{};
  int stop_timeout_s = 30;
  std::string log_group{};  ///< empty: output is thrown away
  std::string log_stream_prefix{};
};

struct TaskDefinition {
  std::string arn;
  int cpu_units = 256;  ///< 1024 is one processor
  int memory_mib = 512;
  std::vector<TaskContainer> containers{};
};

/// A target group that tasks of a service are registered with.
struct ServiceTarget {
  std::string group_arn;
  std::string group;  ///< name
  std::uint16_t port = 0;
  int deregistration_delay_s = 300;
  int give_up_s = 60;  ///< a target that is not healthy by then has failed

  bool operator==(const ServiceTarget&) const = default;
};

/// What tasks need of the rest of the region; outlives them. Safe from any thread.
struct TaskSurroundings {
  base::Path home;
  base::Log& log;
  Cell& cell;
  Exits& exits;
  LoadBalancers& load_balancers;
  Images& images;
  std::map<std::string, std::string> environment{};  ///< what every container gets: AWS_REGION...
  /// The network interface of a task; made if there is none. Throws std::exception.
  std::function<InterfaceSpec(const std::string& task, const std::string& subnet,
                              const std::vector<std::string>& groups)>
      attach;
  std::function<void(const std::string& task)> detach;
  std::function<bool(const std::string& log_group)> has_log_group;
  std::function<base::Path(const std::string& vpc)> resolv_conf;
};

/// What a task is started from.
struct TaskStart {
  TaskRecord record;  ///< id, service, revision, subnet; the rest is found out
  TaskDefinition definition;
  std::vector<std::string> security_groups{};
  std::vector<ServiceTarget> targets{};
};

/// One task of a service: a network interface, its containers, and its place in the target groups.
/// A thread of its own starts it, watches it and, when it is asked to stop or an essential
/// container ends, takes it down again. Destroying the object leaves the task alone: it is a
/// durable fact, adopted by the next daemon. Safe from any thread.
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
  void launch();
  void launch_container(const TaskContainer& container, const std::string& process,
                        const Image& image, const InterfaceSpec& interface);
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
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  mutable std::mutex state_mutex_;
  std::condition_variable_any changed_;
  State state_ = State::kStarting;
  bool was_healthy_ = false;
  std::string reason_;
  Exits::Subscription exits_;
  std::jthread thread_;
};

}  // namespace region
