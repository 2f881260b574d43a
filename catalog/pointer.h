#pragma once

#include <string>
#include <string_view>

namespace catalog {

/// The name of a member as a part of a JSON pointer (RFC 6901): `a/b` is `a~1b`.
std::string pointer_part(std::string_view name);
/// The name that a part of a JSON pointer stands for.
std::string name_of_part(std::string_view part);
/// The top-level property that a pointer leads into: `/Tags/0/Key`, `/Tags/*/Key`: `Tags`.
std::string top_level(std::string_view pointer);

}  // namespace catalog
