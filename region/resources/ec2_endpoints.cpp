#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/clock.h"
#include "base/ids.h"
#include "region/resources/ec2.h"
#include "region/resources/ec2_endpoint_services.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"

namespace region {

namespace {

constexpr std::string_view kInterface = "Interface";
constexpr std::string_view kGatewayType = "Gateway";
/// A handler's own note: the name that this endpoint alone has.
constexpr std::string_view kOwnName = "OwnDnsName";

HandlerError invalid_parameter(std::string_view message) {
  return ec2_error("InvalidRequest", "InvalidParameter", message);
}

std::string service_of(const base::JsonObject& model, const HandlerContext& context) {
  return endpoint_service_name(text_of(model, "ServiceName"), context.region);
}

bool is_interface(const base::JsonObject& model) {
  return text_of(model, "VpcEndpointType") == kInterface;
}

void check_service(const base::JsonObject& model, const HandlerContext& context) {
  const std::string type = text_of(model, "VpcEndpointType");
  if (type != kInterface && type != kGatewayType) {
    throw HandlerError(
        "InvalidRequest",
        fmt::format("VPC endpoints of type '{}' are not supported by this region; Interface and "
                    "Gateway are.",
                    type));
  }
  const std::string service = service_of(model, context);
  const bool known = type == kInterface ? find_interface_service(service) != nullptr
                                        : has_gateway_service(service);
  if (!known) {
    throw ec2_error(
        "InvalidRequest", "InvalidServiceName",
        fmt::format("The Vpc Endpoint Service '{}' does not exist", text_of(model, "ServiceName")));
  }
}

/// Each route table leads to a service by one endpoint only.
void check_gateway(const base::JsonObject& model, const StoredResource* current,
                   const HandlerContext& context) {
  for (const std::string_view property : {"SubnetIds", "SecurityGroupIds"}) {
    if (model.contains(property)) {
      throw invalid_parameter(fmt::format("{} are only for endpoints of type Interface", property));
    }
  }
  for (const std::string& table : texts_of(model, "RouteTableIds")) {
    if (text_of(require_route_table(table, context).model, "VpcId") != text_of(model, "VpcId")) {
      throw invalid_parameter(fmt::format("Route table {} belongs to another VPC than {}", table,
                                          text_of(model, "VpcId")));
    }
    for (const StoredResource& other :
         having(kVpcEndpoint, "ServiceName", text_of(model, "ServiceName"), context)) {
      const std::vector<std::string> tables = texts_of(other.model, "RouteTableIds");
      const bool self = current != nullptr && other.identifier == current->identifier;
      if (!self && std::ranges::find(tables, table) != tables.end()) {
        throw ec2_error("AlreadyExists", "RouteAlreadyExists",
                        fmt::format("route table {} already has a route to the service {}", table,
                                    text_of(model, "ServiceName")));
      }
    }
  }
}

void check_endpoint_subnets(const base::JsonObject& model, const HandlerContext& context) {
  std::set<std::string> zones;
  for (const std::string& id : texts_of(model, "SubnetIds")) {
    const StoredResource subnet = require_subnet(id, context);
    if (text_of(subnet.model, "VpcId") != text_of(model, "VpcId")) {
      throw invalid_parameter(
          fmt::format("Subnet {} belongs to another VPC than {}", id, text_of(model, "VpcId")));
    }
    if (!zones.insert(text_of(subnet.model, "AvailabilityZone")).second) {
      throw ec2_error(
          "InvalidRequest", "DuplicateSubnetsInSameZone",
          fmt::format("Found another VPC endpoint subnet in the availability zone of {}", id));
    }
  }
}

void check_private_dns(const base::JsonObject& model, const StoredResource& vpc,
                       const StoredResource* current, const HandlerContext& context) {
  if (!flag_of(model, "PrivateDnsEnabled")) {
    return;
  }
  if (!flag_of(vpc.model, "EnableDnsSupport") || !flag_of(vpc.model, "EnableDnsHostnames")) {
    throw invalid_parameter(
        fmt::format("Enabling private DNS requires both enableDnsSupport and "
                    "enableDnsHostnames VPC attributes set to true for {}",
                    vpc.identifier));
  }
  for (const StoredResource& other : having(kVpcEndpoint, "VpcId", vpc.identifier, context)) {
    const bool self = current != nullptr && other.identifier == current->identifier;
    if (!self && is_interface(other.model) && flag_of(other.model, "PrivateDnsEnabled") &&
        text_of(other.model, "ServiceName") == text_of(model, "ServiceName")) {
      const EndpointService* service = find_interface_service(service_of(model, context));
      throw invalid_parameter(fmt::format(
          "private-dns-enabled cannot be set because there is already a conflicting DNS domain for "
          "{} in the "
          "VPC {}",
          private_names(*service, context.region, context.account).front(), vpc.identifier));
    }
  }
}

class VpcEndpointHandler final : public Handler {
 public:
  explicit VpcEndpointHandler(std::shared_ptr<Ec2Networks> networks)
      : networks_(std::move(networks)) {}

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = begin_model(kVpcEndpoint, desired, current);
    const StoredResource vpc = require_vpc(text_of(model, "VpcId"), context);
    set_default(model, "VpcEndpointType", base::Json(kGatewayType));
    set_default(model, "IpAddressType", "ipv4");
    set_default(
        model, "PolicyDocument",
        base::JsonObject{
            {"Version", "2008-10-17"},
            {"Statement", base::JsonArray{base::JsonObject{{"Effect", "Allow"},
                                                           {"Principal", "*"},
                                                           {"Action", base::JsonArray{"*"}},
                                                           {"Resource", base::JsonArray{"*"}}}}}});
    check_service(model, context);
    if (is_interface(model)) {
      check_endpoint_subnets(model, context);
      check_private_dns(model, vpc, current, context);
      set_default(model, "SecurityGroupIds", base::JsonArray{vpc.model.at("DefaultSecurityGroup")});
      for (const std::string& group : texts_of(model, "SecurityGroupIds")) {
        require_security_group(group, context);
      }
    } else {
      check_gateway(model, current, context);
    }
    if (current == nullptr) {
      fill_in(model, context);
    }
    return model;
  }

  void provision(StoredResource& resource, const base::JsonObject* before,
                 HandlerContext& context) override {
    if (!is_interface(resource.model)) {
      networks_->apply_s3_gateway(text_of(resource.model, "VpcId"), context);
      return;
    }
    std::vector<std::string> addresses;
    base::JsonArray interfaces;
    const std::vector<std::string> subnets = texts_of(resource.model, "SubnetIds");
    for (const std::string& subnet : subnets) {
      const InterfaceSpec spec = ensure_place(resource, subnet, context);
      addresses.push_back(spec.address);
      interfaces.push_back(base::Json(spec.id));
    }
    for (const std::string& subnet :
         before != nullptr ? texts_of(*before, "SubnetIds") : std::vector<std::string>()) {
      if (std::ranges::find(subnets, subnet) == subnets.end()) {
        remove_place(resource, subnet, context);
      }
    }
    resource.model["NetworkInterfaceIds"] = std::move(interfaces);
    if (before != nullptr) {
      set_names(*before, resource.model, {}, context);
    }
    set_names(resource.model, resource.model, addresses, context);
  }

  void deprovision(const StoredResource& resource, HandlerContext& context) override {
    if (!is_interface(resource.model)) {
      networks_->apply_s3_gateway(text_of(resource.model, "VpcId"), context);
      return;
    }
    set_names(resource.model, resource.model, {}, context);
    for (const std::string& subnet : texts_of(resource.model, "SubnetIds")) {
      remove_place(resource, subnet, context);
    }
    networks_->service_endpoints().forget(resource.identifier);
  }

  bool keeps_failed_create() const override { return false; }

 private:
  static std::string owner_of(const StoredResource& resource, const std::string& subnet) {
    return fmt::format("vpce:{}:{}", resource.identifier, subnet);
  }

  static void fill_in(base::JsonObject& model, HandlerContext& context) {
    const std::string id = make_ec2_id("vpce", context);
    model["Id"] = id;
    model["CreationTimestamp"] = base::format_rfc3339_ms(context.clock.wall_now());
    model["NetworkInterfaceIds"] = base::JsonArray();
    model["DnsEntries"] = base::JsonArray();
    if (is_interface(model)) {
      const std::string zone =
          "Z" + context.random.text(13, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
      const std::string own =
          fmt::format("{}-{}.{}.{}.vpce.amazonaws.com", id, base::make_hex_id(context.random, 8),
                      service_of(model, context), context.region);
      model[kOwnName] = own;
      model["DnsEntries"] = base::JsonArray{base::Json(zone + ":" + own)};
    }
  }

  /// The interface in that subnet, with the service's API on it.
  InterfaceSpec ensure_place(const StoredResource& resource, const std::string& subnet,
                             HandlerContext& context) {
    const std::string owner = owner_of(resource, subnet);
    const std::vector<std::string> groups = texts_of(resource.model, "SecurityGroupIds");
    InterfaceSpec spec = networks_->interfaces().ensure(owner, subnet, groups, context);
    if (spec.groups != groups) {
      networks_->interfaces().set_groups(owner, groups, context);
    }
    if (networks_->network().enforced()) {
      throw_if_failed(
          networks_->service_endpoints().ensure({.id = resource.identifier,
                                                 .place = subnet,
                                                 .service = service_of(resource.model, context),
                                                 .names = all_names(resource.model, context),
                                                 .network_namespace = spec.network_namespace,
                                                 .address = spec.address}));
    }
    return spec;
  }

  void remove_place(const StoredResource& resource, const std::string& subnet,
                    HandlerContext& context) {
    networks_->service_endpoints().remove(resource.identifier, subnet);
    networks_->interfaces().release(owner_of(resource, subnet), context);
  }

  /// What the endpoint may be called: its own name first.
  static std::vector<std::string> all_names(const base::JsonObject& stored,
                                            const HandlerContext& context) {
    std::vector<std::string> names{text_of(stored, kOwnName)};
    const EndpointService* service = find_interface_service(service_of(stored, context));
    for (std::string& name : private_names(*service, context.region, context.account)) {
      names.push_back(std::move(name));
    }
    return names;
  }

  /// The names that `model` declares lead to `addresses`; none removes them.
  void set_names(const base::JsonObject& model, const base::JsonObject& stored,
                 const std::vector<std::string>& addresses, const HandlerContext& context) {
    std::vector<std::string> names = all_names(stored, context);
    names.resize(flag_of(model, "PrivateDnsEnabled") ? names.size() : 1);
    for (const std::string& name : names) {
      throw_if_failed(networks_->network().set_name(text_of(stored, "VpcId"), name, addresses));
    }
  }

  std::shared_ptr<Ec2Networks> networks_;
};

}  // namespace

std::unique_ptr<Handler> make_vpc_endpoint_handler(std::shared_ptr<Ec2Networks> networks) {
  return std::make_unique<VpcEndpointHandler>(std::move(networks));
}

}  // namespace region
