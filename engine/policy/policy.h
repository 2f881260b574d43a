#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/scope.h"
#include "catalog/value.h"

/// Rules about what a stack may declare: C++ of the program, run while planning. Pulumi's words.
namespace engine {

/// What a violation leads to.
enum class EnforcementLevel {
  kAdvisory,   ///< it is shown
  kMandatory,  ///< it is shown, and nothing is deployed
  kRemediate,  ///< the declaration is put right first; what is still wrong then is as kMandatory
  kDisabled,   ///< nobody looks
};

/// `advisory`, `mandatory`, `remediate`, `disabled`.
std::string_view name(EnforcementLevel level);
/// nullopt: no such level.
std::optional<EnforcementLevel> enforcement_level(std::string_view name);

/// A number, text or list that a policy is about (`days`), which a stack may change. The default
/// says what type it has.
struct PolicySetting {
  std::string name;
  catalog::Value fallback;
  std::string description{};
};

/// What a policy is shown of one resource.
struct PolicyResource {
  std::string urn;
  std::string type;  ///< CloudFormation's
  std::string name;
  /// Property by property as it will be sent. What is not known yet is an expression; a policy must
  /// not object to that: it is asked again when it is known. Secrets are Value::Secret.
  catalog::Value properties;
  /// As the program wrote them: with the references to other resources still in them.
  catalog::Value declared;
  catalog::ResourceOptions options{};
};

using PolicySettings = catalog::Value::Object;

/// One objection of a policy to a stack.
struct StackObjection {
  std::string urn;  ///< empty: the stack as a whole
  std::string message;
};

/// One rule. Exactly one of `check` and `check_stack` is set. Its functions may run on several
/// threads at once; what they return must not show a secret.
struct Policy {
  std::string name;         ///< `storage-encrypted`
  std::string description;  ///< a sentence: what holds where it is kept
  EnforcementLevel level = EnforcementLevel::kAdvisory;  ///< where the stack does not say another
  std::vector<std::string> types{};                      ///< of resources; empty: all
  std::vector<PolicySetting> settings{};
  /// What is wrong with one resource, a sentence each; empty: nothing.
  std::function<std::vector<std::string>(const PolicyResource&, const PolicySettings&)> check{};
  /// The properties as they ought to be; nullopt: they are right, or it cannot be helped. Sees the
  /// declaration only, before anything is known of the world.
  std::function<std::optional<catalog::Value>(const PolicyResource&, const PolicySettings&)>
      remediate{};
  /// What is wrong between resources: all of them, in the order of their declaration.
  std::function<std::vector<StackObjection>(const std::vector<PolicyResource>&,
                                            const PolicySettings&)>
      check_stack{};
};

struct PolicyPack {
  std::string name;
  std::string version;  ///< `1.0.0`
  std::vector<Policy> policies;
};

}  // namespace engine
