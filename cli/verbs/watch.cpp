#include <fmt/core.h>

#include "cli/execute.h"
#include "cli/file_watch.h"
#include "cli/open_stack.h"
#include "cli/own_program.h"
#include "cli/verbs.h"

namespace cli {

namespace {

constexpr std::string_view kWatchDetails =
    "Runs `up --yes` now and whenever Pulumi.yaml, the stack's file, the project's program or "
    "what\n"
    "--path names has changed and been quiet for half a second. A program that was built anew is\n"
    "the one that runs from then on. A run that fails is reported, and the watch goes on. Ctrl-C\n"
    "ends it.\n\n"
    "  settle watch --stack dev --path certificates";

constexpr base::Milliseconds kQuiet{500};

using Command = std::vector<std::string>;

/// `verb` on `stack`, with those of the command's own flags.
Command command(std::string_view verb, const std::string& stack, const Arguments& arguments,
                std::initializer_list<std::string_view> flags) {
  Command words = {std::string(verb), "--yes", "--stack", stack};
  for (const std::string_view flag : flags) {
    for (const std::string& value : arguments.values(flag)) {
      words.insert(words.end(), {fmt::format("--{}", flag), value});
    }
  }
  return words;
}

ExitCode run_watch(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  const std::string stack = workspace.current_stack();
  const base::Path program = this_program();
  std::vector<base::Path> paths = {workspace.project().file, workspace.project().stack_file(stack),
                                   program};
  for (const std::string& path : arguments.values("path")) {
    paths.push_back((session.directory / path).lexically_normal());
  }
  FileWatch watch(paths);
  const Command up = command("up", stack, arguments, {"cwd", "color"});
  session.terminal.write(fmt::format("Watching stack '{}'\n", stack));
  do {
    if (is_replaced_program()) {
      const base::Error problem =
          become_program(program, command("watch", stack, arguments, {"cwd", "color", "path"}));
      // It is being built, perhaps; the next change is that it is there.
      session.terminal.write_error(fmt::format(
          "The new program cannot be run ({}); waiting for the next change\n", problem.message));
      continue;
    }
    const ExitCode code = execute(session, up);
    if (code != ExitCode::kOk && !session.stop.stop_requested()) {
      session.terminal.write_error("The update failed; waiting for the next change\n");
    }
  } while (watch.wait(session.stop, kQuiet));
  return ExitCode::kOk;
}

}  // namespace

Verb watch_verb() {
  return {.name = "watch",
          .summary = "Deploy whenever the program or the configuration changes",
          .details = kWatchDetails,
          .flags = {{"path", 0, "PATH", "also watch this file or directory; may be repeated"},
                    {"yes", 'y', "", "accepted for scripts; it never asks"}},
          .run = run_watch,
          .declares = true};
}

}  // namespace cli
