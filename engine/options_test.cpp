#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/lifecycle_for_test.h"

/// What the options of a resource make of it.
namespace engine {
namespace {

using catalog::ResourceOptions;
using catalog::Value;
using testing::AllOf;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;
using testing::UnorderedElementsAre;

class Options : public Lifecycle {
 protected:
  static catalog::Declaration group(const std::string& name, const std::string& description,
                                    ResourceOptions options = {}) {
    return {.type = "AWS::EC2::SecurityGroup",
            .name = name,
            .properties = Value::Object{{"GroupDescription", description}},
            .options = std::move(options)};
  }

  Value recorded(const std::string& property) {
    return world_.state().resources().front().second.inputs.at(property);
  }
};

TEST_F(Options, ignore_changes_keeps_what_the_paths_name) {
  struct Row {
    const char* path;
    const char* before;
    const char* after;
    const char* applied;
  };

  const Row rows[] = {
      {"VisibilityTimeout", R"({"VisibilityTimeout":1})", R"({"VisibilityTimeout":2})",
       R"({"VisibilityTimeout":1})"},
      {"VisibilityTimeout", R"({"DelaySeconds":1})", R"({"DelaySeconds":2,"VisibilityTimeout":2})",
       R"({"DelaySeconds":2})"},
      {"VisibilityTimeout", R"({"VisibilityTimeout":1})", R"({})", R"({"VisibilityTimeout":1})"},
      {"*", R"({"VisibilityTimeout":1})", R"({"VisibilityTimeout":2,"DelaySeconds":2})",
       R"({"VisibilityTimeout":1})"},
      {"Tags[1].Value", R"({"Tags":[{"Key":"a","Value":"1"},{"Key":"b","Value":"1"}]})",
       R"({"Tags":[{"Key":"a","Value":"2"},{"Key":"b","Value":"2"}]})",
       R"({"Tags":[{"Key":"a","Value":"2"},{"Key":"b","Value":"1"}]})"},
      {"Tags[*].Value", R"({"Tags":[{"Key":"a","Value":"1"},{"Key":"b","Value":"1"}]})",
       R"({"Tags":[{"Key":"a","Value":"2"},{"Key":"c","Value":"2"}]})",
       R"({"Tags":[{"Key":"a","Value":"1"},{"Key":"c","Value":"1"}]})"},
      {"Tags[*]", R"({"Tags":[{"Key":"a","Value":"1"}]})",
       R"({"Tags":[{"Key":"a","Value":"2"},{"Key":"c","Value":"2"}]})",
       R"({"Tags":[{"Key":"a","Value":"1"}]})"},
      {"RedriveAllowPolicy[\"redrivePermission\"]",
       R"({"RedriveAllowPolicy":{"redrivePermission":"allowAll"}})",
       R"({"RedriveAllowPolicy":{"redrivePermission":"denyAll"}})",
       R"({"RedriveAllowPolicy":{"redrivePermission":"allowAll"}})"},
  };
  const auto parsed = [](const char* json) {
    return Value::from_json(base::parse_json(json, "test").or_throw());
  };
  for (const Row& row : rows) {
    FakeWorld fresh;
    const auto run = [&](const char* properties) {
      catalog::Declaration declaration = queue("q");
      declaration.properties = parsed(properties);
      declaration.options.ignore_changes = {row.path};
      const Stack stack = stack_of(one(declaration));
      engine::up(stack, fresh.world(), {}).or_throw();
      EXPECT_FALSE(preview(stack, fresh.world(), {}).or_throw().has_changes()) << row.path;
    };
    run(row.before);
    run(row.after);
    EXPECT_EQ(fresh.state().resources().front().second.inputs, parsed(row.applied))
        << row.path << ": " << row.after;
  }
}

TEST_F(Options, a_path_that_is_none_is_found_before_anything_is_sent) {
  const base::Error error = up_error(one(with(queue("q"), {.ignore_changes = {"a..b"}})));
  EXPECT_EQ(error.kind, base::ErrorKind::kInvalidArgument);
  EXPECT_THAT(only_summary(), HasSubstr("'a..b' is no property path"));
}

TEST_F(Options, replace_on_changes_replaces_for_what_could_be_updated) {
  struct Row {
    const char* path;
    const char* action;
  };

  for (const Row& row :
       {Row{"*", "replace"}, Row{"VisibilityTimeout", "replace"}, Row{"Tags[*].Value", "replace"},
        Row{"Tags[0]", "replace"}, Row{"Tags[1]", "update"}, Row{"DelaySeconds", "update"}}) {
    FakeWorld fresh;
    const auto declared = [&](int seconds) {
      return one(with(queue("q", {{"VisibilityTimeout", seconds},
                                  {"Tags", tag("a", fmt::format("{}", seconds))}}),
                      {.replace_on_changes = {row.path}}));
    };
    engine::up(stack_of(declared(1)), fresh.world(), {}).or_throw();
    const Plan plan = preview(stack_of(declared(2)), fresh.world(), {}).or_throw();
    EXPECT_EQ(name(plan.steps.front().action), row.action) << row.path;
  }
}

TEST_F(Options, a_trigger_replaces_when_it_changes) {
  const auto triggered = [](Value trigger) {
    return one(with(queue("q"), {.replacement_trigger = std::move(trigger)}));
  };
  up(triggered({}));
  EXPECT_THAT(up(triggered("one")), IsEmpty()) << "the first one is only remembered";
  EXPECT_THAT(up(triggered("one")), IsEmpty());
  EXPECT_THAT(reasons(triggered("two")),
              ElementsAre("replace q: its replacement_trigger: one => two"));
  EXPECT_THAT(up(triggered("two")), ElementsAre("created replacement q", "deleted replaced q"));
  EXPECT_THAT(up(triggered("two")), IsEmpty());
}

TEST_F(Options, replace_with_follows_the_named_one) {
  const auto program = [](const std::string& description) {
    return [description](Stack& stack) {
      const std::string first = stack.declare(group("first", description));
      stack.declare(with(queue("second"), {.replace_with = {first}}));
    };
  };
  up(program("one"));
  EXPECT_THAT(up(program("one")), IsEmpty());
  EXPECT_THAT(reasons(program("two")),
              ElementsAre(StartsWith("replace first: GroupDescription: one => two (create-only)"),
                          "replace second: first, with which it is to be replaced, is"));
  up(program("two"));
  EXPECT_EQ(summary_.counts.at(Action::kReplace), 2U);
  EXPECT_EQ(world_.provider.size(), 2U);
}

TEST_F(Options, what_is_deleted_with_another_is_not_deleted_by_itself) {
  const auto program = [](const std::string& cidr) {
    return [cidr](Stack& stack) {
      const std::string vpc = declare_vpc(stack, cidr);
      stack.declare(with(queue("q"), {.deleted_with = vpc}));
    };
  };
  up(program("10.0.0.0/16"));
  EXPECT_THAT(reasons(program("10.1.0.0/16")),
              testing::Contains("replace q: vpc, with which it is deleted, is replaced"));
  world_.provider.clear_history();
  up(program("10.1.0.0/16"));
  EXPECT_THAT(world_.provider.history(), UnorderedElementsAre(StartsWith("create AWS::EC2::VPC"),
                                                              StartsWith("create AWS::SQS::Queue"),
                                                              StartsWith("delete AWS::EC2::VPC")));
  world_.provider.clear_history();
  EXPECT_EQ(destroy(world_.world(), {}).or_throw().result, RunResult::kSucceeded);
  EXPECT_THAT(world_.provider.history(), ElementsAre(StartsWith("delete AWS::EC2::VPC")));
  EXPECT_TRUE(world_.state().empty());
}

TEST_F(Options, what_is_deleted_with_another_waits_until_it_is_known_whether_that_one_goes) {
  up([](Stack& stack) {
    const std::string vpc = declare_vpc(stack, "10.0.0.0/16");
    const std::string first = stack.declare(queue("first"));
    const std::string second = stack.declare(with(queue("second"), {.depends_on = {first}}));
    stack.declare(with(queue("q"), {.depends_on = {vpc, second}, .deleted_with = vpc}));
  });
  world_.provider.clear_history();
  // One at a time, the longest way first: that of q's removal is longer than that of the new VPC.
  up([](Stack& stack) { declare_vpc(stack, "10.1.0.0/16"); }, {.parallel = 1});
  EXPECT_THAT(world_.provider.history(),
              ElementsAre(StartsWith("create AWS::EC2::VPC"), StartsWith("delete AWS::SQS::Queue"),
                          StartsWith("delete AWS::SQS::Queue"), StartsWith("delete AWS::EC2::VPC")))
      << "q itself went with the old VPC";
  EXPECT_EQ(world_.state().resources().size(), 1U);
}

TEST_F(Options, what_is_deleted_with_another_is_not_forgotten_while_that_one_is_there) {
  up([](Stack& stack) {
    const std::string vpc = declare_vpc(stack, "10.0.0.0/16");
    stack.declare(with(queue("q"), {.deleted_with = vpc}));
  });
  world_.provider.interfere([](const MemoryProvider::Request& request, MemoryProvider::Point) {
    return request.operation == "delete"
               ? std::optional(base::error(base::ErrorKind::kPermission, "no"))
               : std::nullopt;
  });
  EXPECT_EQ(destroy(world_.world(), {}).or_throw().result, RunResult::kFailed);
  EXPECT_EQ(world_.state().resources().size(), 2U);
}

TEST_F(Options, what_is_retained_leaves_the_state_and_not_the_world) {
  up(one(with(queue("q"), {.retain_on_delete = true})));
  EXPECT_THAT(reasons([](Stack&) {}),
              testing::Contains(HasSubstr("retainOnDelete: it stays where it is")));
  EXPECT_THAT(up([](Stack&) {}), ElementsAre("deleted q"));
  EXPECT_TRUE(world_.state().empty());
  EXPECT_EQ(world_.provider.size(), 1U);
}

TEST_F(Options, protection_refuses_a_replacement_too_until_it_is_lifted) {
  const auto program = [](const std::string& description, bool protect) {
    return one(group("g", description, {.protect = protect}));
  };
  up(program("one", true));
  EXPECT_EQ(up_error(program("two", true)).kind, base::ErrorKind::kInvalidArgument);
  EXPECT_THAT(only_summary(), HasSubstr("cannot be replaced because it is protected"));
  EXPECT_THAT(up(program("two", false)),
              ElementsAre("created replacement g", "deleted replaced g"));
}

TEST_F(Options, children_inherit_from_their_parents_unless_they_say_otherwise) {
  const Stack stack = stack_of([](Stack& s) {
    const catalog::Component outer(s, "shop:platform:Outer", "outer",
                                   {.protect = true, .retain_on_delete = true});
    catalog::Component inner(s, "shop:platform:Inner", "inner", {.protect = false});
    s.declare({.type = "AWS::SQS::Queue", .name = "a", .parent = outer.urn()});
    inner.declare(queue("b"));
    s.declare({.type = "AWS::SQS::Queue",
               .name = "c",
               .options = {.protect = false},
               .parent = outer.urn()});
  });
  std::map<std::string, std::pair<bool, bool>> found;
  for (const DeclaredResource& resource : stack.resources()) {
    const ResourceOptions& options = resource.declaration.options;
    found[resource.declaration.name] = {options.protect.value_or(false),
                                        options.retain_on_delete.value_or(false)};
  }
  EXPECT_EQ(found.at("a"), std::pair(true, true));
  EXPECT_EQ(found.at("b"), std::pair(false, false));
  EXPECT_EQ(found.at("c"), std::pair(false, true));
}

TEST_F(Options, transforms_run_from_the_inside_out) {
  const auto append = [](const std::string& text) {
    return [text](catalog::Declaration& declaration) {
      Value::Object properties = declaration.properties.if_object() != nullptr
                                     ? *declaration.properties.if_object()
                                     : Value::Object();
      const std::string* before = properties["QueueName"].if_string();
      properties["QueueName"] = Value((before != nullptr ? *before : "") + text);
      declaration.properties = properties;
    };
  };
  const Stack stack = stack_of([&](Stack& s) {
    s.transform(append("-stack"));
    catalog::Component parent(s, "shop:platform:Parent", "parent",
                              {.transforms = {append("-parent")}});
    parent.declare(with(queue("q"), {.transforms = {append("own")}}));
  });
  EXPECT_EQ(stack.resources().back().declaration.properties.at("QueueName"),
            Value("own-parent-stack"));
}

TEST_F(Options, additional_secret_outputs_are_kept_as_secrets_and_flow_on) {
  const Program program = [](Stack& stack) {
    const std::string q =
        stack.declare(with(queue("q"), {.additional_secret_outputs = {"QueueUrl", "Arn"}}));
    stack.output("arn", Value::attribute(q, "Arn"));
  };
  up(program);
  const ResourceState state = world_.state().resources().front().second;
  EXPECT_NE(state.outputs.at("QueueUrl").if_secret(), nullptr);
  EXPECT_EQ(summary_.outputs.at("arn").to_display_json(), "[secret]");
  const std::string arn = *state.outputs.at("Arn").if_secret()->inner().if_string();
  EXPECT_THAT(world_.files.read(kFakeJournal).or_throw(), testing::Not(HasSubstr(arn)));
  EXPECT_THAT(up(program), IsEmpty());
}

TEST_F(Options, hidden_diffs_name_the_property_and_not_its_values) {
  const auto program = [](int seconds) {
    return one(
        with(queue("q", {{"VisibilityTimeout", seconds}}), {.hide_diffs = {"VisibilityTimeout"}}));
  };
  up(program(30));
  EXPECT_THAT(reasons(program(60)), ElementsAre("update q: VisibilityTimeout: [hidden]"));
  EXPECT_THAT(up(program(60)), ElementsAre("updated q"));
}

TEST_F(Options, an_alias_says_which_part_was_different) {
  struct Row {
    const char* rule;
    std::string before;
    catalog::Alias alias;
  };

  const auto urn = [](const std::string& stack, const std::string& project, const std::string& type,
                      const std::string& name) {
    return fmt::format("urn:pulumi:{}::{}::{}::{}", stack, project, type, name);
  };
  const std::string type = "aws-native:sqs:Queue";
  const Row rows[] = {
      {"the whole", urn("dev", "shop", type, "old"), {.urn = urn("dev", "shop", type, "old")}},
      {"the name", urn("dev", "shop", type, "old"), {.name = "old"}},
      {"the parent",
       urn("dev", "shop", "shop:platform:Old$" + type, "q"),
       {.parent = urn("dev", "shop", "shop:platform:Old", "old")}},
      {"the project", urn("dev", "store", type, "q"), {.project = "store"}},
      {"the stack", urn("test", "shop", type, "q"), {.stack = "test"}},
      {"the type", urn("dev", "shop", "aws-native:sns:Topic", "q"), {.type = "AWS::SNS::Topic"}},
  };
  for (const Row& row : rows) {
    const Stack stack = stack_of(one(with(queue("q"), {.aliases = {row.alias}})));
    EXPECT_THAT(stack.resources().back().aliases, ElementsAre(row.before)) << row.rule;
  }
}

TEST_F(Options, children_follow_the_aliases_of_their_parents) {
  const auto program = [](const std::string& type, const std::string& name,
                          const std::vector<catalog::Alias>& aliases) {
    return [=](Stack& stack) {
      catalog::Component parent(stack, type, name, {.aliases = aliases});
      const std::string q = parent.declare(queue(name + "-q"));
      parent.declare(queue("reader", {{"Tags", tag("of", "x")}, {"QueueName", Value()}}));
      stack.declare(queue("outside",
                          {{"Tags", Value::List{Value::Object{
                                        {"Key", "arn"}, {"Value", Value::attribute(q, "Arn")}}}}}));
    };
  };
  up(program("shop:platform:Old", "old", {}));
  world_.provider.clear_history();
  EXPECT_THAT(
      up(program("shop:platform:New", "new", {{.name = "old", .type = "shop:platform:Old"}})),
      IsEmpty());
  EXPECT_THAT(world_.provider.history(), IsEmpty());
  EXPECT_NE(
      world_.state().find("urn:pulumi:dev::shop::shop:platform:New$aws-native:sqs:Queue::new-q"),
      nullptr);
  EXPECT_THAT(up(program("shop:platform:New", "new", {})), IsEmpty()) << "and need them no more";
}

TEST_F(Options, two_that_claim_one_recorded_resource_are_refused) {
  up(one(queue("old")));
  EXPECT_EQ(up_error([](Stack& stack) {
              stack.declare(with(queue("a"), {.aliases = {{.name = "old"}}}));
              stack.declare(with(queue("b"), {.aliases = {{.name = "old"}}}));
            }).kind,
            base::ErrorKind::kInvalidArgument);
  EXPECT_THAT(only_summary(), AllOf(HasSubstr("two claim it"), EndsWith("Queue::a")));
}

TEST_F(Options, an_import_replaces_what_was_recorded_and_says_what_it_will_change) {
  const OperationContext context{.client_token = "by-hand", .accepted = [](const std::string&) {}};
  const std::string id =
      world_.provider.create("AWS::SQS::Queue", base::JsonObject{{"VisibilityTimeout", 5}}, context)
          .or_throw()
          .resource.identifier;
  up(one(queue("q", {{"VisibilityTimeout", 30}})));
  const Program program = one(with(queue("q", {{"VisibilityTimeout", 30}}), {.import_id = id}));
  EXPECT_THAT(reasons(program), ElementsAre("import q: VisibilityTimeout: 5 => 30 (drift)"));
  EXPECT_THAT(up(program), ElementsAre("imported q", "deleted replaced q"));
  EXPECT_EQ(world_.provider.size(), 1U);
  EXPECT_EQ(world_.provider.properties(id)->at("VisibilityTimeout"), 30);
  EXPECT_THAT(up(program), IsEmpty());
  EXPECT_THAT(up(one(queue("q", {{"VisibilityTimeout", 30}}))), IsEmpty()) << "the option may go";
}

TEST_F(Options, an_import_of_nothing_is_found_by_the_preview) {
  const Plan plan =
      preview(stack_of(one(with(queue("q"), {.import_id = "nothing"}))), world_.world(), {})
          .or_throw();
  ASSERT_EQ(plan.diagnostics.size(), 1U);
  EXPECT_THAT(plan.diagnostics.front().summary, "there is no AWS::SQS::Queue 'nothing' to import");
}

TEST_F(Options, the_time_at_the_question_is_not_the_run_s) {
  auto result = engine::up(stack_of([](Stack& stack) { stack.declare(queue("q")); }),
                           world_.world(), {.confirm = [&](const Plan&) {
                             world_.clock.advance(std::chrono::hours(1));
                             return true;
                           }});
  ASSERT_TRUE(result);
  EXPECT_LT(result->duration, std::chrono::minutes(1));
}

}  // namespace
}  // namespace engine
