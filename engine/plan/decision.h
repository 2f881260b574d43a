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

/// Holds a declaration against what is recorded of it (nullptr: nothing). `inputs` are the declared
/// properties with everything known filled in. A pure function: the plan asks it with unknowns, the
/// deployment again when everything is known.
Decision decide(const DeclaredResource& declared, const catalog::Value& inputs,
                const ResourceState* recorded);

/// `inputs` with the paths of `ignore_changes` as they are recorded. A path goes through objects
/// (`Spec.Size`); one through a list keeps the whole list.
catalog::Value with_ignored_changes(const catalog::Value& inputs, const catalog::Value& recorded,
                                    const std::vector<std::string>& paths);

/// Whether the decision changes what Secrets Manager gives to those who read this secret.
bool changes_write_only(const catalog::ResourceType& type, const Decision& decision);

/// A value as a line of a plan shows it: short, and never a secret.
std::string shown(const catalog::Value& value);

}  // namespace engine
