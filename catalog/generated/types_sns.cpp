// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/sns.h"

namespace catalog::sns {

Value to_value(const Subscription::Properties& properties) {
  return object({
      {"DeliveryPolicy", properties.DeliveryPolicy.value()},
      {"Endpoint", properties.Endpoint.value()},
      {"FilterPolicy", properties.FilterPolicy.value()},
      {"FilterPolicyScope", properties.FilterPolicyScope.value()},
      {"Protocol", properties.Protocol.value()},
      {"RawMessageDelivery", properties.RawMessageDelivery.value()},
      {"RedrivePolicy", properties.RedrivePolicy.value()},
      {"Region", properties.Region.value()},
      {"ReplayPolicy", properties.ReplayPolicy.value()},
      {"SubscriptionRoleArn", properties.SubscriptionRoleArn.value()},
      {"TopicArn", properties.TopicArn.value()},
  });
}

Subscription::Subscription(catalog::Scope& scope, std::string name, Properties properties,
                           ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const Topic::LoggingConfig& properties) {
  return object({
      {"FailureFeedbackRoleArn", properties.FailureFeedbackRoleArn.value()},
      {"Protocol", properties.Protocol.value()},
      {"SuccessFeedbackRoleArn", properties.SuccessFeedbackRoleArn.value()},
      {"SuccessFeedbackSampleRate", properties.SuccessFeedbackSampleRate.value()},
  });
}

Value to_value(const Topic::Subscription& properties) {
  return object({
      {"Endpoint", properties.Endpoint.value()},
      {"Protocol", properties.Protocol.value()},
  });
}

Value to_value(const Topic::Properties& properties) {
  return object({
      {"ArchivePolicy", properties.ArchivePolicy.value()},
      {"ContentBasedDeduplication", properties.ContentBasedDeduplication.value()},
      {"DataProtectionPolicy", properties.DataProtectionPolicy.value()},
      {"DeliveryStatusLogging", properties.DeliveryStatusLogging.value()},
      {"DisplayName", properties.DisplayName.value()},
      {"FifoThroughputScope", properties.FifoThroughputScope.value()},
      {"FifoTopic", properties.FifoTopic.value()},
      {"KmsMasterKeyId", properties.KmsMasterKeyId.value()},
      {"MaximumMessageSize", properties.MaximumMessageSize.value()},
      {"SignatureVersion", properties.SignatureVersion.value()},
      {"Subscription", properties.Subscription.value()},
      {"Tags", properties.Tags.value()},
      {"TopicName", properties.TopicName.value()},
      {"TracingConfig", properties.TracingConfig.value()},
  });
}

Topic::Topic(catalog::Scope& scope, std::string name, Properties properties,
             ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const TopicInlinePolicy::Properties& properties) {
  return object({
      {"PolicyDocument", properties.PolicyDocument.value()},
      {"TopicArn", properties.TopicArn.value()},
  });
}

TopicInlinePolicy::TopicInlinePolicy(catalog::Scope& scope, std::string name, Properties properties,
                                     ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::sns
