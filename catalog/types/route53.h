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

namespace catalog::route53 {

/// AWS::Route53::HostedZone
class HostedZone final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::Route53::HostedZone";
  struct HostedZoneConfig;
  struct HostedZoneFeatures;
  struct HostedZoneTag;
  struct QueryLoggingConfig;
  struct VPC;

  struct Properties {
    catalog::Input<route53::HostedZone::HostedZoneConfig> HostedZoneConfig;
    catalog::Input<route53::HostedZone::HostedZoneFeatures> HostedZoneFeatures;
    catalog::Input<std::vector<route53::HostedZone::HostedZoneTag>> HostedZoneTags;
    catalog::Input<std::string> Name;
    catalog::Input<route53::HostedZone::QueryLoggingConfig> QueryLoggingConfig;
    catalog::Input<std::vector<route53::HostedZone::VPC>> VPCs;
  };

  HostedZone(catalog::Scope& scope, std::string name, Properties properties,
             ResourceOptions options = {},
             std::source_location where = std::source_location::current());

  Output<std::string> Id() const { return attribute<std::string>("Id"); }

  Output<std::vector<Input<std::string>>> NameServers() const {
    return attribute<std::vector<Input<std::string>>>("NameServers");
  }
};

struct HostedZone::HostedZoneConfig {
  catalog::Input<std::string> Comment;
};

struct HostedZone::HostedZoneFeatures {
  catalog::Input<bool> EnableAcceleratedRecovery;
};

struct HostedZone::HostedZoneTag {
  catalog::Input<std::string> Key;
  catalog::Input<std::string> Value;
};

struct HostedZone::QueryLoggingConfig {
  catalog::Input<std::string> CloudWatchLogsLogGroupArn;
};

struct HostedZone::VPC {
  catalog::Input<std::string> VPCId;
  catalog::Input<std::string> VPCRegion;
};

Value to_value(const HostedZone::HostedZoneConfig& properties);
Value to_value(const HostedZone::HostedZoneFeatures& properties);
Value to_value(const HostedZone::HostedZoneTag& properties);
Value to_value(const HostedZone::QueryLoggingConfig& properties);
Value to_value(const HostedZone::VPC& properties);
Value to_value(const HostedZone::Properties& properties);

}  // namespace catalog::route53
