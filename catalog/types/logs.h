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

namespace catalog::logs {

/// AWS::Logs::LogGroup
class LogGroup final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::Logs::LogGroup";

  struct Properties {
    catalog::Input<bool> BearerTokenAuthenticationEnabled;
    catalog::Input<Document> DataProtectionPolicy;
    catalog::Input<bool> DeletionProtectionEnabled;
    catalog::Input<std::vector<Document>> FieldIndexPolicies;
    catalog::Input<std::string> KmsKeyId;
    catalog::Input<std::string> LogGroupClass;
    catalog::Input<std::string> LogGroupName;
    catalog::Input<Document> ResourcePolicyDocument;
    catalog::Input<std::int64_t> RetentionInDays;
    catalog::Input<std::vector<catalog::Tag>> Tags;
  };

  LogGroup(catalog::Scope& scope, std::string name, Properties properties,
           ResourceOptions options = {},
           std::source_location where = std::source_location::current());

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }

  Output<std::string> LogGroupName() const { return attribute<std::string>("LogGroupName"); }
};

Value to_value(const LogGroup::Properties& properties);

/// AWS::Logs::MetricFilter
class MetricFilter final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::Logs::MetricFilter";
  struct Dimension;
  struct MetricTransformation;

  struct Properties {
    catalog::Input<bool> ApplyOnTransformedLogs;
    catalog::Input<std::vector<catalog::Input<std::string>>> EmitSystemFieldDimensions;
    catalog::Input<std::string> FieldSelectionCriteria;
    catalog::Input<std::string> FilterName;
    catalog::Input<std::string> FilterPattern;
    catalog::Input<std::string> LogGroupName;
    catalog::Input<std::vector<logs::MetricFilter::MetricTransformation>> MetricTransformations;
  };

  MetricFilter(catalog::Scope& scope, std::string name, Properties properties,
               ResourceOptions options = {},
               std::source_location where = std::source_location::current());

  Output<std::string> FilterName() const { return attribute<std::string>("FilterName"); }

  Output<std::string> LogGroupName() const { return attribute<std::string>("LogGroupName"); }
};

struct MetricFilter::Dimension {
  catalog::Input<std::string> Key;
  catalog::Input<std::string> Value;
};

struct MetricFilter::MetricTransformation {
  catalog::Input<double> DefaultValue;
  catalog::Input<std::vector<logs::MetricFilter::Dimension>> Dimensions;
  catalog::Input<std::string> MetricName;
  catalog::Input<std::string> MetricNamespace;
  catalog::Input<std::string> MetricValue;
  catalog::Input<std::string> Unit;
};

Value to_value(const MetricFilter::Dimension& properties);
Value to_value(const MetricFilter::MetricTransformation& properties);
Value to_value(const MetricFilter::Properties& properties);

/// AWS::Logs::QueryDefinition
class QueryDefinition final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::Logs::QueryDefinition";
  struct QueryParameter;

  struct Properties {
    catalog::Input<std::vector<catalog::Input<std::string>>> LogGroupNames;
    catalog::Input<std::string> Name;
    catalog::Input<std::vector<logs::QueryDefinition::QueryParameter>> Parameters;
    catalog::Input<std::string> QueryLanguage;
    catalog::Input<std::string> QueryString;
  };

  QueryDefinition(catalog::Scope& scope, std::string name, Properties properties,
                  ResourceOptions options = {},
                  std::source_location where = std::source_location::current());

  Output<std::string> QueryDefinitionId() const {
    return attribute<std::string>("QueryDefinitionId");
  }
};

struct QueryDefinition::QueryParameter {
  catalog::Input<std::string> DefaultValue;
  catalog::Input<std::string> Description;
  catalog::Input<std::string> Name;
};

Value to_value(const QueryDefinition::QueryParameter& properties);
Value to_value(const QueryDefinition::Properties& properties);

/// AWS::Logs::ResourcePolicy
class ResourcePolicy final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::Logs::ResourcePolicy";

  struct Properties {
    catalog::Input<Document> PolicyDocument;
    catalog::Input<std::string> PolicyName;
  };

  ResourcePolicy(catalog::Scope& scope, std::string name, Properties properties,
                 ResourceOptions options = {},
                 std::source_location where = std::source_location::current());

  Output<std::string> PolicyName() const { return attribute<std::string>("PolicyName"); }
};

Value to_value(const ResourcePolicy::Properties& properties);

}  // namespace catalog::logs
