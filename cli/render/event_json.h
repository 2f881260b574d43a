#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/json.h"
#include "engine/deploy/events.h"
#include "engine/state/state.h"

namespace cli {

/// What a JSON view needs to know besides the events.
struct JsonContext {
  std::map<std::string, std::string> config{};  ///< by full key, as it may be shown
  bool reveal = false;                          ///< secrets as plaintext, else `[secret]`
  bool previews = false;                        ///< it is a run that only says what it would do
  /// The state when the run began, for the `old` of each step. Called once, when the plan is there;
  /// empty: nothing is known of it.
  std::function<engine::Snapshot()> recorded{};
};

/// Turns the events of a run into Pulumi's engine events: one JSON object a line, each with its
/// `sequence` and `timestamp` (unix seconds).
class EventJson {
 public:
  EventJson(base::Clock& clock, JsonContext context)
      : clock_(clock), context_(std::move(context)) {}

  /// Empty for events that Pulumi has no word for.
  std::string lines(const engine::Event& event);
  /// All events of a preview: what the run would say of each step.
  std::string lines(const engine::Plan& plan, base::Milliseconds took);

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

  std::string line(std::string_view kind, base::Json payload);
  std::string policy_lines(const engine::PolicyFindings& findings);
  base::JsonObject metadata(std::string_view op, const std::string& urn) const;
  base::JsonObject about(base::JsonObject metadata) const;

  base::Clock& clock_;
  JsonContext context_;
  std::map<std::string, const engine::Step*> steps_;  ///< the plan's, by URN
  std::vector<engine::PolicyPackName> packs_;         ///< those that looked at the plan
  engine::Snapshot recorded_;                         ///< when the run began
  std::uint64_t sequence_ = 0;
};

/// `preview --json`: the whole plan as one document.
base::Json plan_json(const engine::Plan& plan, const JsonContext& context,
                     base::Milliseconds duration);

}  // namespace cli
