#include "region/runtimes/cell.h"

#include <cstdlib>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/encoding.h"
#include "base/io/files.h"
#include "base/io/socket.h"
#include "region/runtimes/cell_client.h"
#include "region/runtimes/cell_home_for_test.h"

namespace region {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::IsEmpty;

ProcessSpec shell(const std::string& name, const std::string& script) {
  return {.name = name,
          .argv = {"/bin/sh", "-c", script},
          .environment = {{"PATH", "/usr/sbin:/usr/bin:/sbin:/bin"}}};
}

CommandSpec command(const std::string& script) {
  return {.argv = {"/bin/sh", "-c", script},
          .environment = {{"PATH", "/usr/sbin:/usr/bin:/sbin:/bin"}}};
}

class CellTest : public testing::Test {
 protected:
  void SetUp() override {
    auto opened = open_cell(home_.path(), std::nullopt);
    ASSERT_TRUE(opened) << opened.error().message;
    cell_ = std::move(*opened);
  }

  std::string output_of(const std::string& script) {
    auto outcome = cell_->run(command(script));
    return outcome ? outcome->output : outcome.error().message;
  }

  ProcessStatus next_exit() {
    auto exit = cell_->next_exit(base::Deadline::after(5s));
    EXPECT_TRUE(exit && *exit) << (exit ? "no exit in time" : exit.error().message);
    return exit && *exit ? **exit : ProcessStatus{};
  }

  CellHome home_;
  std::unique_ptr<Cell> cell_;
};

TEST_F(CellTest, RunsACommandAndGivesItsOutputAndExitCode) {
  CommandSpec spec = command("cat; echo done; exit 7");
  spec.input = "given\n";
  const auto outcome = cell_->run(spec);
  ASSERT_TRUE(outcome) << outcome.error().message;
  EXPECT_EQ(outcome->exit_code, 7);
  EXPECT_EQ(outcome->output, "given\ndone\n");
}

TEST_F(CellTest, TellsTheExitOfAProcess) {
  ASSERT_TRUE(cell_->spawn(shell("short", "exit 3")));
  const ProcessStatus exit = next_exit();
  EXPECT_EQ(exit.name, "short");
  EXPECT_EQ(exit.exit_code, 3);
}

}  // namespace
}  // namespace region
