#pragma once

#include <string>
#include <string_view>

#include "base/json.h"
#include "base/result.h"

namespace engine {

/// The properties as Cloud Control takes them: JSON in a text, without values that its handlers
/// stumble over. kInvalidArgument: it holds `{{resolve:`, which only CloudFormation's templates
/// know and which would reach the resource as it is, or it is longer than Cloud Control accepts.
base::Result<std::string> desired_state_text(std::string_view type, const base::Json& desired);

/// The same for a patch document.
base::Result<std::string> patch_text(std::string_view type, const base::Json& patch);

}  // namespace engine
