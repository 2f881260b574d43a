#include "region/resources/policy_document.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <boost/json.hpp>

#include "region/resources/handler.h"

namespace region {

namespace {

[[noreturn]] void malformed(const std::string& what) {
  throw HandlerError("InvalidRequest",
                     what + " (Status Code: 400; Error Code: MalformedPolicyDocument)");
}

constexpr std::array<std::string_view, 8> kMembers = {
    "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource"};

bool has_one_of(const base::JsonObject& statement, std::string_view name) {
  const bool positive = statement.contains(name);
  const bool negative = statement.contains("Not" + std::string(name));
  if (positive && negative) {
    malformed(fmt::format("A statement has both {0} and Not{0}.", name));
  }
  return positive || negative;
}

template <class Visit>
void for_each_word(const base::JsonObject& statement, std::string_view name, Visit visit) {
  const base::Json* value = statement.if_contains(name);
  if (value == nullptr) {
    return;
  }
  const base::JsonArray single{*value};
  for (const base::Json& word : value->is_array() ? value->get_array() : single) {
    if (!word.is_string()) {
      malformed(fmt::format("{} must be a text or a list of texts.", name));
    }
    visit(std::string_view(word.get_string()));
  }
}

void check_policy_actions(const base::JsonObject& statement, PolicyKind kind) {
  if (!has_one_of(statement, "Action")) {
    malformed("Missing required field Action.");
  }
  for (const std::string_view member : {"Action", "NotAction"}) {
    for_each_word(statement, member, [&](std::string_view action) {
      if (action != "*" && action.find(':') == std::string_view::npos) {
        malformed("Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc. (" +
                  std::string(action) + ")");
      }
      if (kind == PolicyKind::kTrust && !action.starts_with("sts:")) {
        malformed("AssumeRole policy may only specify STS AssumeRole actions.");
      }
    });
  }
}

void check_statement(const base::Json& json, PolicyKind kind) {
  const base::JsonObject* statement = json.if_object();
  if (statement == nullptr) {
    malformed("Syntax errors in policy: a statement must be an object.");
  }
  for (const auto& [name, value] : *statement) {
    const std::string_view member = name;
    if (member != "Condition" && std::ranges::find(kMembers, member) == kMembers.end()) {
      malformed(fmt::format("Syntax errors in policy: unknown field {}.", member));
    }
  }
  const base::Json* effect = statement->if_contains("Effect");
  if (effect == nullptr || (*effect != "Allow" && *effect != "Deny")) {
    malformed("Syntax errors in policy: Effect must be Allow or Deny.");
  }
  check_policy_actions(*statement, kind);
  const bool has_principal = has_one_of(*statement, "Principal");
  if (kind == PolicyKind::kIdentity && has_principal) {
    malformed("Policy document should not specify a principal.");
  }
  if (kind != PolicyKind::kIdentity && !has_principal) {
    malformed("Missing required field Principal.");
  }
  const bool has_resource = has_one_of(*statement, "Resource");
  if (kind == PolicyKind::kTrust && has_resource) {
    malformed("Has prohibited field Resource.");
  }
  if (kind == PolicyKind::kIdentity && !has_resource) {
    malformed("Policy statement must contain resources.");
  }
}

}  // namespace

void check_policy(const base::Json& document, PolicyKind kind) {
  base::Json parsed;
  if (document.is_string()) {
    auto text = base::parse_json(std::string_view(document.get_string()), "policy document");
    if (!text) {
      malformed(text.error().message);
    }
    parsed = *std::move(text);
  }
  const base::JsonObject* policy = (document.is_string() ? parsed : document).if_object();
  if (policy == nullptr) {
    malformed("Syntax errors in policy: it must be an object.");
  }
  const base::Json* version = policy->if_contains("Version");
  if (version != nullptr && *version != "2012-10-17" && *version != "2008-10-17") {
    malformed("The policy must contain a valid version string.");
  }
  const base::Json* statements = policy->if_contains("Statement");
  if (statements == nullptr) {
    malformed("Syntax errors in policy: Statement is missing.");
  }
  const base::JsonArray single{*statements};
  const base::JsonArray& list = statements->is_array() ? statements->get_array() : single;
  if (list.empty()) {
    malformed("Syntax errors in policy: Statement is empty.");
  }
  for (const base::Json& statement : list) {
    check_statement(statement, kind);
  }
}

}  // namespace region
