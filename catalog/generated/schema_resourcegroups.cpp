// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kGroup_ConfigurationItem[2];
extern const Property kGroup_ConfigurationParameter[2];
extern const Property kGroup_ResourceQuery[2];
extern const Property kGroup_Query[3];
extern const Property kGroup_TagFilter[2];
extern const Property kGroup_Tag[2];
extern const Property kGroup_Properties[7];
constexpr PropertyType kType1{.kind = Kind::kObject, .members = kGroup_ConfigurationParameter};
constexpr PropertyType kType2{.kind = Kind::kList, .element = &kType1};
constexpr PropertyType kType3{.kind = Kind::kString};
constexpr PropertyType kType4{.kind = Kind::kList, .element = &kType3};
constexpr PropertyType kType5{.kind = Kind::kObject, .members = kGroup_Query};
constexpr std::string_view kTexts1[] = {"CLOUDFORMATION_STACK_1_0", "TAG_FILTERS_1_0"};
constexpr PropertyType kType6{.kind = Kind::kString, .allowed = kTexts1};
constexpr PropertyType kType7{.kind = Kind::kObject, .members = kGroup_TagFilter};
constexpr PropertyType kType8{.kind = Kind::kList, .element = &kType7};
constexpr PropertyType kType9{.kind = Kind::kString, .pattern = "^(?!aws:).+"};
constexpr PropertyType kType10{.kind = Kind::kObject, .members = kGroup_ConfigurationItem};
constexpr PropertyType kType11{.kind = Kind::kList, .element = &kType10};
constexpr PropertyType kType12{.kind = Kind::kString, .length_max = 512};
constexpr PropertyType kType13{.kind = Kind::kString, .length_max = 128};
constexpr PropertyType kType14{.kind = Kind::kObject, .members = kGroup_ResourceQuery};
constexpr PropertyType kType15{.kind = Kind::kObject, .members = kGroup_Tag};
constexpr PropertyType kType16{.kind = Kind::kList, .element = &kType15};
const Property kGroup_ConfigurationItem[2] = {
    {"Parameters", &kType2, false},
    {"Type", &kType3, false},
};
const Property kGroup_ConfigurationParameter[2] = {
    {"Name", &kType3, false},
    {"Values", &kType4, false},
};
const Property kGroup_ResourceQuery[2] = {
    {"Query", &kType5, false},
    {"Type", &kType6, false},
};
const Property kGroup_Query[3] = {
    {"ResourceTypeFilters", &kType4, false},
    {"StackIdentifier", &kType3, false},
    {"TagFilters", &kType8, false},
};
const Property kGroup_TagFilter[2] = {
    {"Key", &kType3, false},
    {"Values", &kType4, false},
};
const Property kGroup_Tag[2] = {
    {"Key", &kType9, false},
    {"Value", &kType3, false},
};
const Property kGroup_Properties[7] = {
    {"Arn", &kType3, false},   {"Configuration", &kType11, false}, {"Description", &kType12, false},
    {"Name", &kType13, true},  {"ResourceQuery", &kType14, false}, {"Resources", &kType4, false},
    {"Tags", &kType16, false},
};
constexpr std::string_view kTexts2[] = {"Name"};
constexpr std::string_view kTexts3[] = {"/Name"};
constexpr std::string_view kTexts4[] = {"/Arn"};

}  // namespace

extern const ResourceType kresourcegroups_Group;
const ResourceType kresourcegroups_Group{
    .name = "AWS::ResourceGroups::Group",
    .token = "aws-native:resourcegroups:Group",
    .properties = {.kind = Kind::kObject, .members = kGroup_Properties},
    .required = kTexts2,
    .create_only = kTexts3,
    .read_only = kTexts4,
    .primary_identifier = kTexts3,
    .tag_property = "/Tags",
    .name_property = "Name",
};

}  // namespace catalog::generated
