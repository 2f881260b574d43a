#pragma once

#include <string>
#include <vector>

#include "cli/render/sample_plan.h"
#include "engine/deploy/events.h"

namespace cli {

/// For tests: a run of `plan` in which everything happens that can.
inline std::vector<engine::Event> sample_events(const engine::Plan& plan) {
  using engine::Operation;
  using std::chrono::milliseconds;
  const auto step = [&](const std::string& name) -> const engine::Step& {
    for (const engine::Step& each : plan.steps) {
      if (each.name == name) {
        return each;
      }
    }
    return plan.steps.front();
  };
  const auto started = [&](const std::string& name, Operation operation) {
    return engine::OperationStarted{step(name).urn, step(name).type, operation};
  };
  const auto finished = [&](const std::string& name, Operation operation, int ms) {
    return engine::OperationFinished{step(name).urn, step(name).type, operation, "id-" + name,
                                     milliseconds{ms}};
  };
  const engine::OperationFailure failure{
      step("tg").urn, Operation::kUpdate,
      base::error(base::ErrorKind::kInvalidArgument, "HealthCheckPath '/health' is refused")};
  engine::Summary summary{.kind = engine::RunKind::kUp,
                          .result = engine::RunResult::kFailed,
                          .counts = {{engine::Action::kCreate, 1},
                                     {engine::Action::kReplace, 1},
                                     {engine::Action::kSame, 1}},
                          .failures = {failure},
                          .skipped = 1,
                          .duration = milliseconds{2100}};
  return {engine::RunStarted{engine::RunKind::kUp, "local region at http://127.0.0.1:4566", &plan},
          engine::DiagnosticFound{{.severity = base::Severity::kWarning,
                                   .summary = "an earlier run was interrupted",
                                   .fix = "nothing: it is repaired first",
                                   .resource = step("task").urn}},
          started("compute", Operation::kCreate),
          finished("compute", Operation::kCreate, 0),
          started("task", Operation::kCreate),
          started("private-a", Operation::kCreateReplacement),
          engine::OperationProgress{step("task").urn, Operation::kCreate, "IN_PROGRESS"},
          finished("task", Operation::kCreate, 240),
          finished("private-a", Operation::kCreateReplacement, 61'500),
          started("private-a", Operation::kDeleteReplaced),
          finished("private-a", Operation::kDeleteReplaced, 90),
          started("tg", Operation::kUpdate),
          engine::OperationFailed{failure, milliseconds{120}},
          engine::StepSkipped{step("old-queue").urn, engine::Action::kDelete,
                              "something else had failed before it"},
          engine::DriftFound{step("vpc").urn,
                             false,
                             {{.path = "EnableDnsSupport",
                               .before = catalog::Value(true),
                               .after = catalog::Value(false)}}},
          engine::DriftFound{step("old-queue").urn, true, {}},
          engine::OutputsKnown{{}, {{"vpc_id", catalog::Value("vpc-1")}}},
          engine::RunFinished{summary}};
}

}  // namespace cli
