#pragma once

#include "base/diagnostic.h"
#include "engine/graph/stack.h"

namespace engine {

/// Holds every declaration against its schema, before anything is sent: wrong properties,
/// attributes that the referred type does not have, template language that only CloudFormation
/// understands. Each finding has the place of the declaration, the path, the value, what was
/// expected and the fix.
base::Diagnostics validate(const Stack& stack);

}  // namespace engine
