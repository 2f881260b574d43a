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

namespace catalog::kms {

/// AWS::KMS::Alias
class Alias final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::KMS::Alias";

  struct Properties {
    catalog::Input<std::string> AliasName;
    catalog::Input<std::string> TargetKeyId;
  };

  Alias(catalog::Scope& scope, std::string name, Properties properties,
        ResourceOptions options = {}, std::source_location where = std::source_location::current());

  Output<std::string> AliasName() const { return attribute<std::string>("AliasName"); }
};

Value to_value(const Alias::Properties& properties);

/// AWS::KMS::Key
class Key final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::KMS::Key";

  struct Properties {
    catalog::Input<bool> BypassPolicyLockoutSafetyCheck;
    catalog::Input<std::string> Description;
    catalog::Input<bool> EnableKeyRotation;
    catalog::Input<bool> Enabled;
    catalog::Input<Document> KeyPolicy;
    catalog::Input<std::string> KeySpec;
    catalog::Input<std::string> KeyUsage;
    catalog::Input<bool> MultiRegion;
    catalog::Input<std::string> Origin;
    catalog::Input<std::int64_t> PendingWindowInDays;
    catalog::Input<std::int64_t> RotationPeriodInDays;
    catalog::Input<std::vector<catalog::Tag>> Tags;
  };

  Key(catalog::Scope& scope, std::string name, Properties properties, ResourceOptions options = {},
      std::source_location where = std::source_location::current());

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }

  Output<std::string> KeyId() const { return attribute<std::string>("KeyId"); }
};

Value to_value(const Key::Properties& properties);

}  // namespace catalog::kms
