#include <fmt/core.h>

#include "cli/last_update.h"
#include "cli/open_stack.h"
#include "cli/render/state_text.h"
#include "cli/render/value_text.h"
#include "cli/verbs.h"

namespace cli {

namespace {

ExitCode run_stack(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  const std::string name = workspace.current_stack();
  if (arguments.has("show-name")) {
    session.terminal.write(name + "\n");
    return ExitCode::kOk;
  }
  OpenStack stack(session, workspace, arguments, name);
  const engine::Snapshot snapshot = stack.store().load().or_throw();
  const StateSummary summary = summarize(snapshot);
  std::string text = fmt::format("Current stack is {}:\n", stack.name());
  text += fmt::format("    Target: {}\n", stack.target() == engine::Target::kAws ? "aws" : "local");
  text += fmt::format("    State: {}\n", stack.store().place());
  if (const auto owner = workspace.backend().owner(stack.store().id()).or_throw()) {
    text += fmt::format("    In progress: process {} of {}@{} since {}\n", owner->pid, owner->user,
                        owner->host, owner->started);
  }
  if (const std::string updated = last_update(workspace.backend(), stack.store().id(), summary);
      !updated.empty()) {
    text += fmt::format("    Last updated: {}\n", updated);
  }
  text += fmt::format("\nCurrent stack resources ({}):\n{}\n", summary.resources,
                      state_tree(snapshot, arguments.has("show-urns")));
  text += outputs_text(snapshot.outputs(), arguments.has("show-secrets"));
  session.terminal.write(text);
  return ExitCode::kOk;
}

}  // namespace

Verb stack_verb() {
  return {.name = "stack",
          .summary = "Make, choose, show and remove stacks",
          .details = "Without a command it shows the selected stack: its resources and outputs.",
          .flags = {{"show-secrets", 0, "", "secrets in the clear"},
                    {"show-urns", 'u', "", "the URN of every resource"},
                    {"show-name", 0, "", "only the stack's name"}},
          .run = run_stack,
          .verbs = {stack_export_verb(), stack_graph_verb(), stack_import_verb(),
                    stack_change_secrets_provider_verb(), stack_history_verb(), stack_init_verb(),
                    stack_select_verb(), stack_unselect_verb(), stack_ls_verb(),
                    stack_output_verb(), stack_rename_verb(), stack_tag_verb(), stack_rm_verb()}};
}

}  // namespace cli
