#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/encoding.h"
#include "cli/output_file.h"
#include "cli/prompt.h"
#include "cli/stack_run.h"
#include "cli/verbs.h"
#include "cli/workspace.h"
#include "engine/exchange/adoption.h"
#include "engine/exchange/cpp_source.h"
#include "engine/graph/urn.h"

namespace cli {

namespace {

constexpr std::string_view kImportDetails =
    "Records existing resources in the selected stack, changes nothing of them, and prints the\n"
    "C++ that declares them: with it in the program, `settle preview` has nothing to do. TYPE is\n"
    "CloudFormation's or aws-native's, ID the primary identifier (parts joined with `|`). FILE is\n"
    "Pulumi's import file.\n\n"
    "  settle import AWS::EC2::VPC main vpc-0a1b2c3d4e5f67890 --out imported.cpp\n"
    "  settle import aws-native:sqs:Queue jobs https://sqs.us-east-1.amazonaws.com/1/jobs\n"
    "  settle import --file resources.json --yes";

bool switch_value(const Arguments& arguments, std::string_view flag) {
  const std::string value = arguments.value(flag).value_or("true");
  if (value != "true" && value != "false") {
    throw Failure(ExitCode::kUsage, fmt::format("--{} '{}': expected true or false", flag, value));
  }
  return value == "true";
}

/// `URN`, or Pulumi's `NAME=URN`.
std::string parent_urn(const Arguments& arguments) {
  std::string parent = arguments.value("parent").value_or("");
  if (const std::size_t sign = parent.find('='); sign != std::string::npos) {
    parent.erase(0, sign + 1);
  }
  if (!parent.empty() && engine::parse_urn(parent).stack.empty()) {
    throw Failure(ExitCode::kUsage,
                  fmt::format("--parent '{}' is no URN; `settle stack export` has them", parent));
  }
  return parent;
}

void require_what(const Arguments& arguments) {
  if (arguments.has("file") != arguments.positionals().empty() ||
      (!arguments.has("file") && arguments.positionals().size() != 3)) {
    throw Failure(ExitCode::kUsage,
                  "settle import needs TYPE NAME ID, or --file FILE; see `settle help import`");
  }
}

std::vector<engine::ImportRequest> requests_of(Session& session, const Arguments& arguments,
                                               const std::string& stack) {
  constexpr std::uint64_t kMostBytes = 16U << 20;
  const Workspace workspace(session, arguments);
  const std::optional<std::string> file = arguments.value("file");
  if (file) {
    const std::string text = session.files.read(session.directory / *file, kMostBytes).or_throw();
    auto requests = engine::parse_import_file(base::parse_json(text, *file).or_throw(),
                                              workspace.project().name, stack);
    if (!requests) {
      throw base::Exception(requests.error().in(*file));
    }
    return *std::move(requests);
  }
  engine::ImportRequest request{.type = arguments.positional(0),
                                .name = arguments.positional(1),
                                .id = arguments.positional(2),
                                .parent = parent_urn(arguments)};
  for (const std::string& list : arguments.values("properties")) {
    for (std::string& name : base::split(list, ',')) {
      request.properties.push_back(std::move(name));
    }
  }
  return {std::move(request)};
}

std::string listed(const engine::Adoption& adoption) {
  std::string text;
  for (const engine::AdoptedResource& resource : adoption.resources) {
    text += fmt::format(" = {} {} {}\n", resource.state.type,
                        engine::parse_urn(resource.state.urn).name, resource.state.identifier);
  }
  return text;
}

std::string warned(const engine::Adoption& adoption, std::size_t said) {
  std::string text;
  for (std::size_t i = said; i < adoption.notes.size(); ++i) {
    text += fmt::format("warning: {}\n", adoption.notes[i]);
  }
  return text;
}

void write_code(Session& session, const Arguments& arguments, const engine::Adoption& adoption) {
  if (!switch_value(arguments, "generate-code")) {
    return;
  }
  const std::string code = engine::cpp_source(adoption);
  if (const std::optional<std::string> file = arguments.value("out")) {
    write_output_file(session, *file, code);
  } else {
    session.terminal.write(code);
  }
}

ExitCode run_import(Session& session, const Arguments& arguments) {
  require_what(arguments);
  if (const std::optional<std::string> file = arguments.value("out")) {
    output_file(session, *file);  // what is recorded once is not printed again
  }
  const bool preview_only = arguments.has("preview-only");
  StackRun run(session, arguments,
               preview_only ? engine::RunKind::kPreview : engine::RunKind::kImport);
  const std::vector<engine::ImportRequest> requests =
      requests_of(session, arguments, run.stack_name());
  const engine::World world = run.world();
  const engine::AdoptionOptions options{.protect = switch_value(arguments, "protect"),
                                        .project = world.store.id().project,
                                        .stack = run.stack_name(),
                                        .about = run.options().about};
  if (preview_only) {
    const engine::Snapshot recorded = world.store.load().or_throw();
    const engine::Adoption adoption =
        engine::read_adoption(requests, recorded, world.provider, options).or_throw();
    session.terminal.write_error(listed(adoption) + warned(adoption, 0));
    write_code(session, arguments, adoption);
    return ExitCode::kOk;
  }
  std::size_t said = 0;
  const auto confirm = [&](const engine::Adoption& adoption) {
    if (run.arguments().skip_preview) {
      return true;
    }
    session.terminal.write_error(listed(adoption) + warned(adoption, 0));
    said = adoption.notes.size();
    return run.arguments().yes ||
           ask_yes_no(session, fmt::format("Do you want to import {} resources into stack '{}'?",
                                           adoption.resources.size(), run.stack_name()));
  };
  const engine::Adoption adoption =
      engine::adopt(requests, world.store, world.provider, world.clock, options, confirm)
          .or_throw();
  session.terminal.write_error(warned(adoption, said) +
                               fmt::format("{} imported\n", adoption.resources.size()));
  write_code(session, arguments, adoption);
  return ExitCode::kOk;
}

}  // namespace

Verb import_verb() {
  return {.name = "import",
          .summary = "Bring existing resources into the stack, and print their C++",
          .positionals = "[TYPE NAME ID]",
          .positionals_max = 3,
          .details = kImportDetails,
          .flags = {{"file", 'f', "FILE", "Pulumi's import file, for many at once"},
                    {"out", 'o', "FILE", "write the C++ to a file"},
                    {"parent", 0, "URN", "the component that it is in"},
                    {"properties", 0, "NAMES", "declare only these, separated by commas"},
                    {"generate-code", 0, "BOOL", "false: print no C++"},
                    {"protect", 0, "BOOL", "false: let it be deleted like any other (true)"},
                    {"preview-only", 0, "", "read and print, record nothing"},
                    {"message", 'm', "TEXT", "why, for the history"},
                    {"yes", 'y', "", "do not ask"},
                    {"skip-preview", 0, "", "neither list what is there nor ask"},
                    {"diff", 0, "", "accepted: the C++ has every property"}},
          .run = run_import};
}

}  // namespace cli
