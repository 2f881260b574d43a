#include "cli/plan_binding.h"

#include <utility>

#include <fmt/core.h>

#include "cli/exit_code.h"

namespace cli {

namespace {

constexpr std::size_t kShown = 10;

}  // namespace

PlanBinding::PlanBinding(std::string file, engine::SavedPlan saved, engine::SavedPlan now)
    : file_(std::move(file)), saved_(std::move(saved)), now_(std::move(now)) {}

void PlanBinding::require_basis() {
  changes_ = engine::changed_basis(saved_, now_);
  require_agreement();
}

bool PlanBinding::agrees(const engine::Plan& plan) {
  engine::add_steps(plan, now_);
  changes_ = engine::changes_since_saved(saved_, now_);
  return changes_.empty();
}

void PlanBinding::require_agreement() const {
  if (changes_.empty()) {
    return;
  }
  std::string text =
      fmt::format("the plan in {}, of {}, is not what would be done now:\n", file_, saved_.created);
  for (std::size_t i = 0; i < changes_.size() && i < kShown; ++i) {
    text += fmt::format("  - {}\n", changes_[i]);
  }
  if (changes_.size() > kShown) {
    text += fmt::format("  - and {} more\n", changes_.size() - kShown);
  }
  throw Failure(ExitCode::kError,
                text + "Nothing was changed. Make a new one with `settle preview --save-plan`.");
}

void take_selection(const engine::RunOptions& saved, engine::RunOptions& options) {
  options.refresh = saved.refresh;
  options.targets = saved.targets;
  options.target_dependents = saved.target_dependents;
  options.excludes = saved.excludes;
  options.exclude_dependents = saved.exclude_dependents;
  options.replaces = saved.replaces;
  options.apply_moves = saved.apply_moves;
  options.ignore_protect = saved.ignore_protect;
}

}  // namespace cli
