#pragma once

#include <functional>

#include "catalog/hook.h"

namespace engine {

/// Calls `attempt`, and again after each base::Exception to which `on_error` (may be empty) says
/// so, given `call` with all errors so far. Not when the outcome is open, of which the next run
/// finds out first, and not without end. Throws what the last attempt did.
void with_retries(const std::function<bool(const catalog::HookCall&)>& on_error,
                  const catalog::HookCall& call, const std::function<void()>& attempt);

}  // namespace engine
