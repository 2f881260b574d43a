#include "platform/monitoring/monitoring.h"

#include <fmt/core.h>

#include "platform/log_group.h"
#include "platform/monitoring/dashboard.h"

namespace platform {

namespace {

using catalog::cloudwatch::Alarm;

void declare_service_alarms(catalog::Scope& scope, const Settings& settings,
                            const MonitoringNeeds& needs) {
  const std::vector<Alarm::Dimension> service = {
      {.Name = "ClusterName", .Value = needs.cluster.cluster.ClusterName()},
      {.Name = "ServiceName", .Value = settings.name("service")},
  };
  const AlarmPlan plans[] = {
      {"ecs-cpu", "ECS CPU above 80%", "AWS/ECS", "CPUUtilization", "Average", 80, "missing"},
      {"ecs-memory", "ECS memory above 80%", "AWS/ECS", "MemoryUtilization", "Average", 80,
       "missing"},
      {.name = "ecs-running-tasks",
       .description = "Fewer running tasks than the minimum",
       .space = "ECS/ContainerInsights",
       .metric = "RunningTaskCount",
       .statistic = "Minimum",
       .threshold = static_cast<double>(settings.size.tasks_min),
       .when_missing = "breaching",
       .comparison = "LessThanThreshold"},
  };
  for (const AlarmPlan& plan : plans) {
    declare_alarm(scope, settings, needs.messaging, plan, service);
  }
}

void declare_database_alarms(catalog::Scope& scope, const Settings& settings,
                             const MonitoringNeeds& needs) {
  const std::vector<Alarm::Dimension> cluster = {
      {.Name = "DBClusterIdentifier", .Value = needs.database.cluster.DBClusterIdentifier()},
  };
  const AlarmPlan plans[] = {
      {"db-cpu", "Aurora CPU above 80%", "AWS/RDS", "CPUUtilization", "Average", 80, "missing"},
      {"db-connections", "More than 100 connections", "AWS/RDS", "DatabaseConnections", "Maximum",
       100},
      {.name = "db-acu",
       .description = "Aurora close to its maximum capacity",
       .space = "AWS/RDS",
       .metric = "ACUUtilization",
       .statistic = "Average",
       .threshold = 90,
       .periods = 5},
  };
  for (const AlarmPlan& plan : plans) {
    declare_alarm(scope, settings, needs.messaging, plan, cluster);
  }
}

void declare_cache_alarms(catalog::Scope& scope, const Settings& settings,
                          const Messaging& messaging) {
  for (int node = 1; node <= settings.size.cache_nodes; ++node) {
    const std::vector<Alarm::Dimension> cluster = {
        {.Name = "CacheClusterId", .Value = fmt::format("{}-{:03}", settings.name("cache"), node)},
    };
    const AlarmPlan plans[] = {
        {fmt::format("cache-cpu-{}", node), "Cache CPU above 75%", "AWS/ElastiCache",
         "CPUUtilization", "Average", 75, "missing"},
        {fmt::format("cache-memory-{}", node), "Cache memory above 80%", "AWS/ElastiCache",
         "DatabaseMemoryUsagePercentage", "Average", 80},
    };
    for (const AlarmPlan& plan : plans) {
      declare_alarm(scope, settings, messaging, plan, cluster);
    }
  }
}

void declare_queue_alarms(catalog::Scope& scope, const Settings& settings,
                          const Messaging& messaging) {
  struct Row {
    const char* name;
    const char* description;
    const char* metric;
    double threshold;
    const catalog::sqs::Queue& queue;
  };

  const Row rows[] = {
      {"queue-depth", "Payment queue depth above 100", "ApproximateNumberOfMessagesVisible", 100,
       messaging.payment_queue},
      {"queue-age", "Oldest payment message older than 10 minutes", "ApproximateAgeOfOldestMessage",
       600, messaging.payment_queue},
      {"dlq-depth", "Messages in the dead letter queue", "ApproximateNumberOfMessagesVisible", 0,
       messaging.dead_letter_queue},
  };
  for (const Row& row : rows) {
    declare_alarm(scope, settings, messaging,
                  {.name = row.name,
                   .description = row.description,
                   .space = "AWS/SQS",
                   .metric = row.metric,
                   .statistic = "Maximum",
                   .threshold = row.threshold,
                   .period_seconds = 300,
                   .periods = 1,
                   .periods_to_alarm = 1},
                  {{.Name = "QueueName", .Value = row.queue.QueueName()}});
  }
}

/// One alarm for all that a customer would notice.
void declare_health_alarm(catalog::Scope& scope, const Settings& settings,
                          const Messaging& messaging, const EntranceAlarms& alarms) {
  catalog::cloudwatch::CompositeAlarm(
      scope, "service-health-alarm",
      {
          .ActionsEnabled = true,
          .AlarmActions = {messaging.alert_topic.TopicArn()},
          .AlarmDescription = "Any customer-visible symptom",
          .AlarmName = settings.name("service-health"),
          .AlarmRule = fmt::format(R"(ALARM("{}") OR ALARM("{}") OR ALARM("{}"))",
                                   alarms.unhealthy.name, alarms.errors.name, alarms.latency.name),
          .Tags = settings.tags(settings.name("service-health")),
      },
      {.depends_on = {alarms.unhealthy.urn, alarms.errors.urn, alarms.latency.urn}});
}

}  // namespace

catalog::logs::LogGroup declare_insights_log_group(catalog::Scope& scope, const Settings& settings,
                                                   const catalog::kms::Key& key) {
  return declare_log_group(scope, settings, key,
                           {.name = "insights-log-group",
                            .log_group = fmt::format("/aws/ecs/containerinsights/{}/performance",
                                                     settings.name("cluster")),
                            .retention_days = settings.size.log_days});
}

EntranceAlarms declare_entrance_alarms(catalog::Scope& scope, const Settings& settings,
                                       const Messaging& messaging, const Entrance& entrance) {
  constexpr const char* kMetricNamespace = "AWS/ApplicationELB";
  const Alarm::Dimension load_balancer{.Name = "LoadBalancer",
                                       .Value = entrance.load_balancer.LoadBalancerFullName()};
  const Alarm::Dimension target_group{.Name = "TargetGroup",
                                      .Value = entrance.target_group.TargetGroupFullName()};
  return {
      .unhealthy = declare_alarm(scope, settings, messaging,
                                 {"alb-unhealthy", "ALB has unhealthy targets", kMetricNamespace,
                                  "UnHealthyHostCount", "Maximum", 0},
                                 {target_group, load_balancer}),
      .errors = declare_alarm(scope, settings, messaging,
                              {"alb-5xx", "Application 5xx responses", kMetricNamespace,
                               "HTTPCode_Target_5XX_Count", "Sum", 10},
                              {load_balancer}),
      .latency = declare_alarm(scope, settings, messaging,
                               {"alb-latency", "ALB response time above 1 second", kMetricNamespace,
                                "TargetResponseTime", "Average", 1},
                               {load_balancer}),
  };
}

catalog::cloudwatch::Dashboard declare_monitoring(catalog::Scope& scope, const Settings& settings,
                                                  const MonitoringNeeds& needs) {
  declare_service_alarms(scope, settings, needs);
  declare_database_alarms(scope, settings, needs);
  declare_cache_alarms(scope, settings, needs.messaging);
  declare_queue_alarms(scope, settings, needs.messaging);
  declare_health_alarm(scope, settings, needs.messaging, needs.entrance_alarms);
  return declare_dashboard(scope, settings, needs.entrance.load_balancer);
}

}  // namespace platform
