#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include "base/json.h"

namespace engine {

/// A scalar as it stands behind `key: `, quoted when some reader of YAML 1.1 or 1.2 would take it
/// for something else.
std::string yaml_scalar(const base::Json& value);
/// A mapping's key, quoted when needed.
std::string yaml_key(std::string_view key);
/// True for what is written behind `key:` on the same line: scalars, empty maps and lists.
bool is_inline(const base::Json& value);
/// The lines of a non-empty map or list, each indented by `indent` blanks.
std::vector<std::string> yaml_block(const base::Json& value, std::size_t indent);

}  // namespace engine
