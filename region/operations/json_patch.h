#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/result.h"

namespace region {

/// Applies a JSON patch (RFC 6902: add, remove, replace, move, copy, test) to a document, all of it
/// or nothing. The error names the operation that cannot be applied, by position and path.
base::Result<base::Json> apply_patch(const base::Json& document, const base::Json& patch);

/// The parts of a JSON pointer (RFC 6901), unescaped. "" is the whole document.
base::Result<std::vector<std::string>> pointer_parts(std::string_view pointer);

}  // namespace region
