// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/elasticache.h"

namespace catalog::elasticache {

Value to_value(const ParameterGroup::Properties& properties) {
  return object({
      {"CacheParameterGroupFamily", properties.CacheParameterGroupFamily.value()},
      {"Description", properties.Description.value()},
      {"Properties", properties.Properties.value()},
      {"Tags", properties.Tags.value()},
  });
}

ParameterGroup::ParameterGroup(catalog::Scope& scope, std::string name, Properties properties,
                               ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const ReplicationGroup::CloudWatchLogsDestinationDetails& properties) {
  return object({
      {"LogGroup", properties.LogGroup.value()},
  });
}

Value to_value(const ReplicationGroup::DestinationDetails& properties) {
  return object({
      {"CloudWatchLogsDetails", properties.CloudWatchLogsDetails.value()},
      {"KinesisFirehoseDetails", properties.KinesisFirehoseDetails.value()},
  });
}

Value to_value(const ReplicationGroup::KinesisFirehoseDestinationDetails& properties) {
  return object({
      {"DeliveryStream", properties.DeliveryStream.value()},
  });
}

Value to_value(const ReplicationGroup::LogDeliveryConfigurationRequest& properties) {
  return object({
      {"DestinationDetails", properties.DestinationDetails.value()},
      {"DestinationType", properties.DestinationType.value()},
      {"LogFormat", properties.LogFormat.value()},
      {"LogType", properties.LogType.value()},
  });
}

Value to_value(const ReplicationGroup::NodeGroupConfiguration& properties) {
  return object({
      {"NodeGroupId", properties.NodeGroupId.value()},
      {"PrimaryAvailabilityZone", properties.PrimaryAvailabilityZone.value()},
      {"ReplicaAvailabilityZones", properties.ReplicaAvailabilityZones.value()},
      {"ReplicaCount", properties.ReplicaCount.value()},
      {"Slots", properties.Slots.value()},
  });
}

Value to_value(const ReplicationGroup::Properties& properties) {
  return object({
      {"AtRestEncryptionEnabled", properties.AtRestEncryptionEnabled.value()},
      {"AuthToken", properties.AuthToken.value()},
      {"AutoMinorVersionUpgrade", properties.AutoMinorVersionUpgrade.value()},
      {"AutomaticFailoverEnabled", properties.AutomaticFailoverEnabled.value()},
      {"CacheNodeType", properties.CacheNodeType.value()},
      {"CacheParameterGroupName", properties.CacheParameterGroupName.value()},
      {"CacheSecurityGroupNames", properties.CacheSecurityGroupNames.value()},
      {"CacheSubnetGroupName", properties.CacheSubnetGroupName.value()},
      {"ClusterMode", properties.ClusterMode.value()},
      {"DataTieringEnabled", properties.DataTieringEnabled.value()},
      {"Durability", properties.Durability.value()},
      {"Engine", properties.Engine.value()},
      {"EngineVersion", properties.EngineVersion.value()},
      {"GlobalReplicationGroupId", properties.GlobalReplicationGroupId.value()},
      {"IpDiscovery", properties.IpDiscovery.value()},
      {"KmsKeyId", properties.KmsKeyId.value()},
      {"LogDeliveryConfigurations", properties.LogDeliveryConfigurations.value()},
      {"MultiAZEnabled", properties.MultiAZEnabled.value()},
      {"NetworkType", properties.NetworkType.value()},
      {"NodeGroupConfiguration", properties.NodeGroupConfiguration.value()},
      {"NotificationTopicArn", properties.NotificationTopicArn.value()},
      {"NumCacheClusters", properties.NumCacheClusters.value()},
      {"NumNodeGroups", properties.NumNodeGroups.value()},
      {"Port", properties.Port.value()},
      {"PreferredCacheClusterAZs", properties.PreferredCacheClusterAZs.value()},
      {"PreferredMaintenanceWindow", properties.PreferredMaintenanceWindow.value()},
      {"PrimaryClusterId", properties.PrimaryClusterId.value()},
      {"ReplicasPerNodeGroup", properties.ReplicasPerNodeGroup.value()},
      {"ReplicationGroupDescription", properties.ReplicationGroupDescription.value()},
      {"ReplicationGroupId", properties.ReplicationGroupId.value()},
      {"SecurityGroupIds", properties.SecurityGroupIds.value()},
      {"SnapshotArns", properties.SnapshotArns.value()},
      {"SnapshotName", properties.SnapshotName.value()},
      {"SnapshotRetentionLimit", properties.SnapshotRetentionLimit.value()},
      {"SnapshotWindow", properties.SnapshotWindow.value()},
      {"SnapshottingClusterId", properties.SnapshottingClusterId.value()},
      {"Tags", properties.Tags.value()},
      {"TransitEncryptionEnabled", properties.TransitEncryptionEnabled.value()},
      {"TransitEncryptionMode", properties.TransitEncryptionMode.value()},
      {"UserGroupIds", properties.UserGroupIds.value()},
  });
}

ReplicationGroup::ReplicationGroup(catalog::Scope& scope, std::string name, Properties properties,
                                   ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const ServerlessCache::CacheUsageLimits& properties) {
  return object({
      {"DataStorage", properties.DataStorage.value()},
      {"ECPUPerSecond", properties.ECPUPerSecond.value()},
  });
}

Value to_value(const ServerlessCache::DataStorage& properties) {
  return object({
      {"Maximum", properties.Maximum.value()},
      {"Minimum", properties.Minimum.value()},
      {"Unit", properties.Unit.value()},
  });
}

Value to_value(const ServerlessCache::ECPUPerSecond& properties) {
  return object({
      {"Maximum", properties.Maximum.value()},
      {"Minimum", properties.Minimum.value()},
  });
}

Value to_value(const ServerlessCache::Endpoint& properties) {
  return object({
      {"Address", properties.Address.value()},
      {"Port", properties.Port.value()},
  });
}

Value to_value(const ServerlessCache::Properties& properties) {
  return object({
      {"CacheUsageLimits", properties.CacheUsageLimits.value()},
      {"DailySnapshotTime", properties.DailySnapshotTime.value()},
      {"Description", properties.Description.value()},
      {"Endpoint", properties.Endpoint.value()},
      {"Engine", properties.Engine.value()},
      {"FinalSnapshotName", properties.FinalSnapshotName.value()},
      {"KmsKeyId", properties.KmsKeyId.value()},
      {"MajorEngineVersion", properties.MajorEngineVersion.value()},
      {"NetworkType", properties.NetworkType.value()},
      {"ReaderEndpoint", properties.ReaderEndpoint.value()},
      {"SecurityGroupIds", properties.SecurityGroupIds.value()},
      {"ServerlessCacheName", properties.ServerlessCacheName.value()},
      {"SnapshotArnsToRestore", properties.SnapshotArnsToRestore.value()},
      {"SnapshotRetentionLimit", properties.SnapshotRetentionLimit.value()},
      {"SubnetIds", properties.SubnetIds.value()},
      {"Tags", properties.Tags.value()},
      {"UserGroupId", properties.UserGroupId.value()},
  });
}

ServerlessCache::ServerlessCache(catalog::Scope& scope, std::string name, Properties properties,
                                 ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const SubnetGroup::Properties& properties) {
  return object({
      {"CacheSubnetGroupName", properties.CacheSubnetGroupName.value()},
      {"Description", properties.Description.value()},
      {"SubnetIds", properties.SubnetIds.value()},
      {"Tags", properties.Tags.value()},
  });
}

SubnetGroup::SubnetGroup(catalog::Scope& scope, std::string name, Properties properties,
                         ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const User::AuthenticationMode& properties) {
  return object({
      {"Passwords", properties.Passwords.value()},
      {"Type", properties.Type.value()},
  });
}

Value to_value(const User::Properties& properties) {
  return object({
      {"AccessString", properties.AccessString.value()},
      {"AuthenticationMode", properties.AuthenticationMode.value()},
      {"Engine", properties.Engine.value()},
      {"NoPasswordRequired", properties.NoPasswordRequired.value()},
      {"Passwords", properties.Passwords.value()},
      {"Tags", properties.Tags.value()},
      {"UserId", properties.UserId.value()},
      {"UserName", properties.UserName.value()},
  });
}

User::User(catalog::Scope& scope, std::string name, Properties properties, ResourceOptions options,
           std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const UserGroup::Properties& properties) {
  return object({
      {"Engine", properties.Engine.value()},
      {"Tags", properties.Tags.value()},
      {"UserGroupId", properties.UserGroupId.value()},
      {"UserIds", properties.UserIds.value()},
  });
}

UserGroup::UserGroup(catalog::Scope& scope, std::string name, Properties properties,
                     ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::elasticache
