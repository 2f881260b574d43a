#pragma once

#include <string>

#include "cli/arguments.h"
#include "cli/session.h"

namespace cli {

/// Asks until the answer is `yes` or `no`. False also when the input ends or a stop is requested.
bool ask_yes_no(Session& session, const std::string& question);

/// For what --yes stands for: says `what` and asks, unless that was given. Throws kUsage when
/// nobody can be asked, kCancelled when the answer is no; nothing has changed then.
void require_yes(Session& session, const Arguments& arguments, const std::string& what,
                 const std::string& question);

/// True when exactly `word` was typed: for what cannot be undone.
bool ask_for_word(Session& session, const std::string& question, const std::string& word);

}  // namespace cli
