#pragma once

#include <string>

#include "base/json.h"
#include "cli/render/paint.h"
#include "engine/plan/plan.h"

namespace cli {

/// What a plan knows under another URN than it is recorded under, and what only looks like that:
/// a line each, with both URNs below it. Empty when there is nothing of the kind.
std::string moves_text(const engine::Plan& plan, const Paint& paint);

/// The same as a list of `{from, to, type, id, applied}`.
base::JsonArray moves_json(const engine::Plan& plan);

}  // namespace cli
