#include "engine/graph/graph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/graph/urn.h"
#include "engine/graph/validation.h"

namespace engine {
namespace {

using catalog::Value;
using testing::ElementsAre;
using testing::HasSubstr;

Stack empty_stack() {
  return Stack({.project = "shop", .name = "dev", .region = "us-east-1"});
}

std::string urn_of(const std::string& name) {
  return "urn:pulumi:dev::shop::aws-native:sqs:Queue::" + name;
}

std::string declare(Stack& stack, const std::string& name, std::vector<std::string> needs = {}) {
  return stack.declare(
      {.type = "AWS::SQS::Queue", .name = name, .options = {.depends_on = std::move(needs)}});
}

TEST(Urn, has_the_parents_types_in_it) {
  const std::string parent = make_urn("dev", "shop", "", "a:b:C", "outer");
  EXPECT_EQ(parent, "urn:pulumi:dev::shop::a:b:C::outer");
  const std::string child = make_urn("dev", "shop", parent, "d:e:F", "in::ner");
  EXPECT_EQ(child, "urn:pulumi:dev::shop::a:b:C$d:e:F::in::ner");
  EXPECT_EQ(parse_urn(child).type(), "d:e:F");
  EXPECT_EQ(parse_urn(child).name, "in::ner");
  EXPECT_EQ(parse_urn("nonsense").stack, "");
}

TEST(Graph, orders_by_attributes_dependencies_and_parents) {
  Stack stack = empty_stack();
  declare(stack, "last", {urn_of("middle")});
  stack.declare(
      {.type = "AWS::SQS::Queue",
       .name = "middle",
       .properties = Value::Object{
           {"QueueName", Value::concat({Value::attribute(urn_of("first"), "QueueName"), "-2"})}}});
  declare(stack, "first");
  const Graph graph = Graph::build(stack);
  EXPECT_THAT(graph.order, ElementsAre(2, 1, 0));
  EXPECT_THAT(graph.nodes[1].property_dependencies.at("QueueName"), ElementsAre(urn_of("first")));
  EXPECT_THAT(graph.nodes[0].dependencies, ElementsAre(urn_of("middle")));
  EXPECT_TRUE(graph.diagnostics.empty());
}

TEST(Graph, a_dependency_on_a_component_is_one_on_everything_in_it) {
  Stack stack = empty_stack();
  catalog::Component component(stack, "shop:x:Group", "group");
  const std::string inner = component.declare({.type = "AWS::SQS::Queue", .name = "inner"});
  declare(stack, "outer", {component.urn()});
  const Graph graph = Graph::build(stack);
  EXPECT_THAT(graph.nodes[2].needs, ElementsAre(0, 1));
}

TEST(Graph, names_every_resource_on_a_cycle_with_its_place) {
  Stack stack = empty_stack();
  declare(stack, "free");
  declare(stack, "a", {urn_of("b")});
  declare(stack, "b", {urn_of("c")});
  declare(stack, "c", {urn_of("a")});
  declare(stack, "behind", {urn_of("a")});
  const Graph graph = Graph::build(stack);
  ASSERT_EQ(graph.diagnostics.size(), 1U);
  const std::string& text = graph.diagnostics.front().summary;
  for (const std::string name : {"a", "b", "c"}) {
    EXPECT_THAT(text, HasSubstr("AWS::SQS::Queue '" + name + "' ("));
  }
  EXPECT_THAT(text, HasSubstr("graph_test.cpp:"));
  EXPECT_THAT(text, testing::Not(HasSubstr("behind")));
  EXPECT_THAT(text, testing::Not(HasSubstr("free")));
}

TEST(Graph, says_who_refers_to_what_is_not_declared) {
  Stack stack = empty_stack();
  stack.declare(
      {.type = "AWS::SQS::Queue",
       .name = "q",
       .properties = Value::Object{{"QueueName", Value::attribute(urn_of("ghost"), "QueueName")}}});
  stack.output("url", Value::attribute(urn_of("spook"), "QueueUrl"));
  const Graph graph = Graph::build(stack);
  ASSERT_EQ(graph.diagnostics.size(), 2U);
  EXPECT_EQ(graph.diagnostics[0].path, "QueueName");
  EXPECT_THAT(graph.diagnostics[0].summary, HasSubstr("ghost"));
  EXPECT_THAT(graph.diagnostics[1].summary, HasSubstr("'url'"));
}

TEST(Stack, a_name_twice_has_both_places) {
  Stack stack = empty_stack();
  declare(stack, "q");
  stack.declare({.type = "AWS::SQS::Queue", .name = "q"});
  ASSERT_EQ(stack.diagnostics().size(), 1U);
  const base::Diagnostic& twice = stack.diagnostics().front();
  EXPECT_THAT(twice.summary, HasSubstr("graph_test.cpp:"));
  EXPECT_THAT(twice.file, HasSubstr("graph_test.cpp"));
  EXPECT_THAT(twice.summary, testing::Not(HasSubstr(fmt::format(":{} ", twice.line))));
}

TEST(Stack, an_unknown_type_suggests_the_nearest) {
  Stack stack = empty_stack();
  stack.declare({.type = "AWS::SQS::Quue", .name = "q"});
  ASSERT_EQ(stack.diagnostics().size(), 1U);
  EXPECT_EQ(stack.diagnostics().front().fix, "did you mean AWS::SQS::Queue?");
}

TEST(Validation, finds_what_the_schema_does_not_allow) {
  Stack stack = empty_stack();
  const std::string q = declare(stack, "q");
  stack.declare(
      {.type = "AWS::SQS::Queue",
       .name = "other",
       .properties = Value::Object{{"VisibilityTimeout", "soon"},
                                   {"QueueName", Value::attribute(q, "QueueNme")},
                                   {"KmsMasterKeyId", Value::concat({"{{resolve:ssm:", "x}}"})}}});
  std::vector<std::string> paths;
  for (const base::Diagnostic& diagnostic : validate(stack)) {
    paths.push_back(diagnostic.path);
    EXPECT_THAT(diagnostic.file, HasSubstr("graph_test.cpp"));
    if (diagnostic.path == "QueueName") {
      EXPECT_EQ(diagnostic.fix, "did you mean QueueName?");
    }
  }
  EXPECT_THAT(paths,
              testing::UnorderedElementsAre("VisibilityTimeout", "QueueName", "KmsMasterKeyId"));
}

}  // namespace
}  // namespace engine
