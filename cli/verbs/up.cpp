#include "cli/stack_run.h"
#include "cli/verbs.h"

namespace cli {

namespace {

constexpr std::string_view kUpDetails =
    "Shows the plan, asks, and does exactly that: nothing is replaced or deleted that the plan "
    "did\n"
    "not say. Interrupted (Ctrl-C, a crash, a lost connection) it goes on where it was when it is\n"
    "run again.\n\n"
    "  settle up\n"
    "  settle up --yes --stack staging\n"
    "  settle preview --save-plan plan.json && settle up --yes --plan plan.json\n"
    "  settle up --yes --rollback          # or: settle config set settle:rollback true";

ExitCode run_up(Session& session, const Arguments& arguments) {
  StackRun run(session, arguments, engine::RunKind::kUp);
  const engine::Stack declared = run.declare();
  run.bind_plan(declared);
  return run.finish(engine::up(declared, run.world(), run.options()));
}

}  // namespace

Verb up_verb() {
  return {.name = "up",
          .aliases = {"update"},
          .summary = "Make the world what the stack declares",
          .details = kUpDetails,
          .flags = run_flags(engine::RunKind::kUp),
          .run = run_up,
          .declares = true};
}

}  // namespace cli
