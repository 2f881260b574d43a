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

namespace catalog::xray {

/// AWS::XRay::SamplingRule
class SamplingRule final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::XRay::SamplingRule";
  struct SamplingRateBoost;
  struct SamplingRuleRecord;
  struct SamplingRuleType;
  struct SamplingRuleUpdate;

  struct Properties {
    catalog::Input<std::string> RuleName;
    catalog::Input<xray::SamplingRule::SamplingRuleType> SamplingRule;
    catalog::Input<xray::SamplingRule::SamplingRuleRecord> SamplingRuleRecord;
    catalog::Input<xray::SamplingRule::SamplingRuleUpdate> SamplingRuleUpdate;
    catalog::Input<std::vector<catalog::Tag>> Tags;
  };

  SamplingRule(catalog::Scope& scope, std::string name, Properties properties,
               ResourceOptions options = {},
               std::source_location where = std::source_location::current());

  Output<std::string> RuleARN() const { return attribute<std::string>("RuleARN"); }
};

struct SamplingRule::SamplingRateBoost {
  catalog::Input<std::int64_t> CooldownWindowMinutes;
  catalog::Input<double> MaxRate;
};

struct SamplingRule::SamplingRuleRecord {
  catalog::Input<std::string> CreatedAt;
  catalog::Input<std::string> ModifiedAt;
  catalog::Input<xray::SamplingRule::SamplingRuleType> SamplingRule;
};

struct SamplingRule::SamplingRuleType {
  catalog::Input<std::map<std::string, catalog::Input<std::string>>> Attributes;
  catalog::Input<double> FixedRate;
  catalog::Input<std::string> HTTPMethod;
  catalog::Input<std::string> Host;
  catalog::Input<std::int64_t> Priority;
  catalog::Input<std::int64_t> ReservoirSize;
  catalog::Input<std::string> ResourceARN;
  catalog::Input<std::string> RuleARN;
  catalog::Input<std::string> RuleName;
  catalog::Input<xray::SamplingRule::SamplingRateBoost> SamplingRateBoost;
  catalog::Input<std::string> ServiceName;
  catalog::Input<std::string> ServiceType;
  catalog::Input<std::string> URLPath;
  catalog::Input<std::int64_t> Version;
};

struct SamplingRule::SamplingRuleUpdate {
  catalog::Input<std::map<std::string, catalog::Input<std::string>>> Attributes;
  catalog::Input<double> FixedRate;
  catalog::Input<std::string> HTTPMethod;
  catalog::Input<std::string> Host;
  catalog::Input<std::int64_t> Priority;
  catalog::Input<std::int64_t> ReservoirSize;
  catalog::Input<std::string> ResourceARN;
  catalog::Input<std::string> RuleARN;
  catalog::Input<std::string> RuleName;
  catalog::Input<xray::SamplingRule::SamplingRateBoost> SamplingRateBoost;
  catalog::Input<std::string> ServiceName;
  catalog::Input<std::string> ServiceType;
  catalog::Input<std::string> URLPath;
};

Value to_value(const SamplingRule::SamplingRateBoost& properties);
Value to_value(const SamplingRule::SamplingRuleRecord& properties);
Value to_value(const SamplingRule::SamplingRuleType& properties);
Value to_value(const SamplingRule::SamplingRuleUpdate& properties);
Value to_value(const SamplingRule::Properties& properties);

}  // namespace catalog::xray
