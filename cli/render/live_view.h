#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "base/clock.h"
#include "cli/render/event_text.h"
#include "cli/render/run_view.h"
#include "cli/terminal.h"
#include "engine/deploy/events.h"

namespace cli {

/// One operation that runs at this moment.
struct RunningOperation {
  std::string type;
  std::string name;
  engine::Operation operation = engine::Operation::kCreate;
  std::string message{};
  base::SteadyTime since{};
};

/// How far a run is: operations that are done, of all that it consists of, since it began.
struct Progress {
  std::size_t done = 0;
  std::size_t total = 0;
  base::SteadyTime begin{};
};

/// The lines at the bottom of the terminal: what runs (the longest first, a few), how far the run
/// is. None is wider than `columns`.
std::vector<std::string> live_lines(const std::vector<RunningOperation>& running,
                                    const Progress& progress, base::SteadyTime now,
                                    std::size_t columns, const Paint& paint);

/// Shows a run on a terminal: a line for everything that has ended, and below them a few lines that
/// are rewritten.
class LiveView final : public RunView {
 public:
  LiveView(Terminal& terminal, base::Clock& clock, EventText text, const Paint& paint);
  ~LiveView() override;

  void observe(const engine::Event& event) override;
  void notice(const std::string& line) override;

 private:
  void track(const engine::Event& event);
  void redraw(const std::string& above);
  std::string erase() const;

  Terminal& terminal_;
  base::Clock& clock_;
  EventText text_;
  Paint paint_;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::map<std::string, RunningOperation> running_;
  std::set<std::string> components_;
  Progress progress_;
  std::size_t drawn_ = 0;
  bool active_ = false;
  std::jthread ticker_;
};

}  // namespace cli
