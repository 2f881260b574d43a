#include "region/resources/aurora_parameters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "base/encoding.h"
#include "base/io/files.h"
#include "region/resources/aurora_parameter_table.h"
#include "region/resources/handler.h"

namespace region {

namespace {

constexpr std::size_t kMaxValueBytes = 4096;

/// Settings of extensions; PostgreSQL keeps those of extensions that are not loaded.
constexpr std::array<std::string_view, 5> kExtensionPrefixes{
    "auto_explain.", "pg_prewarm.", "pg_stat_statements.", "pgaudit.", "plpgsql."};

/// Aurora's own: there is nothing in PostgreSQL that they could change.
constexpr std::array<std::string_view, 12> kServicePrefixes{
    "apg_",          "aurora_",  "babelfish",  "cron.", "google_columnar", "orafce.", "pgtle",
    "pg_hint_plan.", "pg_bigm.", "pglogical.", "rds.",  "rdsadmin."};

struct Library {
  std::string_view name;
  std::string_view package;
};

constexpr std::array kLibraries{
    Library{"auto_explain", "postgresql-15"},
    Library{"pg_cron", "postgresql-15-cron"},
    Library{"pg_hint_plan", "postgresql-15-pg-hint-plan"},
    Library{"pg_prewarm", "postgresql-15"},
    Library{"pg_stat_statements", "postgresql-15"},
    Library{"pgaudit", "postgresql-15-pgaudit"},
    Library{"pglogical", "postgresql-15-pglogical"},
};

template <std::size_t N>
bool has_prefix(const std::array<std::string_view, N>& prefixes, std::string_view name) {
  return std::ranges::any_of(prefixes,
                             [name](std::string_view prefix) { return name.starts_with(prefix); });
}

[[noreturn]] void refuse_value(std::string_view value, std::string_view name,
                               std::string_view allowed) {
  throw HandlerError("InvalidRequest",
                     fmt::format("Invalid parameter value: {} for: {} allowed values are: {}",
                                 value, name, allowed));
}

std::string text_value(const base::Json& value, std::string_view name) {
  if (value.is_string()) {
    return std::string(value.get_string());
  }
  if (value.is_bool()) {
    return value.get_bool() ? "1" : "0";
  }
  if (value.is_number()) {
    return base::json_text(value);
  }
  refuse_value(base::json_text(value), name, "text, numbers and booleans");
}

bool is_number_in(const std::string& value, double least, double most) {
  double number = 0;
  const char* end = value.data() + value.size();
  const auto parsed = std::from_chars(value.data(), end, number);
  return parsed.ec == std::errc() && parsed.ptr == end && number >= least && number <= most;
}

void check_value(const AuroraParameter& row, const std::string& value) {
  constexpr std::array<std::string_view, 6> kBooleans{"0", "1", "on", "off", "true", "false"};
  const bool is_control =
      std::ranges::any_of(value, [](unsigned char c) { return c < 0x20 || c == 0x7F; });
  if (value.size() > kMaxValueBytes || is_control) {
    refuse_value("(not shown)", row.name, "one line of at most 4096 characters");
  }
  switch (row.kind) {
    case AuroraParameter::kText:
      return;
    case AuroraParameter::kBoolean:
      if (std::ranges::find(kBooleans, value) == kBooleans.end()) {
        refuse_value(value, row.name, "0,1");
      }
      return;
    case AuroraParameter::kInteger:
    case AuroraParameter::kReal:
      if (!is_number_in(value, row.least, row.most)) {
        refuse_value(value, row.name, fmt::format("{}-{}", row.least, row.most));
      }
      return;
  }
}

void add_parameter(AuroraParameters& parsed, const std::string& name, const std::string& value) {
  if (name == "rds.force_ssl") {
    check_value({name, AuroraParameter::kBoolean}, value);
    parsed.force_tls = value != "0" && value != "off" && value != "false";
    return;
  }
  if (has_prefix(kServicePrefixes, name)) {
    check_value({name, AuroraParameter::kText}, value);
    return;
  }
  if (is_fixed_aurora_parameter(name)) {
    throw HandlerError("InvalidRequest", fmt::format("The parameter {} cannot be modified.", name));
  }
  const AuroraParameter extension{name, AuroraParameter::kText};
  const AuroraParameter* row =
      has_prefix(kExtensionPrefixes, name) ? &extension : find_aurora_parameter(name);
  if (row == nullptr) {
    throw HandlerError("InvalidRequest",
                       fmt::format("Could not find parameter with name: {}", name));
  }
  if (!value.starts_with('{')) {
    check_value(*row, value);
    parsed.settings[name] = value;
  }
}

}  // namespace

AuroraParameters aurora_parameters(const base::JsonObject& parameters) {
  AuroraParameters parsed;
  for (const auto& [name, value] : parameters) {
    add_parameter(parsed, name, text_value(value, name));
  }
  return parsed;
}

void check_preloaded_libraries(const AuroraParameters& parameters) {
  const auto found = parameters.settings.find("shared_preload_libraries");
  if (found == parameters.settings.end() || found->second.empty()) {
    return;
  }
  for (const std::string& name : base::split(found->second, ',')) {
    const auto known = std::ranges::find(kLibraries, name, &Library::name);
    if (known == kLibraries.end()) {
      throw HandlerError(
          "InvalidRequest",
          fmt::format("The local region does not support '{}' in shared_preload_libraries", name));
    }
    if (!base::SystemFiles().exists(fmt::format("/usr/lib/postgresql/15/lib/{}.so", name))) {
      throw HandlerError(
          "GeneralServiceException",
          fmt::format(
              "shared_preload_libraries names {}, which is not installed: apt-get install {}", name,
              known->package));
    }
  }
}

}  // namespace region
