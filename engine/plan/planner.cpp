#include "engine/plan/planner.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/core.h>

#include "engine/plan/attributes.h"
#include "engine/plan/decision.h"
#include "engine/plan/deletion.h"

namespace engine {

namespace {

using catalog::Value;

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
    plan_.steps.reserve(resources_.size());
    for (const std::size_t declared : graph_.order) {
      plan_one(declared);
    }
    spread_delete_before_replace();
    add_deletions(recorded_, leaving(), plan_);
    for (const auto& [name, value] : outputs) {
      plan_.outputs.emplace(name, collapse_unknown(catalog::resolve(value, resolver_)));
    }
    return std::move(plan_);
  }

 private:
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
      targeted_[i] = selects(selection_, resources_[i].urn) ||
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

  void plan_one(std::size_t at) {
    const DeclaredResource& declared = resources_[at];
    const ResourceState* recorded = matched_[at];
    if (!targeted_[at] && recorded == nullptr) {
      return;  // neither there nor asked for
    }
    Step step = recorded != nullptr ? recorded_step(*recorded) : Step();
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
      plan_.diagnostics.push_back(protected_finding(*recorded, "replaced"));
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
      if (claimed_.contains(serial) || !selects(selection_, resource.urn)) {
        continue;
      }
      if (resource.protect && !resource.delete_pending && !selection_.ignore_protect) {
        plan_.diagnostics.push_back(protected_finding(resource, "deleted"));
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

}  // namespace engine
