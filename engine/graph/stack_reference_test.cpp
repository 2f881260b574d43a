// References to other stacks: what a program gets of them, what is recorded, what is said.

#include "engine/graph/stack_reference.h"

#include <gmock/gmock.h>

#include "engine/lifecycle_for_test.h"

namespace engine {
namespace {

using catalog::Value;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class StackReferences : public Lifecycle {
 protected:
  Stack with_network(const Program& program) {
    Stack stack({.project = "shop",
                 .name = "dev",
                 .region = "us-east-1",
                 .read_outputs = [this](std::string_view name) -> base::Result<StackOutputs> {
                   if (name != "net" && name != "net2") {
                     return base::error(base::ErrorKind::kNotFound, "no stack '{}'", name);
                   }
                   return StackOutputs{fmt::format("organization/shop/{}", name), outputs_};
                 }});
    program(stack);
    return stack;
  }

  void up(const Program& program) {
    world_.observer.lines.clear();
    summary_ = engine::up(with_network(program), world_.world(), {}).or_throw();
  }

  static void declare_queue(Stack& stack) {
    const StackReference network(stack, "net");
    stack.declare(queue("orders", {{"QueueName", network.require<std::string>("name").value()},
                                   {"KmsMasterKeyId", network.get_output("key")},
                                   {"DelaySeconds", network.get_output("delay")}}));
  }

  const ResourceState* recorded() {
    state_ = world_.state();
    return state_.find("urn:pulumi:dev::shop::pulumi:pulumi:StackReference::organization/shop/net");
  }

  std::map<std::string, Value> outputs_{{"name", "orders"}, {"key", Value::secret("hush")}};
  Snapshot state_;
};

TEST_F(StackReferences, GiveWhatTheOtherStackHasLeftAndAreRecorded) {
  up(declare_queue);
  EXPECT_THAT(world_.observer.lines,
              testing::UnorderedElementsAre("created organization/shop/net", "created orders"));
  EXPECT_EQ(summary_.counts.at(Action::kCreate), 1U) << "a reference is no resource";
  const ResourceState* queue = nullptr;
  ASSERT_NE(recorded(), nullptr);
  EXPECT_EQ(recorded()->inputs.at("secretOutputNames"), Value(Value::List{"key"}));
  queue = state_.find("urn:pulumi:dev::shop::aws-native:sqs:Queue::orders");
  ASSERT_NE(queue, nullptr);
  EXPECT_EQ(queue->inputs.at("QueueName"), Value("orders"));
  EXPECT_NE(queue->inputs.at("KmsMasterKeyId").if_secret(), nullptr);
  EXPECT_TRUE(queue->inputs.at("DelaySeconds").is_absent());
  EXPECT_EQ(world_.files.read(kFakeJournal).or_throw().find("hush"), std::string::npos);
}

TEST_F(StackReferences, FollowTheOtherStack) {
  up(declare_queue);
  up(declare_queue);
  EXPECT_THAT(world_.observer.lines, IsEmpty());
  outputs_["delay"] = 7;
  up(declare_queue);
  EXPECT_THAT(world_.observer.lines, ElementsAre("updated orders"));
  EXPECT_EQ(recorded()->inputs.at("outputs").at("delay"), Value(7));
  up([](Stack& stack) { stack.declare(queue("orders", {{"QueueName", "orders"}})); });
  EXPECT_EQ(recorded(), nullptr) << "what is not referred to any more is forgotten";
  up(declare_queue);
  engine::destroy(world_.world(), {}).or_throw();
  EXPECT_THAT(world_.state().resources(), IsEmpty());
}

TEST_F(StackReferences, ToAnotherStackAreNoMoveOfTheFirst) {
  up(declare_queue);
  const Plan plan =
      preview(with_network([](Stack& stack) { const StackReference other(stack, "net2"); }),
              world_.world(), {})
          .or_throw();
  EXPECT_THAT(plan.moves, IsEmpty());
}

TEST_F(StackReferences, SayWhatIsMissingAndWhere) {
  const Stack stack = with_network([](Stack& s) {
    const StackReference network(s, "net");
    network.require_output("zone");
    const StackReference nobody(s, "nobody");
    nobody.require_output("name");  // once is enough
  });
  ASSERT_EQ(stack.diagnostics().size(), 2U);
  const base::Diagnostic& output = stack.diagnostics()[0];
  EXPECT_EQ(output.summary, "stack 'organization/shop/net' has no output 'zone'");
  EXPECT_EQ(output.fix, "one of its outputs: key, name");
  EXPECT_THAT(output.file, HasSubstr("stack_reference_test.cpp"));
  EXPECT_EQ(stack.diagnostics()[1].summary,
            "the outputs of stack 'nobody' cannot be read: no stack 'nobody'");
  EXPECT_FALSE(engine::up(stack, world_.world(), {}));
}

TEST_F(StackReferences, AreReadNotCreatedInAPlan) {
  const Plan plan = preview(with_network(declare_queue), world_.world(), {}).or_throw();
  ASSERT_EQ(plan.steps.size(), 2U);
  EXPECT_EQ(op(plan.steps[0]), "read");
  EXPECT_EQ(op(plan.steps[1]), "create");
}

}  // namespace
}  // namespace engine
