// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/kms.h"

namespace catalog::kms {

Value to_value(const Alias::Properties& properties) {
  return object({
      {"AliasName", properties.AliasName.value()},
      {"TargetKeyId", properties.TargetKeyId.value()},
  });
}

Alias::Alias(catalog::Scope& scope, std::string name, Properties properties,
             ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const Key::Properties& properties) {
  return object({
      {"BypassPolicyLockoutSafetyCheck", properties.BypassPolicyLockoutSafetyCheck.value()},
      {"Description", properties.Description.value()},
      {"EnableKeyRotation", properties.EnableKeyRotation.value()},
      {"Enabled", properties.Enabled.value()},
      {"KeyPolicy", properties.KeyPolicy.value()},
      {"KeySpec", properties.KeySpec.value()},
      {"KeyUsage", properties.KeyUsage.value()},
      {"MultiRegion", properties.MultiRegion.value()},
      {"Origin", properties.Origin.value()},
      {"PendingWindowInDays", properties.PendingWindowInDays.value()},
      {"RotationPeriodInDays", properties.RotationPeriodInDays.value()},
      {"Tags", properties.Tags.value()},
  });
}

Key::Key(catalog::Scope& scope, std::string name, Properties properties, ResourceOptions options,
         std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::kms
