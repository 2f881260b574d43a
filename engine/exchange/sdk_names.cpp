#include "engine/exchange/sdk_names.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace engine {

namespace {

using catalog::Kind;
using catalog::Property;
using catalog::PropertyType;
using catalog::Value;

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_run_letter(char c) {
  return is_capital(c) || (c >= '0' && c <= '9');
}

char lower(char c) {
  return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

/// `ARNs`, `ARNsOfThem`: the run is a word of its own, in the plural.
bool is_lone_plural(std::string_view rest) {
  return rest.starts_with('s') && (rest.size() == 1 || is_run_letter(rest[1]));
}

/// Whether member names may occur anywhere in a value of this type.
bool has_members(const PropertyType* type) {
  if (type == nullptr) {
    return false;
  }
  return (type->kind == Kind::kObject && !type->members.empty()) || has_members(type->element);
}

/// The name of one member on the other side, and what type it has (nullptr: not known).
using Rename = std::function<std::pair<std::string, const PropertyType*>(const PropertyType&,
                                                                         std::string_view)>;

Value renamed(const PropertyType* type, const Value& value, const Rename& rename) {
  if (!has_members(type)) {
    return value;
  }
  if (const Value::Secret* secret = value.if_secret()) {
    return Value::secret(renamed(type, secret->inner(), rename));
  }
  if (const Value::List* list = value.if_list()) {
    Value::List elements;
    for (const Value& element : *list) {
      elements.push_back(renamed(type->element, element, rename));
    }
    return elements;
  }
  const Value::Object* members = value.if_object();
  if (members == nullptr) {
    return value;
  }
  Value::Object result;
  for (const auto& [name, member] : *members) {
    if (type->kind == Kind::kMap) {
      result.emplace(name, renamed(type->element, member, rename));
    } else {
      auto [other, member_type] = rename(*type, name);
      result.emplace(std::move(other), renamed(member_type, member, rename));
    }
  }
  return result;
}

}  // namespace

std::string sdk_name(std::string_view cfn_name) {
  std::string name;
  std::size_t at = 0;
  while (at < cfn_name.size()) {
    if (!is_run_letter(cfn_name[at])) {
      name += cfn_name[at++];
      continue;
    }
    std::size_t end = at;
    while (end < cfn_name.size() && is_run_letter(cfn_name[end])) {
      ++end;
    }
    if (end - at > 1 && end < cfn_name.size() && !is_lone_plural(cfn_name.substr(end))) {
      --end;  // its last letter begins the next word
    }
    name += cfn_name[at];
    for (++at; at < end; ++at) {
      name += lower(cfn_name[at]);
    }
  }
  if (!name.empty()) {
    name.front() = lower(name.front());
  }
  return name;
}

std::string cfn_name(std::string_view sdk_name) {
  std::string name(sdk_name);
  if (!name.empty() && name.front() >= 'a' && name.front() <= 'z') {
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
  }
  return name;
}

const catalog::ResourceType* find_type_by_token(std::string_view token) {
  const auto types = catalog::resource_types();
  const auto found = std::ranges::find(types, token, &catalog::ResourceType::token);
  return found != types.end() ? *found : catalog::find_resource_type(token);
}

const Property* find_sdk_member(const PropertyType& type, std::string_view name) {
  const auto found = std::ranges::find_if(
      type.members, [&](const Property& member) { return sdk_name(member.name) == name; });
  return found != type.members.end() ? &*found : catalog::find_member(type, name);
}

Value with_sdk_names(const PropertyType* type, const Value& value) {
  return renamed(type, value, [](const PropertyType& object, std::string_view name) {
    if (const Property* member = catalog::find_member(object, name)) {
      return std::pair{sdk_name(name), member->type};
    }
    const std::string other = sdk_name(name);
    return std::pair{cfn_name(other) == name ? other : std::string(name),
                     static_cast<const PropertyType*>(nullptr)};
  });
}

Value with_cfn_names(const PropertyType* type, const Value& value) {
  return renamed(type, value, [](const PropertyType& object, std::string_view name) {
    if (const Property* member = find_sdk_member(object, name)) {
      return std::pair{std::string(member->name), member->type};
    }
    return std::pair{cfn_name(name), static_cast<const PropertyType*>(nullptr)};
  });
}

}  // namespace engine
