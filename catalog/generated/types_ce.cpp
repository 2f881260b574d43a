// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/ce.h"

namespace catalog::ce {

Value to_value(const AnomalyMonitor::ResourceTag& properties) {
  return object({
      {"Key", properties.Key.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const AnomalyMonitor::Properties& properties) {
  return object({
      {"MonitorDimension", properties.MonitorDimension.value()},
      {"MonitorName", properties.MonitorName.value()},
      {"MonitorSpecification", properties.MonitorSpecification.value()},
      {"MonitorType", properties.MonitorType.value()},
      {"ResourceTags", properties.ResourceTags.value()},
  });
}

AnomalyMonitor::AnomalyMonitor(catalog::Scope& scope, std::string name, Properties properties,
                               ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const AnomalySubscription::ResourceTag& properties) {
  return object({
      {"Key", properties.Key.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const AnomalySubscription::Subscriber& properties) {
  return object({
      {"Address", properties.Address.value()},
      {"Status", properties.Status.value()},
      {"Type", properties.Type.value()},
  });
}

Value to_value(const AnomalySubscription::Properties& properties) {
  return object({
      {"Frequency", properties.Frequency.value()},
      {"MonitorArnList", properties.MonitorArnList.value()},
      {"ResourceTags", properties.ResourceTags.value()},
      {"Subscribers", properties.Subscribers.value()},
      {"SubscriptionName", properties.SubscriptionName.value()},
      {"Threshold", properties.Threshold.value()},
      {"ThresholdExpression", properties.ThresholdExpression.value()},
  });
}

AnomalySubscription::AnomalySubscription(catalog::Scope& scope, std::string name,
                                         Properties properties, ResourceOptions options,
                                         std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::ce
