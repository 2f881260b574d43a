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

namespace catalog::cloudwatch {

/// AWS::CloudWatch::Alarm
class Alarm final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::CloudWatch::Alarm";
  struct AlarmPromQLCriteria;
  struct Dimension;
  struct EvaluationCriteria;
  struct EvaluationWindow;
  struct Metric;
  struct MetricDataQuery;
  struct MetricStat;
  struct WallClockWindow;
  struct WarmUpConfiguration;

  struct Properties {
    catalog::Input<bool> ActionsEnabled;
    catalog::Input<std::vector<catalog::Input<std::string>>> AlarmActions;
    catalog::Input<std::string> AlarmDescription;
    catalog::Input<std::string> AlarmName;
    catalog::Input<std::string> ComparisonOperator;
    catalog::Input<std::int64_t> DatapointsToAlarm;
    catalog::Input<std::vector<cloudwatch::Alarm::Dimension>> Dimensions;
    catalog::Input<std::string> EvaluateLowSampleCountPercentile;
    catalog::Input<cloudwatch::Alarm::EvaluationCriteria> EvaluationCriteria;
    catalog::Input<std::int64_t> EvaluationInterval;
    catalog::Input<std::int64_t> EvaluationPeriods;
    catalog::Input<cloudwatch::Alarm::EvaluationWindow> EvaluationWindow;
    catalog::Input<std::string> ExtendedStatistic;
    catalog::Input<std::vector<catalog::Input<std::string>>> InsufficientDataActions;
    catalog::Input<std::string> MetricName;
    catalog::Input<std::vector<cloudwatch::Alarm::MetricDataQuery>> Metrics;
    catalog::Input<std::string> Namespace;
    catalog::Input<std::vector<catalog::Input<std::string>>> OKActions;
    catalog::Input<std::int64_t> Period;
    catalog::Input<std::string> Statistic;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<double> Threshold;
    catalog::Input<std::string> ThresholdMetricId;
    catalog::Input<std::string> TreatMissingData;
    catalog::Input<std::string> Unit;
    catalog::Input<cloudwatch::Alarm::WarmUpConfiguration> WarmUpConfiguration;
  };

  Alarm(catalog::Scope& scope, std::string name, Properties properties,
        ResourceOptions options = {}, std::source_location where = std::source_location::current());

  Output<std::string> AlarmName() const { return attribute<std::string>("AlarmName"); }

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }
};

struct Alarm::AlarmPromQLCriteria {
  catalog::Input<std::int64_t> PendingPeriod;
  catalog::Input<std::string> Query;
  catalog::Input<std::int64_t> RecoveryPeriod;
};

struct Alarm::Dimension {
  catalog::Input<std::string> Name;
  catalog::Input<std::string> Value;
};

struct Alarm::EvaluationCriteria {
  catalog::Input<cloudwatch::Alarm::AlarmPromQLCriteria> PromQLCriteria;
};

struct Alarm::EvaluationWindow {
  catalog::Input<Document> SlidingWindow;
  catalog::Input<cloudwatch::Alarm::WallClockWindow> WallClockWindow;
};

struct Alarm::Metric {
  catalog::Input<std::vector<cloudwatch::Alarm::Dimension>> Dimensions;
  catalog::Input<std::string> MetricName;
  catalog::Input<std::string> Namespace;
};

struct Alarm::MetricDataQuery {
  catalog::Input<std::string> AccountId;
  catalog::Input<std::string> Expression;
  catalog::Input<std::string> Id;
  catalog::Input<std::string> Label;
  catalog::Input<cloudwatch::Alarm::MetricStat> MetricStat;
  catalog::Input<std::int64_t> Period;
  catalog::Input<bool> ReturnData;
};

struct Alarm::MetricStat {
  catalog::Input<cloudwatch::Alarm::Metric> Metric;
  catalog::Input<std::int64_t> Period;
  catalog::Input<std::string> Stat;
  catalog::Input<std::string> Unit;
};

struct Alarm::WallClockWindow {
  catalog::Input<std::string> Timezone;
};

struct Alarm::WarmUpConfiguration {
  catalog::Input<bool> OnlyStartEvaluatingAfterWarmUpPeriodEnds;
  catalog::Input<std::int64_t> WarmUpPeriodDurationInMinutes;
};

Value to_value(const Alarm::AlarmPromQLCriteria& properties);
Value to_value(const Alarm::Dimension& properties);
Value to_value(const Alarm::EvaluationCriteria& properties);
Value to_value(const Alarm::EvaluationWindow& properties);
Value to_value(const Alarm::Metric& properties);
Value to_value(const Alarm::MetricDataQuery& properties);
Value to_value(const Alarm::MetricStat& properties);
Value to_value(const Alarm::WallClockWindow& properties);
Value to_value(const Alarm::WarmUpConfiguration& properties);
Value to_value(const Alarm::Properties& properties);

/// AWS::CloudWatch::CompositeAlarm
class CompositeAlarm final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::CloudWatch::CompositeAlarm";

  struct Properties {
    catalog::Input<bool> ActionsEnabled;
    catalog::Input<std::string> ActionsSuppressor;
    catalog::Input<std::int64_t> ActionsSuppressorExtensionPeriod;
    catalog::Input<std::int64_t> ActionsSuppressorWaitPeriod;
    catalog::Input<std::vector<catalog::Input<std::string>>> AlarmActions;
    catalog::Input<std::string> AlarmDescription;
    catalog::Input<std::string> AlarmName;
    catalog::Input<std::string> AlarmRule;
    catalog::Input<std::vector<catalog::Input<std::string>>> InsufficientDataActions;
    catalog::Input<std::vector<catalog::Input<std::string>>> OKActions;
    catalog::Input<std::vector<catalog::Tag>> Tags;
  };

  CompositeAlarm(catalog::Scope& scope, std::string name, Properties properties,
                 ResourceOptions options = {},
                 std::source_location where = std::source_location::current());

  Output<std::string> AlarmName() const { return attribute<std::string>("AlarmName"); }

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }
};

Value to_value(const CompositeAlarm::Properties& properties);

/// AWS::CloudWatch::Dashboard
class Dashboard final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::CloudWatch::Dashboard";

  struct Properties {
    catalog::Input<std::string> DashboardBody;
    catalog::Input<std::string> DashboardName;
    catalog::Input<std::vector<catalog::Tag>> Tags;
  };

  Dashboard(catalog::Scope& scope, std::string name, Properties properties,
            ResourceOptions options = {},
            std::source_location where = std::source_location::current());

  Output<std::string> DashboardName() const { return attribute<std::string>("DashboardName"); }
};

Value to_value(const Dashboard::Properties& properties);

}  // namespace catalog::cloudwatch
