#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/session.h"

namespace cli {

/// One word of the command line and what it does. `help`, suggestions and completeness of flags all
/// derive from these.
struct Verb {
  std::string_view name;
  std::vector<std::string_view> aliases{};
  std::string_view summary;        ///< one line, no full stop
  std::string_view positionals{};  ///< as the usage line shows them: `KEY [VALUE]`
  std::size_t positionals_min = 0;
  std::size_t positionals_max = 0;
  std::string_view details{};  ///< paragraphs and examples behind the usage
  std::vector<Flag> flags{};
  /// Throws Failure or base::Exception when it cannot go on. Empty: it only has verbs below it.
  ExitCode (*run)(Session&, const Arguments&) = nullptr;
  std::vector<Verb> verbs{};
  bool declares = false;  ///< it runs the project's program
  /// The flag with which it runs the project's program; empty: there is none.
  std::string_view declares_with{};
};

/// Flags that every verb takes.
std::span<const Flag> global_flags();

/// What the words of a command line select.
struct Selection {
  const Verb* verb = nullptr;
  std::string path;  ///< `stack output`
  Arguments arguments;
};

/// Finds the verb and takes its flags apart; flags may also stand before the verb. Throws Failure
/// (kUsage) that names the word, what was perhaps meant, and the help to read.
Selection select_verb(const std::vector<Verb>& verbs, std::span<const std::string> argv);

/// `settle help`: all verbs, aligned.
std::string help_text(const std::vector<Verb>& verbs);
/// `settle help VERB`.
std::string help_text(const Verb& verb, std::string_view path);

}  // namespace cli
