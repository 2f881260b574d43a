// README stays true to the letter: every command of its shell blocks runs, in order, and succeeds.

#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "base/encoding.h"
#include "tests/scenarios/workspace.h"

namespace scenarios {
namespace {

std::vector<std::string> readme_lines() {
  base::SystemFiles files;
  return base::split(files.read(base::Path(base::source_dir()) / "README.md").or_throw(), '\n');
}

std::vector<std::string> shell_commands() {
  std::vector<std::string> commands;
  bool inside = false;
  for (const std::string& line : readme_lines()) {
    if (line.starts_with("```")) {
      inside = line == "```sh";
    } else if (inside) {
      commands.push_back(line);
    }
  }
  return commands;
}

TEST(Readme, EveryShellCommandWorksInItsOrder) {
  const Workspace workspace;
  const std::vector<std::string> commands = shell_commands();
  ASSERT_GT(commands.size(), 20U);
  for (const std::string& command : commands) {
    const base::CommandResult result =
        workspace.run({"sh", "-c", "PATH=" + base::binary_dir() + ":$PATH; " + command},
                      std::chrono::seconds{120});
    EXPECT_EQ(result.exit_code, 0) << command << "\n" << result.output << result.error_output;
  }
}

TEST(Readme, EveryMakeTargetExists) {
  for (const std::string& line : readme_lines()) {
    if (line.starts_with("    make ")) {
      const std::string target = line.substr(std::string("    make ").size());
      const auto result =
          base::run_command({.argv = {"make", "-n", target}, .directory = base::source_dir()},
                            base::Deadline::after(std::chrono::seconds{10}));
      ASSERT_TRUE(result);
      EXPECT_EQ(result->exit_code, 0) << line << result->error_output;
    }
  }
}

}  // namespace
}  // namespace scenarios
