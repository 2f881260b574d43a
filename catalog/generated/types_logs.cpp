// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/logs.h"

namespace catalog::logs {

Value to_value(const LogGroup::Properties& properties) {
  return object({
      {"BearerTokenAuthenticationEnabled", properties.BearerTokenAuthenticationEnabled.value()},
      {"DataProtectionPolicy", properties.DataProtectionPolicy.value()},
      {"DeletionProtectionEnabled", properties.DeletionProtectionEnabled.value()},
      {"FieldIndexPolicies", properties.FieldIndexPolicies.value()},
      {"KmsKeyId", properties.KmsKeyId.value()},
      {"LogGroupClass", properties.LogGroupClass.value()},
      {"LogGroupName", properties.LogGroupName.value()},
      {"ResourcePolicyDocument", properties.ResourcePolicyDocument.value()},
      {"RetentionInDays", properties.RetentionInDays.value()},
      {"Tags", properties.Tags.value()},
  });
}

LogGroup::LogGroup(catalog::Scope& scope, std::string name, Properties properties,
                   ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const MetricFilter::Dimension& properties) {
  return object({
      {"Key", properties.Key.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const MetricFilter::MetricTransformation& properties) {
  return object({
      {"DefaultValue", properties.DefaultValue.value()},
      {"Dimensions", properties.Dimensions.value()},
      {"MetricName", properties.MetricName.value()},
      {"MetricNamespace", properties.MetricNamespace.value()},
      {"MetricValue", properties.MetricValue.value()},
      {"Unit", properties.Unit.value()},
  });
}

Value to_value(const MetricFilter::Properties& properties) {
  return object({
      {"ApplyOnTransformedLogs", properties.ApplyOnTransformedLogs.value()},
      {"EmitSystemFieldDimensions", properties.EmitSystemFieldDimensions.value()},
      {"FieldSelectionCriteria", properties.FieldSelectionCriteria.value()},
      {"FilterName", properties.FilterName.value()},
      {"FilterPattern", properties.FilterPattern.value()},
      {"LogGroupName", properties.LogGroupName.value()},
      {"MetricTransformations", properties.MetricTransformations.value()},
  });
}

MetricFilter::MetricFilter(catalog::Scope& scope, std::string name, Properties properties,
                           ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const QueryDefinition::QueryParameter& properties) {
  return object({
      {"DefaultValue", properties.DefaultValue.value()},
      {"Description", properties.Description.value()},
      {"Name", properties.Name.value()},
  });
}

Value to_value(const QueryDefinition::Properties& properties) {
  return object({
      {"LogGroupNames", properties.LogGroupNames.value()},
      {"Name", properties.Name.value()},
      {"Parameters", properties.Parameters.value()},
      {"QueryLanguage", properties.QueryLanguage.value()},
      {"QueryString", properties.QueryString.value()},
  });
}

QueryDefinition::QueryDefinition(catalog::Scope& scope, std::string name, Properties properties,
                                 ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const ResourcePolicy::Properties& properties) {
  return object({
      {"PolicyDocument", properties.PolicyDocument.value()},
      {"PolicyName", properties.PolicyName.value()},
  });
}

ResourcePolicy::ResourcePolicy(catalog::Scope& scope, std::string name, Properties properties,
                               ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::logs
