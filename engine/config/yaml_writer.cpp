#include "engine/config/yaml_writer.h"

#include <algorithm>
#include <iterator>

#include <fmt/core.h>

namespace engine {

namespace {

bool is_plain_safe(std::string_view text) {
  constexpr std::string_view kFirst =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_/";
  constexpr std::string_view kRest =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_/.+-@:=,()$ ";
  return !text.empty() && kFirst.find(text[0]) != kFirst.npos &&
         text.find_first_not_of(kRest) == text.npos && text.find(": ") == text.npos &&
         !text.ends_with(':') && !text.ends_with(' ');
}

/// Words and numbers that some YAML reader (1.1 or 1.2) takes for something other than text.
bool is_ambiguous(std::string_view text) {
  constexpr std::string_view kWords[] = {"y",   "n",    "yes",   "no",  "on",
                                         "off", "true", "false", "null"};
  std::string lower(text);
  for (char& c : lower) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  // Octal, hexadecimal, sexagesimal, dates: whatever starts with a digit and has no other letters.
  return std::ranges::find(kWords, lower) != std::end(kWords) ||
         (text[0] >= '0' && text[0] <= '9' && text.find('/') == text.npos &&
          lower.find_first_of("ghijklmnpqrsuvwyz@$=(") == lower.npos);
}

struct Escape {
  std::string_view bytes;
  std::string_view written;
};

/// What JSON writes as it is and YAML does not allow, or takes for the end of a line.
constexpr Escape kEscapes[] = {{"\x7F", "\\x7F"},           {"\xE2\x80\xA8", "\\u2028"},
                               {"\xE2\x80\xA9", "\\u2029"}, {"\xEF\xBB\xBF", "\\uFEFF"},
                               {"\xEF\xBF\xBE", "\\uFFFE"}, {"\xEF\xBF\xBF", "\\uFFFF"}};

bool is_control(std::string_view text) {
  return text.size() > 1 && text[0] == '\xC2' && static_cast<unsigned char>(text[1]) < 0xA0;
}

/// In double quotes, with JSON's escapes, which YAML has too, and more.
std::string quoted(std::string_view text) {
  const std::string json = base::json_text(base::Json(text));
  std::string yaml;
  for (std::string_view rest = json; !rest.empty();) {
    const auto* escape = std::ranges::find_if(
        kEscapes, [&](const Escape& known) { return rest.starts_with(known.bytes); });
    if (escape != std::end(kEscapes)) {
      yaml += escape->written;
      rest.remove_prefix(escape->bytes.size());
    } else if (is_control(rest)) {
      yaml += fmt::format("\\x{:02X}", static_cast<unsigned char>(rest[1]));
      rest.remove_prefix(2);
    } else {
      yaml += rest[0];
      rest.remove_prefix(1);
    }
  }
  return yaml;
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
