#include "cli/reference.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/encoding.h"

namespace cli {

namespace {

std::string spelled(const Flag& flag) {
  return fmt::format("{}--{}{}{}", flag.letter != 0 ? fmt::format("-{}, ", flag.letter) : "",
                     flag.name, flag.value.empty() ? "" : " ", flag.value);
}

std::string usage(const Verb& verb, const std::string& path) {
  return fmt::format("settle {}{}{} [flags]", path, verb.positionals.empty() ? "" : " ",
                     verb.run == nullptr ? "" : verb.positionals);
}

/// Calls `visit(verb, path)` for a verb and everything below it.
template <class Visit>
void for_each_verb(const Verb& verb, const std::string& path, const Visit& visit) {
  visit(verb, path);
  for (const Verb& below : verb.verbs) {
    for_each_verb(below, path + " " + std::string(below.name), visit);
  }
}

/// Paragraphs, and examples (indented) as code.
std::string markdown_details(std::string_view details) {
  std::string text;
  bool code = false;
  for (const std::string& line : base::split(details, '\n')) {
    const bool indented = line.starts_with("  ");
    if (indented != code && (indented || !line.empty())) {
      text += code ? "```\n\n" : "\n```sh\n";
      code = indented;
    }
    text += (code && indented ? line.substr(2) : line) + "\n";
  }
  return text + (code ? "```\n" : "");
}

std::string escaped_cell(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    escaped += c == '|' ? "\\|" : std::string(1, c);
  }
  return escaped;
}

std::string flags_table(std::span<const Flag> flags) {
  std::string text = "| flag | what |\n| --- | --- |\n";
  for (const Flag& flag : flags) {
    text += fmt::format("| `{}` | {} |\n", escaped_cell(spelled(flag)), escaped_cell(flag.help));
  }
  return text;
}

std::string markdown(const Verb& verb, const std::string& path) {
  std::string text =
      fmt::format("## settle {}\n\n{}.\n\n    {}\n", path, verb.summary, usage(verb, path));
  if (!verb.aliases.empty()) {
    text += fmt::format("\nAlso: `{}`.\n", fmt::join(verb.aliases, "`, `"));
  }
  if (!verb.details.empty()) {
    text += "\n" + markdown_details(verb.details);
  }
  if (!verb.flags.empty()) {
    text += "\n" + flags_table(verb.flags);
  }
  return text + "\n";
}

constexpr std::string_view kMade = "<!-- made by `make docs` from the table of verbs -->\n\n";

/// roff takes a dot or an apostrophe at the start of a line for a request, and `-` for a hyphen.
std::string roff(std::string_view text) {
  std::string escaped;
  bool starts_line = true;
  for (const char c : text) {
    if (starts_line && (c == '.' || c == '\'')) {
      escaped += "\\&";
    }
    escaped += c == '\\' ? "\\e" : c == '-' ? "\\-" : std::string(1, c);
    starts_line = c == '\n';
  }
  return escaped;
}

std::string roff_details(std::string_view details) {
  std::string text;
  bool code = false;
  for (const std::string& line : base::split(details, '\n')) {
    const bool indented = line.starts_with("  ");
    if (indented != code && (indented || !line.empty())) {
      text += indented ? ".PP\n.nf\n" : ".fi\n.PP\n";
      code = indented;
    }
    text += line.empty() ? (code ? "" : ".PP\n") : roff(line) + "\n";
  }
  return text + (code ? ".fi\n" : "");
}

std::string roff_flags(std::span<const Flag> flags) {
  std::string text;
  for (const Flag& flag : flags) {
    text += fmt::format(".TP\n.B {}\n{}\n", roff(spelled(flag)), roff(flag.help));
  }
  return text;
}

std::string upper(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return text;
}

std::string hyphened(std::string path) {
  std::ranges::replace(path, ' ', '-');
  return path;
}

Page manual_page(const Verb& verb, const std::string& path) {
  const std::string name = "settle-" + hyphened(path);
  std::string text =
      fmt::format(".TH {} 1 \"\" \"Settle\" \"Settle\"\n.SH NAME\n{} \\- {}\n.SH SYNOPSIS\n.B {}\n",
                  roff(upper(name)), roff(name), roff(verb.summary), roff(usage(verb, path)));
  if (!verb.details.empty()) {
    text += ".SH DESCRIPTION\n" + roff_details(verb.details);
  }
  if (!verb.verbs.empty()) {
    text += ".SH COMMANDS\n";
    for (const Verb& below : verb.verbs) {
      text += fmt::format(".TP\n.BR {}\\-{} (1)\n{}\n", roff(name), roff(below.name),
                          roff(below.summary));
    }
  }
  if (!verb.flags.empty()) {
    text += ".SH OPTIONS\n" + roff_flags(verb.flags);
  }
  return {name + ".1", text + ".SH \"OPTIONS OF EVERY COMMAND\"\n" + roff_flags(global_flags()) +
                           ".SH \"SEE ALSO\"\n.BR settle (1)\n"};
}

}  // namespace

std::vector<Page> markdown_pages(const std::vector<Verb>& verbs) {
  std::vector<Page> pages;
  std::string index = fmt::format("{}# Verbs of settle\n\n| verb | what |\n| --- | --- |\n", kMade);
  for (const Verb& verb : verbs) {
    index += fmt::format("| [{0}]({0}.md) | {1} |\n", verb.name, verb.summary);
    std::string text = fmt::format("{}# settle {}\n\n", kMade, verb.name);
    for_each_verb(verb, std::string(verb.name),
                  [&](const Verb& each, const std::string& path) { text += markdown(each, path); });
    text += "Flags of every verb: [README.md](README.md).\n";
    pages.push_back({fmt::format("{}.md", verb.name), std::move(text)});
  }
  index += "\n## Flags of every verb\n\n" + flags_table(global_flags());
  index +=
      "\n## Exit codes\n\n| code | what |\n| --- | --- |\n| 0 | done |\n| 1 | it failed; what was "
      "done is recorded |\n| 2 | wrong flags or configuration, or nobody there to confirm |\n| 3 | "
      "no or wrong credentials or passphrase |\n| 5 | a mandatory policy was violated |\n| 6 | no "
      "such stack, or none selected |\n| 7 | "
      "changes where none were expected |\n| 8 | cancelled |\n| 9 | a time limit passed |\n| 255 | "
      "a mistake in settle itself |\n";
  pages.push_back({"README.md", std::move(index)});
  return pages;
}

std::vector<Page> manual_pages(const std::vector<Verb>& verbs) {
  std::vector<Page> pages;
  std::string text =
      ".TH SETTLE 1 \"\" \"Settle\" \"Settle\"\n.SH NAME\nsettle \\- bring a declared platform up, "
      "on "
      "this machine or on AWS\n.SH SYNOPSIS\n.B settle\n.I VERB\n[flags]\n.SH COMMANDS\n";
  for (const Verb& verb : verbs) {
    text += fmt::format(".TP\n.BR settle\\-{} (1)\n{}\n", roff(verb.name), roff(verb.summary));
    for_each_verb(verb, std::string(verb.name), [&](const Verb& each, const std::string& path) {
      pages.push_back(manual_page(each, path));
    });
  }
  pages.push_back({"settle.1", text + ".SH OPTIONS\n" + roff_flags(global_flags())});
  return pages;
}

}  // namespace cli
