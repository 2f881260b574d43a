#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/verbs/config_verbs.h"
#include "engine/config/config_scalar.h"
#include "engine/config/effective_config.h"

namespace cli {

ConfigPlace config_place(const Workspace& workspace, const std::string& text, bool path) {
  std::string key = text;
  engine::PropertyPath below;
  if (path) {
    below = engine::parse_property_path(text).or_throw();
    const std::string* first = std::get_if<std::string>(&below.front());
    if (first == nullptr) {
      throw Failure(ExitCode::kUsage,
                    fmt::format("'{}': expected a key before the first index", text));
    }
    key = *first;
    below.erase(below.begin());
  }
  return {engine::parse_config_key(key, workspace.project().name).or_throw(), std::move(below)};
}

ConfigPlace config_place(const Workspace& workspace, const Arguments& arguments) {
  return config_place(workspace, arguments.positional(0), arguments.has("path"));
}

void set_config(OpenStack& stack, const Workspace& workspace, const ConfigPlace& place,
                const std::string& text, Storage storage, std::string_view type) {
  const engine::ConfigDeclaration* declared = workspace.project().find(place.key.text());
  const bool secret = storage == Storage::kSecret ||
                      (storage == Storage::kAsDeclared && declared != nullptr && declared->secret);
  if (secret && !type.empty()) {
    throw Failure(ExitCode::kUsage,
                  fmt::format("{}: --type cannot be given for a secret: what is encrypted is text",
                              place.key.text()));
  }
  if (!secret && storage == Storage::kAsDeclared && engine::looks_like_secret(place.key, text)) {
    throw Failure(
        ExitCode::kUsage,
        fmt::format("config value for '{}' looks like a secret; rerun with --secret to encrypt it, "
                    "or --plaintext if you meant to store in plaintext",
                    place.key.text()));
  }
  base::Json value;
  if (secret) {
    value = engine::make_secure(stack.secrets().encrypt(text).or_throw());
  } else if (!type.empty()) {
    value = engine::scalar_of_type(text, type).or_throw();
  } else {
    value = place.below.empty() ? base::Json(text) : engine::coerced_scalar(text);
  }
  stack.file().set(place.key, place.below, value).or_throw();
}

void remove_config(OpenStack& stack, const Workspace& workspace, const ConfigPlace& place) {
  if (stack.file().find(place.key, place.below) == nullptr) {
    fail_no_value(workspace, stack, place);
  }
  stack.file().remove(place.key, place.below).or_throw();
}

void warn_if_unknown(Session& session, const Workspace& workspace, const engine::ConfigKey& key) {
  if (const auto* meant = engine::nearest_declaration(workspace.project(), key)) {
    session.terminal.write_error(fmt::format(
        "warning: '{}' is not known to the project; did you mean '{}'?\n", key.text(), meant->key));
  }
}

void fail_no_value(const Workspace& workspace, const OpenStack& stack, const ConfigPlace& place) {
  if (stack.file().find(place.key) != nullptr) {
    throw Failure(
        ExitCode::kError,
        fmt::format("configuration key '{}' of stack '{}' has nothing at '{}'", place.key.text(),
                    stack.name(), engine::property_path_text(place.below)));
  }
  const engine::ConfigDeclaration* meant =
      engine::nearest_declaration(workspace.project(), place.key);
  throw Failure(
      ExitCode::kError,
      fmt::format("configuration key '{}' not found for stack '{}'{}", place.key.text(),
                  stack.name(),
                  meant == nullptr ? "" : fmt::format("; did you mean '{}'?", meant->key)));
}

}  // namespace cli
