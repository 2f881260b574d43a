#include "cli/stack_run.h"
#include "cli/verbs.h"

namespace cli {

namespace {

constexpr std::string_view kDetails =
    "Deletes every resource of the stack, dependents first. The stack and its configuration stay:\n"
    "`settle stack rm` removes them.";

ExitCode run(Session& session, const Arguments& arguments) {
  StackRun run(session, arguments, engine::RunKind::kDestroy);
  return run.finish(engine::destroy(run.world(), run.options()));
}

}  // namespace

Verb destroy_verb() {
  Verb verb{.name = "destroy",
            .aliases = {"down", "dn"},
            .summary = "Delete every resource of a stack",
            .details = kDetails,
            .flags = run_flags(true),
            .run = run};
  verb.flags.push_back({"ignore-protect", 0, "", "delete protected resources, too"});
  return verb;
}

}  // namespace cli
