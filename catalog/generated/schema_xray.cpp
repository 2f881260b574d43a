// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kSamplingRule_SamplingRuleType[14];
extern const Property kSamplingRule_SamplingRateBoost[2];
extern const Property kSamplingRule_Tag[2];
extern const Property kSamplingRule_SamplingRuleRecord[3];
extern const Property kSamplingRule_SamplingRuleUpdate[13];
extern const Property kSamplingRule_Properties[6];
constexpr PropertyType kType1{.kind = Kind::kString};
constexpr PropertyType kType2{.kind = Kind::kMap, .element = &kType1};
constexpr PropertyType kType3{.kind = Kind::kNumber, .minimum = 0, .maximum = 1};
constexpr PropertyType kType4{.kind = Kind::kString, .length_max = 10};
constexpr PropertyType kType5{.kind = Kind::kString, .length_max = 64};
constexpr PropertyType kType6{.kind = Kind::kInteger, .minimum = 1, .maximum = 9999};
constexpr PropertyType kType7{.kind = Kind::kInteger, .minimum = 0};
constexpr PropertyType kType8{.kind = Kind::kString, .length_max = 500};
constexpr PropertyType kType9{.kind = Kind::kString, .length_min = 1, .length_max = 32};
constexpr PropertyType kType10{.kind = Kind::kObject, .members = kSamplingRule_SamplingRateBoost};
constexpr PropertyType kType11{.kind = Kind::kString, .length_max = 128};
constexpr PropertyType kType12{.kind = Kind::kInteger, .minimum = 1};
constexpr PropertyType kType13{.kind = Kind::kObject, .members = kSamplingRule_SamplingRuleType};
constexpr PropertyType kType14{.kind = Kind::kObject, .members = kSamplingRule_SamplingRuleRecord};
constexpr PropertyType kType15{.kind = Kind::kObject, .members = kSamplingRule_SamplingRuleUpdate};
constexpr PropertyType kType16{.kind = Kind::kObject, .members = kSamplingRule_Tag};
constexpr PropertyType kType17{.kind = Kind::kList, .element = &kType16, .unordered = true};
const Property kSamplingRule_SamplingRuleType[14] = {
    {"Attributes", &kType2, false}, {"FixedRate", &kType3, true},
    {"HTTPMethod", &kType4, true},  {"Host", &kType5, true},
    {"Priority", &kType6, true},    {"ReservoirSize", &kType7, true},
    {"ResourceARN", &kType8, true}, {"RuleARN", &kType1, false},
    {"RuleName", &kType9, false},   {"SamplingRateBoost", &kType10, false},
    {"ServiceName", &kType5, true}, {"ServiceType", &kType5, true},
    {"URLPath", &kType11, true},    {"Version", &kType12, false},
};
const Property kSamplingRule_SamplingRateBoost[2] = {
    {"CooldownWindowMinutes", &kType12, true},
    {"MaxRate", &kType3, true},
};
const Property kSamplingRule_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType1, true},
};
const Property kSamplingRule_SamplingRuleRecord[3] = {
    {"CreatedAt", &kType1, false},
    {"ModifiedAt", &kType1, false},
    {"SamplingRule", &kType13, false},
};
const Property kSamplingRule_SamplingRuleUpdate[13] = {
    {"Attributes", &kType2, false},  {"FixedRate", &kType3, false},
    {"HTTPMethod", &kType4, false},  {"Host", &kType5, false},
    {"Priority", &kType6, false},    {"ReservoirSize", &kType7, false},
    {"ResourceARN", &kType8, false}, {"RuleARN", &kType1, false},
    {"RuleName", &kType9, false},    {"SamplingRateBoost", &kType10, false},
    {"ServiceName", &kType5, false}, {"ServiceType", &kType5, false},
    {"URLPath", &kType11, false},
};
const Property kSamplingRule_Properties[6] = {
    {"RuleARN", &kType1, false},
    {"RuleName", &kType9, false},
    {"SamplingRule", &kType13, false},
    {"SamplingRuleRecord", &kType14, false},
    {"SamplingRuleUpdate", &kType15, false},
    {"Tags", &kType17, false},
};
constexpr std::string_view kTexts1[] = {"/SamplingRule/Version"};
constexpr std::string_view kTexts2[] = {"/RuleARN"};

}  // namespace

extern const ResourceType kxray_SamplingRule;
const ResourceType kxray_SamplingRule{
    .name = "AWS::XRay::SamplingRule",
    .token = "aws-native:xray:SamplingRule",
    .properties = {.kind = Kind::kObject, .members = kSamplingRule_Properties},
    .create_only = kTexts1,
    .read_only = kTexts2,
    .primary_identifier = kTexts2,
    .tag_property = "/Tags",
};

}  // namespace catalog::generated
