#pragma once

#include <optional>
#include <string_view>

#include "base/json.h"
#include "base/result.h"
#include "engine/config/config_key.h"

namespace engine {

/// What text becomes when it is set inside an object without a type: `true` and `false` booleans,
/// base-10 integers numbers unless they begin with 0 (account ids), everything else text.
base::Json coerced_scalar(std::string_view text);

/// Text as `string`, `int`, `bool` or `float`. kInvalidArgument: it is not, or there is no such
/// type.
base::Result<base::Json> scalar_of_type(std::string_view text, std::string_view type);

/// Whether a value that is to be stored in the clear was probably meant to be a secret: its key
/// says so, and it is long and mixed as passwords and tokens are.
bool looks_like_secret(const ConfigKey& key, std::string_view text);

}  // namespace engine
