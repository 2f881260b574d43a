#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"

namespace region {

// Reading the properties of a model that the catalog has validated: a value of another kind than
// asked for reads as if it was absent. (Texts: model.h.)

std::int64_t number_of(const base::JsonObject& model, std::string_view property,
                       std::int64_t otherwise);
/// Fractions too (`ServerlessV2ScalingConfiguration.MaxCapacity`).
double real_of(const base::JsonObject& model, std::string_view property, double otherwise);
bool flag_of(const base::JsonObject& model, std::string_view property, bool otherwise = false);
/// Absent: none.
std::vector<std::string> texts_of(const base::JsonObject& model, std::string_view property);
/// Absent: none.
base::JsonArray list_of(const base::JsonObject& model, std::string_view property);
/// Absent: empty.
base::JsonObject object_of(const base::JsonObject& model, std::string_view property);

/// Sets it unless the model has it.
void set_default(base::JsonObject& model, std::string_view property, base::Json value);

}  // namespace region
