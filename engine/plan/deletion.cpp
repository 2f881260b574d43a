#include "engine/plan/deletion.h"

#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "engine/graph/urn.h"
#include "engine/plan/leaving.h"

namespace engine {

namespace {

/// Appends a delete step for each of `leaving`, dependents first.
class Deletion {
 public:
  /// `why`: the reason of every step, none if empty.
  Deletion(const Snapshot& recorded, std::set<std::uint64_t> leaving, std::string why, Plan& plan)
      : recorded_(recorded),
        dependents_(dependents_of(recorded)),
        leaving_(std::move(leaving)),
        why_(std::move(why)),
        plan_(plan) {}

  void run() {
    // Newest first: mostly the reverse order of creation already.
    for (auto serial = leaving_.rbegin(); serial != leaving_.rend(); ++serial) {
      visit(*recorded_.find(*serial));
    }
  }

 private:
  void visit(const ResourceState& resource) {
    // An explicit stack: chains may be as long as the state.
    std::vector<std::pair<const ResourceState*, std::size_t>> path{{&resource, 0}};
    if (!visited_.insert(resource.serial).second) {
      return;
    }
    while (!path.empty()) {
      auto& [at, next] = path.back();
      const auto found = dependents_.find(at->urn);
      if (found != dependents_.end() && next < found->second.size()) {
        const ResourceState* dependent = found->second[next++];
        if (leaving_.contains(dependent->serial) && visited_.insert(dependent->serial).second) {
          path.emplace_back(dependent, 0);
        }
        continue;
      }
      add(*at);
      path.pop_back();
    }
  }

  void add(const ResourceState& resource) {
    Step step = recorded_step(resource);
    step.action = Action::kDelete;
    if (resource.pending_replacement) {
      step.reasons.push_back({.text = "an earlier run has deleted it to replace it"});
    } else if (resource.delete_pending) {
      step.reasons.push_back({.text = "a replacement has taken its place"});
    } else if (!why_.empty()) {
      step.reasons.push_back({.text = why_});
    }
    if (resource.retain_on_delete) {
      step.reasons.push_back(
          {.text = "retainOnDelete: it stays where it is, only the stack forgets it"});
    }
    plan_.steps.push_back(std::move(step));
  }

  const Snapshot& recorded_;
  Dependents dependents_;
  std::set<std::uint64_t> leaving_;
  std::string why_;
  std::unordered_set<std::uint64_t> visited_;
  Plan& plan_;
};

}  // namespace

Step recorded_step(const ResourceState& recorded) {
  Step step;
  step.urn = recorded.urn;
  step.type = recorded.type;
  step.name = parse_urn(recorded.urn).name;
  step.parent = recorded.parent;
  step.component = recorded.component;
  step.recorded = recorded.serial;
  step.identifier = recorded.identifier;
  step.inputs = recorded.inputs;
  return step;
}

void add_deletions(const Snapshot& recorded, std::set<std::uint64_t> leaving, Plan& plan) {
  Deletion(recorded, std::move(leaving), "it is not declared any more", plan).run();
}

Plan make_destroy_plan(const Snapshot& recorded, const Selection& selection) {
  Plan plan;
  plan.diagnostics = missing_targets(selection, nullptr, recorded);
  std::set<std::uint64_t> leaving = leaving_with_destroy(recorded, selection, plan.diagnostics);
  Deletion(recorded, std::move(leaving), "", plan).run();
  return plan;
}

}  // namespace engine
