#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "base/ids.h"
#include "region/resources/elbv2.h"
#include "region/resources/model.h"
#include "region/resources/placement.h"
#include "region/resources/properties.h"
#include "region/runtimes/load_balancers.h"

namespace region {
namespace {

constexpr std::string_view kLoadBalancerReadOnly[] = {"LoadBalancerArn", "LoadBalancerFullName",
                                                      "LoadBalancerName", "DNSName",
                                                      "CanonicalHostedZoneID"};

/// Route 53's zone of load balancers, by region.
std::string_view hosted_zone(std::string_view region) {
  static constexpr std::pair<std::string_view, std::string_view> kZones[] = {
      {"us-east-1", "Z35SXDOTRQ7X7K"},      {"us-east-2", "Z3AADJGX6KTTL2"},
      {"us-west-1", "Z368ELLRRE2KJ0"},      {"us-west-2", "Z1H1FL5HABSF5"},
      {"eu-west-1", "Z32O12XQLNTSW2"},      {"eu-west-2", "ZHURV8PSTC4K8"},
      {"eu-central-1", "Z215JYRZR1TBD5"},   {"ap-southeast-1", "Z1LMS91P8CMLE5"},
      {"ap-northeast-1", "Z14GRHDCWA56QT"},
  };
  const auto* found = std::find_if(std::begin(kZones), std::end(kZones),
                                   [region](const auto& zone) { return zone.first == region; });
  return found == std::end(kZones) ? kZones[0].second : found->second;
}

void check_name(const base::JsonObject& model, const HandlerContext& context) {
  const std::string name = text_of(model, "Name");
  check_elb_name("load balancer", name);
  if (name.starts_with("internal-")) {
    refuse(fmt::format("The load balancer name '{}' is not valid", name));
  }
  for (const StoredResource& other : context.resources.all(kLoadBalancer)) {
    if (text_of(other.model, "Name") == name) {
      throw HandlerError(
          "AlreadyExists",
          fmt::format("A load balancer with the same name '{}' exists, but with different settings",
                      name));
    }
  }
}

/// Two zones at least, one subnet in each, all in one VPC that has a way in if the load balancer is
/// to be reached from the internet.
Placement check_subnets(const base::JsonObject& model, const HandlerContext& context) {
  PlacementProblem problem;
  Placement placement = place(texts_of(model, "Subnets"), context.resources, problem);
  if (!problem.unknown_subnets.empty()) {
    refuse(fmt::format("The subnet ID '{}' is not valid", problem.unknown_subnets.front()));
  }
  if (problem.several_vpcs) {
    refuse("All subnets must belong to the same VPC");
  }
  if (placement.zones() < 2) {
    refuse("At least two subnets in two different Availability Zones must be specified");
  }
  if (placement.zones() < placement.subnets.size()) {
    refuse("A load balancer cannot be attached to multiple subnets in the same Availability Zone");
  }
  const auto gateways = context.resources.all("AWS::EC2::VPCGatewayAttachment");
  const bool has_gateway =
      std::any_of(gateways.begin(), gateways.end(), [&](const StoredResource& each) {
        return text_of(each.model, "VpcId") == placement.vpc_id &&
               !text_of(each.model, "InternetGatewayId").empty();
      });
  if (text_of(model, "Scheme") == "internet-facing" && !has_gateway) {
    refuse(fmt::format("VPC {} has no internet gateway", placement.vpc_id));
  }
  return placement;
}

void check_security_groups(base::JsonObject& model, const std::string& vpc,
                           const HandlerContext& context) {
  if (!model.contains("SecurityGroups")) {
    model["SecurityGroups"] = default_security_groups(vpc, context.resources);
  }
  if (const std::string missing =
          missing_security_group(texts_of(model, "SecurityGroups"), vpc, context.resources);
      !missing.empty()) {
    refuse(fmt::format("One or more security groups are invalid: {}", missing));
  }
}

void check_access_logs(const base::JsonObject& model, const HandlerContext& context) {
  const std::string bucket =
      attribute(model, "LoadBalancerAttributes", "access_logs.s3.bucket", "");
  if (attribute(model, "LoadBalancerAttributes", "access_logs.s3.enabled", "false") == "true" &&
      !context.resources.find("AWS::S3::Bucket", bucket)) {
    refuse(fmt::format("Access Denied for bucket: {}. Please check S3bucket permission", bucket));
  }
}

class LoadBalancerHandler final : public Handler {
 public:
  explicit LoadBalancerHandler(std::shared_ptr<Elbv2> elbv2) : elbv2_(std::move(elbv2)) {}

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = desired;
    set_default(model, "Type", "application");
    set_default(model, "Scheme", "internet-facing");
    set_default(model, "IpAddressType", "ipv4");
    if (const std::string scheme = text_of(model, "Scheme");
        scheme != "internet-facing" && scheme != "internal") {
      refuse(fmt::format("Load balancer scheme '{}' must be one of 'internet-facing, internal'",
                         scheme));
    }
    if (text_of(model, "Type") != "application" || text_of(model, "IpAddressType") != "ipv4") {
      refuse(
          fmt::format("The local region does not support load balancers of type {} and address "
                      "type {}; expected "
                      "application and ipv4",
                      text_of(model, "Type"), text_of(model, "IpAddressType")));
    }
    if (model.contains("SubnetMappings")) {
      base::JsonArray subnets;
      for (const base::Json& mapping : model.at("SubnetMappings").as_array()) {
        subnets.emplace_back(text_of(mapping.as_object(), "SubnetId"));
      }
      model["Subnets"] = std::move(subnets);
    }
    const Placement placement = check_subnets(model, context);
    check_security_groups(model, placement.vpc_id, context);
    check_access_logs(model, context);
    current == nullptr ? name(model, context) : keep_names(model, current->model);
    return model;
  }

  void admit_removal(const StoredResource& current, HandlerContext& /*context*/) override {
    if (attribute(current.model, "LoadBalancerAttributes", "deletion_protection.enabled",
                  "false") == "true") {
      refuse(
          fmt::format("Load balancer '{}' cannot be deleted because deletion protection is enabled",
                      current.identifier));
    }
  }

  void provision(StoredResource& resource, const base::JsonObject* before,
                 HandlerContext& context) override {
    Runtimes& runtimes = elbv2_->runtimes();
    if (before != nullptr) {
      runtimes.interfaces.set_groups(interface_owner(resource),
                                     texts_of(resource.model, "SecurityGroups"), context);
    }
    elbv2_->sync(resource, context);
    const InterfaceSpec interface = runtimes.interfaces.ensure(
        interface_owner(resource), texts_of(resource.model, "Subnets").at(0),
        texts_of(resource.model, "SecurityGroups"), context);
    if (auto named = runtimes.network.set_name(
            interface.vpc_id, bare_name(text_of(resource.model, "DNSName")), {interface.address});
        !named) {
      throw HandlerError("ServiceInternalError", named.error().message);
    }
  }

  void deprovision(const StoredResource& resource, HandlerContext& context) override {
    elbv2_->remove(resource, context);
    // As with AWS, the listeners go with their load balancer.
    for (const StoredResource& listener : context.resources.all(kListener)) {
      if (text_of(listener.model, "LoadBalancerArn") == resource.identifier) {
        context.resources.erase(kListener, listener.identifier);
      }
    }
  }

  bool keeps_failed_create() const override { return false; }

 private:
  void name(base::JsonObject& model, HandlerContext& context) const {
    set_default(model, "Name", base::Json("lb-" + base::make_hex_id(context.random, 10)));
    check_name(model, context);
    const std::string name = text_of(model, "Name");
    const std::string full_name =
        fmt::format("app/{}/{}", name, base::make_hex_id(context.random, 16));
    model["LoadBalancerName"] = name;
    model["LoadBalancerFullName"] = full_name;
    model["LoadBalancerArn"] =
        fmt::format("arn:{}:elasticloadbalancing:{}:{}:loadbalancer/{}", context.partition,
                    context.region, context.account, full_name);
    std::string host = fmt::format("{}{}-{}.{}.elb.localhost",
                                   text_of(model, "Scheme") == "internal" ? "internal-" : "", name,
                                   context.random.text(10, "0123456789"), context.region);
    std::transform(host.begin(), host.end(), host.begin(),
                   [](unsigned char letter) { return std::tolower(letter); });
    model["DNSName"] = host + elbv2_->runtimes().load_balancers.port_suffix();
    model["CanonicalHostedZoneID"] = hosted_zone(context.region);
  }

  static void keep_names(base::JsonObject& model, const base::JsonObject& before) {
    for (const std::string_view property : kLoadBalancerReadOnly) {
      model[property] = before.at(property);
    }
    model["Name"] = before.at("Name");
  }

  std::shared_ptr<Elbv2> elbv2_;
};

}  // namespace

std::unique_ptr<Handler> make_load_balancer_handler(std::shared_ptr<Elbv2> elbv2) {
  return std::make_unique<LoadBalancerHandler>(std::move(elbv2));
}

}  // namespace region
