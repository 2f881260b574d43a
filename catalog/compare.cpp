#include "catalog/compare.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include <boost/json.hpp>

#include "catalog/place.h"
#include "catalog/policy_document.h"
#include "catalog/transform.h"

namespace catalog {

namespace {

/// A secret's content; everything else as it is.
const Value& opened(const Value& value) {
  const Value::Secret* secret = value.if_secret();
  return secret != nullptr ? secret->inner() : value;
}

bool is_document(const Value& value) {
  return value.if_object() != nullptr || value.if_list() != nullptr;
}

/// The document in a string property, nullopt when the text is no object or list.
std::optional<Value> document_in(const Value& value) {
  if (is_document(value)) {
    return value;
  }
  const Value::JsonText* written = value.if_json_text();
  if (written != nullptr) {
    return written->document;
  }
  const std::string* text = value.if_string();
  if (text == nullptr || text->empty() || (text->front() != '{' && text->front() != '[')) {
    return std::nullopt;
  }
  const base::Result<base::Json> json = base::parse_json(*text, "a property");
  return json ? std::optional(Value::from_json(*json)) : std::nullopt;
}

bool is_empty(const Value& value) {
  return (value.if_list() != nullptr && value.if_list()->empty()) ||
         (value.if_object() != nullptr && value.if_object()->empty());
}

std::string text_of(const Value& scalar) {
  const std::string* text = scalar.if_string();
  return text != nullptr ? *text : base::json_text(scalar.to_display_json());
}

/// What tells the items of a list apart for people: a tag's key, a container's or a variable's
/// name.
constexpr std::array<std::string_view, 9> kIdentities{
    "Key", "Name", "Id", "Sid", "key", "name", "id", "AttributeName", "IndexName"};

/// Everything in a policy's normal form, down to any depth: lists without order.
constexpr PropertyType kWords{.kind = Kind::kList, .element = &kWords, .unordered = true};

/// The name of the member that all these items have, each another one; empty: there is none.
std::string_view identity_of(const Value::List& items) {
  for (const std::string_view name : kIdentities) {
    std::set<std::string> seen;
    const bool identifies = std::ranges::all_of(items, [&](const Value& item) {
      const Value member = item.at(name);
      return member.if_string() != nullptr && seen.insert(*member.if_string()).second;
    });
    if (identifies && !items.empty()) {
      return name;
    }
  }
  return {};
}

const PropertyType* element_of(const PropertyType* type) {
  return type == nullptr ? nullptr : type->element;
}

const PropertyType* member_of(const PropertyType* type, std::string_view name) {
  if (type == nullptr || type->element != nullptr) {
    return element_of(type);
  }
  const Property* property = find_member(*type, name);
  return property == nullptr ? nullptr : property->type;
}

/// One comparison of two property trees, in the eyes of the plan or of drift.
class Comparison {
 public:
  enum class Eyes { kPlan, kDrift };

  Comparison(const ResourceType& type, Eyes eyes) : type_(type), drift_(eyes == Eyes::kDrift) {}

  void values(const PropertyType* type, const Value& before_closed, const Value& after_closed,
              const Place& place) {
    const Value& before = opened(before_closed);
    const Value& after = opened(after_closed);
    if (before == after || (drift_ && is_no_drift(before, after, place))) {
      return;
    }
    if (before.is_absent() || after.is_absent()) {
      const ChangeKind kind = before.is_absent() ? ChangeKind::kAdd : ChangeKind::kRemove;
      differences_.push_back({kind, place.pointer, place.path, before_closed, after_closed});
      return;
    }
    if (before.is_expression() && before.if_json_text() == nullptr) {
      return;  // what it was is not known either: nothing to hold the new value against
    }
    const std::optional<Value> old_document = document_in(before);
    const std::optional<Value> new_document = document_in(after);
    if (old_document && new_document && documents(type, *old_document, *new_document, place)) {
      return;
    }
    differences_.push_back(
        {ChangeKind::kModify, place.pointer, place.path, before_closed, after_closed});
  }

  std::vector<Difference> take() { return std::move(differences_); }

 private:
  /// False: they are not of the same shape, and differ as a whole.
  bool documents(const PropertyType* type, const Value& before, const Value& after,
                 const Place& place) {
    if (is_policy(before) && is_policy(after)) {
      policies(normal_policy(before), normal_policy(after), place);
      return true;
    }
    if (before.if_object() != nullptr && after.if_object() != nullptr) {
      objects(type, *before.if_object(), *after.if_object(), place);
      return true;
    }
    if (before.if_list() != nullptr && after.if_list() != nullptr) {
      if (is_set(type, *before.if_list(), *after.if_list())) {
        sets(element_of(type), *before.if_list(), *after.if_list(), place);
      } else {
        lists(element_of(type), *before.if_list(), *after.if_list(), place);
      }
      return true;
    }
    return false;
  }

  /// The schema says which lists have no order. It says nothing of documents inside of texts: there
  /// a list whose items have names of their own is taken for a set, as in a list of containers.
  bool is_set(const PropertyType* type, const Value::List& before, const Value::List& after) const {
    if (type != nullptr && type->kind == Kind::kList) {
      return type->unordered || (drift_ && type->unique);
    }
    return !identity_of(before).empty() && identity_of(before) == identity_of(after);
  }

  /// Both in their normal form, in which nothing has an order.
  void policies(const Value& before, const Value& after, const Place& place) {
    objects(nullptr, without_statement(before), without_statement(after), place);
    const auto statements = [](const Value& policy) { return *policy.at("Statement").if_list(); };
    sets(&kWords, statements(before), statements(after), place.member("Statement"));
  }

  static Value::Object without_statement(const Value& policy) {
    Value::Object rest = *policy.if_object();
    rest.erase("Statement");
    return rest;
  }

  void objects(const PropertyType* type, const Value::Object& before, const Value::Object& after,
               const Place& place) {
    for (const auto& [name, member] : before) {
      const auto other = after.find(name);
      values(member_of(type, name), member, other == after.end() ? Value() : other->second,
             place.member(name));
    }
    for (const auto& [name, member] : after) {
      if (!before.contains(name) && !drift_) {
        values(member_of(type, name), Value(), member, place.member(name));
      }
    }
  }

  void lists(const PropertyType* element, const Value::List& before, const Value::List& after,
             const Place& place) {
    for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
      values(element, i < before.size() ? before[i] : Value(),
             i < after.size() ? after[i] : Value(), place.element(i));
    }
  }

  /// Pairs equal items first, then those with the same name, then the rest in their order: `[0]:
  /// old
  /// => new` reads better than a removal and an addition.
  void sets(const PropertyType* element, const Value::List& before, const Value::List& after,
            const Place& place) {
    std::vector<std::size_t> partner(before.size(), kNone);
    std::vector<bool> taken(after.size(), false);
    const auto pair_up = [&](const auto& belong_together) {
      for (std::size_t i = 0; i < before.size(); ++i) {
        for (std::size_t j = 0; j < after.size() && partner[i] == kNone; ++j) {
          if (!taken[j] && belong_together(before[i], after[j])) {
            partner[i] = j;
            taken[j] = true;
          }
        }
      }
    };
    const std::string_view identity = identity_of(before);
    const bool named = !identity.empty() && identity == identity_of(after);
    pair_up([&](const Value& a, const Value& b) { return same(element, a, b, place); });
    pair_up([&](const Value& a, const Value& b) {
      return named ? a.at(identity) == b.at(identity) : is_document(a) == is_document(b);
    });
    for (std::size_t i = 0; i < before.size(); ++i) {
      values(element, before[i], partner[i] == kNone ? Value() : after[partner[i]],
             place.element(partner[i] == kNone ? i : partner[i]));
    }
    for (std::size_t j = 0; j < after.size(); ++j) {
      if (!taken[j]) {
        values(element, Value(), after[j], place.element(j));
      }
    }
  }

  bool same(const PropertyType* element, const Value& a, const Value& b, const Place& place) const {
    Comparison inner(type_, drift_ ? Eyes::kDrift : Eyes::kPlan);
    inner.values(element, a, b, place.element(0));
    return inner.differences_.empty();
  }

  bool is_no_drift(const Value& declared, const Value& live, const Place& place) const {
    const bool not_known = declared.is_expression() && declared.if_json_text() == nullptr;
    if (not_known || covered(place.pointer, type_.read_only) ||
        covered(place.pointer, type_.write_only)) {
      return true;
    }
    if (declared.is_absent()) {  // an extra item of a list
      const std::string* key = live.at("Key").if_string();
      return key != nullptr && key->starts_with("aws:");
    }
    if (live.is_absent()) {
      return is_empty(declared) || is_default(declared, place);
    }
    return !is_document(declared) && !is_document(live) &&
           (text_of(declared) == text_of(live) || is_transformed(declared, live, place));
  }

  bool is_default(const Value& declared, const Place& place) const {
    return std::ranges::any_of(type_.defaults, [&](const KnownDefault& known) {
      if (!matches(place.pointer, known.pointer)) {
        return false;
      }
      const base::Result<base::Json> json = base::parse_json(known.json, known.pointer);
      return json && Value::from_json(*json) == declared;
    });
  }

  bool is_transformed(const Value& declared, const Value& live, const Place& place) const {
    return std::ranges::any_of(type_.transforms, [&](const PropertyTransform& row) {
      return matches(place.pointer, row.pointer) &&
             same_under(row.transform, text_of(declared), text_of(live));
    });
  }

  /// Whether a pointer is the pattern's place itself, not one below it.
  static bool matches(std::string_view pointer, std::string_view pattern) {
    return std::ranges::count(pointer, '/') == std::ranges::count(pattern, '/') &&
           covered(pointer, {&pattern, 1});
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  const ResourceType& type_;
  bool drift_;
  std::vector<Difference> differences_;
};

/// The first token of a pointer such as `/Tags/3`, which is taken off.
std::string_view take_token(std::string_view& pointer) {
  pointer.remove_prefix(1);
  const std::string_view token = pointer.substr(0, pointer.find('/'));
  pointer.remove_prefix(token.size());
  return token;
}

bool covers(std::string_view pattern, std::string_view pointer) {
  while (!pattern.empty()) {
    if (pointer.empty()) {
      return false;
    }
    const std::string_view wanted = take_token(pattern);
    const std::string_view found = take_token(pointer);
    if (wanted != "*" && wanted != found) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::vector<Difference> compare(const ResourceType& type, const Value& before, const Value& after) {
  Comparison comparison(type, Comparison::Eyes::kPlan);
  comparison.values(&type.properties, before, after, {});
  return comparison.take();
}

std::vector<Difference> compare_live(const ResourceType& type, const Value& declared,
                                     const Value& live) {
  Comparison comparison(type, Comparison::Eyes::kDrift);
  comparison.values(&type.properties, declared, live, {});
  return comparison.take();
}

bool covered(std::string_view pointer, std::span<const std::string_view> patterns) {
  return std::ranges::any_of(patterns,
                             [&](std::string_view pattern) { return covers(pattern, pointer); });
}

}  // namespace catalog
