#include "engine/config/yaml_lines.h"

#include <algorithm>
#include <utility>

#include "base/encoding.h"
#include "engine/config/yaml_writer.h"

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

/// The comment of a line that begins at `from` or behind, with the blanks before it; empty: none.
std::string comment_behind(std::string_view line, std::size_t from) {
  const std::string_view rest = line.substr(std::min(from, line.size()));
  const std::size_t comment = rest.find(" #") == rest.npos ? rest.find("\t#") : rest.find(" #");
  if (comment == rest.npos) {
    return "";
  }
  return std::string(rest.substr(rest.find_last_not_of(" \t", comment) + 1));
}

}  // namespace

const YamlEntry* YamlMapping::find(std::string_view key) const {
  const auto found = std::ranges::find_if(
      entries, [&](const YamlEntry& entry) { return entry.member->key == key; });
  return found == entries.end() ? nullptr : &*found;
}

YamlLines::YamlLines(std::string_view text, const YamlNode& root)
    : root_(root),
      newline_(text.find("\r\n") == text.npos ? "\n" : "\r\n"),
      lines_(base::split(text, '\n')) {
  std::size_t start = 0;
  for (std::string& line : lines_) {
    starts_.push_back(start);
    start += line.size() + 1;
    if (line.ends_with('\r')) {
      line.pop_back();
    }
  }
  while (!lines_.empty() && lines_.back().empty()) {
    lines_.pop_back();
  }
}

std::size_t YamlLines::line_of(std::size_t offset) const {
  const auto after = std::ranges::upper_bound(starts_, offset);
  return std::min(static_cast<std::size_t>(after - starts_.begin()) - 1, lines_.size());
}

std::size_t YamlLines::column_of(std::size_t offset) const {
  return offset - *(std::ranges::upper_bound(starts_, offset) - 1);
}

/// Blank lines and comments below an entry, not indented deeper than its key, belong to what
/// follows.
std::size_t YamlLines::end_line_of(const YamlMember& member, std::size_t next_line) const {
  const std::size_t indent = column_of(member.begin);
  const std::size_t last = line_of(member.value.block ? member.begin : member.value.end);
  std::size_t end = next_line;
  while (end > last + 1 && (is_blank(lines_[end - 1]) || (is_comment(lines_[end - 1]) &&
                                                          indent_of(lines_[end - 1]) <= indent))) {
    --end;
  }
  return end;
}

YamlMapping YamlLines::mapping_of(const YamlNode& node, std::size_t end_line) const {
  YamlMapping mapping{.end_line = end_line};
  for (std::size_t i = 0; i < node.members.size(); ++i) {
    const YamlMember& member = node.members[i];
    const std::size_t first = line_of(member.begin);
    const std::size_t next =
        i + 1 < node.members.size() ? line_of(node.members[i + 1].begin) : end_line;
    const std::size_t end = end_line_of(member, next);
    const std::size_t indent = column_of(member.begin);
    if (first < lines_.size() && indent_of(lines_[first]) == indent) {
      mapping.entries.push_back({&member, indent, first, end});
    }
    mapping.end_line = end;
    mapping.indent = indent;
  }
  return mapping;
}

YamlMapping YamlLines::root() const {
  // Behind it there may be a `...`.
  const bool goes_on = root_.block && root_.end < starts_.back();
  return mapping_of(root_, goes_on ? line_of(root_.end) : lines_.size());
}

std::optional<YamlMapping> YamlLines::mapping(const YamlEntry& entry) const {
  const YamlNode& node = entry.member->value;
  YamlMapping mapping = mapping_of(node, entry.end_line);
  // Fewer entries than members: complex keys.
  if (mapping.entries.empty() || mapping.entries.size() != node.members.size()) {
    return std::nullopt;
  }
  return mapping;
}

std::string YamlLines::replaced(std::size_t first, std::size_t end,
                                std::vector<std::string> by) const {
  std::vector<std::string> lines(lines_.begin(),
                                 lines_.begin() + static_cast<std::ptrdiff_t>(first));
  std::ranges::move(by, std::back_inserter(lines));
  lines.insert(lines.end(), lines_.begin() + static_cast<std::ptrdiff_t>(end), lines_.end());
  std::string text;
  for (const std::string& line : lines) {
    text += line;
    text += newline_;
  }
  return text;
}

/// One past the colon, in the key's line.
std::size_t YamlLines::end_of_key(const YamlEntry& entry) const {
  const std::string& line = lines_[entry.first_line];
  return std::min(line.find(':', column_of(entry.member->end)), line.size() - 1) + 1;
}

std::string YamlLines::comment_of(const YamlEntry& entry) const {
  const YamlNode& value = entry.member->value;
  const bool begins_there = line_of(value.begin) == entry.first_line;
  if (!begins_there || value.block) {
    return comment_behind(lines_[entry.first_line],
                          begins_there ? column_of(value.begin) : end_of_key(entry));
  }
  const std::size_t last = line_of(value.end);
  return last < lines_.size() ? comment_behind(lines_[last], column_of(value.end)) : "";
}

std::string YamlLines::with_entry_value(const YamlEntry& entry, const base::Json& value) const {
  const std::string key = lines_[entry.first_line].substr(0, end_of_key(entry));
  std::vector<std::string> lines{
      key + (is_inline(value) ? " " + yaml_scalar(value) : std::string()) + comment_of(entry)};
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
