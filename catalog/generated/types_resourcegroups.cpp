// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/resourcegroups.h"

namespace catalog::resourcegroups {

Value to_value(const Group::ConfigurationItem& properties) {
  return object({
      {"Parameters", properties.Parameters.value()},
      {"Type", properties.Type.value()},
  });
}

Value to_value(const Group::ConfigurationParameter& properties) {
  return object({
      {"Name", properties.Name.value()},
      {"Values", properties.Values.value()},
  });
}

Value to_value(const Group::Query& properties) {
  return object({
      {"ResourceTypeFilters", properties.ResourceTypeFilters.value()},
      {"StackIdentifier", properties.StackIdentifier.value()},
      {"TagFilters", properties.TagFilters.value()},
  });
}

Value to_value(const Group::ResourceQuery& properties) {
  return object({
      {"Query", properties.Query.value()},
      {"Type", properties.Type.value()},
  });
}

Value to_value(const Group::TagFilter& properties) {
  return object({
      {"Key", properties.Key.value()},
      {"Values", properties.Values.value()},
  });
}

Value to_value(const Group::Properties& properties) {
  return object({
      {"Configuration", properties.Configuration.value()},
      {"Description", properties.Description.value()},
      {"Name", properties.Name.value()},
      {"ResourceQuery", properties.ResourceQuery.value()},
      {"Resources", properties.Resources.value()},
      {"Tags", properties.Tags.value()},
  });
}

Group::Group(catalog::Scope& scope, std::string name, Properties properties,
             ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::resourcegroups
