#pragma once

#include <string>
#include <vector>

#include <boost/json.hpp>

#include "base/json.h"
#include "base/result.h"
#include "engine/state/codec.h"
#include "engine/state/state.h"

namespace engine {

/// The release of Pulumi's aws-native whose names and state Settle writes.
constexpr const char* kAwsNativeVersion = "1.79.0";

/// Members that a deployment keeps for Settle among the outputs of a resource: what Pulumi has no
/// word for. Pulumi passes unknown outputs through.
constexpr const char* kSettleOutput = "__settle";
/// aws-native's own: the last inputs, among the outputs.
constexpr const char* kInputsOutput = "__inputs";

struct ExportOptions {
  std::string project;
  std::string stack;
  std::string region;   ///< of the default provider; empty: left out
  std::string version;  ///< of Settle, `v0.1.0`
  bool show_secrets = false;
};

struct ExportedDeployment {
  base::JsonObject document;       ///< `{"version": 3, "deployment": {...}}`
  std::vector<std::string> notes;  ///< what could not be said in it, for people
};

/// A state as Pulumi's deployment, version 3: the root stack with the outputs, the default
/// aws-native provider, every resource behind what it refers to, with aws-native's names. The same
/// state gives the same document (but for secrets that are sealed anew). kCorrupt: what would be
/// written breaks Pulumi's integrity rules.
base::Result<ExportedDeployment> export_deployment(const Snapshot& snapshot,
                                                   const ExportOptions& options, StateCodec& codec);

}  // namespace engine
