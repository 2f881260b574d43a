#pragma once

#include <string>
#include <string_view>

#include <boost/json.hpp>

#include "base/json.h"
#include "catalog/schema.h"

namespace region {

// What a stored model means in terms of its schema. A stored model has more than the API shows:
// write-only properties, and a handler's own notes, which no schema has.

/// The text of a top-level property; empty if it is not there or no text.
std::string text_of(const base::JsonObject& model, std::string_view property);

/// The primary identifier's parts, joined with `|` in schema order; a part that is not there is
/// empty.
std::string identifier_of(const catalog::ResourceType& type, const base::JsonObject& model);

/// Without the handler's notes.
base::JsonObject schema_model(const catalog::ResourceType& type, const base::JsonObject& model);

/// What a read shows: schema properties without the write-only ones.
base::JsonObject visible_model(const catalog::ResourceType& type, const base::JsonObject& model);

/// Gives an updated model what only the stored one has: read-only properties and notes.
void carry_over(const catalog::ResourceType& type, const base::JsonObject& stored,
                base::JsonObject& updated);

/// Takes away what is at a pointer; `*` stands for every element of a list or member of a map.
void remove_at(base::Json& value, std::string_view pointer);

}  // namespace region
