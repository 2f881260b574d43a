#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/state/state.h"

namespace engine {

/// One recorded resource of a drawing.
struct DrawnResource {
  const ResourceState* state;
  std::string name;
  std::ptrdiff_t parent = -1;        ///< place in the drawing; -1: the stack
  std::vector<std::size_t> needs{};  ///< places of its dependencies, sorted
};

/// A state as a graph to draw: each resource behind what it needs. The snapshot is borrowed; what
/// waits to be deleted is not drawn.
std::vector<DrawnResource> drawing_of(const Snapshot& snapshot);

/// Without the edges that others imply: A needs C, when A needs B and B needs C. Takes time by
/// resources times edges.
void remove_implied_edges(std::vector<DrawnResource>& drawing);

/// Pulumi's options of `stack graph`.
struct DotOptions {
  bool dependencies = true;
  bool parents = true;
  std::string dependency_color = "#246C60";
  std::string parent_color = "#AA6639";
  bool short_names = false;  ///< the name instead of the URN
  std::string fragment{};    ///< DOT that comes first inside the graph
};

/// Graphviz's language, as Pulumi writes it: an edge goes from what is needed to what needs it.
std::string dot_text(const std::vector<DrawnResource>& drawing, const DotOptions& options);

/// A picture of its own: a card for each top-level component, in columns from what stands first to
/// what stands on it; edges without those that others imply, in the colour of what is needed. The
/// mouse shows what one resource needs.
std::string svg_text(std::vector<DrawnResource> drawing, const std::string& title);

}  // namespace engine
