#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/open_stack.h"
#include "cli/render/value_text.h"
#include "cli/verbs.h"

namespace cli {

namespace {

using Outputs = std::map<std::string, catalog::Value>;

/// As a shell reads it: `NAME='it'\''s'`.
std::string shell_line(const std::string& name, const std::string& text) {
  std::string quoted;
  for (const char c : text) {
    quoted += c == '\'' ? "'\\''" : std::string(1, c);
  }
  return fmt::format("{}='{}'\n", name, quoted);
}

[[noreturn]] void fail_missing(const Outputs& outputs, const std::string& name) {
  std::vector<std::string_view> names;
  for (const auto& [known, value] : outputs) {
    names.push_back(known);
  }
  const std::string_view meant = nearest(name, names);
  throw Failure(ExitCode::kError,
                fmt::format("current stack does not have output property '{}'{}", name,
                            outputs.empty() ? "; deploy it with `settle up`"
                            : meant.empty() ? "; `settle stack output` lists them"
                                            : fmt::format("; did you mean '{}'?", meant)));
}

std::string one(const Outputs& outputs, const std::string& name, const Arguments& arguments) {
  const auto found = outputs.find(name);
  if (found == outputs.end()) {
    fail_missing(outputs, name);
  }
  const bool reveal = arguments.has("show-secrets");
  if (arguments.has("json")) {
    return base::json_text(output_json(found->second, reveal)) + "\n";
  }
  const std::string text = output_text(found->second, reveal);
  return arguments.has("shell") ? shell_line(name, text) : text + "\n";
}

std::string all(const Outputs& outputs, const Arguments& arguments) {
  const bool reveal = arguments.has("show-secrets");
  std::string lines;
  base::JsonObject document;
  for (const auto& [name, value] : outputs) {
    document[name] = output_json(value, reveal);
    lines += shell_line(name, output_text(value, reveal));
  }
  if (arguments.has("json")) {
    return base::pretty_json(document) + "\n";
  }
  return arguments.has("shell") ? lines : outputs_text(outputs, reveal);
}

ExitCode run_stack_output(Session& session, const Arguments& arguments) {
  if (arguments.has("json") && arguments.has("shell")) {
    throw Failure(ExitCode::kUsage, "give --json or --shell, not both");
  }
  const Workspace workspace(session, arguments);
  OpenStack stack(session, workspace, arguments, workspace.current_stack());
  const engine::Snapshot snapshot = stack.store().load().or_throw();
  const std::string name = arguments.positional(0);
  session.terminal.write(name.empty() ? all(snapshot.outputs(), arguments)
                                      : one(snapshot.outputs(), name, arguments));
  return ExitCode::kOk;
}

}  // namespace

Verb stack_output_verb() {
  return {.name = "output",
          .summary = "Print the stack's outputs, or the value of one",
          .positionals = "[OUTPUT]",
          .positionals_max = 1,
          .details = "  curl http://$(settle stack output alb_dns_name)",
          .flags = {{"json", 'j', "", "as JSON"},
                    {"shell", 0, "", "as NAME='value' lines for a shell"},
                    {"show-secrets", 0, "", "secrets in the clear"}},
          .run = run_stack_output};
}

}  // namespace cli
