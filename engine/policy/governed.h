#pragma once

#include <optional>
#include <vector>

#include "engine/graph/graph.h"
#include "engine/graph/stack.h"
#include "engine/plan/plan.h"
#include "engine/policy/enforcement.h"

namespace engine {

/// What a program declares, as its policies have put it right, and the policies, which have yet to
/// see a plan of it.
class Governed {
 public:
  /// `program` is borrowed and outlives it.
  explicit Governed(const Stack& program);
  Governed(const Governed&) = delete;
  Governed& operator=(const Governed&) = delete;

  const Stack& stack() const { return rewritten_ ? *rewritten_ : program_; }

  const Graph& graph() const { return graph_; }

  const Enforcement& policies() const { return policies_; }

  /// Lets the policies look at a plan made of it: each resource that is a target, then the stack.
  PolicyFindings findings(const Plan& plan) const;

 private:
  const Stack& program_;
  Enforcement policies_;
  std::optional<Stack> rewritten_;  ///< when a policy had to put something right
  std::vector<PolicyRemediation> remediations_;
  Graph graph_;
};

/// A declared resource as a policy sees it, with these properties.
PolicyResource policy_resource(const DeclaredResource& declared, catalog::Value properties);

}  // namespace engine
