#pragma once

#include <string>

#include "catalog/output.h"

namespace catalog {

/// The one tag that all taggable resource types share.
struct Tag {
  Input<std::string> Key;
  Input<std::string> Value;
};

inline catalog::Value to_value(const Tag& tag) {
  return catalog::Value::Object{{"Key", tag.Key.value()}, {"Value", tag.Value.value()}};
}

}  // namespace catalog
