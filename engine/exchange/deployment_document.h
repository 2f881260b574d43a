#pragma once

#include "base/json.h"

namespace engine {

/// The deployment in a document of a version that Settle knows. Throws base::Exception
/// (kInvalidArgument, kUnsupported) that says what was expected.
const base::JsonObject& deployment_of(const base::Json& document);

}  // namespace engine
