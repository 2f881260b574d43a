#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/render/config_text.h"
#include "cli/verbs/config_verbs.h"

namespace cli {

namespace {

ExitCode run_config_get(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  OpenStack stack(session, workspace, arguments, workspace.current_stack(),
                  {.wrong_settings = true});
  const ConfigPlace place = config_place(workspace, arguments);
  const base::Json* value = stack.file().find(place.key, place.below);
  const engine::ConfigDeclaration* declared = workspace.project().find(place.key.text());
  if (value == nullptr && place.below.empty() && declared != nullptr && declared->fallback) {
    value = &*declared->fallback;
  }
  if (value == nullptr) {
    fail_no_value(workspace, stack, place);
  }
  const base::Json shown = revealed(*value, [&](std::string_view text) {
                             return stack.secrets().decrypt(text);
                           }).or_throw();
  if (arguments.has("json")) {
    base::JsonObject document;
    document["value"] = config_value_text(shown);
    if (shown.is_structured()) {
      document["objectValue"] = shown;
    }
    document["secret"] = engine::contains_secure(*value);
    session.terminal.write(base::pretty_json(document) + "\n");
  } else {
    session.terminal.write(config_value_text(shown) + "\n");
  }
  return ExitCode::kOk;
}

}  // namespace

Verb config_get_verb() {
  return {.name = "get",
          .summary = "Print a value, a secret in the clear",
          .positionals = "KEY",
          .positionals_min = 1,
          .positionals_max = 1,
          .flags = {kConfigPath, {"json", 'j', "", "as JSON"}, kConfigFile},
          .run = run_config_get};
}

}  // namespace cli
