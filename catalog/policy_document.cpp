#include "catalog/policy_document.h"

#include <algorithm>

#include <boost/json.hpp>

namespace catalog {

namespace {

std::string order_key(const Value& value) {
  return base::canonical_json(value.to_display_json());
}

Value sorted(Value::List list) {
  std::ranges::sort(list, {}, order_key);
  return list;
}

Value as_text(const Value& scalar) {
  const bool is_number = scalar.if_integer() != nullptr || scalar.if_double() != nullptr;
  return is_number || scalar.if_bool() != nullptr ? Value(base::json_text(scalar.to_display_json()))
                                                  : scalar;
}

/// A word or a list of words as a sorted list of words; objects (principals, conditions) member by
/// member.
Value normal_words(const Value& value) {
  if (const Value::Object* members = value.if_object()) {
    Value::Object normal;
    for (const auto& [name, member] : *members) {
      normal.emplace(name, normal_words(member));
    }
    return normal;
  }
  Value::List words;
  if (const Value::List* list = value.if_list()) {
    for (const Value& word : *list) {
      words.push_back(as_text(word));
    }
  } else {
    words.push_back(as_text(value));
  }
  return sorted(std::move(words));
}

Value normal_statement(const Value& statement) {
  const Value::Object* members = statement.if_object();
  if (members == nullptr) {
    return statement;
  }
  Value::Object normal;
  for (const auto& [name, member] : *members) {
    // IAM gives `"Principal": "*"` back as {"AWS": "*"}.
    const bool everyone = name == "Principal" && member == Value("*");
    const bool scalar = name == "Sid" || name == "Effect";
    normal.emplace(name,
                   scalar ? member : normal_words(everyone ? Value::Object{{"AWS", "*"}} : member));
  }
  return normal;
}

}  // namespace

bool is_policy(const Value& document) {
  return !document.at("Statement").is_absent();
}

Value normal_policy(const Value& policy) {
  Value::Object normal = *policy.if_object();
  const Value statement = policy.at("Statement");
  Value::List statements;
  if (const Value::List* list = statement.if_list()) {
    std::ranges::transform(*list, std::back_inserter(statements), normal_statement);
  } else {
    statements.push_back(normal_statement(statement));
  }
  normal.insert_or_assign("Statement", sorted(std::move(statements)));
  return normal;
}

}  // namespace catalog
