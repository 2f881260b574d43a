#include "base/json_members.h"

#include <boost/json.hpp>

namespace base {

std::string text_member(const JsonObject& object, std::string_view name) {
  const Json* found = object.if_contains(name);
  return found != nullptr ? text_of(*found) : std::string();
}

bool flag_member(const JsonObject& object, std::string_view name) {
  const Json* found = object.if_contains(name);
  return found != nullptr && found->is_bool() && found->get_bool();
}

const JsonObject* object_member(const JsonObject& object, std::string_view name) {
  const Json* found = object.if_contains(name);
  return found != nullptr ? found->if_object() : nullptr;
}

std::vector<std::string> texts_member(const JsonObject& object, std::string_view name) {
  const Json* found = object.if_contains(name);
  return found != nullptr ? texts_of(*found) : std::vector<std::string>();
}

std::string text_of(const Json& json) {
  return json.is_string() ? std::string(json.get_string()) : std::string();
}

std::vector<std::string> texts_of(const Json& json) {
  std::vector<std::string> texts;
  if (const JsonArray* list = json.if_array()) {
    for (const Json& each : *list) {
      if (each.is_string()) {
        texts.emplace_back(each.get_string());
      }
    }
  }
  return texts;
}

JsonArray texts_json(const std::vector<std::string>& texts) {
  return JsonArray(texts.begin(), texts.end());
}

}  // namespace base
