#include <boost/json.hpp>

#include "base/check.h"
#include "catalog/value.h"

namespace catalog {

namespace {

base::Error not_json(const std::string& path, std::string_view what) {
  return base::error(base::ErrorKind::kInvalidArgument, "{} {}", path.empty() ? "the value" : path,
                     what);
}

std::string display(const Value::Attribute& attribute) {
  return fmt::format("${{{}.{}}}", attribute.urn, attribute.path);
}

base::Json scalar_json(const Value& value) {
  if (const std::string* text = value.if_string()) {
    return base::Json(*text);
  }
  if (const bool* flag = value.if_bool()) {
    return *flag;
  }
  if (const std::int64_t* integer = value.if_integer()) {
    return *integer;
  }
  if (const double* number = value.if_double()) {
    return *number;
  }
  return nullptr;
}

/// What people see where JSON has no word.
std::string shown_expression(const Value& value) {
  if (const Value::Attribute* attribute = value.if_attribute()) {
    return display(*attribute);
  }
  if (const Value::PseudoParameter* parameter = value.if_pseudo_parameter()) {
    return fmt::format("${{AWS::{}}}", parameter->name);
  }
  if (const Value::Concat* concat = value.if_concat()) {
    std::string text;
    for (const Value& part : concat->parts) {
      const base::Json shown = part.to_display_json();
      text += shown.is_string() ? std::string(shown.get_string()) : base::json_text(shown);
    }
    return text;
  }
  if (const Value::JsonText* text = value.if_json_text()) {
    return base::canonical_json(text->document.to_display_json());
  }
  return value.is_unknown() ? "[unknown]" : "[secret]";
}

}  // namespace

Value Value::from_json(const base::Json& json) {
  switch (json.kind()) {
    case boost::json::kind::null:
      return null();
    case boost::json::kind::bool_:
      return json.get_bool();
    case boost::json::kind::int64:
      return json.get_int64();
    case boost::json::kind::uint64:  // only beyond what int64 holds
      return static_cast<double>(json.get_uint64());
    case boost::json::kind::double_:
      return json.get_double();
    case boost::json::kind::string:
      return std::string(json.get_string());
    case boost::json::kind::array: {
      List list;
      for (const base::Json& element : json.get_array()) {
        list.push_back(from_json(element));
      }
      return list;
    }
    case boost::json::kind::object: {
      Object::sequence_type members;  // sorted once
      members.reserve(json.get_object().size());
      for (const auto& member : json.get_object()) {
        members.emplace_back(member.key(), from_json(member.value()));
      }
      Object object;
      object.adopt_sequence(std::move(members));
      return object;
    }
  }
  base::check(false, "a JSON value of an unknown kind");
  return null();
}

base::Json Value::to_display_json() const {
  if (const List* list = if_list()) {
    base::JsonArray array;
    for (const Value& element : *list) {
      array.push_back(element.to_display_json());
    }
    return array;
  }
  if (const Object* members = if_object()) {
    base::JsonObject object;
    for (const auto& [name, member] : *members) {
      object.emplace(name, member.to_display_json());
    }
    return object;
  }
  return is_expression() ? base::Json(shown_expression(*this)) : scalar_json(*this);
}

namespace {

/// `path`: of the value, as people write it; after success as it was.
base::Result<base::Json> plain_json(const Value& value, std::string& path, bool reveal) {
  const std::size_t length = path.size();
  if (const Value::List* list = value.if_list()) {
    base::JsonArray array;
    array.reserve(list->size());
    for (std::size_t i = 0; i < list->size(); ++i) {
      path += fmt::format("[{}]", i);
      base::Result<base::Json> element = plain_json((*list)[i], path, reveal);
      if (!element) {
        return element;
      }
      array.push_back(*std::move(element));
      path.resize(length);
    }
    return base::Json(std::move(array));
  }
  if (const Value::Object* members = value.if_object()) {
    base::JsonObject object;
    object.reserve(members->size());
    for (const auto& [name, member] : *members) {
      path += path.empty() ? "" : ".";
      path += name;
      base::Result<base::Json> json = plain_json(member, path, reveal);
      if (!json) {
        return json;
      }
      object.emplace(name, *std::move(json));
      path.resize(length);
    }
    return base::Json(std::move(object));
  }
  if (const Value::Secret* secret = value.if_secret()) {
    if (!reveal) {
      return not_json(path, "is secret and must not be written openly");
    }
    return plain_json(secret->inner(), path, reveal);
  }
  if (const Value::Attribute* attribute = value.if_attribute()) {
    return not_json(path, fmt::format("is not known yet: it waits for {}", display(*attribute)));
  }
  if (value.is_absent() || value.is_expression()) {
    return not_json(path, "is not known yet");
  }
  return value.to_display_json();
}

}  // namespace

base::Result<base::Json> Value::to_json(bool reveal_secrets) const {
  std::string path;
  return plain_json(*this, path, reveal_secrets);
}

}  // namespace catalog
