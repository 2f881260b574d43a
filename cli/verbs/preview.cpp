#include <chrono>

#include "cli/stack_run.h"
#include "cli/verbs.h"

namespace cli {

namespace {

constexpr std::string_view kDetails =
    "Shows what `settle up` would do, and why, and changes nothing. Exit code 7 with\n"
    "--expect-no-changes when there is something to do.";

ExitCode run(Session& session, const Arguments& arguments) {
  const base::SteadyTime begin = session.clock.now();
  StackRun run(session, arguments, engine::RunKind::kPreview);
  const engine::Stack declared = run.declare();
  const engine::Plan plan = engine::preview(declared, run.world(), run.options()).or_throw();
  run.show(plan, std::chrono::duration_cast<base::Milliseconds>(session.clock.now() - begin));
  return ExitCode::kOk;
}

}  // namespace

Verb preview_verb() {
  return {.name = "preview",
          .aliases = {"pre"},
          .summary = "Show what up would do, and why",
          .details = kDetails,
          .flags = run_flags(engine::RunKind::kPreview),
          .run = run};
}

}  // namespace cli
