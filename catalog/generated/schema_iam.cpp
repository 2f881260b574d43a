// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kManagedPolicy_Properties[15];
constexpr PropertyType kType1{.kind = Kind::kInteger};
constexpr PropertyType kType2{.kind = Kind::kString};
constexpr PropertyType kType3{
    .kind = Kind::kList, .element = &kType2, .unordered = true, .unique = true};
constexpr PropertyType kType4{.kind = Kind::kBoolean};
constexpr PropertyType kType5{.kind = Kind::kAny};
const Property kManagedPolicy_Properties[15] = {
    {"AttachmentCount", &kType1, false},
    {"CreateDate", &kType2, false},
    {"DefaultVersionId", &kType2, false},
    {"Description", &kType2, false},
    {"Groups", &kType3, false},
    {"IsAttachable", &kType4, false},
    {"ManagedPolicyName", &kType2, false},
    {"Path", &kType2, false},
    {"PermissionsBoundaryUsageCount", &kType1, false},
    {"PolicyArn", &kType2, false},
    {"PolicyDocument", &kType5, true},
    {"PolicyId", &kType2, false},
    {"Roles", &kType3, false},
    {"UpdateDate", &kType2, false},
    {"Users", &kType3, false},
};
constexpr std::string_view kTexts1[] = {"PolicyDocument"};
constexpr std::string_view kTexts2[] = {"/Description", "/ManagedPolicyName", "/Path"};
constexpr std::string_view kTexts3[] = {"/AttachmentCount",
                                        "/CreateDate",
                                        "/DefaultVersionId",
                                        "/IsAttachable",
                                        "/PermissionsBoundaryUsageCount",
                                        "/PolicyArn",
                                        "/PolicyId",
                                        "/UpdateDate"};
constexpr std::string_view kTexts4[] = {"/PolicyArn"};
extern const Property kOIDCProvider_Tag[2];
extern const Property kOIDCProvider_Properties[5];
constexpr PropertyType kType6{.kind = Kind::kString, .length_min = 1, .length_max = 128};
constexpr PropertyType kType7{.kind = Kind::kString, .length_min = 1, .length_max = 256};
constexpr PropertyType kType8{.kind = Kind::kString, .length_min = 1, .length_max = 255};
constexpr PropertyType kType9{.kind = Kind::kList, .element = &kType8, .unordered = true};
constexpr PropertyType kType10{.kind = Kind::kObject, .members = kOIDCProvider_Tag};
constexpr PropertyType kType11{.kind = Kind::kList, .element = &kType10, .unordered = true};
constexpr PropertyType kType12{
    .kind = Kind::kString, .pattern = "[0-9A-Fa-f]{40}", .length_min = 40, .length_max = 40};
constexpr PropertyType kType13{
    .kind = Kind::kList, .element = &kType12, .length_max = 5, .unordered = true};
const Property kOIDCProvider_Tag[2] = {
    {"Key", &kType6, true},
    {"Value", &kType7, true},
};
const Property kOIDCProvider_Properties[5] = {
    {"Arn", &kType2, false},   {"ClientIdList", &kType9, false},
    {"Tags", &kType11, false}, {"ThumbprintList", &kType13, false},
    {"Url", &kType8, false},
};
constexpr std::string_view kTexts5[] = {"/Url"};
constexpr std::string_view kTexts6[] = {"/Arn"};
extern const Property kRole_Policy[2];
extern const Property kRole_Tag[2];
extern const Property kRole_Properties[11];
constexpr PropertyType kType14{.kind = Kind::kObject, .members = kRole_Policy};
constexpr PropertyType kType15{.kind = Kind::kList, .element = &kType14, .unordered = true};
constexpr PropertyType kType16{.kind = Kind::kObject, .members = kRole_Tag};
constexpr PropertyType kType17{.kind = Kind::kList, .element = &kType16, .unordered = true};
const Property kRole_Policy[2] = {
    {"PolicyDocument", &kType5, true},
    {"PolicyName", &kType2, true},
};
const Property kRole_Tag[2] = {
    {"Key", &kType2, true},
    {"Value", &kType2, true},
};
const Property kRole_Properties[11] = {
    {"Arn", &kType2, false},
    {"AssumeRolePolicyDocument", &kType5, true},
    {"Description", &kType2, false},
    {"ManagedPolicyArns", &kType3, false},
    {"MaxSessionDuration", &kType1, false},
    {"Path", &kType2, false},
    {"PermissionsBoundary", &kType2, false},
    {"Policies", &kType15, false},
    {"RoleId", &kType2, false},
    {"RoleName", &kType2, false},
    {"Tags", &kType17, false},
};
constexpr std::string_view kTexts7[] = {"AssumeRolePolicyDocument"};
constexpr std::string_view kTexts8[] = {"/Path", "/RoleName"};
constexpr std::string_view kTexts9[] = {"/Arn", "/RoleId"};
constexpr std::string_view kTexts10[] = {"/RoleName"};
constexpr KnownDefault kRoleDefaults[] = {
    {"/Description", R"~("")~"}, {"/MaxSessionDuration", "3600"}, {"/Path", R"~("/")~"}};
extern const Property kRolePolicy_Properties[3];
constexpr PropertyType kType18{.kind = Kind::kObject, .closed = false};
const Property kRolePolicy_Properties[3] = {
    {"PolicyDocument", &kType18, false},
    {"PolicyName", &kType2, true},
    {"RoleName", &kType2, true},
};
constexpr std::string_view kTexts11[] = {"PolicyName", "RoleName"};
constexpr std::string_view kTexts12[] = {"/PolicyName", "/RoleName"};
extern const Property kServiceLinkedRole_Properties[4];
const Property kServiceLinkedRole_Properties[4] = {
    {"AWSServiceName", &kType2, false},
    {"CustomSuffix", &kType2, false},
    {"Description", &kType2, false},
    {"RoleName", &kType2, false},
};
constexpr std::string_view kTexts13[] = {"/AWSServiceName", "/CustomSuffix"};

}  // namespace

extern const ResourceType kiam_ManagedPolicy;
extern const ResourceType kiam_OIDCProvider;
extern const ResourceType kiam_Role;
extern const ResourceType kiam_RolePolicy;
extern const ResourceType kiam_ServiceLinkedRole;
const ResourceType kiam_ManagedPolicy{
    .name = "AWS::IAM::ManagedPolicy",
    .token = "aws-native:iam:ManagedPolicy",
    .properties = {.kind = Kind::kObject, .members = kManagedPolicy_Properties},
    .required = kTexts1,
    .create_only = kTexts2,
    .read_only = kTexts3,
    .primary_identifier = kTexts4,
    .name_property = "ManagedPolicyName",
};
const ResourceType kiam_OIDCProvider{
    .name = "AWS::IAM::OIDCProvider",
    .token = "aws-native:iam:OidcProvider",
    .properties = {.kind = Kind::kObject, .members = kOIDCProvider_Properties},
    .create_only = kTexts5,
    .read_only = kTexts6,
    .primary_identifier = kTexts6,
    .tag_property = "/Tags",
};
const ResourceType kiam_Role{
    .name = "AWS::IAM::Role",
    .token = "aws-native:iam:Role",
    .properties = {.kind = Kind::kObject, .members = kRole_Properties},
    .required = kTexts7,
    .create_only = kTexts8,
    .read_only = kTexts9,
    .primary_identifier = kTexts10,
    .defaults = kRoleDefaults,
    .tag_property = "/Tags",
    .name_property = "RoleName",
};
const ResourceType kiam_RolePolicy{
    .name = "AWS::IAM::RolePolicy",
    .token = "aws-native:iam:RolePolicy",
    .properties = {.kind = Kind::kObject, .members = kRolePolicy_Properties},
    .required = kTexts11,
    .create_only = kTexts12,
    .primary_identifier = kTexts12,
    .can_list = false,
};
const ResourceType kiam_ServiceLinkedRole{
    .name = "AWS::IAM::ServiceLinkedRole",
    .token = "aws-native:iam:ServiceLinkedRole",
    .properties = {.kind = Kind::kObject, .members = kServiceLinkedRole_Properties},
    .create_only = kTexts13,
    .read_only = kTexts10,
    .write_only = kTexts13,
    .primary_identifier = kTexts10,
    .can_list = false,
};

}  // namespace catalog::generated
