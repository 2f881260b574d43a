#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <yaml-cpp/yaml.h>

#include "engine/exchange/cloudformation.h"

namespace engine {

namespace {

using base::Json;

/// Whether any YAML parser reads these letters, unquoted, as this text.
bool is_plain(std::string_view text) {
  constexpr std::array<std::string_view, 9> kWords{"y",   "n",    "yes",   "no",  "on",
                                                   "off", "true", "false", "null"};
  constexpr std::string_view kLetters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./";
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  const bool begins_with_letter = !lower.empty() && lower.front() >= 'a' && lower.front() <= 'z';
  // Names of types and functions have colons inside; only one before a blank would be read.
  return begins_with_letter && text.find_first_not_of(std::string(kLetters) + ":") == text.npos &&
         text.back() != ':' && std::ranges::find(kWords, lower) == kWords.end();
}

void emit_text(YAML::Emitter& out, std::string_view text) {
  if (!is_plain(text)) {
    out << YAML::DoubleQuoted;
  }
  out << std::string(text);
}

void emit(YAML::Emitter& out, const Json& json) {
  if (json.is_object()) {
    out << YAML::BeginMap;
    for (const auto& member : json.get_object()) {
      out << YAML::Key;
      emit_text(out, member.key());
      out << YAML::Value;
      emit(out, member.value());
    }
    out << YAML::EndMap;
  } else if (json.is_array()) {
    out << YAML::BeginSeq;
    for (const Json& element : json.get_array()) {
      emit(out, element);
    }
    out << YAML::EndSeq;
  } else if (json.is_string()) {
    emit_text(out, json.get_string());
  } else {
    out << base::json_text(json);  // numbers, true, false, null are the same in YAML
  }
}

}  // namespace

std::string template_yaml(const base::JsonObject& document) {
  YAML::Emitter out;
  emit(out, document);
  return std::string(out.c_str()) + "\n";
}

}  // namespace engine
