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

namespace catalog::sqs {

/// AWS::SQS::Queue
class Queue final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::SQS::Queue";

  struct Properties {
    catalog::Input<bool> ContentBasedDeduplication;
    catalog::Input<std::string> DeduplicationScope;
    catalog::Input<std::int64_t> DelaySeconds;
    catalog::Input<bool> FifoQueue;
    catalog::Input<std::string> FifoThroughputLimit;
    catalog::Input<std::int64_t> KmsDataKeyReusePeriodSeconds;
    catalog::Input<std::string> KmsMasterKeyId;
    catalog::Input<std::int64_t> MaximumMessageSize;
    catalog::Input<std::int64_t> MessageRetentionPeriod;
    catalog::Input<std::string> QueueName;
    catalog::Input<std::int64_t> ReceiveMessageWaitTimeSeconds;
    catalog::Input<Document> RedriveAllowPolicy;
    catalog::Input<Document> RedrivePolicy;
    catalog::Input<bool> SqsManagedSseEnabled;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::int64_t> VisibilityTimeout;
  };

  Queue(catalog::Scope& scope, std::string name, Properties properties,
        ResourceOptions options = {}, std::source_location where = std::source_location::current());

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }

  Output<std::string> QueueName() const { return attribute<std::string>("QueueName"); }

  Output<std::string> QueueUrl() const { return attribute<std::string>("QueueUrl"); }
};

Value to_value(const Queue::Properties& properties);

/// AWS::SQS::QueueInlinePolicy
class QueueInlinePolicy final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::SQS::QueueInlinePolicy";

  struct Properties {
    catalog::Input<Document> PolicyDocument;
    catalog::Input<std::string> Queue;
  };

  QueueInlinePolicy(catalog::Scope& scope, std::string name, Properties properties,
                    ResourceOptions options = {},
                    std::source_location where = std::source_location::current());

  Output<std::string> Queue() const { return attribute<std::string>("Queue"); }
};

Value to_value(const QueueInlinePolicy::Properties& properties);

}  // namespace catalog::sqs
