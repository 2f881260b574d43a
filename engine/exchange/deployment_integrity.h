#pragma once

#include <vector>

#include "base/json.h"
#include "engine/state/integrity.h"

namespace engine {

/// Pulumi's rules (see check_integrity) held against its `deployment` object, and that the magic of
/// its manifest fits and every type is that of its URN. Members of a wrong JSON kind are problems
/// too.
std::vector<IntegrityProblem> check_deployment_integrity(const base::JsonObject& deployment);

}  // namespace engine
