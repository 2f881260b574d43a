#pragma once

#include <string>

#include "cli/render/paint.h"
#include "cli/render/show_options.h"
#include "engine/plan/plan.h"

namespace cli {

/// The steps as a tree of components, what changes only (or everything), each with its reasons;
/// with `options.diff` with every property instead. What somebody changed outside of Settle is
/// told apart from what the declaration changes. Empty when there is nothing to show.
std::string plan_text(const engine::Plan& plan, const ShowOptions& options, const Paint& paint);

}  // namespace cli
