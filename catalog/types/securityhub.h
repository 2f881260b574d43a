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

namespace catalog::securityhub {

/// AWS::SecurityHub::Hub
class Hub final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::SecurityHub::Hub";

  struct Properties {
    catalog::Input<bool> AutoEnableControls;
    catalog::Input<std::string> ControlFindingGenerator;
    catalog::Input<bool> EnableDefaultStandards;
    catalog::Input<std::map<std::string, catalog::Input<std::string>>> Tags;
  };

  Hub(catalog::Scope& scope, std::string name, Properties properties, ResourceOptions options = {},
      std::source_location where = std::source_location::current());

  Output<std::string> ARN() const { return attribute<std::string>("ARN"); }

  Output<std::string> SubscribedAt() const { return attribute<std::string>("SubscribedAt"); }
};

Value to_value(const Hub::Properties& properties);

/// AWS::SecurityHub::Standard
class Standard final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::SecurityHub::Standard";
  struct StandardsControl;

  struct Properties {
    catalog::Input<std::vector<securityhub::Standard::StandardsControl>> DisabledStandardsControls;
    catalog::Input<std::string> StandardsArn;
  };

  Standard(catalog::Scope& scope, std::string name, Properties properties,
           ResourceOptions options = {},
           std::source_location where = std::source_location::current());

  Output<std::string> StandardsSubscriptionArn() const {
    return attribute<std::string>("StandardsSubscriptionArn");
  }
};

struct Standard::StandardsControl {
  catalog::Input<std::string> Reason;
  catalog::Input<std::string> StandardsControlArn;
};

Value to_value(const Standard::StandardsControl& properties);
Value to_value(const Standard::Properties& properties);

}  // namespace catalog::securityhub
