// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kAlias_Properties[2];
constexpr PropertyType kType1{.kind = Kind::kString,
                              .pattern = "^(alias/)[a-zA-Z0-9:/_-]+$",
                              .length_min = 1,
                              .length_max = 256};
constexpr PropertyType kType2{.kind = Kind::kString, .length_min = 1, .length_max = 256};
const Property kAlias_Properties[2] = {
    {"AliasName", &kType1, true},
    {"TargetKeyId", &kType2, true},
};
constexpr std::string_view kTexts1[] = {"AliasName", "TargetKeyId"};
constexpr std::string_view kTexts2[] = {"/AliasName"};
extern const Property kKey_Tag[2];
extern const Property kKey_Properties[14];
constexpr PropertyType kType3{.kind = Kind::kString, .length_min = 1, .length_max = 128};
constexpr PropertyType kType4{.kind = Kind::kString, .length_max = 256};
constexpr PropertyType kType5{.kind = Kind::kString};
constexpr PropertyType kType6{.kind = Kind::kBoolean};
constexpr PropertyType kType7{.kind = Kind::kString, .length_max = 8192};
constexpr PropertyType kType8{.kind = Kind::kAny};
constexpr std::string_view kTexts3[] = {"ECC_NIST_EDWARDS25519",
                                        "ECC_NIST_P256",
                                        "ECC_NIST_P384",
                                        "ECC_NIST_P521",
                                        "ECC_SECG_P256K1",
                                        "HMAC_224",
                                        "HMAC_256",
                                        "HMAC_384",
                                        "HMAC_512",
                                        "ML_DSA_44",
                                        "ML_DSA_65",
                                        "ML_DSA_87",
                                        "RSA_2048",
                                        "RSA_3072",
                                        "RSA_4096",
                                        "SM2",
                                        "SYMMETRIC_DEFAULT"};
constexpr PropertyType kType9{.kind = Kind::kString, .allowed = kTexts3};
constexpr std::string_view kTexts4[] = {"ENCRYPT_DECRYPT", "GENERATE_VERIFY_MAC", "KEY_AGREEMENT",
                                        "SIGN_VERIFY"};
constexpr PropertyType kType10{.kind = Kind::kString, .allowed = kTexts4};
constexpr std::string_view kTexts5[] = {"AWS_KMS", "EXTERNAL"};
constexpr PropertyType kType11{.kind = Kind::kString, .allowed = kTexts5};
constexpr PropertyType kType12{.kind = Kind::kInteger, .minimum = 7, .maximum = 30};
constexpr PropertyType kType13{.kind = Kind::kInteger, .minimum = 90, .maximum = 2560};
constexpr PropertyType kType14{.kind = Kind::kObject, .members = kKey_Tag};
constexpr PropertyType kType15{
    .kind = Kind::kList, .element = &kType14, .unordered = true, .unique = true};
const Property kKey_Tag[2] = {
    {"Key", &kType3, true},
    {"Value", &kType4, true},
};
const Property kKey_Properties[14] = {
    {"Arn", &kType5, false},
    {"BypassPolicyLockoutSafetyCheck", &kType6, false},
    {"Description", &kType7, false},
    {"EnableKeyRotation", &kType6, false},
    {"Enabled", &kType6, false},
    {"KeyId", &kType5, false},
    {"KeyPolicy", &kType8, false},
    {"KeySpec", &kType9, false},
    {"KeyUsage", &kType10, false},
    {"MultiRegion", &kType6, false},
    {"Origin", &kType11, false},
    {"PendingWindowInDays", &kType12, false},
    {"RotationPeriodInDays", &kType13, false},
    {"Tags", &kType15, false},
};
constexpr std::string_view kTexts6[] = {"/Arn", "/KeyId"};
constexpr std::string_view kTexts7[] = {"/BypassPolicyLockoutSafetyCheck", "/PendingWindowInDays",
                                        "/RotationPeriodInDays"};
constexpr std::string_view kTexts8[] = {"/KeyId"};
constexpr KnownDefault kKeyDefaults[] = {{"/Enabled", "true"},
                                         {"/KeySpec", R"~("SYMMETRIC_DEFAULT")~"},
                                         {"/KeyUsage", R"~("ENCRYPT_DECRYPT")~"},
                                         {"/Origin", R"~("AWS_KMS")~"}};

}  // namespace

extern const ResourceType kkms_Alias;
extern const ResourceType kkms_Key;
const ResourceType kkms_Alias{
    .name = "AWS::KMS::Alias",
    .token = "aws-native:kms:Alias",
    .properties = {.kind = Kind::kObject, .members = kAlias_Properties},
    .required = kTexts1,
    .create_only = kTexts2,
    .primary_identifier = kTexts2,
    .name_property = "AliasName",
};
const ResourceType kkms_Key{
    .name = "AWS::KMS::Key",
    .token = "aws-native:kms:Key",
    .properties = {.kind = Kind::kObject, .members = kKey_Properties},
    .read_only = kTexts6,
    .write_only = kTexts7,
    .primary_identifier = kTexts8,
    .defaults = kKeyDefaults,
    .tag_property = "/Tags",
    .stateful = true,
};

}  // namespace catalog::generated
