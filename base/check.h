#pragma once

#include <source_location>
#include <string_view>

namespace base {

/// For what cannot happen: prints the message with file and line, then aborts. Always on.
void check(bool condition, std::string_view message,
           std::source_location where = std::source_location::current());

}  // namespace base
