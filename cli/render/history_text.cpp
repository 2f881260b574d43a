#include "cli/render/history_text.h"

#include <array>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/render/config_text.h"
#include "cli/render/summary_text.h"

namespace cli {

namespace {

using engine::RunRecord;

base::WallTime time_of(std::int64_t seconds) {
  return base::WallTime{std::chrono::seconds{seconds}};
}

base::Json recorded_value_json(const engine::RecordedValue& recorded,
                               const engine::Decrypt& decrypt) {
  base::JsonObject object;
  if (recorded.secret && !decrypt) {
    object["value"] = "[secret]";
  } else if (recorded.structured) {
    const base::Json document = base::parse_json(recorded.value, "a recorded value").or_throw();
    const base::Json shown = recorded.secret ? revealed(document, decrypt).or_throw() : document;
    object["value"] = base::json_text(shown);
    object["objectValue"] = shown;
  } else {
    object["value"] = recorded.secret ? decrypt(recorded.value).or_throw() : recorded.value;
  }
  object["secret"] = recorded.secret;
  return object;
}

struct CountedChange {
  const char* op;
  const char* glyph;
};

constexpr std::array kChanges{CountedChange{"create", "+"}, CountedChange{"import", "="},
                              CountedChange{"delete", "-"}, CountedChange{"update", "~"},
                              CountedChange{"replace", "+-"}};

std::string changes_text(const RunRecord& record) {
  std::string text;
  for (const CountedChange& change : kChanges) {
    const auto found = record.resource_changes.find(change.op);
    const bool always = change.glyph != std::string_view("=");
    if (always || found != record.resource_changes.end()) {
      text += fmt::format("{}{} ", change.glyph,
                          found == record.resource_changes.end() ? 0 : found->second);
    }
  }
  const auto same = record.resource_changes.find("same");
  return text +
         fmt::format("{} unchanged", same == record.resource_changes.end() ? 0 : same->second);
}

std::string ago_text(std::int64_t seconds) {
  if (seconds < 60) {
    return "just now";
  }
  const std::pair<std::int64_t, const char*> units[] = {
      {86'400, "day"}, {3'600, "hour"}, {60, "minute"}};
  for (const auto& [length, name] : units) {
    if (seconds >= length) {
      const std::int64_t count = seconds / length;
      return fmt::format("{} {}{} ago", count, name, count == 1 ? "" : "s");
    }
  }
  return "";
}

std::string record_text(const RunRecord& record, std::int64_t now_seconds) {
  std::string text = fmt::format("Version: {}\nUpdateKind: {}\nStatus: {}\n", record.version,
                                 record.kind, engine::name(record.result));
  if (!record.message.empty()) {
    text += fmt::format("Message: {}\n", record.message);
  }
  text += fmt::format("Started: {} ({})\n", base::format_rfc3339(time_of(record.start_seconds)),
                      ago_text(now_seconds - record.start_seconds));
  if (record.end_seconds != 0) {
    text +=
        fmt::format("Changes: {}\nTook: {}\n", changes_text(record),
                    duration_text(std::chrono::seconds{record.end_seconds - record.start_seconds}));
  }
  for (const auto& [key, value] : record.environment) {
    text += fmt::format("    {}: {}\n", key, value);
  }
  return text;
}

}  // namespace

base::Json history_json(const ShownRecords& shown) {
  base::JsonArray array;
  for (const RunRecord& record : shown.records) {
    base::JsonObject environment;
    for (const auto& [key, value] : record.environment) {
      environment[key] = value;
    }
    base::JsonObject config;
    for (const auto& [key, value] : record.config) {
      config[key] = recorded_value_json(value, shown.decrypt);
    }
    base::JsonObject object{{"version", record.version},
                            {"kind", record.kind},
                            {"startTime", base::format_rfc3339_ms(time_of(record.start_seconds))},
                            {"message", record.message},
                            {"environment", std::move(environment)},
                            {"config", std::move(config)},
                            {"result", engine::name(record.result)}};
    if (record.end_seconds != 0) {
      object["endTime"] = base::format_rfc3339_ms(time_of(record.end_seconds));
    }
    base::JsonObject changes;
    for (const auto& [op, count] : record.resource_changes) {
      changes[op] = count;
    }
    object["resourceChanges"] = std::move(changes);
    array.push_back(std::move(object));
  }
  return array;
}

std::string history_text(const ShownRecords& shown, base::WallTime now) {
  if (shown.records.empty()) {
    return "Stack has never been updated\n";
  }
  const std::int64_t now_seconds =
      std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
  std::string text;
  for (const RunRecord& record : shown.records) {
    text += (text.empty() ? "" : "\n") + record_text(record, now_seconds);
  }
  return text;
}

}  // namespace cli
