#include <limits>

#include <fmt/format.h>

#include "cli/state_edit.h"
#include "cli/verbs/state_verbs.h"
#include "engine/state/edits.h"

namespace cli {

namespace {

using Change = base::Result<std::size_t> (*)(engine::Snapshot&, const std::vector<std::string>&,
                                             bool);

/// protect, unprotect, taint and untaint differ in what is set, and in a word.
ExitCode set_mark(Session& session, const Arguments& arguments, Change change, bool value,
                  std::string_view done) {
  StateEdit state(session, arguments);
  const std::vector<std::string> urns = asked_urns(session, arguments, state.snapshot);
  const std::size_t changed = change(state.snapshot, urns, value).or_throw();
  if (changed == 0) {
    session.terminal.write(fmt::format("Nothing to do: already {}\n", done));
    return ExitCode::kOk;
  }
  confirm_state_edit(session, arguments,
                     fmt::format("To be {}:\n  {}", done, fmt::join(urns, "\n  ")));
  state.save();
  session.terminal.write(arguments.has("all") ? fmt::format("All resources {}\n", done)
                         : changed == 1       ? fmt::format("Resource {}\n", done)
                                              : fmt::format("{} resources {}\n", changed, done));
  return ExitCode::kOk;
}

Verb mark_verb(std::string_view name, std::string_view summary, std::string_view details,
               ExitCode (*run)(Session&, const Arguments&)) {
  return {.name = name,
          .summary = summary,
          .positionals = "[URN...]",
          .positionals_max = std::numeric_limits<std::size_t>::max(),
          .details = details,
          .flags = {{"all", 0, "", "every resource of the stack"}, kYes},
          .run = run};
}

}  // namespace

Verb state_protect_verb() {
  return mark_verb("protect", "Let nothing delete a resource", "",
                   [](Session& session, const Arguments& arguments) {
                     return set_mark(session, arguments, engine::set_protected, true, "protected");
                   });
}

Verb state_unprotect_verb() {
  return mark_verb("unprotect", "Let a resource be deleted again",
                   "What the program itself declares protected is so again after the next `up`.",
                   [](Session& session, const Arguments& arguments) {
                     return set_mark(session, arguments, engine::set_protected, false,
                                     "unprotected");
                   });
}

Verb state_taint_verb() {
  return mark_verb("taint", "Have a resource replaced by the next `up`", "",
                   [](Session& session, const Arguments& arguments) {
                     return set_mark(session, arguments, engine::set_tainted, true, "tainted");
                   });
}

Verb state_untaint_verb() {
  return mark_verb("untaint", "Take the mark away that has a resource replaced or repaired", "",
                   [](Session& session, const Arguments& arguments) {
                     return set_mark(session, arguments, engine::set_tainted, false, "untainted");
                   });
}

}  // namespace cli
