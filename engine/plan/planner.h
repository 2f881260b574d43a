#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/graph/graph.h"
#include "engine/graph/stack.h"
#include "engine/plan/plan.h"
#include "engine/provider/provider.h"
#include "engine/state/state.h"

namespace engine {

/// Which resources a run is about. Empty patterns: all of them.
struct Selection {
  std::vector<std::string> patterns{};  ///< URNs; `*` stands for any text
  bool dependents = false;              ///< also what depends on them
  bool ignore_protect = false;
};

/// Declared x recorded -> steps. A pure function. The graph must be free of errors.
Plan make_plan(const Stack& stack, const Graph& graph, const Snapshot& recorded,
               const Identity& identity, const Selection& selection);

/// Everything recorded goes.
Plan make_destroy_plan(const Snapshot& recorded, const Selection& selection);

/// The resolver of pseudo parameters; absent members stay expressions.
std::optional<catalog::Value> pseudo_parameter(const Identity& identity, const std::string& name);

/// `*` in the pattern stands for any text.
bool matches(std::string_view pattern, std::string_view text);

}  // namespace engine
