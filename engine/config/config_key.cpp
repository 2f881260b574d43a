#include "engine/config/config_key.h"

#include <vector>

#include "base/encoding.h"

namespace engine {

base::Result<ConfigKey> parse_config_key(std::string_view text, std::string_view project) {
  std::vector<std::string> parts = base::split(text, ':');
  if (parts.size() == 3 && parts[1] == "config") {
    parts.erase(parts.begin() + 1);
  }
  if (parts.size() == 1) {
    parts.insert(parts.begin(), std::string(project));
  }
  if (parts.size() != 2 || parts[0].empty() || parts[1].empty()) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "'{}' is no configuration key; expected `name` or `namespace:name`, such as "
                       "`aws:region` or `{}:environment`",
                       text, project);
  }
  return ConfigKey{parts[0], parts[1]};
}

bool is_valid_name(std::string_view name) {
  constexpr std::string_view kAllowed =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-";
  return !name.empty() && name.size() <= 100 && name != "." && name != ".." &&
         name.find_first_not_of(kAllowed) == name.npos;
}

}  // namespace engine
