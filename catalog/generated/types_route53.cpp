// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/route53.h"

namespace catalog::route53 {

Value to_value(const HostedZone::HostedZoneConfig& properties) {
  return object({
      {"Comment", properties.Comment.value()},
  });
}

Value to_value(const HostedZone::HostedZoneFeatures& properties) {
  return object({
      {"EnableAcceleratedRecovery", properties.EnableAcceleratedRecovery.value()},
  });
}

Value to_value(const HostedZone::HostedZoneTag& properties) {
  return object({
      {"Key", properties.Key.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const HostedZone::QueryLoggingConfig& properties) {
  return object({
      {"CloudWatchLogsLogGroupArn", properties.CloudWatchLogsLogGroupArn.value()},
  });
}

Value to_value(const HostedZone::VPC& properties) {
  return object({
      {"VPCId", properties.VPCId.value()},
      {"VPCRegion", properties.VPCRegion.value()},
  });
}

Value to_value(const HostedZone::Properties& properties) {
  return object({
      {"HostedZoneConfig", properties.HostedZoneConfig.value()},
      {"HostedZoneFeatures", properties.HostedZoneFeatures.value()},
      {"HostedZoneTags", properties.HostedZoneTags.value()},
      {"Name", properties.Name.value()},
      {"QueryLoggingConfig", properties.QueryLoggingConfig.value()},
      {"VPCs", properties.VPCs.value()},
  });
}

HostedZone::HostedZone(catalog::Scope& scope, std::string name, Properties properties,
                       ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::route53
