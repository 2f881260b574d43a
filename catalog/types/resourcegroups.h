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

namespace catalog::resourcegroups {

/// AWS::ResourceGroups::Group
class Group final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::ResourceGroups::Group";
  struct ConfigurationItem;
  struct ConfigurationParameter;
  struct Query;
  struct ResourceQuery;
  struct TagFilter;

  struct Properties {
    catalog::Input<std::vector<resourcegroups::Group::ConfigurationItem>> Configuration;
    catalog::Input<std::string> Description;
    catalog::Input<std::string> Name;
    catalog::Input<resourcegroups::Group::ResourceQuery> ResourceQuery;
    catalog::Input<std::vector<catalog::Input<std::string>>> Resources;
    catalog::Input<std::vector<catalog::Tag>> Tags;
  };

  Group(catalog::Scope& scope, std::string name, Properties properties,
        ResourceOptions options = {}, std::source_location where = std::source_location::current());

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }

  Output<std::string> Name() const { return attribute<std::string>("Name"); }
};

struct Group::ConfigurationItem {
  catalog::Input<std::vector<resourcegroups::Group::ConfigurationParameter>> Parameters;
  catalog::Input<std::string> Type;
};

struct Group::ConfigurationParameter {
  catalog::Input<std::string> Name;
  catalog::Input<std::vector<catalog::Input<std::string>>> Values;
};

struct Group::Query {
  catalog::Input<std::vector<catalog::Input<std::string>>> ResourceTypeFilters;
  catalog::Input<std::string> StackIdentifier;
  catalog::Input<std::vector<resourcegroups::Group::TagFilter>> TagFilters;
};

struct Group::ResourceQuery {
  catalog::Input<resourcegroups::Group::Query> Query;
  catalog::Input<std::string> Type;
};

struct Group::TagFilter {
  catalog::Input<std::string> Key;
  catalog::Input<std::vector<catalog::Input<std::string>>> Values;
};

Value to_value(const Group::ConfigurationItem& properties);
Value to_value(const Group::ConfigurationParameter& properties);
Value to_value(const Group::Query& properties);
Value to_value(const Group::ResourceQuery& properties);
Value to_value(const Group::TagFilter& properties);
Value to_value(const Group::Properties& properties);

}  // namespace catalog::resourcegroups
