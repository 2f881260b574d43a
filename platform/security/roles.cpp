#include "platform/security/roles.h"

#include "platform/log_group.h"
#include "platform/policy.h"
#include "platform/values.h"

namespace platform {

namespace {

using catalog::Output;
using catalog::iam::Role;

/// `secretsmanager.<region>.amazonaws.com`
Value service_host(const char* name) {
  return catalog::format("{}.{}.amazonaws.com", name, region()).value();
}

/// Trusts ECS tasks of this account.
Value trust_tasks() {
  return trust("ecs-tasks.amazonaws.com", arn("ecs", "*").value());
}

/// A role that is nothing but one of AWS's managed policies for a service.
Role declare_service_role(catalog::Scope& scope, const Settings& settings, const char* name,
                          const char* service_name, const char* managed_policy) {
  return {scope,
          name,
          {
              .AssumeRolePolicyDocument = trust(service_name),
              .ManagedPolicyArns = {catalog::format("arn:{}:iam::aws:policy/service-role/{}",
                                                    partition(), managed_policy)},
              .RoleName = settings.name(name),
              .Tags = settings.tags(settings.name(name)),
          }};
}

}  // namespace

Role declare_flow_log_role(catalog::Scope& scope, const Settings& settings,
                           const std::string& log_group) {
  return {scope,
          "flow-log-role",
          {
              .AssumeRolePolicyDocument = trust("vpc-flow-logs.amazonaws.com"),
              .Policies = {{
                  .PolicyDocument = policy({{
                      .action = words(
                          {"logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"}),
                      .resource = words({log_group_arn(log_group).value(),
                                         log_group_arn(log_group + ":*").value()}),
                  }}),
                  .PolicyName = "write-flow-logs",
              }},
              .RoleName = settings.name("flowlog-role"),
              .Tags = settings.tags(settings.name("flowlog-role")),
          }};
}

Role declare_execution_role(catalog::Scope& scope, const Settings& settings,
                            const Output<std::string>& repository_arn,
                            const catalog::kms::Key& data_key, const std::string& log_group) {
  const Value permissions = policy({
      // ECR takes no resource for this one.
      {.sid = "EcrAuth", .action = "ecr:GetAuthorizationToken", .resource = "*"},
      {.sid = "EcrPull",
       .action = words(
           {"ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"}),
       .resource = repository_arn.value()},
      {.sid = "Logs",
       .action = words({"logs:CreateLogStream", "logs:PutLogEvents"}),
       .resource = log_group_arn(log_group + ":*").value()},
      {.sid = "EcrKey",
       .action = "kms:Decrypt",
       .resource = data_key.Arn().value(),
       .condition = via_service(service_host("ecr"))},
  });
  return {scope,
          "execution-role",
          {
              .AssumeRolePolicyDocument = trust_tasks(),
              .Description = "Pulls the image and writes logs for the ECS task",
              .Policies = {{.PolicyDocument = permissions, .PolicyName = "pull-and-log"}},
              .RoleName = settings.name("exec-role"),
              .Tags = settings.tags(settings.name("exec-role")),
          }};
}

Role declare_task_role(catalog::Scope& scope, const Settings& settings, const TaskGrants& grants) {
  const Value permissions = policy({
      {.sid = "Queue",
       .action =
           words({"sqs:SendMessage", "sqs:ReceiveMessage", "sqs:DeleteMessage",
                  "sqs:ChangeMessageVisibility", "sqs:GetQueueAttributes", "sqs:GetQueueUrl"}),
       .resource = grants.queue_arn.value()},
      {.sid = "Notify", .action = "sns:Publish", .resource = grants.notification_topic_arn.value()},
      {.sid = "Secrets",
       .action = words({"secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"}),
       .resource = words({grants.cache_secret_arn.value(), grants.database_secret_arn.value()})},
      {.sid = "SecretsKey",
       .action = "kms:Decrypt",
       .resource = grants.secrets_key.Arn().value(),
       .condition = via_service(service_host("secretsmanager"))},
      {.sid = "MessagingKey",
       .action = words({"kms:Decrypt", "kms:GenerateDataKey"}),
       .resource = grants.messaging_key.Arn().value(),
       .condition = via_service(words({service_host("sqs"), service_host("sns")}))},
      {.sid = "DbIamAuth",
       .action = "rds-db:connect",
       .resource =
           arn("rds-db", catalog::format("dbuser:{}/payment_app", grants.database_resource_id))
               .value()},
  });
  return {scope,
          "task-role",
          {
              .AssumeRolePolicyDocument = trust_tasks(),
              .Description = "Permissions of the payment application",
              .Policies = {{.PolicyDocument = permissions, .PolicyName = "app"}},
              .RoleName = settings.name("task-role"),
              .Tags = settings.tags(settings.name("task-role")),
          }};
}

Role declare_database_monitoring_role(catalog::Scope& scope, const Settings& settings) {
  return declare_service_role(scope, settings, "db-monitoring-role", "monitoring.rds.amazonaws.com",
                              "AmazonRDSEnhancedMonitoringRole");
}

Role declare_backup_role(catalog::Scope& scope, const Settings& settings) {
  return declare_service_role(scope, settings, "backup-role", "backup.amazonaws.com",
                              "AWSBackupServiceRolePolicyForBackup");
}

}  // namespace platform
