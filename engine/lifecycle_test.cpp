#include <gmock/gmock.h>

#include "engine/lifecycle_for_test.h"

namespace engine {
namespace {

using catalog::Value;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST_F(Lifecycle, what_is_needed_is_created_first_and_a_second_up_does_nothing) {
  const Program program = [](Stack& stack) {
    const std::string vpc = declare_vpc(stack, "10.0.0.0/16");
    declare_subnet(stack, "subnet", vpc, "10.0.1.0/24");
    stack.output("vpc_id", Value::attribute(vpc, "VpcId"));
  };
  EXPECT_THAT(up(program), ElementsAre("created vpc", "created subnet"));
  EXPECT_EQ(world_.provider.size(), 2U);
  const Snapshot state = world_.state();
  const ResourceState* vpc = state.find("urn:pulumi:dev::shop::aws-native:ec2:Vpc::vpc");
  ASSERT_NE(vpc, nullptr);
  EXPECT_EQ(summary_.outputs.at("vpc_id"), Value(vpc->identifier));
  EXPECT_THAT(up(program), IsEmpty());
  EXPECT_EQ(summary_.counts, (std::map<Action, std::size_t>{{Action::kSame, 2}}));
}

TEST_F(Lifecycle, a_changed_property_is_updated_and_says_why) {
  up([](Stack& stack) { stack.declare(queue("q", {{"VisibilityTimeout", 30}})); });
  const Program changed = [](Stack& stack) {
    stack.declare(queue("q", {{"VisibilityTimeout", 60}}));
  };
  EXPECT_THAT(reasons(changed), ElementsAre("update q: VisibilityTimeout: 30 => 60"));
  EXPECT_THAT(up(changed), ElementsAre("updated q"));
}

TEST_F(Lifecycle, a_create_only_property_replaces_and_dependents_follow_before_the_old_one_goes) {
  const auto program = [](const std::string& cidr) {
    return [cidr](Stack& stack) {
      declare_subnet(stack, "subnet", declare_vpc(stack, cidr), "10.0.1.0/24");
    };
  };
  up(program("10.0.0.0/16"));
  EXPECT_THAT(reasons(program("10.1.0.0/16")),
              ElementsAre("replace vpc: CidrBlock: 10.0.0.0/16 => 10.1.0.0/16 (create-only)",
                          testing::AllOf(
                              testing::StartsWith("replace subnet: VpcId: vpc-"),
                              testing::EndsWith("=> (known after the deployment) (create-only)"))));
  EXPECT_THAT(up(program("10.1.0.0/16")),
              ElementsAre("created replacement vpc", "created replacement subnet",
                          "deleted replaced subnet", "deleted replaced vpc"));
  EXPECT_EQ(world_.provider.size(), 2U);
  EXPECT_THAT(up(program("10.1.0.0/16")), IsEmpty());
}

TEST_F(Lifecycle, a_change_deep_below_touches_only_what_stands_on_what_really_changes) {
  const auto program = [](const std::string& cidr) {
    return [cidr](Stack& stack) {
      const std::string vpc = declare_vpc(stack, "10.0.0.0/16");
      const std::string subnet = declare_subnet(stack, "subnet", vpc, cidr);
      declare_subnet(stack, "neighbour", vpc, "10.0.9.0/24");
      const std::string group =
          stack.declare({.type = "AWS::RDS::DBSubnetGroup",
                         .name = "group",
                         .properties = Value::Object{
                             {"DBSubnetGroupDescription", "database"},
                             {"SubnetIds", Value::List{Value::attribute(subnet, "SubnetId")}}}});
      stack.declare({.type = "AWS::RDS::DBCluster",
                     .name = "cluster",
                     .properties = Value::Object{
                         {"Engine", "aurora-postgresql"},
                         {"DBSubnetGroupName", Value::attribute(group, "DBSubnetGroupName")}}});
      stack.output("subnet", Value::attribute(subnet, "SubnetId"));
    };
  };
  up(program("10.0.1.0/24"));
  const Value before = world_.state().outputs().at("subnet");
  EXPECT_THAT(reasons(program("10.0.2.0/24")),
              ElementsAre("replace subnet: CidrBlock: 10.0.1.0/24 => 10.0.2.0/24 (create-only)",
                          testing::AllOf(testing::StartsWith("update group: SubnetIds[0]: subnet-"),
                                         testing::EndsWith("=> (known after the deployment)"))));
  EXPECT_THAT(up(program("10.0.2.0/24")), ElementsAre("created replacement subnet", "updated group",
                                                      "deleted replaced subnet"));
  EXPECT_FALSE(world_.state().outputs().at("subnet") == before);
  EXPECT_THAT(up(program("10.0.2.0/24"), {.refresh = true}), IsEmpty());
}

TEST_F(Lifecycle, a_preview_after_up_says_no_change_whatever_happened_before) {
  const auto program = [](int seconds, const std::string& name) {
    return [seconds, name](Stack& stack) {
      const std::string dead = stack.declare(queue("dead", {{"QueueName", name}}));
      stack.declare(queue(
          "main", {{"VisibilityTimeout", seconds},
                   {"RedrivePolicy", Value::json_text(Value::Object{
                                         {"deadLetterTargetArn", Value::attribute(dead, "Arn")},
                                         {"maxReceiveCount", 3}})}}));
    };
  };
  const std::vector<Program> changes{program(30, "a"), program(60, "a"), program(60, "b"),
                                     program(30, "b"), [](Stack&) {},    program(30, "a")};
  for (const Program& change : changes) {
    up(change);
    const Plan plan = preview(stack_of(change), world_.world(), {.refresh = true}).or_throw();
    EXPECT_FALSE(plan.has_changes());
    EXPECT_THAT(reasons(change), IsEmpty());
  }
}

TEST_F(Lifecycle, a_fixed_name_is_deleted_before_it_is_created_again) {
  const auto program = [](bool fifo) {
    return [fifo](Stack& stack) {
      Value::Object properties{{"QueueName", "orders.fifo"}};
      if (fifo) {
        properties.emplace("FifoQueue", true);
      }
      stack.declare(queue("q", properties));
    };
  };
  up(program(false));
  EXPECT_THAT(up(program(true)), ElementsAre("deleted replaced q", "created replacement q"));
}

TEST_F(Lifecycle, what_stands_on_something_deleted_first_goes_before_it) {
  const auto program = [](const std::string& description) {
    return [description](Stack& stack) {
      const std::string group = stack.declare(
          {.type = "AWS::EC2::SecurityGroup",
           .name = "group",
           .properties = Value::Object{{"GroupDescription", description}, {"GroupName", "web"}}});
      stack.declare({.type = "AWS::EC2::SecurityGroupIngress",
                     .name = "rule",
                     .properties = Value::Object{{"GroupId", Value::attribute(group, "GroupId")},
                                                 {"IpProtocol", "tcp"},
                                                 {"CidrIp", "10.0.0.0/8"}}});
    };
  };
  up(program("one"));
  EXPECT_THAT(up(program("two")),
              ElementsAre("deleted replaced rule", "deleted replaced group",
                          "created replacement group", "created replacement rule"));
}

TEST_F(Lifecycle, what_is_not_declared_any_more_is_deleted_dependents_first) {
  up([](Stack& stack) {
    declare_subnet(stack, "subnet", declare_vpc(stack, "10.0.0.0/16"), "10.0.1.0/24");
  });
  EXPECT_THAT(up([](Stack&) {}), ElementsAre("deleted subnet", "deleted vpc"));
  EXPECT_EQ(world_.provider.size(), 0U);
  EXPECT_TRUE(world_.state().empty());
}

TEST_F(Lifecycle, destroy_leaves_nothing) {
  up([](Stack& stack) {
    const std::string vpc = declare_vpc(stack, "10.0.0.0/16");
    for (int i = 0; i < 5; ++i) {
      declare_subnet(stack, fmt::format("subnet-{}", i), vpc, fmt::format("10.0.{}.0/24", i));
    }
    stack.output("vpc", Value::attribute(vpc, "VpcId"));
  });
  std::size_t reasons = 0;
  const auto count_reasons = [&](const Plan& plan) {
    for (const Step& step : plan.steps) {
      reasons += step.reasons.size();
    }
    return true;
  };
  const Summary summary = destroy(world_.world(), {.confirm = count_reasons}).or_throw();
  EXPECT_EQ(reasons, 0U) << "who destroys knows why";
  EXPECT_EQ(summary.result, RunResult::kSucceeded);
  EXPECT_EQ(summary.counts.at(Action::kDelete), 6U);
  EXPECT_TRUE(world_.state().empty());
  EXPECT_THAT(world_.state().outputs(), IsEmpty());
  EXPECT_EQ(world_.provider.size(), 0U);
}

TEST_F(Lifecycle, identifiers_stay_known_while_their_resource_is_updated) {
  const auto program = [](const std::string& owner) {
    return [owner](Stack& stack) {
      declare_subnet(stack, "subnet", declare_vpc(stack, "10.0.0.0/16", tag("owner", owner)),
                     "10.0.1.0/24");
    };
  };
  up(program("anna"));
  EXPECT_THAT(up(program("bert")), ElementsAre("updated vpc"));
}

TEST_F(Lifecycle, a_component_stands_in_the_urn_of_its_children) {
  const Program program = [](Stack& stack) {
    catalog::Component network(stack, "shop:platform:Network", "network");
    network.declare(queue("q"));
  };
  EXPECT_THAT(up(program), UnorderedElementsAre("created network", "created q"));
  EXPECT_NE(
      world_.state().find("urn:pulumi:dev::shop::shop:platform:Network$aws-native:sqs:Queue::q"),
      nullptr);
  EXPECT_THAT(up([](Stack&) {}), ElementsAre("deleted q", "deleted network"));
}

TEST_F(Lifecycle, a_protected_resource_is_not_deleted) {
  up([](Stack& stack) {
    catalog::Declaration declaration = queue("q");
    declaration.options.protect = true;
    stack.declare(declaration);
  });
  EXPECT_EQ(up_error([](Stack&) {}).kind, base::ErrorKind::kInvalidArgument);
  ASSERT_EQ(world_.observer.diagnostics.size(), 1U);
  EXPECT_THAT(world_.observer.diagnostics.front().summary, HasSubstr("protected"));
  EXPECT_EQ(world_.provider.size(), 1U);
}

TEST_F(Lifecycle, a_failure_stops_new_steps_and_the_next_up_goes_on) {
  const Program program = [](Stack& stack) {
    declare_subnet(stack, "subnet", declare_vpc(stack, "10.0.0.0/16"), "10.0.1.0/24");
  };
  world_.provider.interfere([](const MemoryProvider::Request& request, MemoryProvider::Point) {
    return request.type == "AWS::EC2::Subnet"
               ? std::optional(base::error(base::ErrorKind::kPermission, "not allowed"))
               : std::nullopt;
  });
  EXPECT_THAT(up(program), ElementsAre("created vpc", "failed creating subnet: not allowed"));
  EXPECT_EQ(summary_.result, RunResult::kFailed);
  world_.provider.interfere(nullptr);
  EXPECT_THAT(up(program), ElementsAre("created subnet"));
}

TEST_F(Lifecycle, continue_on_error_does_what_does_not_depend_on_the_failure) {
  const Program program = [](Stack& stack) {
    declare_subnet(stack, "subnet", declare_vpc(stack, "10.0.0.0/16"), "10.0.1.0/24");
    stack.declare(queue("q"));
  };
  world_.provider.interfere([](const MemoryProvider::Request& request, MemoryProvider::Point) {
    return request.type == "AWS::EC2::VPC"
               ? std::optional(base::error(base::ErrorKind::kPermission, "no"))
               : std::nullopt;
  });
  EXPECT_THAT(
      up(program, {.parallel = 1, .continue_on_error = true}),
      UnorderedElementsAre("failed creating vpc: no", "created q", "skipped create subnet"));
}

TEST_F(Lifecycle, what_was_not_started_counts_as_resources_and_only_if_there_was_something_to_do) {
  const auto program = [](int queues) {
    return Program([queues](Stack& stack) {
      const std::string group =
          stack.declare({.type = "shop:platform:Group", .name = "group", .component = true});
      for (int i = 0; i < queues; ++i) {
        catalog::Declaration each = queue(fmt::format("q{}", i));
        each.parent = group;
        stack.declare(each);
      }
    });
  };
  const auto stopped_after_the_plan = [] {
    std::stop_source source;
    return RunOptions{.stop = source.get_token(),
                      .confirm = [source](const Plan&) mutable { return source.request_stop(); }};
  };
  up(program(2), stopped_after_the_plan());
  EXPECT_EQ(summary_.skipped, 2U) << "the component is none";
  up(program(2));
  up(program(3), stopped_after_the_plan());
  EXPECT_EQ(summary_.skipped, 1U) << "two are there already";
}

TEST_F(Lifecycle, a_create_that_fails_but_leaves_something_is_replaced) {
  const Program program = [](Stack& stack) { stack.declare(queue("q")); };
  world_.provider.end_badly([](const MemoryProvider::Request&) {
    return std::optional(base::error(base::ErrorKind::kInternal, "did not stabilize"));
  });
  EXPECT_THAT(up(program), ElementsAre("failed creating q: did not stabilize"));
  EXPECT_EQ(world_.provider.size(), 1U);
  world_.provider.end_badly(nullptr);
  EXPECT_THAT(reasons(program),
              ElementsAre("replace q: its creation had failed: did not stabilize"));
  EXPECT_THAT(up(program), ElementsAre("deleted replaced q", "created replacement q"));
  EXPECT_EQ(world_.provider.size(), 1U);
}

TEST_F(Lifecycle, an_update_that_fails_half_way_is_sent_again) {
  const auto program = [](int seconds) {
    return [seconds](Stack& stack) { stack.declare(queue("q", {{"VisibilityTimeout", seconds}})); };
  };
  up(program(30));
  world_.provider.end_badly([](const MemoryProvider::Request&) {
    return std::optional(base::error(base::ErrorKind::kInternal, "half way"));
  });
  EXPECT_THAT(up(program(60)), ElementsAre("failed updating q: half way"));
  world_.provider.end_badly(nullptr);
  EXPECT_THAT(up(program(30)), ElementsAre("updated q"))
      << "back to what was there before the failure";
  const auto live =
      world_.provider.properties(world_.state().resources().front().second.identifier);
  EXPECT_EQ(live->at("VisibilityTimeout"), 30);
  EXPECT_THAT(up(program(30)), IsEmpty());
}

TEST_F(Lifecycle, a_target_leaves_the_rest_alone) {
  const auto program = [](int seconds) {
    return [seconds](Stack& stack) {
      stack.declare(queue("a", {{"VisibilityTimeout", seconds}}));
      stack.declare(queue("b", {{"VisibilityTimeout", seconds}}));
    };
  };
  up(program(30));
  EXPECT_THAT(up(program(60), {.targets = {"**::a"}}), ElementsAre("updated a"));
  EXPECT_THAT(up(program(60)), ElementsAre("updated b"));
}

TEST_F(Lifecycle, a_target_that_needs_what_does_not_exist_is_refused_by_name) {
  const Stack stack = stack_of(
      [](Stack& s) { declare_subnet(s, "subnet", declare_vpc(s, "10.0.0.0/16"), "10.0.1.0/24"); });
  const Plan plan = preview(stack, world_.world(), {.targets = {"**::subnet"}}).or_throw();
  ASSERT_EQ(plan.diagnostics.size(), 1U);
  EXPECT_EQ(plan.diagnostics.front().fix,
            "add --target urn:pulumi:dev::shop::aws-native:ec2:Vpc::vpc");
}

TEST_F(Lifecycle, an_alias_renames_without_touching_the_resource) {
  up([](Stack& stack) { stack.declare(queue("old")); });
  EXPECT_THAT(up([](Stack& stack) {
                catalog::Declaration declaration = queue("new");
                declaration.options.aliases = {{.name = "old"}};
                stack.declare(declaration);
              }),
              IsEmpty());
  EXPECT_NE(world_.state().find("urn:pulumi:dev::shop::aws-native:sqs:Queue::new"), nullptr);
  EXPECT_EQ(world_.state().resources().size(), 1U);
}

TEST_F(Lifecycle, an_import_takes_what_exists_and_brings_it_to_the_declaration) {
  OperationContext context{.client_token = "by-hand", .accepted = [](const std::string&) {}};
  const auto made = world_.provider.create("AWS::SQS::Queue",
                                           base::JsonObject{{"VisibilityTimeout", 5}}, context);
  world_.provider.clear_history();
  const Program program = [&](Stack& stack) {
    catalog::Declaration declaration = queue("q", {{"VisibilityTimeout", 30}});
    declaration.options.import_id = made->resource.identifier;
    stack.declare(declaration);
  };
  EXPECT_THAT(up(program), ElementsAre("imported q"));
  EXPECT_THAT(world_.provider.history(),
              ElementsAre("update AWS::SQS::Queue " + made->resource.identifier));
  EXPECT_THAT(up(program), IsEmpty());
}

TEST_F(Lifecycle, errors_in_declarations_are_found_before_anything_is_sent) {
  const std::string before = world_.files.read(kFakeJournal).or_throw();
  const base::Error error = up_error([](Stack& stack) {
    stack.declare(queue("q", {{"VisibiltyTimeout", 30}}));
    stack.declare(queue("q"));
    stack.declare(queue("secretive", {{"QueueName", "{{resolve:ssm:name}}"}}));
  });
  EXPECT_EQ(error.kind, base::ErrorKind::kInvalidArgument);
  EXPECT_EQ(world_.provider.size(), 0U);
  EXPECT_EQ(world_.files.read(kFakeJournal).or_throw(), before);
  std::vector<std::string> found;
  for (const base::Diagnostic& diagnostic : world_.observer.diagnostics) {
    found.push_back(diagnostic.path + ": " + diagnostic.summary);
    EXPECT_THAT(diagnostic.file, HasSubstr("engine/lifecycle_for_test.h"));
    EXPECT_NE(diagnostic.line, 0U);
  }
  EXPECT_THAT(found, testing::IsSupersetOf(
                         {HasSubstr("declared twice, first at"), HasSubstr("VisibiltyTimeout"),
                          HasSubstr("QueueName: CloudFormation's dynamic references")}));
}

TEST_F(Lifecycle, a_stop_before_the_first_step_changes_nothing) {
  std::stop_source source;
  source.request_stop();
  const Program program = [](Stack& stack) { stack.declare(queue("q")); };
  EXPECT_THAT(up(program, {.stop = source.get_token()}), ElementsAre("skipped create q"));
  EXPECT_EQ(summary_.result, RunResult::kCancelled);
  EXPECT_EQ(world_.provider.size(), 0U);
}

TEST_F(Lifecycle, a_run_that_is_not_waited_for_is_cancelled_and_the_next_up_finds_out) {
  FakeWorld slow({.delay = base::Milliseconds{1000}, .asynchronous = true});
  const Stack stack = stack_of([](Stack& s) { s.declare(queue("q")); });
  std::stop_source twice;
  twice.request_stop();
  const auto summary = engine::up(stack, slow.world(), {.abandon = twice.get_token()});
  EXPECT_EQ(summary.value().result, RunResult::kCancelled);
  EXPECT_EQ(engine::up(stack, slow.world(), {}).value().result, RunResult::kSucceeded);
  EXPECT_EQ(slow.provider.size(), 1U);
}

TEST_F(Lifecycle, a_plan_that_is_not_confirmed_changes_nothing) {
  const Stack stack = stack_of([](Stack& s) { s.declare(queue("q")); });
  std::size_t shown = 0;
  const auto result = engine::up(stack, world_.world(), {.confirm = [&](const Plan& plan) {
                                   shown = plan.steps.size();
                                   return false;
                                 }});
  EXPECT_EQ(shown, 1U);
  EXPECT_EQ(result.error().kind, base::ErrorKind::kCancelled);
  EXPECT_EQ(world_.provider.size(), 0U);
}

}  // namespace
}  // namespace engine
