// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#pragma once

#include <cstdint>
#include <map>
#include <source_location>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/output.h"
#include "catalog/scope.h"
#include "catalog/tag.h"

namespace catalog::ecr {

/// AWS::ECR::Repository
class Repository final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::ECR::Repository";
  struct EncryptionConfiguration;
  struct ImageScanningConfiguration;
  struct ImageTagMutabilityExclusionFilter;
  struct LifecyclePolicy;

  struct Properties {
    catalog::Input<bool> EmptyOnDelete;
    catalog::Input<ecr::Repository::EncryptionConfiguration> EncryptionConfiguration;
    catalog::Input<ecr::Repository::ImageScanningConfiguration> ImageScanningConfiguration;
    catalog::Input<std::string> ImageTagMutability;
    catalog::Input<std::vector<ecr::Repository::ImageTagMutabilityExclusionFilter>>
        ImageTagMutabilityExclusionFilters;
    catalog::Input<ecr::Repository::LifecyclePolicy> LifecyclePolicy;
    catalog::Input<std::string> RepositoryName;
    catalog::Input<Document> RepositoryPolicyText;
    catalog::Input<std::vector<catalog::Tag>> Tags;
  };

  Repository(catalog::Scope& scope, std::string name, Properties properties,
             ResourceOptions options = {},
             std::source_location where = std::source_location::current());

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }

  Output<std::string> RepositoryName() const { return attribute<std::string>("RepositoryName"); }

  Output<std::string> RepositoryUri() const { return attribute<std::string>("RepositoryUri"); }
};

struct Repository::EncryptionConfiguration {
  catalog::Input<std::string> EncryptionType;
  catalog::Input<std::string> KmsKey;
};

struct Repository::ImageScanningConfiguration {
  catalog::Input<bool> ScanOnPush;
};

struct Repository::ImageTagMutabilityExclusionFilter {
  catalog::Input<std::string> ImageTagMutabilityExclusionFilterType;
  catalog::Input<std::string> ImageTagMutabilityExclusionFilterValue;
};

struct Repository::LifecyclePolicy {
  catalog::Input<std::string> LifecyclePolicyText;
  catalog::Input<std::string> RegistryId;
};

Value to_value(const Repository::EncryptionConfiguration& properties);
Value to_value(const Repository::ImageScanningConfiguration& properties);
Value to_value(const Repository::ImageTagMutabilityExclusionFilter& properties);
Value to_value(const Repository::LifecyclePolicy& properties);
Value to_value(const Repository::Properties& properties);

}  // namespace catalog::ecr
