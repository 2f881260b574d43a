// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kResourcePolicy_Properties[4];
constexpr PropertyType kType1{.kind = Kind::kBoolean};
constexpr PropertyType kType2{.kind = Kind::kString};
constexpr PropertyType kType3{.kind = Kind::kAny};
constexpr PropertyType kType4{.kind = Kind::kString, .length_min = 1, .length_max = 2048};
const Property kResourcePolicy_Properties[4] = {
    {"BlockPublicPolicy", &kType1, false},
    {"Id", &kType2, false},
    {"ResourcePolicy", &kType3, true},
    {"SecretId", &kType4, true},
};
constexpr std::string_view kTexts1[] = {"ResourcePolicy", "SecretId"};
constexpr std::string_view kTexts2[] = {"/SecretId"};
constexpr std::string_view kTexts3[] = {"/Id"};
constexpr std::string_view kTexts4[] = {"/BlockPublicPolicy"};
extern const Property kRotationSchedule_HostedRotationLambda[11];
extern const Property kRotationSchedule_RotationRules[3];
extern const Property kRotationSchedule_ExternalSecretRotationMetadataItem[2];
extern const Property kRotationSchedule_Properties[8];
constexpr PropertyType kType5{.kind = Kind::kInteger};
constexpr PropertyType kType6{.kind = Kind::kObject,
                              .members = kRotationSchedule_ExternalSecretRotationMetadataItem};
constexpr PropertyType kType7{.kind = Kind::kList, .element = &kType6, .unordered = true};
constexpr PropertyType kType8{.kind = Kind::kObject,
                              .members = kRotationSchedule_HostedRotationLambda};
constexpr PropertyType kType9{.kind = Kind::kObject, .members = kRotationSchedule_RotationRules};
const Property kRotationSchedule_HostedRotationLambda[11] = {
    {"ExcludeCharacters", &kType2, false},
    {"KmsKeyArn", &kType2, false},
    {"MasterSecretArn", &kType2, false},
    {"MasterSecretKmsKeyArn", &kType2, false},
    {"RotationLambdaName", &kType2, false},
    {"RotationType", &kType2, true},
    {"Runtime", &kType2, false},
    {"SuperuserSecretArn", &kType2, false},
    {"SuperuserSecretKmsKeyArn", &kType2, false},
    {"VpcSecurityGroupIds", &kType2, false},
    {"VpcSubnetIds", &kType2, false},
};
const Property kRotationSchedule_RotationRules[3] = {
    {"AutomaticallyAfterDays", &kType5, false},
    {"Duration", &kType2, false},
    {"ScheduleExpression", &kType2, false},
};
const Property kRotationSchedule_ExternalSecretRotationMetadataItem[2] = {
    {"Key", &kType2, true},
    {"Value", &kType2, true},
};
const Property kRotationSchedule_Properties[8] = {
    {"ExternalSecretRotationMetadata", &kType7, false},
    {"ExternalSecretRotationRoleArn", &kType2, false},
    {"HostedRotationLambda", &kType8, false},
    {"Id", &kType2, false},
    {"RotateImmediatelyOnUpdate", &kType1, false},
    {"RotationLambdaARN", &kType2, false},
    {"RotationRules", &kType9, false},
    {"SecretId", &kType2, true},
};
constexpr std::string_view kTexts5[] = {"SecretId"};
constexpr std::string_view kTexts6[] = {"/HostedRotationLambda",
                                        "/HostedRotationLambda/ExcludeCharacters",
                                        "/HostedRotationLambda/KmsKeyArn",
                                        "/HostedRotationLambda/MasterSecretArn",
                                        "/HostedRotationLambda/MasterSecretKmsKeyArn",
                                        "/HostedRotationLambda/RotationLambdaName",
                                        "/HostedRotationLambda/RotationType",
                                        "/HostedRotationLambda/Runtime",
                                        "/HostedRotationLambda/SuperuserSecretArn",
                                        "/HostedRotationLambda/SuperuserSecretKmsKeyArn",
                                        "/HostedRotationLambda/VpcSecurityGroupIds",
                                        "/HostedRotationLambda/VpcSubnetIds",
                                        "/RotateImmediatelyOnUpdate"};
extern const Property kSecret_GenerateSecretString[10];
extern const Property kSecret_ReplicaRegion[2];
extern const Property kSecret_Tag[2];
extern const Property kSecret_Properties[9];
constexpr PropertyType kType10{.kind = Kind::kObject, .members = kSecret_GenerateSecretString};
constexpr PropertyType kType11{.kind = Kind::kObject, .members = kSecret_ReplicaRegion};
constexpr PropertyType kType12{.kind = Kind::kList, .element = &kType11, .unordered = true};
constexpr PropertyType kType13{.kind = Kind::kObject, .members = kSecret_Tag};
constexpr PropertyType kType14{.kind = Kind::kList, .element = &kType13, .unordered = true};
const Property kSecret_GenerateSecretString[10] = {
    {"ExcludeCharacters", &kType2, false},
    {"ExcludeLowercase", &kType1, false},
    {"ExcludeNumbers", &kType1, false},
    {"ExcludePunctuation", &kType1, false},
    {"ExcludeUppercase", &kType1, false},
    {"GenerateStringKey", &kType2, false},
    {"IncludeSpace", &kType1, false},
    {"PasswordLength", &kType5, false},
    {"RequireEachIncludedType", &kType1, false},
    {"SecretStringTemplate", &kType2, false},
};
const Property kSecret_ReplicaRegion[2] = {
    {"KmsKeyId", &kType2, false},
    {"Region", &kType2, true},
};
const Property kSecret_Tag[2] = {
    {"Key", &kType2, true},
    {"Value", &kType2, true},
};
const Property kSecret_Properties[9] = {
    {"Description", &kType2, false},  {"GenerateSecretString", &kType10, false},
    {"Id", &kType2, false},           {"KmsKeyId", &kType2, false},
    {"Name", &kType2, false},         {"ReplicaRegions", &kType12, false},
    {"SecretString", &kType2, false}, {"Tags", &kType14, false},
    {"Type", &kType2, false},
};
constexpr std::string_view kTexts7[] = {"/Name"};
constexpr std::string_view kTexts8[] = {"/GenerateSecretString", "/SecretString"};
constexpr KnownDefault kSecretDefaults[] = {
    {"/ReplicaRegions/*/KmsKeyId", R"~("alias/aws/secretsmanager")~"}};
extern const Property kSecretTargetAttachment_Properties[4];
const Property kSecretTargetAttachment_Properties[4] = {
    {"Id", &kType2, false},
    {"SecretId", &kType2, true},
    {"TargetId", &kType2, true},
    {"TargetType", &kType2, true},
};
constexpr std::string_view kTexts9[] = {"SecretId", "TargetId", "TargetType"};

}  // namespace

extern const ResourceType ksecretsmanager_ResourcePolicy;
extern const ResourceType ksecretsmanager_RotationSchedule;
extern const ResourceType ksecretsmanager_Secret;
extern const ResourceType ksecretsmanager_SecretTargetAttachment;
const ResourceType ksecretsmanager_ResourcePolicy{
    .name = "AWS::SecretsManager::ResourcePolicy",
    .token = "aws-native:secretsmanager:ResourcePolicy",
    .properties = {.kind = Kind::kObject, .members = kResourcePolicy_Properties},
    .required = kTexts1,
    .create_only = kTexts2,
    .read_only = kTexts3,
    .write_only = kTexts4,
    .primary_identifier = kTexts3,
};
const ResourceType ksecretsmanager_RotationSchedule{
    .name = "AWS::SecretsManager::RotationSchedule",
    .token = "aws-native:secretsmanager:RotationSchedule",
    .properties = {.kind = Kind::kObject, .members = kRotationSchedule_Properties},
    .required = kTexts5,
    .create_only = kTexts2,
    .read_only = kTexts3,
    .write_only = kTexts6,
    .primary_identifier = kTexts3,
};
const ResourceType ksecretsmanager_Secret{
    .name = "AWS::SecretsManager::Secret",
    .token = "aws-native:secretsmanager:Secret",
    .properties = {.kind = Kind::kObject, .members = kSecret_Properties},
    .create_only = kTexts7,
    .read_only = kTexts3,
    .write_only = kTexts8,
    .primary_identifier = kTexts3,
    .defaults = kSecretDefaults,
    .tag_property = "/Tags",
    .name_property = "Name",
    .stateful = true,
};
const ResourceType ksecretsmanager_SecretTargetAttachment{
    .name = "AWS::SecretsManager::SecretTargetAttachment",
    .token = "aws-native:secretsmanager:SecretTargetAttachment",
    .properties = {.kind = Kind::kObject, .members = kSecretTargetAttachment_Properties},
    .required = kTexts9,
    .create_only = kTexts2,
    .read_only = kTexts3,
    .primary_identifier = kTexts3,
};

}  // namespace catalog::generated
