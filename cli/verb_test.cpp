#include "cli/verb.h"

#include <set>

#include <gtest/gtest.h>

#include "base/encoding.h"
#include "cli/not_supported.h"
#include "cli/verbs.h"

namespace cli {
namespace {

Selection select(const std::vector<std::string>& argv) {
  static const std::vector<Verb> all = verbs();
  return select_verb(all, argv);
}

TEST(SelectVerb, FindsVerbsByNameAndAliasWithFlagsAnywhere) {
  struct Row {
    std::vector<std::string> argv;
    std::string path;
    std::string stack;
    std::vector<std::string> positionals;
  };

  for (const Row& row :
       {Row{{"up", "--yes"}, "up", "", {}}, Row{{"-s", "dev", "update", "-y"}, "up", "dev", {}},
        Row{{"stack", "list"}, "stack ls", "", {}},
        Row{{"stack", "output", "vpc_id", "--stack=dev"}, "stack output", "dev", {"vpc_id"}},
        Row{{"config"}, "config", "", {}},
        Row{{"config", "--config-file", "f.yaml", "-s", "dev"}, "config", "dev", {}},
        Row{{"config", "--config-file", "f.yaml", "get", "k"}, "config get", "", {"k"}},
        Row{{"config", "set", "k", "--", "-v"}, "config set", "", {"k", "-v"}},
        Row{{"down"}, "destroy", "", {}}}) {
    const Selection selection = select(row.argv);
    ASSERT_NE(selection.verb, nullptr);
    EXPECT_EQ(selection.path, row.path);
    EXPECT_EQ(selection.arguments.value("stack").value_or(""), row.stack);
    EXPECT_EQ(selection.arguments.positionals(), row.positionals);
  }
}

TEST(SelectVerb, RefusesWithTheWordThatWasPerhapsMeant) {
  struct Row {
    std::vector<std::string> argv;
    std::string_view message;
  };

  for (const Row& row :
       {Row{{"preveiw"}, "unknown command 'settle preveiw'; did you mean 'preview'?"},
        Row{{"stack", "outptu"},
            "unknown command 'settle stack outptu'; did you mean 'stack output'?"},
        Row{{"up", "--yess"}, "unknown flag '--yess'; did you mean '--yes'?"},
        Row{{"console"}, "'settle console' is not supported yet"},
        Row{{"config", "env"}, "'settle config env' is not supported yet: environments are"},
        Row{{"up", "--policy-pack", "x"}, "flag '--policy-pack' is not supported yet"},
        Row{{"up", "--attach-debugger"}, "not supported yet"},
        Row{{"preview", "-v", "9"}, "flag '--verbose' is not supported yet: `--debug` shows"},
        Row{{"up", "-yeQ"}, "flag '--emoji' is not supported yet"},
        Row{{"import", "--from", "terraform"}, "flag '--from' is not supported yet: `settle stack"},
        Row{{"config", "set"}, "settle config set needs KEY [VALUE]"},
        Row{{"up", "now"}, "settle up: unexpected 'now'"},
        Row{{"preview", "--yes"}, "unknown flag '--yes'"}}) {
    try {
      select(row.argv);
      ADD_FAILURE() << "accepted: " << base::join(row.argv, " ");
    } catch (const Failure& failure) {
      EXPECT_EQ(failure.code(), ExitCode::kUsage);
      EXPECT_NE(std::string(failure.what()).find(row.message), std::string::npos) << failure.what();
    }
  }
}

void check_flags(const Verb& verb) {
  std::set<std::string_view> names;
  std::set<char> letters;
  std::vector<Flag> flags = verb.flags;
  flags.insert(flags.end(), global_flags().begin(), global_flags().end());
  for (const Flag& flag : flags) {
    EXPECT_TRUE(names.insert(flag.name).second) << verb.name << " --" << flag.name;
    EXPECT_TRUE(flag.letter == 0 || letters.insert(flag.letter).second)
        << verb.name << " -" << flag.letter;
    EXPECT_FALSE(flag.help.empty()) << verb.name << " --" << flag.name;
  }
  EXPECT_FALSE(verb.summary.empty()) << verb.name;
  EXPECT_TRUE(verb.run != nullptr || !verb.verbs.empty()) << verb.name;
  for (const Verb& below : verb.verbs) {
    check_flags(below);
  }
}

/// What is done must not be listed as missing.
void check_supported(const Verb& verb, const std::string& before) {
  const std::string path = before + std::string(verb.name);
  EXPECT_FALSE(not_supported_command(path)) << path;
  for (const Flag& flag : verb.flags) {
    if (path == "whoami" && flag.name == "verbose") {
      continue;  // another one than that of all verbs, with Pulumi too
    }
    EXPECT_FALSE(not_supported_flag(flag.name)) << path << " --" << flag.name;
    EXPECT_EQ(flag.letter != 0 ? not_supported_letter(flag.letter) : "", "") << path << flag.letter;
  }
  for (const Verb& below : verb.verbs) {
    check_supported(below, path + " ");
  }
}

TEST(Verbs, AreNoneOfThoseThatAreNotSupported) {
  for (const Verb& verb : verbs()) {
    check_supported(verb, "");
  }
}

TEST(Verbs, HaveDistinctFlagsThatAreAllExplained) {
  for (const Verb& verb : verbs()) {
    check_flags(verb);
  }
}

TEST(HelpText, FitsATerminalAndNamesEveryVerb) {
  const std::vector<Verb> all = verbs();
  std::string text = help_text(all);
  for (const Verb& verb : all) {
    EXPECT_NE(text.find(fmt::format("\n  {} ", verb.name)), std::string::npos) << verb.name;
    text += help_text(verb, verb.name);
  }
  for (const std::string& line : base::split(text, '\n')) {
    EXPECT_LE(line.size(), 100U) << line;
  }
}

}  // namespace
}  // namespace cli
