#include "base/json.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>
#include <vector>

#include <boost/json.hpp>

namespace base {

namespace {

struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
};

Position position_of(std::string_view text, std::size_t offset) {
  Position position;
  for (const char character : text.substr(0, offset)) {
    ++position.column;
    if (character == '\n') {
      ++position.line;
      position.column = 1;
    }
  }
  return position;
}

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
void write_scalar(const Json& value, std::string& out) {
  if (value.is_string()) {
    write_string(value.get_string(), out);
  } else if (const double* number = value.if_double()) {
    fmt::format_to(std::back_inserter(out), "{}", *number);
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

Result<Json> parse_json(std::string_view text, std::string_view what) {
  boost::json::parse_options options;
  options.max_depth = 64;
  boost::json::stream_parser parser({}, options);
  boost::system::error_code code;
  const std::size_t consumed = parser.write_some(text.data(), text.size(), code);
  if (!code && consumed < text.size()) {
    code = boost::json::error::extra_data;
  }
  if (!code) {
    parser.finish(code);
  }
  if (code) {
    const Position at = position_of(text, consumed);
    return error(ErrorKind::kInvalidArgument, "{} is not valid JSON: {} at line {}, column {}",
                 what, code.message(), at.line, at.column);
  }
  return parser.release();
}

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
