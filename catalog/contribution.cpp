#include "catalog/contribution.h"

#include <algorithm>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/json.h"
#include "catalog/compare.h"

namespace catalog {

namespace {

bool means(const ResourceType& owner, std::string_view list, const Value& wanted,
           const Value& live) {
  const auto alone = [&](const Value& element) {
    return Value(Value::Object{{std::string(list), Value::List{element}}});
  };
  return compare_live(owner, alone(wanted), alone(live)).empty();
}

}  // namespace

bool is_shared_list(const ResourceType& owner, std::string_view list) {
  return std::ranges::any_of(resource_types(), [&](const ResourceType* type) {
    return type->contributes.owner_type == owner.name && type->contributes.list == list;
  });
}

bool has_shared_lists(const ResourceType& owner) {
  return std::ranges::any_of(resource_types(), [&](const ResourceType* type) {
    return type->contributes.owner_type == owner.name;
  });
}

Value contributed_element(const ResourceType& contributor, const Value& properties) {
  const Contribution& contributes = contributor.contributes;
  const ResourceType* owner = find_resource_type(contributes.owner_type);
  const PropertyType* element =
      owner == nullptr ? nullptr : find_property(*owner, fmt::format("/{}/*", contributes.list));
  Value::Object members;
  if (element != nullptr) {
    for (const Property& property : element->members) {
      members.emplace(property.name, properties.at(property.name));
    }
  }
  return members;
}

Value::List own_elements(const ResourceType& owner, const Value& declared, std::string_view list) {
  const Value own = declared.at(list);
  if (own.if_list() != nullptr) {
    return *own.if_list();
  }
  for (const KnownDefault& known : owner.defaults) {
    if (known.pointer == fmt::format("/{}", list)) {
      const Value filled_in = Value::from_json(base::parse_json(known.json, list).or_throw());
      return filled_in.if_list() != nullptr ? *filled_in.if_list() : Value::List{};
    }
  }
  return {};
}

Value without_elements(const ResourceType& owner, const Value& live, std::string_view list,
                       const Value::List& elements) {
  const Value shown = live.at(list);
  if (shown.if_list() == nullptr) {
    return live;
  }
  Value::List own = *shown.if_list();
  for (const Value& element : elements) {
    const auto found = std::ranges::find_if(
        own, [&](const Value& each) { return means(owner, list, element, each); });
    if (found != own.end()) {
      own.erase(found);
    }
  }
  return with_list(live, list, std::move(own));
}

Value with_list(const Value& properties, std::string_view list, Value::List elements) {
  Value::Object members =
      properties.if_object() != nullptr ? *properties.if_object() : Value::Object();
  members.insert_or_assign(std::string(list), Value(std::move(elements)));
  return members;
}

}  // namespace catalog
