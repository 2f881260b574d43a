#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/open_stack.h"
#include "cli/render/state_text.h"
#include "cli/render/table.h"
#include "cli/verbs.h"

namespace cli {

namespace {

base::Json row_json(const std::string& name, bool current, const StateSummary& state,
                    bool in_progress) {
  base::JsonObject row;
  row["name"] = name;
  row["current"] = current;
  if (!state.last_update.empty()) {
    row["lastUpdate"] = state.last_update;
  }
  row["updateInProgress"] = in_progress;
  row["resourceCount"] = state.resources;
  return row;
}

ExitCode run(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  const std::string selected = workspace.selected_stack().value_or("");
  std::vector<std::vector<std::string>> rows = {{"NAME", "TARGET", "LAST UPDATE", "RESOURCES"}};
  base::JsonArray documents;
  for (const std::string& name : workspace.stacks()) {
    OpenStack stack(session, workspace, arguments, name);
    const StateSummary state = summarize(stack.store().load().or_throw());
    const bool busy = workspace.backend().owner(stack.store().id()).or_throw().has_value();
    documents.push_back(row_json(name, name == selected, state, busy));
    rows.push_back({name + (name == selected ? "*" : ""),
                    stack.target() == engine::Target::kAws ? "aws" : "local",
                    busy                        ? "in progress"
                    : state.last_update.empty() ? "never"
                                                : state.last_update,
                    std::to_string(state.resources)});
  }
  session.terminal.write(arguments.has("json") ? base::pretty_json(documents) + "\n"
                                               : table_text(rows));
  return ExitCode::kOk;
}

}  // namespace

Verb stack_ls_verb() {
  return {.name = "ls",
          .aliases = {"list"},
          .summary = "List the project's stacks",
          .flags = {{"json", 'j', "", "as a JSON list"}},
          .run = run};
}

}  // namespace cli
