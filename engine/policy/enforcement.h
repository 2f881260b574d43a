#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "engine/graph/stack.h"
#include "engine/policy/findings.h"
#include "engine/policy/policy.h"

namespace engine {

/// A policy as one stack has it.
struct EnforcedPolicy {
  const PolicyPack* pack = nullptr;
  const Policy* policy = nullptr;
  EnforcementLevel level = EnforcementLevel::kDisabled;
  PolicySettings settings{};
};

/// The configuration key that says how a stack's policies are enforced: a map of policy names, or
/// `all`, to a level or to `{enforcementLevel: LEVEL, SETTING: VALUE}`.
constexpr std::string_view kPoliciesKey = "settle:policies";

/// The policies of a stack at the levels that its configuration says. Immutable; shares the packs
/// with the stack it was made of, and may outlive it. `check` is safe from any thread.
class Enforcement {
 public:
  Enforcement() = default;
  explicit Enforcement(const Stack& stack);

  /// What is wrong with the configuration.
  const base::Diagnostics& diagnostics() const { return diagnostics_; }

  /// All of them, as the packs list them.
  const std::vector<EnforcedPolicy>& policies() const { return policies_; }

  /// Whether any may put declarations right.
  bool remediates() const;
  /// Puts declarations right, one policy after the other, each on what the one before has left.
  std::vector<PolicyRemediation> remediate(Stack& stack) const;

  /// What resource policies object to in one resource.
  std::vector<PolicyViolation> check(const PolicyResource& resource) const;
  /// What stack policies object to.
  std::vector<PolicyViolation> check(const std::vector<PolicyResource>& resources) const;

  std::vector<PolicyPackName> packs() const;

 private:
  void configure(const catalog::Value& config);
  void configure_one(const std::string& name, const catalog::Value& value);
  std::optional<EnforcementLevel> level_of(const std::string& name, const catalog::Value& value);
  void set(EnforcedPolicy& policy, const std::string& name, const catalog::Value& value);
  void report(std::string summary, std::string expected);

  std::vector<std::shared_ptr<const PolicyPack>> packs_;
  std::vector<EnforcedPolicy> policies_;
  base::Diagnostics diagnostics_;
};

}  // namespace engine
