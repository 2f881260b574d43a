// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#pragma once

#include <cstdint>
#include <map>
#include <source_location>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/output.h"
#include "catalog/scope.h"
#include "catalog/tag.h"

namespace catalog::guardduty {

/// AWS::GuardDuty::Detector
class Detector final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::GuardDuty::Detector";
  struct CFNDataSourceConfigurations;
  struct CFNFeatureAdditionalConfiguration;
  struct CFNFeatureConfiguration;
  struct CFNKubernetesAuditLogsConfiguration;
  struct CFNKubernetesConfiguration;
  struct CFNMalwareProtectionConfiguration;
  struct CFNS3LogsConfiguration;
  struct CFNScanEc2InstanceWithFindingsConfiguration;
  struct TagItem;

  struct Properties {
    catalog::Input<guardduty::Detector::CFNDataSourceConfigurations> DataSources;
    catalog::Input<bool> Enable;
    catalog::Input<std::vector<guardduty::Detector::CFNFeatureConfiguration>> Features;
    catalog::Input<std::string> FindingPublishingFrequency;
    catalog::Input<std::vector<guardduty::Detector::TagItem>> Tags;
  };

  Detector(catalog::Scope& scope, std::string name, Properties properties,
           ResourceOptions options = {},
           std::source_location where = std::source_location::current());

  Output<std::string> Id() const { return attribute<std::string>("Id"); }
};

struct Detector::CFNDataSourceConfigurations {
  catalog::Input<guardduty::Detector::CFNKubernetesConfiguration> Kubernetes;
  catalog::Input<guardduty::Detector::CFNMalwareProtectionConfiguration> MalwareProtection;
  catalog::Input<guardduty::Detector::CFNS3LogsConfiguration> S3Logs;
};

struct Detector::CFNFeatureAdditionalConfiguration {
  catalog::Input<std::string> Name;
  catalog::Input<std::string> Status;
};

struct Detector::CFNFeatureConfiguration {
  catalog::Input<std::vector<guardduty::Detector::CFNFeatureAdditionalConfiguration>>
      AdditionalConfiguration;
  catalog::Input<std::string> Name;
  catalog::Input<std::string> Status;
};

struct Detector::CFNKubernetesAuditLogsConfiguration {
  catalog::Input<bool> Enable;
};

struct Detector::CFNKubernetesConfiguration {
  catalog::Input<guardduty::Detector::CFNKubernetesAuditLogsConfiguration> AuditLogs;
};

struct Detector::CFNMalwareProtectionConfiguration {
  catalog::Input<guardduty::Detector::CFNScanEc2InstanceWithFindingsConfiguration>
      ScanEc2InstanceWithFindings;
};

struct Detector::CFNS3LogsConfiguration {
  catalog::Input<bool> Enable;
};

struct Detector::CFNScanEc2InstanceWithFindingsConfiguration {
  catalog::Input<bool> EbsVolumes;
};

struct Detector::TagItem {
  catalog::Input<std::string> Key;
  catalog::Input<std::string> Value;
};

Value to_value(const Detector::CFNDataSourceConfigurations& properties);
Value to_value(const Detector::CFNFeatureAdditionalConfiguration& properties);
Value to_value(const Detector::CFNFeatureConfiguration& properties);
Value to_value(const Detector::CFNKubernetesAuditLogsConfiguration& properties);
Value to_value(const Detector::CFNKubernetesConfiguration& properties);
Value to_value(const Detector::CFNMalwareProtectionConfiguration& properties);
Value to_value(const Detector::CFNS3LogsConfiguration& properties);
Value to_value(const Detector::CFNScanEc2InstanceWithFindingsConfiguration& properties);
Value to_value(const Detector::TagItem& properties);
Value to_value(const Detector::Properties& properties);

}  // namespace catalog::guardduty
