#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engine/state/state.h"

/// What a person may do to a recorded state without touching the world. Pure: each changes the
/// snapshot, or returns an error and leaves it as it was.
namespace engine {

/// Records of that URN: the current one, or else those that a replacement has left to be deleted.
/// kNotFound names the URN, and the one that was probably meant.
base::Result<std::vector<const ResourceState*>> records_of(const Snapshot& snapshot,
                                                           std::string_view urn);

/// URNs of current resources that need `urn`: as children, by a dependency or with deletedWith.
std::vector<std::string> dependents_of(const Snapshot& snapshot, std::string_view urn);

struct ForgetOptions {
  bool force = false;       ///< protected ones too, and ones with an operation under way
  bool dependents = false;  ///< also everything that needs them
};

/// Takes resources out of the state; they go on existing. kConflict: something protects, needs or
/// is changing one of them. Returns the URNs that were taken out, dependents first.
base::Result<std::vector<std::string>> forget(Snapshot& snapshot,
                                              const std::vector<std::string>& urns,
                                              const ForgetOptions& options);

/// Returns how many of them it was not so before.
base::Result<std::size_t> set_protected(Snapshot& snapshot, const std::vector<std::string>& urns,
                                        bool value);
/// Marks them to be replaced by the next `up`, or takes that mark away (also the one of a failure).
base::Result<std::size_t> set_tainted(Snapshot& snapshot, const std::vector<std::string>& urns,
                                      bool value);

/// Gives a resource another name; whatever refers to it follows. kAlreadyExists: another has that
/// URN. Returns the new URN.
base::Result<std::string> rename_resource(Snapshot& snapshot, const std::string& urn,
                                          std::string_view name);

/// Every URN as `renamed` gives it, wherever one stands.
Snapshot with_urns(const Snapshot& snapshot,
                   const std::function<std::string(const std::string&)>& renamed);

/// The URN as a stack of that project has it; what is no URN stays.
std::string urn_in_stack(std::string_view urn, std::string_view project, std::string_view stack);

struct MoveOptions {
  std::string from_project{};
  std::string from_stack{};
  std::string to_project{};
  std::string to_stack{};
  bool include_parents = false;
};

struct Moved {
  Snapshot source;
  Snapshot target;
  std::vector<std::string> urns;   ///< as they were in the source
  std::vector<std::string> notes;  ///< references that the move cuts, for people
};

/// Resources with their children from one stack into another. References across the two stacks are
/// cut. Told twice it does the rest of what a crash has left: what the target has already is only
/// taken out of the source. kAlreadyExists: the target has another resource of that URN.
base::Result<Moved> move_resources(const Snapshot& source, const Snapshot& target,
                                   const std::vector<std::string>& urns,
                                   const MoveOptions& options);

}  // namespace engine
