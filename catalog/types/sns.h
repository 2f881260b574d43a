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

namespace catalog::sns {

/// AWS::SNS::Subscription
class Subscription final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::SNS::Subscription";

  struct Properties {
    catalog::Input<Document> DeliveryPolicy;
    catalog::Input<std::string> Endpoint;
    catalog::Input<Document> FilterPolicy;
    catalog::Input<std::string> FilterPolicyScope;
    catalog::Input<std::string> Protocol;
    catalog::Input<bool> RawMessageDelivery;
    catalog::Input<Document> RedrivePolicy;
    catalog::Input<std::string> Region;
    catalog::Input<Document> ReplayPolicy;
    catalog::Input<std::string> SubscriptionRoleArn;
    catalog::Input<std::string> TopicArn;
  };

  Subscription(catalog::Scope& scope, std::string name, Properties properties,
               ResourceOptions options = {},
               std::source_location where = std::source_location::current());

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }
};

Value to_value(const Subscription::Properties& properties);

/// AWS::SNS::Topic
class Topic final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::SNS::Topic";
  struct LoggingConfig;
  struct Subscription;

  struct Properties {
    catalog::Input<Document> ArchivePolicy;
    catalog::Input<bool> ContentBasedDeduplication;
    catalog::Input<Document> DataProtectionPolicy;
    catalog::Input<std::vector<sns::Topic::LoggingConfig>> DeliveryStatusLogging;
    catalog::Input<std::string> DisplayName;
    catalog::Input<std::string> FifoThroughputScope;
    catalog::Input<bool> FifoTopic;
    catalog::Input<std::string> KmsMasterKeyId;
    catalog::Input<std::int64_t> MaximumMessageSize;
    catalog::Input<std::string> SignatureVersion;
    catalog::Input<std::vector<sns::Topic::Subscription>> Subscription;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::string> TopicName;
    catalog::Input<std::string> TracingConfig;
  };

  Topic(catalog::Scope& scope, std::string name, Properties properties,
        ResourceOptions options = {}, std::source_location where = std::source_location::current());

  Output<std::string> TopicArn() const { return attribute<std::string>("TopicArn"); }

  Output<std::string> TopicName() const { return attribute<std::string>("TopicName"); }
};

struct Topic::LoggingConfig {
  catalog::Input<std::string> FailureFeedbackRoleArn;
  catalog::Input<std::string> Protocol;
  catalog::Input<std::string> SuccessFeedbackRoleArn;
  catalog::Input<std::string> SuccessFeedbackSampleRate;
};

struct Topic::Subscription {
  catalog::Input<std::string> Endpoint;
  catalog::Input<std::string> Protocol;
};

Value to_value(const Topic::LoggingConfig& properties);
Value to_value(const Topic::Subscription& properties);
Value to_value(const Topic::Properties& properties);

/// AWS::SNS::TopicInlinePolicy
class TopicInlinePolicy final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::SNS::TopicInlinePolicy";

  struct Properties {
    catalog::Input<Document> PolicyDocument;
    catalog::Input<std::string> TopicArn;
  };

  TopicInlinePolicy(catalog::Scope& scope, std::string name, Properties properties,
                    ResourceOptions options = {},
                    std::source_location where = std::source_location::current());

  Output<std::string> TopicArn() const { return attribute<std::string>("TopicArn"); }
};

Value to_value(const TopicInlinePolicy::Properties& properties);

}  // namespace catalog::sns
