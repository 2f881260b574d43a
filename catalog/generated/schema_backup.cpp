// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kBackupPlan_BackupPlanResourceType[4];
extern const Property kBackupPlan_AdvancedBackupSettingResourceType[2];
extern const Property kBackupPlan_BackupRuleResourceType[13];
extern const Property kBackupPlan_CopyActionResourceType[2];
extern const Property kBackupPlan_LifecycleResourceType[3];
extern const Property kBackupPlan_IndexActionsResourceType[1];
extern const Property kBackupPlan_ScanActionResourceType[2];
extern const Property kBackupPlan_ScanSettingResourceType[3];
extern const Property kBackupPlan_Properties[5];
constexpr PropertyType kType1{.kind = Kind::kObject,
                              .members = kBackupPlan_AdvancedBackupSettingResourceType};
constexpr PropertyType kType2{.kind = Kind::kList, .element = &kType1, .unordered = true};
constexpr PropertyType kType3{.kind = Kind::kString};
constexpr PropertyType kType4{.kind = Kind::kObject, .members = kBackupPlan_BackupRuleResourceType};
constexpr PropertyType kType5{.kind = Kind::kList, .element = &kType4};
constexpr PropertyType kType6{.kind = Kind::kObject,
                              .members = kBackupPlan_ScanSettingResourceType};
constexpr PropertyType kType7{.kind = Kind::kList, .element = &kType6};
constexpr PropertyType kType8{.kind = Kind::kObject, .closed = false};
constexpr PropertyType kType9{.kind = Kind::kNumber};
constexpr PropertyType kType10{.kind = Kind::kObject,
                               .members = kBackupPlan_CopyActionResourceType};
constexpr PropertyType kType11{.kind = Kind::kList, .element = &kType10};
constexpr PropertyType kType12{.kind = Kind::kBoolean};
constexpr PropertyType kType13{.kind = Kind::kObject,
                               .members = kBackupPlan_IndexActionsResourceType};
constexpr PropertyType kType14{.kind = Kind::kList, .element = &kType13};
constexpr PropertyType kType15{.kind = Kind::kObject, .members = kBackupPlan_LifecycleResourceType};
constexpr PropertyType kType16{.kind = Kind::kMap, .element = &kType3};
constexpr PropertyType kType17{.kind = Kind::kObject,
                               .members = kBackupPlan_ScanActionResourceType};
constexpr PropertyType kType18{.kind = Kind::kList, .element = &kType17};
constexpr PropertyType kType19{.kind = Kind::kList, .element = &kType3, .unique = true};
constexpr std::string_view kTexts1[] = {"GUARDDUTY"};
constexpr PropertyType kType20{.kind = Kind::kString, .allowed = kTexts1};
constexpr std::string_view kTexts2[] = {"FULL_SCAN", "INCREMENTAL_SCAN"};
constexpr PropertyType kType21{.kind = Kind::kString, .allowed = kTexts2};
constexpr PropertyType kType22{.kind = Kind::kObject,
                               .members = kBackupPlan_BackupPlanResourceType};
const Property kBackupPlan_BackupPlanResourceType[4] = {
    {"AdvancedBackupSettings", &kType2, false},
    {"BackupPlanName", &kType3, true},
    {"BackupPlanRule", &kType5, true},
    {"ScanSettings", &kType7, false},
};
const Property kBackupPlan_AdvancedBackupSettingResourceType[2] = {
    {"BackupOptions", &kType8, true},
    {"ResourceType", &kType3, true},
};
const Property kBackupPlan_BackupRuleResourceType[13] = {
    {"CompletionWindowMinutes", &kType9, false},
    {"CopyActions", &kType11, false},
    {"EnableContinuousBackup", &kType12, false},
    {"IndexActions", &kType14, false},
    {"Lifecycle", &kType15, false},
    {"RecoveryPointTags", &kType16, false},
    {"RuleName", &kType3, true},
    {"ScanActions", &kType18, false},
    {"ScheduleExpression", &kType3, false},
    {"ScheduleExpressionTimezone", &kType3, false},
    {"StartWindowMinutes", &kType9, false},
    {"TargetBackupVault", &kType3, true},
    {"TargetLogicallyAirGappedBackupVaultArn", &kType3, false},
};
const Property kBackupPlan_CopyActionResourceType[2] = {
    {"DestinationBackupVaultArn", &kType3, true},
    {"Lifecycle", &kType15, false},
};
const Property kBackupPlan_LifecycleResourceType[3] = {
    {"DeleteAfterDays", &kType9, false},
    {"MoveToColdStorageAfterDays", &kType9, false},
    {"OptInToArchiveForSupportedResources", &kType12, false},
};
const Property kBackupPlan_IndexActionsResourceType[1] = {
    {"ResourceTypes", &kType19, false},
};
const Property kBackupPlan_ScanActionResourceType[2] = {
    {"MalwareScanner", &kType20, false},
    {"ScanMode", &kType21, false},
};
const Property kBackupPlan_ScanSettingResourceType[3] = {
    {"MalwareScanner", &kType20, false},
    {"ResourceTypes", &kType19, false},
    {"ScannerRoleArn", &kType3, false},
};
const Property kBackupPlan_Properties[5] = {
    {"BackupPlan", &kType22, true},   {"BackupPlanArn", &kType3, false},
    {"BackupPlanId", &kType3, false}, {"BackupPlanTags", &kType16, false},
    {"VersionId", &kType3, false},
};
constexpr std::string_view kTexts3[] = {"BackupPlan"};
constexpr std::string_view kTexts4[] = {"/BackupPlanArn", "/BackupPlanId", "/VersionId"};
constexpr std::string_view kTexts5[] = {"/BackupPlanId"};
constexpr KnownDefault kBackupPlanDefaults[] = {
    {"/BackupPlan/BackupPlanRule/*/CompletionWindowMinutes", "10080"},
    {"/BackupPlan/BackupPlanRule/*/ScheduleExpressionTimezone", R"~("Etc/UTC")~"},
    {"/BackupPlan/BackupPlanRule/*/StartWindowMinutes", "480"}};
extern const Property kBackupSelection_BackupSelectionResourceType[6];
extern const Property kBackupSelection_Conditions[4];
extern const Property kBackupSelection_ConditionParameter[2];
extern const Property kBackupSelection_ConditionResourceType[3];
extern const Property kBackupSelection_Properties[4];
constexpr PropertyType kType23{.kind = Kind::kObject, .members = kBackupSelection_Conditions};
constexpr PropertyType kType24{.kind = Kind::kObject,
                               .members = kBackupSelection_ConditionResourceType};
constexpr PropertyType kType25{.kind = Kind::kList, .element = &kType24, .unordered = true};
constexpr PropertyType kType26{.kind = Kind::kList, .element = &kType3, .unordered = true};
constexpr PropertyType kType27{.kind = Kind::kObject,
                               .members = kBackupSelection_ConditionParameter};
constexpr PropertyType kType28{.kind = Kind::kList, .element = &kType27, .unordered = true};
constexpr PropertyType kType29{.kind = Kind::kObject,
                               .members = kBackupSelection_BackupSelectionResourceType};
const Property kBackupSelection_BackupSelectionResourceType[6] = {
    {"Conditions", &kType23, false}, {"IamRoleArn", &kType3, true},
    {"ListOfTags", &kType25, false}, {"NotResources", &kType26, false},
    {"Resources", &kType26, false},  {"SelectionName", &kType3, true},
};
const Property kBackupSelection_Conditions[4] = {
    {"StringEquals", &kType28, false},
    {"StringLike", &kType28, false},
    {"StringNotEquals", &kType28, false},
    {"StringNotLike", &kType28, false},
};
const Property kBackupSelection_ConditionParameter[2] = {
    {"ConditionKey", &kType3, false},
    {"ConditionValue", &kType3, false},
};
const Property kBackupSelection_ConditionResourceType[3] = {
    {"ConditionKey", &kType3, true},
    {"ConditionType", &kType3, true},
    {"ConditionValue", &kType3, true},
};
const Property kBackupSelection_Properties[4] = {
    {"BackupPlanId", &kType3, true},
    {"BackupSelection", &kType29, true},
    {"Id", &kType3, false},
    {"SelectionId", &kType3, false},
};
constexpr std::string_view kTexts6[] = {"BackupPlanId", "BackupSelection"};
constexpr std::string_view kTexts7[] = {"/BackupPlanId", "/BackupSelection"};
constexpr std::string_view kTexts8[] = {"/Id", "/SelectionId"};
constexpr std::string_view kTexts9[] = {"/Id"};
extern const Property kBackupVault_LockConfigurationType[3];
extern const Property kBackupVault_NotificationObjectType[2];
extern const Property kBackupVault_Properties[7];
constexpr PropertyType kType30{.kind = Kind::kInteger};
constexpr PropertyType kType31{.kind = Kind::kAny};
constexpr PropertyType kType32{.kind = Kind::kString, .pattern = R"~(^[a-zA-Z0-9\-\_]{2,50}$)~"};
constexpr PropertyType kType33{.kind = Kind::kObject,
                               .members = kBackupVault_LockConfigurationType};
constexpr PropertyType kType34{.kind = Kind::kObject,
                               .members = kBackupVault_NotificationObjectType};
const Property kBackupVault_LockConfigurationType[3] = {
    {"ChangeableForDays", &kType30, false},
    {"MaxRetentionDays", &kType30, false},
    {"MinRetentionDays", &kType30, true},
};
const Property kBackupVault_NotificationObjectType[2] = {
    {"BackupVaultEvents", &kType26, true},
    {"SNSTopicArn", &kType3, true},
};
const Property kBackupVault_Properties[7] = {
    {"AccessPolicy", &kType31, false},    {"BackupVaultArn", &kType3, false},
    {"BackupVaultName", &kType32, true},  {"BackupVaultTags", &kType16, false},
    {"EncryptionKeyArn", &kType3, false}, {"LockConfiguration", &kType33, false},
    {"Notifications", &kType34, false},
};
constexpr std::string_view kTexts10[] = {"BackupVaultName"};
constexpr std::string_view kTexts11[] = {"/BackupVaultName", "/EncryptionKeyArn"};
constexpr std::string_view kTexts12[] = {"/BackupVaultArn"};
constexpr std::string_view kTexts13[] = {"/LockConfiguration/ChangeableForDays"};
constexpr std::string_view kTexts14[] = {"/BackupVaultName"};

}  // namespace

extern const ResourceType kbackup_BackupPlan;
extern const ResourceType kbackup_BackupSelection;
extern const ResourceType kbackup_BackupVault;
const ResourceType kbackup_BackupPlan{
    .name = "AWS::Backup::BackupPlan",
    .token = "aws-native:backup:BackupPlan",
    .properties = {.kind = Kind::kObject, .members = kBackupPlan_Properties},
    .required = kTexts3,
    .read_only = kTexts4,
    .primary_identifier = kTexts5,
    .defaults = kBackupPlanDefaults,
    .tag_property = "/BackupPlanTags",
};
const ResourceType kbackup_BackupSelection{
    .name = "AWS::Backup::BackupSelection",
    .token = "aws-native:backup:BackupSelection",
    .properties = {.kind = Kind::kObject, .members = kBackupSelection_Properties},
    .required = kTexts6,
    .create_only = kTexts7,
    .read_only = kTexts8,
    .primary_identifier = kTexts9,
    .can_update = false,
};
const ResourceType kbackup_BackupVault{
    .name = "AWS::Backup::BackupVault",
    .token = "aws-native:backup:BackupVault",
    .properties = {.kind = Kind::kObject, .members = kBackupVault_Properties},
    .required = kTexts10,
    .create_only = kTexts11,
    .read_only = kTexts12,
    .write_only = kTexts13,
    .primary_identifier = kTexts14,
    .tag_property = "/BackupVaultTags",
    .name_property = "BackupVaultName",
    .stateful = true,
};

}  // namespace catalog::generated
