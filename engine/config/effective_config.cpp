#include "engine/config/effective_config.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include <fmt/core.h>

#include "base/encoding.h"
#include "engine/config/yaml_value.h"

namespace engine {

namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return result;
}

base::Result<catalog::Value> decrypted(const base::Json& value, const Decrypt& decrypt) {
  if (const base::Json* ciphertext = if_secure(value)) {
    base::Result<std::string> plaintext = decrypt(ciphertext->as_string());
    if (!plaintext) {
      return std::move(plaintext).error();
    }
    return catalog::Value::secret(catalog::Value(std::move(*plaintext)));
  }
  if (!contains_secure(value)) {
    return catalog::Value::from_json(value);
  }
  if (value.is_array()) {
    catalog::Value::List list;
    for (const base::Json& item : value.as_array()) {
      base::Result<catalog::Value> inner = decrypted(item, decrypt);
      if (!inner) {
        return inner;
      }
      list.push_back(std::move(*inner));
    }
    return catalog::Value(std::move(list));
  }
  catalog::Value::Object object;
  for (const auto& [name, member] : value.as_object()) {
    base::Result<catalog::Value> inner = decrypted(member, decrypt);
    if (!inner) {
      return inner;
    }
    object.emplace(std::string(name), std::move(*inner));
  }
  return catalog::Value(std::move(object));
}

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

/// The value as its declared type; nullopt when it is not of it.
std::optional<catalog::Value> typed(const catalog::Value& value, std::optional<ConfigType> type,
                                    std::optional<ConfigType> item_type) {
  if (const catalog::Value::Secret* secret = value.if_secret()) {
    std::optional<catalog::Value> inner = typed(secret->inner(), type, item_type);
    return inner ? std::optional(catalog::Value::secret(std::move(*inner))) : std::nullopt;
  }
  if (!type) {
    return value;
  }
  // Objects and lists that `config set` was given as text are JSON.
  if ((*type == ConfigType::kArray || *type == ConfigType::kObject) && value.if_string()) {
    const base::Result<base::Json> json = base::parse_json(*value.if_string(), "value");
    return json && !json->is_string() ? typed(catalog::Value::from_json(*json), type, item_type)
                                      : std::nullopt;
  }
  switch (*type) {
    case ConfigType::kString:
      return as_string(value);
    case ConfigType::kInteger:
      return as_integer(value);
    case ConfigType::kBoolean:
      return as_boolean(value);
    case ConfigType::kObject:
      return value.if_object() != nullptr ? std::optional(value) : std::nullopt;
    case ConfigType::kArray: {
      if (value.if_list() == nullptr) {
        return std::nullopt;
      }
      catalog::Value::List items;
      for (const catalog::Value& item : *value.if_list()) {
        std::optional<catalog::Value> inner = typed(item, item_type, std::nullopt);
        if (!inner) {
          return std::nullopt;
        }
        items.push_back(std::move(*inner));
      }
      return catalog::Value(std::move(items));
    }
  }
  return std::nullopt;
}

std::string type_text(const ConfigDeclaration& declaration) {
  const std::string_view type = declaration.type ? name(*declaration.type) : "any";
  return declaration.item_type ? fmt::format("{}<{}>", type, name(*declaration.item_type))
                               : std::string(type);
}

class Resolution {
 public:
  Resolution(const Project& project, const StackFile& file, std::string_view stack)
      : project_(project), file_(file), stack_(stack) {}

  base::Result<EffectiveConfig> run(const Decrypt& decrypt) {
    for (const auto& [key, json] : file_.values()) {
      base::Result<catalog::Value> value = decrypted(json, decrypt);
      if (!value) {
        return value.error().in(fmt::format("configuration key '{}'", key.text()));
      }
      take(key, *value);
    }
    for (const ConfigDeclaration& declaration : project_.declarations) {
      complete(declaration);
    }
    return std::move(config_);
  }

 private:
  base::Diagnostic& report(std::string summary, const ConfigKey& key) {
    return config_.diagnostics.emplace_back(base::Diagnostic{.summary = std::move(summary),
                                                             .resource = key.text(),
                                                             .file = file_.path().string(),
                                                             .line = file_.line_of(key)});
  }

  void take(const ConfigKey& key, const catalog::Value& value) {
    const ConfigDeclaration* declaration = project_.find(key.text());
    if (declaration == nullptr) {
      if (const ConfigDeclaration* meant = nearest_declaration(project_, key)) {
        base::Diagnostic& found = report(
            fmt::format("configuration key '{}' is not known to the project", key.text()), key);
        found.expected = fmt::format("did you mean '{}'?", meant->key);
        found.fix =
            fmt::format("settle config rm {}; settle config set {} VALUE", key.text(), meant->key);
      }
      config_.values.insert_or_assign(key.text(), value);
      return;
    }
    std::optional<catalog::Value> converted =
        typed(value, declaration->type, declaration->item_type);
    if (!converted) {
      base::Diagnostic& found =
          report(fmt::format("Stack '{}' with configuration key '{}' must be of type '{}'", stack_,
                             key.text(), type_text(*declaration)),
                 key);
      found.expected = fmt::format("{}, not {}", type_text(*declaration),
                                   base::json_text(value.to_display_json()));
      found.fix = fmt::format("settle config set {} VALUE", key.text());
      return;
    }
    if (declaration->secret && !value.contains_secret()) {
      base::Diagnostic& found =
          report(fmt::format("Stack '{}' with configuration key '{}' must be encrypted as it's "
                             "secret",
                             stack_, key.text()),
                 key);
      found.fix = fmt::format("settle config set --secret {}", key.text());
      return;
    }
    config_.values.insert_or_assign(key.text(), std::move(*converted));
  }

  void complete(const ConfigDeclaration& declaration) {
    const base::Result<ConfigKey> key = parse_config_key(declaration.key, project_.name);
    if (file_.find(*key) != nullptr) {
      return;
    }
    if (declaration.fallback) {
      if (!declaration.fallback->is_null()) {
        const catalog::Value value = catalog::Value::from_json(*declaration.fallback);
        config_.values.insert_or_assign(
            declaration.key, typed(value, declaration.type, declaration.item_type).value_or(value));
      }
      return;
    }
    base::Diagnostic& found = report(
        fmt::format("Stack '{}' is missing configuration value '{}'", stack_, declaration.key),
        *key);
    found.expected = declaration.description;
    found.fix = fmt::format("settle config set {}{} VALUE", declaration.secret ? "--secret " : "",
                            declaration.key);
  }

  const Project& project_;
  const StackFile& file_;
  std::string_view stack_;
  EffectiveConfig config_;
};

}  // namespace

const ConfigDeclaration* nearest_declaration(const Project& project, const ConfigKey& key) {
  const ConfigDeclaration* nearest = nullptr;
  std::size_t least = 3;
  for (const ConfigDeclaration& declaration : project.declarations) {
    if (declaration.key == key.text()) {
      return nullptr;
    }
    const std::size_t distance = base::edit_distance(lower(declaration.key), lower(key.text()));
    if (distance < least) {
      least = distance;
      nearest = &declaration;
    }
  }
  return nearest;
}

base::Result<EffectiveConfig> effective_config(const Project& project, const StackFile& file,
                                               std::string_view stack, const Decrypt& decrypt) {
  return Resolution(project, file, stack).run(decrypt);
}

}  // namespace engine
