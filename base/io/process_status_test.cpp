#include "base/io/process_status.h"

#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "base/io/no_descriptors_for_test.h"

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
  ASSERT_TRUE(process_status(::getpid()));
  ASSERT_FALSE(process_status(0));
  const NoDescriptors no_descriptors;
  const auto unseen = process_status(::getpid());
  const auto nobody = process_status(0);
  EXPECT_EQ(unseen.error().kind, ErrorKind::kUnavailable);
  EXPECT_EQ(nobody.error().kind, ErrorKind::kNotFound);
}

}  // namespace
}  // namespace base
