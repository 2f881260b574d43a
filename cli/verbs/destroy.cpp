#include <chrono>
#include <optional>

#include "cli/stack_run.h"
#include "cli/verbs.h"

namespace cli {

namespace {

constexpr std::string_view kDestroyDetails =
    "Deletes every resource of the stack, dependents first. The stack and its configuration stay:\n"
    "`settle stack rm` removes them.\n"
    "\n"
    "What is recorded is enough for that; the program is not run. Only where resources have hooks\n"
    "(beforeDelete, afterDelete) it has to be, with --run-program: they are its own.";

ExitCode run_destroy(Session& session, const Arguments& arguments) {
  const base::SteadyTime begin = session.clock.now();
  StackRun run(session, arguments, engine::RunKind::kDestroy);
  engine::RunOptions options = run.options();
  std::optional<engine::Stack> program;
  if (arguments.has("run-program")) {
    program = run.declare();
    options.program = &*program;
  }
  if (run.arguments().preview_only) {
    const engine::Plan plan = engine::preview_destroy(run.world(), options).or_throw();
    run.show(plan, std::chrono::duration_cast<base::Milliseconds>(session.clock.now() - begin));
    return ExitCode::kOk;
  }
  const ExitCode code = run.finish(engine::destroy(run.world(), options));
  if (code == ExitCode::kOk && run.arguments().remove_stack) {
    run.remove();
  }
  return code;
}

}  // namespace

Verb destroy_verb() {
  return {.name = "destroy",
          .aliases = {"down", "dn"},
          .summary = "Delete every resource of a stack",
          .details = kDestroyDetails,
          .flags = run_flags(engine::RunKind::kDestroy),
          .run = run_destroy,
          .declares_with = "run-program"};
}

}  // namespace cli
