#include "platform/database.h"

#include "platform/log_group.h"

namespace platform {

namespace {

using catalog::Input;
using catalog::Value;
using catalog::rds::DBCluster;
using catalog::rds::DBClusterParameterGroup;
using catalog::rds::DBInstance;
using catalog::rds::DBSubnetGroup;

constexpr const char* kEngine = "aurora-postgresql";
constexpr const char* kEngineVersion = "15.18";  // 15.2 to 15.8 can no longer be created
constexpr int kPostgresPort = 5432;
constexpr int kInsightsDays = 7;

DBClusterParameterGroup declare_parameters(catalog::Scope& scope, const Settings& settings) {
  return {scope,
          "db-cluster-parameters",
          {
              .DBClusterParameterGroupName = settings.name("db-cluster-pg"),
              .Description = "TLS enforced, audit logging",
              .Family = "aurora-postgresql15",
              .Parameters =
                  Value::Object{
                      {"log_connections", "1"},
                      {"log_disconnections", "1"},
                      {"log_min_duration_statement", "1000"},
                      {"log_statement", "ddl"},
                      {"pgaudit.log", "ddl,role"},
                      {"pgaudit.role", "rds_pgaudit"},
                      {"rds.force_ssl", "1"},
                      {"shared_preload_libraries", "pg_stat_statements,pgaudit"},
                      {"ssl_min_protocol_version", "TLSv1.2"},
                  },
              .Tags = settings.tags(settings.name("db-cluster-pg")),
          }};
}

DBSubnetGroup declare_subnet_group(catalog::Scope& scope, const Settings& settings,
                                   const Network& network) {
  return {scope,
          "db-subnet-group",
          {
              .DBSubnetGroupDescription = "Private subnets for Aurora",
              .DBSubnetGroupName = settings.name("db-subnets"),
              .SubnetIds = network.private_subnet_ids(),
              .Tags = settings.tags(settings.name("db-subnets")),
          }};
}

DBCluster declare_database_cluster(catalog::Scope& scope, const Settings& settings,
                                   const DatabaseNeeds& needs) {
  const std::string identifier = settings.name("db");
  const catalog::logs::LogGroup log_group =
      declare_log_group(scope, settings, needs.keys.logs,
                        {.name = "db-log-group",
                         .log_group = fmt::format("/aws/rds/cluster/{}/postgresql", identifier),
                         .retention_days = settings.size.audit_log_days});
  const DBSubnetGroup subnets = declare_subnet_group(scope, settings, needs.network);
  const DBClusterParameterGroup parameters = declare_parameters(scope, settings);
  return {scope,
          "db-cluster",
          {
              .BackupRetentionPeriod = settings.size.backup_days,
              .CopyTagsToSnapshot = true,
              .DBClusterIdentifier = identifier,
              .DBClusterParameterGroupName = parameters.DBClusterParameterGroupName(),
              .DBSubnetGroupName = subnets.DBSubnetGroupName(),
              .DatabaseInsightsMode = "standard",
              .DatabaseName = "payments",
              .DeletionProtection = settings.deletion_protection,
              .EnableCloudwatchLogsExports = {"postgresql"},
              .EnableIAMDatabaseAuthentication = true,
              .Engine = kEngine,
              .EngineLifecycleSupport = "open-source-rds-extended-support-disabled",
              .EngineMode = "provisioned",
              .EngineVersion = kEngineVersion,
              .KmsKeyId = needs.keys.data.Arn(),
              .ManageMasterUserPassword = true,
              .MasterUserSecret = {{.KmsKeyId = needs.keys.secrets.Arn()}},
              .MasterUsername = "payment_admin",
              .PerformanceInsightsEnabled = true,
              .PerformanceInsightsKmsKeyId = needs.keys.data.Arn(),
              .PerformanceInsightsRetentionPeriod = kInsightsDays,
              .Port = kPostgresPort,
              .PreferredBackupWindow = "03:00-04:00",
              .PreferredMaintenanceWindow = "sun:05:00-sun:06:00",
              .ServerlessV2ScalingConfiguration = {{
                  .MaxCapacity = settings.size.aurora_units_max,
                  .MinCapacity = settings.size.aurora_units_min,
              }},
              .StorageEncrypted = true,
              .StorageType = "aurora",
              .Tags = settings.tags(identifier),
              .VpcSecurityGroupIds = {needs.groups.database.GroupId()},
          },
          {.depends_on = {log_group.urn()}, .protect = settings.deletion_protection}};
}

struct InstancePlan {
  const char* name;  ///< of the resource
  const char* role;  ///< writer, replica
  int promotion_tier;
};

DBInstance declare_instance(catalog::Scope& scope, const Settings& settings,
                            const DBCluster& cluster, const DatabaseNeeds& needs,
                            const InstancePlan& plan, std::vector<std::string> after = {}) {
  const std::string identifier = settings.name(fmt::format("db-{}", plan.role));
  return DBInstance(scope, plan.name,
                    {
                        .AutoMinorVersionUpgrade = true,
                        .CACertificateIdentifier = "rds-ca-rsa2048-g1",
                        .DBClusterIdentifier = cluster.DBClusterIdentifier(),
                        .DBInstanceClass = "db.serverless",
                        .DBInstanceIdentifier = identifier,
                        .EnablePerformanceInsights = true,
                        .Engine = kEngine,
                        .MonitoringInterval = settings.size.database_monitoring_seconds,
                        .MonitoringRoleArn = needs.monitoring_role
                                                 ? Input<std::string>(needs.monitoring_role->Arn())
                                                 : Input<std::string>(),
                        .PerformanceInsightsKMSKeyId = needs.keys.data.Arn(),
                        .PerformanceInsightsRetentionPeriod = kInsightsDays,
                        .PromotionTier = plan.promotion_tier,
                        .PubliclyAccessible = false,
                        .Tags = settings.tags(identifier),
                    },
                    {.depends_on = std::move(after)});
}

}  // namespace

Database declare_database(catalog::Scope& scope, const Settings& settings,
                          const DatabaseNeeds& needs) {
  const DBCluster cluster = declare_database_cluster(scope, settings, needs);
  const DBInstance writer =
      declare_instance(scope, settings, cluster, needs, {"db-writer", "writer", 0});
  if (settings.size.database_replica) {
    // The first instance of a cluster becomes its writer.
    declare_instance(scope, settings, cluster, needs, {"db-replica-1", "replica", 1},
                     {writer.urn()});
  }
  const catalog::rds::EventSubscription events(
      scope, "db-events",
      {
          .Enabled = true,
          .EventCategories = {"failover", "failure", "maintenance", "notification"},
          .SnsTopicArn = needs.messaging.alert_topic.TopicArn(),
          .SourceIds = {cluster.DBClusterIdentifier()},
          .SourceType = "db-cluster",
          .SubscriptionName = settings.name("db-events"),
          .Tags = settings.tags(settings.name("db-events")),
      },
      {.depends_on = {needs.messaging.alert_policy_urn}});
  return {cluster, settings.name("db")};
}

}  // namespace platform
