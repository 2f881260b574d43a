#include "region/services/s3_range.h"

#include <algorithm>
#include <charconv>

#include "aws/server/service.h"

namespace region {

std::optional<ByteRange> read_byte_range(std::string_view text, std::size_t size) {
  constexpr std::string_view kUnit = "bytes=";
  if (!text.starts_with(kUnit) || text.find(',') != std::string_view::npos) {
    return std::nullopt;  // as S3: what is no range is not looked at
  }
  text.remove_prefix(kUnit.size());
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) {
    return std::nullopt;
  }
  const auto number = [](std::string_view digits) -> std::optional<std::size_t> {
    std::size_t value = 0;
    const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return code == std::errc{} && end == digits.data() + digits.size() && !digits.empty()
               ? std::optional(value)
               : std::nullopt;
  };
  const auto first = number(text.substr(0, dash));
  const auto last = number(text.substr(dash + 1));
  if (!first && !last) {
    return std::nullopt;
  }
  const std::size_t begin = first ? *first : size - std::min(*last, size);
  const std::size_t end = first && last ? std::min(*last + 1, size) : size;
  if (begin >= end) {
    throw aws::ServiceError("InvalidRange", "The requested range is not satisfiable", 416);
  }
  return ByteRange{begin, end - begin};
}

}  // namespace region
