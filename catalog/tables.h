#pragma once

#include <span>

#include "catalog/schema.h"

namespace catalog::generated {

/// Every resource type, sorted by name. Defined by the generated sources.
std::span<const ResourceType* const> all_types();

}  // namespace catalog::generated
