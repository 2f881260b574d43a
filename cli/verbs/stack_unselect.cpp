#include "cli/verbs.h"
#include "cli/workspace.h"

namespace cli {

namespace {

ExitCode run_stack_unselect(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  workspace.unselect_stack();
  session.terminal.write("Stack unselected\n");
  return ExitCode::kOk;
}

}  // namespace

Verb stack_unselect_verb() {
  return {.name = "unselect", .summary = "Have no stack selected", .run = run_stack_unselect};
}

}  // namespace cli
