// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kHub_Properties[6];
constexpr PropertyType kType1{.kind = Kind::kString};
constexpr PropertyType kType2{.kind = Kind::kBoolean};
constexpr PropertyType kType3{.kind = Kind::kString,
                              .pattern = "^(SECURITY_CONTROL|STANDARD_CONTROL)$"};
constexpr PropertyType kType4{.kind = Kind::kString, .length_max = 256};
constexpr PropertyType kType5{.kind = Kind::kMap, .element = &kType4};
const Property kHub_Properties[6] = {
    {"ARN", &kType1, false},
    {"AutoEnableControls", &kType2, false},
    {"ControlFindingGenerator", &kType3, false},
    {"EnableDefaultStandards", &kType2, false},
    {"SubscribedAt", &kType1, false},
    {"Tags", &kType5, false},
};
constexpr std::string_view kTexts1[] = {"/ARN", "/SubscribedAt"};
constexpr std::string_view kTexts2[] = {"/EnableDefaultStandards"};
constexpr std::string_view kTexts3[] = {"/ARN"};
extern const Property kStandard_StandardsControl[2];
extern const Property kStandard_Properties[3];
constexpr PropertyType kType6{.kind = Kind::kString, .pattern = R"~(arn:aws\S*:securityhub:\S*)~"};
constexpr PropertyType kType7{.kind = Kind::kObject, .members = kStandard_StandardsControl};
constexpr PropertyType kType8{
    .kind = Kind::kList, .element = &kType7, .length_max = 100, .unique = true};
constexpr PropertyType kType9{.kind = Kind::kString, .pattern = R"~(arn:aws\S*:securityhub:\S)~"};
const Property kStandard_StandardsControl[2] = {
    {"Reason", &kType1, false},
    {"StandardsControlArn", &kType6, true},
};
const Property kStandard_Properties[3] = {
    {"DisabledStandardsControls", &kType8, false},
    {"StandardsArn", &kType9, true},
    {"StandardsSubscriptionArn", &kType1, false},
};
constexpr std::string_view kTexts4[] = {"StandardsArn"};
constexpr std::string_view kTexts5[] = {"/StandardsArn"};
constexpr std::string_view kTexts6[] = {"/StandardsSubscriptionArn"};

}  // namespace

extern const ResourceType ksecurityhub_Hub;
extern const ResourceType ksecurityhub_Standard;
const ResourceType ksecurityhub_Hub{
    .name = "AWS::SecurityHub::Hub",
    .token = "aws-native:securityhub:Hub",
    .properties = {.kind = Kind::kObject, .members = kHub_Properties},
    .read_only = kTexts1,
    .write_only = kTexts2,
    .primary_identifier = kTexts3,
    .tag_property = "/Tags",
};
const ResourceType ksecurityhub_Standard{
    .name = "AWS::SecurityHub::Standard",
    .token = "aws-native:securityhub:Standard",
    .properties = {.kind = Kind::kObject, .members = kStandard_Properties},
    .required = kTexts4,
    .create_only = kTexts5,
    .read_only = kTexts6,
    .primary_identifier = kTexts6,
};

}  // namespace catalog::generated
