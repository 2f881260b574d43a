#include <fmt/core.h>

#include "cli/open_stack.h"
#include "cli/verbs.h"

namespace cli {

namespace {

std::string selected_name(Session& session, const Arguments& arguments,
                          const Workspace& workspace) {
  if (!arguments.positional(0).empty()) {
    return arguments.positional(0);
  }
  if (!is_interactive(session, arguments)) {
    throw Failure(ExitCode::kUsage, "settle stack select needs a name: settle stack select NAME");
  }
  for (const std::string& stack : workspace.stacks()) {
    session.terminal.write_error(fmt::format("  {}\n", stack));
  }
  return session.terminal.read_line("Which stack? ", false, session.stop).or_throw();
}

ExitCode run_stack_select(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  const std::string name = workspace.stack_name(selected_name(session, arguments, workspace));
  if (arguments.has("create") && !workspace.has_stack(name)) {
    return stack_init_verb().run(session, arguments);
  }
  workspace.require_stack(name);
  workspace.select_stack(name);
  session.terminal.write(fmt::format("Selected stack '{}'\n", name));
  return ExitCode::kOk;
}

}  // namespace

Verb stack_select_verb() {
  return {
      .name = "select",
      .summary = "Make a stack the one that commands are about",
      .positionals = "STACK",
      .positionals_max = 1,
      .flags = {{"create", 'c', "", "create it if it does not exist"},
                {"target", 0, "TARGET", "with --create: local or aws"},
                {"secrets-provider", 0, "PROVIDER", "with --create: passphrase or awskms://KEY"}},
      .run = run_stack_select};
}

}  // namespace cli
