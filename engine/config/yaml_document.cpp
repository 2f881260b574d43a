#include "engine/config/yaml_document.h"

#include <optional>
#include <utility>
#include <vector>

#include "engine/config/yaml_lines.h"
#include "engine/config/yaml_value.h"

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

/// `value` below the names and indexes of `path`.
base::Result<base::Json> nested(std::span<const PathSegment> path, const base::Json& value) {
  return with_value(base::Json(), path, &value);
}

/// Changes the lines of one value in a text.
class Editor {
 public:
  explicit Editor(std::string_view text) : lines_(text), root_(lines_.root()) {}

  base::Result<std::string> set(std::span<const PathSegment> path, const base::Json& value) {
    YamlMapping mapping = root_;
    std::optional<YamlEntry> parent;
    for (std::size_t i = 0; i < path.size(); ++i) {
      const std::string* name = std::get_if<std::string>(&path[i]);
      const YamlEntry* entry = name != nullptr ? mapping.find(*name) : nullptr;
      const std::span<const PathSegment> rest = path.subspan(i + 1);
      if (name != nullptr && entry == nullptr) {
        base::Result<base::Json> made = nested(rest, value);
        if (!made) {
          return std::move(made).error();
        }
        return lines_.with_new_entry(mapping, *name, *made);
      }
      std::optional<YamlMapping> below = entry != nullptr ? lines_.mapping(*entry) : std::nullopt;
      if (rest.empty() || !below) {
        base::Result<base::Json> changed = with_value(entry->value, rest, &value);
        if (!changed) {
          return std::move(changed).error();
        }
        return lines_.with_entry_value(*entry, *changed);
      }
      mapping = std::move(*below);
    }
    return lines_.text();
  }

  base::Result<std::string> remove(std::span<const PathSegment> path) {
    YamlMapping mapping = root_;
    std::optional<YamlEntry> parent;
    for (std::size_t i = 0;; ++i) {
      const YamlEntry* found = mapping.find(std::get<std::string>(path[i]));
      if (found == nullptr) {
        return base::error(base::ErrorKind::kUnsupported,
                           "'{}' is not on a line of its own as `key: value`: edit the file",
                           std::get<std::string>(path[i]));
      }
      const YamlEntry entry = *found;
      const std::span<const PathSegment> rest = path.subspan(i + 1);
      if (rest.empty()) {
        const bool last = mapping.entries.size() == 1 && parent;
        return last ? lines_.with_entry_value(*parent, base::JsonObject())
                    : lines_.without_entry(entry);
      }
      std::optional<YamlMapping> below = lines_.mapping(entry);
      if (!below) {
        base::Result<base::Json> changed = with_value(entry.value, rest, nullptr);
        if (!changed) {
          return std::move(changed).error();
        }
        return lines_.with_entry_value(entry, *changed);
      }
      parent = entry;
      mapping = std::move(*below);
    }
  }

 private:
  YamlLines lines_;
  YamlMapping root_;
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
  base::Result<base::JsonObject> root = read_yaml(text, place);
  if (!root) {
    return std::move(root).error();
  }
  YamlDocument document;
  document.text_ = std::move(text);
  document.place_ = std::move(place);
  document.root_ = std::move(*root);
  return document;
}

const base::Json* YamlDocument::find(const PropertyPath& path) const {
  if (path.empty() || !std::holds_alternative<std::string>(path[0])) {
    return nullptr;
  }
  const base::Json* at = root_.if_contains(std::get<std::string>(path[0]));
  for (std::size_t i = 1; i < path.size() && at != nullptr; ++i) {
    at = child(*at, path[i]);
  }
  return at;
}

unsigned YamlDocument::line_of(const PropertyPath& path) const {
  const YamlLines lines(text_);
  std::optional<YamlMapping> mapping = lines.root();
  unsigned line = 0;
  for (const PathSegment& segment : path) {
    const std::string* name = std::get_if<std::string>(&segment);
    const YamlEntry* entry = mapping && name != nullptr ? mapping->find(*name) : nullptr;
    if (entry == nullptr) {
      return 0;
    }
    line = static_cast<unsigned>(entry->first_line) + 1;
    mapping = lines.mapping(YamlEntry(*entry));
  }
  return line;
}

base::Result<void> YamlDocument::set(const PropertyPath& path, const base::Json& value) {
  base::Result<base::Json> expected = with_value(root_, path, &value);
  if (!expected) {
    return expected.error().in(place_);
  }
  base::Result<std::string> text = Editor(text_).set(path, value);
  if (!text) {
    return text.error().in(place_);
  }
  return replace_text(std::move(*text), expected->as_object());
}

base::Result<void> YamlDocument::remove(const PropertyPath& path) {
  if (find(path) == nullptr) {
    return base::error(base::ErrorKind::kNotFound, "{}: there is no such key", place_);
  }
  base::Result<base::Json> expected = with_value(root_, path, nullptr);
  if (!expected) {
    return expected.error().in(place_);
  }
  base::Result<std::string> text = Editor(text_).remove(path);
  if (!text) {
    return text.error().in(place_);
  }
  return replace_text(std::move(*text), expected->as_object());
}

// An edit of lines is only trusted when reading the new text gives what was meant: YAML has forms
// (anchors, complex keys) in which a line is not what it seems.
base::Result<void> YamlDocument::replace_text(std::string text, const base::JsonObject& expected) {
  base::Result<base::JsonObject> reread = read_yaml(text, place_);
  if (!reread || base::canonical_json(*reread) != base::canonical_json(expected)) {
    return base::error(base::ErrorKind::kUnsupported,
                       "{}: cannot change this value without disturbing the rest of the file; edit "
                       "it by hand",
                       place_);
  }
  text_ = std::move(text);
  root_ = std::move(*reread);
  return {};
}

}  // namespace engine
