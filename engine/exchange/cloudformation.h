#pragma once

#include <boost/json.hpp>

#include "base/diagnostic.h"
#include "base/json.h"
#include "base/result.h"
#include "engine/graph/stack.h"

namespace engine {

struct CloudFormationTemplate {
  base::JsonObject document;
  base::Diagnostics notes;  ///< warnings: what a template cannot say, sizes that need attention
};

/// A template that deploys what the stack declares. No secret is in it: those become parameters
/// without echo. kInvalidArgument: the declarations have errors; kUnsupported: something in them no
/// template can say, or CloudFormation's limits.
base::Result<CloudFormationTemplate> cloudformation_template(const Stack& stack);

/// What is structurally wrong with a template: references to what is not there or cannot be read,
/// circles, CloudFormation's limits (a template that has to be uploaded to S3 is a warning).
base::Diagnostics check_template(const base::JsonObject& document);

/// The same document as YAML.
std::string template_yaml(const base::JsonObject& document);

}  // namespace engine
