#pragma once

#include <span>
#include <string>

#include "cli/exit_code.h"
#include "cli/session.h"

namespace cli {

/// Runs one command line (without the program's name). The one place where what a verb throws is
/// written and becomes an exit code.
ExitCode execute(Session& session, std::span<const std::string> argv);

}  // namespace cli
