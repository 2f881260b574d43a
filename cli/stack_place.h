#pragma once

#include <string>

#include "cli/open_stack.h"
#include "engine/config/effective_config.h"

namespace cli {

/// `aws:region` of a stack's configuration, or what the AWS tools would take; empty: none.
std::string region_of(const Session& session, const engine::ConfigValues& config);

/// Where a stack is, for verbs that run no program: secrets stay closed, and values that a program
/// would not take are no error. Throws kUsage when it is in no region.
engine::StackSettings place_of(const Session& session, const Workspace& workspace,
                               const OpenStack& stack);

}  // namespace cli
