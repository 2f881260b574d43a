#pragma once

#include <string>

#include "base/json.h"

namespace region {

/// What a policy is attached to decides what its statements must and must not have.
enum class PolicyKind {
  kIdentity,  ///< of a role: no Principal
  kTrust,     ///< who may assume a role: Principal, sts actions, no Resource
  kResource,  ///< of a queue, a topic, a bucket, a key: Principal
};

/// Holds a policy document (an object, or its text) against IAM's grammar. Throws HandlerError
/// InvalidRequest with IAM's words (MalformedPolicyDocument).
void check_policy(const base::Json& document, PolicyKind kind);

}  // namespace region
