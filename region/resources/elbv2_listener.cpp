#include <algorithm>

#include <fmt/format.h>

#include "base/ids.h"
#include "region/resources/elbv2.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"

namespace region {
namespace {

/// Every region has this certificate; it is issued for the load balancer's own name.
constexpr std::string_view kBuiltInCertificate = "certificate/00000000-0000-4000-8000-000000000000";

[[noreturn]] void refuse(const std::string& message) {
  throw HandlerError("InvalidRequest", message);
}

void check_certificates(base::JsonObject& model, const HandlerContext& context) {
  const base::Json* certificates = model.if_contains("Certificates");
  if (text_of(model, "Protocol") != "HTTPS") {
    if (certificates != nullptr && !certificates->as_array().empty()) {
      refuse("Certificates cannot be specified for HTTP listeners");
    }
    return;
  }
  if (certificates == nullptr || certificates->as_array().empty()) {
    refuse("A certificate must be specified for HTTPS listeners");
  }
  for (const base::Json& each : certificates->as_array()) {
    const std::string arn = text_of(each.as_object(), "CertificateArn");
    if (!arn.ends_with(kBuiltInCertificate) &&
        !context.resources.find("AWS::CertificateManager::Certificate", arn)) {
      refuse(fmt::format(
          "Certificate ARN '{}' is not valid: the local region has no such certificate; "
          "arn:{}:acm:{}:{}:{} is always there",
          arn, context.partition, context.region, context.account, kBuiltInCertificate));
    }
  }
  set_default(model, "SslPolicy", "ELBSecurityPolicy-2016-08");
  if (const std::string policy = text_of(model, "SslPolicy");
      !policy.starts_with("ELBSecurityPolicy-")) {
    refuse(fmt::format("SSL policy '{}' not found", policy));
  }
}

void check_forward(const base::JsonObject& action, const std::string& vpc,
                   const HandlerContext& context) {
  const auto forwards = forwards_of(action);
  if (forwards.empty()) {
    refuse("A target group ARN must be specified for a forward action");
  }
  for (const auto& [arn, weight] : forwards) {
    const auto group = context.resources.find(kTargetGroup, arn);
    if (!group) {
      refuse(fmt::format("Target groups '[{}]' not found", arn));
    }
    if (text_of(group->model, "VpcId") != vpc) {
      refuse(fmt::format(
          "The following target groups have a different VPC than the load balancer: {}", arn));
    }
  }
}

/// A redirect to itself would never end.
void check_redirect(const base::JsonObject& action) {
  const base::JsonObject config = object_of(action, "RedirectConfig");
  const auto is_default = [&config](std::string_view property, std::string_view placeholder) {
    const std::string value = text_of(config, property);
    return value.empty() || value == placeholder;
  };
  if (is_default("Protocol", "#{protocol}") && is_default("Host", "#{host}") &&
      is_default("Port", "#{port}") && is_default("Path", "/#{path}")) {
    refuse(
        "The RedirectConfig must modify at least one of the following: protocol, port, hostname, "
        "or path");
  }
}

void check_actions(const base::JsonObject& model, const std::string& vpc,
                   const HandlerContext& context) {
  const base::JsonArray& actions = model.at("DefaultActions").as_array();
  if (actions.size() != 1) {
    refuse(fmt::format("The local region supports one default action, not {}", actions.size()));
  }
  const base::JsonObject& action = actions.at(0).as_object();
  const std::string type = text_of(action, "Type");
  if (type == "forward") {
    check_forward(action, vpc, context);
  } else if (type == "redirect") {
    check_redirect(action);
  } else if (type != "fixed-response") {
    refuse(fmt::format(
        "The local region does not support actions of type '{}'; expected forward, redirect or "
        "fixed-response",
        type));
  }
}

class ListenerHandler final : public Handler {
 public:
  explicit ListenerHandler(std::shared_ptr<Elbv2> elbv2) : elbv2_(std::move(elbv2)) {}

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = desired;
    const std::string arn = text_of(model, "LoadBalancerArn");
    const auto load_balancer = context.resources.find(kLoadBalancer, arn);
    if (!load_balancer) {
      throw HandlerError("NotFound", fmt::format("Load balancers '[{}]' not found", arn));
    }
    check_protocol(model);
    check_port(model, current, context);
    check_certificates(model, context);
    const auto subnet =
        context.resources.find("AWS::EC2::Subnet", texts_of(load_balancer->model, "Subnets").at(0));
    check_actions(model, subnet ? text_of(subnet->model, "VpcId") : "", context);
    model["ListenerArn"] =
        current != nullptr
            ? current->model.at("ListenerArn")
            : base::Json(fmt::format("arn:{}:elasticloadbalancing:{}:{}:listener/{}/{}",
                                     context.partition, context.region, context.account,
                                     text_of(load_balancer->model, "LoadBalancerFullName"),
                                     base::make_hex_id(context.random, 16)));
    return model;
  }

  void provision(StoredResource& resource, const base::JsonObject* /*before*/,
                 HandlerContext& context) override {
    const StoredResource load_balancer = load_balancer_of(resource, context);
    try {
      elbv2_->sync(load_balancer, context);
    } catch (const HandlerError&) {
      // The other listeners go on as they were.
      elbv2_->sync(load_balancer, context, resource.identifier);
      throw;
    }
  }

  void deprovision(const StoredResource& resource, HandlerContext& context) override {
    if (context.resources.find(kLoadBalancer, text_of(resource.model, "LoadBalancerArn"))) {
      elbv2_->sync(load_balancer_of(resource, context), context, resource.identifier);
    }
  }

 private:
  static void check_protocol(base::JsonObject& model) {
    if (!model.contains("Protocol") || !model.contains("Port")) {
      refuse("A listener of an application load balancer needs a Protocol and a Port");
    }
    if (const std::string protocol = text_of(model, "Protocol");
        protocol != "HTTP" && protocol != "HTTPS") {
      refuse(fmt::format(
          "Listener protocol '{}' must be one of 'HTTP, HTTPS' for an application load balancer",
          protocol));
    }
  }

  static void check_port(const base::JsonObject& model, const StoredResource* current,
                         const HandlerContext& context) {
    const std::string load_balancer = text_of(model, "LoadBalancerArn");
    for (const StoredResource& other : context.resources.all(kListener)) {
      if (text_of(other.model, "LoadBalancerArn") == load_balancer &&
          number_of(other.model, "Port", 0) == number_of(model, "Port", 0) &&
          (current == nullptr || current->identifier != other.identifier)) {
        throw HandlerError(
            "AlreadyExists",
            fmt::format("A listener already exists on this port for this load balancer '{}'",
                        load_balancer));
      }
    }
  }

  static StoredResource load_balancer_of(const StoredResource& listener,
                                         const HandlerContext& context) {
    const std::string arn = text_of(listener.model, "LoadBalancerArn");
    auto found = context.resources.find(kLoadBalancer, arn);
    if (!found) {
      throw HandlerError("NotFound", fmt::format("Load balancers '[{}]' not found", arn));
    }
    return *std::move(found);
  }

  std::shared_ptr<Elbv2> elbv2_;
};

}  // namespace

std::unique_ptr<Handler> make_listener_handler(std::shared_ptr<Elbv2> elbv2) {
  return std::make_unique<ListenerHandler>(std::move(elbv2));
}

}  // namespace region
