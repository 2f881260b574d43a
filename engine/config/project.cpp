#include "engine/config/project.h"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "base/encoding.h"
#include "base/json_members.h"
#include "engine/config/config_key.h"
#include "engine/config/yaml_document.h"

namespace engine {

namespace {

constexpr std::string_view kFields[] = {
    "name",     "runtime",  "main",    "description",    "author",
    "website",  "license",  "config",  "backend",        "options",
    "template", "packages", "plugins", "stackConfigDir", "requiredPulumiVersion"};

/// A misspelt top-level field would silently be ignored; anything farther away from a known one is
/// somebody else's (Pulumi allows them).
std::optional<std::string_view> misspelt_field(std::string_view field) {
  for (const std::string_view known : kFields) {
    if (field == known) {
      return std::nullopt;
    }
  }
  for (const std::string_view known : kFields) {
    if (known.size() > 4 && base::edit_distance(field, known) <= 2) {
      return known;
    }
  }
  return std::nullopt;
}

class ProjectReader {
 public:
  ProjectReader(const YamlDocument& document, const base::Path& file)
      : document_(document), file_(file) {}

  base::Result<Project> read() {
    for (const auto& [field, value] : document_.root()) {
      if (const auto meant = misspelt_field(field)) {
        return fail({std::string(field)}, fmt::format("unknown field '{}'; did you mean '{}'?",
                                                      std::string_view(field), *meant));
      }
    }
    project_.file = file_;
    project_.config_directory = file_.parent_path() / text("stackConfigDir");
    project_.name = text("name");
    project_.description = text("description");
    if (!is_valid_name(project_.name)) {
      return fail({"name"}, fmt::format("'{}' is no project name; expected letters, digits, '_', "
                                        "'.' and '-'",
                                        project_.name));
    }
    if (const base::Json* url = document_.find({"backend", "url"}); url && url->is_string()) {
      project_.backend_url = url->as_string().c_str();
    }
    const base::Json* runtime = document_.find({"runtime", "name"});
    project_.runtime = runtime != nullptr ? base::text_of(*runtime) : text("runtime");
    if (project_.runtime == "settle" && !text("main").empty()) {
      project_.main = file_.parent_path() / text("main");
    }
    for (const auto read : {&ProjectReader::read_options, &ProjectReader::read_config}) {
      if (base::Result<void> done = (this->*read)(); !done) {
        return std::move(done).error();
      }
    }
    return std::move(project_);
  }

 private:
  std::string text(const std::string& field) const {
    const base::Json* value = document_.find({field});
    return value != nullptr && value->is_string() ? value->as_string().c_str() : "";
  }

  base::Error fail(const PropertyPath& path, std::string_view problem) const {
    return base::error(base::ErrorKind::kInvalidArgument, "{}:{}: {}", file_.string(),
                       std::max(document_.line_of(path), 1U), problem);
  }

  base::Result<void> read_options() {
    const base::Json* options = document_.find({"options"});
    if (options == nullptr || options->is_null()) {
      return {};
    }
    if (!options->is_object()) {
      return fail({"options"}, "options: expected a map, such as {refresh: always}");
    }
    for (const auto& [option, value] : options->as_object()) {
      if (option != "refresh") {
        return fail({"options", std::string(option)},
                    fmt::format("unknown option '{}'; known is refresh", std::string_view(option)));
      }
      if (value != base::Json("always")) {
        return fail({"options", "refresh"}, fmt::format("refresh is {}; expected always, or leave "
                                                        "it out",
                                                        base::json_text(value)));
      }
      project_.refresh_always = true;
    }
    return {};
  }

  base::Result<void> read_config() {
    const base::Json* config = document_.find({"config"});
    if (config == nullptr || config->is_null()) {
      return {};
    }
    if (config->is_string()) {  // the old spelling of stackConfigDir
      if (document_.find({"stackConfigDir"}) != nullptr) {
        return fail({"config"},
                    "config names the directory of the stacks' files, and so does stackConfigDir; "
                    "keep stackConfigDir");
      }
      project_.config_directory = file_.parent_path() / text("config");
      return {};
    }
    if (!config->is_object()) {
      return fail({"config"}, "config: expected a map of configuration keys");
    }
    for (const auto& [key, value] : config->as_object()) {
      base::Result<ConfigDeclaration> declaration = read_declaration(std::string(key), value);
      if (!declaration) {
        return std::move(declaration).error();
      }
      project_.declarations.push_back(std::move(*declaration));
    }
    return {};
  }

  base::Result<ConfigDeclaration> read_declaration(const std::string& key,
                                                   const base::Json& value) {
    const base::Result<ConfigKey> full = parse_config_key(key, project_.name);
    if (!full) {
      return fail({"config", key}, full.error().message);
    }
    ConfigDeclaration declaration{.key = full->text()};
    if (!value.is_object()) {
      declaration.fallback = value;
      return declaration;
    }
    const base::JsonObject& fields = value.as_object();
    base::Result<void> read = full->space == project_.name ? read_own(declaration, fields)
                                                           : read_foreign(declaration, fields, key);
    if (!read) {
      return fail({"config", key}, fmt::format("config value '{}': {}", key, read.error().message));
    }
    return declaration;
  }

  /// A key of the project: what its stacks have to give.
  static base::Result<void> read_own(ConfigDeclaration& declaration,
                                     const base::JsonObject& fields) {
    for (const auto& [field, content] : fields) {
      if (field == "value" || field == "default") {
        declaration.fallback = content;
      } else if (field == "secret" && content.is_bool()) {
        declaration.secret = content.as_bool();
      } else if (field == "description" && content.is_string()) {
        declaration.description = content.as_string().c_str();
      } else if (field != "type" && field != "items") {
        return base::error(base::ErrorKind::kInvalidArgument,
                           "'{}' is not expected here; known are type, items, description, secret, "
                           "default, value",
                           std::string_view(field));
      }
    }
    if (fields.contains("default") && fields.contains("value")) {
      return base::error(base::ErrorKind::kInvalidArgument,
                         "it has both 'default' and 'value'; keep one");
    }
    base::Result<std::optional<ConfigShape>> shape = parse_config_shape(fields);
    if (!shape) {
      return std::move(shape).error();
    }
    declaration.shape = std::move(*shape);
    const bool fits =
        !declaration.shape || !declaration.fallback || declaration.fallback->is_null() ||
        as_shape(catalog::Value::from_json(*declaration.fallback), *declaration.shape);
    if (!fits) {
      return base::error(base::ErrorKind::kInvalidArgument,
                         "the default value {} is not of the expected type '{}'",
                         base::json_text(*declaration.fallback), shape_text(*declaration.shape));
    }
    return {};
  }

  /// A key of another namespace (`aws:region`): the project may only give it a value.
  static base::Result<void> read_foreign(ConfigDeclaration& declaration,
                                         const base::JsonObject& fields, const std::string& key) {
    for (const auto& [field, content] : fields) {
      if (field == "value") {
        declaration.fallback = content;
      } else if (field == "description" && content.is_string()) {
        declaration.description = content.as_string().c_str();
      } else {
        return base::error(base::ErrorKind::kInvalidArgument,
                           "'{}' is not expected here: '{}' is not namespaced by the project and "
                           "takes only 'value'",
                           std::string_view(field), key);
      }
    }
    if (!declaration.fallback) {
      return base::error(base::ErrorKind::kInvalidArgument,
                         "'{}' is not namespaced by the project and needs a 'value'", key);
    }
    return {};
  }

  const YamlDocument& document_;
  const base::Path& file_;
  Project project_;
};

}  // namespace

base::Path Project::stack_file(std::string_view stack) const {
  return config_directory / fmt::format("Pulumi.{}.yaml", stack);
}

const ConfigDeclaration* Project::find(std::string_view full_key) const {
  const auto found = std::ranges::find(declarations, full_key, &ConfigDeclaration::key);
  return found == declarations.end() ? nullptr : &*found;
}

base::Result<Project> parse_project(const std::string& text, const base::Path& file) {
  const base::Result<YamlDocument> document = YamlDocument::parse(text, file.string());
  if (!document) {
    return document.error();
  }
  return ProjectReader(*document, file).read();
}

base::Result<Project> find_project(base::Files& files, const base::Path& from) {
  for (base::Path directory = from;; directory = directory.parent_path()) {
    for (const char* name : {"Pulumi.yaml", "Pulumi.yml"}) {
      if (files.exists(directory / name)) {
        const base::Result<std::string> text = files.read(directory / name, kYamlBytesMax);
        if (!text) {
          return text.error();
        }
        return parse_project(*text, directory / name);
      }
    }
    if (directory == directory.parent_path()) {
      return base::error(base::ErrorKind::kNotFound,
                         "no Pulumi.yaml in {} or above it; run settle inside a project, or give "
                         "its directory with --cwd DIR",
                         from.string());
    }
  }
}

}  // namespace engine
