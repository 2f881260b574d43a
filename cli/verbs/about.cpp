#include <sys/utsname.h>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/region_program.h"
#include "cli/render/table.h"
#include "cli/verbs.h"
#include "cli/workspace.h"

namespace cli {

namespace {

using Facts = std::vector<std::pair<std::string, std::string>>;

std::string region_fact(const Session& session) {
  const base::Result<std::uint16_t> port = region_port(session.environment);
  if (!port) {
    return port.error().message;
  }
  const auto health = ask_region(*port);
  return fmt::format("http://127.0.0.1:{} ({})", *port,
                     health && *health ? "answers" : "does not answer");
}

/// What needs a project is left out where there is none.
void add_project_facts(Session& session, const Arguments& arguments, Facts& facts) {
  try {
    const Workspace workspace(session, arguments);
    facts.emplace_back("project", workspace.project().name);
    facts.emplace_back("projectFile", workspace.project().file.string());
    facts.emplace_back("backend", workspace.backend().url());
    facts.emplace_back("stack", workspace.selected_stack().value_or("none selected"));
  } catch (const base::Exception& problem) {
    facts.emplace_back("project", problem.what());
  }
}

ExitCode run_about(Session& session, const Arguments& arguments) {
  utsname system{};
  ::uname(&system);
  Facts facts = {
      {"version", SETTLE_VERSION},
      {"compiler", __VERSION__},
      {"system", fmt::format("{} {} {}", system.sysname, system.release, system.machine)},
      {"home", session.environment.home().string()},
      {"localRegion", region_fact(session)}};
  add_project_facts(session, arguments, facts);
  base::JsonObject document;
  std::vector<std::vector<std::string>> rows;
  for (const auto& [name, value] : facts) {
    document[name] = value;
    rows.push_back({name, value});
  }
  session.terminal.write(arguments.has("json") ? base::pretty_json(document) + "\n"
                                               : table_text(rows));
  return ExitCode::kOk;
}

}  // namespace

Verb about_verb() {
  return {.name = "about",
          .summary = "Print what a report of a problem should hold",
          .flags = {{"json", 'j', "", "as JSON"}},
          .run = run_about};
}

}  // namespace cli
