#include "platform/rules/requirement.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/encoding.h"
#include "base/json.h"

namespace platform {

namespace {

using catalog::Value;
using engine::PolicyResource;
using engine::PolicySettings;
using RequirementKind = Requirement::Kind;

using Names = std::span<const std::string>;

Value opened(const Value& value) {
  return value.if_secret() != nullptr ? value.if_secret()->inner() : value;
}

bool has_key(const Value& element, const std::string& key) {
  const std::string* name = element.at("Key").if_string();
  return name != nullptr && *name == key;
}

Value find(const Value& from, Names place) {
  Value here = opened(from);
  if (here.is_absent()) {
    return here;
  }
  if (here.is_expression()) {
    return Value::unknown();
  }
  if (place.empty()) {
    return here;
  }
  if (const Value::List* list = here.if_list()) {
    const auto found = std::ranges::find_if(
        *list, [&](const Value& each) { return has_key(each, place.front()); });
    return found == list->end() ? Value() : find(found->at("Value"), place.subspan(1));
  }
  return find(here.at(place.front()), place.subspan(1));
}

/// `keyed`: where there is nothing yet, a list of Key and Value begins.
std::optional<Value> put(const Value& from, Names place, const Value& value, bool keyed) {
  if (place.empty()) {
    return value;
  }
  if (from.is_expression()) {
    return std::nullopt;
  }
  const auto inner = [&](const Value& child) {
    return put(child, place.subspan(1), value, place.front().ends_with("Attributes"));
  };
  if (from.if_list() != nullptr || (from.is_absent() && keyed)) {
    Value::List list = from.if_list() != nullptr ? *from.if_list() : Value::List();
    const auto found =
        std::ranges::find_if(list, [&](const Value& each) { return has_key(each, place.front()); });
    const std::optional<Value> changed = inner(found == list.end() ? Value() : found->at("Value"));
    if (!changed) {
      return std::nullopt;
    }
    const Value element = Value::Object{{"Key", place.front()}, {"Value", *changed}};
    found == list.end() ? list.push_back(element) : static_cast<void>(*found = element);
    return list;
  }
  const std::optional<Value> changed = inner(from.at(place.front()));
  if (!changed) {
    return std::nullopt;
  }
  Value::Object object = from.if_object() != nullptr ? *from.if_object() : Value::Object();
  object.insert_or_assign(place.front(), *changed);
  return object;
}

std::int64_t least(const Requirement& wanted, const PolicySettings& settings) {
  return *settings.at(*wanted.value.if_string()).if_integer();
}

bool is_met(const Requirement& wanted, const Value& value, const PolicySettings& settings) {
  switch (wanted.kind) {
    case RequirementKind::kIs:
      return value == wanted.value;
    case RequirementKind::kIsNot:
      return !(value == wanted.value);
    case RequirementKind::kIsSet:
      return !value.is_absent();
    case RequirementKind::kAtLeast:
      return value.if_integer() != nullptr && *value.if_integer() >= least(wanted, settings);
  }
  return true;
}

std::string objection(const Requirement& wanted, const Value& value,
                      const PolicySettings& settings) {
  const std::string is = value.is_absent() ? "not set" : base::json_text(value.to_display_json());
  std::string text = fmt::format("{} is {}", base::join(wanted.place, "."), is);
  switch (wanted.kind) {
    case RequirementKind::kIs:
      return text + "; expected " + base::json_text(wanted.value.to_display_json());
    case RequirementKind::kAtLeast:
      return text + fmt::format("; expected at least {}", least(wanted, settings));
    case RequirementKind::kIsNot:
    case RequirementKind::kIsSet:
      break;
  }
  return text;
}

/// What would meet it; absent: nobody can say.
Value remedy(const Requirement& wanted, const PolicySettings& settings) {
  switch (wanted.kind) {
    case RequirementKind::kIs:
      return wanted.value;
    case RequirementKind::kIsNot:
      return wanted.value.if_bool() != nullptr ? Value(!*wanted.value.if_bool()) : Value();
    case RequirementKind::kAtLeast:
      return least(wanted, settings);
    case RequirementKind::kIsSet:
      break;
  }
  return {};
}

/// Calls `visit` with each requirement that the resource is known not to meet, and what it has.
template <class Visit>
void for_each_unmet(const std::vector<Requirement>& requirements, const std::string& type,
                    const Value& properties, const PolicySettings& settings, const Visit& visit) {
  for (const Requirement& wanted : requirements) {
    const Value value = wanted.type == type ? value_of(properties, wanted.place) : Value::unknown();
    if (!value.is_unknown() && !is_met(wanted, value, settings)) {
      visit(wanted, value);
    }
  }
}

}  // namespace

Value value_of(const Value& properties, const Place& place) {
  return find(properties, place);
}

std::optional<Value> with_value(const Value& properties, const Place& place, const Value& value) {
  return put(properties, place, value, false);
}

engine::Policy require(engine::Policy policy, const std::vector<Requirement>& requirements) {
  for (const Requirement& each : requirements) {
    if (std::ranges::find(policy.types, each.type) == policy.types.end()) {
      policy.types.emplace_back(each.type);
    }
  }
  policy.check = [requirements](const PolicyResource& resource, const PolicySettings& settings) {
    std::vector<std::string> objections;
    for_each_unmet(requirements, resource.type, resource.properties, settings,
                   [&](const Requirement& wanted, const Value& value) {
                     objections.push_back(objection(wanted, value, settings));
                   });
    return objections;
  };
  policy.remediate = [requirements](const PolicyResource& resource,
                                    const PolicySettings& settings) -> std::optional<Value> {
    Value properties = resource.properties;
    for_each_unmet(requirements, resource.type, resource.properties, settings,
                   [&](const Requirement& wanted, const Value&) {
                     const Value right = remedy(wanted, settings);
                     if (!right.is_absent()) {
                       properties =
                           with_value(properties, wanted.place, right).value_or(properties);
                     }
                   });
    return properties;
  };
  return policy;
}

}  // namespace platform
