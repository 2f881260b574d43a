#include "engine/exchange/template_values.h"

#include <algorithm>
#include <array>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "catalog/compare.h"
#include "engine/exchange/logical_ids.h"
#include "engine/plan/attributes.h"

namespace engine {

namespace {

using base::ErrorKind;
using base::Json;
using base::JsonArray;
using base::JsonObject;
using catalog::Value;

/// Types whose Ref is not their primary identifier.
constexpr std::array<std::string_view, 3> kOtherRef{"AWS::Backup::BackupSelection",
                                                    "AWS::Events::Rule", "AWS::XRay::SamplingRule"};

std::string template_pointer(std::string_view path) {
  std::string pointer = '/' + std::string(path);
  std::ranges::replace(pointer, '.', '/');
  return pointer;
}

/// A text as it stands between the quotes of a JSON document.
std::string json_escaped(std::string_view text) {
  const std::string quoted = base::json_text(Json(text));
  return quoted.substr(1, quoted.size() - 2);
}

/// A secret list or object as one of secrets; absent: it is none.
Value spread_secret(const Value& value) {
  const Value::Secret* secret = value.if_secret();
  if (secret == nullptr) {
    return {};
  }
  if (const Value::List* list = secret->inner().if_list()) {
    Value::List elements;
    for (const Value& element : *list) {
      elements.push_back(Value::secret(element));
    }
    return elements;
  }
  if (const Value::Object* members = secret->inner().if_object()) {
    Value::Object object;
    for (const auto& [name, member] : *members) {
      object.emplace(name, Value::secret(member));
    }
    return object;
  }
  return {};
}

}  // namespace

std::string template_reference(const catalog::ResourceType& type, const std::string& id,
                               std::string_view path) {
  const std::string pointer = template_pointer(path);
  const bool is_identifier =
      type.primary_identifier.size() == 1 && type.primary_identifier.front() == pointer;
  if (is_identifier && std::ranges::find(kOtherRef, type.name) == kOtherRef.end()) {
    return id;
  }
  return catalog::covered(pointer, type.read_only) ? fmt::format("{}.{}", id, path) : "";
}

TemplateValues::TemplateValues(const Stack& stack, const std::vector<std::string>& ids)
    : stack_(stack), ids_(ids) {
  for (std::size_t i = 0; i < stack.resources().size(); ++i) {
    places_.emplace(stack.resources()[i].urn, i);
  }
}

std::vector<std::string> TemplateValues::parameters() const {
  std::vector<std::string> names;
  for (const auto& [secret, name] : parameters_) {
    names.push_back(name);
  }
  return names;
}

Json TemplateValues::write(const Value& value, const std::string& place) {
  if (const Value::List* list = value.if_list()) {
    JsonArray array;
    for (std::size_t i = 0; i < list->size(); ++i) {
      array.push_back(write((*list)[i], fmt::format("{}{}", place, i + 1)));
    }
    return array;
  }
  if (const Value::Object* members = value.if_object()) {
    JsonObject object;
    for (const auto& [name, member] : *members) {
      if (!member.is_null()) {  // a template has no word for it
        object.emplace(name, write(member, place + pascal_case(name)));
      }
    }
    return object;
  }
  if (const Value spread = spread_secret(value); !spread.is_absent()) {
    return write(spread, place);
  }
  if (const Value::Attribute* attribute = value.if_attribute()) {
    if (const Value known = declared(*attribute); !known.is_absent()) {
      return write(known, place);
    }
  }
  if (!value.is_expression()) {
    return value.to_json(false).or_throw();
  }
  Parts parts;
  add_parts(value, place, parts);
  return text_json(parts);
}

Json TemplateValues::text_json(const Parts& parts) {
  if (parts.empty()) {
    return "";
  }
  if (parts.size() == 1 && !parts.front().reference) {
    return Json(parts.front().text);
  }
  if (parts.size() == 1) {
    const std::string& reference = parts.front().text;
    const std::size_t dot = reference.find('.');
    if (dot == std::string::npos) {
      return JsonObject{{"Ref", reference}};
    }
    return JsonObject{
        {"Fn::GetAtt", JsonArray{Json(reference.substr(0, dot)), Json(reference.substr(dot + 1))}}};
  }
  std::string pattern;
  for (const Part& part : parts) {
    if (part.reference) {
      pattern += fmt::format("${{{}}}", part.text);
      continue;
    }
    std::size_t from = 0;
    for (std::size_t at = 0; (at = part.text.find("${", from)) != std::string::npos;) {
      pattern += part.text.substr(from, at - from) + "${!";
      from = at + 2;
    }
    pattern += part.text.substr(from);
  }
  return JsonObject{{"Fn::Sub", pattern}};
}

void TemplateValues::add_literal(std::string_view text, Parts& parts) {
  if (text.empty()) {
    return;
  }
  if (!parts.empty() && !parts.back().reference) {
    parts.back().text += text;
  } else {
    parts.push_back({false, std::string(text)});
  }
}

void TemplateValues::add_parts(const Value& value, const std::string& place, Parts& parts) {
  if (const Value::Attribute* attribute = value.if_attribute()) {
    add_attribute(*attribute, place, parts);
  } else if (const Value::PseudoParameter* parameter = value.if_pseudo_parameter()) {
    parts.push_back({true, fmt::format("AWS::{}", parameter->name)});
  } else if (const Value::Concat* concat = value.if_concat()) {
    for (const Value& part : concat->parts) {
      add_parts(part, place, parts);
    }
  } else if (const Value::JsonText* text = value.if_json_text()) {
    add_json_parts(text->document, place, parts);
  } else if (const Value::SecretString* secret = value.if_secret_string()) {
    add_literal("{{resolve:secretsmanager:", parts);
    add_parts(secret->secret_id, place, parts);
    add_literal(
        fmt::format(":SecretString{}{}}}}}", secret->json_key.empty() ? "" : ":", secret->json_key),
        parts);
  } else if (const Value::Secret* hidden = value.if_secret()) {
    if (hidden->inner().is_expression()) {
      add_parts(hidden->inner(), place, parts);
    } else {
      parts.push_back({true, parameter_of(hidden->inner(), place)});
    }
  } else {
    const Value scalar = Value::concat({value});
    if (scalar.if_string() == nullptr) {
      throw base::Exception(
          base::error(ErrorKind::kUnsupported, "{}: a list or an object inside a text", place));
    }
    add_literal(*scalar.if_string(), parts);
  }
}

void TemplateValues::add_attribute(const Value::Attribute& attribute, const std::string& place,
                                   Parts& parts) {
  if (const Value known = declared(attribute); !known.is_absent()) {
    add_parts(known, place, parts);
    return;
  }
  const auto found = places_.find(attribute.urn);
  const DeclaredResource* target =
      found == places_.end() ? nullptr : &stack_.resources()[found->second];
  const std::string reference =
      target == nullptr || target->schema == nullptr
          ? ""
          : template_reference(*target->schema, ids_[found->second], attribute.path);
  if (reference.empty()) {
    throw base::Exception(base::error(ErrorKind::kUnsupported,
                                      "{}: CloudFormation cannot read '{}' of {}: declare it there",
                                      place, attribute.path, attribute.urn));
  }
  references_.insert(found->second);
  parts.push_back({true, reference});
}

// What a template can read is read, so that the order of things follows from it.
Value TemplateValues::declared(const Value::Attribute& attribute) const {
  const auto found = places_.find(attribute.urn);
  if (found == places_.end()) {
    return {};
  }
  const DeclaredResource& target = stack_.resources()[found->second];
  if (target.schema == nullptr ||
      !template_reference(*target.schema, ids_[found->second], attribute.path).empty()) {
    return {};
  }
  return value_at(target.declaration.properties, attribute.path);
}

bool TemplateValues::is_number(const Value& value) const {
  const Value::Attribute* attribute = value.if_attribute();
  const DeclaredResource* target = attribute == nullptr ? nullptr : stack_.find(attribute->urn);
  const catalog::PropertyType* type =
      target == nullptr || target->schema == nullptr
          ? nullptr
          : catalog::find_property(*target->schema, template_pointer(attribute->path));
  return type != nullptr &&
         (type->kind == catalog::Kind::kInteger || type->kind == catalog::Kind::kNumber ||
          type->kind == catalog::Kind::kBoolean);
}

void TemplateValues::add_json_parts(const Value& value, const std::string& place, Parts& parts) {
  if (const Value::List* list = value.if_list()) {
    add_literal("[", parts);
    for (std::size_t i = 0; i < list->size(); ++i) {
      add_literal(i == 0 ? "" : ",", parts);
      add_json_parts((*list)[i], fmt::format("{}{}", place, i + 1), parts);
    }
    add_literal("]", parts);
  } else if (const Value::Object* members = value.if_object()) {
    add_literal("{", parts);
    bool first = true;
    for (const auto& [name, member] : *members) {
      add_literal(fmt::format("{}{}:", first ? "" : ",", base::json_text(Json(name))), parts);
      add_json_parts(member, place + pascal_case(name), parts);
      first = false;
    }
    add_literal("}", parts);
  } else if (!value.is_expression()) {
    add_literal(base::json_text(value.to_json(false).or_throw()), parts);
  } else {
    Parts inner;
    add_parts(value, place, inner);
    const std::string_view quote = is_number(value) ? "" : "\"";
    add_literal(quote, parts);
    for (const Part& part : inner) {
      if (part.reference) {
        parts.push_back(part);
      } else {
        add_literal(json_escaped(part.text), parts);
      }
    }
    add_literal(quote, parts);
  }
}

std::string TemplateValues::parameter_of(const Value& secret, const std::string& place) {
  const auto known = std::ranges::find(parameters_, secret, &std::pair<Value, std::string>::first);
  if (known != parameters_.end()) {
    return known->second;
  }
  std::string name = place;
  const std::vector<std::string> names = parameters();
  for (int number = 2;
       std::ranges::find(names, name) != names.end() || std::ranges::find(ids_, name) != ids_.end();
       ++number) {
    name = fmt::format("{}{}", place, number);
  }
  parameters_.emplace_back(secret, name);
  return name;
}

}  // namespace engine
