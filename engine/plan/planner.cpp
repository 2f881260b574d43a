#include "engine/plan/planner.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/core.h>

#include "engine/graph/urn.h"
#include "engine/plan/attributes.h"
#include "engine/plan/decision.h"

namespace engine {

namespace {

using catalog::Value;

Step step_of(const ResourceState& recorded) {
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

base::Diagnostic is_protected(const ResourceState& recorded, std::string_view verb) {
  return {.summary = fmt::format("it cannot be {} because it is protected", verb),
          .fix = "declare it with protect = false and run `settle up` first",
          .resource = recorded.urn};
}

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
  Deletion(const Snapshot& recorded, std::set<std::uint64_t> leaving, Plan& plan)
      : dependents_(dependents_of(recorded)), leaving_(std::move(leaving)), plan_(plan) {
    // Newest first: mostly the reverse order of creation already.
    for (auto serial = leaving_.rbegin(); serial != leaving_.rend(); ++serial) {
      visit(*recorded.find(*serial));
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
    Step step = step_of(resource);
    step.action = Action::kDelete;
    step.reasons.push_back({"",
                            resource.delete_pending ? "a replacement has taken its place"
                                                    : "it is not declared any more",
                            false});
    plan_.steps.push_back(std::move(step));
  }

  Dependents dependents_;
  std::set<std::uint64_t> leaving_;
  std::unordered_set<std::uint64_t> visited_;
  Plan& plan_;
};

class Planner {
 public:
  Planner(const Stack& stack, const Graph& graph, const Snapshot& recorded,
          const Identity& identity, const Selection& selection)
      : resources_(stack.resources()),
        graph_(graph),
        recorded_(recorded),
        identity_(identity),
        selection_(selection) {
    resolver_.attribute = [this](const Value::Attribute& attribute) { return known(attribute); };
    resolver_.pseudo_parameter = [this](const Value::PseudoParameter& parameter) {
      return pseudo_parameter(identity_, parameter.name);
    };
    resolver_.secret_string = [this](const Value::SecretString& secret) -> std::optional<Value> {
      const std::string* id = secret.secret_id.if_string();
      return id != nullptr && changing_secrets_.contains(*id) ? std::optional(Value::unknown())
                                                              : std::nullopt;
    };
  }

  Plan run(const std::map<std::string, Value>& outputs) {
    match();
    select();
    for (const std::size_t declared : graph_.order) {
      plan_one(declared);
    }
    spread_delete_before_replace();
    Deletion(recorded_, leaving(), plan_);
    for (const auto& [name, value] : outputs) {
      plan_.outputs.emplace(name, collapse_unknown(catalog::resolve(value, resolver_)));
    }
    return std::move(plan_);
  }

 private:
  static constexpr std::size_t kNone = ~std::size_t{0};

  /// Finds what is recorded of each declaration, under its URN or an earlier one.
  void match() {
    matched_.assign(resources_.size(), nullptr);
    for (std::size_t i = 0; i < resources_.size(); ++i) {
      places_.emplace(resources_[i].urn, i);
      const ResourceState* found = recorded_.find(resources_[i].urn);
      for (const std::string& alias : resources_[i].declaration.options.aliases) {
        found = found != nullptr ? found : recorded_.find(alias);
      }
      matched_[i] = found != nullptr && claimed_.insert(found->serial).second ? found : nullptr;
    }
  }

  void select() {
    targeted_.assign(resources_.size(), true);
    if (selection_.patterns.empty()) {
      return;
    }
    for (const std::size_t i : graph_.order) {
      const std::vector<std::size_t>& needs = graph_.nodes[i].needs;
      targeted_[i] = selected(resources_[i].urn) ||
                     (selection_.dependents && std::ranges::any_of(needs, [&](std::size_t need) {
                        return targeted_[need] && !resources_[need].declaration.component;
                      }));
    }
    for (auto i = graph_.order.rbegin(); i != graph_.order.rend(); ++i) {
      for (const std::size_t need : graph_.nodes[*i].needs) {
        targeted_[need] =
            targeted_[need] || (targeted_[*i] && resources_[need].declaration.component);
      }
    }
  }

  bool selected(std::string_view urn) const {
    return selection_.patterns.empty() ||
           std::ranges::any_of(selection_.patterns,
                               [&](const std::string& pattern) { return matches(pattern, urn); });
  }

  void plan_one(std::size_t at) {
    const DeclaredResource& declared = resources_[at];
    const ResourceState* recorded = matched_[at];
    if (!targeted_[at] && recorded == nullptr) {
      return;  // neither there nor asked for
    }
    Step step = recorded != nullptr ? step_of(*recorded) : Step();
    step.declared = static_cast<std::ptrdiff_t>(at);
    step.targeted = targeted_[at];
    step.urn = declared.urn;
    step.type = declared.declaration.type;
    step.name = declared.declaration.name;
    step.parent = declared.declaration.parent;
    step.component = declared.declaration.component;
    if (step.targeted) {
      decide_step(declared, recorded, step);
    }
    for (const std::size_t need : graph_.nodes[at].needs) {
      if (const auto place = step_of_declared_.find(need); place != step_of_declared_.end()) {
        step.needs.push_back(place->second);
      } else if (step.targeted) {
        report_left_out(declared, resources_[need]);
      }
    }
    step_of_declared_.emplace(at, plan_.steps.size());
    plan_.steps.push_back(std::move(step));
  }

  void decide_step(const DeclaredResource& declared, const ResourceState* recorded, Step& step) {
    step.inputs = collapse_unknown(catalog::resolve(declared.declaration.properties, resolver_));
    if (recorded != nullptr) {
      step.inputs = with_ignored_changes(step.inputs, recorded->inputs,
                                         declared.declaration.options.ignore_changes);
    }
    Decision decision = decide(declared, step.inputs, recorded);
    if (decision.action == Action::kReplace && recorded->protect &&
        declared.declaration.options.protect && !selection_.ignore_protect) {
      plan_.diagnostics.push_back(is_protected(*recorded, "replaced"));
    }
    if (decision.action == Action::kUpdate && changes_write_only(*declared.schema, decision)) {
      changing_secrets_.insert(recorded->identifier);
    }
    step.action = decision.action;
    step.delete_before_replace = decision.delete_before_replace;
    step.reasons = std::move(decision.reasons);
    step.differences = std::move(decision.differences);
    step.drift = std::move(decision.drift);
  }

  void report_left_out(const DeclaredResource& declared, const DeclaredResource& need) {
    plan_.diagnostics.push_back(
        {.summary = fmt::format("it needs {}, which does not exist and is not a target", need.urn),
         .fix = fmt::format("add --target {}", need.urn),
         .resource = declared.urn,
         .file = declared.declaration.where.file_name(),
         .line = declared.declaration.where.line()});
  }

  /// What an attribute will be once its resource's step is done, as far as that is certain.
  std::optional<Value> known(const Value::Attribute& attribute) {
    const auto declared = places_.find(attribute.urn);
    const auto place = declared == places_.end() ? step_of_declared_.end()
                                                 : step_of_declared_.find(declared->second);
    if (place == step_of_declared_.end()) {
      return Value::unknown();
    }
    const Step& step = plan_.steps[place->second];
    const catalog::ResourceType* type = resources_[declared->second].schema;
    const ResourceState* recorded = matched_[declared->second];
    if (type == nullptr) {
      return Value::unknown();
    }
    Value value;
    switch (step.action) {
      case Action::kSame:
        value = attribute_of(*type, *recorded, attribute.path);
        break;
      case Action::kUpdate:
        value = attribute_after_update(*type, *recorded, step.inputs, attribute.path);
        break;
      case Action::kCreate:
      case Action::kImport:
      case Action::kReplace:
      case Action::kDelete:
        value = attribute_after_create(step.inputs, attribute.path);
        break;
    }
    return value.is_absent() ? Value::unknown() : value;
  }

  /// Where the old one goes first, everything replaced that stands on it must go before it.
  void spread_delete_before_replace() {
    std::unordered_set<std::string> gone;
    for (const Step& step : plan_.steps) {
      if (step.action == Action::kReplace && step.delete_before_replace) {
        gone.insert(step.urn);
      }
    }
    for (bool changed = !gone.empty(); changed;) {
      changed = false;
      for (Step& step : plan_.steps) {
        const ResourceState* recorded = recorded_.find(step.recorded);
        if (step.action != Action::kReplace || step.delete_before_replace || recorded == nullptr) {
          continue;
        }
        const bool stands_on_gone = std::ranges::any_of(
            recorded->dependencies, [&](const std::string& urn) { return gone.contains(urn); });
        if (stands_on_gone) {
          step.delete_before_replace = true;
          gone.insert(step.urn);
          changed = true;
        }
      }
    }
  }

  /// What is recorded and not declared any more, and what earlier replacements have left.
  std::set<std::uint64_t> leaving() {
    std::set<std::uint64_t> serials;
    for (const auto& [serial, resource] : recorded_.resources()) {
      if (claimed_.contains(serial) || !selected(resource.urn)) {
        continue;
      }
      if (resource.protect && !resource.delete_pending && !selection_.ignore_protect) {
        plan_.diagnostics.push_back(is_protected(resource, "deleted"));
        continue;
      }
      serials.insert(serial);
    }
    return serials;
  }

  const std::vector<DeclaredResource>& resources_;
  const Graph& graph_;
  const Snapshot& recorded_;
  const Identity& identity_;
  const Selection& selection_;
  catalog::Resolver resolver_;
  std::unordered_map<std::string, std::size_t> places_;  ///< URN -> declared
  std::unordered_map<std::size_t, std::size_t> step_of_declared_;
  std::vector<const ResourceState*> matched_;         ///< by declared
  std::vector<bool> targeted_;                        ///< by declared
  std::unordered_set<std::uint64_t> claimed_;         ///< serials that a declaration has
  std::unordered_set<std::string> changing_secrets_;  ///< identifiers
  Plan plan_;
};

}  // namespace

Plan make_plan(const Stack& stack, const Graph& graph, const Snapshot& recorded,
               const Identity& identity, const Selection& selection) {
  return Planner(stack, graph, recorded, identity, selection).run(stack.outputs());
}

Plan make_destroy_plan(const Snapshot& recorded, const Selection& selection) {
  Plan plan;
  const Dependents dependents = dependents_of(recorded);
  std::set<std::uint64_t> leaving;
  std::vector<const ResourceState*> waiting;
  const auto add = [&](const ResourceState& resource) {
    if (leaving.insert(resource.serial).second) {
      waiting.push_back(&resource);
    }
  };
  for (const auto& [serial, resource] : recorded.resources()) {
    const bool selected = selection.patterns.empty() ||
                          std::ranges::any_of(selection.patterns, [&](const std::string& pattern) {
                            return matches(pattern, resource.urn);
                          });
    if (selected) {
      add(resource);
    }
  }
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    const auto found = dependents.find(waiting[i]->urn);
    for (const ResourceState* dependent :
         found == dependents.end() ? std::vector<const ResourceState*>() : found->second) {
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
  for (const std::uint64_t serial : leaving) {
    const ResourceState& resource = *recorded.find(serial);
    if (resource.protect && !resource.delete_pending && !selection.ignore_protect) {
      plan.diagnostics.push_back(is_protected(resource, "deleted"));
    }
  }
  Deletion(recorded, std::move(leaving), plan);
  return plan;
}

std::optional<Value> pseudo_parameter(const Identity& identity, const std::string& name) {
  if (name == "AccountId") {
    return Value(identity.account_id);
  }
  if (name == "Partition") {
    return Value(identity.partition);
  }
  if (name == "Region") {
    return Value(identity.region);
  }
  return std::nullopt;
}

bool matches(std::string_view pattern, std::string_view text) {
  const std::size_t star = pattern.find('*');
  if (star == std::string_view::npos) {
    return pattern == text;
  }
  if (!text.starts_with(pattern.substr(0, star))) {
    return false;
  }
  text.remove_prefix(star);
  const std::string_view rest =
      pattern.substr(pattern.find_first_not_of('*', star) == std::string_view::npos
                         ? pattern.size()
                         : pattern.find_first_not_of('*', star));
  for (std::size_t skip = 0; skip <= text.size(); ++skip) {
    if (matches(rest, text.substr(skip))) {
      return true;
    }
  }
  return false;
}

}  // namespace engine
