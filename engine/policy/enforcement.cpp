#include "engine/policy/enforcement.h"

#include <algorithm>
#include <array>
#include <utility>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/encoding.h"
#include "base/json.h"

namespace engine {

namespace {

using catalog::Value;

constexpr std::array<std::pair<EnforcementLevel, std::string_view>, 4> kLevels{{
    {EnforcementLevel::kAdvisory, "advisory"},
    {EnforcementLevel::kMandatory, "mandatory"},
    {EnforcementLevel::kRemediate, "remediate"},
    {EnforcementLevel::kDisabled, "disabled"},
}};

bool concerns(const Policy& policy, std::string_view type) {
  return policy.types.empty() || std::ranges::find(policy.types, type) != policy.types.end();
}

/// The same kind of JSON: a policy relies on it.
bool is_alike(const Value& a, const Value& b) {
  const base::Json left = a.to_display_json();
  const base::Json right = b.to_display_json();
  const auto whole = [](const base::Json& json) { return json.is_int64() || json.is_uint64(); };
  return !b.is_expression() && (left.kind() == right.kind() || (whole(left) && whole(right)));
}

PolicySource source(const EnforcedPolicy& by, std::string urn, std::string type) {
  return {by.pack->name, by.pack->version, by.policy->name, std::move(urn), std::move(type)};
}

PolicyViolation violation(const EnforcedPolicy& by, PolicySource source, std::string message) {
  return {.source = std::move(source),
          .level = by.level == EnforcementLevel::kAdvisory ? EnforcementLevel::kAdvisory
                                                           : EnforcementLevel::kMandatory,
          .description = by.policy->description,
          .message = std::move(message)};
}

/// The name in `names` that was perhaps meant.
std::string nearest(std::string_view name, const std::vector<std::string>& names) {
  const auto found = std::ranges::min_element(
      names, {}, [&](const std::string& each) { return base::edit_distance(name, each); });
  return found == names.end() || base::edit_distance(name, *found) > 5
             ? ""
             : fmt::format("did you mean '{}'?", *found);
}

}  // namespace

std::string_view name(EnforcementLevel level) {
  return std::ranges::find(kLevels, level, &std::pair<EnforcementLevel, std::string_view>::first)
      ->second;
}

std::optional<EnforcementLevel> enforcement_level(std::string_view name) {
  const auto* const found =
      std::ranges::find(kLevels, name, &std::pair<EnforcementLevel, std::string_view>::second);
  return found == kLevels.end() ? std::nullopt : std::optional(found->first);
}

std::size_t PolicyFindings::mandatory() const {
  return static_cast<std::size_t>(
      std::ranges::count(violations, EnforcementLevel::kMandatory, &PolicyViolation::level));
}

Enforcement::Enforcement(const Stack& stack) : packs_(stack.policy_packs()) {
  for (const auto& pack : packs_) {
    for (const Policy& policy : pack->policies) {
      EnforcedPolicy& enforced = policies_.emplace_back(
          EnforcedPolicy{.pack = pack.get(), .policy = &policy, .level = policy.level});
      for (const PolicySetting& setting : policy.settings) {
        enforced.settings.insert_or_assign(setting.name, setting.fallback);
      }
    }
  }
  configure(stack.config(kPoliciesKey));
}

void Enforcement::report(std::string summary, std::string expected) {
  diagnostics_.push_back({.summary = std::move(summary),
                          .expected = std::move(expected),
                          .resource = std::string(kPoliciesKey)});
}

void Enforcement::configure(const Value& config) {
  if (config.is_absent()) {
    return;
  }
  const Value::Object* members = config.if_object();
  if (members == nullptr) {
    report(fmt::format("{} is {}", kPoliciesKey, base::json_text(config.to_display_json())),
           "a map of policy names, or `all`, to levels");
    return;
  }
  if (const Value all = config.at("all"); !all.is_absent()) {
    const auto level = level_of("all", all);
    for (EnforcedPolicy& policy : policies_) {
      policy.level = level.value_or(policy.level);
    }
  }
  for (const auto& [name, value] : *members) {
    if (name != "all") {
      configure_one(name, value);
    }
  }
}

void Enforcement::configure_one(const std::string& name, const Value& value) {
  std::vector<std::string> names;
  bool found = false;
  for (EnforcedPolicy& policy : policies_) {
    names.push_back(policy.policy->name);
    if (policy.policy->name != name) {
      continue;
    }
    found = true;
    const Value::Object just_level{{"enforcementLevel", value}};
    const Value::Object* members = value.if_object();
    for (const auto& [setting, wanted] : members != nullptr ? *members : just_level) {
      if (setting == "enforcementLevel") {
        policy.level = level_of(name, wanted).value_or(policy.level);
      } else {
        set(policy, setting, wanted);
      }
    }
  }
  if (!found) {
    report(fmt::format("there is no policy '{}'", name), nearest(name, names));
  }
}

std::optional<EnforcementLevel> Enforcement::level_of(const std::string& name, const Value& value) {
  const std::string* word = value.if_string();
  const auto level = word != nullptr ? enforcement_level(*word) : std::nullopt;
  if (!level) {
    report(fmt::format("the level of policy '{}' is {}", name,
                       base::json_text(value.to_display_json())),
           "advisory, mandatory, remediate or disabled");
  }
  return level;
}

void Enforcement::set(EnforcedPolicy& policy, const std::string& name, const Value& value) {
  const auto found = policy.settings.find(name);
  if (found == policy.settings.end()) {
    std::vector<std::string> names{"enforcementLevel"};
    for (const auto& [setting, fallback] : policy.settings) {
      names.push_back(setting);
    }
    report(fmt::format("policy '{}' has no setting '{}'", policy.policy->name, name),
           "one of " + base::join(names, ", "));
  } else if (!is_alike(found->second, value)) {
    report(fmt::format("{} of policy '{}' is {}", name, policy.policy->name,
                       base::json_text(value.to_display_json())),
           fmt::format("something like {}", base::json_text(found->second.to_display_json())));
  } else {
    found->second = value;
  }
}

bool Enforcement::remediates() const {
  return std::ranges::any_of(policies_, [](const EnforcedPolicy& each) {
    return each.level == EnforcementLevel::kRemediate && each.policy->remediate;
  });
}

std::vector<PolicyRemediation> Enforcement::remediate(Stack& stack) const {
  std::vector<PolicyRemediation> done;
  for (std::size_t i = 0; i < stack.resources().size(); ++i) {
    for (const EnforcedPolicy& by : policies_) {
      const DeclaredResource& declared = stack.resources()[i];
      const catalog::Declaration& declaration = declared.declaration;
      if (by.level != EnforcementLevel::kRemediate || !by.policy->remediate ||
          declaration.component || !concerns(*by.policy, declaration.type)) {
        continue;
      }
      const Value before = declaration.properties;
      const std::optional<Value> after = by.policy->remediate(
          {declared.urn, declaration.type, declaration.name, before, before, declaration.options},
          by.settings);
      if (after && !(*after == before)) {
        done.push_back({source(by, declared.urn, declaration.type), before, *after});
        stack.set_properties(i, *after);
      }
    }
  }
  return done;
}

std::vector<PolicyViolation> Enforcement::check(const PolicyResource& resource) const {
  std::vector<PolicyViolation> found;
  for (const EnforcedPolicy& by : policies_) {
    if (by.level == EnforcementLevel::kDisabled || !by.policy->check ||
        !concerns(*by.policy, resource.type)) {
      continue;
    }
    for (std::string& message : by.policy->check(resource, by.settings)) {
      found.push_back(violation(by, source(by, resource.urn, resource.type), std::move(message)));
    }
  }
  return found;
}

std::vector<PolicyViolation> Enforcement::check(
    const std::vector<PolicyResource>& resources) const {
  std::vector<PolicyViolation> found;
  for (const EnforcedPolicy& by : policies_) {
    if (by.level == EnforcementLevel::kDisabled || !by.policy->check_stack) {
      continue;
    }
    for (StackObjection& each : by.policy->check_stack(resources, by.settings)) {
      const auto about = std::ranges::find(resources, each.urn, &PolicyResource::urn);
      found.push_back(violation(by,
                                source(by, each.urn, about != resources.end() ? about->type : ""),
                                std::move(each.message)));
    }
  }
  return found;
}

std::vector<PolicyPackName> Enforcement::packs() const {
  std::vector<PolicyPackName> names;
  for (const auto& pack : packs_) {
    names.push_back({pack->name, pack->version});
  }
  return names;
}

}  // namespace engine
