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

namespace catalog::ce {

/// AWS::CE::AnomalyMonitor
class AnomalyMonitor final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::CE::AnomalyMonitor";
  struct ResourceTag;

  struct Properties {
    catalog::Input<std::string> MonitorDimension;
    catalog::Input<std::string> MonitorName;
    catalog::Input<std::string> MonitorSpecification;
    catalog::Input<std::string> MonitorType;
    catalog::Input<std::vector<ce::AnomalyMonitor::ResourceTag>> ResourceTags;
  };

  AnomalyMonitor(catalog::Scope& scope, std::string name, Properties properties,
                 ResourceOptions options = {},
                 std::source_location where = std::source_location::current());

  Output<std::string> CreationDate() const { return attribute<std::string>("CreationDate"); }

  Output<std::int64_t> DimensionalValueCount() const {
    return attribute<std::int64_t>("DimensionalValueCount");
  }

  Output<std::string> LastEvaluatedDate() const {
    return attribute<std::string>("LastEvaluatedDate");
  }

  Output<std::string> LastUpdatedDate() const { return attribute<std::string>("LastUpdatedDate"); }

  Output<std::string> MonitorArn() const { return attribute<std::string>("MonitorArn"); }
};

struct AnomalyMonitor::ResourceTag {
  catalog::Input<std::string> Key;
  catalog::Input<std::string> Value;
};

Value to_value(const AnomalyMonitor::ResourceTag& properties);
Value to_value(const AnomalyMonitor::Properties& properties);

/// AWS::CE::AnomalySubscription
class AnomalySubscription final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::CE::AnomalySubscription";
  struct ResourceTag;
  struct Subscriber;

  struct Properties {
    catalog::Input<std::string> Frequency;
    catalog::Input<std::vector<catalog::Input<std::string>>> MonitorArnList;
    catalog::Input<std::vector<ce::AnomalySubscription::ResourceTag>> ResourceTags;
    catalog::Input<std::vector<ce::AnomalySubscription::Subscriber>> Subscribers;
    catalog::Input<std::string> SubscriptionName;
    catalog::Input<double> Threshold;
    catalog::Input<std::string> ThresholdExpression;
  };

  AnomalySubscription(catalog::Scope& scope, std::string name, Properties properties,
                      ResourceOptions options = {},
                      std::source_location where = std::source_location::current());

  Output<std::string> AccountId() const { return attribute<std::string>("AccountId"); }

  Output<std::string> SubscriptionArn() const { return attribute<std::string>("SubscriptionArn"); }
};

struct AnomalySubscription::ResourceTag {
  catalog::Input<std::string> Key;
  catalog::Input<std::string> Value;
};

struct AnomalySubscription::Subscriber {
  catalog::Input<std::string> Address;
  catalog::Input<std::string> Status;
  catalog::Input<std::string> Type;
};

Value to_value(const AnomalySubscription::ResourceTag& properties);
Value to_value(const AnomalySubscription::Subscriber& properties);
Value to_value(const AnomalySubscription::Properties& properties);

}  // namespace catalog::ce
