#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/render/config_text.h"
#include "cli/render/table.h"
#include "cli/verbs/config_verbs.h"

namespace cli {

namespace {

/// What the stack says, then the defaults of the project that it leaves in force.
std::vector<std::pair<engine::ConfigKey, base::Json>> all_values(const Workspace& workspace,
                                                                 const OpenStack& stack) {
  std::vector<std::pair<engine::ConfigKey, base::Json>> values = stack.file().values();
  for (const engine::ConfigDeclaration& declaration : workspace.project().declarations) {
    const auto key = engine::parse_config_key(declaration.key, workspace.project().name);
    if (declaration.fallback && !declaration.fallback->is_null() &&
        stack.file().find(*key) == nullptr) {
      values.emplace_back(*key, *declaration.fallback);
    }
  }
  return values;
}

ExitCode run_config_ls(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  OpenStack stack(session, workspace, arguments, workspace.current_stack(),
                  {.wrong_settings = true});
  std::vector<std::vector<std::string>> rows = {{"KEY", "VALUE"}};
  base::JsonObject document;
  for (const auto& [key, value] : all_values(workspace, stack)) {
    const bool secret = engine::contains_secure(value);
    const bool hidden = secret && !arguments.has("show-secrets");
    const base::Json shown =
        revealed(value, [&](std::string_view text) -> base::Result<std::string> {
          return hidden ? std::string("[secret]") : stack.secrets().decrypt(text);
        }).or_throw();
    base::JsonObject entry;
    if (!hidden) {
      entry["value"] = config_value_text(shown);
      if (shown.is_structured()) {
        entry["objectValue"] = shown;
      }
    }
    entry["secret"] = secret;
    document[key.text()] = std::move(entry);
    const bool own = key.space == workspace.project().name;
    rows.push_back({own ? key.name : key.text(), config_value_text(shown)});
  }
  session.terminal.write(arguments.has("json") ? base::pretty_json(document) + "\n"
                                               : table_text(rows));
  return ExitCode::kOk;
}

}  // namespace

Verb config_ls_verb() {
  return {.name = "ls",
          .aliases = {"list"},
          .summary = "List all values and the defaults in force",
          .flags = {{"json", 'j', "", "as a JSON object"},
                    {"show-secrets", 0, "", "secrets in the clear"},
                    kConfigFile},
          .run = run_config_ls};
}

}  // namespace cli
