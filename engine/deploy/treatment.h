#pragma once

#include "catalog/value.h"
#include "engine/graph/graph.h"
#include "engine/graph/stack.h"
#include "engine/state/state.h"

namespace engine {

/// Takes over into `state` what a declaration decides besides the properties: identity in the
/// graph, protection, fate, hooks. `trigger` is its replacement_trigger, resolved.
void treat_as_declared(ResourceState& state, const DeclaredResource& declared, const Node& node,
                       catalog::Value trigger);

/// Whether two states are the same in all that, and in their inputs.
bool same_treatment(const ResourceState& a, const ResourceState& b);

}  // namespace engine
