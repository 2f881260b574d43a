#include "cli/workspace.h"

#include <algorithm>
#include <utility>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "base/crypto.h"
#include "base/encoding.h"
#include "base/json.h"
#include "cli/backend_url.h"
#include "cli/exit_code.h"
#include "engine/config/config_key.h"

namespace cli {

base::Path start_directory(const Session& session, const Arguments& arguments) {
  const std::optional<std::string> given = arguments.value("cwd");
  return (given ? session.directory / *given : session.directory).lexically_normal();
}

Workspace::Workspace(Session& session, const Arguments& arguments)
    : session_(session),
      asked_(arguments.value("stack").value_or(
          session.environment.first_of({"PULUMI_STACK", "SETTLE_STACK"}).value_or(""))),
      project_(engine::find_project(session.files, start_directory(session, arguments)).or_throw()),
      backend_(open_backend(session, backend_url(session, project_), project_.directory())) {}

std::vector<std::string> Workspace::stacks() const {
  return backend_->stacks(project_.name).or_throw();
}

bool Workspace::has_stack(std::string_view stack) const {
  return std::ranges::binary_search(stacks(), stack);
}

void Workspace::require_stack(const std::string& stack) const {
  const std::vector<std::string> known = stacks();
  if (std::ranges::binary_search(known, stack)) {
    return;
  }
  const std::vector<std::string_view> names(known.begin(), known.end());
  const std::string_view meant = nearest(stack, names);
  throw Failure(
      ExitCode::kStackNotFound,
      fmt::format("no stack named '{}'{}\n{}Create it with `settle stack init {}`.", stack,
                  meant.empty() ? "" : fmt::format("; did you mean '{}'?", meant),
                  known.empty() ? "" : fmt::format("There are: {}.\n", fmt::join(known, ", ")),
                  stack));
}

std::string Workspace::current_stack() const {
  const std::optional<std::string> stack =
      asked_.empty() ? selected_stack() : std::optional(stack_name(asked_));
  if (!stack) {
    throw Failure(ExitCode::kStackNotFound,
                  "no stack is selected; create one with `settle stack init NAME`, or select one "
                  "with `settle stack select NAME` or --stack NAME");
  }
  require_stack(*stack);
  return *stack;
}

// Two checkouts of one project have selections of their own, as with Pulumi.
base::Path Workspace::selection_file() const {
  const std::string digest = base::sha256_hex(project_.file.string()).substr(0, 40);
  return session_.environment.home() / "workspaces" /
         fmt::format("{}-{}-workspace.json", project_.name, digest);
}

std::optional<std::string> Workspace::selected_stack() const {
  const base::Result<std::string> text = session_.files.read(selection_file());
  const base::Result<base::Json> json =
      text ? base::parse_json(*text, "selection") : base::Result<base::Json>(base::Json());
  if (!json || !json->is_object()) {
    return std::nullopt;
  }
  const base::Json* stack = json->as_object().if_contains("stack");
  return stack != nullptr && stack->is_string() ? std::optional(stack->as_string().c_str())
                                                : std::nullopt;
}

void Workspace::select_stack(const std::string& stack) const {
  base::JsonObject selection;
  selection["stack"] = stack;
  session_.files.write_atomic(selection_file(), base::json_text(selection)).or_throw();
}

void Workspace::unselect_stack() const {
  if (session_.files.exists(selection_file())) {
    session_.files.remove(selection_file()).or_throw();
  }
}

std::string Workspace::stack_name(std::string_view reference) const {
  const std::vector<std::string> parts = base::split(reference, '/');
  if (parts.size() == 3 && parts[1] != project_.name) {
    throw Failure(ExitCode::kUsage, fmt::format("stack '{}' belongs to project '{}', not to '{}'",
                                                reference, parts[1], project_.name));
  }
  if (parts.size() > 1 && parts.front() != "organization" && parts.front() != project_.name) {
    throw Failure(
        ExitCode::kUsage,
        fmt::format("'{}': there is one organization, 'organization'; others are a service "
                    "of Pulumi Cloud",
                    reference));
  }
  if (parts.size() > 3 || !engine::is_valid_name(parts.back())) {
    throw Failure(ExitCode::kUsage,
                  fmt::format("'{}' is no stack name; expected at most 100 letters, digits, '_', "
                              "'.' and '-', such as dev",
                              reference));
  }
  return parts.back();
}

}  // namespace cli
