// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kRepository_ImageScanningConfiguration[1];
extern const Property kRepository_EncryptionConfiguration[2];
extern const Property kRepository_LifecyclePolicy[2];
extern const Property kRepository_Tag[2];
extern const Property kRepository_ImageTagMutabilityExclusionFilter[2];
extern const Property kRepository_Properties[11];
constexpr PropertyType kType1{.kind = Kind::kBoolean};
constexpr std::string_view kTexts1[] = {"AES256", "KMS", "KMS_DSSE"};
constexpr PropertyType kType2{.kind = Kind::kString, .allowed = kTexts1};
constexpr PropertyType kType3{.kind = Kind::kString, .length_min = 1, .length_max = 2048};
constexpr PropertyType kType4{.kind = Kind::kString, .length_min = 100, .length_max = 30720};
constexpr PropertyType kType5{
    .kind = Kind::kString, .pattern = "^[0-9]{12}$", .length_min = 12, .length_max = 12};
constexpr PropertyType kType6{.kind = Kind::kString, .length_min = 1, .length_max = 127};
constexpr PropertyType kType7{.kind = Kind::kString, .length_min = 1, .length_max = 255};
constexpr std::string_view kTexts2[] = {"WILDCARD"};
constexpr PropertyType kType8{.kind = Kind::kString, .allowed = kTexts2};
constexpr PropertyType kType9{.kind = Kind::kString,
                              .pattern = "^[0-9a-zA-Z._*-]{1,128}",
                              .length_min = 1,
                              .length_max = 128};
constexpr PropertyType kType10{.kind = Kind::kString};
constexpr PropertyType kType11{.kind = Kind::kObject,
                               .members = kRepository_EncryptionConfiguration};
constexpr PropertyType kType12{.kind = Kind::kObject,
                               .members = kRepository_ImageScanningConfiguration};
constexpr std::string_view kTexts3[] = {"IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION", "MUTABLE",
                                        "MUTABLE_WITH_EXCLUSION"};
constexpr PropertyType kType13{.kind = Kind::kString, .allowed = kTexts3};
constexpr PropertyType kType14{.kind = Kind::kObject,
                               .members = kRepository_ImageTagMutabilityExclusionFilter};
constexpr PropertyType kType15{
    .kind = Kind::kList, .element = &kType14, .length_min = 1, .length_max = 5};
constexpr PropertyType kType16{.kind = Kind::kObject, .members = kRepository_LifecyclePolicy};
constexpr PropertyType kType17{
    .kind = Kind::kString,
    .pattern =
        R"~(^(?=.{2,256}$)([a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*)$)~",
    .length_min = 2,
    .length_max = 256};
constexpr PropertyType kType18{.kind = Kind::kAny};
constexpr PropertyType kType19{.kind = Kind::kObject, .members = kRepository_Tag};
constexpr PropertyType kType20{
    .kind = Kind::kList, .element = &kType19, .length_max = 50, .unordered = true, .unique = true};
const Property kRepository_ImageScanningConfiguration[1] = {
    {"ScanOnPush", &kType1, false},
};
const Property kRepository_EncryptionConfiguration[2] = {
    {"EncryptionType", &kType2, true},
    {"KmsKey", &kType3, false},
};
const Property kRepository_LifecyclePolicy[2] = {
    {"LifecyclePolicyText", &kType4, false},
    {"RegistryId", &kType5, false},
};
const Property kRepository_Tag[2] = {
    {"Key", &kType6, true},
    {"Value", &kType7, true},
};
const Property kRepository_ImageTagMutabilityExclusionFilter[2] = {
    {"ImageTagMutabilityExclusionFilterType", &kType8, true},
    {"ImageTagMutabilityExclusionFilterValue", &kType9, true},
};
const Property kRepository_Properties[11] = {
    {"Arn", &kType10, false},
    {"EmptyOnDelete", &kType1, false},
    {"EncryptionConfiguration", &kType11, false},
    {"ImageScanningConfiguration", &kType12, false},
    {"ImageTagMutability", &kType13, false},
    {"ImageTagMutabilityExclusionFilters", &kType15, false},
    {"LifecyclePolicy", &kType16, false},
    {"RepositoryName", &kType17, false},
    {"RepositoryPolicyText", &kType18, false},
    {"RepositoryUri", &kType10, false},
    {"Tags", &kType20, false},
};
constexpr std::string_view kTexts4[] = {"/EncryptionConfiguration",
                                        "/EncryptionConfiguration/EncryptionType",
                                        "/EncryptionConfiguration/KmsKey", "/RepositoryName"};
constexpr std::string_view kTexts5[] = {"/Arn", "/RepositoryUri"};
constexpr std::string_view kTexts6[] = {"/EmptyOnDelete"};
constexpr std::string_view kTexts7[] = {"/RepositoryName"};
constexpr KnownDefault kRepositoryDefaults[] = {
    {"/EncryptionConfiguration", R"~({"EncryptionType": "AES256"})~"},
    {"/ImageScanningConfiguration", R"~({"ScanOnPush": false})~"},
    {"/ImageTagMutability", R"~("MUTABLE")~"}};

}  // namespace

extern const ResourceType kecr_Repository;
const ResourceType kecr_Repository{
    .name = "AWS::ECR::Repository",
    .token = "aws-native:ecr:Repository",
    .properties = {.kind = Kind::kObject, .members = kRepository_Properties},
    .create_only = kTexts4,
    .read_only = kTexts5,
    .write_only = kTexts6,
    .primary_identifier = kTexts7,
    .defaults = kRepositoryDefaults,
    .tag_property = "/Tags",
    .name_property = "RepositoryName",
};

}  // namespace catalog::generated
