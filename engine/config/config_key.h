#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "base/result.h"

namespace engine {

/// `aws:region`: a name in a namespace. The project's own namespace may be left out by people.
struct ConfigKey {
  std::string space;
  std::string name;

  std::string text() const { return space + ":" + name; }

  friend auto operator<=>(const ConfigKey&, const ConfigKey&) = default;
};

/// `name`, `ns:name`, or the old `ns:config:name`.
base::Result<ConfigKey> parse_config_key(std::string_view text, std::string_view project);

/// True for what a project or a stack may be called: letters, digits, `_`, `.`, `-`, at most 100.
bool is_valid_name(std::string_view name);

}  // namespace engine
