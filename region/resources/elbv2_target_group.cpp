#include <algorithm>

#include <fmt/format.h>

#include "base/ids.h"
#include "region/resources/elbv2.h"
#include "region/resources/elbv2_rules.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"
#include "region/runtimes/load_balancers.h"

namespace region {
namespace {

using namespace std::chrono_literals;

void set_defaults(base::JsonObject& model) {
  set_default(model, "TargetType", "instance");
  set_default(model, "Protocol", "HTTP");
  set_default(model, "ProtocolVersion", "HTTP1");
  set_default(model, "Port", 80);
  set_default(model, "IpAddressType", "ipv4");
  set_default(model, "HealthCheckEnabled", true);
  set_default(model, "HealthCheckProtocol", "HTTP");
  set_default(model, "HealthCheckPort", "traffic-port");
  set_default(model, "HealthCheckPath", "/");
  set_default(model, "HealthCheckIntervalSeconds", 30);
  set_default(model, "HealthCheckTimeoutSeconds", 5);
  set_default(model, "HealthyThresholdCount", 5);
  set_default(model, "UnhealthyThresholdCount", 2);
  set_default(model, "Matcher", base::JsonObject{{"HttpCode", "200"}});
}

void check(const base::JsonObject& model, const HandlerContext& context) {
  for (const auto& [property, expected] :
       {std::pair<std::string_view, std::string_view>{"TargetType", "ip"},
        {"ProtocolVersion", "HTTP1"},
        {"IpAddressType", "ipv4"}}) {
    if (const std::string value = text_of(model, property); value != expected) {
      refuse(
          fmt::format("The local region does not support target groups with {} '{}'; expected {}",
                      property, value, expected));
    }
  }
  const std::string protocol = text_of(model, "Protocol");
  if (protocol != "HTTP" && protocol != "HTTPS") {
    refuse(
        fmt::format("The local region does not support target groups with Protocol '{}'; expected "
                    "HTTP or HTTPS",
                    protocol));
  }
  const std::string vpc = text_of(model, "VpcId");
  if (!context.resources.find("AWS::EC2::VPC", vpc)) {
    refuse(fmt::format("The VPC ID '{}' is not found", vpc));
  }
  if (number_of(model, "HealthCheckTimeoutSeconds", 5) >=
      number_of(model, "HealthCheckIntervalSeconds", 30)) {
    refuse("Health check interval must be greater than the timeout.");
  }
}

class TargetGroupHandler final : public Handler {
 public:
  explicit TargetGroupHandler(std::shared_ptr<Elbv2> elbv2) : elbv2_(std::move(elbv2)) {}

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = desired;
    set_defaults(model);
    check(model, context);
    if (current != nullptr) {
      for (const std::string_view property :
           {"Name", "TargetGroupArn", "TargetGroupFullName", "TargetGroupName"}) {
        model[property] = current->model.at(property);
      }
      return model;
    }
    set_default(model, "Name", base::Json("tg-" + base::make_hex_id(context.random, 10)));
    const std::string name = text_of(model, "Name");
    check_elb_name("target group", name);
    if (context.resources.find_by(kTargetGroup, "Name", name)) {
      throw HandlerError(
          "AlreadyExists",
          fmt::format("A target group with the same name '{}' exists, but with different settings",
                      name));
    }
    const std::string full_name =
        fmt::format("targetgroup/{}/{}", name, base::make_hex_id(context.random, 16));
    model["TargetGroupName"] = name;
    model["TargetGroupFullName"] = full_name;
    model["TargetGroupArn"] = fmt::format("arn:{}:elasticloadbalancing:{}:{}:{}", context.partition,
                                          context.region, context.account, full_name);
    return model;
  }

  void admit_removal(const StoredResource& current, HandlerContext& context) override {
    for (const StoredResource& listener : context.resources.all(kListener)) {
      if (listener.phase != Phase::kDeleting &&
          forwards_to(listener, current.identifier, context.resources)) {
        throw HandlerError(
            "ResourceConflict",
            fmt::format("Target group '{}' is currently in use by a listener or a rule",
                        current.identifier));
      }
    }
  }

  void provision(StoredResource& resource, const base::JsonObject* /*before*/,
                 HandlerContext& context) override {
    for (const std::string& arn : load_balancers_of(resource.identifier, context.resources)) {
      if (const auto load_balancer = context.resources.find(kLoadBalancer, arn)) {
        elbv2_->sync(*load_balancer, context);
      }
    }
    LoadBalancers& runtime = elbv2_->runtimes().load_balancers;
    const base::Json* targets = resource.model.if_contains("Targets");
    for (const base::Json& target : targets == nullptr ? base::JsonArray{} : targets->as_array()) {
      const Target each{.address = text_of(target.as_object(), "Id"),
                        .port = static_cast<std::uint16_t>(number_of(
                            target.as_object(), "Port", number_of(resource.model, "Port", 80)))};
      if (auto registered = runtime.register_target(arn_id(resource.identifier), each);
          !registered) {
        throw HandlerError("GeneralServiceException", registered.error().message);
      }
    }
  }

  void deprovision(const StoredResource& resource, HandlerContext& /*context*/) override {
    if (auto removed = elbv2_->runtimes().load_balancers.remove_group(arn_id(resource.identifier));
        !removed) {
      throw HandlerError("GeneralServiceException", removed.error().message);
    }
  }

  base::JsonObject observe(const StoredResource& resource, HandlerContext& context) override {
    base::JsonObject model = resource.model;
    base::JsonArray arns;
    for (const std::string& arn : load_balancers_of(resource.identifier, context.resources)) {
      arns.emplace_back(arn);
    }
    model["LoadBalancerArns"] = std::move(arns);
    return model;
  }

 private:
  static std::vector<std::string> load_balancers_of(const std::string& group,
                                                    const Resources& resources) {
    std::vector<std::string> out;
    for (const StoredResource& listener : resources.all(kListener)) {
      const std::string arn = text_of(listener.model, "LoadBalancerArn");
      if (forwards_to(listener, group, resources) &&
          std::find(out.begin(), out.end(), arn) == out.end()) {
        out.push_back(arn);
      }
    }
    return out;
  }

  std::shared_ptr<Elbv2> elbv2_;
};

}  // namespace

std::unique_ptr<Handler> make_target_group_handler(std::shared_ptr<Elbv2> elbv2) {
  return std::make_unique<TargetGroupHandler>(std::move(elbv2));
}

}  // namespace region
