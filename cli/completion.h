#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/verb.h"

namespace cli {

/// One word that could stand where the cursor is.
struct Candidate {
  std::string word;
  std::string_view help{};
};

/// Gives the words of a kind as the help spells it: `STACK`, `KEY`, `URN`, `RESOURCE` (its
/// name), `OUTPUT`, `TEMPLATE`. Those it knows nothing of are none.
using KnownWords = std::function<std::vector<std::string>(std::string_view kind)>;

/// What the last of `words` (perhaps empty, perhaps begun) could become, given those before it. All
/// of it from the table of verbs.
std::vector<Candidate> complete(const std::vector<Verb>& verbs, std::span<const std::string> words,
                                const KnownWords& known);

/// What a shell has to read to ask `settle __complete WORDS...`; empty: no such shell.
std::string_view completion_script(std::string_view shell);

/// `settle __complete WORDS...`: candidates, one a line, a tab before what each is. Not a verb:
/// its words are no command line yet.
ExitCode run_complete(Session& session, std::span<const std::string> words);

}  // namespace cli
