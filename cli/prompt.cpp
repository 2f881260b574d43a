#include "cli/prompt.h"

#include "cli/exit_code.h"
#include "cli/open_stack.h"

namespace cli {

bool ask_yes_no(Session& session, const std::string& question) {
  while (true) {
    const base::Result<std::string> answer =
        session.terminal.read_line(question + " [yes/no]: ", false, session.stop);
    if (!answer || *answer == "no" || *answer == "n") {
      return false;
    }
    if (*answer == "yes" || *answer == "y") {
      return true;
    }
    session.terminal.write_error("Please answer yes or no.\n");
  }
}

void require_yes(Session& session, const Arguments& arguments, const std::string& what,
                 const std::string& question) {
  if (arguments.has("yes")) {
    return;
  }
  if (!is_interactive(session, arguments)) {
    throw Failure(ExitCode::kUsage,
                  "--yes must be passed in to proceed when running in non-interactive mode");
  }
  session.terminal.write_error(what + "\n");
  if (!ask_yes_no(session, question)) {
    throw Failure(ExitCode::kCancelled, "confirmation declined; nothing was changed");
  }
}

bool ask_for_word(Session& session, const std::string& question, const std::string& word) {
  const base::Result<std::string> answer =
      session.terminal.read_line(question, false, session.stop);
  return answer && *answer == word;
}

}  // namespace cli
