#include "catalog/value.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <mutex>

#include <boost/json.hpp>

#include "base/check.h"

namespace catalog {

namespace {

using Null = std::nullptr_t;

template <class... Visitors>
struct Overload : Visitors... {
  using Visitors::operator()...;
};
template <class... Visitors>
Overload(Visitors...) -> Overload<Visitors...>;

}  // namespace

/// There are many of them: what is rare and large is kept outside.
struct Value::Node {
  std::variant<Null, bool, std::int64_t, double, std::string, List, Object,
               std::unique_ptr<const Attribute>, PseudoParameter, Concat, JsonText, Secret,
               std::unique_ptr<const SecretString>, Unknown>
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
  Object::sequence_type members = value.extract_sequence();
  members.erase(std::remove_if(members.begin(), members.end(),
                               [](const auto& member) { return member.second.is_absent(); }),
                members.end());
  members.shrink_to_fit();  // never changed again
  value.adopt_sequence(boost::container::ordered_unique_range, std::move(members));
  node_ = std::make_shared<const Node>(Node{std::move(value)});
}

Value Value::attribute(std::string urn, std::string path) {
  return Value(std::make_shared<const Node>(
      Node{std::make_unique<const Attribute>(Attribute{std::move(urn), std::move(path)})}));
}

Value Value::pseudo_parameter(std::string name) {
  return Value(std::make_shared<const Node>(Node{PseudoParameter{std::move(name)}}));
}

Value Value::concat(const List& parts) {
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
  return Value(std::make_shared<const Node>(Node{Secret(std::move(inner))}));
}

Value Value::sealed(std::string text, std::function<Value()> open) {
  return Value(std::make_shared<const Node>(Node{Secret(std::move(text), std::move(open))}));
}

struct Value::Secret::Sealed {
  std::string text;
  std::function<Value()> open;
  std::mutex mutex;  ///< guards `opened`; held while opening, so that one does it for all
  std::optional<Value> opened;
};

Value::Secret::Secret(Value inner) : inner_(std::move(inner)) {}

Value::Secret::Secret(std::string text, std::function<Value()> open)
    : sealed_(std::make_shared<Sealed>()) {
  sealed_->text = std::move(text);
  sealed_->open = std::move(open);
}

const Value& Value::Secret::inner() const {
  if (sealed_ == nullptr) {
    return inner_;
  }
  const std::lock_guard lock(sealed_->mutex);
  if (!sealed_->opened) {
    sealed_->opened = sealed_->open();
  }
  return *sealed_->opened;
}

bool operator==(const Value::Secret& a, const Value::Secret& b) {
  return (a.is_sealed() && b.is_sealed() && a.sealed_->text == b.sealed_->text) ||
         a.inner() == b.inner();
}

Value Value::secret_string(Value secret_id, std::string json_key) {
  return Value(std::make_shared<const Node>(Node{std::make_unique<const SecretString>(
      SecretString{std::move(secret_id), std::move(json_key)})}));
}

Value Value::unknown() {
  return Value(std::make_shared<const Node>(Node{Unknown{}}));
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
  const auto* attribute =
      node_ ? std::get_if<std::unique_ptr<const Attribute>>(&node_->data) : nullptr;
  return attribute != nullptr ? attribute->get() : nullptr;
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
  const auto* secret =
      node_ ? std::get_if<std::unique_ptr<const SecretString>>(&node_->data) : nullptr;
  return secret != nullptr ? secret->get() : nullptr;
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
    if (!secret->is_sealed()) {  // else plain JSON, with nothing in it that anybody looks for
      visit(secret->inner());
    }
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
      [](const std::unique_ptr<const Attribute>& x, const std::unique_ptr<const Attribute>& y) {
        return x->urn == y->urn && x->path == y->path;
      },
      [](const PseudoParameter& x, const PseudoParameter& y) { return x.name == y.name; },
      [](const Concat& x, const Concat& y) { return x.parts == y.parts; },
      [](const JsonText& x, const JsonText& y) { return x.document == y.document; },
      [](const Secret& x, const Secret& y) { return x == y; },
      [](const std::unique_ptr<const SecretString>& x,
         const std::unique_ptr<const SecretString>& y) {
        return x->secret_id == y->secret_id && x->json_key == y->json_key;
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

}  // namespace catalog
