#include <fmt/core.h>

#include "base/io/files.h"
#include "cli/reference.h"
#include "cli/verbs.h"

namespace cli {

namespace {

ExitCode write_pages(Session& session, const std::string& directory,
                     const std::vector<Page>& pages) {
  const base::Path folder = session.directory / directory;
  for (const Page& page : pages) {
    session.files.write_atomic(folder / page.name, page.text).or_throw();
  }
  session.terminal.write(fmt::format("{} pages in {}\n", pages.size(), folder.string()));
  return ExitCode::kOk;
}

ExitCode run_help(Session& session, const Arguments& arguments) {
  const std::vector<Verb> all = verbs();
  if (const auto directory = arguments.value("man")) {
    return write_pages(session, *directory, manual_pages(all));
  }
  if (const auto directory = arguments.value("markdown")) {
    return write_pages(session, *directory, markdown_pages(all));
  }
  if (arguments.positionals().empty()) {
    session.terminal.write(help_text(all));
    return ExitCode::kOk;
  }
  std::vector<std::string> words = arguments.positionals();
  words.emplace_back("--help");
  const Selection selection = select_verb(all, words);
  session.terminal.write(help_text(*selection.verb, selection.path));
  return ExitCode::kOk;
}

}  // namespace

Verb help_verb() {
  return {.name = "help",
          .summary = "Say what there is, or what a verb takes",
          .positionals = "[VERB...]",
          .positionals_max = 3,
          .flags = {{"man", 0, "DIR", "write manual pages of every verb there"},
                    {"markdown", 0, "DIR", "write the reference of every verb there"}},
          .run = run_help};
}

}  // namespace cli
