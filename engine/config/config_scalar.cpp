#include "engine/config/config_scalar.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>

#include <boost/json.hpp>

#include "engine/config/whole_number.h"

namespace engine {

namespace {

std::optional<bool> boolean(std::string_view text) {
  return text == "true" || text == "false" ? std::optional(text == "true") : std::nullopt;
}

/// Shannon's measure: bits that a character of it says.
double bits_per_character(std::string_view text) {
  std::array<std::size_t, 256> counts{};
  for (const char c : text) {
    ++counts[static_cast<unsigned char>(c)];
  }
  double bits = 0;
  for (const std::size_t count : counts) {
    if (count > 0) {
      const double share = static_cast<double>(count) / static_cast<double>(text.size());
      bits -= share * std::log2(share);
    }
  }
  return bits;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

base::Json coerced_scalar(std::string_view text) {
  if (const auto flag = boolean(text)) {
    return *flag;
  }
  if (text.size() > 1 && text[0] == '0') {
    return base::Json(text);
  }
  if (const auto number = whole_number<std::int64_t>(text)) {
    return *number;
  }
  return base::Json(text);
}

base::Result<base::Json> scalar_of_type(std::string_view text, std::string_view type) {
  std::optional<base::Json> value;
  if (type == "string") {
    return base::Json(text);
  }
  if (type == "bool") {
    if (const auto flag = boolean(text)) {
      value = *flag;
    }
  } else if (type == "int") {
    if (const auto number = whole_number<std::int64_t>(text)) {
      value = *number;
    }
  } else if (type == "float") {
    const auto number = whole_number<double>(text);
    if (number && std::isfinite(*number)) {
      value = *number;
    }
  } else {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "--type '{}': expected string, int, bool or float", type);
  }
  if (!value) {
    return base::error(base::ErrorKind::kInvalidArgument, "'{}' is no {}", text, type);
  }
  return *std::move(value);
}

bool looks_like_secret(const ConfigKey& key, std::string_view text) {
  constexpr std::string_view kWords[] = {"pass", "pwd", "secret", "token", "apikey"};
  constexpr double kBitsEach = 3.0;
  constexpr double kBitsAll = 40.0;
  std::string name = key.name;
  std::ranges::transform(name, name.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  const bool named = std::ranges::any_of(
      kWords, [&](std::string_view word) { return name.find(word) != name.npos; });
  if (!named || text.starts_with("arn:")) {
    return false;
  }
  const double bits = bits_per_character(text);
  return bits >= kBitsEach && bits * static_cast<double>(text.size()) >= kBitsAll &&
         std::ranges::any_of(text, is_digit) && std::ranges::any_of(text, is_letter);
}

}  // namespace engine
