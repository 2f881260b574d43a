// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/ecs.h"

namespace catalog::ecs {

Value to_value(const Cluster::CapacityProviderStrategyItem& properties) {
  return object({
      {"Base", properties.Base.value()},
      {"CapacityProvider", properties.CapacityProvider.value()},
      {"Weight", properties.Weight.value()},
  });
}

Value to_value(const Cluster::ClusterConfiguration& properties) {
  return object({
      {"ExecuteCommandConfiguration", properties.ExecuteCommandConfiguration.value()},
      {"ManagedStorageConfiguration", properties.ManagedStorageConfiguration.value()},
  });
}

Value to_value(const Cluster::ClusterSettings& properties) {
  return object({
      {"Name", properties.Name.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const Cluster::ExecuteCommandConfiguration& properties) {
  return object({
      {"KmsKeyId", properties.KmsKeyId.value()},
      {"LogConfiguration", properties.LogConfiguration.value()},
      {"Logging", properties.Logging.value()},
  });
}

Value to_value(const Cluster::ExecuteCommandLogConfiguration& properties) {
  return object({
      {"CloudWatchEncryptionEnabled", properties.CloudWatchEncryptionEnabled.value()},
      {"CloudWatchLogGroupName", properties.CloudWatchLogGroupName.value()},
      {"S3BucketName", properties.S3BucketName.value()},
      {"S3EncryptionEnabled", properties.S3EncryptionEnabled.value()},
      {"S3KeyPrefix", properties.S3KeyPrefix.value()},
  });
}

Value to_value(const Cluster::ManagedStorageConfiguration& properties) {
  return object({
      {"FargateEphemeralStorageKmsKeyId", properties.FargateEphemeralStorageKmsKeyId.value()},
      {"KmsKeyId", properties.KmsKeyId.value()},
  });
}

Value to_value(const Cluster::ServiceConnectDefaults& properties) {
  return object({
      {"Namespace", properties.Namespace.value()},
  });
}

Value to_value(const Cluster::Properties& properties) {
  return object({
      {"CapacityProviders", properties.CapacityProviders.value()},
      {"ClusterName", properties.ClusterName.value()},
      {"ClusterSettings", properties.ClusterSettings.value()},
      {"Configuration", properties.Configuration.value()},
      {"DefaultCapacityProviderStrategy", properties.DefaultCapacityProviderStrategy.value()},
      {"ServiceConnectDefaults", properties.ServiceConnectDefaults.value()},
      {"Tags", properties.Tags.value()},
  });
}

Cluster::Cluster(catalog::Scope& scope, std::string name, Properties properties,
                 ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const ClusterCapacityProviderAssociations::CapacityProviderStrategy& properties) {
  return object({
      {"Base", properties.Base.value()},
      {"CapacityProvider", properties.CapacityProvider.value()},
      {"Weight", properties.Weight.value()},
  });
}

Value to_value(const ClusterCapacityProviderAssociations::Properties& properties) {
  return object({
      {"CapacityProviders", properties.CapacityProviders.value()},
      {"Cluster", properties.Cluster.value()},
      {"DefaultCapacityProviderStrategy", properties.DefaultCapacityProviderStrategy.value()},
  });
}

ClusterCapacityProviderAssociations::ClusterCapacityProviderAssociations(catalog::Scope& scope,
                                                                         std::string name,
                                                                         Properties properties,
                                                                         ResourceOptions options,
                                                                         std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const Service::AdvancedConfiguration& properties) {
  return object({
      {"AlternateTargetGroupArn", properties.AlternateTargetGroupArn.value()},
      {"ProductionListenerRule", properties.ProductionListenerRule.value()},
      {"RoleArn", properties.RoleArn.value()},
      {"TestListenerRule", properties.TestListenerRule.value()},
  });
}

Value to_value(const Service::AwsVpcConfiguration& properties) {
  return object({
      {"AssignPublicIp", properties.AssignPublicIp.value()},
      {"SecurityGroups", properties.SecurityGroups.value()},
      {"Subnets", properties.Subnets.value()},
  });
}

Value to_value(const Service::CanaryConfiguration& properties) {
  return object({
      {"CanaryBakeTimeInMinutes", properties.CanaryBakeTimeInMinutes.value()},
      {"CanaryPercent", properties.CanaryPercent.value()},
  });
}

Value to_value(const Service::CapacityProviderStrategyItem& properties) {
  return object({
      {"Base", properties.Base.value()},
      {"CapacityProvider", properties.CapacityProvider.value()},
      {"Weight", properties.Weight.value()},
  });
}

Value to_value(const Service::DeploymentAlarms& properties) {
  return object({
      {"AlarmNames", properties.AlarmNames.value()},
      {"Enable", properties.Enable.value()},
      {"Rollback", properties.Rollback.value()},
  });
}

Value to_value(const Service::DeploymentCircuitBreaker& properties) {
  return object({
      {"Enable", properties.Enable.value()},
      {"ResetOnHealthyTask", properties.ResetOnHealthyTask.value()},
      {"Rollback", properties.Rollback.value()},
      {"ThresholdConfiguration", properties.ThresholdConfiguration.value()},
  });
}

Value to_value(const Service::DeploymentConfiguration& properties) {
  return object({
      {"Alarms", properties.Alarms.value()},
      {"BakeTimeInMinutes", properties.BakeTimeInMinutes.value()},
      {"CanaryConfiguration", properties.CanaryConfiguration.value()},
      {"DeploymentCircuitBreaker", properties.DeploymentCircuitBreaker.value()},
      {"EarlySuccessCriteria", properties.EarlySuccessCriteria.value()},
      {"LifecycleHooks", properties.LifecycleHooks.value()},
      {"LinearConfiguration", properties.LinearConfiguration.value()},
      {"MaximumPercent", properties.MaximumPercent.value()},
      {"MinimumHealthyPercent", properties.MinimumHealthyPercent.value()},
      {"Strategy", properties.Strategy.value()},
  });
}

Value to_value(const Service::DeploymentController& properties) {
  return object({
      {"Type", properties.Type.value()},
  });
}

Value to_value(const Service::DeploymentEarlySuccessCriteria& properties) {
  return object({
      {"Enable", properties.Enable.value()},
      {"HealthyPercent", properties.HealthyPercent.value()},
      {"SourceServiceRevisionCleanup", properties.SourceServiceRevisionCleanup.value()},
  });
}

Value to_value(const Service::DeploymentLifecycleHook& properties) {
  return object({
      {"HookDetails", properties.HookDetails.value()},
      {"HookTargetArn", properties.HookTargetArn.value()},
      {"LifecycleStages", properties.LifecycleStages.value()},
      {"RoleArn", properties.RoleArn.value()},
      {"TargetType", properties.TargetType.value()},
      {"TimeoutConfiguration", properties.TimeoutConfiguration.value()},
  });
}

Value to_value(const Service::EBSTagSpecification& properties) {
  return object({
      {"PropagateTags", properties.PropagateTags.value()},
      {"ResourceType", properties.ResourceType.value()},
      {"Tags", properties.Tags.value()},
  });
}

Value to_value(const Service::ForceNewDeployment& properties) {
  return object({
      {"EnableForceNewDeployment", properties.EnableForceNewDeployment.value()},
      {"ForceNewDeploymentNonce", properties.ForceNewDeploymentNonce.value()},
  });
}

Value to_value(const Service::HookTimeoutConfig& properties) {
  return object({
      {"Action", properties.Action.value()},
      {"TimeoutInMinutes", properties.TimeoutInMinutes.value()},
  });
}

Value to_value(const Service::LinearConfiguration& properties) {
  return object({
      {"StepBakeTimeInMinutes", properties.StepBakeTimeInMinutes.value()},
      {"StepPercent", properties.StepPercent.value()},
  });
}

Value to_value(const Service::LoadBalancer& properties) {
  return object({
      {"AdvancedConfiguration", properties.AdvancedConfiguration.value()},
      {"ContainerName", properties.ContainerName.value()},
      {"ContainerPort", properties.ContainerPort.value()},
      {"LoadBalancerName", properties.LoadBalancerName.value()},
      {"TargetGroupArn", properties.TargetGroupArn.value()},
  });
}

Value to_value(const Service::LogConfiguration& properties) {
  return object({
      {"LogDriver", properties.LogDriver.value()},
      {"Options", properties.Options.value()},
      {"SecretOptions", properties.SecretOptions.value()},
  });
}

Value to_value(const Service::MetricConfiguration& properties) {
  return object({
      {"MetricNames", properties.MetricNames.value()},
      {"ResolutionSeconds", properties.ResolutionSeconds.value()},
  });
}

Value to_value(const Service::MonitoringConfiguration& properties) {
  return object({
      {"MetricConfigurations", properties.MetricConfigurations.value()},
  });
}

Value to_value(const Service::NetworkConfiguration& properties) {
  return object({
      {"AwsvpcConfiguration", properties.AwsvpcConfiguration.value()},
  });
}

Value to_value(const Service::PlacementConstraint& properties) {
  return object({
      {"Expression", properties.Expression.value()},
      {"Type", properties.Type.value()},
  });
}

Value to_value(const Service::PlacementStrategy& properties) {
  return object({
      {"Field", properties.Field.value()},
      {"Type", properties.Type.value()},
  });
}

Value to_value(const Service::Secret& properties) {
  return object({
      {"Name", properties.Name.value()},
      {"ValueFrom", properties.ValueFrom.value()},
  });
}

Value to_value(const Service::ServiceConnectAccessLogConfiguration& properties) {
  return object({
      {"Format", properties.Format.value()},
      {"IncludeQueryParameters", properties.IncludeQueryParameters.value()},
  });
}

Value to_value(const Service::ServiceConnectClientAlias& properties) {
  return object({
      {"DnsName", properties.DnsName.value()},
      {"Port", properties.Port.value()},
      {"TestTrafficRules", properties.TestTrafficRules.value()},
  });
}

Value to_value(const Service::ServiceConnectConfiguration& properties) {
  return object({
      {"AccessLogConfiguration", properties.AccessLogConfiguration.value()},
      {"Enabled", properties.Enabled.value()},
      {"LogConfiguration", properties.LogConfiguration.value()},
      {"Namespace", properties.Namespace.value()},
      {"Services", properties.Services.value()},
  });
}

Value to_value(const Service::ServiceConnectService& properties) {
  return object({
      {"ClientAliases", properties.ClientAliases.value()},
      {"DiscoveryName", properties.DiscoveryName.value()},
      {"IngressPortOverride", properties.IngressPortOverride.value()},
      {"PortName", properties.PortName.value()},
      {"Timeout", properties.Timeout.value()},
      {"Tls", properties.Tls.value()},
  });
}

Value to_value(const Service::ServiceConnectTestTrafficRules& properties) {
  return object({
      {"Header", properties.Header.value()},
  });
}

Value to_value(const Service::ServiceConnectTestTrafficRulesHeader& properties) {
  return object({
      {"Name", properties.Name.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const Service::ServiceConnectTestTrafficRulesHeaderValue& properties) {
  return object({
      {"Exact", properties.Exact.value()},
  });
}

Value to_value(const Service::ServiceConnectTlsCertificateAuthority& properties) {
  return object({
      {"AwsPcaAuthorityArn", properties.AwsPcaAuthorityArn.value()},
  });
}

Value to_value(const Service::ServiceConnectTlsConfiguration& properties) {
  return object({
      {"IssuerCertificateAuthority", properties.IssuerCertificateAuthority.value()},
      {"KmsKey", properties.KmsKey.value()},
      {"RoleArn", properties.RoleArn.value()},
  });
}

Value to_value(const Service::ServiceManagedEBSVolumeConfiguration& properties) {
  return object({
      {"Encrypted", properties.Encrypted.value()},
      {"FilesystemType", properties.FilesystemType.value()},
      {"Iops", properties.Iops.value()},
      {"KmsKeyId", properties.KmsKeyId.value()},
      {"RoleArn", properties.RoleArn.value()},
      {"SizeInGiB", properties.SizeInGiB.value()},
      {"SnapshotId", properties.SnapshotId.value()},
      {"TagSpecifications", properties.TagSpecifications.value()},
      {"Throughput", properties.Throughput.value()},
      {"VolumeInitializationRate", properties.VolumeInitializationRate.value()},
      {"VolumeType", properties.VolumeType.value()},
  });
}

Value to_value(const Service::ServiceRegistry& properties) {
  return object({
      {"ContainerName", properties.ContainerName.value()},
      {"ContainerPort", properties.ContainerPort.value()},
      {"Port", properties.Port.value()},
      {"RegistryArn", properties.RegistryArn.value()},
  });
}

Value to_value(const Service::ServiceVolumeConfiguration& properties) {
  return object({
      {"ManagedEBSVolume", properties.ManagedEBSVolume.value()},
      {"Name", properties.Name.value()},
  });
}

Value to_value(const Service::ThresholdConfiguration& properties) {
  return object({
      {"Type", properties.Type.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const Service::TimeoutConfiguration& properties) {
  return object({
      {"IdleTimeoutSeconds", properties.IdleTimeoutSeconds.value()},
      {"PerRequestTimeoutSeconds", properties.PerRequestTimeoutSeconds.value()},
  });
}

Value to_value(const Service::VpcLatticeConfiguration& properties) {
  return object({
      {"PortName", properties.PortName.value()},
      {"RoleArn", properties.RoleArn.value()},
      {"TargetGroupArn", properties.TargetGroupArn.value()},
  });
}

Value to_value(const Service::Properties& properties) {
  return object({
      {"AvailabilityZoneRebalancing", properties.AvailabilityZoneRebalancing.value()},
      {"CapacityProviderStrategy", properties.CapacityProviderStrategy.value()},
      {"Cluster", properties.Cluster.value()},
      {"DeploymentConfiguration", properties.DeploymentConfiguration.value()},
      {"DeploymentController", properties.DeploymentController.value()},
      {"DesiredCount", properties.DesiredCount.value()},
      {"EnableECSManagedTags", properties.EnableECSManagedTags.value()},
      {"EnableExecuteCommand", properties.EnableExecuteCommand.value()},
      {"ForceNewDeployment", properties.ForceNewDeployment.value()},
      {"HealthCheckGracePeriodSeconds", properties.HealthCheckGracePeriodSeconds.value()},
      {"LaunchType", properties.LaunchType.value()},
      {"LoadBalancers", properties.LoadBalancers.value()},
      {"Monitoring", properties.Monitoring.value()},
      {"NetworkConfiguration", properties.NetworkConfiguration.value()},
      {"PlacementConstraints", properties.PlacementConstraints.value()},
      {"PlacementStrategies", properties.PlacementStrategies.value()},
      {"PlatformVersion", properties.PlatformVersion.value()},
      {"PropagateTags", properties.PropagateTags.value()},
      {"Role", properties.Role.value()},
      {"SchedulingStrategy", properties.SchedulingStrategy.value()},
      {"ServiceConnectConfiguration", properties.ServiceConnectConfiguration.value()},
      {"ServiceName", properties.ServiceName.value()},
      {"ServiceRegistries", properties.ServiceRegistries.value()},
      {"Tags", properties.Tags.value()},
      {"TaskDefinition", properties.TaskDefinition.value()},
      {"VolumeConfigurations", properties.VolumeConfigurations.value()},
      {"VpcLatticeConfigurations", properties.VpcLatticeConfigurations.value()},
  });
}

Service::Service(catalog::Scope& scope, std::string name, Properties properties,
                 ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const TaskDefinition::AuthorizationConfig& properties) {
  return object({
      {"AccessPointId", properties.AccessPointId.value()},
      {"IAM", properties.IAM.value()},
  });
}

Value to_value(const TaskDefinition::ContainerDefinition& properties) {
  return object({
      {"Command", properties.Command.value()},
      {"Cpu", properties.Cpu.value()},
      {"CredentialSpecs", properties.CredentialSpecs.value()},
      {"DependsOn", properties.DependsOn.value()},
      {"DisableNetworking", properties.DisableNetworking.value()},
      {"DnsSearchDomains", properties.DnsSearchDomains.value()},
      {"DnsServers", properties.DnsServers.value()},
      {"DockerLabels", properties.DockerLabels.value()},
      {"DockerSecurityOptions", properties.DockerSecurityOptions.value()},
      {"EntryPoint", properties.EntryPoint.value()},
      {"Environment", properties.Environment.value()},
      {"EnvironmentFiles", properties.EnvironmentFiles.value()},
      {"Essential", properties.Essential.value()},
      {"ExtraHosts", properties.ExtraHosts.value()},
      {"FirelensConfiguration", properties.FirelensConfiguration.value()},
      {"HealthCheck", properties.HealthCheck.value()},
      {"Hostname", properties.Hostname.value()},
      {"Image", properties.Image.value()},
      {"Interactive", properties.Interactive.value()},
      {"Links", properties.Links.value()},
      {"LinuxParameters", properties.LinuxParameters.value()},
      {"LogConfiguration", properties.LogConfiguration.value()},
      {"Memory", properties.Memory.value()},
      {"MemoryReservation", properties.MemoryReservation.value()},
      {"MountPoints", properties.MountPoints.value()},
      {"Name", properties.Name.value()},
      {"PortMappings", properties.PortMappings.value()},
      {"Privileged", properties.Privileged.value()},
      {"PseudoTerminal", properties.PseudoTerminal.value()},
      {"ReadonlyRootFilesystem", properties.ReadonlyRootFilesystem.value()},
      {"RepositoryCredentials", properties.RepositoryCredentials.value()},
      {"ResourceRequirements", properties.ResourceRequirements.value()},
      {"RestartPolicy", properties.RestartPolicy.value()},
      {"Secrets", properties.Secrets.value()},
      {"StartTimeout", properties.StartTimeout.value()},
      {"StopTimeout", properties.StopTimeout.value()},
      {"SystemControls", properties.SystemControls.value()},
      {"Ulimits", properties.Ulimits.value()},
      {"User", properties.User.value()},
      {"VersionConsistency", properties.VersionConsistency.value()},
      {"VolumesFrom", properties.VolumesFrom.value()},
      {"WorkingDirectory", properties.WorkingDirectory.value()},
  });
}

Value to_value(const TaskDefinition::ContainerDependency& properties) {
  return object({
      {"Condition", properties.Condition.value()},
      {"ContainerName", properties.ContainerName.value()},
  });
}

Value to_value(const TaskDefinition::Device& properties) {
  return object({
      {"ContainerPath", properties.ContainerPath.value()},
      {"HostPath", properties.HostPath.value()},
      {"Permissions", properties.Permissions.value()},
  });
}

Value to_value(const TaskDefinition::DockerVolumeConfiguration& properties) {
  return object({
      {"Autoprovision", properties.Autoprovision.value()},
      {"Driver", properties.Driver.value()},
      {"DriverOpts", properties.DriverOpts.value()},
      {"Labels", properties.Labels.value()},
      {"Scope", properties.Scope.value()},
  });
}

Value to_value(const TaskDefinition::EFSVolumeConfiguration& properties) {
  return object({
      {"AuthorizationConfig", properties.AuthorizationConfig.value()},
      {"FilesystemId", properties.FilesystemId.value()},
      {"RootDirectory", properties.RootDirectory.value()},
      {"TransitEncryption", properties.TransitEncryption.value()},
      {"TransitEncryptionPort", properties.TransitEncryptionPort.value()},
  });
}

Value to_value(const TaskDefinition::EnvironmentFile& properties) {
  return object({
      {"Type", properties.Type.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const TaskDefinition::EphemeralStorage& properties) {
  return object({
      {"SizeInGiB", properties.SizeInGiB.value()},
  });
}

Value to_value(const TaskDefinition::FSxAuthorizationConfig& properties) {
  return object({
      {"CredentialsParameter", properties.CredentialsParameter.value()},
      {"Domain", properties.Domain.value()},
  });
}

Value to_value(const TaskDefinition::FSxWindowsFileServerVolumeConfiguration& properties) {
  return object({
      {"AuthorizationConfig", properties.AuthorizationConfig.value()},
      {"FileSystemId", properties.FileSystemId.value()},
      {"RootDirectory", properties.RootDirectory.value()},
  });
}

Value to_value(const TaskDefinition::FirelensConfiguration& properties) {
  return object({
      {"Options", properties.Options.value()},
      {"Type", properties.Type.value()},
  });
}

Value to_value(const TaskDefinition::HealthCheck& properties) {
  return object({
      {"Command", properties.Command.value()},
      {"Interval", properties.Interval.value()},
      {"Retries", properties.Retries.value()},
      {"StartPeriod", properties.StartPeriod.value()},
      {"Timeout", properties.Timeout.value()},
  });
}

Value to_value(const TaskDefinition::HostEntry& properties) {
  return object({
      {"Hostname", properties.Hostname.value()},
      {"IpAddress", properties.IpAddress.value()},
  });
}

Value to_value(const TaskDefinition::HostVolumeProperties& properties) {
  return object({
      {"SourcePath", properties.SourcePath.value()},
  });
}

Value to_value(const TaskDefinition::InferenceAccelerator& properties) {
  return object({
      {"DeviceName", properties.DeviceName.value()},
      {"DeviceType", properties.DeviceType.value()},
  });
}

Value to_value(const TaskDefinition::KernelCapabilities& properties) {
  return object({
      {"Add", properties.Add.value()},
      {"Drop", properties.Drop.value()},
  });
}

Value to_value(const TaskDefinition::KeyValuePair& properties) {
  return object({
      {"Name", properties.Name.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const TaskDefinition::LinuxParameters& properties) {
  return object({
      {"Capabilities", properties.Capabilities.value()},
      {"Devices", properties.Devices.value()},
      {"InitProcessEnabled", properties.InitProcessEnabled.value()},
      {"MaxSwap", properties.MaxSwap.value()},
      {"SharedMemorySize", properties.SharedMemorySize.value()},
      {"Swappiness", properties.Swappiness.value()},
      {"Tmpfs", properties.Tmpfs.value()},
  });
}

Value to_value(const TaskDefinition::LogConfiguration& properties) {
  return object({
      {"LogDriver", properties.LogDriver.value()},
      {"Options", properties.Options.value()},
      {"SecretOptions", properties.SecretOptions.value()},
  });
}

Value to_value(const TaskDefinition::MountPoint& properties) {
  return object({
      {"ContainerPath", properties.ContainerPath.value()},
      {"ReadOnly", properties.ReadOnly.value()},
      {"SourceVolume", properties.SourceVolume.value()},
  });
}

Value to_value(const TaskDefinition::PortMapping& properties) {
  return object({
      {"AppProtocol", properties.AppProtocol.value()},
      {"ContainerPort", properties.ContainerPort.value()},
      {"ContainerPortRange", properties.ContainerPortRange.value()},
      {"HostPort", properties.HostPort.value()},
      {"Name", properties.Name.value()},
      {"Protocol", properties.Protocol.value()},
  });
}

Value to_value(const TaskDefinition::ProxyConfiguration& properties) {
  return object({
      {"ContainerName", properties.ContainerName.value()},
      {"ProxyConfigurationProperties", properties.ProxyConfigurationProperties.value()},
      {"Type", properties.Type.value()},
  });
}

Value to_value(const TaskDefinition::RepositoryCredentials& properties) {
  return object({
      {"CredentialsParameter", properties.CredentialsParameter.value()},
  });
}

Value to_value(const TaskDefinition::ResourceRequirement& properties) {
  return object({
      {"Type", properties.Type.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const TaskDefinition::RestartPolicy& properties) {
  return object({
      {"Enabled", properties.Enabled.value()},
      {"IgnoredExitCodes", properties.IgnoredExitCodes.value()},
      {"RestartAttemptPeriod", properties.RestartAttemptPeriod.value()},
  });
}

Value to_value(const TaskDefinition::RuntimePlatform& properties) {
  return object({
      {"CpuArchitecture", properties.CpuArchitecture.value()},
      {"OperatingSystemFamily", properties.OperatingSystemFamily.value()},
  });
}

Value to_value(const TaskDefinition::S3FilesVolumeConfiguration& properties) {
  return object({
      {"AccessPointArn", properties.AccessPointArn.value()},
      {"FileSystemArn", properties.FileSystemArn.value()},
      {"RootDirectory", properties.RootDirectory.value()},
      {"TransitEncryptionPort", properties.TransitEncryptionPort.value()},
  });
}

Value to_value(const TaskDefinition::Secret& properties) {
  return object({
      {"Name", properties.Name.value()},
      {"ValueFrom", properties.ValueFrom.value()},
  });
}

Value to_value(const TaskDefinition::SystemControl& properties) {
  return object({
      {"Namespace", properties.Namespace.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const TaskDefinition::TaskDefinitionPlacementConstraint& properties) {
  return object({
      {"Expression", properties.Expression.value()},
      {"Type", properties.Type.value()},
  });
}

Value to_value(const TaskDefinition::Tmpfs& properties) {
  return object({
      {"ContainerPath", properties.ContainerPath.value()},
      {"MountOptions", properties.MountOptions.value()},
      {"Size", properties.Size.value()},
  });
}

Value to_value(const TaskDefinition::Ulimit& properties) {
  return object({
      {"HardLimit", properties.HardLimit.value()},
      {"Name", properties.Name.value()},
      {"SoftLimit", properties.SoftLimit.value()},
  });
}

Value to_value(const TaskDefinition::Volume& properties) {
  return object({
      {"ConfiguredAtLaunch", properties.ConfiguredAtLaunch.value()},
      {"DockerVolumeConfiguration", properties.DockerVolumeConfiguration.value()},
      {"EFSVolumeConfiguration", properties.EFSVolumeConfiguration.value()},
      {"FSxWindowsFileServerVolumeConfiguration",
       properties.FSxWindowsFileServerVolumeConfiguration.value()},
      {"Host", properties.Host.value()},
      {"Name", properties.Name.value()},
      {"S3FilesVolumeConfiguration", properties.S3FilesVolumeConfiguration.value()},
  });
}

Value to_value(const TaskDefinition::VolumeFrom& properties) {
  return object({
      {"ReadOnly", properties.ReadOnly.value()},
      {"SourceContainer", properties.SourceContainer.value()},
  });
}

Value to_value(const TaskDefinition::Properties& properties) {
  return object({
      {"ContainerDefinitions", properties.ContainerDefinitions.value()},
      {"Cpu", properties.Cpu.value()},
      {"EnableFaultInjection", properties.EnableFaultInjection.value()},
      {"EphemeralStorage", properties.EphemeralStorage.value()},
      {"ExecutionRoleArn", properties.ExecutionRoleArn.value()},
      {"Family", properties.Family.value()},
      {"InferenceAccelerators", properties.InferenceAccelerators.value()},
      {"IpcMode", properties.IpcMode.value()},
      {"Memory", properties.Memory.value()},
      {"NetworkMode", properties.NetworkMode.value()},
      {"PidMode", properties.PidMode.value()},
      {"PlacementConstraints", properties.PlacementConstraints.value()},
      {"ProxyConfiguration", properties.ProxyConfiguration.value()},
      {"RequiresCompatibilities", properties.RequiresCompatibilities.value()},
      {"RuntimePlatform", properties.RuntimePlatform.value()},
      {"Tags", properties.Tags.value()},
      {"TaskRoleArn", properties.TaskRoleArn.value()},
      {"Volumes", properties.Volumes.value()},
  });
}

TaskDefinition::TaskDefinition(catalog::Scope& scope, std::string name, Properties properties,
                               ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const TaskSet::AwsVpcConfiguration& properties) {
  return object({
      {"AssignPublicIp", properties.AssignPublicIp.value()},
      {"SecurityGroups", properties.SecurityGroups.value()},
      {"Subnets", properties.Subnets.value()},
  });
}

Value to_value(const TaskSet::CapacityProviderStrategyItem& properties) {
  return object({
      {"Base", properties.Base.value()},
      {"CapacityProvider", properties.CapacityProvider.value()},
      {"Weight", properties.Weight.value()},
  });
}

Value to_value(const TaskSet::LoadBalancer& properties) {
  return object({
      {"ContainerName", properties.ContainerName.value()},
      {"ContainerPort", properties.ContainerPort.value()},
      {"TargetGroupArn", properties.TargetGroupArn.value()},
  });
}

Value to_value(const TaskSet::NetworkConfiguration& properties) {
  return object({
      {"AwsVpcConfiguration", properties.AwsVpcConfiguration.value()},
  });
}

Value to_value(const TaskSet::Scale& properties) {
  return object({
      {"Unit", properties.Unit.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const TaskSet::ServiceRegistry& properties) {
  return object({
      {"ContainerName", properties.ContainerName.value()},
      {"ContainerPort", properties.ContainerPort.value()},
      {"Port", properties.Port.value()},
      {"RegistryArn", properties.RegistryArn.value()},
  });
}

Value to_value(const TaskSet::Properties& properties) {
  return object({
      {"CapacityProviderStrategy", properties.CapacityProviderStrategy.value()},
      {"Cluster", properties.Cluster.value()},
      {"ExternalId", properties.ExternalId.value()},
      {"LaunchType", properties.LaunchType.value()},
      {"LoadBalancers", properties.LoadBalancers.value()},
      {"NetworkConfiguration", properties.NetworkConfiguration.value()},
      {"PlatformVersion", properties.PlatformVersion.value()},
      {"Scale", properties.Scale.value()},
      {"Service", properties.Service.value()},
      {"ServiceRegistries", properties.ServiceRegistries.value()},
      {"Tags", properties.Tags.value()},
      {"TaskDefinition", properties.TaskDefinition.value()},
  });
}

TaskSet::TaskSet(catalog::Scope& scope, std::string name, Properties properties,
                 ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::ecs
