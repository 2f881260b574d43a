#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace region {

struct ByteRange {
  std::size_t first = 0;
  std::size_t size = 0;
};

/// The bytes that `Range: bytes=0-99`, `=100-` or `=-100` names; nullopt: all of them. Throws
/// aws::ServiceError InvalidRange when none of an object of `size` bytes is in it.
std::optional<ByteRange> read_byte_range(std::string_view text, std::size_t size);

}  // namespace region
