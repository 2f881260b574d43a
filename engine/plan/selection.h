#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "engine/graph/graph.h"
#include "engine/graph/stack.h"
#include "engine/state/state.h"

namespace engine {

/// Which resources a run is about. Patterns are URNs in which `*` stands for any text without a
/// colon and `**` for any text.
struct Selection {
  std::vector<std::string> targets{};   ///< empty: all
  std::vector<std::string> excludes{};  ///< stay as they are, whatever the targets say
  std::vector<std::string> replaces{};  ///< are replaced, changed or not
  bool dependents = false;              ///< also what depends on the targets
  bool exclude_dependents = false;      ///< also what depends on the excluded
  bool ignore_protect = false;
  std::string protection_setting{};  ///< the program's setting that protects; empty: it has none
  bool exclude_protected = false;    ///< of a destroy: protected resources count as excluded

  bool is_everything() const { return targets.empty() && excludes.empty(); }
};

/// Whether one of the patterns matches.
bool any_matches(const std::vector<std::string>& patterns, std::string_view urn);

bool matches(std::string_view pattern, std::string_view text);

/// By declared resource: whether the run is about it. Components stand for nothing by themselves:
/// one is in when something in it is.
std::vector<bool> selected(const Selection& selection, const Stack& stack, const Graph& graph);

/// Patterns without a `*` that name nothing that is declared or recorded.
base::Diagnostics missing_targets(const Selection& selection, const Stack* stack,
                                  const Snapshot& recorded);

}  // namespace engine
