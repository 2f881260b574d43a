// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#pragma once

#include <cstdint>
#include <map>
#include <source_location>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/output.h"
#include "catalog/scope.h"
#include "catalog/tag.h"

namespace catalog::ec2 {

/// AWS::EC2::EIP
class EIP final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::EC2::EIP";

  struct Properties {
    catalog::Input<std::string> Address;
    catalog::Input<std::string> Domain;
    catalog::Input<std::string> InstanceId;
    catalog::Input<std::string> IpamPoolId;
    catalog::Input<std::string> NetworkBorderGroup;
    catalog::Input<std::string> PublicIpv4Pool;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::string> TransferAddress;
  };

  EIP(catalog::Scope& scope, std::string name, Properties properties, ResourceOptions options = {},
      std::source_location where = std::source_location::current());

  Output<std::string> AllocationId() const { return attribute<std::string>("AllocationId"); }

  Output<std::string> PublicIp() const { return attribute<std::string>("PublicIp"); }
};

Value to_value(const EIP::Properties& properties);

/// AWS::EC2::FlowLog
class FlowLog final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::EC2::FlowLog";
  struct DestinationOptions;
  struct TagFieldSpecification;

  struct Properties {
    catalog::Input<std::string> DeliverCrossAccountRole;
    catalog::Input<std::string> DeliverLogsPermissionArn;
    catalog::Input<ec2::FlowLog::DestinationOptions> DestinationOptions;
    catalog::Input<std::string> LogDestination;
    catalog::Input<std::string> LogDestinationType;
    catalog::Input<std::string> LogFormat;
    catalog::Input<std::string> LogGroupName;
    catalog::Input<std::int64_t> MaxAggregationInterval;
    catalog::Input<std::string> ResourceId;
    catalog::Input<std::string> ResourceType;
    catalog::Input<std::vector<ec2::FlowLog::TagFieldSpecification>> TagFieldSpecifications;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::string> TrafficType;
  };

  FlowLog(catalog::Scope& scope, std::string name, Properties properties,
          ResourceOptions options = {},
          std::source_location where = std::source_location::current());

  Output<std::string> Id() const { return attribute<std::string>("Id"); }
};

struct FlowLog::DestinationOptions {
  catalog::Input<std::string> FileFormat;
  catalog::Input<bool> HiveCompatiblePartitions;
  catalog::Input<bool> PerHourPartition;
};

struct FlowLog::TagFieldSpecification {
  catalog::Input<std::string> ResourceType;
  catalog::Input<std::vector<catalog::Input<std::string>>> TagKeys;
};

Value to_value(const FlowLog::DestinationOptions& properties);
Value to_value(const FlowLog::TagFieldSpecification& properties);
Value to_value(const FlowLog::Properties& properties);

/// AWS::EC2::InternetGateway
class InternetGateway final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::EC2::InternetGateway";

  struct Properties {
    catalog::Input<std::vector<catalog::Tag>> Tags;
  };

  InternetGateway(catalog::Scope& scope, std::string name, Properties properties,
                  ResourceOptions options = {},
                  std::source_location where = std::source_location::current());

  Output<std::string> InternetGatewayId() const {
    return attribute<std::string>("InternetGatewayId");
  }
};

Value to_value(const InternetGateway::Properties& properties);

/// AWS::EC2::NatGateway
class NatGateway final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::EC2::NatGateway";
  struct AvailabilityZoneAddress;

  struct Properties {
    catalog::Input<std::string> AllocationId;
    catalog::Input<std::string> AvailabilityMode;
    catalog::Input<std::vector<ec2::NatGateway::AvailabilityZoneAddress>> AvailabilityZoneAddresses;
    catalog::Input<std::string> ConnectivityType;
    catalog::Input<std::int64_t> MaxDrainDurationSeconds;
    catalog::Input<std::string> PrivateIpAddress;
    catalog::Input<std::vector<catalog::Input<std::string>>> SecondaryAllocationIds;
    catalog::Input<std::int64_t> SecondaryPrivateIpAddressCount;
    catalog::Input<std::vector<catalog::Input<std::string>>> SecondaryPrivateIpAddresses;
    catalog::Input<std::string> SubnetId;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::string> VpcId;
  };

  NatGateway(catalog::Scope& scope, std::string name, Properties properties,
             ResourceOptions options = {},
             std::source_location where = std::source_location::current());

  Output<std::string> AutoProvisionZones() const {
    return attribute<std::string>("AutoProvisionZones");
  }

  Output<std::string> AutoScalingIps() const { return attribute<std::string>("AutoScalingIps"); }

  Output<std::string> EniId() const { return attribute<std::string>("EniId"); }

  Output<std::string> NatGatewayId() const { return attribute<std::string>("NatGatewayId"); }

  Output<std::string> RouteTableId() const { return attribute<std::string>("RouteTableId"); }
};

struct NatGateway::AvailabilityZoneAddress {
  catalog::Input<std::vector<catalog::Input<std::string>>> AllocationIds;
  catalog::Input<std::string> AvailabilityZone;
  catalog::Input<std::string> AvailabilityZoneId;
};

Value to_value(const NatGateway::AvailabilityZoneAddress& properties);
Value to_value(const NatGateway::Properties& properties);

/// AWS::EC2::PrefixList
class PrefixList final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::EC2::PrefixList";
  struct Entry;

  struct Properties {
    catalog::Input<std::string> AddressFamily;
    catalog::Input<std::vector<ec2::PrefixList::Entry>> Entries;
    catalog::Input<std::int64_t> MaxEntries;
    catalog::Input<std::string> PrefixListName;
    catalog::Input<std::vector<catalog::Tag>> Tags;
  };

  PrefixList(catalog::Scope& scope, std::string name, Properties properties,
             ResourceOptions options = {},
             std::source_location where = std::source_location::current());

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }

  Output<std::string> OwnerId() const { return attribute<std::string>("OwnerId"); }

  Output<std::string> PrefixListId() const { return attribute<std::string>("PrefixListId"); }

  Output<std::int64_t> Version() const { return attribute<std::int64_t>("Version"); }
};

struct PrefixList::Entry {
  catalog::Input<std::string> Cidr;
  catalog::Input<std::string> Description;
};

Value to_value(const PrefixList::Entry& properties);
Value to_value(const PrefixList::Properties& properties);

/// AWS::EC2::Route
class Route final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::EC2::Route";

  struct Properties {
    catalog::Input<std::string> CarrierGatewayId;
    catalog::Input<std::string> CoreNetworkArn;
    catalog::Input<std::string> DestinationCidrBlock;
    catalog::Input<std::string> DestinationIpv6CidrBlock;
    catalog::Input<std::string> DestinationPrefixListId;
    catalog::Input<std::string> EgressOnlyInternetGatewayId;
    catalog::Input<std::string> GatewayId;
    catalog::Input<std::string> InstanceId;
    catalog::Input<std::string> LocalGatewayId;
    catalog::Input<std::string> NatGatewayId;
    catalog::Input<std::string> NetworkInterfaceId;
    catalog::Input<std::string> OdbNetworkArn;
    catalog::Input<std::string> RouteTableId;
    catalog::Input<std::string> TransitGatewayId;
    catalog::Input<std::string> VpcEndpointId;
    catalog::Input<std::string> VpcPeeringConnectionId;
  };

  Route(catalog::Scope& scope, std::string name, Properties properties,
        ResourceOptions options = {}, std::source_location where = std::source_location::current());

  Output<std::string> CidrBlock() const { return attribute<std::string>("CidrBlock"); }

  Output<std::string> RouteTableId() const { return attribute<std::string>("RouteTableId"); }
};

Value to_value(const Route::Properties& properties);

/// AWS::EC2::RouteTable
class RouteTable final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::EC2::RouteTable";

  struct Properties {
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::string> VpcId;
  };

  RouteTable(catalog::Scope& scope, std::string name, Properties properties,
             ResourceOptions options = {},
             std::source_location where = std::source_location::current());

  Output<std::string> RouteTableId() const { return attribute<std::string>("RouteTableId"); }
};

Value to_value(const RouteTable::Properties& properties);

/// AWS::EC2::SecurityGroup
class SecurityGroup final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::EC2::SecurityGroup";
  struct Egress;
  struct Ingress;

  struct Properties {
    catalog::Input<std::string> GroupDescription;
    catalog::Input<std::string> GroupName;
    catalog::Input<std::vector<ec2::SecurityGroup::Egress>> SecurityGroupEgress;
    catalog::Input<std::vector<ec2::SecurityGroup::Ingress>> SecurityGroupIngress;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::string> VpcId;
  };

  SecurityGroup(catalog::Scope& scope, std::string name, Properties properties,
                ResourceOptions options = {},
                std::source_location where = std::source_location::current());

  Output<std::string> GroupId() const { return attribute<std::string>("GroupId"); }

  Output<std::string> Id() const { return attribute<std::string>("Id"); }

  Output<std::string> VpcId() const { return attribute<std::string>("VpcId"); }
};

struct SecurityGroup::Egress {
  catalog::Input<std::string> CidrIp;
  catalog::Input<std::string> CidrIpv6;
  catalog::Input<std::string> Description;
  catalog::Input<std::string> DestinationPrefixListId;
  catalog::Input<std::string> DestinationSecurityGroupId;
  catalog::Input<std::int64_t> FromPort;
  catalog::Input<std::string> IpProtocol;
  catalog::Input<std::int64_t> ToPort;
};

struct SecurityGroup::Ingress {
  catalog::Input<std::string> CidrIp;
  catalog::Input<std::string> CidrIpv6;
  catalog::Input<std::string> Description;
  catalog::Input<std::int64_t> FromPort;
  catalog::Input<std::string> IpProtocol;
  catalog::Input<std::string> SourcePrefixListId;
  catalog::Input<std::string> SourceSecurityGroupId;
  catalog::Input<std::string> SourceSecurityGroupName;
  catalog::Input<std::string> SourceSecurityGroupOwnerId;
  catalog::Input<std::int64_t> ToPort;
};

Value to_value(const SecurityGroup::Egress& properties);
Value to_value(const SecurityGroup::Ingress& properties);
Value to_value(const SecurityGroup::Properties& properties);

/// AWS::EC2::SecurityGroupEgress
class SecurityGroupEgress final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::EC2::SecurityGroupEgress";

  struct Properties {
    catalog::Input<std::string> CidrIp;
    catalog::Input<std::string> CidrIpv6;
    catalog::Input<std::string> Description;
    catalog::Input<std::string> DestinationPrefixListId;
    catalog::Input<std::string> DestinationSecurityGroupId;
    catalog::Input<std::int64_t> FromPort;
    catalog::Input<std::string> GroupId;
    catalog::Input<std::string> IpProtocol;
    catalog::Input<std::int64_t> ToPort;
  };

  SecurityGroupEgress(catalog::Scope& scope, std::string name, Properties properties,
                      ResourceOptions options = {},
                      std::source_location where = std::source_location::current());

  Output<std::string> Id() const { return attribute<std::string>("Id"); }
};

Value to_value(const SecurityGroupEgress::Properties& properties);

/// AWS::EC2::SecurityGroupIngress
class SecurityGroupIngress final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::EC2::SecurityGroupIngress";

  struct Properties {
    catalog::Input<std::string> CidrIp;
    catalog::Input<std::string> CidrIpv6;
    catalog::Input<std::string> Description;
    catalog::Input<std::int64_t> FromPort;
    catalog::Input<std::string> GroupId;
    catalog::Input<std::string> GroupName;
    catalog::Input<std::string> IpProtocol;
    catalog::Input<std::string> SourcePrefixListId;
    catalog::Input<std::string> SourceSecurityGroupId;
    catalog::Input<std::string> SourceSecurityGroupName;
    catalog::Input<std::string> SourceSecurityGroupOwnerId;
    catalog::Input<std::int64_t> ToPort;
  };

  SecurityGroupIngress(catalog::Scope& scope, std::string name, Properties properties,
                       ResourceOptions options = {},
                       std::source_location where = std::source_location::current());

  Output<std::string> Id() const { return attribute<std::string>("Id"); }
};

Value to_value(const SecurityGroupIngress::Properties& properties);

/// AWS::EC2::Subnet
class Subnet final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::EC2::Subnet";
  struct PrivateDnsNameOptionsOnLaunch;

  struct Properties {
    catalog::Input<bool> AssignIpv6AddressOnCreation;
    catalog::Input<std::string> AvailabilityZone;
    catalog::Input<std::string> AvailabilityZoneId;
    catalog::Input<std::string> CidrBlock;
    catalog::Input<bool> EnableDns64;
    catalog::Input<std::int64_t> EnableLniAtDeviceIndex;
    catalog::Input<std::string> Ipv4IpamPoolId;
    catalog::Input<std::int64_t> Ipv4NetmaskLength;
    catalog::Input<std::string> Ipv6CidrBlock;
    catalog::Input<std::string> Ipv6IpamPoolId;
    catalog::Input<bool> Ipv6Native;
    catalog::Input<std::int64_t> Ipv6NetmaskLength;
    catalog::Input<bool> MapPublicIpOnLaunch;
    catalog::Input<std::string> OutpostArn;
    catalog::Input<ec2::Subnet::PrivateDnsNameOptionsOnLaunch> PrivateDnsNameOptionsOnLaunch;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::string> VpcId;
  };

  Subnet(catalog::Scope& scope, std::string name, Properties properties,
         ResourceOptions options = {},
         std::source_location where = std::source_location::current());

  Output<std::string> AvailabilityZone() const {
    return attribute<std::string>("AvailabilityZone");
  }

  Output<std::string> AvailabilityZoneId() const {
    return attribute<std::string>("AvailabilityZoneId");
  }

  Output<std::string> CidrBlock() const { return attribute<std::string>("CidrBlock"); }

  Output<std::vector<Input<std::string>>> Ipv6CidrBlocks() const {
    return attribute<std::vector<Input<std::string>>>("Ipv6CidrBlocks");
  }

  Output<std::string> NetworkAclAssociationId() const {
    return attribute<std::string>("NetworkAclAssociationId");
  }

  Output<std::string> OutpostArn() const { return attribute<std::string>("OutpostArn"); }

  Output<std::string> SubnetId() const { return attribute<std::string>("SubnetId"); }

  Output<std::string> VpcId() const { return attribute<std::string>("VpcId"); }
};

struct Subnet::PrivateDnsNameOptionsOnLaunch {
  catalog::Input<bool> EnableResourceNameDnsAAAARecord;
  catalog::Input<bool> EnableResourceNameDnsARecord;
  catalog::Input<std::string> HostnameType;
};

Value to_value(const Subnet::PrivateDnsNameOptionsOnLaunch& properties);
Value to_value(const Subnet::Properties& properties);

/// AWS::EC2::SubnetRouteTableAssociation
class SubnetRouteTableAssociation final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::EC2::SubnetRouteTableAssociation";

  struct Properties {
    catalog::Input<std::string> RouteTableId;
    catalog::Input<std::string> SubnetId;
  };

  SubnetRouteTableAssociation(catalog::Scope& scope, std::string name, Properties properties,
                              ResourceOptions options = {},
                              std::source_location where = std::source_location::current());

  Output<std::string> Id() const { return attribute<std::string>("Id"); }
};

Value to_value(const SubnetRouteTableAssociation::Properties& properties);

/// AWS::EC2::VPC
class VPC final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::EC2::VPC";
  struct VpcEncryptionControl;
  struct VpcEncryptionControlExclusion;
  struct VpcEncryptionControlExclusions;

  struct Properties {
    catalog::Input<std::string> CidrBlock;
    catalog::Input<bool> EnableDnsHostnames;
    catalog::Input<bool> EnableDnsSupport;
    catalog::Input<std::string> InstanceTenancy;
    catalog::Input<std::string> Ipv4IpamPoolId;
    catalog::Input<std::int64_t> Ipv4NetmaskLength;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<ec2::VPC::VpcEncryptionControl> VpcEncryptionControl;
  };

  VPC(catalog::Scope& scope, std::string name, Properties properties, ResourceOptions options = {},
      std::source_location where = std::source_location::current());

  Output<std::string> CidrBlock() const { return attribute<std::string>("CidrBlock"); }

  Output<std::vector<Input<std::string>>> CidrBlockAssociations() const {
    return attribute<std::vector<Input<std::string>>>("CidrBlockAssociations");
  }

  Output<std::string> DefaultNetworkAcl() const {
    return attribute<std::string>("DefaultNetworkAcl");
  }

  Output<std::string> DefaultSecurityGroup() const {
    return attribute<std::string>("DefaultSecurityGroup");
  }

  Output<std::vector<Input<std::string>>> Ipv6CidrBlocks() const {
    return attribute<std::vector<Input<std::string>>>("Ipv6CidrBlocks");
  }

  Output<std::string> VpcEncryptionControl_ResourceExclusions_EgressOnlyInternetGateway_State()
      const {
    return attribute<std::string>(
        "VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.State");
  }

  Output<std::string>
  VpcEncryptionControl_ResourceExclusions_EgressOnlyInternetGateway_StateMessage() const {
    return attribute<std::string>(
        "VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.StateMessage");
  }

  Output<std::string> VpcEncryptionControl_ResourceExclusions_ElasticFileSystem_State() const {
    return attribute<std::string>(
        "VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.State");
  }

  Output<std::string> VpcEncryptionControl_ResourceExclusions_ElasticFileSystem_StateMessage()
      const {
    return attribute<std::string>(
        "VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.StateMessage");
  }

  Output<std::string> VpcEncryptionControl_ResourceExclusions_InternetGateway_State() const {
    return attribute<std::string>("VpcEncryptionControl.ResourceExclusions.InternetGateway.State");
  }

  Output<std::string> VpcEncryptionControl_ResourceExclusions_InternetGateway_StateMessage() const {
    return attribute<std::string>(
        "VpcEncryptionControl.ResourceExclusions.InternetGateway.StateMessage");
  }

  Output<std::string> VpcEncryptionControl_ResourceExclusions_Lambda_State() const {
    return attribute<std::string>("VpcEncryptionControl.ResourceExclusions.Lambda.State");
  }

  Output<std::string> VpcEncryptionControl_ResourceExclusions_Lambda_StateMessage() const {
    return attribute<std::string>("VpcEncryptionControl.ResourceExclusions.Lambda.StateMessage");
  }

  Output<std::string> VpcEncryptionControl_ResourceExclusions_NatGateway_State() const {
    return attribute<std::string>("VpcEncryptionControl.ResourceExclusions.NatGateway.State");
  }

  Output<std::string> VpcEncryptionControl_ResourceExclusions_NatGateway_StateMessage() const {
    return attribute<std::string>(
        "VpcEncryptionControl.ResourceExclusions.NatGateway.StateMessage");
  }

  Output<std::string> VpcEncryptionControl_ResourceExclusions_VirtualPrivateGateway_State() const {
    return attribute<std::string>(
        "VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.State");
  }

  Output<std::string> VpcEncryptionControl_ResourceExclusions_VirtualPrivateGateway_StateMessage()
      const {
    return attribute<std::string>(
        "VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.StateMessage");
  }

  Output<std::string> VpcEncryptionControl_ResourceExclusions_VpcLattice_State() const {
    return attribute<std::string>("VpcEncryptionControl.ResourceExclusions.VpcLattice.State");
  }

  Output<std::string> VpcEncryptionControl_ResourceExclusions_VpcLattice_StateMessage() const {
    return attribute<std::string>(
        "VpcEncryptionControl.ResourceExclusions.VpcLattice.StateMessage");
  }

  Output<std::string> VpcEncryptionControl_ResourceExclusions_VpcPeering_State() const {
    return attribute<std::string>("VpcEncryptionControl.ResourceExclusions.VpcPeering.State");
  }

  Output<std::string> VpcEncryptionControl_ResourceExclusions_VpcPeering_StateMessage() const {
    return attribute<std::string>(
        "VpcEncryptionControl.ResourceExclusions.VpcPeering.StateMessage");
  }

  Output<std::string> VpcEncryptionControl_State() const {
    return attribute<std::string>("VpcEncryptionControl.State");
  }

  Output<std::string> VpcEncryptionControl_StateMessage() const {
    return attribute<std::string>("VpcEncryptionControl.StateMessage");
  }

  Output<std::string> VpcEncryptionControl_VpcEncryptionControlId() const {
    return attribute<std::string>("VpcEncryptionControl.VpcEncryptionControlId");
  }

  Output<std::string> VpcEncryptionControl_VpcId() const {
    return attribute<std::string>("VpcEncryptionControl.VpcId");
  }

  Output<std::string> VpcId() const { return attribute<std::string>("VpcId"); }
};

struct VPC::VpcEncryptionControl {
  catalog::Input<std::string> EgressOnlyInternetGatewayExclusion;
  catalog::Input<std::string> ElasticFileSystemExclusion;
  catalog::Input<std::string> InternetGatewayExclusion;
  catalog::Input<std::string> LambdaExclusion;
  catalog::Input<std::string> Mode;
  catalog::Input<std::string> NatGatewayExclusion;
  catalog::Input<ec2::VPC::VpcEncryptionControlExclusions> ResourceExclusions;
  catalog::Input<std::string> State;
  catalog::Input<std::string> StateMessage;
  catalog::Input<std::string> VirtualPrivateGatewayExclusion;
  catalog::Input<std::string> VpcEncryptionControlId;
  catalog::Input<std::string> VpcId;
  catalog::Input<std::string> VpcLatticeExclusion;
  catalog::Input<std::string> VpcPeeringExclusion;
};

struct VPC::VpcEncryptionControlExclusion {
  catalog::Input<std::string> State;
  catalog::Input<std::string> StateMessage;
};

struct VPC::VpcEncryptionControlExclusions {
  catalog::Input<ec2::VPC::VpcEncryptionControlExclusion> EgressOnlyInternetGateway;
  catalog::Input<ec2::VPC::VpcEncryptionControlExclusion> ElasticFileSystem;
  catalog::Input<ec2::VPC::VpcEncryptionControlExclusion> InternetGateway;
  catalog::Input<ec2::VPC::VpcEncryptionControlExclusion> Lambda;
  catalog::Input<ec2::VPC::VpcEncryptionControlExclusion> NatGateway;
  catalog::Input<ec2::VPC::VpcEncryptionControlExclusion> VirtualPrivateGateway;
  catalog::Input<ec2::VPC::VpcEncryptionControlExclusion> VpcLattice;
  catalog::Input<ec2::VPC::VpcEncryptionControlExclusion> VpcPeering;
};

Value to_value(const VPC::VpcEncryptionControl& properties);
Value to_value(const VPC::VpcEncryptionControlExclusion& properties);
Value to_value(const VPC::VpcEncryptionControlExclusions& properties);
Value to_value(const VPC::Properties& properties);

/// AWS::EC2::VPCBlockPublicAccessExclusion
class VPCBlockPublicAccessExclusion final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::EC2::VPCBlockPublicAccessExclusion";

  struct Properties {
    catalog::Input<std::string> InternetGatewayExclusionMode;
    catalog::Input<std::string> SubnetId;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::string> VpcId;
  };

  VPCBlockPublicAccessExclusion(catalog::Scope& scope, std::string name, Properties properties,
                                ResourceOptions options = {},
                                std::source_location where = std::source_location::current());

  Output<std::string> ExclusionId() const { return attribute<std::string>("ExclusionId"); }
};

Value to_value(const VPCBlockPublicAccessExclusion::Properties& properties);

/// AWS::EC2::VPCBlockPublicAccessOptions
class VPCBlockPublicAccessOptions final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::EC2::VPCBlockPublicAccessOptions";

  struct Properties {
    catalog::Input<std::string> InternetGatewayBlockMode;
  };

  VPCBlockPublicAccessOptions(catalog::Scope& scope, std::string name, Properties properties,
                              ResourceOptions options = {},
                              std::source_location where = std::source_location::current());

  Output<std::string> AccountId() const { return attribute<std::string>("AccountId"); }

  Output<std::string> ExclusionsAllowed() const {
    return attribute<std::string>("ExclusionsAllowed");
  }
};

Value to_value(const VPCBlockPublicAccessOptions::Properties& properties);

/// AWS::EC2::VPCEndpoint
class VPCEndpoint final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::EC2::VPCEndpoint";
  struct DnsOptionsSpecification;

  struct Properties {
    catalog::Input<ec2::VPCEndpoint::DnsOptionsSpecification> DnsOptions;
    catalog::Input<std::string> IpAddressType;
    catalog::Input<Document> PolicyDocument;
    catalog::Input<bool> PrivateDnsEnabled;
    catalog::Input<std::string> ResourceConfigurationArn;
    catalog::Input<std::vector<catalog::Input<std::string>>> RouteTableIds;
    catalog::Input<std::vector<catalog::Input<std::string>>> SecurityGroupIds;
    catalog::Input<std::string> ServiceName;
    catalog::Input<std::string> ServiceNetworkArn;
    catalog::Input<std::string> ServiceRegion;
    catalog::Input<std::vector<catalog::Input<std::string>>> SubnetIds;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::string> VpcEndpointType;
    catalog::Input<std::string> VpcId;
  };

  VPCEndpoint(catalog::Scope& scope, std::string name, Properties properties,
              ResourceOptions options = {},
              std::source_location where = std::source_location::current());

  Output<std::string> CreationTimestamp() const {
    return attribute<std::string>("CreationTimestamp");
  }

  Output<std::vector<Input<std::string>>> DnsEntries() const {
    return attribute<std::vector<Input<std::string>>>("DnsEntries");
  }

  Output<std::string> Id() const { return attribute<std::string>("Id"); }

  Output<std::vector<Input<std::string>>> NetworkInterfaceIds() const {
    return attribute<std::vector<Input<std::string>>>("NetworkInterfaceIds");
  }
};

struct VPCEndpoint::DnsOptionsSpecification {
  catalog::Input<std::string> DnsRecordIpType;
  catalog::Input<std::string> PrivateDnsOnlyForInboundResolverEndpoint;
  catalog::Input<std::string> PrivateDnsPreference;
  catalog::Input<std::vector<catalog::Input<std::string>>> PrivateDnsSpecifiedDomains;
};

Value to_value(const VPCEndpoint::DnsOptionsSpecification& properties);
Value to_value(const VPCEndpoint::Properties& properties);

/// AWS::EC2::VPCGatewayAttachment
class VPCGatewayAttachment final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::EC2::VPCGatewayAttachment";

  struct Properties {
    catalog::Input<std::string> InternetGatewayId;
    catalog::Input<std::string> VpcId;
    catalog::Input<std::string> VpnGatewayId;
  };

  VPCGatewayAttachment(catalog::Scope& scope, std::string name, Properties properties,
                       ResourceOptions options = {},
                       std::source_location where = std::source_location::current());

  Output<std::string> AttachmentType() const { return attribute<std::string>("AttachmentType"); }

  Output<std::string> VpcId() const { return attribute<std::string>("VpcId"); }
};

Value to_value(const VPCGatewayAttachment::Properties& properties);

}  // namespace catalog::ec2
