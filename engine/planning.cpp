#include "engine/planning.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include <fmt/core.h>

#include "engine/plan/decision.h"
#include "engine/plan/deletion.h"
#include "engine/plan/planner.h"
#include "engine/plan/renames.h"

namespace engine {

namespace {

void apply(const Seen& seen, Snapshot& snapshot) {
  for (const ResourceState& resource : seen.put) {
    snapshot.put(resource);
  }
  for (const std::uint64_t serial : seen.drop) {
    snapshot.drop(serial);
  }
}

/// What could not be read is taken as it is recorded, which people should know.
base::Diagnostics unreadable(const std::vector<Unreadable>& failed) {
  constexpr std::size_t kMostShown = 5;
  base::Diagnostics diagnostics;
  for (std::size_t i = 0; i < std::min(failed.size(), kMostShown); ++i) {
    diagnostics.push_back({.severity = base::Severity::kWarning,
                           .summary = fmt::format(
                               "it could not be read, so that nobody knows whether it has drifted: "
                               "{}",
                               failed[i].error.message),
                           .resource = failed[i].urn});
  }
  if (failed.size() > kMostShown) {
    diagnostics.push_back(
        {.severity = base::Severity::kWarning,
         .summary = fmt::format("{} more could not be read", failed.size() - kMostShown)});
  }
  return diagnostics;
}

base::Diagnostic looks_moved(const Move& move) {
  return {.severity = base::Severity::kWarning,
          .summary = fmt::format("it looks like {}, which is not declared any more, under another "
                                 "name: this plan creates one and deletes the other",
                                 move.from),
          .fix = fmt::format("to keep it, add .aliases = {{{{.urn = \"{}\"}}}} to its options, or "
                             "say --apply-moves",
                             move.from),
          .resource = move.to};
}

/// Hooks that a deletion asks for and that the program does not have.
base::Diagnostics missing_hooks(const Plan& plan, const Snapshot& recorded, const Stack* program) {
  base::Diagnostics diagnostics;
  for (const Step& step : plan.steps) {
    const ResourceState* resource =
        step.action == Action::kDelete ? recorded.find(step.recorded) : nullptr;
    if (resource == nullptr) {
      continue;
    }
    for (const char* const point : {"beforeDelete", "afterDelete"}) {
      const auto names = resource->hooks.find(point);
      for (const std::string& name :
           names != resource->hooks.end() ? names->second : std::vector<std::string>()) {
        if (program == nullptr || !program->hooks().contains(name)) {
          diagnostics.push_back(
              {.summary = fmt::format("its {} hook '{}' is not known", point, name),
               .fix = "let the program declare the hook (Stack::add_hook), and run with "
                      "--run-program where the program would not run otherwise",
               .resource = step.urn});
        }
      }
    }
  }
  return diagnostics;
}

/// Reads what exists; what is seen becomes part of what is recorded.
base::Diagnostics look(Planned& planned, Observed& observed, Provider& provider,
                       const RunOptions& options) {
  Selection selection = selection_of(options);
  if (selection.dependents) {
    selection.targets.clear();  // anything may turn out to be one
  }
  const Reading reading =
      read_all(planned.recorded, selection, provider, work_options(options)).or_throw();
  for (const Refreshed& each : reading.found) {
    if (each.missing) {
      observed.missing.emplace(each.resource.urn, each.resource.identifier);
    }
  }
  planned.seen = seen(reading);
  apply(planned.seen, planned.recorded);
  return unreadable(reading.failed);
}

void restate(ResourceState resource, Planned& planned) {
  planned.recorded.put(resource);
  const auto same = std::ranges::find(planned.restated, resource.serial, &ResourceState::serial);
  if (same != planned.restated.end()) {
    *same = std::move(resource);
  } else {
    planned.restated.push_back(std::move(resource));
  }
}

/// Treats what is recorded as having the URNs that it moves to.
void follow(const std::vector<Move>& moves, Planned& planned, std::vector<Move>& followed) {
  for (ResourceState& resource : renamed_states(planned.recorded, moves)) {
    restate(std::move(resource), planned);
  }
  followed.insert(followed.end(), moves.begin(), moves.end());
}

/// What a run that failed has replaced and not deleted any more, and is declared just so again: a
/// new one could not come beside it where there may be one only, a rule of a security group. It is
/// taken up again, if it `is_there`, and what has taken its place goes. Returns whether the plan
/// has to be made anew.
bool take_up_again(const Stack& stack, const std::function<bool(const ResourceState&)>& is_there,
                   Planned& planned) {
  std::unordered_map<std::string, ResourceState> leftovers;
  for (const auto& [serial, resource] : planned.recorded.resources()) {
    if (resource.delete_pending) {
      leftovers.insert_or_assign(resource.urn, resource);
    }
  }
  bool some = false;
  for (const Step& step : planned.plan.steps) {
    const bool comes = step.action == Action::kCreate ||
                       (step.action == Action::kReplace && !step.already_deleted);
    const auto leftover = leftovers.find(step.urn);
    if (!comes || !step.forced.empty() || leftover == leftovers.end()) {
      continue;
    }
    const DeclaredResource& declared = stack.resources()[static_cast<std::size_t>(step.declared)];
    const Wanted wanted{step.inputs, declared.declaration.options.replacement_trigger};
    const Action action = decide(declared, wanted, &leftover->second).action;
    if ((action != Action::kSame && action != Action::kUpdate) || !is_there(leftover->second)) {
      continue;
    }
    some = true;
    leftover->second.delete_pending = false;
    restate(leftover->second, planned);
    if (const ResourceState* other = planned.recorded.find(step.recorded); other != nullptr) {
      ResourceState goes = *other;
      goes.delete_pending = true;
      restate(std::move(goes), planned);
    }
  }
  return some;
}

void name_origins(Plan& plan) {
  std::unordered_map<std::string, std::string> origins;
  for (const Move& move : plan.renames) {
    origins.emplace(move.to, move.from);
  }
  for (Step& step : plan.steps) {
    if (const auto found = origins.find(step.urn); found != origins.end() && step.declared >= 0) {
      step.moved_from = found->second;
    }
  }
}

}  // namespace

Selection selection_of(const RunOptions& options) {
  return {.targets = options.targets,
          .excludes = options.excludes,
          .replaces = options.replaces,
          .dependents = options.target_dependents,
          .exclude_dependents = options.exclude_dependents,
          .ignore_protect = options.ignore_protect,
          .protection_setting = options.protection_setting,
          .exclude_protected = options.exclude_protected};
}

WorkOptions work_options(const RunOptions& options) {
  return {options.parallel, options.continue_on_error, options.stop};
}

Planned plan_up(const Stack& stack, const Graph& graph, Snapshot recorded, const Identity& identity,
                Provider& provider, const RunOptions& options) {
  Planned planned;
  planned.recorded = std::move(recorded);
  Observed observed;
  base::Diagnostics found;
  if (options.refresh.value_or(true)) {
    found = look(planned, observed, provider, options);
    observed.imports = read_imports(stack, planned.recorded, provider, work_options(options));
  }
  std::vector<Move> followed;
  const Renames renames = find_renames(stack, planned.recorded);
  found.insert(found.end(), renames.diagnostics.begin(), renames.diagnostics.end());
  follow(renames.moves, planned, followed);

  const Selection selection = selection_of(options);
  const PlanParts parts{stack, graph, planned.recorded, identity, selection, observed};
  std::vector<Move> moves = find_moves(parts);
  const bool agreed = !moves.empty() && (options.apply_moves ||
                                         (options.confirm_moves && options.confirm_moves(moves)));
  if (agreed) {
    follow(std::exchange(moves, {}), planned, followed);
  }
  const auto is_there = [&](const ResourceState& resource) {
    return !options.refresh.value_or(true) ||
           provider.read(resource.type, resource.identifier).or_throw().has_value();
  };
  do {
    planned.plan = make_plan(parts);
  } while (take_up_again(stack, is_there, planned));
  std::ranges::transform(moves, std::back_inserter(found), looks_moved);
  planned.plan.renames = std::move(followed);
  planned.plan.moves = std::move(moves);
  name_origins(planned.plan);
  base::Diagnostics& diagnostics = planned.plan.diagnostics;
  diagnostics.insert(diagnostics.begin(), found.begin(), found.end());
  for (base::Diagnostic& missing : missing_hooks(planned.plan, planned.recorded, &stack)) {
    diagnostics.push_back(std::move(missing));
  }
  return planned;
}

Planned plan_destroy(Snapshot recorded, Provider& provider, const RunOptions& options) {
  Planned planned;
  planned.recorded = std::move(recorded);
  base::Diagnostics found;
  if (options.refresh.value_or(false)) {
    Observed observed;
    found = look(planned, observed, provider, options);
  }
  planned.plan = make_destroy_plan(planned.recorded, selection_of(options));
  base::Diagnostics& diagnostics = planned.plan.diagnostics;
  diagnostics.insert(diagnostics.begin(), found.begin(), found.end());
  for (base::Diagnostic& missing : missing_hooks(planned.plan, planned.recorded, options.program)) {
    diagnostics.push_back(std::move(missing));
  }
  return planned;
}

}  // namespace engine
