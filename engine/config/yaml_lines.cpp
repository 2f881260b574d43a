#include "engine/config/yaml_lines.h"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "base/encoding.h"
#include "engine/config/yaml_value.h"

namespace engine {

namespace {

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t") == line.npos;
}

bool is_comment(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  return first != line.npos && line[first] == '#';
}

/// One past a quoted text that starts at `at`; the end of the line when it goes on below.
std::size_t end_of_quoted(std::string_view line, std::size_t at) {
  const char quote = line[at];
  for (++at; at < line.size(); ++at) {
    if (quote == '"' && line[at] == '\\') {
      ++at;
    } else if (line[at] == quote) {
      return at + 1;
    }
  }
  return line.size();
}

/// One past a plain text: it ends before ` #`.
std::size_t end_of_plain(std::string_view line, std::size_t at) {
  const std::size_t comment = line.find(" #", at);
  std::size_t end = comment == line.npos ? line.size() : comment;
  while (end > at && (line[end - 1] == ' ' || line[end - 1] == '\t')) {
    --end;
  }
  return end;
}

/// One past a `[...]` or `{...}`; the end of the line when it goes on below.
std::size_t end_of_flow(std::string_view line, std::size_t at) {
  int depth = 0;
  while (at < line.size()) {
    const char c = line[at];
    if (c == '"' || c == '\'') {
      at = end_of_quoted(line, at);
      continue;
    }
    depth += c == '[' || c == '{' ? 1 : 0;
    depth -= c == ']' || c == '}' ? 1 : 0;
    ++at;
    if (depth == 0) {
      return at;
    }
  }
  return line.size();
}

std::size_t end_of_value(std::string_view line, std::size_t at) {
  if (at >= line.size() || line[at] == '#') {
    return at;
  }
  switch (line[at]) {
    case '"':
    case '\'':
      return end_of_quoted(line, at);
    case '[':
    case '{':
      return end_of_flow(line, at);
    default:
      return end_of_plain(line, at);
  }
}

/// One past the colon behind the key of a block mapping's line; npos when the line has none.
std::size_t end_of_key(std::string_view line) {
  std::size_t at = indent_of(line);
  if (at < line.size() && (line[at] == '"' || line[at] == '\'')) {
    at = end_of_quoted(line, at);
  }
  for (; at < line.size(); ++at) {
    if (line[at] == ':' && (at + 1 == line.size() || line[at + 1] == ' ' || line[at + 1] == '\t')) {
      return at + 1;
    }
  }
  return line.npos;
}

/// The comment behind a key or a one-line value, with the blanks before it; empty if none.
std::string trailing_comment(std::string_view line) {
  const std::size_t key_end = end_of_key(line);
  const std::size_t value = std::min(line.find_first_not_of(" \t", key_end), line.size());
  const std::size_t end = end_of_value(line, value);
  const std::size_t comment = std::min(line.find_first_not_of(" \t", end), line.size());
  if (comment == line.size() || line[comment] != '#') {
    return "";
  }
  const std::size_t blanks_from = end == comment ? key_end : end;
  return std::string(line.substr(blanks_from));
}

bool is_marker(std::string_view line) {
  return line.starts_with("---") || line.starts_with("...");
}

/// The entries of a block mapping in lines [first, end): every key sits at the first one's column.
std::vector<YamlEntry> entries_of(const std::vector<std::string>& lines, std::size_t first,
                                  std::size_t end, const base::JsonObject& values) {
  std::vector<YamlEntry> entries;
  std::optional<std::size_t> indent;
  for (std::size_t i = first; i < end; ++i) {
    if (is_blank(lines[i]) || is_comment(lines[i]) || (is_marker(lines[i]) && !indent)) {
      continue;
    }
    indent = indent.value_or(indent_of(lines[i]));
    const std::size_t key_end = end_of_key(lines[i]);
    if (indent_of(lines[i]) != *indent || key_end == std::string::npos) {
      continue;
    }
    const std::string_view raw = std::string_view(lines[i]).substr(*indent, key_end - 1 - *indent);
    for (const auto& [name, value] : values) {
      if (raw == name || raw == fmt::format("\"{}\"", std::string_view(name)) ||
          raw == fmt::format("'{}'", std::string_view(name)) || raw == yaml_key(name)) {
        entries.push_back({std::string(name), value, *indent, i, end});
      }
    }
  }
  return entries;
}

/// Blank lines and comments below an entry, not indented deeper than its key, belong to what
/// follows.
std::size_t trimmed_end(const std::vector<std::string>& lines, const YamlEntry& entry,
                        std::size_t end) {
  while (end > entry.first_line + 1 &&
         (is_blank(lines[end - 1]) ||
          (is_comment(lines[end - 1]) && indent_of(lines[end - 1]) <= entry.indent))) {
    --end;
  }
  return end;
}

YamlMapping make_mapping(const std::vector<std::string>& lines, std::size_t first, std::size_t end,
                         const base::JsonObject& values) {
  YamlMapping mapping;
  mapping.entries = entries_of(lines, first, end, values);
  for (std::size_t i = 0; i < mapping.entries.size(); ++i) {
    YamlEntry& entry = mapping.entries[i];
    const std::size_t next =
        i + 1 < mapping.entries.size() ? mapping.entries[i + 1].first_line : end;
    entry.end_line = trimmed_end(lines, entry, next);
  }
  mapping.indent = mapping.entries.empty() ? 0 : mapping.entries.front().indent;
  mapping.end_line = mapping.entries.empty() ? end : mapping.entries.back().end_line;
  return mapping;
}

}  // namespace

const YamlEntry* YamlMapping::find(std::string_view key) const {
  const auto found = std::ranges::find(entries, key, &YamlEntry::key);
  return found == entries.end() ? nullptr : &*found;
}

YamlLines::YamlLines(std::string_view text)
    : newline_(text.find("\r\n") == text.npos ? "\n" : "\r\n"), lines_(base::split(text, '\n')) {
  for (std::string& line : lines_) {
    if (line.ends_with('\r')) {
      line.pop_back();
    }
  }
  while (!lines_.empty() && lines_.back().empty()) {
    lines_.pop_back();
  }
}

YamlMapping YamlLines::root() const {
  const base::Result<base::JsonObject> values = read_yaml(text(), "");
  return make_mapping(lines_, 0, lines_.size(), values ? *values : base::JsonObject());
}

std::optional<YamlMapping> YamlLines::mapping(const YamlEntry& entry) const {
  const std::string& line = lines_[entry.first_line];
  const std::size_t value = line.find_first_not_of(" \t", end_of_key(line));
  const bool below = value == std::string::npos || line[value] == '#';
  if (!below || !entry.value.is_object() || entry.value.as_object().empty()) {
    return std::nullopt;
  }
  YamlMapping mapping =
      make_mapping(lines_, entry.first_line + 1, entry.end_line, entry.value.as_object());
  // Fewer entries than members: a flow mapping on its own line, an anchor, a complex key.
  if (mapping.entries.size() != entry.value.as_object().size()) {
    return std::nullopt;
  }
  return mapping;
}

std::string YamlLines::join(const std::vector<std::string>& lines) const {
  std::string text;
  for (const std::string& line : lines) {
    text += line;
    text += newline_;
  }
  return text;
}

std::string YamlLines::replaced(std::size_t first, std::size_t end,
                                std::vector<std::string> by) const {
  std::vector<std::string> lines(lines_.begin(),
                                 lines_.begin() + static_cast<std::ptrdiff_t>(first));
  std::ranges::move(by, std::back_inserter(lines));
  lines.insert(lines.end(), lines_.begin() + static_cast<std::ptrdiff_t>(end), lines_.end());
  return join(lines);
}

std::string YamlLines::with_entry_value(const YamlEntry& entry, const base::Json& value) const {
  const std::string& line = lines_[entry.first_line];
  const std::string key = line.substr(0, end_of_key(line));
  const std::string comment = trailing_comment(line);
  std::vector<std::string> lines{
      key + (is_inline(value) ? " " + yaml_scalar(value) : std::string()) + comment};
  if (!is_inline(value)) {
    std::ranges::move(yaml_block(value, entry.indent + 2), std::back_inserter(lines));
  }
  return replaced(entry.first_line, entry.end_line, std::move(lines));
}

std::string YamlLines::with_new_entry(const YamlMapping& mapping, std::string_view key,
                                      const base::Json& value) const {
  base::JsonObject object;
  object.emplace(key, value);
  return replaced(mapping.end_line, mapping.end_line, yaml_block(object, mapping.indent));
}

std::string YamlLines::without_entry(const YamlEntry& entry) const {
  return replaced(entry.first_line, entry.end_line, {});
}

}  // namespace engine
