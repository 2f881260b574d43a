#include <charconv>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/open_stack.h"
#include "cli/verbs/config_verbs.h"
#include "engine/config/effective_config.h"
#include "engine/config/yaml_value.h"

namespace cli {

namespace {

constexpr std::string_view kDetails =
    "Without VALUE it is asked for, or read from standard input. A secret is encrypted with the\n"
    "stack's passphrase before it is written; give it on standard input rather than as an "
    "argument,\n"
    "which other users of the machine can see.\n\n"
    "  settle config set aws:region us-east-1\n"
    "  openssl rand -hex 16 | settle config set --secret token\n"
    "  settle config set --path 'allowedIngressCidrs[0]' 10.0.0.0/8";

std::string asked_value(Session& session, const Arguments& arguments, bool secret) {
  if (arguments.positionals().size() > 1) {
    return arguments.positional(1);
  }
  if (is_interactive(session, arguments)) {
    return session.terminal.read_line("value: ", secret, session.stop).or_throw();
  }
  std::string text = session.terminal.read_all().or_throw();
  if (text.ends_with('\n')) {
    text.pop_back();
  }
  return text;
}

/// Text as the type that was asked for. Inside of an object (--path) booleans and whole numbers are
/// what they look like, as in Pulumi.
base::Json typed_value(const std::string& text, const Arguments& arguments) {
  const std::string type = arguments.value("type").value_or(arguments.has("path") ? "" : "string");
  base::Json plain = engine::plain_scalar(text);
  if (type == "string" ||
      (type.empty() && !plain.is_bool() && !(plain.is_int64() && text[0] != '+'))) {
    return base::Json(text);
  }
  const bool fits = type.empty() || (type == "bool" && plain.is_bool()) ||
                    (type == "int" && plain.is_int64()) || (type == "float" && plain.is_number());
  if (!fits) {
    const bool known = type == "bool" || type == "int" || type == "float";
    throw Failure(ExitCode::kUsage,
                  known ? fmt::format("'{}' is no {}", text, type)
                        : fmt::format("--type '{}': expected string, int, bool or float", type));
  }
  return plain;
}

void warn_if_unknown(Session& session, const Workspace& workspace, const engine::ConfigKey& key) {
  if (const auto* meant = engine::nearest_declaration(workspace.project(), key)) {
    session.terminal.write_error(fmt::format(
        "warning: '{}' is not known to the project; did you mean '{}'?\n", key.text(), meant->key));
  }
}

ExitCode run(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  OpenStack stack(session, workspace, arguments, workspace.current_stack());
  const ConfigPlace place = config_place(workspace, arguments);
  if (place.below.size() == 1 && std::get_if<std::string>(&place.below[0]) != nullptr &&
      std::get<std::string>(place.below[0]) == "secure") {
    throw Failure(ExitCode::kUsage, "'secure' is the mark of secrets and no name for a value");
  }
  const engine::ConfigDeclaration* declared = workspace.project().find(place.key.text());
  const bool secret = arguments.has("secret") ||
                      (declared != nullptr && declared->secret && !arguments.has("plaintext"));
  const std::string text = asked_value(session, arguments, secret);
  const base::Json value = secret ? engine::make_secure(stack.secrets().encrypt(text).or_throw())
                                  : typed_value(text, arguments);
  stack.file().set(place.key, place.below, value).or_throw();
  stack.file().write(session.files).or_throw();
  warn_if_unknown(session, workspace, place.key);
  return ExitCode::kOk;
}

}  // namespace

Verb config_set_verb() {
  return {.name = "set",
          .summary = "Set a value",
          .positionals = "KEY [VALUE]",
          .positionals_min = 1,
          .positionals_max = 2,
          .details = kDetails,
          .flags = {{"secret", 0, "", "encrypt it"},
                    {"plaintext", 0, "", "do not, although the project declares it a secret"},
                    {"path", 0, "", "KEY is a path into an object or a list"},
                    {"type", 0, "TYPE", "string, int, bool or float"}},
          .run = run};
}

}  // namespace cli
