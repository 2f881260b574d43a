// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kSubscription_Properties[12];
constexpr PropertyType kType1{.kind = Kind::kString};
constexpr PropertyType kType2{.kind = Kind::kAny};
constexpr PropertyType kType3{.kind = Kind::kBoolean};
const Property kSubscription_Properties[12] = {
    {"Arn", &kType1, false},
    {"DeliveryPolicy", &kType2, false},
    {"Endpoint", &kType1, false},
    {"FilterPolicy", &kType2, false},
    {"FilterPolicyScope", &kType1, false},
    {"Protocol", &kType1, true},
    {"RawMessageDelivery", &kType3, false},
    {"RedrivePolicy", &kType2, false},
    {"Region", &kType1, false},
    {"ReplayPolicy", &kType2, false},
    {"SubscriptionRoleArn", &kType1, false},
    {"TopicArn", &kType1, true},
};
constexpr std::string_view kTexts1[] = {"Protocol", "TopicArn"};
constexpr std::string_view kTexts2[] = {"/Endpoint", "/Protocol", "/TopicArn"};
constexpr std::string_view kTexts3[] = {"/Arn"};
constexpr std::string_view kTexts4[] = {"/Region"};
constexpr KnownDefault kSubscriptionDefaults[] = {
    {"/FilterPolicyScope", R"~("MessageAttributes")~"}};
extern const Property kTopic_Subscription[2];
extern const Property kTopic_Tag[2];
extern const Property kTopic_LoggingConfig[4];
extern const Property kTopic_Properties[15];
constexpr std::string_view kTexts5[] = {"application", "firehose", "http/s", "lambda", "sqs"};
constexpr PropertyType kType4{.kind = Kind::kString, .allowed = kTexts5};
constexpr PropertyType kType5{.kind = Kind::kObject, .closed = false};
constexpr PropertyType kType6{.kind = Kind::kObject, .members = kTopic_LoggingConfig};
constexpr PropertyType kType7{
    .kind = Kind::kList, .element = &kType6, .unordered = true, .unique = true};
constexpr PropertyType kType8{.kind = Kind::kInteger};
constexpr PropertyType kType9{.kind = Kind::kObject, .members = kTopic_Subscription};
constexpr PropertyType kType10{.kind = Kind::kList, .element = &kType9, .unordered = true};
constexpr PropertyType kType11{.kind = Kind::kObject, .members = kTopic_Tag};
constexpr PropertyType kType12{.kind = Kind::kList, .element = &kType11, .unordered = true};
const Property kTopic_Subscription[2] = {
    {"Endpoint", &kType1, true},
    {"Protocol", &kType1, true},
};
const Property kTopic_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType1, true},
};
const Property kTopic_LoggingConfig[4] = {
    {"FailureFeedbackRoleArn", &kType1, false},
    {"Protocol", &kType4, true},
    {"SuccessFeedbackRoleArn", &kType1, false},
    {"SuccessFeedbackSampleRate", &kType1, false},
};
const Property kTopic_Properties[15] = {
    {"ArchivePolicy", &kType5, false},
    {"ContentBasedDeduplication", &kType3, false},
    {"DataProtectionPolicy", &kType5, false},
    {"DeliveryStatusLogging", &kType7, false},
    {"DisplayName", &kType1, false},
    {"FifoThroughputScope", &kType1, false},
    {"FifoTopic", &kType3, false},
    {"KmsMasterKeyId", &kType1, false},
    {"MaximumMessageSize", &kType8, false},
    {"SignatureVersion", &kType1, false},
    {"Subscription", &kType10, false},
    {"Tags", &kType12, false},
    {"TopicArn", &kType1, false},
    {"TopicName", &kType1, false},
    {"TracingConfig", &kType1, false},
};
constexpr std::string_view kTexts6[] = {"/FifoTopic", "/TopicName"};
constexpr std::string_view kTexts7[] = {"/TopicArn"};
extern const Property kTopicInlinePolicy_Properties[2];
const Property kTopicInlinePolicy_Properties[2] = {
    {"PolicyDocument", &kType5, true},
    {"TopicArn", &kType1, true},
};
constexpr std::string_view kTexts8[] = {"PolicyDocument", "TopicArn"};

}  // namespace

extern const ResourceType ksns_Subscription;
extern const ResourceType ksns_Topic;
extern const ResourceType ksns_TopicInlinePolicy;
const ResourceType ksns_Subscription{
    .name = "AWS::SNS::Subscription",
    .token = "aws-native:sns:Subscription",
    .properties = {.kind = Kind::kObject, .members = kSubscription_Properties},
    .required = kTexts1,
    .create_only = kTexts2,
    .read_only = kTexts3,
    .write_only = kTexts4,
    .primary_identifier = kTexts3,
    .defaults = kSubscriptionDefaults,
};
const ResourceType ksns_Topic{
    .name = "AWS::SNS::Topic",
    .token = "aws-native:sns:Topic",
    .properties = {.kind = Kind::kObject, .members = kTopic_Properties},
    .create_only = kTexts6,
    .read_only = kTexts7,
    .primary_identifier = kTexts7,
    .tag_property = "/Tags",
    .name_property = "TopicName",
};
const ResourceType ksns_TopicInlinePolicy{
    .name = "AWS::SNS::TopicInlinePolicy",
    .token = "aws-native:sns:TopicInlinePolicy",
    .properties = {.kind = Kind::kObject, .members = kTopicInlinePolicy_Properties},
    .required = kTexts8,
    .create_only = kTexts7,
    .primary_identifier = kTexts7,
    .can_list = false,
};

}  // namespace catalog::generated
