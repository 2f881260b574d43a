#include "tests/fuzz/mutator.h"

#include <algorithm>

namespace fuzz {

namespace {

constexpr std::size_t kSizeMax = 4096;

std::size_t place_in(base::Random& random, const std::string& text) {
  return static_cast<std::size_t>(random.below(text.size() + 1));
}

void change_once(base::Random& random, std::string& text, std::span<const std::string> corpus,
                 std::span<const std::string_view> words) {
  const std::size_t at = place_in(random, text);
  const std::size_t length =
      std::min<std::size_t>(text.size() - at, 1 + static_cast<std::size_t>(random.below(16)));
  switch (random.below(6)) {
    case 0:
      if (at < text.size()) {
        text[at] = static_cast<char>(random.below(256));
      }
      break;
    case 1:
      text.insert(at, 1, static_cast<char>(random.below(256)));
      break;
    case 2:
      text.erase(at, length);
      break;
    case 3:
      text.insert(at, text.substr(at, length));
      break;
    case 4:
      text.insert(at, words[static_cast<std::size_t>(random.below(words.size()))]);
      break;
    default: {
      const std::string& other = corpus[static_cast<std::size_t>(random.below(corpus.size()))];
      text = text.substr(0, at) + other.substr(place_in(random, other));
      break;
    }
  }
}

}  // namespace

std::string mutated(base::Random& random, std::span<const std::string> corpus,
                    std::span<const std::string_view> words) {
  std::string text = corpus[static_cast<std::size_t>(random.below(corpus.size()))];
  const std::uint64_t changes = 1 + random.below(8);
  for (std::uint64_t i = 0; i < changes; ++i) {
    change_once(random, text, corpus, words);
  }
  text.resize(std::min(text.size(), kSizeMax));
  return text;
}

}  // namespace fuzz
