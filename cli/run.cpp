#include "cli/run.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

#include <signal.h>

#include <fmt/core.h>

#include "base/clock.h"
#include "base/random.h"
#include "cli/execute.h"
#include "cli/interrupts.h"
#include "cli/session.h"
#include "cli/system_connector.h"

namespace settle {

int run(int argc, char** argv, const Program& program, const ProgramNotes& notes) {
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
                       .abandon = interrupts.abandon(),
                       .notes = notes};
  const std::vector<std::string> words(argv + 1, argv + argc);
  return static_cast<int>(cli::execute(session, words));
}

}  // namespace settle
