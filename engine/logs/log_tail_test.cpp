#include "engine/logs/log_tail.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/logs/memory_logs.h"

namespace engine {
namespace {

using testing::ElementsAre;

class LogTailTest : public testing::Test {
 protected:
  std::vector<std::string> read(LogTail& tail) {
    std::vector<std::string> messages;
    tail.read([&](std::size_t /*group*/,
                  const LogEvent& event) { messages.push_back(event.message); },
              {})
        .or_throw();
    return messages;
  }

  LogTail tail_of(const std::vector<std::string>& groups, std::int64_t from_ms) {
    LogTail tail(logs_, from_ms);
    tail.follow(groups);
    return tail;
  }

  MemoryLogs logs_;
};

TEST_F(LogTailTest, gives_all_groups_in_order_of_time) {
  for (int i = 0; i < 5; ++i) {
    logs_.write("a", 10 * i, "s", fmt::format("a{}", i));
    logs_.write("b", 10 * i + 5, "s", fmt::format("b{}", i));
  }
  logs_.groups["empty"];
  LogTail tail = tail_of({"a", "b", "empty", "gone"}, 10);
  EXPECT_THAT(read(tail), ElementsAre("a1", "b1", "a2", "b2", "a3", "b3", "a4", "b4"));
}

TEST_F(LogTailTest, goes_on_with_what_is_new_and_what_came_late) {
  logs_.write("a", 100'000, "s", "one");
  LogTail tail = tail_of({"a"}, 0);
  EXPECT_THAT(read(tail), ElementsAre("one"));
  EXPECT_THAT(read(tail), ElementsAre());
  logs_.write("a", 100'000, "s", "at the same moment");
  logs_.write("a", 100'000 - LogTail::kLateMs, "t", "late");
  logs_.write("a", 100'000 - LogTail::kLateMs - 1, "t", "too late");
  EXPECT_THAT(read(tail), ElementsAre("late", "at the same moment"));
  logs_.write("a", 200'000, "s", "two");
  EXPECT_THAT(read(tail), ElementsAre("two"));
  EXPECT_THAT(read(tail), ElementsAre());
}

TEST_F(LogTailTest, goes_on_with_the_groups_that_stay) {
  logs_.write("a", 1, "s", "one");
  logs_.write("b", 2, "s", "two");
  LogTail tail = tail_of({"b"}, 0);
  EXPECT_THAT(read(tail), ElementsAre("two"));
  tail.follow({"a", "b"});
  EXPECT_THAT(read(tail), ElementsAre("one"));
  tail.follow({"a"});
  logs_.write("a", 3, "s", "three");
  logs_.write("b", 4, "s", "four");
  EXPECT_THAT(read(tail), ElementsAre("three"));
}

TEST_F(LogTailTest, finds_a_group_that_is_made_later) {
  LogTail tail = tail_of({"a", "b"}, 0);
  logs_.write("a", 1, "s", "one");
  EXPECT_THAT(read(tail), ElementsAre("one"));
  EXPECT_THAT(tail.missing(), ElementsAre(1));
  logs_.write("b", 2, "s", "two");
  EXPECT_THAT(read(tail), ElementsAre("two"));
  EXPECT_THAT(tail.missing(), ElementsAre());
}

}  // namespace
}  // namespace engine
