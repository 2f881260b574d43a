// What `settle new` makes is a program that builds and deploys.

#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "tests/scenarios/workspace.h"

namespace scenarios {
namespace {

TEST(New, AProgramOfOnesOwnIsBuiltAndRunByPreviewAndUp) {
  const Workspace workspace;
  const base::Path project = workspace.directory() / "shop";
  workspace.settle_ok({"new", "cpp", "--dir", project.string(), "--yes"});
  const auto in_project = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"--cwd", project.string()});
    return words;
  };
  const base::CommandResult early = workspace.settle(in_project({"preview"}));
  EXPECT_EQ(early.exit_code, 2);
  EXPECT_NE(early.error_output.find("is not built"), std::string::npos) << all_output(early);

  // Its CMakeLists is a whole project with this checkout below it.
  const base::CommandResult configured = workspace.run(
      {"cmake", "-G", "Ninja", "-S", project.string(), "-B", (project / "build").string()});
  ASSERT_EQ(configured.exit_code, 0) << all_output(configured);
  const base::CommandResult steps =
      workspace.run({"ninja", "-C", (project / "build").string(), "-t", "commands", "program"});
  for (const char* made : {"-o program", "-o settle-region", "-o settle-cell", "-o settle-logs"}) {
    EXPECT_NE(steps.output.find(made), std::string::npos) << made << all_output(steps);
  }
  EXPECT_EQ(steps.output.find("-Werror"), std::string::npos)
      << "warnings are its author's business";

  // Built here, with the libraries that are there already.
  base::SystemFiles files;
  files
      .write_atomic(base::Path(base::binary_dir()) / "tests/new_program.cpp",
                    files.read(project / "main.cpp").or_throw())
      .or_throw();
  const auto built = base::run_command(
      {.argv = {"cmake", "--build", base::binary_dir(), "--target", "new_program"}},
      base::Deadline::after(std::chrono::minutes{4}));
  ASSERT_TRUE(built && built->exit_code == 0) << (built ? all_output(*built) : "no cmake");
  for (const char* name : {"settle-region", "settle-cell", "settle-logs", "settle-bind"}) {
    std::filesystem::create_symlink(base::Path(base::binary_dir()) / name,
                                    project / "build" / name);
  }
  std::filesystem::copy_file(base::Path(base::binary_dir()) / "new_program",
                             project / "build/program");
  const std::string preview = workspace.settle_ok(in_project({"preview"}));
  EXPECT_NE(preview.find("1 to create"), std::string::npos) << preview;
  EXPECT_EQ(workspace.settle_ok(in_project({"policy", "ls"})), "The program has no policies\n");
  workspace.settle_ok(in_project({"up", "--yes"}));
  const std::string url = workspace.settle_ok(in_project({"stack", "output", "jobs_url"}));
  EXPECT_NE(url.find("http"), std::string::npos) << url;
  workspace.settle_ok(in_project({"destroy", "--yes"}));
}

}  // namespace
}  // namespace scenarios
