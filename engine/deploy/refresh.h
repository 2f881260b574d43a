#pragma once

#include <vector>

#include "base/result.h"
#include "engine/deploy/events.h"
#include "engine/deploy/workers.h"
#include "engine/provider/provider.h"
#include "engine/state/state.h"

namespace engine {

/// What reading one recorded resource has shown.
struct Refreshed {
  ResourceState resource;                        ///< with new outputs and `drifted`
  bool missing = false;                          ///< it does not exist any more
  bool changed = false;                          ///< the state has to be written
  std::vector<catalog::Difference> differences;  ///< recorded inputs to live
};

/// Reads everything recorded, in parallel, in no order. Changes nothing. The first error ends it.
base::Result<std::vector<Refreshed>> read_all(const Snapshot& recorded, Provider& provider,
                                              const WorkOptions& options);

/// The same state as it was seen.
void apply_refreshed(const std::vector<Refreshed>& found, Snapshot& snapshot);

}  // namespace engine
