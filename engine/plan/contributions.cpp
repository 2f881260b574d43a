#include "engine/plan/contributions.h"

#include "catalog/contribution.h"

namespace engine {

using catalog::Value;

Contributions::Contributions(const Snapshot& recorded) {
  for (const auto& [serial, resource] : recorded.resources()) {
    const catalog::ResourceType* type = catalog::find_resource_type(resource.type);
    if (resource.pending_replacement || type == nullptr || type->contributes.owner_type.empty()) {
      continue;
    }
    const Value owner = resource.inputs.at(type->contributes.owner_id);
    if (const std::string* identifier = owner.if_string()) {
      by_owner_[{std::string(type->contributes.owner_type), *identifier}]
               [std::string(type->contributes.list)]
                   .push_back(catalog::contributed_element(*type, resource.inputs));
    }
  }
}

const Contributions::Lists& Contributions::to(const ResourceState& owner) const {
  static const Lists kNothing;
  const auto found = by_owner_.find({owner.type, owner.identifier});
  return found == by_owner_.end() ? kNothing : found->second;
}

Value own_part(const catalog::ResourceType& owner, const Value& live,
               const Contributions::Lists& added) {
  Value own = live;
  for (const auto& [list, elements] : added) {
    own = catalog::without_elements(owner, own, list, elements);
  }
  return own;
}

Value declared_part(const catalog::ResourceType& owner, const Value& declared,
                    const Contributions::Lists& added) {
  Value own = declared;
  for (const auto& [list, elements] : added) {
    own = catalog::with_list(own, list, catalog::own_elements(owner, declared, list));
  }
  return own;
}

Value whole(const catalog::ResourceType& owner, const Value& properties,
            const Contributions::Lists& added) {
  Value all = properties;
  for (const auto& [list, elements] : added) {
    Value::List joined = catalog::own_elements(owner, properties, list);
    joined.insert(joined.end(), elements.begin(), elements.end());
    all = catalog::with_list(all, list, std::move(joined));
  }
  return all;
}

}  // namespace engine
