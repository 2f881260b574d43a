#include <algorithm>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/verbs/config_verbs.h"

namespace cli {

namespace {

constexpr std::string_view kConfigSetAllDetails =
    "All of the values are set, or none. --json takes what `settle config --json --show-secrets`\n"
    "writes, or `-` for standard input.\n\n"
    "  settle config set-all --plaintext aws:region=us-east-1 --plaintext label=orders\n"
    "  settle config --json --show-secrets | settle config set-all --json - --stack staging";

void set_pairs(OpenStack& stack, const Workspace& workspace, const Arguments& arguments,
               std::string_view flag, Storage storage) {
  for (const std::string& pair : arguments.values(flag)) {
    const std::size_t equals = pair.find('=');
    if (equals == pair.npos) {
      throw Failure(ExitCode::kUsage, fmt::format("--{} '{}': expected KEY=VALUE", flag, pair));
    }
    set_config(stack, workspace,
               config_place(workspace, pair.substr(0, equals), arguments.has("path")),
               pair.substr(equals + 1), storage, "");
  }
}

/// Which of the texts inside of a secret object are the secrets is not said: all are sealed.
base::Json sealed(const base::Json& value, StackSecrets& secrets) {
  if (value.is_object()) {
    base::JsonObject object;
    for (const auto& [name, member] : value.as_object()) {
      object[name] = sealed(member, secrets);
    }
    return object;
  }
  if (value.is_array()) {
    base::JsonArray list;
    for (const base::Json& item : value.as_array()) {
      list.push_back(sealed(item, secrets));
    }
    return list;
  }
  const std::string text =
      value.is_string() ? std::string(value.as_string()) : base::json_text(value);
  return engine::make_secure(secrets.encrypt(text).or_throw());
}

bool holds_secure_shape(const base::Json& value) {
  if (value.is_array()) {
    return std::ranges::any_of(value.as_array(), holds_secure_shape);
  }
  return engine::is_secure_shaped(value) ||
         (value.is_object() && std::ranges::any_of(value.as_object(), [](const auto& member) {
            return holds_secure_shape(member.value());
          }));
}

void set_entry(OpenStack& stack, const Workspace& workspace, const std::string& name,
               const base::Json& entry) {
  const base::JsonObject* fields = entry.if_object();
  const base::Json* object = fields != nullptr ? fields->if_contains("objectValue") : nullptr;
  const base::Json* value = fields != nullptr ? fields->if_contains("value") : nullptr;
  const base::Json* secret = fields != nullptr ? fields->if_contains("secret") : nullptr;
  const bool is_secret = secret != nullptr && secret->is_bool() && secret->as_bool();
  if (object == nullptr && (value == nullptr || !value->is_string())) {
    throw Failure(
        ExitCode::kUsage,
        fmt::format("--json: '{}': expected {{\"value\": TEXT, \"secret\": BOOL}}{}", name,
                    is_secret ? "; a secret's value is written by `settle config --json "
                                "--show-secrets` only"
                              : ""));
  }
  const ConfigPlace place = config_place(workspace, name, false);
  if (object == nullptr) {
    set_config(stack, workspace, place, std::string(value->as_string()),
               is_secret ? Storage::kSecret : Storage::kPlaintext, "");
    return;
  }
  if (holds_secure_shape(*object)) {
    throw Failure(ExitCode::kUsage,
                  fmt::format("--json: '{}': a map with the one member 'secure' is the mark of a "
                              "secret",
                              name));
  }
  stack.file()
      .set(place.key, {}, is_secret ? sealed(*object, stack.secrets()) : *object)
      .or_throw();
}

void set_json(Session& session, OpenStack& stack, const Workspace& workspace,
              const std::string& given) {
  const std::string text =
      given == "-" ? session.terminal.read_all(engine::kYamlBytesMax).or_throw() : given;
  const base::Json document = base::parse_json(text, "--json").or_throw();
  if (!document.is_object()) {
    throw Failure(ExitCode::kUsage, "--json: expected an object of configuration keys");
  }
  for (const auto& [name, entry] : document.as_object()) {
    set_entry(stack, workspace, name, entry);
  }
}

ExitCode run_config_set_all(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  OpenStack stack(session, workspace, arguments, workspace.current_stack(),
                  {.new_config_file = true, .wrong_settings = true});
  const std::optional<std::string> json = arguments.value("json");
  if (json && (arguments.has("plaintext") || arguments.has("secret") || arguments.has("path"))) {
    throw Failure(ExitCode::kUsage, "--json cannot be combined with --plaintext, --secret, --path");
  }
  if (json) {
    set_json(session, stack, workspace, *json);
  }
  set_pairs(stack, workspace, arguments, "plaintext", Storage::kPlaintext);
  set_pairs(stack, workspace, arguments, "secret", Storage::kSecret);
  stack.file().write(session.files).or_throw();
  return ExitCode::kOk;
}

}  // namespace

Verb config_set_all_verb() {
  return {.name = "set-all",
          .summary = "Set several values: all of them, or none",
          .details = kConfigSetAllDetails,
          .flags = {{"plaintext", 0, "KEY=VALUE", "a value to store as it is; may be repeated"},
                    {"secret", 0, "KEY=VALUE", "a value to encrypt; may be repeated"},
                    {"path", 0, "", "each KEY is a path into an object or a list"},
                    {"json", 0, "JSON", "values as `settle config --json` writes them"},
                    kConfigFile},
          .run = run_config_set_all};
}

}  // namespace cli
