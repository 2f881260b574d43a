#include "engine/backend/object_log.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/backend/leaping_clock_for_test.h"
#include "engine/backend/memory_objects.h"
#include "engine/backend/object_backend.h"
#include "engine/fake_world.h"
#include "engine/state/journal.h"
#include "engine/state/store.h"

namespace engine {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class ObjectLogTest : public testing::Test {
 protected:
  ObjectLog log(const std::string& writer = "a") { return {objects_, "state", writer}; }

  std::string content() { return log().read().or_throw(); }

  std::vector<std::string> names() { return objects_.list("state").or_throw().objects; }

  base::SystemClock clock_;
  MemoryObjects objects_{clock_};
};

TEST_F(ObjectLogTest, lines_go_behind_the_checkpoint_one_object_a_sync) {
  ObjectLog first = log();
  first.replace("head\n").or_throw();
  first.open(0).or_throw();
  first.append("one\n").or_throw();
  first.append("two\n").or_throw();
  first.sync().or_throw();
  first.sync().or_throw();
  first.append("three\n").or_throw();
  first.sync().or_throw();
  EXPECT_EQ(content(), "head\none\ntwo\nthree\n");
  EXPECT_THAT(names(), ElementsAre("0000000001-000001.lines", "0000000001-000002.lines",
                                   "0000000001-000003.lines", "0000000001.checkpoint"));
}

TEST_F(ObjectLogTest, what_nobody_syncs_is_written_soon_by_itself) {
  ObjectLog first = log();
  first.replace("head\n").or_throw();
  first.open(0).or_throw();
  first.append("one\n").or_throw();
  const base::Deadline deadline = base::Deadline::after(std::chrono::seconds{10});
  while (content() == "head\n" && !deadline.expired()) {
    clock_.wait_for(base::Milliseconds{20}, {});
  }
  EXPECT_EQ(content(), "head\none\n");
}

TEST_F(ObjectLogTest, a_new_checkpoint_takes_the_place_of_everything) {
  ObjectLog first = log();
  first.replace("head\n").or_throw();
  first.open(0).or_throw();
  first.append("one\n").or_throw();
  first.sync().or_throw();
  first.replace("anew\n").or_throw();
  EXPECT_THAT(names(), ElementsAre("0000000001-000003.lines"));
  EXPECT_EQ(objects_.get("state/0000000001-000003.lines").or_throw().bytes,
            "settle-checkpoint 1 a\nanew\n");
  first.append("two\n").or_throw();
  first.sync().or_throw();
  EXPECT_EQ(content(), "anew\ntwo\n");
  EXPECT_TRUE(log().exists().or_throw());
  ObjectLog next = log("next");
  next.open(next.read().or_throw().size()).or_throw();
  next.replace("again\n").or_throw();
  EXPECT_THAT(names(), ElementsAre("0000000001-000006.lines"));
  EXPECT_EQ(content(), "again\n");
}

TEST_F(ObjectLogTest, what_a_kill_leaves_before_a_checkpoint_is_not_read) {
  ObjectLog first = log();
  first.replace("head\n").or_throw();
  first.open(0).or_throw();
  objects_.set_faults([](const MemoryObjects::Call& call) {
    return call.verb == "remove" ? MemoryObjects::Fault::kRefused : MemoryObjects::Fault::kNone;
  });
  first.replace("anew\n").or_throw();
  objects_.set_faults({});
  EXPECT_THAT(names(), ElementsAre("0000000001-000001.lines", "0000000001-000002.lines",
                                   "0000000001.checkpoint"));
  EXPECT_EQ(content(), "anew\n");
}

TEST_F(ObjectLogTest, a_log_of_the_first_version_is_read_and_gone_on_with) {
  for (const auto& [name, bytes] : {std::pair{"0000000002.checkpoint", "old\n"},
                                    {"0000000002-000001.lines", "settle-lines 1 w\nolder\n"},
                                    {"0000000003.checkpoint", "head\n"},
                                    {"0000000003-000001.lines", "settle-lines 1 w\none\n"}}) {
    objects_.put(fmt::format("state/{}", name), bytes, Precondition::absent()).or_throw();
  }
  ObjectLog next = log("next");
  EXPECT_EQ(next.read().or_throw(), "head\none\n");
  next.open(9).or_throw();
  next.append("two\n").or_throw();
  next.sync().or_throw();
  EXPECT_EQ(content(), "head\none\ntwo\n");
  next.replace("anew\n").or_throw();
  EXPECT_THAT(names(), ElementsAre("0000000003-000004.lines"));
  EXPECT_EQ(content(), "anew\n");
}

TEST_F(ObjectLogTest, who_was_overtaken_replaces_nothing_either) {
  log().replace("head\n").or_throw();
  ObjectLog stopped = log("stopped");
  stopped.open(stopped.read().or_throw().size()).or_throw();
  ObjectLog next = log("next");
  next.open(next.read().or_throw().size()).or_throw();
  const auto late = stopped.replace("anew\n");
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().kind, base::ErrorKind::kConflict);
  EXPECT_THAT(late.error().message, HasSubstr("another run has taken over"));
  next.append("one\n").or_throw();
  next.sync().or_throw();
  EXPECT_EQ(content(), "head\none\n");
}

TEST_F(ObjectLogTest, who_opens_at_the_moment_of_a_checkpoint_must_read_again) {
  log().replace("head\n").or_throw();
  ObjectLog first = log("first");
  first.open(first.read().or_throw().size()).or_throw();
  ObjectLog late = log("late");
  const std::uint64_t size = late.read().or_throw().size();
  first.replace("anew\n").or_throw();
  EXPECT_EQ(late.open(size).error().kind, base::ErrorKind::kConflict);
  late.open(late.read().or_throw().size()).or_throw();
  late.append("one\n").or_throw();
  late.sync().or_throw();
  EXPECT_EQ(content(), "anew\none\n");
}

TEST_F(ObjectLogTest, who_was_overtaken_writes_nothing_any_more) {
  log().replace("head\n").or_throw();
  ObjectLog stopped = log("stopped");
  const std::uint64_t size = stopped.read().or_throw().size();
  stopped.open(size).or_throw();
  ObjectLog next = log("next");
  next.open(next.read().or_throw().size()).or_throw();
  stopped.append("late\n").or_throw();
  const auto late = stopped.sync();
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().kind, base::ErrorKind::kConflict);
  EXPECT_THAT(late.error().message, HasSubstr("another run has taken over"));
  EXPECT_FALSE(stopped.append("later\n")) << "what follows a lost line could not be read again";
  EXPECT_FALSE(stopped.replace("anew\n"));
  EXPECT_EQ(content(), "head\n");
}

TEST_F(ObjectLogTest, who_reads_while_another_writes_must_read_again) {
  log().replace("head\n").or_throw();
  ObjectLog late = log("late");
  const std::uint64_t size = late.read().or_throw().size();
  ObjectLog other = log("other");
  other.open(other.read().or_throw().size()).or_throw();
  EXPECT_EQ(late.open(size).error().kind, base::ErrorKind::kConflict);
  late.open(late.read().or_throw().size()).or_throw();
}

TEST_F(ObjectLogTest, an_answer_that_was_lost_is_no_failure_when_the_write_is_sent_again) {
  ObjectLog first = log();
  first.replace("head\n").or_throw();
  first.open(0).or_throw();
  // As a client does that hears nothing: it sends the same again.
  objects_.put("state/0000000001-000002.lines", "settle-lines 1 a\none\n", Precondition::absent())
      .or_throw();
  first.append("one\n").or_throw();
  first.sync().or_throw();
  EXPECT_EQ(content(), "head\none\n");
}

TEST_F(ObjectLogTest, a_missing_object_in_the_middle_is_damage_by_name) {
  ObjectLog first = log();
  first.replace("head\n").or_throw();
  first.open(0).or_throw();
  first.append("one\n").or_throw();
  first.sync().or_throw();
  objects_.remove("state/0000000001-000001.lines", Precondition::none()).or_throw();
  const auto read = log().read();
  EXPECT_EQ(read.error().kind, base::ErrorKind::kCorrupt);
  EXPECT_THAT(read.error().message, HasSubstr("0000000001-000001.lines is missing"));
}

TEST_F(ObjectLogTest, lines_without_what_they_go_behind_are_damage_too) {
  ObjectLog first = log();
  first.replace("head\n").or_throw();
  first.open(0).or_throw();
  objects_.remove("state/0000000001.checkpoint", Precondition::none()).or_throw();
  EXPECT_TRUE(log().exists().or_throw()) << "so that nobody makes it anew";
  EXPECT_THAT(log().read().error().message, HasSubstr("0000000001.checkpoint is missing"));
}

TEST_F(ObjectLogTest, a_torn_tail_is_cut_off_by_a_new_checkpoint) {
  log().replace("head\ntor").or_throw();
  ObjectLog next = log("next");
  next.read().or_throw();
  next.open(5).or_throw();
  next.append("one\n").or_throw();
  next.sync().or_throw();
  EXPECT_EQ(content(), "head\none\n");
}

/// A whole run on a bucket that fails: what is durable is readable after every single call.
class FailingBucketTest : public testing::Test {
 protected:
  struct World {
    base::SystemClock clock;
    base::SystemRandom random;
    FakeSecrets secrets;
    MemoryObjects* objects = nullptr;
    std::unique_ptr<ObjectBackend> backend;

    World() {
      auto store = std::make_unique<MemoryObjects>(clock);
      objects = store.get();
      backend = std::make_unique<ObjectBackend>(ObjectBackend::Parts{
          .objects = std::move(store), .url = "memory://", .clock = clock, .random = random});
    }

    StateStore store() { return {*backend, {"shop", "dev"}, secrets}; }
  };

  static ResourceState queue(std::uint64_t serial) {
    return {.serial = serial, .urn = "urn:" + std::to_string(serial), .type = "AWS::SQS::Queue"};
  }

  /// What a program would do that stops at the first error; returns what it may count on.
  static std::size_t run(StateStore store) {
    std::size_t promised = 0;
    (void)store.create().has_value();  // it may be there already
    auto journal = store.open();
    for (std::uint64_t i = 0; journal && i < 20; ++i) {
      const std::uint64_t id = (*journal)->take_number();
      const std::uint64_t serial = (*journal)->take_number();
      if (!(*journal)->begin({.id = id, .client_token = "t", .resource = queue(serial)})) {
        break;
      }
      ++promised;
      if (!(*journal)->end(id, {.put = {queue(serial)}})) {
        break;
      }
    }
    if (journal) {
      (void)(*journal)->finish().has_value();
    }
    return promised;
  }
};

TEST_F(FailingBucketTest, after_a_failure_at_any_call_every_promise_is_kept) {
  for (const auto fault : {MemoryObjects::Fault::kRefused, MemoryObjects::Fault::kAnswerLost}) {
    for (int fails_at = 1;; ++fails_at) {
      World world;
      bool failed = false;
      world.objects->set_faults([&](const MemoryObjects::Call& call) {
        failed = failed || call.number >= fails_at;
        // From then on nothing works: to the state this is a kill.
        return call.number < fails_at    ? MemoryObjects::Fault::kNone
               : call.number == fails_at ? fault
                                         : MemoryObjects::Fault::kRefused;
      });
      const std::size_t promised = run(world.store());
      world.objects->set_faults({});
      const Snapshot state = world.store().load().or_throw();
      ASSERT_GE(state.pending().size() + state.resources().size(), promised)
          << "failed at call " << fails_at;
      ASSERT_LE(state.pending().size() + state.resources().size(), promised + 1);
      world.backend->objects()
          .remove(stack_folder({"shop", "dev"}) + "/lock.json")
          .or_throw();  // its owner is dead
      run(world.store());
      const Snapshot next = world.store().load().or_throw();
      ASSERT_GE(next.pending().size() + next.resources().size(), promised + 20);
      if (!failed) {
        break;
      }
    }
  }
}

TEST_F(FailingBucketTest, removing_a_stack_can_be_killed_at_any_call_and_done_again) {
  for (int fails_at = 1;; ++fails_at) {
    World world;
    run(world.store());
    const int before = world.objects->calls();
    bool failed = false;
    world.objects->set_faults([&](const MemoryObjects::Call& call) {
      failed = failed || call.number >= before + fails_at;
      return call.number < before + fails_at ? MemoryObjects::Fault::kNone
                                             : MemoryObjects::Fault::kRefused;
    });
    (void)world.store().remove(true).has_value();
    world.objects->set_faults({});
    world.backend->objects().remove(stack_folder({"shop", "dev"}) + "/lock.json").or_throw();
    ASSERT_TRUE(world.store().load()) << "killed at call " << fails_at;
    world.store().remove(true).or_throw();
    ASSERT_FALSE(world.store().exists().or_throw());
    world.store().create().or_throw();
    if (!failed) {
      break;
    }
  }
}

/// Runs whose clock can be moved on, so that the first one seems silent.
class OvertakenRunTest : public testing::Test {
 protected:
  StateStore store() { return {backend_, {"shop", "dev"}, secrets_}; }

  static PendingOperation intent(std::uint64_t id) {
    return {.id = id,
            .client_token = "t",
            .resource = {.serial = 10 + id, .urn = fmt::format("urn:{}", id), .type = "T"}};
  }

  /// The run falls silent while a call of this kind is under way.
  void fall_silent_during(const std::string& verb, const std::string& end_of_key) {
    objects_->set_faults([=, this](const MemoryObjects::Call& call) {
      if (call.verb == verb && call.key.ends_with(end_of_key)) {
        clock_.leap(LeaseTimes{}.own_expiry);
      }
      return MemoryObjects::Fault::kNone;
    });
  }

  LeapingClock clock_;
  base::SystemRandom random_;
  FakeSecrets secrets_;
  std::unique_ptr<MemoryObjects> bucket_ = std::make_unique<MemoryObjects>(clock_);
  MemoryObjects* objects_ = bucket_.get();
  ObjectBackend backend_{
      {.objects = std::move(bucket_), .url = "memory://", .clock = clock_, .random = random_}};
};

TEST_F(OvertakenRunTest, a_number_that_has_become_free_again_is_no_promise) {
  store().create().or_throw();
  const auto stopped = store().open().or_throw();
  clock_.leap(LeaseTimes{}.expiry);
  {
    const auto next = store().open().or_throw();
    next->replace({}).or_throw();
    next->finish().or_throw();
  }
  const auto late = stopped->begin(intent(1));
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().kind, base::ErrorKind::kConflict);
  EXPECT_THAT(late.error().message, HasSubstr("no sign of life in time"));
  EXPECT_FALSE(stopped->finish());
  EXPECT_FALSE(stopped->replace({}));
  EXPECT_TRUE(store().load().or_throw().pending().empty());
}

TEST_F(OvertakenRunTest, an_intent_that_may_have_come_too_late_is_not_acted_on) {
  store().create().or_throw();
  const auto journal = store().open().or_throw();
  journal->begin(intent(1)).or_throw();
  fall_silent_during("put", ".lines");
  EXPECT_EQ(journal->begin(intent(2)).error().kind, base::ErrorKind::kConflict);
  EXPECT_EQ(store().load().or_throw().pending().size(), 2U) << "for the next run to look for";
}

TEST_F(OvertakenRunTest, who_writes_everything_anew_too_late_is_told) {
  store().create().or_throw();
  fall_silent_during("put", ".lines");
  EXPECT_EQ(
      store().replace([](StateCodec&) { return base::Result<Snapshot>(Snapshot()); }).error().kind,
      base::ErrorKind::kConflict);
  FakeSecrets next("next");
  EXPECT_EQ(store().change_secrets(next, [] { return base::Result<void>(); }).error().kind,
            base::ErrorKind::kConflict);
}

TEST_F(OvertakenRunTest, a_removal_leaves_the_state_of_who_may_have_taken_over_alone) {
  store().create().or_throw();
  fall_silent_during("list", "/state");
  EXPECT_EQ(store().remove(true).error().kind, base::ErrorKind::kConflict);
  objects_->set_faults({});
  EXPECT_TRUE(store().exists().or_throw());
}

TEST_F(FailingBucketTest, concurrent_intents_share_requests) {
  World world;
  StateStore store = world.store();
  store.create().or_throw();
  const auto journal = store.open().or_throw();
  // Every request is slow: what begins meanwhile waits for the next one, together.
  world.objects->set_faults([&](const MemoryObjects::Call&) {
    world.clock.wait_for(base::Milliseconds{5}, {});
    return MemoryObjects::Fault::kNone;
  });
  const int before = world.objects->puts();
  {
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 16; ++thread) {
      threads.emplace_back([&] {
        for (int i = 0; i < 10; ++i) {
          const std::uint64_t id = journal->take_number();
          journal->begin({.id = id, .resource = queue(journal->take_number())}).or_throw();
        }
      });
    }
  }
  EXPECT_LT(world.objects->puts() - before, 80) << "160 intents";
  EXPECT_EQ(store.load().or_throw().pending().size(), 160U);
}

}  // namespace
}  // namespace engine
