#include "base/io/process_status.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

namespace base {
namespace {

TEST(ProcessStatusTest, is_that_of_the_process) {
  const ProcessStatus own = process_status(::getpid()).or_throw();
  EXPECT_EQ(own.parent, ::getppid());
  EXPECT_EQ(own.session, ::getsid(0));
  EXPECT_FALSE(own.ended);
  EXPECT_GT(own.start, process_status(1).or_throw().start);
}

TEST(ProcessStatusTest, a_zombie_has_ended_and_is_gone_when_somebody_has_waited) {
  const pid_t child = ::fork();
  if (child == 0) {
    ::_exit(0);
  }
  siginfo_t info{};
  ASSERT_EQ(::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOWAIT), 0);
  const ProcessStatus zombie = process_status(child).or_throw();
  EXPECT_TRUE(zombie.ended);
  EXPECT_EQ(zombie.parent, ::getpid());
  ::waitpid(child, nullptr, 0);
  EXPECT_EQ(process_status(child).error().kind, ErrorKind::kNotFound);
}

TEST(ProcessStatusTest, who_may_open_no_file_does_not_take_anybody_for_gone) {
  // Sanitizers need descriptors where they see a type for the first time.
  ASSERT_TRUE(process_status(::getpid()));
  ASSERT_FALSE(process_status(0));
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
  const rlimit none{0, before.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &none), 0);
  const auto unseen = process_status(::getpid());
  const auto nobody = process_status(0);
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &before), 0);
  EXPECT_EQ(unseen.error().kind, ErrorKind::kUnavailable);
  EXPECT_EQ(nobody.error().kind, ErrorKind::kNotFound);
}

}  // namespace
}  // namespace base
