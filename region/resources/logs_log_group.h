#pragma once

#include <memory>

#include "base/io/files.h"
#include "region/resources/handler.h"

namespace region {

/// A log group as a resource: as `stored` has it, and its events, in files under `home`, go with
/// it.
std::unique_ptr<Handler> with_log_events(std::unique_ptr<Handler> stored, base::Path home);

}  // namespace region
