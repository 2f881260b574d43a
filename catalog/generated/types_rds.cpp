// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/rds.h"

namespace catalog::rds {

Value to_value(const DBCluster::DBClusterRole& properties) {
  return object({
      {"FeatureName", properties.FeatureName.value()},
      {"RoleArn", properties.RoleArn.value()},
  });
}

Value to_value(const DBCluster::MasterUserSecret& properties) {
  return object({
      {"KmsKeyId", properties.KmsKeyId.value()},
      {"SecretArn", properties.SecretArn.value()},
  });
}

Value to_value(const DBCluster::ScalingConfiguration& properties) {
  return object({
      {"AutoPause", properties.AutoPause.value()},
      {"MaxCapacity", properties.MaxCapacity.value()},
      {"MinCapacity", properties.MinCapacity.value()},
      {"SecondsBeforeTimeout", properties.SecondsBeforeTimeout.value()},
      {"SecondsUntilAutoPause", properties.SecondsUntilAutoPause.value()},
      {"TimeoutAction", properties.TimeoutAction.value()},
  });
}

Value to_value(const DBCluster::ServerlessV2ScalingConfiguration& properties) {
  return object({
      {"MaxCapacity", properties.MaxCapacity.value()},
      {"MinCapacity", properties.MinCapacity.value()},
      {"SecondsUntilAutoPause", properties.SecondsUntilAutoPause.value()},
  });
}

Value to_value(const DBCluster::Properties& properties) {
  return object({
      {"AllocatedStorage", properties.AllocatedStorage.value()},
      {"AssociatedRoles", properties.AssociatedRoles.value()},
      {"AutoMinorVersionUpgrade", properties.AutoMinorVersionUpgrade.value()},
      {"AvailabilityZones", properties.AvailabilityZones.value()},
      {"BacktrackWindow", properties.BacktrackWindow.value()},
      {"BackupRetentionPeriod", properties.BackupRetentionPeriod.value()},
      {"ClusterScalabilityType", properties.ClusterScalabilityType.value()},
      {"CopyTagsToSnapshot", properties.CopyTagsToSnapshot.value()},
      {"DBClusterIdentifier", properties.DBClusterIdentifier.value()},
      {"DBClusterInstanceClass", properties.DBClusterInstanceClass.value()},
      {"DBClusterParameterGroupName", properties.DBClusterParameterGroupName.value()},
      {"DBInstanceParameterGroupName", properties.DBInstanceParameterGroupName.value()},
      {"DBSubnetGroupName", properties.DBSubnetGroupName.value()},
      {"DBSystemId", properties.DBSystemId.value()},
      {"DatabaseInsightsMode", properties.DatabaseInsightsMode.value()},
      {"DatabaseName", properties.DatabaseName.value()},
      {"DeleteAutomatedBackups", properties.DeleteAutomatedBackups.value()},
      {"DeletionProtection", properties.DeletionProtection.value()},
      {"Domain", properties.Domain.value()},
      {"DomainIAMRoleName", properties.DomainIAMRoleName.value()},
      {"EnableCloudwatchLogsExports", properties.EnableCloudwatchLogsExports.value()},
      {"EnableGlobalWriteForwarding", properties.EnableGlobalWriteForwarding.value()},
      {"EnableHttpEndpoint", properties.EnableHttpEndpoint.value()},
      {"EnableIAMDatabaseAuthentication", properties.EnableIAMDatabaseAuthentication.value()},
      {"EnableLocalWriteForwarding", properties.EnableLocalWriteForwarding.value()},
      {"Engine", properties.Engine.value()},
      {"EngineLifecycleSupport", properties.EngineLifecycleSupport.value()},
      {"EngineMode", properties.EngineMode.value()},
      {"EngineVersion", properties.EngineVersion.value()},
      {"GlobalClusterIdentifier", properties.GlobalClusterIdentifier.value()},
      {"Iops", properties.Iops.value()},
      {"KmsKeyId", properties.KmsKeyId.value()},
      {"ManageMasterUserPassword", properties.ManageMasterUserPassword.value()},
      {"MasterUserAuthenticationType", properties.MasterUserAuthenticationType.value()},
      {"MasterUserPassword", properties.MasterUserPassword.value()},
      {"MasterUserSecret", properties.MasterUserSecret.value()},
      {"MasterUsername", properties.MasterUsername.value()},
      {"MonitoringInterval", properties.MonitoringInterval.value()},
      {"MonitoringRoleArn", properties.MonitoringRoleArn.value()},
      {"NetworkType", properties.NetworkType.value()},
      {"PerformanceInsightsEnabled", properties.PerformanceInsightsEnabled.value()},
      {"PerformanceInsightsKmsKeyId", properties.PerformanceInsightsKmsKeyId.value()},
      {"PerformanceInsightsRetentionPeriod", properties.PerformanceInsightsRetentionPeriod.value()},
      {"Port", properties.Port.value()},
      {"PreferredBackupWindow", properties.PreferredBackupWindow.value()},
      {"PreferredMaintenanceWindow", properties.PreferredMaintenanceWindow.value()},
      {"PubliclyAccessible", properties.PubliclyAccessible.value()},
      {"ReplicationSourceIdentifier", properties.ReplicationSourceIdentifier.value()},
      {"RestoreToTime", properties.RestoreToTime.value()},
      {"RestoreType", properties.RestoreType.value()},
      {"ScalingConfiguration", properties.ScalingConfiguration.value()},
      {"ServerlessV2ScalingConfiguration", properties.ServerlessV2ScalingConfiguration.value()},
      {"SnapshotIdentifier", properties.SnapshotIdentifier.value()},
      {"SourceDBClusterIdentifier", properties.SourceDBClusterIdentifier.value()},
      {"SourceDbClusterResourceId", properties.SourceDbClusterResourceId.value()},
      {"SourceRegion", properties.SourceRegion.value()},
      {"StorageEncrypted", properties.StorageEncrypted.value()},
      {"StorageType", properties.StorageType.value()},
      {"Tags", properties.Tags.value()},
      {"UseLatestRestorableTime", properties.UseLatestRestorableTime.value()},
      {"VpcSecurityGroupIds", properties.VpcSecurityGroupIds.value()},
  });
}

DBCluster::DBCluster(catalog::Scope& scope, std::string name, Properties properties,
                     ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const DBClusterParameterGroup::Properties& properties) {
  return object({
      {"DBClusterParameterGroupName", properties.DBClusterParameterGroupName.value()},
      {"Description", properties.Description.value()},
      {"Family", properties.Family.value()},
      {"Parameters", properties.Parameters.value()},
      {"Tags", properties.Tags.value()},
  });
}

DBClusterParameterGroup::DBClusterParameterGroup(catalog::Scope& scope, std::string name,
                                                 Properties properties, ResourceOptions options,
                                                 std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const DBInstance::AdditionalStorageVolume& properties) {
  return object({
      {"AllocatedStorage", properties.AllocatedStorage.value()},
      {"Iops", properties.Iops.value()},
      {"MaxAllocatedStorage", properties.MaxAllocatedStorage.value()},
      {"StorageOperationPercentProgress", properties.StorageOperationPercentProgress.value()},
      {"StorageOperationStatus", properties.StorageOperationStatus.value()},
      {"StorageThroughput", properties.StorageThroughput.value()},
      {"StorageType", properties.StorageType.value()},
      {"VolumeName", properties.VolumeName.value()},
  });
}

Value to_value(const DBInstance::DBInstanceRole& properties) {
  return object({
      {"FeatureName", properties.FeatureName.value()},
      {"RoleArn", properties.RoleArn.value()},
  });
}

Value to_value(const DBInstance::MasterUserSecret& properties) {
  return object({
      {"KmsKeyId", properties.KmsKeyId.value()},
      {"SecretArn", properties.SecretArn.value()},
  });
}

Value to_value(const DBInstance::ProcessorFeature& properties) {
  return object({
      {"Name", properties.Name.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const DBInstance::Properties& properties) {
  return object({
      {"AdditionalStorageVolumes", properties.AdditionalStorageVolumes.value()},
      {"AllocatedStorage", properties.AllocatedStorage.value()},
      {"AllowMajorVersionUpgrade", properties.AllowMajorVersionUpgrade.value()},
      {"ApplyImmediately", properties.ApplyImmediately.value()},
      {"AssociatedRoles", properties.AssociatedRoles.value()},
      {"AutoMinorVersionUpgrade", properties.AutoMinorVersionUpgrade.value()},
      {"AutomaticBackupReplicationKmsKeyId", properties.AutomaticBackupReplicationKmsKeyId.value()},
      {"AutomaticBackupReplicationRegion", properties.AutomaticBackupReplicationRegion.value()},
      {"AutomaticBackupReplicationRetentionPeriod",
       properties.AutomaticBackupReplicationRetentionPeriod.value()},
      {"AvailabilityZone", properties.AvailabilityZone.value()},
      {"BackupRetentionPeriod", properties.BackupRetentionPeriod.value()},
      {"BackupTarget", properties.BackupTarget.value()},
      {"CACertificateIdentifier", properties.CACertificateIdentifier.value()},
      {"CertificateRotationRestart", properties.CertificateRotationRestart.value()},
      {"CharacterSetName", properties.CharacterSetName.value()},
      {"CopyTagsToSnapshot", properties.CopyTagsToSnapshot.value()},
      {"CustomIAMInstanceProfile", properties.CustomIAMInstanceProfile.value()},
      {"DBClusterIdentifier", properties.DBClusterIdentifier.value()},
      {"DBClusterSnapshotIdentifier", properties.DBClusterSnapshotIdentifier.value()},
      {"DBInstanceClass", properties.DBInstanceClass.value()},
      {"DBInstanceIdentifier", properties.DBInstanceIdentifier.value()},
      {"DBName", properties.DBName.value()},
      {"DBParameterGroupName", properties.DBParameterGroupName.value()},
      {"DBSecurityGroups", properties.DBSecurityGroups.value()},
      {"DBSnapshotIdentifier", properties.DBSnapshotIdentifier.value()},
      {"DBSubnetGroupName", properties.DBSubnetGroupName.value()},
      {"DBSystemId", properties.DBSystemId.value()},
      {"DatabaseInsightsMode", properties.DatabaseInsightsMode.value()},
      {"DedicatedLogVolume", properties.DedicatedLogVolume.value()},
      {"DeleteAutomatedBackups", properties.DeleteAutomatedBackups.value()},
      {"DeletionProtection", properties.DeletionProtection.value()},
      {"Domain", properties.Domain.value()},
      {"DomainAuthSecretArn", properties.DomainAuthSecretArn.value()},
      {"DomainDnsIps", properties.DomainDnsIps.value()},
      {"DomainFqdn", properties.DomainFqdn.value()},
      {"DomainIAMRoleName", properties.DomainIAMRoleName.value()},
      {"DomainOu", properties.DomainOu.value()},
      {"EnableCloudwatchLogsExports", properties.EnableCloudwatchLogsExports.value()},
      {"EnableIAMDatabaseAuthentication", properties.EnableIAMDatabaseAuthentication.value()},
      {"EnablePerformanceInsights", properties.EnablePerformanceInsights.value()},
      {"Engine", properties.Engine.value()},
      {"EngineLifecycleSupport", properties.EngineLifecycleSupport.value()},
      {"EngineVersion", properties.EngineVersion.value()},
      {"Iops", properties.Iops.value()},
      {"KmsKeyId", properties.KmsKeyId.value()},
      {"LicenseModel", properties.LicenseModel.value()},
      {"ManageMasterUserPassword", properties.ManageMasterUserPassword.value()},
      {"MasterUserAuthenticationType", properties.MasterUserAuthenticationType.value()},
      {"MasterUserPassword", properties.MasterUserPassword.value()},
      {"MasterUserSecret", properties.MasterUserSecret.value()},
      {"MasterUsername", properties.MasterUsername.value()},
      {"MaxAllocatedStorage", properties.MaxAllocatedStorage.value()},
      {"MonitoringInterval", properties.MonitoringInterval.value()},
      {"MonitoringRoleArn", properties.MonitoringRoleArn.value()},
      {"MultiAZ", properties.MultiAZ.value()},
      {"NcharCharacterSetName", properties.NcharCharacterSetName.value()},
      {"NetworkType", properties.NetworkType.value()},
      {"OptionGroupName", properties.OptionGroupName.value()},
      {"PerformanceInsightsKMSKeyId", properties.PerformanceInsightsKMSKeyId.value()},
      {"PerformanceInsightsRetentionPeriod", properties.PerformanceInsightsRetentionPeriod.value()},
      {"Port", properties.Port.value()},
      {"PreferredBackupWindow", properties.PreferredBackupWindow.value()},
      {"PreferredMaintenanceWindow", properties.PreferredMaintenanceWindow.value()},
      {"ProcessorFeatures", properties.ProcessorFeatures.value()},
      {"PromotionTier", properties.PromotionTier.value()},
      {"PubliclyAccessible", properties.PubliclyAccessible.value()},
      {"ReplicaMode", properties.ReplicaMode.value()},
      {"RestoreTime", properties.RestoreTime.value()},
      {"SourceDBClusterIdentifier", properties.SourceDBClusterIdentifier.value()},
      {"SourceDBInstanceAutomatedBackupsArn",
       properties.SourceDBInstanceAutomatedBackupsArn.value()},
      {"SourceDBInstanceIdentifier", properties.SourceDBInstanceIdentifier.value()},
      {"SourceDbiResourceId", properties.SourceDbiResourceId.value()},
      {"SourceRegion", properties.SourceRegion.value()},
      {"StorageEncrypted", properties.StorageEncrypted.value()},
      {"StorageThroughput", properties.StorageThroughput.value()},
      {"StorageType", properties.StorageType.value()},
      {"Tags", properties.Tags.value()},
      {"TdeCredentialArn", properties.TdeCredentialArn.value()},
      {"TdeCredentialPassword", properties.TdeCredentialPassword.value()},
      {"Timezone", properties.Timezone.value()},
      {"UseDefaultProcessorFeatures", properties.UseDefaultProcessorFeatures.value()},
      {"UseLatestRestorableTime", properties.UseLatestRestorableTime.value()},
      {"VPCSecurityGroups", properties.VPCSecurityGroups.value()},
  });
}

DBInstance::DBInstance(catalog::Scope& scope, std::string name, Properties properties,
                       ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const DBParameterGroup::Properties& properties) {
  return object({
      {"DBParameterGroupName", properties.DBParameterGroupName.value()},
      {"Description", properties.Description.value()},
      {"Family", properties.Family.value()},
      {"Parameters", properties.Parameters.value()},
      {"Tags", properties.Tags.value()},
  });
}

DBParameterGroup::DBParameterGroup(catalog::Scope& scope, std::string name, Properties properties,
                                   ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const DBProxy::AuthFormat& properties) {
  return object({
      {"AuthScheme", properties.AuthScheme.value()},
      {"ClientPasswordAuthType", properties.ClientPasswordAuthType.value()},
      {"Description", properties.Description.value()},
      {"IAMAuth", properties.IAMAuth.value()},
      {"SecretArn", properties.SecretArn.value()},
  });
}

Value to_value(const DBProxy::TagFormat& properties) {
  return object({
      {"Key", properties.Key.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const DBProxy::Properties& properties) {
  return object({
      {"Auth", properties.Auth.value()},
      {"DBProxyName", properties.DBProxyName.value()},
      {"DebugLogging", properties.DebugLogging.value()},
      {"DefaultAuthScheme", properties.DefaultAuthScheme.value()},
      {"EndpointNetworkType", properties.EndpointNetworkType.value()},
      {"EngineFamily", properties.EngineFamily.value()},
      {"IdleClientTimeout", properties.IdleClientTimeout.value()},
      {"RequireTLS", properties.RequireTLS.value()},
      {"RoleArn", properties.RoleArn.value()},
      {"Tags", properties.Tags.value()},
      {"TargetConnectionNetworkType", properties.TargetConnectionNetworkType.value()},
      {"VpcSecurityGroupIds", properties.VpcSecurityGroupIds.value()},
      {"VpcSubnetIds", properties.VpcSubnetIds.value()},
  });
}

DBProxy::DBProxy(catalog::Scope& scope, std::string name, Properties properties,
                 ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const DBProxyTargetGroup::ConnectionPoolConfigurationInfoFormat& properties) {
  return object({
      {"ConnectionBorrowTimeout", properties.ConnectionBorrowTimeout.value()},
      {"InitQuery", properties.InitQuery.value()},
      {"MaxConnectionsPercent", properties.MaxConnectionsPercent.value()},
      {"MaxIdleConnectionsPercent", properties.MaxIdleConnectionsPercent.value()},
      {"SessionPinningFilters", properties.SessionPinningFilters.value()},
  });
}

Value to_value(const DBProxyTargetGroup::Properties& properties) {
  return object({
      {"ConnectionPoolConfigurationInfo", properties.ConnectionPoolConfigurationInfo.value()},
      {"DBClusterIdentifiers", properties.DBClusterIdentifiers.value()},
      {"DBInstanceIdentifiers", properties.DBInstanceIdentifiers.value()},
      {"DBProxyName", properties.DBProxyName.value()},
      {"TargetGroupName", properties.TargetGroupName.value()},
  });
}

DBProxyTargetGroup::DBProxyTargetGroup(catalog::Scope& scope, std::string name,
                                       Properties properties, ResourceOptions options,
                                       std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const DBSubnetGroup::Properties& properties) {
  return object({
      {"DBSubnetGroupDescription", properties.DBSubnetGroupDescription.value()},
      {"DBSubnetGroupName", properties.DBSubnetGroupName.value()},
      {"SubnetIds", properties.SubnetIds.value()},
      {"Tags", properties.Tags.value()},
  });
}

DBSubnetGroup::DBSubnetGroup(catalog::Scope& scope, std::string name, Properties properties,
                             ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const EventSubscription::Properties& properties) {
  return object({
      {"Enabled", properties.Enabled.value()},
      {"EventCategories", properties.EventCategories.value()},
      {"SnsTopicArn", properties.SnsTopicArn.value()},
      {"SourceIds", properties.SourceIds.value()},
      {"SourceType", properties.SourceType.value()},
      {"SubscriptionName", properties.SubscriptionName.value()},
      {"Tags", properties.Tags.value()},
  });
}

EventSubscription::EventSubscription(catalog::Scope& scope, std::string name, Properties properties,
                                     ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::rds
