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

namespace catalog::elasticache {

/// AWS::ElastiCache::ParameterGroup
class ParameterGroup final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::ElastiCache::ParameterGroup";

  struct Properties {
    catalog::Input<std::string> CacheParameterGroupFamily;
    catalog::Input<std::string> Description;
    catalog::Input<std::map<std::string, catalog::Input<std::string>>> Properties;
    catalog::Input<std::vector<catalog::Tag>> Tags;
  };

  ParameterGroup(catalog::Scope& scope, std::string name, Properties properties,
                 ResourceOptions options = {},
                 std::source_location where = std::source_location::current());

  Output<std::string> CacheParameterGroupName() const {
    return attribute<std::string>("CacheParameterGroupName");
  }
};

Value to_value(const ParameterGroup::Properties& properties);

/// AWS::ElastiCache::ReplicationGroup
class ReplicationGroup final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::ElastiCache::ReplicationGroup";
  struct CloudWatchLogsDestinationDetails;
  struct DestinationDetails;
  struct KinesisFirehoseDestinationDetails;
  struct LogDeliveryConfigurationRequest;
  struct NodeGroupConfiguration;

  struct Properties {
    catalog::Input<bool> AtRestEncryptionEnabled;
    catalog::Input<std::string> AuthToken;
    catalog::Input<bool> AutoMinorVersionUpgrade;
    catalog::Input<bool> AutomaticFailoverEnabled;
    catalog::Input<std::string> CacheNodeType;
    catalog::Input<std::string> CacheParameterGroupName;
    catalog::Input<std::vector<catalog::Input<std::string>>> CacheSecurityGroupNames;
    catalog::Input<std::string> CacheSubnetGroupName;
    catalog::Input<std::string> ClusterMode;
    catalog::Input<bool> DataTieringEnabled;
    catalog::Input<std::string> Durability;
    catalog::Input<std::string> Engine;
    catalog::Input<std::string> EngineVersion;
    catalog::Input<std::string> GlobalReplicationGroupId;
    catalog::Input<std::string> IpDiscovery;
    catalog::Input<std::string> KmsKeyId;
    catalog::Input<std::vector<elasticache::ReplicationGroup::LogDeliveryConfigurationRequest>>
        LogDeliveryConfigurations;
    catalog::Input<bool> MultiAZEnabled;
    catalog::Input<std::string> NetworkType;
    catalog::Input<std::vector<elasticache::ReplicationGroup::NodeGroupConfiguration>>
        NodeGroupConfiguration;
    catalog::Input<std::string> NotificationTopicArn;
    catalog::Input<std::int64_t> NumCacheClusters;
    catalog::Input<std::int64_t> NumNodeGroups;
    catalog::Input<std::int64_t> Port;
    catalog::Input<std::vector<catalog::Input<std::string>>> PreferredCacheClusterAZs;
    catalog::Input<std::string> PreferredMaintenanceWindow;
    catalog::Input<std::string> PrimaryClusterId;
    catalog::Input<std::int64_t> ReplicasPerNodeGroup;
    catalog::Input<std::string> ReplicationGroupDescription;
    catalog::Input<std::string> ReplicationGroupId;
    catalog::Input<std::vector<catalog::Input<std::string>>> SecurityGroupIds;
    catalog::Input<std::vector<catalog::Input<std::string>>> SnapshotArns;
    catalog::Input<std::string> SnapshotName;
    catalog::Input<std::int64_t> SnapshotRetentionLimit;
    catalog::Input<std::string> SnapshotWindow;
    catalog::Input<std::string> SnapshottingClusterId;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<bool> TransitEncryptionEnabled;
    catalog::Input<std::string> TransitEncryptionMode;
    catalog::Input<std::vector<catalog::Input<std::string>>> UserGroupIds;
  };

  ReplicationGroup(catalog::Scope& scope, std::string name, Properties properties,
                   ResourceOptions options = {},
                   std::source_location where = std::source_location::current());

  Output<std::string> ConfigurationEndPoint_Address() const {
    return attribute<std::string>("ConfigurationEndPoint.Address");
  }

  Output<std::string> ConfigurationEndPoint_Port() const {
    return attribute<std::string>("ConfigurationEndPoint.Port");
  }

  Output<std::string> EffectiveDurability() const {
    return attribute<std::string>("EffectiveDurability");
  }

  Output<std::string> PrimaryEndPoint_Address() const {
    return attribute<std::string>("PrimaryEndPoint.Address");
  }

  Output<std::string> PrimaryEndPoint_Port() const {
    return attribute<std::string>("PrimaryEndPoint.Port");
  }

  Output<std::string> ReadEndPoint_Addresses() const {
    return attribute<std::string>("ReadEndPoint.Addresses");
  }

  Output<std::vector<Input<std::string>>> ReadEndPoint_AddressesList() const {
    return attribute<std::vector<Input<std::string>>>("ReadEndPoint.AddressesList");
  }

  Output<std::string> ReadEndPoint_Ports() const {
    return attribute<std::string>("ReadEndPoint.Ports");
  }

  Output<std::vector<Input<std::string>>> ReadEndPoint_PortsList() const {
    return attribute<std::vector<Input<std::string>>>("ReadEndPoint.PortsList");
  }

  Output<std::string> ReaderEndPoint_Address() const {
    return attribute<std::string>("ReaderEndPoint.Address");
  }

  Output<std::string> ReaderEndPoint_Port() const {
    return attribute<std::string>("ReaderEndPoint.Port");
  }

  Output<std::string> ReplicationGroupId() const {
    return attribute<std::string>("ReplicationGroupId");
  }
};

struct ReplicationGroup::CloudWatchLogsDestinationDetails {
  catalog::Input<std::string> LogGroup;
};

struct ReplicationGroup::DestinationDetails {
  catalog::Input<elasticache::ReplicationGroup::CloudWatchLogsDestinationDetails>
      CloudWatchLogsDetails;
  catalog::Input<elasticache::ReplicationGroup::KinesisFirehoseDestinationDetails>
      KinesisFirehoseDetails;
};

struct ReplicationGroup::KinesisFirehoseDestinationDetails {
  catalog::Input<std::string> DeliveryStream;
};

struct ReplicationGroup::LogDeliveryConfigurationRequest {
  catalog::Input<elasticache::ReplicationGroup::DestinationDetails> DestinationDetails;
  catalog::Input<std::string> DestinationType;
  catalog::Input<std::string> LogFormat;
  catalog::Input<std::string> LogType;
};

struct ReplicationGroup::NodeGroupConfiguration {
  catalog::Input<std::string> NodeGroupId;
  catalog::Input<std::string> PrimaryAvailabilityZone;
  catalog::Input<std::vector<catalog::Input<std::string>>> ReplicaAvailabilityZones;
  catalog::Input<std::int64_t> ReplicaCount;
  catalog::Input<std::string> Slots;
};

Value to_value(const ReplicationGroup::CloudWatchLogsDestinationDetails& properties);
Value to_value(const ReplicationGroup::DestinationDetails& properties);
Value to_value(const ReplicationGroup::KinesisFirehoseDestinationDetails& properties);
Value to_value(const ReplicationGroup::LogDeliveryConfigurationRequest& properties);
Value to_value(const ReplicationGroup::NodeGroupConfiguration& properties);
Value to_value(const ReplicationGroup::Properties& properties);

/// AWS::ElastiCache::ServerlessCache
class ServerlessCache final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::ElastiCache::ServerlessCache";
  struct CacheUsageLimits;
  struct DataStorage;
  struct ECPUPerSecond;
  struct Endpoint;

  struct Properties {
    catalog::Input<elasticache::ServerlessCache::CacheUsageLimits> CacheUsageLimits;
    catalog::Input<std::string> DailySnapshotTime;
    catalog::Input<std::string> Description;
    catalog::Input<elasticache::ServerlessCache::Endpoint> Endpoint;
    catalog::Input<std::string> Engine;
    catalog::Input<std::string> FinalSnapshotName;
    catalog::Input<std::string> KmsKeyId;
    catalog::Input<std::string> MajorEngineVersion;
    catalog::Input<std::string> NetworkType;
    catalog::Input<elasticache::ServerlessCache::Endpoint> ReaderEndpoint;
    catalog::Input<std::vector<catalog::Input<std::string>>> SecurityGroupIds;
    catalog::Input<std::string> ServerlessCacheName;
    catalog::Input<std::vector<catalog::Input<std::string>>> SnapshotArnsToRestore;
    catalog::Input<std::int64_t> SnapshotRetentionLimit;
    catalog::Input<std::vector<catalog::Input<std::string>>> SubnetIds;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::string> UserGroupId;
  };

  ServerlessCache(catalog::Scope& scope, std::string name, Properties properties,
                  ResourceOptions options = {},
                  std::source_location where = std::source_location::current());

  Output<std::string> ARN() const { return attribute<std::string>("ARN"); }

  Output<std::string> CreateTime() const { return attribute<std::string>("CreateTime"); }

  Output<std::string> Endpoint_Address() const {
    return attribute<std::string>("Endpoint.Address");
  }

  Output<std::string> Endpoint_Port() const { return attribute<std::string>("Endpoint.Port"); }

  Output<std::string> FullEngineVersion() const {
    return attribute<std::string>("FullEngineVersion");
  }

  Output<std::string> ReaderEndpoint_Address() const {
    return attribute<std::string>("ReaderEndpoint.Address");
  }

  Output<std::string> ReaderEndpoint_Port() const {
    return attribute<std::string>("ReaderEndpoint.Port");
  }

  Output<std::string> ServerlessCacheName() const {
    return attribute<std::string>("ServerlessCacheName");
  }

  Output<std::string> Status() const { return attribute<std::string>("Status"); }
};

struct ServerlessCache::CacheUsageLimits {
  catalog::Input<elasticache::ServerlessCache::DataStorage> DataStorage;
  catalog::Input<elasticache::ServerlessCache::ECPUPerSecond> ECPUPerSecond;
};

struct ServerlessCache::DataStorage {
  catalog::Input<std::int64_t> Maximum;
  catalog::Input<std::int64_t> Minimum;
  catalog::Input<std::string> Unit;
};

struct ServerlessCache::ECPUPerSecond {
  catalog::Input<std::int64_t> Maximum;
  catalog::Input<std::int64_t> Minimum;
};

struct ServerlessCache::Endpoint {
  catalog::Input<std::string> Address;
  catalog::Input<std::string> Port;
};

Value to_value(const ServerlessCache::CacheUsageLimits& properties);
Value to_value(const ServerlessCache::DataStorage& properties);
Value to_value(const ServerlessCache::ECPUPerSecond& properties);
Value to_value(const ServerlessCache::Endpoint& properties);
Value to_value(const ServerlessCache::Properties& properties);

/// AWS::ElastiCache::SubnetGroup
class SubnetGroup final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::ElastiCache::SubnetGroup";

  struct Properties {
    catalog::Input<std::string> CacheSubnetGroupName;
    catalog::Input<std::string> Description;
    catalog::Input<std::vector<catalog::Input<std::string>>> SubnetIds;
    catalog::Input<std::vector<catalog::Tag>> Tags;
  };

  SubnetGroup(catalog::Scope& scope, std::string name, Properties properties,
              ResourceOptions options = {},
              std::source_location where = std::source_location::current());

  Output<std::string> CacheSubnetGroupName() const {
    return attribute<std::string>("CacheSubnetGroupName");
  }
};

Value to_value(const SubnetGroup::Properties& properties);

/// AWS::ElastiCache::User
class User final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::ElastiCache::User";
  struct AuthenticationMode;

  struct Properties {
    catalog::Input<std::string> AccessString;
    catalog::Input<elasticache::User::AuthenticationMode> AuthenticationMode;
    catalog::Input<std::string> Engine;
    catalog::Input<bool> NoPasswordRequired;
    catalog::Input<std::vector<catalog::Input<std::string>>> Passwords;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::string> UserId;
    catalog::Input<std::string> UserName;
  };

  User(catalog::Scope& scope, std::string name, Properties properties, ResourceOptions options = {},
       std::source_location where = std::source_location::current());

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }

  Output<std::string> Status() const { return attribute<std::string>("Status"); }

  Output<std::string> UserId() const { return attribute<std::string>("UserId"); }
};

struct User::AuthenticationMode {
  catalog::Input<std::vector<catalog::Input<std::string>>> Passwords;
  catalog::Input<std::string> Type;
};

Value to_value(const User::AuthenticationMode& properties);
Value to_value(const User::Properties& properties);

/// AWS::ElastiCache::UserGroup
class UserGroup final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::ElastiCache::UserGroup";

  struct Properties {
    catalog::Input<std::string> Engine;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::string> UserGroupId;
    catalog::Input<std::vector<catalog::Input<std::string>>> UserIds;
  };

  UserGroup(catalog::Scope& scope, std::string name, Properties properties,
            ResourceOptions options = {},
            std::source_location where = std::source_location::current());

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }

  Output<std::string> Status() const { return attribute<std::string>("Status"); }

  Output<std::string> UserGroupId() const { return attribute<std::string>("UserGroupId"); }
};

Value to_value(const UserGroup::Properties& properties);

}  // namespace catalog::elasticache
