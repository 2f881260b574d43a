#include "engine/state/framing.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include <fmt/core.h>

#include "base/crypto.h"

namespace engine {

namespace {

constexpr std::size_t kChecksumDigits = 16;

std::string checksum(std::string_view text) {
  return base::sha256_hex(text).substr(0, kChecksumDigits);
}

std::string checksum(std::uint64_t number, std::string_view text) {
  std::string numbered = fmt::format("{} ", number);
  numbered += text;
  return checksum(numbered);
}

struct Line {
  std::optional<std::uint64_t> number;  ///< nullopt: of an old file
  std::string_view text;
};

/// The word at the start of `bytes`, which are then behind the blank that follows it.
std::string_view take_word(std::string_view& bytes) {
  constexpr std::size_t kWordMax = 20;
  const std::size_t end = bytes.substr(0, kWordMax + 1).find(' ');
  if (end == std::string_view::npos) {
    return {};
  }
  const std::string_view word = bytes.substr(0, end);
  bytes.remove_prefix(end + 1);
  return word;
}

std::optional<std::uint64_t> number_of(std::string_view word) {
  std::uint64_t number = 0;
  const auto [end, code] = std::from_chars(word.data(), word.data() + word.size(), number);
  const bool whole = code == std::errc{} && end == word.data() + word.size() && !word.empty();
  return whole ? std::optional(number) : std::nullopt;
}

/// The line at the start of `bytes`, which are then advanced; nullopt if it is broken.
std::optional<Line> take_line(std::string_view& bytes) {
  std::string_view rest = bytes;
  const auto length = number_of(take_word(rest));
  std::string_view sum = take_word(rest);
  Line line;
  if (sum.size() != kChecksumDigits) {
    line.number = number_of(sum);
    sum = take_word(rest);
    if (!line.number) {
      return std::nullopt;
    }
  }
  if (!length || sum.size() != kChecksumDigits || rest.empty() || rest.size() - 1 < *length ||
      rest[*length] != '\n') {
    return std::nullopt;
  }
  line.text = rest.substr(0, *length);
  const std::string expected =
      line.number ? checksum(*line.number, line.text) : checksum(line.text);
  if (sum != expected) {
    return std::nullopt;
  }
  bytes = rest.substr(*length + 1);
  return line;
}

/// Whether any line behind a newline in `bytes` is whole.
bool has_whole_line(std::string_view bytes) {
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos;
       at = bytes.find('\n', at + 1)) {
    std::string_view rest = bytes.substr(at + 1);
    if (take_line(rest)) {
      return true;
    }
  }
  return false;
}

base::Error damaged(const StatePlace& place, const std::string& what) {
  return base::error(base::ErrorKind::kCorrupt, "{} is damaged: {}. Nothing was changed. {}",
                     place.name, what, place.way_out());
}

}  // namespace

std::string frame(std::uint64_t number, std::string_view text) {
  std::string line = fmt::format("{} {} {} ", text.size(), number, checksum(number, text));
  line.reserve(line.size() + text.size() + 1);
  line += text;
  line += '\n';
  return line;
}

std::vector<LooseLine> read_loose_frames(std::string_view bytes) {
  std::vector<LooseLine> lines;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1);
    std::string_view line = bytes.substr(0, end + 1);
    bytes.remove_prefix(end + 1);
    std::string_view rest = line;
    if (const auto taken = take_line(rest); taken && rest.empty()) {
      lines.push_back({taken->text, true});
      continue;
    }
    // A text is JSON, or a ciphertext: neither begins with a digit, the words before it do, or are
    // checksums of exactly so many digits.
    for (std::string_view word = line; !word.empty();) {
      const std::string_view before = word;
      const std::string_view taken = take_word(word);
      if (taken.empty() || (!number_of(taken) && taken.size() != kChecksumDigits)) {
        line = before;
        break;
      }
    }
    while (line.ends_with('\n') || line.ends_with('\r')) {
      line.remove_suffix(1);
    }
    lines.push_back({line, false});
  }
  return lines;
}

base::Result<FramedLines> read_frames(std::string_view bytes, const StatePlace& place) {
  FramedLines lines;
  std::string_view rest = bytes;
  while (!rest.empty()) {
    const auto line = take_line(rest);
    if (!line) {
      break;
    }
    const std::uint64_t expected = lines.texts.size() + 1;
    if (expected == 1) {
      lines.numbered = line->number.has_value();
    }
    if (lines.numbered && line->number != expected) {
      return damaged(place, fmt::format("where entry {} should stand, there is entry {}: somebody "
                                        "has moved or removed lines",
                                        expected, line->number.value_or(0)));
    }
    lines.texts.push_back(line->text);
  }
  lines.good_bytes = bytes.size() - rest.size();
  if (has_whole_line(rest)) {
    return damaged(place, fmt::format("entry {} (at byte {}) does not match its checksum, and "
                                      "there are whole entries behind it",
                                      lines.texts.size() + 1, lines.good_bytes));
  }
  return lines;
}

}  // namespace engine
