#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/lifecycle_for_test.h"
#include "engine/plan/selection.h"

/// What a run leaves alone: targets, excludes, and what must come along.
namespace engine {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

constexpr const char* kVpcUrn = "urn:pulumi:dev::shop::aws-native:ec2:Vpc::vpc";
constexpr const char* kSubnetUrn = "urn:pulumi:dev::shop::aws-native:ec2:Subnet::subnet";
constexpr const char* kQueueUrn = "urn:pulumi:dev::shop::aws-native:sqs:Queue::queue";

/// A network with a subnet, and a queue that has nothing to do with it.
Program network_and_queue(const std::string& owner) {
  return [owner](Stack& stack) {
    const std::string vpc = declare_vpc(stack, "10.0.0.0/16", tag("owner", owner));
    stack.declare(
        {.type = "AWS::EC2::Subnet",
         .name = "subnet",
         .properties = catalog::Value::Object{{"CidrBlock", "10.0.1.0/24"},
                                              {"Tags", tag("owner", owner)},
                                              {"VpcId", catalog::Value::attribute(vpc, "VpcId")}}});
    stack.declare(queue("queue", {{"Tags", tag("owner", owner)}}));
  };
}

class Targets : public Lifecycle {
 protected:
  std::vector<std::string> findings(const Plan& plan) {
    std::vector<std::string> texts;
    for (const base::Diagnostic& diagnostic : plan.diagnostics) {
      texts.push_back(diagnostic.resource.substr(diagnostic.resource.rfind(':') + 1) + ": " +
                      diagnostic.summary + " | " + diagnostic.fix);
    }
    return texts;
  }

  std::vector<std::string> destroyed(RunOptions options) {
    world_.observer.lines.clear();
    world_.observer.diagnostics.clear();
    const auto result = destroy(world_.world(), options);
    if (!result) {
      return {"refused"};
    }
    return world_.observer.lines;
  }
};

TEST_F(Targets, of_a_refresh_may_bring_their_dependents) {
  struct Row {
    RunOptions options;
    std::vector<std::string> drifted;
  };

  up(network_and_queue("ann"));
  for (const std::string& line : std::vector(world_.provider.history())) {
    const std::string id = line.substr(line.rfind(' ') + 1);
    world_.provider.drift(id, "Tags", base::JsonArray());
  }
  const Row rows[] = {
      {{.targets = {kVpcUrn}}, {"drift vpc"}},
      {{.targets = {kVpcUrn}, .target_dependents = true}, {"drift vpc", "drift subnet"}},
      {{.excludes = {kVpcUrn}}, {"drift subnet", "drift queue"}},
      {{.excludes = {kVpcUrn}, .exclude_dependents = true}, {"drift queue"}}};
  for (const Row& row : rows) {
    world_.observer.lines.clear();
    preview_refresh(world_.world(), row.options).or_throw();
    EXPECT_THAT(world_.observer.lines, testing::UnorderedElementsAreArray(row.drifted));
  }
}

TEST(Wildcards, one_star_stops_at_a_colon_and_two_do_not) {
  struct Row {
    const char* pattern;
    const char* text;
    bool expected;
  };

  const Row rows[] = {
      {"a", "a", true},
      {"a", "ab", false},
      {"*", "abc", true},
      {"*", "a:c", false},
      {"**", "a::b", true},
      {"**::vpc", kVpcUrn, true},
      {"*::vpc", kVpcUrn, false},
      {"urn:*:*::*::*::vpc", kVpcUrn, false},
      {"urn:**:Vpc::*", kVpcUrn, true},
      {"**:Vpc::v*c", kVpcUrn, true},
      {"**:Vpc::v*d", kVpcUrn, false},
      {"a*", "a", true},
      {"a**b*", "axxbyy", true},
      {"a**b*", "axxby:y", false},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(matches(row.pattern, row.text), row.expected) << row.pattern << " on " << row.text;
  }
}

TEST_F(Targets, decide_what_an_up_touches) {
  struct Row {
    const char* rule;
    RunOptions options;
    std::vector<std::string> done;
  };

  const Row rows[] = {
      {"a target alone", {.targets = {kVpcUrn}}, {"updated vpc"}},
      {"a wildcard", {.targets = {"**:ec2:**"}}, {"updated subnet", "updated vpc"}},
      {"with dependents",
       {.targets = {kVpcUrn}, .target_dependents = true},
       {"updated subnet", "updated vpc"}},
      {"all but the excluded", {.excludes = {kVpcUrn}}, {"updated queue", "updated subnet"}},
      {"all but the excluded and their dependents",
       {.excludes = {kVpcUrn}, .exclude_dependents = true},
       {"updated queue"}},
      {"an exclude is stronger than a target",
       {.targets = {"**:ec2:**"}, .excludes = {kVpcUrn}},
       {"updated subnet"}},
  };
  int owner = 0;
  for (const Row& row : rows) {
    up(network_and_queue(fmt::format("{}", owner++)));
    EXPECT_THAT(up(network_and_queue(fmt::format("{}", owner++)), row.options),
                testing::UnorderedElementsAreArray(row.done))
        << row.rule;
  }
}

TEST_F(Targets, a_component_brings_its_children_only_as_dependents) {
  const auto program = [](int seconds) {
    return [seconds](Stack& stack) {
      catalog::Component all(stack, "shop:platform:All", "all");
      all.declare(queue("q", {{"VisibilityTimeout", seconds}}));
    };
  };
  up(program(1));
  EXPECT_THAT(up(program(2), {.targets = {"**::all"}}), IsEmpty());
  EXPECT_THAT(up(program(2), {.targets = {"**::all"}, .target_dependents = true}),
              ElementsAre("updated q"));
}

TEST_F(Targets, a_literal_that_names_nothing_is_an_error_with_the_nearest_name) {
  up(network_and_queue("anna"));
  for (const RunOptions& options :
       {RunOptions{.targets = {"urn:pulumi:dev::shop::aws-native:ec2:Vpc::vcp"}},
        RunOptions{.excludes = {"urn:pulumi:dev::shop::aws-native:ec2:Vpc::vcp"}},
        RunOptions{.replaces = {"urn:pulumi:dev::shop::aws-native:ec2:Vpc::vcp"}}}) {
    const Plan plan =
        preview(stack_of(network_and_queue("anna")), world_.world(), options).or_throw();
    EXPECT_THAT(findings(plan), ElementsAre(HasSubstr(fmt::format("did you mean {}?", kVpcUrn))));
  }
  EXPECT_THAT(findings(preview(stack_of(network_and_queue("anna")), world_.world(),
                               {.targets = {"**::vcp"}})
                           .or_throw()),
              IsEmpty())
      << "a wildcard may match nothing";
}

TEST_F(Targets, what_is_not_targeted_is_neither_deleted_nor_created) {
  up(network_and_queue("anna"));
  const Program without_queue = [](Stack& stack) {
    const std::string vpc = declare_vpc(stack, "10.0.0.0/16", tag("owner", "anna"));
    declare_subnet(stack, "other", vpc, "10.0.2.0/24");
  };
  EXPECT_THAT(up(without_queue, {.targets = {kQueueUrn}}), ElementsAre("deleted queue"));
  EXPECT_THAT(up(without_queue), UnorderedElementsAre("created other", "deleted subnet"));
}

TEST_F(Targets, a_deletion_under_the_feet_of_what_stays_is_refused) {
  up(network_and_queue("anna"));
  const Plan plan =
      preview(stack_of([](Stack&) {}), world_.world(), {.targets = {kVpcUrn}}).or_throw();
  EXPECT_THAT(
      findings(plan),
      ElementsAre(HasSubstr(fmt::format("vpc: {} depends on it and would stay", kSubnetUrn))));
  EXPECT_THAT(up([](Stack&) {}, {.targets = {kVpcUrn}, .target_dependents = true}),
              ElementsAre("deleted subnet", "deleted vpc"));
}

TEST_F(Targets, decide_what_a_destroy_deletes) {
  struct Row {
    const char* rule;
    RunOptions options;
    std::vector<std::string> done;
  };

  const Row rows[] = {
      {"a leaf", {.targets = {kSubnetUrn}}, {"deleted subnet"}},
      {"the ground needs its dependents", {.targets = {kVpcUrn}}, {"refused"}},
      {"which may be asked for",
       {.targets = {kVpcUrn}, .target_dependents = true},
       {"deleted subnet", "deleted vpc"}},
      {"what the excluded stand on stays", {.excludes = {kSubnetUrn}}, {"deleted queue"}},
      {"what depends on the excluded goes unless told otherwise",
       {.excludes = {kVpcUrn}},
       {"deleted queue", "deleted subnet"}},
      {"and stays when told",
       {.excludes = {kVpcUrn}, .exclude_dependents = true},
       {"deleted queue"}},
      {"a literal must exist", {.targets = {"urn:x"}}, {"refused"}},
  };
  for (const Row& row : rows) {
    up(network_and_queue("anna"));
    EXPECT_THAT(destroyed(row.options), testing::UnorderedElementsAreArray(row.done)) << row.rule;
  }
}

TEST_F(Targets, a_destroy_may_leave_what_is_protected_and_what_it_stands_on) {
  up([](Stack& stack) {
    const std::string vpc = declare_vpc(stack, "10.0.0.0/16");
    stack.declare(
        {.type = "AWS::EC2::Subnet",
         .name = "subnet",
         .properties = catalog::Value::Object{{"CidrBlock", "10.0.1.0/24"},
                                              {"VpcId", catalog::Value::attribute(vpc, "VpcId")}},
         .options = {.protect = true}});
    stack.declare(queue("queue"));
  });
  EXPECT_THAT(destroyed({}), ElementsAre("refused"));
  EXPECT_THAT(destroyed({.protection_setting = "shop:deletionProtection"}), ElementsAre("refused"));
  ASSERT_FALSE(world_.observer.diagnostics.empty());
  EXPECT_THAT(world_.observer.diagnostics.front().fix,
              HasSubstr("`settle config set shop:deletionProtection false`"));
  EXPECT_THAT(destroyed({.exclude_protected = true}), ElementsAre("deleted queue"));
  EXPECT_THAT(destroyed({.ignore_protect = true}), ElementsAre("deleted subnet", "deleted vpc"));
}

TEST_F(Targets, replace_is_asked_for_by_name) {
  up(network_and_queue("anna"));
  EXPECT_THAT(up(network_and_queue("anna"), {.replaces = {kQueueUrn}}),
              ElementsAre("created replacement queue", "deleted replaced queue"));
  EXPECT_THAT(up(network_and_queue("bert"), {.targets = {kQueueUrn}, .replaces = {kQueueUrn}}),
              ElementsAre("created replacement queue", "deleted replaced queue"))
      << "--target-replace";
}

}  // namespace
}  // namespace engine
