#include "engine/deploy/schedule.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace engine {

namespace {

constexpr std::size_t kNone = ~std::size_t{0};

class Scheduler {
 public:
  Scheduler(const Plan& plan, const Snapshot& recorded) : plan_(plan), recorded_(recorded) {}

  std::vector<Task> run() {
    add_tasks();
    add_creation_order();
    add_deletion_order();
    add_shared_fate();
    measure();
    return std::move(tasks_);
  }

 private:
  struct Tasks {
    std::size_t apply = kNone;
    std::size_t remove = kNone;
  };

  void add_tasks() {
    of_step_.resize(plan_.steps.size());
    for (std::size_t i = 0; i < plan_.steps.size(); ++i) {
      const Step& step = plan_.steps[i];
      if (step.action != Action::kDelete) {
        of_step_[i].apply = tasks_.size();
        apply_of_urn_.emplace(step.urn, tasks_.size());
        tasks_.push_back({.step = i, .kind = Task::Kind::kApply});
      }
      if (deletes(step)) {
        of_step_[i].remove = tasks_.size();
        remove_of_serial_.emplace(step.recorded, tasks_.size());
        tasks_.push_back({.step = i, .kind = Task::Kind::kDelete});
      }
      has_delete_first_ = has_delete_first_ || step.delete_before_replace;
    }
  }

  /// Whether its recorded resource goes.
  static bool deletes(const Step& step) {
    return step.action == Action::kDelete ||
           (step.action == Action::kReplace && !step.already_deleted) ||
           (step.action == Action::kImport && step.recorded != 0);
  }

  void order(std::size_t first, std::size_t then) {
    tasks_[first].unlocks.push_back(then);
    ++tasks_[then].waits_for;
  }

  void add_creation_order() {
    for (std::size_t i = 0; i < plan_.steps.size(); ++i) {
      const Step& step = plan_.steps[i];
      for (const std::size_t need : step.needs) {
        order(of_step_[need].apply, of_step_[i].apply);
      }
      if (of_step_[i].apply == kNone || of_step_[i].remove == kNone) {
        continue;
      }
      if (step.delete_before_replace) {
        order(of_step_[i].remove, of_step_[i].apply);
      } else {
        order(of_step_[i].apply, of_step_[i].remove);
      }
    }
  }

  /// What goes waits for all that is recorded to stand on it: until that has gone too, or has been
  /// brought to its declaration, which does not stand on it any more.
  void add_deletion_order() {
    for (const auto& [serial, task] : remove_of_serial_) {
      removals_[recorded_.find(serial)->urn].push_back(task);
    }
    for (const auto& [serial, resource] : recorded_.resources()) {
      for (const std::string& urn : resource.dependencies) {
        removals_wait_for(resource, urn);
      }
      removals_wait_for(resource, resource.parent);
    }
  }

  /// What goes with another is forgotten once that one has really gone, where the order allows it;
  /// in any case not before it is known whether that one goes.
  void add_shared_fate() {
    for (const auto& [serial, task] : remove_of_serial_) {
      const std::string& urn = recorded_.find(serial)->deleted_with;
      const auto found = urn.empty() ? removals_.end() : removals_.find(urn);
      if (found == removals_.end()) {
        continue;
      }
      std::vector<std::size_t> before = found->second;
      if (const auto applied = apply_of_urn_.find(urn); applied != apply_of_urn_.end()) {
        before.push_back(applied->second);
      }
      for (const std::size_t first : before) {
        if (first != task && !leads_to(task, first)) {
          order(first, task);
        }
      }
    }
  }

  void removals_wait_for(const ResourceState& dependent, std::string_view urn) {
    const auto found = removals_.find(urn);
    for (const std::size_t removal :
         found == removals_.end() ? std::vector<std::size_t>() : found->second) {
      wait_for_dependent(dependent, removal);
    }
  }

  void wait_for_dependent(const ResourceState& dependent, std::size_t removal) {
    if (const auto gone = remove_of_serial_.find(dependent.serial);
        gone != remove_of_serial_.end()) {
      order_if_possible(gone->second, removal);
    }
    const auto applied = apply_of_urn_.find(dependent.urn);
    if (applied != apply_of_urn_.end() && !dependent.delete_pending) {
      order_if_possible(applied->second, removal);
    }
  }

  /// Where something is deleted before its replacement comes, an update of what stands on it needs
  /// the replacement first: that wish cannot be granted.
  void order_if_possible(std::size_t first, std::size_t then) {
    if (first != then && !(has_delete_first_ && leads_to(then, first))) {
      order(first, then);
    }
  }

  bool leads_to(std::size_t from, std::size_t to) const {
    std::vector<bool> seen(tasks_.size());
    std::vector<std::size_t> open{from};
    while (!open.empty()) {
      const std::size_t at = open.back();
      open.pop_back();
      if (at == to) {
        return true;
      }
      for (const std::size_t next : tasks_[at].unlocks) {
        if (!seen[next]) {
          seen[next] = true;
          open.push_back(next);
        }
      }
    }
    return false;
  }

  void measure() {
    std::vector<std::size_t> sorted;
    std::vector<std::size_t> missing(tasks_.size());
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
      missing[i] = tasks_[i].waits_for;
      if (missing[i] == 0) {
        sorted.push_back(i);
      }
    }
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      for (const std::size_t next : tasks_[sorted[i]].unlocks) {
        if (--missing[next] == 0) {
          sorted.push_back(next);
        }
      }
    }
    for (auto at = sorted.rbegin(); at != sorted.rend(); ++at) {
      for (const std::size_t next : tasks_[*at].unlocks) {
        tasks_[*at].height = std::max(tasks_[*at].height, tasks_[next].height + 1);
      }
    }
  }

  const Plan& plan_;
  const Snapshot& recorded_;
  std::vector<Task> tasks_;
  std::vector<Tasks> of_step_;
  std::unordered_map<std::string_view, std::size_t> apply_of_urn_;
  std::unordered_map<std::uint64_t, std::size_t> remove_of_serial_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> removals_;  ///< by URN
  bool has_delete_first_ = false;
};

}  // namespace

std::vector<Task> make_schedule(const Plan& plan, const Snapshot& recorded) {
  return Scheduler(plan, recorded).run();
}

Operation operation_of(const Task& task, const Plan& plan) {
  const Action action = plan.steps[task.step].action;
  const bool replaces = action == Action::kReplace;
  if (task.kind == Task::Kind::kDelete) {
    return replaces ? Operation::kDeleteReplaced : Operation::kDelete;
  }
  switch (action) {
    case Action::kReplace:
      return Operation::kCreateReplacement;
    case Action::kImport:
      return Operation::kImport;
    case Action::kUpdate:
      return Operation::kUpdate;
    case Action::kSame:
      return Operation::kRead;
    case Action::kCreate:
    case Action::kDelete:
      break;
  }
  return Operation::kCreate;
}

}  // namespace engine
