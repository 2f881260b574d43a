#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "engine/graph/stack.h"
#include "engine/plan/plan.h"
#include "engine/state/state.h"

namespace engine {

/// What is recorded under an earlier URN of a declared resource.
struct Renames {
  std::vector<Move> moves;
  base::Diagnostics diagnostics;  ///< two declarations that claim the same recorded resource
};

/// By the declared aliases. A resource that is recorded under its own URN has no earlier one.
Renames find_renames(const Stack& stack, const Snapshot& recorded);

/// Every recorded resource that the moves change, itself or in what it refers to, as it is then.
std::vector<ResourceState> renamed_states(const Snapshot& recorded, const std::vector<Move>& moves);

}  // namespace engine
