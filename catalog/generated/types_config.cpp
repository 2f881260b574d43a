// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/config.h"

namespace catalog::config {

Value to_value(const ConfigRule::Compliance& properties) {
  return object({
      {"Type", properties.Type.value()},
  });
}

Value to_value(const ConfigRule::CustomPolicyDetails& properties) {
  return object({
      {"EnableDebugLogDelivery", properties.EnableDebugLogDelivery.value()},
      {"PolicyRuntime", properties.PolicyRuntime.value()},
      {"PolicyText", properties.PolicyText.value()},
  });
}

Value to_value(const ConfigRule::EvaluationModeConfiguration& properties) {
  return object({
      {"Mode", properties.Mode.value()},
  });
}

Value to_value(const ConfigRule::ScopeType& properties) {
  return object({
      {"ComplianceResourceId", properties.ComplianceResourceId.value()},
      {"ComplianceResourceTypes", properties.ComplianceResourceTypes.value()},
      {"TagKey", properties.TagKey.value()},
      {"TagValue", properties.TagValue.value()},
  });
}

Value to_value(const ConfigRule::Source& properties) {
  return object({
      {"CustomPolicyDetails", properties.CustomPolicyDetails.value()},
      {"Owner", properties.Owner.value()},
      {"SourceDetails", properties.SourceDetails.value()},
      {"SourceIdentifier", properties.SourceIdentifier.value()},
  });
}

Value to_value(const ConfigRule::SourceDetail& properties) {
  return object({
      {"EventSource", properties.EventSource.value()},
      {"MaximumExecutionFrequency", properties.MaximumExecutionFrequency.value()},
      {"MessageType", properties.MessageType.value()},
  });
}

Value to_value(const ConfigRule::Properties& properties) {
  return object({
      {"Compliance", properties.Compliance.value()},
      {"ConfigRuleName", properties.ConfigRuleName.value()},
      {"Description", properties.Description.value()},
      {"EvaluationModes", properties.EvaluationModes.value()},
      {"InputParameters", properties.InputParameters.value()},
      {"MaximumExecutionFrequency", properties.MaximumExecutionFrequency.value()},
      {"Scope", properties.Scope.value()},
      {"Source", properties.Source.value()},
  });
}

ConfigRule::ConfigRule(catalog::Scope& scope, std::string name, Properties properties,
                       ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::config
