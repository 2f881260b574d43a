#include "engine/backend/object_lease.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/backend/leaping_clock_for_test.h"
#include "engine/backend/memory_objects.h"

namespace engine {
namespace {

using testing::HasSubstr;

const std::string kKey = "stack/lock.json";
constexpr std::chrono::seconds kPatience{10};

/// Something that another thread says once.
class Signal {
 public:
  void give() {
    const std::lock_guard lock(mutex_);
    given_ = true;
    changed_.notify_all();
  }

  bool wait() {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, kPatience, [this] { return given_; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool given_ = false;
};

class ObjectLeaseTest : public testing::Test {
 protected:
  base::Result<std::unique_ptr<ObjectLease>> acquire(const std::string& id,
                                                     const std::string& host = "elsewhere",
                                                     LeaseTimes times = {}) {
    LockOwner owner = this_process(clock_);
    owner.id = id;
    if (!host.empty()) {
      owner.host = host;
    }
    return ObjectLease::acquire(objects_, clock_, kKey, owner, times,
                                [this] { cancelled_.give(); });
  }

  /// The objects, which answer again.
  MemoryObjects& after_faults() {
    objects_.set_faults({});
    return objects_;
  }

  LockOwner recorded() { return *owner_from_json(objects_.get(kKey).or_throw().bytes); }

  static constexpr LeaseTimes kQuick{.heartbeat = base::Milliseconds{5}};

  LeapingClock clock_;
  MemoryObjects objects_{clock_};
  Signal cancelled_;
};

TEST_F(ObjectLeaseTest, a_second_taker_is_told_who_holds_it) {
  const auto first = acquire("a").or_throw();
  const auto second = acquire("b");
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, base::ErrorKind::kConflict);
  EXPECT_THAT(second.error().message, HasSubstr("on elsewhere"));
}

TEST_F(ObjectLeaseTest, it_is_free_again_when_its_holder_lets_go) {
  acquire("a").or_throw().reset();
  EXPECT_FALSE(find_lease_owner(objects_, kKey, {}).or_throw());
  EXPECT_EQ(objects_.get(kKey).error().kind, base::ErrorKind::kNotFound);
  EXPECT_TRUE(acquire("b"));
}

TEST_F(ObjectLeaseTest, a_silent_owner_is_taken_for_dead_and_finds_out) {
  const auto first = acquire("a").or_throw();
  clock_.leap(LeaseTimes{}.expiry);
  EXPECT_FALSE(find_lease_owner(objects_, kKey, {}).or_throw());
  const auto second = acquire("b");
  ASSERT_TRUE(second) << second.error().message;
  EXPECT_EQ(recorded().id, "b");
}

TEST_F(ObjectLeaseTest, an_owner_that_lost_it_stops_and_leaves_the_new_one_alone) {
  auto first = acquire("a", "elsewhere", kQuick).or_throw();
  LockOwner thief = recorded();
  thief.id = "b";
  objects_.put(kKey, base::json_text(owner_to_json(thief)), Precondition::none()).or_throw();
  EXPECT_TRUE(cancelled_.wait());
  EXPECT_FALSE(first->is_held());
  first.reset();
  EXPECT_EQ(recorded().id, "b");
}

TEST_F(ObjectLeaseTest, an_owner_of_this_host_that_has_died_is_noticed_at_once) {
  LockOwner dead = this_process(clock_);
  dead.id = "dead";
  dead.process_start += 1;  // its pid has been used again
  objects_.put(kKey, base::json_text(owner_to_json(dead)), Precondition::none()).or_throw();
  EXPECT_FALSE(find_lease_owner(objects_, kKey, {}).or_throw());
  EXPECT_TRUE(acquire("b"));
}

TEST_F(ObjectLeaseTest, whose_host_only_has_the_same_name_is_not_taken_for_dead) {
  LockOwner unseen = this_process(clock_);
  unseen.id = "unseen";
  unseen.process_start += 1;  // here its pid is another process
  LockOwner clone = unseen;
  clone.boot_id = "00000000-0000-0000-0000-000000000000";
  LockOwner container = unseen;
  container.pid_namespace += 1;
  LockOwner older = unseen;
  older.boot_id.clear();
  older.pid_namespace = 0;
  for (const LockOwner& owner : {clone, container, older}) {
    objects_.put(kKey, base::json_text(owner_to_json(owner)), Precondition::none()).or_throw();
    EXPECT_FALSE(is_of_this_host(recorded()));
    EXPECT_EQ(find_lease_owner(objects_, kKey, {}).or_throw(), owner);
    EXPECT_FALSE(acquire("b"));
  }
  EXPECT_TRUE(is_of_this_host(this_process(clock_)));
}

TEST_F(ObjectLeaseTest, signs_of_life_keep_it) {
  const auto first = acquire("a", "elsewhere", kQuick).or_throw();
  const std::string version = objects_.get(kKey).or_throw().version;
  const base::Deadline deadline = base::Deadline::after(kPatience);
  std::string now = version;
  while (now == version && !deadline.expired()) {
    now = objects_.get(kKey).or_throw().version;
  }
  EXPECT_NE(now, version);
  EXPECT_FALSE(acquire("b"));
}

TEST_F(ObjectLeaseTest, a_request_to_stop_reaches_the_owner_which_keeps_it) {
  const auto lease = acquire("a", "elsewhere", kQuick).or_throw();
  LockOwner asking = this_process(clock_);
  EXPECT_EQ(cancel_lease(objects_, kKey, {}, asking).or_throw().id, "a");
  EXPECT_TRUE(cancelled_.wait());
  EXPECT_EQ(recorded().id, "a");
  EXPECT_FALSE(acquire("b"));
}

TEST_F(ObjectLeaseTest, there_is_nothing_to_stop_when_nobody_lives) {
  EXPECT_EQ(cancel_lease(objects_, kKey, {}, {}).error().kind, base::ErrorKind::kNotFound);
  const auto lease = acquire("a").or_throw();
  clock_.leap(LeaseTimes{}.expiry);
  EXPECT_EQ(cancel_lease(objects_, kKey, {}, {}).error().kind, base::ErrorKind::kNotFound);
}

TEST_F(ObjectLeaseTest, of_two_that_find_it_free_one_gets_it) {
  std::vector<std::jthread> threads;
  std::atomic<int> taken{0};
  std::vector<std::unique_ptr<ObjectLease>> leases(8);
  for (std::size_t i = 0; i < leases.size(); ++i) {
    threads.emplace_back([&, i] {
      if (auto lease = acquire(std::to_string(i))) {
        leases[i] = *std::move(lease);
        ++taken;
      }
    });
  }
  threads.clear();
  EXPECT_EQ(taken, 1);
}

TEST_F(ObjectLeaseTest, an_answer_that_was_lost_does_not_lock_out_its_own_asker) {
  objects_.set_faults([](const MemoryObjects::Call& call) {
    return call.verb == "put" && call.number == 2 ? MemoryObjects::Fault::kAnswerLost
                                                  : MemoryObjects::Fault::kNone;
  });
  EXPECT_FALSE(acquire("a"));
  EXPECT_TRUE(acquire("a"));
}

TEST_F(ObjectLeaseTest, short_failures_are_survived_long_ones_are_not) {
  const auto lease = acquire("a", "elsewhere", kQuick).or_throw();
  objects_.set_faults([](const MemoryObjects::Call&) { return MemoryObjects::Fault::kRefused; });
  const int before = objects_.calls();
  const base::Deadline deadline = base::Deadline::after(kPatience);
  while (objects_.calls() < before + 3 && !deadline.expired()) {
  }
  objects_.set_faults({});
  EXPECT_EQ(recorded().id, "a");
  EXPECT_TRUE(lease->is_held());
  objects_.set_faults([](const MemoryObjects::Call&) { return MemoryObjects::Fault::kRefused; });
  clock_.leap(kQuick.own_expiry);
  EXPECT_FALSE(lease->is_held());
  EXPECT_TRUE(cancelled_.wait());
  EXPECT_TRUE(find_lease_owner(after_faults(), kKey, {}).or_throw()) << "not before others may";
  while (!lease->is_held() && !deadline.expired()) {
  }
  EXPECT_TRUE(lease->is_held()) << "nobody has taken it";
}

TEST_F(ObjectLeaseTest, a_sign_of_life_counts_from_when_it_was_sent) {
  objects_.set_faults([this](const MemoryObjects::Call& call) {
    clock_.leap(call.verb == "put" ? base::Milliseconds{20'000} : base::Milliseconds{0});
    return MemoryObjects::Fault::kNone;
  });
  const auto lease = acquire("a").or_throw();
  objects_.set_faults({});
  EXPECT_TRUE(lease->is_held());
  clock_.leap(LeaseTimes{}.own_expiry - base::Milliseconds{20'000});
  EXPECT_FALSE(lease->is_held());
}

TEST_F(ObjectLeaseTest, an_owner_whose_sign_of_life_hangs_is_told_all_the_same) {
  Signal answer;
  const auto lease =
      acquire("a", "elsewhere",
              {.heartbeat = base::Milliseconds{5}, .own_expiry = base::Milliseconds{50}})
          .or_throw();
  objects_.set_faults([&](const MemoryObjects::Call&) {
    EXPECT_TRUE(answer.wait());
    return MemoryObjects::Fault::kRefused;
  });
  EXPECT_TRUE(cancelled_.wait());
  EXPECT_FALSE(lease->is_held());
  answer.give();
}

TEST_F(ObjectLeaseTest, the_time_that_a_machine_sleeps_counts) {
  const auto lease = acquire("a").or_throw();
  clock_.sleep(LeaseTimes{}.own_expiry);
  EXPECT_FALSE(lease->is_held());
}

}  // namespace
}  // namespace engine
