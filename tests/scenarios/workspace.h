#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/io/files.h"
#include "base/io/subprocess.h"
#include "region/runtimes/cell_client.h"

namespace scenarios {

/// Who gives the commands.
enum class Who {
  kCaller,
  kOrdinaryUser,  ///< not root: an unprivileged uid when the caller is
};

/// A newcomer's machine: a fresh SETTLE_HOME, a fresh checkout's project files, ports nobody uses,
/// and the real executables of this build. Destroying it stops the region and removes everything.
class Workspace {
 public:
  /// `settings`: more of the environment.
  explicit Workspace(Who who = Who::kCaller, std::map<std::string, std::string> settings = {});
  ~Workspace();
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;

  /// Runs `settle ARGS...` here; fails the test (by exception) only if it cannot be run at all.
  base::CommandResult settle(const std::vector<std::string>& arguments,
                             base::Milliseconds limit = std::chrono::seconds{120}) const;
  /// Runs `settle` and expects exit code 0; returns standard output.
  std::string settle_ok(const std::vector<std::string>& arguments) const;
  base::CommandResult run(const std::vector<std::string>& argv,
                          base::Milliseconds limit = std::chrono::seconds{60}) const;

  /// `stack init STACK` and the requirement's own configuration of that environment. The stack's
  /// name is the environment's unless given.
  void configure(const std::string& environment, const std::string& stack = {}) const;
  /// A number of `settle region status --json`: `pid`, `resources`.
  std::int64_t region_status(const char* name) const;
  std::string output(const std::string& stack, const std::string& name) const;
  /// HTTP status of `GET /` through the load balancer of a stack; 0: no answer.
  int get_status(const std::string& stack) const;
  /// Waits until get_status is 200 or the deadline passes.
  bool answers(const std::string& stack, base::Milliseconds limit) const;

  /// The running region's cell, as a visitor beside the daemon.
  std::unique_ptr<region::CellClient> cell() const;

  const base::Path& directory() const { return directory_; }

  base::Path home() const { return directory_ / "home"; }

  std::uint16_t api_port() const { return api_port_; }

  std::uint16_t http_port() const { return http_port_; }

  std::map<std::string, std::string> environment() const;

 private:
  std::vector<std::string> as_who(std::vector<std::string> argv) const;

  Who who_;
  std::map<std::string, std::string> settings_;
  base::Path directory_;
  std::uint16_t api_port_;
  std::uint16_t http_port_;
  std::uint16_t https_port_;
};

/// Everything that a command has said.
std::string all_output(const base::CommandResult& result);

/// What a region may leave behind: processes whose environment or arguments name `home`, mounts
/// below it, control groups named after it. Empty when nothing is left.
std::vector<std::string> leftovers(const base::Path& home);

/// What a running region keeps for single resources: files of their data, keys, logs and
/// configuration, processes, network namespaces. Empty when every stack is destroyed.
std::vector<std::string> resource_remains(const Workspace& workspace);

}  // namespace scenarios
