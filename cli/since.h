#pragma once

#include <string_view>

#include "base/clock.h"
#include "base/result.h"

namespace cli {

/// The moment that `--since` names: how long ago (`90s`, `1h30m`, `2d`), a date or a time
/// (`2026-11-22`, `2026-11-22T10:59`, `2026-11-22T10:59:55.5+01:00`; UTC without an offset), or
/// seconds since 1970. kInvalidArgument.
base::Result<base::WallTime> parse_since(std::string_view text, base::WallTime now);

}  // namespace cli
