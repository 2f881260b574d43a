#include "cli/run.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

#include <malloc.h>
#include <signal.h>

#include <fmt/core.h>

#include "base/clock.h"
#include "base/random.h"
#include "cli/execute.h"
#include "cli/exit_code.h"
#include "cli/interrupts.h"
#include "cli/session.h"
#include "cli/system_connector.h"

namespace settle {

int run(int argc, char** argv, const Program& program, const ProgramNotes& notes) {
  ::signal(SIGPIPE, SIG_IGN);  // a reader that goes away must not end a deployment half way
  // States and plans are given back whole. glibc's fast bins, put together anew for every larger
  // block of them, take a tenth of a run over 10,000 resources.
  ::mallopt(M_MXFAST, 0);
  const cli::Interrupts interrupts;
  base::SystemFiles files;
  base::SystemClock clock;
  base::SystemRandom random;
  cli::SystemTerminal terminal;
  cli::SystemConnector connector;
  const cli::Environment environment = cli::Environment::of_process();
  std::error_code lost;
  const base::Path directory = std::filesystem::current_path(lost);
  if (lost) {
    terminal.write_error(
        "error: the current directory does not exist any more; go to one that does\n");
    return static_cast<int>(cli::ExitCode::kError);
  }
  cli::Session session{.files = files,
                       .clock = clock,
                       .random = random,
                       .terminal = terminal,
                       .environment = environment,
                       .connector = connector,
                       .program = program,
                       .directory = directory,
                       .stop = interrupts.stop(),
                       .abandon = interrupts.abandon(),
                       .notes = notes};
  const std::vector<std::string> words(argv + 1, argv + argc);
  return static_cast<int>(cli::execute(session, words));
}

}  // namespace settle
