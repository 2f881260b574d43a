#pragma once

#include <string>
#include <string_view>

namespace base {

/// The text with every piece that is not UTF-8 replaced by U+FFFD.
std::string to_utf8(std::string_view text);

}  // namespace base
