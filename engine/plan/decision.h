#pragma once

#include <set>
#include <string>
#include <vector>

#include "catalog/compare.h"
#include "catalog/value.h"
#include "engine/graph/stack.h"
#include "engine/plan/plan.h"
#include "engine/state/state.h"

namespace engine {

/// What is to be done with one resource, and why.
struct Decision {
  Action action = Action::kSame;
  bool delete_before_replace = false;
  std::vector<Reason> reasons;
  std::vector<catalog::Difference> differences;
  std::vector<catalog::Difference> drift;
};

/// What a declaration asks for, with everything known filled in.
struct Wanted {
  catalog::Value inputs;
  catalog::Value replacement_trigger{};
  std::vector<std::string> forced{};  ///< reasons to replace it, changed or not
};

/// Holds a declaration against what is recorded of it (nullptr: nothing). A pure function: the plan
/// asks it with unknowns, the deployment again when everything is known.
Decision decide(const DeclaredResource& declared, const Wanted& wanted,
                const ResourceState* recorded);

/// `inputs` with the paths of `ignore_changes` as they are recorded.
catalog::Value with_ignored_changes(const catalog::Value& inputs, const catalog::Value& recorded,
                                    const std::vector<std::string>& paths);

/// Takes the values of what `hide_diffs` names out of a decision's reasons and differences.
void hide(const std::vector<std::string>& paths, Decision& decision);

/// Two of them cannot exist side by side: the name or the whole identifier is declared, and the
/// same.
bool has_same_identity(const catalog::ResourceType& type, const catalog::Value& inputs,
                       const ResourceState& recorded);

/// Whether the decision changes what Secrets Manager gives to those who read this secret.
bool changes_write_only(const catalog::ResourceType& type, const Decision& decision);

/// A value as a line of a plan shows it: short, and never a secret.
std::string shown(const catalog::Value& value);

}  // namespace engine
