#include "cli/run.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <unistd.h>

#include <fmt/core.h>

#include "base/clock.h"
#include "base/random.h"
#include "cli/execute.h"
#include "cli/exit_code.h"
#include "cli/interrupts.h"
#include "cli/session.h"
#include "cli/system_connector.h"

namespace settle {

namespace {

/// Whoever was started without standard streams must not find a file that it opens in their place.
/// What is written to a closed output fails.
void occupy_standard_streams() {
  for (const auto& [fd, mode] :
       {std::pair{STDIN_FILENO, O_RDONLY}, std::pair{STDOUT_FILENO, O_RDONLY},
        std::pair{STDERR_FILENO, O_WRONLY}}) {
    if (::fcntl(fd, F_GETFD) < 0) {
      ::open("/dev/null", mode);  // the lowest number that is free: this one
    }
  }
}

}  // namespace

int run(int argc, char** argv, const Program& program, const ProgramNotes& notes) {
  occupy_standard_streams();
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
  const cli::ExitCode code = cli::execute(session, words);
  if (const std::string why = terminal.lost_output(); !why.empty()) {
    terminal.write_error(fmt::format("error: cannot write the output: {}\n", why));
    return static_cast<int>(code == cli::ExitCode::kOk ? cli::ExitCode::kError : code);
  }
  return static_cast<int>(code);
}

}  // namespace settle
