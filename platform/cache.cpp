#include "platform/cache.h"

#include "platform/log_group.h"

namespace platform {

namespace {

using catalog::Value;
using catalog::elasticache::ParameterGroup;
using catalog::elasticache::ReplicationGroup;
using catalog::elasticache::SubnetGroup;

constexpr int kRedisPort = 6379;

ReplicationGroup::LogDeliveryConfigurationRequest deliver(const char* log,
                                                          const std::string& log_group) {
  return {
      .DestinationDetails = {{.CloudWatchLogsDetails = {{.LogGroup = log_group}}}},
      .DestinationType = "cloudwatch-logs",
      .LogFormat = "json",
      .LogType = log,
  };
}

}  // namespace

ReplicationGroup declare_cache(catalog::Scope& scope, const Settings& settings,
                               const CacheNeeds& needs) {
  const std::string log_name = "/aws/elasticache/" + settings.name("cache");
  const catalog::logs::LogGroup log_group = declare_log_group(
      scope, settings, needs.keys.logs,
      {.name = "cache-log-group", .log_group = log_name, .retention_days = settings.size.log_days});
  const SubnetGroup subnets(scope, "cache-subnet-group",
                            {
                                .CacheSubnetGroupName = settings.name("cache-subnets"),
                                .Description = "Private subnets for Redis",
                                .SubnetIds = needs.network.private_subnet_ids(),
                                .Tags = settings.tags(settings.name("cache-subnets")),
                            });
  const ParameterGroup parameters(
      scope, "cache-parameters",
      {
          .CacheParameterGroupFamily = "redis7",
          .Description = "Payment session cache",
          .Properties = Value::Object{{"maxmemory-policy", "volatile-lru"}, {"timeout", "300"}},
          .Tags = settings.tags(settings.name("cache-params")),
      });
  const bool has_standby = settings.size.cache_nodes > 1;
  return {scope,
          "cache",
          {
              .AtRestEncryptionEnabled = true,
              .AuthToken = Value::secret_string(needs.auth_secret.Id().value(), "token"),
              .AutoMinorVersionUpgrade = true,
              .AutomaticFailoverEnabled = has_standby,
              .CacheNodeType = "cache.t3.micro",
              .CacheParameterGroupName = parameters.CacheParameterGroupName(),
              .CacheSubnetGroupName = subnets.CacheSubnetGroupName(),
              .Engine = "redis",
              .EngineVersion = "7.0",
              .KmsKeyId = needs.keys.data.Arn(),
              .LogDeliveryConfigurations = {deliver("slow-log", log_name),
                                            deliver("engine-log", log_name)},
              .MultiAZEnabled = has_standby && settings.multi_az,
              .NotificationTopicArn = needs.messaging.alert_topic.TopicArn(),
              .NumCacheClusters = settings.size.cache_nodes,
              .Port = kRedisPort,
              .PreferredMaintenanceWindow = "sun:06:00-sun:07:00",
              .ReplicationGroupDescription = "Payment sessions and cache",
              .ReplicationGroupId = settings.name("cache"),
              .SecurityGroupIds = {needs.groups.cache.GroupId()},
              .SnapshotRetentionLimit = settings.size.cache_snapshot_days,
              .SnapshotWindow = "02:00-03:00",
              .Tags = settings.tags(settings.name("cache")),
              .TransitEncryptionEnabled = true,
          },
          {.depends_on = {log_group.urn()}}};
}

}  // namespace platform
