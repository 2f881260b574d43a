#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "engine/deploy/events.h"
#include "engine/deploy/workers.h"
#include "engine/graph/stack.h"
#include "engine/plan/selection.h"
#include "engine/provider/provider.h"
#include "engine/state/state.h"

namespace engine {

/// A recorded resource of which reading has shown something.
struct Refreshed {
  ResourceState resource;  ///< with new outputs and `drifted`
  bool missing = false;    ///< it does not exist any more
  bool changed = false;    ///< the state has to be written
  /// Recorded inputs to live; of what is not declared, recorded outputs to live.
  std::vector<catalog::Difference> differences;
};

struct Unreadable {
  std::string urn;
  base::Error error;
};

struct Reading {
  std::vector<Refreshed> found;  ///< in the order of their serials
  std::size_t same = 0;          ///< how many more were read and are as recorded and declared
  std::vector<Unreadable> failed;
};

/// Reads what is recorded and selected, in parallel, in no order. Changes nothing. kCancelled: a
/// stop was requested before everything was read.
base::Result<Reading> read_all(const Snapshot& recorded, const Selection& selection,
                               Provider& provider, const WorkOptions& options);

/// What is to be recorded of it, in this order: every resource that is other than recorded, and the
/// serials of those that are gone.
struct Seen {
  std::vector<ResourceState> put;
  std::vector<std::uint64_t> drop;
};

Seen seen(const Reading& reading);

/// What the declarations import, by URN of the importing one; nullopt: it does not exist. What
/// cannot be read is left out.
std::map<std::string, std::optional<Resource>> read_imports(const Stack& stack,
                                                            const Snapshot& recorded,
                                                            Provider& provider,
                                                            const WorkOptions& options);

}  // namespace engine
