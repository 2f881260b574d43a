#pragma once

#include <string_view>

#include <boost/json.hpp>

#include "base/json.h"
#include "catalog/value.h"

namespace catalog {

inline Value parsed(std::string_view json) {
  return Value::from_json(base::parse_json(json, "test").value());
}

}  // namespace catalog
