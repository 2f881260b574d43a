#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/lifecycle_for_test.h"

/// What was renamed or moved in the program and is the same in the world.
namespace engine {
namespace {

using catalog::Value;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class Moves : public Lifecycle {
 protected:
  std::vector<std::string> moves(const Program& program) {
    std::vector<std::string> found;
    for (const Move& move : preview(stack_of(program), world_.world(), {}).or_throw().moves) {
      found.push_back(fmt::format("{} -> {}", RecordingObserver::name_of(move.from),
                                  RecordingObserver::name_of(move.to)));
    }
    return found;
  }

  static Program network(const std::string& vpc_name, const std::string& subnet_name) {
    return [=](Stack& stack) {
      const std::string vpc =
          stack.declare({.type = "AWS::EC2::VPC",
                         .name = vpc_name,
                         .properties = Value::Object{{"CidrBlock", "10.0.0.0/16"}}});
      declare_subnet(stack, subnet_name, vpc, "10.0.1.0/24");
    };
  }

  static Program queues(const std::map<std::string, int>& seconds) {
    return [=](Stack& stack) {
      for (const auto& [name, value] : seconds) {
        stack.declare(queue(name, {{"VisibilityTimeout", value}}));
      }
    };
  }
};

TEST_F(Moves, are_recognised_when_only_one_thing_can_be_meant) {
  struct Row {
    const char* rule;
    Program before;
    Program after;
    std::vector<std::string> moves;
  };

  const auto named = [](const std::string& name, int seconds) {
    return [=](Stack& stack) {
      stack.declare(queue(name, {{"QueueName", "orders"}, {"VisibilityTimeout", seconds}}));
    };
  };
  const auto inside = [](Stack& stack) {
    catalog::Component parent(stack, "shop:platform:All", "all");
    parent.declare(queue("a", {{"VisibilityTimeout", 1}}));
  };
  const Row rows[] = {
      {"a new name", queues({{"a", 1}}), queues({{"b", 1}}), {"a -> b"}},
      {"a new parent", queues({{"a", 1}}), inside, {"a -> a"}},
      {"what stands on it moves too", network("v", "s"), network("w", "t"), {"s -> t", "v -> w"}},
      {"AWS's name is enough", named("a", 1), named("b", 2), {"a -> b"}},
      {"other inputs are another resource", queues({{"a", 1}}), queues({{"b", 2}}), {}},
      {"what is still declared has not moved",
       queues({{"a", 1}}),
       queues({{"a", 1}, {"b", 1}}),
       {}},
      {"two that it could have been", queues({{"a", 1}, {"b", 1}}), queues({{"c", 1}}), {}},
      {"two that it could have become", queues({{"a", 1}}), queues({{"b", 1}, {"c", 1}}), {}},
      {"each its own",
       queues({{"a", 1}, {"b", 2}}),
       queues({{"c", 2}, {"d", 1}}),
       {"a -> d", "b -> c"}},
  };
  for (const Row& row : rows) {
    up(row.before);
    EXPECT_THAT(moves(row.after), testing::UnorderedElementsAreArray(row.moves)) << row.rule;
    destroy(world_.world(), {}).or_throw();
  }
}

TEST_F(Moves, are_proposed_and_not_made_unless_somebody_agrees) {
  up(queues({{"a", 1}}));
  const Plan plan = preview(stack_of(queues({{"b", 1}})), world_.world(), {}).or_throw();
  EXPECT_EQ(plan.counts(),
            (std::map<Action, std::size_t>{{Action::kCreate, 1}, {Action::kDelete, 1}}));
  ASSERT_EQ(plan.diagnostics.size(), 1U);
  EXPECT_EQ(plan.diagnostics.front().severity, base::Severity::kWarning);
  EXPECT_THAT(plan.diagnostics.front().fix,
              HasSubstr(".aliases = {{.urn = \"urn:pulumi:dev::shop::aws-native:sqs:Queue::a\"}}"));
  EXPECT_THAT(up(queues({{"b", 1}}), {.confirm_moves = [](const auto&) { return false; }}),
              UnorderedElementsAre("created b", "deleted a"));
}

TEST_F(Moves, that_are_agreed_to_change_the_state_and_not_the_world) {
  up(network("v", "s"));
  world_.provider.clear_history();
  std::size_t asked = 0;
  const RunOptions agreed{.confirm_moves = [&](const std::vector<Move>& found) {
    asked = found.size();
    return true;
  }};
  const Plan plan = preview(stack_of(network("w", "t")), world_.world(), agreed).or_throw();
  EXPECT_FALSE(plan.has_changes());
  EXPECT_EQ(plan.renames.size(), 2U);
  EXPECT_THAT(plan.steps.front().moved_from, HasSubstr("::v"));
  EXPECT_THAT(up(network("w", "t"), agreed), IsEmpty());
  EXPECT_EQ(asked, 2U);
  EXPECT_THAT(world_.provider.history(), IsEmpty());
  EXPECT_THAT(up(network("w", "t")), IsEmpty());
  EXPECT_THAT(up(network("x", "y"), {.apply_moves = true}), IsEmpty());
  EXPECT_EQ(world_.state().resources().size(), 2U);
}

}  // namespace
}  // namespace engine
