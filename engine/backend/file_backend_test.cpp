#include "engine/backend/file_backend.h"

#include <filesystem>
#include <optional>
#include <thread>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/io/pipe.h"
#include "base/io/temporaries.h"
#include "engine/backend/temporary_directory_for_test.h"

namespace engine {
namespace {

using testing::HasSubstr;

const StackId kDev{"shop", "dev"};

/// On a real disk, with the real lock.
class FileBackendTest : public testing::Test {
 protected:
  FileBackendTest() { backend_.log(kDev)->replace("head\n").or_throw(); }

  /// A process that holds the stack when this returns, until it is killed.
  pid_t holder() {
    const base::Pipe ready = base::make_pipe().or_throw();
    const pid_t child = ::fork();
    if (child == 0) {
      const auto lease = backend_.acquire(kDev, [] {});
      const char answer = lease ? 'y' : 'n';
      (void)!::write(ready.write.get(), &answer, 1);
      ::pause();
      ::_exit(0);
    }
    char answer = 0;
    EXPECT_EQ(::read(ready.read.get(), &answer, 1), 1);
    EXPECT_EQ(answer, 'y');
    return child;
  }

  TemporaryDirectory directory_;
  base::SystemFiles files_;
  base::SystemClock clock_;
  FileBackend backend_{files_, directory_.path(), clock_};
};

TEST_F(FileBackendTest, a_killed_holder_leaves_nothing_stuck) {
  const pid_t child = holder();
  EXPECT_FALSE(backend_.acquire(kDev, [] {}));
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  EXPECT_FALSE(backend_.owner(kDev).or_throw());
  EXPECT_TRUE(backend_.acquire(kDev, [] {}));
}

TEST_F(FileBackendTest, what_a_killed_holder_was_writing_goes_with_the_next_one) {
  const base::Path folder = directory_.path() / stack_folder(kDev);
  const base::Path half = base::temporary_name(folder / "journal");
  {
    const pid_t child = holder();
    files_.write_atomic(half, "hea").or_throw();
    EXPECT_FALSE(backend_.acquire(kDev, [] {}));
    EXPECT_TRUE(files_.exists(half)) << "its holder may be writing it";
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
  }
  EXPECT_TRUE(backend_.acquire(kDev, [] {}));
  EXPECT_FALSE(files_.exists(half));
  EXPECT_EQ(backend_.log(kDev)->read().or_throw(), "head\n");
}

TEST_F(FileBackendTest, cancel_interrupts_the_holder) {
  const pid_t child = holder();
  const auto asked = backend_.cancel(kDev);
  ASSERT_TRUE(asked) << asked.error().message;
  EXPECT_EQ(asked->pid, child);
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT);
  EXPECT_EQ(backend_.cancel(kDev).error().kind, base::ErrorKind::kNotFound);
}

TEST_F(FileBackendTest, a_holder_on_another_host_is_left_a_note) {
  const pid_t child = holder();
  const base::Path folder = directory_.path() / stack_folder(kDev);
  LockOwner elsewhere = *backend_.owner(kDev).or_throw();
  elsewhere.host = "elsewhere";
  files_.write_atomic(folder / "owner.json", base::json_text(owner_to_json(elsewhere))).or_throw();
  EXPECT_EQ(backend_.cancel(kDev).or_throw().host, "elsewhere");
  EXPECT_EQ(files_.read(folder / "cancel").or_throw(), elsewhere.id);
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  const auto lease = backend_.acquire(kDev, [] {}).or_throw();
  EXPECT_FALSE(files_.exists(folder / "cancel")) << "it was for somebody else";
}

TEST_F(FileBackendTest, who_lets_go_before_saying_who_it_is_stops_nobody) {
  backend_.acquire(kDev, [] {}).or_throw().reset();
  const base::Path folder = directory_.path() / stack_folder(kDev);
  LockOwner ended = owner_from_json(files_.read(folder / "owner.json").or_throw()).value();
  ++ended.process_start;
  files_.write_atomic(folder / "owner.json", base::json_text(owner_to_json(ended))).or_throw();
  std::optional held = base::FileLock::acquire(folder / "lock").or_throw();

  struct LettingGo final : base::Clock {
    base::SteadyTime now() override { return system.now(); }

    base::WallTime wall_now() override { return system.wall_now(); }

    bool wait_for(base::Milliseconds duration, std::stop_token stop) override {
      held.reset();
      return system.wait_for(duration, std::move(stop));
    }

    explicit LettingGo(std::optional<base::FileLock>& lock) : held(lock) {}

    base::SystemClock system;
    std::optional<base::FileLock>& held;
  } clock(held);

  EXPECT_FALSE(backend_.owner(kDev).or_throw()) << "the record is of an ended process";
  EXPECT_TRUE(FileBackend(files_, directory_.path(), clock).acquire(kDev, [] {}));
}

TEST_F(FileBackendTest, asking_for_the_owner_stops_nobody) {
  backend_.acquire(kDev, [] {}).or_throw().reset();
  std::jthread asking([this](const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      EXPECT_TRUE(backend_.owner(kDev));
    }
  });
  for (int i = 0; i < 50; ++i) {
    ASSERT_TRUE(backend_.acquire(kDev, [] {}));
  }
}

/// Beats without a rest, as long as it is not told to stop.
struct QuickClock final : base::Clock {
  base::SteadyTime now() override { return system.now(); }

  base::WallTime wall_now() override { return system.wall_now(); }

  bool wait_for(base::Milliseconds /*duration*/, std::stop_token stop) override {
    return system.wait_for(base::Milliseconds{0}, std::move(stop));
  }

  base::SystemClock system;
};

TEST_F(FileBackendTest, a_note_for_an_owner_that_hears_nothing_does_no_harm) {
  QuickClock clock;
  FileBackend backend(files_, directory_.path(), clock);
  const base::Path folder = directory_.path() / stack_folder(kDev);
  const auto lease = backend.acquire(kDev, {}).or_throw();
  files_.write_atomic(folder / "cancel", lease->owner().id).or_throw();
  // Two signs of life: the first may have looked for a note before there was one.
  for (int beat = 0; beat < 2; ++beat) {
    files_.remove(folder / "owner.json").or_throw();
    const base::Deadline deadline = base::Deadline::after(std::chrono::seconds{10});
    while (!files_.exists(folder / "owner.json") && !deadline.expired()) {
    }
    EXPECT_TRUE(files_.exists(folder / "owner.json"));
  }
}

TEST_F(FileBackendTest, what_is_removed_leaves_nothing_and_can_be_made_again) {
  QuickClock clock;
  FileBackend backend(files_, directory_.path(), clock);
  const base::Path folder = directory_.path() / stack_folder(kDev);
  for (int round = 0; round < 50; ++round) {
    const auto lease = backend.acquire(kDev, [] {}).or_throw();
    backend.log(kDev)->replace("head\n").or_throw();
    backend.objects().put(stack_folder(kDev) + "/history/1.json", "{}").or_throw();
    backend.remove(kDev, *lease).or_throw();
    ASSERT_FALSE(files_.exists(folder)) << "in round " << round;
  }
}

TEST_F(FileBackendTest, who_makes_the_stack_again_while_it_is_removed_keeps_it) {
  const auto lease = backend_.acquire(kDev, [] {}).or_throw();
  std::jthread removing([&] { EXPECT_TRUE(backend_.remove(kDev, *lease)); });
  auto next = backend_.acquire(kDev, [] {});
  const base::Deadline deadline = base::Deadline::after(std::chrono::seconds{10});
  while (!next && !deadline.expired()) {
    next = backend_.acquire(kDev, [] {});
  }
  ASSERT_TRUE(next);
  backend_.log(kDev)->replace("anew\n").or_throw();
  removing.join();
  EXPECT_EQ(backend_.log(kDev)->read().or_throw(), "anew\n");
  EXPECT_FALSE(backend_.acquire(kDev, [] {}));
}

TEST_F(FileBackendTest, what_is_being_written_is_not_listed) {
  const std::string folder = stack_folder(kDev);
  backend_.objects().put(folder + "/owner.json", "{}").or_throw();
  const base::Path half = base::temporary_name(directory_.path() / folder / "owner.json");
  files_.write_atomic(half, "{").or_throw();
  EXPECT_EQ(backend_.objects().list(folder).or_throw().objects,
            (std::vector<std::string>{"journal", "owner.json"}));
}

TEST_F(FileBackendTest, files_are_for_their_owner_only) {
  const auto lease = backend_.acquire(kDev, [] {}).or_throw();
  const auto log = backend_.log(kDev);
  log->replace("first\n").or_throw();
  log->replace("second\n").or_throw();
  backend_.objects().put(stack_folder(kDev) + "/history/1.json", "{}").or_throw();
  using std::filesystem::perms;
  int seen = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory_.path())) {
    EXPECT_EQ(entry.status().permissions() & (perms::group_all | perms::others_all), perms::none)
        << entry.path();
    ++seen;
  }
  EXPECT_GE(seen, 6);
}

}  // namespace
}  // namespace engine
