#include <algorithm>

#include <fmt/format.h>

#include "region/resources/ec2.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"

namespace region {

namespace {

constexpr std::string_view kPublic = "public";
constexpr std::string_view kPrivate = "private";

[[noreturn]] void refuse_property(std::string_view noun, std::string_view property) {
  throw HandlerError("InvalidRequest",
                     fmt::format("{} with {} are not supported by this region.", noun, property));
}

void check_properties(const base::JsonObject& model, std::string_view noun,
                      std::initializer_list<std::string_view> unsupported) {
  for (const std::string_view property : unsupported) {
    if (model.contains(property)) {
      refuse_property(noun, property);
    }
  }
}

/// An elastic address of the networks that RFC 5737 gives to examples: it is nobody's, and nothing
/// is ever sent to it.
class AddressHandler final : public Handler {
 public:
  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = begin_model(kElasticAddress, desired, current);
    check_properties(model, "Elastic addresses",
                     {"InstanceId", "IpamPoolId", "Address", "TransferAddress", "PublicIpv4Pool"});
    set_default(model, "Domain", "vpc");
    if (text_of(model, "Domain") != "vpc") {
      refuse_property("Elastic addresses", "a Domain other than vpc");
    }
    set_default(model, "NetworkBorderGroup", base::Json(context.region));
    if (current == nullptr) {
      model["AllocationId"] = make_ec2_id("eipalloc", context);
      model["PublicIp"] = free_address(context);
    }
    return model;
  }

  void admit_removal(const StoredResource& current, HandlerContext& context) override {
    const std::string allocation = text_of(current.model, "AllocationId");
    if (!having(kNatGateway, "AllocationId", allocation, context).empty()) {
      throw ec2_error("ResourceConflict", "InvalidIPAddress.InUse",
                      fmt::format("Address {} is in use.", text_of(current.model, "PublicIp")));
    }
  }

  bool has_data_plane() const override { return false; }

 private:
  static std::string free_address(const HandlerContext& context) {
    for (const std::string_view network : {"198.51.100", "203.0.113"}) {
      for (int host = 1; host < 255; ++host) {
        std::string address = fmt::format("{}.{}", network, host);
        if (!context.resources.find_by(kElasticAddress, "PublicIp", address)) {
          return address;
        }
      }
    }
    throw ec2_error("ServiceLimitExceeded", "AddressLimitExceeded",
                    "The maximum number of addresses has been reached.");
  }
};

/// A NAT gateway has an interface in its subnet, and routes may lead to it. But the region's
/// networks have no way out of this machine, through it or any other gateway.
class NatGatewayHandler final : public Handler {
 public:
  explicit NatGatewayHandler(std::shared_ptr<Ec2Networks> networks)
      : networks_(std::move(networks)) {}

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = begin_model(kNatGateway, desired, current);
    if (current != nullptr) {
      return model;
    }
    check_properties(model, "NAT gateways",
                     {"PrivateIpAddress", "SecondaryAllocationIds", "SecondaryPrivateIpAddresses",
                      "SecondaryPrivateIpAddressCount", "AvailabilityZoneAddresses"});
    set_default(model, "AvailabilityMode", "zonal");
    if (text_of(model, "AvailabilityMode") != "zonal") {
      refuse_property("NAT gateways", "an AvailabilityMode other than zonal");
    }
    set_default(model, "ConnectivityType", base::Json(kPublic));
    const StoredResource subnet = require_subnet(text_of(model, "SubnetId"), context);
    model["VpcId"] = subnet.model.at("VpcId");
    check_address(model, context);
    model["NatGatewayId"] = make_ec2_id("nat", context);
    return model;
  }

  void provision(StoredResource& resource, const base::JsonObject* /*before*/,
                 HandlerContext& context) override {
    const InterfaceSpec interface = networks_->interfaces().ensure(
        owner(resource), text_of(resource.model, "SubnetId"), {}, context);
    resource.model["EniId"] = interface.id;
    resource.model["PrivateIpAddress"] = interface.address;
    context.progress(
        "Networks of the local region have no way to the internet: packets that a "
        "route leads to the NAT gateway are dropped.");
  }

  void deprovision(const StoredResource& resource, HandlerContext& context) override {
    networks_->interfaces().release(owner(resource), context);
  }

 private:
  static std::string owner(const StoredResource& gateway) { return "nat:" + gateway.identifier; }

  static void check_address(const base::JsonObject& model, const HandlerContext& context) {
    const std::string type = text_of(model, "ConnectivityType");
    const std::string allocation = text_of(model, "AllocationId");
    if (type != kPublic && type != kPrivate) {
      throw ec2_error("InvalidRequest", "InvalidParameterValue",
                      fmt::format("Value ({}) for parameter connectivityType is invalid.", type));
    }
    if (type == kPrivate) {
      if (!allocation.empty()) {
        throw ec2_error("InvalidRequest", "InvalidParameterCombination",
                        "AllocationId cannot be specified for a private NAT gateway");
      }
      return;
    }
    if (allocation.empty()) {
      throw ec2_error("InvalidRequest", "MissingParameter",
                      "The request must contain the parameter AllocationId");
    }
    if (having(kElasticAddress, "AllocationId", allocation, context).empty()) {
      throw ec2_error("NotFound", "InvalidAllocationID.NotFound",
                      fmt::format("The allocation ID '{}' does not exist", allocation));
    }
    if (!having(kNatGateway, "AllocationId", allocation, context).empty()) {
      throw ec2_error("ResourceConflict", "Resource.AlreadyAssociated",
                      fmt::format("Elastic IP address [{}] is already associated", allocation));
    }
    if (having(kGatewayAttachment, "VpcId", text_of(model, "VpcId"), context).empty()) {
      throw ec2_error(
          "InvalidRequest", "Gateway.NotAttached",
          fmt::format("Network {} has no Internet gateway attached", text_of(model, "VpcId")));
    }
  }

  std::shared_ptr<Ec2Networks> networks_;
};

}  // namespace

std::unique_ptr<Handler> make_elastic_address_handler() {
  return std::make_unique<AddressHandler>();
}

std::unique_ptr<Handler> make_nat_gateway_handler(std::shared_ptr<Ec2Networks> networks) {
  return std::make_unique<NatGatewayHandler>(std::move(networks));
}

}  // namespace region
