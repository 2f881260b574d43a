#include <algorithm>

#include <fmt/format.h>

#include "region/resources/ec2.h"
#include "region/resources/ec2_zones.h"
#include "region/resources/elbv2.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"
#include "region/runtimes/network_ipv4.h"

namespace region {

namespace {

HandlerError invalid_range(std::string_view cidr) {
  return ec2_error("InvalidRequest", "InvalidSubnet.Range",
                   fmt::format("The CIDR '{}' is invalid.", cidr));
}

/// In its VPC's network and free of its other subnets'.
std::string cidr_within_vpc(const std::string& text, const StoredResource& vpc,
                            const HandlerContext& context) {
  const auto network = parse_ipv4_network(text);
  const auto whole = parse_ipv4_network(text_of(vpc.model, "CidrBlock"));
  if (!network || !whole || network->prefix < kLargestPrefix || network->prefix > kSmallestPrefix ||
      !whole->contains(*network)) {
    throw invalid_range(text);
  }
  for (const StoredResource& other : having(kSubnet, "VpcId", vpc.identifier, context)) {
    const auto taken = parse_ipv4_network(text_of(other.model, "CidrBlock"));
    if (taken && taken->overlaps(*network)) {
      throw ec2_error("InvalidRequest", "InvalidSubnet.Conflict",
                      fmt::format("The CIDR '{}' conflicts with another subnet", text));
    }
  }
  return format_ipv4_network(*network);
}

void place_subnet(base::JsonObject& model, const HandlerContext& context) {
  const std::vector<std::string> zones = availability_zones(context.region);
  set_default(model, "AvailabilityZone", base::Json(zones.front()));
  const std::string zone = text_of(model, "AvailabilityZone");
  if (std::ranges::find(zones, zone) == zones.end()) {
    throw ec2_error(
        "InvalidRequest", "InvalidParameterValue",
        fmt::format("Value ({}) for parameter availabilityZone is invalid. Subnets can "
                    "currently only be created in the following availability zones: {}.",
                    zone, fmt::join(zones, ", ")));
  }
  model["AvailabilityZoneId"] = availability_zone_id(zone);
}

/// By an interface, or by a load balancer: AWS has a node of it in each of its subnets, where this
/// region has one in all.
bool in_use(const StoredResource& subnet, const HandlerContext& context) {
  if (!having(kNetworkInterface, "SubnetId", subnet.identifier, context).empty()) {
    return true;
  }
  const std::vector<StoredResource> balancers = context.resources.all(kLoadBalancer);
  return std::ranges::any_of(balancers, [&](const StoredResource& balancer) {
    const std::vector<std::string> subnets = texts_of(balancer.model, "Subnets");
    return std::ranges::find(subnets, subnet.identifier) != subnets.end();
  });
}

class SubnetHandler final : public Handler {
 public:
  explicit SubnetHandler(std::shared_ptr<Ec2Networks> networks) : networks_(std::move(networks)) {}

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = begin_model(kSubnet, desired, current);
    const StoredResource vpc = require_vpc(text_of(model, "VpcId"), context);
    if (model.contains("Ipv6CidrBlock") || flag_of(model, "Ipv6Native")) {
      throw HandlerError("InvalidRequest", "IPv6 subnets are not supported by this region.");
    }
    set_default(model, "MapPublicIpOnLaunch", false);
    set_default(model, "AssignIpv6AddressOnCreation", false);
    set_default(model, "EnableDns64", false);
    set_default(model, "Ipv6Native", false);
    set_default(model, "PrivateDnsNameOptionsOnLaunch",
                {{"EnableResourceNameDnsARecord", false},
                 {"HostnameType", "ip-name"},
                 {"EnableResourceNameDnsAAAARecord", false}});
    if (current == nullptr) {
      model["CidrBlock"] = cidr_within_vpc(text_of(model, "CidrBlock"), vpc, context);
      place_subnet(model, context);
      model["SubnetId"] = make_ec2_id("subnet", context);
      model["NetworkAclAssociationId"] = make_ec2_id("aclassoc", context);
      model["Ipv6CidrBlocks"] = base::JsonArray();
    }
    return model;
  }

  void admit_removal(const StoredResource& current, HandlerContext& context) override {
    if (in_use(current, context)) {
      throw dependency_violation(fmt::format(
          "The subnet '{}' has dependencies and cannot be deleted.", current.identifier));
    }
    for (const StoredResource& association :
         having(kRouteTableAssociation, "SubnetId", current.identifier, context)) {
      context.resources.erase(kRouteTableAssociation, association.identifier);
    }
  }

  void provision(StoredResource& resource, const base::JsonObject* before,
                 HandlerContext& context) override {
    if (before == nullptr) {
      networks_->follow_routes(text_of(resource.model, "VpcId"), context);
    }
  }

  void deprovision(const StoredResource& resource, HandlerContext& context) override {
    networks_->follow_routes(text_of(resource.model, "VpcId"), context);
  }

  bool keeps_failed_create() const override { return false; }

 private:
  std::shared_ptr<Ec2Networks> networks_;
};

}  // namespace

std::unique_ptr<Handler> make_subnet_handler(std::shared_ptr<Ec2Networks> networks) {
  return std::make_unique<SubnetHandler>(std::move(networks));
}

}  // namespace region
