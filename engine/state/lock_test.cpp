#include "engine/state/lock.h"

#include <filesystem>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace engine {
namespace {

using testing::HasSubstr;

class LockTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "settle-lock-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    directory_ = name;
  }

  void TearDown() override { std::filesystem::remove_all(directory_); }

  /// A process that has taken the lock when this returns, and holds it until killed.
  pid_t holder() {
    int ready[2];
    EXPECT_EQ(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
      const auto lock = StackLock::acquire(directory_, clock_);
      const char answer = lock ? 'y' : 'n';
      (void)!::write(ready[1], &answer, 1);
      ::pause();
      ::_exit(0);
    }
    char answer = 0;
    EXPECT_EQ(::read(ready[0], &answer, 1), 1);
    EXPECT_EQ(answer, 'y');
    ::close(ready[0]);
    ::close(ready[1]);
    return child;
  }

  base::SystemClock clock_;
  base::Path directory_;
};

TEST_F(LockTest, a_second_taker_is_told_who_holds_it) {
  const auto first = StackLock::acquire(directory_, clock_);
  ASSERT_TRUE(first);
  const auto second = StackLock::acquire(directory_, clock_);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, base::ErrorKind::kConflict);
  EXPECT_THAT(second.error().message, HasSubstr(fmt::format("process {}", ::getpid())));
  EXPECT_THAT(second.error().message, HasSubstr("settle cancel"));
  EXPECT_EQ(find_lock_owner(directory_)->pid, ::getpid());
}

TEST_F(LockTest, it_is_free_again_when_its_holder_lets_go) {
  { ASSERT_TRUE(StackLock::acquire(directory_, clock_)); }
  EXPECT_FALSE(find_lock_owner(directory_));
  EXPECT_TRUE(StackLock::acquire(directory_, clock_));
}

TEST_F(LockTest, a_killed_holder_leaves_nothing_stuck) {
  const pid_t child = holder();
  EXPECT_FALSE(StackLock::acquire(directory_, clock_));
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  EXPECT_FALSE(find_lock_owner(directory_));
  EXPECT_TRUE(StackLock::acquire(directory_, clock_));
}

TEST_F(LockTest, cancel_interrupts_the_holder) {
  const pid_t child = holder();
  const auto asked = cancel_owner(directory_);
  ASSERT_TRUE(asked) << asked.error().message;
  EXPECT_EQ(asked->pid, child);
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT);
  EXPECT_EQ(cancel_owner(directory_).error().kind, base::ErrorKind::kNotFound);
}

}  // namespace
}  // namespace engine
