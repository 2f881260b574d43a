#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/io/fd.h"
#include "base/result.h"
#include "region/runtimes/cell.h"
#include "region/runtimes/cell_supervisor.h"

namespace region {

/// The short programs that run in the cell. Of the loop's thread.
class CellCommands {
 public:
  using Done = std::function<void(base::Result<CommandOutcome>)>;

  explicit CellCommands(CellWorld world) : world_(world) {}

  /// `done` is called once it has exited, by itself or killed at its timeout.
  void run(const CommandSpec& spec, Done done);
  /// Kills those that run; `done` is called once nothing of them is left, maybe before this
  /// returns.
  void end_all(std::function<void()> done);
  /// To be called when processes have been reaped: ends what waited for it.
  void settle();

 private:
  struct Command {
    std::string program;
    pid_t pid = 0;
    base::Fd input;
    base::Fd output;
    std::string pending;  ///< input still to be written
    std::string text{};
    int exit_code = 0;
    bool timed_out = false;
    CellLoop::Id input_watch = 0;
    CellLoop::Id output_watch = 0;
    CellLoop::Id timer = 0;
    Done done;
  };

  void begin(Command command, base::Milliseconds timeout);
  void feed(CellLoop::Id id);
  void drain(CellLoop::Id id);
  void exited(CellLoop::Id id);

  CellWorld world_;
  CellLoop::Id last_id_ = 0;
  std::map<CellLoop::Id, Command> commands_;
  std::vector<pid_t> ending_;  ///< whose families are being killed
  std::vector<std::function<void()>> waiting_;
};

}  // namespace region
