// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/securityhub.h"

namespace catalog::securityhub {

Value to_value(const Hub::Properties& properties) {
  return object({
      {"AutoEnableControls", properties.AutoEnableControls.value()},
      {"ControlFindingGenerator", properties.ControlFindingGenerator.value()},
      {"EnableDefaultStandards", properties.EnableDefaultStandards.value()},
      {"Tags", properties.Tags.value()},
  });
}

Hub::Hub(catalog::Scope& scope, std::string name, Properties properties, ResourceOptions options,
         std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const Standard::StandardsControl& properties) {
  return object({
      {"Reason", properties.Reason.value()},
      {"StandardsControlArn", properties.StandardsControlArn.value()},
  });
}

Value to_value(const Standard::Properties& properties) {
  return object({
      {"DisabledStandardsControls", properties.DisabledStandardsControls.value()},
      {"StandardsArn", properties.StandardsArn.value()},
  });
}

Standard::Standard(catalog::Scope& scope, std::string name, Properties properties,
                   ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::securityhub
