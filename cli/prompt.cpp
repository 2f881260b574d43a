#include "cli/prompt.h"

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

bool ask_for_word(Session& session, const std::string& question, const std::string& word) {
  const base::Result<std::string> answer =
      session.terminal.read_line(question, false, session.stop);
  return answer && *answer == word;
}

}  // namespace cli
