#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "catalog/prefix_lists.h"
#include "region/resources/ec2.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"

namespace region {

namespace {

/// One of S3's own addresses (ip-ranges.json).
constexpr const char* kS3Address = "52.216.0.1";

bool leads_to_s3(const StoredResource& endpoint, const HandlerContext& context) {
  return text_of(endpoint.model, "VpcEndpointType") == "Gateway" &&
         text_of(endpoint.model, "ServiceName") ==
             fmt::format("com.amazonaws.{}.s3", context.region);
}

/// The route tables with a gateway endpoint of S3; none: the VPC has no such endpoint.
std::set<std::string> route_tables(const std::string& vpc_id, const HandlerContext& context) {
  std::set<std::string> tables;
  for (const StoredResource& endpoint : having(kVpcEndpoint, "VpcId", vpc_id, context)) {
    if (leads_to_s3(endpoint, context)) {
      for (std::string& table : texts_of(endpoint.model, "RouteTableIds")) {
        tables.insert(std::move(table));
      }
    }
  }
  return tables;
}

/// The networks of the subnets with such a table: the one that a subnet is associated with, else
/// the VPC's main one.
std::vector<std::string> sources(const std::string& vpc_id, const std::set<std::string>& tables,
                                 const HandlerContext& context) {
  const auto vpc = context.resources.find(kVpc, vpc_id);
  const std::string main_table = vpc ? text_of(vpc->model, kMainRouteTable) : "";
  std::vector<std::string> networks;
  for (const StoredResource& subnet : having(kSubnet, "VpcId", vpc_id, context)) {
    const std::vector<StoredResource> associations =
        having(kRouteTableAssociation, "SubnetId", subnet.identifier, context);
    if (tables.contains(associations.empty()
                            ? main_table
                            : text_of(associations.front().model, "RouteTableId"))) {
      networks.push_back(text_of(subnet.model, "CidrBlock"));
    }
  }
  std::ranges::sort(networks);
  return networks;
}

/// S3's name and those of its buckets.
std::vector<std::string> s3_names(const HandlerContext& context) {
  const std::string name = fmt::format("s3.{}.amazonaws.com", context.region);
  return {name, "*." + name};
}

/// Of its namespace and its certificate.
std::string s3_gateway_id(const std::string& vpc_id) {
  return "s3-" + vpc_id;
}

base::Result<void> set_addresses(Network& network, const std::string& vpc_id,
                                 const std::vector<std::string>& names,
                                 const std::vector<std::string>& addresses) {
  for (const std::string& name : names) {
    if (auto set = network.set_name(vpc_id, name, addresses); !set) {
      return set;
    }
  }
  return {};
}

}  // namespace

base::Result<void> Ec2Networks::ensure_s3_gateway(const std::string& vpc_id,
                                                  std::vector<std::string> networks,
                                                  const HandlerContext& context) {
  const std::string id = s3_gateway_id(vpc_id);
  const std::vector<std::string> names = s3_names(context);
  auto done =
      network_.ensure_gateway({.vpc_id = vpc_id,
                               .network_namespace = id,
                               .address = kS3Address,
                               .prefix_list = std::string(catalog::s3_prefix_list(context.region)),
                               .sources = std::move(networks)});
  if (done && network_.enforced()) {
    done = service_endpoints_.ensure({.id = id,
                                      .place = vpc_id,
                                      .service = "s3",
                                      .names = names,
                                      .network_namespace = id,
                                      .address = kS3Address});
  }
  return done ? set_addresses(network_, vpc_id, names, {kS3Address}) : done;
}

base::Result<void> Ec2Networks::remove_s3_gateway(const std::string& vpc_id,
                                                  const HandlerContext& context) {
  const std::string id = s3_gateway_id(vpc_id);
  auto done = set_addresses(network_, vpc_id, s3_names(context), {});
  service_endpoints_.remove(id, vpc_id);
  service_endpoints_.forget(id);
  return done ? network_.remove_gateway(vpc_id, id) : done;
}

void Ec2Networks::apply_s3_gateway(const std::string& vpc_id, const HandlerContext& context) {
  // Read and applied within one run: a thread that read earlier cannot undo one that read later.
  throw_if_failed(applied(vpc_id)->s3_gateway.run([&] {
    const std::set<std::string> tables = route_tables(vpc_id, context);
    return tables.empty() ? remove_s3_gateway(vpc_id, context)
                          : ensure_s3_gateway(vpc_id, sources(vpc_id, tables, context), context);
  }));
}

void Ec2Networks::follow_routes(const std::string& vpc_id, const HandlerContext& context) {
  if (!route_tables(vpc_id, context).empty()) {
    apply_s3_gateway(vpc_id, context);
  }
}

}  // namespace region
