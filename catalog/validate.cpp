#include "catalog/validate.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <boost/json.hpp>
#include <pcre2.h>

#include "base/encoding.h"
#include "catalog/compare.h"
#include "catalog/place.h"

namespace catalog {

namespace {

using PatternCode = std::unique_ptr<pcre2_code, decltype(&pcre2_code_free)>;

PatternCode compile(std::string_view pattern) {
  int error = 0;
  PCRE2_SIZE offset = 0;
  // JSON schemas mean a search; `$` is the end and not also before a last newline.
  const std::uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_DOLLAR_ENDONLY;
  return {pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(), options,
                        &error, &offset, nullptr),
          &pcre2_code_free};
}

bool matches(const pcre2_code& code, std::string_view text) {
  constexpr std::uint32_t kMatchLimit = 200'000;  // a pattern that backtracks more judges nothing
  const std::unique_ptr<pcre2_match_context, decltype(&pcre2_match_context_free)> context(
      pcre2_match_context_create(nullptr), &pcre2_match_context_free);
  pcre2_set_match_limit(context.get(), kMatchLimit);
  const std::unique_ptr<pcre2_match_data, decltype(&pcre2_match_data_free)> data(
      pcre2_match_data_create(1, nullptr), &pcre2_match_data_free);
  const int result = pcre2_match(&code, reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), 0,
                                 0, data.get(), context.get());
  return result >= 0 || result == PCRE2_ERROR_MATCHLIMIT || result == PCRE2_ERROR_DEPTHLIMIT;
}

std::uint32_t characters(std::string_view text) {
  return static_cast<std::uint32_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string_view noun(Kind kind) {
  switch (kind) {
    case Kind::kString:
      return "a string";
    case Kind::kInteger:
      return "an integer";
    case Kind::kNumber:
      return "a number";
    case Kind::kBoolean:
      return "true or false";
    case Kind::kObject:
    case Kind::kMap:
      return "an object";
    case Kind::kList:
      return "a list";
    case Kind::kAny:
      break;
  }
  return "any value";
}

bool is_integral(const Value& value) {
  const double* number = value.if_double();
  return value.if_integer() != nullptr || (number != nullptr && std::trunc(*number) == *number);
}

bool is_text(const Value& value) {
  return value.if_string() != nullptr || value.if_concat() != nullptr ||
         value.if_json_text() != nullptr || value.if_secret_string() != nullptr;
}

/// Whether a value may be of a kind; what says nothing about its type yet may be of any.
bool fits(Kind kind, const Value& value) {
  if (value.if_attribute() != nullptr || value.if_pseudo_parameter() != nullptr ||
      value.is_unknown()) {
    return true;
  }
  switch (kind) {
    case Kind::kString:
      return is_text(value);
    case Kind::kInteger:
      return is_integral(value);
    case Kind::kNumber:
      return value.if_integer() != nullptr || value.if_double() != nullptr;
    case Kind::kBoolean:
      return value.if_bool() != nullptr;
    case Kind::kObject:
    case Kind::kMap:
      return value.if_object() != nullptr;
    case Kind::kList:
      return value.if_list() != nullptr;
    case Kind::kAny:
      return !value.is_null();
  }
  return false;
}

std::string list_of(std::span<const std::string_view> words) {
  std::string all;
  for (const std::string_view word : words) {
    all += fmt::format("{}{}", all.empty() ? "" : ", ", word);
  }
  return all;
}

template <class Names>
std::string did_you_mean(std::string_view wrong, const Names& names) {
  std::string_view best;
  std::size_t distance = std::max<std::size_t>(2, wrong.size() / 3) + 1;
  for (const std::string_view name : names) {
    const std::size_t candidate = base::edit_distance(wrong, name);
    if (candidate < distance) {
      distance = candidate;
      best = name;
    }
  }
  return best.empty() ? "" : fmt::format("did you mean {}?", best);
}

}  // namespace

/// Every pattern is compiled once; a null code is one that PCRE2 does not understand.
class Validator::Patterns {
 public:
  const pcre2_code* find(std::string_view pattern) {
    const std::scoped_lock lock(mutex_);
    auto found = codes_.find(pattern);
    if (found == codes_.end()) {
      found = codes_.emplace(pattern, compile(pattern)).first;
    }
    return found->second.get();
  }

 private:
  std::mutex mutex_;  ///< guards codes_; the codes themselves never change
  std::map<std::string_view, PatternCode> codes_;
};

/// One walk over one resource's properties.
class Validator::Walk {
 public:
  Walk(const ResourceType& type, Patterns& patterns) : type_(type), patterns_(patterns) {}

  void value(const PropertyType& type, const Value& value, Place place) {
    if (const Value::Secret* secret = value.if_secret()) {
      place.secret = true;
      this->value(type, secret->inner(), place);
      return;
    }
    if (!fits(type.kind, value)) {
      report(place, "type", fmt::format("{} is not {}", shown(value, place), noun(type.kind)),
             std::string(noun(type.kind)));
      return;
    }
    if (const std::string* text = value.if_string()) {
      string(type, *text, place);
    } else if (value.if_integer() != nullptr || value.if_double() != nullptr) {
      number(type, value, place);
    } else if (const Value::List* list = value.if_list()) {
      this->list(type, *list, place);
    } else if (const Value::Object* members = value.if_object()) {
      object(type, *members, place);
    }
  }

  std::vector<Violation> take() { return std::move(violations_); }

 private:
  void report(const Place& place, std::string rule, std::string message, std::string expected,
              std::string fix = "") {
    violations_.push_back(
        {place.path, std::move(rule), std::move(message), std::move(expected), std::move(fix)});
  }

  static std::string shown(const Value& value, const Place& place) {
    constexpr std::size_t kLongest = 80;
    if (place.secret) {
      return "[secret]";
    }
    const std::string* text = value.if_string();
    std::string all =
        text != nullptr ? fmt::format("'{}'", *text) : base::json_text(value.to_display_json());
    return all.size() <= kLongest ? all : all.substr(0, kLongest) + "...";
  }

  void string(const PropertyType& type, const std::string& text, const Place& place) {
    if (text.find("{{resolve:") != std::string::npos) {
      report(place, "dynamicReference", "CloudFormation's dynamic references are not resolved here",
             "the value itself", "use an output or a secret of the program");
    }
    allowed(type, text, text, place);
    if (!type.pattern.empty()) {
      const pcre2_code* code = patterns_.find(type.pattern);
      if (code != nullptr && !matches(*code, text)) {
        report(place, "pattern",
               fmt::format("{} does not match {}", shown(text, place), type.pattern),
               fmt::format("text that matches {}", type.pattern));
      }
    }
    length(type, characters(text), "characters", "Length", place);
  }

  void length(const PropertyType& type, std::uint32_t count, std::string_view unit,
              std::string_view word, const Place& place) {
    if (count < type.length_min) {
      report(place, fmt::format("min{}", word), fmt::format("has {} {}", count, unit),
             fmt::format("at least {} {}", type.length_min, unit));
    }
    if (count > type.length_max) {
      report(place, fmt::format("max{}", word), fmt::format("has {} {}", count, unit),
             fmt::format("at most {} {}", type.length_max, unit));
    }
  }

  void allowed(const PropertyType& type, const std::string& text, const Value& value,
               const Place& place) {
    if (type.allowed.empty() || std::ranges::find(type.allowed, text) != type.allowed.end()) {
      return;
    }
    const std::string words = list_of(type.allowed);
    report(place, "enum", fmt::format("{} is not one of {}", shown(value, place), words),
           fmt::format("one of {}", words), place.secret ? "" : did_you_mean(text, type.allowed));
  }

  void number(const PropertyType& type, const Value& value, const Place& place) {
    const double amount = value.if_integer() != nullptr ? static_cast<double>(*value.if_integer())
                                                        : *value.if_double();
    allowed(type, fmt::format("{}", amount), value, place);
    if (amount < type.minimum) {
      report(place, "minimum", fmt::format("{} is too small", shown(value, place)),
             fmt::format("at least {}", type.minimum));
    }
    if (amount > type.maximum) {
      report(place, "maximum", fmt::format("{} is too large", shown(value, place)),
             fmt::format("at most {}", type.maximum));
    }
  }

  void list(const PropertyType& type, const Value::List& list, const Place& place) {
    length(type, static_cast<std::uint32_t>(list.size()), "items", "Items", place);
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (type.element != nullptr) {
        value(*type.element, list[i], place.element(i));
      }
      if (type.unique && std::find(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(i),
                                   list[i]) != list.begin() + static_cast<std::ptrdiff_t>(i)) {
        report(place.element(i), "uniqueItems",
               fmt::format("{} is in the list twice", shown(list[i], place)), "each item once");
      }
    }
  }

  void object(const PropertyType& type, const Value::Object& members, const Place& place) {
    for (const auto& [name, member] : members) {
      const Place at = place.member(name);
      const PropertyType* inner = type.element;
      if (type.kind == Kind::kObject && type.closed) {
        const Property* property = find_member(type, name);
        if (property == nullptr) {
          unknown_member(type, name, at);
          continue;
        }
        inner = property->type;
      }
      if (covered(at.pointer, type_.read_only)) {
        report(at, "readOnly", "is set by AWS and cannot be declared", "nothing", "remove it");
      } else if (inner != nullptr) {
        value(*inner, member, at);
      }
    }
    for (const Property& property : type.members) {
      if (property.required && !members.contains(property.name)) {
        report(place.member(property.name), "required", "is required and not declared",
               std::string(noun(property.type->kind)));
      }
    }
  }

  void unknown_member(const PropertyType& type, std::string_view name, const Place& place) {
    std::vector<std::string_view> names;
    for (const Property& property : type.members) {
      names.push_back(property.name);
    }
    report(place, "additionalProperties",
           fmt::format("{} has no property '{}'", place.path == name ? type_.name : "the object",
                       name),
           fmt::format("one of {}", list_of(names)), did_you_mean(name, names));
  }

  const ResourceType& type_;
  Patterns& patterns_;
  std::vector<Violation> violations_;
};

Validator::Validator() : patterns_(std::make_unique<Patterns>()) {}

Validator::~Validator() = default;

std::vector<Violation> Validator::check(const ResourceType& type, const Value& properties) const {
  Walk walk(type, *patterns_);
  walk.value(type.properties, properties.is_absent() ? Value(Value::Object{}) : properties, {});
  return walk.take();
}

std::vector<Violation> validate(const ResourceType& type, const Value& properties) {
  return Validator().check(type, properties);
}

}  // namespace catalog
