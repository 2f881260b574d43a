#include "base/json.h"

#include <algorithm>
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

std::vector<const JsonObject::value_type*> sorted_members(const JsonObject& object) {
  std::vector<const JsonObject::value_type*> members;
  members.reserve(object.size());
  for (const auto& member : object) {
    members.push_back(&member);
  }
  std::ranges::sort(members, {},
                    [](const auto* member) { return std::string_view(member->key()); });
  return members;
}

void write_canonical(const Json& value, std::string& out) {
  if (const JsonObject* object = value.if_object()) {
    out += '{';
    bool first = true;
    for (const auto* member : sorted_members(*object)) {
      out += first ? "" : ",";
      first = false;
      out += boost::json::serialize(member->key());
      out += ':';
      write_canonical(member->value(), out);
    }
    out += '}';
  } else if (const JsonArray* array = value.if_array()) {
    out += '[';
    bool first = true;
    for (const Json& element : *array) {
      out += first ? "" : ",";
      first = false;
      write_canonical(element, out);
    }
    out += ']';
  } else {
    out += json_text(value);
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
      out += boost::json::serialize(member.key()) + ": ";
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
    out += json_text(value);
  }
}

/// Boost.JSON writes 0.5 as 5E-1: right, but not what people or AWS write.
std::string number_text(double value) {
  std::string text = fmt::format("{}", value);
  return text;
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
  if (const double* number = value.if_double()) {
    return number_text(*number);
  }
  if (const JsonObject* object = value.if_object()) {
    std::string out = "{";
    for (const auto& member : *object) {
      out += out.size() > 1 ? "," : "";
      out += boost::json::serialize(member.key()) + ':' + json_text(member.value());
    }
    return out + '}';
  }
  if (const JsonArray* array = value.if_array()) {
    std::string out = "[";
    for (const Json& element : *array) {
      out += out.size() > 1 ? "," : "";
      out += json_text(element);
    }
    return out + ']';
  }
  return boost::json::serialize(value);
}

std::string canonical_json(const Json& value) {
  std::string out;
  write_canonical(value, out);
  return out;
}

std::string pretty_json(const Json& value) {
  std::string out;
  write_pretty(value, 0, out);
  return out;
}

}  // namespace base
