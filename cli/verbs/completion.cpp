#include "cli/completion.h"

#include <fmt/core.h>

#include "cli/verbs.h"

namespace cli {

namespace {

constexpr std::string_view kCompletionDetails =
    "The script asks settle itself what could stand where the cursor is: verbs, flags, and the\n"
    "stacks, configuration keys, outputs and URNs that there are.\n\n"
    "  source <(settle completion bash)\n"
    "  settle completion zsh > \"${fpath[1]}/_settle\"\n"
    "  settle completion fish > ~/.config/fish/completions/settle.fish";

ExitCode run_completion(Session& session, const Arguments& arguments) {
  const std::string_view script = completion_script(arguments.positional(0));
  if (script.empty()) {
    throw Failure(ExitCode::kUsage,
                  fmt::format("'{}': expected bash, zsh or fish", arguments.positional(0)));
  }
  session.terminal.write(script);
  return ExitCode::kOk;
}

}  // namespace

Verb completion_verb() {
  return {.name = "completion",
          .aliases = {"gen-completion"},
          .summary = "Print what lets a shell complete settle's words",
          .positionals = "bash|zsh|fish",
          .positionals_min = 1,
          .positionals_max = 1,
          .details = kCompletionDetails,
          .run = run_completion};
}

}  // namespace cli
