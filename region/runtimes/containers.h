#pragma once

#include <chrono>
#include <string>

#include "base/io/files.h"
#include "base/result.h"
#include "region/runtimes/cell.h"
#include "region/runtimes/container_spec.h"

namespace region {

/// A container to start, and where its output goes.
struct ContainerStart {
  std::string name;      ///< its process in the cell; [a-z0-9.-]+
  base::Path directory;  ///< of its bundle; made, and removed with it
  ContainerPlan plan;
  Limits limits{};
  SharedLimits shared{};  ///< with the other containers of its task
  base::Path log{};       ///< a log stream's file (see LogStream); empty: output is thrown away
};

/// Containers of the cell, made with crun. Their first processes are supervised by the cell under
/// the names given here, so exits come from Exits and stopping is the cell's. A log collector
/// beside each container turns its output into lines of the log stream, outlives the daemon as the
/// container does, and is started again by the cell: without one the container would block. Safe
/// from any thread.
class Containers {
 public:
  Containers(Cell& cell, const base::Path& home);

  /// The program of the container runs on return. kNotFound: crun is not installed.
  base::Result<void> start(const ContainerStart& container);
  /// Runs a program in a running container, with its user, environment and rights. The exit code;
  /// kTimeout: it was killed.
  base::Result<int> execute(const std::string& name, const std::vector<std::string>& argv,
                            std::chrono::milliseconds timeout);
  /// Gone on return, with everything it left. Not running or unknown is success.
  base::Result<ProcessStatus> stop(const std::string& name, const base::Path& directory, int signal,
                                   std::chrono::milliseconds grace);

 private:
  /// On loopback: a copy of the root, seen through proot, listening on the plan's address alone.
  base::Result<void> start_without_namespaces(const ContainerStart& container,
                                              const base::Path& fifo);
  base::Result<void> collect_output(const ContainerStart& container, const base::Path& fifo);
  base::Result<void> prepare(const ContainerStart& container, const base::Path& fifo);
  base::Result<void> create(const ContainerStart& container, const base::Path& fifo);
  base::Result<std::vector<std::string>> crun_command() const;
  base::Result<std::string> crun(std::vector<std::string> arguments, const base::Path& fifo);

  Cell& cell_;
  base::Path state_;
};

/// The program that `InitProcessEnabled` puts before a container's own: tini, linked statically, so
/// that it runs in any image. kNotFound: not installed.
base::Result<base::Path> init_program();

/// The process that collects the output of a container, by the container's name.
std::string log_collector_name(const std::string& container);

}  // namespace region
