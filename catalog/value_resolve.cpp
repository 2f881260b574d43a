#include <algorithm>
#include <utility>

#include <boost/json.hpp>

#include "catalog/value.h"

namespace catalog {

namespace {

/// The text of a Concat whose parts are all known, secret if one of them is.
Value joined(const Value::List& parts) {
  Value::List open;
  bool secret = false;
  for (const Value& part : parts) {
    const Value::Secret* hidden = part.if_secret();
    secret = secret || hidden != nullptr;
    open.push_back(hidden != nullptr ? hidden->inner() : part);
  }
  const Value text = Value::concat(open);
  if (text.if_string() == nullptr) {
    return Value::concat(parts);
  }
  return secret ? Value::secret(text) : text;
}

Value resolved_list(const Value::List& list, const Resolver& resolver) {
  Value::List resolved;
  resolved.reserve(list.size());
  for (const Value& element : list) {
    resolved.push_back(resolve(element, resolver));
  }
  return resolved;
}

Value resolved_text(const Value::JsonText& text, const Resolver& resolver) {
  const Value document = resolve(text.document, resolver);
  const base::Result<base::Json> json = document.to_json(true);
  if (!json) {
    return Value::json_text(document);
  }
  const Value written = base::canonical_json(*json);
  return document.contains_secret() ? Value::secret(written) : written;
}

Value resolved_secret_string(const Value::SecretString& secret, const Resolver& resolver) {
  const Value id = resolve(secret.secret_id, resolver);
  if (id.if_string() != nullptr && resolver.secret_string) {
    if (const auto found = resolver.secret_string({id, secret.json_key})) {
      return Value::secret(*found);
    }
  }
  return Value::secret_string(id, secret.json_key);
}

/// Whether there is nothing to replace: then the value is shared, not built again.
bool is_plain(const Value& value) {
  if (const Value::List* list = value.if_list()) {
    return std::ranges::all_of(*list, is_plain);
  }
  if (const Value::Object* members = value.if_object()) {
    return std::ranges::all_of(*members,
                               [](const auto& member) { return is_plain(member.second); });
  }
  return !value.is_expression();
}

}  // namespace

Value resolve(const Value& value, const Resolver& resolver) {
  if (is_plain(value)) {
    return value;
  }
  if (const Value::List* list = value.if_list()) {
    return resolved_list(*list, resolver);
  }
  if (const Value::Object* members = value.if_object()) {
    Value::Object resolved;
    resolved.reserve(members->size());
    for (const auto& [name, member] : *members) {
      resolved.emplace_hint(resolved.end(), name, resolve(member, resolver));
    }
    return resolved;
  }
  if (const Value::Attribute* attribute = value.if_attribute()) {
    return resolver.attribute ? resolver.attribute(*attribute).value_or(value) : value;
  }
  if (const Value::PseudoParameter* parameter = value.if_pseudo_parameter()) {
    return resolver.pseudo_parameter ? resolver.pseudo_parameter(*parameter).value_or(value)
                                     : value;
  }
  if (const Value::Concat* concat = value.if_concat()) {
    const Value parts = resolved_list(concat->parts, resolver);
    return joined(*parts.if_list());
  }
  if (const Value::JsonText* text = value.if_json_text()) {
    return resolved_text(*text, resolver);
  }
  if (const Value::Secret* secret = value.if_secret()) {
    return secret->is_sealed() ? value : Value::secret(resolve(secret->inner(), resolver));
  }
  if (const Value::SecretString* secret_string = value.if_secret_string()) {
    return resolved_secret_string(*secret_string, resolver);
  }
  return value;
}

}  // namespace catalog
