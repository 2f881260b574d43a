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

namespace catalog::cloudtrail {

/// AWS::CloudTrail::Trail
class Trail final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::CloudTrail::Trail";
  struct AdvancedEventSelector;
  struct AdvancedFieldSelector;
  struct AggregationConfiguration;
  struct DataResource;
  struct EventSelector;
  struct InsightSelector;

  struct Properties {
    catalog::Input<std::vector<cloudtrail::Trail::AdvancedEventSelector>> AdvancedEventSelectors;
    catalog::Input<std::vector<cloudtrail::Trail::AggregationConfiguration>>
        AggregationConfigurations;
    catalog::Input<std::string> CloudWatchLogsLogGroupArn;
    catalog::Input<std::string> CloudWatchLogsRoleArn;
    catalog::Input<bool> EnableLogFileValidation;
    catalog::Input<std::vector<cloudtrail::Trail::EventSelector>> EventSelectors;
    catalog::Input<bool> IncludeGlobalServiceEvents;
    catalog::Input<std::vector<cloudtrail::Trail::InsightSelector>> InsightSelectors;
    catalog::Input<bool> IsLogging;
    catalog::Input<bool> IsMultiRegionTrail;
    catalog::Input<bool> IsOrganizationTrail;
    catalog::Input<std::string> KMSKeyId;
    catalog::Input<std::string> S3BucketName;
    catalog::Input<std::string> S3KeyPrefix;
    catalog::Input<std::string> SnsTopicName;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::string> TrailName;
  };

  Trail(catalog::Scope& scope, std::string name, Properties properties,
        ResourceOptions options = {}, std::source_location where = std::source_location::current());

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }

  Output<std::string> SnsTopicArn() const { return attribute<std::string>("SnsTopicArn"); }

  Output<std::string> TrailName() const { return attribute<std::string>("TrailName"); }
};

struct Trail::AdvancedEventSelector {
  catalog::Input<std::vector<cloudtrail::Trail::AdvancedFieldSelector>> FieldSelectors;
  catalog::Input<std::string> Name;
};

struct Trail::AdvancedFieldSelector {
  catalog::Input<std::vector<catalog::Input<std::string>>> EndsWith;
  catalog::Input<std::vector<catalog::Input<std::string>>> Equals;
  catalog::Input<std::string> Field;
  catalog::Input<std::vector<catalog::Input<std::string>>> NotEndsWith;
  catalog::Input<std::vector<catalog::Input<std::string>>> NotEquals;
  catalog::Input<std::vector<catalog::Input<std::string>>> NotStartsWith;
  catalog::Input<std::vector<catalog::Input<std::string>>> StartsWith;
};

struct Trail::AggregationConfiguration {
  catalog::Input<std::string> EventCategory;
  catalog::Input<std::vector<catalog::Input<std::string>>> Templates;
};

struct Trail::DataResource {
  catalog::Input<std::string> Type;
  catalog::Input<std::vector<catalog::Input<std::string>>> Values;
};

struct Trail::EventSelector {
  catalog::Input<std::vector<cloudtrail::Trail::DataResource>> DataResources;
  catalog::Input<std::vector<catalog::Input<std::string>>> ExcludeManagementEventSources;
  catalog::Input<bool> IncludeManagementEvents;
  catalog::Input<std::string> ReadWriteType;
};

struct Trail::InsightSelector {
  catalog::Input<std::vector<catalog::Input<std::string>>> EventCategories;
  catalog::Input<std::string> InsightType;
};

Value to_value(const Trail::AdvancedEventSelector& properties);
Value to_value(const Trail::AdvancedFieldSelector& properties);
Value to_value(const Trail::AggregationConfiguration& properties);
Value to_value(const Trail::DataResource& properties);
Value to_value(const Trail::EventSelector& properties);
Value to_value(const Trail::InsightSelector& properties);
Value to_value(const Trail::Properties& properties);

}  // namespace catalog::cloudtrail
