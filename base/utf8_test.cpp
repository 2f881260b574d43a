#include "base/utf8.h"

#include <utility>

#include <gtest/gtest.h>

namespace base {
namespace {

TEST(Utf8, ReplacesWhatIsNotUtf8AndNothingElse) {
  const std::pair<const char*, const char*> rows[] = {
      {"", ""},
      {"plain\n", "plain\n"},
      {"\u00FC \u20AC \U0001F600", "\u00FC \u20AC \U0001F600"},
      {"latin \xFC!", "latin \uFFFD!"},
      {"cut \xE2\x82", "cut \uFFFD\uFFFD"},
      {"\xC0\xAF", "\uFFFD\uFFFD"},                       // longer than needed
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},             // a surrogate
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"}};  // above U+10FFFF
  for (const auto& [given, expected] : rows) {
    EXPECT_EQ(to_utf8(given), expected);
  }
}

}  // namespace
}  // namespace base
