#include <algorithm>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/aws_places.h"
#include "cli/open_stack.h"
#include "cli/verbs.h"
#include "cli/verbs/config_verbs.h"

namespace cli {

namespace {

constexpr std::string_view kStackInitDetails =
    "Makes an empty stack, selects it, and writes settle:target to its Pulumi.STACK.yaml: `local`\n"
    "is the region on this machine, `aws` is AWS.\n\n"
    "  settle stack init dev\n"
    "  settle stack init live --target aws";

std::string new_stack_name(Session& session, const Arguments& arguments) {
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

/// What the flags say, into the stack's file.
void write_file(Session& session, const Workspace& workspace, const Arguments& arguments,
                const std::string& name) {
  engine::StackFile file =
      engine::StackFile::read(session.files, workspace.project().stack_file(name),
                              workspace.project().name)
          .or_throw();
  const std::string before = file.text();
  const std::string provider = arguments.value("secrets-provider").value_or("");
  if (is_key_url(provider)) {
    const bool has_secrets = std::ranges::any_of(
        file.values(), [](const auto& entry) { return engine::contains_secure(entry.second); });
    if (has_secrets) {
      throw Failure(ExitCode::kUsage,
                    fmt::format("{} holds secrets under another key already: create the stack "
                                "without --secrets-provider, then use `settle stack "
                                "change-secrets-provider {}`",
                                file.path().string(), provider));
    }
    make_data_key(session, provider, file).or_throw();
  }
  const engine::ConfigKey target{"settle", "target"};
  if (file.find(target) == nullptr || arguments.has("target")) {
    file.set(target, {}, base::Json(arguments.value("target").value_or("local"))).or_throw();
  }
  if (arguments.has("encrypt-state")) {
    file.set({"settle", "encryptState"}, {}, base::Json(true)).or_throw();
  }
  if (file.text() != before) {
    file.write(session.files).or_throw();
  }
}

ExitCode run_stack_init(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  const std::string name = workspace.stack_name(new_stack_name(session, arguments));
  const std::string target = arguments.value("target").value_or("local");
  if (target != "local" && target != "aws") {
    throw Failure(ExitCode::kUsage, fmt::format("--target '{}': expected local or aws", target));
  }
  if (workspace.has_stack(name)) {
    throw Failure(
        ExitCode::kError,
        fmt::format("stack '{}' already exists; use it with `settle stack select {}`", name, name));
  }
  write_file(session, workspace, arguments, name);
  OpenStack stack(session, workspace, arguments, name);
  if (const auto source = arguments.value("copy-config-from")) {
    const std::string from_name = workspace.stack_name(*source);
    workspace.require_stack(from_name);
    OpenStack from(session, workspace, arguments, from_name);
    const engine::ConfigKey asked_target{"settle", "target"};
    for (const auto& [each, value] : from.file().values()) {
      if (!(each == asked_target && arguments.has("target"))) {
        copy_config(from, stack, {each, {}}, value);
      }
    }
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
          .details = kStackInitDetails,
          .flags = {{"target", 0, "TARGET", "local (the default) or aws"},
                    {"secrets-provider", 0, "PROVIDER",
                     "passphrase (the default), or awskms://KEY?region=REGION"},
                    {"encrypt-state", 0, "", "encrypt the whole state, not only the secrets in it"},
                    {"copy-config-from", 0, "STACK", "begin with that stack's configuration"},
                    {"no-select", 0, "", "leave the selected stack as it is"}},
          .run = run_stack_init};
}

}  // namespace cli
