#include "region/resources/model.h"

#include <algorithm>

namespace region {

namespace {

bool has_property(const catalog::ResourceType& type, std::string_view name) {
  return std::ranges::any_of(type.properties.members,
                             [&](const catalog::Property& member) { return member.name == name; });
}

base::JsonObject schema_part(const catalog::ResourceType& type, const base::JsonObject& model,
                             std::span<const std::string_view> without) {
  base::JsonObject part;
  for (const auto& [name, value] : model) {
    if (has_property(type, name)) {
      part.emplace(name, value);
    }
  }
  base::Json result(std::move(part));
  for (const std::string_view pointer : without) {
    remove_at(result, pointer);
  }
  return std::move(result.get_object());
}

/// The text of a value below a pointer such as `/Foo/Bar`.
std::string text_at(const base::Json& value, std::string_view pointer) {
  boost::system::error_code code;
  const base::Json* found = value.find_pointer({pointer.data(), pointer.size()}, code);
  if (found == nullptr) {
    return "";
  }
  return found->is_string() ? std::string(found->get_string()) : base::json_text(*found);
}

void copy_if_missing(const base::Json& from, base::Json& to, std::string_view pointer) {
  const std::size_t end = pointer.find('/', 1);
  const std::string_view name = pointer.substr(1, end - 1);
  const base::JsonObject* source = from.if_object();
  base::JsonObject* target = to.if_object();
  const base::Json* value = source == nullptr ? nullptr : source->if_contains(name);
  if (value == nullptr || target == nullptr) {
    return;
  }
  if (end == std::string_view::npos) {
    target->emplace(name, *value);
  } else if (base::Json* deeper = target->if_contains(name)) {
    copy_if_missing(*value, *deeper, pointer.substr(end));
  }
}

}  // namespace

std::string text_of(const base::JsonObject& model, std::string_view property) {
  const base::Json* value = model.if_contains(property);
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

std::string identifier_of(const catalog::ResourceType& type, const base::JsonObject& model) {
  const base::Json whole(model);
  std::string identifier;
  for (const std::string_view pointer : type.primary_identifier) {
    identifier += identifier.empty() ? "" : "|";
    identifier += text_at(whole, pointer);
  }
  return identifier;
}

base::JsonObject schema_model(const catalog::ResourceType& type, const base::JsonObject& model) {
  return schema_part(type, model, {});
}

base::JsonObject visible_model(const catalog::ResourceType& type, const base::JsonObject& model) {
  return schema_part(type, model, type.write_only);
}

void carry_over(const catalog::ResourceType& type, const base::JsonObject& stored,
                base::JsonObject& updated) {
  const base::Json from(stored);
  base::Json to(std::move(updated));
  for (const std::string_view pointer : type.read_only) {
    copy_if_missing(from, to, pointer);
  }
  updated = std::move(to.get_object());
  for (const auto& [name, value] : stored) {
    if (!has_property(type, name)) {
      updated.emplace(name, value);
    }
  }
}

void remove_at(base::Json& value, std::string_view pointer) {
  const std::size_t end = pointer.find('/', 1);
  const std::string_view name = pointer.substr(1, end - 1);
  const bool last = end == std::string_view::npos;
  const std::string_view rest = last ? std::string_view() : pointer.substr(end);
  if (base::JsonArray* array = value.if_array(); array != nullptr && name == "*" && !last) {
    for (base::Json& element : *array) {
      remove_at(element, rest);
    }
  }
  base::JsonObject* object = value.if_object();
  if (object == nullptr) {
    return;
  }
  if (name == "*" && !last) {
    for (auto& member : *object) {
      remove_at(member.value(), rest);
    }
  } else if (last) {
    object->erase(name);
  } else if (base::Json* deeper = object->if_contains(name)) {
    remove_at(*deeper, rest);
  }
}

}  // namespace region
