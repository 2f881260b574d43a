#include <fmt/core.h>

#include "cli/open_stack.h"
#include "cli/output_file.h"
#include "cli/verbs.h"
#include "engine/exchange/drawing.h"

namespace cli {

namespace {

constexpr std::string_view kStackGraphDetails =
    "As recorded by the last update. A FILE that ends in .svg becomes a picture, with a card for\n"
    "each component; any other Graphviz's DOT.\n\n"
    "  settle stack graph dev.svg\n"
    "  settle stack graph dev.dot && dot -Tpdf dev.dot -o dev.pdf";

bool wants_svg(const Arguments& arguments, const std::string& file) {
  const std::string format =
      arguments.value("format").value_or(file.ends_with(".svg") ? "svg" : "dot");
  if (format != "svg" && format != "dot") {
    throw Failure(ExitCode::kUsage, fmt::format("--format '{}': expected dot or svg", format));
  }
  return format == "svg";
}

engine::DotOptions dot_options(const Arguments& arguments) {
  engine::DotOptions options{.dependencies = !arguments.has("ignore-dependency-edges"),
                             .parents = !arguments.has("ignore-parent-edges"),
                             .short_names = arguments.has("short-node-name"),
                             .fragment = arguments.value("dot-fragment").value_or("")};
  options.dependency_color =
      arguments.value("dependency-edge-color").value_or(options.dependency_color);
  options.parent_color = arguments.value("parent-edge-color").value_or(options.parent_color);
  return options;
}

ExitCode run_stack_graph(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  OpenStack stack(session, workspace, arguments, workspace.current_stack());
  const std::string file = arguments.positional(0);
  const bool svg = wants_svg(arguments, file);
  const engine::Snapshot snapshot = stack.store().load().or_throw();
  const std::vector<engine::DrawnResource> drawing = engine::drawing_of(snapshot);
  const std::string text =
      svg ? engine::svg_text(drawing,
                             fmt::format("{} / {}", workspace.project().name, stack.name()))
          : engine::dot_text(drawing, dot_options(arguments));
  write_output_file(session, file, text);
  session.terminal.write_error(fmt::format("Wrote the stack's dependency graph to `{}`\n", file));
  return ExitCode::kOk;
}

}  // namespace

Verb stack_graph_verb() {
  return {.name = "graph",
          .summary = "Draw the stack's resources and what needs what",
          .positionals = "FILE",
          .positionals_min = 1,
          .positionals_max = 1,
          .details = kStackGraphDetails,
          .flags = {{"format", 0, "FORMAT", "dot or svg, whatever FILE ends in"},
                    {"ignore-dependency-edges", 0, "", "DOT: only parents"},
                    {"ignore-parent-edges", 0, "", "DOT: only dependencies"},
                    {"dependency-edge-color", 0, "COLOR", "DOT: of dependencies"},
                    {"parent-edge-color", 0, "COLOR", "DOT: of parents"},
                    {"short-node-name", 0, "", "DOT: names instead of URNs"},
                    {"dot-fragment", 0, "DOT", "DOT: comes first inside the graph"}},
          .run = run_stack_graph};
}

}  // namespace cli
