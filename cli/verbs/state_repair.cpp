#include <fmt/format.h>

#include "base/clock.h"
#include "cli/state_edit.h"
#include "cli/verbs/state_verbs.h"

namespace cli {

namespace {

constexpr std::string_view kStateRepairDetails =
    "Mends what can be: references to resources that are not recorded, circles, a URN recorded\n"
    "twice, entries of the journal that were edited by hand, cut off or swapped. It says what is\n"
    "wrong and asks. The state as it was stays beside the new one. Run `settle refresh` "
    "afterwards\n"
    "when an entry was lost.";

ExitCode run_state_repair(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  OpenStack stack(session, workspace, arguments, workspace.current_stack());
  bool broken = false;
  const auto agree = [&](const std::vector<std::string>& notes) {
    broken = true;
    session.terminal.write(fmt::format("The state of stack '{}' is broken:\n  {}\n", stack.name(),
                                       fmt::join(notes, "\n  ")));
    confirm_state_edit(session, arguments, "");
    return true;
  };
  const std::string before =
      stack.store().repair(agree, base::format_rfc3339(session.clock.wall_now())).or_throw();
  session.terminal.write(
      broken ? fmt::format("State repaired; as it was before it is {}\n", before)
             : fmt::format("The state of stack '{}' is whole: nothing to repair\n", stack.name()));
  return ExitCode::kOk;
}

}  // namespace

Verb state_repair_verb() {
  return {.name = "repair",
          .summary = "Mend a state that is damaged or breaks its rules",
          .details = kStateRepairDetails,
          .flags = {kYes},
          .run = run_state_repair};
}

}  // namespace cli
