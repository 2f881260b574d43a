#include "base/io/subprocess.h"

#include <csignal>

#include <unistd.h>

#include <gtest/gtest.h>

#include "base/io/deadline_for_test.h"

namespace base {
namespace {

TEST(RunCommand, ReturnsOutputsAndExitCode) {
  const auto result =
      run_command({.argv = {"sh", "-c", "cat; echo err >&2; exit 3"}, .input = "in"}, soon());
  ASSERT_TRUE(result) << result.error().message;
  EXPECT_EQ(result->exit_code, 3);
  EXPECT_EQ(result->output, "in");
  EXPECT_EQ(result->error_output, "err\n");
}

TEST(RunCommand, FeedsMoreThanAPipeHolds) {
  const std::string input(1 << 20, 'x');
  const auto result = run_command({.argv = {"cat"}, .input = input}, soon());
  ASSERT_TRUE(result);
  EXPECT_EQ(result->output, input);
}

TEST(RunAttached, IsInOurProcessGroupWithOurOutput) {
  testing::internal::CaptureStdout();
  const auto code = run_attached({"sh", "-c", "ps -o pgid= -p $$; exit 3"});
  const std::string output = testing::internal::GetCapturedStdout();
  ASSERT_TRUE(code) << code.error().message;
  EXPECT_EQ(*code, 3);
  EXPECT_EQ(std::stoi(output), ::getpgrp());
  EXPECT_EQ(run_attached({"sh", "-c", "kill -TERM $$"}).value(), 128 + SIGTERM);
  EXPECT_EQ(run_attached({"no-such-program"}).error().kind, ErrorKind::kNotFound);
}

TEST(RunCommand, NamesAMissingProgram) {
  const auto result = run_command({.argv = {"no-such-program"}}, soon());
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, ErrorKind::kNotFound);
}

TEST(RunCommand, KillsTheWholeGroupAtTheDeadline) {
  const auto result =
      run_command({.argv = {"sh", "-c", "sleep 60 & wait"}}, Deadline::after(Milliseconds{50}));
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, ErrorKind::kTimeout);
}

TEST(RunCommand, StopsAFlood) {
  const auto result = run_command({.argv = {"yes"}, .output_limit_bytes = 100'000}, soon());
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, ErrorKind::kExhausted);
}

}  // namespace
}  // namespace base
