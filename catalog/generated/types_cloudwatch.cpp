// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/cloudwatch.h"

namespace catalog::cloudwatch {

Value to_value(const Alarm::AlarmPromQLCriteria& properties) {
  return object({
      {"PendingPeriod", properties.PendingPeriod.value()},
      {"Query", properties.Query.value()},
      {"RecoveryPeriod", properties.RecoveryPeriod.value()},
  });
}

Value to_value(const Alarm::Dimension& properties) {
  return object({
      {"Name", properties.Name.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const Alarm::EvaluationCriteria& properties) {
  return object({
      {"PromQLCriteria", properties.PromQLCriteria.value()},
  });
}

Value to_value(const Alarm::EvaluationWindow& properties) {
  return object({
      {"SlidingWindow", properties.SlidingWindow.value()},
      {"WallClockWindow", properties.WallClockWindow.value()},
  });
}

Value to_value(const Alarm::Metric& properties) {
  return object({
      {"Dimensions", properties.Dimensions.value()},
      {"MetricName", properties.MetricName.value()},
      {"Namespace", properties.Namespace.value()},
  });
}

Value to_value(const Alarm::MetricDataQuery& properties) {
  return object({
      {"AccountId", properties.AccountId.value()},
      {"Expression", properties.Expression.value()},
      {"Id", properties.Id.value()},
      {"Label", properties.Label.value()},
      {"MetricStat", properties.MetricStat.value()},
      {"Period", properties.Period.value()},
      {"ReturnData", properties.ReturnData.value()},
  });
}

Value to_value(const Alarm::MetricStat& properties) {
  return object({
      {"Metric", properties.Metric.value()},
      {"Period", properties.Period.value()},
      {"Stat", properties.Stat.value()},
      {"Unit", properties.Unit.value()},
  });
}

Value to_value(const Alarm::WallClockWindow& properties) {
  return object({
      {"Timezone", properties.Timezone.value()},
  });
}

Value to_value(const Alarm::WarmUpConfiguration& properties) {
  return object({
      {"OnlyStartEvaluatingAfterWarmUpPeriodEnds",
       properties.OnlyStartEvaluatingAfterWarmUpPeriodEnds.value()},
      {"WarmUpPeriodDurationInMinutes", properties.WarmUpPeriodDurationInMinutes.value()},
  });
}

Value to_value(const Alarm::Properties& properties) {
  return object({
      {"ActionsEnabled", properties.ActionsEnabled.value()},
      {"AlarmActions", properties.AlarmActions.value()},
      {"AlarmDescription", properties.AlarmDescription.value()},
      {"AlarmName", properties.AlarmName.value()},
      {"ComparisonOperator", properties.ComparisonOperator.value()},
      {"DatapointsToAlarm", properties.DatapointsToAlarm.value()},
      {"Dimensions", properties.Dimensions.value()},
      {"EvaluateLowSampleCountPercentile", properties.EvaluateLowSampleCountPercentile.value()},
      {"EvaluationCriteria", properties.EvaluationCriteria.value()},
      {"EvaluationInterval", properties.EvaluationInterval.value()},
      {"EvaluationPeriods", properties.EvaluationPeriods.value()},
      {"EvaluationWindow", properties.EvaluationWindow.value()},
      {"ExtendedStatistic", properties.ExtendedStatistic.value()},
      {"InsufficientDataActions", properties.InsufficientDataActions.value()},
      {"MetricName", properties.MetricName.value()},
      {"Metrics", properties.Metrics.value()},
      {"Namespace", properties.Namespace.value()},
      {"OKActions", properties.OKActions.value()},
      {"Period", properties.Period.value()},
      {"Statistic", properties.Statistic.value()},
      {"Tags", properties.Tags.value()},
      {"Threshold", properties.Threshold.value()},
      {"ThresholdMetricId", properties.ThresholdMetricId.value()},
      {"TreatMissingData", properties.TreatMissingData.value()},
      {"Unit", properties.Unit.value()},
      {"WarmUpConfiguration", properties.WarmUpConfiguration.value()},
  });
}

Alarm::Alarm(catalog::Scope& scope, std::string name, Properties properties,
             ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const CompositeAlarm::Properties& properties) {
  return object({
      {"ActionsEnabled", properties.ActionsEnabled.value()},
      {"ActionsSuppressor", properties.ActionsSuppressor.value()},
      {"ActionsSuppressorExtensionPeriod", properties.ActionsSuppressorExtensionPeriod.value()},
      {"ActionsSuppressorWaitPeriod", properties.ActionsSuppressorWaitPeriod.value()},
      {"AlarmActions", properties.AlarmActions.value()},
      {"AlarmDescription", properties.AlarmDescription.value()},
      {"AlarmName", properties.AlarmName.value()},
      {"AlarmRule", properties.AlarmRule.value()},
      {"InsufficientDataActions", properties.InsufficientDataActions.value()},
      {"OKActions", properties.OKActions.value()},
      {"Tags", properties.Tags.value()},
  });
}

CompositeAlarm::CompositeAlarm(catalog::Scope& scope, std::string name, Properties properties,
                               ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const Dashboard::Properties& properties) {
  return object({
      {"DashboardBody", properties.DashboardBody.value()},
      {"DashboardName", properties.DashboardName.value()},
      {"Tags", properties.Tags.value()},
  });
}

Dashboard::Dashboard(catalog::Scope& scope, std::string name, Properties properties,
                     ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::cloudwatch
