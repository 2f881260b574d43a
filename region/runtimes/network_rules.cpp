#include "region/runtimes/network_rules.h"

#include <algorithm>
#include <set>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "base/encoding.h"
#include "region/runtimes/network_ipv4.h"

namespace region {

namespace {

constexpr int kAny = -1;
constexpr int kLastPort = 65535;

bool is_id(const std::string& text) {
  constexpr const char* kIdCharacters = "abcdefghijklmnopqrstuvwxyz0123456789-";
  return !text.empty() && text.find_first_not_of(kIdCharacters) == std::string::npos;
}

/// nftables takes neither `-` nor a leading digit in a name.
std::string set_name(std::string id) {
  std::ranges::replace(id, '-', '_');
  return id;
}

std::string range(int from, int to) {
  return from == to ? std::to_string(from) : fmt::format("{}-{}", from, to);
}

std::string match_service(const SecurityRule& rule) {
  if (rule.protocol == "-1") {
    return "";
  }
  if (rule.protocol == "tcp" || rule.protocol == "udp") {
    const bool all = rule.from_port == kAny || (rule.from_port == 0 && rule.to_port == kLastPort);
    return all ? fmt::format("meta l4proto {} ", rule.protocol)
               : fmt::format("{} dport {} ", rule.protocol, range(rule.from_port, rule.to_port));
  }
  if (rule.protocol == "icmp" && rule.from_port != kAny) {
    return rule.to_port == kAny
               ? fmt::format("icmp type {} ", rule.from_port)
               : fmt::format("icmp type {} icmp code {} ", rule.from_port, rule.to_port);
  }
  return fmt::format("meta l4proto {} ", rule.protocol);
}

std::string match_peer(const SecurityRule& rule) {
  const char* field = rule.ingress ? "saddr" : "daddr";
  if (!rule.group.empty() || !rule.prefix_list.empty()) {
    return fmt::format("ip {} @{} ", field,
                       set_name(rule.group.empty() ? rule.prefix_list : rule.group));
  }
  return rule.cidr == "0.0.0.0/0" ? "" : fmt::format("ip {} {} ", field, rule.cidr);
}

/// What an interface may do in one direction: the union of its groups' rules.
std::string render_chain(const VpcRules& vpc, const RoutedInterface& interface, bool ingress) {
  std::set<std::string> lines;
  for (const std::string& group : interface.groups) {
    const auto rules = vpc.groups.find(group);
    if (rules == vpc.groups.end()) {
      continue;
    }
    for (const SecurityRule& rule : rules->second) {
      if (rule.ingress == ingress) {
        // Let out is not yet let in: the packet goes back to where the destination is asked.
        lines.insert(match_service(rule) + match_peer(rule) + (ingress ? "accept" : "return"));
      }
    }
  }
  std::string text =
      fmt::format("  chain {}_{} {{\n", ingress ? "ingress" : "egress", interface.device);
  for (const std::string& line : lines) {
    text += "    " + line + "\n";
  }
  return text + "    drop\n  }\n";
}

std::string render_set(const std::string& name, std::vector<std::string> elements,
                       std::string_view flags) {
  std::ranges::sort(elements);
  std::string text = fmt::format("  set {} {{\n    type ipv4_addr\n{}", set_name(name), flags);
  if (!elements.empty()) {
    text += fmt::format("    elements = {{ {} }}\n", fmt::join(elements, ", "));
  }
  return text + "  }\n";
}

/// The sets that rules of interfaces name, and no others: what no interface has yet changes
/// nothing.
std::string render_sets(const VpcRules& vpc) {
  std::set<std::string> used;
  for (const RoutedInterface& interface : vpc.interfaces) {
    used.insert(interface.groups.begin(), interface.groups.end());
  }
  std::map<std::string, std::vector<std::string>> members;
  std::map<std::string, std::vector<std::string>> prefix_lists;
  for (const auto& [group, rules] : vpc.groups) {
    for (const SecurityRule& rule : used.contains(group) ? rules : std::vector<SecurityRule>()) {
      if (!rule.group.empty()) {
        members[rule.group];
      }
      if (!rule.prefix_list.empty()) {
        prefix_lists[rule.prefix_list];
      }
    }
  }
  for (const RoutedInterface& interface : vpc.interfaces) {
    for (const std::string& group : interface.groups) {
      if (const auto set = members.find(group); set != members.end()) {
        set->second.push_back(interface.address);
      }
    }
  }
  for (const RoutedGateway& gateway : vpc.gateways) {
    if (const auto set = prefix_lists.find(gateway.prefix_list); set != prefix_lists.end()) {
      set->second.push_back(gateway.address);
    }
  }
  std::string text;
  for (const auto& [group, addresses] : members) {
    text += render_set(group, addresses, "");
  }
  for (const auto& [prefix_list, addresses] : prefix_lists) {
    text += render_set(prefix_list, addresses, "    flags interval\n");
  }
  return text;
}

/// What the route tables say, which nothing is exempt from: a subnet that has lost its route
/// reaches the gateway by no connection.
std::string render_routes(const std::vector<RoutedGateway>& gateways) {
  std::string sets;
  std::string lines;
  for (const RoutedGateway& gateway : gateways) {
    const std::string set = "sources_" + gateway.device;
    sets += render_set(set, gateway.sources, "    flags interval\n    auto-merge\n");
    lines += fmt::format("    oifname \"{}\" ip saddr @{} return\n", gateway.device, set);
  }
  return sets + "  chain routes {\n" + lines + "    drop\n  }\n";
}

/// By device to the chain of its interface.
std::string render_dispatch(const std::vector<RoutedInterface>& interfaces, bool ingress) {
  if (interfaces.empty()) {
    return "";
  }
  std::vector<std::string> entries;
  for (const RoutedInterface& interface : interfaces) {
    entries.push_back(
        fmt::format("\"{0}\" : jump {1}_{0}", interface.device, ingress ? "ingress" : "egress"));
  }
  return fmt::format("    {} vmap {{ {} }}\n", ingress ? "oifname" : "iifname",
                     fmt::join(entries, ", "));
}

}  // namespace

std::string render_network_rules(const VpcRules& vpc) {
  std::vector<RoutedInterface> interfaces = vpc.interfaces;
  std::ranges::sort(interfaces, {}, &RoutedInterface::device);
  std::vector<RoutedGateway> gateways = vpc.gateways;
  std::ranges::sort(gateways, {}, &RoutedGateway::device);
  const std::string any_gateway = fmt::format("\"{}*\"", kGatewayDevice);
  std::string text = "table ip settle\ndelete table ip settle\ntable ip settle {\n";
  text += render_sets(vpc);
  text += render_routes(gateways);
  for (const RoutedInterface& interface : interfaces) {
    text += render_chain(vpc, interface, false);
    text += render_chain(vpc, interface, true);
  }
  text += fmt::format(
      "  chain input {{\n    type filter hook input priority 0; policy drop;\n"
      "    iifname {1} drop\n    ct state established,related accept\n"
      "    ip daddr {0} udp dport 53 accept\n    ip daddr {0} tcp dport 53 accept\n  }}\n",
      vpc.resolver, any_gateway);
  text += fmt::format(
      "  chain forward {{\n    type filter hook forward priority 0; policy drop;\n"
      "    oifname {0} jump routes\n    ct state established,related accept\n"
      "    ct state invalid drop\n    iifname {0} drop\n",
      any_gateway);
  text += render_dispatch(interfaces, false);
  text += fmt::format("    oifname {} accept\n", any_gateway);
  text += render_dispatch(interfaces, true);
  return text + "  }\n}\n";
}

std::string why_invalid(const SecurityRule& rule) {
  const int peers = (rule.cidr.empty() ? 0 : 1) + (rule.group.empty() ? 0 : 1) +
                    (rule.prefix_list.empty() ? 0 : 1);
  if (peers != 1) {
    return "exactly one of an IPv4 network, a security group and a prefix list is its peer";
  }
  if (!rule.cidr.empty() && !parse_ipv4_network(rule.cidr)) {
    return fmt::format("'{}' is not an IPv4 network", rule.cidr);
  }
  for (const std::string& id : {rule.group, rule.prefix_list}) {
    if (!id.empty() && !is_id(id)) {
      return fmt::format("'{}' is not an id", id);
    }
  }
  const bool named = rule.protocol == "tcp" || rule.protocol == "udp" || rule.protocol == "icmp" ||
                     rule.protocol == "-1";
  const bool numbered = !rule.protocol.empty() && rule.protocol.size() <= 3 &&
                        rule.protocol.find_first_not_of("0123456789") == std::string::npos;
  if (!named && !numbered) {
    return fmt::format("'{}' is not a protocol: tcp, udp, icmp, -1 or a number", rule.protocol);
  }
  const int last = rule.protocol == "icmp" ? 255 : kLastPort;
  if (rule.from_port < kAny || rule.from_port > last || rule.to_port < kAny ||
      rule.to_port > last) {
    return fmt::format("'{}-{}' are not ports", rule.from_port, rule.to_port);
  }
  if (rule.protocol != "icmp" && rule.from_port > rule.to_port) {
    return fmt::format("'{}-{}' is not a range of ports", rule.from_port, rule.to_port);
  }
  return "";
}

std::string why_invalid(const GatewaySpec& gateway) {
  for (const std::string& id : {gateway.network_namespace, gateway.prefix_list}) {
    if (!is_id(id)) {
      return fmt::format("'{}' is not an id", id);
    }
  }
  if (const auto address = parse_ipv4(gateway.address); !address) {
    return address.error().message;
  }
  for (const std::string& source : gateway.sources) {
    if (const auto network = parse_ipv4_network(source); !network) {
      return network.error().message;
    }
  }
  return "";
}

}  // namespace region
