#pragma once

#include <optional>
#include <string>

#include "engine/graph/graph.h"
#include "engine/graph/stack.h"
#include "engine/plan/plan.h"
#include "engine/plan/selection.h"
#include "engine/provider/provider.h"
#include "engine/state/state.h"

namespace engine {

/// Declared x recorded -> steps. A pure function. The graph must be free of errors.
Plan make_plan(const Stack& stack, const Graph& graph, const Snapshot& recorded,
               const Identity& identity, const Selection& selection);

/// The resolver of pseudo parameters; absent members stay expressions.
std::optional<catalog::Value> pseudo_parameter(const Identity& identity, const std::string& name);

}  // namespace engine
