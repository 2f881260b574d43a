#include "base/json.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <utility>
#include <vector>

#include <boost/json.hpp>

#include "base/check.h"

namespace base {

namespace {

using Member = JsonObject::value_type;

const JsonObject& in_their_order(const JsonObject& object) {
  return object;
}

std::vector<std::reference_wrapper<const Member>> in_order_of_names(const JsonObject& object) {
  std::vector<std::reference_wrapper<const Member>> members(object.begin(), object.end());
  std::ranges::sort(members, {},
                    [](const Member& member) { return std::string_view(member.key()); });
  return members;
}

/// Most texts have nothing to escape, and are copied as they are.
void write_string(std::string_view text, std::string& out) {
  const bool plain = std::ranges::none_of(
      text, [](unsigned char c) { return c < 0x20U || c == '"' || c == '\\'; });
  if (plain) {
    out += '"';
    out += text;
    out += '"';
  } else {
    out += boost::json::serialize(boost::json::string_view(text));
  }
}

/// Boost.JSON writes 0.5 as 5E-1: right, but not what people or AWS write.
void write_number(double number, std::string& out) {
  check(std::isfinite(number), "JSON has no infinite numbers");
  if (number == 0 && std::signbit(number)) {
    out += "-0.0";  // -0 would be read as the integer
  } else {
    fmt::format_to(std::back_inserter(out), "{}", number);
  }
}

void write_scalar(const Json& value, std::string& out) {
  if (value.is_string()) {
    write_string(value.get_string(), out);
  } else if (const double* number = value.if_double()) {
    write_number(*number, out);
  } else {
    out += boost::json::serialize(value);
  }
}

/// `ordered` gives an object's members in the order to write them in.
template <class Ordered>
void write_line(const Json& value, std::string& out, const Ordered& ordered) {
  if (const JsonObject* object = value.if_object()) {
    char before = '{';
    for (const Member& member : ordered(*object)) {
      out += std::exchange(before, ',');
      write_string(member.key(), out);
      out += ':';
      write_line(member.value(), out, ordered);
    }
    out += object->empty() ? "{}" : "}";
  } else if (const JsonArray* array = value.if_array()) {
    char before = '[';
    for (const Json& element : *array) {
      out += std::exchange(before, ',');
      write_line(element, out, ordered);
    }
    out += array->empty() ? "[]" : "]";
  } else {
    write_scalar(value, out);
  }
}

void write_pretty(const Json& value, std::size_t indent, std::string& out) {
  const std::string margin(indent + 4, ' ');
  const auto open = [&](bool first) { out += (first ? "\n" : ",\n") + margin; };
  if (const JsonObject* object = value.if_object(); object != nullptr && !object->empty()) {
    out += '{';
    bool first = true;
    for (const auto& member : *object) {
      open(first);
      first = false;
      write_string(member.key(), out);
      out += ": ";
      write_pretty(member.value(), indent + 4, out);
    }
    out += '\n' + std::string(indent, ' ') + '}';
  } else if (const JsonArray* array = value.if_array(); array != nullptr && !array->empty()) {
    out += '[';
    bool first = true;
    for (const Json& element : *array) {
      open(first);
      first = false;
      write_pretty(element, indent + 4, out);
    }
    out += '\n' + std::string(indent, ' ') + ']';
  } else {
    write_scalar(value, out);
  }
}

}  // namespace

std::string json_text(const Json& value) {
  std::string out;
  write_line(value, out, in_their_order);
  return out;
}

std::string canonical_json(const Json& value) {
  std::string out;
  write_line(value, out, in_order_of_names);
  return out;
}

std::string pretty_json(const Json& value) {
  std::string out;
  write_pretty(value, 0, out);
  return out;
}

}  // namespace base
