#include "engine/plan/deletion.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "engine/graph/urn.h"

namespace engine {

namespace {

/// What is recorded, by URN: which depend on it (by URN too).
using Dependents = std::unordered_map<std::string, std::vector<const ResourceState*>>;

Dependents dependents_of(const Snapshot& recorded) {
  Dependents dependents;
  for (const auto& [serial, resource] : recorded.resources()) {
    for (const std::string& urn : resource.dependencies) {
      dependents[urn].push_back(&resource);
    }
    if (!resource.parent.empty()) {
      dependents[resource.parent].push_back(&resource);
    }
  }
  return dependents;
}

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
    if (resource.delete_pending) {
      step.reasons.push_back({"", "a replacement has taken its place", false});
    } else if (!why_.empty()) {
      step.reasons.push_back({"", why_, false});
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

/// What is selected and, if wanted, all that stands on it. Whoever stands on it and stays is
/// reported.
std::set<std::uint64_t> selected_with_dependents(const Snapshot& recorded,
                                                 const Selection& selection, Plan& plan) {
  std::set<std::uint64_t> leaving;
  std::vector<const ResourceState*> waiting;
  const auto add = [&](const ResourceState& resource) {
    if (leaving.insert(resource.serial).second) {
      waiting.push_back(&resource);
    }
  };
  for (const auto& each : recorded.resources()) {
    if (selects(selection, each.second.urn)) {
      add(each.second);
    }
  }
  const Dependents dependents = dependents_of(recorded);
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    const auto found = dependents.find(waiting[i]->urn);
    if (found == dependents.end()) {
      continue;
    }
    for (const ResourceState* dependent : found->second) {
      if (selection.dependents) {
        add(*dependent);
      } else if (!leaving.contains(dependent->serial)) {
        plan.diagnostics.push_back(
            {.summary = fmt::format("{} depends on it and would stay", dependent->urn),
             .fix = fmt::format("add --target {}, or --target-dependents", dependent->urn),
             .resource = waiting[i]->urn});
      }
    }
  }
  return leaving;
}

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

base::Diagnostic protected_finding(const ResourceState& recorded, std::string_view verb) {
  return {.summary = fmt::format("it cannot be {} because it is protected", verb),
          .fix = "declare it with protect = false and run `settle up` first",
          .resource = recorded.urn};
}

void add_deletions(const Snapshot& recorded, std::set<std::uint64_t> leaving, Plan& plan) {
  Deletion(recorded, std::move(leaving), "it is not declared any more", plan).run();
}

Plan make_destroy_plan(const Snapshot& recorded, const Selection& selection) {
  Plan plan;
  std::set<std::uint64_t> leaving = selected_with_dependents(recorded, selection, plan);
  for (const std::uint64_t serial : leaving) {
    const ResourceState& resource = *recorded.find(serial);
    if (resource.protect && !resource.delete_pending && !selection.ignore_protect) {
      plan.diagnostics.push_back(protected_finding(resource, "deleted"));
    }
  }
  Deletion(recorded, std::move(leaving), "", plan).run();
  return plan;
}

}  // namespace engine
