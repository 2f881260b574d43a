// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kScalableTarget_ScheduledAction[6];
extern const Property kScalableTarget_ScalableTargetAction[2];
extern const Property kScalableTarget_SuspendedState[3];
extern const Property kScalableTarget_Tag[2];
extern const Property kScalableTarget_Properties[10];
constexpr PropertyType kType1{.kind = Kind::kString};
constexpr PropertyType kType2{.kind = Kind::kObject,
                              .members = kScalableTarget_ScalableTargetAction};
constexpr PropertyType kType3{.kind = Kind::kInteger};
constexpr PropertyType kType4{.kind = Kind::kBoolean};
constexpr PropertyType kType5{.kind = Kind::kObject, .members = kScalableTarget_ScheduledAction};
constexpr PropertyType kType6{
    .kind = Kind::kList, .element = &kType5, .unordered = true, .unique = true};
constexpr PropertyType kType7{.kind = Kind::kObject, .members = kScalableTarget_SuspendedState};
constexpr PropertyType kType8{.kind = Kind::kObject, .members = kScalableTarget_Tag};
constexpr PropertyType kType9{.kind = Kind::kList, .element = &kType8};
const Property kScalableTarget_ScheduledAction[6] = {
    {"EndTime", &kType1, false},   {"ScalableTargetAction", &kType2, false},
    {"Schedule", &kType1, true},   {"ScheduledActionName", &kType1, true},
    {"StartTime", &kType1, false}, {"Timezone", &kType1, false},
};
const Property kScalableTarget_ScalableTargetAction[2] = {
    {"MaxCapacity", &kType3, false},
    {"MinCapacity", &kType3, false},
};
const Property kScalableTarget_SuspendedState[3] = {
    {"DynamicScalingInSuspended", &kType4, false},
    {"DynamicScalingOutSuspended", &kType4, false},
    {"ScheduledScalingSuspended", &kType4, false},
};
const Property kScalableTarget_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType1, true},
};
const Property kScalableTarget_Properties[10] = {
    {"Id", &kType1, false},
    {"MaxCapacity", &kType3, true},
    {"MinCapacity", &kType3, true},
    {"ResourceId", &kType1, true},
    {"RoleARN", &kType1, false},
    {"ScalableDimension", &kType1, true},
    {"ScheduledActions", &kType6, false},
    {"ServiceNamespace", &kType1, true},
    {"SuspendedState", &kType7, false},
    {"Tags", &kType9, false},
};
constexpr std::string_view kTexts1[] = {"MaxCapacity", "MinCapacity", "ResourceId",
                                        "ScalableDimension", "ServiceNamespace"};
constexpr std::string_view kTexts2[] = {"/ResourceId", "/ScalableDimension", "/ServiceNamespace"};
constexpr std::string_view kTexts3[] = {"/Id"};
constexpr std::string_view kTexts4[] = {"/RoleARN"};
extern const Property kScalingPolicy_StepScalingPolicyConfiguration[5];
extern const Property kScalingPolicy_StepAdjustment[3];
extern const Property kScalingPolicy_TargetTrackingScalingPolicyConfiguration[6];
extern const Property kScalingPolicy_CustomizedMetricSpecification[6];
extern const Property kScalingPolicy_MetricDimension[2];
extern const Property kScalingPolicy_TargetTrackingMetricDataQuery[5];
extern const Property kScalingPolicy_TargetTrackingMetricStat[3];
extern const Property kScalingPolicy_TargetTrackingMetric[3];
extern const Property kScalingPolicy_TargetTrackingMetricDimension[2];
extern const Property kScalingPolicy_PredefinedMetricSpecification[2];
extern const Property kScalingPolicy_PredictiveScalingPolicyConfiguration[5];
extern const Property kScalingPolicy_PredictiveScalingMetricSpecification[7];
extern const Property kScalingPolicy_PredictiveScalingCustomizedCapacityMetric[1];
extern const Property kScalingPolicy_PredictiveScalingMetricDataQuery[5];
extern const Property kScalingPolicy_PredictiveScalingMetricStat[3];
extern const Property kScalingPolicy_PredictiveScalingMetric[3];
extern const Property kScalingPolicy_PredictiveScalingMetricDimension[2];
extern const Property kScalingPolicy_PredictiveScalingCustomizedLoadMetric[1];
extern const Property kScalingPolicy_PredictiveScalingCustomizedScalingMetric[1];
extern const Property kScalingPolicy_PredictiveScalingPredefinedLoadMetric[2];
extern const Property kScalingPolicy_PredictiveScalingPredefinedMetricPair[2];
extern const Property kScalingPolicy_PredictiveScalingPredefinedScalingMetric[2];
extern const Property kScalingPolicy_Properties[10];
constexpr PropertyType kType10{.kind = Kind::kObject, .members = kScalingPolicy_StepAdjustment};
constexpr PropertyType kType11{
    .kind = Kind::kList, .element = &kType10, .unordered = true, .unique = true};
constexpr PropertyType kType12{.kind = Kind::kNumber};
constexpr PropertyType kType13{.kind = Kind::kObject,
                               .members = kScalingPolicy_CustomizedMetricSpecification};
constexpr PropertyType kType14{.kind = Kind::kObject,
                               .members = kScalingPolicy_PredefinedMetricSpecification};
constexpr PropertyType kType15{.kind = Kind::kObject, .members = kScalingPolicy_MetricDimension};
constexpr PropertyType kType16{.kind = Kind::kList, .element = &kType15, .unordered = true};
constexpr PropertyType kType17{.kind = Kind::kObject,
                               .members = kScalingPolicy_TargetTrackingMetricDataQuery};
constexpr PropertyType kType18{.kind = Kind::kList, .element = &kType17, .unordered = true};
constexpr PropertyType kType19{.kind = Kind::kObject,
                               .members = kScalingPolicy_TargetTrackingMetricStat};
constexpr PropertyType kType20{.kind = Kind::kObject,
                               .members = kScalingPolicy_TargetTrackingMetric};
constexpr PropertyType kType21{.kind = Kind::kObject,
                               .members = kScalingPolicy_TargetTrackingMetricDimension};
constexpr PropertyType kType22{.kind = Kind::kList, .element = &kType21, .unordered = true};
constexpr PropertyType kType23{.kind = Kind::kObject,
                               .members = kScalingPolicy_PredictiveScalingMetricSpecification};
constexpr PropertyType kType24{
    .kind = Kind::kList, .element = &kType23, .unordered = true, .unique = true};
constexpr PropertyType kType25{.kind = Kind::kObject,
                               .members = kScalingPolicy_PredictiveScalingCustomizedCapacityMetric};
constexpr PropertyType kType26{.kind = Kind::kObject,
                               .members = kScalingPolicy_PredictiveScalingCustomizedLoadMetric};
constexpr PropertyType kType27{.kind = Kind::kObject,
                               .members = kScalingPolicy_PredictiveScalingCustomizedScalingMetric};
constexpr PropertyType kType28{.kind = Kind::kObject,
                               .members = kScalingPolicy_PredictiveScalingPredefinedLoadMetric};
constexpr PropertyType kType29{.kind = Kind::kObject,
                               .members = kScalingPolicy_PredictiveScalingPredefinedMetricPair};
constexpr PropertyType kType30{.kind = Kind::kObject,
                               .members = kScalingPolicy_PredictiveScalingPredefinedScalingMetric};
constexpr PropertyType kType31{.kind = Kind::kObject,
                               .members = kScalingPolicy_PredictiveScalingMetricDataQuery};
constexpr PropertyType kType32{
    .kind = Kind::kList, .element = &kType31, .unordered = true, .unique = true};
constexpr PropertyType kType33{.kind = Kind::kObject,
                               .members = kScalingPolicy_PredictiveScalingMetricStat};
constexpr PropertyType kType34{.kind = Kind::kObject,
                               .members = kScalingPolicy_PredictiveScalingMetric};
constexpr PropertyType kType35{.kind = Kind::kObject,
                               .members = kScalingPolicy_PredictiveScalingMetricDimension};
constexpr PropertyType kType36{.kind = Kind::kList, .element = &kType35, .unordered = true};
constexpr PropertyType kType37{.kind = Kind::kObject,
                               .members = kScalingPolicy_PredictiveScalingPolicyConfiguration};
constexpr PropertyType kType38{.kind = Kind::kObject,
                               .members = kScalingPolicy_StepScalingPolicyConfiguration};
constexpr PropertyType kType39{.kind = Kind::kObject,
                               .members = kScalingPolicy_TargetTrackingScalingPolicyConfiguration};
const Property kScalingPolicy_StepScalingPolicyConfiguration[5] = {
    {"AdjustmentType", &kType1, false},        {"Cooldown", &kType3, false},
    {"MetricAggregationType", &kType1, false}, {"MinAdjustmentMagnitude", &kType3, false},
    {"StepAdjustments", &kType11, false},
};
const Property kScalingPolicy_StepAdjustment[3] = {
    {"MetricIntervalLowerBound", &kType12, false},
    {"MetricIntervalUpperBound", &kType12, false},
    {"ScalingAdjustment", &kType3, true},
};
const Property kScalingPolicy_TargetTrackingScalingPolicyConfiguration[6] = {
    {"CustomizedMetricSpecification", &kType13, false},
    {"DisableScaleIn", &kType4, false},
    {"PredefinedMetricSpecification", &kType14, false},
    {"ScaleInCooldown", &kType3, false},
    {"ScaleOutCooldown", &kType3, false},
    {"TargetValue", &kType12, true},
};
const Property kScalingPolicy_CustomizedMetricSpecification[6] = {
    {"Dimensions", &kType16, false}, {"MetricName", &kType1, false}, {"Metrics", &kType18, false},
    {"Namespace", &kType1, false},   {"Statistic", &kType1, false},  {"Unit", &kType1, false},
};
const Property kScalingPolicy_MetricDimension[2] = {
    {"Name", &kType1, true},
    {"Value", &kType1, true},
};
const Property kScalingPolicy_TargetTrackingMetricDataQuery[5] = {
    {"Expression", &kType1, false},  {"Id", &kType1, false},         {"Label", &kType1, false},
    {"MetricStat", &kType19, false}, {"ReturnData", &kType4, false},
};
const Property kScalingPolicy_TargetTrackingMetricStat[3] = {
    {"Metric", &kType20, false},
    {"Stat", &kType1, false},
    {"Unit", &kType1, false},
};
const Property kScalingPolicy_TargetTrackingMetric[3] = {
    {"Dimensions", &kType22, false},
    {"MetricName", &kType1, false},
    {"Namespace", &kType1, false},
};
const Property kScalingPolicy_TargetTrackingMetricDimension[2] = {
    {"Name", &kType1, false},
    {"Value", &kType1, false},
};
const Property kScalingPolicy_PredefinedMetricSpecification[2] = {
    {"PredefinedMetricType", &kType1, true},
    {"ResourceLabel", &kType1, false},
};
const Property kScalingPolicy_PredictiveScalingPolicyConfiguration[5] = {
    {"MaxCapacityBreachBehavior", &kType1, false}, {"MaxCapacityBuffer", &kType3, false},
    {"MetricSpecifications", &kType24, true},      {"Mode", &kType1, false},
    {"SchedulingBufferTime", &kType3, false},
};
const Property kScalingPolicy_PredictiveScalingMetricSpecification[7] = {
    {"CustomizedCapacityMetricSpecification", &kType25, false},
    {"CustomizedLoadMetricSpecification", &kType26, false},
    {"CustomizedScalingMetricSpecification", &kType27, false},
    {"PredefinedLoadMetricSpecification", &kType28, false},
    {"PredefinedMetricPairSpecification", &kType29, false},
    {"PredefinedScalingMetricSpecification", &kType30, false},
    {"TargetValue", &kType12, true},
};
const Property kScalingPolicy_PredictiveScalingCustomizedCapacityMetric[1] = {
    {"MetricDataQueries", &kType32, true},
};
const Property kScalingPolicy_PredictiveScalingMetricDataQuery[5] = {
    {"Expression", &kType1, false},  {"Id", &kType1, false},         {"Label", &kType1, false},
    {"MetricStat", &kType33, false}, {"ReturnData", &kType4, false},
};
const Property kScalingPolicy_PredictiveScalingMetricStat[3] = {
    {"Metric", &kType34, false},
    {"Stat", &kType1, false},
    {"Unit", &kType1, false},
};
const Property kScalingPolicy_PredictiveScalingMetric[3] = {
    {"Dimensions", &kType36, false},
    {"MetricName", &kType1, false},
    {"Namespace", &kType1, false},
};
const Property kScalingPolicy_PredictiveScalingMetricDimension[2] = {
    {"Name", &kType1, false},
    {"Value", &kType1, false},
};
const Property kScalingPolicy_PredictiveScalingCustomizedLoadMetric[1] = {
    {"MetricDataQueries", &kType32, true},
};
const Property kScalingPolicy_PredictiveScalingCustomizedScalingMetric[1] = {
    {"MetricDataQueries", &kType32, true},
};
const Property kScalingPolicy_PredictiveScalingPredefinedLoadMetric[2] = {
    {"PredefinedMetricType", &kType1, true},
    {"ResourceLabel", &kType1, false},
};
const Property kScalingPolicy_PredictiveScalingPredefinedMetricPair[2] = {
    {"PredefinedMetricType", &kType1, true},
    {"ResourceLabel", &kType1, false},
};
const Property kScalingPolicy_PredictiveScalingPredefinedScalingMetric[2] = {
    {"PredefinedMetricType", &kType1, true},
    {"ResourceLabel", &kType1, false},
};
const Property kScalingPolicy_Properties[10] = {
    {"Arn", &kType1, false},
    {"PolicyName", &kType1, true},
    {"PolicyType", &kType1, true},
    {"PredictiveScalingPolicyConfiguration", &kType37, false},
    {"ResourceId", &kType1, false},
    {"ScalableDimension", &kType1, false},
    {"ScalingTargetId", &kType1, false},
    {"ServiceNamespace", &kType1, false},
    {"StepScalingPolicyConfiguration", &kType38, false},
    {"TargetTrackingScalingPolicyConfiguration", &kType39, false},
};
constexpr std::string_view kTexts5[] = {"PolicyName", "PolicyType"};
constexpr std::string_view kTexts6[] = {"/PolicyName", "/ResourceId", "/ScalableDimension",
                                        "/ScalingTargetId", "/ServiceNamespace"};
constexpr std::string_view kTexts7[] = {"/Arn"};
constexpr std::string_view kTexts8[] = {
    "/ScalingTargetId",
    "/TargetTrackingScalingPolicyConfiguration/PredefinedMetricSpecification/ResourceLabel"};
constexpr std::string_view kTexts9[] = {"/Arn", "/ScalableDimension"};
constexpr std::string_view kTexts10[] = {"ServiceNamespace"};

}  // namespace

extern const ResourceType kapplicationautoscaling_ScalableTarget;
extern const ResourceType kapplicationautoscaling_ScalingPolicy;
const ResourceType kapplicationautoscaling_ScalableTarget{
    .name = "AWS::ApplicationAutoScaling::ScalableTarget",
    .token = "aws-native:applicationautoscaling:ScalableTarget",
    .properties = {.kind = Kind::kObject, .members = kScalableTarget_Properties},
    .required = kTexts1,
    .create_only = kTexts2,
    .read_only = kTexts3,
    .write_only = kTexts4,
    .primary_identifier = kTexts2,
    .tag_property = "/Tags",
};
const ResourceType kapplicationautoscaling_ScalingPolicy{
    .name = "AWS::ApplicationAutoScaling::ScalingPolicy",
    .token = "aws-native:applicationautoscaling:ScalingPolicy",
    .properties = {.kind = Kind::kObject, .members = kScalingPolicy_Properties},
    .required = kTexts5,
    .create_only = kTexts6,
    .read_only = kTexts7,
    .write_only = kTexts8,
    .primary_identifier = kTexts9,
    .list_needs = kTexts10,
};

}  // namespace catalog::generated
