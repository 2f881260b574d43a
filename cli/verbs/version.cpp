#include <fmt/core.h>

#include "cli/verbs.h"

namespace cli {

namespace {

ExitCode run_version(Session& session, const Arguments& /*arguments*/) {
  session.terminal.write(fmt::format("v{}\n", SETTLE_VERSION));
  return ExitCode::kOk;
}

}  // namespace

Verb version_verb() {
  return {.name = "version", .summary = "Print Settle's version", .run = run_version};
}

}  // namespace cli
