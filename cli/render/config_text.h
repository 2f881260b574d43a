#pragma once

#include <string>

#include "base/json.h"
#include "engine/config/effective_config.h"

namespace cli {

/// `value` with every secret in it replaced by its plaintext.
base::Result<base::Json> revealed(const base::Json& value, const engine::Decrypt& decrypt);

/// A text as it is, anything else as JSON.
std::string config_value_text(const base::Json& value);

}  // namespace cli
