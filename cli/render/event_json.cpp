#include "cli/render/event_json.h"

#include <string_view>
#include <utility>

#include <boost/json.hpp>

#include "cli/render/moves_text.h"
#include "cli/render/policy_text.h"
#include "cli/render/step_json.h"
#include "cli/render/value_text.h"
#include "engine/graph/urn.h"

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

base::JsonObject message_json(std::string_view severity, const std::string& urn,
                              const std::string& message) {
  base::JsonObject payload;
  if (!urn.empty()) {
    payload["urn"] = urn;
  }
  payload["message"] = message + "\n";
  payload["color"] = "never";
  payload["severity"] = severity;
  return payload;
}

/// `oldState` and `newState`, as far as there are such.
base::JsonObject states_json(const engine::Step& step, const engine::Snapshot& recorded,
                             bool reveal) {
  base::JsonObject object;
  if (const engine::ResourceState* old = recorded.find(step.recorded)) {
    object["oldState"] = state_json(*old, reveal);
  } else if (step.action == engine::Action::kDelete) {
    object["oldState"] = planned_json(step, reveal);
  }
  if (step.action != engine::Action::kDelete) {
    object["newState"] = planned_json(step, reveal);
  }
  return object;
}

base::Json step_json(const engine::Step& step, const engine::Snapshot& recorded, bool reveal) {
  base::JsonObject object;
  object["op"] = engine::op(step);
  object["urn"] = step.urn;
  for (base::JsonObject part : {states_json(step, recorded, reveal), changes_json(step)}) {
    for (auto& member : part) {
      object[member.key()] = std::move(member.value());
    }
  }
  return object;
}

/// The same as an event's metadata names it.
base::JsonObject step_metadata(const engine::Step& step, const engine::Snapshot& recorded,
                               bool reveal) {
  base::JsonObject metadata;
  base::JsonObject states = states_json(step, recorded, reveal);
  base::JsonObject changes = changes_json(step);
  const std::pair<std::string_view, base::Json*> members[] = {
      {"old", states.if_contains("oldState")},
      {"new", states.if_contains("newState")},
      {"keys", changes.if_contains("replaceReasons")},
      {"diffs", changes.if_contains("diffReasons")},
      {"detailedDiff", changes.if_contains("detailedDiff")}};
  for (const auto& [name, value] : members) {
    if (value != nullptr) {
      metadata[name] = std::move(*value);
    }
  }
  return metadata;
}

}  // namespace

std::string EventJson::lines(const engine::Event& event) {
  std::string prelude;
  if (sequence_ == 0) {
    prelude = line("preludeEvent", base::JsonObject{{"config", config_json(context_.config)}});
  }
  return prelude + std::visit([this](const auto& each) { return text(each); }, event);
}

std::string EventJson::lines(const engine::Plan& plan, base::Milliseconds took) {
  std::string text = lines(engine::RunStarted{.kind = engine::RunKind::kPreview, .plan = &plan});
  for (const base::Diagnostic& diagnostic : plan.diagnostics) {
    text += lines(engine::DiagnosticFound{diagnostic});
  }
  for (const engine::Step& step : plan.steps) {
    steps_[step.urn] = &step;  // two may be about one URN: what comes, and what it replaced earlier
    const base::JsonObject payload = about(metadata(engine::op(step), step.urn));
    text += line("resourcePreEvent", payload) + line("resOutputsEvent", payload);
  }
  const bool wrong = base::has_errors(plan.diagnostics) || plan.policies.mandatory() > 0;
  return text + lines(engine::RunFinished{
                    {.kind = engine::RunKind::kPreview,
                     .result = wrong ? engine::RunResult::kFailed : engine::RunResult::kSucceeded,
                     .counts = plan.counts(),
                     .duration = took}});
}

std::string EventJson::line(std::string_view kind, base::Json payload) {
  base::JsonObject event;
  event["sequence"] = ++sequence_;
  event["timestamp"] =
      std::chrono::duration_cast<std::chrono::seconds>(clock_.wall_now().time_since_epoch())
          .count();
  event[kind] = std::move(payload);
  return base::json_text(event) + "\n";
}

base::JsonObject EventJson::metadata(std::string_view op, const std::string& urn) const {
  base::JsonObject metadata;
  metadata["op"] = op;
  metadata["urn"] = urn;
  metadata["type"] = std::string(engine::parse_urn(urn).type());
  const bool is_physical = op == "create-replacement" || op == "delete-replaced";
  metadata["logical"] = !is_physical;
  if (const auto step = steps_.find(urn); step != steps_.end()) {
    if (engine::op(*step->second) == "read") {
      metadata["op"] = "read";
    }
    for (auto& member : step_metadata(*step->second, recorded_, context_.reveal)) {
      metadata[member.key()] = std::move(member.value());
    }
  }
  return metadata;
}

/// The payload of an event about a resource.
base::JsonObject EventJson::about(base::JsonObject metadata) const {
  base::JsonObject payload;
  payload["metadata"] = std::move(metadata);
  if (context_.previews) {
    payload["planning"] = true;
  }
  return payload;
}

std::string EventJson::text(const engine::RunStarted& event) {
  if (event.plan != nullptr) {
    recorded_ = context_.recorded ? context_.recorded() : engine::Snapshot();
    for (const engine::Step& step : event.plan->steps) {
      steps_[step.urn] = &step;
    }
  }
  return event.plan != nullptr ? policy_lines(event.plan->policies) : "";
}

std::string EventJson::policy_lines(const engine::PolicyFindings& findings) {
  std::string text;
  if (!findings.packs.empty()) {
    packs_ = findings.packs;
  }
  for (const engine::PolicyRemediation& each : findings.remediations) {
    text += line("policyRemediationEvent", remediation_json(each, context_.reveal));
  }
  for (const engine::PolicyViolation& each : findings.violations) {
    text += line("policyEvent", violation_json(each));
  }
  return text;
}

std::string EventJson::text(const engine::OperationStarted& event) {
  return line("resourcePreEvent", about(metadata(op_name(event.operation), event.urn)));
}

std::string EventJson::text(const engine::OperationProgress& event) {
  base::JsonObject payload = message_json("info#err", event.urn, event.message);
  payload["ephemeral"] = true;
  return line("diagnosticEvent", std::move(payload));
}

std::string EventJson::text(const engine::OperationFinished& event) {
  base::JsonObject of_resource = metadata(op_name(event.operation), event.urn);
  if (base::Json* made = of_resource.if_contains("new"); made != nullptr && made->is_object()) {
    made->get_object()["id"] = event.identifier;
  }
  return line("resOutputsEvent", about(std::move(of_resource)));
}

std::string EventJson::text(const engine::OperationFailed& event) {
  const engine::OperationFailure& failure = event.failure;
  base::JsonObject payload = about(metadata(op_name(failure.operation), failure.urn));
  payload["status"] = 1;
  payload["steps"] = 1;
  const std::string message =
      line("diagnosticEvent", message_json("error", failure.urn, failure.error.message));
  return message + line("resOpFailedEvent", std::move(payload));
}

std::string EventJson::text(const engine::StepSkipped& /*event*/) {
  return "";
}

std::string EventJson::text(const engine::DriftFound& event) {
  base::JsonObject of_resource = metadata(event.missing ? "delete" : "refresh", event.urn);
  base::JsonArray paths;
  base::JsonObject detailed;
  for (const catalog::Difference& difference : event.differences) {
    paths.emplace_back(difference.path);
    detailed[difference.path] = base::JsonObject{{"kind", "update"}, {"inputDiff", false}};
  }
  of_resource["diffs"] = std::move(paths);
  of_resource["detailedDiff"] = std::move(detailed);
  return line("resOutputsEvent", about(std::move(of_resource)));
}

std::string EventJson::text(const engine::DiagnosticFound& event) {
  return line("diagnosticEvent", diagnostic_json(event.diagnostic));
}

std::string EventJson::text(const engine::PolicyViolated& event) {
  return line("policyEvent", violation_json(event.violation));
}

std::string EventJson::text(const engine::OutputsKnown& /*event*/) {
  return "";
}

std::string EventJson::text(const engine::RunFinished& event) {
  const engine::Summary& done = event.summary;
  base::JsonObject summary;
  summary["maybeCorrupt"] = false;
  summary["durationSeconds"] = std::chrono::ceil<std::chrono::seconds>(done.duration).count();
  summary["resourceChanges"] = counts_json(done.counts);
  summary["PolicyPacks"] = packs_json(packs_);
  summary["isPreview"] = context_.previews;
  summary["result"] = result_name(done.result);
  if (done.rollback) {
    summary["rollback"] = base::JsonObject{{"result", result_name(done.rollback->result)},
                                           {"resourceChanges", counts_json(done.rollback->counts)}};
  }
  const std::string cancelled =
      done.result == engine::RunResult::kCancelled ? line("cancelEvent", base::JsonObject()) : "";
  return cancelled + line("summaryEvent", std::move(summary));
}

namespace {

base::JsonObject policies_json(const engine::PolicyFindings& findings, bool reveal) {
  base::JsonArray remediations;
  for (const engine::PolicyRemediation& each : findings.remediations) {
    remediations.push_back(remediation_json(each, reveal));
  }
  base::JsonArray violations;
  for (const engine::PolicyViolation& each : findings.violations) {
    violations.push_back(violation_json(each));
  }
  return {{"packs", packs_json(findings.packs)},
          {"remediations", std::move(remediations)},
          {"violations", std::move(violations)}};
}

}  // namespace

base::Json plan_json(const engine::Plan& plan, const JsonContext& context,
                     base::Milliseconds duration) {
  const engine::Snapshot recorded = context.recorded ? context.recorded() : engine::Snapshot();
  base::JsonArray steps;
  for (const engine::Step& step : plan.steps) {
    steps.push_back(step_json(step, recorded, context.reveal));
  }
  base::JsonArray diagnostics;
  for (const base::Diagnostic& diagnostic : plan.diagnostics) {
    diagnostics.push_back(diagnostic_json(diagnostic));
  }
  base::JsonObject outputs;
  for (const auto& [name, value] : plan.outputs) {
    outputs[name] = output_json(value, context.reveal);
  }
  base::JsonObject document;
  document["config"] = config_json(context.config);
  document["steps"] = std::move(steps);
  document["diagnostics"] = std::move(diagnostics);
  document["outputs"] = std::move(outputs);
  if (base::JsonArray moves = moves_json(plan); !moves.empty()) {
    document["moves"] = std::move(moves);
  }
  if (!plan.policies.packs.empty()) {
    document["policies"] = policies_json(plan.policies, context.reveal);
  }
  document["duration"] = std::chrono::duration_cast<std::chrono::nanoseconds>(duration).count();
  document["changeSummary"] = counts_json(plan.counts());
  document["maybeCorrupt"] = false;
  return document;
}

}  // namespace cli
