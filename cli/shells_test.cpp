// Completion as a person has it: the executable itself, in the shells themselves, on a terminal.

#include <gtest/gtest.h>

#include "base/io/subprocess.h"
#include "cli/screen_for_test.h"

namespace cli {
namespace {

struct Shell {
  const char* name;
  std::vector<const char*> argv;
  const char* load;  ///< typed first
};

const Shell kShells[] = {
    {"bash", {"bash", "--norc", "--noprofile", "-i"}, "source <(settle completion bash)"},
    {"zsh",
     {"zsh", "-f", "-i"},
     "autoload -Uz compinit; compinit -D -u; source <(settle completion zsh)"},
    {"fish", {"fish", "--no-config", "-i"}, "settle completion fish | source"},
};

class Shells : public testing::TestWithParam<Shell> {
 protected:
  Shells() {
    char name[] = "/tmp/settle-shells-XXXXXX";
    directory_ = ::mkdtemp(name);
    write("Pulumi.yaml", "name: shop\n");
    write("Pulumi.dev.yaml", "config:\n  aws:region: eu-west-1\n  shop:label: of-dev\n");
    write("Pulumi.staging.yaml", "config:\n  shop:label: of-staging\n");
    write("other.yaml", "config:\n  shop:label: of-another-file\n");
    for (const char* stack : {"staging", "dev"}) {
      Screen init(directory_, {"stack", "init", stack});
      EXPECT_EQ(init.exit_code(), 0) << init.shown;
    }
  }

  ~Shells() override {
    std::error_code ignored;
    std::filesystem::remove_all(directory_, ignored);
  }

  void write(const std::string& name, const std::string& text) {
    base::SystemFiles().write_atomic(directory_ / name, text).or_throw();
  }

  /// Becomes the shell, with `settle` in its PATH.
  int become(const Shell& shell) const {
    const std::string path = base::binary_dir() + ":/usr/bin:/bin";
    if (::chdir(directory_.c_str()) != 0 || ::setenv("PATH", path.c_str(), 1) != 0 ||
        ::setenv("HOME", directory_.c_str(), 1) != 0 || ::setenv("TERM", "xterm", 1) != 0 ||
        ::setenv("SETTLE_HOME", (directory_ / "home").c_str(), 1) != 0) {
      return 127;
    }
    std::vector<char*> argv;
    for (const char* word : shell.argv) {
      argv.push_back(const_cast<char*>(word));
    }
    argv.push_back(nullptr);
    ::execvp(argv[0], argv.data());
    return 127;
  }

  base::Path directory_;
};

TEST_P(Shells, CompleteWordsValuesAndFiles) {
  const Shell& shell = GetParam();
  if (!base::find_program(shell.name)) {
    GTEST_SKIP() << shell.name << " is not installed: apt-get install " << shell.name;
  }
  Screen screen([&] { return become(shell); });
  // Quotes keep the echo of the line from being taken for what it prints.
  screen.type(std::string(shell.load) + "; echo rea'd'y\r");
  ASSERT_TRUE(screen.shows("ready")) << screen.shown;

  struct Row {
    const char* typed;
    const char* prints;
  };

  const Row rows[] = {
      {"settle conf\tge\taws:re\t\r", "eu-west-1"},               // verbs, and a key with a colon
      {"settle config get label --sta\tstag\t\r", "of-staging"},  // a flag and its value
      {"settle config get label --config-file oth\t\r", "of-another-file"},
  };
  for (const Row& row : rows) {
    screen.type(row.typed);
    EXPECT_TRUE(screen.shows(row.prints)) << row.typed << "\n" << screen.shown;
  }
  screen.type("exit\r");
}

INSTANTIATE_TEST_SUITE_P(Each, Shells, testing::ValuesIn(kShells),
                         [](const auto& shell) { return std::string(shell.param.name); });

}  // namespace
}  // namespace cli
