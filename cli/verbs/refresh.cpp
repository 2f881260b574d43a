#include "cli/stack_run.h"
#include "cli/verbs.h"

namespace cli {

namespace {

constexpr std::string_view kRefreshDetails =
    "Reads every recorded resource and records what is found. What was changed by others is "
    "shown,\n"
    "and the next `settle up` puts it right.";

ExitCode run_refresh(Session& session, const Arguments& arguments) {
  StackRun run(session, arguments, engine::RunKind::kRefresh);
  if (run.arguments().preview_only) {
    return run.finish(engine::preview_refresh(run.world(), run.options()));
  }
  run.begin_refresh();
  return run.finish(engine::refresh(run.world(), run.options()));
}

}  // namespace

Verb refresh_verb() {
  return {.name = "refresh",
          .summary = "Record what really exists",
          .details = kRefreshDetails,
          .flags = run_flags(engine::RunKind::kRefresh),
          .run = run_refresh};
}

}  // namespace cli
