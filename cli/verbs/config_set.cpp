#include "cli/verbs/config_verbs.h"

namespace cli {

namespace {

constexpr std::string_view kConfigSetDetails =
    "Without VALUE it is asked for, or read from standard input. A secret is encrypted with the\n"
    "stack's passphrase before it is written; give it on standard input rather than as an "
    "argument,\n"
    "which other users of the machine can see. Text is stored as it is given; inside an object\n"
    "(--path) true, false and whole numbers are stored as such. --type says it outright.\n\n"
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
  std::string text = session.terminal.read_all(engine::kYamlBytesMax).or_throw();
  if (text.ends_with('\n')) {
    text.pop_back();
  }
  return text;
}

ExitCode run_config_set(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  OpenStack stack(session, workspace, arguments, workspace.current_stack(),
                  {.new_config_file = true, .wrong_settings = true});
  const ConfigPlace place = config_place(workspace, arguments);
  if (arguments.has("secret") && arguments.has("plaintext")) {
    throw Failure(ExitCode::kUsage, "give --secret or --plaintext, not both");
  }
  const engine::ConfigDeclaration* declared = workspace.project().find(place.key.text());
  const Storage storage = arguments.has("secret")      ? Storage::kSecret
                          : arguments.has("plaintext") ? Storage::kPlaintext
                                                       : Storage::kAsDeclared;
  const bool hidden = storage == Storage::kSecret ||
                      (storage == Storage::kAsDeclared && declared != nullptr && declared->secret);
  set_config(stack, workspace, place, asked_value(session, arguments, hidden), storage,
             arguments.value("type").value_or(""));
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
          .details = kConfigSetDetails,
          .flags = {{"secret", 0, "", "encrypt it"},
                    {"plaintext", 0, "", "do not, although it looks or is declared like a secret"},
                    kConfigPath,
                    {"type", 0, "TYPE", "string, int, bool or float"},
                    kConfigFile},
          .run = run_config_set};
}

}  // namespace cli
