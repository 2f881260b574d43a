#include "catalog/pointer.h"

namespace catalog {

std::string pointer_part(std::string_view name) {
  std::string part;
  for (const char c : name) {
    part += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
  }
  return part;
}

std::string name_of_part(std::string_view part) {
  std::string name;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const bool escaped = part[i] == '~' && i + 1 < part.size();
    name += !escaped ? part[i] : part[i + 1] == '1' ? '/' : '~';
    i += escaped ? 1 : 0;
  }
  return name;
}

std::string top_level(std::string_view pointer) {
  pointer.remove_prefix(pointer.starts_with('/') ? 1 : 0);
  return std::string(pointer.substr(0, pointer.find('/')));
}

}  // namespace catalog
