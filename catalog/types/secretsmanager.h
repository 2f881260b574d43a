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

namespace catalog::secretsmanager {

/// AWS::SecretsManager::ResourcePolicy
class ResourcePolicy final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::SecretsManager::ResourcePolicy";

  struct Properties {
    catalog::Input<bool> BlockPublicPolicy;
    catalog::Input<Document> ResourcePolicy;
    catalog::Input<std::string> SecretId;
  };

  ResourcePolicy(catalog::Scope& scope, std::string name, Properties properties,
                 ResourceOptions options = {},
                 std::source_location where = std::source_location::current());

  Output<std::string> Id() const { return attribute<std::string>("Id"); }
};

Value to_value(const ResourcePolicy::Properties& properties);

/// AWS::SecretsManager::RotationSchedule
class RotationSchedule final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::SecretsManager::RotationSchedule";
  struct ExternalSecretRotationMetadataItem;
  struct HostedRotationLambda;
  struct RotationRules;

  struct Properties {
    catalog::Input<
        std::vector<secretsmanager::RotationSchedule::ExternalSecretRotationMetadataItem>>
        ExternalSecretRotationMetadata;
    catalog::Input<std::string> ExternalSecretRotationRoleArn;
    catalog::Input<secretsmanager::RotationSchedule::HostedRotationLambda> HostedRotationLambda;
    catalog::Input<bool> RotateImmediatelyOnUpdate;
    catalog::Input<std::string> RotationLambdaARN;
    catalog::Input<secretsmanager::RotationSchedule::RotationRules> RotationRules;
    catalog::Input<std::string> SecretId;
  };

  RotationSchedule(catalog::Scope& scope, std::string name, Properties properties,
                   ResourceOptions options = {},
                   std::source_location where = std::source_location::current());

  Output<std::string> Id() const { return attribute<std::string>("Id"); }
};

struct RotationSchedule::ExternalSecretRotationMetadataItem {
  catalog::Input<std::string> Key;
  catalog::Input<std::string> Value;
};

struct RotationSchedule::HostedRotationLambda {
  catalog::Input<std::string> ExcludeCharacters;
  catalog::Input<std::string> KmsKeyArn;
  catalog::Input<std::string> MasterSecretArn;
  catalog::Input<std::string> MasterSecretKmsKeyArn;
  catalog::Input<std::string> RotationLambdaName;
  catalog::Input<std::string> RotationType;
  catalog::Input<std::string> Runtime;
  catalog::Input<std::string> SuperuserSecretArn;
  catalog::Input<std::string> SuperuserSecretKmsKeyArn;
  catalog::Input<std::string> VpcSecurityGroupIds;
  catalog::Input<std::string> VpcSubnetIds;
};

struct RotationSchedule::RotationRules {
  catalog::Input<std::int64_t> AutomaticallyAfterDays;
  catalog::Input<std::string> Duration;
  catalog::Input<std::string> ScheduleExpression;
};

Value to_value(const RotationSchedule::ExternalSecretRotationMetadataItem& properties);
Value to_value(const RotationSchedule::HostedRotationLambda& properties);
Value to_value(const RotationSchedule::RotationRules& properties);
Value to_value(const RotationSchedule::Properties& properties);

/// AWS::SecretsManager::Secret
class Secret final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::SecretsManager::Secret";
  struct GenerateSecretString;
  struct ReplicaRegion;

  struct Properties {
    catalog::Input<std::string> Description;
    catalog::Input<secretsmanager::Secret::GenerateSecretString> GenerateSecretString;
    catalog::Input<std::string> KmsKeyId;
    catalog::Input<std::string> Name;
    catalog::Input<std::vector<secretsmanager::Secret::ReplicaRegion>> ReplicaRegions;
    catalog::Input<std::string> SecretString;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::string> Type;
  };

  Secret(catalog::Scope& scope, std::string name, Properties properties,
         ResourceOptions options = {},
         std::source_location where = std::source_location::current());

  Output<std::string> Id() const { return attribute<std::string>("Id"); }
};

struct Secret::GenerateSecretString {
  catalog::Input<std::string> ExcludeCharacters;
  catalog::Input<bool> ExcludeLowercase;
  catalog::Input<bool> ExcludeNumbers;
  catalog::Input<bool> ExcludePunctuation;
  catalog::Input<bool> ExcludeUppercase;
  catalog::Input<std::string> GenerateStringKey;
  catalog::Input<bool> IncludeSpace;
  catalog::Input<std::int64_t> PasswordLength;
  catalog::Input<bool> RequireEachIncludedType;
  catalog::Input<std::string> SecretStringTemplate;
};

struct Secret::ReplicaRegion {
  catalog::Input<std::string> KmsKeyId;
  catalog::Input<std::string> Region;
};

Value to_value(const Secret::GenerateSecretString& properties);
Value to_value(const Secret::ReplicaRegion& properties);
Value to_value(const Secret::Properties& properties);

/// AWS::SecretsManager::SecretTargetAttachment
class SecretTargetAttachment final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::SecretsManager::SecretTargetAttachment";

  struct Properties {
    catalog::Input<std::string> SecretId;
    catalog::Input<std::string> TargetId;
    catalog::Input<std::string> TargetType;
  };

  SecretTargetAttachment(catalog::Scope& scope, std::string name, Properties properties,
                         ResourceOptions options = {},
                         std::source_location where = std::source_location::current());

  Output<std::string> Id() const { return attribute<std::string>("Id"); }
};

Value to_value(const SecretTargetAttachment::Properties& properties);

}  // namespace catalog::secretsmanager
