#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "catalog/value.h"

namespace engine {

enum class ConfigType { kString, kInteger, kBoolean, kArray, kObject };

std::string_view name(ConfigType type);

/// What a configuration value has to be: `array<array<string>>` is an array of one inner shape.
struct ConfigShape {
  ConfigType type = ConfigType::kString;
  std::vector<ConfigShape> items{};  ///< of an array: one

  friend bool operator==(const ConfigShape&, const ConfigShape&) = default;
};

std::string shape_text(const ConfigShape& shape);

/// `{type: array, items: {type: string}}`, as far as it says. kInvalidArgument: no such type, or an
/// array that does not say of what.
base::Result<std::optional<ConfigShape>> parse_config_shape(const base::JsonObject& fields);

/// The value as that shape: integers are whole floats and digits too, booleans "true" and "false",
/// lists and maps also JSON in a text. A secret stays one. nullopt: it is not of that shape.
std::optional<catalog::Value> as_shape(const catalog::Value& value, const ConfigShape& shape);

}  // namespace engine
