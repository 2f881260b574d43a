// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kAnomalyMonitor_ResourceTag[2];
extern const Property kAnomalyMonitor_Properties[10];
constexpr PropertyType kType1{
    .kind = Kind::kString, .pattern = "^(?!aws:).*$", .length_min = 1, .length_max = 128};
constexpr PropertyType kType2{.kind = Kind::kString, .length_max = 256};
constexpr PropertyType kType3{.kind = Kind::kString};
constexpr PropertyType kType4{.kind = Kind::kInteger};
constexpr std::string_view kTexts1[] = {"COST_CATEGORY", "LINKED_ACCOUNT", "SERVICE", "TAG"};
constexpr PropertyType kType5{.kind = Kind::kString, .allowed = kTexts1};
constexpr PropertyType kType6{.kind = Kind::kString, .pattern = R"~([\S\s]*)~", .length_max = 1024};
constexpr std::string_view kTexts2[] = {"CUSTOM", "DIMENSIONAL"};
constexpr PropertyType kType7{.kind = Kind::kString, .allowed = kTexts2};
constexpr PropertyType kType8{.kind = Kind::kObject, .members = kAnomalyMonitor_ResourceTag};
constexpr PropertyType kType9{
    .kind = Kind::kList, .element = &kType8, .length_max = 200, .unordered = true};
const Property kAnomalyMonitor_ResourceTag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType2, true},
};
const Property kAnomalyMonitor_Properties[10] = {
    {"CreationDate", &kType3, false},      {"DimensionalValueCount", &kType4, false},
    {"LastEvaluatedDate", &kType3, false}, {"LastUpdatedDate", &kType3, false},
    {"MonitorArn", &kType3, false},        {"MonitorDimension", &kType5, false},
    {"MonitorName", &kType6, true},        {"MonitorSpecification", &kType3, false},
    {"MonitorType", &kType7, true},        {"ResourceTags", &kType9, false},
};
constexpr std::string_view kTexts3[] = {"MonitorName", "MonitorType"};
constexpr std::string_view kTexts4[] = {"/MonitorDimension", "/MonitorSpecification",
                                        "/MonitorType", "/ResourceTags"};
constexpr std::string_view kTexts5[] = {"/CreationDate", "/DimensionalValueCount",
                                        "/LastEvaluatedDate", "/LastUpdatedDate", "/MonitorArn"};
constexpr std::string_view kTexts6[] = {"/MonitorArn"};
extern const Property kAnomalySubscription_ResourceTag[2];
extern const Property kAnomalySubscription_Subscriber[3];
extern const Property kAnomalySubscription_Properties[9];
constexpr PropertyType kType10{
    .kind = Kind::kString,
    .pattern =
        R"~((^[a-zA-Z0-9.!#$%&'*+=?^_‘{|}~-]+@[a-zA-Z0-9_-]+(\.[a-zA-Z0-9_-]+)+$)|(^arn:(aws[a-zA-Z-]*):sns:[a-zA-Z0-9-]+:[0-9]{12}:[a-zA-Z0-9_-]+(\.fifo)?$))~"};
constexpr std::string_view kTexts7[] = {"CONFIRMED", "DECLINED"};
constexpr PropertyType kType11{.kind = Kind::kString, .allowed = kTexts7};
constexpr std::string_view kTexts8[] = {"EMAIL", "SNS"};
constexpr PropertyType kType12{.kind = Kind::kString, .allowed = kTexts8};
constexpr std::string_view kTexts9[] = {"DAILY", "IMMEDIATE", "WEEKLY"};
constexpr PropertyType kType13{.kind = Kind::kString, .allowed = kTexts9};
constexpr PropertyType kType14{
    .kind = Kind::kString,
    .pattern = "^arn:aws[-a-z0-9]*:[a-z0-9]+:[-a-z0-9]*:[0-9]{12}:[-a-zA-Z0-9/:_]+$"};
constexpr PropertyType kType15{.kind = Kind::kList, .element = &kType14, .unordered = true};
constexpr PropertyType kType16{.kind = Kind::kObject, .members = kAnomalySubscription_ResourceTag};
constexpr PropertyType kType17{
    .kind = Kind::kList, .element = &kType16, .length_max = 200, .unordered = true};
constexpr PropertyType kType18{.kind = Kind::kObject, .members = kAnomalySubscription_Subscriber};
constexpr PropertyType kType19{.kind = Kind::kList, .element = &kType18, .unordered = true};
constexpr PropertyType kType20{.kind = Kind::kNumber, .minimum = 0};
const Property kAnomalySubscription_ResourceTag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType2, true},
};
const Property kAnomalySubscription_Subscriber[3] = {
    {"Address", &kType10, true},
    {"Status", &kType11, false},
    {"Type", &kType12, true},
};
const Property kAnomalySubscription_Properties[9] = {
    {"AccountId", &kType3, false},           {"Frequency", &kType13, true},
    {"MonitorArnList", &kType15, true},      {"ResourceTags", &kType17, false},
    {"Subscribers", &kType19, true},         {"SubscriptionArn", &kType3, false},
    {"SubscriptionName", &kType6, true},     {"Threshold", &kType20, false},
    {"ThresholdExpression", &kType3, false},
};
constexpr std::string_view kTexts10[] = {"Frequency", "MonitorArnList", "Subscribers",
                                         "SubscriptionName"};
constexpr std::string_view kTexts11[] = {"/ResourceTags"};
constexpr std::string_view kTexts12[] = {"/AccountId", "/Subscribers/*/Status", "/SubscriptionArn"};
constexpr std::string_view kTexts13[] = {"/SubscriptionArn"};

}  // namespace

extern const ResourceType kce_AnomalyMonitor;
extern const ResourceType kce_AnomalySubscription;
const ResourceType kce_AnomalyMonitor{
    .name = "AWS::CE::AnomalyMonitor",
    .token = "aws-native:ce:AnomalyMonitor",
    .properties = {.kind = Kind::kObject, .members = kAnomalyMonitor_Properties},
    .required = kTexts3,
    .create_only = kTexts4,
    .read_only = kTexts5,
    .primary_identifier = kTexts6,
    .tag_property = "/ResourceTags",
};
const ResourceType kce_AnomalySubscription{
    .name = "AWS::CE::AnomalySubscription",
    .token = "aws-native:ce:AnomalySubscription",
    .properties = {.kind = Kind::kObject, .members = kAnomalySubscription_Properties},
    .required = kTexts10,
    .create_only = kTexts11,
    .read_only = kTexts12,
    .primary_identifier = kTexts13,
    .tag_property = "/ResourceTags",
};

}  // namespace catalog::generated
