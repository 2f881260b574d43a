#include "region/restarts.h"

#include <gtest/gtest.h>

namespace region {
namespace {

using namespace std::chrono_literals;

TEST(Restarts, OfACellThatHasLivedHappenAtOnceForEver) {
  Restarts restarts;
  for (int death = 0; death < 100; ++death) {
    EXPECT_EQ(restarts.pause_after(10s), 0ms);
  }
}

TEST(Restarts, OfACellThatDiesYoungComeAfterGrowingPausesAndThenNoMore) {
  Restarts restarts;
  for (const auto pause : {0ms, 250ms, 500ms, 1000ms, 2000ms, 4000ms, 8000ms}) {
    EXPECT_EQ(restarts.pause_after(1s), pause);
  }
  EXPECT_EQ(restarts.pause_after(1s), std::nullopt);
  EXPECT_EQ(restarts.in_a_row(), 8);
}

TEST(Restarts, BeginAnewAfterACellThatHasLived) {
  Restarts restarts;
  for (int death = 0; death < 5; ++death) {
    restarts.pause_after(0ms);
  }
  EXPECT_EQ(restarts.pause_after(1h), 0ms);
  EXPECT_EQ(restarts.pause_after(0ms), 0ms);
}

}  // namespace
}  // namespace region
