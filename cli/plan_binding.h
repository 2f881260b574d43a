#pragma once

#include <string>
#include <vector>

#include "engine/plan/plan.h"
#include "engine/saved_plan/saved_plan.h"

namespace cli {

/// Holds a run to a saved plan (`up --plan`): it does exactly that, or nothing.
class PlanBinding {
 public:
  /// `file` names the plan. `now`: engine::basis_of this run.
  PlanBinding(std::string file, engine::SavedPlan saved, engine::SavedPlan now);

  /// Throws kError, with what has changed, when program, configuration, target or state are not
  /// those that the plan was made of.
  void require_basis();
  /// Whether the run would do what was saved; once, under the stack's lock.
  bool agrees(const engine::Plan& plan);
  /// Throws kError, with what has changed, when it did not.
  void require_agreement() const;

 private:
  std::string file_;
  engine::SavedPlan saved_;
  engine::SavedPlan now_;
  std::vector<std::string> changes_;
};

/// What chooses the resources of a run, as the saved plan has it.
void take_selection(const engine::RunOptions& saved, engine::RunOptions& options);

}  // namespace cli
