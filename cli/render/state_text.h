#pragma once

#include <string>

#include "engine/state/state.h"

namespace cli {

struct StateSummary {
  std::size_t resources = 0;  ///< without components
  std::string last_update;    ///< RFC 3339, empty: never
};

StateSummary summarize(const engine::Snapshot& snapshot);

/// The recorded resources as a tree of components: type, name, identifier, and on a line of its own
/// the URN.
std::string state_tree(const engine::Snapshot& snapshot, bool urns = false);

}  // namespace cli
