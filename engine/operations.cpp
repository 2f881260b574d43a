#include "engine/operations.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/ids.h"
#include "engine/deploy/announcer.h"
#include "engine/deploy/deployment.h"
#include "engine/deploy/policing.h"
#include "engine/deploy/refresh.h"
#include "engine/deploy/resource_writer.h"
#include "engine/deploy/secret_reader.h"
#include "engine/graph/graph.h"
#include "engine/graph/validation.h"
#include "engine/history/run_history.h"
#include "engine/plan/planner.h"
#include "engine/planning.h"
#include "engine/policy/governed.h"
#include "engine/rollback/rollback.h"
#include "engine/state/journal.h"

namespace engine {

namespace {

using base::ErrorKind;
using catalog::Value;

/// Everything that can be said about the declarations without asking anybody.
base::Diagnostics check(const Governed& declared) {
  base::Diagnostics diagnostics = declared.stack().diagnostics();
  for (const base::Diagnostics& more : {declared.graph().diagnostics, validate(declared.stack()),
                                        declared.policies().diagnostics()}) {
    diagnostics.insert(diagnostics.end(), more.begin(), more.end());
  }
  return diagnostics;
}

base::Diagnostic interrupted(const PendingOperation& operation) {
  return {.severity = base::Severity::kWarning,
          .summary = fmt::format(
              "an earlier run was interrupted while {} it; `up`, `refresh` and `destroy` bring "
              "that to its end first",
              name(operation.kind)),
          .resource = operation.resource.urn};
}

/// One run that may change things: holds the stack's lock from its construction to its end.
class Run {
 public:
  Run(RunKind kind, World world, const RunOptions& options)
      : world_(world), options_(options), announcer_(world.observer), begin_(world.clock.now()) {
    summary_.kind = kind;
  }

  // All of these throw base::Exception; the functions of operations.h are the edge that catches.

  void open() {
    identity_ = world_.provider.identity().or_throw();
    journal_ = world_.store.open().or_throw();
    history_.emplace(world_.store, world_.clock, journal_->snapshot());
    secrets_.emplace(world_.provider, *journal_, world_.random);
    writer_.emplace(ResourceWriter::Parts{world_.provider, *journal_, *secrets_, announcer_,
                                          world_.clock, base::make_uuid(world_.random),
                                          options_.abandon});
    recover();
  }

  void refresh() {
    const Reading reading = read(journal_->snapshot());
    record(seen(reading));
    say_refreshed(reading);
  }

  /// As `refresh`, of what is recorded now; nothing is opened and nothing recorded.
  Summary preview_refresh() {
    const Snapshot recorded = world_.store.load().or_throw();
    say_refreshed(read(recorded));
    summary_.outputs = recorded.outputs();
    summary_.duration = std::chrono::duration_cast<base::Milliseconds>(world_.clock.now() - begin_);
    announcer_.say(RunFinished{summary_});
    return std::move(summary_);
  }

  /// Plans and, when that is agreed to, carries out the plan.
  void deploy(const Governed& declared) {
    planned_ = plan_up(declared.stack(), declared.graph(), journal_->snapshot(), identity_,
                       world_.provider, options_);
    planned_.plan.policies = declared.findings(planned_.plan);
    carry_out_if_agreed({&declared.stack(), &declared.graph(), &declared.policies()});
  }

  void deploy_nothing() {
    planned_ = plan_destroy(journal_->snapshot(), world_.provider, options_);
    carry_out_if_agreed({});
  }

  struct Declared {
    const Stack* stack = nullptr;  ///< nullptr: nothing, a destroy
    const Graph* graph = nullptr;
    const Enforcement* policies = nullptr;  ///< nullptr: none
  };

  void carry_out_if_agreed(const Declared& declared) {
    refuse_errors(planned_.plan.diagnostics);
    announcer_.say(RunStarted{summary_.kind, identity_.where, &planned_.plan});
    require_allowed(planned_.plan.policies);
    if (options_.confirm && !is_confirmed()) {
      throw base::Exception(
          base::error(ErrorKind::kCancelled, "nothing was changed: the plan was not confirmed"));
    }
    begin_record();
    record(planned_.seen);
    if (!planned_.restated.empty()) {
      journal_->end(journal_->take_number(), {.put = planned_.restated}).or_throw();
    }
    carry_out(declared, planned_.plan, planned_.recorded, work_options(options_), summary_);
  }

  /// The time that somebody takes for an answer is not the run's.
  bool is_confirmed() {
    const base::SteadyTime asked = world_.clock.now();
    const bool confirmed = options_.confirm(planned_.plan);
    begin_ += world_.clock.now() - asked;
    return confirmed;
  }

  /// From here on the run is in the history.
  void begin_record() { history_->begin(summary_.kind, options_.about).or_throw(); }

  /// After a failure: declares what the last good state had, and brings that up.
  void roll_back(const Stack& program) {
    RollbackSummary& back = summary_.rollback.emplace();
    try {
      recover();
      const Snapshot good = history_->last_good().or_throw();
      for (ResourceState& each : reinstated(good, journal_->snapshot())) {
        journal_->put(std::move(each)).or_throw();
      }
      const Snapshot recorded = journal_->snapshot();
      const Stack stack = declaration_of(good, recorded, program);
      const Graph graph = Graph::build(stack);
      const Selection everything{.ignore_protect = true};
      way_back_ = make_plan({stack, graph, recorded, identity_, everything, {}});
      announcer_.say(RunStarted{RunKind::kRollback, identity_.where, &way_back_});
      Summary done;
      WorkOptions work = work_options(options_);
      work.continue_on_error = true;  // as much of the way as can be gone
      carry_out({&stack, &graph, nullptr}, way_back_, recorded, work, done);
      back = {done.result, std::move(done.counts), std::move(done.failures)};
    } catch (const base::Exception& exception) {
      back.result = RunResult::kFailed;
      back.failures.push_back({"", Operation::kRecover, exception.error()});
    }
  }

  void carry_out(const Declared& declared, const Plan& plan, const Snapshot& recorded,
                 const WorkOptions& work, Summary& summary) {
    const auto& [stack, graph, policies] = declared;
    const Enforcement no_policies;
    const Stack* program = stack != nullptr ? stack : options_.program;
    const std::map<std::string, catalog::Hook> no_hooks;
    Deployment deployment({.stack = stack,
                           .graph = graph,
                           .hooks = program != nullptr ? program->hooks() : no_hooks,
                           .policies = policies != nullptr ? *policies : no_policies,
                           .plan = plan,
                           .recorded = recorded,
                           .identity = identity_,
                           .journal = *journal_,
                           .writer = *writer_,
                           .secrets = *secrets_,
                           .announcer = announcer_,
                           .clock = world_.clock});
    deployment.run(work, summary);
    record_outputs(recorded, stack, deployment);
  }

  void refuse_errors(const base::Diagnostics& diagnostics) {
    for (const base::Diagnostic& diagnostic : diagnostics) {
      announcer_.say(DiagnosticFound{diagnostic});
    }
    const auto errors =
        std::ranges::count(diagnostics, base::Severity::kError, &base::Diagnostic::severity);
    if (errors > 0) {
      throw base::Exception(
          base::error(ErrorKind::kInvalidArgument, "there {}: nothing was changed",
                      errors == 1 ? "is an error" : fmt::format("are {} errors", errors)));
    }
  }

  bool has_failed() const { return summary_.result == RunResult::kFailed; }

  Summary finish() {
    if (auto kept = history_->end(summary_, *journal_); !kept) {
      announcer_.say(DiagnosticFound{
          {.severity = base::Severity::kWarning,
           .summary = "this run is not wholly in the stack's history: " + kept.error().message}});
    }
    journal_->finish().or_throw();
    summary_.outputs = journal_->read(&Snapshot::outputs);
    summary_.duration = std::chrono::duration_cast<base::Milliseconds>(world_.clock.now() - begin_);
    announcer_.say(RunFinished{summary_});
    return std::move(summary_);
  }

 private:
  Reading read(const Snapshot& recorded) {
    const Selection selection = selection_of(options_);
    refuse_errors(missing_targets(selection, nullptr, recorded));
    Reading reading =
        read_all(recorded, selection, world_.provider, work_options(options_)).or_throw();
    if (!reading.failed.empty()) {
      throw base::Exception(reading.failed.front().error.in(reading.failed.front().urn));
    }
    return reading;
  }

  void record(const Seen& seen) {
    for (const ResourceState& resource : seen.put) {
      journal_->put(resource).or_throw();
    }
    for (const std::uint64_t serial : seen.drop) {
      journal_->drop(serial).or_throw();
    }
  }

  /// What a crash has left open is closed before anything else is planned.
  void recover() {
    std::vector<PendingOperation> pending;
    for (const auto& [id, operation] : journal_->read(&Snapshot::pending)) {
      pending.push_back(operation);
    }
    std::vector<std::optional<base::Error>> errors(pending.size());
    run_each(pending.size(), work_options(options_), [&](std::size_t i) {
      const ResourceState& resource = pending[i].resource;
      announcer_.say(OperationStarted{resource.urn, resource.type, Operation::kRecover});
      const base::SteadyTime begin = world_.clock.now();
      errors[i] = recover_one(pending[i]);
      const auto took = std::chrono::duration_cast<base::Milliseconds>(world_.clock.now() - begin);
      if (errors[i]) {
        announcer_.say(OperationFailed{{resource.urn, Operation::kRecover, *errors[i]}, took});
      } else {
        announcer_.say(OperationFinished{resource.urn, resource.type, Operation::kRecover,
                                         resource.identifier, took});
      }
    });
    for (std::size_t i = 0; i < pending.size(); ++i) {
      if (errors[i]) {
        throw base::Exception(
            errors[i]->in(fmt::format("cannot find out what became of {} {}", name(pending[i].kind),
                                      pending[i].resource.urn)));
      }
    }
  }

  std::optional<base::Error> recover_one(const PendingOperation& operation) {
    try {
      writer_->recover(operation).or_throw();
      return std::nullopt;
    } catch (const base::Exception& exception) {
      return exception.error();
    } catch (const std::exception& problem) {
      return base::error(ErrorKind::kInternal, "{}", problem.what());
    }
  }

  void say_refreshed(const Reading& reading) {
    if (reading.same > 0) {
      summary_.counts[Action::kSame] += reading.same;
    }
    for (const Refreshed& each : reading.found) {
      const bool drifted = each.missing || !each.differences.empty();
      if (drifted) {
        announcer_.say(DriftFound{each.resource.urn, each.missing, each.differences});
      }
      summary_.restated += !drifted && each.changed ? 1U : 0U;
      ++summary_.counts[each.missing ? Action::kDelete : drifted ? Action::kUpdate : Action::kSame];
    }
  }

  void record_outputs(const Snapshot& recorded, const Stack* stack, const Deployment& deployment) {
    std::map<std::string, Value> outputs;
    for (const auto& [name, value] :
         stack != nullptr ? stack->outputs() : std::map<std::string, Value>()) {
      const Value known = deployment.resolved(value);
      const auto before = recorded.outputs().find(name);
      if (known.to_json(true)) {
        outputs.emplace(name, known);
      } else if (before != recorded.outputs().end()) {
        outputs.insert(*before);  // what it stands on was not reached: it is as it was
      }
    }
    const bool keeps_all = stack == nullptr && journal_->read([](const Snapshot& state) {
      return !state.resources().empty();
    });
    if (keeps_all || outputs == recorded.outputs()) {
      return;
    }
    journal_->set_outputs(outputs).or_throw();
    announcer_.say(OutputsKnown{recorded.outputs(), std::move(outputs)});
  }

  World world_;
  const RunOptions& options_;
  Announcer announcer_;
  base::SteadyTime begin_;
  Summary summary_;
  Identity identity_;
  std::unique_ptr<Journal> journal_;
  std::optional<RunHistory> history_;
  Planned planned_;  ///< observers may look at the two until the end
  Plan way_back_;
  std::optional<SecretReader> secrets_;
  std::optional<ResourceWriter> writer_;
};

}  // namespace

base::Result<Plan> preview(const Stack& stack, World world, const RunOptions& options) {
  return base::caught([&] {
    const Governed declared(stack);
    Plan plan;
    plan.diagnostics = check(declared);
    if (base::has_errors(plan.diagnostics)) {
      return plan;
    }
    const Identity identity = world.provider.identity().or_throw();
    Snapshot recorded = world.store.load().or_throw();
    base::Diagnostics found = std::move(plan.diagnostics);
    for (const auto& [id, operation] : recorded.pending()) {
      found.push_back(interrupted(operation));
    }
    plan = plan_up(declared.stack(), declared.graph(), std::move(recorded), identity,
                   world.provider, options)
               .plan;
    plan.policies = declared.findings(plan);
    plan.diagnostics.insert(plan.diagnostics.begin(), found.begin(), found.end());
    return plan;
  });
}

base::Result<Summary> up(const Stack& stack, World world, const RunOptions& options) {
  return base::caught([&] {
    Run run(RunKind::kUp, world, options);
    const Governed declared(stack);
    run.refuse_errors(check(declared));
    run.open();
    run.deploy(declared);
    if (options.rollback && run.has_failed()) {
      run.roll_back(stack);
    }
    return run.finish();
  });
}

base::Result<Summary> refresh(World world, const RunOptions& options) {
  return base::caught([&] {
    Run run(RunKind::kRefresh, world, options);
    run.open();
    run.begin_record();
    run.refresh();
    return run.finish();
  });
}

base::Result<Summary> destroy(World world, const RunOptions& options) {
  return base::caught([&] {
    Run run(RunKind::kDestroy, world, options);
    run.open();
    run.deploy_nothing();
    return run.finish();
  });
}

base::Result<Summary> preview_refresh(World world, const RunOptions& options) {
  return base::caught([&] { return Run(RunKind::kRefresh, world, options).preview_refresh(); });
}

base::Result<Plan> preview_destroy(World world, const RunOptions& options) {
  return base::caught(
      [&] { return plan_destroy(world.store.load().or_throw(), world.provider, options).plan; });
}

}  // namespace engine
