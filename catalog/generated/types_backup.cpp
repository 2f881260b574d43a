// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/backup.h"

namespace catalog::backup {

Value to_value(const BackupPlan::AdvancedBackupSettingResourceType& properties) {
  return object({
      {"BackupOptions", properties.BackupOptions.value()},
      {"ResourceType", properties.ResourceType.value()},
  });
}

Value to_value(const BackupPlan::BackupPlanResourceType& properties) {
  return object({
      {"AdvancedBackupSettings", properties.AdvancedBackupSettings.value()},
      {"BackupPlanName", properties.BackupPlanName.value()},
      {"BackupPlanRule", properties.BackupPlanRule.value()},
      {"ScanSettings", properties.ScanSettings.value()},
  });
}

Value to_value(const BackupPlan::BackupRuleResourceType& properties) {
  return object({
      {"CompletionWindowMinutes", properties.CompletionWindowMinutes.value()},
      {"CopyActions", properties.CopyActions.value()},
      {"EnableContinuousBackup", properties.EnableContinuousBackup.value()},
      {"IndexActions", properties.IndexActions.value()},
      {"Lifecycle", properties.Lifecycle.value()},
      {"RecoveryPointTags", properties.RecoveryPointTags.value()},
      {"RuleName", properties.RuleName.value()},
      {"ScanActions", properties.ScanActions.value()},
      {"ScheduleExpression", properties.ScheduleExpression.value()},
      {"ScheduleExpressionTimezone", properties.ScheduleExpressionTimezone.value()},
      {"StartWindowMinutes", properties.StartWindowMinutes.value()},
      {"TargetBackupVault", properties.TargetBackupVault.value()},
      {"TargetLogicallyAirGappedBackupVaultArn",
       properties.TargetLogicallyAirGappedBackupVaultArn.value()},
  });
}

Value to_value(const BackupPlan::CopyActionResourceType& properties) {
  return object({
      {"DestinationBackupVaultArn", properties.DestinationBackupVaultArn.value()},
      {"Lifecycle", properties.Lifecycle.value()},
  });
}

Value to_value(const BackupPlan::IndexActionsResourceType& properties) {
  return object({
      {"ResourceTypes", properties.ResourceTypes.value()},
  });
}

Value to_value(const BackupPlan::LifecycleResourceType& properties) {
  return object({
      {"DeleteAfterDays", properties.DeleteAfterDays.value()},
      {"MoveToColdStorageAfterDays", properties.MoveToColdStorageAfterDays.value()},
      {"OptInToArchiveForSupportedResources",
       properties.OptInToArchiveForSupportedResources.value()},
  });
}

Value to_value(const BackupPlan::ScanActionResourceType& properties) {
  return object({
      {"MalwareScanner", properties.MalwareScanner.value()},
      {"ScanMode", properties.ScanMode.value()},
  });
}

Value to_value(const BackupPlan::ScanSettingResourceType& properties) {
  return object({
      {"MalwareScanner", properties.MalwareScanner.value()},
      {"ResourceTypes", properties.ResourceTypes.value()},
      {"ScannerRoleArn", properties.ScannerRoleArn.value()},
  });
}

Value to_value(const BackupPlan::Properties& properties) {
  return object({
      {"BackupPlan", properties.BackupPlan.value()},
      {"BackupPlanTags", properties.BackupPlanTags.value()},
  });
}

BackupPlan::BackupPlan(catalog::Scope& scope, std::string name, Properties properties,
                       ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const BackupSelection::BackupSelectionResourceType& properties) {
  return object({
      {"Conditions", properties.Conditions.value()},
      {"IamRoleArn", properties.IamRoleArn.value()},
      {"ListOfTags", properties.ListOfTags.value()},
      {"NotResources", properties.NotResources.value()},
      {"Resources", properties.Resources.value()},
      {"SelectionName", properties.SelectionName.value()},
  });
}

Value to_value(const BackupSelection::ConditionParameter& properties) {
  return object({
      {"ConditionKey", properties.ConditionKey.value()},
      {"ConditionValue", properties.ConditionValue.value()},
  });
}

Value to_value(const BackupSelection::ConditionResourceType& properties) {
  return object({
      {"ConditionKey", properties.ConditionKey.value()},
      {"ConditionType", properties.ConditionType.value()},
      {"ConditionValue", properties.ConditionValue.value()},
  });
}

Value to_value(const BackupSelection::Conditions& properties) {
  return object({
      {"StringEquals", properties.StringEquals.value()},
      {"StringLike", properties.StringLike.value()},
      {"StringNotEquals", properties.StringNotEquals.value()},
      {"StringNotLike", properties.StringNotLike.value()},
  });
}

Value to_value(const BackupSelection::Properties& properties) {
  return object({
      {"BackupPlanId", properties.BackupPlanId.value()},
      {"BackupSelection", properties.BackupSelection.value()},
  });
}

BackupSelection::BackupSelection(catalog::Scope& scope, std::string name, Properties properties,
                                 ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const BackupVault::LockConfigurationType& properties) {
  return object({
      {"ChangeableForDays", properties.ChangeableForDays.value()},
      {"MaxRetentionDays", properties.MaxRetentionDays.value()},
      {"MinRetentionDays", properties.MinRetentionDays.value()},
  });
}

Value to_value(const BackupVault::NotificationObjectType& properties) {
  return object({
      {"BackupVaultEvents", properties.BackupVaultEvents.value()},
      {"SNSTopicArn", properties.SNSTopicArn.value()},
  });
}

Value to_value(const BackupVault::Properties& properties) {
  return object({
      {"AccessPolicy", properties.AccessPolicy.value()},
      {"BackupVaultName", properties.BackupVaultName.value()},
      {"BackupVaultTags", properties.BackupVaultTags.value()},
      {"EncryptionKeyArn", properties.EncryptionKeyArn.value()},
      {"LockConfiguration", properties.LockConfiguration.value()},
      {"Notifications", properties.Notifications.value()},
  });
}

BackupVault::BackupVault(catalog::Scope& scope, std::string name, Properties properties,
                         ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::backup
