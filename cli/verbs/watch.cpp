#include <fmt/core.h>

#include "cli/execute.h"
#include "cli/file_watch.h"
#include "cli/open_stack.h"
#include "cli/verbs.h"

namespace cli {

namespace {

constexpr std::string_view kDetails =
    "Runs `up --yes` now and whenever Pulumi.yaml, the stack's file or what --path names has\n"
    "changed and been quiet for half a second. A run that fails is reported, and the watch goes\n"
    "on. Ctrl-C ends it.\n\n"
    "  settle watch --stack dev --path certificates";

constexpr base::Milliseconds kQuiet{500};

ExitCode run(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  const std::string stack = workspace.current_stack();
  std::vector<base::Path> paths = {workspace.project().file, workspace.project().stack_file(stack)};
  for (const std::string& path : arguments.values("path")) {
    paths.push_back((session.directory / path).lexically_normal());
  }
  FileWatch watch(paths);
  std::vector<std::string> up = {"up", "--yes", "--stack", stack};
  if (const auto directory = arguments.value("cwd")) {
    up.insert(up.end(), {"--cwd", *directory});
  }
  session.terminal.write(fmt::format("Watching stack '{}'\n", stack));
  do {
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
          .summary = "Deploy whenever the configuration changes",
          .details = kDetails,
          .flags = {{"path", 0, "PATH", "also watch this file or directory; may be repeated"},
                    {"yes", 'y', "", "accepted for scripts; it never asks"}},
          .run = run,
          .declares = true};
}

}  // namespace cli
