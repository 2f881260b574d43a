#include "cli/run.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

#include <signal.h>

#include <fmt/core.h>

#include "base/clock.h"
#include "base/random.h"
#include "cli/interrupts.h"
#include "cli/session.h"
#include "cli/stack_run.h"
#include "cli/system_connector.h"
#include "cli/verbs.h"

namespace settle {

namespace {

cli::ExitCode fail(cli::Terminal& terminal, cli::ExitCode code, std::string_view message) {
  terminal.write_error(fmt::format("error: {}\n", message));
  return code;
}

cli::ExitCode dispatch(cli::Session& session, std::span<const std::string> argv) {
  const std::vector<cli::Verb> verbs = cli::verbs();
  const cli::Selection selection = cli::select_verb(verbs, argv);
  if (selection.verb == nullptr) {
    session.terminal.write(cli::help_text(verbs));
    return argv.empty() || selection.arguments.has("help") ? cli::ExitCode::kOk
                                                           : cli::ExitCode::kUsage;
  }
  if (selection.arguments.has("help")) {
    session.terminal.write(cli::help_text(*selection.verb, selection.path));
    return cli::ExitCode::kOk;
  }
  return selection.verb->run(session, selection.arguments);
}

}  // namespace

int run(int argc, char** argv, Program program) {
  ::signal(SIGPIPE, SIG_IGN);  // a reader that goes away must not end a deployment half way
  const cli::Interrupts interrupts;
  base::SystemFiles files;
  base::SystemClock clock;
  base::SystemRandom random;
  cli::SystemTerminal terminal;
  cli::SystemConnector connector;
  const cli::Environment environment = cli::Environment::of_process();
  cli::Session session{.files = files,
                       .clock = clock,
                       .random = random,
                       .terminal = terminal,
                       .environment = environment,
                       .connector = connector,
                       .program = program,
                       .directory = std::filesystem::current_path(),
                       .stop = interrupts.stop(),
                       .abandon = interrupts.abandon()};
  const std::vector<std::string> words(argv + 1, argv + argc);
  cli::ExitCode code = cli::ExitCode::kInternal;
  try {
    code = dispatch(session, words);
  } catch (const cli::Failure& failure) {
    code = fail(terminal, failure.code(), failure.what());
  } catch (const base::Exception& problem) {
    code = fail(terminal, cli::exit_code(problem.error().kind), problem.what());
  } catch (const std::exception& problem) {
    code = fail(terminal, cli::ExitCode::kInternal, problem.what());
  }
  return static_cast<int>(code);
}

}  // namespace settle
