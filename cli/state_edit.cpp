#include "cli/state_edit.h"

#include <fmt/core.h>
#include <fmt/format.h>

#include "cli/exit_code.h"
#include "cli/prompt.h"
#include "engine/state/repair.h"

namespace cli {

namespace {

void require_integrity(const engine::Snapshot& snapshot, const std::string& stack) {
  const std::vector<std::string> problems = engine::repair(snapshot).notes;
  if (!problems.empty()) {
    throw Failure(
        ExitCode::kError,
        fmt::format("the state of stack '{}' is broken:\n  {}\nMend it with `settle state "
                    "repair` first; nothing was changed",
                    stack, fmt::join(problems, "\n  ")));
  }
}

}  // namespace

StateEdit::StateEdit(Session& session, const Arguments& arguments)
    : StateEdit(session, Workspace(session, arguments), arguments,
                Workspace(session, arguments).current_stack()) {}

StateEdit::StateEdit(Session& session, const Workspace& workspace, const Arguments& arguments,
                     const std::string& stack)
    : workspace_(session, arguments) {
  workspace.require_stack(stack);
  stack_ = std::make_unique<OpenStack>(session, workspace_, arguments, stack);
  journal_ = stack_->store().open().or_throw();
  snapshot = journal_->snapshot();
  require_integrity(snapshot, stack);
}

void StateEdit::save() {
  const std::vector<std::string> problems = engine::repair(snapshot).notes;
  if (!problems.empty()) {
    throw Failure(
        ExitCode::kInternal,
        fmt::format("this would break the state of stack '{}', nothing was changed:\n  {}",
                    stack_name(), fmt::join(problems, "\n  ")));
  }
  journal_->replace(snapshot).or_throw();
}

void confirm_state_edit(Session& session, const Arguments& arguments, const std::string& what) {
  require_yes(session, arguments, what, "This will edit your stack's state directly. Confirm?");
}

std::vector<std::string> asked_urns(Session& session, const Arguments& arguments,
                                    const engine::Snapshot& snapshot) {
  if (arguments.has("all")) {
    if (!arguments.positionals().empty()) {
      throw Failure(ExitCode::kUsage, "give resource URNs or --all, not both");
    }
    std::vector<std::string> all;
    for (const auto& [serial, resource] : snapshot.resources()) {
      if (!resource.component && !resource.delete_pending) {
        all.push_back(resource.urn);
      }
    }
    return all;
  }
  if (!arguments.positionals().empty()) {
    return arguments.positionals();
  }
  if (!is_interactive(session, arguments)) {
    throw Failure(ExitCode::kUsage,
                  "must supply <resource URN> unless run interactively; `settle stack --show-urns` "
                  "lists them");
  }
  for (const auto& [serial, resource] : snapshot.resources()) {
    session.terminal.write_error(fmt::format("  {}\n", resource.urn));
  }
  return {session.terminal.read_line("Select a resource: ", false, session.stop).or_throw()};
}

}  // namespace cli
