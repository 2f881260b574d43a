#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/render/diagnostic_text.h"
#include "cli/render/summary_text.h"
#include "cli/stack_run.h"
#include "cli/verbs.h"

namespace cli {

namespace {

constexpr std::string_view kDetails =
    "Shows what `settle up` would do, and why, and changes nothing. Exit code 7 with\n"
    "--expect-no-changes when there is something to do.";

void show(Session& session, StackRun& run, const engine::Plan& plan, base::Milliseconds took) {
  if (run.arguments().json) {
    session.terminal.write(base::pretty_json(plan_json(plan, run.shown_config(), took)) + "\n");
    return;
  }
  for (const base::Diagnostic& diagnostic : plan.diagnostics) {
    session.terminal.write_error(diagnostic_text(diagnostic, run.paint()));
  }
  if (base::has_errors(plan.diagnostics)) {
    return;
  }
  const std::string tree = plan_text(plan, run.arguments().plan_text, run.paint());
  const std::string outputs =
      output_changes_text(run.recorded_outputs(), plan.outputs, run.paint());
  session.terminal.write(
      header_text(engine::RunKind::kPreview, true, run.stack_name(), run.where(), run.paint()) +
      tree + (tree.empty() ? "" : "\n") + outputs + (outputs.empty() ? "" : "\n") +
      plan_counts_text(plan.counts(), run.paint()));
}

ExitCode run(Session& session, const Arguments& arguments) {
  const base::SteadyTime begin = session.clock.now();
  StackRun run(session, arguments, engine::RunKind::kPreview);
  const engine::Stack declared = run.declare();
  const engine::Plan plan = engine::preview(declared, run.world(), run.options()).or_throw();
  show(session, run, plan,
       std::chrono::duration_cast<base::Milliseconds>(session.clock.now() - begin));
  if (base::has_errors(plan.diagnostics)) {
    throw Failure(ExitCode::kUsage, "the declarations have errors; see above");
  }
  if (run.arguments().expect_no_changes && plan.has_changes()) {
    throw Failure(ExitCode::kChanges, "no changes were expected, but there are some");
  }
  return ExitCode::kOk;
}

}  // namespace

Verb preview_verb() {
  Verb verb{.name = "preview",
            .aliases = {"pre"},
            .summary = "Show what up would do, and why",
            .details = kDetails,
            .flags = run_flags(false),
            .run = run};
  verb.flags.push_back({"expect-no-changes", 0, "", "fail when there is anything to do"});
  return verb;
}

}  // namespace cli
