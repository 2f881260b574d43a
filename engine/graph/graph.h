#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "engine/graph/stack.h"

namespace engine {

/// What one declared resource needs. Numbers are places in Stack::resources().
struct Node {
  std::vector<std::size_t> needs;  ///< everything that must exist first; sorted, parent included
  std::vector<std::string> dependencies;  ///< the same as URNs, without the parent; sorted
  std::map<std::string, std::vector<std::string>>
      property_dependencies;  ///< top-level property -> URNs
};

/// The declared resources as a directed graph without cycles: dependencies come from attribute
/// expressions, `depends_on` and `parent`. A plain value.
struct Graph {
  std::vector<Node> nodes;         ///< one for each of Stack::resources()
  std::vector<std::size_t> order;  ///< each after all it needs; otherwise as declared
  /// References to what is not declared; a cycle, with every resource on it and its place. With
  /// errors `order` is not complete.
  base::Diagnostics diagnostics;

  static Graph build(const Stack& stack);
};

}  // namespace engine
