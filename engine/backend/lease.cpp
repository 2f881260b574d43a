#include "engine/backend/lease.h"

namespace engine {

base::Result<void> require_held(Lease& lease) {
  if (lease.is_held()) {
    return {};
  }
  return base::error(base::ErrorKind::kConflict,
                     "this run could give no sign of life in time: another may have taken over "
                     "this stack, and what this one writes now may be lost");
}

}  // namespace engine
