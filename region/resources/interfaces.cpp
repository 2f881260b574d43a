#include "region/resources/interfaces.h"

#include <set>

#include <fmt/format.h>

#include "base/json_members.h"
#include "region/resources/ec2.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"
#include "region/runtimes/network_ipv4.h"

namespace region {

namespace {

/// Handlers' own notes in the interface's model.
constexpr std::string_view kOwner = "Owner";
constexpr std::string_view kVpcNote = "VpcId";

/// Where interfaces live that have no namespace (Isolation::kLoopback): every address of
/// 127.0.0.0/8 is the machine's own.
constexpr std::string_view kLoopbackNetwork = "127.80.0.0/16";
/// The network's own address, the router's, the resolver's, and one for later.
constexpr std::uint32_t kReservedAddresses = 4;

InterfaceSpec spec_of(const StoredResource& interface) {
  return {.id = interface.identifier,
          .vpc_id = text_of(interface.model, kVpcNote),
          .subnet_id = text_of(interface.model, "SubnetId"),
          .address = text_of(interface.model, "PrivateIpAddress"),
          .network_namespace = interface.identifier,
          .groups = texts_of(interface.model, "GroupSet")};
}

void check_groups(const std::vector<std::string>& groups, const std::string& vpc_id,
                  const HandlerContext& context) {
  for (const std::string& group : groups) {
    if (text_of(require_security_group(group, context).model, "VpcId") != vpc_id) {
      throw ec2_error("InvalidRequest", "InvalidGroup.NotFound",
                      "You have specified two resources that belong to different networks.");
    }
  }
}

}  // namespace

std::string Interfaces::free_address(const StoredResource& subnet,
                                     const HandlerContext& context) const {
  std::set<std::string> taken;
  for (const StoredResource& other : context.resources.all(kNetworkInterface)) {
    // VPCs may have the same addresses, the machine's own are there once.
    if (!network_.enforced() || text_of(other.model, "SubnetId") == subnet.identifier) {
      taken.insert(text_of(other.model, "PrivateIpAddress"));
    }
  }
  const std::string cidr =
      network_.enforced() ? text_of(subnet.model, "CidrBlock") : std::string(kLoopbackNetwork);
  const Ipv4Network network = parse_ipv4_network(cidr).value_or(Ipv4Network{});
  for (std::uint32_t address = network.address + kReservedAddresses; address < network.last();
       ++address) {
    std::string text = format_ipv4(address);
    if (!taken.contains(text)) {
      return text;
    }
  }
  throw ec2_error(
      "ServiceLimitExceeded", "InsufficientFreeAddressesInSubnet",
      fmt::format("There are not enough free addresses in subnet '{}' to satisfy the requested "
                  "number of instances.",
                  subnet.identifier));
}

StoredResource Interfaces::allocate(const std::string& owner, const std::string& subnet_id,
                                    const std::vector<std::string>& groups,
                                    HandlerContext& context) {
  const std::lock_guard lock(allocation_mutex_);
  if (auto existing = context.resources.find_by(kNetworkInterface, kOwner, owner)) {
    return std::move(*existing);
  }
  const StoredResource subnet = require_subnet(subnet_id, context);
  const std::string vpc_id = text_of(subnet.model, "VpcId");
  check_groups(groups, vpc_id, context);
  const std::string id = make_ec2_id("eni", context);
  const std::string address = free_address(subnet, context);
  StoredResource interface {
    .type = std::string(kNetworkInterface), .identifier = id, .model = {
      {"Id", id},
      {"SubnetId", subnet_id},
      {"VpcId", vpc_id},
      {"PrivateIpAddress", address},
      {"PrimaryPrivateIpAddress", address},
      {"GroupSet", base::texts_json(groups)},
      {"Description", owner},
      {kOwner, owner}
    }
  };
  context.resources.put(interface);
  return interface;
}

InterfaceSpec Interfaces::ensure(const std::string& owner, const std::string& subnet_id,
                                 const std::vector<std::string>& groups, HandlerContext& context) {
  InterfaceSpec spec = spec_of(allocate(owner, subnet_id, groups, context));
  throw_if_failed(network_.ensure_interface(spec));
  return spec;
}

void Interfaces::set_groups(const std::string& owner, const std::vector<std::string>& groups,
                            HandlerContext& context) {
  auto interface = context.resources.find_by(kNetworkInterface, kOwner, owner);
  if (!interface) {
    throw ec2_error("NotFound", "InvalidNetworkInterfaceID.NotFound",
                    fmt::format("The networkInterface of '{}' does not exist", owner));
  }
  check_groups(groups, text_of(interface->model, kVpcNote), context);
  interface->model["GroupSet"] = base::texts_json(groups);
  context.resources.put(*interface);
  throw_if_failed(network_.ensure_interface(spec_of(*interface)));
}

void Interfaces::release(const std::string& owner, HandlerContext& context) {
  const auto interface = context.resources.find_by(kNetworkInterface, kOwner, owner);
  if (!interface) {
    return;
  }
  throw_if_failed(network_.remove_interface(interface->identifier));
  context.resources.erase(kNetworkInterface, interface->identifier);
}

}  // namespace region
