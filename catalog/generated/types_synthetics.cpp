// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/synthetics.h"

namespace catalog::synthetics {

Value to_value(const Canary::ArtifactConfig& properties) {
  return object({
      {"S3Encryption", properties.S3Encryption.value()},
  });
}

Value to_value(const Canary::BaseScreenshot& properties) {
  return object({
      {"IgnoreCoordinates", properties.IgnoreCoordinates.value()},
      {"ScreenshotName", properties.ScreenshotName.value()},
  });
}

Value to_value(const Canary::BrowserConfig& properties) {
  return object({
      {"BrowserType", properties.BrowserType.value()},
  });
}

Value to_value(const Canary::Code& properties) {
  return object({
      {"BlueprintTypes", properties.BlueprintTypes.value()},
      {"Dependencies", properties.Dependencies.value()},
      {"Handler", properties.Handler.value()},
      {"S3Bucket", properties.S3Bucket.value()},
      {"S3Key", properties.S3Key.value()},
      {"S3ObjectVersion", properties.S3ObjectVersion.value()},
      {"Script", properties.Script.value()},
      {"SourceLocationArn", properties.SourceLocationArn.value()},
  });
}

Value to_value(const Canary::Dependency& properties) {
  return object({
      {"Reference", properties.Reference.value()},
      {"Type", properties.Type.value()},
  });
}

Value to_value(const Canary::Replica& properties) {
  return object({
      {"CanaryState", properties.CanaryState.value()},
      {"KmsKeyArn", properties.KmsKeyArn.value()},
      {"LastModified", properties.LastModified.value()},
      {"Location", properties.Location.value()},
      {"ReplicationStatus", properties.ReplicationStatus.value()},
      {"ResourcesToReplicateTags", properties.ResourcesToReplicateTags.value()},
      {"Tags", properties.Tags.value()},
      {"VpcConfig", properties.VpcConfig.value()},
  });
}

Value to_value(const Canary::ReplicaReplicationStatus& properties) {
  return object({
      {"State", properties.State.value()},
  });
}

Value to_value(const Canary::RetryConfig& properties) {
  return object({
      {"MaxRetries", properties.MaxRetries.value()},
  });
}

Value to_value(const Canary::RunConfig& properties) {
  return object({
      {"ActiveTracing", properties.ActiveTracing.value()},
      {"EnvironmentVariables", properties.EnvironmentVariables.value()},
      {"EphemeralStorage", properties.EphemeralStorage.value()},
      {"MemoryInMB", properties.MemoryInMB.value()},
      {"TimeoutInSeconds", properties.TimeoutInSeconds.value()},
  });
}

Value to_value(const Canary::S3Encryption& properties) {
  return object({
      {"EncryptionMode", properties.EncryptionMode.value()},
      {"KmsKeyArn", properties.KmsKeyArn.value()},
  });
}

Value to_value(const Canary::Schedule& properties) {
  return object({
      {"DurationInSeconds", properties.DurationInSeconds.value()},
      {"Expression", properties.Expression.value()},
      {"RetryConfig", properties.RetryConfig.value()},
  });
}

Value to_value(const Canary::VPCConfig& properties) {
  return object({
      {"Ipv6AllowedForDualStack", properties.Ipv6AllowedForDualStack.value()},
      {"SecurityGroupIds", properties.SecurityGroupIds.value()},
      {"SubnetIds", properties.SubnetIds.value()},
      {"VpcId", properties.VpcId.value()},
  });
}

Value to_value(const Canary::VisualReference& properties) {
  return object({
      {"BaseCanaryRunId", properties.BaseCanaryRunId.value()},
      {"BaseScreenshots", properties.BaseScreenshots.value()},
      {"BrowserType", properties.BrowserType.value()},
  });
}

Value to_value(const Canary::Properties& properties) {
  return object({
      {"ArtifactConfig", properties.ArtifactConfig.value()},
      {"ArtifactS3Location", properties.ArtifactS3Location.value()},
      {"BrowserConfigs", properties.BrowserConfigs.value()},
      {"Code", properties.Code.value()},
      {"DeleteLambdaResourcesOnCanaryDeletion",
       properties.DeleteLambdaResourcesOnCanaryDeletion.value()},
      {"DryRunAndUpdate", properties.DryRunAndUpdate.value()},
      {"ExecutionRoleArn", properties.ExecutionRoleArn.value()},
      {"FailureRetentionPeriod", properties.FailureRetentionPeriod.value()},
      {"KmsKeyArn", properties.KmsKeyArn.value()},
      {"Name", properties.Name.value()},
      {"ProvisionedResourceCleanup", properties.ProvisionedResourceCleanup.value()},
      {"Replicas", properties.Replicas.value()},
      {"ResourcesToReplicateTags", properties.ResourcesToReplicateTags.value()},
      {"RunConfig", properties.RunConfig.value()},
      {"RuntimeVersion", properties.RuntimeVersion.value()},
      {"Schedule", properties.Schedule.value()},
      {"StartCanaryAfterCreation", properties.StartCanaryAfterCreation.value()},
      {"SuccessRetentionPeriod", properties.SuccessRetentionPeriod.value()},
      {"Tags", properties.Tags.value()},
      {"VPCConfig", properties.VPCConfig.value()},
      {"VisualReference", properties.VisualReference.value()},
      {"VisualReferences", properties.VisualReferences.value()},
  });
}

Canary::Canary(catalog::Scope& scope, std::string name, Properties properties,
               ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::synthetics
