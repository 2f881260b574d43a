// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/ssm.h"

namespace catalog::ssm {

Value to_value(const Parameter::Properties& properties) {
  return object({
      {"AllowedPattern", properties.AllowedPattern.value()},
      {"DataType", properties.DataType.value()},
      {"Description", properties.Description.value()},
      {"Name", properties.Name.value()},
      {"Policies", properties.Policies.value()},
      {"Tags", properties.Tags.value()},
      {"Tier", properties.Tier.value()},
      {"Type", properties.Type.value()},
      {"Value", properties.Value.value()},
  });
}

Parameter::Parameter(catalog::Scope& scope, std::string name, Properties properties,
                     ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::ssm
