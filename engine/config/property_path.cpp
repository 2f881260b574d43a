#include "engine/config/property_path.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/core.h>

namespace engine {

namespace {

constexpr std::size_t kIndexLimit = 10'000;

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  base::Result<PropertyPath> parse() {
    while (at_ < text_.size()) {
      base::Result<PathSegment> segment = text_[at_] == '[' ? bracket() : bare();
      if (!segment) {
        return std::move(segment).error();
      }
      path_.push_back(std::move(*segment));
    }
    if (path_.empty()) {
      return fail("a name");
    }
    return std::move(path_);
  }

 private:
  base::Error fail(std::string_view expected) const {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "'{}' is no property path: expected {} at character {}; write a.b, a[0] or "
                       "a[\"x.y\"]",
                       text_, expected, at_ + 1);
  }

  base::Result<PathSegment> bare() {
    if (!path_.empty()) {
      if (text_[at_] != '.') {
        return fail("'.' or '['");
      }
      ++at_;
    }
    const std::size_t end = std::min(text_.find_first_of(".[", at_), text_.size());
    if (end == at_) {
      return fail("a name");
    }
    const std::string name(text_.substr(at_, end - at_));
    at_ = end;
    return PathSegment(name);
  }

  base::Result<PathSegment> bracket() {
    ++at_;
    base::Result<PathSegment> segment =
        at_ < text_.size() && text_[at_] == '"' ? quoted() : index();
    if (!segment) {
      return segment;
    }
    if (at_ >= text_.size() || text_[at_] != ']') {
      return fail("']'");
    }
    ++at_;
    return segment;
  }

  base::Result<PathSegment> quoted() {
    std::string name;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '"') {
        ++at_;
        return PathSegment(name);
      }
      if (text_[at_] == '\\' && at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        ++at_;
      }
      name += text_[at_];
    }
    return fail("'\"'");
  }

  base::Result<PathSegment> index() {
    std::size_t value = 0;
    const char* first = text_.data() + at_;
    const auto [end, code] = std::from_chars(first, text_.data() + text_.size(), value);
    if (code != std::errc() || end == first || value > kIndexLimit) {
      return fail("an index (at most 10000) or a quoted name");
    }
    at_ += static_cast<std::size_t>(end - first);
    return PathSegment(value);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  PropertyPath path_;
};

}  // namespace

base::Result<PropertyPath> parse_property_path(std::string_view text) {
  return Parser(text).parse();
}

std::string property_path_text(const PropertyPath& path) {
  std::string text;
  for (const PathSegment& segment : path) {
    const auto* name = std::get_if<std::string>(&segment);
    if (name == nullptr) {
      text += fmt::format("[{}]", std::get<std::size_t>(segment));
    } else if (name->empty() || name->find_first_of(".[\"") != std::string::npos) {
      std::string quoted = *name;
      for (std::size_t at = 0; (at = quoted.find('"', at)) != std::string::npos; at += 2) {
        quoted.insert(at, 1, '\\');
      }
      text += fmt::format("[\"{}\"]", quoted);
    } else {
      text += (text.empty() ? "" : ".") + *name;
    }
  }
  return text;
}

}  // namespace engine
