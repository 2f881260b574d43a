#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/io/fd.h"
#include "base/io/files.h"
#include "base/result.h"
#include "region/runtimes/cell.h"
#include "region/runtimes/cell_groups.h"
#include "region/runtimes/cell_leftovers.h"
#include "region/runtimes/cell_loop.h"
#include "region/runtimes/cell_namespaces.h"
#include "region/runtimes/cell_reaper.h"

namespace region {

/// What the parts of the cell work with; made by its main function and outlives them.
struct CellWorld {
  Isolation isolation;
  CellLoop& loop;
  CellReaper& reaper;
  CellNamespaces& namespaces;
  CellGroups& groups;
  const CellLeftovers& leftovers;
};

/// The cell's long-lived processes. Of the loop's thread.
class CellSupervisor {
 public:
  using Told = std::function<void(const ProcessStatus&)>;

  explicit CellSupervisor(CellWorld world) : world_(world) {}

  base::Result<std::int64_t> spawn(const ProcessSpec& spec);
  base::Result<void> signal(const std::string& name, int signal);
  /// `done` is called once nothing of it is left, maybe before this returns.
  void stop(const std::string& name, int signal, base::Milliseconds grace, Told done);
  base::Result<void> forget(const std::string& name);
  /// One that is being stopped does not count as running any more.
  std::vector<ProcessStatus> processes() const;
  /// Those that have ended and are not forgotten.
  std::vector<ProcessStatus> exited() const;
  /// Calls back once nothing of that name is being stopped, maybe before this returns.
  void when_stopped(const std::string& name, std::function<void()> callback);
  base::Result<void> adopt(const std::string& name, pid_t pid, const Limits& limits,
                           const SharedLimits& shared);

  /// `told` hears of every exit from now on.
  void on_exit(Told told) { on_exit_ = std::move(told); }

  /// Sends every process its stop signal, SIGKILL after `grace`; `done` once all have ended.
  void stop_all(base::Milliseconds grace, std::function<void()> done);
  /// To be called when processes have been reaped: ends what waited for it.
  void settle();

 private:
  struct Process {
    ProcessStatus status;
    int stop_signal = 15;
    CellLoop::Id kill_timer = 0;
    CellLoop::Id restart_timer = 0;
    std::vector<Told> waiting{};  ///< who asked for it to stop
    base::Fd output{};
    ProcessSpec spec{};  ///< of one that was spawned
  };

  base::Result<void> check_free(const std::string& name) const;
  void watch(Process& process);
  void limit_outputs();
  void exited(const std::string& name, int exit_code);
  void start_again(const std::string& name);
  void begin_stop(Process& process, int signal, base::Milliseconds grace);
  void kill_tree(const Process& process) const;
  bool tree_gone(const Process& process) const;

  CellWorld world_;
  std::map<std::string, Process> processes_;
  CellLoop::Id output_timer_ = 0;  ///< 0: no process has an output
  Told on_exit_ = [](const ProcessStatus&) {};
  std::function<void()> all_stopped_;
};

}  // namespace region
