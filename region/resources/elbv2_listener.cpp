#include <fmt/format.h>

#include "base/ids.h"
#include "region/resources/elbv2.h"
#include "region/resources/elbv2_actions.h"
#include "region/resources/elbv2_rules.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"

namespace region {
namespace {

/// Every region has this certificate; it is issued for the load balancer's own name.
constexpr std::string_view kBuiltInCertificate = "certificate/00000000-0000-4000-8000-000000000000";

constexpr std::int64_t kLastListenerPort = 65'535;

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

class ListenerHandler final : public Handler {
 public:
  explicit ListenerHandler(std::shared_ptr<Elbv2> elbv2) : elbv2_(std::move(elbv2)) {}

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = desired;
    const StoredResource load_balancer = load_balancer_of(model, context);
    check_protocol(model);
    check_port(model, current, context);
    check_certificates(model, context);
    check_actions(model.at("DefaultActions").as_array(), "DefaultActions",
                  vpc_of(load_balancer, context.resources), context);
    model["ListenerArn"] =
        current != nullptr
            ? current->model.at("ListenerArn")
            : base::Json(fmt::format("arn:{}:elasticloadbalancing:{}:{}:listener/{}/{}",
                                     context.partition, context.region, context.account,
                                     text_of(load_balancer.model, "LoadBalancerFullName"),
                                     base::make_hex_id(context.random, 16)));
    return model;
  }

  void provision(StoredResource& resource, const base::JsonObject* /*before*/,
                 HandlerContext& context) override {
    elbv2_->sync_with(load_balancer_of(resource.model, context), resource.identifier, context);
  }

  void deprovision(const StoredResource& resource, HandlerContext& context) override {
    if (context.resources.find(kLoadBalancer, text_of(resource.model, "LoadBalancerArn"))) {
      elbv2_->sync(load_balancer_of(resource.model, context), context, resource.identifier);
    }
    for (const StoredResource& rule : rules_of(resource.identifier, context.resources)) {
      context.resources.erase(kListenerRule, rule.identifier);
    }
  }

  bool keeps_failed_create() const override { return false; }

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
    if (const std::int64_t port = number_of(model, "Port", 0);
        port < 1 || port > kLastListenerPort) {
      refuse(fmt::format("Listener port '{}' must be between 1 and {}", port, kLastListenerPort));
    }
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

  std::shared_ptr<Elbv2> elbv2_;
};

}  // namespace

std::unique_ptr<Handler> make_listener_handler(std::shared_ptr<Elbv2> elbv2) {
  return std::make_unique<ListenerHandler>(std::move(elbv2));
}

}  // namespace region
