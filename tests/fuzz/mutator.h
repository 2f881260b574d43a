#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"

namespace fuzz {

/// One of the corpus with a few changes: bytes flipped, put in, taken out, doubled; a word put in;
/// the head of one text before the tail of another.
std::string mutated(base::Random& random, std::span<const std::string> corpus,
                    std::span<const std::string_view> words);

}  // namespace fuzz
