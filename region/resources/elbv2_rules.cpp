#include "region/resources/elbv2_rules.h"

#include <algorithm>

#include <fmt/format.h>

#include "region/resources/elbv2.h"
#include "region/resources/elbv2_actions.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"
#include "region/runtimes/network_ipv4.h"

namespace region {
namespace {

using ConditionKind = RuleCondition::Kind;

/// A field of conditions, and the property that holds its values.
struct Field {
  std::string_view name;
  std::string_view config;
  ConditionKind kind;
};

constexpr Field kFields[] = {
    {"host-header", "HostHeaderConfig", ConditionKind::kHost},
    {"path-pattern", "PathPatternConfig", ConditionKind::kPath},
    {"http-request-method", "HttpRequestMethodConfig", ConditionKind::kMethod},
    {"http-header", "HttpHeaderConfig", ConditionKind::kHeader},
    {"query-string", "QueryStringConfig", ConditionKind::kQuery},
    {"source-ip", "SourceIpConfig", ConditionKind::kSource}};

const Field& field_of(const base::JsonObject& condition) {
  const std::string name = text_of(condition, "Field");
  const auto* const found = std::ranges::find(kFields, std::string_view(name), &Field::name);
  if (found == std::end(kFields)) {
    refuse(fmt::format(
        "Condition field '{}' must be one of '[host-header, path-pattern, http-request-method, "
        "http-header, query-string, source-ip]'",
        name));
  }
  return *found;
}

void check_condition(const base::JsonObject& condition, const base::JsonObject& config) {
  if (!list_of(condition, "RegexValues").empty() || !list_of(config, "RegexValues").empty()) {
    refuse("The local region does not support conditions with RegexValues; expected Values");
  }
}

/// What becomes part of HAProxy's language, or must be what it says.
void check_words(const RuleCondition& condition) {
  constexpr std::string_view kNameLetters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
  if (condition.kind == ConditionKind::kHeader &&
      (condition.header.empty() ||
       condition.header.find_first_not_of(kNameLetters) != std::string::npos)) {
    refuse(fmt::format("The header name '{}' is not valid", condition.header));
  }
  if (condition.kind == ConditionKind::kSource) {
    for (const std::string& network : condition.values) {
      if (!parse_ipv4_network(network)) {
        refuse(fmt::format("The source IP '{}' must be an IPv4 network in CIDR format", network));
      }
    }
  }
}

/// `key=value`, `value` alone: of any key.
std::vector<std::string> query_values(const base::JsonObject& config) {
  std::vector<std::string> out;
  for (const base::Json& each : list_of(config, "Values")) {
    const std::string key = text_of(each.as_object(), "Key");
    out.push_back(
        fmt::format("{}={}", key.empty() ? "*" : key, text_of(each.as_object(), "Value")));
  }
  return out;
}

RuleCondition condition_plan(const base::JsonObject& condition) {
  const Field& field = field_of(condition);
  const base::JsonObject config = object_of(condition, field.config);
  check_condition(condition, config);
  RuleCondition out{.kind = field.kind,
                    .header = text_of(config, "HttpHeaderName"),
                    .values = field.kind == ConditionKind::kQuery ? query_values(config)
                                                                  : texts_of(config, "Values")};
  const bool may_be_plain =
      field.kind == ConditionKind::kHost || field.kind == ConditionKind::kPath;
  if (out.values.empty() && may_be_plain) {
    out.values = texts_of(condition, "Values");
  }
  if (out.values.empty()) {
    refuse(fmt::format("A condition value must be specified for the field '{}'", field.name));
  }
  check_words(out);
  return out;
}

}  // namespace

std::vector<StoredResource> rules_of(std::string_view listener, const Resources& resources) {
  std::vector<StoredResource> out = resources.all(kListenerRule);
  std::erase_if(out, [listener](const StoredResource& rule) {
    return text_of(rule.model, "ListenerArn") != listener;
  });
  std::ranges::sort(
      out, {}, [](const StoredResource& rule) { return number_of(rule.model, "Priority", 0); });
  return out;
}

std::vector<std::string> target_groups_of(const StoredResource& listener,
                                          const Resources& resources, std::string_view without) {
  std::vector<std::string> out;
  const auto add = [&out](const base::JsonArray& actions) {
    for (const base::Json& action : actions) {
      for (const auto& [arn, weight] : forwards_of(action.as_object())) {
        out.push_back(arn);
      }
    }
  };
  add(list_of(listener.model, "DefaultActions"));
  for (const StoredResource& rule : rules_of(listener.identifier, resources)) {
    if (rule.phase != Phase::kDeleting && rule.identifier != without) {
      add(list_of(rule.model, "Actions"));
    }
  }
  return out;
}

bool forwards_to(const StoredResource& listener, const std::string& group,
                 const Resources& resources) {
  const std::vector<std::string> groups = target_groups_of(listener, resources);
  return std::ranges::find(groups, group) != groups.end();
}

std::vector<RuleCondition> conditions_plan(const base::JsonObject& rule) {
  constexpr std::size_t kValuesMax = 5;
  std::vector<RuleCondition> out;
  std::size_t values = 0;
  for (const base::Json& condition : list_of(rule, "Conditions")) {
    out.push_back(condition_plan(condition.as_object()));
    values += out.back().values.size();
  }
  if (out.empty()) {
    refuse("A condition must be specified");
  }
  if (values > kValuesMax) {
    refuse(fmt::format("A rule can only have '{}' condition values", kValuesMax));
  }
  return out;
}

ListenerRulePlan rule_plan(const StoredResource& rule) {
  return {.priority = static_cast<int>(number_of(rule.model, "Priority", 0)),
          .conditions = conditions_plan(rule.model),
          .action = action_plan(list_of(rule.model, "Actions").at(0).as_object())};
}

std::string vpc_of(const StoredResource& load_balancer, const Resources& resources) {
  const auto subnet =
      resources.find("AWS::EC2::Subnet", texts_of(load_balancer.model, "Subnets").at(0));
  return subnet ? text_of(subnet->model, "VpcId") : "";
}

}  // namespace region
