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

namespace catalog::rds {

/// AWS::RDS::DBCluster
class DBCluster final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::RDS::DBCluster";
  struct DBClusterRole;
  struct MasterUserSecret;
  struct ScalingConfiguration;
  struct ServerlessV2ScalingConfiguration;

  struct Properties {
    catalog::Input<std::int64_t> AllocatedStorage;
    catalog::Input<std::vector<rds::DBCluster::DBClusterRole>> AssociatedRoles;
    catalog::Input<bool> AutoMinorVersionUpgrade;
    catalog::Input<std::vector<catalog::Input<std::string>>> AvailabilityZones;
    catalog::Input<std::int64_t> BacktrackWindow;
    catalog::Input<std::int64_t> BackupRetentionPeriod;
    catalog::Input<std::string> ClusterScalabilityType;
    catalog::Input<bool> CopyTagsToSnapshot;
    catalog::Input<std::string> DBClusterIdentifier;
    catalog::Input<std::string> DBClusterInstanceClass;
    catalog::Input<std::string> DBClusterParameterGroupName;
    catalog::Input<std::string> DBInstanceParameterGroupName;
    catalog::Input<std::string> DBSubnetGroupName;
    catalog::Input<std::string> DBSystemId;
    catalog::Input<std::string> DatabaseInsightsMode;
    catalog::Input<std::string> DatabaseName;
    catalog::Input<bool> DeleteAutomatedBackups;
    catalog::Input<bool> DeletionProtection;
    catalog::Input<std::string> Domain;
    catalog::Input<std::string> DomainIAMRoleName;
    catalog::Input<std::vector<catalog::Input<std::string>>> EnableCloudwatchLogsExports;
    catalog::Input<bool> EnableGlobalWriteForwarding;
    catalog::Input<bool> EnableHttpEndpoint;
    catalog::Input<bool> EnableIAMDatabaseAuthentication;
    catalog::Input<bool> EnableLocalWriteForwarding;
    catalog::Input<std::string> Engine;
    catalog::Input<std::string> EngineLifecycleSupport;
    catalog::Input<std::string> EngineMode;
    catalog::Input<std::string> EngineVersion;
    catalog::Input<std::string> GlobalClusterIdentifier;
    catalog::Input<std::int64_t> Iops;
    catalog::Input<std::string> KmsKeyId;
    catalog::Input<bool> ManageMasterUserPassword;
    catalog::Input<std::string> MasterUserAuthenticationType;
    catalog::Input<std::string> MasterUserPassword;
    catalog::Input<rds::DBCluster::MasterUserSecret> MasterUserSecret;
    catalog::Input<std::string> MasterUsername;
    catalog::Input<std::int64_t> MonitoringInterval;
    catalog::Input<std::string> MonitoringRoleArn;
    catalog::Input<std::string> NetworkType;
    catalog::Input<bool> PerformanceInsightsEnabled;
    catalog::Input<std::string> PerformanceInsightsKmsKeyId;
    catalog::Input<std::int64_t> PerformanceInsightsRetentionPeriod;
    catalog::Input<std::int64_t> Port;
    catalog::Input<std::string> PreferredBackupWindow;
    catalog::Input<std::string> PreferredMaintenanceWindow;
    catalog::Input<bool> PubliclyAccessible;
    catalog::Input<std::string> ReplicationSourceIdentifier;
    catalog::Input<std::string> RestoreToTime;
    catalog::Input<std::string> RestoreType;
    catalog::Input<rds::DBCluster::ScalingConfiguration> ScalingConfiguration;
    catalog::Input<rds::DBCluster::ServerlessV2ScalingConfiguration>
        ServerlessV2ScalingConfiguration;
    catalog::Input<std::string> SnapshotIdentifier;
    catalog::Input<std::string> SourceDBClusterIdentifier;
    catalog::Input<std::string> SourceDbClusterResourceId;
    catalog::Input<std::string> SourceRegion;
    catalog::Input<bool> StorageEncrypted;
    catalog::Input<std::string> StorageType;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<bool> UseLatestRestorableTime;
    catalog::Input<std::vector<catalog::Input<std::string>>> VpcSecurityGroupIds;
  };

  DBCluster(catalog::Scope& scope, std::string name, Properties properties,
            ResourceOptions options = {},
            std::source_location where = std::source_location::current());

  Output<std::string> DBClusterArn() const { return attribute<std::string>("DBClusterArn"); }

  Output<std::string> DBClusterIdentifier() const {
    return attribute<std::string>("DBClusterIdentifier");
  }

  Output<std::string> DBClusterResourceId() const {
    return attribute<std::string>("DBClusterResourceId");
  }

  Output<std::string> Endpoint_Address() const {
    return attribute<std::string>("Endpoint.Address");
  }

  Output<std::string> Endpoint_Port() const { return attribute<std::string>("Endpoint.Port"); }

  Output<std::string> MasterUserSecret_SecretArn() const {
    return attribute<std::string>("MasterUserSecret.SecretArn");
  }

  Output<std::string> ReadEndpoint_Address() const {
    return attribute<std::string>("ReadEndpoint.Address");
  }

  Output<std::string> StorageEncryptionType() const {
    return attribute<std::string>("StorageEncryptionType");
  }

  Output<std::int64_t> StorageThroughput() const {
    return attribute<std::int64_t>("StorageThroughput");
  }
};

struct DBCluster::DBClusterRole {
  catalog::Input<std::string> FeatureName;
  catalog::Input<std::string> RoleArn;
};

struct DBCluster::MasterUserSecret {
  catalog::Input<std::string> KmsKeyId;
  catalog::Input<std::string> SecretArn;
};

struct DBCluster::ScalingConfiguration {
  catalog::Input<bool> AutoPause;
  catalog::Input<std::int64_t> MaxCapacity;
  catalog::Input<std::int64_t> MinCapacity;
  catalog::Input<std::int64_t> SecondsBeforeTimeout;
  catalog::Input<std::int64_t> SecondsUntilAutoPause;
  catalog::Input<std::string> TimeoutAction;
};

struct DBCluster::ServerlessV2ScalingConfiguration {
  catalog::Input<double> MaxCapacity;
  catalog::Input<double> MinCapacity;
  catalog::Input<std::int64_t> SecondsUntilAutoPause;
};

Value to_value(const DBCluster::DBClusterRole& properties);
Value to_value(const DBCluster::MasterUserSecret& properties);
Value to_value(const DBCluster::ScalingConfiguration& properties);
Value to_value(const DBCluster::ServerlessV2ScalingConfiguration& properties);
Value to_value(const DBCluster::Properties& properties);

/// AWS::RDS::DBClusterParameterGroup
class DBClusterParameterGroup final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::RDS::DBClusterParameterGroup";

  struct Properties {
    catalog::Input<std::string> DBClusterParameterGroupName;
    catalog::Input<std::string> Description;
    catalog::Input<std::string> Family;
    catalog::Input<Document> Parameters;
    catalog::Input<std::vector<catalog::Tag>> Tags;
  };

  DBClusterParameterGroup(catalog::Scope& scope, std::string name, Properties properties,
                          ResourceOptions options = {},
                          std::source_location where = std::source_location::current());

  Output<std::string> DBClusterParameterGroupName() const {
    return attribute<std::string>("DBClusterParameterGroupName");
  }
};

Value to_value(const DBClusterParameterGroup::Properties& properties);

/// AWS::RDS::DBInstance
class DBInstance final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::RDS::DBInstance";
  struct AdditionalStorageVolume;
  struct DBInstanceRole;
  struct MasterUserSecret;
  struct ProcessorFeature;

  struct Properties {
    catalog::Input<std::vector<rds::DBInstance::AdditionalStorageVolume>> AdditionalStorageVolumes;
    catalog::Input<std::string> AllocatedStorage;
    catalog::Input<bool> AllowMajorVersionUpgrade;
    catalog::Input<bool> ApplyImmediately;
    catalog::Input<std::vector<rds::DBInstance::DBInstanceRole>> AssociatedRoles;
    catalog::Input<bool> AutoMinorVersionUpgrade;
    catalog::Input<std::string> AutomaticBackupReplicationKmsKeyId;
    catalog::Input<std::string> AutomaticBackupReplicationRegion;
    catalog::Input<std::int64_t> AutomaticBackupReplicationRetentionPeriod;
    catalog::Input<std::string> AvailabilityZone;
    catalog::Input<std::int64_t> BackupRetentionPeriod;
    catalog::Input<std::string> BackupTarget;
    catalog::Input<std::string> CACertificateIdentifier;
    catalog::Input<bool> CertificateRotationRestart;
    catalog::Input<std::string> CharacterSetName;
    catalog::Input<bool> CopyTagsToSnapshot;
    catalog::Input<std::string> CustomIAMInstanceProfile;
    catalog::Input<std::string> DBClusterIdentifier;
    catalog::Input<std::string> DBClusterSnapshotIdentifier;
    catalog::Input<std::string> DBInstanceClass;
    catalog::Input<std::string> DBInstanceIdentifier;
    catalog::Input<std::string> DBName;
    catalog::Input<std::string> DBParameterGroupName;
    catalog::Input<std::vector<catalog::Input<std::string>>> DBSecurityGroups;
    catalog::Input<std::string> DBSnapshotIdentifier;
    catalog::Input<std::string> DBSubnetGroupName;
    catalog::Input<std::string> DBSystemId;
    catalog::Input<std::string> DatabaseInsightsMode;
    catalog::Input<bool> DedicatedLogVolume;
    catalog::Input<bool> DeleteAutomatedBackups;
    catalog::Input<bool> DeletionProtection;
    catalog::Input<std::string> Domain;
    catalog::Input<std::string> DomainAuthSecretArn;
    catalog::Input<std::vector<catalog::Input<std::string>>> DomainDnsIps;
    catalog::Input<std::string> DomainFqdn;
    catalog::Input<std::string> DomainIAMRoleName;
    catalog::Input<std::string> DomainOu;
    catalog::Input<std::vector<catalog::Input<std::string>>> EnableCloudwatchLogsExports;
    catalog::Input<bool> EnableIAMDatabaseAuthentication;
    catalog::Input<bool> EnablePerformanceInsights;
    catalog::Input<std::string> Engine;
    catalog::Input<std::string> EngineLifecycleSupport;
    catalog::Input<std::string> EngineVersion;
    catalog::Input<std::int64_t> Iops;
    catalog::Input<std::string> KmsKeyId;
    catalog::Input<std::string> LicenseModel;
    catalog::Input<bool> ManageMasterUserPassword;
    catalog::Input<std::string> MasterUserAuthenticationType;
    catalog::Input<std::string> MasterUserPassword;
    catalog::Input<rds::DBInstance::MasterUserSecret> MasterUserSecret;
    catalog::Input<std::string> MasterUsername;
    catalog::Input<std::int64_t> MaxAllocatedStorage;
    catalog::Input<std::int64_t> MonitoringInterval;
    catalog::Input<std::string> MonitoringRoleArn;
    catalog::Input<bool> MultiAZ;
    catalog::Input<std::string> NcharCharacterSetName;
    catalog::Input<std::string> NetworkType;
    catalog::Input<std::string> OptionGroupName;
    catalog::Input<std::string> PerformanceInsightsKMSKeyId;
    catalog::Input<std::int64_t> PerformanceInsightsRetentionPeriod;
    catalog::Input<std::string> Port;
    catalog::Input<std::string> PreferredBackupWindow;
    catalog::Input<std::string> PreferredMaintenanceWindow;
    catalog::Input<std::vector<rds::DBInstance::ProcessorFeature>> ProcessorFeatures;
    catalog::Input<std::int64_t> PromotionTier;
    catalog::Input<bool> PubliclyAccessible;
    catalog::Input<std::string> ReplicaMode;
    catalog::Input<std::string> RestoreTime;
    catalog::Input<std::string> SourceDBClusterIdentifier;
    catalog::Input<std::string> SourceDBInstanceAutomatedBackupsArn;
    catalog::Input<std::string> SourceDBInstanceIdentifier;
    catalog::Input<std::string> SourceDbiResourceId;
    catalog::Input<std::string> SourceRegion;
    catalog::Input<bool> StorageEncrypted;
    catalog::Input<std::int64_t> StorageThroughput;
    catalog::Input<std::string> StorageType;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::string> TdeCredentialArn;
    catalog::Input<std::string> TdeCredentialPassword;
    catalog::Input<std::string> Timezone;
    catalog::Input<bool> UseDefaultProcessorFeatures;
    catalog::Input<bool> UseLatestRestorableTime;
    catalog::Input<std::vector<catalog::Input<std::string>>> VPCSecurityGroups;
  };

  DBInstance(catalog::Scope& scope, std::string name, Properties properties,
             ResourceOptions options = {},
             std::source_location where = std::source_location::current());

  Output<std::string> AutomaticRestartTime() const {
    return attribute<std::string>("AutomaticRestartTime");
  }

  Output<std::string> CertificateDetails_CAIdentifier() const {
    return attribute<std::string>("CertificateDetails.CAIdentifier");
  }

  Output<std::string> CertificateDetails_ValidTill() const {
    return attribute<std::string>("CertificateDetails.ValidTill");
  }

  Output<std::string> DBInstanceArn() const { return attribute<std::string>("DBInstanceArn"); }

  Output<std::string> DBInstanceIdentifier() const {
    return attribute<std::string>("DBInstanceIdentifier");
  }

  Output<std::string> DBInstanceStatus() const {
    return attribute<std::string>("DBInstanceStatus");
  }

  Output<std::string> DBSystemId() const { return attribute<std::string>("DBSystemId"); }

  Output<std::string> DbiResourceId() const { return attribute<std::string>("DbiResourceId"); }

  Output<std::string> Endpoint_Address() const {
    return attribute<std::string>("Endpoint.Address");
  }

  Output<std::string> Endpoint_HostedZoneId() const {
    return attribute<std::string>("Endpoint.HostedZoneId");
  }

  Output<std::string> Endpoint_Port() const { return attribute<std::string>("Endpoint.Port"); }

  Output<std::string> InstanceCreateTime() const {
    return attribute<std::string>("InstanceCreateTime");
  }

  Output<bool> IsStorageConfigUpgradeAvailable() const {
    return attribute<bool>("IsStorageConfigUpgradeAvailable");
  }

  Output<std::string> LatestRestorableTime() const {
    return attribute<std::string>("LatestRestorableTime");
  }

  Output<std::string> ListenerEndpoint_Address() const {
    return attribute<std::string>("ListenerEndpoint.Address");
  }

  Output<std::string> ListenerEndpoint_HostedZoneId() const {
    return attribute<std::string>("ListenerEndpoint.HostedZoneId");
  }

  Output<std::string> ListenerEndpoint_Port() const {
    return attribute<std::string>("ListenerEndpoint.Port");
  }

  Output<std::string> MasterUserSecret_SecretArn() const {
    return attribute<std::string>("MasterUserSecret.SecretArn");
  }

  Output<std::string> PercentProgress() const { return attribute<std::string>("PercentProgress"); }

  Output<std::vector<Input<std::string>>> ReadReplicaDBClusterIdentifiers() const {
    return attribute<std::vector<Input<std::string>>>("ReadReplicaDBClusterIdentifiers");
  }

  Output<std::vector<Input<std::string>>> ReadReplicaDBInstanceIdentifiers() const {
    return attribute<std::vector<Input<std::string>>>("ReadReplicaDBInstanceIdentifiers");
  }

  Output<std::string> ResumeFullAutomationModeTime() const {
    return attribute<std::string>("ResumeFullAutomationModeTime");
  }

  Output<std::string> SecondaryAvailabilityZone() const {
    return attribute<std::string>("SecondaryAvailabilityZone");
  }

  Output<Document> StatusInfos() const { return attribute<Document>("StatusInfos"); }

  Output<std::int64_t> StorageOperationPercentProgress() const {
    return attribute<std::int64_t>("StorageOperationPercentProgress");
  }

  Output<std::string> StorageOperationStatus() const {
    return attribute<std::string>("StorageOperationStatus");
  }
};

struct DBInstance::AdditionalStorageVolume {
  catalog::Input<std::string> AllocatedStorage;
  catalog::Input<std::int64_t> Iops;
  catalog::Input<std::int64_t> MaxAllocatedStorage;
  catalog::Input<std::int64_t> StorageOperationPercentProgress;
  catalog::Input<std::string> StorageOperationStatus;
  catalog::Input<std::int64_t> StorageThroughput;
  catalog::Input<std::string> StorageType;
  catalog::Input<std::string> VolumeName;
};

struct DBInstance::DBInstanceRole {
  catalog::Input<std::string> FeatureName;
  catalog::Input<std::string> RoleArn;
};

struct DBInstance::MasterUserSecret {
  catalog::Input<std::string> KmsKeyId;
  catalog::Input<std::string> SecretArn;
};

struct DBInstance::ProcessorFeature {
  catalog::Input<std::string> Name;
  catalog::Input<std::string> Value;
};

Value to_value(const DBInstance::AdditionalStorageVolume& properties);
Value to_value(const DBInstance::DBInstanceRole& properties);
Value to_value(const DBInstance::MasterUserSecret& properties);
Value to_value(const DBInstance::ProcessorFeature& properties);
Value to_value(const DBInstance::Properties& properties);

/// AWS::RDS::DBParameterGroup
class DBParameterGroup final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::RDS::DBParameterGroup";

  struct Properties {
    catalog::Input<std::string> DBParameterGroupName;
    catalog::Input<std::string> Description;
    catalog::Input<std::string> Family;
    catalog::Input<Document> Parameters;
    catalog::Input<std::vector<catalog::Tag>> Tags;
  };

  DBParameterGroup(catalog::Scope& scope, std::string name, Properties properties,
                   ResourceOptions options = {},
                   std::source_location where = std::source_location::current());

  Output<std::string> DBParameterGroupArn() const {
    return attribute<std::string>("DBParameterGroupArn");
  }

  Output<std::string> DBParameterGroupName() const {
    return attribute<std::string>("DBParameterGroupName");
  }
};

Value to_value(const DBParameterGroup::Properties& properties);

/// AWS::RDS::DBProxy
class DBProxy final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::RDS::DBProxy";
  struct AuthFormat;
  struct TagFormat;

  struct Properties {
    catalog::Input<std::vector<rds::DBProxy::AuthFormat>> Auth;
    catalog::Input<std::string> DBProxyName;
    catalog::Input<bool> DebugLogging;
    catalog::Input<std::string> DefaultAuthScheme;
    catalog::Input<std::string> EndpointNetworkType;
    catalog::Input<std::string> EngineFamily;
    catalog::Input<std::int64_t> IdleClientTimeout;
    catalog::Input<bool> RequireTLS;
    catalog::Input<std::string> RoleArn;
    catalog::Input<std::vector<rds::DBProxy::TagFormat>> Tags;
    catalog::Input<std::string> TargetConnectionNetworkType;
    catalog::Input<std::vector<catalog::Input<std::string>>> VpcSecurityGroupIds;
    catalog::Input<std::vector<catalog::Input<std::string>>> VpcSubnetIds;
  };

  DBProxy(catalog::Scope& scope, std::string name, Properties properties,
          ResourceOptions options = {},
          std::source_location where = std::source_location::current());

  Output<std::string> DBProxyArn() const { return attribute<std::string>("DBProxyArn"); }

  Output<std::string> DBProxyName() const { return attribute<std::string>("DBProxyName"); }

  Output<std::string> Endpoint() const { return attribute<std::string>("Endpoint"); }

  Output<std::string> VpcId() const { return attribute<std::string>("VpcId"); }
};

struct DBProxy::AuthFormat {
  catalog::Input<std::string> AuthScheme;
  catalog::Input<std::string> ClientPasswordAuthType;
  catalog::Input<std::string> Description;
  catalog::Input<std::string> IAMAuth;
  catalog::Input<std::string> SecretArn;
};

struct DBProxy::TagFormat {
  catalog::Input<std::string> Key;
  catalog::Input<std::string> Value;
};

Value to_value(const DBProxy::AuthFormat& properties);
Value to_value(const DBProxy::TagFormat& properties);
Value to_value(const DBProxy::Properties& properties);

/// AWS::RDS::DBProxyTargetGroup
class DBProxyTargetGroup final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::RDS::DBProxyTargetGroup";
  struct ConnectionPoolConfigurationInfoFormat;

  struct Properties {
    catalog::Input<rds::DBProxyTargetGroup::ConnectionPoolConfigurationInfoFormat>
        ConnectionPoolConfigurationInfo;
    catalog::Input<std::vector<catalog::Input<std::string>>> DBClusterIdentifiers;
    catalog::Input<std::vector<catalog::Input<std::string>>> DBInstanceIdentifiers;
    catalog::Input<std::string> DBProxyName;
    catalog::Input<std::string> TargetGroupName;
  };

  DBProxyTargetGroup(catalog::Scope& scope, std::string name, Properties properties,
                     ResourceOptions options = {},
                     std::source_location where = std::source_location::current());

  Output<std::string> TargetGroupArn() const { return attribute<std::string>("TargetGroupArn"); }
};

struct DBProxyTargetGroup::ConnectionPoolConfigurationInfoFormat {
  catalog::Input<std::int64_t> ConnectionBorrowTimeout;
  catalog::Input<std::string> InitQuery;
  catalog::Input<std::int64_t> MaxConnectionsPercent;
  catalog::Input<std::int64_t> MaxIdleConnectionsPercent;
  catalog::Input<std::vector<catalog::Input<std::string>>> SessionPinningFilters;
};

Value to_value(const DBProxyTargetGroup::ConnectionPoolConfigurationInfoFormat& properties);
Value to_value(const DBProxyTargetGroup::Properties& properties);

/// AWS::RDS::DBSubnetGroup
class DBSubnetGroup final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::RDS::DBSubnetGroup";

  struct Properties {
    catalog::Input<std::string> DBSubnetGroupDescription;
    catalog::Input<std::string> DBSubnetGroupName;
    catalog::Input<std::vector<catalog::Input<std::string>>> SubnetIds;
    catalog::Input<std::vector<catalog::Tag>> Tags;
  };

  DBSubnetGroup(catalog::Scope& scope, std::string name, Properties properties,
                ResourceOptions options = {},
                std::source_location where = std::source_location::current());

  Output<std::string> DBSubnetGroupArn() const {
    return attribute<std::string>("DBSubnetGroupArn");
  }

  Output<std::string> DBSubnetGroupName() const {
    return attribute<std::string>("DBSubnetGroupName");
  }
};

Value to_value(const DBSubnetGroup::Properties& properties);

/// AWS::RDS::EventSubscription
class EventSubscription final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::RDS::EventSubscription";

  struct Properties {
    catalog::Input<bool> Enabled;
    catalog::Input<std::vector<catalog::Input<std::string>>> EventCategories;
    catalog::Input<std::string> SnsTopicArn;
    catalog::Input<std::vector<catalog::Input<std::string>>> SourceIds;
    catalog::Input<std::string> SourceType;
    catalog::Input<std::string> SubscriptionName;
    catalog::Input<std::vector<catalog::Tag>> Tags;
  };

  EventSubscription(catalog::Scope& scope, std::string name, Properties properties,
                    ResourceOptions options = {},
                    std::source_location where = std::source_location::current());

  Output<std::string> SubscriptionName() const {
    return attribute<std::string>("SubscriptionName");
  }
};

Value to_value(const EventSubscription::Properties& properties);

}  // namespace catalog::rds
