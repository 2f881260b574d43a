#include <gtest/gtest.h>

#include "region/runtimes/log_stream.h"
#include "region/services/served_for_test.h"

namespace region {
namespace {

/// Writes events a second apart.
void write(ServedRegion& served, base::ManualClock& clock, const std::string& group,
           const std::string& stream, const std::vector<std::string>& messages,
           base::Milliseconds apart = base::Milliseconds{1'000}) {
  LogStream log(served.files, clock, log_stream_path("/home", group, stream));
  for (const std::string& message : messages) {
    log.write(message + "\n").or_throw();
    clock.advance(apart);
  }
}

TEST(Logs, BotocoreGetsWhatItExpects) {
  ServedRegion served;
  const base::WallTime hour_ago = served.clock.wall_now() - std::chrono::hours{1};
  base::ManualClock web_1(hour_ago);
  write(served, web_1, "/ecs/shop", "app/web/1", {"one", "two", "three", "four", "five"});
  base::ManualClock web_2(hour_ago);
  write(served, web_2, "/ecs/shop", "app/web/2", {"GET / 200", "GET /x 404"},
        base::Milliseconds{2'000});
  base::ManualClock old(served.clock.wall_now() - std::chrono::hours{72});
  write(served, old, "/old", "s", {"stale", "fresh"}, std::chrono::hours{72});
  EXPECT_EQ(served.run("logs_calls.py"), "ok\n");
}

}  // namespace
}  // namespace region
