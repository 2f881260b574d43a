#include "platform/security/keys.h"

#include <string>
#include <vector>

#include "platform/policy.h"
#include "platform/values.h"

namespace platform {

namespace {

struct KeyPlan {
  const char* name;
  const char* description;
  std::vector<Statement> grants{};  ///< who else may use it
};

/// A service that publishes to encrypted topics or writes to encrypted queues.
Statement publisher(const char* sid, const char* service_name) {
  return {
      .sid = sid,
      .principal = service(service_name),
      .action = words({"kms:Decrypt", "kms:GenerateDataKey*"}),
      .resource = "*",
      .condition = from_this_account(),
  };
}

Statement log_service() {
  return {
      .sid = "AllowCloudWatchLogs",
      .principal = service(catalog::format("logs.{}.amazonaws.com", region()).value()),
      .action = words({"kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*",
                       "kms:Describe*"}),
      .resource = "*",
      .condition = Value::Object{{"ArnLike", Value::Object{{"kms:EncryptionContext:aws:logs:arn",
                                                            arn("logs", "log-group:*").value()}}}},
  };
}

catalog::kms::Key declare_key(catalog::Scope& scope, const Settings& settings,
                              const KeyPlan& plan) {
  // Without it nobody, not even the account's administrators, could change the key again.
  std::vector<Statement> statements = {{
      .sid = "EnableIamPolicies",
      .principal =
          Value::Object{
              {"AWS", catalog::format("arn:{}:iam::{}:root", partition(), account_id()).value()}},
      .action = "kms:*",
      .resource = "*",
  }};
  statements.insert(statements.end(), plan.grants.begin(), plan.grants.end());

  catalog::kms::Key key(scope, fmt::format("{}-key", plan.name),
                        {
                            .Description = plan.description,
                            .EnableKeyRotation = true,
                            .KeyPolicy = policy(statements),
                            .KeySpec = "SYMMETRIC_DEFAULT",
                            .KeyUsage = "ENCRYPT_DECRYPT",
                            .PendingWindowInDays = settings.size.key_deletion_days,
                            .RotationPeriodInDays = 365,
                            .Tags = settings.tags(settings.name(plan.name)),
                        },
                        {.retain_on_delete = settings.deletion_protection});
  const catalog::kms::Alias alias(
      scope, fmt::format("{}-key-alias", plan.name),
      {
          .AliasName = fmt::format("alias/payment/{}/{}", plan.name, settings.suffix),
          .TargetKeyId = key.KeyId(),
      });
  return key;
}

}  // namespace

Keys declare_keys(catalog::Scope& scope, const Settings& settings) {
  return {
      .data = declare_key(
          scope, settings,
          {.name = "data",
           .description = "Payment data at rest: Aurora, ElastiCache, ECR, AWS Backup"}),
      .messaging =
          declare_key(scope, settings,
                      {.name = "messaging",
                       .description = "SQS queues and SNS topics",
                       .grants = {publisher("AllowSns", "sns.amazonaws.com"),
                                  publisher("AllowCloudWatchAlarms", "cloudwatch.amazonaws.com"),
                                  publisher("AllowRdsEvents", "events.rds.amazonaws.com"),
                                  publisher("AllowBackup", "backup.amazonaws.com")}}),
      .logs = declare_key(
          scope, settings,
          {.name = "logs", .description = "CloudWatch Logs groups", .grants = {log_service()}}),
      .secrets = declare_key(scope, settings,
                             {.name = "secrets", .description = "Secrets Manager secrets"}),
  };
}

}  // namespace platform
