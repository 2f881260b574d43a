// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/applicationautoscaling.h"

namespace catalog::applicationautoscaling {

Value to_value(const ScalableTarget::ScalableTargetAction& properties) {
  return object({
      {"MaxCapacity", properties.MaxCapacity.value()},
      {"MinCapacity", properties.MinCapacity.value()},
  });
}

Value to_value(const ScalableTarget::ScheduledAction& properties) {
  return object({
      {"EndTime", properties.EndTime.value()},
      {"ScalableTargetAction", properties.ScalableTargetAction.value()},
      {"Schedule", properties.Schedule.value()},
      {"ScheduledActionName", properties.ScheduledActionName.value()},
      {"StartTime", properties.StartTime.value()},
      {"Timezone", properties.Timezone.value()},
  });
}

Value to_value(const ScalableTarget::SuspendedState& properties) {
  return object({
      {"DynamicScalingInSuspended", properties.DynamicScalingInSuspended.value()},
      {"DynamicScalingOutSuspended", properties.DynamicScalingOutSuspended.value()},
      {"ScheduledScalingSuspended", properties.ScheduledScalingSuspended.value()},
  });
}

Value to_value(const ScalableTarget::Properties& properties) {
  return object({
      {"MaxCapacity", properties.MaxCapacity.value()},
      {"MinCapacity", properties.MinCapacity.value()},
      {"ResourceId", properties.ResourceId.value()},
      {"RoleARN", properties.RoleARN.value()},
      {"ScalableDimension", properties.ScalableDimension.value()},
      {"ScheduledActions", properties.ScheduledActions.value()},
      {"ServiceNamespace", properties.ServiceNamespace.value()},
      {"SuspendedState", properties.SuspendedState.value()},
      {"Tags", properties.Tags.value()},
  });
}

ScalableTarget::ScalableTarget(catalog::Scope& scope, std::string name, Properties properties,
                               ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const ScalingPolicy::CustomizedMetricSpecification& properties) {
  return object({
      {"Dimensions", properties.Dimensions.value()},
      {"MetricName", properties.MetricName.value()},
      {"Metrics", properties.Metrics.value()},
      {"Namespace", properties.Namespace.value()},
      {"Statistic", properties.Statistic.value()},
      {"Unit", properties.Unit.value()},
  });
}

Value to_value(const ScalingPolicy::MetricDimension& properties) {
  return object({
      {"Name", properties.Name.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const ScalingPolicy::PredefinedMetricSpecification& properties) {
  return object({
      {"PredefinedMetricType", properties.PredefinedMetricType.value()},
      {"ResourceLabel", properties.ResourceLabel.value()},
  });
}

Value to_value(const ScalingPolicy::PredictiveScalingCustomizedCapacityMetric& properties) {
  return object({
      {"MetricDataQueries", properties.MetricDataQueries.value()},
  });
}

Value to_value(const ScalingPolicy::PredictiveScalingCustomizedLoadMetric& properties) {
  return object({
      {"MetricDataQueries", properties.MetricDataQueries.value()},
  });
}

Value to_value(const ScalingPolicy::PredictiveScalingCustomizedScalingMetric& properties) {
  return object({
      {"MetricDataQueries", properties.MetricDataQueries.value()},
  });
}

Value to_value(const ScalingPolicy::PredictiveScalingMetric& properties) {
  return object({
      {"Dimensions", properties.Dimensions.value()},
      {"MetricName", properties.MetricName.value()},
      {"Namespace", properties.Namespace.value()},
  });
}

Value to_value(const ScalingPolicy::PredictiveScalingMetricDataQuery& properties) {
  return object({
      {"Expression", properties.Expression.value()},
      {"Id", properties.Id.value()},
      {"Label", properties.Label.value()},
      {"MetricStat", properties.MetricStat.value()},
      {"ReturnData", properties.ReturnData.value()},
  });
}

Value to_value(const ScalingPolicy::PredictiveScalingMetricDimension& properties) {
  return object({
      {"Name", properties.Name.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const ScalingPolicy::PredictiveScalingMetricSpecification& properties) {
  return object({
      {"CustomizedCapacityMetricSpecification",
       properties.CustomizedCapacityMetricSpecification.value()},
      {"CustomizedLoadMetricSpecification", properties.CustomizedLoadMetricSpecification.value()},
      {"CustomizedScalingMetricSpecification",
       properties.CustomizedScalingMetricSpecification.value()},
      {"PredefinedLoadMetricSpecification", properties.PredefinedLoadMetricSpecification.value()},
      {"PredefinedMetricPairSpecification", properties.PredefinedMetricPairSpecification.value()},
      {"PredefinedScalingMetricSpecification",
       properties.PredefinedScalingMetricSpecification.value()},
      {"TargetValue", properties.TargetValue.value()},
  });
}

Value to_value(const ScalingPolicy::PredictiveScalingMetricStat& properties) {
  return object({
      {"Metric", properties.Metric.value()},
      {"Stat", properties.Stat.value()},
      {"Unit", properties.Unit.value()},
  });
}

Value to_value(const ScalingPolicy::PredictiveScalingPolicyConfiguration& properties) {
  return object({
      {"MaxCapacityBreachBehavior", properties.MaxCapacityBreachBehavior.value()},
      {"MaxCapacityBuffer", properties.MaxCapacityBuffer.value()},
      {"MetricSpecifications", properties.MetricSpecifications.value()},
      {"Mode", properties.Mode.value()},
      {"SchedulingBufferTime", properties.SchedulingBufferTime.value()},
  });
}

Value to_value(const ScalingPolicy::PredictiveScalingPredefinedLoadMetric& properties) {
  return object({
      {"PredefinedMetricType", properties.PredefinedMetricType.value()},
      {"ResourceLabel", properties.ResourceLabel.value()},
  });
}

Value to_value(const ScalingPolicy::PredictiveScalingPredefinedMetricPair& properties) {
  return object({
      {"PredefinedMetricType", properties.PredefinedMetricType.value()},
      {"ResourceLabel", properties.ResourceLabel.value()},
  });
}

Value to_value(const ScalingPolicy::PredictiveScalingPredefinedScalingMetric& properties) {
  return object({
      {"PredefinedMetricType", properties.PredefinedMetricType.value()},
      {"ResourceLabel", properties.ResourceLabel.value()},
  });
}

Value to_value(const ScalingPolicy::StepAdjustment& properties) {
  return object({
      {"MetricIntervalLowerBound", properties.MetricIntervalLowerBound.value()},
      {"MetricIntervalUpperBound", properties.MetricIntervalUpperBound.value()},
      {"ScalingAdjustment", properties.ScalingAdjustment.value()},
  });
}

Value to_value(const ScalingPolicy::StepScalingPolicyConfiguration& properties) {
  return object({
      {"AdjustmentType", properties.AdjustmentType.value()},
      {"Cooldown", properties.Cooldown.value()},
      {"MetricAggregationType", properties.MetricAggregationType.value()},
      {"MinAdjustmentMagnitude", properties.MinAdjustmentMagnitude.value()},
      {"StepAdjustments", properties.StepAdjustments.value()},
  });
}

Value to_value(const ScalingPolicy::TargetTrackingMetric& properties) {
  return object({
      {"Dimensions", properties.Dimensions.value()},
      {"MetricName", properties.MetricName.value()},
      {"Namespace", properties.Namespace.value()},
  });
}

Value to_value(const ScalingPolicy::TargetTrackingMetricDataQuery& properties) {
  return object({
      {"Expression", properties.Expression.value()},
      {"Id", properties.Id.value()},
      {"Label", properties.Label.value()},
      {"MetricStat", properties.MetricStat.value()},
      {"ReturnData", properties.ReturnData.value()},
  });
}

Value to_value(const ScalingPolicy::TargetTrackingMetricDimension& properties) {
  return object({
      {"Name", properties.Name.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const ScalingPolicy::TargetTrackingMetricStat& properties) {
  return object({
      {"Metric", properties.Metric.value()},
      {"Stat", properties.Stat.value()},
      {"Unit", properties.Unit.value()},
  });
}

Value to_value(const ScalingPolicy::TargetTrackingScalingPolicyConfiguration& properties) {
  return object({
      {"CustomizedMetricSpecification", properties.CustomizedMetricSpecification.value()},
      {"DisableScaleIn", properties.DisableScaleIn.value()},
      {"PredefinedMetricSpecification", properties.PredefinedMetricSpecification.value()},
      {"ScaleInCooldown", properties.ScaleInCooldown.value()},
      {"ScaleOutCooldown", properties.ScaleOutCooldown.value()},
      {"TargetValue", properties.TargetValue.value()},
  });
}

Value to_value(const ScalingPolicy::Properties& properties) {
  return object({
      {"PolicyName", properties.PolicyName.value()},
      {"PolicyType", properties.PolicyType.value()},
      {"PredictiveScalingPolicyConfiguration",
       properties.PredictiveScalingPolicyConfiguration.value()},
      {"ResourceId", properties.ResourceId.value()},
      {"ScalableDimension", properties.ScalableDimension.value()},
      {"ScalingTargetId", properties.ScalingTargetId.value()},
      {"ServiceNamespace", properties.ServiceNamespace.value()},
      {"StepScalingPolicyConfiguration", properties.StepScalingPolicyConfiguration.value()},
      {"TargetTrackingScalingPolicyConfiguration",
       properties.TargetTrackingScalingPolicyConfiguration.value()},
  });
}

ScalingPolicy::ScalingPolicy(catalog::Scope& scope, std::string name, Properties properties,
                             ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::applicationautoscaling
