#pragma once

#include <string>
#include <string_view>

#include <boost/json/fwd.hpp>

#include "base/result.h"

namespace base {

using Json = boost::json::value;
using JsonObject = boost::json::object;
using JsonArray = boost::json::array;

/// Parses one whole document, at most 64 levels deep. The error names `what` with line and column.
Result<Json> parse_json(std::string_view text, std::string_view what);

/// One line, members in their order.
std::string json_text(const Json& value);
/// One line, members sorted by name at every level: equal documents give equal text.
std::string canonical_json(const Json& value);
/// Indented by four blanks, members in their order, no newline at the end.
std::string pretty_json(const Json& value);

}  // namespace base
