#include "engine/config/yaml_value.h"

#include <charconv>
#include <cstdint>
#include <optional>

#include <fmt/core.h>
#include <yaml-cpp/yaml.h>

namespace engine {

namespace {

constexpr std::size_t kTextLimitBytes = 1U << 20;
constexpr int kDepthLimit = 64;
/// Aliases make little text into many values.
constexpr std::size_t kValuesLimit = 100'000;

base::Error at_mark(std::string_view place, const YAML::Mark& mark, std::string_view problem) {
  return base::error(base::ErrorKind::kInvalidArgument, "{}:{}:{}: {}", place, mark.line + 1,
                     mark.column + 1, problem);
}

template <class Number>
std::optional<Number> parse_number(std::string_view text) {
  if (text.starts_with('+')) {
    text.remove_prefix(1);
  }
  Number number{};
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (code != std::errc() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return number;
}

bool looks_numeric(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) {
    text.remove_prefix(1);
  }
  if (text.empty() || (text[0] == '0' && text.size() > 1 && text[1] != '.')) {
    return false;
  }
  return text.find_first_not_of("0123456789.eE+-") == text.npos &&
         text.find_first_of("0123456789") != text.npos;
}

class Reader {
 public:
  explicit Reader(std::string_view place) : place_(place) {}

  base::Result<base::Json> read(const YAML::Node& node, int depth) {
    if (depth > kDepthLimit) {
      return at_mark(place_, node.Mark(), "nested more than 64 levels deep");
    }
    if (++values_ > kValuesLimit) {
      return at_mark(place_, node.Mark(), "more than 100,000 values, aliases followed");
    }
    switch (node.Type()) {
      case YAML::NodeType::Undefined:
      case YAML::NodeType::Null:
        return base::Json();
      case YAML::NodeType::Scalar:
        return node.Tag() == "?" ? plain_scalar(node.Scalar()) : base::Json(node.Scalar());
      case YAML::NodeType::Sequence:
        return list(node, depth);
      case YAML::NodeType::Map:
        return object(node, depth);
    }
    return base::Json();
  }

 private:
  base::Result<base::Json> list(const YAML::Node& node, int depth) {
    base::JsonArray items;
    for (const YAML::Node& item : node) {
      base::Result<base::Json> value = read(item, depth + 1);
      if (!value) {
        return value;
      }
      items.push_back(std::move(*value));
    }
    return base::Json(std::move(items));
  }

  base::Result<base::Json> object(const YAML::Node& node, int depth) {
    base::JsonObject members;
    for (const auto& member : node) {
      if (!member.first.IsScalar()) {
        return at_mark(place_, member.first.Mark(), "expected a name before the colon");
      }
      base::Result<base::Json> value = read(member.second, depth + 1);
      if (!value) {
        return value;
      }
      if (!members.emplace(member.first.Scalar(), std::move(*value)).second) {
        return at_mark(place_, member.first.Mark(),
                       fmt::format("'{}' is given twice; keep one", member.first.Scalar()));
      }
    }
    return base::Json(std::move(members));
  }

  std::string_view place_;
  std::size_t values_ = 0;
};

bool is_plain_safe(std::string_view text) {
  constexpr std::string_view kFirst =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_/.+";
  constexpr std::string_view kRest =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_/.+-@:=,()$ ";
  return !text.empty() && kFirst.find(text[0]) != kFirst.npos &&
         text.find_first_not_of(kRest) == text.npos && text.find(": ") == text.npos &&
         !text.ends_with(':') && !text.ends_with(' ');
}

/// Words and numbers that some YAML reader (1.1 or 1.2) takes for something other than text.
bool is_ambiguous(std::string_view text) {
  constexpr std::string_view kWords[] = {"y",    "n",     "yes",  "no",   "on",   "off",
                                         "true", "false", "null", ".inf", ".nan", "+.inf"};
  std::string lower(text);
  for (char& c : lower) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  for (const std::string_view word : kWords) {
    if (lower == word) {
      return true;
    }
  }
  // Octal, hexadecimal, sexagesimal, dates: whatever starts with a digit and has no other letters.
  return (text[0] >= '0' && text[0] <= '9' && text.find('/') == text.npos &&
          lower.find_first_of("ghijklmnpqrsuvwyz@$=(") == lower.npos) ||
         looks_numeric(text);
}

std::string quoted(std::string_view text) {
  return base::json_text(base::Json(text));
}

void append_block(const base::Json& value, std::size_t indent, std::vector<std::string>& lines);

void append_member(std::string_view start, const base::Json& value, std::size_t indent,
                   std::vector<std::string>& lines) {
  if (is_inline(value)) {
    lines.push_back(fmt::format("{} {}", start, yaml_scalar(value)));
    return;
  }
  lines.emplace_back(start);
  append_block(value, indent + 2, lines);
}

void append_block(const base::Json& value, std::size_t indent, std::vector<std::string>& lines) {
  const std::string blanks(indent, ' ');
  if (value.is_object()) {
    for (const auto& [name, member] : value.as_object()) {
      append_member(blanks + yaml_key(name) + ":", member, indent, lines);
    }
    return;
  }
  for (const base::Json& item : value.as_array()) {
    if (is_inline(item)) {
      lines.push_back(blanks + "- " + yaml_scalar(item));
      continue;
    }
    const std::size_t first = lines.size();
    append_block(item, indent + 2, lines);
    lines[first][indent] = '-';
  }
}

}  // namespace

base::Result<base::JsonObject> read_yaml(std::string_view text, std::string_view place) {
  if (text.size() > kTextLimitBytes) {
    return base::error(base::ErrorKind::kInvalidArgument, "{}: larger than 1 MiB", place);
  }
  try {
    const std::vector<YAML::Node> documents = YAML::LoadAll(std::string(text));
    if (documents.empty() || (documents.size() == 1 && documents[0].IsNull())) {
      return base::JsonObject();
    }
    if (documents.size() > 1 || !documents[0].IsMap()) {
      return base::error(base::ErrorKind::kInvalidArgument,
                         "{}: expected one document of `key: value` lines", place);
    }
    base::Result<base::Json> root = Reader(place).read(documents[0], 0);
    if (!root) {
      return std::move(root).error();
    }
    return std::move(root->as_object());
  } catch (const YAML::Exception& problem) {
    return at_mark(place, problem.mark, "not valid YAML: " + problem.msg);
  }
}

base::Json plain_scalar(std::string_view text) {
  if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") {
    return {};
  }
  if (text == "true" || text == "True" || text == "TRUE") {
    return true;
  }
  if (text == "false" || text == "False" || text == "FALSE") {
    return false;
  }
  if (looks_numeric(text)) {
    if (const auto integer = parse_number<std::int64_t>(text)) {
      return *integer;
    }
    if (const auto number = parse_number<double>(text)) {
      return *number;
    }
  }
  return base::Json(text);
}

std::string yaml_scalar(const base::Json& value) {
  if (value.is_string()) {
    const std::string_view text(value.as_string().data(), value.as_string().size());
    return is_plain_safe(text) && !is_ambiguous(text) ? std::string(text) : quoted(text);
  }
  return base::json_text(value);
}

std::string yaml_key(std::string_view key) {
  return is_plain_safe(key) && !is_ambiguous(key) ? std::string(key) : quoted(key);
}

bool is_inline(const base::Json& value) {
  return !(value.is_object() && !value.as_object().empty()) &&
         !(value.is_array() && !value.as_array().empty());
}

std::vector<std::string> yaml_block(const base::Json& value, std::size_t indent) {
  std::vector<std::string> lines;
  append_block(value, indent, lines);
  return lines;
}

}  // namespace engine
