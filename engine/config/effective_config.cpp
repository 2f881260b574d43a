#include "engine/config/effective_config.h"

#include <optional>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "base/encoding.h"
#include "base/text.h"

namespace engine {

namespace {

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
    report_missing();
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
    const std::optional<catalog::Value> converted =
        declaration->shape ? as_shape(value, *declaration->shape) : std::optional(value);
    if (!converted) {
      base::Diagnostic& found =
          report(fmt::format("Stack '{}' with configuration key '{}' must be of type '{}'", stack_,
                             key.text(), shape_text(*declaration->shape)),
                 key);
      found.expected = fmt::format("{}, not {}", shape_text(*declaration->shape),
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
    config_.values.insert_or_assign(key.text(), *converted);
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
            declaration.key,
            declaration.shape ? as_shape(value, *declaration.shape).value_or(value) : value);
      }
      return;
    }
    missing_.push_back(&declaration);
  }

  /// One finding for all of them, in Pulumi's words: each with what it is for and how it is set.
  void report_missing() {
    if (missing_.empty()) {
      return;
    }
    std::string keys;
    std::string expected;
    std::string fix;
    for (std::size_t i = 0; i < missing_.size(); ++i) {
      const ConfigDeclaration& declaration = *missing_[i];
      const bool last = i + 1 == missing_.size();
      keys += fmt::format("{}'{}'", i == 0 ? "" : last ? " and " : ", ", declaration.key);
      if (!declaration.description.empty()) {
        expected += fmt::format("{}{}{}", expected.empty() ? "" : "; ",
                                missing_.size() == 1 ? "" : declaration.key + ": ",
                                declaration.description);
      }
      fix += fmt::format("{}settle config set {}{} VALUE", i == 0 ? "" : "; ",
                         declaration.secret ? "--secret " : "", declaration.key);
    }
    base::Diagnostic& found =
        report(fmt::format("Stack '{}' is missing configuration value{} {}", stack_,
                           missing_.size() == 1 ? "" : "s", keys),
               parse_config_key(missing_.front()->key, project_.name).or_throw());
    found.expected = std::move(expected);
    found.fix = std::move(fix);
  }

  const Project& project_;
  const StackFile& file_;
  std::string_view stack_;
  EffectiveConfig config_;
  std::vector<const ConfigDeclaration*> missing_;
};

}  // namespace

const ConfigDeclaration* nearest_declaration(const Project& project, const ConfigKey& key) {
  const ConfigDeclaration* nearest = nullptr;
  std::size_t least = 3;
  for (const ConfigDeclaration& declaration : project.declarations) {
    if (declaration.key == key.text()) {
      return nullptr;
    }
    const std::size_t distance =
        base::edit_distance(base::lower_case(declaration.key), base::lower_case(key.text()));
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
