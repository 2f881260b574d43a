#include <algorithm>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "cli/execute.h"
#include "cli/open_stack.h"
#include "cli/own_program.h"
#include "cli/templates.h"
#include "cli/verbs.h"
#include "engine/config/config_key.h"
#include "engine/config/effective_config.h"

namespace cli {

namespace {

std::string details() {
  std::string text =
      "Makes a project in this directory (or --dir), which must be empty, and a stack in it; asks\n"
      "for what no flag says. Templates:\n\n";
  for (const ProjectTemplate& each : project_templates()) {
    text += fmt::format("  {:<18}{}\n", each.name, each.summary);
  }
  return text +
         "\nThe program of `cpp` is main.cpp; Pulumi.yaml names it as `main`, so that preview and "
         "up\n"
         "run it. It is built with the checkout that this settle is from, or with --settle.\n\n"
         "  settle new cpp --dir shop\n"
         "  settle new payment-platform --stack dev --yes -c aws:region=us-east-1";
}

const ProjectTemplate& template_of(const std::string& name) {
  const auto all = project_templates();
  const auto found = std::ranges::find(all, name, &ProjectTemplate::name);
  if (found != all.end()) {
    return *found;
  }
  std::vector<std::string_view> names;
  for (const ProjectTemplate& each : all) {
    names.push_back(each.name);
  }
  const std::string_view meant = nearest(name, names);
  throw Failure(
      ExitCode::kUsage,
      fmt::format("template '{}' is not supported{}; there are {}: those of Pulumi are for "
                  "other languages",
                  name, meant.empty() ? "" : fmt::format(" (did you mean '{}'?)", meant),
                  fmt::join(names, " and ")));
}

/// A directory's name as a project's: what no name may have becomes `-`.
std::string as_name(const base::Path& directory) {
  std::string name = directory.filename().string();
  std::ranges::replace_if(
      name, [](char c) { return !engine::is_valid_name(std::string(1, c)); }, '-');
  return engine::is_valid_name(name) ? name : "project";
}

class NewProject {
 public:
  NewProject(Session& session, const Arguments& arguments)
      : session_(session),
        arguments_(arguments),
        asks_(is_interactive(session, arguments) && !arguments.has("yes")),
        directory_(start_directory(session, arguments) / arguments.value("dir").value_or("")),
        template_(template_of(answer("template", arguments.positional(0), "cpp"))) {
    directory_ = directory_.lexically_normal();
    if (!directory_.has_filename()) {
      directory_ = directory_.parent_path();
    }
  }

  ExitCode run() {
    require_free_directory();
    const TemplateValues values = ask_values();
    for (const TemplateFile& file : template_.files) {
      session_.files.write_atomic(directory_ / file.path, fill_in(file.text, values)).or_throw();
    }
    session_.terminal.write(
        fmt::format("Created project '{}' in {}\n", values.project, directory_.string()));
    if (!arguments_.has("generate-only")) {
      make_stack();
    }
    if (!template_.next_step.empty()) {
      session_.terminal.write(
          fmt::format("Build the program before the first preview:\n  cd {}\n"
                      "  {}\n",
                      directory_.string(), template_.next_step));
    }
    return ExitCode::kOk;
  }

 private:
  /// `given`, or what a person answers, or `otherwise`.
  std::string answer(std::string_view what, const std::string& given,
                     const std::string& otherwise) {
    if (!given.empty() || !asks_) {
      return given.empty() ? otherwise : given;
    }
    const std::string question =
        otherwise.empty() ? fmt::format("{}: ", what) : fmt::format("{} ({}): ", what, otherwise);
    const std::string typed =
        session_.terminal.read_line(question, false, session_.stop).or_throw();
    return typed.empty() ? otherwise : typed;
  }

  void require_free_directory() const {
    for (const std::string& name : session_.files.list(directory_).or_throw()) {
      const bool ours = std::ranges::any_of(
          template_.files, [&](const TemplateFile& file) { return file.path == name; });
      if (!name.starts_with('.') && !arguments_.has("force")) {
        throw Failure(ExitCode::kUsage,
                      fmt::format("{} is not empty; make the project in another directory (--dir), "
                                  "or between what is there (--force)",
                                  directory_.string()));
      }
      if (ours) {
        throw Failure(ExitCode::kUsage, fmt::format("{} is there already; it is not overwritten",
                                                    (directory_ / name).string()));
      }
    }
  }

  TemplateValues ask_values() {
    const std::string fixed(template_.project);
    TemplateValues values;
    values.project = fixed.empty() ? answer("project name", arguments_.value("name").value_or(""),
                                            as_name(directory_))
                                   : arguments_.value("name").value_or(fixed);
    if (!engine::is_valid_name(values.project)) {
      throw Failure(ExitCode::kUsage,
                    fmt::format("'{}' is no project name; expected letters, digits, '_', '.' and "
                                "'-'",
                                values.project));
    }
    if (!fixed.empty() && values.project != fixed) {
      throw Failure(ExitCode::kUsage,
                    fmt::format("--name '{}': the program of template {} is that of project '{}'",
                                values.project, template_.name, fixed));
    }
    values.description = answer("description", arguments_.value("description").value_or(""),
                                std::string(template_.summary));
    if (values.description.find_first_of("\"\\\n") != std::string::npos) {
      throw Failure(ExitCode::kUsage,
                    "the description has a quote, a backslash or an end of line; expected plain "
                    "text");
    }
    values.checkout = checkout();
    return values;
  }

  std::string checkout() const {
    if (!template_.needs_checkout) {
      return "";
    }
    const auto given = arguments_.value("settle");
    const base::Path place =
        given ? (session_.directory / *given).lexically_normal() : find_checkout();
    if (!session_.files.exists(place / "cli" / "run.h")) {
      throw Failure(ExitCode::kUsage,
                    given
                        ? fmt::format("--settle {}: it is no checkout of Settle", place.string())
                        : "this settle is in no checkout of Settle, and the program is built with "
                          "one\nFix: settle new cpp --settle DIRECTORY");
    }
    return place.string();
  }

  void command(std::vector<std::string> words) {
    words.insert(words.begin(), {"--cwd", directory_.string()});
    const ExitCode code = execute(session_, words);
    if (code != ExitCode::kOk) {
      throw Failure(code, "the project is made, its stack is not whole; see above");
    }
  }

  void make_stack() {
    const std::string stack = answer("stack name", arguments_.value("stack").value_or(""), "dev");
    std::vector<std::string> init = {"stack", "init", stack};
    for (const char* flag : {"secrets-provider", "target"}) {
      if (const auto value = arguments_.value(flag)) {
        init.insert(init.end(), {fmt::format("--{}", flag), *value});
      }
    }
    command(std::move(init));
    for (const std::string& assignment : arguments_.values("config")) {
      const std::size_t sign = assignment.find('=');
      if (sign == std::string::npos) {
        throw Failure(ExitCode::kUsage,
                      fmt::format("--config '{}': expected KEY=VALUE", assignment));
      }
      command({"config", "set", "--stack", stack, assignment.substr(0, sign), "--",
               assignment.substr(sign + 1)});
    }
    ask_config(stack);
  }

  /// What the project declares and nothing says yet.
  void ask_config(const std::string& stack) {
    const auto project = engine::find_project(session_.files, directory_).or_throw();
    const auto file =
        engine::StackFile::read(session_.files, project.stack_file(stack), project.name).or_throw();
    const auto ask = [&](const engine::ConfigKey& key, const std::string& about,
                         const std::string& otherwise) {
      if (file.find(key) != nullptr) {
        return;
      }
      const std::string text = about.empty() ? key.text() : key.text() + ", " + about;
      const std::string value = answer(text, "", otherwise);
      if (value.empty()) {
        session_.terminal.write(
            fmt::format("Still to be set: settle config set {} VALUE\n", key.text()));
      } else {
        command({"config", "set", "--stack", stack, key.text(), "--", value});
      }
    };
    ask({"aws", "region"}, "the AWS region", "us-east-1");
    for (const engine::ConfigDeclaration& declaration : project.declarations) {
      if (!declaration.fallback) {
        ask(engine::parse_config_key(declaration.key, project.name).or_throw(),
            declaration.description, "");
      }
    }
  }

  Session& session_;
  const Arguments& arguments_;
  bool asks_;
  base::Path directory_;
  const ProjectTemplate& template_;
};

ExitCode run_new(Session& session, const Arguments& arguments) {
  return NewProject(session, arguments).run();
}

}  // namespace

Verb new_verb() {
  static const std::string kNewDetails = details();
  return {.name = "new",
          .summary = "Make a project",
          .positionals = "[TEMPLATE]",
          .positionals_max = 1,
          .details = kNewDetails,
          .flags = {{"name", 'n', "NAME", "the project's (the directory's)"},
                    {"description", 'd', "TEXT", "of the project"},
                    {"dir", 0, "DIR", "where, instead of here"},
                    {"config", 'c', "KEY=VALUE", "set in the stack; may be repeated"},
                    {"target", 0, "TARGET", "of the stack: local (the default) or aws"},
                    {"secrets-provider", 0, "PROVIDER", "as `stack init` takes it"},
                    {"settle", 0, "DIR", "the checkout of Settle to build the program with"},
                    {"generate-only", 'g', "", "make no stack"},
                    {"force", 'f', "", "make it although the directory is not empty"},
                    {"yes", 'y', "", "ask nothing, take what is in parentheses"}},
          .run = run_new};
}

}  // namespace cli
