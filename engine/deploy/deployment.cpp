#include "engine/deploy/deployment.h"

#include <algorithm>
#include <exception>
#include <utility>

#include <fmt/core.h>

#include "engine/deploy/policing.h"
#include "engine/deploy/retries.h"
#include "engine/deploy/treatment.h"
#include "engine/plan/attributes.h"
#include "engine/plan/planner.h"
#include "engine/policy/governed.h"

namespace engine {

using base::ErrorKind;
using catalog::HookPoint;
using catalog::Value;

namespace {

/// Not one that only says that nobody waited for the end.
bool is_real(const OperationFailure& failure) {
  return failure.error.kind != ErrorKind::kCancelled;
}

}  // namespace

Deployment::Deployment(Parts parts)
    : parts_(parts),
      hooks_(parts.hooks),
      tasks_(make_schedule(parts.plan, parts.recorded)),
      progress_(parts.plan.steps.size()) {
  const std::vector<Step>& steps = parts_.plan.steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].action == Action::kDelete) {
      if (!parts_.recorded.find(steps[i].recorded)->delete_pending) {
        leaving_.insert(steps[i].urn);
      }
    } else {
      step_of_urn_.emplace(steps[i].urn, i);
    }
  }
  resolver_.attribute = [this](const Value::Attribute& wanted) { return attribute(wanted); };
  resolver_.pseudo_parameter = [this](const Value::PseudoParameter& parameter) {
    return pseudo_parameter(parts_.identity, parameter.name);
  };
}

void Deployment::run(const WorkOptions& options, Summary& summary) {
  const auto outcomes =
      run_tasks(tasks_, options, [this](std::size_t task) { return perform(tasks_[task]); });
  const std::vector<Step>& steps = parts_.plan.steps;
  bool skipped = false;
  for (std::size_t i = 0; i < tasks_.size(); ++i) {
    const Step& step = steps[tasks_[i].step];
    const bool first = tasks_[i].kind == Task::Kind::kApply || step.action == Action::kDelete;
    if (outcomes[i] == TaskOutcome::kDone && first) {
      if (!step.component) {
        ++summary.counts[progress_[tasks_[i].step].done];
      }
    } else if (outcomes[i] == TaskOutcome::kSkipped && first) {
      skipped = true;
      if (step.action != Action::kSame) {
        summary.skipped += step.component ? 0U : 1U;
        parts_.announcer.say(StepSkipped{step.urn, step.action,
                                         options.stop.stop_requested()
                                             ? "the run was stopped"
                                             : "something else had failed before it"});
      }
    }
  }
  const std::lock_guard lock(mutex_);
  summary.failures = std::move(failures_);
  if (std::ranges::any_of(summary.failures, is_real)) {
    summary.result = RunResult::kFailed;
  } else if (skipped || !summary.failures.empty()) {
    summary.result = RunResult::kCancelled;
  }
}

Value Deployment::resolved(const Value& value) const {
  return catalog::resolve(value, resolver_);
}

template <class Function>
void Deployment::announced(std::size_t at, Operation operation, const Function& function) {
  const Step& step = parts_.plan.steps[at];
  const base::SteadyTime begin = parts_.clock.now();
  parts_.announcer.say(OperationStarted{step.urn, step.type, operation});
  function();
  const ResourceState* state = progress_[at].state;
  parts_.announcer.say(OperationFinished{step.urn, step.type, operation,
                                         state != nullptr ? state->identifier : step.identifier,
                                         since(begin)});
}

base::Milliseconds Deployment::since(base::SteadyTime begin) const {
  return std::chrono::duration_cast<base::Milliseconds>(parts_.clock.now() - begin);
}

bool Deployment::perform(const Task& task) {
  const base::SteadyTime begin = parts_.clock.now();
  base::Error failure;
  try {
    task.kind == Task::Kind::kDelete ? remove(task.step) : apply(task.step);
    return true;
  } catch (const base::Exception& exception) {
    failure = exception.error();
  } catch (const std::exception& exception) {
    failure = base::error(ErrorKind::kInternal, "{}", exception.what());
  }
  OperationFailure failed{parts_.plan.steps[task.step].urn, operation_of(task, parts_.plan),
                          std::move(failure)};
  parts_.announcer.say(OperationFailed{failed, since(begin)});
  const std::lock_guard lock(mutex_);
  failures_.push_back(std::move(failed));
  return false;
}

void Deployment::apply(std::size_t at) {
  const Step& step = parts_.plan.steps[at];
  const DeclaredResource& declared =
      parts_.stack->resources()[static_cast<std::size_t>(step.declared)];
  const ResourceState* recorded = parts_.recorded.find(step.recorded);
  if (!step.targeted) {
    progress_[at].state = recorded;
  } else if (step.component) {
    apply_component(at, declared, recorded);
  } else {
    apply_resource(at, declared, recorded);
  }
}

void Deployment::apply_component(std::size_t at, const DeclaredResource& declared,
                                 const ResourceState* recorded) {
  ResourceState next = next_state(at, declared, recorded);
  if (recorded != nullptr) {
    keep(at, *recorded, std::move(next));
    return;
  }
  next.serial = parts_.journal.take_number();
  next.created = next.modified = base::format_rfc3339(parts_.clock.wall_now());
  progress_[at].done = Action::kCreate;
  announced(at, Operation::kCreate, [&] {
    parts_.journal.put(next).or_throw();
    now_is(at, std::move(next));
  });
}

void Deployment::apply_resource(std::size_t at, const DeclaredResource& declared,
                                const ResourceState* recorded) {
  const Step& step = parts_.plan.steps[at];
  const bool is_gone = step.action == Action::kReplace && step.delete_before_replace;
  const bool is_new = is_gone || step.action == Action::kImport;
  ResourceState next = next_state(at, declared, is_new ? nullptr : recorded);
  if (recorded != nullptr && step.action == Action::kSame && !needs_changed(step)) {
    keep(at, *recorded, std::move(next));
    return;
  }
  next.inputs = resolved(declared.declaration.properties);
  if (recorded != nullptr) {
    next.inputs = with_ignored_changes(next.inputs, recorded->inputs,
                                       declared.declaration.options.ignore_changes);
  }
  if (step.inputs.contains_unknown()) {
    require_allowed(parts_.policies, policy_resource(declared, next.inputs), parts_.announcer);
  }
  if (step.action == Action::kImport) {
    import(at, declared, std::move(next), recorded);
  } else if (is_gone) {
    ResourceState gone = *recorded;
    gone.pending_replacement = true;
    create(at, std::move(next), &gone);
  } else if (recorded == nullptr) {
    create(at, std::move(next), nullptr);
  } else {
    bring_to(at, declared, *recorded, std::move(next));
  }
}

/// Decides again, now that everything is known: what was unknown may have stayed the same.
void Deployment::bring_to(std::size_t at, const DeclaredResource& declared,
                          const ResourceState& recorded, ResourceState next) {
  const Decision decision = decide(
      declared,
      {to_compare(next.inputs, recorded), next.replacement_trigger, parts_.plan.steps[at].forced},
      &recorded);
  const bool replaces = decision.action == Action::kReplace;
  if (replaces && parts_.plan.steps[at].action != Action::kReplace) {
    throw base::Exception(base::error(
        ErrorKind::kConflict,
        "it would have to be replaced now, which the plan did not say ({}). Nothing was done to "
        "it: run the same command again to see the new plan",
        decision.reasons.front().text));
  }
  if (decision.action == Action::kSame) {
    keep(at, recorded, std::move(next));
  } else if (replaces) {
    create(at, std::move(next), &recorded);
  } else {
    update(at, recorded, std::move(next), decision);
  }
}

void Deployment::keep(std::size_t at, const ResourceState& recorded, ResourceState next) {
  if (same_treatment(recorded, next)) {
    progress_[at].state = &recorded;
    return;
  }
  parts_.journal.put(next).or_throw();
  now_is(at, std::move(next));
}

void Deployment::create(std::size_t at, ResourceState next, const ResourceState* recorded) {
  const bool replaces = parts_.plan.steps[at].action == Action::kReplace;
  progress_[at].done = replaces ? Action::kReplace : Action::kCreate;
  catalog::HookCall call = Hooks::call_for(next);
  call.new_inputs = next.inputs;
  const auto replaced = recorded != nullptr ? std::optional(*recorded) : std::nullopt;
  announced(at, replaces ? Operation::kCreateReplacement : Operation::kCreate, [&] {
    hooks_.run(HookPoint::kBeforeCreate, next, call);
    with_retries(on_error(at), call, [&] {
      if (const auto half = std::exchange(progress_[at].half, std::nullopt)) {
        parts_.writer.remove(*half).or_throw();
      }
      written(at, parts_.writer.create(next, replaced));
    });
    progress_[at].leaves_old = recorded != nullptr && !recorded->pending_replacement;
    run_after(HookPoint::kAfterCreate, at, call);
  });
}

void Deployment::update(std::size_t at, const ResourceState& recorded, ResourceState next,
                        const Decision& decision) {
  progress_[at].done = Action::kUpdate;
  if (changes_write_only(*catalog::find_resource_type(recorded.type), decision)) {
    const std::lock_guard lock(mutex_);
    changed_secrets_.insert(recorded.identifier);
  }
  catalog::HookCall call = Hooks::call_for(recorded);
  call.old_inputs = recorded.inputs;
  call.old_outputs = recorded.outputs;
  call.new_inputs = next.inputs;
  announced(at, Operation::kUpdate, [&] {
    hooks_.run(HookPoint::kBeforeUpdate, next, call);
    with_retries(on_error(at), call, [&] {
      written(at, parts_.writer.update(progress_[at].half.value_or(recorded), next));
    });
    run_after(HookPoint::kAfterUpdate, at, call);
  });
}

void Deployment::import(std::size_t at, const DeclaredResource& declared, ResourceState next,
                        const ResourceState* recorded) {
  progress_[at].done = Action::kImport;
  announced(at, Operation::kImport, [&] {
    written(at,
            parts_.writer.import(std::move(next), declared.declaration.options.import_id,
                                 recorded != nullptr ? std::optional(*recorded) : std::nullopt));
    progress_[at].leaves_old = recorded != nullptr && !recorded->pending_replacement;
    const ResourceState imported = *progress_[at].state;
    const Decision decision =
        decide(declared, {imported.inputs, imported.replacement_trigger}, &imported);
    if (decision.action == Action::kReplace) {
      throw base::Exception(base::error(
          ErrorKind::kConflict,
          "'{}' was imported, but is not what is declared: {}. Change the declaration, or remove "
          "its import_id and let the next `up` replace it",
          imported.identifier, decision.reasons.front().text));
    }
    if (decision.action == Action::kUpdate) {
      written(at, parts_.writer.update(imported, imported));
    }
  });
}

void Deployment::written(std::size_t at, base::Result<ResourceWriter::Written> result) {
  ResourceWriter::Written done = std::move(result).or_throw();
  if (done.failure) {
    progress_[at].half = std::move(done.resource);
    throw base::Exception(*std::move(done.failure));
  }
  now_is(at, std::move(done.resource));
}

void Deployment::now_is(std::size_t at, ResourceState state) {
  progress_[at].own = std::make_unique<const ResourceState>(std::move(state));
  progress_[at].state = progress_[at].own.get();
}

void Deployment::remove(std::size_t at) {
  const Step& step = parts_.plan.steps[at];
  const ResourceState& planned = *parts_.recorded.find(step.recorded);
  ResourceState recorded = parts_.writer.present(planned);
  const bool replaces = step.action != Action::kDelete;
  if (replaces && !step.delete_before_replace && !progress_[at].leaves_old) {
    return;  // seen from near it did not have to be replaced
  }
  if (!replaces) {
    progress_[at].done = Action::kDelete;
  }
  const bool only_recorded = recorded.component || recorded.pending_replacement ||
                             recorded.retain_on_delete || goes_with_another(planned);
  recorded.pending_replacement = step.delete_before_replace;
  catalog::HookCall call = Hooks::call_for(recorded);
  call.old_inputs = recorded.inputs;
  call.old_outputs = recorded.outputs;
  announced(at, replaces ? Operation::kDeleteReplaced : Operation::kDelete, [&] {
    hooks_.run(HookPoint::kBeforeDelete, recorded, call);
    if (!only_recorded) {
      with_retries(on_error(at), call, [&] { parts_.writer.remove(recorded).or_throw(); });
    } else if (recorded.pending_replacement) {
      parts_.journal.put(recorded).or_throw();
    } else {
      parts_.journal.drop(recorded.serial).or_throw();
    }
    hooks_.run(HookPoint::kAfterDelete, recorded, call);
  });
}

bool Deployment::goes_with_another(const ResourceState& recorded) const {
  if (recorded.deleted_with.empty()) {
    return false;
  }
  const auto other = step_of_urn_.find(recorded.deleted_with);
  return leaving_.contains(recorded.deleted_with) ||
         (other != step_of_urn_.end() &&
          parts_.plan.steps[other->second].action == Action::kReplace &&
          (parts_.plan.steps[other->second].delete_before_replace ||
           progress_[other->second].leaves_old));
}

void Deployment::run_after(HookPoint point, std::size_t at, catalog::HookCall call) const {
  const ResourceState& state = *progress_[at].state;
  call.identifier = state.identifier;
  call.new_outputs = state.outputs;
  hooks_.run(point, state, call);
}

std::function<bool(const catalog::HookCall&)> Deployment::on_error(std::size_t at) const {
  const std::ptrdiff_t declared = parts_.plan.steps[at].declared;
  return declared < 0 ? nullptr
                      : parts_.stack->resources()[static_cast<std::size_t>(declared)]
                            .declaration.options.on_error;
}

ResourceState Deployment::next_state(std::size_t at, const DeclaredResource& declared,
                                     const ResourceState* recorded) const {
  const Node& node = parts_.graph->nodes[static_cast<std::size_t>(parts_.plan.steps[at].declared)];
  ResourceState next = recorded != nullptr ? *recorded : ResourceState();
  treat_as_declared(next, declared, node,
                    resolved(declared.declaration.options.replacement_trigger));
  return next;
}

bool Deployment::needs_changed(const Step& step) const {
  return std::ranges::any_of(
      step.needs, [this](std::size_t need) { return progress_[need].done != Action::kSame; });
}

/// The declared inputs as `decide` takes them: what Secrets Manager gives counts as unknown where
/// it is not what was applied last.
Value Deployment::to_compare(const Value& inputs, const ResourceState& recorded) {
  catalog::Resolver resolver;
  resolver.secret_string = [&](const Value::SecretString& secret) -> std::optional<Value> {
    {
      const std::lock_guard lock(mutex_);
      if (!changed_secrets_.contains(*secret.secret_id.if_string())) {
        return std::nullopt;
      }
    }
    const auto before = recorded.secret_digests.find(SecretReader::key_of(secret));
    const bool same = before != recorded.secret_digests.end() &&
                      before->second == parts_.secrets.digest(parts_.secrets.read(secret));
    return same ? std::nullopt : std::optional(Value::unknown());
  };
  return inputs.contains_secret() ? collapse_unknown(catalog::resolve(inputs, resolver)) : inputs;
}

std::optional<Value> Deployment::attribute(const Value::Attribute& wanted) const {
  const auto step = step_of_urn_.find(wanted.urn);
  const auto* state = step == step_of_urn_.end() ? nullptr : progress_[step->second].state;
  if (state == nullptr) {
    return std::nullopt;
  }
  const catalog::ResourceType* type = catalog::find_resource_type(state->type);
  Value value = type != nullptr ? attribute_of(*type, *state, wanted.path) : Value();
  if (value.is_absent()) {
    throw base::Exception(base::error(ErrorKind::kNotFound,
                                      "{} has no value for '{}': the service did not return one",
                                      wanted.urn, wanted.path));
  }
  return value;
}

}  // namespace engine
