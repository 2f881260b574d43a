#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"

namespace base {

/// Members of objects that somebody else may have written: what is not there, or is of another
/// kind, is empty.
std::string text_member(const JsonObject& object, std::string_view name);
bool flag_member(const JsonObject& object, std::string_view name);
/// nullptr: there is none.
const JsonObject* object_member(const JsonObject& object, std::string_view name);
/// The texts of a list.
std::vector<std::string> texts_member(const JsonObject& object, std::string_view name);

/// What the text says; empty for all else.
std::string text_of(const Json& json);
std::vector<std::string> texts_of(const Json& json);
JsonArray texts_json(const std::vector<std::string>& texts);

}  // namespace base
