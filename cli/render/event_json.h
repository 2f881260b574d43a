#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "base/clock.h"
#include "base/json.h"
#include "engine/deploy/events.h"

namespace cli {

/// Turns the events of a run into Pulumi's engine events: one JSON object a line, each with its
/// `sequence` and `timestamp` (unix seconds). Secrets are `[secret]`.
class EventJson {
 public:
  EventJson(base::Clock& clock, std::map<std::string, std::string> config)
      : clock_(clock), config_(std::move(config)) {}

  /// Empty for events that Pulumi has no word for.
  std::string lines(const engine::Event& event);

 private:
  std::string line(std::string_view kind, base::Json payload);

  base::Clock& clock_;
  std::map<std::string, std::string> config_;  ///< shown in the first event
  std::map<std::string, const engine::Step*> steps_;
  std::uint64_t sequence_ = 0;
};

/// `preview --json`: the whole plan as one document.
base::Json plan_json(const engine::Plan& plan, const std::map<std::string, std::string>& config,
                     base::Milliseconds duration);

}  // namespace cli
