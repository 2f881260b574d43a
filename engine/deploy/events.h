#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "base/diagnostic.h"
#include "base/error.h"
#include "catalog/value.h"
#include "engine/plan/plan.h"

namespace engine {

enum class RunKind { kPreview, kUp, kRefresh, kDestroy, kImport, kRollback };

/// `preview`, `update`, `refresh`, `destroy`, `resource-import`, `rollback`: as the history has
/// them.
std::string_view name(RunKind kind);

/// What is physically done to a resource; a kReplace step has two of them.
enum class Operation {
  kCreate,
  kImport,
  kUpdate,
  kDelete,
  kCreateReplacement,
  kDeleteReplaced,
  kRead,
  kRecover
};

/// `creating`, `deleting replaced`... and `created`, `deleted replaced`...
std::string_view present_tense(Operation operation);
std::string_view past_tense(Operation operation);

struct OperationFailure {
  std::string urn;
  Operation operation = Operation::kCreate;
  base::Error error;
};

/// kCancelled: it was stopped, or what ran was abandoned, and nothing went wrong besides.
enum class RunResult { kSucceeded, kFailed, kCancelled };

/// How the way back went after a run had failed.
struct RollbackSummary {
  RunResult result = RunResult::kSucceeded;
  std::map<Action, std::size_t> counts;
  std::vector<OperationFailure> failures;
};

struct Summary {
  RunKind kind = RunKind::kUp;
  RunResult result = RunResult::kSucceeded;
  std::map<Action, std::size_t> counts;  ///< resources (not components) that were done
  std::vector<OperationFailure> failures;
  /// Resources (not components) whose steps did not start because of a failure or a stop.
  std::size_t skipped = 0;
  /// Of a refresh: those counted as the same of which only the service's own values have changed.
  std::size_t restated = 0;
  std::optional<RollbackSummary> rollback{};      ///< the run has failed and was told to go back
  std::map<std::string, catalog::Value> outputs;  ///< of the stack, as recorded now
  base::Milliseconds duration{0};
};

/// Before the first step; the plan lives until the call returns.
struct RunStarted {
  RunKind kind = RunKind::kUp;
  std::string where;  ///< Identity::where
  const Plan* plan = nullptr;
};

struct OperationStarted {
  std::string urn;
  std::string type;
  Operation operation = Operation::kCreate;
};

struct OperationProgress {
  std::string urn;
  Operation operation = Operation::kCreate;
  std::string message;
};

struct OperationFinished {
  std::string urn;
  std::string type;
  Operation operation = Operation::kCreate;
  std::string identifier;
  base::Milliseconds duration{0};
};

struct OperationFailed {
  OperationFailure failure;
  base::Milliseconds duration{0};
};

/// The step of `urn` did not start: something it needs failed, or the run stops.
struct StepSkipped {
  std::string urn;
  Action action = Action::kSame;
  std::string why;
};

struct DriftFound {
  std::string urn;
  bool missing = false;  ///< it does not exist any more
  std::vector<catalog::Difference> differences;
};

struct DiagnosticFound {
  base::Diagnostic diagnostic;
};

/// Found while deploying, in what was not known when the plan was made.
struct PolicyViolated {
  PolicyViolation violation;
};

struct OutputsKnown {
  std::map<std::string, catalog::Value> before;
  std::map<std::string, catalog::Value> after;
};

struct RunFinished {
  Summary summary;
};

using Event = std::variant<RunStarted, OperationStarted, OperationProgress, OperationFinished,
                           OperationFailed, StepSkipped, DriftFound, DiagnosticFound,
                           PolicyViolated, OutputsKnown, RunFinished>;

/// Watches a run: the command line, tests. Called from several threads, but never two at once;
/// must not call back into the engine.
class Observer {
 public:
  virtual ~Observer() = default;
  virtual void observe(const Event& event) = 0;
};

}  // namespace engine
