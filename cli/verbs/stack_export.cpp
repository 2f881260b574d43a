#include <fmt/core.h>

#include "cli/output_file.h"
#include "cli/stack_deployment.h"
#include "cli/verbs.h"
#include "engine/history/kept_states.h"

namespace cli {

namespace {

constexpr std::string_view kStackExportDetails =
    "Writes what `pulumi stack export` writes: a deployment of version 3 with the types and names\n"
    "of Pulumi's aws-native provider. Secrets stay encrypted with the stack's passphrase.\n\n"
    "  settle stack export --file dev.json\n"
    "  settle stack export | jq '.deployment.resources[].urn'";

ExitCode run_stack_export(Session& session, const Arguments& arguments) {
  constexpr std::size_t kMostVersion = 1'000'000'000;
  const std::optional<std::size_t> version =
      arguments.number("version", 1, kMostVersion).or_throw();
  const Workspace workspace(session, arguments);
  OpenStack stack(session, workspace, arguments, workspace.current_stack());
  engine::StateCodec codec(stack.secrets());
  const engine::Snapshot snapshot =
      (version ? engine::load_version(stack.store(), *version) : stack.store().load(codec))
          .or_throw();
  const engine::ExportedDeployment exported =
      deployment_of(workspace, stack, snapshot, arguments.has("show-secrets"), codec);
  for (const std::string& note : exported.notes) {
    session.terminal.write_error(fmt::format("warning: {}\n", note));
  }
  const std::string text = deployment_text(exported);
  if (const std::optional<std::string> file = arguments.value("file")) {
    write_output_file(session, *file, text);
  } else {
    session.terminal.write(text);
  }
  return ExitCode::kOk;
}

}  // namespace

Verb stack_export_verb() {
  return {.name = "export",
          .summary = "Write the stack's state as a Pulumi deployment",
          .details = kStackExportDetails,
          .flags = {{"file", 0, "FILE", "write to a file instead of standard output"},
                    {"show-secrets", 0, "", "secrets in the clear"},
                    {"version", 0, "N", "the state as it was after update N"}},
          .run = run_stack_export};
}

}  // namespace cli
