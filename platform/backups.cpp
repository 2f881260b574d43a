#include "catalog/types/backup.h"
#include "platform/database.h"

namespace platform {

namespace {

constexpr int kKeepDays = 35;
constexpr int kStartMinutes = 60;
constexpr int kCompleteMinutes = 240;

}  // namespace

void declare_backups(catalog::Scope& scope, const Settings& settings, const Database& database,
                     const Keys& keys, const Messaging& messaging, const catalog::iam::Role& role) {
  using namespace catalog::backup;  // NOLINT(google-build-using-namespace): one function
  const std::string plan_name = settings.name("backup");
  const BackupVault vault(
      scope, "backup-vault",
      {
          .BackupVaultName = settings.name("vault"),
          .BackupVaultTags = settings.tag_map(settings.name("vault")),
          .EncryptionKeyArn = keys.data.Arn(),
          .Notifications = {{
              .BackupVaultEvents = {"BACKUP_JOB_FAILED", "RESTORE_JOB_COMPLETED"},
              .SNSTopicArn = messaging.alert_topic.TopicArn(),
          }},
      },
      {.retain_on_delete = settings.deletion_protection});
  const BackupPlan plan(scope, "backup-plan",
                        {
                            .BackupPlan = {{
                                .BackupPlanName = plan_name,
                                .BackupPlanRule = {{
                                    .CompletionWindowMinutes = kCompleteMinutes,
                                    .Lifecycle = {{.DeleteAfterDays = kKeepDays}},
                                    .RecoveryPointTags = settings.tag_map(plan_name),
                                    .RuleName = "daily",
                                    .ScheduleExpression = "cron(0 5 * * ? *)",
                                    .StartWindowMinutes = kStartMinutes,
                                    .TargetBackupVault = vault.BackupVaultName(),
                                }},
                            }},
                            .BackupPlanTags = settings.tag_map(plan_name),
                        });
  BackupSelection(scope, "backup-selection",
                  {
                      .BackupPlanId = plan.BackupPlanId(),
                      .BackupSelection = {{
                          .IamRoleArn = role.Arn(),
                          .Resources = {database.cluster.DBClusterArn()},
                          .SelectionName = "aurora",
                      }},
                  });
}

}  // namespace platform
