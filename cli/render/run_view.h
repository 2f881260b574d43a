#pragma once

#include <string>
#include <utility>

#include "cli/render/event_json.h"
#include "cli/render/event_text.h"
#include "cli/terminal.h"
#include "engine/deploy/events.h"

namespace cli {

/// Shows a run while it runs.
class RunView : public engine::Observer {
 public:
  /// A line beside the run's own events. Safe from any thread.
  virtual void notice(const std::string& line) = 0;
};

/// A plain line for everything that starts and ends: for logs.
class LineView final : public RunView {
 public:
  LineView(Terminal& terminal, EventText text) : terminal_(terminal), text_(std::move(text)) {}

  void observe(const engine::Event& event) override { terminal_.write(text_.lines(event)); }

  void notice(const std::string& line) override { terminal_.write_error(line + "\n"); }

 private:
  Terminal& terminal_;
  EventText text_;
};

/// One JSON event a line.
class JsonView final : public RunView {
 public:
  JsonView(Terminal& terminal, EventJson json) : terminal_(terminal), json_(std::move(json)) {}

  void observe(const engine::Event& event) override { terminal_.write(json_.lines(event)); }

  void notice(const std::string& line) override { terminal_.write_error(line + "\n"); }

 private:
  Terminal& terminal_;
  EventJson json_;
};

}  // namespace cli
