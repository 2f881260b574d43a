#include <fmt/format.h>

#include "cli/open_stack.h"
#include "cli/verbs/state_verbs.h"
#include "engine/state/journal.h"

namespace cli {

namespace {

// Opening a state for changes writes one of an older format anew.
ExitCode run_state_upgrade(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  for (const std::string& name : workspace.stacks()) {
    OpenStack stack(session, workspace, arguments, name);
    stack.store().open().or_throw()->finish().or_throw();
    session.terminal.write(fmt::format("The state of stack '{}' is up to date\n", name));
  }
  return ExitCode::kOk;
}

}  // namespace

Verb state_upgrade_verb() {
  return {.name = "upgrade",
          .summary = "Write the states of all stacks in the present format",
          .flags = {{"yes", 'y', "", "accepted for scripts; it never asks"}},
          .run = run_state_upgrade};
}

}  // namespace cli
