#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/lifecycle_for_test.h"

/// Replacements: which way round, who must come along, and what a crash in the middle leaves.
namespace engine {
namespace {

using catalog::Value;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

/// A group with a fixed name (deleted before it is replaced), a rule that stands on it by a
/// create-only property, and three queues: one that knows the group by a tag, which can be updated,
/// one that only depends on it, and one that has nothing to do with it.
struct Shape {
  std::string description = "one";
  int seconds = 30;
  bool protect_rule = false;

  void operator()(Stack& stack) const {
    const std::string group = stack.declare(
        {.type = "AWS::EC2::SecurityGroup",
         .name = "group",
         .properties = Value::Object{{"GroupDescription", description}, {"GroupName", "web"}}});
    stack.declare({.type = "AWS::EC2::SecurityGroupIngress",
                   .name = "rule",
                   .properties = Value::Object{{"GroupId", Value::attribute(group, "GroupId")},
                                               {"IpProtocol", "tcp"},
                                               {"Description", fmt::format("{}", seconds)},
                                               {"CidrIp", "10.0.0.0/8"}},
                   .options = {.protect = protect_rule, .ignore_changes = {"Description"}}});
    const Value text = Value::concat({"is ", Value::attribute(group, "GroupId")});
    const catalog::Declaration knows =
        queue("knows", {{"Tags", Value::List{Value::Object{{"Key", "group"}, {"Value", text}}}}});
    stack.declare(knows);
    catalog::Declaration depends = queue("depends");
    depends.options.depends_on = {group};
    stack.declare(depends);
    stack.declare(queue("stranger"));
  }
};

constexpr std::string_view kVpc = "urn:pulumi:dev::shop::aws-native:ec2:Vpc::vpc";

class Replace : public Lifecycle {
 protected:
  std::vector<std::string> actions(const Program& program) {
    std::vector<std::string> found;
    for (const Step& step : preview(stack_of(program), world_.world(), {}).or_throw().steps) {
      if (step.action != Action::kSame) {
        found.push_back(fmt::format("{} {}", name(step.action), step.name));
      }
    }
    return found;
  }

  /// The requests of this type fail, once they are sent or before.
  void refuse(const std::string& type, const std::string& operation) {
    world_.provider.interfere([=](const MemoryProvider::Request& request, MemoryProvider::Point) {
      return request.type == type && request.operation == operation
                 ? std::optional(base::error(base::ErrorKind::kPermission, "no"))
                 : std::nullopt;
    });
  }
};

TEST_F(Replace, only_what_must_comes_along_when_the_old_one_goes_first) {
  up(Shape());
  EXPECT_THAT(actions(Shape{.description = "two"}),
              UnorderedElementsAre("replace group", "replace rule", "update knows"));
  const std::vector<std::string> done = up(Shape{.description = "two"});
  ASSERT_EQ(done.size(), 5U);
  EXPECT_THAT(
      std::vector(done.begin(), done.begin() + 3),
      ElementsAre("deleted replaced rule", "deleted replaced group", "created replacement group"));
  EXPECT_THAT(std::vector(done.begin() + 3, done.end()),
              UnorderedElementsAre("created replacement rule", "updated knows"));
  EXPECT_THAT(up(Shape{.description = "two"}), IsEmpty());
}

TEST_F(Replace, a_protected_dependent_is_not_taken_along) {
  up(Shape{.protect_rule = true});
  const base::Error error = up_error(Shape{.description = "two", .protect_rule = true});
  EXPECT_EQ(error.kind, base::ErrorKind::kInvalidArgument);
  ASSERT_EQ(world_.observer.diagnostics.size(), 1U);
  EXPECT_THAT(world_.observer.diagnostics.front().resource, HasSubstr("::rule"));
}

TEST_F(Replace, a_run_that_dies_between_the_deletions_is_finished_by_the_next) {
  up(Shape());
  refuse("AWS::EC2::SecurityGroup", "delete");
  EXPECT_THAT(
      up(Shape{.description = "two", .seconds = 60}),
      testing::IsSupersetOf({"deleted replaced rule", "failed deleting replaced group: no"}));
  const ResourceState* rule =
      world_.state().find("urn:pulumi:dev::shop::aws-native:ec2:SecurityGroupIngress::rule");
  ASSERT_NE(rule, nullptr) << "it is still to be replaced";
  world_.provider.interfere(nullptr);
  EXPECT_THAT(reasons(Shape{.description = "two", .seconds = 60}),
              testing::Contains("replace rule: an earlier run has deleted it to replace it"));
  up(Shape{.description = "two", .seconds = 60});
  EXPECT_EQ(summary_.result, RunResult::kSucceeded);
  const Snapshot state = world_.state();
  EXPECT_EQ(state.find("urn:pulumi:dev::shop::aws-native:ec2:SecurityGroupIngress::rule")
                ->inputs.at("Description"),
            Value("30"))
      << "ignored changes are held against what it was";
  EXPECT_EQ(world_.provider.size(), 5U);
  EXPECT_THAT(up(Shape{.description = "two", .seconds = 60}), IsEmpty());
}

TEST_F(Replace, what_was_to_be_replaced_and_is_not_declared_any_more_is_only_forgotten) {
  up(Shape());
  refuse("AWS::EC2::SecurityGroup", "delete");
  up(Shape{.description = "two"});
  world_.provider.interfere(nullptr);
  world_.provider.clear_history();
  up([](Stack& stack) { stack.declare(queue("stranger")); });
  EXPECT_THAT(world_.provider.history(), testing::Not(testing::Contains(HasSubstr("Ingress"))));
  EXPECT_EQ(world_.state().resources().size(), 1U);
  EXPECT_EQ(world_.provider.size(), 1U);
}

TEST_F(Replace, destroy_forgets_what_was_to_be_replaced) {
  up(Shape());
  refuse("AWS::EC2::SecurityGroup", "create");
  up(Shape{.description = "two"});
  world_.provider.interfere(nullptr);
  EXPECT_EQ(destroy(world_.world(), {}).or_throw().result, RunResult::kSucceeded);
  EXPECT_TRUE(world_.state().empty());
  EXPECT_EQ(world_.provider.size(), 0U);
}

TEST_F(Replace, what_is_gone_and_not_targeted_cannot_be_stood_on) {
  up(Shape());
  refuse("AWS::EC2::SecurityGroup", "create");
  up(Shape{.description = "two"});
  world_.provider.interfere(nullptr);
  const Plan plan =
      preview(stack_of(Shape{.description = "two"}), world_.world(), {.targets = {"**::rule"}})
          .or_throw();
  ASSERT_EQ(plan.diagnostics.size(), 1U);
  EXPECT_EQ(plan.diagnostics.front().fix,
            "add --target urn:pulumi:dev::shop::aws-native:ec2:SecurityGroup::group");
}

TEST_F(Replace, an_old_one_that_could_not_be_deleted_is_deleted_by_the_next_run) {
  const auto program = [](const std::string& cidr) {
    return [cidr](Stack& stack) { declare_vpc(stack, cidr); };
  };
  up(program("10.0.0.0/16"));
  refuse("AWS::EC2::VPC", "delete");
  EXPECT_THAT(up(program("10.1.0.0/16")),
              ElementsAre("created replacement vpc", "failed deleting replaced vpc: no"));
  EXPECT_EQ(world_.state().resources().size(), 2U);
  world_.provider.interfere(nullptr);
  EXPECT_THAT(reasons(program("10.1.0.0/16")),
              ElementsAre("delete vpc: a replacement has taken its place"));
  EXPECT_THAT(up(program("10.1.0.0/16")), ElementsAre("deleted vpc"));
  EXPECT_EQ(world_.provider.size(), 1U);
}

TEST_F(Replace, what_is_declared_again_before_it_was_deleted_is_taken_up_again) {
  const auto program = [](const std::string& cidr) {
    return [cidr](Stack& stack) {
      declare_subnet(stack, "subnet", declare_vpc(stack, cidr), "10.0.1.0/24");
    };
  };
  up(program("10.0.0.0/16"));
  const std::string first = world_.state().find(kVpc)->identifier;
  refuse("AWS::EC2::Subnet", "create");
  EXPECT_THAT(up(program("10.1.0.0/16")),
              ElementsAre("created replacement vpc", "failed creating replacement subnet: no"));
  world_.provider.interfere(nullptr);
  EXPECT_THAT(reasons(program("10.0.0.0/16")),
              ElementsAre("delete vpc: a replacement has taken its place"));
  EXPECT_THAT(up(program("10.0.0.0/16")), ElementsAre("deleted vpc"));
  EXPECT_EQ(world_.state().find(kVpc)->identifier, first);
  EXPECT_EQ(world_.provider.size(), 2U);
  EXPECT_THAT(up(program("10.0.0.0/16")), ElementsAre());
}

TEST_F(Replace, what_is_gone_meanwhile_is_not_taken_up_again) {
  const auto program = [](const std::string& cidr) {
    return [cidr](Stack& stack) { declare_vpc(stack, cidr); };
  };
  up(program("10.0.0.0/16"));
  const std::string first = world_.state().find(kVpc)->identifier;
  refuse("AWS::EC2::VPC", "delete");
  up(program("10.1.0.0/16"));
  world_.provider.interfere(nullptr);
  world_.provider.forget(first);
  EXPECT_THAT(reasons(program("10.0.0.0/16")),
              testing::Contains(HasSubstr("replace vpc: CidrBlock")));
}

TEST_F(Replace, the_option_turns_the_order_round) {
  const auto program = [](const std::string& cidr, bool first) {
    return [=](Stack& stack) {
      const std::string vpc = stack.declare({.type = "AWS::EC2::VPC",
                                             .name = "vpc",
                                             .properties = Value::Object{{"CidrBlock", cidr}},
                                             .options = {.delete_before_replace = first}});
      declare_subnet(stack, "subnet", vpc, "10.0.1.0/24");
    };
  };
  up(program("10.0.0.0/16", false));
  EXPECT_THAT(up(program("10.1.0.0/16", true)),
              ElementsAre("deleted replaced subnet", "deleted replaced vpc",
                          "created replacement vpc", "created replacement subnet"));
  EXPECT_THAT(up(program("10.2.0.0/16", false)),
              ElementsAre("created replacement vpc", "created replacement subnet",
                          "deleted replaced subnet", "deleted replaced vpc"));
}

TEST_F(Replace, a_deletion_waits_only_for_what_stands_on_it) {
  up([](Stack& stack) { stack.declare(queue("old")); });
  const Program program = [](Stack& stack) {
    const std::string vpc = declare_vpc(stack, "10.0.0.0/16");
    declare_subnet(stack, "subnet", vpc, "10.0.1.0/24");
  };
  refuse("AWS::EC2::VPC", "create");
  EXPECT_THAT(
      up(program, {.parallel = 1, .continue_on_error = true}),
      UnorderedElementsAre("failed creating vpc: no", "skipped create subnet", "deleted old"));
}

}  // namespace
}  // namespace engine
