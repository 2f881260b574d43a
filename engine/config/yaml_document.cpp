#include "engine/config/yaml_document.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/config/yaml_lines.h"

namespace engine {

namespace {

const base::Json* child(const base::Json& value, const PathSegment& segment) {
  if (const std::string* name = std::get_if<std::string>(&segment)) {
    return value.is_object() ? value.as_object().if_contains(*name) : nullptr;
  }
  const std::size_t index = std::get<std::size_t>(segment);
  return value.is_array() && index < value.as_array().size() ? &value.as_array()[index] : nullptr;
}

base::Error in_the_way(const PathSegment& segment, const base::Json& found) {
  const std::string* name = std::get_if<std::string>(&segment);
  return base::error(base::ErrorKind::kInvalidArgument,
                     "cannot go to {} '{}': the value there is {}", name ? "member" : "index",
                     name ? *name : std::to_string(std::get<std::size_t>(segment)),
                     found.is_object()  ? "a map"
                     : found.is_array() ? "a list with fewer items"
                                        : "neither a map nor a list");
}

base::Result<base::Json> with_member(base::Json document, std::span<const PathSegment> path,
                                     const base::Json* value) {
  if (document.is_null()) {
    document.emplace_object();
  }
  if (!document.is_object()) {
    return in_the_way(path[0], document);
  }
  const std::string& name = std::get<std::string>(path[0]);
  base::JsonObject& object = document.as_object();
  if (path.size() == 1 && value == nullptr) {
    object.erase(name);
    return document;
  }
  const base::Json* old = object.if_contains(name);
  base::Result<base::Json> changed =
      with_value(old != nullptr ? *old : base::Json(), path.subspan(1), value);
  if (!changed) {
    return changed;
  }
  object[name] = std::move(*changed);
  return document;
}

base::Result<base::Json> with_item(base::Json document, std::span<const PathSegment> path,
                                   const base::Json* value) {
  if (document.is_null()) {
    document.emplace_array();
  }
  const std::size_t index = std::get<std::size_t>(path[0]);
  if (!document.is_array() || index > document.as_array().size()) {
    return in_the_way(path[0], document);
  }
  base::JsonArray& list = document.as_array();
  const auto place = list.begin() + static_cast<std::ptrdiff_t>(index);
  if (path.size() == 1 && value == nullptr) {
    if (index < list.size()) {
      list.erase(place);
    }
    return document;
  }
  base::Result<base::Json> changed =
      with_value(index < list.size() ? list[index] : base::Json(), path.subspan(1), value);
  if (!changed) {
    return changed;
  }
  if (index < list.size()) {
    list[index] = std::move(*changed);
  } else {
    list.push_back(std::move(*changed));
  }
  return document;
}

/// Changes the lines of one value in a text.
class Editor {
 public:
  Editor(std::string_view text, const YamlText& read) : read_(read), lines_(text, read.node) {}

  base::Result<std::string> set(std::span<const PathSegment> path, const base::Json& value) const {
    const Place place = place_of(path);
    const std::string& name = std::get<std::string>(path[place.depth]);
    const YamlEntry* entry = place.mapping.find(name);
    const base::Json old = entry != nullptr ? place.values->at(name) : base::Json();
    const base::Result<base::Json> changed = with_value(old, path.subspan(place.depth + 1), &value);
    if (!changed) {
      return changed.error();
    }
    return entry != nullptr ? lines_.with_entry_value(*entry, *changed)
                            : lines_.with_new_entry(place.mapping, name, *changed);
  }

  base::Result<std::string> remove(std::span<const PathSegment> path) const {
    const Place place = place_of(path);
    const std::string& name = std::get<std::string>(path[place.depth]);
    const YamlEntry* entry = place.mapping.find(name);
    if (entry == nullptr) {
      return base::error(base::ErrorKind::kUnsupported,
                         "'{}' is not on a line of its own as `key: value`: edit the file", name);
    }
    const std::span<const PathSegment> rest = path.subspan(place.depth + 1);
    if (rest.empty()) {
      const bool last = place.mapping.entries.size() == 1 && place.parent;
      return last ? lines_.with_entry_value(*place.parent, base::JsonObject())
                  : lines_.without_entry(*entry);
    }
    const base::Result<base::Json> changed = with_value(place.values->at(name), rest, nullptr);
    if (!changed) {
      return changed.error();
    }
    return lines_.with_entry_value(*entry, *changed);
  }

 private:
  /// The innermost block map on the way of a path, and the segment that is a member of it.
  struct Place {
    YamlMapping mapping;
    const base::JsonObject* values = nullptr;
    std::optional<YamlEntry> parent;
    std::size_t depth = 0;
  };

  Place place_of(std::span<const PathSegment> path) const {
    Place place{.mapping = lines_.root(), .values = &read_.root};
    for (; place.depth + 1 < path.size(); ++place.depth) {
      const std::string& name = std::get<std::string>(path[place.depth]);
      const YamlEntry* entry = place.mapping.find(name);
      std::optional<YamlMapping> below = entry != nullptr ? lines_.mapping(*entry) : std::nullopt;
      if (!below) {
        break;
      }
      place.parent = *entry;
      place.values = &place.values->at(name).as_object();
      place.mapping = std::move(*below);
    }
    return place;
  }

  const YamlText& read_;
  YamlLines lines_;
};

}  // namespace

base::Result<base::Json> with_value(base::Json document, std::span<const PathSegment> path,
                                    const base::Json* value) {
  if (path.empty()) {
    return value != nullptr ? *value : base::Json();
  }
  return std::holds_alternative<std::string>(path[0])
             ? with_member(std::move(document), path, value)
             : with_item(std::move(document), path, value);
}

base::Result<YamlDocument> YamlDocument::parse(std::string text, std::string place) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) {
    text.erase(0, kByteOrderMark.size());
  }
  base::Result<YamlText> read = read_yaml(text, place);
  if (!read) {
    return std::move(read).error();
  }
  YamlDocument document;
  document.text_ = std::move(text);
  document.place_ = std::move(place);
  document.read_ = std::move(*read);
  return document;
}

const base::Json* YamlDocument::find(const PropertyPath& path) const {
  if (path.empty() || !std::holds_alternative<std::string>(path[0])) {
    return nullptr;
  }
  const base::Json* at = read_.root.if_contains(std::get<std::string>(path[0]));
  for (std::size_t i = 1; i < path.size() && at != nullptr; ++i) {
    at = child(*at, path[i]);
  }
  return at;
}

unsigned YamlDocument::line_of(const PropertyPath& path) const {
  const YamlNode* node = &read_.node;
  unsigned line = 0;
  for (const PathSegment& segment : path) {
    const std::string* name = std::get_if<std::string>(&segment);
    const YamlMember* member = name != nullptr ? node->find(*name) : nullptr;
    if (member == nullptr) {
      return 0;
    }
    const std::string_view before = std::string_view(text_).substr(0, member->begin);
    line = static_cast<unsigned>(std::ranges::count(before, '\n')) + 1;
    node = &member->value;
  }
  return line;
}

base::Result<void> YamlDocument::set(const PropertyPath& path, const base::Json& value) {
  base::Result<base::Json> expected = with_value(read_.root, path, &value);
  if (!expected) {
    return expected.error().in(place_);
  }
  std::string old = text_;
  if (read_.root.empty()) {  // `{}` or `~`: no line can follow it
    old.erase(read_.node.begin, read_.node.end - read_.node.begin);
  }
  base::Result<std::string> text = Editor(old, read_).set(path, value);
  if (!text) {
    return text.error().in(place_);
  }
  return replace_text(std::move(*text), expected->as_object());
}

base::Result<void> YamlDocument::remove(const PropertyPath& path) {
  if (find(path) == nullptr) {
    return base::error(base::ErrorKind::kNotFound, "{}: there is no such key", place_);
  }
  base::Result<base::Json> expected = with_value(read_.root, path, nullptr);
  if (!expected) {
    return expected.error().in(place_);
  }
  base::Result<std::string> text = Editor(text_, read_).remove(path);
  if (!text) {
    return text.error().in(place_);
  }
  return replace_text(std::move(*text), expected->as_object());
}

// An edit of lines is only trusted when reading the new text gives what was meant: YAML has forms
// (anchors, complex keys) in which a line is not what it seems.
base::Result<void> YamlDocument::replace_text(std::string text, const base::JsonObject& expected) {
  base::Result<YamlText> reread = read_yaml(text, place_);
  if (!reread || base::canonical_json(reread->root) != base::canonical_json(expected)) {
    return base::error(base::ErrorKind::kUnsupported,
                       "{}: cannot change this value without disturbing the rest of the file; edit "
                       "it by hand",
                       place_);
  }
  text_ = std::move(text);
  read_ = std::move(*reread);
  return {};
}

}  // namespace engine
