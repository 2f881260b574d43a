#pragma once

#include <span>
#include <string>

#include "cli/arguments.h"
#include "cli/session.h"
#include "engine/config/project.h"

namespace cli {

/// A project may say whose program declares its stacks: `main` of a Pulumi.yaml with
/// `runtime: settle` is an executable made with Settle's libraries. If it is another one than this,
/// this process becomes it, with the same words. Returns when there is nothing to become. Throws
/// kUsage when it is not there, or cannot be run.
void become_own_program(const Session& session, const Arguments& arguments,
                        std::span<const std::string> argv);

/// Whether the project's stacks are declared by this executable.
bool is_own_program(const engine::Project& project);

/// This executable's path, also when something else is there by now.
base::Path this_program();

/// It was built anew, or removed, since this process was started from it.
bool is_replaced_program();

/// This process becomes `program`, with these words. Returns why it cannot.
base::Error become_program(const base::Path& program, std::span<const std::string> words);

/// The directory above this executable that is a checkout of Settle; empty: none.
base::Path find_checkout();

}  // namespace cli
