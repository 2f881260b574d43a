#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <boost/container/flat_map.hpp>

#include "base/json.h"
#include "base/result.h"

namespace catalog {

/// A property value as a program declares it: JSON, plus expressions over what is only known while
/// deploying. Immutable and cheap to copy (shared nodes); safe to read from any thread.
class Value {
 public:
  using List = std::vector<Value>;
  /// Ordered by name; one block of memory. Adding or removing a member moves the others.
  using Object = boost::container::flat_map<std::string, Value, std::less<>>;

  /// Another resource's property after it exists: CloudFormation's GetAtt. An edge of the graph.
  struct Attribute {
    std::string urn;
    std::string path;  ///< as AWS spells it, nested ones dotted: `Endpoint.Address`
  };

  /// Known once the provider has said who is calling: `AccountId`, `Partition`, `Region`.
  struct PseudoParameter {
    std::string name;
  };
  struct Concat;        ///< texts put one behind the other
  struct JsonText;      ///< a document written as text inside a string property
  class Secret;         ///< a value that is never shown and encrypted where it is kept
  struct SecretString;  ///< read from Secrets Manager while deploying, in memory only

  struct Unknown {};  ///< will exist after the deployment; only previews hold it

  Value();  ///< absent: the property is not declared (not the same as null)
  static Value null();
  Value(bool value);          // NOLINT(google-explicit-constructor): reads like JSON
  Value(std::int64_t value);  // NOLINT(google-explicit-constructor)
  Value(int value);           // NOLINT(google-explicit-constructor)
  Value(double value);        // NOLINT(google-explicit-constructor)
  Value(std::string value);   // NOLINT(google-explicit-constructor)
  Value(const char* value);   // NOLINT(google-explicit-constructor)
  Value(List value);          // NOLINT(google-explicit-constructor): absent ones are left out
  Value(Object value);        // NOLINT(google-explicit-constructor): absent members are left out
  static Value attribute(std::string urn, std::string path);
  static Value pseudo_parameter(std::string name);
  static Value concat(const List& parts);
  static Value json_text(Value document);
  static Value secret(Value inner);
  /// A secret as it is kept: `open` gives the value, plain JSON, when somebody first needs it, and
  /// throws base::Exception when it cannot. Two with the same text are equal, unopened.
  static Value sealed(std::string text, std::function<Value()> open);
  /// `json_key` empty: the whole SecretString.
  static Value secret_string(Value secret_id, std::string json_key);
  static Value unknown();
  static Value from_json(const base::Json& json);

  bool is_absent() const;
  bool is_null() const;
  const bool* if_bool() const;
  const std::int64_t* if_integer() const;
  const double* if_double() const;
  const std::string* if_string() const;
  const List* if_list() const;
  const Object* if_object() const;
  const Attribute* if_attribute() const;
  const PseudoParameter* if_pseudo_parameter() const;
  const Concat* if_concat() const;
  const JsonText* if_json_text() const;
  const Secret* if_secret() const;
  const SecretString* if_secret_string() const;
  bool is_unknown() const;
  /// True for everything that plain JSON has no word for (attribute ... unknown), at the root only.
  bool is_expression() const;

  /// A member of an object, absent if there is none or this is no object.
  Value at(std::string_view name) const;

  /// Calls `visit` for every Attribute below (and at) this value.
  void for_each_attribute(const std::function<void(const Attribute&)>& visit) const;
  bool contains_secret() const;
  bool contains_unknown() const;

  /// As JSON. Expressions become placeholders for people: secrets `[secret]`, unknown ones
  /// `${urn.path}`. For what is sent, resolve first.
  base::Json to_display_json() const;
  /// As JSON. Error with the first path that is not known, or that is secret unless
  /// `reveal_secrets`.
  base::Result<base::Json> to_json(bool reveal_secrets) const;

  friend bool operator==(const Value& a, const Value& b);  ///< structural; 1 and 1.0 are equal

 private:
  struct Node;
  explicit Value(std::shared_ptr<const Node> node);
  std::shared_ptr<const Node> node_;
};

struct Value::Concat {
  List parts;
};

struct Value::JsonText {
  Value document;
};

class Value::Secret {
 public:
  explicit Secret(Value inner);
  Secret(std::string text, std::function<Value()> open);

  /// The hidden value. Opens a sealed one: throws base::Exception when that fails.
  const Value& inner() const;

  bool is_sealed() const { return sealed_ != nullptr; }

  friend bool operator==(const Secret& a, const Secret& b);

 private:
  struct Sealed;
  Value inner_;
  std::shared_ptr<Sealed> sealed_;
};

struct Value::SecretString {
  Value secret_id;
  std::string json_key;
};

/// What an expression's parts become while deploying; nullopt leaves them as they are.
struct Resolver {
  std::function<std::optional<Value>(const Value::Attribute&)> attribute;
  std::function<std::optional<Value>(const Value::PseudoParameter&)> pseudo_parameter;
  std::function<std::optional<Value>(const Value::SecretString&)> secret_string;
};

/// Replaces what the resolver knows, bottom up: a Concat of known texts becomes a string, a
/// JsonText of a known document its canonical JSON text; secretness is kept (a Concat with a secret
/// part is secret).
Value resolve(const Value& value, const Resolver& resolver);

}  // namespace catalog
