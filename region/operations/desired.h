#pragma once

#include <boost/json.hpp>

#include "base/json.h"
#include "catalog/schema.h"

namespace region {

/// Holds a desired state against its schema. Throws ServiceError ValidationException in AWS's
/// words: `Model validation failed (#: required key [VpcId] not found)`.
void check_desired(const catalog::ResourceType& type, const base::JsonObject& desired);

/// What is desired of a resource after a JSON patch, applied to its properties (write-only ones
/// included). Throws ServiceError: ValidationException for a patch that cannot be applied, changes
/// a read-only property or leaves an invalid model, NotUpdatableException for create-only
/// properties.
base::JsonObject patched_desired(const catalog::ResourceType& type, const base::JsonObject& model,
                                 const base::Json& patch);

}  // namespace region
