#include "catalog/value.h"

#include <limits>

#include <boost/json.hpp>

#include "base/check.h"

namespace catalog {

namespace {

struct Null {
  friend bool operator==(const Null& /*a*/, const Null& /*b*/) { return true; }
};

template <class... Visitors>
struct Overload : Visitors... {
  using Visitors::operator()...;
};
template <class... Visitors>
Overload(Visitors...) -> Overload<Visitors...>;

}  // namespace

struct Value::Node {
  std::variant<Null, bool, std::int64_t, double, std::string, List, Object, Attribute,
               PseudoParameter, Concat, JsonText, Secret, SecretString, Unknown>
      data;
};

namespace {

/// The text that a scalar adds to a Concat; nullopt for everything else.
std::optional<std::string> scalar_text(const Value& value) {
  if (const std::string* text = value.if_string()) {
    return *text;
  }
  if (const std::int64_t* integer = value.if_integer()) {
    return fmt::format("{}", *integer);
  }
  if (const double* number = value.if_double()) {
    return fmt::format("{}", *number);
  }
  if (const bool* flag = value.if_bool()) {
    return *flag ? "true" : "false";
  }
  return std::nullopt;
}

/// One level of Concat, neighbouring literals joined: equal texts have equal parts.
void append_parts(const Value::List& from, Value::List& to) {
  for (const Value& part : from) {
    if (const Value::Concat* inner = part.if_concat()) {
      append_parts(inner->parts, to);
      continue;
    }
    const std::optional<std::string> text = scalar_text(part);
    const std::string* last = to.empty() ? nullptr : to.back().if_string();
    if (text && last != nullptr) {
      to.back() = Value(*last + *text);
    } else {
      to.push_back(text ? Value(*text) : part);
    }
  }
}

/// `path` below `parent`, as people write it.
std::string member_path(const std::string& parent, std::string_view name) {
  return parent.empty() ? std::string(name) : fmt::format("{}.{}", parent, name);
}

std::string element_path(const std::string& parent, std::size_t index) {
  return fmt::format("{}[{}]", parent, index);
}

base::Error not_json(const std::string& path, std::string_view what) {
  return base::error(base::ErrorKind::kInvalidArgument, "{} {}", path.empty() ? "the value" : path,
                     what);
}

std::string display(const Value::Attribute& attribute) {
  return fmt::format("${{{}.{}}}", attribute.urn, attribute.path);
}

}  // namespace

Value::Value() = default;

Value::Value(std::shared_ptr<const Node> node) : node_(std::move(node)) {}

Value Value::null() {
  return Value(std::make_shared<const Node>(Node{Null{}}));
}

Value::Value(bool value) : node_(std::make_shared<const Node>(Node{value})) {}

Value::Value(std::int64_t value) : node_(std::make_shared<const Node>(Node{value})) {}

Value::Value(int value) : Value(std::int64_t{value}) {}

Value::Value(double value) : node_(std::make_shared<const Node>(Node{value})) {}

Value::Value(std::string value) : node_(std::make_shared<const Node>(Node{std::move(value)})) {}

Value::Value(const char* value) : Value(std::string(value)) {}

Value::Value(List value) {
  std::erase_if(value, [](const Value& element) { return element.is_absent(); });
  node_ = std::make_shared<const Node>(Node{std::move(value)});
}

Value::Value(Object value) {
  std::erase_if(value, [](const auto& member) { return member.second.is_absent(); });
  node_ = std::make_shared<const Node>(Node{std::move(value)});
}

Value Value::attribute(std::string urn, std::string path) {
  return Value(std::make_shared<const Node>(Node{Attribute{std::move(urn), std::move(path)}}));
}

Value Value::pseudo_parameter(std::string name) {
  return Value(std::make_shared<const Node>(Node{PseudoParameter{std::move(name)}}));
}

Value Value::concat(List parts) {
  List flat;
  append_parts(parts, flat);
  if (flat.empty()) {
    return "";
  }
  if (flat.size() == 1 && flat.front().if_string() != nullptr) {
    return flat.front();
  }
  return Value(std::make_shared<const Node>(Node{Concat{std::move(flat)}}));
}

Value Value::json_text(Value document) {
  return Value(std::make_shared<const Node>(Node{JsonText{std::move(document)}}));
}

Value Value::secret(Value inner) {
  if (inner.is_absent() || inner.if_secret() != nullptr) {
    return inner;
  }
  return Value(std::make_shared<const Node>(Node{Secret{std::move(inner)}}));
}

Value Value::secret_string(Value secret_id, std::string json_key) {
  return Value(
      std::make_shared<const Node>(Node{SecretString{std::move(secret_id), std::move(json_key)}}));
}

Value Value::unknown() {
  return Value(std::make_shared<const Node>(Node{Unknown{}}));
}

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
      Object object;
      for (const auto& member : json.get_object()) {
        object.emplace(member.key(), from_json(member.value()));
      }
      return object;
    }
  }
  base::check(false, "a JSON value of an unknown kind");
  return null();
}

bool Value::is_absent() const {
  return node_ == nullptr;
}

bool Value::is_null() const {
  return node_ && std::holds_alternative<Null>(node_->data);
}

const bool* Value::if_bool() const {
  return node_ ? std::get_if<bool>(&node_->data) : nullptr;
}

const std::int64_t* Value::if_integer() const {
  return node_ ? std::get_if<std::int64_t>(&node_->data) : nullptr;
}

const double* Value::if_double() const {
  return node_ ? std::get_if<double>(&node_->data) : nullptr;
}

const std::string* Value::if_string() const {
  return node_ ? std::get_if<std::string>(&node_->data) : nullptr;
}

const Value::List* Value::if_list() const {
  return node_ ? std::get_if<List>(&node_->data) : nullptr;
}

const Value::Object* Value::if_object() const {
  return node_ ? std::get_if<Object>(&node_->data) : nullptr;
}

const Value::Attribute* Value::if_attribute() const {
  return node_ ? std::get_if<Attribute>(&node_->data) : nullptr;
}

const Value::PseudoParameter* Value::if_pseudo_parameter() const {
  return node_ ? std::get_if<PseudoParameter>(&node_->data) : nullptr;
}

const Value::Concat* Value::if_concat() const {
  return node_ ? std::get_if<Concat>(&node_->data) : nullptr;
}

const Value::JsonText* Value::if_json_text() const {
  return node_ ? std::get_if<JsonText>(&node_->data) : nullptr;
}

const Value::Secret* Value::if_secret() const {
  return node_ ? std::get_if<Secret>(&node_->data) : nullptr;
}

const Value::SecretString* Value::if_secret_string() const {
  return node_ ? std::get_if<SecretString>(&node_->data) : nullptr;
}

bool Value::is_unknown() const {
  return node_ && std::holds_alternative<Unknown>(node_->data);
}

bool Value::is_expression() const {
  static_assert(std::variant_size_v<decltype(Node::data)> == 14);
  constexpr std::size_t kFirstExpression = 7;  // Attribute: all before it is plain JSON
  return node_ && node_->data.index() >= kFirstExpression;
}

Value Value::at(std::string_view name) const {
  const Object* object = if_object();
  if (object == nullptr) {
    return {};
  }
  const auto found = object->find(name);
  return found == object->end() ? Value() : found->second;
}

namespace {

/// Calls `visit` for the values directly below `value`.
template <class Visit>
void for_each_child(const Value& value, const Visit& visit) {
  if (const Value::List* list = value.if_list()) {
    for (const Value& element : *list) {
      visit(element);
    }
  } else if (const Value::Object* object = value.if_object()) {
    for (const auto& member : *object) {
      visit(member.second);
    }
  } else if (const Value::Concat* concat = value.if_concat()) {
    for (const Value& part : concat->parts) {
      visit(part);
    }
  } else if (const Value::JsonText* text = value.if_json_text()) {
    visit(text->document);
  } else if (const Value::Secret* secret = value.if_secret()) {
    visit(secret->inner);
  } else if (const Value::SecretString* secret_string = value.if_secret_string()) {
    visit(secret_string->secret_id);
  }
}

template <class Predicate>
bool any_of(const Value& value, const Predicate& predicate) {
  bool found = predicate(value);
  for_each_child(value, [&](const Value& child) { found = found || any_of(child, predicate); });
  return found;
}

}  // namespace

void Value::for_each_attribute(const std::function<void(const Attribute&)>& visit) const {
  if (const Attribute* attribute = if_attribute()) {
    visit(*attribute);
  }
  for_each_child(*this, [&](const Value& child) { child.for_each_attribute(visit); });
}

bool Value::contains_secret() const {
  return any_of(*this, [](const Value& value) {
    return value.if_secret() != nullptr || value.if_secret_string() != nullptr;
  });
}

bool Value::contains_unknown() const {
  return any_of(*this, [](const Value& value) { return value.is_unknown(); });
}

base::Json Value::to_display_json() const {
  if (!node_) {
    return nullptr;
  }
  const auto text_of = [](const Value& part) {
    const base::Json shown = part.to_display_json();
    return shown.is_string() ? std::string(shown.get_string()) : base::json_text(shown);
  };
  return std::visit(Overload{
                        [](const Null&) { return base::Json(nullptr); },
                        [](const List& list) {
                          base::JsonArray array;
                          for (const Value& element : list) {
                            array.push_back(element.to_display_json());
                          }
                          return base::Json(std::move(array));
                        },
                        [](const Object& members) {
                          base::JsonObject object;
                          for (const auto& [name, member] : members) {
                            object.emplace(name, member.to_display_json());
                          }
                          return base::Json(std::move(object));
                        },
                        [](const Attribute& attribute) { return base::Json(display(attribute)); },
                        [](const PseudoParameter& parameter) {
                          return base::Json(fmt::format("${{AWS::{}}}", parameter.name));
                        },
                        [&](const Concat& concat) {
                          std::string text;
                          for (const Value& part : concat.parts) {
                            text += text_of(part);
                          }
                          return base::Json(text);
                        },
                        [&](const JsonText& text) {
                          return base::Json(base::canonical_json(text.document.to_display_json()));
                        },
                        [](const Secret&) { return base::Json("[secret]"); },
                        [](const SecretString&) { return base::Json("[secret]"); },
                        [](const Unknown&) { return base::Json("[unknown]"); },
                        [](const auto& scalar) { return base::Json(scalar); },
                    },
                    node_->data);
}

namespace {

base::Result<base::Json> plain_json(const Value& value, const std::string& path, bool reveal) {
  if (const Value::List* list = value.if_list()) {
    base::JsonArray array;
    for (std::size_t i = 0; i < list->size(); ++i) {
      base::Result<base::Json> element = plain_json((*list)[i], element_path(path, i), reveal);
      if (!element) {
        return element;
      }
      array.push_back(*std::move(element));
    }
    return base::Json(std::move(array));
  }
  if (const Value::Object* members = value.if_object()) {
    base::JsonObject object;
    for (const auto& [name, member] : *members) {
      base::Result<base::Json> json = plain_json(member, member_path(path, name), reveal);
      if (!json) {
        return json;
      }
      object.emplace(name, *std::move(json));
    }
    return base::Json(std::move(object));
  }
  if (const Value::Secret* secret = value.if_secret()) {
    if (!reveal) {
      return not_json(path, "is secret and must not be written openly");
    }
    return plain_json(secret->inner, path, reveal);
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
  return plain_json(*this, "", reveal_secrets);
}

bool operator==(const Value& a, const Value& b) {
  if (a.node_ == b.node_) {
    return true;
  }
  if (!a.node_ || !b.node_) {
    return false;
  }
  using Attribute = Value::Attribute;
  using PseudoParameter = Value::PseudoParameter;
  using Concat = Value::Concat;
  using JsonText = Value::JsonText;
  using Secret = Value::Secret;
  using SecretString = Value::SecretString;
  const auto same = Overload{
      [](const Attribute& x, const Attribute& y) { return x.urn == y.urn && x.path == y.path; },
      [](const PseudoParameter& x, const PseudoParameter& y) { return x.name == y.name; },
      [](const Concat& x, const Concat& y) { return x.parts == y.parts; },
      [](const JsonText& x, const JsonText& y) { return x.document == y.document; },
      [](const Secret& x, const Secret& y) { return x.inner == y.inner; },
      [](const SecretString& x, const SecretString& y) {
        return x.secret_id == y.secret_id && x.json_key == y.json_key;
      },
      [](const Value::Unknown&, const Value::Unknown&) { return true; },
      [](std::int64_t x, double y) { return static_cast<double>(x) == y; },
      [](double x, std::int64_t y) { return x == static_cast<double>(y); },
      []<class X, class Y>(const X& x, const Y& y) {
        if constexpr (std::is_same_v<X, Y>) {
          return x == y;
        } else {
          return false;
        }
      },
  };
  return std::visit(same, a.node_->data, b.node_->data);
}

namespace {

/// The text of a Concat whose parts are all known, secret if one of them is.
Value joined(const Value::List& parts) {
  std::string text;
  bool secret = false;
  for (const Value& part : parts) {
    const Value::Secret* hidden = part.if_secret();
    secret = secret || hidden != nullptr;
    const std::optional<std::string> piece = scalar_text(hidden != nullptr ? hidden->inner : part);
    if (!piece) {
      return Value::concat(parts);
    }
    text += *piece;
  }
  return secret ? Value::secret(text) : Value(text);
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

}  // namespace

Value resolve(const Value& value, const Resolver& resolver) {
  if (const Value::List* list = value.if_list()) {
    return resolved_list(*list, resolver);
  }
  if (const Value::Object* members = value.if_object()) {
    Value::Object resolved;
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
    return Value::secret(resolve(secret->inner, resolver));
  }
  if (const Value::SecretString* secret_string = value.if_secret_string()) {
    return resolved_secret_string(*secret_string, resolver);
  }
  return value;
}

}  // namespace catalog
