#pragma once

#include <string_view>

#include "engine/deploy/announcer.h"
#include "engine/plan/plan.h"
#include "engine/policy/enforcement.h"

namespace engine {

/// The code of an error that says what a mandatory policy forbids.
constexpr std::string_view kPolicyViolation = "PolicyViolation";

/// Shows the policies a resource whose properties were not all known when the plan was made, and
/// says what they object to. Throws kPolicyViolation when one of them
/// must not be violated.
void require_allowed(const Enforcement& policies, const PolicyResource& resource,
                     Announcer& announcer);

/// Throws kPolicyViolation when mandatory policies are violated by a plan.
void require_allowed(const PolicyFindings& findings);

}  // namespace engine
