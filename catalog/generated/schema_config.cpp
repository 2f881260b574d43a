// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kConfigRule_EvaluationModeConfiguration[1];
extern const Property kConfigRule_ScopeType[4];
extern const Property kConfigRule_Compliance[1];
extern const Property kConfigRule_Source[4];
extern const Property kConfigRule_CustomPolicyDetails[3];
extern const Property kConfigRule_SourceDetail[3];
extern const Property kConfigRule_Properties[10];
constexpr PropertyType kType1{.kind = Kind::kString};
constexpr PropertyType kType2{.kind = Kind::kList, .element = &kType1, .unique = true};
constexpr PropertyType kType3{.kind = Kind::kObject, .members = kConfigRule_CustomPolicyDetails};
constexpr PropertyType kType4{.kind = Kind::kObject, .members = kConfigRule_SourceDetail};
constexpr PropertyType kType5{.kind = Kind::kList, .element = &kType4, .unique = true};
constexpr PropertyType kType6{.kind = Kind::kBoolean};
constexpr PropertyType kType7{.kind = Kind::kObject, .members = kConfigRule_Compliance};
constexpr PropertyType kType8{.kind = Kind::kObject,
                              .members = kConfigRule_EvaluationModeConfiguration};
constexpr PropertyType kType9{.kind = Kind::kList, .element = &kType8};
constexpr PropertyType kType10{.kind = Kind::kAny};
constexpr PropertyType kType11{.kind = Kind::kObject, .members = kConfigRule_ScopeType};
constexpr PropertyType kType12{.kind = Kind::kObject, .members = kConfigRule_Source};
const Property kConfigRule_EvaluationModeConfiguration[1] = {
    {"Mode", &kType1, false},
};
const Property kConfigRule_ScopeType[4] = {
    {"ComplianceResourceId", &kType1, false},
    {"ComplianceResourceTypes", &kType2, false},
    {"TagKey", &kType1, false},
    {"TagValue", &kType1, false},
};
const Property kConfigRule_Compliance[1] = {
    {"Type", &kType1, false},
};
const Property kConfigRule_Source[4] = {
    {"CustomPolicyDetails", &kType3, false},
    {"Owner", &kType1, true},
    {"SourceDetails", &kType5, false},
    {"SourceIdentifier", &kType1, false},
};
const Property kConfigRule_CustomPolicyDetails[3] = {
    {"EnableDebugLogDelivery", &kType6, false},
    {"PolicyRuntime", &kType1, false},
    {"PolicyText", &kType1, false},
};
const Property kConfigRule_SourceDetail[3] = {
    {"EventSource", &kType1, true},
    {"MaximumExecutionFrequency", &kType1, false},
    {"MessageType", &kType1, true},
};
const Property kConfigRule_Properties[10] = {
    {"Arn", &kType1, false},
    {"Compliance", &kType7, false},
    {"ConfigRuleId", &kType1, false},
    {"ConfigRuleName", &kType1, false},
    {"Description", &kType1, false},
    {"EvaluationModes", &kType9, false},
    {"InputParameters", &kType10, false},
    {"MaximumExecutionFrequency", &kType1, false},
    {"Scope", &kType11, false},
    {"Source", &kType12, true},
};
constexpr std::string_view kTexts1[] = {"Source"};
constexpr std::string_view kTexts2[] = {"/ConfigRuleName"};
constexpr std::string_view kTexts3[] = {"/Arn", "/Compliance/Type", "/ConfigRuleId"};
constexpr std::string_view kTexts4[] = {"/Source/CustomPolicyDetails/PolicyText"};

}  // namespace

extern const ResourceType kconfig_ConfigRule;
const ResourceType kconfig_ConfigRule{
    .name = "AWS::Config::ConfigRule",
    .token = "aws-native:config:ConfigRule",
    .properties = {.kind = Kind::kObject, .members = kConfigRule_Properties},
    .required = kTexts1,
    .create_only = kTexts2,
    .read_only = kTexts3,
    .write_only = kTexts4,
    .primary_identifier = kTexts2,
    .name_property = "ConfigRuleName",
};

}  // namespace catalog::generated
