#include "engine/exchange/drawing.h"

#include <algorithm>
#include <unordered_map>

#include "engine/graph/urn.h"
#include "engine/state/integrity.h"

namespace engine {

std::vector<DrawnResource> drawing_of(const Snapshot& snapshot) {
  std::vector<DrawnResource> drawing;
  std::unordered_map<std::string_view, std::size_t> places;
  for (const ResourceState* resource : in_dependency_order(snapshot)) {
    if (resource->delete_pending) {
      continue;
    }
    DrawnResource drawn{.state = resource, .name = std::string(parse_urn(resource->urn).name)};
    if (const auto parent = places.find(resource->parent); parent != places.end()) {
      drawn.parent = static_cast<std::ptrdiff_t>(parent->second);
    }
    for (const std::string& urn : resource->dependencies) {
      if (const auto need = places.find(urn); need != places.end()) {
        drawn.needs.push_back(need->second);
      }
    }
    std::ranges::sort(drawn.needs);
    places.emplace(resource->urn, drawing.size());
    drawing.push_back(std::move(drawn));
  }
  return drawing;
}

void remove_implied_edges(std::vector<DrawnResource>& drawing) {
  // All that a resource needs, directly or not. Needs come first in the drawing.
  std::vector<std::vector<bool>> reached(drawing.size());
  for (std::size_t i = 0; i < drawing.size(); ++i) {
    std::vector<bool> through(drawing.size());
    for (const std::size_t need : drawing[i].needs) {
      for (std::size_t other = 0; other < need; ++other) {
        through[other] = through[other] || reached[need][other];
      }
    }
    std::vector<std::size_t>& needs = drawing[i].needs;
    reached[i] = through;
    for (const std::size_t need : needs) {
      reached[i][need] = true;
    }
    std::erase_if(needs, [&](std::size_t need) { return through[need]; });
  }
}

}  // namespace engine
