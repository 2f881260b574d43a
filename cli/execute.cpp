#include "cli/execute.h"

#include <vector>

#include <fmt/core.h>

#include "cli/completion.h"
#include "cli/own_program.h"
#include "cli/verbs.h"

namespace cli {

namespace {

ExitCode fail(Terminal& terminal, ExitCode code, std::string_view message) {
  terminal.write_error(fmt::format("error: {}\n", message));
  return code;
}

ExitCode dispatch(Session& session, std::span<const std::string> argv) {
  if (!argv.empty() && argv[0] == "__complete") {
    return run_complete(session, argv.subspan(1));
  }
  if (!argv.empty() && argv[0] == "--version") {
    return dispatch(session, std::vector<std::string>{"version"});
  }
  const std::vector<Verb> all = verbs();
  const Selection selection = select_verb(all, argv);
  if (selection.verb == nullptr) {
    session.terminal.write(help_text(all));
    return argv.empty() || selection.arguments.has("help") ? ExitCode::kOk : ExitCode::kUsage;
  }
  if (selection.arguments.has("help")) {
    session.terminal.write(help_text(*selection.verb, selection.path));
    return ExitCode::kOk;
  }
  const std::string_view asked_by = selection.verb->declares_with;
  if (selection.verb->declares || (!asked_by.empty() && selection.arguments.has(asked_by))) {
    become_own_program(session, selection.arguments, argv);
  }
  return selection.verb->run(session, selection.arguments);
}

}  // namespace

ExitCode execute(Session& session, std::span<const std::string> argv) {
  try {
    return dispatch(session, argv);
  } catch (const Failure& failure) {
    return fail(session.terminal, failure.code(), failure.what());
  } catch (const base::Exception& problem) {
    return fail(session.terminal, exit_code(problem.error().kind), problem.what());
  } catch (const std::exception& problem) {
    return fail(session.terminal, ExitCode::kInternal, problem.what());
  }
}

}  // namespace cli
