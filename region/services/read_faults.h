#pragma once

#include "base/json.h"
#include "catalog/schema.h"
#include "region/operations/faults.h"

namespace region {

// What AWS's reads and updates are known to do to clients, provoked for tests.

/// Lists in another order, defaults and an `aws:` tag that nobody declared.
void misread_by_fault(Faults& faults, const catalog::ResourceType& type, base::JsonObject& model);

/// Refuses a patch that sends a write-only property, as services do with their own echo. Throws
/// ServiceError ValidationException.
void refuse_write_only_echo(Faults& faults, const catalog::ResourceType& type,
                            const base::Json& patch);

}  // namespace region
