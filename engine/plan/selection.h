#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace engine {

/// Which resources a run is about. Empty patterns: all of them.
struct Selection {
  std::vector<std::string> patterns{};  ///< URNs; `*` stands for any text
  bool dependents = false;              ///< also what depends on them
  bool ignore_protect = false;
};

/// Whether a URN is one of those, dependents aside.
bool selects(const Selection& selection, std::string_view urn);

/// `*` in the pattern stands for any text.
bool matches(std::string_view pattern, std::string_view text);

}  // namespace engine
