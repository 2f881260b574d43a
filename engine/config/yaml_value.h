#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include "base/json.h"
#include "base/result.h"

namespace engine {

/// YAML text as JSON; an empty document is an empty object. `place` is the file's name for
/// messages.
base::Result<base::JsonObject> read_yaml(std::string_view text, std::string_view place);

/// What a plain (unquoted) scalar means.
base::Json plain_scalar(std::string_view text);

/// A scalar as it stands behind `key: `, quoted when it would be read as something else.
std::string yaml_scalar(const base::Json& value);
/// A mapping's key, quoted when needed.
std::string yaml_key(std::string_view key);
/// True for what is written behind `key:` on the same line: scalars, empty maps and lists.
bool is_inline(const base::Json& value);
/// The lines of a non-empty map or list, each indented by `indent` blanks.
std::vector<std::string> yaml_block(const base::Json& value, std::size_t indent);

}  // namespace engine
