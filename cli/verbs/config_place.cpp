#include <fmt/core.h>

#include "cli/verbs/config_verbs.h"
#include "engine/config/effective_config.h"

namespace cli {

ConfigPlace config_place(const Workspace& workspace, const Arguments& arguments) {
  std::string key = arguments.positional(0);
  engine::PropertyPath below;
  if (arguments.has("path")) {
    below = engine::parse_property_path(key).or_throw();
    const std::string* first = std::get_if<std::string>(&below.front());
    if (first == nullptr) {
      throw Failure(ExitCode::kUsage,
                    fmt::format("'{}': expected a key before the first index", key));
    }
    key = *first;
    below.erase(below.begin());
  }
  return {engine::parse_config_key(key, workspace.project().name).or_throw(), std::move(below)};
}

void fail_no_value(const Workspace& workspace, const std::string& stack, const ConfigPlace& place) {
  const engine::ConfigDeclaration* meant =
      engine::nearest_declaration(workspace.project(), place.key);
  throw Failure(
      ExitCode::kError,
      fmt::format("configuration key '{}' not found for stack '{}'{}", place.key.text(), stack,
                  meant == nullptr ? "" : fmt::format("; did you mean '{}'?", meant->key)));
}

}  // namespace cli
