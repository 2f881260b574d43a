#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"

namespace engine {

/// The deployment in a document of a version that Settle knows. Throws base::Exception
/// (kInvalidArgument, kUnsupported) that says what was expected.
const base::JsonObject& deployment_of(const base::Json& document);

// Members as the type that a deployment has them in; of another type they are not there.
std::string text_of(const base::JsonObject& object, std::string_view name);
bool flag_of(const base::JsonObject& object, std::string_view name);
/// The texts of a list; nullptr is none.
std::vector<std::string> texts_of(const base::Json* json);
/// nullptr: there is none.
const base::JsonObject* object_of(const base::JsonObject& object, std::string_view name);

}  // namespace engine
