#include "platform/network.h"

#include <algorithm>

#include <fmt/core.h>

#include "platform/log_group.h"
#include "platform/policy.h"
#include "platform/values.h"

namespace platform {

namespace {

using catalog::Input;
using catalog::ec2::RouteTable;
using catalog::ec2::Subnet;
using catalog::ec2::SubnetRouteTableAssociation;
using catalog::ec2::VPC;
using catalog::ec2::VPCEndpoint;

std::vector<Input<std::string>> ids(const std::vector<Subnet>& subnets, std::size_t count) {
  std::vector<Input<std::string>> ids;
  for (std::size_t i = 0; i < std::min(count, subnets.size()); ++i) {
    ids.emplace_back(subnets[i].SubnetId());
  }
  return ids;
}

struct SubnetPlan {
  const char* tier = "";  ///< public or private
  std::size_t zone = 0;   ///< 0, 1, 2: availability zones a, b, c
  Cidr cidr;
};

Subnet declare_subnet(catalog::Scope& scope, const Settings& settings, const VPC& vpc,
                      const SubnetPlan& plan) {
  const std::string zone(1, static_cast<char>('a' + plan.zone));
  return {scope,
          fmt::format("{}-subnet-{}", plan.tier, plan.zone + 1),
          {
              .AvailabilityZone = catalog::format("{}{}", region(), zone),
              .CidrBlock = plan.cidr.text(),
              .MapPublicIpOnLaunch = false,
              .Tags = settings.tags(settings.name(fmt::format("{}-{}", plan.tier, plan.zone + 1)),
                                    plan.tier),
              .VpcId = vpc.VpcId(),
          }};
}

RouteTable declare_route_table(catalog::Scope& scope, const Settings& settings, const VPC& vpc,
                               const std::string& name, const std::string& tag) {
  return {scope, name, {.Tags = settings.tags(settings.name(tag)), .VpcId = vpc.VpcId()}};
}

void associate(catalog::Scope& scope, const std::string& name, const Subnet& subnet,
               const RouteTable& table) {
  SubnetRouteTableAssociation(
      scope, name, {.RouteTableId = table.RouteTableId(), .SubnetId = subnet.SubnetId()});
}

/// The way to the internet for what is in `table`.
catalog::ec2::Route declare_internet_route(catalog::Scope& scope, const Settings& settings,
                                           const VPC& vpc, const RouteTable& table) {
  const catalog::ec2::InternetGateway gateway(scope, "internet-gateway",
                                              {.Tags = settings.tags(settings.name("igw"))});
  const catalog::ec2::VPCGatewayAttachment attachment(
      scope, "gateway-attachment",
      {.InternetGatewayId = gateway.InternetGatewayId(), .VpcId = vpc.VpcId()});
  return {scope,
          "public-default-route",
          {
              .DestinationCidrBlock = "0.0.0.0/0",
              .GatewayId = gateway.InternetGatewayId(),
              .RouteTableId = table.RouteTableId(),
          },
          {.depends_on = {attachment.urn()}}};
}

VPCEndpoint declare_s3_endpoint(catalog::Scope& scope, const Settings& settings,
                                const Network& network) {
  std::vector<Input<std::string>> tables;
  for (const RouteTable& table : network.private_route_tables) {
    tables.emplace_back(table.RouteTableId());
  }
  return {scope,
          "s3-endpoint",
          {
              .PolicyDocument = policy({{
                  .sid = "EcrLayers",
                  .principal = "*",
                  .action = "s3:GetObject",
                  .resource = catalog::format("arn:{}:s3:::prod-{}-starport-layer-bucket/*",
                                              partition(), region())
                                  .value(),
              }}),
              .RouteTableIds = tables,
              .ServiceName = catalog::format("com.amazonaws.{}.s3", region()),
              .Tags = settings.tags(settings.name("s3-endpoint")),
              .VpcEndpointType = "Gateway",
              .VpcId = network.vpc.VpcId(),
          }};
}

VPCEndpoint declare_interface_endpoint(catalog::Scope& scope, const Settings& settings,
                                       const Network& network, const SecurityGroups& groups,
                                       const std::string& service_name) {
  std::string name = service_name + "-endpoint";
  std::ranges::replace(name, '.', '-');
  return {
      scope,
      name,
      {
          .PolicyDocument = policy({{
              .principal = "*",
              .action = "*",
              .resource = "*",
              .condition = Value::Object{{"StringEquals", Value::Object{{"aws:PrincipalAccount",
                                                                         account_id().value()}}}},
          }}),
          .PrivateDnsEnabled = true,
          .SecurityGroupIds = {groups.endpoints.GroupId()},
          .ServiceName = catalog::format("com.amazonaws.{}.{}", region(), service_name),
          .SubnetIds =
              ids(network.private_subnets, static_cast<std::size_t>(settings.size.endpoint_zones)),
          .Tags = settings.tags(settings.name(name)),
          .VpcEndpointType = "Interface",
          .VpcId = network.vpc.VpcId(),
      }};
}

}  // namespace

std::vector<Input<std::string>> Network::public_subnet_ids() const {
  return ids(public_subnets, public_subnets.size());
}

std::vector<Input<std::string>> Network::private_subnet_ids() const {
  return ids(private_subnets, private_subnets.size());
}

Network declare_network(catalog::Scope& scope, const Settings& settings) {
  const VPC vpc(scope, "vpc",
                {
                    .CidrBlock = settings.vpc.text(),
                    .EnableDnsHostnames = true,
                    .EnableDnsSupport = true,
                    .InstanceTenancy = "default",
                    .Tags = settings.tags(settings.name("vpc")),
                });
  const RouteTable public_table =
      declare_route_table(scope, settings, vpc, "public-route-table", "public-rt");
  Network network{
      .vpc = vpc,
      .public_default_route = declare_internet_route(scope, settings, vpc, public_table),
  };
  for (std::size_t zone = 0; zone < settings.public_cidrs.size(); ++zone) {
    const Subnet open =
        declare_subnet(scope, settings, vpc, {"public", zone, settings.public_cidrs[zone]});
    const Subnet closed =
        declare_subnet(scope, settings, vpc, {"private", zone, settings.private_cidrs[zone]});
    const RouteTable table =
        declare_route_table(scope, settings, vpc, fmt::format("private-route-table-{}", zone + 1),
                            fmt::format("private-rt-{}", zone + 1));
    associate(scope, fmt::format("public-subnet-{}-assoc", zone + 1), open, public_table);
    associate(scope, fmt::format("private-subnet-{}-assoc", zone + 1), closed, table);
    network.public_subnets.push_back(open);
    network.private_subnets.push_back(closed);
    network.private_route_tables.push_back(table);
  }
  return network;
}

Endpoints declare_endpoints(catalog::Scope& scope, const Settings& settings, const Network& network,
                            const SecurityGroups& groups) {
  Endpoints endpoints{.s3 = declare_s3_endpoint(scope, settings, network)};
  for (const char* service_name :
       {"ecr.api", "ecr.dkr", "logs", "secretsmanager", "sqs", "sns", "kms"}) {
    endpoints.interfaces.emplace(
        service_name, declare_interface_endpoint(scope, settings, network, groups, service_name));
  }
  return endpoints;
}

std::string flow_log_group(const Settings& settings) {
  return "/aws/vpc/flowlogs/payment-" + settings.suffix;
}

void declare_flow_log(catalog::Scope& scope, const Settings& settings, const Network& network,
                      const catalog::kms::Key& log_key, const catalog::iam::Role& role) {
  const catalog::logs::LogGroup group =
      declare_log_group(scope, settings, log_key,
                        {.name = "flow-log-group",
                         .log_group = flow_log_group(settings),
                         .retention_days = settings.size.audit_log_days});
  catalog::ec2::FlowLog(scope, "flow-log",
                        {
                            .DeliverLogsPermissionArn = role.Arn(),
                            .LogDestination = log_group_arn(flow_log_group(settings)),
                            .LogDestinationType = "cloud-watch-logs",
                            .MaxAggregationInterval = settings.size.flow_log_interval_seconds,
                            .ResourceId = network.vpc.VpcId(),
                            .ResourceType = "VPC",
                            .Tags = settings.tags(settings.name("flowlog")),
                            .TrafficType = "ALL",
                        },
                        {.depends_on = {group.urn()}});
}

}  // namespace platform
