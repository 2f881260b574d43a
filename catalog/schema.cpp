#include "catalog/schema.h"

#include <algorithm>

#include "catalog/tables.h"

namespace catalog {

std::span<const ResourceType* const> resource_types() {
  return generated::all_types();
}

const ResourceType* find_resource_type(std::string_view name) {
  const auto types = resource_types();
  const auto found = std::ranges::lower_bound(types, name, {}, &ResourceType::name);
  return found != types.end() && (*found)->name == name ? *found : nullptr;
}

const Property* find_member(const PropertyType& type, std::string_view name) {
  const auto found = std::ranges::lower_bound(type.members, name, {}, &Property::name);
  return found != type.members.end() && found->name == name ? &*found : nullptr;
}

const PropertyType* find_property(const ResourceType& type, std::string_view pointer) {
  const PropertyType* at = &type.properties;
  while (at != nullptr && pointer.starts_with('/')) {
    pointer.remove_prefix(1);
    const std::string_view name = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(name.size());
    if (at->element != nullptr) {
      at = at->element;
    } else {
      const Property* member = find_member(*at, name);
      at = member == nullptr ? nullptr : member->type;
    }
  }
  return pointer.empty() ? at : nullptr;
}

}  // namespace catalog
