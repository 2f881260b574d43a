#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace base {

using Bytes = std::vector<std::uint8_t>;

std::span<const std::uint8_t> as_bytes(std::string_view text);
std::string to_string(std::span<const std::uint8_t> bytes);

/// Lower case.
std::string hex_encode(std::span<const std::uint8_t> bytes);
Result<Bytes> hex_decode(std::string_view text);

/// RFC 4648 with padding. Decoding refuses anything else (white space, missing padding).
std::string base64_encode(std::span<const std::uint8_t> bytes);
Result<Bytes> base64_decode(std::string_view text);

/// RFC 3986 percent-encoding of all but unreserved characters; `keep` names further ones to leave.
std::string percent_encode(std::string_view text, std::string_view keep = "");
Result<std::string> percent_decode(std::string_view text);

std::vector<std::string> split(std::string_view text, char separator);
std::string join(std::span<const std::string> parts, std::string_view separator);

/// Levenshtein distance, for "did you mean".
std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace base
