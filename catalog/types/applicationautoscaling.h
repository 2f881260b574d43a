// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#pragma once

#include <cstdint>
#include <map>
#include <source_location>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/output.h"
#include "catalog/scope.h"
#include "catalog/tag.h"

namespace catalog::applicationautoscaling {

/// AWS::ApplicationAutoScaling::ScalableTarget
class ScalableTarget final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::ApplicationAutoScaling::ScalableTarget";
  struct ScalableTargetAction;
  struct ScheduledAction;
  struct SuspendedState;

  struct Properties {
    catalog::Input<std::int64_t> MaxCapacity;
    catalog::Input<std::int64_t> MinCapacity;
    catalog::Input<std::string> ResourceId;
    catalog::Input<std::string> RoleARN;
    catalog::Input<std::string> ScalableDimension;
    catalog::Input<std::vector<applicationautoscaling::ScalableTarget::ScheduledAction>>
        ScheduledActions;
    catalog::Input<std::string> ServiceNamespace;
    catalog::Input<applicationautoscaling::ScalableTarget::SuspendedState> SuspendedState;
    catalog::Input<std::vector<catalog::Tag>> Tags;
  };

  ScalableTarget(catalog::Scope& scope, std::string name, Properties properties,
                 ResourceOptions options = {},
                 std::source_location where = std::source_location::current());

  Output<std::string> Id() const { return attribute<std::string>("Id"); }

  Output<std::string> ResourceId() const { return attribute<std::string>("ResourceId"); }

  Output<std::string> ScalableDimension() const {
    return attribute<std::string>("ScalableDimension");
  }

  Output<std::string> ServiceNamespace() const {
    return attribute<std::string>("ServiceNamespace");
  }
};

struct ScalableTarget::ScalableTargetAction {
  catalog::Input<std::int64_t> MaxCapacity;
  catalog::Input<std::int64_t> MinCapacity;
};

struct ScalableTarget::ScheduledAction {
  catalog::Input<std::string> EndTime;
  catalog::Input<applicationautoscaling::ScalableTarget::ScalableTargetAction> ScalableTargetAction;
  catalog::Input<std::string> Schedule;
  catalog::Input<std::string> ScheduledActionName;
  catalog::Input<std::string> StartTime;
  catalog::Input<std::string> Timezone;
};

struct ScalableTarget::SuspendedState {
  catalog::Input<bool> DynamicScalingInSuspended;
  catalog::Input<bool> DynamicScalingOutSuspended;
  catalog::Input<bool> ScheduledScalingSuspended;
};

Value to_value(const ScalableTarget::ScalableTargetAction& properties);
Value to_value(const ScalableTarget::ScheduledAction& properties);
Value to_value(const ScalableTarget::SuspendedState& properties);
Value to_value(const ScalableTarget::Properties& properties);

/// AWS::ApplicationAutoScaling::ScalingPolicy
class ScalingPolicy final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::ApplicationAutoScaling::ScalingPolicy";
  struct CustomizedMetricSpecification;
  struct MetricDimension;
  struct PredefinedMetricSpecification;
  struct PredictiveScalingCustomizedCapacityMetric;
  struct PredictiveScalingCustomizedLoadMetric;
  struct PredictiveScalingCustomizedScalingMetric;
  struct PredictiveScalingMetric;
  struct PredictiveScalingMetricDataQuery;
  struct PredictiveScalingMetricDimension;
  struct PredictiveScalingMetricSpecification;
  struct PredictiveScalingMetricStat;
  struct PredictiveScalingPolicyConfiguration;
  struct PredictiveScalingPredefinedLoadMetric;
  struct PredictiveScalingPredefinedMetricPair;
  struct PredictiveScalingPredefinedScalingMetric;
  struct StepAdjustment;
  struct StepScalingPolicyConfiguration;
  struct TargetTrackingMetric;
  struct TargetTrackingMetricDataQuery;
  struct TargetTrackingMetricDimension;
  struct TargetTrackingMetricStat;
  struct TargetTrackingScalingPolicyConfiguration;

  struct Properties {
    catalog::Input<std::string> PolicyName;
    catalog::Input<std::string> PolicyType;
    catalog::Input<applicationautoscaling::ScalingPolicy::PredictiveScalingPolicyConfiguration>
        PredictiveScalingPolicyConfiguration;
    catalog::Input<std::string> ResourceId;
    catalog::Input<std::string> ScalableDimension;
    catalog::Input<std::string> ScalingTargetId;
    catalog::Input<std::string> ServiceNamespace;
    catalog::Input<applicationautoscaling::ScalingPolicy::StepScalingPolicyConfiguration>
        StepScalingPolicyConfiguration;
    catalog::Input<applicationautoscaling::ScalingPolicy::TargetTrackingScalingPolicyConfiguration>
        TargetTrackingScalingPolicyConfiguration;
  };

  ScalingPolicy(catalog::Scope& scope, std::string name, Properties properties,
                ResourceOptions options = {},
                std::source_location where = std::source_location::current());

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }

  Output<std::string> ScalableDimension() const {
    return attribute<std::string>("ScalableDimension");
  }
};

struct ScalingPolicy::CustomizedMetricSpecification {
  catalog::Input<std::vector<applicationautoscaling::ScalingPolicy::MetricDimension>> Dimensions;
  catalog::Input<std::string> MetricName;
  catalog::Input<std::vector<applicationautoscaling::ScalingPolicy::TargetTrackingMetricDataQuery>>
      Metrics;
  catalog::Input<std::string> Namespace;
  catalog::Input<std::string> Statistic;
  catalog::Input<std::string> Unit;
};

struct ScalingPolicy::MetricDimension {
  catalog::Input<std::string> Name;
  catalog::Input<std::string> Value;
};

struct ScalingPolicy::PredefinedMetricSpecification {
  catalog::Input<std::string> PredefinedMetricType;
  catalog::Input<std::string> ResourceLabel;
};

struct ScalingPolicy::PredictiveScalingCustomizedCapacityMetric {
  catalog::Input<
      std::vector<applicationautoscaling::ScalingPolicy::PredictiveScalingMetricDataQuery>>
      MetricDataQueries;
};

struct ScalingPolicy::PredictiveScalingCustomizedLoadMetric {
  catalog::Input<
      std::vector<applicationautoscaling::ScalingPolicy::PredictiveScalingMetricDataQuery>>
      MetricDataQueries;
};

struct ScalingPolicy::PredictiveScalingCustomizedScalingMetric {
  catalog::Input<
      std::vector<applicationautoscaling::ScalingPolicy::PredictiveScalingMetricDataQuery>>
      MetricDataQueries;
};

struct ScalingPolicy::PredictiveScalingMetric {
  catalog::Input<
      std::vector<applicationautoscaling::ScalingPolicy::PredictiveScalingMetricDimension>>
      Dimensions;
  catalog::Input<std::string> MetricName;
  catalog::Input<std::string> Namespace;
};

struct ScalingPolicy::PredictiveScalingMetricDataQuery {
  catalog::Input<std::string> Expression;
  catalog::Input<std::string> Id;
  catalog::Input<std::string> Label;
  catalog::Input<applicationautoscaling::ScalingPolicy::PredictiveScalingMetricStat> MetricStat;
  catalog::Input<bool> ReturnData;
};

struct ScalingPolicy::PredictiveScalingMetricDimension {
  catalog::Input<std::string> Name;
  catalog::Input<std::string> Value;
};

struct ScalingPolicy::PredictiveScalingMetricSpecification {
  catalog::Input<applicationautoscaling::ScalingPolicy::PredictiveScalingCustomizedCapacityMetric>
      CustomizedCapacityMetricSpecification;
  catalog::Input<applicationautoscaling::ScalingPolicy::PredictiveScalingCustomizedLoadMetric>
      CustomizedLoadMetricSpecification;
  catalog::Input<applicationautoscaling::ScalingPolicy::PredictiveScalingCustomizedScalingMetric>
      CustomizedScalingMetricSpecification;
  catalog::Input<applicationautoscaling::ScalingPolicy::PredictiveScalingPredefinedLoadMetric>
      PredefinedLoadMetricSpecification;
  catalog::Input<applicationautoscaling::ScalingPolicy::PredictiveScalingPredefinedMetricPair>
      PredefinedMetricPairSpecification;
  catalog::Input<applicationautoscaling::ScalingPolicy::PredictiveScalingPredefinedScalingMetric>
      PredefinedScalingMetricSpecification;
  catalog::Input<double> TargetValue;
};

struct ScalingPolicy::PredictiveScalingMetricStat {
  catalog::Input<applicationautoscaling::ScalingPolicy::PredictiveScalingMetric> Metric;
  catalog::Input<std::string> Stat;
  catalog::Input<std::string> Unit;
};

struct ScalingPolicy::PredictiveScalingPolicyConfiguration {
  catalog::Input<std::string> MaxCapacityBreachBehavior;
  catalog::Input<std::int64_t> MaxCapacityBuffer;
  catalog::Input<
      std::vector<applicationautoscaling::ScalingPolicy::PredictiveScalingMetricSpecification>>
      MetricSpecifications;
  catalog::Input<std::string> Mode;
  catalog::Input<std::int64_t> SchedulingBufferTime;
};

struct ScalingPolicy::PredictiveScalingPredefinedLoadMetric {
  catalog::Input<std::string> PredefinedMetricType;
  catalog::Input<std::string> ResourceLabel;
};

struct ScalingPolicy::PredictiveScalingPredefinedMetricPair {
  catalog::Input<std::string> PredefinedMetricType;
  catalog::Input<std::string> ResourceLabel;
};

struct ScalingPolicy::PredictiveScalingPredefinedScalingMetric {
  catalog::Input<std::string> PredefinedMetricType;
  catalog::Input<std::string> ResourceLabel;
};

struct ScalingPolicy::StepAdjustment {
  catalog::Input<double> MetricIntervalLowerBound;
  catalog::Input<double> MetricIntervalUpperBound;
  catalog::Input<std::int64_t> ScalingAdjustment;
};

struct ScalingPolicy::StepScalingPolicyConfiguration {
  catalog::Input<std::string> AdjustmentType;
  catalog::Input<std::int64_t> Cooldown;
  catalog::Input<std::string> MetricAggregationType;
  catalog::Input<std::int64_t> MinAdjustmentMagnitude;
  catalog::Input<std::vector<applicationautoscaling::ScalingPolicy::StepAdjustment>>
      StepAdjustments;
};

struct ScalingPolicy::TargetTrackingMetric {
  catalog::Input<std::vector<applicationautoscaling::ScalingPolicy::TargetTrackingMetricDimension>>
      Dimensions;
  catalog::Input<std::string> MetricName;
  catalog::Input<std::string> Namespace;
};

struct ScalingPolicy::TargetTrackingMetricDataQuery {
  catalog::Input<std::string> Expression;
  catalog::Input<std::string> Id;
  catalog::Input<std::string> Label;
  catalog::Input<applicationautoscaling::ScalingPolicy::TargetTrackingMetricStat> MetricStat;
  catalog::Input<bool> ReturnData;
};

struct ScalingPolicy::TargetTrackingMetricDimension {
  catalog::Input<std::string> Name;
  catalog::Input<std::string> Value;
};

struct ScalingPolicy::TargetTrackingMetricStat {
  catalog::Input<applicationautoscaling::ScalingPolicy::TargetTrackingMetric> Metric;
  catalog::Input<std::string> Stat;
  catalog::Input<std::string> Unit;
};

struct ScalingPolicy::TargetTrackingScalingPolicyConfiguration {
  catalog::Input<applicationautoscaling::ScalingPolicy::CustomizedMetricSpecification>
      CustomizedMetricSpecification;
  catalog::Input<bool> DisableScaleIn;
  catalog::Input<applicationautoscaling::ScalingPolicy::PredefinedMetricSpecification>
      PredefinedMetricSpecification;
  catalog::Input<std::int64_t> ScaleInCooldown;
  catalog::Input<std::int64_t> ScaleOutCooldown;
  catalog::Input<double> TargetValue;
};

Value to_value(const ScalingPolicy::CustomizedMetricSpecification& properties);
Value to_value(const ScalingPolicy::MetricDimension& properties);
Value to_value(const ScalingPolicy::PredefinedMetricSpecification& properties);
Value to_value(const ScalingPolicy::PredictiveScalingCustomizedCapacityMetric& properties);
Value to_value(const ScalingPolicy::PredictiveScalingCustomizedLoadMetric& properties);
Value to_value(const ScalingPolicy::PredictiveScalingCustomizedScalingMetric& properties);
Value to_value(const ScalingPolicy::PredictiveScalingMetric& properties);
Value to_value(const ScalingPolicy::PredictiveScalingMetricDataQuery& properties);
Value to_value(const ScalingPolicy::PredictiveScalingMetricDimension& properties);
Value to_value(const ScalingPolicy::PredictiveScalingMetricSpecification& properties);
Value to_value(const ScalingPolicy::PredictiveScalingMetricStat& properties);
Value to_value(const ScalingPolicy::PredictiveScalingPolicyConfiguration& properties);
Value to_value(const ScalingPolicy::PredictiveScalingPredefinedLoadMetric& properties);
Value to_value(const ScalingPolicy::PredictiveScalingPredefinedMetricPair& properties);
Value to_value(const ScalingPolicy::PredictiveScalingPredefinedScalingMetric& properties);
Value to_value(const ScalingPolicy::StepAdjustment& properties);
Value to_value(const ScalingPolicy::StepScalingPolicyConfiguration& properties);
Value to_value(const ScalingPolicy::TargetTrackingMetric& properties);
Value to_value(const ScalingPolicy::TargetTrackingMetricDataQuery& properties);
Value to_value(const ScalingPolicy::TargetTrackingMetricDimension& properties);
Value to_value(const ScalingPolicy::TargetTrackingMetricStat& properties);
Value to_value(const ScalingPolicy::TargetTrackingScalingPolicyConfiguration& properties);
Value to_value(const ScalingPolicy::Properties& properties);

}  // namespace catalog::applicationautoscaling
