#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/render/paint.h"
#include "cli/render/show_options.h"
#include "engine/deploy/events.h"

namespace cli {

/// Turns the events of a run into lines for people, aligned by the run's plan.
class EventText {
 public:
  EventText(std::string stack, const Paint& paint, const ShowOptions& options);

  /// The lines that an event adds, each with its newline; empty: none.
  std::string lines(const engine::Event& event);

 private:
  std::string text(const engine::RunStarted& event);
  std::string text(const engine::OperationStarted& event);
  std::string text(const engine::OperationProgress& event);
  std::string text(const engine::OperationFinished& event);
  std::string text(const engine::OperationFailed& event);
  std::string text(const engine::StepSkipped& event);
  std::string text(const engine::DriftFound& event);
  std::string text(const engine::DiagnosticFound& event);
  std::string text(const engine::PolicyViolated& event);
  std::string text(const engine::OutputsKnown& event);
  std::string text(const engine::RunFinished& event);

  std::string row(engine::Operation operation, const std::string& urn, const std::string& type,
                  const std::string& status);
  std::string reasons(const std::string& urn, engine::Operation operation);

  std::string stack_;
  Paint paint_;
  ShowOptions options_;
  std::size_t type_width_ = 0;
  std::size_t name_width_ = 0;
  /// By URN and whether it is only deleted: what is left of a replacement has the URN of what has
  /// taken its place.
  std::map<std::pair<std::string, bool>, std::vector<engine::Reason>> reasons_;
  std::map<std::string, std::string> types_;
  std::set<std::string> components_;  ///< names in the tree: nothing happens to them
  bool outputs_shown_ = false;
  bool after_blank_line_ = false;
};

/// `+ `, `~ `, `++`... as they stand before a line about an operation.
std::string_view glyph(engine::Operation operation);
Color color_of(engine::Operation operation);

/// `0.2s`, `12.0s`, `3m05s`.
std::string elapsed_text(base::Milliseconds elapsed);

}  // namespace cli
