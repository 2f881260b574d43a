#pragma once

#include <string>

#include "cli/session.h"

namespace cli {

/// Asks until the answer is `yes` or `no`. False also when the input ends or a stop is requested.
bool ask_yes_no(Session& session, const std::string& question);

/// True when exactly `word` was typed: for what cannot be undone.
bool ask_for_word(Session& session, const std::string& question, const std::string& word);

}  // namespace cli
