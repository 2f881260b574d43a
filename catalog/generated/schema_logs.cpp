// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kLogGroup_Tag[2];
extern const Property kLogGroup_Properties[11];
constexpr PropertyType kType1{.kind = Kind::kString, .length_min = 1, .length_max = 128};
constexpr PropertyType kType2{.kind = Kind::kString, .length_max = 256};
constexpr PropertyType kType3{.kind = Kind::kString};
constexpr PropertyType kType4{.kind = Kind::kBoolean};
constexpr PropertyType kType5{.kind = Kind::kObject, .closed = false};
constexpr PropertyType kType6{
    .kind = Kind::kList, .element = &kType5, .unordered = true, .unique = true};
constexpr PropertyType kType7{
    .kind = Kind::kString,
    .pattern = R"~(^arn:[a-z0-9-]+:kms:[a-z0-9-]+:\d{12}:(key|alias)/.+\Z)~",
    .length_max = 256};
constexpr std::string_view kTexts1[] = {"DELIVERY", "INFREQUENT_ACCESS", "STANDARD"};
constexpr PropertyType kType8{.kind = Kind::kString, .allowed = kTexts1};
constexpr PropertyType kType9{.kind = Kind::kString,
                              .pattern = R"~(^[.\-_/#A-Za-z0-9]{1,512}\Z)~",
                              .length_min = 1,
                              .length_max = 512};
constexpr std::string_view kTexts2[] = {"1",    "1096", "120", "14", "150",  "180", "1827", "2192",
                                        "2557", "2922", "3",   "30", "3288", "365", "3653", "400",
                                        "5",    "545",  "60",  "7",  "731",  "90"};
constexpr PropertyType kType10{.kind = Kind::kInteger, .allowed = kTexts2};
constexpr PropertyType kType11{.kind = Kind::kObject, .members = kLogGroup_Tag};
constexpr PropertyType kType12{
    .kind = Kind::kList, .element = &kType11, .unordered = true, .unique = true};
const Property kLogGroup_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType2, true},
};
const Property kLogGroup_Properties[11] = {
    {"Arn", &kType3, false},
    {"BearerTokenAuthenticationEnabled", &kType4, false},
    {"DataProtectionPolicy", &kType5, false},
    {"DeletionProtectionEnabled", &kType4, false},
    {"FieldIndexPolicies", &kType6, false},
    {"KmsKeyId", &kType7, false},
    {"LogGroupClass", &kType8, false},
    {"LogGroupName", &kType9, false},
    {"ResourcePolicyDocument", &kType5, false},
    {"RetentionInDays", &kType10, false},
    {"Tags", &kType12, false},
};
constexpr std::string_view kTexts3[] = {"/LogGroupName"};
constexpr std::string_view kTexts4[] = {"/Arn"};
constexpr KnownDefault kLogGroupDefaults[] = {{"/BearerTokenAuthenticationEnabled", "false"},
                                              {"/DeletionProtectionEnabled", "false"},
                                              {"/LogGroupClass", R"~("STANDARD")~"}};
extern const Property kMetricFilter_MetricTransformation[6];
extern const Property kMetricFilter_Dimension[2];
extern const Property kMetricFilter_Properties[7];
constexpr PropertyType kType13{.kind = Kind::kNumber};
constexpr PropertyType kType14{.kind = Kind::kObject, .members = kMetricFilter_Dimension};
constexpr PropertyType kType15{.kind = Kind::kList,
                               .element = &kType14,
                               .length_min = 1,
                               .length_max = 3,
                               .unordered = true,
                               .unique = true};
constexpr PropertyType kType16{.kind = Kind::kString,
                               .pattern = R"~(^((?![:*$])[\x00-\x7F]){1,255})~",
                               .length_min = 1,
                               .length_max = 255};
constexpr PropertyType kType17{.kind = Kind::kString,
                               .pattern = R"~(^[0-9a-zA-Z\.\-_\/#]{1,256})~",
                               .length_min = 1,
                               .length_max = 256};
constexpr PropertyType kType18{
    .kind = Kind::kString, .pattern = ".{1,100}", .length_min = 1, .length_max = 100};
constexpr std::string_view kTexts5[] = {"Bits",
                                        "Bits/Second",
                                        "Bytes",
                                        "Bytes/Second",
                                        "Count",
                                        "Count/Second",
                                        "Gigabits",
                                        "Gigabits/Second",
                                        "Gigabytes",
                                        "Gigabytes/Second",
                                        "Kilobits",
                                        "Kilobits/Second",
                                        "Kilobytes",
                                        "Kilobytes/Second",
                                        "Megabits",
                                        "Megabits/Second",
                                        "Megabytes",
                                        "Megabytes/Second",
                                        "Microseconds",
                                        "Milliseconds",
                                        "None",
                                        "Percent",
                                        "Seconds",
                                        "Terabits",
                                        "Terabits/Second",
                                        "Terabytes",
                                        "Terabytes/Second"};
constexpr PropertyType kType19{.kind = Kind::kString, .allowed = kTexts5};
constexpr PropertyType kType20{.kind = Kind::kString, .length_min = 1, .length_max = 255};
constexpr PropertyType kType21{.kind = Kind::kList, .element = &kType3, .unordered = true};
constexpr PropertyType kType22{.kind = Kind::kString, .length_max = 2000};
constexpr PropertyType kType23{
    .kind = Kind::kString, .pattern = "^[^:*]{1,512}", .length_min = 1, .length_max = 512};
constexpr PropertyType kType24{.kind = Kind::kString, .length_max = 1024};
constexpr PropertyType kType25{.kind = Kind::kString,
                               .pattern = R"~(^[.\-_/#A-Za-z0-9]{1,512})~",
                               .length_min = 1,
                               .length_max = 512};
constexpr PropertyType kType26{.kind = Kind::kObject,
                               .members = kMetricFilter_MetricTransformation};
constexpr PropertyType kType27{
    .kind = Kind::kList, .element = &kType26, .length_min = 1, .length_max = 1, .unordered = true};
const Property kMetricFilter_MetricTransformation[6] = {
    {"DefaultValue", &kType13, false}, {"Dimensions", &kType15, false},
    {"MetricName", &kType16, true},    {"MetricNamespace", &kType17, true},
    {"MetricValue", &kType18, true},   {"Unit", &kType19, false},
};
const Property kMetricFilter_Dimension[2] = {
    {"Key", &kType20, true},
    {"Value", &kType20, true},
};
const Property kMetricFilter_Properties[7] = {
    {"ApplyOnTransformedLogs", &kType4, false},  {"EmitSystemFieldDimensions", &kType21, false},
    {"FieldSelectionCriteria", &kType22, false}, {"FilterName", &kType23, false},
    {"FilterPattern", &kType24, true},           {"LogGroupName", &kType25, true},
    {"MetricTransformations", &kType27, true},
};
constexpr std::string_view kTexts6[] = {"FilterPattern", "LogGroupName", "MetricTransformations"};
constexpr std::string_view kTexts7[] = {"/FilterName", "/LogGroupName"};
constexpr std::string_view kTexts8[] = {"/LogGroupName", "/FilterName"};
extern const Property kQueryDefinition_QueryParameter[3];
extern const Property kQueryDefinition_Properties[6];
constexpr PropertyType kType28{.kind = Kind::kString, .length_max = 512};
constexpr PropertyType kType29{
    .kind = Kind::kString, .pattern = "^[a-zA-Z_][a-zA-Z0-9_]*$", .length_max = 128};
constexpr PropertyType kType30{.kind = Kind::kString,
                               .pattern = R"~([\.\-_/#A-Za-z0-9]+)~",
                               .length_min = 1,
                               .length_max = 512};
constexpr PropertyType kType31{.kind = Kind::kList, .element = &kType30, .unordered = true};
constexpr PropertyType kType32{.kind = Kind::kObject, .members = kQueryDefinition_QueryParameter};
constexpr PropertyType kType33{
    .kind = Kind::kList, .element = &kType32, .length_max = 20, .unordered = true};
constexpr std::string_view kTexts9[] = {"CWLI", "PPL", "SQL"};
constexpr PropertyType kType34{.kind = Kind::kString, .allowed = kTexts9};
constexpr PropertyType kType35{.kind = Kind::kString, .length_min = 1, .length_max = 10000};
const Property kQueryDefinition_QueryParameter[3] = {
    {"DefaultValue", &kType24, false},
    {"Description", &kType28, false},
    {"Name", &kType29, true},
};
const Property kQueryDefinition_Properties[6] = {
    {"LogGroupNames", &kType31, false}, {"Name", &kType20, true},
    {"Parameters", &kType33, false},    {"QueryDefinitionId", &kType3, false},
    {"QueryLanguage", &kType34, false}, {"QueryString", &kType35, true},
};
constexpr std::string_view kTexts10[] = {"Name", "QueryString"};
constexpr std::string_view kTexts11[] = {"/QueryDefinitionId"};
extern const Property kResourcePolicy_Properties[2];
constexpr PropertyType kType36{.kind = Kind::kAny,
                               .pattern = R"~([\u0009\u000A\u000D\u0020-\u00FF]+)~",
                               .length_min = 1,
                               .length_max = 5120};
constexpr PropertyType kType37{.kind = Kind::kString,
                               .pattern = R"~(^([^:*\/]+\/?)*[^:*\/]+$)~",
                               .length_min = 1,
                               .length_max = 255};
const Property kResourcePolicy_Properties[2] = {
    {"PolicyDocument", &kType36, true},
    {"PolicyName", &kType37, true},
};
constexpr std::string_view kTexts12[] = {"PolicyDocument", "PolicyName"};
constexpr std::string_view kTexts13[] = {"/PolicyName"};

}  // namespace

extern const ResourceType klogs_LogGroup;
extern const ResourceType klogs_MetricFilter;
extern const ResourceType klogs_QueryDefinition;
extern const ResourceType klogs_ResourcePolicy;
const ResourceType klogs_LogGroup{
    .name = "AWS::Logs::LogGroup",
    .token = "aws-native:logs:LogGroup",
    .properties = {.kind = Kind::kObject, .members = kLogGroup_Properties},
    .create_only = kTexts3,
    .read_only = kTexts4,
    .primary_identifier = kTexts3,
    .defaults = kLogGroupDefaults,
    .tag_property = "/Tags",
    .name_property = "LogGroupName",
    .stateful = true,
};
const ResourceType klogs_MetricFilter{
    .name = "AWS::Logs::MetricFilter",
    .token = "aws-native:logs:MetricFilter",
    .properties = {.kind = Kind::kObject, .members = kMetricFilter_Properties},
    .required = kTexts6,
    .create_only = kTexts7,
    .primary_identifier = kTexts8,
    .replacement = Replacement::kDeleteThenCreate,
};
const ResourceType klogs_QueryDefinition{
    .name = "AWS::Logs::QueryDefinition",
    .token = "aws-native:logs:QueryDefinition",
    .properties = {.kind = Kind::kObject, .members = kQueryDefinition_Properties},
    .required = kTexts10,
    .read_only = kTexts11,
    .primary_identifier = kTexts11,
};
const ResourceType klogs_ResourcePolicy{
    .name = "AWS::Logs::ResourcePolicy",
    .token = "aws-native:logs:ResourcePolicy",
    .properties = {.kind = Kind::kObject, .members = kResourcePolicy_Properties},
    .required = kTexts12,
    .create_only = kTexts13,
    .primary_identifier = kTexts13,
    .name_property = "PolicyName",
};

}  // namespace catalog::generated
