#include <array>

#include <fmt/format.h>

#include "region/resources/ec2.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"
#include "region/runtimes/network_ipv4.h"

namespace region {

namespace {

class RouteTableHandler final : public Handler {
 public:
  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = begin_model(kRouteTable, desired, current);
    if (current == nullptr) {
      require_vpc(text_of(model, "VpcId"), context);
      model["RouteTableId"] = make_ec2_id("rtb", context);
    }
    return model;
  }

  void admit_removal(const StoredResource& current, HandlerContext& context) override {
    const bool main =
        context.resources.find_by(kVpc, kMainRouteTable, current.identifier).has_value();
    if (main ||
        !having(kRouteTableAssociation, "RouteTableId", current.identifier, context).empty()) {
      throw dependency_violation(fmt::format(
          "The routeTable '{}' has dependencies and cannot be deleted.", current.identifier));
    }
    for (const StoredResource& route :
         having(kRoute, "RouteTableId", current.identifier, context)) {
      context.resources.erase(kRoute, route.identifier);
    }
  }

  bool has_data_plane() const override { return false; }
};

/// The targets of a route that a declaration may name; others than gateways lead to appliances and
/// networks that the region does not have.
constexpr std::array<std::string_view, 12> kTargets{"GatewayId",
                                                    "NatGatewayId",
                                                    "InstanceId",
                                                    "NetworkInterfaceId",
                                                    "VpcEndpointId",
                                                    "TransitGatewayId",
                                                    "VpcPeeringConnectionId",
                                                    "CarrierGatewayId",
                                                    "LocalGatewayId",
                                                    "CoreNetworkArn",
                                                    "EgressOnlyInternetGatewayId",
                                                    "OdbNetworkArn"};

void check_nat_gateway(const std::string& id, const std::string& vpc_id,
                       const HandlerContext& context) {
  const auto gateway = context.resources.find(kNatGateway, id);
  if (!gateway || gateway->phase == Phase::kDeleting) {
    throw ec2_error("NotFound", "InvalidNatGatewayID.NotFound",
                    fmt::format("The natGateway ID '{}' does not exist", id));
  }
  if (text_of(gateway->model, "VpcId") != vpc_id) {
    throw ec2_error("InvalidRequest", "InvalidParameterValue",
                    fmt::format("NAT gateway {} is not in network {}", id, vpc_id));
  }
}

void check_target(const base::JsonObject& model, const std::string& vpc_id,
                  const HandlerContext& context) {
  std::vector<std::string> given;
  for (const std::string_view target : kTargets) {
    if (model.contains(target)) {
      given.emplace_back(target);
    }
  }
  if (given.size() != 1) {
    throw ec2_error(
        "InvalidRequest", "InvalidParameterCombination",
        "The request must contain exactly one of gatewayId, natGatewayId, networkInterfaceId, "
        "vpcPeeringConnectionId, egressOnlyInternetGatewayId, transitGatewayId, localGatewayId, "
        "carrierGatewayId, vpcEndpointId, coreNetworkArn or instanceId");
  }
  const std::string id = text_of(model, given.front());
  if (given.front() == "NatGatewayId") {
    check_nat_gateway(id, vpc_id, context);
    return;
  }
  if (given.front() != "GatewayId") {
    throw HandlerError("InvalidRequest",
                       fmt::format("Routes to a {} ({}) are not supported by this region; "
                                   "routes to an internet gateway or a NAT gateway are.",
                                   given.front(), id));
  }
  const auto gateway = context.resources.find(kInternetGateway, id);
  if (!gateway || gateway->phase == Phase::kDeleting) {
    throw ec2_error("NotFound", "InvalidGatewayID.NotFound",
                    fmt::format("The gateway ID '{}' does not exist", id));
  }
  for (const StoredResource& attachment :
       having(kGatewayAttachment, "InternetGatewayId", id, context)) {
    if (text_of(attachment.model, "VpcId") == vpc_id) {
      return;
    }
  }
  throw ec2_error("InvalidRequest", "InvalidParameterValue",
                  fmt::format("route table {} and network gateway {} belong to different networks",
                              text_of(model, "RouteTableId"), id));
}

class RouteHandler final : public Handler {
 public:
  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = begin_model(kRoute, desired, current);
    const StoredResource table = require_route_table(text_of(model, "RouteTableId"), context);
    const std::string vpc_id = text_of(table.model, "VpcId");
    const std::string asked = text_of(model, "DestinationCidrBlock");
    if (asked.empty()) {
      throw HandlerError("InvalidRequest",
                         "Routes without DestinationCidrBlock are not supported by this region.");
    }
    const auto network = parse_ipv4_network(asked);
    if (!network) {
      throw ec2_error(
          "InvalidRequest", "InvalidParameterValue",
          fmt::format("Value ({}) for parameter destinationCidrBlock is invalid. This is "
                      "not a valid CIDR block.",
                      asked));
    }
    const std::string destination = format_ipv4_network(*network);
    check_target(model, vpc_id, context);
    if (current == nullptr) {
      check_free(table, destination, context);
    }
    model["DestinationCidrBlock"] = destination;
    model["CidrBlock"] = destination;
    return model;
  }

  bool has_data_plane() const override { return false; }

 private:
  static void check_free(const StoredResource& table, const std::string& destination,
                         const HandlerContext& context) {
    const auto vpc = context.resources.find(kVpc, text_of(table.model, "VpcId"));
    const bool local = vpc && text_of(vpc->model, "CidrBlock") == destination;
    const auto existing = context.resources.find(kRoute, table.identifier + "|" + destination);
    if (local || (existing && existing->phase != Phase::kDeleting)) {
      throw ec2_error("AlreadyExists", "RouteAlreadyExists",
                      fmt::format("The route identified by {} already exists.", destination));
    }
  }
};

class RouteTableAssociationHandler final : public Handler {
 public:
  explicit RouteTableAssociationHandler(std::shared_ptr<Ec2Networks> networks)
      : networks_(std::move(networks)) {}

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = begin_model(kRouteTableAssociation, desired, current);
    const StoredResource table = require_route_table(text_of(model, "RouteTableId"), context);
    const StoredResource subnet = require_subnet(text_of(model, "SubnetId"), context);
    if (text_of(table.model, "VpcId") != text_of(subnet.model, "VpcId")) {
      throw ec2_error("InvalidRequest", "InvalidParameterValue",
                      fmt::format("route table {} and subnet {} belong to different networks",
                                  table.identifier, subnet.identifier));
    }
    if (current == nullptr) {
      if (!having(kRouteTableAssociation, "SubnetId", subnet.identifier, context).empty()) {
        throw ec2_error(
            "AlreadyExists", "Resource.AlreadyAssociated",
            fmt::format("the specified association for route table {} conflicts with an "
                        "existing association",
                        table.identifier));
      }
      model["Id"] = make_ec2_id("rtbassoc", context);
    }
    return model;
  }

  void provision(StoredResource& resource, const base::JsonObject* /*before*/,
                 HandlerContext& context) override {
    follow(resource, context);
  }

  void deprovision(const StoredResource& resource, HandlerContext& context) override {
    follow(resource, context);
  }

  bool keeps_failed_create() const override { return false; }

 private:
  void follow(const StoredResource& association, const HandlerContext& context) {
    const auto subnet = context.resources.find(kSubnet, text_of(association.model, "SubnetId"));
    if (subnet) {
      networks_->follow_routes(text_of(subnet->model, "VpcId"), context);
    }
  }

  std::shared_ptr<Ec2Networks> networks_;
};

}  // namespace

std::unique_ptr<Handler> make_route_table_handler() {
  return std::make_unique<RouteTableHandler>();
}

std::unique_ptr<Handler> make_route_handler() {
  return std::make_unique<RouteHandler>();
}

std::unique_ptr<Handler> make_route_table_association_handler(
    std::shared_ptr<Ec2Networks> networks) {
  return std::make_unique<RouteTableAssociationHandler>(std::move(networks));
}

}  // namespace region
