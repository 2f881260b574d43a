#pragma once

#include <string_view>

#include "base/io/http.h"

namespace fuzz {

/// A request without a method: the first line is the target, each further one a header,
/// `Name: value`, up to an empty one; then the body.
base::HttpRequest request_of(std::string_view bytes);

}  // namespace fuzz
