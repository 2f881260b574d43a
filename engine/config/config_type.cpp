#include "engine/config/config_type.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include <boost/json.hpp>
#include <fmt/core.h>

namespace engine {

namespace {

constexpr std::pair<std::string_view, ConfigType> kTypes[] = {{"string", ConfigType::kString},
                                                              {"integer", ConfigType::kInteger},
                                                              {"boolean", ConfigType::kBoolean},
                                                              {"array", ConfigType::kArray},
                                                              {"object", ConfigType::kObject}};

std::optional<catalog::Value> as_integer(const catalog::Value& value) {
  if (value.if_integer() != nullptr) {
    return value;
  }
  if (const double* number = value.if_double()) {
    return std::trunc(*number) == *number && std::abs(*number) < 9e15
               ? std::optional(catalog::Value(static_cast<std::int64_t>(*number)))
               : std::nullopt;
  }
  const std::string* text = value.if_string();
  std::int64_t integer = 0;
  if (text == nullptr || text->empty()) {
    return std::nullopt;
  }
  const auto [end, code] = std::from_chars(text->data(), text->data() + text->size(), integer);
  return code == std::errc() && end == text->data() + text->size()
             ? std::optional(catalog::Value(integer))
             : std::nullopt;
}

std::optional<catalog::Value> as_boolean(const catalog::Value& value) {
  const std::string* text = value.if_string();
  if (text != nullptr && (*text == "true" || *text == "false")) {
    return catalog::Value(*text == "true");
  }
  return value.if_bool() != nullptr ? std::optional(value) : std::nullopt;
}

/// Numbers and booleans that YAML read out of an unquoted text are text again where text is meant.
std::optional<catalog::Value> as_string(const catalog::Value& value) {
  if (value.if_string() != nullptr) {
    return value;
  }
  if (value.if_bool() != nullptr || value.if_integer() != nullptr || value.if_double() != nullptr) {
    return catalog::Value(base::json_text(value.to_display_json()));
  }
  return std::nullopt;
}

std::optional<catalog::Value> as_list(const catalog::Value& value, const ConfigShape& shape) {
  if (value.if_list() == nullptr) {
    return std::nullopt;
  }
  catalog::Value::List items;
  for (const catalog::Value& item : *value.if_list()) {
    std::optional<catalog::Value> inner =
        shape.items.empty() ? std::optional(item) : as_shape(item, shape.items.front());
    if (!inner) {
      return std::nullopt;
    }
    items.push_back(std::move(*inner));
  }
  return catalog::Value(std::move(items));
}

}  // namespace

std::string_view name(ConfigType type) {
  return std::ranges::find(kTypes, type, &std::pair<std::string_view, ConfigType>::second)->first;
}

std::string shape_text(const ConfigShape& shape) {
  const std::string_view type = name(shape.type);
  return shape.items.empty() ? std::string(type)
                             : fmt::format("{}<{}>", type, shape_text(shape.items.front()));
}

base::Result<std::optional<ConfigShape>> parse_config_shape(const base::JsonObject& fields) {
  const base::Json* type = fields.if_contains("type");
  const base::Json* items = fields.if_contains("items");
  if (type == nullptr) {
    return std::optional<ConfigShape>();
  }
  const auto* const known = std::ranges::find_if(kTypes, [&](const auto& entry) {
    return type->is_string() && type->get_string() == entry.first;
  });
  if (known == std::end(kTypes)) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "type {} is unknown; expected string, integer, boolean, array or object",
                       base::json_text(*type));
  }
  ConfigShape shape{known->second};
  if (shape.type == ConfigType::kArray) {
    if (items == nullptr || !items->is_object() || !items->get_object().contains("type")) {
      return base::error(base::ErrorKind::kInvalidArgument,
                         "an array has to say what its items are: items: {{type: string}}");
    }
    base::Result<std::optional<ConfigShape>> inner = parse_config_shape(items->get_object());
    if (!inner) {
      return inner;
    }
    shape.items.push_back(std::move(**inner));
  } else if (items != nullptr) {
    return base::error(base::ErrorKind::kInvalidArgument, "'items' belongs to an array, not to {}",
                       name(shape.type));
  }
  return std::optional(std::move(shape));
}

std::optional<catalog::Value> as_shape(const catalog::Value& value, const ConfigShape& shape) {
  if (const catalog::Value::Secret* secret = value.if_secret()) {
    std::optional<catalog::Value> inner = as_shape(secret->inner(), shape);
    return inner ? std::optional(catalog::Value::secret(std::move(*inner))) : std::nullopt;
  }
  // Lists and maps that `config set` was given as text are JSON.
  const bool structured = shape.type == ConfigType::kArray || shape.type == ConfigType::kObject;
  if (structured && value.if_string() != nullptr) {
    const base::Result<base::Json> json = base::parse_json(*value.if_string(), "value");
    return json && !json->is_string() ? as_shape(catalog::Value::from_json(*json), shape)
                                      : std::nullopt;
  }
  switch (shape.type) {
    case ConfigType::kString:
      return as_string(value);
    case ConfigType::kInteger:
      return as_integer(value);
    case ConfigType::kBoolean:
      return as_boolean(value);
    case ConfigType::kObject:
      return value.if_object() != nullptr ? std::optional(value) : std::nullopt;
    case ConfigType::kArray:
      return as_list(value, shape);
  }
  return std::nullopt;
}

}  // namespace engine
