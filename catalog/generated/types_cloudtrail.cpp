// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/cloudtrail.h"

namespace catalog::cloudtrail {

Value to_value(const Trail::AdvancedEventSelector& properties) {
  return object({
      {"FieldSelectors", properties.FieldSelectors.value()},
      {"Name", properties.Name.value()},
  });
}

Value to_value(const Trail::AdvancedFieldSelector& properties) {
  return object({
      {"EndsWith", properties.EndsWith.value()},
      {"Equals", properties.Equals.value()},
      {"Field", properties.Field.value()},
      {"NotEndsWith", properties.NotEndsWith.value()},
      {"NotEquals", properties.NotEquals.value()},
      {"NotStartsWith", properties.NotStartsWith.value()},
      {"StartsWith", properties.StartsWith.value()},
  });
}

Value to_value(const Trail::AggregationConfiguration& properties) {
  return object({
      {"EventCategory", properties.EventCategory.value()},
      {"Templates", properties.Templates.value()},
  });
}

Value to_value(const Trail::DataResource& properties) {
  return object({
      {"Type", properties.Type.value()},
      {"Values", properties.Values.value()},
  });
}

Value to_value(const Trail::EventSelector& properties) {
  return object({
      {"DataResources", properties.DataResources.value()},
      {"ExcludeManagementEventSources", properties.ExcludeManagementEventSources.value()},
      {"IncludeManagementEvents", properties.IncludeManagementEvents.value()},
      {"ReadWriteType", properties.ReadWriteType.value()},
  });
}

Value to_value(const Trail::InsightSelector& properties) {
  return object({
      {"EventCategories", properties.EventCategories.value()},
      {"InsightType", properties.InsightType.value()},
  });
}

Value to_value(const Trail::Properties& properties) {
  return object({
      {"AdvancedEventSelectors", properties.AdvancedEventSelectors.value()},
      {"AggregationConfigurations", properties.AggregationConfigurations.value()},
      {"CloudWatchLogsLogGroupArn", properties.CloudWatchLogsLogGroupArn.value()},
      {"CloudWatchLogsRoleArn", properties.CloudWatchLogsRoleArn.value()},
      {"EnableLogFileValidation", properties.EnableLogFileValidation.value()},
      {"EventSelectors", properties.EventSelectors.value()},
      {"IncludeGlobalServiceEvents", properties.IncludeGlobalServiceEvents.value()},
      {"InsightSelectors", properties.InsightSelectors.value()},
      {"IsLogging", properties.IsLogging.value()},
      {"IsMultiRegionTrail", properties.IsMultiRegionTrail.value()},
      {"IsOrganizationTrail", properties.IsOrganizationTrail.value()},
      {"KMSKeyId", properties.KMSKeyId.value()},
      {"S3BucketName", properties.S3BucketName.value()},
      {"S3KeyPrefix", properties.S3KeyPrefix.value()},
      {"SnsTopicName", properties.SnsTopicName.value()},
      {"Tags", properties.Tags.value()},
      {"TrailName", properties.TrailName.value()},
  });
}

Trail::Trail(catalog::Scope& scope, std::string name, Properties properties,
             ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::cloudtrail
