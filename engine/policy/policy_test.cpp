// Policies, from the configuration of their levels to what they keep from being deployed.

#include <gmock/gmock.h>

#include "engine/deploy/policing.h"
#include "engine/lifecycle_for_test.h"
#include "engine/policy/enforcement.h"

namespace engine {
namespace {

using catalog::Value;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A queue keeps messages at least as long as `days` says.
Policy retention(EnforcementLevel level) {
  return {.name = "queue-retention",
          .description = "Queues keep their messages.",
          .level = level,
          .types = {"AWS::SQS::Queue"},
          .settings = {{"days", Value(2)}},
          .check = [](const PolicyResource& queue,
                      const PolicySettings& settings) -> std::vector<std::string> {
            const std::int64_t* seconds =
                queue.properties.at("MessageRetentionPeriod").if_integer();
            const std::int64_t days = *settings.at("days").if_integer();
            if (seconds == nullptr || *seconds >= days * 86400) {
              return {};
            }
            return {fmt::format("MessageRetentionPeriod is {}, less than {} days", *seconds, days)};
          },
          .remediate = [](const PolicyResource& queue,
                          const PolicySettings& settings) -> std::optional<Value> {
            Value::Object properties = *queue.properties.if_object();
            properties.insert_or_assign("MessageRetentionPeriod",
                                        *settings.at("days").if_integer() * 86400);
            return properties;
          }};
}

/// One of the queues is first in, first out.
Policy some_fifo() {
  return {.name = "some-fifo",
          .description = "There is a queue that keeps the order.",
          .level = EnforcementLevel::kMandatory,
          .check_stack = [](const std::vector<PolicyResource>& all,
                            const PolicySettings&) -> std::vector<StackObjection> {
            for (const PolicyResource& each : all) {
              if (each.properties.at("FifoQueue") == Value(true)) {
                return {};
              }
            }
            return {{"", fmt::format("none of {} is", all.size())}};
          }};
}

class Policies : public Lifecycle {
 protected:
  /// A program with one queue that keeps messages an hour, and these rules for it.
  static Program with(std::vector<Policy> policies) {
    return [=](Stack& stack) {
      stack.declare(queue("orders", {{"MessageRetentionPeriod", Value(3600)}}));
      stack.add_policies({"rules", "1.2.3", policies});
    };
  }

  static Stack configured(const Program& program, Value config) {
    Stack stack({.project = "shop",
                 .name = "dev",
                 .region = "us-east-1",
                 .config = {{std::string(kPoliciesKey), std::move(config)}}});
    program(stack);
    return stack;
  }

  static std::vector<std::string> texts(const PolicyFindings& findings) {
    std::vector<std::string> lines;
    for (const PolicyRemediation& each : findings.remediations) {
      lines.push_back("remediated " + RecordingObserver::name_of(each.source.urn));
    }
    for (const PolicyViolation& each : findings.violations) {
      lines.push_back(fmt::format("{} {}: {}", name(each.level), each.source.policy, each.message));
    }
    return lines;
  }

  std::vector<std::string> findings(const Stack& stack) {
    const Plan plan = preview(stack, world_.world(), {}).or_throw();
    for (const base::Diagnostic& diagnostic : plan.diagnostics) {
      ADD_FAILURE() << diagnostic.summary;
    }
    return texts(plan.policies);
  }
};

constexpr const char* kTooShort = "queue-retention: MessageRetentionPeriod is 3600, less than ";

TEST_F(Policies, LookAtThePlanAtTheLevelThatTheStackSays) {
  struct Row {
    const char* what;
    EnforcementLevel level;
    Value config;
    std::vector<std::string> found;
  };

  const std::string advisory = fmt::format("advisory {}2 days", kTooShort);
  const std::string mandatory = fmt::format("mandatory {}2 days", kTooShort);
  const Row rows[] = {
      {"by default", EnforcementLevel::kAdvisory, {}, {advisory}},
      {"by default", EnforcementLevel::kMandatory, {}, {mandatory}},
      {"by default", EnforcementLevel::kRemediate, {}, {"remediated orders"}},
      {"by default", EnforcementLevel::kDisabled, {}, {}},
      {"all", EnforcementLevel::kMandatory, Value::Object{{"all", "advisory"}}, {advisory}},
      {"one",
       EnforcementLevel::kDisabled,
       Value::Object{{"queue-retention", "mandatory"}},
       {mandatory}},
      {"one before all",
       EnforcementLevel::kAdvisory,
       Value::Object{{"all", "disabled"}, {"queue-retention", "mandatory"}},
       {mandatory}},
      {"one with its level",
       EnforcementLevel::kAdvisory,
       Value::Object{{"queue-retention", Value::Object{{"enforcementLevel", "mandatory"}}}},
       {mandatory}},
      {"one with a setting",
       EnforcementLevel::kAdvisory,
       Value::Object{{"queue-retention", Value::Object{{"days", 9}}}},
       {fmt::format("advisory {}9 days", kTooShort)}},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(findings(configured(with({retention(row.level)}), row.config)), row.found)
        << row.what;
  }
}

TEST_F(Policies, NameWhatIsWrongWithTheirConfiguration) {
  struct Row {
    Value config;
    const char* summary;
    const char* expected;
  };

  const Row rows[] = {
      {"advisory", "settle:policies is \"advisory\"", "a map of policy names, or `all`, to levels"},
      {Value::Object{{"all", "loud"}}, "the level of policy 'all' is \"loud\"",
       "advisory, mandatory, remediate or disabled"},
      {Value::Object{{"queue-retentoin", "advisory"}}, "there is no policy 'queue-retentoin'",
       "did you mean 'queue-retention'?"},
      {Value::Object{{"queue-retention", 3}}, "the level of policy 'queue-retention' is 3",
       "advisory, mandatory, remediate or disabled"},
      {Value::Object{{"queue-retention", Value::Object{{"day", 3}}}},
       "policy 'queue-retention' has no setting 'day'", "one of enforcementLevel, days"},
      {Value::Object{{"queue-retention", Value::Object{{"days", "3"}}}},
       "days of policy 'queue-retention' is \"3\"", "something like 2"},
      {Value::Object{{"queue-retention", Value::Object{{"days", 2.5}}}},
       "days of policy 'queue-retention' is 2.5", "something like 2"},
  };
  for (const Row& row : rows) {
    const Stack stack = configured(with({retention(EnforcementLevel::kAdvisory)}), row.config);
    const Plan plan = preview(stack, world_.world(), {}).or_throw();
    ASSERT_EQ(plan.diagnostics.size(), 1U) << row.summary;
    EXPECT_EQ(plan.diagnostics[0].summary, row.summary);
    EXPECT_EQ(plan.diagnostics[0].expected, row.expected);
    EXPECT_FALSE(engine::up(stack, world_.world(), {})) << row.summary;
  }
}

TEST_F(Policies, LetNothingBeSentThatViolatesAMandatoryOne) {
  const base::Error error = up_error(with({retention(EnforcementLevel::kMandatory)}));
  EXPECT_EQ(error.code, kPolicyViolation) << error.message;
  EXPECT_THAT(world_.provider.history(), IsEmpty());
  EXPECT_THAT(world_.state().resources(), IsEmpty());
  EXPECT_THAT(up(with({retention(EnforcementLevel::kAdvisory)})), ElementsAre("created orders"));
  EXPECT_EQ(up_error(with({retention(EnforcementLevel::kMandatory)})).code, kPolicyViolation)
      << "what exists already is held against them, too";
}

TEST_F(Policies, PutTheDeclarationRightOneAfterTheOther) {
  Policy doubled = retention(EnforcementLevel::kRemediate);
  doubled.name = "twice-as-long";
  doubled.remediate = [](const PolicyResource& queue, const PolicySettings&) {
    Value::Object properties = *queue.properties.if_object();
    const std::int64_t seconds = *properties.at("MessageRetentionPeriod").if_integer();
    properties.insert_or_assign("MessageRetentionPeriod",
                                seconds < 86400 * 4 ? seconds * 2 : seconds);
    return std::optional<Value>(properties);
  };
  const Program program = with({retention(EnforcementLevel::kRemediate), doubled});
  EXPECT_EQ(findings(stack_of(program)),
            (std::vector<std::string>{"remediated orders", "remediated orders"}));
  EXPECT_THAT(up(program), ElementsAre("created orders"));
  const Snapshot state = world_.state();
  EXPECT_EQ((*state.resources().begin()).second.inputs.at("MessageRetentionPeriod"),
            Value(86400 * 4));
  EXPECT_THAT(up(program), IsEmpty()) << "what was put right is what is declared";
}

TEST_F(Policies, ForbidWhatRemediationDoesNotPutRight) {
  Policy helpless = retention(EnforcementLevel::kRemediate);
  helpless.remediate = nullptr;
  EXPECT_EQ(findings(stack_of(with({helpless}))),
            std::vector<std::string>{fmt::format("mandatory {}2 days", kTooShort)});
  EXPECT_EQ(up_error(with({helpless})).code, kPolicyViolation);
}

TEST_F(Policies, LookAtTheStackAsAWhole) {
  EXPECT_EQ(findings(stack_of(with({some_fifo()}))),
            std::vector<std::string>{"mandatory some-fifo: none of 1 is"});
  EXPECT_EQ(up_error(with({some_fifo()})).code, kPolicyViolation);
  EXPECT_THAT(up([](Stack& stack) {
                stack.declare(queue("orders", {{"FifoQueue", Value(true)}}));
                stack.add_policies({"rules", "1.2.3", {some_fifo()}});
              }),
              ElementsAre("created orders"));
}

TEST_F(Policies, LookAgainWhenWhatWasUnknownIsKnown) {
  const auto named = [](EnforcementLevel level) -> Policy {
    return {.name = "no-arns",
            .description = "Queues are not named after topics.",
            .level = level,
            .types = {"AWS::SQS::Queue"},
            .check = [](const PolicyResource& queue, const PolicySettings&) {
              const std::string* name = queue.properties.at("QueueName").if_string();
              return name != nullptr ? std::vector<std::string>{"it has a name"}
                                     : std::vector<std::string>{};
            }};
  };
  const auto program = [&](EnforcementLevel level) -> Program {
    return [=](Stack& stack) {
      const std::string topic = stack.declare({.type = "AWS::SNS::Topic", .name = "topic"});
      stack.declare(queue("orders", {{"QueueName", Value::attribute(topic, "TopicName")}}));
      stack.add_policies({"rules", "1.2.3", {named(level)}});
    };
  };
  EXPECT_EQ(findings(stack_of(program(EnforcementLevel::kMandatory))), std::vector<std::string>{});
  EXPECT_THAT(up(program(EnforcementLevel::kMandatory)),
              ElementsAre("created topic", HasSubstr("no-arns: it has a name")));
  ASSERT_EQ(summary_.failures.size(), 1U);
  EXPECT_EQ(summary_.failures[0].error.code, kPolicyViolation);
  EXPECT_EQ(world_.provider.size(), 1U) << "the queue was not sent";
}

TEST_F(Policies, LeaveAloneWhatIsNoTarget) {
  const Stack stack = stack_of([](Stack& s) {
    s.declare(queue("orders", {{"MessageRetentionPeriod", Value(3600)}}));
    s.declare(queue("bills"));
    s.add_policies({"rules", "1.2.3", {retention(EnforcementLevel::kMandatory)}});
  });
  const RunOptions bills{.targets = {"**bills"}};
  EXPECT_EQ(engine::up(stack, world_.world(), bills).or_throw().counts.at(Action::kCreate), 1U);
  EXPECT_FALSE(engine::up(stack, world_.world(), {}));
}

}  // namespace
}  // namespace engine
