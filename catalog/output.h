#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "catalog/value.h"

namespace catalog {

/// A T that may not be known yet: what a declared resource gives to the declaration of others.
template <class T>
class Output {
 public:
  explicit Output(Value value) : value_(std::move(value)) {}

  const Value& value() const { return value_; }

 private:
  Value value_;
};

/// Any JSON document: property types that the schema leaves open (policies, dashboards).
using Document = Value;

inline Value to_value(bool value) {
  return Value(value);
}

inline Value to_value(int value) {
  return Value(value);
}

inline Value to_value(std::int64_t value) {
  return Value(value);
}

inline Value to_value(double value) {
  return Value(value);
}

inline Value to_value(const char* value) {
  return Value(value);
}

inline Value to_value(std::string_view value) {
  return Value(std::string(value));
}

inline Value to_value(const std::string& value) {
  return Value(value);
}

inline Value to_value(const Value& value) {
  return value;
}

template <class T>
class Input;

template <class T>
struct IsExpression : std::false_type {};

template <class T>
struct IsExpression<Output<T>> : std::true_type {};

template <class T>
struct IsExpression<Input<T>> : std::true_type {};

/// What is in the braces of a list property; for all others something that cannot be made.
template <class T>
struct ListElement {
  class type {  // NOLINT(readability-identifier-naming): as std::type_identity calls it
    type() = default;
  };
};

template <class T>
struct ListElement<std::vector<T>> {
  using type = T;
};

/// What may be written for a T: no text for a boolean, no fraction for an integer. The first line
/// comes first so that a T still incomplete (recursive types) is not looked into.
template <class U, class T>
concept LiteralFor = (!IsExpression<std::remove_cvref_t<U>>::value) &&
                     (std::is_same_v<T, bool> ? std::is_same_v<std::remove_cvref_t<U>, bool>
                      : std::is_integral_v<T> ? std::is_integral_v<std::remove_cvref_t<U>> &&
                                                    !std::is_same_v<std::remove_cvref_t<U>, bool>
                      : std::is_arithmetic_v<T> ? std::is_arithmetic_v<std::remove_cvref_t<U>> &&
                                                      !std::is_same_v<std::remove_cvref_t<U>, bool>
                                                : std::is_convertible_v<U, T>);

template <class T>
Value to_value(const Input<T>& input);

template <class T>
Value to_value(const Output<T>& output) {
  return output.value();
}
template <class T>
Value to_value(const std::vector<T>& list);
template <class T>
Value to_value(const std::map<std::string, T>& members);

/// What a property takes: a literal T, an Output<T>, a Value for what the types cannot say, or
/// nothing. Generated structs have `Value to_value(const Struct&)` beside them. Written in braces:
/// a struct `{{.Name = "x"}}`, a list `{a, b}`; `{}` is nothing, not an empty list.
template <class T>
class Input {
 public:
  Input() = default;

  // Implicit, as what they take is a property's value; none takes an Input.
  // NOLINTBEGIN(google-explicit-constructor,bugprone-forwarding-reference-overload)
  template <class U>

  requires LiteralFor<U, T> Input(U&& literal) : value_(to_value(T(std::forward<U>(literal)))) {}

  Input(T literal) requires std::is_class_v<T> : value_(to_value(literal)) {}

  Input(std::initializer_list<typename ListElement<T>::type> list) : value_(to_value(T(list))) {}

  Input(const Output<T>& output) : value_(output.value()) {}

  // Templates, so that braces always mean a T.
  template <class V>

  requires(!std::is_same_v<T, Value> && (std::is_same_v<std::remove_cvref_t<V>, Value> ||
                                         std::is_same_v<std::remove_cvref_t<V>, Value::Object>))
      Input(V&& value)
      : value_(std::forward<V>(value)) {}

  // NOLINTEND(google-explicit-constructor,bugprone-forwarding-reference-overload)

  bool is_absent() const { return value_.is_absent(); }

  const Value& value() const { return value_; }

 private:
  Value value_;
};

template <class T>
Value to_value(const Input<T>& input) {
  return input.value();
}

template <class T>
Value to_value(const std::vector<T>& list) {
  Value::List values;
  values.reserve(list.size());
  for (const T& element : list) {
    values.push_back(to_value(element));
  }
  return Value(std::move(values));
}

template <class T>
Value to_value(const std::map<std::string, T>& members) {
  Value::Object object;
  for (const auto& [name, member] : members) {
    object.emplace(name, to_value(member));
  }
  return Value(std::move(object));
}

/// Text built from literals and outputs: `format("arn:{}:sqs:{}", stack.partition(), region)`.
/// `{}` takes the next argument; `{{` and `}}` are braces. A wrong count fails an always-on check.
Output<std::string> format_values(std::string_view pattern, std::vector<Value> arguments);

template <class... Args>
Output<std::string> format(std::string_view pattern, const Args&... arguments) {
  return format_values(pattern, {to_value(arguments)...});
}

/// A document as the text of a string property (policies in text form, dashboards).
inline Output<std::string> json_text(const Value& document) {
  return Output<std::string>(Value::json_text(document));
}

template <class T>
Output<T> secret(const T& value) {
  return Output<T>(Value::secret(to_value(value)));
}

}  // namespace catalog
