#pragma once

#include <optional>

#include <boost/json.hpp>

#include "base/json.h"
#include "catalog/value.h"

namespace engine {

/// A list or an object as JSON in `memory`, what is in it by `write(value)`; nullopt: it is
/// neither.
template <class Write>
std::optional<base::Json> tree_to_json(const catalog::Value& value, const Write& write,
                                       const boost::json::storage_ptr& memory = {}) {
  if (const catalog::Value::List* list = value.if_list()) {
    base::JsonArray array(memory);
    array.reserve(list->size());
    for (const catalog::Value& element : *list) {
      array.push_back(write(element));
    }
    return base::Json(std::move(array));
  }
  if (const catalog::Value::Object* members = value.if_object()) {
    base::JsonObject object(memory);
    object.reserve(members->size());
    for (const auto& [name, member] : *members) {
      object.emplace(name, write(member));
    }
    return base::Json(std::move(object));
  }
  return std::nullopt;
}

/// A list or an object of JSON, what is in it by `read(json)`; nullopt: it is neither.
template <class Read>
std::optional<catalog::Value> tree_from_json(const base::Json& json, const Read& read) {
  if (const base::JsonArray* array = json.if_array()) {
    catalog::Value::List list;
    list.reserve(array->size());
    for (const base::Json& element : *array) {
      list.push_back(read(element));
    }
    return catalog::Value(std::move(list));
  }
  if (const base::JsonObject* object = json.if_object()) {
    catalog::Value::Object::sequence_type members;  // sorted once
    members.reserve(object->size());
    for (const auto& member : *object) {
      members.emplace_back(member.key(), read(member.value()));
    }
    catalog::Value::Object sorted;
    sorted.adopt_sequence(std::move(members));
    return catalog::Value(std::move(sorted));
  }
  return std::nullopt;
}

}  // namespace engine
