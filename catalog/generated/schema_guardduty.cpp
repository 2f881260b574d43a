// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kDetector_CFNDataSourceConfigurations[3];
extern const Property kDetector_CFNKubernetesConfiguration[1];
extern const Property kDetector_CFNKubernetesAuditLogsConfiguration[1];
extern const Property kDetector_CFNMalwareProtectionConfiguration[1];
extern const Property kDetector_CFNScanEc2InstanceWithFindingsConfiguration[1];
extern const Property kDetector_CFNS3LogsConfiguration[1];
extern const Property kDetector_CFNFeatureConfiguration[3];
extern const Property kDetector_CFNFeatureAdditionalConfiguration[2];
extern const Property kDetector_TagItem[2];
extern const Property kDetector_Properties[6];
constexpr PropertyType kType1{.kind = Kind::kObject,
                              .members = kDetector_CFNKubernetesConfiguration};
constexpr PropertyType kType2{.kind = Kind::kObject,
                              .members = kDetector_CFNMalwareProtectionConfiguration};
constexpr PropertyType kType3{.kind = Kind::kObject, .members = kDetector_CFNS3LogsConfiguration};
constexpr PropertyType kType4{.kind = Kind::kObject,
                              .members = kDetector_CFNKubernetesAuditLogsConfiguration};
constexpr PropertyType kType5{.kind = Kind::kBoolean};
constexpr PropertyType kType6{.kind = Kind::kObject,
                              .members = kDetector_CFNScanEc2InstanceWithFindingsConfiguration};
constexpr PropertyType kType7{.kind = Kind::kObject,
                              .members = kDetector_CFNFeatureAdditionalConfiguration};
constexpr PropertyType kType8{.kind = Kind::kList, .element = &kType7, .unordered = true};
constexpr PropertyType kType9{.kind = Kind::kString, .length_max = 128};
constexpr std::string_view kTexts1[] = {"DISABLED", "ENABLED"};
constexpr PropertyType kType10{.kind = Kind::kString, .allowed = kTexts1};
constexpr PropertyType kType11{.kind = Kind::kString, .length_min = 1, .length_max = 256};
constexpr PropertyType kType12{.kind = Kind::kString, .length_min = 1, .length_max = 128};
constexpr PropertyType kType13{.kind = Kind::kString, .length_max = 256};
constexpr PropertyType kType14{.kind = Kind::kObject,
                               .members = kDetector_CFNDataSourceConfigurations};
constexpr PropertyType kType15{.kind = Kind::kObject, .members = kDetector_CFNFeatureConfiguration};
constexpr PropertyType kType16{.kind = Kind::kList, .element = &kType15, .unordered = true};
constexpr PropertyType kType17{.kind = Kind::kString};
constexpr PropertyType kType18{.kind = Kind::kObject, .members = kDetector_TagItem};
constexpr PropertyType kType19{.kind = Kind::kList, .element = &kType18, .unordered = true};
const Property kDetector_CFNDataSourceConfigurations[3] = {
    {"Kubernetes", &kType1, false},
    {"MalwareProtection", &kType2, false},
    {"S3Logs", &kType3, false},
};
const Property kDetector_CFNKubernetesConfiguration[1] = {
    {"AuditLogs", &kType4, true},
};
const Property kDetector_CFNKubernetesAuditLogsConfiguration[1] = {
    {"Enable", &kType5, true},
};
const Property kDetector_CFNMalwareProtectionConfiguration[1] = {
    {"ScanEc2InstanceWithFindings", &kType6, false},
};
const Property kDetector_CFNScanEc2InstanceWithFindingsConfiguration[1] = {
    {"EbsVolumes", &kType5, false},
};
const Property kDetector_CFNS3LogsConfiguration[1] = {
    {"Enable", &kType5, true},
};
const Property kDetector_CFNFeatureConfiguration[3] = {
    {"AdditionalConfiguration", &kType8, false},
    {"Name", &kType9, true},
    {"Status", &kType10, true},
};
const Property kDetector_CFNFeatureAdditionalConfiguration[2] = {
    {"Name", &kType11, false},
    {"Status", &kType12, false},
};
const Property kDetector_TagItem[2] = {
    {"Key", &kType12, true},
    {"Value", &kType13, true},
};
const Property kDetector_Properties[6] = {
    {"DataSources", &kType14, false}, {"Enable", &kType5, true},
    {"Features", &kType16, false},    {"FindingPublishingFrequency", &kType17, false},
    {"Id", &kType17, false},          {"Tags", &kType19, false},
};
constexpr std::string_view kTexts2[] = {"Enable"};
constexpr std::string_view kTexts3[] = {"/Id"};

}  // namespace

extern const ResourceType kguardduty_Detector;
const ResourceType kguardduty_Detector{
    .name = "AWS::GuardDuty::Detector",
    .token = "aws-native:guardduty:Detector",
    .properties = {.kind = Kind::kObject, .members = kDetector_Properties},
    .required = kTexts2,
    .read_only = kTexts3,
    .primary_identifier = kTexts3,
    .tag_property = "/Tags",
};

}  // namespace catalog::generated
