// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/secretsmanager.h"

namespace catalog::secretsmanager {

Value to_value(const ResourcePolicy::Properties& properties) {
  return object({
      {"BlockPublicPolicy", properties.BlockPublicPolicy.value()},
      {"ResourcePolicy", properties.ResourcePolicy.value()},
      {"SecretId", properties.SecretId.value()},
  });
}

ResourcePolicy::ResourcePolicy(catalog::Scope& scope, std::string name, Properties properties,
                               ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const RotationSchedule::ExternalSecretRotationMetadataItem& properties) {
  return object({
      {"Key", properties.Key.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const RotationSchedule::HostedRotationLambda& properties) {
  return object({
      {"ExcludeCharacters", properties.ExcludeCharacters.value()},
      {"KmsKeyArn", properties.KmsKeyArn.value()},
      {"MasterSecretArn", properties.MasterSecretArn.value()},
      {"MasterSecretKmsKeyArn", properties.MasterSecretKmsKeyArn.value()},
      {"RotationLambdaName", properties.RotationLambdaName.value()},
      {"RotationType", properties.RotationType.value()},
      {"Runtime", properties.Runtime.value()},
      {"SuperuserSecretArn", properties.SuperuserSecretArn.value()},
      {"SuperuserSecretKmsKeyArn", properties.SuperuserSecretKmsKeyArn.value()},
      {"VpcSecurityGroupIds", properties.VpcSecurityGroupIds.value()},
      {"VpcSubnetIds", properties.VpcSubnetIds.value()},
  });
}

Value to_value(const RotationSchedule::RotationRules& properties) {
  return object({
      {"AutomaticallyAfterDays", properties.AutomaticallyAfterDays.value()},
      {"Duration", properties.Duration.value()},
      {"ScheduleExpression", properties.ScheduleExpression.value()},
  });
}

Value to_value(const RotationSchedule::Properties& properties) {
  return object({
      {"ExternalSecretRotationMetadata", properties.ExternalSecretRotationMetadata.value()},
      {"ExternalSecretRotationRoleArn", properties.ExternalSecretRotationRoleArn.value()},
      {"HostedRotationLambda", properties.HostedRotationLambda.value()},
      {"RotateImmediatelyOnUpdate", properties.RotateImmediatelyOnUpdate.value()},
      {"RotationLambdaARN", properties.RotationLambdaARN.value()},
      {"RotationRules", properties.RotationRules.value()},
      {"SecretId", properties.SecretId.value()},
  });
}

RotationSchedule::RotationSchedule(catalog::Scope& scope, std::string name, Properties properties,
                                   ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const Secret::GenerateSecretString& properties) {
  return object({
      {"ExcludeCharacters", properties.ExcludeCharacters.value()},
      {"ExcludeLowercase", properties.ExcludeLowercase.value()},
      {"ExcludeNumbers", properties.ExcludeNumbers.value()},
      {"ExcludePunctuation", properties.ExcludePunctuation.value()},
      {"ExcludeUppercase", properties.ExcludeUppercase.value()},
      {"GenerateStringKey", properties.GenerateStringKey.value()},
      {"IncludeSpace", properties.IncludeSpace.value()},
      {"PasswordLength", properties.PasswordLength.value()},
      {"RequireEachIncludedType", properties.RequireEachIncludedType.value()},
      {"SecretStringTemplate", properties.SecretStringTemplate.value()},
  });
}

Value to_value(const Secret::ReplicaRegion& properties) {
  return object({
      {"KmsKeyId", properties.KmsKeyId.value()},
      {"Region", properties.Region.value()},
  });
}

Value to_value(const Secret::Properties& properties) {
  return object({
      {"Description", properties.Description.value()},
      {"GenerateSecretString", properties.GenerateSecretString.value()},
      {"KmsKeyId", properties.KmsKeyId.value()},
      {"Name", properties.Name.value()},
      {"ReplicaRegions", properties.ReplicaRegions.value()},
      {"SecretString", properties.SecretString.value()},
      {"Tags", properties.Tags.value()},
      {"Type", properties.Type.value()},
  });
}

Secret::Secret(catalog::Scope& scope, std::string name, Properties properties,
               ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const SecretTargetAttachment::Properties& properties) {
  return object({
      {"SecretId", properties.SecretId.value()},
      {"TargetId", properties.TargetId.value()},
      {"TargetType", properties.TargetType.value()},
  });
}

SecretTargetAttachment::SecretTargetAttachment(catalog::Scope& scope, std::string name,
                                               Properties properties, ResourceOptions options,
                                               std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::secretsmanager
