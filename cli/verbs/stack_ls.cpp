#include <optional>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/backend_url.h"
#include "cli/last_update.h"
#include "cli/open_stack.h"
#include "cli/render/state_text.h"
#include "cli/render/table.h"
#include "cli/stack_tags.h"
#include "cli/verbs.h"

namespace cli {

namespace {

constexpr std::string_view kStackLsDetails =
    "The selected one has a star. Those of other projects are named as Pulumi names them,\n"
    "organization/PROJECT/STACK.\n\n"
    "  settle stack ls --all\n"
    "  settle stack ls --tag owner=payments --json";

/// Of a stack whose project is not here: nobody can say under which key its secrets are.
class ClosedSecrets final : public engine::SecretsManager {
 public:
  base::Result<std::string> encrypt(std::string_view /*plaintext*/) override { return closed(); }

  base::Result<std::string> decrypt(std::string_view /*ciphertext*/) override { return closed(); }

  base::Json description() const override { return base::JsonObject(); }

 private:
  static base::Error closed() {
    return base::error(base::ErrorKind::kPermission, "the secrets of another project stay closed");
  }
};

struct Listed {
  std::string name;
  bool selected = false;
  std::string target = "-";
  std::optional<StateSummary> state{};  ///< nullopt: it is encrypted as a whole, or unreadable
  bool in_progress = false;
  std::string problem{};  ///< why nobody can read it
};

class List {
 public:
  List(Session& session, const Arguments& arguments)
      : session_(session), arguments_(arguments), closed_() {
    const std::string organization = arguments.value("organization").value_or("organization");
    if (organization != "organization") {
      throw Failure(ExitCode::kUsage,
                    fmt::format("--organization '{}': there is one, 'organization'; others are a "
                                "service of Pulumi Cloud",
                                organization));
    }
    open();
  }

  std::vector<Listed> run() {
    std::vector<Listed> list;
    for (const std::string& project : wanted_projects()) {
      for (const std::string& stack : backend().stacks(project).or_throw()) {
        if (has_tag({project, stack})) {
          list.push_back(is_here(project) ? own(stack) : foreign({project, stack}));
        }
      }
    }
    return list;
  }

 private:
  /// Other projects' stacks can be listed from anywhere.
  void open() {
    try {
      workspace_.emplace(session_, arguments_);
    } catch (const base::Exception& problem) {
      const bool others = arguments_.has("all") || arguments_.has("project");
      if (!others || problem.error().kind != base::ErrorKind::kNotFound) {
        throw;
      }
      backend_ =
          open_backend(session_, backend_url(session_, engine::Project()), session_.directory);
    }
  }

  engine::Backend& backend() { return workspace_ ? workspace_->backend() : *backend_; }

  bool is_here(const std::string& project) const {
    return workspace_ && workspace_->project().name == project;
  }

  std::vector<std::string> wanted_projects() {
    if (const auto project = arguments_.value("project")) {
      return {*project};
    }
    return arguments_.has("all") ? engine::projects(backend()).or_throw()
                                 : std::vector{workspace_->project().name};
  }

  /// Of --tag: NAME, or NAME=VALUE.
  bool has_tag(const engine::StackId& id) {
    const auto wanted = arguments_.value("tag");
    if (!wanted) {
      return true;
    }
    const std::size_t sign = wanted->find('=');
    const Tags tags = read_tags(backend(), id);
    const auto found = tags.find(wanted->substr(0, sign));
    return found != tags.end() &&
           (sign == std::string::npos || found->second == wanted->substr(sign + 1));
  }

  /// One that cannot be read hides no other.
  Listed own(const std::string& name) {
    Listed listed{.name = name, .selected = workspace_->selected_stack() == name};
    try {
      OpenStack stack(session_, *workspace_, arguments_, name);
      listed.target = stack.target() == engine::Target::kAws ? "aws" : "local";
      listed.in_progress = is_busy(stack.store().id());
      listed.state = summary_of(stack.store().id(), stack.store().load().or_throw());
    } catch (const base::Exception& problem) {
      listed.problem = problem.what();
    } catch (const Failure& problem) {
      listed.problem = problem.what();
    }
    return listed;
  }

  Listed foreign(const engine::StackId& id) {
    Listed listed{.name = fmt::format("organization/{}/{}", id.project, id.stack)};
    try {
      listed.in_progress = is_busy(id);
      const auto state = engine::StateStore(backend(), id, closed_).load();
      if (state) {
        listed.state = summary_of(id, *state);
      } else if (state.error().kind != base::ErrorKind::kPermission) {
        listed.problem = state.error().message;
      }
    } catch (const base::Exception& problem) {
      listed.problem = problem.what();
    }
    return listed;
  }

  StateSummary summary_of(const engine::StackId& id, const engine::Snapshot& state) {
    StateSummary summary = summarize(state);
    summary.last_update = last_update(backend(), id, summary);
    return summary;
  }

  bool is_busy(const engine::StackId& id) { return backend().owner(id).or_throw().has_value(); }

  Session& session_;
  const Arguments& arguments_;
  ClosedSecrets closed_;
  std::optional<Workspace> workspace_;        ///< nullopt: there is no project here
  std::unique_ptr<engine::Backend> backend_;  ///< without a workspace
};

base::Json row_json(const Listed& listed) {
  base::JsonObject row;
  row["name"] = listed.name;
  row["current"] = listed.selected;
  if (listed.state && !listed.state->last_update.empty()) {
    row["lastUpdate"] = listed.state->last_update;
  }
  row["updateInProgress"] = listed.in_progress;
  if (listed.state) {
    row["resourceCount"] = listed.state->resources;
  }
  if (!listed.problem.empty()) {
    row["problem"] = listed.problem;
  }
  return row;
}

std::vector<std::string> row_text(const Listed& listed) {
  const std::string updated = !listed.problem.empty()             ? "unreadable"
                              : !listed.state                     ? "encrypted"
                              : listed.state->last_update.empty() ? "never"
                                                                  : listed.state->last_update;
  return {listed.name + (listed.selected ? "*" : ""), listed.target,
          listed.in_progress ? "in progress" : updated,
          listed.state ? std::to_string(listed.state->resources) : "-"};
}

ExitCode run_stack_ls(Session& session, const Arguments& arguments) {
  base::JsonArray documents;
  std::vector<std::vector<std::string>> rows = {{"NAME", "TARGET", "LAST UPDATE", "RESOURCES"}};
  ExitCode code = ExitCode::kOk;
  for (const Listed& listed : List(session, arguments).run()) {
    documents.push_back(row_json(listed));
    rows.push_back(row_text(listed));
    if (!listed.problem.empty()) {
      session.terminal.write_error(
          fmt::format("error: stack '{}': {}\n", listed.name, listed.problem));
      code = ExitCode::kError;
    }
  }
  session.terminal.write(arguments.has("json") ? base::pretty_json(documents) + "\n"
                                               : table_text(rows));
  return code;
}

}  // namespace

Verb stack_ls_verb() {
  return {.name = "ls",
          .aliases = {"list"},
          .summary = "List the project's stacks",
          .details = kStackLsDetails,
          .flags = {{"all", 'a', "", "those of every project"},
                    {"project", 'p', "PROJECT", "those of that project"},
                    {"tag", 't', "TAG", "only those with that tag: NAME, or NAME=VALUE"},
                    {"organization", 'o', "NAME", "accepted: the only one is 'organization'"},
                    {"json", 'j', "", "as a JSON list"}},
          .run = run_stack_ls};
}

}  // namespace cli
