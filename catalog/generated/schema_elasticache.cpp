// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kParameterGroup_Tag[2];
extern const Property kParameterGroup_Properties[5];
constexpr PropertyType kType1{.kind = Kind::kString};
constexpr PropertyType kType2{.kind = Kind::kMap, .element = &kType1};
constexpr PropertyType kType3{.kind = Kind::kObject, .members = kParameterGroup_Tag};
constexpr PropertyType kType4{.kind = Kind::kList, .element = &kType3, .unordered = true};
const Property kParameterGroup_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType1, true},
};
const Property kParameterGroup_Properties[5] = {
    {"CacheParameterGroupFamily", &kType1, true},
    {"CacheParameterGroupName", &kType1, false},
    {"Description", &kType1, true},
    {"Properties", &kType2, false},
    {"Tags", &kType4, false},
};
constexpr std::string_view kTexts1[] = {"CacheParameterGroupFamily", "Description"};
constexpr std::string_view kTexts2[] = {"/CacheParameterGroupFamily"};
constexpr std::string_view kTexts3[] = {"/CacheParameterGroupName"};
extern const Property kReplicationGroup_LogDeliveryConfigurationRequest[4];
extern const Property kReplicationGroup_DestinationDetails[2];
extern const Property kReplicationGroup_CloudWatchLogsDestinationDetails[1];
extern const Property kReplicationGroup_KinesisFirehoseDestinationDetails[1];
extern const Property kReplicationGroup_NodeGroupConfiguration[5];
extern const Property kReplicationGroup_Tag[2];
extern const Property kReplicationGroup_Endpoint[2];
extern const Property kReplicationGroup_ReadEndPoint[4];
extern const Property kReplicationGroup_Properties[45];
constexpr PropertyType kType5{.kind = Kind::kObject,
                              .members = kReplicationGroup_DestinationDetails};
constexpr PropertyType kType6{.kind = Kind::kObject,
                              .members = kReplicationGroup_CloudWatchLogsDestinationDetails};
constexpr PropertyType kType7{.kind = Kind::kObject,
                              .members = kReplicationGroup_KinesisFirehoseDestinationDetails};
constexpr PropertyType kType8{.kind = Kind::kList, .element = &kType1};
constexpr PropertyType kType9{.kind = Kind::kInteger};
constexpr PropertyType kType10{.kind = Kind::kBoolean};
constexpr PropertyType kType11{.kind = Kind::kList, .element = &kType1, .unique = true};
constexpr PropertyType kType12{.kind = Kind::kObject, .members = kReplicationGroup_Endpoint};
constexpr std::string_view kTexts4[] = {"async", "default", "disabled", "sync"};
constexpr PropertyType kType13{.kind = Kind::kString, .allowed = kTexts4};
constexpr std::string_view kTexts5[] = {"async", "disabled", "sync"};
constexpr PropertyType kType14{.kind = Kind::kString, .allowed = kTexts5};
constexpr PropertyType kType15{.kind = Kind::kObject,
                               .members = kReplicationGroup_LogDeliveryConfigurationRequest};
constexpr PropertyType kType16{.kind = Kind::kList, .element = &kType15};
constexpr PropertyType kType17{.kind = Kind::kObject,
                               .members = kReplicationGroup_NodeGroupConfiguration};
constexpr PropertyType kType18{.kind = Kind::kList, .element = &kType17};
constexpr PropertyType kType19{.kind = Kind::kObject, .members = kReplicationGroup_ReadEndPoint};
constexpr PropertyType kType20{.kind = Kind::kObject, .members = kReplicationGroup_Tag};
constexpr PropertyType kType21{.kind = Kind::kList, .element = &kType20};
const Property kReplicationGroup_LogDeliveryConfigurationRequest[4] = {
    {"DestinationDetails", &kType5, true},
    {"DestinationType", &kType1, true},
    {"LogFormat", &kType1, true},
    {"LogType", &kType1, true},
};
const Property kReplicationGroup_DestinationDetails[2] = {
    {"CloudWatchLogsDetails", &kType6, false},
    {"KinesisFirehoseDetails", &kType7, false},
};
const Property kReplicationGroup_CloudWatchLogsDestinationDetails[1] = {
    {"LogGroup", &kType1, true},
};
const Property kReplicationGroup_KinesisFirehoseDestinationDetails[1] = {
    {"DeliveryStream", &kType1, true},
};
const Property kReplicationGroup_NodeGroupConfiguration[5] = {
    {"NodeGroupId", &kType1, false},
    {"PrimaryAvailabilityZone", &kType1, false},
    {"ReplicaAvailabilityZones", &kType8, false},
    {"ReplicaCount", &kType9, false},
    {"Slots", &kType1, false},
};
const Property kReplicationGroup_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType1, true},
};
const Property kReplicationGroup_Endpoint[2] = {
    {"Address", &kType1, false},
    {"Port", &kType1, false},
};
const Property kReplicationGroup_ReadEndPoint[4] = {
    {"Addresses", &kType1, false},
    {"AddressesList", &kType8, false},
    {"Ports", &kType1, false},
    {"PortsList", &kType8, false},
};
const Property kReplicationGroup_Properties[45] = {
    {"AtRestEncryptionEnabled", &kType10, false},
    {"AuthToken", &kType1, false},
    {"AutoMinorVersionUpgrade", &kType10, false},
    {"AutomaticFailoverEnabled", &kType10, false},
    {"CacheNodeType", &kType1, false},
    {"CacheParameterGroupName", &kType1, false},
    {"CacheSecurityGroupNames", &kType11, false},
    {"CacheSubnetGroupName", &kType1, false},
    {"ClusterMode", &kType1, false},
    {"ConfigurationEndPoint", &kType12, false},
    {"DataTieringEnabled", &kType10, false},
    {"Durability", &kType13, false},
    {"EffectiveDurability", &kType14, false},
    {"Engine", &kType1, false},
    {"EngineVersion", &kType1, false},
    {"GlobalReplicationGroupId", &kType1, false},
    {"IpDiscovery", &kType1, false},
    {"KmsKeyId", &kType1, false},
    {"LogDeliveryConfigurations", &kType16, false},
    {"MultiAZEnabled", &kType10, false},
    {"NetworkType", &kType1, false},
    {"NodeGroupConfiguration", &kType18, false},
    {"NotificationTopicArn", &kType1, false},
    {"NumCacheClusters", &kType9, false},
    {"NumNodeGroups", &kType9, false},
    {"Port", &kType9, false},
    {"PreferredCacheClusterAZs", &kType8, false},
    {"PreferredMaintenanceWindow", &kType1, false},
    {"PrimaryClusterId", &kType1, false},
    {"PrimaryEndPoint", &kType12, false},
    {"ReadEndPoint", &kType19, false},
    {"ReaderEndPoint", &kType12, false},
    {"ReplicasPerNodeGroup", &kType9, false},
    {"ReplicationGroupDescription", &kType1, true},
    {"ReplicationGroupId", &kType1, false},
    {"SecurityGroupIds", &kType11, false},
    {"SnapshotArns", &kType11, false},
    {"SnapshotName", &kType1, false},
    {"SnapshotRetentionLimit", &kType9, false},
    {"SnapshotWindow", &kType1, false},
    {"SnapshottingClusterId", &kType1, false},
    {"Tags", &kType21, false},
    {"TransitEncryptionEnabled", &kType10, false},
    {"TransitEncryptionMode", &kType1, false},
    {"UserGroupIds", &kType11, false},
};
constexpr std::string_view kTexts6[] = {"ReplicationGroupDescription"};
constexpr std::string_view kTexts7[] = {"/AtRestEncryptionEnabled",
                                        "/CacheSubnetGroupName",
                                        "/DataTieringEnabled",
                                        "/GlobalReplicationGroupId",
                                        "/KmsKeyId",
                                        "/NetworkType",
                                        "/Port",
                                        "/PreferredCacheClusterAZs",
                                        "/ReplicationGroupId",
                                        "/SnapshotArns",
                                        "/SnapshotName"};
constexpr std::string_view kTexts8[] = {"/ConfigurationEndPoint", "/EffectiveDurability",
                                        "/PrimaryEndPoint", "/ReadEndPoint", "/ReaderEndPoint"};
constexpr std::string_view kTexts9[] = {"/AuthToken",
                                        "/CacheParameterGroupName",
                                        "/CacheSecurityGroupNames",
                                        "/CacheSubnetGroupName",
                                        "/EngineVersion",
                                        "/KmsKeyId",
                                        "/NodeGroupConfiguration",
                                        "/NotificationTopicArn",
                                        "/NumNodeGroups",
                                        "/PreferredCacheClusterAZs",
                                        "/PreferredMaintenanceWindow",
                                        "/PrimaryClusterId",
                                        "/SecurityGroupIds",
                                        "/SnapshotArns",
                                        "/SnapshotName"};
constexpr std::string_view kTexts10[] = {"/ReplicationGroupId"};
constexpr PropertyTransform kReplicationGroupTransforms[] = {
    {"/ReplicationGroupId", Transform::kIgnoreCase}};
constexpr KnownDefault kReplicationGroupDefaults[] = {{"/AutoMinorVersionUpgrade", "true"},
                                                      {"/ClusterMode", R"~("disabled")~"},
                                                      {"/IpDiscovery", R"~("ipv4")~"},
                                                      {"/NetworkType", R"~("ipv4")~"},
                                                      {"/ReplicasPerNodeGroup", "0"}};
extern const Property kServerlessCache_CacheUsageLimits[2];
extern const Property kServerlessCache_DataStorage[3];
extern const Property kServerlessCache_ECPUPerSecond[2];
extern const Property kServerlessCache_Endpoint[2];
extern const Property kServerlessCache_Tag[2];
extern const Property kServerlessCache_Properties[21];
constexpr PropertyType kType22{.kind = Kind::kObject, .members = kServerlessCache_DataStorage};
constexpr PropertyType kType23{.kind = Kind::kObject, .members = kServerlessCache_ECPUPerSecond};
constexpr std::string_view kTexts11[] = {"GB"};
constexpr PropertyType kType24{.kind = Kind::kString, .allowed = kTexts11};
constexpr PropertyType kType25{.kind = Kind::kString,
                               .pattern = R"~(^(?!aws:)[a-zA-Z0-9 _\.\/=+:\-@]*$)~",
                               .length_min = 1,
                               .length_max = 128};
constexpr PropertyType kType26{
    .kind = Kind::kString, .pattern = R"~(^[a-zA-Z0-9 _\.\/=+:\-@]*$)~", .length_max = 256};
constexpr PropertyType kType27{.kind = Kind::kObject, .members = kServerlessCache_CacheUsageLimits};
constexpr PropertyType kType28{.kind = Kind::kObject, .members = kServerlessCache_Endpoint};
constexpr std::string_view kTexts12[] = {"dual_stack", "ipv4", "ipv6"};
constexpr PropertyType kType29{.kind = Kind::kString, .allowed = kTexts12};
constexpr PropertyType kType30{
    .kind = Kind::kList, .element = &kType1, .unordered = true, .unique = true};
constexpr PropertyType kType31{.kind = Kind::kObject, .members = kServerlessCache_Tag};
constexpr PropertyType kType32{
    .kind = Kind::kList, .element = &kType31, .unordered = true, .unique = true};
const Property kServerlessCache_CacheUsageLimits[2] = {
    {"DataStorage", &kType22, false},
    {"ECPUPerSecond", &kType23, false},
};
const Property kServerlessCache_DataStorage[3] = {
    {"Maximum", &kType9, false},
    {"Minimum", &kType9, false},
    {"Unit", &kType24, true},
};
const Property kServerlessCache_ECPUPerSecond[2] = {
    {"Maximum", &kType9, false},
    {"Minimum", &kType9, false},
};
const Property kServerlessCache_Endpoint[2] = {
    {"Address", &kType1, false},
    {"Port", &kType1, false},
};
const Property kServerlessCache_Tag[2] = {
    {"Key", &kType25, true},
    {"Value", &kType26, false},
};
const Property kServerlessCache_Properties[21] = {
    {"ARN", &kType1, false},
    {"CacheUsageLimits", &kType27, false},
    {"CreateTime", &kType1, false},
    {"DailySnapshotTime", &kType1, false},
    {"Description", &kType1, false},
    {"Endpoint", &kType28, false},
    {"Engine", &kType1, true},
    {"FinalSnapshotName", &kType1, false},
    {"FullEngineVersion", &kType1, false},
    {"KmsKeyId", &kType1, false},
    {"MajorEngineVersion", &kType1, false},
    {"NetworkType", &kType29, false},
    {"ReaderEndpoint", &kType28, false},
    {"SecurityGroupIds", &kType30, false},
    {"ServerlessCacheName", &kType1, true},
    {"SnapshotArnsToRestore", &kType30, false},
    {"SnapshotRetentionLimit", &kType9, false},
    {"Status", &kType1, false},
    {"SubnetIds", &kType30, false},
    {"Tags", &kType32, false},
    {"UserGroupId", &kType1, false},
};
constexpr std::string_view kTexts13[] = {"Engine", "ServerlessCacheName"};
constexpr std::string_view kTexts14[] = {"/KmsKeyId", "/NetworkType", "/ServerlessCacheName",
                                         "/SnapshotArnsToRestore", "/SubnetIds"};
constexpr std::string_view kTexts15[] = {"/ARN",
                                         "/CreateTime",
                                         "/Endpoint/Address",
                                         "/Endpoint/Port",
                                         "/FullEngineVersion",
                                         "/ReaderEndpoint/Address",
                                         "/ReaderEndpoint/Port",
                                         "/Status"};
constexpr std::string_view kTexts16[] = {"/FinalSnapshotName", "/SnapshotArnsToRestore"};
constexpr std::string_view kTexts17[] = {"/ServerlessCacheName"};
extern const Property kSubnetGroup_Tag[2];
extern const Property kSubnetGroup_Properties[4];
constexpr PropertyType kType33{.kind = Kind::kList, .element = &kType1, .unordered = true};
constexpr PropertyType kType34{.kind = Kind::kObject, .members = kSubnetGroup_Tag};
constexpr PropertyType kType35{.kind = Kind::kList, .element = &kType34, .unordered = true};
const Property kSubnetGroup_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType1, true},
};
const Property kSubnetGroup_Properties[4] = {
    {"CacheSubnetGroupName", &kType1, false},
    {"Description", &kType1, true},
    {"SubnetIds", &kType33, true},
    {"Tags", &kType35, false},
};
constexpr std::string_view kTexts18[] = {"Description", "SubnetIds"};
constexpr std::string_view kTexts19[] = {"/CacheSubnetGroupName"};
extern const Property kUser_AuthenticationMode[2];
extern const Property kUser_Tag[2];
extern const Property kUser_Properties[10];
constexpr std::string_view kTexts20[] = {"iam", "no-password-required", "password"};
constexpr PropertyType kType36{.kind = Kind::kString, .allowed = kTexts20};
constexpr PropertyType kType37{.kind = Kind::kObject, .members = kUser_AuthenticationMode};
constexpr std::string_view kTexts21[] = {"redis", "valkey"};
constexpr PropertyType kType38{.kind = Kind::kString, .allowed = kTexts21};
constexpr PropertyType kType39{.kind = Kind::kObject, .members = kUser_Tag};
constexpr PropertyType kType40{
    .kind = Kind::kList, .element = &kType39, .length_max = 50, .unordered = true, .unique = true};
constexpr PropertyType kType41{.kind = Kind::kString, .pattern = R"~([a-z][a-z0-9\\-]*)~"};
const Property kUser_AuthenticationMode[2] = {
    {"Passwords", &kType11, false},
    {"Type", &kType36, true},
};
const Property kUser_Tag[2] = {
    {"Key", &kType25, true},
    {"Value", &kType26, false},
};
const Property kUser_Properties[10] = {
    {"AccessString", &kType1, false},
    {"Arn", &kType1, false},
    {"AuthenticationMode", &kType37, false},
    {"Engine", &kType38, true},
    {"NoPasswordRequired", &kType10, false},
    {"Passwords", &kType11, false},
    {"Status", &kType1, false},
    {"Tags", &kType40, false},
    {"UserId", &kType41, true},
    {"UserName", &kType1, true},
};
constexpr std::string_view kTexts22[] = {"Engine", "UserId", "UserName"};
constexpr std::string_view kTexts23[] = {"/UserId", "/UserName"};
constexpr std::string_view kTexts24[] = {"/Arn", "/Status"};
constexpr std::string_view kTexts25[] = {"/AccessString", "/AuthenticationMode",
                                         "/NoPasswordRequired", "/Passwords"};
constexpr std::string_view kTexts26[] = {"/UserId"};
extern const Property kUserGroup_Tag[2];
extern const Property kUserGroup_Properties[6];
constexpr PropertyType kType42{.kind = Kind::kObject, .members = kUserGroup_Tag};
constexpr PropertyType kType43{
    .kind = Kind::kList, .element = &kType42, .length_max = 50, .unordered = true, .unique = true};
const Property kUserGroup_Tag[2] = {
    {"Key", &kType25, true},
    {"Value", &kType26, false},
};
const Property kUserGroup_Properties[6] = {
    {"Arn", &kType1, false},   {"Engine", &kType38, true},      {"Status", &kType1, false},
    {"Tags", &kType43, false}, {"UserGroupId", &kType41, true}, {"UserIds", &kType30, true},
};
constexpr std::string_view kTexts27[] = {"Engine", "UserGroupId", "UserIds"};
constexpr std::string_view kTexts28[] = {"/UserGroupId"};

}  // namespace

extern const ResourceType kelasticache_ParameterGroup;
extern const ResourceType kelasticache_ReplicationGroup;
extern const ResourceType kelasticache_ServerlessCache;
extern const ResourceType kelasticache_SubnetGroup;
extern const ResourceType kelasticache_User;
extern const ResourceType kelasticache_UserGroup;
const ResourceType kelasticache_ParameterGroup{
    .name = "AWS::ElastiCache::ParameterGroup",
    .token = "aws-native:elasticache:ParameterGroup",
    .properties = {.kind = Kind::kObject, .members = kParameterGroup_Properties},
    .required = kTexts1,
    .create_only = kTexts2,
    .read_only = kTexts3,
    .primary_identifier = kTexts3,
    .tag_property = "/Tags",
};
const ResourceType kelasticache_ReplicationGroup{
    .name = "AWS::ElastiCache::ReplicationGroup",
    .token = "aws-native:elasticache:ReplicationGroup",
    .properties = {.kind = Kind::kObject, .members = kReplicationGroup_Properties},
    .required = kTexts6,
    .create_only = kTexts7,
    .read_only = kTexts8,
    .write_only = kTexts9,
    .primary_identifier = kTexts10,
    .transforms = kReplicationGroupTransforms,
    .defaults = kReplicationGroupDefaults,
    .tag_property = "/Tags",
    .name_property = "ReplicationGroupId",
    .stateful = true,
    .create_timeout_minutes = 300,
    .update_timeout_minutes = 1440,
    .delete_timeout_minutes = 300,
};
const ResourceType kelasticache_ServerlessCache{
    .name = "AWS::ElastiCache::ServerlessCache",
    .token = "aws-native:elasticache:ServerlessCache",
    .properties = {.kind = Kind::kObject, .members = kServerlessCache_Properties},
    .required = kTexts13,
    .create_only = kTexts14,
    .read_only = kTexts15,
    .write_only = kTexts16,
    .primary_identifier = kTexts17,
    .tag_property = "/Tags",
    .name_property = "ServerlessCacheName",
};
const ResourceType kelasticache_SubnetGroup{
    .name = "AWS::ElastiCache::SubnetGroup",
    .token = "aws-native:elasticache:SubnetGroup",
    .properties = {.kind = Kind::kObject, .members = kSubnetGroup_Properties},
    .required = kTexts18,
    .create_only = kTexts19,
    .primary_identifier = kTexts19,
    .tag_property = "/Tags",
    .name_property = "CacheSubnetGroupName",
};
const ResourceType kelasticache_User{
    .name = "AWS::ElastiCache::User",
    .token = "aws-native:elasticache:User",
    .properties = {.kind = Kind::kObject, .members = kUser_Properties},
    .required = kTexts22,
    .create_only = kTexts23,
    .read_only = kTexts24,
    .write_only = kTexts25,
    .primary_identifier = kTexts26,
    .tag_property = "/Tags",
    .name_property = "UserId",
};
const ResourceType kelasticache_UserGroup{
    .name = "AWS::ElastiCache::UserGroup",
    .token = "aws-native:elasticache:UserGroup",
    .properties = {.kind = Kind::kObject, .members = kUserGroup_Properties},
    .required = kTexts27,
    .create_only = kTexts28,
    .read_only = kTexts24,
    .primary_identifier = kTexts28,
    .tag_property = "/Tags",
    .name_property = "UserGroupId",
};

}  // namespace catalog::generated
