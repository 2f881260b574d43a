#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/lifecycle_for_test.h"

/// What others have done to the resources of a stack: how it is found, and what `up` makes of it.
namespace engine {
namespace {

using catalog::Value;
using testing::AllOf;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;
using testing::UnorderedElementsAre;

using Drift = Lifecycle;

TEST_F(Drift, refresh_finds_drift_and_up_reverts_it) {
  const Program program = [](Stack& stack) {
    stack.declare(queue("q", {{"VisibilityTimeout", 30}}));
  };
  up(program);
  const std::string id = world_.state().resources().front().second.identifier;
  world_.provider.drift(id, "VisibilityTimeout", 99);
  EXPECT_THAT(up(program, {.refresh = false}), IsEmpty()) << "nobody has looked";
  world_.observer.lines.clear();
  EXPECT_EQ(refresh(world_.world(), {}).or_throw().counts.at(Action::kUpdate), 1U);
  EXPECT_THAT(world_.observer.lines, ElementsAre("drift q"));
  EXPECT_THAT(reasons(program), ElementsAre("update q: VisibilityTimeout: 99 => 30 (drift)"));
  EXPECT_THAT(up(program), ElementsAre("updated q"));
  EXPECT_EQ(world_.provider.properties(id)->at("VisibilityTimeout"), 30);
  EXPECT_THAT(up(program, {.refresh = true}), IsEmpty());
}

TEST_F(Drift, of_what_is_not_declared_is_found_by_a_refresh_and_is_nothing_to_up) {
  const Program program = [](Stack& stack) {
    stack.declare(queue("q", {{"VisibilityTimeout", 30}}));
  };
  up(program);
  const std::string id = world_.state().resources().front().second.identifier;
  world_.provider.drift(id, "DelaySeconds", 5);
  refresh(world_.world(), {}).or_throw();
  for (const int seconds : {7, 9}) {
    world_.provider.drift(id, "DelaySeconds", seconds);
    EXPECT_THAT(reasons(program), IsEmpty());
    world_.observer.lines.clear();
    EXPECT_EQ(preview_refresh(world_.world(), {}).or_throw().counts.at(Action::kUpdate), 1U);
    EXPECT_EQ(refresh(world_.world(), {}).or_throw().counts.at(Action::kUpdate), 1U);
    EXPECT_THAT(world_.observer.lines, ElementsAre("drift q", "drift q"));
    EXPECT_EQ(refresh(world_.world(), {}).or_throw().counts.at(Action::kSame), 1U);
  }
  world_.provider.drift(id, "DelaySeconds", 1);
  world_.provider.drift(id, "VisibilityTimeout", 99);
  world_.observer.differences.clear();
  refresh(world_.world(), {}).or_throw();
  EXPECT_THAT(world_.observer.differences,
              ElementsAre("VisibilityTimeout: 30 => 99", "DelaySeconds: 9 => 1"));
  EXPECT_THAT(up(program), ElementsAre("updated q"));
  EXPECT_EQ(world_.provider.properties(id)->at("DelaySeconds"), 1);
}

TEST_F(Drift, rules_of_their_own_are_no_drift_of_their_group_and_survive_its_repair) {
  const auto rule = [](const std::string& group, int port) {
    return Value::Object{{"GroupId", Value::attribute(group, "GroupId")},
                         {"IpProtocol", "tcp"},
                         {"FromPort", port},
                         {"ToPort", port},
                         {"CidrIp", "10.0.0.0/8"}};
  };
  const auto program = [&](const std::string& owner) {
    return [&rule, owner](Stack& stack) {
      const Value nothing = Value::Object{{"CidrIp", "255.255.255.255/32"}, {"IpProtocol", "icmp"}};
      const std::string group =
          stack.declare({.type = "AWS::EC2::SecurityGroup",
                         .name = "group",
                         .properties = Value::Object{{"GroupDescription", "web"},
                                                     {"SecurityGroupEgress", Value::List{nothing}},
                                                     {"Tags", tag("owner", owner)}}});
      for (const std::string direction : {"Ingress", "Egress"}) {
        stack.declare({.type = "AWS::EC2::SecurityGroup" + direction,
                       .name = direction,
                       .properties = rule(group, 443)});
      }
    };
  };
  up(program("anna"));
  EXPECT_EQ(refresh(world_.world(), {}).or_throw().counts.at(Action::kSame), 3U);
  EXPECT_THAT(up(program("bert"), {.refresh = true}), ElementsAre("updated group"));
  EXPECT_EQ(world_.provider.size(), 3U) << "an update of other properties leaves the rules alone";

  const std::string group_id =
      world_.state().find("urn:pulumi:dev::shop::aws-native:ec2:SecurityGroup::group")->identifier;
  for (const std::string direction : {"Ingress", "Egress"}) {
    const OperationContext context{.client_token = "by-hand-" + direction,
                                   .accepted = [](const std::string&) {}};
    world_.provider
        .create("AWS::EC2::SecurityGroup" + direction,
                base::JsonObject{{"GroupId", group_id},
                                 {"IpProtocol", "tcp"},
                                 {"FromPort", 22},
                                 {"ToPort", 22},
                                 {"CidrIp", "0.0.0.0/0"}},
                context)
        .or_throw();
  }
  world_.observer.lines.clear();
  EXPECT_EQ(refresh(world_.world(), {}).or_throw().counts.at(Action::kUpdate), 1U);
  EXPECT_THAT(world_.observer.lines, ElementsAre("drift group"));
  EXPECT_THAT(reasons(program("bert")),
              UnorderedElementsAre(AllOf(StartsWith("update group: SecurityGroupEgress["),
                                         HasSubstr("22"), EndsWith("=> (none) (drift)")),
                                   AllOf(StartsWith("update group: SecurityGroupIngress["),
                                         HasSubstr("22"), EndsWith("=> (none) (drift)"))));
  EXPECT_THAT(up(program("bert")), ElementsAre("updated group"));
  EXPECT_EQ(world_.provider.size(), 3U) << "the rules made by hand are gone, the declared are not";
  EXPECT_EQ(refresh(world_.world(), {}).or_throw().counts.at(Action::kSame), 3U);
  EXPECT_THAT(up(program("bert")), IsEmpty());
}

TEST_F(Drift, what_was_deleted_behind_our_back_is_created_again_after_a_refresh) {
  const Program program = [](Stack& stack) { stack.declare(queue("q")); };
  up(program);
  world_.provider.forget(world_.state().resources().front().second.identifier);
  EXPECT_THAT(up(program, {.refresh = true}), ElementsAre("created q"));
}

TEST_F(Drift, a_preview_looks_and_tells_drift_from_change) {
  const auto program = [](int seconds) {
    return [seconds](Stack& stack) {
      stack.declare(queue("q", {{"VisibilityTimeout", seconds}, {"DelaySeconds", 1}}));
    };
  };
  up(program(30));
  const std::string id = world_.state().resources().front().second.identifier;
  world_.provider.drift(id, "DelaySeconds", 9);
  const std::string before = world_.files.read(kFakeJournal).or_throw();
  const Plan plan = preview(stack_of(program(60)), world_.world(), {}).or_throw();
  EXPECT_EQ(world_.files.read(kFakeJournal).or_throw(), before) << "a preview changes nothing";
  ASSERT_EQ(plan.steps.size(), 1U);
  ASSERT_EQ(plan.steps.front().reasons.size(), 2U);
  EXPECT_EQ(plan.steps.front().reasons[0].text, "VisibilityTimeout: 30 => 60");
  EXPECT_FALSE(plan.steps.front().reasons[0].drift);
  EXPECT_EQ(plan.steps.front().reasons[1].text, "DelaySeconds: 9 => 1 (drift)");
  EXPECT_TRUE(plan.steps.front().reasons[1].drift);
  EXPECT_EQ(plan.steps.front().drift.size(), 1U);
  EXPECT_THAT(up(program(60)), ElementsAre("updated q"));
  EXPECT_EQ(world_.provider.properties(id)->at("DelaySeconds"), 1);
  EXPECT_FALSE(preview(stack_of(program(60)), world_.world(), {}).or_throw().has_changes());
}

TEST_F(Drift, a_run_that_is_not_confirmed_records_nothing_of_what_it_saw) {
  const Program program = [](Stack& stack) { stack.declare(queue("q")); };
  up(program);
  world_.provider.forget(world_.state().resources().front().second.identifier);
  const auto result =
      engine::up(stack_of(program), world_.world(), {.confirm = [](const Plan&) { return false; }});
  EXPECT_EQ(result.error().kind, base::ErrorKind::kCancelled);
  EXPECT_EQ(world_.state().resources().size(), 1U);
}

TEST_F(Drift, what_is_gone_is_named_and_nothing_refers_to_it_any_more) {
  const Program program = [](Stack& stack) {
    declare_subnet(stack, "subnet", declare_vpc(stack, "10.0.0.0/16"), "10.0.1.0/24");
  };
  up(program);
  const Snapshot before = world_.state();
  for (const auto& [serial, resource] : before.resources()) {
    if (resource.type == "AWS::EC2::VPC") {
      world_.provider.forget(resource.identifier);
      EXPECT_THAT(reasons(program),
                  testing::Contains(
                      fmt::format("create vpc: {} is recorded, but does not exist any more (drift)",
                                  resource.identifier)));
    }
  }
  refresh(world_.world(), {}).or_throw();
  const Snapshot state = world_.state();
  ASSERT_EQ(state.resources().size(), 1U);
  EXPECT_THAT(state.resources().front().second.dependencies, IsEmpty());
}

TEST_F(Drift, ignored_changes_stay_as_they_are) {
  up([](Stack& stack) { stack.declare(queue("q", {{"VisibilityTimeout", 30}})); });
  EXPECT_THAT(up([](Stack& stack) {
                catalog::Declaration declaration = queue("q", {{"VisibilityTimeout", 60}});
                declaration.options.ignore_changes = {"VisibilityTimeout"};
                stack.declare(declaration);
              }),
              IsEmpty());
}

}  // namespace
}  // namespace engine
