// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/iam.h"

namespace catalog::iam {

Value to_value(const ManagedPolicy::Properties& properties) {
  return object({
      {"Description", properties.Description.value()},
      {"Groups", properties.Groups.value()},
      {"ManagedPolicyName", properties.ManagedPolicyName.value()},
      {"Path", properties.Path.value()},
      {"PolicyDocument", properties.PolicyDocument.value()},
      {"Roles", properties.Roles.value()},
      {"Users", properties.Users.value()},
  });
}

ManagedPolicy::ManagedPolicy(catalog::Scope& scope, std::string name, Properties properties,
                             ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const OIDCProvider::Properties& properties) {
  return object({
      {"ClientIdList", properties.ClientIdList.value()},
      {"Tags", properties.Tags.value()},
      {"ThumbprintList", properties.ThumbprintList.value()},
      {"Url", properties.Url.value()},
  });
}

OIDCProvider::OIDCProvider(catalog::Scope& scope, std::string name, Properties properties,
                           ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const Role::Policy& properties) {
  return object({
      {"PolicyDocument", properties.PolicyDocument.value()},
      {"PolicyName", properties.PolicyName.value()},
  });
}

Value to_value(const Role::Properties& properties) {
  return object({
      {"AssumeRolePolicyDocument", properties.AssumeRolePolicyDocument.value()},
      {"Description", properties.Description.value()},
      {"ManagedPolicyArns", properties.ManagedPolicyArns.value()},
      {"MaxSessionDuration", properties.MaxSessionDuration.value()},
      {"Path", properties.Path.value()},
      {"PermissionsBoundary", properties.PermissionsBoundary.value()},
      {"Policies", properties.Policies.value()},
      {"RoleName", properties.RoleName.value()},
      {"Tags", properties.Tags.value()},
  });
}

Role::Role(catalog::Scope& scope, std::string name, Properties properties, ResourceOptions options,
           std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const RolePolicy::Properties& properties) {
  return object({
      {"PolicyDocument", properties.PolicyDocument.value()},
      {"PolicyName", properties.PolicyName.value()},
      {"RoleName", properties.RoleName.value()},
  });
}

RolePolicy::RolePolicy(catalog::Scope& scope, std::string name, Properties properties,
                       ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const ServiceLinkedRole::Properties& properties) {
  return object({
      {"AWSServiceName", properties.AWSServiceName.value()},
      {"CustomSuffix", properties.CustomSuffix.value()},
      {"Description", properties.Description.value()},
  });
}

ServiceLinkedRole::ServiceLinkedRole(catalog::Scope& scope, std::string name, Properties properties,
                                     ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::iam
