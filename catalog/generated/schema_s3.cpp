// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kBucket_AccelerateConfiguration[1];
extern const Property kBucket_AnalyticsConfiguration[4];
extern const Property kBucket_StorageClassAnalysis[1];
extern const Property kBucket_DataExport[2];
extern const Property kBucket_Destination[4];
extern const Property kBucket_TagFilter[2];
extern const Property kBucket_BucketEncryption[1];
extern const Property kBucket_ServerSideEncryptionRule[3];
extern const Property kBucket_BlockedEncryptionTypes[1];
extern const Property kBucket_ServerSideEncryptionByDefault[2];
extern const Property kBucket_CorsConfiguration[1];
extern const Property kBucket_CorsRule[6];
extern const Property kBucket_IntelligentTieringConfiguration[5];
extern const Property kBucket_Tiering[2];
extern const Property kBucket_InventoryConfiguration[7];
extern const Property kBucket_LifecycleConfiguration[2];
extern const Property kBucket_Rule[16];
extern const Property kBucket_AbortIncompleteMultipartUpload[1];
extern const Property kBucket_NoncurrentVersionExpiration[2];
extern const Property kBucket_NoncurrentVersionTransition[3];
extern const Property kBucket_Transition[3];
extern const Property kBucket_LoggingConfiguration[3];
extern const Property kBucket_TargetObjectKeyFormat[2];
extern const Property kBucket_PartitionedPrefix[1];
extern const Property kBucket_MetricsConfiguration[4];
extern const Property kBucket_NotificationConfiguration[4];
extern const Property kBucket_EventBridgeConfiguration[1];
extern const Property kBucket_LambdaConfiguration[3];
extern const Property kBucket_NotificationFilter[1];
extern const Property kBucket_S3KeyFilter[1];
extern const Property kBucket_FilterRule[2];
extern const Property kBucket_QueueConfiguration[3];
extern const Property kBucket_TopicConfiguration[3];
extern const Property kBucket_ObjectLockConfiguration[2];
extern const Property kBucket_ObjectLockRule[1];
extern const Property kBucket_DefaultRetention[4];
extern const Property kBucket_DefaultEventHold[2];
extern const Property kBucket_OwnershipControls[1];
extern const Property kBucket_OwnershipControlsRule[1];
extern const Property kBucket_PublicAccessBlockConfiguration[4];
extern const Property kBucket_ReplicationConfiguration[2];
extern const Property kBucket_ReplicationRule[8];
extern const Property kBucket_DeleteMarkerReplication[1];
extern const Property kBucket_ReplicationDestination[7];
extern const Property kBucket_AccessControlTranslation[1];
extern const Property kBucket_EncryptionConfiguration[1];
extern const Property kBucket_Metrics[2];
extern const Property kBucket_ReplicationTimeValue[1];
extern const Property kBucket_ReplicationTime[2];
extern const Property kBucket_ReplicationRuleFilter[3];
extern const Property kBucket_ReplicationRuleAndOperator[2];
extern const Property kBucket_SourceSelectionCriteria[2];
extern const Property kBucket_ReplicaModifications[1];
extern const Property kBucket_SseKmsEncryptedObjects[1];
extern const Property kBucket_Tag[2];
extern const Property kBucket_VersioningConfiguration[1];
extern const Property kBucket_WebsiteConfiguration[4];
extern const Property kBucket_RedirectAllRequestsTo[2];
extern const Property kBucket_RoutingRule[2];
extern const Property kBucket_RedirectRule[5];
extern const Property kBucket_RoutingRuleCondition[2];
extern const Property kBucket_MetadataTableConfiguration[1];
extern const Property kBucket_S3TablesDestination[4];
extern const Property kBucket_MetadataConfiguration[4];
extern const Property kBucket_AnnotationTableConfiguration[5];
extern const Property kBucket_MetadataTableEncryptionConfiguration[2];
extern const Property kBucket_MetadataDestination[3];
extern const Property kBucket_InventoryTableConfiguration[4];
extern const Property kBucket_JournalTableConfiguration[4];
extern const Property kBucket_RecordExpiration[2];
extern const Property kBucket_Properties[30];
constexpr std::string_view kTexts1[] = {"Enabled", "Suspended"};
constexpr PropertyType kType1{.kind = Kind::kString, .allowed = kTexts1};
constexpr PropertyType kType2{.kind = Kind::kString};
constexpr PropertyType kType3{.kind = Kind::kObject, .members = kBucket_StorageClassAnalysis};
constexpr PropertyType kType4{.kind = Kind::kObject, .members = kBucket_TagFilter};
constexpr PropertyType kType5{.kind = Kind::kList, .element = &kType4, .unique = true};
constexpr PropertyType kType6{.kind = Kind::kObject, .members = kBucket_DataExport};
constexpr PropertyType kType7{.kind = Kind::kObject, .members = kBucket_Destination};
constexpr std::string_view kTexts2[] = {"V_1"};
constexpr PropertyType kType8{.kind = Kind::kString, .allowed = kTexts2};
constexpr std::string_view kTexts3[] = {"CSV", "ORC", "Parquet"};
constexpr PropertyType kType9{.kind = Kind::kString, .allowed = kTexts3};
constexpr PropertyType kType10{.kind = Kind::kObject, .members = kBucket_ServerSideEncryptionRule};
constexpr PropertyType kType11{.kind = Kind::kList, .element = &kType10, .unique = true};
constexpr PropertyType kType12{.kind = Kind::kObject, .members = kBucket_BlockedEncryptionTypes};
constexpr PropertyType kType13{.kind = Kind::kBoolean};
constexpr PropertyType kType14{.kind = Kind::kObject,
                               .members = kBucket_ServerSideEncryptionByDefault};
constexpr std::string_view kTexts4[] = {"NONE", "SSE-C"};
constexpr PropertyType kType15{.kind = Kind::kString, .allowed = kTexts4};
constexpr PropertyType kType16{.kind = Kind::kList, .element = &kType15, .unique = true};
constexpr std::string_view kTexts5[] = {"AES256", "aws:kms", "aws:kms:dsse"};
constexpr PropertyType kType17{.kind = Kind::kString, .allowed = kTexts5};
constexpr PropertyType kType18{.kind = Kind::kObject, .members = kBucket_CorsRule};
constexpr PropertyType kType19{.kind = Kind::kList, .element = &kType18, .unique = true};
constexpr PropertyType kType20{.kind = Kind::kList, .element = &kType2, .unique = true};
constexpr std::string_view kTexts6[] = {"DELETE", "GET", "HEAD", "POST", "PUT"};
constexpr PropertyType kType21{.kind = Kind::kString, .allowed = kTexts6};
constexpr PropertyType kType22{.kind = Kind::kList, .element = &kType21, .unique = true};
constexpr PropertyType kType23{.kind = Kind::kString, .length_max = 255};
constexpr PropertyType kType24{.kind = Kind::kInteger, .minimum = 0};
constexpr std::string_view kTexts7[] = {"Disabled", "Enabled"};
constexpr PropertyType kType25{.kind = Kind::kString, .allowed = kTexts7};
constexpr PropertyType kType26{.kind = Kind::kObject, .members = kBucket_Tiering};
constexpr PropertyType kType27{.kind = Kind::kList, .element = &kType26, .unique = true};
constexpr std::string_view kTexts8[] = {"ARCHIVE_ACCESS", "DEEP_ARCHIVE_ACCESS"};
constexpr PropertyType kType28{.kind = Kind::kString, .allowed = kTexts8};
constexpr PropertyType kType29{.kind = Kind::kInteger};
constexpr std::string_view kTexts9[] = {"All", "Current"};
constexpr PropertyType kType30{.kind = Kind::kString, .allowed = kTexts9};
constexpr std::string_view kTexts10[] = {"BucketKeyStatus",
                                         "ChecksumAlgorithm",
                                         "ETag",
                                         "EncryptionStatus",
                                         "IntelligentTieringAccessTier",
                                         "IsMultipartUploaded",
                                         "LastModifiedDate",
                                         "LifecycleExpirationDate",
                                         "ObjectAccessControlList",
                                         "ObjectLockLegalHoldStatus",
                                         "ObjectLockMode",
                                         "ObjectLockRetainUntilDate",
                                         "ObjectOwner",
                                         "ReplicationStatus",
                                         "Size",
                                         "StorageClass"};
constexpr PropertyType kType31{.kind = Kind::kString, .allowed = kTexts10};
constexpr PropertyType kType32{.kind = Kind::kList, .element = &kType31, .unique = true};
constexpr std::string_view kTexts11[] = {"Daily", "Weekly"};
constexpr PropertyType kType33{.kind = Kind::kString, .allowed = kTexts11};
constexpr PropertyType kType34{.kind = Kind::kObject, .members = kBucket_Rule};
constexpr PropertyType kType35{.kind = Kind::kList, .element = &kType34, .unique = true};
constexpr std::string_view kTexts12[] = {"all_storage_classes_128K", "varies_by_storage_class"};
constexpr PropertyType kType36{.kind = Kind::kString, .allowed = kTexts12};
constexpr PropertyType kType37{.kind = Kind::kObject,
                               .members = kBucket_AbortIncompleteMultipartUpload};
constexpr PropertyType kType38{
    .kind = Kind::kString,
    .pattern =
        R"~(^(\d{4})-(0[0-9]|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-4]):([0-5]\d):([0-6]\d)((\.\d{3})?)Z$)~"};
constexpr PropertyType kType39{.kind = Kind::kObject,
                               .members = kBucket_NoncurrentVersionExpiration};
constexpr PropertyType kType40{.kind = Kind::kObject,
                               .members = kBucket_NoncurrentVersionTransition};
constexpr PropertyType kType41{.kind = Kind::kList, .element = &kType40, .unique = true};
constexpr PropertyType kType42{.kind = Kind::kString, .pattern = "[0-9]+", .length_max = 20};
constexpr PropertyType kType43{.kind = Kind::kObject, .members = kBucket_Transition};
constexpr PropertyType kType44{.kind = Kind::kList, .element = &kType43, .unique = true};
constexpr std::string_view kTexts13[] = {
    "DEEP_ARCHIVE",        "GLACIER",    "GLACIER_IR", "Glacier",
    "INTELLIGENT_TIERING", "ONEZONE_IA", "STANDARD_IA"};
constexpr PropertyType kType45{.kind = Kind::kString, .allowed = kTexts13};
constexpr PropertyType kType46{.kind = Kind::kObject, .members = kBucket_TargetObjectKeyFormat};
constexpr PropertyType kType47{.kind = Kind::kObject, .members = kBucket_PartitionedPrefix};
constexpr PropertyType kType48{.kind = Kind::kAny};
constexpr std::string_view kTexts14[] = {"DeliveryTime", "EventTime"};
constexpr PropertyType kType49{.kind = Kind::kString, .allowed = kTexts14};
constexpr PropertyType kType50{.kind = Kind::kObject, .members = kBucket_EventBridgeConfiguration};
constexpr PropertyType kType51{.kind = Kind::kObject, .members = kBucket_LambdaConfiguration};
constexpr PropertyType kType52{.kind = Kind::kList, .element = &kType51, .unique = true};
constexpr PropertyType kType53{.kind = Kind::kObject, .members = kBucket_QueueConfiguration};
constexpr PropertyType kType54{.kind = Kind::kList, .element = &kType53, .unique = true};
constexpr PropertyType kType55{.kind = Kind::kObject, .members = kBucket_TopicConfiguration};
constexpr PropertyType kType56{.kind = Kind::kList, .element = &kType55, .unique = true};
constexpr PropertyType kType57{.kind = Kind::kObject, .members = kBucket_NotificationFilter};
constexpr PropertyType kType58{.kind = Kind::kObject, .members = kBucket_S3KeyFilter};
constexpr PropertyType kType59{.kind = Kind::kObject, .members = kBucket_FilterRule};
constexpr PropertyType kType60{
    .kind = Kind::kList, .element = &kType59, .unordered = true, .unique = true};
constexpr PropertyType kType61{.kind = Kind::kString, .length_max = 1024};
constexpr std::string_view kTexts15[] = {"Enabled"};
constexpr PropertyType kType62{.kind = Kind::kString, .allowed = kTexts15};
constexpr PropertyType kType63{.kind = Kind::kObject, .members = kBucket_ObjectLockRule};
constexpr PropertyType kType64{.kind = Kind::kObject, .members = kBucket_DefaultRetention};
constexpr PropertyType kType65{.kind = Kind::kObject, .members = kBucket_DefaultEventHold};
constexpr std::string_view kTexts16[] = {"COMPLIANCE", "GOVERNANCE"};
constexpr PropertyType kType66{.kind = Kind::kString, .allowed = kTexts16};
constexpr PropertyType kType67{.kind = Kind::kObject, .members = kBucket_OwnershipControlsRule};
constexpr PropertyType kType68{.kind = Kind::kList, .element = &kType67, .unique = true};
constexpr std::string_view kTexts17[] = {"BucketOwnerEnforced", "BucketOwnerPreferred",
                                         "ObjectWriter"};
constexpr PropertyType kType69{.kind = Kind::kString, .allowed = kTexts17};
constexpr PropertyType kType70{.kind = Kind::kObject, .members = kBucket_ReplicationRule};
constexpr PropertyType kType71{.kind = Kind::kList, .element = &kType70, .unique = true};
constexpr PropertyType kType72{.kind = Kind::kObject, .members = kBucket_DeleteMarkerReplication};
constexpr PropertyType kType73{.kind = Kind::kObject, .members = kBucket_ReplicationDestination};
constexpr PropertyType kType74{.kind = Kind::kObject, .members = kBucket_ReplicationRuleFilter};
constexpr PropertyType kType75{.kind = Kind::kObject, .members = kBucket_SourceSelectionCriteria};
constexpr PropertyType kType76{.kind = Kind::kObject, .members = kBucket_AccessControlTranslation};
constexpr PropertyType kType77{.kind = Kind::kObject, .members = kBucket_EncryptionConfiguration};
constexpr PropertyType kType78{.kind = Kind::kObject, .members = kBucket_Metrics};
constexpr PropertyType kType79{.kind = Kind::kObject, .members = kBucket_ReplicationTime};
constexpr std::string_view kTexts18[] = {
    "DEEP_ARCHIVE",       "GLACIER",  "GLACIER_IR", "INTELLIGENT_TIERING", "ONEZONE_IA",
    "REDUCED_REDUNDANCY", "STANDARD", "STANDARD_IA"};
constexpr PropertyType kType80{.kind = Kind::kString, .allowed = kTexts18};
constexpr std::string_view kTexts19[] = {"Destination"};
constexpr PropertyType kType81{.kind = Kind::kString, .allowed = kTexts19};
constexpr PropertyType kType82{.kind = Kind::kObject, .members = kBucket_ReplicationTimeValue};
constexpr PropertyType kType83{.kind = Kind::kObject,
                               .members = kBucket_ReplicationRuleAndOperator};
constexpr PropertyType kType84{.kind = Kind::kObject, .members = kBucket_ReplicaModifications};
constexpr PropertyType kType85{.kind = Kind::kObject, .members = kBucket_SseKmsEncryptedObjects};
constexpr PropertyType kType86{.kind = Kind::kString, .length_min = 1, .length_max = 128};
constexpr PropertyType kType87{.kind = Kind::kString, .length_max = 256};
constexpr PropertyType kType88{.kind = Kind::kObject, .members = kBucket_RedirectAllRequestsTo};
constexpr PropertyType kType89{.kind = Kind::kObject, .members = kBucket_RoutingRule};
constexpr PropertyType kType90{.kind = Kind::kList, .element = &kType89};
constexpr std::string_view kTexts20[] = {"http", "https"};
constexpr PropertyType kType91{.kind = Kind::kString, .allowed = kTexts20};
constexpr PropertyType kType92{.kind = Kind::kObject, .members = kBucket_RedirectRule};
constexpr PropertyType kType93{.kind = Kind::kObject, .members = kBucket_RoutingRuleCondition};
constexpr PropertyType kType94{.kind = Kind::kObject, .members = kBucket_S3TablesDestination};
constexpr PropertyType kType95{.kind = Kind::kObject,
                               .members = kBucket_AnnotationTableConfiguration};
constexpr PropertyType kType96{.kind = Kind::kObject, .members = kBucket_MetadataDestination};
constexpr PropertyType kType97{.kind = Kind::kObject,
                               .members = kBucket_InventoryTableConfiguration};
constexpr PropertyType kType98{.kind = Kind::kObject, .members = kBucket_JournalTableConfiguration};
constexpr std::string_view kTexts21[] = {"DISABLED", "ENABLED"};
constexpr PropertyType kType99{.kind = Kind::kString, .allowed = kTexts21};
constexpr PropertyType kType100{.kind = Kind::kObject,
                                .members = kBucket_MetadataTableEncryptionConfiguration};
constexpr std::string_view kTexts22[] = {"AES256", "aws:kms"};
constexpr PropertyType kType101{.kind = Kind::kString, .allowed = kTexts22};
constexpr std::string_view kTexts23[] = {"aws", "customer"};
constexpr PropertyType kType102{.kind = Kind::kString, .allowed = kTexts23};
constexpr PropertyType kType103{.kind = Kind::kObject, .members = kBucket_RecordExpiration};
constexpr PropertyType kType104{.kind = Kind::kObject, .members = kBucket_AccelerateConfiguration};
constexpr std::string_view kTexts24[] = {
    "AuthenticatedRead", "AwsExecRead",      "BucketOwnerFullControl",
    "BucketOwnerRead",   "LogDeliveryWrite", "Private",
    "PublicRead",        "PublicReadWrite"};
constexpr PropertyType kType105{.kind = Kind::kString, .allowed = kTexts24};
constexpr PropertyType kType106{.kind = Kind::kObject, .members = kBucket_AnalyticsConfiguration};
constexpr PropertyType kType107{.kind = Kind::kList, .element = &kType106, .unique = true};
constexpr PropertyType kType108{.kind = Kind::kObject, .members = kBucket_BucketEncryption};
constexpr std::string_view kTexts25[] = {"account-regional", "global"};
constexpr PropertyType kType109{.kind = Kind::kString, .allowed = kTexts25};
constexpr PropertyType kType110{.kind = Kind::kObject, .members = kBucket_CorsConfiguration};
constexpr PropertyType kType111{.kind = Kind::kObject,
                                .members = kBucket_IntelligentTieringConfiguration};
constexpr PropertyType kType112{.kind = Kind::kList, .element = &kType111, .unique = true};
constexpr PropertyType kType113{.kind = Kind::kObject, .members = kBucket_InventoryConfiguration};
constexpr PropertyType kType114{.kind = Kind::kList, .element = &kType113, .unique = true};
constexpr PropertyType kType115{.kind = Kind::kObject, .members = kBucket_LifecycleConfiguration};
constexpr PropertyType kType116{.kind = Kind::kObject, .members = kBucket_LoggingConfiguration};
constexpr PropertyType kType117{.kind = Kind::kObject, .members = kBucket_MetadataConfiguration};
constexpr PropertyType kType118{.kind = Kind::kObject,
                                .members = kBucket_MetadataTableConfiguration};
constexpr PropertyType kType119{.kind = Kind::kObject, .members = kBucket_MetricsConfiguration};
constexpr PropertyType kType120{.kind = Kind::kList, .element = &kType119, .unique = true};
constexpr PropertyType kType121{.kind = Kind::kObject,
                                .members = kBucket_NotificationConfiguration};
constexpr PropertyType kType122{.kind = Kind::kObject, .members = kBucket_ObjectLockConfiguration};
constexpr PropertyType kType123{.kind = Kind::kObject, .members = kBucket_OwnershipControls};
constexpr PropertyType kType124{.kind = Kind::kObject,
                                .members = kBucket_PublicAccessBlockConfiguration};
constexpr PropertyType kType125{.kind = Kind::kObject, .members = kBucket_ReplicationConfiguration};
constexpr PropertyType kType126{.kind = Kind::kObject, .members = kBucket_Tag};
constexpr PropertyType kType127{.kind = Kind::kList, .element = &kType126, .unordered = true};
constexpr PropertyType kType128{.kind = Kind::kObject, .members = kBucket_VersioningConfiguration};
constexpr PropertyType kType129{.kind = Kind::kObject, .members = kBucket_WebsiteConfiguration};
const Property kBucket_AccelerateConfiguration[1] = {
    {"AccelerationStatus", &kType1, true},
};
const Property kBucket_AnalyticsConfiguration[4] = {
    {"Id", &kType2, true},
    {"Prefix", &kType2, false},
    {"StorageClassAnalysis", &kType3, true},
    {"TagFilters", &kType5, false},
};
const Property kBucket_StorageClassAnalysis[1] = {
    {"DataExport", &kType6, false},
};
const Property kBucket_DataExport[2] = {
    {"Destination", &kType7, true},
    {"OutputSchemaVersion", &kType8, true},
};
const Property kBucket_Destination[4] = {
    {"BucketAccountId", &kType2, false},
    {"BucketArn", &kType2, true},
    {"Format", &kType9, true},
    {"Prefix", &kType2, false},
};
const Property kBucket_TagFilter[2] = {
    {"Key", &kType2, true},
    {"Value", &kType2, true},
};
const Property kBucket_BucketEncryption[1] = {
    {"ServerSideEncryptionConfiguration", &kType11, true},
};
const Property kBucket_ServerSideEncryptionRule[3] = {
    {"BlockedEncryptionTypes", &kType12, false},
    {"BucketKeyEnabled", &kType13, false},
    {"ServerSideEncryptionByDefault", &kType14, false},
};
const Property kBucket_BlockedEncryptionTypes[1] = {
    {"EncryptionType", &kType16, false},
};
const Property kBucket_ServerSideEncryptionByDefault[2] = {
    {"KMSMasterKeyID", &kType2, false},
    {"SSEAlgorithm", &kType17, true},
};
const Property kBucket_CorsConfiguration[1] = {
    {"CorsRules", &kType19, true},
};
const Property kBucket_CorsRule[6] = {
    {"AllowedHeaders", &kType20, false},
    {"AllowedMethods", &kType22, true},
    {"AllowedOrigins", &kType20, true},
    {"ExposedHeaders", &kType20, false},
    {"Id", &kType23, false},
    {"MaxAge", &kType24, false},
};
const Property kBucket_IntelligentTieringConfiguration[5] = {
    {"Id", &kType2, true},          {"Prefix", &kType2, false},   {"Status", &kType25, true},
    {"TagFilters", &kType5, false}, {"Tierings", &kType27, true},
};
const Property kBucket_Tiering[2] = {
    {"AccessTier", &kType28, true},
    {"Days", &kType29, true},
};
const Property kBucket_InventoryConfiguration[7] = {
    {"Destination", &kType7, true},
    {"Enabled", &kType13, true},
    {"Id", &kType2, true},
    {"IncludedObjectVersions", &kType30, true},
    {"OptionalFields", &kType32, false},
    {"Prefix", &kType2, false},
    {"ScheduleFrequency", &kType33, true},
};
const Property kBucket_LifecycleConfiguration[2] = {
    {"Rules", &kType35, true},
    {"TransitionDefaultMinimumObjectSize", &kType36, false},
};
const Property kBucket_Rule[16] = {
    {"AbortIncompleteMultipartUpload", &kType37, false},
    {"ExpirationDate", &kType38, false},
    {"ExpirationInDays", &kType29, false},
    {"ExpiredObjectDeleteMarker", &kType13, false},
    {"Id", &kType23, false},
    {"NoncurrentVersionExpiration", &kType39, false},
    {"NoncurrentVersionExpirationInDays", &kType29, false},
    {"NoncurrentVersionTransition", &kType40, false},
    {"NoncurrentVersionTransitions", &kType41, false},
    {"ObjectSizeGreaterThan", &kType42, false},
    {"ObjectSizeLessThan", &kType42, false},
    {"Prefix", &kType2, false},
    {"Status", &kType25, true},
    {"TagFilters", &kType5, false},
    {"Transition", &kType43, false},
    {"Transitions", &kType44, false},
};
const Property kBucket_AbortIncompleteMultipartUpload[1] = {
    {"DaysAfterInitiation", &kType24, true},
};
const Property kBucket_NoncurrentVersionExpiration[2] = {
    {"NewerNoncurrentVersions", &kType29, false},
    {"NoncurrentDays", &kType29, true},
};
const Property kBucket_NoncurrentVersionTransition[3] = {
    {"NewerNoncurrentVersions", &kType29, false},
    {"StorageClass", &kType45, true},
    {"TransitionInDays", &kType29, true},
};
const Property kBucket_Transition[3] = {
    {"StorageClass", &kType45, true},
    {"TransitionDate", &kType38, false},
    {"TransitionInDays", &kType29, false},
};
const Property kBucket_LoggingConfiguration[3] = {
    {"DestinationBucketName", &kType2, false},
    {"LogFilePrefix", &kType2, false},
    {"TargetObjectKeyFormat", &kType46, false},
};
const Property kBucket_TargetObjectKeyFormat[2] = {
    {"PartitionedPrefix", &kType47, false},
    {"SimplePrefix", &kType48, false},
};
const Property kBucket_PartitionedPrefix[1] = {
    {"PartitionDateSource", &kType49, false},
};
const Property kBucket_MetricsConfiguration[4] = {
    {"AccessPointArn", &kType2, false},
    {"Id", &kType2, true},
    {"Prefix", &kType2, false},
    {"TagFilters", &kType5, false},
};
const Property kBucket_NotificationConfiguration[4] = {
    {"EventBridgeConfiguration", &kType50, false},
    {"LambdaConfigurations", &kType52, false},
    {"QueueConfigurations", &kType54, false},
    {"TopicConfigurations", &kType56, false},
};
const Property kBucket_EventBridgeConfiguration[1] = {
    {"EventBridgeEnabled", &kType13, true},
};
const Property kBucket_LambdaConfiguration[3] = {
    {"Event", &kType2, true},
    {"Filter", &kType57, false},
    {"Function", &kType2, true},
};
const Property kBucket_NotificationFilter[1] = {
    {"S3Key", &kType58, true},
};
const Property kBucket_S3KeyFilter[1] = {
    {"Rules", &kType60, true},
};
const Property kBucket_FilterRule[2] = {
    {"Name", &kType61, true},
    {"Value", &kType2, true},
};
const Property kBucket_QueueConfiguration[3] = {
    {"Event", &kType2, true},
    {"Filter", &kType57, false},
    {"Queue", &kType2, true},
};
const Property kBucket_TopicConfiguration[3] = {
    {"Event", &kType2, true},
    {"Filter", &kType57, false},
    {"Topic", &kType2, true},
};
const Property kBucket_ObjectLockConfiguration[2] = {
    {"ObjectLockEnabled", &kType62, false},
    {"Rule", &kType63, false},
};
const Property kBucket_ObjectLockRule[1] = {
    {"DefaultRetention", &kType64, false},
};
const Property kBucket_DefaultRetention[4] = {
    {"Days", &kType29, false},
    {"DefaultEventHold", &kType65, false},
    {"Mode", &kType66, false},
    {"Years", &kType29, false},
};
const Property kBucket_DefaultEventHold[2] = {
    {"Days", &kType29, false},
    {"Years", &kType29, false},
};
const Property kBucket_OwnershipControls[1] = {
    {"Rules", &kType68, true},
};
const Property kBucket_OwnershipControlsRule[1] = {
    {"ObjectOwnership", &kType69, false},
};
const Property kBucket_PublicAccessBlockConfiguration[4] = {
    {"BlockPublicAcls", &kType13, false},
    {"BlockPublicPolicy", &kType13, false},
    {"IgnorePublicAcls", &kType13, false},
    {"RestrictPublicBuckets", &kType13, false},
};
const Property kBucket_ReplicationConfiguration[2] = {
    {"Role", &kType2, true},
    {"Rules", &kType71, true},
};
const Property kBucket_ReplicationRule[8] = {
    {"DeleteMarkerReplication", &kType72, false},
    {"Destination", &kType73, true},
    {"Filter", &kType74, false},
    {"Id", &kType23, false},
    {"Prefix", &kType61, false},
    {"Priority", &kType29, false},
    {"SourceSelectionCriteria", &kType75, false},
    {"Status", &kType25, true},
};
const Property kBucket_DeleteMarkerReplication[1] = {
    {"Status", &kType25, false},
};
const Property kBucket_ReplicationDestination[7] = {
    {"AccessControlTranslation", &kType76, false},
    {"Account", &kType2, false},
    {"Bucket", &kType2, true},
    {"EncryptionConfiguration", &kType77, false},
    {"Metrics", &kType78, false},
    {"ReplicationTime", &kType79, false},
    {"StorageClass", &kType80, false},
};
const Property kBucket_AccessControlTranslation[1] = {
    {"Owner", &kType81, true},
};
const Property kBucket_EncryptionConfiguration[1] = {
    {"ReplicaKmsKeyID", &kType2, true},
};
const Property kBucket_Metrics[2] = {
    {"EventThreshold", &kType82, false},
    {"Status", &kType25, true},
};
const Property kBucket_ReplicationTimeValue[1] = {
    {"Minutes", &kType29, true},
};
const Property kBucket_ReplicationTime[2] = {
    {"Status", &kType25, true},
    {"Time", &kType82, true},
};
const Property kBucket_ReplicationRuleFilter[3] = {
    {"And", &kType83, false},
    {"Prefix", &kType2, false},
    {"TagFilter", &kType4, false},
};
const Property kBucket_ReplicationRuleAndOperator[2] = {
    {"Prefix", &kType2, false},
    {"TagFilters", &kType5, false},
};
const Property kBucket_SourceSelectionCriteria[2] = {
    {"ReplicaModifications", &kType84, false},
    {"SseKmsEncryptedObjects", &kType85, false},
};
const Property kBucket_ReplicaModifications[1] = {
    {"Status", &kType25, true},
};
const Property kBucket_SseKmsEncryptedObjects[1] = {
    {"Status", &kType25, true},
};
const Property kBucket_Tag[2] = {
    {"Key", &kType86, true},
    {"Value", &kType87, true},
};
const Property kBucket_VersioningConfiguration[1] = {
    {"Status", &kType1, true},
};
const Property kBucket_WebsiteConfiguration[4] = {
    {"ErrorDocument", &kType2, false},
    {"IndexDocument", &kType2, false},
    {"RedirectAllRequestsTo", &kType88, false},
    {"RoutingRules", &kType90, false},
};
const Property kBucket_RedirectAllRequestsTo[2] = {
    {"HostName", &kType2, true},
    {"Protocol", &kType91, false},
};
const Property kBucket_RoutingRule[2] = {
    {"RedirectRule", &kType92, true},
    {"RoutingRuleCondition", &kType93, false},
};
const Property kBucket_RedirectRule[5] = {
    {"HostName", &kType2, false},       {"HttpRedirectCode", &kType2, false},
    {"Protocol", &kType91, false},      {"ReplaceKeyPrefixWith", &kType2, false},
    {"ReplaceKeyWith", &kType2, false},
};
const Property kBucket_RoutingRuleCondition[2] = {
    {"HttpErrorCodeReturnedEquals", &kType2, false},
    {"KeyPrefixEquals", &kType2, false},
};
const Property kBucket_MetadataTableConfiguration[1] = {
    {"S3TablesDestination", &kType94, true},
};
const Property kBucket_S3TablesDestination[4] = {
    {"TableArn", &kType2, false},
    {"TableBucketArn", &kType2, true},
    {"TableName", &kType2, true},
    {"TableNamespace", &kType2, false},
};
const Property kBucket_MetadataConfiguration[4] = {
    {"AnnotationTableConfiguration", &kType95, false},
    {"Destination", &kType96, false},
    {"InventoryTableConfiguration", &kType97, false},
    {"JournalTableConfiguration", &kType98, true},
};
const Property kBucket_AnnotationTableConfiguration[5] = {
    {"ConfigurationState", &kType99, true},
    {"EncryptionConfiguration", &kType100, false},
    {"Role", &kType2, false},
    {"TableArn", &kType2, false},
    {"TableName", &kType2, false},
};
const Property kBucket_MetadataTableEncryptionConfiguration[2] = {
    {"KmsKeyArn", &kType2, false},
    {"SseAlgorithm", &kType101, true},
};
const Property kBucket_MetadataDestination[3] = {
    {"TableBucketArn", &kType2, false},
    {"TableBucketType", &kType102, true},
    {"TableNamespace", &kType2, false},
};
const Property kBucket_InventoryTableConfiguration[4] = {
    {"ConfigurationState", &kType99, true},
    {"EncryptionConfiguration", &kType100, false},
    {"TableArn", &kType2, false},
    {"TableName", &kType2, false},
};
const Property kBucket_JournalTableConfiguration[4] = {
    {"EncryptionConfiguration", &kType100, false},
    {"RecordExpiration", &kType103, true},
    {"TableArn", &kType2, false},
    {"TableName", &kType2, false},
};
const Property kBucket_RecordExpiration[2] = {
    {"Days", &kType29, false},
    {"Expiration", &kType99, true},
};
const Property kBucket_Properties[30] = {
    {"AbacStatus", &kType25, false},
    {"AccelerateConfiguration", &kType104, false},
    {"AccessControl", &kType105, false},
    {"AnalyticsConfigurations", &kType107, false},
    {"Arn", &kType2, false},
    {"BucketEncryption", &kType108, false},
    {"BucketName", &kType2, false},
    {"BucketNamePrefix", &kType2, false},
    {"BucketNamespace", &kType109, false},
    {"CorsConfiguration", &kType110, false},
    {"DomainName", &kType2, false},
    {"DualStackDomainName", &kType2, false},
    {"IntelligentTieringConfigurations", &kType112, false},
    {"InventoryConfigurations", &kType114, false},
    {"LifecycleConfiguration", &kType115, false},
    {"LoggingConfiguration", &kType116, false},
    {"MetadataConfiguration", &kType117, false},
    {"MetadataTableConfiguration", &kType118, false},
    {"MetricsConfigurations", &kType120, false},
    {"NotificationConfiguration", &kType121, false},
    {"ObjectLockConfiguration", &kType122, false},
    {"ObjectLockEnabled", &kType13, false},
    {"OwnershipControls", &kType123, false},
    {"PublicAccessBlockConfiguration", &kType124, false},
    {"RegionalDomainName", &kType2, false},
    {"ReplicationConfiguration", &kType125, false},
    {"Tags", &kType127, false},
    {"VersioningConfiguration", &kType128, false},
    {"WebsiteConfiguration", &kType129, false},
    {"WebsiteURL", &kType2, false},
};
constexpr std::string_view kTexts26[] = {"/BucketName", "/BucketNamePrefix", "/BucketNamespace"};
constexpr std::string_view kTexts27[] = {
    "/Arn",
    "/DomainName",
    "/DualStackDomainName",
    "/MetadataConfiguration/AnnotationTableConfiguration/TableArn",
    "/MetadataConfiguration/AnnotationTableConfiguration/TableName",
    "/MetadataConfiguration/Destination",
    "/MetadataConfiguration/InventoryTableConfiguration/TableArn",
    "/MetadataConfiguration/InventoryTableConfiguration/TableName",
    "/MetadataConfiguration/JournalTableConfiguration/TableArn",
    "/MetadataConfiguration/JournalTableConfiguration/TableName",
    "/MetadataTableConfiguration/S3TablesDestination/TableArn",
    "/MetadataTableConfiguration/S3TablesDestination/TableNamespace",
    "/RegionalDomainName",
    "/WebsiteURL"};
constexpr std::string_view kTexts28[] = {
    "/AccessControl",
    "/BucketNamePrefix",
    "/BucketNamespace",
    "/LifecycleConfiguration/Rules/*/ExpiredObjectDeleteMarker",
    "/LifecycleConfiguration/Rules/*/NoncurrentVersionExpirationInDays",
    "/LifecycleConfiguration/Rules/*/NoncurrentVersionTransition",
    "/LifecycleConfiguration/Rules/*/Transition",
    "/MetadataConfiguration/AnnotationTableConfiguration/EncryptionConfiguration",
    "/MetadataConfiguration/InventoryTableConfiguration/EncryptionConfiguration",
    "/MetadataConfiguration/JournalTableConfiguration/EncryptionConfiguration",
    "/ReplicationConfiguration/Rules/*/Prefix"};
constexpr std::string_view kTexts29[] = {"/BucketName"};
constexpr PropertyTransform kBucketTransforms[] = {
    {"/NotificationConfiguration/LambdaConfigurations/*/Filter/S3Key/Rules/*/Name",
     Transform::kIgnoreCase},
    {"/NotificationConfiguration/QueueConfigurations/*/Filter/S3Key/Rules/*/Name",
     Transform::kIgnoreCase},
    {"/NotificationConfiguration/TopicConfigurations/*/Filter/S3Key/Rules/*/Name",
     Transform::kIgnoreCase}};
constexpr KnownDefault kBucketDefaults[] = {
    {"/AbacStatus", R"~("Disabled")~"},
    {"/AccelerateConfiguration", R"~({"AccelerationStatus": "Suspended"})~"},
    {"/BucketEncryption",
     R"~({"ServerSideEncryptionConfiguration": [{"BucketKeyEnabled": false, "BlockedEncryptionTypes": {"EncryptionType": ["SSE-C"]}, "ServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}]})~"},
    {"/OwnershipControls", R"~({"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]})~"},
    {"/PublicAccessBlockConfiguration",
     R"~({"RestrictPublicBuckets": true, "BlockPublicPolicy": true, "BlockPublicAcls": true, "IgnorePublicAcls": true})~"},
    {"/VersioningConfiguration", R"~({"Status": "Suspended"})~"}};
extern const Property kBucketPolicy_Properties[2];
const Property kBucketPolicy_Properties[2] = {
    {"Bucket", &kType2, true},
    {"PolicyDocument", &kType48, true},
};
constexpr std::string_view kTexts30[] = {"Bucket", "PolicyDocument"};
constexpr std::string_view kTexts31[] = {"/Bucket"};

}  // namespace

extern const ResourceType ks3_Bucket;
extern const ResourceType ks3_BucketPolicy;
const ResourceType ks3_Bucket{
    .name = "AWS::S3::Bucket",
    .token = "aws-native:s3:Bucket",
    .properties = {.kind = Kind::kObject, .members = kBucket_Properties},
    .create_only = kTexts26,
    .read_only = kTexts27,
    .write_only = kTexts28,
    .primary_identifier = kTexts29,
    .transforms = kBucketTransforms,
    .defaults = kBucketDefaults,
    .tag_property = "/Tags",
    .name_property = "BucketName",
    .stateful = true,
};
const ResourceType ks3_BucketPolicy{
    .name = "AWS::S3::BucketPolicy",
    .token = "aws-native:s3:BucketPolicy",
    .properties = {.kind = Kind::kObject, .members = kBucketPolicy_Properties},
    .required = kTexts30,
    .create_only = kTexts31,
    .primary_identifier = kTexts31,
};

}  // namespace catalog::generated
