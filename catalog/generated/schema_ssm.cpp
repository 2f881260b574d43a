// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kParameter_Properties[10];
constexpr PropertyType kType1{.kind = Kind::kString};
constexpr std::string_view kTexts1[] = {"aws:ec2:image", "text"};
constexpr PropertyType kType2{.kind = Kind::kString, .allowed = kTexts1};
constexpr PropertyType kType3{.kind = Kind::kMap, .element = &kType1};
constexpr std::string_view kTexts2[] = {"Advanced", "Intelligent-Tiering", "Standard"};
constexpr PropertyType kType4{.kind = Kind::kString, .allowed = kTexts2};
constexpr std::string_view kTexts3[] = {"String", "StringList"};
constexpr PropertyType kType5{.kind = Kind::kString, .allowed = kTexts3};
const Property kParameter_Properties[10] = {
    {"AllowedPattern", &kType1, false}, {"Arn", &kType1, false},  {"DataType", &kType2, false},
    {"Description", &kType1, false},    {"Name", &kType1, false}, {"Policies", &kType1, false},
    {"Tags", &kType3, false},           {"Tier", &kType4, false}, {"Type", &kType5, true},
    {"Value", &kType1, true},
};
constexpr std::string_view kTexts4[] = {"Type", "Value"};
constexpr std::string_view kTexts5[] = {"/Name"};
constexpr std::string_view kTexts6[] = {"/Arn"};
constexpr std::string_view kTexts7[] = {"/AllowedPattern", "/Description", "/Policies", "/Tier"};

}  // namespace

extern const ResourceType kssm_Parameter;
const ResourceType kssm_Parameter{
    .name = "AWS::SSM::Parameter",
    .token = "aws-native:ssm:Parameter",
    .properties = {.kind = Kind::kObject, .members = kParameter_Properties},
    .required = kTexts4,
    .create_only = kTexts5,
    .read_only = kTexts6,
    .write_only = kTexts7,
    .primary_identifier = kTexts5,
    .tag_property = "/Tags",
    .name_property = "Name",
    .create_timeout_minutes = 5,
    .update_timeout_minutes = 5,
};

}  // namespace catalog::generated
