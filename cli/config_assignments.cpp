#include "cli/config_assignments.h"

#include <fmt/core.h>

#include "cli/exit_code.h"
#include "cli/verbs/config_verbs.h"

namespace cli {

void assign_config(const Workspace& workspace, OpenStack& stack,
                   const std::vector<std::string>& assignments, bool paths) {
  for (const std::string& assignment : assignments) {
    const std::size_t equals = assignment.find('=');
    if (equals == std::string::npos || equals == 0) {
      throw Failure(ExitCode::kUsage, fmt::format("--config '{}': expected KEY=VALUE", assignment));
    }
    set_config(stack, workspace, config_place(workspace, assignment.substr(0, equals), paths),
               assignment.substr(equals + 1), Storage::kAsDeclared, "");
  }
}

}  // namespace cli
