// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/guardduty.h"

namespace catalog::guardduty {

Value to_value(const Detector::CFNDataSourceConfigurations& properties) {
  return object({
      {"Kubernetes", properties.Kubernetes.value()},
      {"MalwareProtection", properties.MalwareProtection.value()},
      {"S3Logs", properties.S3Logs.value()},
  });
}

Value to_value(const Detector::CFNFeatureAdditionalConfiguration& properties) {
  return object({
      {"Name", properties.Name.value()},
      {"Status", properties.Status.value()},
  });
}

Value to_value(const Detector::CFNFeatureConfiguration& properties) {
  return object({
      {"AdditionalConfiguration", properties.AdditionalConfiguration.value()},
      {"Name", properties.Name.value()},
      {"Status", properties.Status.value()},
  });
}

Value to_value(const Detector::CFNKubernetesAuditLogsConfiguration& properties) {
  return object({
      {"Enable", properties.Enable.value()},
  });
}

Value to_value(const Detector::CFNKubernetesConfiguration& properties) {
  return object({
      {"AuditLogs", properties.AuditLogs.value()},
  });
}

Value to_value(const Detector::CFNMalwareProtectionConfiguration& properties) {
  return object({
      {"ScanEc2InstanceWithFindings", properties.ScanEc2InstanceWithFindings.value()},
  });
}

Value to_value(const Detector::CFNS3LogsConfiguration& properties) {
  return object({
      {"Enable", properties.Enable.value()},
  });
}

Value to_value(const Detector::CFNScanEc2InstanceWithFindingsConfiguration& properties) {
  return object({
      {"EbsVolumes", properties.EbsVolumes.value()},
  });
}

Value to_value(const Detector::TagItem& properties) {
  return object({
      {"Key", properties.Key.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const Detector::Properties& properties) {
  return object({
      {"DataSources", properties.DataSources.value()},
      {"Enable", properties.Enable.value()},
      {"Features", properties.Features.value()},
      {"FindingPublishingFrequency", properties.FindingPublishingFrequency.value()},
      {"Tags", properties.Tags.value()},
  });
}

Detector::Detector(catalog::Scope& scope, std::string name, Properties properties,
                   ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::guardduty
