// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kTrail_EventSelector[4];
extern const Property kTrail_DataResource[2];
extern const Property kTrail_AdvancedEventSelector[2];
extern const Property kTrail_AdvancedFieldSelector[7];
extern const Property kTrail_InsightSelector[2];
extern const Property kTrail_Tag[2];
extern const Property kTrail_AggregationConfiguration[2];
extern const Property kTrail_Properties[19];
constexpr PropertyType kType1{.kind = Kind::kObject, .members = kTrail_DataResource};
constexpr PropertyType kType2{
    .kind = Kind::kList, .element = &kType1, .unordered = true, .unique = true};
constexpr PropertyType kType3{.kind = Kind::kString};
constexpr PropertyType kType4{
    .kind = Kind::kList, .element = &kType3, .unordered = true, .unique = true};
constexpr PropertyType kType5{.kind = Kind::kBoolean};
constexpr std::string_view kTexts1[] = {"All", "ReadOnly", "WriteOnly"};
constexpr PropertyType kType6{.kind = Kind::kString, .allowed = kTexts1};
constexpr PropertyType kType7{.kind = Kind::kObject, .members = kTrail_AdvancedFieldSelector};
constexpr PropertyType kType8{
    .kind = Kind::kList, .element = &kType7, .length_min = 1, .unordered = true, .unique = true};
constexpr PropertyType kType9{.kind = Kind::kString, .length_min = 1, .length_max = 1000};
constexpr PropertyType kType10{
    .kind = Kind::kString, .pattern = "(.+)", .length_min = 1, .length_max = 2048};
constexpr PropertyType kType11{
    .kind = Kind::kList, .element = &kType10, .length_min = 1, .unordered = true, .unique = true};
constexpr PropertyType kType12{
    .kind = Kind::kString, .pattern = R"~(([\w|\d|\.|_]+))~", .length_min = 1, .length_max = 1000};
constexpr std::string_view kTexts2[] = {"Data", "Management"};
constexpr PropertyType kType13{.kind = Kind::kString, .allowed = kTexts2};
constexpr PropertyType kType14{
    .kind = Kind::kList, .element = &kType13, .unordered = true, .unique = true};
constexpr std::string_view kTexts3[] = {"Data"};
constexpr PropertyType kType15{.kind = Kind::kString, .allowed = kTexts3};
constexpr std::string_view kTexts4[] = {"API_ACTIVITY", "RESOURCE_ACCESS", "USER_ACTIONS"};
constexpr PropertyType kType16{.kind = Kind::kString, .allowed = kTexts4};
constexpr PropertyType kType17{.kind = Kind::kList,
                               .element = &kType16,
                               .length_min = 1,
                               .length_max = 50,
                               .unordered = true,
                               .unique = true};
constexpr PropertyType kType18{.kind = Kind::kObject, .members = kTrail_AdvancedEventSelector};
constexpr PropertyType kType19{
    .kind = Kind::kList, .element = &kType18, .unordered = true, .unique = true};
constexpr PropertyType kType20{.kind = Kind::kObject, .members = kTrail_AggregationConfiguration};
constexpr PropertyType kType21{
    .kind = Kind::kList, .element = &kType20, .length_max = 1, .unordered = true, .unique = true};
constexpr PropertyType kType22{.kind = Kind::kObject, .members = kTrail_EventSelector};
constexpr PropertyType kType23{
    .kind = Kind::kList, .element = &kType22, .length_max = 5, .unordered = true, .unique = true};
constexpr PropertyType kType24{.kind = Kind::kObject, .members = kTrail_InsightSelector};
constexpr PropertyType kType25{
    .kind = Kind::kList, .element = &kType24, .unordered = true, .unique = true};
constexpr PropertyType kType26{.kind = Kind::kString, .length_max = 200};
constexpr PropertyType kType27{.kind = Kind::kString, .length_max = 256};
constexpr PropertyType kType28{.kind = Kind::kObject, .members = kTrail_Tag};
constexpr PropertyType kType29{.kind = Kind::kList, .element = &kType28, .unordered = true};
constexpr PropertyType kType30{
    .kind = Kind::kString,
    .pattern = R"~((^[a-zA-Z0-9]$)|(^[a-zA-Z0-9]([a-zA-Z0-9\._-])*[a-zA-Z0-9]$))~",
    .length_min = 3,
    .length_max = 128};
const Property kTrail_EventSelector[4] = {
    {"DataResources", &kType2, false},
    {"ExcludeManagementEventSources", &kType4, false},
    {"IncludeManagementEvents", &kType5, false},
    {"ReadWriteType", &kType6, false},
};
const Property kTrail_DataResource[2] = {
    {"Type", &kType3, true},
    {"Values", &kType4, false},
};
const Property kTrail_AdvancedEventSelector[2] = {
    {"FieldSelectors", &kType8, true},
    {"Name", &kType9, false},
};
const Property kTrail_AdvancedFieldSelector[7] = {
    {"EndsWith", &kType11, false},   {"Equals", &kType11, false},
    {"Field", &kType12, true},       {"NotEndsWith", &kType11, false},
    {"NotEquals", &kType11, false},  {"NotStartsWith", &kType11, false},
    {"StartsWith", &kType11, false},
};
const Property kTrail_InsightSelector[2] = {
    {"EventCategories", &kType14, false},
    {"InsightType", &kType3, false},
};
const Property kTrail_Tag[2] = {
    {"Key", &kType3, true},
    {"Value", &kType3, true},
};
const Property kTrail_AggregationConfiguration[2] = {
    {"EventCategory", &kType15, true},
    {"Templates", &kType17, true},
};
const Property kTrail_Properties[19] = {
    {"AdvancedEventSelectors", &kType19, false},
    {"AggregationConfigurations", &kType21, false},
    {"Arn", &kType3, false},
    {"CloudWatchLogsLogGroupArn", &kType3, false},
    {"CloudWatchLogsRoleArn", &kType3, false},
    {"EnableLogFileValidation", &kType5, false},
    {"EventSelectors", &kType23, false},
    {"IncludeGlobalServiceEvents", &kType5, false},
    {"InsightSelectors", &kType25, false},
    {"IsLogging", &kType5, true},
    {"IsMultiRegionTrail", &kType5, false},
    {"IsOrganizationTrail", &kType5, false},
    {"KMSKeyId", &kType3, false},
    {"S3BucketName", &kType3, true},
    {"S3KeyPrefix", &kType26, false},
    {"SnsTopicArn", &kType3, false},
    {"SnsTopicName", &kType27, false},
    {"Tags", &kType29, false},
    {"TrailName", &kType30, false},
};
constexpr std::string_view kTexts5[] = {"IsLogging", "S3BucketName"};
constexpr std::string_view kTexts6[] = {"/TrailName"};
constexpr std::string_view kTexts7[] = {"/Arn", "/SnsTopicArn"};
constexpr PropertyTransform kTrailTransforms[] = {{"/KMSKeyId", Transform::kArnEnding}};

}  // namespace

extern const ResourceType kcloudtrail_Trail;
const ResourceType kcloudtrail_Trail{
    .name = "AWS::CloudTrail::Trail",
    .token = "aws-native:cloudtrail:Trail",
    .properties = {.kind = Kind::kObject, .members = kTrail_Properties},
    .required = kTexts5,
    .create_only = kTexts6,
    .read_only = kTexts7,
    .primary_identifier = kTexts6,
    .transforms = kTrailTransforms,
    .tag_property = "/Tags",
    .name_property = "TrailName",
};

}  // namespace catalog::generated
