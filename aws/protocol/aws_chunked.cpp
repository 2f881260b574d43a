#include "aws/protocol/aws_chunked.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace aws {

namespace {

constexpr std::string_view kLineEnd = "\r\n";

/// The line at the start, which is taken away; nullopt if it has no end.
std::optional<std::string_view> take_line(std::string_view& text) {
  const std::size_t end = text.find(kLineEnd);
  if (end == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end + kLineEnd.size());
  return line;
}

std::optional<std::size_t> chunk_size(std::string_view line) {
  const std::string_view digits = line.substr(0, line.find(';'));
  std::size_t size = 0;
  const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), size, 16);
  const bool whole = code == std::errc{} && end == digits.data() + digits.size();
  return whole ? std::optional(size) : std::nullopt;
}

base::Error broken() {
  return base::error(base::ErrorKind::kInvalidArgument,
                     "The request body terminated unexpectedly: it is not in aws-chunked form");
}

}  // namespace

base::Result<ChunkedBody> decode_aws_chunked(std::string_view body) {
  ChunkedBody decoded;
  while (true) {
    const auto line = take_line(body);
    const auto size = line ? chunk_size(*line) : std::nullopt;
    if (!size || body.size() < *size) {
      return broken();
    }
    if (*size == 0) {
      break;
    }
    decoded.payload += body.substr(0, *size);
    body.remove_prefix(*size);
    if (!body.starts_with(kLineEnd)) {
      return broken();
    }
    body.remove_prefix(kLineEnd.size());
  }
  while (const auto line = take_line(body)) {
    const std::size_t colon = line->find(':');
    if (line->empty()) {
      break;
    }
    if (colon == std::string_view::npos) {
      return broken();
    }
    std::string_view value = line->substr(colon + 1);
    value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
    decoded.trailers.emplace_back(line->substr(0, colon), value);
  }
  return decoded;
}

}  // namespace aws
