#include "region/runtimes/load_balancer_rules.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

namespace region {
namespace {

using CriterionKind = RuleCondition::Kind;

/// A value with `*` and `?` as a regular expression of the whole text. `any`: what `*` stands for.
std::string pattern(std::string_view value, std::string_view any) {
  std::string out;
  for (const char letter : value) {
    if (letter == '*') {
      out += any;
    } else if (letter == '?') {
      out += '.';
    } else {
      const bool plain = std::isalnum(static_cast<unsigned char>(letter)) != 0;
      out += plain ? "" : "\\";
      out += letter;
    }
  }
  return out;
}

/// What HAProxy fetches, and how it matches it: AWS matches paths and methods with their case.
std::string match_of(const RuleCondition& condition) {
  switch (condition.kind) {
    case CriterionKind::kHost:
      return "req.hdr(host),field(1,:) -m reg -i";
    case CriterionKind::kPath:
      return "path -m reg";
    case CriterionKind::kMethod:
      return "method -m str";
    case CriterionKind::kHeader:
      return fmt::format("req.fhdr({}) -m reg -i", condition.header);
    case CriterionKind::kQuery:
      return "query -m reg -i";
    case CriterionKind::kSource:
      return "src";
  }
  return "";
}

std::string condition_value(const RuleCondition& condition, const std::string& value) {
  switch (condition.kind) {
    case CriterionKind::kMethod:
    case CriterionKind::kSource:
      return value;
    case CriterionKind::kQuery:
      return fmt::format("(^|&){}(&|$)", pattern(value, "[^&]*"));
    default:
      return fmt::format("^{}$", pattern(value, ".*"));
  }
}

}  // namespace

std::string rule_lines(const ListenerPlan& listener) {
  if (listener.rules.empty()) {
    return "";
  }
  std::string acls;
  std::string choices;
  for (const ListenerRulePlan& rule : listener.rules) {
    choices += fmt::format(
        "  http-request set-var(txn.rule) int({}) if !{{ var(txn.rule) -m found }}", rule.priority);
    for (std::size_t i = 0; i < rule.conditions.size(); ++i) {
      const RuleCondition& condition = rule.conditions[i];
      const std::string name = fmt::format("rule-{}-{}", rule.priority, i);
      acls += fmt::format("  acl {} {} --", name, match_of(condition));
      for (const std::string& value : condition.values) {
        acls += " " + config_word(condition_value(condition, value));
      }
      acls += "\n";
      choices += " " + name;
    }
    choices += "\n";
  }
  return acls + choices +
         "  http-request set-var(txn.rule) int(0) if !{ var(txn.rule) -m found }\n";
}

std::string rule_condition(const ListenerPlan& listener, int priority) {
  return listener.rules.empty() ? "" : fmt::format(" {{ var(txn.rule) -m int {} }}", priority);
}

std::string config_word(std::string_view text) {
  std::string out = "'";
  for (const char letter : text) {
    if (letter == '\'') {
      out += "'\\''";
    } else if (letter != '\n' && letter != '\r') {
      out += letter;
    }
  }
  return out + "'";
}

}  // namespace region
