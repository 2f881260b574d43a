#include "engine/backend/lock_owner.h"

#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "base/io/no_descriptors_for_test.h"
#include "base/io/process_status.h"

namespace engine {
namespace {

TEST(LockOwnerTest, a_process_that_has_ended_is_not_running_though_nobody_has_waited_for_it) {
  const pid_t child = ::fork();
  if (child == 0) {
    ::_exit(0);
  }
  siginfo_t info{};
  ASSERT_EQ(::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOWAIT), 0);
  base::SystemClock clock;
  LockOwner owner = this_process(clock);
  EXPECT_TRUE(is_running(owner));
  owner.pid = child;
  owner.process_start = base::process_status(child).or_throw().start;
  EXPECT_FALSE(is_running(owner));
  ::waitpid(child, nullptr, 0);
  EXPECT_FALSE(is_running(owner));
}

TEST(LockOwnerTest, who_may_open_no_file_takes_nobody_for_dead) {
  base::SystemClock clock;
  const LockOwner owner = this_process(clock);
  ASSERT_TRUE(is_running(owner));
  const base::NoDescriptors no_descriptors;
  EXPECT_TRUE(is_running(owner));
}

}  // namespace
}  // namespace engine
