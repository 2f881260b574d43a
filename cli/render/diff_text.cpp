#include "cli/render/diff_text.h"

#include <algorithm>
#include <span>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/encoding.h"
#include "base/json.h"
#include "cli/render/value_text.h"

namespace cli {

namespace {

using catalog::Value;
using Lines = std::vector<std::string>;

constexpr std::size_t kShortBytes = 60;
constexpr std::size_t kLongBytes = 2000;

/// Documents that AWS wants as texts, as the documents they are.
base::Json readable(const base::Json& json) {
  if (json.is_string()) {
    const std::string_view text = json.get_string();
    if (text.starts_with('{') || text.starts_with('[')) {
      if (const base::Result<base::Json> document = base::parse_json(text, "a text")) {
        return readable(*document);
      }
    }
    return json;
  }
  base::Json result = json;
  if (result.is_object()) {
    for (auto& member : result.get_object()) {
      member.value() = readable(member.value());
    }
  } else if (result.is_array()) {
    for (base::Json& item : result.get_array()) {
      item = readable(item);
    }
  }
  return result;
}

class Diff {
 public:
  Diff(const ShowOptions& options, const Paint& paint) : options_(options), paint_(paint) {}

  void change(const catalog::Difference& difference, std::string_view remark) {
    const bool secret = !options_.secrets &&
                        (difference.before.contains_secret() || difference.after.contains_secret());
    const Lines before = side(difference.before, secret);
    const Lines after = side(difference.after, secret);
    const std::string note = remark.empty() ? "" : fmt::format(" ({})", remark);
    if (difference.before.is_absent()) {
      add("+", Color::kGreen, difference.path, after, note);
    } else if (difference.after.is_absent()) {
      add("-", Color::kRed, difference.path, before, note);
    } else if (before.size() == 1 && after.size() == 1) {
      line(Color::kYellow,
           fmt::format("~ {}: {} => {}{}", difference.path, before.front(), after.front(), note));
    } else {
      line(Color::kYellow, fmt::format("~ {}:{}", difference.path, note));
      only_different(before, after);
    }
  }

  void whole(std::string_view glyph, Color color, const Value& inputs) {
    const Value::Object* members = inputs.if_object();
    for (const auto& [name, value] : members != nullptr ? *members : Value::Object()) {
      add(glyph, color, name, side(value, !options_.secrets && value.if_secret() != nullptr), "");
    }
  }

  Lines take() { return std::move(lines_); }

 private:
  Lines side(const Value& value, bool hidden) const {
    if (hidden && !value.is_absent() && !value.is_unknown()) {
      return {"[secret]"};
    }
    if (value.is_unknown()) {
      return {"(known after the deployment)"};
    }
    const Value shown = options_.secrets ? revealed(value) : value;
    if (value.is_absent()) {
      return {"(none)"};
    }
    const base::Json json = readable(shown.to_display_json());
    if (json.is_string() && std::string_view(json.get_string()).find('\n') != std::string::npos) {
      return base::split(json.get_string(), '\n');
    }
    const std::string one_line = base::json_text(json);
    if (json.is_primitive() || one_line.size() <= kShortBytes) {
      return {cut(one_line)};
    }
    return base::split(base::pretty_json(json), '\n');
  }

  std::string cut(const std::string& text) const {
    return options_.full || text.size() <= kLongBytes
               ? text
               : fmt::format("{}... ({} bytes; --show-full-output shows all)",
                             text.substr(0, kLongBytes), text.size());
  }

  void line(Color color, const std::string& text) { lines_.push_back(paint_(color, text)); }

  void add(std::string_view glyph, Color color, std::string_view path, const Lines& value,
           const std::string& note) {
    line(color, fmt::format("{} {}: {}{}", glyph, path, value.front(), note));
    for (std::size_t i = 1; i < value.size(); ++i) {
      line(color, fmt::format("{} {}", glyph, value[i]));
    }
  }

  /// The lines between what both sides begin and end with, and one line around them.
  void only_different(const Lines& before, const Lines& after) {
    const auto [b, a] = std::ranges::mismatch(before, after);
    const auto same = static_cast<std::size_t>(b - before.begin());
    const std::size_t least = std::min(before.size(), after.size()) - same;
    std::size_t tail = 0;
    while (tail < least && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
      ++tail;
    }
    context(before, same, same == 0 ? 0 : same - 1);
    for (std::size_t i = same; i + tail < before.size(); ++i) {
      line(Color::kRed, "    - " + before[i]);
    }
    for (std::size_t i = same; i + tail < after.size(); ++i) {
      line(Color::kGreen, "    + " + after[i]);
    }
    context(before, before.size() - tail + std::min<std::size_t>(tail, 1), before.size() - tail);
  }

  void context(const Lines& lines, std::size_t end, std::size_t begin) {
    for (std::size_t i = begin; i < end; ++i) {
      line(Color::kDim, "      " + lines[i]);
    }
  }

  const ShowOptions& options_;
  const Paint& paint_;
  Lines lines_;
};

/// `create-only` when the reason of the same path says that it replaces.
std::string_view remark_of(const engine::Step& step, const std::string& path) {
  const bool replaces = std::ranges::any_of(step.reasons, [&](const engine::Reason& reason) {
    return reason.path == path && reason.replaces;
  });
  return replaces ? "replaces" : "";
}

}  // namespace

std::vector<std::string> diff_lines(const engine::Step& step, const ShowOptions& options,
                                    const Paint& paint) {
  Diff diff(options, paint);
  switch (step.action) {
    case engine::Action::kCreate:
    case engine::Action::kImport:
      diff.whole("+", Color::kGreen, step.inputs);
      break;
    case engine::Action::kDelete:
      diff.whole("-", Color::kRed, step.inputs);
      break;
    case engine::Action::kSame:
    case engine::Action::kUpdate:
    case engine::Action::kReplace:
      for (const catalog::Difference& difference : step.differences) {
        diff.change(difference, remark_of(step, difference.path));
      }
      for (const catalog::Difference& difference : step.drift) {
        diff.change(difference, "drift");
      }
      break;
  }
  return diff.take();
}

}  // namespace cli
