#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/result.h"
#include "catalog/value.h"
#include "engine/config/project.h"
#include "engine/config/stack_file.h"

namespace engine {

using ConfigValues = std::map<std::string, catalog::Value, std::less<>>;
using Decrypt = std::function<base::Result<std::string>(std::string_view ciphertext)>;

/// What a program sees: the stack's values, then the project's defaults, each of its declared type
/// (`"false"` in the file is a bool when the project says boolean). Secrets are Value::secret.
struct EffectiveConfig {
  ConfigValues values;
  /// Missing, misspelt and wrongly typed values, each with its place and the fix.
  base::Diagnostics diagnostics;
};

/// `decrypt` is called only when there are secrets; its error is returned as it is.
base::Result<EffectiveConfig> effective_config(const Project& project, const StackFile& file,
                                               std::string_view stack, const Decrypt& decrypt);

/// The declared key that somebody probably meant; nullptr if none is near, or `key` is declared.
const ConfigDeclaration* nearest_declaration(const Project& project, const ConfigKey& key);

}  // namespace engine
