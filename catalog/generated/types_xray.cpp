// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/xray.h"

namespace catalog::xray {

Value to_value(const SamplingRule::SamplingRateBoost& properties) {
  return object({
      {"CooldownWindowMinutes", properties.CooldownWindowMinutes.value()},
      {"MaxRate", properties.MaxRate.value()},
  });
}

Value to_value(const SamplingRule::SamplingRuleRecord& properties) {
  return object({
      {"CreatedAt", properties.CreatedAt.value()},
      {"ModifiedAt", properties.ModifiedAt.value()},
      {"SamplingRule", properties.SamplingRule.value()},
  });
}

Value to_value(const SamplingRule::SamplingRuleType& properties) {
  return object({
      {"Attributes", properties.Attributes.value()},
      {"FixedRate", properties.FixedRate.value()},
      {"HTTPMethod", properties.HTTPMethod.value()},
      {"Host", properties.Host.value()},
      {"Priority", properties.Priority.value()},
      {"ReservoirSize", properties.ReservoirSize.value()},
      {"ResourceARN", properties.ResourceARN.value()},
      {"RuleARN", properties.RuleARN.value()},
      {"RuleName", properties.RuleName.value()},
      {"SamplingRateBoost", properties.SamplingRateBoost.value()},
      {"ServiceName", properties.ServiceName.value()},
      {"ServiceType", properties.ServiceType.value()},
      {"URLPath", properties.URLPath.value()},
      {"Version", properties.Version.value()},
  });
}

Value to_value(const SamplingRule::SamplingRuleUpdate& properties) {
  return object({
      {"Attributes", properties.Attributes.value()},
      {"FixedRate", properties.FixedRate.value()},
      {"HTTPMethod", properties.HTTPMethod.value()},
      {"Host", properties.Host.value()},
      {"Priority", properties.Priority.value()},
      {"ReservoirSize", properties.ReservoirSize.value()},
      {"ResourceARN", properties.ResourceARN.value()},
      {"RuleARN", properties.RuleARN.value()},
      {"RuleName", properties.RuleName.value()},
      {"SamplingRateBoost", properties.SamplingRateBoost.value()},
      {"ServiceName", properties.ServiceName.value()},
      {"ServiceType", properties.ServiceType.value()},
      {"URLPath", properties.URLPath.value()},
  });
}

Value to_value(const SamplingRule::Properties& properties) {
  return object({
      {"RuleName", properties.RuleName.value()},
      {"SamplingRule", properties.SamplingRule.value()},
      {"SamplingRuleRecord", properties.SamplingRuleRecord.value()},
      {"SamplingRuleUpdate", properties.SamplingRuleUpdate.value()},
      {"Tags", properties.Tags.value()},
  });
}

SamplingRule::SamplingRule(catalog::Scope& scope, std::string name, Properties properties,
                           ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::xray
