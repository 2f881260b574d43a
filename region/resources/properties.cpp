#include "region/resources/properties.h"

#include <boost/json.hpp>

namespace region {

std::int64_t number_of(const base::JsonObject& model, std::string_view property,
                       std::int64_t otherwise) {
  const base::Json* value = model.if_contains(property);
  if (value == nullptr || !value->is_number()) {
    return otherwise;
  }
  boost::json::error_code inexact;
  const auto number = value->to_number<std::int64_t>(inexact);
  return inexact ? otherwise : number;
}

double real_of(const base::JsonObject& model, std::string_view property, double otherwise) {
  const base::Json* value = model.if_contains(property);
  return value != nullptr && value->is_number() ? value->to_number<double>() : otherwise;
}

bool flag_of(const base::JsonObject& model, std::string_view property, bool otherwise) {
  const base::Json* value = model.if_contains(property);
  return value != nullptr && value->is_bool() ? value->get_bool() : otherwise;
}

std::vector<std::string> texts_of(const base::JsonObject& model, std::string_view property) {
  std::vector<std::string> texts;
  const base::Json* value = model.if_contains(property);
  if (value == nullptr || !value->is_array()) {
    return texts;
  }
  for (const base::Json& item : value->get_array()) {
    if (item.is_string()) {
      texts.emplace_back(item.get_string());
    }
  }
  return texts;
}

base::JsonArray list_of(const base::JsonObject& model, std::string_view property) {
  const base::Json* value = model.if_contains(property);
  return value != nullptr && value->is_array() ? value->get_array() : base::JsonArray();
}

base::JsonObject object_of(const base::JsonObject& model, std::string_view property) {
  const base::Json* value = model.if_contains(property);
  return value != nullptr && value->is_object() ? value->get_object() : base::JsonObject();
}

void set_default(base::JsonObject& model, std::string_view property, base::Json value) {
  if (!model.contains(property)) {
    model[property] = std::move(value);
  }
}

}  // namespace region
