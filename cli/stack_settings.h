#pragma once

#include "base/diagnostic.h"
#include "cli/open_stack.h"
#include "cli/run_arguments.h"
#include "cli/session.h"
#include "cli/workspace.h"
#include "engine/graph/stack.h"

namespace cli {

/// What a program is told of its stack, and what is wrong with it.
struct ReadStackSettings {
  engine::StackSettings settings;
  base::Diagnostics diagnostics;
};

/// The configuration of a stack: its file, the project's defaults, and what this run is told
/// besides. What --config sets is in the stack's file then, which is not written yet. The settings
/// borrow session and workspace, to read other stacks.
ReadStackSettings read_stack_settings(Session& session, const Workspace& workspace,
                                      OpenStack& stack, const RunArguments& arguments,
                                      bool interactive);

}  // namespace cli
