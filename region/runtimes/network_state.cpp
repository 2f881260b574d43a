#include "region/runtimes/network_state.h"

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/json.h"
#include "region/runtimes/network_ipv4.h"

namespace region {

namespace {

constexpr int kNetworkVersion = 1;
constexpr std::size_t kDeviceDigits = 14;

template <class T>
T member_or_fail(const base::Json& value, std::string_view key) {
  return boost::json::value_to<T>(value.as_object().at(key));
}

base::Json state_json(const SecurityRule& rule) {
  return {
      {"ingress", rule.ingress},        {"protocol", rule.protocol}, {"from_port", rule.from_port},
      {"to_port", rule.to_port},        {"cidr", rule.cidr},         {"group", rule.group},
      {"prefix_list", rule.prefix_list}};
}

SecurityRule rule_from_json(const base::Json& value) {
  return {.ingress = member_or_fail<bool>(value, "ingress"),
          .protocol = member_or_fail<std::string>(value, "protocol"),
          .from_port = member_or_fail<int>(value, "from_port"),
          .to_port = member_or_fail<int>(value, "to_port"),
          .cidr = member_or_fail<std::string>(value, "cidr"),
          .group = member_or_fail<std::string>(value, "group"),
          .prefix_list = member_or_fail<std::string>(value, "prefix_list")};
}

base::Json state_json(const InterfaceSpec& spec) {
  return {{"id", spec.id},
          {"vpc_id", spec.vpc_id},
          {"subnet_id", spec.subnet_id},
          {"address", spec.address},
          {"namespace", spec.network_namespace},
          {"groups", boost::json::value_from(spec.groups)}};
}

InterfaceSpec interface_from_json(const base::Json& value) {
  return {.id = member_or_fail<std::string>(value, "id"),
          .vpc_id = member_or_fail<std::string>(value, "vpc_id"),
          .subnet_id = member_or_fail<std::string>(value, "subnet_id"),
          .address = member_or_fail<std::string>(value, "address"),
          .network_namespace = member_or_fail<std::string>(value, "namespace"),
          .groups = member_or_fail<std::vector<std::string>>(value, "groups")};
}

base::Json state_json(const GatewaySpec& spec) {
  return {{"vpc_id", spec.vpc_id},
          {"namespace", spec.network_namespace},
          {"address", spec.address},
          {"prefix_list", spec.prefix_list},
          {"sources", boost::json::value_from(spec.sources)}};
}

GatewaySpec gateway_from_json(const base::Json& value) {
  return {.vpc_id = member_or_fail<std::string>(value, "vpc_id"),
          .network_namespace = member_or_fail<std::string>(value, "namespace"),
          .address = member_or_fail<std::string>(value, "address"),
          .prefix_list = member_or_fail<std::string>(value, "prefix_list"),
          .sources = member_or_fail<std::vector<std::string>>(value, "sources")};
}

}  // namespace

std::string encode_vpc_state(const VpcState& state) {
  base::JsonArray interfaces;
  for (const auto& [id, spec] : state.interfaces) {
    interfaces.push_back(state_json(spec));
  }
  base::JsonArray gateways;
  for (const auto& [network_namespace, spec] : state.gateways) {
    gateways.push_back(state_json(spec));
  }
  base::JsonObject groups;
  for (const auto& [id, rules] : state.groups) {
    base::JsonArray& list = groups[id].emplace_array();
    for (const SecurityRule& rule : rules) {
      list.push_back(state_json(rule));
    }
  }
  return boost::json::serialize(base::JsonObject{{"version", kNetworkVersion},
                                                 {"cidr", state.cidr},
                                                 {"interfaces", std::move(interfaces)},
                                                 {"gateways", std::move(gateways)},
                                                 {"groups", std::move(groups)},
                                                 {"names", boost::json::value_from(state.names)}});
}

base::Result<VpcState> decode_vpc_state(std::string_view text) {
  try {
    const base::Json value = base::parse_json(text, "network state").or_throw();
    if (member_or_fail<int>(value, "version") != kNetworkVersion) {
      return base::error(base::ErrorKind::kCorrupt, "network state of another version");
    }
    VpcState state{.cidr = member_or_fail<std::string>(value, "cidr")};
    for (const base::Json& entry : value.as_object().at("interfaces").as_array()) {
      InterfaceSpec spec = interface_from_json(entry);
      state.interfaces.emplace(spec.id, spec);
    }
    // Missing where the program knew of none yet.
    if (const base::Json* gateways = value.as_object().if_contains("gateways")) {
      for (const base::Json& entry : gateways->as_array()) {
        GatewaySpec spec = gateway_from_json(entry);
        state.gateways.emplace(spec.network_namespace, spec);
      }
    }
    for (const auto& group : value.as_object().at("groups").as_object()) {
      std::vector<SecurityRule>& rules = state.groups[std::string(group.key())];
      for (const base::Json& rule : group.value().as_array()) {
        rules.push_back(rule_from_json(rule));
      }
    }
    state.names = member_or_fail<std::map<std::string, std::vector<std::string>>>(value, "names");
    return state;
  } catch (const std::exception& exception) {
    return base::error(base::ErrorKind::kCorrupt, "network state does not make sense: {}",
                       exception.what());
  }
}

std::string resolver_of(const std::string& cidr) {
  return format_ipv4(parse_ipv4_network(cidr).value_or(Ipv4Network{}).address + 2);
}

std::string device_of(const std::string& interface_id) {
  const std::size_t length = std::min(interface_id.size(), kDeviceDigits);
  return "v" + interface_id.substr(interface_id.size() - length);
}

std::string device_of(const GatewaySpec& gateway) {
  return fmt::format("{}{:08x}", kGatewayDevice, parse_ipv4(gateway.address).value_or(0));
}

VpcRules rules_of(const VpcState& state) {
  VpcRules rules{.resolver = resolver_of(state.cidr), .groups = state.groups};
  for (const auto& [id, spec] : state.interfaces) {
    rules.interfaces.push_back({device_of(id), spec.address, spec.groups});
  }
  for (const auto& [network_namespace, spec] : state.gateways) {
    rules.gateways.push_back({device_of(spec), spec.address, spec.prefix_list, spec.sources});
  }
  return rules;
}

}  // namespace region
