#pragma once

#include "base/json.h"

namespace region {

/// Refuses a RedirectConfig that ELB refuses: one that leads back to where it came from, or a part
/// that is none. Throws HandlerError.
void check_redirect(const base::JsonObject& config);

}  // namespace region
