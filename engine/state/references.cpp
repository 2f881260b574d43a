#include "engine/state/references.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/core.h>

namespace engine {

std::string ReferenceName::text() const {
  switch (kind) {
    case ReferenceKind::kParent:
      return "parent";
    case ReferenceKind::kDependency:
      return "dependency";
    case ReferenceKind::kPropertyDependency:
      return fmt::format("dependency of property '{}'", property);
    case ReferenceKind::kDeletedWith:
      return "deletedWith";
    case ReferenceKind::kReplaceWith:
      return "replaceWith";
  }
  return "";
}

void erase_references(
    ResourceState& resource,
    const std::function<bool(const ReferenceName& name, const std::string& urn)>& goes) {
  for_each_reference(resource, [&](const ReferenceName& name, std::string& urn) {
    if (goes(name, urn)) {
      urn.clear();
    }
  });
  const auto is_empty = [](const std::string& urn) { return urn.empty(); };
  std::erase_if(resource.dependencies, is_empty);
  for (auto& [property, urns] : resource.property_dependencies) {
    std::erase_if(urns, is_empty);
  }
  std::erase_if(resource.property_dependencies,
                [](const auto& property) { return property.second.empty(); });
}

bool rename_urns(ResourceState& resource,
                 const std::function<std::string(const std::string& urn)>& renamed) {
  bool changed = false;
  const auto rename = [&](std::string& urn) {
    std::string name = renamed(urn);
    changed = changed || name != urn;
    urn = std::move(name);
  };
  rename(resource.urn);
  for_each_reference(resource,
                     [&](const ReferenceName& /*name*/, std::string& urn) { rename(urn); });
  if (changed) {
    std::ranges::sort(resource.dependencies);
    for (auto& [property, urns] : resource.property_dependencies) {
      std::ranges::sort(urns);
    }
  }
  return changed;
}

}  // namespace engine
