#include "base/ids.h"

#include <array>

#include "base/encoding.h"

namespace base {

std::string make_uuid(Random& random) {
  std::array<std::uint8_t, 16> bytes{};
  random.fill(bytes);
  bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0fU) | 0x40U);
  bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3fU) | 0x80U);
  std::string text = hex_encode(bytes);
  for (const std::size_t position : {20U, 16U, 12U, 8U}) {
    text.insert(position, 1, '-');
  }
  return text;
}

std::string make_hex_id(Random& random, std::size_t digits) {
  return random.text(digits, "0123456789abcdef");
}

}  // namespace base
