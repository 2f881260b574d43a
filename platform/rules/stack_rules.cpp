#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "platform/rules/requirement.h"
#include "platform/rules/rules.h"

namespace platform {

namespace {

using catalog::Value;
using engine::Policy;
using engine::PolicyResource;
using engine::PolicySettings;
using engine::StackObjection;
using Resources = std::vector<PolicyResource>;

constexpr const char* kLoadBalancer = "AWS::ElasticLoadBalancingV2::LoadBalancer";

bool is(const Value& value, std::string_view text) {
  return value.if_string() != nullptr && *value.if_string() == text;
}

/// The resources that a property refers to.
std::set<std::string> references(const PolicyResource& from, std::string_view property) {
  std::set<std::string> urns;
  from.declared.at(property).for_each_attribute(
      [&](const Value::Attribute& attribute) { urns.insert(attribute.urn); });
  return urns;
}

bool is_from_everywhere(const Value& rule) {
  return is(value_of(rule, {"CidrIp"}), "0.0.0.0/0") || is(value_of(rule, {"CidrIpv6"}), "::/0");
}

/// A security group, or a rule that is a resource of its own.
bool opens_to_everywhere(const PolicyResource& resource) {
  if (resource.type == "AWS::EC2::SecurityGroupIngress") {
    return is_from_everywhere(resource.properties);
  }
  const Value rules = resource.properties.at("SecurityGroupIngress");
  return resource.type == "AWS::EC2::SecurityGroup" && rules.if_list() != nullptr &&
         std::ranges::any_of(*rules.if_list(), is_from_everywhere);
}

std::vector<StackObjection> find_open_groups(const Resources& all, const PolicySettings&) {
  std::set<std::string> of_load_balancers;
  std::set<std::string> of_others;
  for (const PolicyResource& each : all) {
    for (const char* const property :
         {"SecurityGroups", "SecurityGroupIds", "VpcSecurityGroupIds", "NetworkConfiguration"}) {
      (each.type == kLoadBalancer ? of_load_balancers : of_others)
          .merge(references(each, property));
    }
  }
  std::vector<StackObjection> objections;
  for (const PolicyResource& each : all) {
    if (!opens_to_everywhere(each)) {
      continue;
    }
    const std::set<std::string> groups = each.type == "AWS::EC2::SecurityGroup"
                                             ? std::set<std::string>{each.urn}
                                             : references(each, "GroupId");
    const bool harmless =
        !groups.empty() && std::ranges::all_of(groups, [&](const std::string& group) {
          return of_load_balancers.contains(group) && !of_others.contains(group);
        });
    if (!harmless) {
      objections.push_back({each.urn, "it lets everybody in, and not only to a load balancer"});
    }
  }
  return objections;
}

bool only_redirects(const PolicyResource& listener) {
  const Value actions = listener.properties.at("DefaultActions");
  return actions.if_list() != nullptr &&
         std::ranges::all_of(*actions.if_list(), [](const Value& action) {
           return is(value_of(action, {"Type"}), "redirect") &&
                  is(value_of(action, {"RedirectConfig", "Protocol"}), "HTTPS");
         });
}

std::vector<StackObjection> find_plain_listeners(const Resources& all, const PolicySettings&) {
  std::vector<StackObjection> objections;
  std::set<std::string> with_tls;
  for (const PolicyResource& each : all) {
    if (each.type != "AWS::ElasticLoadBalancingV2::Listener") {
      continue;
    }
    const Value protocol = value_of(each.properties, {"Protocol"});
    if (is(protocol, "HTTPS") || is(protocol, "TLS")) {
      with_tls.merge(references(each, "LoadBalancerArn"));
    } else if (is(protocol, "HTTP") && !only_redirects(each)) {
      objections.push_back({each.urn, "it serves HTTP; expected a redirect to HTTPS"});
    }
  }
  for (const PolicyResource& each : all) {
    const bool is_public = is(value_of(each.properties, {"Scheme"}), "internet-facing");
    if (each.type == kLoadBalancer && is_public && !with_tls.contains(each.urn)) {
      objections.push_back({each.urn, "it faces the internet without an HTTPS listener"});
    }
  }
  return objections;
}

std::vector<StackObjection> find_lossy_queues(const Resources& all, const PolicySettings&) {
  std::set<std::string> dead_letter_queues;
  for (const PolicyResource& each : all) {
    if (each.type == "AWS::SQS::Queue") {
      dead_letter_queues.merge(references(each, "RedrivePolicy"));
    }
  }
  std::vector<StackObjection> objections;
  for (const PolicyResource& each : all) {
    if (each.type == "AWS::SQS::Queue" && !dead_letter_queues.contains(each.urn) &&
        each.properties.at("RedrivePolicy").is_absent()) {
      objections.push_back({each.urn, "it has no RedrivePolicy, and is no dead letter queue"});
    }
  }
  return objections;
}

}  // namespace

Policy tls_only(engine::EnforcementLevel level) {
  return {.name = "tls-only",
          .description = "Load balancers serve HTTPS; HTTP only redirects to it.",
          .level = level,
          .check_stack = find_plain_listeners};
}

Policy open_to_load_balancers_only(engine::EnforcementLevel level) {
  return {.name = "no-open-ingress",
          .description = "Only load balancers can be reached from everywhere.",
          .level = level,
          .check_stack = find_open_groups};
}

Policy dead_letters(engine::EnforcementLevel level) {
  return {.name = "dead-letters",
          .description = "No queue drops a message that cannot be handled.",
          .level = level,
          .check_stack = find_lossy_queues};
}

}  // namespace platform
