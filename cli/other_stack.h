#pragma once

#include <string>

#include "base/result.h"
#include "cli/session.h"
#include "cli/workspace.h"
#include "engine/graph/stack.h"

namespace cli {

/// The outputs of a stack of the workspace's backend: `STACK` of the same project, or
/// `organization/PROJECT/STACK`. Its secrets are opened as its state says: by its passphrase (from
/// where that of every stack comes), or by KMS. kNotFound names what was perhaps meant.
base::Result<engine::StackOutputs> read_stack_outputs(Session& session, const Workspace& workspace,
                                                      std::string_view reference, bool interactive);

}  // namespace cli
