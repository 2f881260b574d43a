#pragma once

#include "catalog/value.h"

namespace catalog {

/// Whether a document has the shape of an IAM policy: an object with a Statement.
bool is_policy(const Value& document);

/// One form for all ways to write the same policy: one text is a list of one, lists of actions,
/// resources and principals have no order, neither have statements, numbers and booleans in
/// conditions are text. Two policies mean the same if their normal forms are equal.
Value normal_policy(const Value& policy);

}  // namespace catalog
