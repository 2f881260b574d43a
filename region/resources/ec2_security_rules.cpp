#include "region/resources/ec2_security_rules.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "region/resources/ec2.h"
#include "region/resources/model.h"
#include "region/resources/names.h"
#include "region/resources/properties.h"
#include "region/runtimes/network_ipv4.h"
#include "region/runtimes/network_rules.h"

namespace region {

namespace {

constexpr int kAllProtocols = -1;

/// Property names that differ by direction.
struct Words {
  std::string_view list;  ///< of a group's inline rules
  std::string_view type;  ///< of rule resources
  std::string_view peer_group;
  std::string_view peer_prefix_list;
};

constexpr Words kIngressWords{"SecurityGroupIngress", kSecurityGroupIngress,
                              "SourceSecurityGroupId", "SourcePrefixListId"};
constexpr Words kEgressWords{"SecurityGroupEgress", kSecurityGroupEgress,
                             "DestinationSecurityGroupId", "DestinationPrefixListId"};

const Words& words(bool ingress) {
  return ingress ? kIngressWords : kEgressWords;
}

std::string protocol_name(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  for (const auto& [number, name] :
       {std::pair{"1", "icmp"}, {"6", "tcp"}, {"17", "udp"}, {"58", "icmpv6"}, {"all", "-1"}}) {
    text = text == number ? name : text;
  }
  return text;
}

bool has_ports(const std::string& protocol) {
  return protocol == "tcp" || protocol == "udp" || protocol == "icmp" || protocol == "icmpv6";
}

void check_ports(const base::JsonObject& rule, const std::string& protocol) {
  const bool both = rule.contains("FromPort") && rule.contains("ToPort");
  if (!both && (protocol == "tcp" || protocol == "udp")) {
    throw invalid_value(
        "Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.");
  }
  if (!both && (protocol == "icmp" || protocol == "icmpv6")) {
    throw invalid_value("Invalid value 'Must specify both type and code for ICMP.' for portRange.");
  }
}

void check_peer(const base::JsonObject& rule, bool ingress, const std::string& vpc_id,
                const HandlerContext& context) {
  int peers = 0;
  for (const std::string_view property :
       {std::string_view("CidrIp"), std::string_view("CidrIpv6"), words(ingress).peer_group,
        words(ingress).peer_prefix_list}) {
    peers += rule.contains(property) ? 1 : 0;
  }
  if (peers != 1) {
    throw ec2_error("InvalidRequest",
                    peers == 0 ? "MissingParameter" : "InvalidParameterCombination",
                    fmt::format("Exactly one of CidrIp, CidrIpv6, {}, {} must be specified",
                                words(ingress).peer_group, words(ingress).peer_prefix_list));
  }
  const std::string group = text_of(rule, words(ingress).peer_group);
  if (!group.empty() && text_of(require_security_group(group, context).model, "VpcId") != vpc_id) {
    throw ec2_error("InvalidRequest", "InvalidGroup.NotFound",
                    "You have specified two resources that belong to different networks.");
  }
}

bool is_ipv6(const base::JsonObject& rule) {
  return rule.contains("CidrIpv6") || text_of(rule, "IpProtocol") == "icmpv6";
}

std::vector<base::JsonObject> inline_rules(const base::JsonObject& group, bool ingress) {
  std::vector<base::JsonObject> rules;
  const base::Json* list = group.if_contains(words(ingress).list);
  if (list != nullptr && list->is_array()) {
    for (const base::Json& entry : list->get_array()) {
      if (entry.is_object()) {
        rules.push_back(entry.get_object());
      }
    }
  }
  return rules;
}

std::string describe(const SecurityRule& rule) {
  std::string protocol = rule.protocol == "-1" ? "ALL" : rule.protocol;
  std::ranges::transform(protocol, protocol.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  const std::string peer = rule.cidr + rule.group + rule.prefix_list;
  if (rule.protocol == "-1") {
    return fmt::format("peer: {}, {}, ALLOW", peer, protocol);
  }
  return fmt::format("peer: {}, {}, from port: {}, to port: {}, ALLOW", peer, protocol,
                     rule.from_port, rule.to_port);
}

}  // namespace

SecurityRule security_rule_of(const base::JsonObject& properties, bool ingress) {
  return {.ingress = ingress,
          .protocol = text_of(properties, "IpProtocol"),
          .from_port = static_cast<int>(number_of(properties, "FromPort", kAllProtocols)),
          .to_port = static_cast<int>(number_of(properties, "ToPort", kAllProtocols)),
          .cidr = text_of(properties, "CidrIp"),
          .group = text_of(properties, words(ingress).peer_group),
          .prefix_list = text_of(properties, words(ingress).peer_prefix_list)};
}

bool is_group_text(std::string_view text) {
  return is_name(text, ". _-:/()#,@[]+=&;{}!$*", 255);
}

base::JsonObject checked_security_rule(const base::JsonObject& properties, bool ingress,
                                       const std::string& vpc_id, const HandlerContext& context) {
  base::JsonObject rule = properties;
  if (rule.contains("SourceSecurityGroupName")) {
    throw ec2_error(
        "InvalidRequest", "InvalidParameterValue",
        "SourceSecurityGroupName is only for a default VPC, which this region does not have; "
        "use SourceSecurityGroupId");
  }
  if (const std::string description = text_of(rule, "Description");
      !description.empty() && !is_group_text(description)) {
    throw invalid_value(
        fmt::format("Invalid rule description. Valid descriptions are {}", kGroupTexts));
  }
  const std::string protocol = protocol_name(text_of(rule, "IpProtocol"));
  rule["IpProtocol"] = protocol;
  check_ports(rule, protocol);
  check_peer(rule, ingress, vpc_id, context);
  if (!has_ports(protocol)) {
    rule["FromPort"] = kAllProtocols;
    rule["ToPort"] = kAllProtocols;
  }
  if (rule.contains("CidrIp")) {
    const auto network = parse_ipv4_network(text_of(rule, "CidrIp"));
    if (!network || text_of(rule, "CidrIp").find('/') == std::string::npos) {
      throw invalid_value(fmt::format("CIDR block {} is malformed", text_of(rule, "CidrIp")));
    }
    rule["CidrIp"] = format_ipv4_network(*network);
  }
  if (!text_of(rule, "SourceSecurityGroupId").empty()) {
    set_default(rule, "SourceSecurityGroupOwnerId", base::Json(context.account));
  }
  if (!is_ipv6(rule)) {
    const SecurityRule understood = security_rule_of(rule, ingress);
    // ICMP types and codes have no order; the no-op rule that removes the implicit one relies on
    // it.
    if (const std::string wrong = why_invalid(understood); !wrong.empty()) {
      throw invalid_value("Invalid rule: " + wrong);
    }
  }
  return rule;
}

std::map<std::string, std::vector<SecurityRule>> collect_security_rules(
    const std::string& vpc_id, const Resources& resources) {
  std::map<std::string, std::vector<SecurityRule>> rules;
  for (const StoredResource& group : resources.all(kSecurityGroup)) {
    if (group.phase == Phase::kDeleting || text_of(group.model, "VpcId") != vpc_id) {
      continue;
    }
    std::vector<SecurityRule>& list = rules[group.identifier];
    for (const bool ingress : {true, false}) {
      for (const base::JsonObject& rule : inline_rules(group.model, ingress)) {
        if (!is_ipv6(rule)) {
          list.push_back(security_rule_of(rule, ingress));
        }
      }
    }
  }
  for (const bool ingress : {true, false}) {
    for (const StoredResource& rule : resources.all(words(ingress).type)) {
      const auto group = rules.find(text_of(rule.model, "GroupId"));
      if (group != rules.end() && rule.phase != Phase::kDeleting && !is_ipv6(rule.model)) {
        group->second.push_back(security_rule_of(rule.model, ingress));
      }
    }
  }
  return rules;
}

base::JsonArray visible_security_rules(const StoredResource& group, bool ingress,
                                       const Resources& resources) {
  base::JsonArray visible;
  for (const base::JsonObject& rule : inline_rules(group.model, ingress)) {
    visible.push_back(rule);
  }
  for (const StoredResource& rule : resources.all(words(ingress).type)) {
    if (text_of(rule.model, "GroupId") != group.identifier || rule.phase == Phase::kDeleting) {
      continue;
    }
    base::JsonObject properties = rule.model;
    properties.erase("Id");
    properties.erase("GroupId");
    visible.push_back(std::move(properties));
  }
  return visible;
}

void take_rules_as_a_whole(StoredResource& group, const base::JsonObject& before, bool ingress,
                           const HandlerContext& context) {
  std::vector<base::JsonObject> rules = inline_rules(group.model, ingress);
  if (rules == inline_rules(before, ingress)) {
    return;
  }
  for (const StoredResource& rule :
       having(words(ingress).type, "GroupId", group.identifier, context)) {
    const SecurityRule understood = security_rule_of(rule.model, ingress);
    const auto mentioned = std::ranges::find_if(rules, [&](const base::JsonObject& each) {
      return text_of(each, "CidrIpv6") == text_of(rule.model, "CidrIpv6") &&
             security_rule_of(each, ingress) == understood;
    });
    if (mentioned != rules.end()) {
      rules.erase(mentioned);
    } else if (rule.phase == Phase::kReady) {
      context.resources.erase(rule.type, rule.identifier);
    }
  }
  group.model[words(ingress).list] = base::JsonArray(rules.begin(), rules.end());
}

void erase_security_rules(const std::string& group_id, const HandlerContext& context) {
  for (const std::string_view type : {kSecurityGroupIngress, kSecurityGroupEgress}) {
    for (const StoredResource& rule : having(type, "GroupId", group_id, context)) {
      context.resources.erase(type, rule.identifier);
    }
  }
}

void refuse_duplicate_rule(const std::string& group_id, const SecurityRule& rule,
                           const std::string& except, const HandlerContext& context) {
  const bool ingress = rule.ingress;
  std::vector<SecurityRule> existing;
  for (const base::JsonObject& entry :
       inline_rules(require_security_group(group_id, context).model, ingress)) {
    existing.push_back(security_rule_of(entry, ingress));
  }
  for (const StoredResource& other : having(words(ingress).type, "GroupId", group_id, context)) {
    if (other.identifier != except) {
      existing.push_back(security_rule_of(other.model, ingress));
    }
  }
  if (std::ranges::find(existing, rule) != existing.end()) {
    throw ec2_error("AlreadyExists", "InvalidPermission.Duplicate",
                    fmt::format("the specified rule \"{}\" already exists", describe(rule)));
  }
}

}  // namespace region
