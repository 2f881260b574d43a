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

namespace catalog::iam {

/// AWS::IAM::ManagedPolicy
class ManagedPolicy final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::IAM::ManagedPolicy";

  struct Properties {
    catalog::Input<std::string> Description;
    catalog::Input<std::vector<catalog::Input<std::string>>> Groups;
    catalog::Input<std::string> ManagedPolicyName;
    catalog::Input<std::string> Path;
    catalog::Input<Document> PolicyDocument;
    catalog::Input<std::vector<catalog::Input<std::string>>> Roles;
    catalog::Input<std::vector<catalog::Input<std::string>>> Users;
  };

  ManagedPolicy(catalog::Scope& scope, std::string name, Properties properties,
                ResourceOptions options = {},
                std::source_location where = std::source_location::current());

  Output<std::int64_t> AttachmentCount() const {
    return attribute<std::int64_t>("AttachmentCount");
  }

  Output<std::string> CreateDate() const { return attribute<std::string>("CreateDate"); }

  Output<std::string> DefaultVersionId() const {
    return attribute<std::string>("DefaultVersionId");
  }

  Output<bool> IsAttachable() const { return attribute<bool>("IsAttachable"); }

  Output<std::int64_t> PermissionsBoundaryUsageCount() const {
    return attribute<std::int64_t>("PermissionsBoundaryUsageCount");
  }

  Output<std::string> PolicyArn() const { return attribute<std::string>("PolicyArn"); }

  Output<std::string> PolicyId() const { return attribute<std::string>("PolicyId"); }

  Output<std::string> UpdateDate() const { return attribute<std::string>("UpdateDate"); }
};

Value to_value(const ManagedPolicy::Properties& properties);

/// AWS::IAM::OIDCProvider
class OIDCProvider final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::IAM::OIDCProvider";

  struct Properties {
    catalog::Input<std::vector<catalog::Input<std::string>>> ClientIdList;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::vector<catalog::Input<std::string>>> ThumbprintList;
    catalog::Input<std::string> Url;
  };

  OIDCProvider(catalog::Scope& scope, std::string name, Properties properties,
               ResourceOptions options = {},
               std::source_location where = std::source_location::current());

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }
};

Value to_value(const OIDCProvider::Properties& properties);

/// AWS::IAM::Role
class Role final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::IAM::Role";
  struct Policy;

  struct Properties {
    catalog::Input<Document> AssumeRolePolicyDocument;
    catalog::Input<std::string> Description;
    catalog::Input<std::vector<catalog::Input<std::string>>> ManagedPolicyArns;
    catalog::Input<std::int64_t> MaxSessionDuration;
    catalog::Input<std::string> Path;
    catalog::Input<std::string> PermissionsBoundary;
    catalog::Input<std::vector<iam::Role::Policy>> Policies;
    catalog::Input<std::string> RoleName;
    catalog::Input<std::vector<catalog::Tag>> Tags;
  };

  Role(catalog::Scope& scope, std::string name, Properties properties, ResourceOptions options = {},
       std::source_location where = std::source_location::current());

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }

  Output<std::string> RoleId() const { return attribute<std::string>("RoleId"); }

  Output<std::string> RoleName() const { return attribute<std::string>("RoleName"); }
};

struct Role::Policy {
  catalog::Input<Document> PolicyDocument;
  catalog::Input<std::string> PolicyName;
};

Value to_value(const Role::Policy& properties);
Value to_value(const Role::Properties& properties);

/// AWS::IAM::RolePolicy
class RolePolicy final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::IAM::RolePolicy";

  struct Properties {
    catalog::Input<Document> PolicyDocument;
    catalog::Input<std::string> PolicyName;
    catalog::Input<std::string> RoleName;
  };

  RolePolicy(catalog::Scope& scope, std::string name, Properties properties,
             ResourceOptions options = {},
             std::source_location where = std::source_location::current());

  Output<std::string> PolicyName() const { return attribute<std::string>("PolicyName"); }

  Output<std::string> RoleName() const { return attribute<std::string>("RoleName"); }
};

Value to_value(const RolePolicy::Properties& properties);

/// AWS::IAM::ServiceLinkedRole
class ServiceLinkedRole final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::IAM::ServiceLinkedRole";

  struct Properties {
    catalog::Input<std::string> AWSServiceName;
    catalog::Input<std::string> CustomSuffix;
    catalog::Input<std::string> Description;
  };

  ServiceLinkedRole(catalog::Scope& scope, std::string name, Properties properties,
                    ResourceOptions options = {},
                    std::source_location where = std::source_location::current());

  Output<std::string> RoleName() const { return attribute<std::string>("RoleName"); }
};

Value to_value(const ServiceLinkedRole::Properties& properties);

}  // namespace catalog::iam
