// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kCertificate_DomainValidationOption[3];
extern const Property kCertificate_Tag[2];
extern const Property kCertificate_Properties[10];
constexpr PropertyType kType1{.kind = Kind::kString};
constexpr std::string_view kTexts1[] = {"DISABLED", "ENABLED"};
constexpr PropertyType kType2{.kind = Kind::kString, .allowed = kTexts1};
constexpr PropertyType kType3{.kind = Kind::kObject,
                              .members = kCertificate_DomainValidationOption};
constexpr PropertyType kType4{.kind = Kind::kList, .element = &kType3};
constexpr PropertyType kType5{.kind = Kind::kList, .element = &kType1};
constexpr PropertyType kType6{.kind = Kind::kObject, .members = kCertificate_Tag};
constexpr PropertyType kType7{.kind = Kind::kList, .element = &kType6};
const Property kCertificate_DomainValidationOption[3] = {
    {"DomainName", &kType1, false},
    {"HostedZoneId", &kType1, false},
    {"ValidationDomain", &kType1, false},
};
const Property kCertificate_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType1, true},
};
const Property kCertificate_Properties[10] = {
    {"CertificateArn", &kType1, false},
    {"CertificateAuthorityArn", &kType1, false},
    {"CertificateExport", &kType2, false},
    {"CertificateTransparencyLoggingPreference", &kType2, false},
    {"DomainName", &kType1, true},
    {"DomainValidationOptions", &kType4, false},
    {"KeyAlgorithm", &kType1, false},
    {"SubjectAlternativeNames", &kType5, false},
    {"Tags", &kType7, false},
    {"ValidationMethod", &kType1, false},
};
constexpr std::string_view kTexts2[] = {"DomainName"};
constexpr std::string_view kTexts3[] = {
    "/CertificateAuthorityArn", "/CertificateExport", "/DomainName",
    "/DomainValidationOptions", "/KeyAlgorithm",      "/SubjectAlternativeNames",
    "/ValidationMethod"};
constexpr std::string_view kTexts4[] = {"/CertificateArn"};
constexpr std::string_view kTexts5[] = {"/DomainValidationOptions/*/HostedZoneId",
                                        "/ValidationMethod"};

}  // namespace

extern const ResourceType kcertificatemanager_Certificate;
const ResourceType kcertificatemanager_Certificate{
    .name = "AWS::CertificateManager::Certificate",
    .token = "aws-native:certificatemanager:Certificate",
    .properties = {.kind = Kind::kObject, .members = kCertificate_Properties},
    .required = kTexts2,
    .create_only = kTexts3,
    .read_only = kTexts4,
    .write_only = kTexts5,
    .primary_identifier = kTexts4,
    .tag_property = "/Tags",
    .create_timeout_minutes = 2160,
};

}  // namespace catalog::generated
