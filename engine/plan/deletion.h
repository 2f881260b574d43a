#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "engine/plan/plan.h"
#include "engine/plan/selection.h"
#include "engine/state/state.h"

namespace engine {

/// A step about what is recorded, as it is.
Step recorded_step(const ResourceState& recorded);

/// Appends a kDelete step for each of the serials, which no declaration has any more: dependents
/// before what they stand on.
void add_deletions(const Snapshot& recorded, std::set<std::uint64_t> leaving, Plan& plan);

/// Everything recorded goes, which needs no reason. Whoever would lose what it stands on and is not
/// selected, and whatever is protected, becomes a diagnostic.
Plan make_destroy_plan(const Snapshot& recorded, const Selection& selection);

}  // namespace engine
