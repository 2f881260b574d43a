#pragma once

#include <string>
#include <vector>

#include "catalog/value.h"
#include "engine/policy/policy.h"

namespace engine {

/// Which policy has found something, in which resource.
struct PolicySource {
  std::string pack;
  std::string pack_version;
  std::string policy;
  std::string urn;   ///< empty: the stack as a whole
  std::string type;  ///< of the resource, CloudFormation's
};

struct PolicyViolation {
  PolicySource source;
  EnforcementLevel level = EnforcementLevel::kAdvisory;  ///< kAdvisory or kMandatory
  std::string description;                               ///< the policy's
  std::string message;
};

/// A declaration that was put right.
struct PolicyRemediation {
  PolicySource source;
  catalog::Value before;
  catalog::Value after;
};

struct PolicyPackName {
  std::string name;
  std::string version;
};

/// What the policies of a stack say to a plan.
struct PolicyFindings {
  std::vector<PolicyPackName> packs{};            ///< those that looked
  std::vector<PolicyRemediation> remediations{};  ///< in the order in which they were made
  std::vector<PolicyViolation> violations{};      ///< by declaration, then as the packs list them

  /// How many violations keep the plan from being carried out.
  std::size_t mandatory() const;
};

}  // namespace engine
