#include <chrono>

#include <boost/json.hpp>

#include "cli/output_file.h"
#include "cli/stack_run.h"
#include "cli/verbs.h"
#include "engine/exchange/import_file.h"

namespace cli {

namespace {

constexpr std::string_view kPreviewDetails =
    "Shows what `settle up` would do, and why, and changes nothing. Exit code 7 with\n"
    "--expect-no-changes when there is something to do.\n\n"
    "What exists already and would be created can be brought in instead: --import-file writes it\n"
    "down, a person puts in the ids for <PLACEHOLDER>, and `import` does it.\n\n"
    "  settle preview --import-file resources.json\n"
    "  settle import --file resources.json";

ExitCode run_preview(Session& session, const Arguments& arguments) {
  const base::SteadyTime begin = session.clock.now();
  StackRun run(session, arguments, engine::RunKind::kPreview);
  const engine::Stack declared = run.declare();
  const engine::Plan plan = engine::preview(declared, run.world(), run.options()).or_throw();
  run.show(plan, std::chrono::duration_cast<base::Milliseconds>(session.clock.now() - begin));
  run.save_plan(declared, plan);
  if (const auto file = arguments.value("import-file")) {
    const std::string text = base::pretty_json(engine::import_file_of(plan)) + "\n";
    write_output_file(session, *file, text);
  }
  return ExitCode::kOk;
}

}  // namespace

Verb preview_verb() {
  return {.name = "preview",
          .aliases = {"pre"},
          .summary = "Show what up would do, and why",
          .details = kPreviewDetails,
          .flags = run_flags(engine::RunKind::kPreview),
          .run = run_preview,
          .declares = true};
}

}  // namespace cli
