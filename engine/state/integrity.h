#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/state/state.h"

namespace engine {

/// What one resource of a state says of others. The order of such links is the order in which a
/// state lists its resources.
struct ResourceLinks {
  std::string urn;
  std::string type;
  bool custom = true;
  bool going = false;                ///< replaced, still to be deleted
  bool pending_replacement = false;  ///< deleted, still to be made again
  std::string id{};
  std::string provider{};  ///< `URN::ID`; empty: none
  std::string parent{};
  std::string deleted_with{};
  std::vector<std::string> dependencies{};
  std::map<std::string, std::vector<std::string>> property_dependencies{};
  std::vector<std::string> replace_with{};
};

/// One rule of a state that is broken.
struct IntegrityProblem {
  std::size_t resource = 0;  ///< its place in the list
  std::string urn{};         ///< may be empty
  std::string text;          ///< what is wrong, with the names
};

/// Pulumi's rules: URN and type are there; a component has no id; whatever a resource refers to
/// (provider, parent, dependencies, deletedWith, replaceWith) stands before it; at most one
/// resource of a URN is not about to go. In the order of the list.
std::vector<IntegrityProblem> check_integrity(const std::vector<ResourceLinks>& resources);

/// The same of a recorded state, and that nothing in it needs itself.
std::vector<IntegrityProblem> check_integrity(const Snapshot& snapshot);

/// The recorded resources, each behind everything it refers to; otherwise in the order in which
/// they were recorded. What is in a circle stands at the end.
std::vector<const ResourceState*> in_dependency_order(const Snapshot& snapshot);

}  // namespace engine
