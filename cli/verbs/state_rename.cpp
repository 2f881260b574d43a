#include <fmt/format.h>

#include "cli/state_edit.h"
#include "cli/verbs/state_verbs.h"
#include "engine/state/edits.h"

namespace cli {

namespace {

ExitCode run_state_rename(Session& session, const Arguments& arguments) {
  StateEdit state(session, arguments);
  const std::string renamed =
      engine::rename_resource(state.snapshot, arguments.positional(0), arguments.positional(1))
          .or_throw();
  confirm_state_edit(session, arguments,
                     fmt::format("{}\n  becomes {}", arguments.positional(0), renamed));
  state.save();
  session.terminal.write("Resource renamed\n");
  return ExitCode::kOk;
}

}  // namespace

Verb state_rename_verb() {
  return {.name = "rename",
          .summary = "Give a resource another name, with everything that refers to it",
          .positionals = "URN NAME",
          .positionals_min = 2,
          .positionals_max = 2,
          .details =
              "For a declaration that was renamed: the resource stays what it is.\n\n"
              "  settle state rename 'urn:pulumi:dev::shop::aws-native:sqs:Queue::orders' jobs",
          .flags = {kYes},
          .run = run_state_rename};
}

}  // namespace cli
