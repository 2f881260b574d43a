// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/sqs.h"

namespace catalog::sqs {

Value to_value(const Queue::Properties& properties) {
  return object({
      {"ContentBasedDeduplication", properties.ContentBasedDeduplication.value()},
      {"DeduplicationScope", properties.DeduplicationScope.value()},
      {"DelaySeconds", properties.DelaySeconds.value()},
      {"FifoQueue", properties.FifoQueue.value()},
      {"FifoThroughputLimit", properties.FifoThroughputLimit.value()},
      {"KmsDataKeyReusePeriodSeconds", properties.KmsDataKeyReusePeriodSeconds.value()},
      {"KmsMasterKeyId", properties.KmsMasterKeyId.value()},
      {"MaximumMessageSize", properties.MaximumMessageSize.value()},
      {"MessageRetentionPeriod", properties.MessageRetentionPeriod.value()},
      {"QueueName", properties.QueueName.value()},
      {"ReceiveMessageWaitTimeSeconds", properties.ReceiveMessageWaitTimeSeconds.value()},
      {"RedriveAllowPolicy", properties.RedriveAllowPolicy.value()},
      {"RedrivePolicy", properties.RedrivePolicy.value()},
      {"SqsManagedSseEnabled", properties.SqsManagedSseEnabled.value()},
      {"Tags", properties.Tags.value()},
      {"VisibilityTimeout", properties.VisibilityTimeout.value()},
  });
}

Queue::Queue(catalog::Scope& scope, std::string name, Properties properties,
             ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const QueueInlinePolicy::Properties& properties) {
  return object({
      {"PolicyDocument", properties.PolicyDocument.value()},
      {"Queue", properties.Queue.value()},
  });
}

QueueInlinePolicy::QueueInlinePolicy(catalog::Scope& scope, std::string name, Properties properties,
                                     ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::sqs
