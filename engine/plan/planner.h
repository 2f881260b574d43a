#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/graph/graph.h"
#include "engine/graph/stack.h"
#include "engine/plan/plan.h"
#include "engine/plan/selection.h"
#include "engine/provider/provider.h"
#include "engine/state/state.h"

namespace engine {

/// What was seen of the world besides what is recorded. Empty: nobody has looked.
struct Observed {
  std::map<std::string, std::string> missing{};  ///< recorded URN -> identifier: it is gone
  std::map<std::string, std::optional<Resource>> imports{};  ///< declared URN -> what is imported
};

/// All that a plan is made from. References outlive the planning.
struct PlanParts {
  const Stack& stack;
  const Graph& graph;  ///< free of errors
  const Snapshot& recorded;
  const Identity& identity;
  const Selection& selection;
  const Observed& observed;
};

/// Declared x recorded x actual -> steps. A pure function; `recorded` has its drift in it, and the
/// URNs as they are declared now.
Plan make_plan(const PlanParts& parts);

/// Declared resources that exist under a URN which is not declared any more: of the same type, with
/// the same inputs (or the same name), and no other that it could be.
std::vector<Move> find_moves(const PlanParts& parts);

}  // namespace engine
