// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/lambda.h"

namespace catalog::lambda {

Value to_value(const Function::CapacityProviderConfig& properties) {
  return object({
      {"LambdaManagedInstancesCapacityProviderConfig",
       properties.LambdaManagedInstancesCapacityProviderConfig.value()},
  });
}

Value to_value(const Function::Code& properties) {
  return object({
      {"ImageUri", properties.ImageUri.value()},
      {"S3Bucket", properties.S3Bucket.value()},
      {"S3Key", properties.S3Key.value()},
      {"S3ObjectStorageMode", properties.S3ObjectStorageMode.value()},
      {"S3ObjectVersion", properties.S3ObjectVersion.value()},
      {"SourceKMSKeyArn", properties.SourceKMSKeyArn.value()},
      {"ZipFile", properties.ZipFile.value()},
  });
}

Value to_value(const Function::DeadLetterConfig& properties) {
  return object({
      {"TargetArn", properties.TargetArn.value()},
  });
}

Value to_value(const Function::DurableConfig& properties) {
  return object({
      {"ExecutionTimeout", properties.ExecutionTimeout.value()},
      {"KMSKeyArn", properties.KMSKeyArn.value()},
      {"RetentionPeriodInDays", properties.RetentionPeriodInDays.value()},
  });
}

Value to_value(const Function::Environment& properties) {
  return object({
      {"Variables", properties.Variables.value()},
  });
}

Value to_value(const Function::EphemeralStorage& properties) {
  return object({
      {"Size", properties.Size.value()},
  });
}

Value to_value(const Function::FileSystemConfig& properties) {
  return object({
      {"Arn", properties.Arn.value()},
      {"LocalMountPath", properties.LocalMountPath.value()},
      {"S3FilesConfig", properties.S3FilesConfig.value()},
  });
}

Value to_value(const Function::FunctionScalingConfig& properties) {
  return object({
      {"MaxExecutionEnvironments", properties.MaxExecutionEnvironments.value()},
      {"MinExecutionEnvironments", properties.MinExecutionEnvironments.value()},
  });
}

Value to_value(const Function::ImageConfig& properties) {
  return object({
      {"Command", properties.Command.value()},
      {"EntryPoint", properties.EntryPoint.value()},
      {"WorkingDirectory", properties.WorkingDirectory.value()},
  });
}

Value to_value(const Function::LambdaManagedInstancesCapacityProviderConfig& properties) {
  return object({
      {"CapacityProviderArn", properties.CapacityProviderArn.value()},
      {"ExecutionEnvironmentMemoryGiBPerVCpu",
       properties.ExecutionEnvironmentMemoryGiBPerVCpu.value()},
      {"PerExecutionEnvironmentMaxConcurrency",
       properties.PerExecutionEnvironmentMaxConcurrency.value()},
  });
}

Value to_value(const Function::LoggingConfig& properties) {
  return object({
      {"ApplicationLogLevel", properties.ApplicationLogLevel.value()},
      {"LogFormat", properties.LogFormat.value()},
      {"LogGroup", properties.LogGroup.value()},
      {"SystemLogLevel", properties.SystemLogLevel.value()},
  });
}

Value to_value(const Function::RuntimeManagementConfig& properties) {
  return object({
      {"RuntimeVersionArn", properties.RuntimeVersionArn.value()},
      {"UpdateRuntimeOn", properties.UpdateRuntimeOn.value()},
  });
}

Value to_value(const Function::S3FilesConfig& properties) {
  return object({
      {"DirectS3Read", properties.DirectS3Read.value()},
  });
}

Value to_value(const Function::SnapStart& properties) {
  return object({
      {"ApplyOn", properties.ApplyOn.value()},
  });
}

Value to_value(const Function::TenancyConfig& properties) {
  return object({
      {"TenantIsolationMode", properties.TenantIsolationMode.value()},
  });
}

Value to_value(const Function::TracingConfig& properties) {
  return object({
      {"Mode", properties.Mode.value()},
  });
}

Value to_value(const Function::VpcConfig& properties) {
  return object({
      {"Ipv6AllowedForDualStack", properties.Ipv6AllowedForDualStack.value()},
      {"SecurityGroupIds", properties.SecurityGroupIds.value()},
      {"SubnetIds", properties.SubnetIds.value()},
  });
}

Value to_value(const Function::Properties& properties) {
  return object({
      {"Architectures", properties.Architectures.value()},
      {"CapacityProviderConfig", properties.CapacityProviderConfig.value()},
      {"Code", properties.Code.value()},
      {"CodeSigningConfigArn", properties.CodeSigningConfigArn.value()},
      {"DeadLetterConfig", properties.DeadLetterConfig.value()},
      {"Description", properties.Description.value()},
      {"DurableConfig", properties.DurableConfig.value()},
      {"Environment", properties.Environment.value()},
      {"EphemeralStorage", properties.EphemeralStorage.value()},
      {"FileSystemConfigs", properties.FileSystemConfigs.value()},
      {"FunctionName", properties.FunctionName.value()},
      {"FunctionScalingConfig", properties.FunctionScalingConfig.value()},
      {"Handler", properties.Handler.value()},
      {"ImageConfig", properties.ImageConfig.value()},
      {"KmsKeyArn", properties.KmsKeyArn.value()},
      {"Layers", properties.Layers.value()},
      {"LoggingConfig", properties.LoggingConfig.value()},
      {"MemorySize", properties.MemorySize.value()},
      {"PackageType", properties.PackageType.value()},
      {"PublishToLatestPublished", properties.PublishToLatestPublished.value()},
      {"RecursiveLoop", properties.RecursiveLoop.value()},
      {"ReservedConcurrentExecutions", properties.ReservedConcurrentExecutions.value()},
      {"Role", properties.Role.value()},
      {"Runtime", properties.Runtime.value()},
      {"RuntimeManagementConfig", properties.RuntimeManagementConfig.value()},
      {"SnapStart", properties.SnapStart.value()},
      {"Tags", properties.Tags.value()},
      {"TenancyConfig", properties.TenancyConfig.value()},
      {"Timeout", properties.Timeout.value()},
      {"TracingConfig", properties.TracingConfig.value()},
      {"VpcConfig", properties.VpcConfig.value()},
  });
}

Function::Function(catalog::Scope& scope, std::string name, Properties properties,
                   ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const Permission::Properties& properties) {
  return object({
      {"Action", properties.Action.value()},
      {"EventSourceToken", properties.EventSourceToken.value()},
      {"FunctionName", properties.FunctionName.value()},
      {"FunctionUrlAuthType", properties.FunctionUrlAuthType.value()},
      {"InvokedViaFunctionUrl", properties.InvokedViaFunctionUrl.value()},
      {"Principal", properties.Principal.value()},
      {"PrincipalOrgID", properties.PrincipalOrgID.value()},
      {"SourceAccount", properties.SourceAccount.value()},
      {"SourceArn", properties.SourceArn.value()},
  });
}

Permission::Permission(catalog::Scope& scope, std::string name, Properties properties,
                       ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::lambda
