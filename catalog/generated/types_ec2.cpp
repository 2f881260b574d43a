// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/ec2.h"

namespace catalog::ec2 {

Value to_value(const EIP::Properties& properties) {
  return object({
      {"Address", properties.Address.value()},
      {"Domain", properties.Domain.value()},
      {"InstanceId", properties.InstanceId.value()},
      {"IpamPoolId", properties.IpamPoolId.value()},
      {"NetworkBorderGroup", properties.NetworkBorderGroup.value()},
      {"PublicIpv4Pool", properties.PublicIpv4Pool.value()},
      {"Tags", properties.Tags.value()},
      {"TransferAddress", properties.TransferAddress.value()},
  });
}

EIP::EIP(catalog::Scope& scope, std::string name, Properties properties, ResourceOptions options,
         std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const FlowLog::DestinationOptions& properties) {
  return object({
      {"FileFormat", properties.FileFormat.value()},
      {"HiveCompatiblePartitions", properties.HiveCompatiblePartitions.value()},
      {"PerHourPartition", properties.PerHourPartition.value()},
  });
}

Value to_value(const FlowLog::TagFieldSpecification& properties) {
  return object({
      {"ResourceType", properties.ResourceType.value()},
      {"TagKeys", properties.TagKeys.value()},
  });
}

Value to_value(const FlowLog::Properties& properties) {
  return object({
      {"DeliverCrossAccountRole", properties.DeliverCrossAccountRole.value()},
      {"DeliverLogsPermissionArn", properties.DeliverLogsPermissionArn.value()},
      {"DestinationOptions", properties.DestinationOptions.value()},
      {"LogDestination", properties.LogDestination.value()},
      {"LogDestinationType", properties.LogDestinationType.value()},
      {"LogFormat", properties.LogFormat.value()},
      {"LogGroupName", properties.LogGroupName.value()},
      {"MaxAggregationInterval", properties.MaxAggregationInterval.value()},
      {"ResourceId", properties.ResourceId.value()},
      {"ResourceType", properties.ResourceType.value()},
      {"TagFieldSpecifications", properties.TagFieldSpecifications.value()},
      {"Tags", properties.Tags.value()},
      {"TrafficType", properties.TrafficType.value()},
  });
}

FlowLog::FlowLog(catalog::Scope& scope, std::string name, Properties properties,
                 ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const InternetGateway::Properties& properties) {
  return object({
      {"Tags", properties.Tags.value()},
  });
}

InternetGateway::InternetGateway(catalog::Scope& scope, std::string name, Properties properties,
                                 ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const NatGateway::AvailabilityZoneAddress& properties) {
  return object({
      {"AllocationIds", properties.AllocationIds.value()},
      {"AvailabilityZone", properties.AvailabilityZone.value()},
      {"AvailabilityZoneId", properties.AvailabilityZoneId.value()},
  });
}

Value to_value(const NatGateway::Properties& properties) {
  return object({
      {"AllocationId", properties.AllocationId.value()},
      {"AvailabilityMode", properties.AvailabilityMode.value()},
      {"AvailabilityZoneAddresses", properties.AvailabilityZoneAddresses.value()},
      {"ConnectivityType", properties.ConnectivityType.value()},
      {"MaxDrainDurationSeconds", properties.MaxDrainDurationSeconds.value()},
      {"PrivateIpAddress", properties.PrivateIpAddress.value()},
      {"SecondaryAllocationIds", properties.SecondaryAllocationIds.value()},
      {"SecondaryPrivateIpAddressCount", properties.SecondaryPrivateIpAddressCount.value()},
      {"SecondaryPrivateIpAddresses", properties.SecondaryPrivateIpAddresses.value()},
      {"SubnetId", properties.SubnetId.value()},
      {"Tags", properties.Tags.value()},
      {"VpcId", properties.VpcId.value()},
  });
}

NatGateway::NatGateway(catalog::Scope& scope, std::string name, Properties properties,
                       ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const PrefixList::Entry& properties) {
  return object({
      {"Cidr", properties.Cidr.value()},
      {"Description", properties.Description.value()},
  });
}

Value to_value(const PrefixList::Properties& properties) {
  return object({
      {"AddressFamily", properties.AddressFamily.value()},
      {"Entries", properties.Entries.value()},
      {"MaxEntries", properties.MaxEntries.value()},
      {"PrefixListName", properties.PrefixListName.value()},
      {"Tags", properties.Tags.value()},
  });
}

PrefixList::PrefixList(catalog::Scope& scope, std::string name, Properties properties,
                       ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const Route::Properties& properties) {
  return object({
      {"CarrierGatewayId", properties.CarrierGatewayId.value()},
      {"CoreNetworkArn", properties.CoreNetworkArn.value()},
      {"DestinationCidrBlock", properties.DestinationCidrBlock.value()},
      {"DestinationIpv6CidrBlock", properties.DestinationIpv6CidrBlock.value()},
      {"DestinationPrefixListId", properties.DestinationPrefixListId.value()},
      {"EgressOnlyInternetGatewayId", properties.EgressOnlyInternetGatewayId.value()},
      {"GatewayId", properties.GatewayId.value()},
      {"InstanceId", properties.InstanceId.value()},
      {"LocalGatewayId", properties.LocalGatewayId.value()},
      {"NatGatewayId", properties.NatGatewayId.value()},
      {"NetworkInterfaceId", properties.NetworkInterfaceId.value()},
      {"OdbNetworkArn", properties.OdbNetworkArn.value()},
      {"RouteTableId", properties.RouteTableId.value()},
      {"TransitGatewayId", properties.TransitGatewayId.value()},
      {"VpcEndpointId", properties.VpcEndpointId.value()},
      {"VpcPeeringConnectionId", properties.VpcPeeringConnectionId.value()},
  });
}

Route::Route(catalog::Scope& scope, std::string name, Properties properties,
             ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const RouteTable::Properties& properties) {
  return object({
      {"Tags", properties.Tags.value()},
      {"VpcId", properties.VpcId.value()},
  });
}

RouteTable::RouteTable(catalog::Scope& scope, std::string name, Properties properties,
                       ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const SecurityGroup::Egress& properties) {
  return object({
      {"CidrIp", properties.CidrIp.value()},
      {"CidrIpv6", properties.CidrIpv6.value()},
      {"Description", properties.Description.value()},
      {"DestinationPrefixListId", properties.DestinationPrefixListId.value()},
      {"DestinationSecurityGroupId", properties.DestinationSecurityGroupId.value()},
      {"FromPort", properties.FromPort.value()},
      {"IpProtocol", properties.IpProtocol.value()},
      {"ToPort", properties.ToPort.value()},
  });
}

Value to_value(const SecurityGroup::Ingress& properties) {
  return object({
      {"CidrIp", properties.CidrIp.value()},
      {"CidrIpv6", properties.CidrIpv6.value()},
      {"Description", properties.Description.value()},
      {"FromPort", properties.FromPort.value()},
      {"IpProtocol", properties.IpProtocol.value()},
      {"SourcePrefixListId", properties.SourcePrefixListId.value()},
      {"SourceSecurityGroupId", properties.SourceSecurityGroupId.value()},
      {"SourceSecurityGroupName", properties.SourceSecurityGroupName.value()},
      {"SourceSecurityGroupOwnerId", properties.SourceSecurityGroupOwnerId.value()},
      {"ToPort", properties.ToPort.value()},
  });
}

Value to_value(const SecurityGroup::Properties& properties) {
  return object({
      {"GroupDescription", properties.GroupDescription.value()},
      {"GroupName", properties.GroupName.value()},
      {"SecurityGroupEgress", properties.SecurityGroupEgress.value()},
      {"SecurityGroupIngress", properties.SecurityGroupIngress.value()},
      {"Tags", properties.Tags.value()},
      {"VpcId", properties.VpcId.value()},
  });
}

SecurityGroup::SecurityGroup(catalog::Scope& scope, std::string name, Properties properties,
                             ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const SecurityGroupEgress::Properties& properties) {
  return object({
      {"CidrIp", properties.CidrIp.value()},
      {"CidrIpv6", properties.CidrIpv6.value()},
      {"Description", properties.Description.value()},
      {"DestinationPrefixListId", properties.DestinationPrefixListId.value()},
      {"DestinationSecurityGroupId", properties.DestinationSecurityGroupId.value()},
      {"FromPort", properties.FromPort.value()},
      {"GroupId", properties.GroupId.value()},
      {"IpProtocol", properties.IpProtocol.value()},
      {"ToPort", properties.ToPort.value()},
  });
}

SecurityGroupEgress::SecurityGroupEgress(catalog::Scope& scope, std::string name,
                                         Properties properties, ResourceOptions options,
                                         std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const SecurityGroupIngress::Properties& properties) {
  return object({
      {"CidrIp", properties.CidrIp.value()},
      {"CidrIpv6", properties.CidrIpv6.value()},
      {"Description", properties.Description.value()},
      {"FromPort", properties.FromPort.value()},
      {"GroupId", properties.GroupId.value()},
      {"GroupName", properties.GroupName.value()},
      {"IpProtocol", properties.IpProtocol.value()},
      {"SourcePrefixListId", properties.SourcePrefixListId.value()},
      {"SourceSecurityGroupId", properties.SourceSecurityGroupId.value()},
      {"SourceSecurityGroupName", properties.SourceSecurityGroupName.value()},
      {"SourceSecurityGroupOwnerId", properties.SourceSecurityGroupOwnerId.value()},
      {"ToPort", properties.ToPort.value()},
  });
}

SecurityGroupIngress::SecurityGroupIngress(catalog::Scope& scope, std::string name,
                                           Properties properties, ResourceOptions options,
                                           std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const Subnet::PrivateDnsNameOptionsOnLaunch& properties) {
  return object({
      {"EnableResourceNameDnsAAAARecord", properties.EnableResourceNameDnsAAAARecord.value()},
      {"EnableResourceNameDnsARecord", properties.EnableResourceNameDnsARecord.value()},
      {"HostnameType", properties.HostnameType.value()},
  });
}

Value to_value(const Subnet::Properties& properties) {
  return object({
      {"AssignIpv6AddressOnCreation", properties.AssignIpv6AddressOnCreation.value()},
      {"AvailabilityZone", properties.AvailabilityZone.value()},
      {"AvailabilityZoneId", properties.AvailabilityZoneId.value()},
      {"CidrBlock", properties.CidrBlock.value()},
      {"EnableDns64", properties.EnableDns64.value()},
      {"EnableLniAtDeviceIndex", properties.EnableLniAtDeviceIndex.value()},
      {"Ipv4IpamPoolId", properties.Ipv4IpamPoolId.value()},
      {"Ipv4NetmaskLength", properties.Ipv4NetmaskLength.value()},
      {"Ipv6CidrBlock", properties.Ipv6CidrBlock.value()},
      {"Ipv6IpamPoolId", properties.Ipv6IpamPoolId.value()},
      {"Ipv6Native", properties.Ipv6Native.value()},
      {"Ipv6NetmaskLength", properties.Ipv6NetmaskLength.value()},
      {"MapPublicIpOnLaunch", properties.MapPublicIpOnLaunch.value()},
      {"OutpostArn", properties.OutpostArn.value()},
      {"PrivateDnsNameOptionsOnLaunch", properties.PrivateDnsNameOptionsOnLaunch.value()},
      {"Tags", properties.Tags.value()},
      {"VpcId", properties.VpcId.value()},
  });
}

Subnet::Subnet(catalog::Scope& scope, std::string name, Properties properties,
               ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const SubnetRouteTableAssociation::Properties& properties) {
  return object({
      {"RouteTableId", properties.RouteTableId.value()},
      {"SubnetId", properties.SubnetId.value()},
  });
}

SubnetRouteTableAssociation::SubnetRouteTableAssociation(catalog::Scope& scope, std::string name,
                                                         Properties properties,
                                                         ResourceOptions options,
                                                         std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const VPC::VpcEncryptionControl& properties) {
  return object({
      {"EgressOnlyInternetGatewayExclusion", properties.EgressOnlyInternetGatewayExclusion.value()},
      {"ElasticFileSystemExclusion", properties.ElasticFileSystemExclusion.value()},
      {"InternetGatewayExclusion", properties.InternetGatewayExclusion.value()},
      {"LambdaExclusion", properties.LambdaExclusion.value()},
      {"Mode", properties.Mode.value()},
      {"NatGatewayExclusion", properties.NatGatewayExclusion.value()},
      {"ResourceExclusions", properties.ResourceExclusions.value()},
      {"State", properties.State.value()},
      {"StateMessage", properties.StateMessage.value()},
      {"VirtualPrivateGatewayExclusion", properties.VirtualPrivateGatewayExclusion.value()},
      {"VpcEncryptionControlId", properties.VpcEncryptionControlId.value()},
      {"VpcId", properties.VpcId.value()},
      {"VpcLatticeExclusion", properties.VpcLatticeExclusion.value()},
      {"VpcPeeringExclusion", properties.VpcPeeringExclusion.value()},
  });
}

Value to_value(const VPC::VpcEncryptionControlExclusion& properties) {
  return object({
      {"State", properties.State.value()},
      {"StateMessage", properties.StateMessage.value()},
  });
}

Value to_value(const VPC::VpcEncryptionControlExclusions& properties) {
  return object({
      {"EgressOnlyInternetGateway", properties.EgressOnlyInternetGateway.value()},
      {"ElasticFileSystem", properties.ElasticFileSystem.value()},
      {"InternetGateway", properties.InternetGateway.value()},
      {"Lambda", properties.Lambda.value()},
      {"NatGateway", properties.NatGateway.value()},
      {"VirtualPrivateGateway", properties.VirtualPrivateGateway.value()},
      {"VpcLattice", properties.VpcLattice.value()},
      {"VpcPeering", properties.VpcPeering.value()},
  });
}

Value to_value(const VPC::Properties& properties) {
  return object({
      {"CidrBlock", properties.CidrBlock.value()},
      {"EnableDnsHostnames", properties.EnableDnsHostnames.value()},
      {"EnableDnsSupport", properties.EnableDnsSupport.value()},
      {"InstanceTenancy", properties.InstanceTenancy.value()},
      {"Ipv4IpamPoolId", properties.Ipv4IpamPoolId.value()},
      {"Ipv4NetmaskLength", properties.Ipv4NetmaskLength.value()},
      {"Tags", properties.Tags.value()},
      {"VpcEncryptionControl", properties.VpcEncryptionControl.value()},
  });
}

VPC::VPC(catalog::Scope& scope, std::string name, Properties properties, ResourceOptions options,
         std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const VPCBlockPublicAccessExclusion::Properties& properties) {
  return object({
      {"InternetGatewayExclusionMode", properties.InternetGatewayExclusionMode.value()},
      {"SubnetId", properties.SubnetId.value()},
      {"Tags", properties.Tags.value()},
      {"VpcId", properties.VpcId.value()},
  });
}

VPCBlockPublicAccessExclusion::VPCBlockPublicAccessExclusion(catalog::Scope& scope,
                                                             std::string name,
                                                             Properties properties,
                                                             ResourceOptions options,
                                                             std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const VPCBlockPublicAccessOptions::Properties& properties) {
  return object({
      {"InternetGatewayBlockMode", properties.InternetGatewayBlockMode.value()},
  });
}

VPCBlockPublicAccessOptions::VPCBlockPublicAccessOptions(catalog::Scope& scope, std::string name,
                                                         Properties properties,
                                                         ResourceOptions options,
                                                         std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const VPCEndpoint::DnsOptionsSpecification& properties) {
  return object({
      {"DnsRecordIpType", properties.DnsRecordIpType.value()},
      {"PrivateDnsOnlyForInboundResolverEndpoint",
       properties.PrivateDnsOnlyForInboundResolverEndpoint.value()},
      {"PrivateDnsPreference", properties.PrivateDnsPreference.value()},
      {"PrivateDnsSpecifiedDomains", properties.PrivateDnsSpecifiedDomains.value()},
  });
}

Value to_value(const VPCEndpoint::Properties& properties) {
  return object({
      {"DnsOptions", properties.DnsOptions.value()},
      {"IpAddressType", properties.IpAddressType.value()},
      {"PolicyDocument", properties.PolicyDocument.value()},
      {"PrivateDnsEnabled", properties.PrivateDnsEnabled.value()},
      {"ResourceConfigurationArn", properties.ResourceConfigurationArn.value()},
      {"RouteTableIds", properties.RouteTableIds.value()},
      {"SecurityGroupIds", properties.SecurityGroupIds.value()},
      {"ServiceName", properties.ServiceName.value()},
      {"ServiceNetworkArn", properties.ServiceNetworkArn.value()},
      {"ServiceRegion", properties.ServiceRegion.value()},
      {"SubnetIds", properties.SubnetIds.value()},
      {"Tags", properties.Tags.value()},
      {"VpcEndpointType", properties.VpcEndpointType.value()},
      {"VpcId", properties.VpcId.value()},
  });
}

VPCEndpoint::VPCEndpoint(catalog::Scope& scope, std::string name, Properties properties,
                         ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const VPCGatewayAttachment::Properties& properties) {
  return object({
      {"InternetGatewayId", properties.InternetGatewayId.value()},
      {"VpcId", properties.VpcId.value()},
      {"VpnGatewayId", properties.VpnGatewayId.value()},
  });
}

VPCGatewayAttachment::VPCGatewayAttachment(catalog::Scope& scope, std::string name,
                                           Properties properties, ResourceOptions options,
                                           std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::ec2
