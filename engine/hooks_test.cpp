#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/lifecycle_for_test.h"

/// What runs before and after what is done to a resource.
namespace engine {
namespace {

using catalog::ResourceOptions;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Hooks : public Lifecycle {
 protected:
  /// Hooks at every point, which tell what they were told.
  ResourceOptions telling() {
    ResourceOptions options;
    for (const auto& [point, word] : catalog::kHookPoints) {
      options.hooks[point].push_back(
          {std::string(word), [this, word = word](const catalog::HookCall& call) {
             told_.push_back(fmt::format("{} {}{}", word, call.name,
                                         call.identifier.empty() ? "" : " (exists)"));
             return fails_ == word ? base::Result<void>(base::error(base::ErrorKind::kConflict,
                                                                    "I do not like it"))
                                   : base::Result<void>();
           }});
    }
    return options;
  }

  Program hooked(int seconds) {
    return one(with(queue("q", {{"VisibilityTimeout", seconds}}), telling()));
  }

  std::vector<std::string> told_;
  std::string_view fails_;
};

TEST_F(Hooks, run_before_and_after_what_is_done) {
  up(hooked(1));
  EXPECT_THAT(told_, ElementsAre("beforeCreate q", "afterCreate q (exists)"));
  told_.clear();
  up(hooked(1));
  EXPECT_THAT(told_, IsEmpty());
  up(hooked(2));
  EXPECT_THAT(told_, ElementsAre("beforeUpdate q (exists)", "afterUpdate q (exists)"));
  told_.clear();
  const Stack program = stack_of(hooked(2));
  EXPECT_EQ(destroy(world_.world(), {.program = &program}).or_throw().result,
            RunResult::kSucceeded);
  EXPECT_THAT(told_, ElementsAre("beforeDelete q (exists)", "afterDelete q (exists)"));
}

TEST_F(Hooks, a_deletion_whose_hook_nobody_knows_is_refused) {
  up(hooked(1));
  EXPECT_EQ(destroy(world_.world(), {}).error().kind, base::ErrorKind::kInvalidArgument);
  EXPECT_THAT(only_summary(), "its beforeDelete hook 'beforeDelete' is not known");
  EXPECT_EQ(world_.provider.size(), 1U);
}

TEST_F(Hooks, a_failure_before_stops_the_step_and_one_after_fails_the_run) {
  fails_ = "beforeCreate";
  EXPECT_THAT(up(hooked(1)), ElementsAre(HasSubstr("beforeCreate hook 'beforeCreate'")));
  EXPECT_EQ(world_.provider.size(), 0U);
  fails_ = "afterCreate";
  EXPECT_THAT(up(hooked(1)), ElementsAre(HasSubstr("I do not like it")));
  EXPECT_EQ(summary_.result, RunResult::kFailed);
  EXPECT_EQ(world_.provider.size(), 1U);
  fails_ = "";
  EXPECT_THAT(up(hooked(1)), IsEmpty()) << "it is there, and recorded";
}

TEST_F(Hooks, another_try_after_an_error_is_another_operation_for_the_service) {
  std::set<std::string> tokens;
  std::size_t tries = 0;
  const auto fail_twice_each = [&](const MemoryProvider::Request& request,
                                   MemoryProvider::Point point) -> std::optional<base::Error> {
    if (point == MemoryProvider::Point::kAfterSend) {
      return std::nullopt;
    }
    tokens.insert(request.client_token);
    return ++tries % 3 != 0 ? std::optional(base::error(base::ErrorKind::kConflict, "not yet"))
                            : std::nullopt;
  };
  const auto program = [](int delay) {
    return one(with(queue("q", {{"DelaySeconds", delay}}),
                    {.on_error = [](const catalog::HookCall&) { return true; }}));
  };
  world_.provider.interfere(fail_twice_each);
  EXPECT_THAT(up(program(1)), ElementsAre("created q"));
  EXPECT_THAT(up(program(2)), ElementsAre("updated q"));
  EXPECT_EQ(tries, 6U);
  EXPECT_EQ(tokens.size(), tries);
}

TEST_F(Hooks, on_error_may_ask_for_another_try_up_to_a_hundred_times) {
  std::size_t failures = 3;
  world_.provider.interfere([&](const MemoryProvider::Request&, MemoryProvider::Point) {
    return failures > 0 && failures-- > 0
               ? std::optional(base::error(base::ErrorKind::kConflict, "not yet"))
               : std::nullopt;
  });
  std::vector<std::size_t> asked;
  const Program program = one(with(queue("q"), {.on_error = [&](const catalog::HookCall& call) {
                                     asked.push_back(call.errors.size());
                                     return true;
                                   }}));
  EXPECT_THAT(up(program), ElementsAre("created q"));
  EXPECT_THAT(asked, ElementsAre(1U, 2U, 3U));
  failures = 1000;
  asked.clear();
  const Program other = [&](Stack& stack) {
    program(stack);
    stack.declare(with(queue("r"), {.on_error = [&](const catalog::HookCall&) {
                         asked.push_back(0);
                         return true;
                       }}));
  };
  EXPECT_THAT(up(other), ElementsAre("failed creating r: not yet"));
  EXPECT_EQ(asked.size(), 100U);
}

}  // namespace
}  // namespace engine
