#pragma once

#include <map>
#include <string>

#include "cli/render/paint.h"
#include "cli/render/show_options.h"
#include "cli/render/summary_text.h"
#include "engine/deploy/events.h"

namespace cli {

/// What stands around a plan.
struct PlanReport {
  engine::RunKind kind = engine::RunKind::kPreview;
  std::string stack;
  std::string where;
  OutputValues outputs{};  ///< of the stack, as they are recorded
};

/// A plan as `preview` and the questions show it: where, what and why, outputs, how many.
std::string plan_report(const engine::Plan& plan, const PlanReport& about,
                        const ShowOptions& options, const Paint& paint);

/// `Configuration:` and a line for each value (`--show-config`).
std::string shown_config_text(const std::map<std::string, std::string>& config);

}  // namespace cli
