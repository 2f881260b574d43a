// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kCanary_VisualReference[3];
extern const Property kCanary_BaseScreenshot[2];
extern const Property kCanary_ArtifactConfig[1];
extern const Property kCanary_S3Encryption[2];
extern const Property kCanary_VPCConfig[4];
extern const Property kCanary_RunConfig[5];
extern const Property kCanary_Code[8];
extern const Property kCanary_Dependency[2];
extern const Property kCanary_Schedule[3];
extern const Property kCanary_RetryConfig[1];
extern const Property kCanary_Tag[2];
extern const Property kCanary_BrowserConfig[1];
extern const Property kCanary_Replica[8];
extern const Property kCanary_ReplicaReplicationStatus[1];
extern const Property kCanary_Properties[24];
constexpr PropertyType kType1{.kind = Kind::kString};
constexpr PropertyType kType2{.kind = Kind::kObject, .members = kCanary_BaseScreenshot};
constexpr PropertyType kType3{.kind = Kind::kList, .element = &kType2};
constexpr std::string_view kTexts1[] = {"CHROME", "FIREFOX"};
constexpr PropertyType kType4{.kind = Kind::kString, .allowed = kTexts1};
constexpr PropertyType kType5{.kind = Kind::kList, .element = &kType1};
constexpr PropertyType kType6{.kind = Kind::kObject, .members = kCanary_S3Encryption};
constexpr PropertyType kType7{.kind = Kind::kBoolean};
constexpr PropertyType kType8{.kind = Kind::kMap, .element = &kType1};
constexpr PropertyType kType9{.kind = Kind::kInteger};
constexpr PropertyType kType10{.kind = Kind::kList, .element = &kType1, .length_max = 1};
constexpr PropertyType kType11{.kind = Kind::kObject, .members = kCanary_Dependency};
constexpr PropertyType kType12{.kind = Kind::kList, .element = &kType11, .length_max = 1};
constexpr PropertyType kType13{
    .kind = Kind::kString,
    .pattern = R"~(arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+)~",
    .length_min = 1,
    .length_max = 140};
constexpr std::string_view kTexts2[] = {"LambdaLayer"};
constexpr PropertyType kType14{.kind = Kind::kString, .allowed = kTexts2};
constexpr PropertyType kType15{.kind = Kind::kObject, .members = kCanary_RetryConfig};
constexpr PropertyType kType16{.kind = Kind::kString, .length_min = 1, .length_max = 128};
constexpr PropertyType kType17{.kind = Kind::kString, .length_max = 256};
constexpr PropertyType kType18{.kind = Kind::kNumber};
constexpr PropertyType kType19{.kind = Kind::kObject, .members = kCanary_ReplicaReplicationStatus};
constexpr std::string_view kTexts3[] = {"lambda-function"};
constexpr PropertyType kType20{.kind = Kind::kString, .allowed = kTexts3};
constexpr PropertyType kType21{.kind = Kind::kList, .element = &kType20};
constexpr PropertyType kType22{.kind = Kind::kObject, .members = kCanary_Tag};
constexpr PropertyType kType23{.kind = Kind::kList, .element = &kType22};
constexpr PropertyType kType24{.kind = Kind::kObject, .members = kCanary_VPCConfig};
constexpr PropertyType kType25{.kind = Kind::kObject, .members = kCanary_ArtifactConfig};
constexpr PropertyType kType26{.kind = Kind::kString, .pattern = "^(s3|S3)://"};
constexpr PropertyType kType27{.kind = Kind::kObject, .members = kCanary_BrowserConfig};
constexpr PropertyType kType28{
    .kind = Kind::kList, .element = &kType27, .length_min = 1, .length_max = 2};
constexpr PropertyType kType29{.kind = Kind::kObject, .members = kCanary_Code};
constexpr PropertyType kType30{.kind = Kind::kString, .pattern = R"~(^[0-9a-z_\-]{1,255}$)~"};
constexpr std::string_view kTexts4[] = {"AUTOMATIC", "OFF"};
constexpr PropertyType kType31{.kind = Kind::kString, .allowed = kTexts4};
constexpr PropertyType kType32{.kind = Kind::kObject, .members = kCanary_Replica};
constexpr PropertyType kType33{.kind = Kind::kList, .element = &kType32};
constexpr PropertyType kType34{.kind = Kind::kList, .element = &kType20, .unique = true};
constexpr PropertyType kType35{.kind = Kind::kObject, .members = kCanary_RunConfig};
constexpr PropertyType kType36{.kind = Kind::kObject, .members = kCanary_Schedule};
constexpr PropertyType kType37{.kind = Kind::kObject, .members = kCanary_VisualReference};
constexpr PropertyType kType38{
    .kind = Kind::kList, .element = &kType37, .length_min = 1, .length_max = 2};
const Property kCanary_VisualReference[3] = {
    {"BaseCanaryRunId", &kType1, true},
    {"BaseScreenshots", &kType3, false},
    {"BrowserType", &kType4, false},
};
const Property kCanary_BaseScreenshot[2] = {
    {"IgnoreCoordinates", &kType5, false},
    {"ScreenshotName", &kType1, true},
};
const Property kCanary_ArtifactConfig[1] = {
    {"S3Encryption", &kType6, false},
};
const Property kCanary_S3Encryption[2] = {
    {"EncryptionMode", &kType1, false},
    {"KmsKeyArn", &kType1, false},
};
const Property kCanary_VPCConfig[4] = {
    {"Ipv6AllowedForDualStack", &kType7, false},
    {"SecurityGroupIds", &kType5, true},
    {"SubnetIds", &kType5, true},
    {"VpcId", &kType1, false},
};
const Property kCanary_RunConfig[5] = {
    {"ActiveTracing", &kType7, false},    {"EnvironmentVariables", &kType8, false},
    {"EphemeralStorage", &kType9, false}, {"MemoryInMB", &kType9, false},
    {"TimeoutInSeconds", &kType9, false},
};
const Property kCanary_Code[8] = {
    {"BlueprintTypes", &kType10, false}, {"Dependencies", &kType12, false},
    {"Handler", &kType1, false},         {"S3Bucket", &kType1, false},
    {"S3Key", &kType1, false},           {"S3ObjectVersion", &kType1, false},
    {"Script", &kType1, false},          {"SourceLocationArn", &kType1, false},
};
const Property kCanary_Dependency[2] = {
    {"Reference", &kType13, true},
    {"Type", &kType14, false},
};
const Property kCanary_Schedule[3] = {
    {"DurationInSeconds", &kType1, false},
    {"Expression", &kType1, true},
    {"RetryConfig", &kType15, false},
};
const Property kCanary_RetryConfig[1] = {
    {"MaxRetries", &kType9, true},
};
const Property kCanary_Tag[2] = {
    {"Key", &kType16, true},
    {"Value", &kType17, true},
};
const Property kCanary_BrowserConfig[1] = {
    {"BrowserType", &kType4, true},
};
const Property kCanary_Replica[8] = {
    {"CanaryState", &kType1, false},
    {"KmsKeyArn", &kType1, false},
    {"LastModified", &kType18, false},
    {"Location", &kType1, true},
    {"ReplicationStatus", &kType19, false},
    {"ResourcesToReplicateTags", &kType21, false},
    {"Tags", &kType23, false},
    {"VpcConfig", &kType24, false},
};
const Property kCanary_ReplicaReplicationStatus[1] = {
    {"State", &kType1, false},
};
const Property kCanary_Properties[24] = {
    {"ArtifactConfig", &kType25, false},
    {"ArtifactS3Location", &kType26, true},
    {"BrowserConfigs", &kType28, false},
    {"Code", &kType29, true},
    {"DeleteLambdaResourcesOnCanaryDeletion", &kType7, false},
    {"DryRunAndUpdate", &kType7, false},
    {"ExecutionRoleArn", &kType1, true},
    {"FailureRetentionPeriod", &kType9, false},
    {"Id", &kType1, false},
    {"KmsKeyArn", &kType1, false},
    {"Name", &kType30, true},
    {"ProvisionedResourceCleanup", &kType31, false},
    {"Replicas", &kType33, false},
    {"ResourcesToReplicateTags", &kType34, false},
    {"RunConfig", &kType35, false},
    {"RuntimeVersion", &kType1, true},
    {"Schedule", &kType36, true},
    {"StartCanaryAfterCreation", &kType7, false},
    {"State", &kType1, false},
    {"SuccessRetentionPeriod", &kType9, false},
    {"Tags", &kType23, false},
    {"VPCConfig", &kType24, false},
    {"VisualReference", &kType37, false},
    {"VisualReferences", &kType38, false},
};
constexpr std::string_view kTexts5[] = {"ArtifactS3Location", "Code",    "ExecutionRoleArn", "Name",
                                        "RuntimeVersion",     "Schedule"};
constexpr std::string_view kTexts6[] = {"/Name"};
constexpr std::string_view kTexts7[] = {"/Code/SourceLocationArn", "/Id", "/State"};
constexpr std::string_view kTexts8[] = {"/Code/S3Bucket",
                                        "/Code/S3Key",
                                        "/Code/S3ObjectVersion",
                                        "/Code/Script",
                                        "/DeleteLambdaResourcesOnCanaryDeletion",
                                        "/DryRunAndUpdate",
                                        "/ResourcesToReplicateTags",
                                        "/RunConfig/EnvironmentVariables",
                                        "/StartCanaryAfterCreation",
                                        "/VisualReference",
                                        "/VisualReferences"};

}  // namespace

extern const ResourceType ksynthetics_Canary;
const ResourceType ksynthetics_Canary{
    .name = "AWS::Synthetics::Canary",
    .token = "aws-native:synthetics:Canary",
    .properties = {.kind = Kind::kObject, .members = kCanary_Properties},
    .required = kTexts5,
    .create_only = kTexts6,
    .read_only = kTexts7,
    .write_only = kTexts8,
    .primary_identifier = kTexts6,
    .tag_property = "/Tags",
    .name_property = "Name",
};

}  // namespace catalog::generated
