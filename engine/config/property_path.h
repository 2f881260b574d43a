#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"

namespace engine {

/// One step into a document: a member's name or an index.
using PathSegment = std::variant<std::string, std::size_t>;
using PropertyPath = std::vector<PathSegment>;

/// Pulumi's grammar without wildcards: `root`, `a.b`, `a["x.y"]`, `a[0]`, `["root"].x`.
/// kInvalidArgument names the place of the first thing that does not belong.
base::Result<PropertyPath> parse_property_path(std::string_view text);

/// The other way: `a["x.y"][0]`.
std::string property_path_text(const PropertyPath& path);

}  // namespace engine
