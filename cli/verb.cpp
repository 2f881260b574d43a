#include "cli/verb.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/not_supported.h"

namespace cli {

namespace {

constexpr Flag kGlobalFlags[] = {
    {"stack", 's', "STACK", "the stack to use instead of the selected one"},
    {"cwd", 'C', "DIR", "run as if started in DIR"},
    {"non-interactive", 0, "", "never ask"},
    {"color", 0, "WHEN", "always, never or auto"},
    {"help", 'h', "", "show this help"},
};

const Verb* find_verb(const std::vector<Verb>& verbs, std::string_view word) {
  for (const Verb& verb : verbs) {
    if (verb.name == word || std::ranges::find(verb.aliases, word) != verb.aliases.end()) {
      return &verb;
    }
  }
  return nullptr;
}

[[noreturn]] void fail_unknown(const std::vector<Verb>& verbs, const std::string& word,
                               const std::string& path) {
  std::vector<std::string_view> names;
  for (const Verb& verb : verbs) {
    names.push_back(verb.name);
    names.insert(names.end(), verb.aliases.begin(), verb.aliases.end());
  }
  const std::string before = path.empty() ? "" : path + " ";
  if (const auto instead = not_supported_command(before + word)) {
    throw Failure(ExitCode::kUsage, fmt::format("'settle {}{}' is not supported yet{}{}", before,
                                                word, instead->empty() ? "" : ": ", *instead));
  }
  const std::string_view meant = nearest(word, names);
  throw Failure(
      ExitCode::kUsage,
      fmt::format("unknown command 'settle {}{}'{}\nRun `settle help{}{}` for what there "
                  "is.",
                  before, word,
                  meant.empty() ? "" : fmt::format("; did you mean '{}{}'?", before, meant),
                  path.empty() ? "" : " ", path));
}

bool is_flag(const std::string& word) {
  return word.size() > 1 && word[0] == '-';
}

/// Whether the word behind a flag is the flag's value.
bool takes_next(std::span<const Flag> flags, const std::string& word) {
  return std::ranges::any_of(flags, [&](const Flag& flag) {
    return !flag.value.empty() &&
           (word == fmt::format("--{}", flag.name) || word == fmt::format("-{}", flag.letter));
  });
}

std::vector<Flag> all_flags(const Verb* verb) {
  std::vector<Flag> flags;
  if (verb != nullptr) {
    flags = verb->flags;
  }
  flags.insert(flags.end(), std::begin(kGlobalFlags), std::end(kGlobalFlags));
  return flags;
}

void check_positionals(const Selection& selection) {
  const std::vector<std::string>& given = selection.arguments.positionals();
  const Verb& verb = *selection.verb;
  if (given.size() < verb.positionals_min) {
    throw Failure(ExitCode::kUsage, fmt::format("settle {} needs {}\nRun `settle help {}`.",
                                                selection.path, verb.positionals, selection.path));
  }
  if (given.size() > verb.positionals_max) {
    throw Failure(ExitCode::kUsage,
                  fmt::format("settle {}: unexpected '{}'\nRun `settle help {}`.", selection.path,
                              given[verb.positionals_max], selection.path));
  }
}

std::string flag_column(const Flag& flag) {
  const std::string letter = flag.letter != 0 ? fmt::format("-{}, ", flag.letter) : "    ";
  return fmt::format("{}--{}{}{}", letter, flag.name, flag.value.empty() ? "" : " ", flag.value);
}

std::string rows_text(const std::vector<std::pair<std::string, std::string_view>>& rows) {
  std::size_t width = 0;
  for (const auto& [left, right] : rows) {
    width = std::max(width, left.size());
  }
  std::string text;
  for (const auto& [left, right] : rows) {
    text += fmt::format("  {:<{}}  {}\n", left, width, right);
  }
  return text;
}

std::string flags_text(std::span<const Flag> flags) {
  std::vector<std::pair<std::string, std::string_view>> rows;
  for (const Flag& flag : flags) {
    rows.emplace_back(flag_column(flag), flag.help);
  }
  return rows_text(rows);
}

std::string verbs_text(const std::vector<Verb>& verbs) {
  std::vector<std::pair<std::string, std::string_view>> rows;
  for (const Verb& verb : verbs) {
    rows.emplace_back(verb.name, verb.summary);
  }
  return rows_text(rows);
}

}  // namespace

std::span<const Flag> global_flags() {
  return kGlobalFlags;
}

Selection select_verb(const std::vector<Verb>& verbs, std::span<const std::string> argv) {
  Selection selection;
  const std::vector<Verb>* level = &verbs;
  std::vector<std::string> rest;
  for (std::size_t i = 0; i < argv.size(); ++i) {
    if (is_flag(argv[i]) || level->empty()) {
      rest.push_back(argv[i]);
      if (level->empty() || argv[i] == "--") {
        continue;
      }
      if (takes_next(all_flags(selection.verb), argv[i]) && i + 1 < argv.size()) {
        rest.push_back(argv[++i]);
      }
      continue;
    }
    const Verb* found = find_verb(*level, argv[i]);
    if (found == nullptr) {
      fail_unknown(*level, argv[i], selection.path);
    }
    selection.verb = found;
    selection.path += (selection.path.empty() ? "" : " ") + std::string(found->name);
    level = &found->verbs;
  }
  base::Result<Arguments> arguments = parse_arguments(all_flags(selection.verb), rest);
  if (!arguments) {
    throw Failure(ExitCode::kUsage,
                  fmt::format("{}\nRun `settle help{}{}`.", arguments.error().message,
                              selection.path.empty() ? "" : " ", selection.path));
  }
  selection.arguments = std::move(*arguments);
  if (selection.verb != nullptr && !selection.arguments.has("help")) {
    if (selection.verb->run == nullptr) {
      throw Failure(ExitCode::kUsage,
                    fmt::format("settle {} needs one of its commands:\n{}", selection.path,
                                verbs_text(selection.verb->verbs)));
    }
    check_positionals(selection);
  }
  return selection;
}

std::string help_text(const std::vector<Verb>& verbs) {
  return fmt::format(
      "Settle brings a declared platform up: on this machine, or on AWS.\n\n"
      "Usage:\n  settle VERB [flags]\n\n"
      "Verbs:\n{}\n"
      "Flags of every verb:\n{}\n"
      "A first deployment:\n"
      "  settle stack init dev\n"
      "  settle config set aws:region us-east-1\n"
      "  settle preview\n"
      "  settle up\n"
      "  settle stack output\n\n"
      "`settle help VERB` says what a verb takes.\n",
      verbs_text(verbs), flags_text(kGlobalFlags));
}

std::string help_text(const Verb& verb, std::string_view path) {
  std::string text = fmt::format("{}.\n\nUsage:\n", verb.summary);
  if (verb.run != nullptr) {
    text += fmt::format("  settle {}{}{} [flags]\n", path, verb.positionals.empty() ? "" : " ",
                        verb.positionals);
  }
  if (!verb.verbs.empty()) {
    text += fmt::format("  settle {} VERB [flags]\n\nVerbs:\n{}", path, verbs_text(verb.verbs));
  }
  if (!verb.aliases.empty()) {
    text += fmt::format("\nAlso: {}\n", fmt::join(verb.aliases, ", "));
  }
  if (!verb.details.empty()) {
    text += fmt::format("\n{}\n", verb.details);
  }
  if (!verb.flags.empty()) {
    text += fmt::format("\nFlags:\n{}", flags_text(verb.flags));
  }
  return text + fmt::format("\nFlags of every verb:\n{}", flags_text(kGlobalFlags));
}

}  // namespace cli
