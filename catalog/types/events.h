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

namespace catalog::events {

/// AWS::Events::Rule
class Rule final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::Events::Rule";
  struct AppSyncParameters;
  struct AwsVpcConfiguration;
  struct BatchArrayProperties;
  struct BatchParameters;
  struct BatchRetryStrategy;
  struct CapacityProviderStrategyItem;
  struct DeadLetterConfig;
  struct EcsParameters;
  struct HttpParameters;
  struct InputTransformer;
  struct KinesisParameters;
  struct NetworkConfiguration;
  struct PlacementConstraint;
  struct PlacementStrategy;
  struct RedshiftDataParameters;
  struct RetryPolicy;
  struct RunCommandParameters;
  struct RunCommandTarget;
  struct SageMakerPipelineParameter;
  struct SageMakerPipelineParameters;
  struct SqsParameters;
  struct Target;

  struct Properties {
    catalog::Input<std::string> Description;
    catalog::Input<std::string> EventBusName;
    catalog::Input<Document> EventPattern;
    catalog::Input<std::string> Name;
    catalog::Input<std::string> RoleArn;
    catalog::Input<std::string> ScheduleExpression;
    catalog::Input<std::string> State;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::vector<events::Rule::Target>> Targets;
  };

  Rule(catalog::Scope& scope, std::string name, Properties properties, ResourceOptions options = {},
       std::source_location where = std::source_location::current());

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }

  Output<std::string> RuleName() const { return attribute<std::string>("RuleName"); }
};

struct Rule::AppSyncParameters {
  catalog::Input<std::string> GraphQLOperation;
};

struct Rule::AwsVpcConfiguration {
  catalog::Input<std::string> AssignPublicIp;
  catalog::Input<std::vector<catalog::Input<std::string>>> SecurityGroups;
  catalog::Input<std::vector<catalog::Input<std::string>>> Subnets;
};

struct Rule::BatchArrayProperties {
  catalog::Input<std::int64_t> Size;
};

struct Rule::BatchParameters {
  catalog::Input<events::Rule::BatchArrayProperties> ArrayProperties;
  catalog::Input<std::string> JobDefinition;
  catalog::Input<std::string> JobName;
  catalog::Input<events::Rule::BatchRetryStrategy> RetryStrategy;
};

struct Rule::BatchRetryStrategy {
  catalog::Input<std::int64_t> Attempts;
};

struct Rule::CapacityProviderStrategyItem {
  catalog::Input<std::int64_t> Base;
  catalog::Input<std::string> CapacityProvider;
  catalog::Input<std::int64_t> Weight;
};

struct Rule::DeadLetterConfig {
  catalog::Input<std::string> Arn;
};

struct Rule::EcsParameters {
  catalog::Input<std::vector<events::Rule::CapacityProviderStrategyItem>> CapacityProviderStrategy;
  catalog::Input<bool> EnableECSManagedTags;
  catalog::Input<bool> EnableExecuteCommand;
  catalog::Input<std::string> Group;
  catalog::Input<std::string> LaunchType;
  catalog::Input<events::Rule::NetworkConfiguration> NetworkConfiguration;
  catalog::Input<std::vector<events::Rule::PlacementConstraint>> PlacementConstraints;
  catalog::Input<std::vector<events::Rule::PlacementStrategy>> PlacementStrategies;
  catalog::Input<std::string> PlatformVersion;
  catalog::Input<std::string> PropagateTags;
  catalog::Input<std::string> ReferenceId;
  catalog::Input<std::vector<catalog::Tag>> TagList;
  catalog::Input<std::int64_t> TaskCount;
  catalog::Input<std::string> TaskDefinitionArn;
};

struct Rule::HttpParameters {
  catalog::Input<std::map<std::string, catalog::Input<std::string>>> HeaderParameters;
  catalog::Input<std::vector<catalog::Input<std::string>>> PathParameterValues;
  catalog::Input<std::map<std::string, catalog::Input<std::string>>> QueryStringParameters;
};

struct Rule::InputTransformer {
  catalog::Input<std::map<std::string, catalog::Input<std::string>>> InputPathsMap;
  catalog::Input<std::string> InputTemplate;
};

struct Rule::KinesisParameters {
  catalog::Input<std::string> PartitionKeyPath;
};

struct Rule::NetworkConfiguration {
  catalog::Input<events::Rule::AwsVpcConfiguration> AwsVpcConfiguration;
};

struct Rule::PlacementConstraint {
  catalog::Input<std::string> Expression;
  catalog::Input<std::string> Type;
};

struct Rule::PlacementStrategy {
  catalog::Input<std::string> Field;
  catalog::Input<std::string> Type;
};

struct Rule::RedshiftDataParameters {
  catalog::Input<std::string> Database;
  catalog::Input<std::string> DbUser;
  catalog::Input<std::string> SecretManagerArn;
  catalog::Input<std::string> Sql;
  catalog::Input<std::vector<catalog::Input<std::string>>> Sqls;
  catalog::Input<std::string> StatementName;
  catalog::Input<bool> WithEvent;
};

struct Rule::RetryPolicy {
  catalog::Input<std::int64_t> MaximumEventAgeInSeconds;
  catalog::Input<std::int64_t> MaximumRetryAttempts;
};

struct Rule::RunCommandParameters {
  catalog::Input<std::vector<events::Rule::RunCommandTarget>> RunCommandTargets;
};

struct Rule::RunCommandTarget {
  catalog::Input<std::string> Key;
  catalog::Input<std::vector<catalog::Input<std::string>>> Values;
};

struct Rule::SageMakerPipelineParameter {
  catalog::Input<std::string> Name;
  catalog::Input<std::string> Value;
};

struct Rule::SageMakerPipelineParameters {
  catalog::Input<std::vector<events::Rule::SageMakerPipelineParameter>> PipelineParameterList;
};

struct Rule::SqsParameters {
  catalog::Input<std::string> MessageGroupId;
};

struct Rule::Target {
  catalog::Input<events::Rule::AppSyncParameters> AppSyncParameters;
  catalog::Input<std::string> Arn;
  catalog::Input<events::Rule::BatchParameters> BatchParameters;
  catalog::Input<events::Rule::DeadLetterConfig> DeadLetterConfig;
  catalog::Input<events::Rule::EcsParameters> EcsParameters;
  catalog::Input<events::Rule::HttpParameters> HttpParameters;
  catalog::Input<std::string> Id;
  catalog::Input<std::string> Input;
  catalog::Input<std::string> InputPath;
  catalog::Input<events::Rule::InputTransformer> InputTransformer;
  catalog::Input<events::Rule::KinesisParameters> KinesisParameters;
  catalog::Input<events::Rule::RedshiftDataParameters> RedshiftDataParameters;
  catalog::Input<events::Rule::RetryPolicy> RetryPolicy;
  catalog::Input<std::string> RoleArn;
  catalog::Input<events::Rule::RunCommandParameters> RunCommandParameters;
  catalog::Input<events::Rule::SageMakerPipelineParameters> SageMakerPipelineParameters;
  catalog::Input<events::Rule::SqsParameters> SqsParameters;
};

Value to_value(const Rule::AppSyncParameters& properties);
Value to_value(const Rule::AwsVpcConfiguration& properties);
Value to_value(const Rule::BatchArrayProperties& properties);
Value to_value(const Rule::BatchParameters& properties);
Value to_value(const Rule::BatchRetryStrategy& properties);
Value to_value(const Rule::CapacityProviderStrategyItem& properties);
Value to_value(const Rule::DeadLetterConfig& properties);
Value to_value(const Rule::EcsParameters& properties);
Value to_value(const Rule::HttpParameters& properties);
Value to_value(const Rule::InputTransformer& properties);
Value to_value(const Rule::KinesisParameters& properties);
Value to_value(const Rule::NetworkConfiguration& properties);
Value to_value(const Rule::PlacementConstraint& properties);
Value to_value(const Rule::PlacementStrategy& properties);
Value to_value(const Rule::RedshiftDataParameters& properties);
Value to_value(const Rule::RetryPolicy& properties);
Value to_value(const Rule::RunCommandParameters& properties);
Value to_value(const Rule::RunCommandTarget& properties);
Value to_value(const Rule::SageMakerPipelineParameter& properties);
Value to_value(const Rule::SageMakerPipelineParameters& properties);
Value to_value(const Rule::SqsParameters& properties);
Value to_value(const Rule::Target& properties);
Value to_value(const Rule::Properties& properties);

}  // namespace catalog::events
