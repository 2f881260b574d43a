#include <limits>

#include "cli/verbs/config_verbs.h"

namespace cli {

namespace {

ExitCode run_config_rm_all(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  OpenStack stack(session, workspace, arguments, workspace.current_stack(),
                  {.wrong_settings = true});
  for (const std::string& text : arguments.positionals()) {
    remove_config(stack, workspace, config_place(workspace, text, arguments.has("path")));
  }
  stack.file().write(session.files).or_throw();
  return ExitCode::kOk;
}

}  // namespace

Verb config_rm_all_verb() {
  return {.name = "rm-all",
          .summary = "Remove several values: all of them, or none",
          .positionals = "KEY...",
          .positionals_min = 1,
          .positionals_max = std::numeric_limits<std::size_t>::max(),
          .details = "  settle config rm-all aws:region --path 'tags.team'",
          .flags = {{"path", 0, "", "each KEY is a path into an object or a list"}, kConfigFile},
          .run = run_config_rm_all};
}

}  // namespace cli
