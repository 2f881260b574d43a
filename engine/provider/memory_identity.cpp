#include "engine/provider/memory_identity.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/encoding.h"

namespace engine {

namespace {

using base::Json;
using base::JsonObject;

/// `/Endpoint/Address` -> `Endpoint`, `Address`.
std::vector<std::string> names_of(std::string_view pointer) {
  return base::split(pointer.substr(1), '/');
}

void put_at(JsonObject& object, std::string_view pointer, const Json& value) {
  const std::vector<std::string> names = names_of(pointer);
  JsonObject* level = &object;
  for (std::size_t i = 0; i + 1 < names.size(); ++i) {
    Json& child = (*level)[names[i]];
    level = child.is_object() ? &child.get_object() : &child.emplace_object();
  }
  level->insert_or_assign(names.back(), value);
}

/// The last word of a type, in lower case: `vpc` of `AWS::EC2::VPC`.
std::string short_name(std::string_view type) {
  std::string word(type.substr(type.rfind(':') + 1));
  std::ranges::transform(word, word.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return word;
}

}  // namespace

const Json* member_at(const JsonObject& object, std::string_view pointer) {
  const JsonObject* level = &object;
  const Json* found = nullptr;
  for (const std::string& name : names_of(pointer)) {
    found = level != nullptr ? level->if_contains(name) : nullptr;
    level = found != nullptr ? found->if_object() : nullptr;
  }
  return found;
}

std::string text_of(const Json& value) {
  return value.is_string() ? std::string(value.get_string()) : base::json_text(value);
}

std::string give_identity(const catalog::ResourceType& type, const std::string& id,
                          JsonObject& properties) {
  const std::string made = fmt::format("{}-{}", short_name(type.name), id);
  for (const std::string_view pointer : type.read_only) {
    if (pointer.find('*') == std::string_view::npos && member_at(properties, pointer) == nullptr) {
      const bool is_arn = pointer.ends_with("Arn") || pointer.ends_with("ARN");
      put_at(properties, pointer,
             Json(is_arn ? fmt::format("arn:aws:{}:us-east-1:000000000000:{}",
                                       short_name(type.name), made)
                         : made));
    }
  }
  if (!type.name_property.empty()) {
    properties.emplace(type.name_property, made);  // unless it is declared
  }
  std::vector<std::string> parts;
  for (const std::string_view pointer : type.primary_identifier) {
    const Json* part = member_at(properties, pointer);
    parts.push_back(part != nullptr ? text_of(*part) : made);
    if (part == nullptr) {
      put_at(properties, pointer, Json(made));
    }
  }
  return base::join(parts, "|");
}

}  // namespace engine
