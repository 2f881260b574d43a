#pragma once

#include <vector>

#include "engine/deploy/refresh.h"
#include "engine/graph/graph.h"
#include "engine/graph/stack.h"
#include "engine/operations.h"
#include "engine/plan/plan.h"
#include "engine/plan/selection.h"
#include "engine/provider/provider.h"
#include "engine/state/state.h"

namespace engine {

/// A plan, and what is to be recorded before it is carried out.
struct Planned {
  Plan plan;
  Seen seen;                            ///< what was read, first
  std::vector<ResourceState> restated;  ///< then, as one: moved, or taken up again
  Snapshot recorded;                    ///< with both; what the plan's steps are about
};

Selection selection_of(const RunOptions& options);
WorkOptions work_options(const RunOptions& options);

/// Reads what exists (unless told not to), follows aliases and moves, and plans. Changes nothing.
/// Throws base::Exception when stopped.
Planned plan_up(const Stack& stack, const Graph& graph, Snapshot recorded, const Identity& identity,
                Provider& provider, const RunOptions& options);

/// The same for a destroy, to which nothing is declared.
Planned plan_destroy(Snapshot recorded, Provider& provider, const RunOptions& options);

}  // namespace engine
