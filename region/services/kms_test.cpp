#include <gtest/gtest.h>

#include "region/services/served_for_test.h"

namespace region {
namespace {

TEST(Kms, BotocoreGetsWhatItExpects) {
  ServedRegion served;
  EXPECT_EQ(served.run("kms_calls.py"), "ok\n");
}

}  // namespace
}  // namespace region
