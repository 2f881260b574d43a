#pragma once

#include <string>

#include "base/random.h"

namespace base {

/// RFC 4122 version 4, lower case with dashes.
std::string make_uuid(Random& random);

/// `digits` lower-case hexadecimal digits, as in `vpc-0a1b...` (17 there).
std::string make_hex_id(Random& random, std::size_t digits);

}  // namespace base
