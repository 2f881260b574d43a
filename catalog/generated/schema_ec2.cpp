// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kEIP_Tag[2];
extern const Property kEIP_Properties[10];
constexpr PropertyType kType1{.kind = Kind::kString};
constexpr PropertyType kType2{.kind = Kind::kObject, .members = kEIP_Tag};
constexpr PropertyType kType3{.kind = Kind::kList, .element = &kType2, .unordered = true};
const Property kEIP_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType1, true},
};
const Property kEIP_Properties[10] = {
    {"Address", &kType1, false},    {"AllocationId", &kType1, false},
    {"Domain", &kType1, false},     {"InstanceId", &kType1, false},
    {"IpamPoolId", &kType1, false}, {"NetworkBorderGroup", &kType1, false},
    {"PublicIp", &kType1, false},   {"PublicIpv4Pool", &kType1, false},
    {"Tags", &kType3, false},       {"TransferAddress", &kType1, false},
};
constexpr std::string_view kTexts1[] = {"/Address", "/IpamPoolId", "/NetworkBorderGroup",
                                        "/TransferAddress"};
constexpr std::string_view kTexts2[] = {"/AllocationId", "/PublicIp"};
constexpr std::string_view kTexts3[] = {"/Address", "/IpamPoolId", "/TransferAddress"};
constexpr std::string_view kTexts4[] = {"/PublicIp", "/AllocationId"};
extern const Property kFlowLog_DestinationOptions[3];
extern const Property kFlowLog_Tag[2];
extern const Property kFlowLog_TagFieldSpecification[2];
extern const Property kFlowLog_Properties[14];
constexpr std::string_view kTexts5[] = {"parquet", "plain-text"};
constexpr PropertyType kType4{.kind = Kind::kString, .allowed = kTexts5};
constexpr PropertyType kType5{.kind = Kind::kBoolean};
constexpr PropertyType kType6{.kind = Kind::kList, .element = &kType1};
constexpr PropertyType kType7{.kind = Kind::kObject, .members = kFlowLog_DestinationOptions};
constexpr std::string_view kTexts6[] = {"cloud-watch-logs", "kinesis-data-firehose", "s3"};
constexpr PropertyType kType8{.kind = Kind::kString, .allowed = kTexts6};
constexpr PropertyType kType9{.kind = Kind::kInteger};
constexpr std::string_view kTexts7[] = {"NetworkInterface", "RegionalNatGateway",       "Subnet",
                                        "TransitGateway",   "TransitGatewayAttachment", "VPC"};
constexpr PropertyType kType10{.kind = Kind::kString, .allowed = kTexts7};
constexpr PropertyType kType11{.kind = Kind::kObject, .members = kFlowLog_TagFieldSpecification};
constexpr PropertyType kType12{.kind = Kind::kList, .element = &kType11, .unique = true};
constexpr PropertyType kType13{.kind = Kind::kObject, .members = kFlowLog_Tag};
constexpr PropertyType kType14{.kind = Kind::kList, .element = &kType13};
constexpr std::string_view kTexts8[] = {"ACCEPT", "ALL", "REJECT"};
constexpr PropertyType kType15{.kind = Kind::kString, .allowed = kTexts8};
const Property kFlowLog_DestinationOptions[3] = {
    {"FileFormat", &kType4, true},
    {"HiveCompatiblePartitions", &kType5, true},
    {"PerHourPartition", &kType5, true},
};
const Property kFlowLog_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType1, true},
};
const Property kFlowLog_TagFieldSpecification[2] = {
    {"ResourceType", &kType1, true},
    {"TagKeys", &kType6, true},
};
const Property kFlowLog_Properties[14] = {
    {"DeliverCrossAccountRole", &kType1, false},
    {"DeliverLogsPermissionArn", &kType1, false},
    {"DestinationOptions", &kType7, false},
    {"Id", &kType1, false},
    {"LogDestination", &kType1, false},
    {"LogDestinationType", &kType8, false},
    {"LogFormat", &kType1, false},
    {"LogGroupName", &kType1, false},
    {"MaxAggregationInterval", &kType9, false},
    {"ResourceId", &kType1, true},
    {"ResourceType", &kType10, true},
    {"TagFieldSpecifications", &kType12, false},
    {"Tags", &kType14, false},
    {"TrafficType", &kType15, false},
};
constexpr std::string_view kTexts9[] = {"ResourceId", "ResourceType"};
constexpr std::string_view kTexts10[] = {"/DeliverCrossAccountRole",
                                         "/DeliverLogsPermissionArn",
                                         "/DestinationOptions",
                                         "/LogDestination",
                                         "/LogDestinationType",
                                         "/LogFormat",
                                         "/LogGroupName",
                                         "/MaxAggregationInterval",
                                         "/ResourceId",
                                         "/ResourceType",
                                         "/TagFieldSpecifications",
                                         "/TrafficType"};
constexpr std::string_view kTexts11[] = {"/Id"};
constexpr KnownDefault kFlowLogDefaults[] = {
    {"/DestinationOptions",
     R"~({"FileFormat": "plain-text", "HiveCompatiblePartitions": false, "PerHourPartition": false})~"},
    {"/LogFormat",
     R"~("${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status}")~"},
    {"/MaxAggregationInterval", "600"}};
extern const Property kInternetGateway_Tag[2];
extern const Property kInternetGateway_Properties[2];
constexpr PropertyType kType16{.kind = Kind::kString, .length_min = 1, .length_max = 128};
constexpr PropertyType kType17{.kind = Kind::kString, .length_max = 256};
constexpr PropertyType kType18{.kind = Kind::kObject, .members = kInternetGateway_Tag};
constexpr PropertyType kType19{.kind = Kind::kList, .element = &kType18, .unordered = true};
const Property kInternetGateway_Tag[2] = {
    {"Key", &kType16, true},
    {"Value", &kType17, true},
};
const Property kInternetGateway_Properties[2] = {
    {"InternetGatewayId", &kType1, false},
    {"Tags", &kType19, false},
};
constexpr std::string_view kTexts12[] = {"/InternetGatewayId"};
extern const Property kNatGateway_Tag[2];
extern const Property kNatGateway_AvailabilityZoneAddress[3];
extern const Property kNatGateway_Properties[17];
constexpr PropertyType kType20{
    .kind = Kind::kList, .element = &kType1, .unordered = true, .unique = true};
constexpr PropertyType kType21{.kind = Kind::kObject,
                               .members = kNatGateway_AvailabilityZoneAddress};
constexpr PropertyType kType22{
    .kind = Kind::kList, .element = &kType21, .unordered = true, .unique = true};
constexpr PropertyType kType23{.kind = Kind::kList, .element = &kType1, .unique = true};
constexpr PropertyType kType24{.kind = Kind::kInteger, .minimum = 1};
constexpr PropertyType kType25{.kind = Kind::kObject, .members = kNatGateway_Tag};
constexpr PropertyType kType26{.kind = Kind::kList, .element = &kType25, .unordered = true};
const Property kNatGateway_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType1, true},
};
const Property kNatGateway_AvailabilityZoneAddress[3] = {
    {"AllocationIds", &kType20, true},
    {"AvailabilityZone", &kType1, false},
    {"AvailabilityZoneId", &kType1, false},
};
const Property kNatGateway_Properties[17] = {
    {"AllocationId", &kType1, false},
    {"AutoProvisionZones", &kType1, false},
    {"AutoScalingIps", &kType1, false},
    {"AvailabilityMode", &kType1, false},
    {"AvailabilityZoneAddresses", &kType22, false},
    {"ConnectivityType", &kType1, false},
    {"EniId", &kType1, false},
    {"MaxDrainDurationSeconds", &kType9, false},
    {"NatGatewayId", &kType1, false},
    {"PrivateIpAddress", &kType1, false},
    {"RouteTableId", &kType1, false},
    {"SecondaryAllocationIds", &kType23, false},
    {"SecondaryPrivateIpAddressCount", &kType24, false},
    {"SecondaryPrivateIpAddresses", &kType23, false},
    {"SubnetId", &kType1, false},
    {"Tags", &kType26, false},
    {"VpcId", &kType1, false},
};
constexpr std::string_view kTexts13[] = {"/AllocationId",     "/AvailabilityMode",
                                         "/ConnectivityType", "/PrivateIpAddress",
                                         "/SubnetId",         "/VpcId"};
constexpr std::string_view kTexts14[] = {"/AutoProvisionZones", "/AutoScalingIps", "/EniId",
                                         "/NatGatewayId", "/RouteTableId"};
constexpr std::string_view kTexts15[] = {"/MaxDrainDurationSeconds"};
constexpr std::string_view kTexts16[] = {"/NatGatewayId"};
extern const Property kPrefixList_Entry[2];
extern const Property kPrefixList_Tag[2];
extern const Property kPrefixList_Properties[9];
constexpr PropertyType kType27{.kind = Kind::kString, .length_min = 1, .length_max = 46};
constexpr PropertyType kType28{.kind = Kind::kString, .length_max = 255};
constexpr std::string_view kTexts17[] = {"IPv4", "IPv6"};
constexpr PropertyType kType29{.kind = Kind::kString, .allowed = kTexts17};
constexpr PropertyType kType30{.kind = Kind::kObject, .members = kPrefixList_Entry};
constexpr PropertyType kType31{.kind = Kind::kList, .element = &kType30};
constexpr PropertyType kType32{.kind = Kind::kString, .length_min = 1, .length_max = 255};
constexpr PropertyType kType33{.kind = Kind::kObject, .members = kPrefixList_Tag};
constexpr PropertyType kType34{.kind = Kind::kList, .element = &kType33};
const Property kPrefixList_Entry[2] = {
    {"Cidr", &kType27, true},
    {"Description", &kType28, false},
};
const Property kPrefixList_Tag[2] = {
    {"Key", &kType16, true},
    {"Value", &kType17, false},
};
const Property kPrefixList_Properties[9] = {
    {"AddressFamily", &kType29, true},  {"Arn", &kType1, false},
    {"Entries", &kType31, false},       {"MaxEntries", &kType24, false},
    {"OwnerId", &kType1, false},        {"PrefixListId", &kType1, false},
    {"PrefixListName", &kType32, true}, {"Tags", &kType34, false},
    {"Version", &kType9, false},
};
constexpr std::string_view kTexts18[] = {"AddressFamily", "PrefixListName"};
constexpr std::string_view kTexts19[] = {"/Arn", "/OwnerId", "/PrefixListId", "/Version"};
constexpr std::string_view kTexts20[] = {"/PrefixListId"};
extern const Property kRoute_Properties[17];
const Property kRoute_Properties[17] = {
    {"CarrierGatewayId", &kType1, false},
    {"CidrBlock", &kType1, false},
    {"CoreNetworkArn", &kType1, false},
    {"DestinationCidrBlock", &kType1, false},
    {"DestinationIpv6CidrBlock", &kType1, false},
    {"DestinationPrefixListId", &kType1, false},
    {"EgressOnlyInternetGatewayId", &kType1, false},
    {"GatewayId", &kType1, false},
    {"InstanceId", &kType1, false},
    {"LocalGatewayId", &kType1, false},
    {"NatGatewayId", &kType1, false},
    {"NetworkInterfaceId", &kType1, false},
    {"OdbNetworkArn", &kType1, false},
    {"RouteTableId", &kType1, true},
    {"TransitGatewayId", &kType1, false},
    {"VpcEndpointId", &kType1, false},
    {"VpcPeeringConnectionId", &kType1, false},
};
constexpr std::string_view kTexts21[] = {"RouteTableId"};
constexpr std::string_view kTexts22[] = {"/DestinationCidrBlock", "/DestinationIpv6CidrBlock",
                                         "/DestinationPrefixListId", "/RouteTableId"};
constexpr std::string_view kTexts23[] = {"/CidrBlock"};
constexpr std::string_view kTexts24[] = {"/RouteTableId", "/CidrBlock"};
extern const Property kRouteTable_Tag[2];
extern const Property kRouteTable_Properties[3];
constexpr PropertyType kType35{.kind = Kind::kObject, .members = kRouteTable_Tag};
constexpr PropertyType kType36{.kind = Kind::kList, .element = &kType35, .unordered = true};
const Property kRouteTable_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType1, true},
};
const Property kRouteTable_Properties[3] = {
    {"RouteTableId", &kType1, false},
    {"Tags", &kType36, false},
    {"VpcId", &kType1, true},
};
constexpr std::string_view kTexts25[] = {"VpcId"};
constexpr std::string_view kTexts26[] = {"/VpcId"};
constexpr std::string_view kTexts27[] = {"/RouteTableId"};
extern const Property kSecurityGroup_Egress[8];
extern const Property kSecurityGroup_Ingress[10];
extern const Property kSecurityGroup_Tag[2];
extern const Property kSecurityGroup_Properties[8];
constexpr PropertyType kType37{.kind = Kind::kObject, .members = kSecurityGroup_Egress};
constexpr PropertyType kType38{.kind = Kind::kList, .element = &kType37, .unordered = true};
constexpr PropertyType kType39{.kind = Kind::kObject, .members = kSecurityGroup_Ingress};
constexpr PropertyType kType40{.kind = Kind::kList, .element = &kType39, .unordered = true};
constexpr PropertyType kType41{.kind = Kind::kObject, .members = kSecurityGroup_Tag};
constexpr PropertyType kType42{.kind = Kind::kList, .element = &kType41, .unordered = true};
const Property kSecurityGroup_Egress[8] = {
    {"CidrIp", &kType1, false},
    {"CidrIpv6", &kType1, false},
    {"Description", &kType1, false},
    {"DestinationPrefixListId", &kType1, false},
    {"DestinationSecurityGroupId", &kType1, false},
    {"FromPort", &kType9, false},
    {"IpProtocol", &kType1, true},
    {"ToPort", &kType9, false},
};
const Property kSecurityGroup_Ingress[10] = {
    {"CidrIp", &kType1, false},
    {"CidrIpv6", &kType1, false},
    {"Description", &kType1, false},
    {"FromPort", &kType9, false},
    {"IpProtocol", &kType1, true},
    {"SourcePrefixListId", &kType1, false},
    {"SourceSecurityGroupId", &kType1, false},
    {"SourceSecurityGroupName", &kType1, false},
    {"SourceSecurityGroupOwnerId", &kType1, false},
    {"ToPort", &kType9, false},
};
const Property kSecurityGroup_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType1, true},
};
const Property kSecurityGroup_Properties[8] = {
    {"GroupDescription", &kType1, true},
    {"GroupId", &kType1, false},
    {"GroupName", &kType1, false},
    {"Id", &kType1, false},
    {"SecurityGroupEgress", &kType38, false},
    {"SecurityGroupIngress", &kType40, false},
    {"Tags", &kType42, false},
    {"VpcId", &kType1, false},
};
constexpr std::string_view kTexts28[] = {"GroupDescription"};
constexpr std::string_view kTexts29[] = {"/GroupDescription", "/GroupName", "/VpcId"};
constexpr std::string_view kTexts30[] = {"/GroupId", "/Id"};
constexpr std::string_view kTexts31[] = {"/SecurityGroupIngress/*/SourceSecurityGroupName"};
constexpr PropertyTransform kSecurityGroupTransforms[] = {
    {"/SecurityGroupEgress/*/FromPort", Transform::kPort},
    {"/SecurityGroupEgress/*/ToPort", Transform::kPort},
    {"/SecurityGroupIngress/*/FromPort", Transform::kPort},
    {"/SecurityGroupIngress/*/ToPort", Transform::kPort},
    {"/SecurityGroupEgress/*/IpProtocol", Transform::kProtocol},
    {"/SecurityGroupIngress/*/IpProtocol", Transform::kProtocol}};
constexpr KnownDefault kSecurityGroupDefaults[] = {
    {"/SecurityGroupEgress",
     R"~([{"CidrIp": "0.0.0.0/0", "FromPort": -1, "ToPort": -1, "IpProtocol": "-1"}])~"}};
extern const Property kSecurityGroupEgress_Properties[10];
const Property kSecurityGroupEgress_Properties[10] = {
    {"CidrIp", &kType1, false},
    {"CidrIpv6", &kType1, false},
    {"Description", &kType1, false},
    {"DestinationPrefixListId", &kType1, false},
    {"DestinationSecurityGroupId", &kType1, false},
    {"FromPort", &kType9, false},
    {"GroupId", &kType1, true},
    {"Id", &kType1, false},
    {"IpProtocol", &kType1, true},
    {"ToPort", &kType9, false},
};
constexpr std::string_view kTexts32[] = {"GroupId", "IpProtocol"};
constexpr std::string_view kTexts33[] = {"/CidrIp",
                                         "/CidrIpv6",
                                         "/DestinationPrefixListId",
                                         "/DestinationSecurityGroupId",
                                         "/FromPort",
                                         "/GroupId",
                                         "/IpProtocol",
                                         "/ToPort"};
constexpr PropertyTransform kSecurityGroupEgressTransforms[] = {
    {"/FromPort", Transform::kPort},
    {"/ToPort", Transform::kPort},
    {"/IpProtocol", Transform::kProtocol}};
extern const Property kSecurityGroupIngress_Properties[13];
const Property kSecurityGroupIngress_Properties[13] = {
    {"CidrIp", &kType1, false},
    {"CidrIpv6", &kType1, false},
    {"Description", &kType1, false},
    {"FromPort", &kType9, false},
    {"GroupId", &kType1, false},
    {"GroupName", &kType1, false},
    {"Id", &kType1, false},
    {"IpProtocol", &kType1, true},
    {"SourcePrefixListId", &kType1, false},
    {"SourceSecurityGroupId", &kType1, false},
    {"SourceSecurityGroupName", &kType1, false},
    {"SourceSecurityGroupOwnerId", &kType1, false},
    {"ToPort", &kType9, false},
};
constexpr std::string_view kTexts34[] = {"IpProtocol"};
constexpr std::string_view kTexts35[] = {"/CidrIp",
                                         "/CidrIpv6",
                                         "/FromPort",
                                         "/GroupId",
                                         "/GroupName",
                                         "/IpProtocol",
                                         "/SourcePrefixListId",
                                         "/SourceSecurityGroupId",
                                         "/SourceSecurityGroupName",
                                         "/SourceSecurityGroupOwnerId",
                                         "/ToPort"};
constexpr PropertyTransform kSecurityGroupIngressTransforms[] = {
    {"/FromPort", Transform::kPort},
    {"/ToPort", Transform::kPort},
    {"/IpProtocol", Transform::kProtocol}};
extern const Property kSubnet_PrivateDnsNameOptionsOnLaunch[3];
extern const Property kSubnet_Tag[2];
extern const Property kSubnet_BlockPublicAccessStates[1];
extern const Property kSubnet_Properties[21];
constexpr PropertyType kType43{.kind = Kind::kObject, .members = kSubnet_BlockPublicAccessStates};
constexpr PropertyType kType44{.kind = Kind::kObject,
                               .members = kSubnet_PrivateDnsNameOptionsOnLaunch};
constexpr PropertyType kType45{.kind = Kind::kObject, .members = kSubnet_Tag};
constexpr PropertyType kType46{.kind = Kind::kList, .element = &kType45};
const Property kSubnet_PrivateDnsNameOptionsOnLaunch[3] = {
    {"EnableResourceNameDnsAAAARecord", &kType5, false},
    {"EnableResourceNameDnsARecord", &kType5, false},
    {"HostnameType", &kType1, false},
};
const Property kSubnet_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType1, true},
};
const Property kSubnet_BlockPublicAccessStates[1] = {
    {"InternetGatewayBlockMode", &kType1, false},
};
const Property kSubnet_Properties[21] = {
    {"AssignIpv6AddressOnCreation", &kType5, false},
    {"AvailabilityZone", &kType1, false},
    {"AvailabilityZoneId", &kType1, false},
    {"BlockPublicAccessStates", &kType43, false},
    {"CidrBlock", &kType1, false},
    {"EnableDns64", &kType5, false},
    {"EnableLniAtDeviceIndex", &kType9, false},
    {"Ipv4IpamPoolId", &kType1, false},
    {"Ipv4NetmaskLength", &kType9, false},
    {"Ipv6CidrBlock", &kType1, false},
    {"Ipv6CidrBlocks", &kType6, false},
    {"Ipv6IpamPoolId", &kType1, false},
    {"Ipv6Native", &kType5, false},
    {"Ipv6NetmaskLength", &kType9, false},
    {"MapPublicIpOnLaunch", &kType5, false},
    {"NetworkAclAssociationId", &kType1, false},
    {"OutpostArn", &kType1, false},
    {"PrivateDnsNameOptionsOnLaunch", &kType44, false},
    {"SubnetId", &kType1, false},
    {"Tags", &kType46, false},
    {"VpcId", &kType1, true},
};
constexpr std::string_view kTexts36[] = {"/AvailabilityZone",  "/AvailabilityZoneId",
                                         "/CidrBlock",         "/Ipv4IpamPoolId",
                                         "/Ipv4NetmaskLength", "/Ipv6IpamPoolId",
                                         "/Ipv6Native",        "/Ipv6NetmaskLength",
                                         "/OutpostArn",        "/VpcId"};
constexpr std::string_view kTexts37[] = {"/BlockPublicAccessStates", "/Ipv6CidrBlocks",
                                         "/NetworkAclAssociationId", "/SubnetId"};
constexpr std::string_view kTexts38[] = {"/EnableLniAtDeviceIndex", "/Ipv4IpamPoolId",
                                         "/Ipv4NetmaskLength", "/Ipv6IpamPoolId",
                                         "/Ipv6NetmaskLength"};
constexpr std::string_view kTexts39[] = {"/SubnetId"};
constexpr PropertyTransform kSubnetTransforms[] = {{"/CidrBlock", Transform::kNetwork}};
constexpr KnownDefault kSubnetDefaults[] = {
    {"/AssignIpv6AddressOnCreation", "false"},
    {"/EnableDns64", "false"},
    {"/Ipv6Native", "false"},
    {"/PrivateDnsNameOptionsOnLaunch",
     R"~({"EnableResourceNameDnsARecord": false, "HostnameType": "ip-name", "EnableResourceNameDnsAAAARecord": false})~"}};
extern const Property kSubnetRouteTableAssociation_Properties[3];
const Property kSubnetRouteTableAssociation_Properties[3] = {
    {"Id", &kType1, false},
    {"RouteTableId", &kType1, true},
    {"SubnetId", &kType1, true},
};
constexpr std::string_view kTexts40[] = {"RouteTableId", "SubnetId"};
constexpr std::string_view kTexts41[] = {"/RouteTableId", "/SubnetId"};
extern const Property kVPC_Tag[2];
extern const Property kVPC_VpcEncryptionControl[14];
extern const Property kVPC_VpcEncryptionControlExclusions[8];
extern const Property kVPC_VpcEncryptionControlExclusion[2];
extern const Property kVPC_Properties[13];
constexpr std::string_view kTexts42[] = {"disable", "enable"};
constexpr PropertyType kType47{.kind = Kind::kString, .allowed = kTexts42};
constexpr std::string_view kTexts43[] = {"enforce", "monitor"};
constexpr PropertyType kType48{.kind = Kind::kString, .allowed = kTexts43};
constexpr PropertyType kType49{.kind = Kind::kObject,
                               .members = kVPC_VpcEncryptionControlExclusions};
constexpr PropertyType kType50{.kind = Kind::kObject,
                               .members = kVPC_VpcEncryptionControlExclusion};
constexpr PropertyType kType51{.kind = Kind::kObject, .members = kVPC_Tag};
constexpr PropertyType kType52{.kind = Kind::kList, .element = &kType51, .unordered = true};
constexpr PropertyType kType53{.kind = Kind::kObject, .members = kVPC_VpcEncryptionControl};
const Property kVPC_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType1, true},
};
const Property kVPC_VpcEncryptionControl[14] = {
    {"EgressOnlyInternetGatewayExclusion", &kType47, false},
    {"ElasticFileSystemExclusion", &kType47, false},
    {"InternetGatewayExclusion", &kType47, false},
    {"LambdaExclusion", &kType47, false},
    {"Mode", &kType48, false},
    {"NatGatewayExclusion", &kType47, false},
    {"ResourceExclusions", &kType49, false},
    {"State", &kType1, false},
    {"StateMessage", &kType1, false},
    {"VirtualPrivateGatewayExclusion", &kType47, false},
    {"VpcEncryptionControlId", &kType1, false},
    {"VpcId", &kType1, false},
    {"VpcLatticeExclusion", &kType47, false},
    {"VpcPeeringExclusion", &kType47, false},
};
const Property kVPC_VpcEncryptionControlExclusions[8] = {
    {"EgressOnlyInternetGateway", &kType50, false},
    {"ElasticFileSystem", &kType50, false},
    {"InternetGateway", &kType50, false},
    {"Lambda", &kType50, false},
    {"NatGateway", &kType50, false},
    {"VirtualPrivateGateway", &kType50, false},
    {"VpcLattice", &kType50, false},
    {"VpcPeering", &kType50, false},
};
const Property kVPC_VpcEncryptionControlExclusion[2] = {
    {"State", &kType1, false},
    {"StateMessage", &kType1, false},
};
const Property kVPC_Properties[13] = {
    {"CidrBlock", &kType1, false},
    {"CidrBlockAssociations", &kType6, false},
    {"DefaultNetworkAcl", &kType1, false},
    {"DefaultSecurityGroup", &kType1, false},
    {"EnableDnsHostnames", &kType5, false},
    {"EnableDnsSupport", &kType5, false},
    {"InstanceTenancy", &kType1, false},
    {"Ipv4IpamPoolId", &kType1, false},
    {"Ipv4NetmaskLength", &kType9, false},
    {"Ipv6CidrBlocks", &kType6, false},
    {"Tags", &kType52, false},
    {"VpcEncryptionControl", &kType53, false},
    {"VpcId", &kType1, false},
};
constexpr std::string_view kTexts44[] = {"/CidrBlock", "/Ipv4IpamPoolId", "/Ipv4NetmaskLength",
                                         "/VpcEncryptionControl"};
constexpr std::string_view kTexts45[] = {"/CidrBlockAssociations",
                                         "/DefaultNetworkAcl",
                                         "/DefaultSecurityGroup",
                                         "/Ipv6CidrBlocks",
                                         "/VpcEncryptionControl/ResourceExclusions",
                                         "/VpcEncryptionControl/State",
                                         "/VpcEncryptionControl/StateMessage",
                                         "/VpcEncryptionControl/VpcEncryptionControlId",
                                         "/VpcEncryptionControl/VpcId",
                                         "/VpcId"};
constexpr std::string_view kTexts46[] = {"/Ipv4IpamPoolId",
                                         "/Ipv4NetmaskLength",
                                         "/VpcEncryptionControl/EgressOnlyInternetGatewayExclusion",
                                         "/VpcEncryptionControl/ElasticFileSystemExclusion",
                                         "/VpcEncryptionControl/InternetGatewayExclusion",
                                         "/VpcEncryptionControl/LambdaExclusion",
                                         "/VpcEncryptionControl/NatGatewayExclusion",
                                         "/VpcEncryptionControl/VirtualPrivateGatewayExclusion",
                                         "/VpcEncryptionControl/VpcLatticeExclusion",
                                         "/VpcEncryptionControl/VpcPeeringExclusion"};
constexpr KnownDefault kVPCDefaults[] = {{"/EnableDnsSupport", "true"},
                                         {"/InstanceTenancy", R"~("default")~"}};
extern const Property kVPCBlockPublicAccessExclusion_Tag[2];
extern const Property kVPCBlockPublicAccessExclusion_Properties[5];
constexpr std::string_view kTexts47[] = {"allow-bidirectional", "allow-egress"};
constexpr PropertyType kType54{.kind = Kind::kString, .allowed = kTexts47};
constexpr PropertyType kType55{.kind = Kind::kObject,
                               .members = kVPCBlockPublicAccessExclusion_Tag};
constexpr PropertyType kType56{.kind = Kind::kList, .element = &kType55, .unordered = true};
const Property kVPCBlockPublicAccessExclusion_Tag[2] = {
    {"Key", &kType16, true},
    {"Value", &kType17, true},
};
const Property kVPCBlockPublicAccessExclusion_Properties[5] = {
    {"ExclusionId", &kType1, false}, {"InternetGatewayExclusionMode", &kType54, true},
    {"SubnetId", &kType1, false},    {"Tags", &kType56, false},
    {"VpcId", &kType1, false},
};
constexpr std::string_view kTexts48[] = {"InternetGatewayExclusionMode"};
constexpr std::string_view kTexts49[] = {"/SubnetId", "/VpcId"};
constexpr std::string_view kTexts50[] = {"/ExclusionId"};
extern const Property kVPCBlockPublicAccessOptions_Properties[3];
constexpr std::string_view kTexts51[] = {"block-bidirectional", "block-ingress"};
constexpr PropertyType kType57{.kind = Kind::kString, .allowed = kTexts51};
const Property kVPCBlockPublicAccessOptions_Properties[3] = {
    {"AccountId", &kType1, false},
    {"ExclusionsAllowed", &kType1, false},
    {"InternetGatewayBlockMode", &kType57, true},
};
constexpr std::string_view kTexts52[] = {"InternetGatewayBlockMode"};
constexpr std::string_view kTexts53[] = {"/AccountId", "/ExclusionsAllowed"};
constexpr std::string_view kTexts54[] = {"/AccountId"};
extern const Property kVPCEndpoint_DnsOptionsSpecification[4];
extern const Property kVPCEndpoint_Tag[2];
extern const Property kVPCEndpoint_Properties[18];
constexpr std::string_view kTexts55[] = {"dualstack", "ipv4", "ipv6", "not-specified",
                                         "service-defined"};
constexpr PropertyType kType58{.kind = Kind::kString, .allowed = kTexts55};
constexpr std::string_view kTexts56[] = {"AllResolvers", "NotSpecified", "OnlyInboundResolver"};
constexpr PropertyType kType59{.kind = Kind::kString, .allowed = kTexts56};
constexpr std::string_view kTexts57[] = {"ALL_DOMAINS", "SPECIFIED_DOMAINS_ONLY",
                                         "VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS",
                                         "VERIFIED_DOMAINS_ONLY"};
constexpr PropertyType kType60{.kind = Kind::kString, .allowed = kTexts57};
constexpr PropertyType kType61{
    .kind = Kind::kList, .element = &kType32, .length_min = 1, .length_max = 10};
constexpr PropertyType kType62{.kind = Kind::kObject,
                               .members = kVPCEndpoint_DnsOptionsSpecification};
constexpr std::string_view kTexts58[] = {"dualstack", "ipv4", "ipv6", "not-specified"};
constexpr PropertyType kType63{.kind = Kind::kString, .allowed = kTexts58};
constexpr PropertyType kType64{.kind = Kind::kAny};
constexpr PropertyType kType65{.kind = Kind::kObject, .members = kVPCEndpoint_Tag};
constexpr PropertyType kType66{.kind = Kind::kList, .element = &kType65, .unordered = true};
constexpr std::string_view kTexts59[] = {"Gateway",  "GatewayLoadBalancer", "Interface",
                                         "Resource", "ServiceNetwork",      "Tunnel"};
constexpr PropertyType kType67{.kind = Kind::kString, .allowed = kTexts59};
const Property kVPCEndpoint_DnsOptionsSpecification[4] = {
    {"DnsRecordIpType", &kType58, false},
    {"PrivateDnsOnlyForInboundResolverEndpoint", &kType59, false},
    {"PrivateDnsPreference", &kType60, false},
    {"PrivateDnsSpecifiedDomains", &kType61, false},
};
const Property kVPCEndpoint_Tag[2] = {
    {"Key", &kType1, true},
    {"Value", &kType1, true},
};
const Property kVPCEndpoint_Properties[18] = {
    {"CreationTimestamp", &kType1, false},
    {"DnsEntries", &kType6, false},
    {"DnsOptions", &kType62, false},
    {"Id", &kType1, false},
    {"IpAddressType", &kType63, false},
    {"NetworkInterfaceIds", &kType6, false},
    {"PolicyDocument", &kType64, false},
    {"PrivateDnsEnabled", &kType5, false},
    {"ResourceConfigurationArn", &kType1, false},
    {"RouteTableIds", &kType20, false},
    {"SecurityGroupIds", &kType20, false},
    {"ServiceName", &kType1, false},
    {"ServiceNetworkArn", &kType1, false},
    {"ServiceRegion", &kType1, false},
    {"SubnetIds", &kType20, false},
    {"Tags", &kType66, false},
    {"VpcEndpointType", &kType67, false},
    {"VpcId", &kType1, true},
};
constexpr std::string_view kTexts60[] = {"/DnsOptions/PrivateDnsPreference",
                                         "/DnsOptions/PrivateDnsSpecifiedDomains",
                                         "/ResourceConfigurationArn",
                                         "/ServiceName",
                                         "/ServiceNetworkArn",
                                         "/ServiceRegion",
                                         "/VpcEndpointType",
                                         "/VpcId"};
constexpr std::string_view kTexts61[] = {"/CreationTimestamp", "/DnsEntries", "/Id",
                                         "/NetworkInterfaceIds"};
constexpr KnownDefault kVPCEndpointDefaults[] = {
    {"/IpAddressType", R"~("ipv4")~"},
    {"/PolicyDocument",
     R"~({"Version": "2008-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": ["*"], "Resource": ["*"]}]})~"},
    {"/VpcEndpointType", R"~("Gateway")~"}};
extern const Property kVPCGatewayAttachment_Properties[4];
const Property kVPCGatewayAttachment_Properties[4] = {
    {"AttachmentType", &kType1, false},
    {"InternetGatewayId", &kType1, false},
    {"VpcId", &kType1, true},
    {"VpnGatewayId", &kType1, false},
};
constexpr std::string_view kTexts62[] = {"/AttachmentType"};
constexpr std::string_view kTexts63[] = {"/AttachmentType", "/VpcId"};

}  // namespace

extern const ResourceType kec2_EIP;
extern const ResourceType kec2_FlowLog;
extern const ResourceType kec2_InternetGateway;
extern const ResourceType kec2_NatGateway;
extern const ResourceType kec2_PrefixList;
extern const ResourceType kec2_Route;
extern const ResourceType kec2_RouteTable;
extern const ResourceType kec2_SecurityGroup;
extern const ResourceType kec2_SecurityGroupEgress;
extern const ResourceType kec2_SecurityGroupIngress;
extern const ResourceType kec2_Subnet;
extern const ResourceType kec2_SubnetRouteTableAssociation;
extern const ResourceType kec2_VPC;
extern const ResourceType kec2_VPCBlockPublicAccessExclusion;
extern const ResourceType kec2_VPCBlockPublicAccessOptions;
extern const ResourceType kec2_VPCEndpoint;
extern const ResourceType kec2_VPCGatewayAttachment;
const ResourceType kec2_EIP{
    .name = "AWS::EC2::EIP",
    .token = "aws-native:ec2:Eip",
    .properties = {.kind = Kind::kObject, .members = kEIP_Properties},
    .create_only = kTexts1,
    .read_only = kTexts2,
    .write_only = kTexts3,
    .primary_identifier = kTexts4,
    .tag_property = "/Tags",
};
const ResourceType kec2_FlowLog{
    .name = "AWS::EC2::FlowLog",
    .token = "aws-native:ec2:FlowLog",
    .properties = {.kind = Kind::kObject, .members = kFlowLog_Properties},
    .required = kTexts9,
    .create_only = kTexts10,
    .read_only = kTexts11,
    .primary_identifier = kTexts11,
    .defaults = kFlowLogDefaults,
    .tag_property = "/Tags",
};
const ResourceType kec2_InternetGateway{
    .name = "AWS::EC2::InternetGateway",
    .token = "aws-native:ec2:InternetGateway",
    .properties = {.kind = Kind::kObject, .members = kInternetGateway_Properties},
    .read_only = kTexts12,
    .primary_identifier = kTexts12,
    .tag_property = "/Tags",
};
const ResourceType kec2_NatGateway{
    .name = "AWS::EC2::NatGateway",
    .token = "aws-native:ec2:NatGateway",
    .properties = {.kind = Kind::kObject, .members = kNatGateway_Properties},
    .create_only = kTexts13,
    .read_only = kTexts14,
    .write_only = kTexts15,
    .primary_identifier = kTexts16,
    .tag_property = "/Tags",
    .update_timeout_minutes = 90,
};
const ResourceType kec2_PrefixList{
    .name = "AWS::EC2::PrefixList",
    .token = "aws-native:ec2:PrefixList",
    .properties = {.kind = Kind::kObject, .members = kPrefixList_Properties},
    .required = kTexts18,
    .read_only = kTexts19,
    .primary_identifier = kTexts20,
    .tag_property = "/Tags",
};
const ResourceType kec2_Route{
    .name = "AWS::EC2::Route",
    .token = "aws-native:ec2:Route",
    .properties = {.kind = Kind::kObject, .members = kRoute_Properties},
    .required = kTexts21,
    .create_only = kTexts22,
    .read_only = kTexts23,
    .primary_identifier = kTexts24,
    .list_needs = kTexts21,
};
const ResourceType kec2_RouteTable{
    .name = "AWS::EC2::RouteTable",
    .token = "aws-native:ec2:RouteTable",
    .properties = {.kind = Kind::kObject, .members = kRouteTable_Properties},
    .required = kTexts25,
    .create_only = kTexts26,
    .read_only = kTexts27,
    .primary_identifier = kTexts27,
    .tag_property = "/Tags",
};
const ResourceType kec2_SecurityGroup{
    .name = "AWS::EC2::SecurityGroup",
    .token = "aws-native:ec2:SecurityGroup",
    .properties = {.kind = Kind::kObject, .members = kSecurityGroup_Properties},
    .required = kTexts28,
    .create_only = kTexts29,
    .read_only = kTexts30,
    .write_only = kTexts31,
    .primary_identifier = kTexts11,
    .transforms = kSecurityGroupTransforms,
    .defaults = kSecurityGroupDefaults,
    .tag_property = "/Tags",
    .name_property = "GroupName",
};
const ResourceType kec2_SecurityGroupEgress{
    .name = "AWS::EC2::SecurityGroupEgress",
    .token = "aws-native:ec2:SecurityGroupEgress",
    .properties = {.kind = Kind::kObject, .members = kSecurityGroupEgress_Properties},
    .required = kTexts32,
    .create_only = kTexts33,
    .read_only = kTexts11,
    .primary_identifier = kTexts11,
    .transforms = kSecurityGroupEgressTransforms,
    .contributes = {"AWS::EC2::SecurityGroup", "GroupId", "SecurityGroupEgress"},
};
const ResourceType kec2_SecurityGroupIngress{
    .name = "AWS::EC2::SecurityGroupIngress",
    .token = "aws-native:ec2:SecurityGroupIngress",
    .properties = {.kind = Kind::kObject, .members = kSecurityGroupIngress_Properties},
    .required = kTexts34,
    .create_only = kTexts35,
    .read_only = kTexts11,
    .primary_identifier = kTexts11,
    .transforms = kSecurityGroupIngressTransforms,
    .contributes = {"AWS::EC2::SecurityGroup", "GroupId", "SecurityGroupIngress"},
};
const ResourceType kec2_Subnet{
    .name = "AWS::EC2::Subnet",
    .token = "aws-native:ec2:Subnet",
    .properties = {.kind = Kind::kObject, .members = kSubnet_Properties},
    .required = kTexts25,
    .create_only = kTexts36,
    .read_only = kTexts37,
    .write_only = kTexts38,
    .primary_identifier = kTexts39,
    .transforms = kSubnetTransforms,
    .defaults = kSubnetDefaults,
    .tag_property = "/Tags",
};
const ResourceType kec2_SubnetRouteTableAssociation{
    .name = "AWS::EC2::SubnetRouteTableAssociation",
    .token = "aws-native:ec2:SubnetRouteTableAssociation",
    .properties = {.kind = Kind::kObject, .members = kSubnetRouteTableAssociation_Properties},
    .required = kTexts40,
    .create_only = kTexts41,
    .read_only = kTexts11,
    .primary_identifier = kTexts11,
    .replacement = Replacement::kDeleteThenCreate,
    .can_update = false,
};
const ResourceType kec2_VPC{
    .name = "AWS::EC2::VPC",
    .token = "aws-native:ec2:Vpc",
    .properties = {.kind = Kind::kObject, .members = kVPC_Properties},
    .create_only = kTexts44,
    .read_only = kTexts45,
    .write_only = kTexts46,
    .primary_identifier = kTexts26,
    .defaults = kVPCDefaults,
    .tag_property = "/Tags",
};
const ResourceType kec2_VPCBlockPublicAccessExclusion{
    .name = "AWS::EC2::VPCBlockPublicAccessExclusion",
    .token = "aws-native:ec2:VpcBlockPublicAccessExclusion",
    .properties = {.kind = Kind::kObject, .members = kVPCBlockPublicAccessExclusion_Properties},
    .required = kTexts48,
    .create_only = kTexts49,
    .read_only = kTexts50,
    .primary_identifier = kTexts50,
    .tag_property = "/Tags",
};
const ResourceType kec2_VPCBlockPublicAccessOptions{
    .name = "AWS::EC2::VPCBlockPublicAccessOptions",
    .token = "aws-native:ec2:VpcBlockPublicAccessOptions",
    .properties = {.kind = Kind::kObject, .members = kVPCBlockPublicAccessOptions_Properties},
    .required = kTexts52,
    .read_only = kTexts53,
    .primary_identifier = kTexts54,
    .can_list = false,
};
const ResourceType kec2_VPCEndpoint{
    .name = "AWS::EC2::VPCEndpoint",
    .token = "aws-native:ec2:VpcEndpoint",
    .properties = {.kind = Kind::kObject, .members = kVPCEndpoint_Properties},
    .required = kTexts25,
    .create_only = kTexts60,
    .read_only = kTexts61,
    .primary_identifier = kTexts11,
    .defaults = kVPCEndpointDefaults,
    .tag_property = "/Tags",
    .create_timeout_minutes = 210,
    .update_timeout_minutes = 210,
    .delete_timeout_minutes = 210,
};
const ResourceType kec2_VPCGatewayAttachment{
    .name = "AWS::EC2::VPCGatewayAttachment",
    .token = "aws-native:ec2:VpcGatewayAttachment",
    .properties = {.kind = Kind::kObject, .members = kVPCGatewayAttachment_Properties},
    .required = kTexts25,
    .create_only = kTexts26,
    .read_only = kTexts62,
    .primary_identifier = kTexts63,
    .replacement = Replacement::kDeleteThenCreate,
};

}  // namespace catalog::generated
