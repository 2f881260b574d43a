#pragma once

#include "cli/open_stack.h"
#include "cli/session.h"

namespace cli {

/// Removes a stack's state and, unless `keep_config`, its configuration; unselects it. Throws
/// kError while resources remain, unless `force`.
void remove_stack(Session& session, const Workspace& workspace, OpenStack& stack, bool force,
                  bool keep_config);

}  // namespace cli
