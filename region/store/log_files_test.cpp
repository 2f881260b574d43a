#include "region/store/log_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/io/memory_files.h"
#include "region/runtimes/log_stream.h"

namespace region {
namespace {

using testing::ElementsAre;

constexpr const char* kGroup = "/ecs/shop";

class LogFilesTest : public testing::Test {
 protected:
  base::Path path(const std::string& stream) { return log_stream_path("/home", kGroup, stream); }

  void append(const base::Path& file, const std::string& text) {
    files_.open_append(file).or_throw()->append(text).or_throw();
  }

  static std::string line(int timestamp_ms, const std::string& message) {
    return fmt::format("{{\"timestamp\":{},\"message\":\"{}\"}}\n", timestamp_ms, message);
  }

  std::vector<std::string> messages(const LogQuery& query) {
    std::vector<std::string> result;
    for (const LogEvent& event : logs_.read(kGroup, query).or_throw().events) {
      result.push_back(event.message);
    }
    return result;
  }

  base::MemoryFiles files_;
  LogFiles logs_{files_, "/home"};
};

TEST_F(LogFilesTest, what_was_set_aside_comes_first_and_is_the_same_stream) {
  append(path("s").string() + ".1", line(1, "a") + line(2, "b"));
  append(path("s"), line(3, "c"));
  EXPECT_EQ(logs_.streams(kGroup).or_throw(), std::vector<std::string>{"s"});
  EXPECT_THAT(messages({.streams = {"s"}}), ElementsAre("a", "b", "c"));
}

TEST_F(LogFilesTest, a_file_that_is_set_aside_while_it_is_read_is_read_once) {
  append(path("s").string() + ".1", line(1, "a") + line(2, "b"));
  append(path("s"), line(1, "a"));  // as it was a moment before
  EXPECT_THAT(messages({.streams = {"s"}}), ElementsAre("a", "b"));
}

TEST_F(LogFilesTest, what_is_being_written_and_what_is_no_event_is_left_out) {
  append(path("s"), line(1, "a") + "{\"timestamp\":2,\"message\n" + "rubbish\n" +
                        "{\"timestamp\":3,\"message\":\"ha");
  EXPECT_THAT(messages({.streams = {"s"}}), ElementsAre("a"));
}

TEST_F(LogFilesTest, a_page_ends_after_a_megabyte_and_the_next_goes_on) {
  const std::string large(300'000, 'x');
  for (int i = 0; i < 20; ++i) {
    append(path("s"), line(i, fmt::format("{:02}", i) + large));
  }
  std::vector<std::string> seen;
  LogQuery query{.streams = {"s"}};
  for (bool complete = false; !complete;) {
    const LogPage page = logs_.read(kGroup, query).or_throw();
    ASSERT_EQ(page.events.size(), seen.size() == 18 ? 2U : 3U);
    for (const LogEvent& event : page.events) {
      seen.push_back(event.message.substr(0, 2));
    }
    query.after = page.events.back().id;
    complete = page.complete;
  }
  EXPECT_EQ(seen.size(), 20U);
  EXPECT_TRUE(std::ranges::is_sorted(seen));
}

TEST_F(LogFilesTest, equal_lines_of_one_millisecond_are_events_of_their_own) {
  append(path("s"), line(1, "same") + line(1, "same") + line(1, "same"));
  EXPECT_THAT(messages({.streams = {"s"}, .limit = 2}), ElementsAre("same", "same"));
  const LogPage page = logs_.read(kGroup, {.streams = {"s"}, .limit = 2}).or_throw();
  EXPECT_FALSE(page.complete);
  EXPECT_THAT(messages({.streams = {"s"}, .after = page.events.back().id}), ElementsAre("same"));
}

TEST_F(LogFilesTest, a_file_that_ended_before_is_not_searched) {
  const base::Path home = std::filesystem::temp_directory_path() / "settle-log-files-test";
  std::filesystem::remove_all(home);
  base::SystemFiles files;
  base::SystemClock clock;
  const base::Path file = log_stream_path(home, kGroup, "s");
  LogStream(files, clock, file).write("one\n").or_throw();
  const LogFiles logs(files, home);
  const auto now =
      std::chrono::duration_cast<base::Milliseconds>(clock.wall_now().time_since_epoch()).count();
  const auto events_from = [&](std::int64_t from_ms) {
    return logs.read(kGroup, {.streams = {"s"}, .from_ms = from_ms}).or_throw().events.size();
  };
  EXPECT_EQ(events_from(now - 10'000), 1U);
  // Unreadable: whoever looks into it fails.
  std::filesystem::remove(file);
  std::filesystem::create_directory(file);
  EXPECT_FALSE(logs.read(kGroup, {.streams = {"s"}, .from_ms = now - 10'000}));
  EXPECT_EQ(events_from(now + 10'000), 0U);
  std::filesystem::remove_all(home);
}

}  // namespace
}  // namespace region
