#include "base/io/resolve.h"

#include <future>

#include <gtest/gtest.h>

namespace base {
namespace {

constexpr Milliseconds kPatience{10'000};

TEST(Resolve, GivesUpAtTheDeadlineAndLeavesTheLookupBehind) {
  std::promise<void> name_server;
  auto answered = name_server.get_future().share();
  std::promise<void> ended;
  const auto begun = std::chrono::steady_clock::now();
  const auto found = resolve_host("silent.example", 80, Deadline::after(Milliseconds{20}),
                                  [&](const std::string& name, std::uint16_t port, int) {
                                    answered.wait_for(kPatience);
                                    EXPECT_EQ(name, "silent.example");
                                    EXPECT_EQ(port, 80);
                                    ended.set_value();
                                    return look_up_host("127.0.0.1", port, AI_NUMERICHOST);
                                  });
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().kind, ErrorKind::kTimeout);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, kPatience / 2);
  name_server.set_value();
  EXPECT_EQ(ended.get_future().wait_for(kPatience), std::future_status::ready);
}

TEST(Resolve, ANumericAddressAsksNobody) {
  for (const char* address : {"127.0.0.1", "::1"}) {
    const auto found = resolve_host(address, 80, Deadline::after(kPatience),
                                    [](const std::string&, std::uint16_t, int) {
                                      return error(ErrorKind::kInternal, "asked");
                                    });
    ASSERT_TRUE(found) << found.error().message;
    EXPECT_NE(found->get(), nullptr);
  }
}

TEST(Resolve, ANameIsLookedUp) {
  EXPECT_TRUE(resolve_host("localhost", 80, Deadline::after(kPatience)));
  const auto refused = resolve_host("nobody.example", 80, Deadline::after(kPatience),
                                    [](const std::string&, std::uint16_t, int) {
                                      return error(ErrorKind::kUnavailable, "no such name");
                                    });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().message, "no such name");
}

}  // namespace
}  // namespace base
