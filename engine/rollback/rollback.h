#pragma once

#include <vector>

#include "engine/graph/stack.h"
#include "engine/state/state.h"

/// The way back after a failed run: what was recorded is declared again, and brought up as any
/// other declaration is. So it is planned, done in parallel, journalled and, when it is interrupted
/// itself, resumed like one.
namespace engine {

/// Declares what `good` had. Where a property was given by another resource, it is given by that
/// one again, whatever it is called now: the text is found among the values that the other one had.
/// `now` is the state that the failed run has left: resources keep their identity across renames.
/// `program` gives settings and hooks; a hook that it does not have any more is not run. Nothing is
/// imported: what was exists and is recorded, or is made anew.
Stack declaration_of(const Snapshot& good, const Snapshot& now, const Stack& program);

/// What has to be recorded before that: an old resource that still stands beside its replacement is
/// the current one again, and the replacement what has to go.
std::vector<ResourceState> reinstated(const Snapshot& good, const Snapshot& now);

}  // namespace engine
