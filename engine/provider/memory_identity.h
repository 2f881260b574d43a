#pragma once

#include <string>
#include <string_view>

#include "base/json.h"
#include "catalog/schema.h"

namespace engine {

/// The member at a JSON pointer without `*`; nullptr: there is none.
const base::Json* member_at(const base::JsonObject& object, std::string_view pointer);

/// A scalar as it stands in an identifier.
std::string text_of(const base::Json& value);

/// Fills in what a service would, once and for all: identifiers, ARNs and other read-only texts,
/// made from `id`. Returns the identifier.
std::string give_identity(const catalog::ResourceType& type, const std::string& id,
                          base::JsonObject& properties);

}  // namespace engine
