#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace engine {

/// The number that the whole text is, with a `+` or not; nullopt: none, or not within a Number.
template <class Number>
std::optional<Number> whole_number(std::string_view text) {
  if (text.starts_with('+') && !text.starts_with("+-")) {
    text.remove_prefix(1);
  }
  Number number{};
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  return code == std::errc() && end == text.data() + text.size() && !text.empty()
             ? std::optional(number)
             : std::nullopt;
}

}  // namespace engine
