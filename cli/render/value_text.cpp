#include "cli/render/value_text.h"

#include <vector>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/render/table.h"

namespace cli {

std::string short_text(const catalog::Value& value, std::size_t limit_bytes) {
  if (value.is_absent()) {
    return "(none)";
  }
  if (value.if_secret() != nullptr) {
    return "[secret]";
  }
  if (value.is_expression()) {
    return "[unknown]";
  }
  std::string text = base::json_text(value.to_display_json());
  if (text.size() > limit_bytes) {
    std::size_t end = limit_bytes - 3;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
      --end;  // never half of a UTF-8 character
    }
    text = text.substr(0, end) + "...";
  }
  return text;
}

catalog::Value revealed(const catalog::Value& value) {
  if (const catalog::Value::Secret* secret = value.if_secret()) {
    return revealed(secret->inner());
  }
  if (const catalog::Value::List* list = value.if_list()) {
    catalog::Value::List items;
    for (const catalog::Value& item : *list) {
      items.push_back(revealed(item));
    }
    return items;
  }
  if (const catalog::Value::Object* object = value.if_object()) {
    catalog::Value::Object members;
    for (const auto& [name, member] : *object) {
      members.emplace(name, revealed(member));
    }
    return members;
  }
  return value;
}

base::Json output_json(const catalog::Value& value, bool reveal) {
  return (reveal ? revealed(value) : value).to_display_json();
}

std::string output_text(const catalog::Value& value, bool reveal) {
  const base::Json json = output_json(value, reveal);
  return json.is_string() ? std::string(json.as_string()) : base::json_text(json);
}

std::string outputs_text(const std::map<std::string, catalog::Value>& outputs, bool reveal) {
  if (outputs.empty()) {
    return "No output values currently in this stack\n";
  }
  std::vector<std::vector<std::string>> rows = {{"    OUTPUT", "VALUE"}};
  for (const auto& [name, value] : outputs) {
    rows.push_back({"    " + name, output_text(value, reveal)});
  }
  return fmt::format("Current stack outputs ({}):\n{}", outputs.size(), table_text(rows));
}

}  // namespace cli
