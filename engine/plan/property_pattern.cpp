#include "engine/plan/property_pattern.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <span>
#include <utility>

#include <fmt/core.h>

#include "catalog/pointer.h"
#include "engine/config/property_path.h"
#include "engine/plan/attributes.h"

namespace engine {

namespace {

using catalog::Value;

constexpr std::string_view kAny = "*";

Value as_recorded(const Value& now, const Value& before, std::span<const std::string> names);

Value list_as_recorded(const Value::List& now, const Value::List& before,
                       std::span<const std::string> names) {
  if (names.front() == kAny && names.size() == 1) {
    return before;
  }
  Value::List result = now;
  for (std::size_t i = 0; i < std::min(now.size(), before.size()); ++i) {
    if (names.front() == kAny || names.front() == fmt::format("{}", i)) {
      result[i] = as_recorded(now[i], before[i], names.subspan(1));
    }
  }
  return result;
}

Value object_as_recorded(const Value::Object& now, const Value& before,
                         std::span<const std::string> names) {
  std::set<std::string> members;
  if (names.front() == kAny) {
    for (const auto& [name, member] : now) {
      members.insert(name);
    }
    const Value::Object* recorded = before.if_object();
    for (const auto& [name, member] : recorded != nullptr ? *recorded : Value::Object()) {
      members.insert(name);
    }
  } else {
    members.insert(names.front());
  }
  Value::Object result = now;
  for (const std::string& name : members) {
    const auto found = now.find(name);
    const Value member = found != now.end() ? found->second : Value();
    result.insert_or_assign(name, as_recorded(member, before.at(name), names.subspan(1)));
  }
  return result;
}

Value as_recorded(const Value& now, const Value& before, std::span<const std::string> names) {
  if (names.empty()) {
    return before;
  }
  if (const Value::Secret* secret = now.if_secret()) {
    const Value::Secret* recorded = before.if_secret();
    return Value::secret(
        as_recorded(secret->inner(), recorded != nullptr ? recorded->inner() : before, names));
  }
  if (now.if_list() != nullptr && before.if_list() != nullptr) {
    return list_as_recorded(*now.if_list(), *before.if_list(), names);
  }
  if (now.if_object() != nullptr) {
    return object_as_recorded(*now.if_object(), before, names);
  }
  if (now.is_absent() && before.if_object() != nullptr) {
    const Value only_there = object_as_recorded({}, before, names);
    return only_there.if_object()->empty() ? Value() : only_there;
  }
  return now;
}

}  // namespace

base::Result<PropertyPattern> parse_property_pattern(std::string_view text) {
  std::string quoted;  // `[*]` as the plain grammar takes it
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool any = text.substr(i, 3) == "[*]";
    quoted += any ? "[\"*\"]" : std::string(1, text[i]);
    i += any ? 2 : 0;
  }
  const base::Result<PropertyPath> path = parse_property_path(quoted);
  if (!path) {
    return path.error();
  }
  PropertyPattern pattern;
  for (const PathSegment& segment : *path) {
    const std::size_t* index = std::get_if<std::size_t>(&segment);
    pattern.push_back(index != nullptr ? fmt::format("{}", *index)
                                       : std::get<std::string>(segment));
  }
  return pattern;
}

bool covers(const PropertyPattern& pattern, std::string_view pointer) {
  for (const std::string& name : pattern) {
    if (pointer.empty()) {
      return false;
    }
    pointer.remove_prefix(1);
    const std::string_view found = pointer.substr(0, pointer.find('/'));
    if (name != kAny && name != catalog::name_of_part(found)) {
      return false;
    }
    pointer.remove_prefix(found.size());
  }
  return true;
}

std::string pointer_of(const PropertyPattern& pattern) {
  std::string pointer;
  for (const std::string& name : pattern) {
    pointer += '/' + catalog::pointer_part(name);
  }
  return pointer;
}

Value with_recorded(const Value& inputs, const Value& recorded, const PropertyPattern& pattern) {
  return as_recorded(inputs, recorded, pattern);
}

}  // namespace engine
