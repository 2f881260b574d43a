#include "platform/compute/service.h"

#include <utility>

#include <fmt/core.h>

namespace platform {

namespace {

using catalog::applicationautoscaling::ScalableTarget;
using catalog::applicationautoscaling::ScalingPolicy;
using catalog::ecs::Service;

constexpr const char* kScaledDimension = "ecs:service:DesiredCount";
constexpr double kTargetCpuPercent = 70.0;
constexpr int kScaleInSeconds = 300;
constexpr int kScaleOutSeconds = 60;
constexpr int kGraceSeconds = 60;

Service::DeploymentConfiguration deployment(const ServiceNeeds& needs) {
  Service::DeploymentConfiguration configuration{
      .DeploymentCircuitBreaker = {{.Enable = true, .Rollback = true}},
      .MaximumPercent = 200,
      .MinimumHealthyPercent = 100,
      .Strategy = "ROLLING",
  };
  if (needs.rollback_alarm) {
    configuration.Alarms = {{
        .AlarmNames = {needs.rollback_alarm->name},
        .Enable = true,
        .Rollback = true,
    }};
  }
  return configuration;
}

/// Everything a task needs from its first second: a load balancer that knows the target group, and
/// a way to its image, logs and secrets.
std::vector<std::string> prerequisites(const ServiceNeeds& needs) {
  std::vector<std::string> urns = needs.entrance.listener_urns;
  urns.push_back(needs.cluster.capacity_urn);
  for (const char* rule :
       {"app-from-alb", "alb-to-app", "app-to-endpoints", "app-to-s3", "endpoint-from-app"}) {
    urns.push_back(needs.groups.rule_urns.at(rule));
  }
  for (const char* endpoint : {"ecr.api", "ecr.dkr", "logs", "secretsmanager", "kms"}) {
    urns.push_back(needs.endpoints.interfaces.at(endpoint).urn());
  }
  urns.push_back(needs.endpoints.s3.urn());
  if (needs.rollback_alarm) {
    urns.push_back(needs.rollback_alarm->urn);
  }
  return urns;
}

/// More tasks when they are busy, fewer when they are not.
void declare_scaling(catalog::Scope& scope, const Settings& settings, const Service& service) {
  const ScalableTarget target(
      scope, "scalable-target",
      {
          .MaxCapacity = settings.size.tasks_max,
          .MinCapacity = settings.size.tasks_min,
          .ResourceId = catalog::format("service/{}/{}", settings.name("cluster"), service.Name()),
          .ScalableDimension = kScaledDimension,
          .ServiceNamespace = "ecs",
      });
  ScalingPolicy(scope, "cpu-scaling-policy",
                {
                    .PolicyName = settings.name("cpu-scaling"),
                    .PolicyType = "TargetTrackingScaling",
                    .ResourceId = target.ResourceId(),
                    .ScalableDimension = kScaledDimension,
                    .ServiceNamespace = "ecs",
                    .TargetTrackingScalingPolicyConfiguration = {{
                        .PredefinedMetricSpecification = {{
                            .PredefinedMetricType = "ECSServiceAverageCPUUtilization",
                        }},
                        .ScaleInCooldown = kScaleInSeconds,
                        .ScaleOutCooldown = kScaleOutSeconds,
                        .TargetValue = kTargetCpuPercent,
                    }},
                });
}

}  // namespace

Cluster declare_cluster(catalog::Scope& scope, const Settings& settings,
                        const catalog::logs::LogGroup& insights_log_group) {
  const catalog::ecs::Cluster cluster(
      scope, "cluster",
      {
          .ClusterName = settings.name("cluster"),
          .ClusterSettings = {{.Name = "containerInsights",
                               .Value = settings.size.container_insights}},
          .Tags = settings.tags(settings.name("cluster")),
      },
      {.depends_on = {insights_log_group.urn()}});
  const catalog::ecs::ClusterCapacityProviderAssociations capacity(
      scope, "cluster-capacity",
      {
          .CapacityProviders = {"FARGATE", "FARGATE_SPOT"},
          .Cluster = cluster.ClusterName(),
          .DefaultCapacityProviderStrategy = {{.Base = 1,
                                               .CapacityProvider = "FARGATE",
                                               .Weight = 1}},
      });
  return {cluster, capacity.urn()};
}

Service declare_service(catalog::Scope& scope, const Settings& settings,
                        const ServiceNeeds& needs) {
  Service service(scope, "service",
                  {
                      .AvailabilityZoneRebalancing = "ENABLED",
                      .Cluster = needs.cluster.cluster.Arn(),
                      .DeploymentConfiguration = deployment(needs),
                      .DeploymentController = {{.Type = "ECS"}},
                      .DesiredCount = settings.size.tasks_min,
                      .EnableECSManagedTags = true,
                      .EnableExecuteCommand = false,
                      .HealthCheckGracePeriodSeconds = kGraceSeconds,
                      .LaunchType = "FARGATE",
                      .LoadBalancers = {{
                          .ContainerName = "payment-app",
                          .ContainerPort = settings.container_port,
                          .TargetGroupArn = needs.entrance.target_group.TargetGroupArn(),
                      }},
                      .NetworkConfiguration = {{
                          .AwsvpcConfiguration = {{
                              .AssignPublicIp = "DISABLED",
                              .SecurityGroups = {needs.groups.app.GroupId()},
                              .Subnets = needs.network.private_subnet_ids(),
                          }},
                      }},
                      .PlatformVersion = "LATEST",
                      .PropagateTags = "SERVICE",
                      .SchedulingStrategy = "REPLICA",
                      .ServiceName = settings.name("service"),
                      .Tags = settings.tags(settings.name("service")),
                      .TaskDefinition = needs.task.TaskDefinitionArn(),
                  },
                  {.depends_on = prerequisites(needs)});
  declare_scaling(scope, settings, service);
  return service;
}

}  // namespace platform
