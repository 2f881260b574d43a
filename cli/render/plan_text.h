#pragma once

#include <string>

#include "cli/render/paint.h"
#include "engine/plan/plan.h"

namespace cli {

struct PlanTextOptions {
  bool show_sames = false;
  bool diff = false;  ///< every property of what is created, too
};

/// The steps as a tree of components, what changes only (or everything), each with its reasons.
/// Empty when there is nothing to show.
std::string plan_text(const engine::Plan& plan, const PlanTextOptions& options, const Paint& paint);

}  // namespace cli
