#include "region/resources/stored_rules.h"

#include <algorithm>
#include <array>
#include <string>

#include <boost/json.hpp>

#include "region/resources/model.h"
#include "region/resources/names.h"
#include "region/resources/policy_document.h"
#include "region/resources/text_template.h"

namespace region {

namespace {

[[noreturn]] void refuse_with(std::string code, const std::string& message) {
  throw HandlerError(std::move(code), message);
}

constexpr std::size_t kLongestRoleName = 64;
constexpr std::size_t kLongestSecretName = 512;

/// What AWS's own rule groups cost, in web ACL capacity units.
struct ManagedGroup {
  std::string_view name;
  std::int64_t capacity;
};

constexpr std::array kManagedGroups = {
    ManagedGroup{"AWSManagedRulesAdminProtectionRuleSet", 100},
    ManagedGroup{"AWSManagedRulesAmazonIpReputationList", 25},
    ManagedGroup{"AWSManagedRulesAnonymousIpList", 50},
    ManagedGroup{"AWSManagedRulesCommonRuleSet", 700},
    ManagedGroup{"AWSManagedRulesKnownBadInputsRuleSet", 200},
    ManagedGroup{"AWSManagedRulesLinuxRuleSet", 200},
    ManagedGroup{"AWSManagedRulesPHPRuleSet", 100},
    ManagedGroup{"AWSManagedRulesSQLiRuleSet", 200},
    ManagedGroup{"AWSManagedRulesUnixRuleSet", 100},
    ManagedGroup{"AWSManagedRulesWindowsRuleSet", 200},
    ManagedGroup{"AWSManagedRulesWordPressRuleSet", 100},
};

std::int64_t capacity_of(const base::JsonObject& rule) {
  const base::Json* statement = rule.if_contains("Statement");
  if (statement == nullptr || !statement->is_object()) {
    return 0;
  }
  const base::JsonObject& object = statement->get_object();
  if (const base::Json* managed = object.if_contains("ManagedRuleGroupStatement")) {
    const std::string name = text_of(managed->as_object(), "Name");
    const auto* known = std::ranges::find(kManagedGroups, name, &ManagedGroup::name);
    if (known == kManagedGroups.end()) {
      refuse_with("InvalidRequest",
                  "Error reason: The managed rule group doesn't exist., field: MANAGED_RULE_SET, "
                  "parameter: " +
                      name);
    }
    return known->capacity;
  }
  return object.contains("RateBasedStatement") ? 2 : 1;
}

std::vector<std::string> alarms_in_rule(std::string_view rule) {
  std::vector<std::string> names;
  for (const std::string_view function : {"ALARM(", "OK(", "INSUFFICIENT_DATA("}) {
    for (std::size_t at = rule.find(function); at != std::string_view::npos;
         at = rule.find(function, at + 1)) {
      const std::size_t begin = at + function.size();
      std::string_view name = rule.substr(begin, rule.find(')', begin) - begin);
      if (name.size() >= 2 && (name.front() == '"' || name.front() == '\'')) {
        name = name.substr(1, name.size() - 2);
      }
      names.emplace_back(name);
    }
  }
  return names;
}

}  // namespace

void check_key_policy(Admission& admission) {
  if (!admission.model.contains("KeyPolicy")) {
    const std::string root =
        fill_in("arn:${Partition}:iam::${Account}:root", {}, admission.context);
    admission.model["KeyPolicy"] = {{"Version", "2012-10-17"},
                                    {"Id", "key-default-1"},
                                    {"Statement",
                                     {{{"Sid", "Enable IAM User Permissions"},
                                       {"Effect", "Allow"},
                                       {"Principal", {{"AWS", root}}},
                                       {"Action", "kms:*"},
                                       {"Resource", "*"}}}}};
  }
  check_policy(admission.model["KeyPolicy"], PolicyKind::kResource);
}

void check_role(Admission& admission) {
  const std::string name = text_of(admission.model, "RoleName");
  if (name.size() > kLongestRoleName) {
    refuse_with(
        "InvalidRequest",
        fmt::format("1 validation error detected: Value '{}' at 'roleName' failed to satisfy "
                    "constraint: Member must have length less than or equal to {}",
                    name, kLongestRoleName));
  }
  if (!is_name(name, "_+=,.@-", kLongestRoleName)) {
    refuse_with("InvalidRequest",
                "The specified value for roleName is invalid. It must contain only alphanumeric "
                "characters and/or the following: +=,.@_-");
  }
  check_policy(admission.model.at("AssumeRolePolicyDocument"), PolicyKind::kTrust);
  const base::Json* policies = admission.model.if_contains("Policies");
  if (policies == nullptr) {
    return;
  }
  for (const base::Json& policy : policies->as_array()) {
    check_policy(policy.at("PolicyDocument"), PolicyKind::kIdentity);
  }
}

void check_bucket_name(Admission& admission) {
  if (!is_bucket_name(text_of(admission.model, "BucketName"))) {
    refuse_with("InvalidRequest", "The specified bucket is not valid.");
  }
}

void check_inline_policy(Admission& admission) {
  check_policy(admission.model.at("PolicyDocument"), PolicyKind::kResource);
}

void check_log_group_protection(const StoredResource& group, HandlerContext& /*context*/) {
  const base::Json* is_protected = group.model.if_contains("DeletionProtectionEnabled");
  if (is_protected != nullptr && *is_protected == true) {
    refuse_with("InvalidRequest", fmt::format("Log group {} has deletion protection enabled; set "
                                              "DeletionProtectionEnabled to false first.",
                                              group.identifier));
  }
}

void check_dashboard(Admission& admission) {
  const std::string body = text_of(admission.model, "DashboardBody");
  const auto parsed = base::parse_json(body, "DashboardBody");
  if (!parsed || !parsed->is_object()) {
    refuse_with("InvalidRequest", "The field DashboardBody must be a valid JSON object" +
                                      (parsed ? std::string() : ": " + parsed.error().message));
  }
}

void check_composite_alarm(Admission& admission) {
  for (const std::string& alarm : alarms_in_rule(text_of(admission.model, "AlarmRule"))) {
    const std::string name = alarm.substr(alarm.rfind(':') + 1);
    if (!admission.context.resources.find("AWS::CloudWatch::Alarm", name) &&
        !admission.context.resources.find("AWS::CloudWatch::CompositeAlarm", name)) {
      refuse_with(
          "InvalidRequest",
          fmt::format("Could not save the composite alarm as alarms [{}] in the alarm rule do "
                      "not exist",
                      name));
    }
  }
}

void check_secret_name(Admission& admission) {
  const std::string name = text_of(admission.model, "Name");
  if (!is_name(name, "-/_+=.@!", kLongestSecretName)) {
    refuse_with(
        "InvalidRequest",
        "Invalid name. Must be a valid name containing alphanumeric characters, or any of the "
        "following: -/_+=.@!");
  }
  if (admission.current == nullptr && find_secret(admission.context.resources, name)) {
    refuse_with("AlreadyExists",
                fmt::format("The operation failed because the secret {} already exists.", name));
  }
}

void check_flow_log(Admission& admission) {
  const base::JsonObject& model = admission.model;
  const std::string kind = text_of(model, "LogDestinationType");
  const bool to_logs = kind.empty() || kind == "cloud-watch-logs";
  if (to_logs && !model.contains("DeliverLogsPermissionArn")) {
    refuse_with(
        "InvalidRequest",
        "DeliverLogsPermissionArn can't be empty if LogDestinationType is cloud-watch-logs.");
  }
  if (text_of(model, "ResourceType") == "VPC" &&
      !find_vpc(admission.context.resources, text_of(model, "ResourceId"))) {
    refuse_with("NotFound",
                fmt::format("The vpc ID '{}' does not exist", text_of(model, "ResourceId")));
  }
}

void renew_backup_plan(Admission& admission) {
  // Every change of a plan is a new version of it.
  admission.model["VersionId"] = fill_in("${LETTERS}${LETTERS}", {}, admission.context);
}

void check_backup_plan_unused(const StoredResource& plan, HandlerContext& context) {
  if (context.resources.find_by("AWS::Backup::BackupSelection", "BackupPlanId", plan.identifier)) {
    refuse_with("InvalidRequest",
                "Related backup plan selections must be deleted prior to backup plan deletion");
  }
}

void name_web_acl(Admission& admission) {
  base::JsonObject& model = admission.model;
  if (admission.current != nullptr) {
    return;
  }
  for (const StoredResource& other : admission.context.resources.all("AWS::WAFv2::WebACL")) {
    if (other.model.at("Name") == model.at("Name") &&
        other.model.at("Scope") == model.at("Scope")) {
      refuse_with(
          "AlreadyExists",
          "AWS WAF couldn't perform the operation because some resource in your request is a "
          "duplicate of an existing one. (Error Code: WAFDuplicateItemException)");
    }
  }
  model["Arn"] =
      fill_in(model.at("Scope") == "CLOUDFRONT"
                  ? "arn:${Partition}:wafv2:us-east-1:${Account}:global/webacl/${Name}/${Id}"
                  : "arn:${Partition}:wafv2:${Region}:${Account}:regional/webacl/${Name}/${Id}",
              model, admission.context);
}

void count_web_acl_capacity(Admission& admission) {
  std::int64_t capacity = 0;
  if (const base::Json* rules = admission.model.if_contains("Rules")) {
    for (const base::Json& rule : rules->as_array()) {
      capacity += capacity_of(rule.as_object());
    }
  }
  admission.model["Capacity"] = capacity;
}

void check_web_acl_unused(const StoredResource& web_acl, HandlerContext& context) {
  if (context.resources.find_by("AWS::WAFv2::WebACLAssociation", "WebACLArn",
                                text_of(web_acl.model, "Arn"))) {
    refuse_with(
        "ResourceConflict",
        "AWS WAF couldn't perform the operation because your resource is being used by another "
        "resource or it's associated with another resource. (Error Code: "
        "WAFAssociatedItemException)");
  }
}

void check_web_acl_log_destinations(Admission& admission) {
  for (const base::Json& item : admission.model.at("LogDestinationConfigs").as_array()) {
    const std::string destination(item.as_string());
    const bool is_group = destination.find(":log-group:") != std::string::npos;
    if (is_group && destination.find(":log-group:aws-waf-logs-") == std::string::npos) {
      refuse_with(
          "InvalidRequest",
          fmt::format("Error reason: The ARN isn't valid. The name of a log destination must "
                      "start with aws-waf-logs-., field: LOG_DESTINATION, parameter: {}",
                      destination));
    }
    if (is_group && !find_log_group(admission.context.resources, destination)) {
      refuse_with("NotFound",
                  fmt::format("AWS WAF couldn't find the log destination {}. (Error Code: "
                              "WAFNonexistentItemException)",
                              destination));
    }
  }
}

}  // namespace region
