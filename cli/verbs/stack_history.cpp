#include <vector>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/open_stack.h"
#include "cli/render/history_text.h"
#include "cli/verbs.h"
#include "engine/history/history.h"

namespace cli {

namespace {

constexpr std::string_view kStackHistoryDetails =
    "The newest run first. A run that was interrupted is one that has failed.\n\n"
    "  settle stack history --page-size 5\n"
    "  settle stack history --json | jq '.[0].resourceChanges'\n"
    "  settle stack export --version 3";

constexpr std::size_t kAllRecords = 1'000'000;

ExitCode run_stack_history(Session& session, const Arguments& arguments) {
  const std::size_t page_size = arguments.number("page-size", 1, kAllRecords)
                                    .or_throw()
                                    .value_or(arguments.has("json") ? kAllRecords : 10);
  const std::size_t page = arguments.number("page", 1, kAllRecords).or_throw().value_or(1);
  const Workspace workspace(session, arguments);
  OpenStack stack(session, workspace, arguments, workspace.current_stack());
  const engine::History history(stack.store().backend(), stack.store().id());
  std::vector<engine::RunRecord> records = history.page(page_size, page).or_throw();
  const engine::Decrypt decrypt = [&](std::string_view ciphertext) {
    return stack.secrets().decrypt(ciphertext);
  };
  const ShownRecords shown{std::move(records),
                           arguments.has("show-secrets") ? decrypt : engine::Decrypt()};
  if (shown.records.empty() && page > 1 && !arguments.has("json")) {
    session.terminal.write(fmt::format("No runs on page {}; there are {} in all\n", page,
                                       history.versions().or_throw().size()));
  } else if (arguments.has("json")) {
    session.terminal.write(base::pretty_json(history_json(shown)) + "\n");
  } else {
    session.terminal.write(history_text(shown, session.clock.wall_now()));
  }
  return ExitCode::kOk;
}

}  // namespace

Verb stack_history_verb() {
  return {.name = "history",
          .aliases = {"hist"},
          .summary = "Show the runs of a stack",
          .details = kStackHistoryDetails,
          .flags = {{"json", 'j', "", "as JSON"},
                    {"page-size", 0, "N", "so many of them (10; with --json all)"},
                    {"page", 0, "N", "which so many (1)"},
                    {"show-secrets", 0, "", "secret configuration as plaintext"},
                    {"full-dates", 0, "", "accepted: dates are always whole"}},
          .run = run_stack_history};
}

}  // namespace cli
