#include <limits>

#include <fmt/format.h>

#include "cli/state_edit.h"
#include "cli/verbs/state_verbs.h"
#include "engine/state/edits.h"

namespace cli {

namespace {

constexpr std::string_view kStateMoveDetails =
    "Children go along; --include-parents takes the components too that they are in. References\n"
    "between what moves and what stays are cut. The destination is written first: after a crash "
    "the\n"
    "same command finishes the move.\n\n"
    "  settle state move --source dev --dest shared "
    "'urn:pulumi:dev::shop::aws-native:sqs:Queue::orders'";

std::string lines_of(const std::vector<std::string>& texts) {
  return fmt::format("  - {}\n", fmt::join(texts, "\n  - "));
}

ExitCode run_state_move(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  const std::string source_name = arguments.has("source")
                                      ? workspace.stack_name(*arguments.value("source"))
                                      : workspace.current_stack();
  const std::string target_name = arguments.has("dest")
                                      ? workspace.stack_name(*arguments.value("dest"))
                                      : workspace.current_stack();
  if (source_name == target_name) {
    throw Failure(
        ExitCode::kUsage,
        fmt::format("source and destination stack are both '{}'; give --source and --dest",
                    source_name));
  }
  StateEdit source(session, workspace, arguments, source_name);
  StateEdit target(session, workspace, arguments, target_name);
  engine::Moved moved =
      engine::move_resources(source.snapshot, target.snapshot, arguments.positionals(),
                             {.from_project = workspace.project().name,
                              .from_stack = source_name,
                              .to_project = workspace.project().name,
                              .to_stack = target_name,
                              .include_parents = arguments.has("include-parents")})
          .or_throw();
  std::string plan = fmt::format("Planning to move the following resources from {} to {}:\n{}",
                                 source_name, target_name, lines_of(moved.urns));
  if (!moved.notes.empty()) {
    plan += fmt::format("These references are cut:\n{}", lines_of(moved.notes));
  }
  session.terminal.write(plan);
  confirm_state_edit(session, arguments, "");
  target.snapshot = std::move(moved.target);
  target.save();
  source.snapshot = std::move(moved.source);
  source.save();
  session.terminal.write(
      fmt::format("Successfully moved resources from {} to {}\n", source_name, target_name));
  return ExitCode::kOk;
}

}  // namespace

Verb state_move_verb() {
  return {.name = "move",
          .aliases = {"mv"},
          .summary = "Move resources to another stack",
          .positionals = "URN...",
          .positionals_min = 1,
          .positionals_max = std::numeric_limits<std::size_t>::max(),
          .details = kStateMoveDetails,
          .flags = {{"source", 0, "STACK", "where they are; the current stack if not given"},
                    {"dest", 0, "STACK", "where they go; the current stack if not given"},
                    {"include-parents", 0, "", "also the components that they are in"},
                    kYes},
          .run = run_state_move};
}

}  // namespace cli
