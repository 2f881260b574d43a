#include <boost/json.hpp>

#include "base/encoding.h"
#include "cli/render/diagnostic_text.h"
#include "cli/render/table.h"
#include "cli/render/value_text.h"
#include "cli/stack_run.h"
#include "cli/verbs.h"
#include "engine/policy/enforcement.h"

namespace cli {

namespace {

std::string settings_text(const engine::PolicySettings& settings) {
  std::vector<std::string> texts;
  for (const auto& [name, value] : settings) {
    texts.push_back(name + "=" + base::json_text(value.to_display_json()));
  }
  return base::join(texts, " ");
}

base::Json policy_json(const engine::EnforcedPolicy& each) {
  const engine::Policy& policy = *each.policy;
  base::JsonObject object{{"name", policy.name},
                          {"description", policy.description},
                          {"enforcementLevel", std::string(name(each.level))},
                          {"kind", policy.check_stack ? "stack" : "resource"},
                          {"remediates", policy.remediate != nullptr},
                          {"pack", each.pack->name},
                          {"packVersion", each.pack->version}};
  base::JsonArray types;
  for (const std::string& type : policy.types) {
    types.emplace_back(type);
  }
  object["types"] = std::move(types);
  base::JsonObject settings;
  for (const auto& [name, value] : each.settings) {
    settings[name] = output_json(value, false);
  }
  object["settings"] = std::move(settings);
  return object;
}

ExitCode run_policy_ls(Session& session, const Arguments& arguments) {
  StackRun run(session, arguments, engine::RunKind::kPreview);
  const engine::Stack declared = run.declare();
  const engine::Enforcement enforcement(declared);
  for (const base::Diagnostic& diagnostic : enforcement.diagnostics()) {
    session.terminal.write_error(diagnostic_text(diagnostic, make_paint(session, arguments)));
  }
  base::JsonArray documents;
  std::vector<std::vector<std::string>> rows = {{"POLICY", "LEVEL", "DESCRIPTION", "SETTINGS"}};
  for (const engine::EnforcedPolicy& each : enforcement.policies()) {
    documents.push_back(policy_json(each));
    rows.push_back({each.policy->name, std::string(name(each.level)), each.policy->description,
                    settings_text(each.settings)});
  }
  if (arguments.has("json")) {
    session.terminal.write(base::pretty_json(documents) + "\n");
  } else {
    session.terminal.write(rows.size() == 1 ? "The program has no policies\n" : table_text(rows));
  }
  return base::has_errors(enforcement.diagnostics()) ? ExitCode::kUsage : ExitCode::kOk;
}

}  // namespace

Verb policy_ls_verb() {
  return {.name = "ls",
          .aliases = {"list"},
          .summary = "List the policies, and how the stack enforces them",
          .flags = {{"json", 'j', "", "as a JSON list"},
                    {"config-file", 0, "FILE", "instead of Pulumi.STACK.yaml"},
                    {"policy-pack-config", 0, "FILE", "levels and settings of policies, as JSON"}},
          .run = run_policy_ls,
          .declares = true};
}

}  // namespace cli
