#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "engine/state/codec.h"
#include "engine/state/secrets.h"
#include "engine/state/state.h"

namespace engine {

struct ImportOptions {
  std::string project;
  std::string stack;
  /// Take it although rules are broken, another stack's names are in it (they are changed to this
  /// one's), or resources that Settle cannot manage (they are left out).
  bool force = false;
  /// The keeper of the secrets that the file describes (`secrets_providers`); nullptr: this stack's
  /// own. kUnsupported, kPermission: it cannot be had.
  std::function<base::Result<SecretsManager*>(const base::Json& description)> secrets{};
};

struct ImportedDeployment {
  Snapshot snapshot;
  std::vector<std::string> notes;  ///< what was left out or changed, for people
};

/// Pulumi's deployment (`{"version": 3, "deployment": {...}}`) as a state: what `stack export`
/// wrote, or Pulumi itself with aws-native. `codec` is borrowed, by the sealed secrets too; it is
/// the one that writes the state. Errors name every problem: kInvalidArgument (no deployment, rules
/// broken, another stack), kUnsupported (a version or feature that Settle does not know).
base::Result<ImportedDeployment> import_deployment(const base::Json& document,
                                                   const ImportOptions& options, StateCodec& codec);

}  // namespace engine
