#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/io/files.h"
#include "base/result.h"

namespace region {

/// A target group that tasks of a service are registered with.
struct ServiceTarget {
  std::string group_arn;
  std::string group;  ///< name
  std::uint16_t port = 0;
  int deregistration_delay_s = 300;
  int give_up_s = 60;  ///< a target that is not healthy for so long has failed

  bool operator==(const ServiceTarget&) const = default;
};

/// What is needed to stop a container of a task without its definition.
struct ContainerRecord {
  std::string name{};   ///< as the definition has it
  std::string process;  ///< its name in the cell
  bool essential = true;
  int stop_signal = 15;
  int stop_timeout_s = 30;
};

/// A task as a durable fact.
struct TaskRecord {
  std::string id;        ///< 32 hexadecimal digits
  std::string service;   ///< ARN
  std::string revision;  ///< which deployment of the service it belongs to
  std::string subnet;
  std::vector<std::string> security_groups{};
  std::vector<ServiceTarget> targets{};
  std::string address{};  ///< once it has one
  std::vector<ContainerRecord> containers{};
  bool complete = true;  ///< false: not all containers that it is to have were started
  /// false: written by an earlier daemon, which kept neither security groups nor targets.
  bool has_network = true;
};

/// The tasks of the region, each under `home/tasks/ID` with everything that belongs to it. Safe
/// from any thread as long as each task has one writer.
class TaskRecords {
 public:
  explicit TaskRecords(const base::Path& home);

  base::Path directory(const std::string& task) const { return directory_ / task; }

  base::Result<void> save(const TaskRecord& record) const;
  base::Result<void> remove(const std::string& task) const;
  /// What a crash has left of tasks that were not saved yet or are removed already: directories
  /// without a record. Only before any task is started.
  base::Result<void> remove_unrecorded() const;
  /// What cannot be read is an error that names the file.
  base::Result<std::vector<TaskRecord>> of_service(const std::string& service) const;

 private:
  base::Path record_file(const std::string& task) const { return directory(task) / "task.json"; }

  base::Path directory_;
};

}  // namespace region
