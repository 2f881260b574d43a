#pragma once

#include <string>

#include "cli/render/state_text.h"
#include "engine/backend/backend.h"

namespace cli {

/// When a stack was last changed: a resource of it, or all of them by a run that left none. As in
/// RFC 3339; empty: never. Throws when the history cannot be read.
std::string last_update(engine::Backend& backend, const engine::StackId& id,
                        const StateSummary& summary);

}  // namespace cli
