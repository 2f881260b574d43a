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

namespace catalog::ssm {

/// AWS::SSM::Parameter
class Parameter final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::SSM::Parameter";

  struct Properties {
    catalog::Input<std::string> AllowedPattern;
    catalog::Input<std::string> DataType;
    catalog::Input<std::string> Description;
    catalog::Input<std::string> Name;
    catalog::Input<std::string> Policies;
    catalog::Input<std::map<std::string, catalog::Input<std::string>>> Tags;
    catalog::Input<std::string> Tier;
    catalog::Input<std::string> Type;
    catalog::Input<std::string> Value;
  };

  Parameter(catalog::Scope& scope, std::string name, Properties properties,
            ResourceOptions options = {},
            std::source_location where = std::source_location::current());

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }

  Output<std::string> Name() const { return attribute<std::string>("Name"); }

  Output<std::string> Type() const { return attribute<std::string>("Type"); }

  Output<std::string> Value() const { return attribute<std::string>("Value"); }
};

Value to_value(const Parameter::Properties& properties);

}  // namespace catalog::ssm
