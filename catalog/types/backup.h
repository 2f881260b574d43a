// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#pragma once

#include <cstdint>
#include <map>
#include <source_location>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/output.h"
#include "catalog/scope.h"
#include "catalog/tag.h"

namespace catalog::backup {

/// AWS::Backup::BackupPlan
class BackupPlan final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::Backup::BackupPlan";
  struct AdvancedBackupSettingResourceType;
  struct BackupPlanResourceType;
  struct BackupRuleResourceType;
  struct CopyActionResourceType;
  struct IndexActionsResourceType;
  struct LifecycleResourceType;
  struct ScanActionResourceType;
  struct ScanSettingResourceType;

  struct Properties {
    catalog::Input<backup::BackupPlan::BackupPlanResourceType> BackupPlan;
    catalog::Input<std::map<std::string, catalog::Input<std::string>>> BackupPlanTags;
  };

  BackupPlan(catalog::Scope& scope, std::string name, Properties properties,
             ResourceOptions options = {},
             std::source_location where = std::source_location::current());

  Output<std::string> BackupPlanArn() const { return attribute<std::string>("BackupPlanArn"); }

  Output<std::string> BackupPlanId() const { return attribute<std::string>("BackupPlanId"); }

  Output<std::string> VersionId() const { return attribute<std::string>("VersionId"); }
};

struct BackupPlan::AdvancedBackupSettingResourceType {
  catalog::Input<Document> BackupOptions;
  catalog::Input<std::string> ResourceType;
};

struct BackupPlan::BackupPlanResourceType {
  catalog::Input<std::vector<backup::BackupPlan::AdvancedBackupSettingResourceType>>
      AdvancedBackupSettings;
  catalog::Input<std::string> BackupPlanName;
  catalog::Input<std::vector<backup::BackupPlan::BackupRuleResourceType>> BackupPlanRule;
  catalog::Input<std::vector<backup::BackupPlan::ScanSettingResourceType>> ScanSettings;
};

struct BackupPlan::BackupRuleResourceType {
  catalog::Input<double> CompletionWindowMinutes;
  catalog::Input<std::vector<backup::BackupPlan::CopyActionResourceType>> CopyActions;
  catalog::Input<bool> EnableContinuousBackup;
  catalog::Input<std::vector<backup::BackupPlan::IndexActionsResourceType>> IndexActions;
  catalog::Input<backup::BackupPlan::LifecycleResourceType> Lifecycle;
  catalog::Input<std::map<std::string, catalog::Input<std::string>>> RecoveryPointTags;
  catalog::Input<std::string> RuleName;
  catalog::Input<std::vector<backup::BackupPlan::ScanActionResourceType>> ScanActions;
  catalog::Input<std::string> ScheduleExpression;
  catalog::Input<std::string> ScheduleExpressionTimezone;
  catalog::Input<double> StartWindowMinutes;
  catalog::Input<std::string> TargetBackupVault;
  catalog::Input<std::string> TargetLogicallyAirGappedBackupVaultArn;
};

struct BackupPlan::CopyActionResourceType {
  catalog::Input<std::string> DestinationBackupVaultArn;
  catalog::Input<backup::BackupPlan::LifecycleResourceType> Lifecycle;
};

struct BackupPlan::IndexActionsResourceType {
  catalog::Input<std::vector<catalog::Input<std::string>>> ResourceTypes;
};

struct BackupPlan::LifecycleResourceType {
  catalog::Input<double> DeleteAfterDays;
  catalog::Input<double> MoveToColdStorageAfterDays;
  catalog::Input<bool> OptInToArchiveForSupportedResources;
};

struct BackupPlan::ScanActionResourceType {
  catalog::Input<std::string> MalwareScanner;
  catalog::Input<std::string> ScanMode;
};

struct BackupPlan::ScanSettingResourceType {
  catalog::Input<std::string> MalwareScanner;
  catalog::Input<std::vector<catalog::Input<std::string>>> ResourceTypes;
  catalog::Input<std::string> ScannerRoleArn;
};

Value to_value(const BackupPlan::AdvancedBackupSettingResourceType& properties);
Value to_value(const BackupPlan::BackupPlanResourceType& properties);
Value to_value(const BackupPlan::BackupRuleResourceType& properties);
Value to_value(const BackupPlan::CopyActionResourceType& properties);
Value to_value(const BackupPlan::IndexActionsResourceType& properties);
Value to_value(const BackupPlan::LifecycleResourceType& properties);
Value to_value(const BackupPlan::ScanActionResourceType& properties);
Value to_value(const BackupPlan::ScanSettingResourceType& properties);
Value to_value(const BackupPlan::Properties& properties);

/// AWS::Backup::BackupSelection
class BackupSelection final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::Backup::BackupSelection";
  struct BackupSelectionResourceType;
  struct ConditionParameter;
  struct ConditionResourceType;
  struct Conditions;

  struct Properties {
    catalog::Input<std::string> BackupPlanId;
    catalog::Input<backup::BackupSelection::BackupSelectionResourceType> BackupSelection;
  };

  BackupSelection(catalog::Scope& scope, std::string name, Properties properties,
                  ResourceOptions options = {},
                  std::source_location where = std::source_location::current());

  Output<std::string> BackupPlanId() const { return attribute<std::string>("BackupPlanId"); }

  Output<std::string> Id() const { return attribute<std::string>("Id"); }

  Output<std::string> SelectionId() const { return attribute<std::string>("SelectionId"); }
};

struct BackupSelection::BackupSelectionResourceType {
  catalog::Input<backup::BackupSelection::Conditions> Conditions;
  catalog::Input<std::string> IamRoleArn;
  catalog::Input<std::vector<backup::BackupSelection::ConditionResourceType>> ListOfTags;
  catalog::Input<std::vector<catalog::Input<std::string>>> NotResources;
  catalog::Input<std::vector<catalog::Input<std::string>>> Resources;
  catalog::Input<std::string> SelectionName;
};

struct BackupSelection::ConditionParameter {
  catalog::Input<std::string> ConditionKey;
  catalog::Input<std::string> ConditionValue;
};

struct BackupSelection::ConditionResourceType {
  catalog::Input<std::string> ConditionKey;
  catalog::Input<std::string> ConditionType;
  catalog::Input<std::string> ConditionValue;
};

struct BackupSelection::Conditions {
  catalog::Input<std::vector<backup::BackupSelection::ConditionParameter>> StringEquals;
  catalog::Input<std::vector<backup::BackupSelection::ConditionParameter>> StringLike;
  catalog::Input<std::vector<backup::BackupSelection::ConditionParameter>> StringNotEquals;
  catalog::Input<std::vector<backup::BackupSelection::ConditionParameter>> StringNotLike;
};

Value to_value(const BackupSelection::BackupSelectionResourceType& properties);
Value to_value(const BackupSelection::ConditionParameter& properties);
Value to_value(const BackupSelection::ConditionResourceType& properties);
Value to_value(const BackupSelection::Conditions& properties);
Value to_value(const BackupSelection::Properties& properties);

/// AWS::Backup::BackupVault
class BackupVault final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::Backup::BackupVault";
  struct LockConfigurationType;
  struct NotificationObjectType;

  struct Properties {
    catalog::Input<Document> AccessPolicy;
    catalog::Input<std::string> BackupVaultName;
    catalog::Input<std::map<std::string, catalog::Input<std::string>>> BackupVaultTags;
    catalog::Input<std::string> EncryptionKeyArn;
    catalog::Input<backup::BackupVault::LockConfigurationType> LockConfiguration;
    catalog::Input<backup::BackupVault::NotificationObjectType> Notifications;
  };

  BackupVault(catalog::Scope& scope, std::string name, Properties properties,
              ResourceOptions options = {},
              std::source_location where = std::source_location::current());

  Output<std::string> BackupVaultArn() const { return attribute<std::string>("BackupVaultArn"); }

  Output<std::string> BackupVaultName() const { return attribute<std::string>("BackupVaultName"); }
};

struct BackupVault::LockConfigurationType {
  catalog::Input<std::int64_t> ChangeableForDays;
  catalog::Input<std::int64_t> MaxRetentionDays;
  catalog::Input<std::int64_t> MinRetentionDays;
};

struct BackupVault::NotificationObjectType {
  catalog::Input<std::vector<catalog::Input<std::string>>> BackupVaultEvents;
  catalog::Input<std::string> SNSTopicArn;
};

Value to_value(const BackupVault::LockConfigurationType& properties);
Value to_value(const BackupVault::NotificationObjectType& properties);
Value to_value(const BackupVault::Properties& properties);

}  // namespace catalog::backup
