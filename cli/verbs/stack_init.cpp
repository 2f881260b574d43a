#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/open_stack.h"
#include "cli/verbs.h"
#include "cli/verbs/config_verbs.h"

namespace cli {

namespace {

constexpr std::string_view kDetails =
    "Makes an empty stack, selects it, and writes settle:target to its Pulumi.STACK.yaml: `local`\n"
    "is the region on this machine, `aws` is AWS.\n\n"
    "  settle stack init dev\n"
    "  settle stack init live --target aws";

std::string asked_name(Session& session, const Arguments& arguments) {
  if (!arguments.positional(0).empty()) {
    return arguments.positional(0);
  }
  if (const auto flag = arguments.value("stack")) {
    return *flag;
  }
  if (!is_interactive(session, arguments)) {
    throw Failure(ExitCode::kUsage, "settle stack init needs a name: settle stack init NAME");
  }
  return session.terminal.read_line("Name of the new stack: ", false, session.stop).or_throw();
}

ExitCode run(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  const std::string name = workspace.stack_name(asked_name(session, arguments));
  const std::string target = arguments.value("target").value_or("local");
  if (target != "local" && target != "aws") {
    throw Failure(ExitCode::kUsage, fmt::format("--target '{}': expected local or aws", target));
  }
  if (workspace.has_stack(name)) {
    throw Failure(
        ExitCode::kError,
        fmt::format("stack '{}' already exists; use it with `settle stack select {}`", name, name));
  }
  OpenStack stack(session, workspace, arguments, name);
  const engine::ConfigKey key{"settle", "target"};
  if (const auto source = arguments.value("copy-config-from")) {
    const std::string from_name = workspace.stack_name(*source);
    workspace.require_stack(from_name);
    OpenStack from(session, workspace, arguments, from_name);
    for (const auto& [each, value] : from.file().values()) {
      copy_config(from, stack, {each, {}}, value);
    }
    stack.file().write(session.files).or_throw();
  }
  if (stack.file().find(key) == nullptr || arguments.has("target")) {
    stack.file().set(key, {}, base::Json(target)).or_throw();
    stack.file().write(session.files).or_throw();
  }
  stack.store().create().or_throw();
  if (!arguments.has("no-select")) {
    workspace.select_stack(name);
  }
  session.terminal.write(fmt::format("Created stack '{}'\n", name));
  return ExitCode::kOk;
}

}  // namespace

Verb stack_init_verb() {
  return {.name = "init",
          .aliases = {"new"},
          .summary = "Create a stack and select it",
          .positionals = "NAME",
          .positionals_max = 1,
          .details = kDetails,
          .flags = {{"target", 0, "TARGET", "local (the default) or aws"},
                    {"copy-config-from", 0, "STACK", "begin with that stack's configuration"},
                    {"no-select", 0, "", "leave the selected stack as it is"}},
          .run = run};
}

}  // namespace cli
