#include "engine/config/yaml_reader.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include <fmt/core.h>

#include "engine/config/whole_number.h"
#include "engine/config/yaml_events.h"

namespace engine {

namespace {

constexpr int kDepthLimit = 64;
// Aliases make little text into many values.
constexpr std::size_t kValuesLimit = 100'000;
constexpr std::size_t kGrownLimitBytes = 8U << 20;

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

using Kind = YamlEvent::Kind;

class Reader {
 public:
  Reader(std::string_view text, std::string_view place) : events_(text, place), place_(place) {}

  base::Result<YamlText> document() {
    YamlText read;
    base::Result<YamlEvent> event = events_.next();
    if (event && event->kind == Kind::kStreamEnd) {
      return read;
    }
    if (event) {
      event = events_.next();  // the first of the document that has begun
    }
    if (!event) {
      return std::move(event).error();
    }
    if (event->kind == Kind::kMapStart) {
      base::Result<base::Json> root = value(*event, 0, read.node);
      if (!root) {
        return std::move(root).error();
      }
      read.root = std::move(root->as_object());
    } else if (event->kind != Kind::kScalar || !event->plain ||
               !plain_scalar(event->text).is_null()) {
      return not_one_map();
    } else {
      read.node = {event->begin, event->end};
    }
    base::Result<void> end = end_of_stream();
    if (!end) {
      return std::move(end).error();
    }
    return read;
  }

 private:
  base::Error not_one_map() const {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "{}: expected one document of `key: value` lines", place_);
  }

  base::Result<void> end_of_stream() {
    for (const Kind expected : {Kind::kDocumentEnd, Kind::kStreamEnd}) {
      const base::Result<YamlEvent> event = events_.next();
      if (!event) {
        return event.error();
      }
      if (event->kind != expected) {
        return not_one_map();
      }
    }
    return {};
  }

  base::Result<base::Json> value(const YamlEvent& event, int depth, YamlNode& node) {
    node = {event.begin, event.end, event.block};
    base::Result<base::Json> read = value_of_kind(event, depth, node);
    if (read && !event.anchor.empty()) {
      anchors_[event.anchor] = *read;
    }
    return read;
  }

  base::Result<base::Json> value_of_kind(const YamlEvent& event, int depth, YamlNode& node) {
    switch (event.kind) {
      case Kind::kListStart:
        return list(event, depth, node);
      case Kind::kMapStart:
        return map(event, depth, node);
      case Kind::kAlias:
        return alias(event, depth);
      default:
        break;
    }
    base::Json scalar = event.plain ? plain_scalar(event.text) : base::Json(event.text);
    if (const auto problem = too_much(scalar, depth)) {
      return events_.error_at(event.begin, *problem);
    }
    return scalar;
  }

  base::Result<base::Json> alias(const YamlEvent& event, int depth) {
    const auto found = anchors_.find(event.text);
    if (found == anchors_.end()) {
      return events_.error_at(event.begin,
                              fmt::format("nothing above is called '&{}'", event.text));
    }
    if (const auto problem = too_much(found->second, depth)) {
      return events_.error_at(event.begin, *problem);
    }
    return found->second;
  }

  base::Result<base::Json> list(const YamlEvent& start, int depth, YamlNode& node) {
    base::JsonArray items;
    if (const auto problem = too_much(base::JsonArray(), depth)) {
      return events_.error_at(start.begin, *problem);
    }
    for (;;) {
      const base::Result<YamlEvent> event = events_.next();
      if (!event) {
        return event.error();
      }
      if (event->kind == Kind::kListEnd) {
        node.end = event->end;
        return base::Json(std::move(items));
      }
      YamlNode of_item;
      base::Result<base::Json> item = value(*event, depth + 1, of_item);
      if (!item) {
        return item;
      }
      items.push_back(std::move(*item));
    }
  }

  base::Result<base::Json> map(const YamlEvent& start, int depth, YamlNode& node) {
    base::JsonObject members;
    if (const auto problem = too_much(base::JsonObject(), depth)) {
      return events_.error_at(start.begin, *problem);
    }
    for (;;) {
      const base::Result<YamlEvent> key = events_.next();
      if (!key) {
        return key.error();
      }
      if (key->kind == Kind::kMapEnd) {
        node.end = key->end;
        return base::Json(std::move(members));
      }
      YamlMember member{.key = key->text, .begin = key->begin, .end = key->end};
      base::Result<void> read = read_member(*key, depth, members, member.value);
      if (!read) {
        return std::move(read).error();
      }
      if (start.block) {
        node.members.push_back(std::move(member));
      }
    }
  }

  base::Result<void> read_member(const YamlEvent& key, int depth, base::JsonObject& members,
                                 YamlNode& node) {
    if (key.kind != Kind::kScalar || (key.plain && plain_scalar(key.text).is_null())) {
      return events_.error_at(key.begin, "expected a name before the colon");
    }
    if (key.plain && key.text == "<<") {
      return events_.error_at(
          key.begin, "maps are not merged by '<<'; write the members where they are needed");
    }
    if (!key.anchor.empty()) {
      anchors_[key.anchor] = base::Json(key.text);
    }
    grown_bytes_ += key.text.size();
    const base::Result<YamlEvent> event = events_.next();
    if (!event) {
      return event.error();
    }
    base::Result<base::Json> read = value(*event, depth + 1, node);
    if (!read) {
      return std::move(read).error();
    }
    if (!members.emplace(key.text, std::move(*read)).second) {
      return events_.error_at(key.begin, fmt::format("'{}' is given twice; keep one", key.text));
    }
    return {};
  }

  /// Counts a value with all that is in it; what is wrong when it is beyond a limit.
  std::optional<std::string_view> too_much(const base::Json& json, int depth) {
    if (depth > kDepthLimit) {
      return "nested more than 64 levels deep";
    }
    grown_bytes_ += json.is_string() ? json.as_string().size() : 0;
    if (++values_ > kValuesLimit || grown_bytes_ > kGrownLimitBytes) {
      return "more than 100,000 values or 8 MiB, aliases followed";
    }
    std::optional<std::string_view> problem;
    if (json.is_array()) {
      for (auto item = json.as_array().begin(); item != json.as_array().end() && !problem; ++item) {
        problem = too_much(*item, depth + 1);
      }
    } else if (json.is_object()) {
      const base::JsonObject& members = json.as_object();
      for (auto member = members.begin(); member != members.end() && !problem; ++member) {
        grown_bytes_ += member->key().size();
        problem = too_much(member->value(), depth + 1);
      }
    }
    return problem;
  }

  YamlEvents events_;
  std::string_view place_;
  std::map<std::string, base::Json> anchors_;
  std::size_t values_ = 0;
  std::size_t grown_bytes_ = 0;
};

}  // namespace

const YamlMember* YamlNode::find(std::string_view key) const {
  const auto found = std::ranges::find(members, key, &YamlMember::key);
  return found == members.end() ? nullptr : &*found;
}

base::Result<YamlText> read_yaml(std::string_view text, std::string_view place) {
  if (text.size() > kYamlBytesMax) {
    return base::error(base::ErrorKind::kInvalidArgument, "{}: larger than 1 MiB", place);
  }
  return Reader(text, place).document();
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
    if (const auto integer = whole_number<std::int64_t>(text)) {
      return *integer;
    }
    if (const auto integer = whole_number<std::uint64_t>(text)) {
      return *integer;
    }
    if (const auto number = whole_number<double>(text)) {
      return *number;
    }
  }
  return base::Json(text);
}

}  // namespace engine
