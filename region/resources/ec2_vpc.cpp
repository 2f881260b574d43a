#include <fmt/format.h>

#include "region/resources/ec2.h"
#include "region/resources/ec2_security_rules.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"
#include "region/runtimes/network_ipv4.h"

namespace region {

namespace {

std::string checked_cidr(const std::string& text) {
  const auto network = parse_ipv4_network(text);
  if (!network || network->prefix < kLargestPrefix || network->prefix > kSmallestPrefix ||
      text.find('/') == std::string::npos) {
    throw ec2_error("InvalidRequest", "InvalidVpc.Range",
                    fmt::format("The CIDR '{}' is invalid.", text));
  }
  return format_ipv4_network(*network);
}

class VpcHandler final : public Handler {
 public:
  explicit VpcHandler(std::shared_ptr<Ec2Networks> networks) : networks_(std::move(networks)) {}

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = begin_model(kVpc, desired, current);
    set_default(model, "EnableDnsSupport", true);
    set_default(model, "EnableDnsHostnames", false);
    set_default(model, "InstanceTenancy", "default");
    if (flag_of(model, "EnableDnsHostnames") && !flag_of(model, "EnableDnsSupport")) {
      throw ec2_error("InvalidRequest", "InvalidParameterValue",
                      "DNS hostnames can only be enabled if DNS support is enabled.");
    }
    if (current == nullptr) {
      if (!model.contains("CidrBlock")) {
        throw ec2_error("InvalidRequest", "MissingParameter",
                        "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.");
      }
      model["CidrBlock"] = checked_cidr(text_of(model, "CidrBlock"));
      model["VpcId"] = make_ec2_id("vpc", context);
      model["CidrBlockAssociations"] = base::JsonArray{make_ec2_id("vpc-cidr-assoc", context)};
      model["DefaultNetworkAcl"] = make_ec2_id("acl", context);
      model["DefaultSecurityGroup"] = make_ec2_id("sg", context);
      model["Ipv6CidrBlocks"] = base::JsonArray();
      model[kMainRouteTable] = make_ec2_id("rtb", context);
      put_defaults(model, context);
    }
    return model;
  }

  void admit_removal(const StoredResource& current, HandlerContext& context) override {
    const std::string main_table = text_of(current.model, kMainRouteTable);
    const std::string default_group = text_of(current.model, "DefaultSecurityGroup");
    for (const std::string_view type :
         {kSubnet, kSecurityGroup, kRouteTable, kVpcEndpoint, kGatewayAttachment}) {
      for (const StoredResource& user : having(type, "VpcId", current.identifier, context)) {
        if (user.identifier != main_table && user.identifier != default_group) {
          throw dependency_violation(fmt::format(
              "The vpc '{}' has dependencies and cannot be deleted.", current.identifier));
        }
      }
    }
  }

  void provision(StoredResource& resource, const base::JsonObject* before,
                 HandlerContext& context) override {
    if (before == nullptr) {
      throw_if_failed(networks_->network().ensure_vpc(resource.identifier,
                                                      text_of(resource.model, "CidrBlock")));
      networks_->apply_rules(resource.identifier, context);
    }
  }

  void deprovision(const StoredResource& resource, HandlerContext& context) override {
    throw_if_failed(networks_->network().remove_vpc(resource.identifier));
    context.resources.erase(kRouteTable, text_of(resource.model, kMainRouteTable));
    const std::string default_group = text_of(resource.model, "DefaultSecurityGroup");
    erase_security_rules(default_group, context);
    context.resources.erase(kSecurityGroup, default_group);
  }

  bool keeps_failed_create() const override { return false; }

 private:
  /// What comes with every VPC: its main route table, and a group whose members reach each other.
  static void put_defaults(const base::JsonObject& model, HandlerContext& context) {
    const std::string vpc_id = text_of(model, "VpcId");
    const std::string table = text_of(model, kMainRouteTable);
    const std::string group = text_of(model, "DefaultSecurityGroup");
    context.resources.put({.type = std::string(kRouteTable),
                           .identifier = table,
                           .model = {{"RouteTableId", table}, {"VpcId", vpc_id}}});
    base::JsonObject from_members{{"IpProtocol", "-1"},
                                  {"FromPort", -1},
                                  {"ToPort", -1},
                                  {"SourceSecurityGroupId", group},
                                  {"SourceSecurityGroupOwnerId", context.account}};
    base::JsonObject to_all{
        {"IpProtocol", "-1"}, {"FromPort", -1}, {"ToPort", -1}, {"CidrIp", "0.0.0.0/0"}};
    context.resources.put({.type = std::string(kSecurityGroup),
                           .identifier = group,
                           .model = {{"Id", group},
                                     {"GroupId", group},
                                     {"GroupName", "default"},
                                     {"GroupDescription", "default VPC security group"},
                                     {"VpcId", vpc_id},
                                     {"SecurityGroupIngress", base::JsonArray{from_members}},
                                     {"SecurityGroupEgress", base::JsonArray{to_all}}}});
  }

  std::shared_ptr<Ec2Networks> networks_;
};

class InternetGatewayHandler final : public Handler {
 public:
  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = begin_model(kInternetGateway, desired, current);
    if (current == nullptr) {
      model["InternetGatewayId"] = make_ec2_id("igw", context);
    }
    return model;
  }

  void admit_removal(const StoredResource& current, HandlerContext& context) override {
    if (!having(kGatewayAttachment, "InternetGatewayId", current.identifier, context).empty()) {
      throw dependency_violation(fmt::format(
          "The internetGateway '{}' has dependencies and cannot be deleted.", current.identifier));
    }
  }

  bool has_data_plane() const override { return false; }
};

class GatewayAttachmentHandler final : public Handler {
 public:
  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = begin_model(kGatewayAttachment, desired, current);
    const std::string gateway = text_of(model, "InternetGatewayId");
    const std::string vpc_id = text_of(model, "VpcId");
    if (model.contains("VpnGatewayId") || gateway.empty()) {
      throw HandlerError("InvalidRequest",
                         "VpnGatewayId is not supported by this region; InternetGatewayId is.");
    }
    require_vpc(vpc_id, context);
    const auto found = context.resources.find(kInternetGateway, gateway);
    if (!found || found->phase == Phase::kDeleting) {
      throw ec2_error("NotFound", "InvalidInternetGatewayID.NotFound",
                      fmt::format("The internetGateway ID '{}' does not exist", gateway));
    }
    check_free(gateway, vpc_id, context);
    model["AttachmentType"] = "IGW";
    return model;
  }

  void admit_removal(const StoredResource& current, HandlerContext& context) override {
    const std::string vpc_id = text_of(current.model, "VpcId");
    for (const StoredResource& nat : having(kNatGateway, "VpcId", vpc_id, context)) {
      if (!text_of(nat.model, "AllocationId").empty()) {
        throw dependency_violation(
            fmt::format("Network {} has some mapped public address(es). Please unmap those public "
                        "address(es) before detaching the gateway.",
                        vpc_id));
      }
    }
  }

  bool has_data_plane() const override { return false; }

 private:
  static void check_free(const std::string& gateway, const std::string& vpc_id,
                         const HandlerContext& context) {
    for (const StoredResource& other :
         having(kGatewayAttachment, "InternetGatewayId", gateway, context)) {
      if (text_of(other.model, "VpcId") != vpc_id) {
        throw ec2_error("ResourceConflict", "Resource.AlreadyAssociated",
                        fmt::format("resource {} is already attached to network {}", gateway,
                                    text_of(other.model, "VpcId")));
      }
    }
    for (const StoredResource& other : having(kGatewayAttachment, "VpcId", vpc_id, context)) {
      if (text_of(other.model, "InternetGatewayId") != gateway) {
        throw ec2_error("InvalidRequest", "InvalidParameterValue",
                        fmt::format("Network {} already has an internet gateway attached", vpc_id));
      }
    }
  }
};

}  // namespace

std::unique_ptr<Handler> make_vpc_handler(std::shared_ptr<Ec2Networks> networks) {
  return std::make_unique<VpcHandler>(std::move(networks));
}

std::unique_ptr<Handler> make_internet_gateway_handler() {
  return std::make_unique<InternetGatewayHandler>();
}

std::unique_ptr<Handler> make_gateway_attachment_handler() {
  return std::make_unique<GatewayAttachmentHandler>();
}

}  // namespace region
