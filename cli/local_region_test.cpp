#include "cli/local_region.h"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include "base/io/http_server.h"

namespace cli {
namespace {

const char* const kHome = "/tmp/settle-local-region-test";

/// A region is a server on `port_` that says whose it is.
class LocalRegionTest : public ::testing::Test {
 protected:
  LocalRegionTest() : port_(base::Listener::tcp("127.0.0.1", 0).or_throw().port()) {}

  void serve(const std::string& home) {
    server_.emplace(base::Listener::tcp("127.0.0.1", port_).or_throw(),
                    [home](const base::HttpRequest&) {
                      return base::HttpResponse{.body = "{\"home\":\"" + home + "\"}"};
                    });
  }

  /// One that starts when it is asked for the `on_attempt`th time.
  LocalRegion region(int on_attempt) {
    return {port_, kHome, clock_, [this, on_attempt]() -> base::Result<void> {
              if (++attempts_ < on_attempt) {
                return base::error(base::ErrorKind::kConflict, "the port is still taken");
              }
              serve(kHome);
              return {};
            }};
  }

  std::uint16_t port_;
  base::ManualClock clock_;
  int attempts_ = 0;
  std::optional<base::HttpServer> server_;
};

TEST_F(LocalRegionTest, IsStartedOnlyIfItDoesNotRun) {
  EXPECT_TRUE(region(1).open());
  EXPECT_TRUE(region(1).open());
  EXPECT_EQ(attempts_, 1);
}

TEST_F(LocalRegionTest, ThatDoesNotStartSaysWhy) {
  const auto opened = region(2).open();
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().message, "the port is still taken");
  EXPECT_EQ(attempts_, 1);
}

TEST_F(LocalRegionTest, OfAnotherHomeIsRefusedWithBothNames) {
  serve("/home/other/.settle");
  const auto opened = region(1).open();
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().kind, base::ErrorKind::kConflict);
  for (const char* part : {kHome, "/home/other/.settle", "SETTLE_REGION_PORT", "SETTLE_HOME="}) {
    EXPECT_NE(opened.error().message.find(part), std::string::npos) << opened.error().message;
  }
  EXPECT_EQ(attempts_, 0);
}

TEST_F(LocalRegionTest, OfTheSameHomeSpeltDifferentlyIsOurs) {
  serve(fmt::format("{}/../settle-local-region-test", kHome));
  EXPECT_TRUE(region(1).open());
}

TEST_F(LocalRegionTest, ComesBackHoweverOftenItsStartFails) {
  EXPECT_TRUE(region(10).revive({}));
  EXPECT_EQ(attempts_, 10);
}

TEST_F(LocalRegionTest, ThatDoesNotComeBackIsLostAndNobodyWaitsForItAgain) {
  LocalRegion lost = region(1'000'000);
  const auto first = lost.revive({});
  ASSERT_FALSE(first);
  EXPECT_NE(first.error().message.find("the port is still taken"), std::string::npos);
  const auto begin = clock_.now();
  EXPECT_FALSE(lost.revive({}));
  EXPECT_EQ(clock_.now(), begin);
}

TEST_F(LocalRegionTest, IsNotWaitedForAfterAStop) {
  std::stop_source stop;
  stop.request_stop();
  const auto revived = region(1'000'000).revive(stop.get_token());
  ASSERT_FALSE(revived);
  EXPECT_EQ(revived.error().kind, base::ErrorKind::kCancelled);
}

}  // namespace
}  // namespace cli
