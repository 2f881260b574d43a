#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "engine/state/state.h"

/// Which other resources a record refers to, by their URNs.
namespace engine {

enum class ReferenceKind : std::uint8_t {
  kParent,
  kDependency,
  kPropertyDependency,
  kDeletedWith,
  kReplaceWith,
};

struct ReferenceName {
  ReferenceKind kind;
  std::string_view property{};  ///< of kPropertyDependency

  /// `parent`, `dependency of property 'VpcId'`.
  std::string text() const;
};

/// Calls `visit(ReferenceName, URN)` for every reference of a ResourceState, or of what has its
/// members. A URN of one that is not const can be changed.
template <class Resource, class Visit>
void for_each_reference(Resource& resource, const Visit& visit) {
  if (!resource.parent.empty()) {
    visit(ReferenceName{ReferenceKind::kParent}, resource.parent);
  }
  for (auto& urn : resource.dependencies) {
    visit(ReferenceName{ReferenceKind::kDependency}, urn);
  }
  for (auto& [property, urns] : resource.property_dependencies) {
    for (auto& urn : urns) {
      visit(ReferenceName{ReferenceKind::kPropertyDependency, property}, urn);
    }
  }
  if (!resource.deleted_with.empty()) {
    visit(ReferenceName{ReferenceKind::kDeletedWith}, resource.deleted_with);
  }
  if constexpr (requires { resource.replace_with; }) {
    for (auto& urn : resource.replace_with) {
      visit(ReferenceName{ReferenceKind::kReplaceWith}, urn);
    }
  }
}

/// Takes out the references for which `goes` is true. It is called once for each.
void erase_references(
    ResourceState& resource,
    const std::function<bool(const ReferenceName& name, const std::string& urn)>& goes);

/// Gives every URN of a record, its own too, the name that `renamed` says; true: one was another.
bool rename_urns(ResourceState& resource,
                 const std::function<std::string(const std::string& urn)>& renamed);

}  // namespace engine
