// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kAlarm_Dimension[2];
extern const Property kAlarm_MetricDataQuery[7];
extern const Property kAlarm_MetricStat[4];
extern const Property kAlarm_Metric[3];
extern const Property kAlarm_WarmUpConfiguration[2];
extern const Property kAlarm_EvaluationWindow[2];
extern const Property kAlarm_WallClockWindow[1];
extern const Property kAlarm_Tag[2];
extern const Property kAlarm_EvaluationCriteria[1];
extern const Property kAlarm_AlarmPromQLCriteria[3];
extern const Property kAlarm_Properties[27];
constexpr PropertyType kType1{.kind = Kind::kString};
constexpr PropertyType kType2{.kind = Kind::kObject, .members = kAlarm_MetricStat};
constexpr PropertyType kType3{.kind = Kind::kInteger};
constexpr PropertyType kType4{.kind = Kind::kBoolean};
constexpr PropertyType kType5{.kind = Kind::kObject, .members = kAlarm_Metric};
constexpr PropertyType kType6{.kind = Kind::kObject, .members = kAlarm_Dimension};
constexpr PropertyType kType7{.kind = Kind::kList, .element = &kType6, .unordered = true};
constexpr PropertyType kType8{.kind = Kind::kAny};
constexpr PropertyType kType9{.kind = Kind::kObject, .members = kAlarm_WallClockWindow};
constexpr PropertyType kType10{.kind = Kind::kString, .length_min = 1, .length_max = 128};
constexpr PropertyType kType11{.kind = Kind::kString, .length_min = 1, .length_max = 256};
constexpr PropertyType kType12{.kind = Kind::kObject, .members = kAlarm_AlarmPromQLCriteria};
constexpr PropertyType kType13{.kind = Kind::kList, .element = &kType1};
constexpr PropertyType kType14{.kind = Kind::kObject, .members = kAlarm_EvaluationCriteria};
constexpr PropertyType kType15{.kind = Kind::kObject, .members = kAlarm_EvaluationWindow};
constexpr PropertyType kType16{.kind = Kind::kObject, .members = kAlarm_MetricDataQuery};
constexpr PropertyType kType17{.kind = Kind::kList, .element = &kType16, .unique = true};
constexpr PropertyType kType18{.kind = Kind::kObject, .members = kAlarm_Tag};
constexpr PropertyType kType19{
    .kind = Kind::kList, .element = &kType18, .length_max = 50, .unique = true};
constexpr PropertyType kType20{.kind = Kind::kNumber};
constexpr PropertyType kType21{.kind = Kind::kObject, .members = kAlarm_WarmUpConfiguration};
const Property kAlarm_Dimension[2] = {
    {"Name", &kType1, true},
    {"Value", &kType1, true},
};
const Property kAlarm_MetricDataQuery[7] = {
    {"AccountId", &kType1, false},  {"Expression", &kType1, false}, {"Id", &kType1, true},
    {"Label", &kType1, false},      {"MetricStat", &kType2, false}, {"Period", &kType3, false},
    {"ReturnData", &kType4, false},
};
const Property kAlarm_MetricStat[4] = {
    {"Metric", &kType5, true},
    {"Period", &kType3, true},
    {"Stat", &kType1, true},
    {"Unit", &kType1, false},
};
const Property kAlarm_Metric[3] = {
    {"Dimensions", &kType7, false},
    {"MetricName", &kType1, false},
    {"Namespace", &kType1, false},
};
const Property kAlarm_WarmUpConfiguration[2] = {
    {"OnlyStartEvaluatingAfterWarmUpPeriodEnds", &kType4, false},
    {"WarmUpPeriodDurationInMinutes", &kType3, false},
};
const Property kAlarm_EvaluationWindow[2] = {
    {"SlidingWindow", &kType8, false},
    {"WallClockWindow", &kType9, false},
};
const Property kAlarm_WallClockWindow[1] = {
    {"Timezone", &kType1, false},
};
const Property kAlarm_Tag[2] = {
    {"Key", &kType10, true},
    {"Value", &kType11, true},
};
const Property kAlarm_EvaluationCriteria[1] = {
    {"PromQLCriteria", &kType12, false},
};
const Property kAlarm_AlarmPromQLCriteria[3] = {
    {"PendingPeriod", &kType3, false},
    {"Query", &kType1, false},
    {"RecoveryPeriod", &kType3, false},
};
const Property kAlarm_Properties[27] = {
    {"ActionsEnabled", &kType4, false},
    {"AlarmActions", &kType13, false},
    {"AlarmDescription", &kType1, false},
    {"AlarmName", &kType1, false},
    {"Arn", &kType1, false},
    {"ComparisonOperator", &kType1, false},
    {"DatapointsToAlarm", &kType3, false},
    {"Dimensions", &kType7, false},
    {"EvaluateLowSampleCountPercentile", &kType1, false},
    {"EvaluationCriteria", &kType14, false},
    {"EvaluationInterval", &kType3, false},
    {"EvaluationPeriods", &kType3, false},
    {"EvaluationWindow", &kType15, false},
    {"ExtendedStatistic", &kType1, false},
    {"InsufficientDataActions", &kType13, false},
    {"MetricName", &kType1, false},
    {"Metrics", &kType17, false},
    {"Namespace", &kType1, false},
    {"OKActions", &kType13, false},
    {"Period", &kType3, false},
    {"Statistic", &kType1, false},
    {"Tags", &kType19, false},
    {"Threshold", &kType20, false},
    {"ThresholdMetricId", &kType1, false},
    {"TreatMissingData", &kType1, false},
    {"Unit", &kType1, false},
    {"WarmUpConfiguration", &kType21, false},
};
constexpr std::string_view kTexts1[] = {"/AlarmName"};
constexpr std::string_view kTexts2[] = {"/Arn"};
constexpr KnownDefault kAlarmDefaults[] = {{"/TreatMissingData", R"~("missing")~"}};
extern const Property kCompositeAlarm_Tag[2];
extern const Property kCompositeAlarm_Properties[12];
constexpr PropertyType kType22{.kind = Kind::kString, .length_min = 1, .length_max = 1600};
constexpr PropertyType kType23{.kind = Kind::kInteger, .minimum = 0};
constexpr PropertyType kType24{.kind = Kind::kString, .length_min = 1, .length_max = 1024};
constexpr PropertyType kType25{.kind = Kind::kList, .element = &kType24, .length_max = 5};
constexpr PropertyType kType26{.kind = Kind::kString, .length_max = 1024};
constexpr PropertyType kType27{.kind = Kind::kString, .length_min = 1, .length_max = 255};
constexpr PropertyType kType28{.kind = Kind::kString, .length_min = 1, .length_max = 10240};
constexpr PropertyType kType29{.kind = Kind::kObject, .members = kCompositeAlarm_Tag};
constexpr PropertyType kType30{
    .kind = Kind::kList, .element = &kType29, .length_max = 50, .unique = true};
const Property kCompositeAlarm_Tag[2] = {
    {"Key", &kType10, true},
    {"Value", &kType11, true},
};
const Property kCompositeAlarm_Properties[12] = {
    {"ActionsEnabled", &kType4, false},
    {"ActionsSuppressor", &kType22, false},
    {"ActionsSuppressorExtensionPeriod", &kType23, false},
    {"ActionsSuppressorWaitPeriod", &kType23, false},
    {"AlarmActions", &kType25, false},
    {"AlarmDescription", &kType26, false},
    {"AlarmName", &kType27, false},
    {"AlarmRule", &kType28, true},
    {"Arn", &kType1, false},
    {"InsufficientDataActions", &kType25, false},
    {"OKActions", &kType25, false},
    {"Tags", &kType30, false},
};
constexpr std::string_view kTexts3[] = {"AlarmRule"};
constexpr KnownDefault kCompositeAlarmDefaults[] = {{"/ActionsEnabled", "true"}};
extern const Property kDashboard_Tag[2];
extern const Property kDashboard_Properties[3];
constexpr PropertyType kType31{.kind = Kind::kObject, .members = kDashboard_Tag};
constexpr PropertyType kType32{
    .kind = Kind::kList, .element = &kType31, .length_max = 50, .unordered = true, .unique = true};
const Property kDashboard_Tag[2] = {
    {"Key", &kType10, true},
    {"Value", &kType11, true},
};
const Property kDashboard_Properties[3] = {
    {"DashboardBody", &kType1, true},
    {"DashboardName", &kType1, false},
    {"Tags", &kType32, false},
};
constexpr std::string_view kTexts4[] = {"DashboardBody"};
constexpr std::string_view kTexts5[] = {"/DashboardName"};

}  // namespace

extern const ResourceType kcloudwatch_Alarm;
extern const ResourceType kcloudwatch_CompositeAlarm;
extern const ResourceType kcloudwatch_Dashboard;
const ResourceType kcloudwatch_Alarm{
    .name = "AWS::CloudWatch::Alarm",
    .token = "aws-native:cloudwatch:Alarm",
    .properties = {.kind = Kind::kObject, .members = kAlarm_Properties},
    .create_only = kTexts1,
    .read_only = kTexts2,
    .primary_identifier = kTexts1,
    .defaults = kAlarmDefaults,
    .tag_property = "/Tags",
    .name_property = "AlarmName",
};
const ResourceType kcloudwatch_CompositeAlarm{
    .name = "AWS::CloudWatch::CompositeAlarm",
    .token = "aws-native:cloudwatch:CompositeAlarm",
    .properties = {.kind = Kind::kObject, .members = kCompositeAlarm_Properties},
    .required = kTexts3,
    .create_only = kTexts1,
    .read_only = kTexts2,
    .primary_identifier = kTexts1,
    .defaults = kCompositeAlarmDefaults,
    .tag_property = "/Tags",
    .name_property = "AlarmName",
};
const ResourceType kcloudwatch_Dashboard{
    .name = "AWS::CloudWatch::Dashboard",
    .token = "aws-native:cloudwatch:Dashboard",
    .properties = {.kind = Kind::kObject, .members = kDashboard_Properties},
    .required = kTexts4,
    .create_only = kTexts5,
    .primary_identifier = kTexts5,
    .tag_property = "/Tags",
    .name_property = "DashboardName",
};

}  // namespace catalog::generated
