#include "region/resources/elbv2.h"

#include <algorithm>
#include <charconv>
#include <set>

#include <fmt/format.h>

#include "region/resources/elbv2_actions.h"
#include "region/resources/elbv2_rules.h"
#include "region/resources/model.h"
#include "region/resources/names.h"
#include "region/resources/properties.h"
#include "region/resources/resources.h"
#include "region/runtimes/load_balancers.h"

namespace region {
namespace {

constexpr std::string_view kNameEnd = ".elb.localhost";

bool is_going(const StoredResource& resource, std::string_view without) {
  return resource.phase == Phase::kDeleting || resource.identifier == without;
}

/// `0.0.0.0/0` and what holds 127.0.0.1: where requests of this machine come from.
bool is_outside(const std::string& cidr) {
  return cidr == "0.0.0.0/0" || cidr.starts_with("127.");
}

bool allows_port(const base::JsonObject& rule, int port) {
  const std::string protocol = text_of(rule, "IpProtocol");
  const bool all = protocol == "-1";
  return is_outside(text_of(rule, "CidrIp")) && (all || protocol == "tcp" || protocol == "6") &&
         (all ||
          (number_of(rule, "FromPort", 0) <= port && port <= number_of(rule, "ToPort", 65535)));
}

std::string certificate_of(const StoredResource& load_balancer) {
  return "elb-" + arn_id(load_balancer.identifier);
}

}  // namespace

std::vector<HandlerEntry> elbv2_handlers(Runtimes& runtimes) {
  const auto elbv2 = std::make_shared<Elbv2>(runtimes);
  runtimes.rules_changed = [elbv2](HandlerContext& context) { elbv2->sync_all(context); };
  std::vector<HandlerEntry> out;
  out.push_back({kListener, make_listener_handler(elbv2)});
  out.push_back({kListenerRule, make_listener_rule_handler(elbv2)});
  out.push_back({kLoadBalancer, make_load_balancer_handler(elbv2)});
  out.push_back({kTargetGroup, make_target_group_handler(elbv2)});
  return out;
}

std::string arn_id(std::string_view arn) {
  return std::string(arn.substr(arn.rfind('/') + 1));
}

std::string interface_owner(const StoredResource& load_balancer) {
  return "elb:" + arn_id(load_balancer.identifier);
}

std::string bare_name(std::string_view dns_name) {
  return std::string(dns_name.substr(0, dns_name.rfind(kNameEnd) + kNameEnd.size()));
}

std::string attribute(const base::JsonObject& model, std::string_view list, std::string_view key,
                      std::string_view otherwise) {
  const base::Json* attributes = model.if_contains(list);
  if (attributes != nullptr && attributes->is_array()) {
    for (const base::Json& each : attributes->get_array()) {
      if (each.is_object() && text_of(each.get_object(), "Key") == key) {
        return text_of(each.get_object(), "Value");
      }
    }
  }
  return std::string(otherwise);
}

bool open_to_outside(const std::vector<std::string>& groups, int port, const Resources& resources) {
  for (const std::string& id : groups) {
    const auto group = resources.find("AWS::EC2::SecurityGroup", id);
    const base::Json* rules = group ? group->model.if_contains("SecurityGroupIngress") : nullptr;
    if (rules != nullptr && rules->is_array() &&
        std::any_of(rules->get_array().begin(), rules->get_array().end(),
                    [port](const base::Json& rule) {
                      return rule.is_object() && allows_port(rule.get_object(), port);
                    })) {
      return true;
    }
  }
  const auto single = resources.all("AWS::EC2::SecurityGroupIngress");
  return std::any_of(single.begin(), single.end(), [&](const StoredResource& rule) {
    return rule.phase != Phase::kDeleting && allows_port(rule.model, port) &&
           std::find(groups.begin(), groups.end(), text_of(rule.model, "GroupId")) != groups.end();
  });
}

void check_elb_name(std::string_view what, const std::string& name) {
  constexpr std::size_t kLongest = 32;
  const auto refuse = [&](const std::string& why) {
    throw HandlerError("InvalidRequest", fmt::format("The {} name '{}' {}", what, name, why));
  };
  if (name.size() > kLongest) {
    refuse(fmt::format("cannot be longer than '{}' characters", kLongest));
  }
  if (!is_name(name, "-", kLongest)) {
    refuse("can only contain characters that are alphanumeric characters and hyphens(-)");
  }
  if (name.starts_with('-') || name.ends_with('-')) {
    refuse("cannot begin or end with a hyphen(-)");
  }
}

int number_in(std::string_view text, int otherwise) {
  int value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  return code == std::errc{} && end != text.data() ? value : otherwise;
}

StoredResource load_balancer_of(const base::JsonObject& listener, const HandlerContext& context) {
  const std::string arn = text_of(listener, "LoadBalancerArn");
  auto found = context.resources.find(kLoadBalancer, arn);
  if (!found) {
    throw HandlerError("NotFound", fmt::format("Load balancers '[{}]' not found", arn));
  }
  return *std::move(found);
}

TargetGroupPlan target_group_plan(const StoredResource& target_group) {
  const base::JsonObject& model = target_group.model;
  const auto setting = [&model](std::string_view key, std::string_view otherwise) {
    return attribute(model, "TargetGroupAttributes", key, otherwise);
  };
  const std::string port = text_of(model, "HealthCheckPort");
  const std::string matcher = text_of(object_of(model, "Matcher"), "HttpCode");
  return {
      .arn = target_group.identifier,
      .name = arn_id(target_group.identifier),
      .tls = text_of(model, "Protocol") == "HTTPS",
      .least_outstanding_requests =
          setting("load_balancing.algorithm.type", "round_robin") == "least_outstanding_requests",
      .sticky = setting("stickiness.enabled", "false") == "true",
      .sticky_s = number_in(setting("stickiness.lb_cookie.duration_seconds", ""), 86'400),
      .slow_start_s = number_in(setting("slow_start.duration_seconds", ""), 0),
      .deregistration_delay_s = number_in(setting("deregistration_delay.timeout_seconds", ""), 300),
      .check = {
          .enabled = flag_of(model, "HealthCheckEnabled", true),
          .tls = text_of(model, "HealthCheckProtocol") == "HTTPS",
          .path = text_of(model, "HealthCheckPath"),
          .matcher = matcher.empty() ? "200" : matcher,
          .port = static_cast<std::uint16_t>(number_in(port, 0)),
          .interval_s = static_cast<int>(number_of(model, "HealthCheckIntervalSeconds", 30)),
          .timeout_s = static_cast<int>(number_of(model, "HealthCheckTimeoutSeconds", 5)),
          .healthy_threshold = static_cast<int>(number_of(model, "HealthyThresholdCount", 5)),
          .unhealthy_threshold = static_cast<int>(number_of(model, "UnhealthyThresholdCount", 2))}};
}

ListenerPlan Elbv2::listener_plan(const StoredResource& listener,
                                  const StoredResource& load_balancer, const std::string& dns_name,
                                  HandlerContext& context, std::string_view without) {
  const base::JsonObject& model = listener.model;
  const auto port = static_cast<std::uint16_t>(number_of(model, "Port", 80));
  const bool internal = text_of(load_balancer.model, "Scheme") == "internal";
  ListenerPlan out{
      .port = port,
      .tls = text_of(model, "Protocol") == "HTTPS",
      .tls13_only = text_of(model, "SslPolicy").find("TLS13-1-3") != std::string::npos,
      .action = action_plan(model.at("DefaultActions").at(0).as_object()),
      .open_to_host = !internal && open_to_outside(texts_of(load_balancer.model, "SecurityGroups"),
                                                   port, context.resources)};
  for (const StoredResource& rule : rules_of(listener.identifier, context.resources)) {
    if (!is_going(rule, without)) {
      out.rules.push_back(rule_plan(rule));
    }
  }
  if (out.tls) {
    auto certificate = runtimes_.certificates.issue(certificate_of(load_balancer), {dns_name});
    if (!certificate) {
      throw HandlerError("ServiceInternalError", certificate.error().message);
    }
    out.certificates.push_back(certificate->chain_and_key);
  }
  return out;
}

LoadBalancerPlan Elbv2::plan(const StoredResource& load_balancer, HandlerContext& context,
                             std::string_view without) {
  const base::JsonObject& model = load_balancer.model;
  const InterfaceSpec interface =
      runtimes_.interfaces.ensure(interface_owner(load_balancer), texts_of(model, "Subnets").at(0),
                                  texts_of(model, "SecurityGroups"), context);
  LoadBalancerPlan out{
      .name = arn_id(load_balancer.identifier),
      .dns_name = bare_name(text_of(model, "DNSName")),
      .network_namespace = interface.network_namespace,
      .address = interface.address,
      .idle_timeout_s = number_in(
          attribute(model, "LoadBalancerAttributes", "idle_timeout.timeout_seconds", ""), 60),
      .drop_invalid_headers =
          attribute(model, "LoadBalancerAttributes",
                    "routing.http.drop_invalid_header_fields.enabled", "false") == "true"};
  std::set<std::string> groups;
  for (const StoredResource& listener : context.resources.all(kListener)) {
    if (text_of(listener.model, "LoadBalancerArn") != load_balancer.identifier ||
        is_going(listener, without)) {
      continue;
    }
    out.listeners.push_back(listener_plan(listener, load_balancer, out.dns_name, context, without));
    for (const std::string& arn : target_groups_of(listener, context.resources, without)) {
      const auto group = context.resources.find(kTargetGroup, arn);
      if (group && groups.insert(arn).second) {
        out.target_groups.push_back(target_group_plan(*group));
      }
    }
  }
  return out;
}

void Elbv2::sync(const StoredResource& load_balancer, HandlerContext& context,
                 std::string_view without) {
  const std::lock_guard lock(sync_mutex_);
  const auto current = context.resources.find(kLoadBalancer, load_balancer.identifier);
  if (!current || current->phase == Phase::kDeleting) {
    return;  // removed since the caller read it: nothing of it may come back
  }
  if (auto applied = runtimes_.load_balancers.apply(plan(load_balancer, context, without));
      !applied) {
    const bool taken = applied.error().kind == base::ErrorKind::kConflict;
    throw HandlerError(taken ? "ResourceConflict" : "GeneralServiceException",
                       applied.error().message);
  }
}

void Elbv2::sync_with(const StoredResource& load_balancer, std::string_view added,
                      HandlerContext& context) {
  try {
    sync(load_balancer, context);
  } catch (const HandlerError&) {
    sync(load_balancer, context, added);
    throw;
  }
}

void Elbv2::remove(const StoredResource& load_balancer, HandlerContext& context) {
  const std::lock_guard lock(sync_mutex_);
  if (auto removed = runtimes_.load_balancers.remove(arn_id(load_balancer.identifier)); !removed) {
    throw HandlerError("GeneralServiceException", removed.error().message);
  }
  const auto subnet =
      context.resources.find("AWS::EC2::Subnet", texts_of(load_balancer.model, "Subnets").at(0));
  if (subnet) {
    (void)runtimes_.network.set_name(text_of(subnet->model, "VpcId"),
                                     bare_name(text_of(load_balancer.model, "DNSName")), {});
  }
  runtimes_.interfaces.release(interface_owner(load_balancer), context);
  runtimes_.certificates.forget(certificate_of(load_balancer));
}

void Elbv2::sync_all(HandlerContext& context) {
  for (const StoredResource& load_balancer : context.resources.all(kLoadBalancer)) {
    if (load_balancer.phase == Phase::kDeleting || load_balancer.phase == Phase::kCreating) {
      continue;  // their own requests see the rules
    }
    try {
      sync(load_balancer, context);
    } catch (const std::exception& failure) {
      runtimes_.log.error("{} does not follow its security groups: {}", load_balancer.identifier,
                          failure.what());
    }
  }
}

}  // namespace region
