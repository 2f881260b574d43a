#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace base {

/// ASCII letters in lower case, all else as it is: names of protocols have no locale.
inline std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

}  // namespace base
