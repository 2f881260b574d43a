#pragma once

#include <string_view>

#include "catalog/schema.h"

namespace catalog {

/// Whether `live`, as the service returned it, says the same as `declared` under a transform.
bool same_under(Transform transform, std::string_view declared, std::string_view live);

}  // namespace catalog
