#pragma once

#include <string>
#include <vector>

#include "cli/open_stack.h"

namespace cli {

/// Sets each `KEY=VALUE` (`--config`) in the stack's file as it is in memory; what the project
/// declares a secret is encrypted. `paths`: the keys are paths into values, in which booleans and
/// whole numbers are what they look like. Throws kUsage. Nothing is written to disk.
void assign_config(const Workspace& workspace, OpenStack& stack,
                   const std::vector<std::string>& assignments, bool paths);

}  // namespace cli
