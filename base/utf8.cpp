#include "base/utf8.h"

#include <algorithm>
#include <cstdint>

namespace base {

namespace {

/// Length of the UTF-8 character that `text` begins with; 0: it begins with none.
std::size_t utf8_length(std::string_view text) {
  struct Form {
    std::uint8_t lead_first, lead_last;      ///< the first byte
    std::uint8_t second_first, second_last;  ///< the second one
    std::size_t length;
  };

  // RFC 3629, section 4: neither longer than needed, nor surrogates, nor above U+10FFFF.
  constexpr Form kForms[] = {
      {0x00, 0x7F, 0x00, 0xFF, 1}, {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3},
      {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3},
      {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4}};
  const auto byte = [&](std::size_t at) { return static_cast<std::uint8_t>(text[at]); };
  for (const Form& form : kForms) {
    if (byte(0) < form.lead_first || byte(0) > form.lead_last) {
      continue;
    }
    bool good = text.size() >= form.length &&
                (form.length == 1 || (byte(1) >= form.second_first && byte(1) <= form.second_last));
    for (std::size_t i = 2; good && i < form.length; ++i) {
      good = byte(i) >= 0x80 && byte(i) <= 0xBF;
    }
    return good ? form.length : 0;
  }
  return 0;
}

}  // namespace

std::string to_utf8(std::string_view text) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const std::size_t length = utf8_length(text);
    result += length == 0 ? kReplacement : text.substr(0, length);
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return result;
}

}  // namespace base
