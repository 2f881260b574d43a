#include "engine/plan/selection.h"

#include <algorithm>

namespace engine {

bool selects(const Selection& selection, std::string_view urn) {
  return selection.patterns.empty() ||
         std::ranges::any_of(selection.patterns,
                             [&](const std::string& pattern) { return matches(pattern, urn); });
}

bool matches(std::string_view pattern, std::string_view text) {
  const std::size_t star = pattern.find('*');
  if (star == std::string_view::npos) {
    return pattern == text;
  }
  if (!text.starts_with(pattern.substr(0, star))) {
    return false;
  }
  text.remove_prefix(star);
  pattern.remove_prefix(std::min(pattern.find_first_not_of('*', star), pattern.size()));
  for (std::size_t skip = 0; skip <= text.size(); ++skip) {
    if (matches(pattern, text.substr(skip))) {
      return true;
    }
  }
  return false;
}

}  // namespace engine
