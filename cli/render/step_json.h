#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "base/json.h"
#include "engine/plan/plan.h"
#include "engine/state/state.h"

namespace cli {

/// A recorded resource in Pulumi's words. Secrets are `[secret]` unless `reveal`.
base::JsonObject state_json(const engine::ResourceState& resource, bool reveal);
/// What a step makes of a resource, as far as it is known before.
base::JsonObject planned_json(const engine::Step& step, bool reveal);

/// Which properties change, why, and how (`add`, `update-replace`...): paths only, never values.
/// Empty when none does.
base::JsonObject changes_json(const engine::Step& step);

base::JsonObject diagnostic_json(const base::Diagnostic& diagnostic);

}  // namespace cli
