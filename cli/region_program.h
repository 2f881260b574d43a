#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/exit_code.h"
#include "cli/session.h"

namespace cli {

/// The executable `settle-region`: beside ours, or in PATH. kNotFound if it is nowhere.
base::Result<base::Path> find_region_program();

/// `http://127.0.0.1:4566`, or the port that SETTLE_REGION_PORT says. kInvalidArgument: no port.
base::Result<std::uint16_t> region_port(const Environment& environment);

/// What a region says of itself.
struct RegionHealth {
  base::Path home{};      ///< where it keeps its state
  std::string caution{};  ///< that its security groups are not enforced, say; empty: nothing
};

/// Of the one that answers on that port; nullopt: nobody listens there. kConflict: another program
/// does.
base::Result<std::optional<RegionHealth>> ask_region(std::uint16_t port);

/// Runs `settle-region start` to its end; its messages are in the error.
base::Result<void> start_region(Session& session);

/// Replaces this process by `settle-region WORDS --home HOME`; throws when that cannot be done.
ExitCode become_region_program(Session& session, const std::vector<std::string>& words);

}  // namespace cli
