#include "engine/plan/attributes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>
#include <utility>

#include <boost/json.hpp>

#include "base/encoding.h"
#include "catalog/compare.h"
#include "catalog/pointer.h"

namespace engine {

namespace {

using catalog::Value;

Value element_at(const Value::List& list, std::string_view index_text) {
  std::size_t index = 0;
  const char* const end = index_text.data() + index_text.size();
  const auto [rest, code] = std::from_chars(index_text.data(), end, index);
  return code == std::errc{} && rest == end && index < list.size() ? list[index] : Value();
}

/// The part of the identifier that the path names; absent if it names none.
Value identifier_part(const catalog::ResourceType& type, const std::string& identifier,
                      std::string_view path) {
  std::string pointer = '/' + std::string(path);
  std::ranges::replace(pointer, '.', '/');
  const auto found = std::ranges::find(type.primary_identifier, pointer);
  if (found == type.primary_identifier.end() || identifier.empty()) {
    return {};
  }
  if (type.primary_identifier.size() == 1) {
    return identifier;
  }
  const std::vector<std::string> parts = base::split(identifier, '|');
  const auto index = static_cast<std::size_t>(found - type.primary_identifier.begin());
  return index < parts.size() ? Value(parts[index]) : Value();
}

/// Read-only properties that an update changes: those that count or tell a state, by their names.
bool changes_with_updates(std::string_view path) {
  constexpr std::array<std::string_view, 7> kChangingWords{
      "Version", "Revision", "Latest", "Status", "Modified", "Updated", "ETag"};
  const std::string_view last = path.substr(path.rfind('.') + 1);
  return std::ranges::any_of(kChangingWords, [&](std::string_view word) {
    return last.find(word) != std::string_view::npos;
  });
}

bool is_asked_secret(const ResourceState& resource, std::string_view name) {
  return std::ranges::find(resource.additional_secret_outputs, name) !=
         resource.additional_secret_outputs.end();
}

/// Secret, if the resource's options say so.
Value guarded(const ResourceState& resource, std::string_view path, Value value) {
  const bool hides = is_asked_secret(resource, path.substr(0, path.find('.')));
  return hides && value.if_secret() == nullptr ? Value::secret(std::move(value)) : value;
}

}  // namespace

Value value_at(const Value& root, std::string_view path) {
  if (path.empty()) {
    return root;
  }
  if (const Value::Secret* secret = root.if_secret()) {
    return Value::secret(value_at(secret->inner(), path));
  }
  const std::size_t dot = path.find('.');
  const std::string_view first = path.substr(0, dot);
  const std::string_view rest =
      dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
  const Value::List* list = root.if_list();
  const Value child = list != nullptr ? element_at(*list, first) : root.at(first);
  return child.is_absent() ? child : value_at(child, rest);
}

Value attribute_of(const catalog::ResourceType& type, const ResourceState& resource,
                   std::string_view path) {
  if (Value declared = value_at(resource.inputs, path); !declared.is_absent()) {
    return guarded(resource, path, std::move(declared));
  }
  if (Value part = identifier_part(type, resource.identifier, path); !part.is_absent()) {
    return part;
  }
  return value_at(resource.outputs, path);
}

Value attribute_after_update(const catalog::ResourceType& type, const ResourceState& recorded,
                             const Value& inputs, std::string_view path) {
  if (Value declared = value_at(inputs, path); !declared.is_absent()) {
    return guarded(recorded, path, std::move(declared));
  }
  if (Value part = identifier_part(type, recorded.identifier, path); !part.is_absent()) {
    return part;
  }
  const bool was_declared = !value_at(recorded.inputs, path).is_absent();
  return was_declared || changes_with_updates(path) ? Value::unknown()
                                                    : value_at(recorded.outputs, path);
}

Value attribute_after_create(const Value& inputs, std::string_view path) {
  Value declared = value_at(inputs, path);
  return declared.is_absent() ? Value::unknown() : declared;
}

Value collapse_unknown(const Value& value) {
  if (!value.contains_unknown()) {
    return value;
  }
  if (const Value::List* list = value.if_list()) {
    Value::List collapsed;
    collapsed.reserve(list->size());
    for (const Value& element : *list) {
      collapsed.push_back(collapse_unknown(element));
    }
    return collapsed;
  }
  if (const Value::Object* members = value.if_object()) {
    Value::Object collapsed;
    for (const auto& [name, member] : *members) {
      collapsed.emplace_hint(collapsed.end(), name, collapse_unknown(member));
    }
    return collapsed;
  }
  return Value::unknown();
}

Value with_secrets(const Value& outputs, const ResourceState& resource) {
  const Value::Object* members = outputs.if_object();
  const bool hides =
      resource.inputs.contains_secret() || !resource.additional_secret_outputs.empty();
  if (members == nullptr || !hides) {
    return outputs;
  }
  Value::Object hidden = *members;
  for (auto& [name, value] : hidden) {
    if (resource.inputs.at(name).contains_secret() || is_asked_secret(resource, name)) {
      value = Value::secret(value);
    }
  }
  return hidden;
}

Value outputs_from(const base::Json& properties, const ResourceState& resource) {
  const base::JsonObject* members = properties.if_object();
  if (members == nullptr) {
    return Value::from_json(properties);
  }
  Value::Object outputs;
  outputs.reserve(members->size());
  for (const auto& member : *members) {
    const Value declared = resource.inputs.at(member.key());
    const Value live = Value::from_json(member.value());
    // What is as it was declared is kept once.
    outputs.emplace(member.key(), declared == live ? declared : live);
  }
  return with_secrets(outputs, resource);
}

void take_imported(const catalog::ResourceType& type, const Resource& live,
                   const std::string& import_id, ResourceState& resource) {
  resource.identifier = live.identifier;
  resource.import_id = import_id;
  resource.outputs = outputs_from(live.properties, resource);
  std::set<std::string> different;
  for (const auto& difference : catalog::compare_live(type, resource.inputs, resource.outputs)) {
    different.insert(catalog::top_level(difference.pointer));
  }
  resource.drifted.assign(different.begin(), different.end());
}

std::optional<Value> pseudo_parameter(const Identity& identity, const std::string& name) {
  if (name == "AccountId") {
    return Value(identity.account_id);
  }
  if (name == "Partition") {
    return Value(identity.partition);
  }
  if (name == "Region") {
    return Value(identity.region);
  }
  return std::nullopt;
}

}  // namespace engine
