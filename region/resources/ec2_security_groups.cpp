#include <algorithm>

#include <fmt/format.h>

#include "base/ids.h"
#include "region/resources/ec2.h"
#include "region/resources/ec2_security_rules.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"

namespace region {

namespace {

base::JsonArray checked_rules(const base::JsonObject& model, bool ingress,
                              const std::string& vpc_id, const HandlerContext& context) {
  base::JsonArray checked;
  std::vector<SecurityRule> seen;
  const base::Json* list =
      model.if_contains(ingress ? "SecurityGroupIngress" : "SecurityGroupEgress");
  for (const base::Json& entry : list != nullptr ? list->as_array() : base::JsonArray()) {
    base::JsonObject rule = checked_security_rule(entry.as_object(), ingress, vpc_id, context);
    const SecurityRule understood = security_rule_of(rule, ingress);
    if (!rule.contains("CidrIpv6") && std::ranges::find(seen, understood) != seen.end()) {
      throw invalid_value("The same permission must not appear multiple times");
    }
    seen.push_back(understood);
    checked.push_back(std::move(rule));
  }
  return checked;
}

class SecurityGroupHandler final : public Handler {
 public:
  explicit SecurityGroupHandler(std::shared_ptr<Ec2Networks> networks)
      : networks_(std::move(networks)) {}

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = begin_model(kSecurityGroup, desired, current);
    if (current == nullptr) {
      begin(model, context);
    }
    const std::string vpc_id = text_of(model, "VpcId");
    if (!model.contains("SecurityGroupEgress")) {
      model["SecurityGroupEgress"] = base::JsonArray{base::JsonObject{
          {"CidrIp", "0.0.0.0/0"}, {"FromPort", -1}, {"ToPort", -1}, {"IpProtocol", "-1"}}};
    }
    model["SecurityGroupEgress"] = checked_rules(model, false, vpc_id, context);
    model["SecurityGroupIngress"] = checked_rules(model, true, vpc_id, context);
    return model;
  }

  void admit_removal(const StoredResource& current, HandlerContext& context) override {
    if (text_of(current.model, "GroupName") == "default") {
      throw ec2_error(
          "InvalidRequest", "CannotDelete",
          fmt::format("the specified group: \"{}\" name: \"default\" cannot be deleted by a user",
                      current.identifier));
    }
    if (in_use(current, context)) {
      throw dependency_violation(
          fmt::format("resource {} has a dependent object", current.identifier));
    }
  }

  void provision(StoredResource& resource, const base::JsonObject* before,
                 HandlerContext& context) override {
    for (const bool ingress : {true, false}) {
      if (before != nullptr) {
        take_rules_as_a_whole(resource, *before, ingress, context);
      }
    }
    networks_->apply_rules(text_of(resource.model, "VpcId"), context);
  }

  void deprovision(const StoredResource& resource, HandlerContext& context) override {
    erase_security_rules(resource.identifier, context);
    networks_->apply_rules(text_of(resource.model, "VpcId"), context);
  }

  base::JsonObject observe(const StoredResource& resource, HandlerContext& context) override {
    base::JsonObject model = resource.model;
    model["SecurityGroupIngress"] = visible_security_rules(resource, true, context.resources);
    model["SecurityGroupEgress"] = visible_security_rules(resource, false, context.resources);
    return model;
  }

  bool keeps_failed_create() const override { return false; }

 private:
  static void begin(base::JsonObject& model, HandlerContext& context) {
    if (!model.contains("VpcId")) {
      throw ec2_error("InvalidRequest", "VPCIdNotSpecified", "No default VPC for this user");
    }
    const std::string vpc_id = require_vpc(text_of(model, "VpcId"), context).identifier;
    set_default(model, "GroupName",
                base::Json("SecurityGroup-" + base::make_hex_id(context.random, 12)));
    const std::string group_name = text_of(model, "GroupName");
    if (group_name.starts_with("sg-")) {
      throw invalid_value(
          fmt::format("Value ({}) for parameter GroupName is invalid. Group names may "
                      "not be in the format sg-*",
                      group_name));
    }
    if (!is_group_text(group_name)) {
      throw invalid_value(
          fmt::format("Value ({}) for parameter GroupName is invalid. Valid names are {}",
                      group_name, kGroupTexts));
    }
    if (!is_group_text(text_of(model, "GroupDescription"))) {
      throw invalid_value(fmt::format(
          "Invalid security group description. Valid descriptions are {}", kGroupTexts));
    }
    if (group_name == "default") {
      throw invalid_value("Cannot use reserved security group name: default");
    }
    for (const StoredResource& other : having(kSecurityGroup, "VpcId", vpc_id, context)) {
      if (text_of(other.model, "GroupName") == group_name) {
        throw ec2_error(
            "AlreadyExists", "InvalidGroup.Duplicate",
            fmt::format("The security group '{}' already exists for VPC '{}'", group_name, vpc_id));
      }
    }
    model["Id"] = make_ec2_id("sg", context);
    model["GroupId"] = model["Id"];
  }

  /// By an interface, or as the peer in a rule of another group.
  static bool in_use(const StoredResource& group, const HandlerContext& context) {
    for (const StoredResource& interface : context.resources.all(kNetworkInterface)) {
      const std::vector<std::string> groups = texts_of(interface.model, "GroupSet");
      if (std::ranges::find(groups, group.identifier) != groups.end()) {
        return true;
      }
    }
    for (const auto& [id, rules] :
         collect_security_rules(text_of(group.model, "VpcId"), context.resources)) {
      if (id != group.identifier &&
          std::ranges::find(rules, group.identifier, &SecurityRule::group) != rules.end()) {
        return true;
      }
    }
    return false;
  }

  std::shared_ptr<Ec2Networks> networks_;
};

class SecurityRuleHandler final : public Handler {
 public:
  SecurityRuleHandler(std::shared_ptr<Ec2Networks> networks, bool ingress)
      : networks_(std::move(networks)), ingress_(ingress) {}

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model =
        begin_model(ingress_ ? kSecurityGroupIngress : kSecurityGroupEgress, desired, current);
    const std::string group_id = text_of(model, "GroupId");
    if (group_id.empty()) {
      throw ec2_error(
          "InvalidRequest", "MissingParameter",
          "The request must contain the parameter groupId: group names are only for a default "
          "VPC, which this region does not have");
    }
    const StoredResource group = require_security_group(group_id, context);
    require_vpc(text_of(group.model, "VpcId"), context);  // which takes its default group with it
    model = checked_security_rule(model, ingress_, text_of(group.model, "VpcId"), context);
    if (!model.contains("CidrIpv6")) {
      refuse_duplicate_rule(group_id, security_rule_of(model, ingress_),
                            current != nullptr ? current->identifier : "", context);
    }
    if (current == nullptr) {
      model["Id"] = make_ec2_id("sgr", context);
    }
    return model;
  }

  void provision(StoredResource& resource, const base::JsonObject* /*before*/,
                 HandlerContext& context) override {
    apply(resource, context);
  }

  void deprovision(const StoredResource& resource, HandlerContext& context) override {
    apply(resource, context);
  }

  bool keeps_failed_create() const override { return false; }

 private:
  void apply(const StoredResource& resource, HandlerContext& context) {
    // The group may be gone already, and its rules with it.
    if (const auto group =
            context.resources.find(kSecurityGroup, text_of(resource.model, "GroupId"))) {
      networks_->apply_rules(text_of(group->model, "VpcId"), context);
    }
  }

  std::shared_ptr<Ec2Networks> networks_;
  bool ingress_;
};

}  // namespace

std::unique_ptr<Handler> make_security_group_handler(std::shared_ptr<Ec2Networks> networks) {
  return std::make_unique<SecurityGroupHandler>(std::move(networks));
}

std::unique_ptr<Handler> make_security_rule_handler(std::shared_ptr<Ec2Networks> networks,
                                                    bool ingress) {
  return std::make_unique<SecurityRuleHandler>(std::move(networks), ingress);
}

}  // namespace region
