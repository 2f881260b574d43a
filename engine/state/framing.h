#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engine/backend/state_log.h"

namespace engine {

/// One line of a journal: `<length> <number> <checksum> <text>\n`. Lines count from 1 without a
/// gap. The text is on one line; the checksum are the first 16 hexadecimal digits of the SHA-256 of
/// `<number> <text>`, so that a line that was moved, doubled or left out is noticed.
std::string frame(std::uint64_t number, std::string_view text);

struct FramedLines {
  std::vector<std::string_view> texts;  ///< views into the bytes that were read
  std::uint64_t good_bytes = 0;         ///< where a torn tail begins; the size if there is none
  bool numbered = true;                 ///< false: an old file, whose lines have no numbers
};

/// Reads lines back. What a crash tears is the end: a broken line with no whole one behind it is
/// dropped. A broken line with whole ones behind it is damage: kCorrupt names entry and byte.
base::Result<FramedLines> read_frames(std::string_view bytes, const StatePlace& place);

/// A line of a journal that is damaged.
struct LooseLine {
  std::string_view text;  ///< behind what stands there as length, number and checksum
  bool whole = false;     ///< length and checksum fit
};

/// Every line that ends, and what is behind the last end, whatever is wrong with them: for repairs.
std::vector<LooseLine> read_loose_frames(std::string_view bytes);

}  // namespace engine
