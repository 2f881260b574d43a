#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "cli/state_edit.h"
#include "cli/verbs/state_verbs.h"
#include "engine/state/edits.h"

namespace cli {

namespace {

constexpr std::string_view kStateDeleteDetails =
    "The resource goes on existing: it is only forgotten. When a replacement has left an older "
    "one\n"
    "of the same URN, the current one is forgotten first.\n\n"
    "  settle state delete 'urn:pulumi:dev::shop::aws-native:sqs:Queue::orders'";

ExitCode run_state_delete(Session& session, const Arguments& arguments) {
  StateEdit state(session, arguments);
  if (arguments.has("all")) {
    const std::size_t count = state.snapshot.resources().size();
    const bool is_protected = std::ranges::any_of(
        state.snapshot.resources(), [](const auto& entry) { return entry.second.protect; });
    if (is_protected && !arguments.has("force")) {
      throw Failure(ExitCode::kError,
                    "some resources can't be safely deleted because they are protected. Re-run "
                    "this command with --force to force deletion");
    }
    confirm_state_edit(session, arguments, fmt::format("All {} resources are forgotten.", count));
    engine::Snapshot empty;
    empty.reserve_numbers(state.snapshot.next_number());
    empty.set_digest_key(state.snapshot.digest_key());
    state.snapshot = std::move(empty);
    state.save();
    session.terminal.write(fmt::format("{} resources deleted\n", count));
    return ExitCode::kOk;
  }
  const std::vector<std::string> urns = asked_urns(session, arguments, state.snapshot);
  const std::vector<std::string> gone =
      engine::forget(
          state.snapshot, urns,
          {.force = arguments.has("force"), .dependents = arguments.has("target-dependents")})
          .or_throw();
  confirm_state_edit(session, arguments,
                     fmt::format("Forgotten are:\n  {}", fmt::join(gone, "\n  ")));
  state.save();
  session.terminal.write(gone.size() == 1 ? std::string("Resource deleted\n")
                                          : fmt::format("{} resources deleted\n", gone.size()));
  return ExitCode::kOk;
}

}  // namespace

Verb state_delete_verb() {
  return {.name = "delete",
          .aliases = {"rm"},
          .summary = "Forget a resource",
          .positionals = "[URN...]",
          .positionals_max = std::numeric_limits<std::size_t>::max(),
          .details = kStateDeleteDetails,
          .flags = {{"force", 'f', "", "protected ones too, and what is known of interrupted work"},
                    {"target-dependents", 0, "", "also everything that depends on it"},
                    {"all", 0, "", "forget every resource of the stack"},
                    kYes},
          .run = run_state_delete};
}

}  // namespace cli
