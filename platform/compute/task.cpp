#include <utility>

#include <fmt/core.h>

#include "platform/compute/service.h"
#include "platform/values.h"

namespace platform {

namespace {

using catalog::Value;
using catalog::ecs::TaskDefinition;

/// Where things are and which secrets open them. Secrets are passed as ARNs and read at run time:
/// ECS would put values in once, and they would go stale at the first rotation.
std::vector<TaskDefinition::KeyValuePair> environment(const Settings& settings,
                                                      const TaskNeeds& needs) {
  const catalog::rds::DBCluster& database = needs.database.cluster;
  return {
      {.Name = "AWS_REGION", .Value = region()},
      {.Name = "CACHE_ENDPOINT", .Value = needs.cache.PrimaryEndPoint_Address()},
      {.Name = "CACHE_PORT", .Value = "6379"},
      {.Name = "CACHE_TLS", .Value = "true"},
      {.Name = "CACHE_AUTH_SECRET_ARN", .Value = needs.cache_secret.Id()},
      {.Name = "DB_HOST", .Value = database.Endpoint_Address()},
      {.Name = "DB_READER_HOST", .Value = database.ReadEndpoint_Address()},
      {.Name = "DB_NAME", .Value = "payments"},
      {.Name = "DB_PORT", .Value = "5432"},
      {.Name = "DB_SECRET_ARN", .Value = database.MasterUserSecret_SecretArn()},
      {.Name = "DB_SSLMODE", .Value = "verify-full"},
      {.Name = "ENVIRONMENT", .Value = std::string(settings.size.name)},
      {.Name = "NOTIFICATION_TOPIC_ARN", .Value = needs.messaging.notification_topic.TopicArn()},
      {.Name = "PAYMENT_QUEUE_URL", .Value = needs.messaging.payment_queue.QueueUrl()},
  };
}

/// One container: no root, nothing writable but /tmp, no capability.
TaskDefinition::ContainerDefinition app_container(const Settings& settings,
                                                  const TaskNeeds& needs) {
  return {
      .Environment = environment(settings, needs),
      .Essential = true,
      .Image = settings.image,
      .LinuxParameters = {{
          .Capabilities = {{.Drop = {"ALL"}}},
          .InitProcessEnabled = true,
      }},
      .LogConfiguration = {{
          .LogDriver = "awslogs",
          .Options =
              Value::Object{
                  {"awslogs-group", app_log_group(settings)},
                  {"awslogs-region", region().value()},
                  {"awslogs-stream-prefix", "app"},
                  {"max-buffer-size", "25m"},
                  {"mode", "non-blocking"},
              },
      }},
      .MountPoints = {{.ContainerPath = "/tmp", .ReadOnly = false, .SourceVolume = "tmp"}},
      .Name = "payment-app",
      .PortMappings = {{
          .ContainerPort = settings.container_port,
          .HostPort = settings.container_port,
          .Name = "http",
          .Protocol = "tcp",
      }},
      .Privileged = false,
      .ReadonlyRootFilesystem = true,
      .StopTimeout = 30,
      .User = "10001",
      .VersionConsistency = "enabled",
  };
}

}  // namespace

std::string app_log_group(const Settings& settings) {
  return "/ecs/payment-" + settings.suffix;
}

TaskDefinition declare_task(catalog::Scope& scope, const Settings& settings,
                            const TaskNeeds& needs) {
  return {scope,
          "task-definition",
          {
              .ContainerDefinitions = {app_container(settings, needs)},
              .Cpu = "256",
              .ExecutionRoleArn = needs.execution_role.Arn(),
              .Family = settings.name("task"),
              .Memory = "512",
              .NetworkMode = "awsvpc",
              .RequiresCompatibilities = {"FARGATE"},
              .RuntimePlatform = {{.CpuArchitecture = "X86_64", .OperatingSystemFamily = "LINUX"}},
              .Tags = settings.tags(settings.name("task")),
              .TaskRoleArn = needs.task_role.Arn(),
              .Volumes = {{.Name = "tmp"}},
          },
          {.depends_on = {needs.log_group.urn()}}};
}

}  // namespace platform
