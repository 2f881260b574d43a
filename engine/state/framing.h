#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace engine {

/// One line of a journal: `<length> <checksum> <text>\n`. The text is JSON on one line; the
/// checksum are the first 16 hexadecimal digits of its SHA-256.
std::string frame(std::string_view text);

struct FramedLines {
  std::vector<std::string_view> texts;  ///< views into the bytes that were read
  std::uint64_t good_bytes = 0;         ///< where a torn tail begins; the size if there is none
};

/// Reads lines back. What a crash tears is the end: a broken line with no whole one behind it is
/// dropped. A broken line with whole ones behind it is damage: kCorrupt names entry and byte.
base::Result<FramedLines> read_frames(std::string_view bytes, std::string_view file);

}  // namespace engine
