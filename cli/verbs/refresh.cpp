#include "cli/stack_run.h"
#include "cli/verbs.h"

namespace cli {

namespace {

constexpr std::string_view kDetails =
    "Reads every recorded resource and records what is found. What was changed by others is "
    "shown,\n"
    "and the next `settle up` puts it right.";

ExitCode run(Session& session, const Arguments& arguments) {
  StackRun run(session, arguments, engine::RunKind::kRefresh);
  run.begin_without_plan();
  return run.finish(engine::refresh(run.world(), run.options()));
}

}  // namespace

Verb refresh_verb() {
  return {.name = "refresh",
          .summary = "Record what really exists",
          .details = kDetails,
          .flags = {{"yes", 'y', "", "do not ask"},
                    {"json", 'j', "", "one JSON event a line"},
                    {"parallel", 'p', "N", "operations at once (16)"}},
          .run = run};
}

}  // namespace cli
