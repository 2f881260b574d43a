#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "catalog/pointer.h"

namespace catalog {

/// Where a walk stands in a resource's properties, in both spellings.
struct Place {
  std::string path;     ///< `Tags[0].Key`
  std::string pointer;  ///< `/Tags/0/Key`
  bool secret = false;  ///< what is here, or what holds it, is a secret

  Place member(std::string_view name) const {
    return {path.empty() ? std::string(name) : fmt::format("{}.{}", path, name),
            fmt::format("{}/{}", pointer, pointer_part(name)), secret};
  }

  Place element(std::size_t index) const {
    return {fmt::format("{}[{}]", path, index), fmt::format("{}/{}", pointer, index), secret};
  }
};

}  // namespace catalog
