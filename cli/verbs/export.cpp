#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/output_file.h"
#include "cli/render/diagnostic_text.h"
#include "cli/stack_run.h"
#include "cli/verbs.h"
#include "engine/exchange/cloudformation.h"

namespace cli {

namespace {

constexpr std::string_view kExportDetails =
    "Writes a CloudFormation template that deploys what the program declares for the selected\n"
    "stack: references as Ref, Fn::GetAtt and Fn::Sub, values that Secrets Manager keeps as "
    "dynamic\n"
    "references, other secrets as parameters without echo. JSON, or YAML when FILE ends in .yaml\n"
    "or .yml. Nothing is asked of AWS.\n\n"
    "  settle export --format cloudformation --file dev.yaml\n"
    "  aws cloudformation deploy --template-file dev.yaml --s3-bucket BUCKET --stack-name dev \\\n"
    "      --capabilities CAPABILITY_NAMED_IAM";

ExitCode run_export(Session& session, const Arguments& arguments) {
  const std::string format = arguments.value("format").value_or("");
  if (format != "cloudformation") {
    throw Failure(ExitCode::kUsage,
                  format.empty()
                      ? "settle export needs --format cloudformation (`settle stack export` writes "
                        "the state)"
                      : fmt::format("--format '{}': expected cloudformation", format));
  }
  StackRun run(session, arguments, engine::RunKind::kPreview);
  const engine::Stack declared = run.declare();
  const engine::CloudFormationTemplate built = engine::cloudformation_template(declared).or_throw();
  for (const base::Diagnostic& note : built.notes) {
    session.terminal.write_error(diagnostic_text(note, make_paint(session, arguments)));
  }
  const std::optional<std::string> file = arguments.value("file");
  const bool yaml = file && (file->ends_with(".yaml") || file->ends_with(".yml"));
  const std::string text =
      yaml ? engine::template_yaml(built.document) : base::pretty_json(built.document) + "\n";
  if (file) {
    write_output_file(session, *file, text);
  } else {
    session.terminal.write(text);
  }
  return ExitCode::kOk;
}

}  // namespace

Verb export_verb() {
  return {.name = "export",
          .summary = "Write what the program declares as a CloudFormation template",
          .details = kExportDetails,
          .flags = {{"format", 0, "FORMAT", "cloudformation"},
                    {"file", 0, "FILE", "write to a file instead of standard output"}},
          .run = run_export,
          .declares = true};
}

}  // namespace cli
