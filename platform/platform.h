#pragma once

#include <map>
#include <string>

#include "catalog/scope.h"
#include "catalog/value.h"
#include "engine/graph/stack.h"
#include "platform/settings.h"

namespace platform {

using Outputs = std::map<std::string, catalog::Value>;

/// The payment platform: every resource of one environment, grouped in components. Returns what
/// people and other programs read after the deployment.
Outputs declare_platform(catalog::Scope& scope, const Settings& settings);

/// The program of a stack: reads its configuration, declares the platform and its outputs. What is
/// wrong with the configuration is reported to the stack, and then nothing is declared.
void declare(engine::Stack& stack);

}  // namespace platform
