#include "cli/since.h"

#include <gtest/gtest.h>

namespace cli {
namespace {

TEST(Since, IsADurationADateOrATime) {
  const base::WallTime now = base::WallTime{std::chrono::seconds{1'700'000'000}};  // 22:13:20
  const std::pair<const char*, const char*> rows[] = {
      {"90s", "2023-11-14T22:11:50.000Z"},
      {"1h30m", "2023-11-14T20:43:20.000Z"},
      {"1.5h", "2023-11-14T20:43:20.000Z"},
      {"2d", "2023-11-12T22:13:20.000Z"},
      {"250ms", "2023-11-14T22:13:19.750Z"},
      {"0s", "2023-11-14T22:13:20.000Z"},
      {"2023-02-28", "2023-02-28T00:00:00.000Z"},
      {"2023-02-28T10:59", "2023-02-28T10:59:00.000Z"},
      {"2023-02-28T10:59:55.125Z", "2023-02-28T10:59:55.125Z"},
      {"2023-02-28T10:59:55+01:30", "2023-02-28T09:29:55.000Z"},
      {"2023-02-28T23:30:00-0100", "2023-03-01T00:30:00.000Z"},
      {"1700000000", "2023-11-14T22:13:20.000Z"},
      {"1700000000.5", "2023-11-14T22:13:20.500Z"},
  };
  for (const auto& [text, expected] : rows) {
    const auto since = parse_since(text, now);
    ASSERT_TRUE(since) << text;
    EXPECT_EQ(base::format_rfc3339_ms(*since), expected) << text;
  }
}

TEST(Since, IsNothingElse) {
  for (const char* text :
       {"", "h", "5 m", "1w", "-1h", "1h-", "yesterday", "2023-02-29", "2023-13-01", "2023-02-28T",
        "2023-02-28T24:00", "2023-02-28T10:60", "2023-02-28T10:59:60", "2023-02-28T10:59Y",
        "2023-02-28T10:59:55+1", "2023-02-28 10:59", "1..5s", "99999999999999999999d", "1e9",
        // Beyond what a WallTime holds.
        "9999-01-01", "0001-01-01", "250000000000", "1000000d"}) {
    const auto since = parse_since(text, base::WallTime{});
    ASSERT_FALSE(since) << text;
    EXPECT_NE(since.error().message.find(text), std::string::npos);
  }
}

}  // namespace
}  // namespace cli
