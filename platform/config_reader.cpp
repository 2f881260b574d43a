#include "platform/config_reader.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

#include <boost/json.hpp>

#include "base/encoding.h"
#include "base/text.h"

namespace platform {

using catalog::Value;

namespace {

std::string shown(const Value& value) {
  return base::json_text(value.to_display_json());
}

std::string nearest(std::string_view wrong, const std::vector<std::string_view>& known) {
  std::string_view best;
  std::size_t distance = std::numeric_limits<std::size_t>::max();
  for (const std::string_view key : known) {
    const std::size_t candidate = base::edit_distance(wrong, key);
    if (candidate < distance) {
      distance = candidate;
      best = key;
    }
  }
  return distance <= std::max<std::size_t>(2, wrong.size() / 3) ? std::string(best) : "";
}

std::string listed(const std::vector<std::string_view>& known) {
  std::string all;
  for (const std::string_view key : known) {
    all += fmt::format("{}{}", all.empty() ? "" : ", ", key);
  }
  return all;
}

}  // namespace

ConfigReader::ConfigReader(const Config& config, std::string space,
                           std::vector<std::string_view> known)
    : config_(config), space_(std::move(space)) {
  const std::string prefix = space_ + ":";
  for (const auto& [key, value] : config_) {
    if (!key.starts_with(prefix)) {
      continue;
    }
    const std::string name = key.substr(prefix.size());
    if (std::ranges::find(known, name) == known.end()) {
      const std::string meant = nearest(name, known);
      wrong(name, fmt::format("there is no setting {}", key),
            meant.empty() ? "one of " + listed(known) : prefix + meant,
            fmt::format("settle config rm {}", key));
    }
  }
}

Value ConfigReader::find(std::string_view key) const {
  const auto found = config_.find(fmt::format("{}:{}", space_, key));
  return found == config_.end() ? Value() : found->second;
}

bool ConfigReader::has(std::string_view key) const {
  return !find(key).is_absent();
}

std::optional<std::string> ConfigReader::text(std::string_view key) {
  const Value value = find(key);
  if (value.is_absent()) {
    return std::nullopt;
  }
  if (const std::string* text = value.if_string()) {
    return *text;
  }
  wrong_type(key, value, "text");
  return std::nullopt;
}

std::optional<bool> ConfigReader::boolean(std::string_view key) {
  const Value value = find(key);
  if (value.is_absent()) {
    return std::nullopt;
  }
  if (const bool* flag = value.if_bool()) {
    return *flag;
  }
  if (value == Value("true") || value == Value("false")) {
    return value == Value("true");
  }
  wrong_type(key, value, "true or false");
  return std::nullopt;
}

std::optional<std::int64_t> ConfigReader::integer(std::string_view key) {
  const Value value = find(key);
  if (value.is_absent()) {
    return std::nullopt;
  }
  if (const std::int64_t* integer = value.if_integer()) {
    return *integer;
  }
  if (const std::string* text = value.if_string()) {
    std::int64_t integer = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), integer);
    if (error == std::errc{} && end == text->data() + text->size()) {
      return integer;
    }
  }
  wrong_type(key, value, "a whole number");
  return std::nullopt;
}

std::optional<std::vector<std::string>> ConfigReader::texts(std::string_view key) {
  const Value value = find(key);
  if (value.is_absent()) {
    return std::nullopt;
  }
  std::vector<std::string> texts;
  if (const std::string* text = value.if_string()) {
    for (const std::string& part : base::split(*text, ',')) {
      texts.emplace_back(base::trimmed(part));
    }
    return texts;
  }
  if (const Value::List* list = value.if_list()) {
    for (const Value& element : *list) {
      const std::string* text = element.if_string();
      if (text == nullptr) {
        wrong_type(key, element, "a list of texts");
        return std::nullopt;
      }
      texts.push_back(*text);
    }
    return texts;
  }
  wrong_type(key, value, "a list of texts");
  return std::nullopt;
}

void ConfigReader::wrong(std::string_view key, std::string summary, std::string expected,
                         std::string fix) {
  const std::string full = fmt::format("{}:{}", space_, key);
  diagnostics_.push_back({
      .summary = std::move(summary),
      .expected = std::move(expected),
      .fix = fix.empty() ? fmt::format("settle config set {} <value>", full) : std::move(fix),
      .resource = full,
  });
}

void ConfigReader::warn(std::string_view key, std::string summary, std::string fix) {
  diagnostics_.push_back({
      .severity = base::Severity::kWarning,
      .summary = std::move(summary),
      .fix = std::move(fix),
      .resource = fmt::format("{}:{}", space_, key),
  });
}

void ConfigReader::wrong_type(std::string_view key, const Value& value, std::string_view expected) {
  wrong(key, fmt::format("{}:{} is {}, which is not {}", space_, key, shown(value), expected),
        std::string(expected));
}

}  // namespace platform
