// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kQueue_Tag[2];
extern const Property kQueue_Properties[18];
constexpr PropertyType kType1{.kind = Kind::kString};
constexpr PropertyType kType2{.kind = Kind::kBoolean};
constexpr PropertyType kType3{.kind = Kind::kInteger};
constexpr PropertyType kType4{.kind = Kind::kAny};
constexpr PropertyType kType5{.kind = Kind::kObject, .members = kQueue_Tag};
constexpr PropertyType kType6{.kind = Kind::kList, .element = &kType5, .unordered = true};
const Property kQueue_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType1, true},
};
const Property kQueue_Properties[18] = {
    {"Arn", &kType1, false},
    {"ContentBasedDeduplication", &kType2, false},
    {"DeduplicationScope", &kType1, false},
    {"DelaySeconds", &kType3, false},
    {"FifoQueue", &kType2, false},
    {"FifoThroughputLimit", &kType1, false},
    {"KmsDataKeyReusePeriodSeconds", &kType3, false},
    {"KmsMasterKeyId", &kType1, false},
    {"MaximumMessageSize", &kType3, false},
    {"MessageRetentionPeriod", &kType3, false},
    {"QueueName", &kType1, false},
    {"QueueUrl", &kType1, false},
    {"ReceiveMessageWaitTimeSeconds", &kType3, false},
    {"RedriveAllowPolicy", &kType4, false},
    {"RedrivePolicy", &kType4, false},
    {"SqsManagedSseEnabled", &kType2, false},
    {"Tags", &kType6, false},
    {"VisibilityTimeout", &kType3, false},
};
constexpr std::string_view kTexts1[] = {"/FifoQueue", "/QueueName"};
constexpr std::string_view kTexts2[] = {"/Arn", "/QueueUrl"};
constexpr std::string_view kTexts3[] = {"/QueueUrl"};
constexpr KnownDefault kQueueDefaults[] = {{"/DeduplicationScope", R"~("queue")~"},
                                           {"/DelaySeconds", "0"},
                                           {"/FifoThroughputLimit", R"~("perQueue")~"},
                                           {"/KmsDataKeyReusePeriodSeconds", "300"},
                                           {"/MaximumMessageSize", "1048576"},
                                           {"/MessageRetentionPeriod", "345600"},
                                           {"/ReceiveMessageWaitTimeSeconds", "0"},
                                           {"/SqsManagedSseEnabled", "true"},
                                           {"/VisibilityTimeout", "30"}};
extern const Property kQueueInlinePolicy_Properties[2];
constexpr PropertyType kType7{.kind = Kind::kObject, .closed = false};
const Property kQueueInlinePolicy_Properties[2] = {
    {"PolicyDocument", &kType7, true},
    {"Queue", &kType1, true},
};
constexpr std::string_view kTexts4[] = {"PolicyDocument", "Queue"};
constexpr std::string_view kTexts5[] = {"/Queue"};

}  // namespace

extern const ResourceType ksqs_Queue;
extern const ResourceType ksqs_QueueInlinePolicy;
const ResourceType ksqs_Queue{
    .name = "AWS::SQS::Queue",
    .token = "aws-native:sqs:Queue",
    .properties = {.kind = Kind::kObject, .members = kQueue_Properties},
    .create_only = kTexts1,
    .read_only = kTexts2,
    .primary_identifier = kTexts3,
    .defaults = kQueueDefaults,
    .tag_property = "/Tags",
    .name_property = "QueueName",
    .stateful = true,
};
const ResourceType ksqs_QueueInlinePolicy{
    .name = "AWS::SQS::QueueInlinePolicy",
    .token = "aws-native:sqs:QueueInlinePolicy",
    .properties = {.kind = Kind::kObject, .members = kQueueInlinePolicy_Properties},
    .required = kTexts4,
    .create_only = kTexts5,
    .primary_identifier = kTexts5,
    .can_list = false,
};

}  // namespace catalog::generated
