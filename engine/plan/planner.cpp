#include "engine/plan/planner.h"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/core.h>

#include "engine/plan/attributes.h"
#include "engine/plan/decision.h"
#include "engine/plan/deletion.h"
#include "engine/plan/leaving.h"
#include "engine/plan/likeness.h"

namespace engine {

namespace {

using catalog::Value;

class Planner {
 public:
  /// `guessing`: what is not recorded may be one of these, which no declaration has.
  explicit Planner(const PlanParts& parts, std::unordered_set<std::uint64_t> guessing = {})
      : parts_(parts),
        resources_(parts.stack.resources()),
        guessing_(std::move(guessing)),
        step_of_declared_(resources_.size()),
        targeted_(selected(parts.selection, parts.stack, parts.graph)) {
    resolver_.attribute = [this](const Value::Attribute& attribute) { return known(attribute); };
    resolver_.pseudo_parameter = [this](const Value::PseudoParameter& parameter) {
      return pseudo_parameter(parts_.identity, parameter.name);
    };
    resolver_.secret_string = [this](const Value::SecretString& secret) -> std::optional<Value> {
      const std::string* id = secret.secret_id.if_string();
      return id != nullptr && changing_secrets_.contains(*id) ? std::optional(Value::unknown())
                                                              : std::nullopt;
    };
    matched_.assign(resources_.size(), nullptr);
    for (std::size_t i = 0; i < resources_.size(); ++i) {
      matched_[i] = parts.recorded.find(resources_[i].urn);
    }
  }

  Plan run() {
    plan_.diagnostics = missing_targets(parts_.selection, &parts_.stack, parts_.recorded);
    plan_.steps.reserve(resources_.size());
    for (const std::size_t declared : parts_.graph.order) {
      plan_one(declared);
    }
    add_deletions(parts_.recorded, leaving(), plan_);
    for (const auto& [name, value] : parts_.stack.outputs()) {
      plan_.outputs.emplace(name, collapse_unknown(catalog::resolve(value, resolver_)));
    }
    return std::move(plan_);
  }

  /// Recorded serial -> places of the declared resources that it could be, the likeliest first and
  /// chosen.
  const std::map<std::uint64_t, std::vector<std::size_t>>& guesses() {
    for (const std::size_t declared : parts_.graph.order) {
      plan_one(declared);
    }
    for (auto& [serial, places] : guesses_) {  // who came later may be the same as well
      const ResourceState& recorded = *parts_.recorded.find(serial);
      const auto like = [&](std::size_t declared) {
        const Step& step = plan_.steps[*step_of_declared_[declared]];
        return likeness(resources_[declared], step.inputs, recorded);
      };
      const int chosen = like(places.front());
      for (const std::size_t declared : parts_.graph.order) {
        if (step_of_declared_[declared] && matched_[declared] == nullptr &&
            like(declared) >= chosen) {
          places.push_back(declared);
        }
      }
    }
    return guesses_;
  }

 private:
  void plan_one(std::size_t at) {
    const DeclaredResource& declared = resources_[at];
    const ResourceState* recorded = matched_[at];
    const bool exists = recorded != nullptr && !recorded->pending_replacement;
    if (!targeted_[at] && !exists) {
      return;  // neither there nor asked for
    }
    Step step = recorded != nullptr ? recorded_step(*recorded) : Step();
    step.targeted = targeted_[at];
    if (step.targeted) {
      decide_step(at, step);
    }
    step.declared = static_cast<std::ptrdiff_t>(at);
    step.urn = declared.urn;
    step.type = declared.declaration.type;
    step.name = declared.declaration.name;
    step.parent = declared.declaration.parent;
    step.component = declared.declaration.component;
    for (const std::size_t need : parts_.graph.nodes[at].needs) {
      if (const std::optional<std::size_t> other = step_of_declared_[need]) {
        step.needs.push_back(*other);
      } else if (step.targeted) {
        report(declared,
               fmt::format("it needs {}, which does not exist and is not a target",
                           resources_[need].urn),
               fmt::format("add --target {}", resources_[need].urn));
      }
    }
    step_of_declared_[at] = plan_.steps.size();
    plan_.steps.push_back(std::move(step));
  }

  void decide_step(std::size_t at, Step& step) {
    const DeclaredResource& declared = resources_[at];
    const catalog::ResourceOptions& options = declared.declaration.options;
    step.inputs = collapse_unknown(catalog::resolve(declared.declaration.properties, resolver_));
    if (matched_[at] == nullptr && !guessing_.empty() && options.import_id.empty()) {
      guess(at, step);
    }
    const ResourceState* recorded = matched_[at];
    if (recorded != nullptr) {
      step.inputs = with_ignored_changes(step.inputs, recorded->inputs, options.ignore_changes);
    }
    step.forced = forced(declared);
    const Wanted wanted{step.inputs,
                        collapse_unknown(catalog::resolve(options.replacement_trigger, resolver_)),
                        step.forced};
    Decision decision = decide(declared, wanted, recorded);
    if (recorded != nullptr && declared.schema != nullptr) {
      go_before_what_it_stands_on(declared, wanted, *recorded, decision);
    }
    if (decision.action == Action::kImport) {
      look_at_import(at, step, decision);
    }
    add_missing(declared, decision);
    check_replacement(declared, recorded, decision);
    note_effects(declared, recorded, decision);
    hide(options.hide_diffs, decision);
    step.action = decision.action;
    step.delete_before_replace = decision.delete_before_replace;
    step.already_deleted = decision.action == Action::kReplace && recorded->pending_replacement;
    step.reasons = std::move(decision.reasons);
    step.differences = std::move(decision.differences);
    step.drift = std::move(decision.drift);
  }

  /// Why a resource is replaced whatever its properties say.
  std::vector<std::string> forced(const DeclaredResource& declared) const {
    std::vector<std::string> reasons;
    if (any_matches(parts_.selection.replaces, declared.urn)) {
      reasons.emplace_back("--replace asks for it");
    }
    const catalog::ResourceOptions& options = declared.declaration.options;
    if (replaced_.contains(options.deleted_with)) {
      reasons.push_back(fmt::format("{}, with which it is deleted, is replaced",
                                    short_name(options.deleted_with)));
    }
    for (const std::string& urn : options.replace_with) {
      if (replaced_.contains(urn)) {
        reasons.push_back(fmt::format("{}, with which it is to be replaced, is", short_name(urn)));
      }
    }
    return reasons;
  }

  /// Where the old one of something goes first, whatever stands on it by a property that cannot be
  /// changed goes before it; and whoever shares its fate.
  void go_before_what_it_stands_on(const DeclaredResource& declared, const Wanted& wanted,
                                   const ResourceState& recorded, Decision& decision) const {
    if (decision.action == Action::kImport || gone_first_.empty()) {
      return;
    }
    const catalog::ResourceOptions& options = declared.declaration.options;
    const bool shares_fate = gone_first_.contains(options.deleted_with) ||
                             std::ranges::any_of(options.replace_with, [&](const std::string& urn) {
                               return gone_first_.contains(urn);
                             });
    if (shares_fate && decision.action == Action::kReplace) {
      decision.delete_before_replace = true;
      return;
    }
    Wanted blind = wanted;
    Value::Object inputs =
        wanted.inputs.if_object() != nullptr ? *wanted.inputs.if_object() : Value::Object();
    bool stands_on_gone = false;
    for (const auto& [property, urns] : recorded.property_dependencies) {
      const bool is_gone = std::ranges::any_of(
          urns, [&](const std::string& urn) { return gone_first_.contains(urn); });
      if (const auto found = inputs.find(property); is_gone && found != inputs.end()) {
        found->second = Value::unknown();
        stands_on_gone = true;
      }
    }
    blind.inputs = std::move(inputs);
    Decision seen_blind = decide(declared, blind, &recorded);
    if (stands_on_gone && seen_blind.action == Action::kReplace) {
      decision = std::move(seen_blind);
      decision.delete_before_replace = true;
    }
  }

  /// Shows what the import will find, if somebody has looked.
  void look_at_import(std::size_t at, Step& step, Decision& decision) {
    const DeclaredResource& declared = resources_[at];
    const auto seen = parts_.observed.imports.find(declared.urn);
    if (seen == parts_.observed.imports.end() || declared.schema == nullptr) {
      return;
    }
    const std::string& id = declared.declaration.options.import_id;
    if (!seen->second) {
      report(declared, fmt::format("there is no {} '{}' to import", declared.declaration.type, id),
             "correct its import_id, or remove it to create a new one");
      return;
    }
    ResourceState imported{.urn = declared.urn, .type = declared.declaration.type};
    imported.inputs = step.inputs;
    take_imported(*declared.schema, *seen->second, id, imported);
    const Decision after = decide(declared, {step.inputs}, &imported);
    decision.reasons = after.reasons;
    decision.drift = after.drift;
    if (after.action == Action::kReplace) {
      report(declared,
             fmt::format("'{}' is not what is declared: {}", id, after.reasons.front().text),
             "change the declaration, or import it first and let the next `up` replace it");
    }
    imported_.insert_or_assign(at, std::move(imported));
  }

  void add_missing(const DeclaredResource& declared, Decision& decision) const {
    const auto missing = parts_.observed.missing.find(declared.urn);
    if (decision.action == Action::kCreate && missing != parts_.observed.missing.end()) {
      decision.reasons.push_back(
          {.text =
               fmt::format("{} is recorded, but does not exist any more (drift)", missing->second),
           .drift = true});
    }
  }

  void check_replacement(const DeclaredResource& declared, const ResourceState* recorded,
                         const Decision& decision) {
    const bool replaces = decision.action == Action::kReplace && !recorded->pending_replacement;
    const catalog::ResourceOptions& options = declared.declaration.options;
    if (replaces && recorded->protect && options.protect.value_or(false) &&
        !parts_.selection.ignore_protect) {
      plan_.diagnostics.push_back(
          protected_finding(*recorded, "replaced", parts_.selection.protection_setting));
    }
    if (replaces && !options.import_id.empty()) {
      report(declared, "it is imported by its declaration, and would have to be replaced",
             "remove its import_id, or change it back");
    }
  }

  void note_effects(const DeclaredResource& declared, const ResourceState* recorded,
                    const Decision& decision) {
    if (decision.action == Action::kReplace) {
      replaced_.insert(declared.urn);
      if (decision.delete_before_replace) {
        gone_first_.insert(declared.urn);
      }
    }
    if (decision.action == Action::kUpdate && changes_write_only(*declared.schema, decision)) {
      changing_secrets_.insert(recorded->identifier);
    }
  }

  void report(const DeclaredResource& declared, std::string summary, std::string fix) {
    plan_.diagnostics.push_back({.summary = std::move(summary),
                                 .fix = std::move(fix),
                                 .resource = declared.urn,
                                 .file = declared.declaration.where.file_name(),
                                 .line = declared.declaration.where.line()});
  }

  static std::string short_name(const std::string& urn) { return urn.substr(urn.rfind("::") + 2); }

  /// Takes what is recorded under another URN, if it can only be this one.
  void guess(std::size_t at, Step& step) {
    const ResourceState* found = most_like(resources_[at], step.inputs, guessing_, parts_.recorded);
    if (found == nullptr) {
      return;
    }
    matched_[at] = found;
    guessing_.erase(found->serial);
    guesses_[found->serial] = {at};
    Value inputs = std::move(step.inputs);
    step = recorded_step(*found);
    step.inputs = std::move(inputs);
  }

  /// What an attribute will be once its resource's step is done, as far as that is certain.
  std::optional<Value> known(const Value::Attribute& attribute) {
    const std::optional<std::size_t> declared = parts_.stack.place(attribute.urn);
    if (!declared || !step_of_declared_[*declared]) {
      return Value::unknown();
    }
    const Step& step = plan_.steps[*step_of_declared_[*declared]];
    const catalog::ResourceType* type = resources_[*declared].schema;
    const ResourceState* recorded = matched_[*declared];
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
      case Action::kImport:
        if (const auto seen = imported_.find(*declared); seen != imported_.end()) {
          value = attribute_after_update(*type, seen->second, step.inputs, attribute.path);
          break;
        }
        [[fallthrough]];
      case Action::kCreate:
      case Action::kReplace:
      case Action::kDelete:
        value = attribute_after_create(step.inputs, attribute.path);
        break;
    }
    return value.is_absent() ? Value::unknown() : value;
  }

  std::set<std::uint64_t> leaving() {
    std::unordered_set<std::uint64_t> claimed;
    std::unordered_set<std::string> stays;
    for (std::size_t i = 0; i < resources_.size(); ++i) {
      if (matched_[i] != nullptr) {
        claimed.insert(matched_[i]->serial);
      }
      if (!targeted_[i]) {
        stays.insert(resources_[i].urn);
      }
    }
    return leaving_with_up(parts_.recorded, parts_.selection, claimed, stays, plan_.diagnostics);
  }

  const PlanParts& parts_;
  const std::deque<DeclaredResource>& resources_;
  std::unordered_set<std::uint64_t> guessing_;
  catalog::Resolver resolver_;
  std::vector<std::optional<std::size_t>> step_of_declared_;  ///< by declared; nullopt: none yet
  std::vector<const ResourceState*> matched_;                 ///< by declared
  std::vector<bool> targeted_;                                ///< by declared
  std::unordered_map<std::size_t, ResourceState> imported_;   ///< by declared, as it will be
  std::unordered_set<std::string> changing_secrets_;          ///< identifiers
  std::unordered_set<std::string> replaced_;                  ///< URNs
  std::unordered_set<std::string> gone_first_;  ///< URNs, deleted before they are replaced
  std::map<std::uint64_t, std::vector<std::size_t>> guesses_;
  Plan plan_;
};

}  // namespace

Plan make_plan(const PlanParts& parts) {
  return Planner(parts).run();
}

std::vector<Move> find_moves(const PlanParts& parts) {
  if (!parts.selection.is_everything()) {
    return {};
  }
  std::unordered_set<std::uint64_t> candidates = without_declaration(parts.stack, parts.recorded);
  constexpr std::size_t kMostCandidates = 500;  // beyond, it is no refactoring, and takes too long
  if (candidates.size() > kMostCandidates) {
    return {};
  }
  // A guess that turns out to fit several is taken back, and with it all that rested on it.
  while (!candidates.empty()) {
    Planner planner(parts, candidates);
    std::vector<Move> moves;
    bool certain = true;
    for (const auto& [serial, places] : planner.guesses()) {
      if (places.size() > 1) {
        candidates.erase(serial);
        certain = false;
      } else {
        const ResourceState& recorded = *parts.recorded.find(serial);
        moves.push_back({recorded.urn, parts.stack.resources()[places.front()].urn, recorded.type,
                         recorded.identifier});
      }
    }
    if (certain) {
      return moves;
    }
  }
  return {};
}

}  // namespace engine
