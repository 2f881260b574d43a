#include <fmt/core.h>

#include "cli/verbs.h"

namespace cli {

namespace {

ExitCode run(Session& session, const Arguments& arguments) {
  const std::vector<Verb> all = verbs();
  if (arguments.positionals().empty()) {
    session.terminal.write(help_text(all));
    return ExitCode::kOk;
  }
  std::vector<std::string> words = arguments.positionals();
  words.emplace_back("--help");
  const Selection selection = select_verb(all, words);
  session.terminal.write(help_text(*selection.verb, selection.path));
  return ExitCode::kOk;
}

}  // namespace

Verb help_verb() {
  return {.name = "help",
          .summary = "Say what there is, or what a verb takes",
          .positionals = "[VERB...]",
          .positionals_max = 3,
          .run = run};
}

}  // namespace cli
