#include "cli/verbs/config_verbs.h"

namespace cli {

namespace {

ExitCode run_config_rm(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  OpenStack stack(session, workspace, arguments, workspace.current_stack(),
                  {.wrong_settings = true});
  remove_config(stack, workspace, config_place(workspace, arguments));
  stack.file().write(session.files).or_throw();
  return ExitCode::kOk;
}

}  // namespace

Verb config_rm_verb() {
  return {.name = "rm",
          .aliases = {"remove"},
          .summary = "Remove a value",
          .positionals = "KEY",
          .positionals_min = 1,
          .positionals_max = 1,
          .flags = {kConfigPath, kConfigFile},
          .run = run_config_rm};
}

}  // namespace cli
