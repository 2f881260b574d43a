// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kDBCluster_Tag[2];
extern const Property kDBCluster_ServerlessV2ScalingConfiguration[3];
extern const Property kDBCluster_MasterUserSecret[2];
extern const Property kDBCluster_ScalingConfiguration[6];
extern const Property kDBCluster_DBClusterRole[2];
extern const Property kDBCluster_Endpoint[2];
extern const Property kDBCluster_ReadEndpoint[1];
extern const Property kDBCluster_Properties[67];
constexpr PropertyType kType1{.kind = Kind::kString, .length_min = 1, .length_max = 128};
constexpr PropertyType kType2{.kind = Kind::kString, .length_max = 256};
constexpr PropertyType kType3{.kind = Kind::kNumber};
constexpr PropertyType kType4{.kind = Kind::kInteger};
constexpr PropertyType kType5{.kind = Kind::kString};
constexpr PropertyType kType6{.kind = Kind::kBoolean};
constexpr PropertyType kType7{.kind = Kind::kObject, .members = kDBCluster_DBClusterRole};
constexpr PropertyType kType8{.kind = Kind::kList, .element = &kType7, .unique = true};
constexpr PropertyType kType9{.kind = Kind::kList, .element = &kType5, .unique = true};
constexpr PropertyType kType10{.kind = Kind::kInteger, .minimum = 0};
constexpr PropertyType kType11{.kind = Kind::kInteger, .minimum = 1};
constexpr PropertyType kType12{.kind = Kind::kString,
                               .pattern = "^[a-zA-Z]{1}(?:-?[a-zA-Z0-9]){0,62}$",
                               .length_min = 1,
                               .length_max = 63};
constexpr PropertyType kType13{.kind = Kind::kObject, .members = kDBCluster_Endpoint};
constexpr PropertyType kType14{
    .kind = Kind::kString, .pattern = "^$|^[a-zA-Z]{1}(?:-?[a-zA-Z0-9]){0,62}$", .length_max = 63};
constexpr PropertyType kType15{.kind = Kind::kObject, .members = kDBCluster_MasterUserSecret};
constexpr PropertyType kType16{
    .kind = Kind::kString, .pattern = "^[a-zA-Z]{1}[a-zA-Z0-9_]*$", .length_min = 1};
constexpr PropertyType kType17{.kind = Kind::kObject, .members = kDBCluster_ReadEndpoint};
constexpr PropertyType kType18{.kind = Kind::kObject, .members = kDBCluster_ScalingConfiguration};
constexpr PropertyType kType19{.kind = Kind::kObject,
                               .members = kDBCluster_ServerlessV2ScalingConfiguration};
constexpr PropertyType kType20{.kind = Kind::kObject, .members = kDBCluster_Tag};
constexpr PropertyType kType21{
    .kind = Kind::kList, .element = &kType20, .length_max = 50, .unordered = true, .unique = true};
const Property kDBCluster_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType2, false},
};
const Property kDBCluster_ServerlessV2ScalingConfiguration[3] = {
    {"MaxCapacity", &kType3, false},
    {"MinCapacity", &kType3, false},
    {"SecondsUntilAutoPause", &kType4, false},
};
const Property kDBCluster_MasterUserSecret[2] = {
    {"KmsKeyId", &kType5, false},
    {"SecretArn", &kType5, false},
};
const Property kDBCluster_ScalingConfiguration[6] = {
    {"AutoPause", &kType6, false},
    {"MaxCapacity", &kType4, false},
    {"MinCapacity", &kType4, false},
    {"SecondsBeforeTimeout", &kType4, false},
    {"SecondsUntilAutoPause", &kType4, false},
    {"TimeoutAction", &kType5, false},
};
const Property kDBCluster_DBClusterRole[2] = {
    {"FeatureName", &kType5, false},
    {"RoleArn", &kType5, true},
};
const Property kDBCluster_Endpoint[2] = {
    {"Address", &kType5, false},
    {"Port", &kType5, false},
};
const Property kDBCluster_ReadEndpoint[1] = {
    {"Address", &kType5, false},
};
const Property kDBCluster_Properties[67] = {
    {"AllocatedStorage", &kType4, false},
    {"AssociatedRoles", &kType8, false},
    {"AutoMinorVersionUpgrade", &kType6, false},
    {"AvailabilityZones", &kType9, false},
    {"BacktrackWindow", &kType10, false},
    {"BackupRetentionPeriod", &kType11, false},
    {"ClusterScalabilityType", &kType5, false},
    {"CopyTagsToSnapshot", &kType6, false},
    {"DBClusterArn", &kType5, false},
    {"DBClusterIdentifier", &kType12, false},
    {"DBClusterInstanceClass", &kType5, false},
    {"DBClusterParameterGroupName", &kType5, false},
    {"DBClusterResourceId", &kType5, false},
    {"DBInstanceParameterGroupName", &kType5, false},
    {"DBSubnetGroupName", &kType5, false},
    {"DBSystemId", &kType5, false},
    {"DatabaseInsightsMode", &kType5, false},
    {"DatabaseName", &kType5, false},
    {"DeleteAutomatedBackups", &kType6, false},
    {"DeletionProtection", &kType6, false},
    {"Domain", &kType5, false},
    {"DomainIAMRoleName", &kType5, false},
    {"EnableCloudwatchLogsExports", &kType9, false},
    {"EnableGlobalWriteForwarding", &kType6, false},
    {"EnableHttpEndpoint", &kType6, false},
    {"EnableIAMDatabaseAuthentication", &kType6, false},
    {"EnableLocalWriteForwarding", &kType6, false},
    {"Endpoint", &kType13, false},
    {"Engine", &kType5, false},
    {"EngineLifecycleSupport", &kType5, false},
    {"EngineMode", &kType5, false},
    {"EngineVersion", &kType5, false},
    {"GlobalClusterIdentifier", &kType14, false},
    {"Iops", &kType4, false},
    {"KmsKeyId", &kType5, false},
    {"ManageMasterUserPassword", &kType6, false},
    {"MasterUserAuthenticationType", &kType5, false},
    {"MasterUserPassword", &kType5, false},
    {"MasterUserSecret", &kType15, false},
    {"MasterUsername", &kType16, false},
    {"MonitoringInterval", &kType4, false},
    {"MonitoringRoleArn", &kType5, false},
    {"NetworkType", &kType5, false},
    {"PerformanceInsightsEnabled", &kType6, false},
    {"PerformanceInsightsKmsKeyId", &kType5, false},
    {"PerformanceInsightsRetentionPeriod", &kType4, false},
    {"Port", &kType4, false},
    {"PreferredBackupWindow", &kType5, false},
    {"PreferredMaintenanceWindow", &kType5, false},
    {"PubliclyAccessible", &kType6, false},
    {"ReadEndpoint", &kType17, false},
    {"ReplicationSourceIdentifier", &kType5, false},
    {"RestoreToTime", &kType5, false},
    {"RestoreType", &kType5, false},
    {"ScalingConfiguration", &kType18, false},
    {"ServerlessV2ScalingConfiguration", &kType19, false},
    {"SnapshotIdentifier", &kType5, false},
    {"SourceDBClusterIdentifier", &kType5, false},
    {"SourceDbClusterResourceId", &kType5, false},
    {"SourceRegion", &kType5, false},
    {"StorageEncrypted", &kType6, false},
    {"StorageEncryptionType", &kType5, false},
    {"StorageThroughput", &kType4, false},
    {"StorageType", &kType5, false},
    {"Tags", &kType21, false},
    {"UseLatestRestorableTime", &kType6, false},
    {"VpcSecurityGroupIds", &kType9, false},
};
constexpr std::string_view kTexts1[] = {"/AvailabilityZones",
                                        "/ClusterScalabilityType",
                                        "/DBClusterIdentifier",
                                        "/DBSubnetGroupName",
                                        "/DBSystemId",
                                        "/DatabaseName",
                                        "/EngineMode",
                                        "/KmsKeyId",
                                        "/PubliclyAccessible",
                                        "/RestoreToTime",
                                        "/RestoreType",
                                        "/SnapshotIdentifier",
                                        "/SourceDBClusterIdentifier",
                                        "/SourceDbClusterResourceId",
                                        "/SourceRegion",
                                        "/StorageEncrypted",
                                        "/UseLatestRestorableTime"};
constexpr std::string_view kTexts2[] = {
    "/DBClusterArn", "/DBClusterResourceId",   "/Endpoint",         "/MasterUserSecret/SecretArn",
    "/ReadEndpoint", "/StorageEncryptionType", "/StorageThroughput"};
constexpr std::string_view kTexts3[] = {"/ClusterScalabilityType",
                                        "/DBInstanceParameterGroupName",
                                        "/DeleteAutomatedBackups",
                                        "/MasterUserAuthenticationType",
                                        "/MasterUserPassword",
                                        "/RestoreToTime",
                                        "/RestoreType",
                                        "/SnapshotIdentifier",
                                        "/SourceDBClusterIdentifier",
                                        "/SourceDbClusterResourceId",
                                        "/SourceRegion",
                                        "/UseLatestRestorableTime"};
constexpr std::string_view kTexts4[] = {"/DBClusterIdentifier"};
constexpr PropertyTransform kDBClusterTransforms[] = {
    {"/KmsKeyId", Transform::kArnEnding},
    {"/MasterUserSecret/KmsKeyId", Transform::kArnEnding},
    {"/PerformanceInsightsKmsKeyId", Transform::kArnEnding},
    {"/DBClusterIdentifier", Transform::kIgnoreCase},
    {"/DBClusterParameterGroupName", Transform::kIgnoreCase},
    {"/DBSubnetGroupName", Transform::kIgnoreCase},
    {"/Engine", Transform::kIgnoreCase},
    {"/NetworkType", Transform::kIgnoreCase},
    {"/PreferredMaintenanceWindow", Transform::kIgnoreCase},
    {"/SnapshotIdentifier", Transform::kIgnoreCase},
    {"/SourceDBClusterIdentifier", Transform::kIgnoreCase},
    {"/StorageType", Transform::kIgnoreCase},
    {"/EngineVersion", Transform::kVersionPrefix}};
constexpr KnownDefault kDBClusterDefaults[] = {
    {"/AutoMinorVersionUpgrade", "true"},     {"/BackupRetentionPeriod", "1"},
    {"/DBSubnetGroupName", R"~("default")~"}, {"/DatabaseInsightsMode", R"~("standard")~"},
    {"/EngineMode", R"~("provisioned")~"},    {"/NetworkType", R"~("IPV4")~"}};
extern const Property kDBClusterParameterGroup_Tag[2];
extern const Property kDBClusterParameterGroup_Properties[5];
constexpr PropertyType kType22{
    .kind = Kind::kString, .pattern = "^[a-zA-Z]{1}(?:-?[a-zA-Z0-9])*$", .length_min = 1};
constexpr PropertyType kType23{.kind = Kind::kObject, .closed = false};
constexpr PropertyType kType24{.kind = Kind::kObject, .members = kDBClusterParameterGroup_Tag};
constexpr PropertyType kType25{
    .kind = Kind::kList, .element = &kType24, .length_max = 50, .unordered = true};
const Property kDBClusterParameterGroup_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType2, false},
};
const Property kDBClusterParameterGroup_Properties[5] = {
    {"DBClusterParameterGroupName", &kType22, false},
    {"Description", &kType5, true},
    {"Family", &kType5, true},
    {"Parameters", &kType23, true},
    {"Tags", &kType25, false},
};
constexpr std::string_view kTexts5[] = {"Description", "Family", "Parameters"};
constexpr std::string_view kTexts6[] = {"/DBClusterParameterGroupName", "/Description", "/Family"};
constexpr std::string_view kTexts7[] = {"/DBClusterParameterGroupName"};
constexpr PropertyTransform kDBClusterParameterGroupTransforms[] = {
    {"/DBClusterParameterGroupName", Transform::kIgnoreCase}};
extern const Property kDBInstance_Tag[2];
extern const Property kDBInstance_MasterUserSecret[2];
extern const Property kDBInstance_DBInstanceRole[2];
extern const Property kDBInstance_ProcessorFeature[2];
extern const Property kDBInstance_AdditionalStorageVolume[8];
extern const Property kDBInstance_CertificateDetails[2];
extern const Property kDBInstance_Endpoint[3];
extern const Property kDBInstance_DBInstanceStatusInfo[4];
extern const Property kDBInstance_Properties[101];
constexpr std::string_view kTexts8[] = {"coreCount", "threadsPerCore"};
constexpr PropertyType kType26{.kind = Kind::kString, .allowed = kTexts8};
constexpr PropertyType kType27{.kind = Kind::kString, .pattern = "^[0-9]*$"};
constexpr PropertyType kType28{.kind = Kind::kObject,
                               .members = kDBInstance_AdditionalStorageVolume};
constexpr PropertyType kType29{.kind = Kind::kList, .element = &kType28};
constexpr PropertyType kType30{.kind = Kind::kObject, .members = kDBInstance_DBInstanceRole};
constexpr PropertyType kType31{.kind = Kind::kList, .element = &kType30};
constexpr PropertyType kType32{.kind = Kind::kObject, .members = kDBInstance_CertificateDetails};
constexpr PropertyType kType33{.kind = Kind::kString,
                               .pattern = "^$|^[a-zA-Z]{1}(?:-?[a-zA-Z0-9]){0,62}$",
                               .length_min = 1,
                               .length_max = 63};
constexpr PropertyType kType34{.kind = Kind::kList, .element = &kType5};
constexpr PropertyType kType35{.kind = Kind::kObject, .members = kDBInstance_Endpoint};
constexpr PropertyType kType36{.kind = Kind::kObject, .members = kDBInstance_MasterUserSecret};
constexpr PropertyType kType37{.kind = Kind::kString,
                               .pattern = "^[a-zA-Z][a-zA-Z0-9_]{0,127}$",
                               .length_min = 1,
                               .length_max = 128};
constexpr PropertyType kType38{.kind = Kind::kString, .pattern = R"~(^\d*$)~"};
constexpr PropertyType kType39{.kind = Kind::kObject, .members = kDBInstance_ProcessorFeature};
constexpr PropertyType kType40{.kind = Kind::kList, .element = &kType39};
constexpr PropertyType kType41{.kind = Kind::kObject, .members = kDBInstance_DBInstanceStatusInfo};
constexpr PropertyType kType42{.kind = Kind::kList, .element = &kType41};
constexpr PropertyType kType43{.kind = Kind::kObject, .members = kDBInstance_Tag};
constexpr PropertyType kType44{.kind = Kind::kList, .element = &kType43, .unordered = true};
const Property kDBInstance_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType2, false},
};
const Property kDBInstance_MasterUserSecret[2] = {
    {"KmsKeyId", &kType5, false},
    {"SecretArn", &kType5, false},
};
const Property kDBInstance_DBInstanceRole[2] = {
    {"FeatureName", &kType5, true},
    {"RoleArn", &kType5, true},
};
const Property kDBInstance_ProcessorFeature[2] = {
    {"Name", &kType26, false},
    {"Value", &kType5, false},
};
const Property kDBInstance_AdditionalStorageVolume[8] = {
    {"AllocatedStorage", &kType27, false},
    {"Iops", &kType4, false},
    {"MaxAllocatedStorage", &kType4, false},
    {"StorageOperationPercentProgress", &kType4, false},
    {"StorageOperationStatus", &kType5, false},
    {"StorageThroughput", &kType4, false},
    {"StorageType", &kType5, false},
    {"VolumeName", &kType5, false},
};
const Property kDBInstance_CertificateDetails[2] = {
    {"CAIdentifier", &kType5, false},
    {"ValidTill", &kType5, false},
};
const Property kDBInstance_Endpoint[3] = {
    {"Address", &kType5, false},
    {"HostedZoneId", &kType5, false},
    {"Port", &kType5, false},
};
const Property kDBInstance_DBInstanceStatusInfo[4] = {
    {"Message", &kType5, false},
    {"Normal", &kType6, false},
    {"Status", &kType5, false},
    {"StatusType", &kType5, false},
};
const Property kDBInstance_Properties[101] = {
    {"AdditionalStorageVolumes", &kType29, false},
    {"AllocatedStorage", &kType27, false},
    {"AllowMajorVersionUpgrade", &kType6, false},
    {"ApplyImmediately", &kType6, false},
    {"AssociatedRoles", &kType31, false},
    {"AutoMinorVersionUpgrade", &kType6, false},
    {"AutomaticBackupReplicationKmsKeyId", &kType5, false},
    {"AutomaticBackupReplicationRegion", &kType5, false},
    {"AutomaticBackupReplicationRetentionPeriod", &kType11, false},
    {"AutomaticRestartTime", &kType5, false},
    {"AvailabilityZone", &kType5, false},
    {"BackupRetentionPeriod", &kType10, false},
    {"BackupTarget", &kType5, false},
    {"CACertificateIdentifier", &kType5, false},
    {"CertificateDetails", &kType32, false},
    {"CertificateRotationRestart", &kType6, false},
    {"CharacterSetName", &kType5, false},
    {"CopyTagsToSnapshot", &kType6, false},
    {"CustomIAMInstanceProfile", &kType5, false},
    {"DBClusterIdentifier", &kType5, false},
    {"DBClusterSnapshotIdentifier", &kType5, false},
    {"DBInstanceArn", &kType5, false},
    {"DBInstanceClass", &kType5, false},
    {"DBInstanceIdentifier", &kType33, false},
    {"DBInstanceStatus", &kType5, false},
    {"DBName", &kType5, false},
    {"DBParameterGroupName", &kType5, false},
    {"DBSecurityGroups", &kType9, false},
    {"DBSnapshotIdentifier", &kType5, false},
    {"DBSubnetGroupName", &kType5, false},
    {"DBSystemId", &kType5, false},
    {"DatabaseInsightsMode", &kType5, false},
    {"DbiResourceId", &kType5, false},
    {"DedicatedLogVolume", &kType6, false},
    {"DeleteAutomatedBackups", &kType6, false},
    {"DeletionProtection", &kType6, false},
    {"Domain", &kType5, false},
    {"DomainAuthSecretArn", &kType5, false},
    {"DomainDnsIps", &kType34, false},
    {"DomainFqdn", &kType5, false},
    {"DomainIAMRoleName", &kType5, false},
    {"DomainOu", &kType5, false},
    {"EnableCloudwatchLogsExports", &kType34, false},
    {"EnableIAMDatabaseAuthentication", &kType6, false},
    {"EnablePerformanceInsights", &kType6, false},
    {"Endpoint", &kType35, false},
    {"Engine", &kType5, false},
    {"EngineLifecycleSupport", &kType5, false},
    {"EngineVersion", &kType5, false},
    {"InstanceCreateTime", &kType5, false},
    {"Iops", &kType4, false},
    {"IsStorageConfigUpgradeAvailable", &kType6, false},
    {"KmsKeyId", &kType5, false},
    {"LatestRestorableTime", &kType5, false},
    {"LicenseModel", &kType5, false},
    {"ListenerEndpoint", &kType35, false},
    {"ManageMasterUserPassword", &kType6, false},
    {"MasterUserAuthenticationType", &kType5, false},
    {"MasterUserPassword", &kType5, false},
    {"MasterUserSecret", &kType36, false},
    {"MasterUsername", &kType37, false},
    {"MaxAllocatedStorage", &kType4, false},
    {"MonitoringInterval", &kType4, false},
    {"MonitoringRoleArn", &kType5, false},
    {"MultiAZ", &kType6, false},
    {"NcharCharacterSetName", &kType5, false},
    {"NetworkType", &kType5, false},
    {"OptionGroupName", &kType5, false},
    {"PercentProgress", &kType5, false},
    {"PerformanceInsightsKMSKeyId", &kType5, false},
    {"PerformanceInsightsRetentionPeriod", &kType4, false},
    {"Port", &kType38, false},
    {"PreferredBackupWindow", &kType5, false},
    {"PreferredMaintenanceWindow", &kType5, false},
    {"ProcessorFeatures", &kType40, false},
    {"PromotionTier", &kType10, false},
    {"PubliclyAccessible", &kType6, false},
    {"ReadReplicaDBClusterIdentifiers", &kType34, false},
    {"ReadReplicaDBInstanceIdentifiers", &kType34, false},
    {"ReplicaMode", &kType5, false},
    {"RestoreTime", &kType5, false},
    {"ResumeFullAutomationModeTime", &kType5, false},
    {"SecondaryAvailabilityZone", &kType5, false},
    {"SourceDBClusterIdentifier", &kType5, false},
    {"SourceDBInstanceAutomatedBackupsArn", &kType5, false},
    {"SourceDBInstanceIdentifier", &kType5, false},
    {"SourceDbiResourceId", &kType5, false},
    {"SourceRegion", &kType5, false},
    {"StatusInfos", &kType42, false},
    {"StorageEncrypted", &kType6, false},
    {"StorageOperationPercentProgress", &kType4, false},
    {"StorageOperationStatus", &kType5, false},
    {"StorageThroughput", &kType4, false},
    {"StorageType", &kType5, false},
    {"Tags", &kType44, false},
    {"TdeCredentialArn", &kType5, false},
    {"TdeCredentialPassword", &kType5, false},
    {"Timezone", &kType5, false},
    {"UseDefaultProcessorFeatures", &kType6, false},
    {"UseLatestRestorableTime", &kType6, false},
    {"VPCSecurityGroups", &kType9, false},
};
constexpr std::string_view kTexts9[] = {"/BackupTarget",
                                        "/CharacterSetName",
                                        "/CustomIAMInstanceProfile",
                                        "/DBClusterIdentifier",
                                        "/DBInstanceIdentifier",
                                        "/DBName",
                                        "/DBSubnetGroupName",
                                        "/DBSystemId",
                                        "/KmsKeyId",
                                        "/MasterUsername",
                                        "/NcharCharacterSetName",
                                        "/SourceRegion",
                                        "/StorageEncrypted",
                                        "/Timezone"};
constexpr std::string_view kTexts10[] = {"/AutomaticRestartTime",
                                         "/CertificateDetails",
                                         "/DBInstanceArn",
                                         "/DBInstanceStatus",
                                         "/DbiResourceId",
                                         "/Endpoint",
                                         "/InstanceCreateTime",
                                         "/IsStorageConfigUpgradeAvailable",
                                         "/LatestRestorableTime",
                                         "/ListenerEndpoint",
                                         "/MasterUserSecret/SecretArn",
                                         "/PercentProgress",
                                         "/ReadReplicaDBClusterIdentifiers",
                                         "/ReadReplicaDBInstanceIdentifiers",
                                         "/ResumeFullAutomationModeTime",
                                         "/SecondaryAvailabilityZone",
                                         "/StatusInfos",
                                         "/StorageOperationPercentProgress",
                                         "/StorageOperationStatus"};
constexpr std::string_view kTexts11[] = {"/AllowMajorVersionUpgrade",
                                         "/ApplyImmediately",
                                         "/AutomaticBackupReplicationKmsKeyId",
                                         "/CertificateRotationRestart",
                                         "/DBSnapshotIdentifier",
                                         "/DeleteAutomatedBackups",
                                         "/MasterUserAuthenticationType",
                                         "/MasterUserPassword",
                                         "/RestoreTime",
                                         "/SourceDBInstanceAutomatedBackupsArn",
                                         "/SourceDBInstanceIdentifier",
                                         "/SourceDbiResourceId",
                                         "/SourceRegion",
                                         "/TdeCredentialPassword",
                                         "/UseDefaultProcessorFeatures",
                                         "/UseLatestRestorableTime"};
constexpr std::string_view kTexts12[] = {"/DBInstanceIdentifier"};
constexpr PropertyTransform kDBInstanceTransforms[] = {
    {"/KmsKeyId", Transform::kArnEnding},
    {"/MasterUserSecret/KmsKeyId", Transform::kArnEnding},
    {"/PerformanceInsightsKMSKeyId", Transform::kArnEnding},
    {"/DBClusterIdentifier", Transform::kIgnoreCase},
    {"/DBClusterSnapshotIdentifier", Transform::kIgnoreCase},
    {"/DBInstanceIdentifier", Transform::kIgnoreCase},
    {"/DBName", Transform::kIgnoreCase},
    {"/DBParameterGroupName", Transform::kIgnoreCase},
    {"/DBSnapshotIdentifier", Transform::kIgnoreCase},
    {"/DBSubnetGroupName", Transform::kIgnoreCase},
    {"/DBSystemId", Transform::kIgnoreCase},
    {"/Engine", Transform::kIgnoreCase},
    {"/NetworkType", Transform::kIgnoreCase},
    {"/OptionGroupName", Transform::kIgnoreCase},
    {"/PreferredMaintenanceWindow", Transform::kIgnoreCase},
    {"/SourceDBInstanceAutomatedBackupsArn", Transform::kIgnoreCase},
    {"/SourceDBInstanceIdentifier", Transform::kIgnoreCase},
    {"/StorageType", Transform::kIgnoreCase},
    {"/EngineVersion", Transform::kVersionPrefix}};
constexpr KnownDefault kDBInstanceDefaults[] = {
    {"/AutoMinorVersionUpgrade", "true"},
    {"/BackupRetentionPeriod", "1"},
    {"/BackupTarget", R"~("region")~"},
    {"/CACertificateIdentifier", R"~("rds-ca-rsa2048-g1")~"},
    {"/CopyTagsToSnapshot", "false"},
    {"/DBSubnetGroupName", R"~("default")~"},
    {"/DatabaseInsightsMode", R"~("standard")~"},
    {"/DedicatedLogVolume", "false"},
    {"/EnableIAMDatabaseAuthentication", "false"},
    {"/EnablePerformanceInsights", "false"},
    {"/ManageMasterUserPassword", "false"},
    {"/MonitoringInterval", "0"},
    {"/MultiAZ", "false"},
    {"/NetworkType", R"~("IPV4")~"},
    {"/StorageEncrypted", "false"},
    {"/StorageThroughput", "0"}};
extern const Property kDBParameterGroup_Tag[2];
extern const Property kDBParameterGroup_Properties[6];
constexpr PropertyType kType45{.kind = Kind::kString, .pattern = "^[a-zA-Z]{1}(?:-?[a-zA-Z0-9])*$"};
constexpr PropertyType kType46{.kind = Kind::kObject, .members = kDBParameterGroup_Tag};
constexpr PropertyType kType47{
    .kind = Kind::kList, .element = &kType46, .length_max = 50, .unordered = true};
const Property kDBParameterGroup_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType2, false},
};
const Property kDBParameterGroup_Properties[6] = {
    {"DBParameterGroupArn", &kType5, false}, {"DBParameterGroupName", &kType45, false},
    {"Description", &kType5, true},          {"Family", &kType5, true},
    {"Parameters", &kType23, false},         {"Tags", &kType47, false},
};
constexpr std::string_view kTexts13[] = {"Description", "Family"};
constexpr std::string_view kTexts14[] = {"/DBParameterGroupName", "/Description", "/Family"};
constexpr std::string_view kTexts15[] = {"/DBParameterGroupArn"};
constexpr std::string_view kTexts16[] = {"/DBParameterGroupName"};
constexpr PropertyTransform kDBParameterGroupTransforms[] = {
    {"/DBParameterGroupName", Transform::kIgnoreCase}};
extern const Property kDBProxy_AuthFormat[5];
extern const Property kDBProxy_TagFormat[2];
extern const Property kDBProxy_Properties[16];
constexpr std::string_view kTexts17[] = {"SECRETS"};
constexpr PropertyType kType48{.kind = Kind::kString, .allowed = kTexts17};
constexpr std::string_view kTexts18[] = {"MYSQL_CACHING_SHA2_PASSWORD", "MYSQL_NATIVE_PASSWORD",
                                         "POSTGRES_MD5", "POSTGRES_SCRAM_SHA_256",
                                         "SQL_SERVER_AUTHENTICATION"};
constexpr PropertyType kType49{.kind = Kind::kString, .allowed = kTexts18};
constexpr std::string_view kTexts19[] = {"DISABLED", "ENABLED", "REQUIRED"};
constexpr PropertyType kType50{.kind = Kind::kString, .allowed = kTexts19};
constexpr PropertyType kType51{
    .kind = Kind::kString, .pattern = R"~((\w|\d|\s|\\|-|\.:=+-)*)~", .length_max = 128};
constexpr PropertyType kType52{.kind = Kind::kObject, .members = kDBProxy_AuthFormat};
constexpr PropertyType kType53{
    .kind = Kind::kList, .element = &kType52, .length_min = 1, .unordered = true};
constexpr PropertyType kType54{.kind = Kind::kString, .pattern = "[0-z]*", .length_max = 64};
constexpr std::string_view kTexts20[] = {"IAM_AUTH", "NONE"};
constexpr PropertyType kType55{.kind = Kind::kString, .allowed = kTexts20};
constexpr std::string_view kTexts21[] = {"DUAL", "IPV4", "IPV6"};
constexpr PropertyType kType56{.kind = Kind::kString, .allowed = kTexts21};
constexpr std::string_view kTexts22[] = {"MYSQL", "POSTGRESQL", "SQLSERVER"};
constexpr PropertyType kType57{.kind = Kind::kString, .allowed = kTexts22};
constexpr PropertyType kType58{.kind = Kind::kObject, .members = kDBProxy_TagFormat};
constexpr PropertyType kType59{.kind = Kind::kList, .element = &kType58, .unordered = true};
constexpr std::string_view kTexts23[] = {"IPV4", "IPV6"};
constexpr PropertyType kType60{.kind = Kind::kString, .allowed = kTexts23};
constexpr PropertyType kType61{
    .kind = Kind::kList, .element = &kType5, .length_min = 1, .unordered = true};
constexpr PropertyType kType62{
    .kind = Kind::kList, .element = &kType5, .length_min = 2, .unordered = true};
const Property kDBProxy_AuthFormat[5] = {
    {"AuthScheme", &kType48, false}, {"ClientPasswordAuthType", &kType49, false},
    {"Description", &kType5, false}, {"IAMAuth", &kType50, false},
    {"SecretArn", &kType5, false},
};
const Property kDBProxy_TagFormat[2] = {
    {"Key", &kType51, false},
    {"Value", &kType51, false},
};
const Property kDBProxy_Properties[16] = {
    {"Auth", &kType53, false},
    {"DBProxyArn", &kType5, false},
    {"DBProxyName", &kType54, true},
    {"DebugLogging", &kType6, false},
    {"DefaultAuthScheme", &kType55, false},
    {"Endpoint", &kType5, false},
    {"EndpointNetworkType", &kType56, false},
    {"EngineFamily", &kType57, true},
    {"IdleClientTimeout", &kType4, false},
    {"RequireTLS", &kType6, false},
    {"RoleArn", &kType5, true},
    {"Tags", &kType59, false},
    {"TargetConnectionNetworkType", &kType60, false},
    {"VpcId", &kType5, false},
    {"VpcSecurityGroupIds", &kType61, false},
    {"VpcSubnetIds", &kType62, true},
};
constexpr std::string_view kTexts24[] = {"DBProxyName", "EngineFamily", "RoleArn", "VpcSubnetIds"};
constexpr std::string_view kTexts25[] = {"/DBProxyName", "/EndpointNetworkType", "/EngineFamily",
                                         "/TargetConnectionNetworkType", "/VpcSubnetIds"};
constexpr std::string_view kTexts26[] = {"/DBProxyArn", "/Endpoint", "/VpcId"};
constexpr std::string_view kTexts27[] = {"/DBProxyName"};
constexpr PropertyTransform kDBProxyTransforms[] = {{"/DBProxyName", Transform::kIgnoreCase}};
extern const Property kDBProxyTargetGroup_ConnectionPoolConfigurationInfoFormat[5];
extern const Property kDBProxyTargetGroup_Properties[6];
constexpr PropertyType kType63{.kind = Kind::kInteger, .minimum = 0, .maximum = 100};
constexpr PropertyType kType64{.kind = Kind::kList, .element = &kType5, .unordered = true};
constexpr PropertyType kType65{
    .kind = Kind::kObject, .members = kDBProxyTargetGroup_ConnectionPoolConfigurationInfoFormat};
constexpr PropertyType kType66{.kind = Kind::kString, .pattern = "[A-z][0-z]*", .length_max = 64};
constexpr std::string_view kTexts28[] = {"default"};
constexpr PropertyType kType67{.kind = Kind::kString, .allowed = kTexts28};
const Property kDBProxyTargetGroup_ConnectionPoolConfigurationInfoFormat[5] = {
    {"ConnectionBorrowTimeout", &kType4, false}, {"InitQuery", &kType5, false},
    {"MaxConnectionsPercent", &kType63, false},  {"MaxIdleConnectionsPercent", &kType63, false},
    {"SessionPinningFilters", &kType64, false},
};
const Property kDBProxyTargetGroup_Properties[6] = {
    {"ConnectionPoolConfigurationInfo", &kType65, false},
    {"DBClusterIdentifiers", &kType64, false},
    {"DBInstanceIdentifiers", &kType64, false},
    {"DBProxyName", &kType66, true},
    {"TargetGroupArn", &kType5, false},
    {"TargetGroupName", &kType67, true},
};
constexpr std::string_view kTexts29[] = {"DBProxyName", "TargetGroupName"};
constexpr std::string_view kTexts30[] = {"/DBProxyName", "/TargetGroupName"};
constexpr std::string_view kTexts31[] = {"/TargetGroupArn"};
constexpr PropertyTransform kDBProxyTargetGroupTransforms[] = {
    {"/DBProxyName", Transform::kIgnoreCase}, {"/TargetGroupName", Transform::kIgnoreCase}};
extern const Property kDBSubnetGroup_Tag[2];
extern const Property kDBSubnetGroup_Properties[5];
constexpr PropertyType kType68{.kind = Kind::kObject, .members = kDBSubnetGroup_Tag};
constexpr PropertyType kType69{
    .kind = Kind::kList, .element = &kType68, .length_max = 50, .unordered = true};
const Property kDBSubnetGroup_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType2, false},
};
const Property kDBSubnetGroup_Properties[5] = {
    {"DBSubnetGroupArn", &kType5, false},
    {"DBSubnetGroupDescription", &kType5, true},
    {"DBSubnetGroupName", &kType5, false},
    {"SubnetIds", &kType64, true},
    {"Tags", &kType69, false},
};
constexpr std::string_view kTexts32[] = {"DBSubnetGroupDescription", "SubnetIds"};
constexpr std::string_view kTexts33[] = {"/DBSubnetGroupName"};
constexpr std::string_view kTexts34[] = {"/DBSubnetGroupArn"};
constexpr PropertyTransform kDBSubnetGroupTransforms[] = {
    {"/DBSubnetGroupName", Transform::kIgnoreCase}};
extern const Property kEventSubscription_Tag[2];
extern const Property kEventSubscription_Properties[7];
constexpr PropertyType kType70{
    .kind = Kind::kList, .element = &kType5, .unordered = true, .unique = true};
constexpr PropertyType kType71{.kind = Kind::kString, .length_max = 255};
constexpr PropertyType kType72{.kind = Kind::kObject, .members = kEventSubscription_Tag};
constexpr PropertyType kType73{
    .kind = Kind::kList, .element = &kType72, .length_max = 50, .unordered = true};
const Property kEventSubscription_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType2, false},
};
const Property kEventSubscription_Properties[7] = {
    {"Enabled", &kType6, false},    {"EventCategories", &kType9, false},
    {"SnsTopicArn", &kType5, true}, {"SourceIds", &kType70, false},
    {"SourceType", &kType5, false}, {"SubscriptionName", &kType71, false},
    {"Tags", &kType73, false},
};
constexpr std::string_view kTexts35[] = {"SnsTopicArn"};
constexpr std::string_view kTexts36[] = {"/SnsTopicArn", "/SubscriptionName"};
constexpr std::string_view kTexts37[] = {"/SubscriptionName"};
constexpr PropertyTransform kEventSubscriptionTransforms[] = {
    {"/SubscriptionName", Transform::kIgnoreCase}};

}  // namespace

extern const ResourceType krds_DBCluster;
extern const ResourceType krds_DBClusterParameterGroup;
extern const ResourceType krds_DBInstance;
extern const ResourceType krds_DBParameterGroup;
extern const ResourceType krds_DBProxy;
extern const ResourceType krds_DBProxyTargetGroup;
extern const ResourceType krds_DBSubnetGroup;
extern const ResourceType krds_EventSubscription;
const ResourceType krds_DBCluster{
    .name = "AWS::RDS::DBCluster",
    .token = "aws-native:rds:DbCluster",
    .properties = {.kind = Kind::kObject, .members = kDBCluster_Properties},
    .create_only = kTexts1,
    .read_only = kTexts2,
    .write_only = kTexts3,
    .primary_identifier = kTexts4,
    .transforms = kDBClusterTransforms,
    .defaults = kDBClusterDefaults,
    .tag_property = "/Tags",
    .name_property = "DBClusterIdentifier",
    .stateful = true,
    .create_timeout_minutes = 2160,
    .update_timeout_minutes = 2160,
};
const ResourceType krds_DBClusterParameterGroup{
    .name = "AWS::RDS::DBClusterParameterGroup",
    .token = "aws-native:rds:DbClusterParameterGroup",
    .properties = {.kind = Kind::kObject, .members = kDBClusterParameterGroup_Properties},
    .required = kTexts5,
    .create_only = kTexts6,
    .primary_identifier = kTexts7,
    .transforms = kDBClusterParameterGroupTransforms,
    .tag_property = "/Tags",
    .name_property = "DBClusterParameterGroupName",
    .create_timeout_minutes = 180,
    .update_timeout_minutes = 180,
};
const ResourceType krds_DBInstance{
    .name = "AWS::RDS::DBInstance",
    .token = "aws-native:rds:DbInstance",
    .properties = {.kind = Kind::kObject, .members = kDBInstance_Properties},
    .create_only = kTexts9,
    .read_only = kTexts10,
    .write_only = kTexts11,
    .primary_identifier = kTexts12,
    .transforms = kDBInstanceTransforms,
    .defaults = kDBInstanceDefaults,
    .tag_property = "/Tags",
    .name_property = "DBInstanceIdentifier",
    .stateful = true,
    .create_timeout_minutes = 2160,
    .update_timeout_minutes = 2160,
    .delete_timeout_minutes = 2160,
};
const ResourceType krds_DBParameterGroup{
    .name = "AWS::RDS::DBParameterGroup",
    .token = "aws-native:rds:DbParameterGroup",
    .properties = {.kind = Kind::kObject, .members = kDBParameterGroup_Properties},
    .required = kTexts13,
    .create_only = kTexts14,
    .read_only = kTexts15,
    .primary_identifier = kTexts16,
    .transforms = kDBParameterGroupTransforms,
    .tag_property = "/Tags",
    .name_property = "DBParameterGroupName",
};
const ResourceType krds_DBProxy{
    .name = "AWS::RDS::DBProxy",
    .token = "aws-native:rds:DbProxy",
    .properties = {.kind = Kind::kObject, .members = kDBProxy_Properties},
    .required = kTexts24,
    .create_only = kTexts25,
    .read_only = kTexts26,
    .primary_identifier = kTexts27,
    .transforms = kDBProxyTransforms,
    .tag_property = "/Tags",
    .name_property = "DBProxyName",
};
const ResourceType krds_DBProxyTargetGroup{
    .name = "AWS::RDS::DBProxyTargetGroup",
    .token = "aws-native:rds:DbProxyTargetGroup",
    .properties = {.kind = Kind::kObject, .members = kDBProxyTargetGroup_Properties},
    .required = kTexts29,
    .create_only = kTexts30,
    .read_only = kTexts31,
    .primary_identifier = kTexts31,
    .transforms = kDBProxyTargetGroupTransforms,
};
const ResourceType krds_DBSubnetGroup{
    .name = "AWS::RDS::DBSubnetGroup",
    .token = "aws-native:rds:DbSubnetGroup",
    .properties = {.kind = Kind::kObject, .members = kDBSubnetGroup_Properties},
    .required = kTexts32,
    .create_only = kTexts33,
    .read_only = kTexts34,
    .primary_identifier = kTexts33,
    .transforms = kDBSubnetGroupTransforms,
    .tag_property = "/Tags",
    .name_property = "DBSubnetGroupName",
};
const ResourceType krds_EventSubscription{
    .name = "AWS::RDS::EventSubscription",
    .token = "aws-native:rds:EventSubscription",
    .properties = {.kind = Kind::kObject, .members = kEventSubscription_Properties},
    .required = kTexts35,
    .create_only = kTexts36,
    .primary_identifier = kTexts37,
    .transforms = kEventSubscriptionTransforms,
    .tag_property = "/Tags",
    .name_property = "SubscriptionName",
};

}  // namespace catalog::generated
