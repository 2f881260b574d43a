#include <fmt/core.h>

#include "cli/open_stack.h"
#include "cli/prompt.h"
#include "cli/remove_stack.h"
#include "cli/verbs.h"

namespace cli {

namespace {

void confirm(Session& session, const Arguments& arguments, const std::string& name) {
  if (arguments.has("yes")) {
    return;
  }
  if (!is_interactive(session, arguments)) {
    throw Failure(ExitCode::kUsage,
                  "--yes must be given when there is nobody to ask: settle stack rm NAME --yes");
  }
  const std::string question = fmt::format(
      "This removes stack '{}' and its configuration.\nType the stack's name to confirm: ", name);
  if (!ask_for_word(session, question, name)) {
    throw Failure(ExitCode::kCancelled, "not confirmed; nothing was removed");
  }
}

ExitCode run_stack_rm(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  const std::string given = arguments.positional(0);
  const std::string name = given.empty() ? workspace.current_stack() : workspace.stack_name(given);
  workspace.require_stack(name);
  OpenStack stack(session, workspace, arguments, name);
  confirm(session, arguments, name);
  remove_stack(session, workspace, stack, arguments.has("force"), arguments.has("preserve-config"));
  return ExitCode::kOk;
}

}  // namespace

Verb stack_rm_verb() {
  return {.name = "rm",
          .aliases = {"remove"},
          .summary = "Remove a stack that has no resources any more, and its Pulumi.STACK.yaml",
          .positionals = "[STACK]",
          .positionals_max = 1,
          .flags = {{"yes", 'y', "", "do not ask"},
                    {"force", 'f', "", "forget resources that remain; they are not deleted"},
                    {"preserve-config", 0, "", "keep Pulumi.STACK.yaml"},
                    {"remove-backups", 0, "", "accepted: nothing of a stack stays behind"}},
          .run = run_stack_rm};
}

}  // namespace cli
