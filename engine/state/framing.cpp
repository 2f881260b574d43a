#include "engine/state/framing.h"

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

/// The text of the line at the start of `bytes`, which are then advanced; nullopt if it is broken.
std::optional<std::string_view> take_line(std::string_view& bytes) {
  std::size_t length = 0;
  const char* const end = bytes.data() + bytes.size();
  const auto [rest, code] = std::from_chars(bytes.data(), end, length);
  const auto digits = static_cast<std::size_t>(rest - bytes.data());
  const std::size_t head = digits + 1 + kChecksumDigits + 1;
  if (code != std::errc{} || bytes.size() < head || bytes.size() - head < length ||
      bytes.size() - head - length < 1) {
    return std::nullopt;
  }
  const std::string_view text = bytes.substr(head, length);
  if (bytes[digits] != ' ' || bytes[head - 1] != ' ' || bytes[head + length] != '\n' ||
      bytes.substr(digits + 1, kChecksumDigits) != checksum(text)) {
    return std::nullopt;
  }
  bytes.remove_prefix(head + length + 1);
  return text;
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

}  // namespace

std::string frame(std::string_view text) {
  return fmt::format("{} {} {}\n", text.size(), checksum(text), text);
}

base::Result<FramedLines> read_frames(std::string_view bytes, std::string_view file) {
  FramedLines lines;
  std::string_view rest = bytes;
  while (!rest.empty()) {
    const auto text = take_line(rest);
    if (!text) {
      break;
    }
    lines.texts.push_back(*text);
  }
  lines.good_bytes = bytes.size() - rest.size();
  if (has_whole_line(rest)) {
    return base::error(
        base::ErrorKind::kCorrupt,
        "{} is damaged: entry {} (at byte {}) does not match its checksum, and there are whole "
        "entries behind it. Nothing was changed. Restore the file from a backup, or from {}.bak "
        "(the state at the last checkpoint) and run `refresh` then",
        file, lines.texts.size() + 1, lines.good_bytes, file);
  }
  return lines;
}

}  // namespace engine
