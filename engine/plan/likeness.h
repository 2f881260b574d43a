#pragma once

#include <cstdint>
#include <unordered_set>

#include "catalog/value.h"
#include "engine/graph/stack.h"
#include "engine/state/state.h"

namespace engine {

/// How sure it is that a recorded resource is a declared one of another URN. 0: it is not. 1: type
/// and inputs are the same; 2: the name in the URN too; 3: AWS's name or identifier is.
int likeness(const DeclaredResource& declared, const catalog::Value& inputs,
             const ResourceState& recorded);

/// Of these serials the one that is most like it; nullptr: none is, or several are.
const ResourceState* most_like(const DeclaredResource& declared, const catalog::Value& inputs,
                               const std::unordered_set<std::uint64_t>& serials,
                               const Snapshot& recorded);

/// What may be another declared resource under an earlier URN: it exists, and no declaration has
/// its URN.
std::unordered_set<std::uint64_t> without_declaration(const Stack& stack, const Snapshot& recorded);

}  // namespace engine
