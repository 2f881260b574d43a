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

namespace catalog::config {

/// AWS::Config::ConfigRule
class ConfigRule final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::Config::ConfigRule";
  struct Compliance;
  struct CustomPolicyDetails;
  struct EvaluationModeConfiguration;
  struct ScopeType;
  struct Source;
  struct SourceDetail;

  struct Properties {
    catalog::Input<config::ConfigRule::Compliance> Compliance;
    catalog::Input<std::string> ConfigRuleName;
    catalog::Input<std::string> Description;
    catalog::Input<std::vector<config::ConfigRule::EvaluationModeConfiguration>> EvaluationModes;
    catalog::Input<Document> InputParameters;
    catalog::Input<std::string> MaximumExecutionFrequency;
    catalog::Input<config::ConfigRule::ScopeType> Scope;
    catalog::Input<config::ConfigRule::Source> Source;
  };

  ConfigRule(catalog::Scope& scope, std::string name, Properties properties,
             ResourceOptions options = {},
             std::source_location where = std::source_location::current());

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }

  Output<std::string> Compliance_Type() const { return attribute<std::string>("Compliance.Type"); }

  Output<std::string> ConfigRuleId() const { return attribute<std::string>("ConfigRuleId"); }

  Output<std::string> ConfigRuleName() const { return attribute<std::string>("ConfigRuleName"); }
};

struct ConfigRule::Compliance {
  catalog::Input<std::string> Type;
};

struct ConfigRule::CustomPolicyDetails {
  catalog::Input<bool> EnableDebugLogDelivery;
  catalog::Input<std::string> PolicyRuntime;
  catalog::Input<std::string> PolicyText;
};

struct ConfigRule::EvaluationModeConfiguration {
  catalog::Input<std::string> Mode;
};

struct ConfigRule::ScopeType {
  catalog::Input<std::string> ComplianceResourceId;
  catalog::Input<std::vector<catalog::Input<std::string>>> ComplianceResourceTypes;
  catalog::Input<std::string> TagKey;
  catalog::Input<std::string> TagValue;
};

struct ConfigRule::Source {
  catalog::Input<config::ConfigRule::CustomPolicyDetails> CustomPolicyDetails;
  catalog::Input<std::string> Owner;
  catalog::Input<std::vector<config::ConfigRule::SourceDetail>> SourceDetails;
  catalog::Input<std::string> SourceIdentifier;
};

struct ConfigRule::SourceDetail {
  catalog::Input<std::string> EventSource;
  catalog::Input<std::string> MaximumExecutionFrequency;
  catalog::Input<std::string> MessageType;
};

Value to_value(const ConfigRule::Compliance& properties);
Value to_value(const ConfigRule::CustomPolicyDetails& properties);
Value to_value(const ConfigRule::EvaluationModeConfiguration& properties);
Value to_value(const ConfigRule::ScopeType& properties);
Value to_value(const ConfigRule::Source& properties);
Value to_value(const ConfigRule::SourceDetail& properties);
Value to_value(const ConfigRule::Properties& properties);

}  // namespace catalog::config
