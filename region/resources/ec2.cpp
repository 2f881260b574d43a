#include "region/resources/ec2.h"

#include <fmt/format.h>

#include "base/check.h"
#include "base/ids.h"
#include "catalog/schema.h"
#include "region/resources/ec2_security_rules.h"
#include "region/resources/model.h"
#include "region/resources/resources.h"

namespace region {

namespace {

constexpr std::size_t kIdDigits = 17;

StoredResource require(std::string_view type, const std::string& id, std::string_view error,
                       std::string_view message, const HandlerContext& context) {
  auto found = context.resources.find(type, id);
  if (!found || found->phase == Phase::kDeleting) {
    throw ec2_error("NotFound", error, message);
  }
  return std::move(*found);
}

}  // namespace

HandlerError invalid_value(std::string_view message) {
  return ec2_error("InvalidRequest", "InvalidParameterValue", message);
}

HandlerError ec2_error(std::string code, std::string_view error, std::string_view message) {
  return {std::move(code),
          fmt::format("{} (Service: Ec2, Status Code: 400, Error Code: {})", message, error)};
}

HandlerError dependency_violation(std::string_view message) {
  return ec2_error("ResourceConflict", "DependencyViolation", message);
}

std::string make_ec2_id(std::string_view prefix, HandlerContext& context) {
  return fmt::format("{}-{}", prefix, base::make_hex_id(context.random, kIdDigits));
}

StoredResource require_vpc(const std::string& id, const HandlerContext& context) {
  return require(kVpc, id, "InvalidVpcID.NotFound",
                 fmt::format("The vpc ID '{}' does not exist", id), context);
}

StoredResource require_subnet(const std::string& id, const HandlerContext& context) {
  return require(kSubnet, id, "InvalidSubnetID.NotFound",
                 fmt::format("The subnet ID '{}' does not exist", id), context);
}

StoredResource require_route_table(const std::string& id, const HandlerContext& context) {
  return require(kRouteTable, id, "InvalidRouteTableID.NotFound",
                 fmt::format("The routeTable ID '{}' does not exist", id), context);
}

StoredResource require_security_group(const std::string& id, const HandlerContext& context) {
  return require(kSecurityGroup, id, "InvalidGroup.NotFound",
                 fmt::format("The security group '{}' does not exist", id), context);
}

std::vector<StoredResource> having(std::string_view type, std::string_view property,
                                   std::string_view value, const HandlerContext& context) {
  std::vector<StoredResource> found = context.resources.all(type);
  std::erase_if(found, [&](const StoredResource& resource) {
    return resource.phase == Phase::kDeleting || text_of(resource.model, property) != value;
  });
  return found;
}

base::JsonObject begin_model(std::string_view type, const base::JsonObject& desired,
                             const StoredResource* current) {
  base::JsonObject model = desired;
  if (current != nullptr) {
    const catalog::ResourceType* schema = catalog::find_resource_type(type);
    base::check(schema != nullptr, "a handler's type has a schema");
    carry_over(*schema, current->model, model);
  }
  return model;
}

std::shared_ptr<Ec2Networks::Applied> Ec2Networks::applied(const std::string& vpc_id) {
  const std::lock_guard lock(vpcs_mutex_);
  std::shared_ptr<Applied>& entry = vpcs_[vpc_id];
  entry = entry ? entry : std::make_shared<Applied>();
  return entry;
}

void Ec2Networks::apply_rules(const std::string& vpc_id, HandlerContext& context) {
  const std::shared_ptr<Applied> vpc = applied(vpc_id);
  // Read and applied within one run: a thread that read earlier cannot undo one that read later.
  const auto done = vpc->rules_work.run([&]() -> base::Result<void> {
    auto rules = collect_security_rules(vpc_id, context.resources);
    if (auto set = network_.set_rules(vpc_id, rules); !set) {
      return set;
    }
    // After a restart every group applies all rules again, and none of them is new. The first time
    // nobody follows them yet: what does comes back after its VPC.
    const bool changed = vpc->rules && *vpc->rules != rules;
    vpc->rules = std::move(rules);
    if (changed && rules_changed_) {
      rules_changed_(context);
    }
    return {};
  });
  // After a restart a default group comes back before its VPC, which then applies the rules itself.
  if (!done && done.error().kind != base::ErrorKind::kNotFound) {
    throw_if_failed(done);
  }
}

void throw_if_failed(const base::Result<void>& result) {
  if (!result) {
    throw HandlerError("ServiceInternalError", result.error().message);
  }
}

std::vector<HandlerEntry> ec2_handlers(Runtimes& runtimes) {
  // Asked for when it happens: the load balancers' handlers, made later, say who is told.
  return ec2_handlers(runtimes.network, runtimes.interfaces, runtimes.service_endpoints,
                      [&runtimes](HandlerContext& context) {
                        if (runtimes.rules_changed) {
                          runtimes.rules_changed(context);
                        }
                      });
}

std::vector<HandlerEntry> ec2_handlers(Network& network, Interfaces& interfaces,
                                       ServiceEndpoints& service_endpoints,
                                       RulesChanged rules_changed) {
  const auto networks = std::make_shared<Ec2Networks>(network, interfaces, service_endpoints,
                                                      std::move(rules_changed));
  std::vector<HandlerEntry> entries;
  entries.push_back({kVpc, make_vpc_handler(networks)});
  entries.push_back({kInternetGateway, make_internet_gateway_handler()});
  entries.push_back({kGatewayAttachment, make_gateway_attachment_handler()});
  entries.push_back({kElasticAddress, make_elastic_address_handler()});
  entries.push_back({kNatGateway, make_nat_gateway_handler(networks)});
  entries.push_back({kSubnet, make_subnet_handler(networks)});
  entries.push_back({kRouteTable, make_route_table_handler()});
  entries.push_back({kRoute, make_route_handler()});
  entries.push_back({kRouteTableAssociation, make_route_table_association_handler(networks)});
  entries.push_back({kSecurityGroup, make_security_group_handler(networks)});
  entries.push_back({kSecurityGroupIngress, make_security_rule_handler(networks, true)});
  entries.push_back({kSecurityGroupEgress, make_security_rule_handler(networks, false)});
  entries.push_back({kVpcEndpoint, make_vpc_endpoint_handler(networks)});
  return entries;
}

}  // namespace region
