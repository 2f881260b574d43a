// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/events.h"

namespace catalog::events {

Value to_value(const Rule::AppSyncParameters& properties) {
  return object({
      {"GraphQLOperation", properties.GraphQLOperation.value()},
  });
}

Value to_value(const Rule::AwsVpcConfiguration& properties) {
  return object({
      {"AssignPublicIp", properties.AssignPublicIp.value()},
      {"SecurityGroups", properties.SecurityGroups.value()},
      {"Subnets", properties.Subnets.value()},
  });
}

Value to_value(const Rule::BatchArrayProperties& properties) {
  return object({
      {"Size", properties.Size.value()},
  });
}

Value to_value(const Rule::BatchParameters& properties) {
  return object({
      {"ArrayProperties", properties.ArrayProperties.value()},
      {"JobDefinition", properties.JobDefinition.value()},
      {"JobName", properties.JobName.value()},
      {"RetryStrategy", properties.RetryStrategy.value()},
  });
}

Value to_value(const Rule::BatchRetryStrategy& properties) {
  return object({
      {"Attempts", properties.Attempts.value()},
  });
}

Value to_value(const Rule::CapacityProviderStrategyItem& properties) {
  return object({
      {"Base", properties.Base.value()},
      {"CapacityProvider", properties.CapacityProvider.value()},
      {"Weight", properties.Weight.value()},
  });
}

Value to_value(const Rule::DeadLetterConfig& properties) {
  return object({
      {"Arn", properties.Arn.value()},
  });
}

Value to_value(const Rule::EcsParameters& properties) {
  return object({
      {"CapacityProviderStrategy", properties.CapacityProviderStrategy.value()},
      {"EnableECSManagedTags", properties.EnableECSManagedTags.value()},
      {"EnableExecuteCommand", properties.EnableExecuteCommand.value()},
      {"Group", properties.Group.value()},
      {"LaunchType", properties.LaunchType.value()},
      {"NetworkConfiguration", properties.NetworkConfiguration.value()},
      {"PlacementConstraints", properties.PlacementConstraints.value()},
      {"PlacementStrategies", properties.PlacementStrategies.value()},
      {"PlatformVersion", properties.PlatformVersion.value()},
      {"PropagateTags", properties.PropagateTags.value()},
      {"ReferenceId", properties.ReferenceId.value()},
      {"TagList", properties.TagList.value()},
      {"TaskCount", properties.TaskCount.value()},
      {"TaskDefinitionArn", properties.TaskDefinitionArn.value()},
  });
}

Value to_value(const Rule::HttpParameters& properties) {
  return object({
      {"HeaderParameters", properties.HeaderParameters.value()},
      {"PathParameterValues", properties.PathParameterValues.value()},
      {"QueryStringParameters", properties.QueryStringParameters.value()},
  });
}

Value to_value(const Rule::InputTransformer& properties) {
  return object({
      {"InputPathsMap", properties.InputPathsMap.value()},
      {"InputTemplate", properties.InputTemplate.value()},
  });
}

Value to_value(const Rule::KinesisParameters& properties) {
  return object({
      {"PartitionKeyPath", properties.PartitionKeyPath.value()},
  });
}

Value to_value(const Rule::NetworkConfiguration& properties) {
  return object({
      {"AwsVpcConfiguration", properties.AwsVpcConfiguration.value()},
  });
}

Value to_value(const Rule::PlacementConstraint& properties) {
  return object({
      {"Expression", properties.Expression.value()},
      {"Type", properties.Type.value()},
  });
}

Value to_value(const Rule::PlacementStrategy& properties) {
  return object({
      {"Field", properties.Field.value()},
      {"Type", properties.Type.value()},
  });
}

Value to_value(const Rule::RedshiftDataParameters& properties) {
  return object({
      {"Database", properties.Database.value()},
      {"DbUser", properties.DbUser.value()},
      {"SecretManagerArn", properties.SecretManagerArn.value()},
      {"Sql", properties.Sql.value()},
      {"Sqls", properties.Sqls.value()},
      {"StatementName", properties.StatementName.value()},
      {"WithEvent", properties.WithEvent.value()},
  });
}

Value to_value(const Rule::RetryPolicy& properties) {
  return object({
      {"MaximumEventAgeInSeconds", properties.MaximumEventAgeInSeconds.value()},
      {"MaximumRetryAttempts", properties.MaximumRetryAttempts.value()},
  });
}

Value to_value(const Rule::RunCommandParameters& properties) {
  return object({
      {"RunCommandTargets", properties.RunCommandTargets.value()},
  });
}

Value to_value(const Rule::RunCommandTarget& properties) {
  return object({
      {"Key", properties.Key.value()},
      {"Values", properties.Values.value()},
  });
}

Value to_value(const Rule::SageMakerPipelineParameter& properties) {
  return object({
      {"Name", properties.Name.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const Rule::SageMakerPipelineParameters& properties) {
  return object({
      {"PipelineParameterList", properties.PipelineParameterList.value()},
  });
}

Value to_value(const Rule::SqsParameters& properties) {
  return object({
      {"MessageGroupId", properties.MessageGroupId.value()},
  });
}

Value to_value(const Rule::Target& properties) {
  return object({
      {"AppSyncParameters", properties.AppSyncParameters.value()},
      {"Arn", properties.Arn.value()},
      {"BatchParameters", properties.BatchParameters.value()},
      {"DeadLetterConfig", properties.DeadLetterConfig.value()},
      {"EcsParameters", properties.EcsParameters.value()},
      {"HttpParameters", properties.HttpParameters.value()},
      {"Id", properties.Id.value()},
      {"Input", properties.Input.value()},
      {"InputPath", properties.InputPath.value()},
      {"InputTransformer", properties.InputTransformer.value()},
      {"KinesisParameters", properties.KinesisParameters.value()},
      {"RedshiftDataParameters", properties.RedshiftDataParameters.value()},
      {"RetryPolicy", properties.RetryPolicy.value()},
      {"RoleArn", properties.RoleArn.value()},
      {"RunCommandParameters", properties.RunCommandParameters.value()},
      {"SageMakerPipelineParameters", properties.SageMakerPipelineParameters.value()},
      {"SqsParameters", properties.SqsParameters.value()},
  });
}

Value to_value(const Rule::Properties& properties) {
  return object({
      {"Description", properties.Description.value()},
      {"EventBusName", properties.EventBusName.value()},
      {"EventPattern", properties.EventPattern.value()},
      {"Name", properties.Name.value()},
      {"RoleArn", properties.RoleArn.value()},
      {"ScheduleExpression", properties.ScheduleExpression.value()},
      {"State", properties.State.value()},
      {"Tags", properties.Tags.value()},
      {"Targets", properties.Targets.value()},
  });
}

Rule::Rule(catalog::Scope& scope, std::string name, Properties properties, ResourceOptions options,
           std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::events
