// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/ecr.h"

namespace catalog::ecr {

Value to_value(const Repository::EncryptionConfiguration& properties) {
  return object({
      {"EncryptionType", properties.EncryptionType.value()},
      {"KmsKey", properties.KmsKey.value()},
  });
}

Value to_value(const Repository::ImageScanningConfiguration& properties) {
  return object({
      {"ScanOnPush", properties.ScanOnPush.value()},
  });
}

Value to_value(const Repository::ImageTagMutabilityExclusionFilter& properties) {
  return object({
      {"ImageTagMutabilityExclusionFilterType",
       properties.ImageTagMutabilityExclusionFilterType.value()},
      {"ImageTagMutabilityExclusionFilterValue",
       properties.ImageTagMutabilityExclusionFilterValue.value()},
  });
}

Value to_value(const Repository::LifecyclePolicy& properties) {
  return object({
      {"LifecyclePolicyText", properties.LifecyclePolicyText.value()},
      {"RegistryId", properties.RegistryId.value()},
  });
}

Value to_value(const Repository::Properties& properties) {
  return object({
      {"EmptyOnDelete", properties.EmptyOnDelete.value()},
      {"EncryptionConfiguration", properties.EncryptionConfiguration.value()},
      {"ImageScanningConfiguration", properties.ImageScanningConfiguration.value()},
      {"ImageTagMutability", properties.ImageTagMutability.value()},
      {"ImageTagMutabilityExclusionFilters", properties.ImageTagMutabilityExclusionFilters.value()},
      {"LifecyclePolicy", properties.LifecyclePolicy.value()},
      {"RepositoryName", properties.RepositoryName.value()},
      {"RepositoryPolicyText", properties.RepositoryPolicyText.value()},
      {"Tags", properties.Tags.value()},
  });
}

Repository::Repository(catalog::Scope& scope, std::string name, Properties properties,
                       ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::ecr
