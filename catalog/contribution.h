#pragma once

#include <string_view>

#include "catalog/schema.h"
#include "catalog/value.h"

namespace catalog {

/// Lists that several resources fill (see Contribution): security group rules, inline in the group
/// and as resources of their own. `list` is always the name of such a top-level list.

/// Whether resources of another type may add to this list of `owner`.
bool is_shared_list(const ResourceType& owner, std::string_view list);
/// Whether `owner` has any such list.
bool has_shared_lists(const ResourceType& owner);

/// What a resource with these properties adds to its owner's list: those of them that the list's
/// elements have too.
Value contributed_element(const ResourceType& contributor, const Value& properties);

/// The owner's own elements as they are declared; not declared: what the service fills in.
Value::List own_elements(const ResourceType& owner, const Value& declared, std::string_view list);

/// `live`, as a service returned the owner, with one element of the list less for each of
/// `elements`. Elements that mean the same to the service are the same.
Value without_elements(const ResourceType& owner, const Value& live, std::string_view list,
                       const Value::List& elements);

/// `properties` with the list replaced.
Value with_list(const Value& properties, std::string_view list, Value::List elements);

}  // namespace catalog
