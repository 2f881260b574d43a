#include "cli/render/event_json.h"

#include <string_view>
#include <utility>

#include <boost/json.hpp>

#include "cli/render/value_text.h"

namespace cli {

namespace {

using engine::Operation;

std::string_view op_name(Operation operation) {
  switch (operation) {
    case Operation::kCreate:
      return "create";
    case Operation::kImport:
      return "import";
    case Operation::kUpdate:
      return "update";
    case Operation::kDelete:
      return "delete";
    case Operation::kCreateReplacement:
      return "create-replacement";
    case Operation::kDeleteReplaced:
      return "delete-replaced";
    case Operation::kRead:
      return "read";
    case Operation::kRecover:
      return "refresh";
  }
  return "";
}

std::string_view severity_name(base::Severity severity) {
  switch (severity) {
    case base::Severity::kInfo:
      return "info";
    case base::Severity::kWarning:
      return "warning";
    case base::Severity::kError:
      return "error";
  }
  return "";
}

std::string_view result_name(engine::RunResult result) {
  switch (result) {
    case engine::RunResult::kSucceeded:
      return "succeeded";
    case engine::RunResult::kFailed:
      return "failed";
    case engine::RunResult::kCancelled:
      return "cancelled";
  }
  return "";
}

base::JsonObject counts_json(const std::map<engine::Action, std::size_t>& counts) {
  base::JsonObject object;
  for (const auto& [action, count] : counts) {
    object[engine::name(action)] = count;
  }
  return object;
}

base::JsonObject config_json(const std::map<std::string, std::string>& config) {
  base::JsonObject object;
  for (const auto& [key, value] : config) {
    object[key] = value;
  }
  return object;
}

std::string_view kind_name(catalog::ChangeKind kind, bool replaces) {
  switch (kind) {
    case catalog::ChangeKind::kAdd:
      return replaces ? "add-replace" : "add";
    case catalog::ChangeKind::kRemove:
      return replaces ? "delete-replace" : "delete";
    case catalog::ChangeKind::kModify:
      return replaces ? "update-replace" : "update";
  }
  return "";
}

/// Which properties change and why; paths only, never values.
void add_changes(const engine::Step& step, base::JsonObject& object) {
  base::JsonArray changed;
  base::JsonArray replacing;
  base::JsonObject detailed;
  std::map<std::string, bool> replaces;
  for (const engine::Reason& reason : step.reasons) {
    if (reason.path.empty()) {
      continue;
    }
    replaces[reason.path] |= reason.replaces;
    changed.emplace_back(reason.path);
    if (reason.replaces) {
      replacing.emplace_back(reason.path);
    }
  }
  for (const catalog::Difference& difference : step.differences) {
    base::JsonObject detail;
    detail["kind"] = kind_name(difference.kind, replaces[difference.path]);
    detail["inputDiff"] = true;
    detailed[difference.path] = std::move(detail);
  }
  if (!changed.empty()) {
    object["diffReasons"] = std::move(changed);
    object["detailedDiff"] = std::move(detailed);
  }
  if (!replacing.empty()) {
    object["replaceReasons"] = std::move(replacing);
  }
}

base::Json step_json(const engine::Step& step) {
  base::JsonObject object;
  object["op"] = engine::name(step.action);
  object["urn"] = step.urn;
  base::JsonObject state;
  state["urn"] = step.urn;
  state["type"] = step.type;
  state["custom"] = !step.component;
  if (!step.parent.empty()) {
    state["parent"] = step.parent;
  }
  if (!step.identifier.empty()) {
    state["id"] = step.identifier;
  }
  if (step.action == engine::Action::kDelete) {
    object["oldState"] = std::move(state);
  } else {
    if (!step.inputs.is_absent()) {
      state["inputs"] = step.inputs.to_display_json();
    }
    object["newState"] = std::move(state);
  }
  add_changes(step, object);
  return object;
}

base::Json diagnostic_json(const base::Diagnostic& diagnostic) {
  base::JsonObject object;
  const std::pair<std::string_view, const std::string*> texts[] = {
      {"urn", &diagnostic.resource},      {"message", &diagnostic.summary},
      {"expected", &diagnostic.expected}, {"fix", &diagnostic.fix},
      {"path", &diagnostic.path},         {"file", &diagnostic.file}};
  for (const auto& [name, text] : texts) {
    if (!text->empty()) {
      object[name] = *text;
    }
  }
  if (diagnostic.line != 0) {
    object["line"] = diagnostic.line;
  }
  object["severity"] = severity_name(diagnostic.severity);
  return object;
}

base::JsonObject metadata_json(std::string_view op, const std::string& urn, const std::string& type,
                               const engine::Step* step) {
  base::JsonObject metadata;
  metadata["op"] = op;
  metadata["urn"] = urn;
  metadata["type"] = type;
  if (step != nullptr) {
    base::JsonObject changes;
    add_changes(*step, changes);
    if (changes.contains("diffReasons")) {
      metadata["diffs"] = changes["diffReasons"];
      metadata["detailedDiff"] = changes["detailedDiff"];
    }
    if (changes.contains("replaceReasons")) {
      metadata["keys"] = changes["replaceReasons"];
    }
  }
  return metadata;
}

base::JsonObject with_metadata(base::JsonObject metadata) {
  base::JsonObject payload;
  payload["metadata"] = std::move(metadata);
  return payload;
}

base::JsonObject error_json(const std::string& urn, const std::string& message) {
  base::JsonObject payload;
  payload["urn"] = urn;
  payload["message"] = message;
  payload["severity"] = "error";
  return payload;
}

}  // namespace

std::string EventJson::line(std::string_view kind, base::Json payload) {
  base::JsonObject event;
  event["sequence"] = ++sequence_;
  event["timestamp"] =
      std::chrono::duration_cast<std::chrono::seconds>(clock_.wall_now().time_since_epoch())
          .count();
  event[kind] = std::move(payload);
  return base::json_text(event) + "\n";
}

std::string EventJson::lines(const engine::Event& event) {
  if (const auto* started = std::get_if<engine::RunStarted>(&event)) {
    if (started->plan != nullptr) {
      for (const engine::Step& step : started->plan->steps) {
        steps_[step.urn] = &step;
      }
    }
    base::JsonObject prelude;
    prelude["config"] = config_json(config_);
    return line("preludeEvent", std::move(prelude));
  }
  const auto step_of = [this](const std::string& urn) {
    const auto found = steps_.find(urn);
    return found == steps_.end() ? nullptr : found->second;
  };
  if (const auto* began = std::get_if<engine::OperationStarted>(&event)) {
    return line("resourcePreEvent",
                with_metadata(metadata_json(op_name(began->operation), began->urn, began->type,
                                            step_of(began->urn))));
  }
  if (const auto* finished = std::get_if<engine::OperationFinished>(&event)) {
    base::JsonObject metadata =
        metadata_json(op_name(finished->operation), finished->urn, finished->type, nullptr);
    metadata["id"] = finished->identifier;
    return line("resOutputsEvent", with_metadata(std::move(metadata)));
  }
  if (const auto* failed = std::get_if<engine::OperationFailed>(&event)) {
    const engine::OperationFailure& failure = failed->failure;
    const engine::Step* step = step_of(failure.urn);
    base::JsonObject payload = with_metadata(metadata_json(
        op_name(failure.operation), failure.urn, step == nullptr ? "" : step->type, nullptr));
    payload["status"] = 1;
    payload["steps"] = 1;
    const std::string message =
        line("diagnosticEvent", error_json(failure.urn, failure.error.message));
    return message + line("resOpFailedEvent", std::move(payload));
  }
  if (const auto* drift = std::get_if<engine::DriftFound>(&event)) {
    base::JsonObject metadata =
        metadata_json(drift->missing ? "delete" : "refresh", drift->urn, "", nullptr);
    base::JsonArray paths;
    for (const catalog::Difference& difference : drift->differences) {
      paths.emplace_back(difference.path);
    }
    metadata["diffs"] = std::move(paths);
    return line("resOutputsEvent", with_metadata(std::move(metadata)));
  }
  if (const auto* found = std::get_if<engine::DiagnosticFound>(&event)) {
    return line("diagnosticEvent", diagnostic_json(found->diagnostic));
  }
  if (const auto* finished = std::get_if<engine::RunFinished>(&event)) {
    base::JsonObject summary;
    summary["maybeCorrupt"] = false;
    summary["durationSeconds"] =
        std::chrono::ceil<std::chrono::seconds>(finished->summary.duration).count();
    summary["resourceChanges"] = counts_json(finished->summary.counts);
    summary["isPreview"] = finished->summary.kind == engine::RunKind::kPreview;
    summary["result"] = result_name(finished->summary.result);
    return line("summaryEvent", std::move(summary));
  }
  return "";
}

base::Json plan_json(const engine::Plan& plan, const std::map<std::string, std::string>& config,
                     base::Milliseconds duration) {
  base::JsonArray steps;
  for (const engine::Step& step : plan.steps) {
    steps.push_back(step_json(step));
  }
  base::JsonArray diagnostics;
  for (const base::Diagnostic& diagnostic : plan.diagnostics) {
    diagnostics.push_back(diagnostic_json(diagnostic));
  }
  base::JsonObject outputs;
  for (const auto& [name, value] : plan.outputs) {
    outputs[name] = value.to_display_json();
  }
  base::JsonObject document;
  document["config"] = config_json(config);
  document["steps"] = std::move(steps);
  document["diagnostics"] = std::move(diagnostics);
  document["outputs"] = std::move(outputs);
  document["duration"] = std::chrono::duration_cast<std::chrono::nanoseconds>(duration).count();
  document["changeSummary"] = counts_json(plan.counts());
  document["maybeCorrupt"] = false;
  return document;
}

}  // namespace cli
