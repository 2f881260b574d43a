#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "engine/exchange/import_file.h"
#include "engine/history/run_record.h"
#include "engine/provider/provider.h"
#include "engine/state/state.h"
#include "engine/state/store.h"

namespace engine {

/// One existing resource as it comes into a stack.
struct AdoptedResource {
  ResourceState state;      ///< as it is recorded
  catalog::Value declared;  ///< what declares it: what others give is an attribute of theirs
};

/// Behind what they refer to.
struct Adoption {
  std::vector<AdoptedResource> resources;
  std::vector<std::string> notes;  ///< what could not be read or kept, for people
};

struct AdoptionOptions {
  bool protect = true;
  std::string project;
  std::string stack;
  RunRecord about{};  ///< for the history: message, environment and configuration
};

/// Reads the resources and works out what would declare them: properties that can be declared and
/// are not the service's own defaults; identifiers and ARNs of other resources, recorded or adopted
/// with them, as references. Changes nothing. kNotFound, kAlreadyExists (recorded already),
/// kInvalidArgument (an unknown type or property) name the resource.
base::Result<Adoption> read_adoption(const std::vector<ImportRequest>& requests,
                                     const Snapshot& recorded, Provider& provider,
                                     const AdoptionOptions& options);

/// The same, recorded in the state and as a run in the history: under the stack's lock, if
/// `confirm` says yes to what was read.
base::Result<Adoption> adopt(const std::vector<ImportRequest>& requests, StateStore& store,
                             Provider& provider, base::Clock& clock, const AdoptionOptions& options,
                             const std::function<bool(const Adoption&)>& confirm);

}  // namespace engine
