#include "platform/platform.h"

#include <optional>

#include "platform/cache.h"
#include "platform/compute/load_balancer.h"
#include "platform/compute/registry.h"
#include "platform/compute/service.h"
#include "platform/database.h"
#include "platform/log_group.h"
#include "platform/messaging.h"
#include "platform/monitoring/monitoring.h"
#include "platform/network.h"
#include "platform/rules/rules.h"
#include "platform/secrets.h"
#include "platform/security/firewall.h"
#include "platform/security/groups.h"
#include "platform/security/keys.h"
#include "platform/security/roles.h"

namespace platform {

namespace {

using catalog::Component;

struct Modules {
  explicit Modules(catalog::Scope& scope)
      : network(scope, "settle:platform:Network", "network"),
        security(scope, "settle:platform:Security", "security"),
        secrets(scope, "settle:platform:Secrets", "secrets"),
        database(scope, "settle:platform:Database", "database"),
        cache(scope, "settle:platform:Cache", "cache"),
        messaging(scope, "settle:platform:Messaging", "messaging"),
        compute(scope, "settle:platform:Compute", "compute"),
        monitoring(scope, "settle:platform:Monitoring", "monitoring") {}

  Component network;
  Component security;
  Component secrets;
  Component database;
  Component cache;
  Component messaging;
  Component compute;
  Component monitoring;
};

/// What stands before any task can run: network, keys, and what keeps data.
struct Foundation {
  Keys keys;
  Network network;
  SecurityGroups groups;
  Endpoints endpoints;
  Messaging messaging;
  Database database;
  catalog::secretsmanager::Secret cache_secret;
  catalog::elasticache::ReplicationGroup cache;
};

Foundation declare_foundation(Modules& modules, const Settings& settings) {
  const Keys keys = declare_keys(modules.security, settings);
  const Network network = declare_network(modules.network, settings);
  const SecurityGroups groups = declare_security_groups(modules.security, settings, network.vpc);
  const Endpoints endpoints = declare_endpoints(modules.network, settings, network, groups);
  declare_flow_log(modules.network, settings, network, keys.logs,
                   declare_flow_log_role(modules.security, settings, flow_log_group(settings)));

  const Messaging messaging = declare_messaging(modules.messaging, settings, keys.messaging);
  std::optional<catalog::iam::Role> monitoring_role;
  if (settings.size.database_monitoring_seconds > 0) {
    monitoring_role = declare_database_monitoring_role(modules.security, settings);
  }
  const Database database = declare_database(modules.database, settings,
                                             {network, groups, keys, messaging, monitoring_role});
  if (settings.size.backup_plan) {
    declare_database_secret_rotation(modules.secrets,
                                     database.cluster.MasterUserSecret_SecretArn());
    declare_backups(modules.database, settings, database, keys, messaging,
                    declare_backup_role(modules.security, settings));
  }
  const catalog::secretsmanager::Secret secret =
      declare_cache_secret(modules.secrets, settings, keys.secrets);
  const catalog::elasticache::ReplicationGroup cache =
      declare_cache(modules.cache, settings, {network, groups, keys, messaging, secret});
  return {keys, network, groups, endpoints, messaging, database, secret, cache};
}

/// The image, the permissions and the definition of one task.
struct Application {
  catalog::ecr::Repository repository;
  catalog::logs::LogGroup log_group;
  catalog::ecs::TaskDefinition task;
};

Application declare_application(Modules& modules, const Settings& settings,
                                const Foundation& foundation) {
  const catalog::ecr::Repository repository =
      declare_registry(modules.compute, settings, foundation.keys.data);
  const catalog::logs::LogGroup log_group =
      declare_log_group(modules.compute, settings, foundation.keys.logs,
                        {.name = "app-log-group",
                         .log_group = app_log_group(settings),
                         .retention_days = settings.size.log_days});
  const catalog::iam::Role execution_role = declare_execution_role(
      modules.security, settings, repository.Arn(), foundation.keys.data, app_log_group(settings));
  const catalog::rds::DBCluster& cluster = foundation.database.cluster;
  const catalog::iam::Role task_role = declare_task_role(
      modules.security, settings,
      {
          .queue_arn = foundation.messaging.payment_queue.Arn(),
          .notification_topic_arn = foundation.messaging.notification_topic.TopicArn(),
          .cache_secret_arn = foundation.cache_secret.Id(),
          .database_secret_arn = cluster.MasterUserSecret_SecretArn(),
          .database_resource_id = cluster.DBClusterResourceId(),
          .secrets_key = foundation.keys.secrets,
          .messaging_key = foundation.keys.messaging,
      });
  const catalog::ecs::TaskDefinition task =
      declare_task(modules.compute, settings,
                   {foundation.database, foundation.cache, foundation.cache_secret,
                    foundation.messaging, execution_role, task_role, log_group});
  return {repository, log_group, task};
}

}  // namespace

Outputs declare_platform(catalog::Scope& scope, const Settings& settings) {
  Modules modules(scope);
  const Foundation foundation = declare_foundation(modules, settings);
  const Application app = declare_application(modules, settings, foundation);
  const Entrance entrance =
      declare_entrance(modules.compute, settings, foundation.network, foundation.groups);
  const catalog::wafv2::WebACL firewall =
      declare_firewall(modules.security, settings, foundation.keys.logs, entrance.load_balancer);
  const EntranceAlarms alarms =
      declare_entrance_alarms(modules.monitoring, settings, foundation.messaging, entrance);
  const Cluster cluster = declare_cluster(
      modules.compute, settings,
      declare_insights_log_group(modules.monitoring, settings, foundation.keys.logs));
  const bool watched = settings.environment == Environment::kProd;
  const catalog::ecs::Service service = declare_service(
      modules.compute, settings,
      {cluster, app.task, entrance, foundation.network, foundation.groups, foundation.endpoints,
       watched ? std::optional(alarms.errors) : std::nullopt});
  const catalog::cloudwatch::Dashboard dashboard =
      declare_monitoring(modules.monitoring, settings,
                         {foundation.messaging, entrance, alarms, cluster, foundation.database});
  return {
      {"alb_dns_name", entrance.load_balancer.DNSName().value()},
      {"alb_zone_id", entrance.load_balancer.CanonicalHostedZoneID().value()},
      {"alert_topic_arn", foundation.messaging.alert_topic.TopicArn().value()},
      {"cache_auth_secret_arn", foundation.cache_secret.Id().value()},
      {"cache_endpoint", foundation.cache.PrimaryEndPoint_Address().value()},
      {"cache_reader_endpoint", foundation.cache.ReaderEndPoint_Address().value()},
      {"dashboard_name", dashboard.DashboardName().value()},
      {"database_endpoint", foundation.database.cluster.Endpoint_Address().value()},
      {"database_reader_endpoint", foundation.database.cluster.ReadEndpoint_Address().value()},
      {"database_secret_arn", foundation.database.cluster.MasterUserSecret_SecretArn().value()},
      {"dead_letter_queue_url", foundation.messaging.dead_letter_queue.QueueUrl().value()},
      {"ecr_repository_uri", app.repository.RepositoryUri().value()},
      {"ecs_cluster_name", cluster.cluster.ClusterName().value()},
      {"ecs_service_name", service.Name().value()},
      {"log_group_name", app.log_group.LogGroupName().value()},
      {"notification_topic_arn", foundation.messaging.notification_topic.TopicArn().value()},
      {"payment_queue_url", foundation.messaging.payment_queue.QueueUrl().value()},
      {"target_group_arn", entrance.target_group.TargetGroupArn().value()},
      {"task_definition_arn", app.task.TaskDefinitionArn().value()},
      {"vpc_id", foundation.network.vpc.VpcId().value()},
      {"web_acl_arn", firewall.Arn().value()},
  };
}

void declare(engine::Stack& stack) {
  ReadSettings read = read_settings(stack.settings());
  const bool usable = !base::has_errors(read.diagnostics);
  for (base::Diagnostic& diagnostic : read.diagnostics) {
    stack.report(std::move(diagnostic));
  }
  if (!usable) {
    return;
  }
  stack.add_policies(rules(read.settings));
  for (const auto& [name, value] : declare_platform(stack, read.settings)) {
    stack.output(name, value);
  }
}

}  // namespace platform
