// `up --rollback`: where a failed run leaves a stack.

#include "engine/rollback/rollback.h"

#include <gmock/gmock.h>

#include "engine/history/history.h"
#include "engine/lifecycle_for_test.h"

namespace engine {
namespace {

using catalog::Value;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

class Rollback : public Lifecycle {
 protected:
  /// Refuses every creation of this type from now on.
  void refuse_create_of(const std::string& type) {
    world_.provider.interfere([type](const MemoryProvider::Request& request,
                                     MemoryProvider::Point point) -> std::optional<base::Error> {
      const bool now = point == MemoryProvider::Point::kBeforeSend;
      return now && request.operation == "create" && request.type == type
                 ? std::optional(base::error(base::ErrorKind::kInvalidArgument, "refused"))
                 : std::nullopt;
    });
  }

  std::vector<std::string> up_or_back(const Program& program) {
    return up(program, {.parallel = 1, .rollback = true});
  }

  bool is_back() const {
    return summary_.result == RunResult::kFailed && summary_.rollback &&
           summary_.rollback->result == RunResult::kSucceeded;
  }

  const ResourceState* find(const std::string& name) {
    snapshot_ = world_.state();
    for (const auto& [serial, resource] : snapshot_.resources()) {
      if (RecordingObserver::name_of(resource.urn) == name) {
        return &resource;
      }
    }
    return nullptr;
  }

  Snapshot snapshot_;
};

/// A topic stands on what else there is, so that it comes last: where runs fail.
void declare_topic(Stack& stack, std::vector<std::string> urns) {
  stack.declare(
      {.type = "AWS::SNS::Topic", .name = "topic", .options = {.depends_on = std::move(urns)}});
}

TEST_F(Rollback, undoes_updates_and_deletes_what_was_created) {
  const Program good = [](Stack& stack) {
    stack.declare(queue("q", {{"DelaySeconds", 1}}));
    stack.output("delay", Value(1));
  };
  up(good);
  refuse_create_of("AWS::SNS::Topic");
  const auto lines = up_or_back([](Stack& stack) {
    const std::string changed = stack.declare(queue("q", {{"DelaySeconds", 2}}));
    declare_topic(stack, {changed, stack.declare(queue("new"))});
    stack.output("delay", Value(2));
  });
  ASSERT_TRUE(is_back()) << testing::PrintToString(lines);
  EXPECT_EQ(summary_.rollback->counts,
            (std::map<Action, std::size_t>{{Action::kUpdate, 1}, {Action::kDelete, 1}}));
  EXPECT_EQ(find("q")->inputs.at("DelaySeconds"), Value(1));
  EXPECT_EQ(find("new"), nullptr);
  EXPECT_EQ(world_.provider.size(), 1U);
  EXPECT_EQ(world_.state().outputs().at("delay"), Value(1));
  EXPECT_THAT(up(good), IsEmpty()) << "it is as the last good declaration wants it";
}

TEST_F(Rollback, of_a_first_run_leaves_nothing) {
  refuse_create_of("AWS::SNS::Topic");
  up_or_back([](Stack& stack) { declare_topic(stack, {stack.declare(queue("q"))}); });
  EXPECT_TRUE(is_back());
  EXPECT_EQ(world_.provider.size(), 0U);
  EXPECT_TRUE(world_.state().empty());
}

TEST_F(Rollback, keeps_the_old_one_that_still_stands_beside_its_replacement) {
  const auto program = [](const std::string& cidr) {
    return [=](Stack& stack) {
      declare_subnet(stack, "subnet", declare_vpc(stack, cidr), "10.0.1.0/24");
    };
  };
  up(program("10.0.0.0/16"));
  const std::string vpc = find("vpc")->identifier;
  const std::string subnet = find("subnet")->identifier;
  world_.provider.interfere([&](const MemoryProvider::Request& request, MemoryProvider::Point) {
    return request.operation == "delete" && (request.identifier == subnet)
               ? std::optional(base::error(base::ErrorKind::kConflict, "in use"))
               : std::nullopt;
  });
  up_or_back(program("10.1.0.0/16"));
  ASSERT_TRUE(is_back());
  EXPECT_EQ(find("vpc")->identifier, vpc);
  EXPECT_EQ(find("subnet")->identifier, subnet);
  EXPECT_EQ(world_.provider.size(), 2U) << "their replacements are gone";
  EXPECT_THAT(up(program("10.0.0.0/16")), IsEmpty());
}

TEST_F(Rollback, makes_anew_what_was_gone_and_points_to_it_what_stood_on_it) {
  const auto program = [](const std::string& cidr, bool topic) {
    return [=](Stack& stack) {
      const std::string vpc = stack.declare({.type = "AWS::EC2::VPC",
                                             .name = "vpc",
                                             .properties = Value::Object{{"CidrBlock", cidr}},
                                             .options = {.delete_before_replace = true}});
      const std::string subnet = declare_subnet(stack, "subnet", vpc, "10.0.1.0/24");
      if (topic) {
        declare_topic(stack, {subnet});
      }
    };
  };
  up(program("10.0.0.0/16", false));
  const std::string before = find("vpc")->identifier;
  refuse_create_of("AWS::SNS::Topic");
  up_or_back(program("10.1.0.0/16", true));
  ASSERT_TRUE(is_back());
  const std::string after = find("vpc")->identifier;
  EXPECT_NE(before, after);
  EXPECT_EQ(find("subnet")->inputs.at("VpcId"), Value(after));
  EXPECT_THAT(up(program("10.0.0.0/16", false)), IsEmpty());
  EXPECT_EQ(world_.provider.size(), 2U);
}

TEST_F(Rollback, that_fails_itself_says_so_and_the_next_run_goes_on_from_there) {
  const auto program = [](int delay, bool topic) {
    return [=](Stack& stack) {
      const std::string urn = stack.declare(queue("q", {{"DelaySeconds", delay}}));
      if (topic) {
        declare_topic(stack, {urn});
      }
    };
  };
  up(program(1, false));
  int updates = 0;
  world_.provider.interfere([&](const MemoryProvider::Request& request,
                                MemoryProvider::Point point) -> std::optional<base::Error> {
    if (point != MemoryProvider::Point::kBeforeSend) {
      return std::nullopt;
    }
    const bool back = request.operation == "update" && ++updates > 1;
    const bool topic = request.type == "AWS::SNS::Topic";
    return back || topic ? std::optional(base::error(base::ErrorKind::kInvalidArgument, "refused"))
                         : std::nullopt;
  });
  up_or_back(program(2, true));
  ASSERT_TRUE(summary_.rollback);
  EXPECT_EQ(summary_.rollback->result, RunResult::kFailed);
  ASSERT_EQ(summary_.rollback->failures.size(), 1U);
  EXPECT_EQ(summary_.rollback->failures[0].error.message, "refused");
  EXPECT_EQ(find("q")->inputs.at("DelaySeconds"), Value(2)) << "the state is what is";
  world_.provider.interfere({});
  EXPECT_THAT(up(program(1, false)), ElementsAre("updated q"));
}

TEST_F(Rollback, goes_back_over_several_failed_runs_to_the_last_that_succeeded) {
  const auto program = [](int delay, bool topic) {
    return [=](Stack& stack) {
      const std::string urn = stack.declare(queue("q", {{"DelaySeconds", delay}}));
      if (topic) {
        declare_topic(stack, {urn});
      }
    };
  };
  up(program(1, false));
  refuse_create_of("AWS::SNS::Topic");
  up(program(2, true));
  ASSERT_EQ(find("q")->inputs.at("DelaySeconds"), Value(2)) << "nobody asked to go back";
  up_or_back(program(3, true));
  EXPECT_TRUE(is_back());
  EXPECT_EQ(find("q")->inputs.at("DelaySeconds"), Value(1));
  // A state that was reached by going back is as good as another.
  up_or_back(program(4, true));
  EXPECT_EQ(find("q")->inputs.at("DelaySeconds"), Value(1));
}

TEST_F(Rollback, runs_hooks_and_keeps_what_else_was_said_of_a_resource) {
  std::vector<std::string> ran;
  const auto program = [&](bool is_good) -> Program {
    return [&ran, is_good](Stack& stack) {
      const auto hooked = [&](const std::string& name, int seconds) {
        catalog::Declaration declaration = queue(name, {{"DelaySeconds", seconds}});
        for (const auto point :
             {catalog::HookPoint::kBeforeUpdate, catalog::HookPoint::kBeforeDelete}) {
          const std::string word = point == catalog::HookPoint::kBeforeUpdate ? "update" : "delete";
          declaration.options.hooks[point].push_back(
              {name + "-" + word, [&ran, name, word](const catalog::HookCall&) {
                 ran.push_back(word + " " + name);
                 return base::Result<void>();
               }});
        }
        declaration.options.replacement_trigger = "1";
        declaration.options.additional_secret_outputs = {"QueueUrl"};
        return stack.declare(std::move(declaration));
      };
      std::vector<std::string> urns{hooked("old", is_good ? 1 : 2)};
      if (!is_good) {
        urns.push_back(hooked("new", 1));
        declare_topic(stack, urns);
      }
    };
  };
  up(program(true));
  const ResourceState good = *find("old");
  refuse_create_of("AWS::SNS::Topic");
  EXPECT_THAT(up_or_back(program(false)), Not(IsEmpty()));
  EXPECT_TRUE(is_back());
  EXPECT_THAT(ran, UnorderedElementsAre("update old", "update old", "delete new"));
  const ResourceState& back = *find("old");
  EXPECT_EQ(back.hooks, good.hooks);
  EXPECT_EQ(back.replacement_trigger, good.replacement_trigger);
  EXPECT_EQ(back.additional_secret_outputs, good.additional_secret_outputs);
  EXPECT_THAT(up(program(true)), IsEmpty()) << "it is as it was";
}

TEST_F(Rollback, is_not_done_unless_asked_for_and_not_after_a_success) {
  const Program program = [](Stack& stack) { declare_topic(stack, {stack.declare(queue("q"))}); };
  up_or_back(program);
  EXPECT_FALSE(summary_.rollback);
  EXPECT_EQ(summary_.result, RunResult::kSucceeded);
  refuse_create_of("AWS::SNS::Topic");
  up([](Stack& stack) {
    const std::string another = stack.declare(queue("another"));
    stack.declare(
        {.type = "AWS::SNS::Topic", .name = "second", .options = {.depends_on = {another}}});
  });
  EXPECT_EQ(summary_.result, RunResult::kFailed);
  EXPECT_FALSE(summary_.rollback);
  EXPECT_NE(find("another"), nullptr);
}

}  // namespace
}  // namespace engine
