#pragma once

#include <cstddef>
#include <string_view>

namespace region {

/// Whether a name is 1 to `most` letters and digits of ASCII and characters of `others`.
bool is_name(std::string_view name, std::string_view others, std::size_t most);
/// As S3 takes it, which is as a host's name and not as an address.
bool is_bucket_name(std::string_view name);

}  // namespace region
