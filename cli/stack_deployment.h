#pragma once

#include <string>

#include "cli/open_stack.h"
#include "engine/exchange/deployment_export.h"

namespace cli {

/// A state of the stack as Pulumi's deployment. `codec` is the one that the snapshot was read with.
/// Throws.
engine::ExportedDeployment deployment_of(const Workspace& workspace, const OpenStack& stack,
                                         const engine::Snapshot& snapshot, bool show_secrets,
                                         engine::StateCodec& codec);

/// Keeps the state as it is beside it, byte for byte, as `before-WHAT-TIME`: for who holds the
/// stack's lease and is about to replace it. Returns its place; empty: there is none yet. kNotFound
/// is no error.
base::Result<std::string> keep_state(Session& session, OpenStack& stack, std::string_view what);

/// As `stack export` writes it.
std::string deployment_text(const engine::ExportedDeployment& deployment);

}  // namespace cli
