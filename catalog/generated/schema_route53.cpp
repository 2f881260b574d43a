// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kHostedZone_HostedZoneTag[2];
extern const Property kHostedZone_VPC[2];
extern const Property kHostedZone_HostedZoneConfig[1];
extern const Property kHostedZone_QueryLoggingConfig[1];
extern const Property kHostedZone_HostedZoneFeatures[1];
extern const Property kHostedZone_Properties[8];
constexpr PropertyType kType1{.kind = Kind::kString, .length_max = 128};
constexpr PropertyType kType2{.kind = Kind::kString, .length_max = 256};
constexpr PropertyType kType3{.kind = Kind::kString};
constexpr PropertyType kType4{.kind = Kind::kBoolean};
constexpr PropertyType kType5{.kind = Kind::kObject, .members = kHostedZone_HostedZoneConfig};
constexpr PropertyType kType6{.kind = Kind::kObject, .members = kHostedZone_HostedZoneFeatures};
constexpr PropertyType kType7{.kind = Kind::kObject, .members = kHostedZone_HostedZoneTag};
constexpr PropertyType kType8{
    .kind = Kind::kList, .element = &kType7, .unordered = true, .unique = true};
constexpr PropertyType kType9{.kind = Kind::kString, .length_max = 1024};
constexpr PropertyType kType10{.kind = Kind::kList, .element = &kType3};
constexpr PropertyType kType11{.kind = Kind::kObject, .members = kHostedZone_QueryLoggingConfig};
constexpr PropertyType kType12{.kind = Kind::kObject, .members = kHostedZone_VPC};
constexpr PropertyType kType13{
    .kind = Kind::kList, .element = &kType12, .unordered = true, .unique = true};
const Property kHostedZone_HostedZoneTag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType2, true},
};
const Property kHostedZone_VPC[2] = {
    {"VPCId", &kType3, true},
    {"VPCRegion", &kType3, true},
};
const Property kHostedZone_HostedZoneConfig[1] = {
    {"Comment", &kType2, false},
};
const Property kHostedZone_QueryLoggingConfig[1] = {
    {"CloudWatchLogsLogGroupArn", &kType3, true},
};
const Property kHostedZone_HostedZoneFeatures[1] = {
    {"EnableAcceleratedRecovery", &kType4, false},
};
const Property kHostedZone_Properties[8] = {
    {"HostedZoneConfig", &kType5, false},
    {"HostedZoneFeatures", &kType6, false},
    {"HostedZoneTags", &kType8, false},
    {"Id", &kType3, false},
    {"Name", &kType9, false},
    {"NameServers", &kType10, false},
    {"QueryLoggingConfig", &kType11, false},
    {"VPCs", &kType13, false},
};
constexpr std::string_view kTexts1[] = {"/Name"};
constexpr std::string_view kTexts2[] = {"/Id", "/NameServers"};
constexpr std::string_view kTexts3[] = {"/Id"};
constexpr PropertyTransform kHostedZoneTransforms[] = {{"/Name", Transform::kTrailingDot}};

}  // namespace

extern const ResourceType kroute53_HostedZone;
const ResourceType kroute53_HostedZone{
    .name = "AWS::Route53::HostedZone",
    .token = "aws-native:route53:HostedZone",
    .properties = {.kind = Kind::kObject, .members = kHostedZone_Properties},
    .create_only = kTexts1,
    .read_only = kTexts2,
    .primary_identifier = kTexts3,
    .transforms = kHostedZoneTransforms,
    .tag_property = "/HostedZoneTags",
};

}  // namespace catalog::generated
