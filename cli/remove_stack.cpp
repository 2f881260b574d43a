#include "cli/remove_stack.h"

#include <fmt/core.h>

#include "cli/exit_code.h"

namespace cli {

void remove_stack(Session& session, const Workspace& workspace, OpenStack& stack, bool force,
                  bool keep_config) {
  base::Result<void> removed = stack.store().remove(force);
  if (!removed && removed.error().kind == base::ErrorKind::kConflict) {
    throw Failure(ExitCode::kError,
                  fmt::format("{}\nDelete them with `settle destroy` first, or have them forgotten "
                              "with `settle stack rm --force`.",
                              removed.error().message));
  }
  std::move(removed).or_throw();
  if (!keep_config && session.files.exists(stack.file().path())) {
    session.files.remove(stack.file().path()).or_throw();
  }
  if (workspace.selected_stack() == stack.name()) {
    workspace.unselect_stack();
  }
  session.terminal.write(fmt::format("Stack '{}' has been removed\n", stack.name()));
}

}  // namespace cli
