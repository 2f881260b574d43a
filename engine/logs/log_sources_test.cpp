#include "engine/logs/log_sources.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "catalog/schema.h"
#include "engine/graph/urn.h"

namespace engine {
namespace {

using catalog::Value;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::UnorderedElementsAre;

constexpr const char* kFamily = "arn:aws:ecs:us-east-1:1:task-definition/shop";

class LogSources : public testing::Test {
 protected:
  /// Returns the URN.
  std::string put(const std::string& type, const std::string& name, const std::string& parent,
                  const std::string& identifier, Value inputs = Value(Value::Object{})) {
    const catalog::ResourceType* schema = catalog::find_resource_type(type);
    const std::string urn =
        make_urn("dev", "shop", parent, schema == nullptr ? type : schema->token, name);
    snapshot_.put({.serial = snapshot_.next_number(),
                   .urn = urn,
                   .type = type,
                   .component = identifier.empty(),
                   .identifier = identifier,
                   .inputs = std::move(inputs),
                   .outputs = Value(Value::Object{}),
                   .parent = parent});
    return urn;
  }

  static Value container(const std::string& name, const std::string& group) {
    return Value::Object{
        {"Name", name},
        {"LogConfiguration",
         Value::Object{{"LogDriver", "awslogs"},
                       {"Options", Value::Object{{"awslogs-group", group},
                                                 {"awslogs-stream-prefix", "app"}}}}}};
  }

  std::string put_definition(int revision, Value::List containers) {
    return put("AWS::ECS::TaskDefinition", "task", web_, fmt::format("{}:{}", kFamily, revision),
               Value::Object{{"ContainerDefinitions", std::move(containers)}});
  }

  Snapshot snapshot_;
  std::string web_ = put("shop:x:Web", "web", "", "");
};

TEST_F(LogSources, are_the_groups_and_what_services_write_to_them) {
  const std::string group = put("AWS::Logs::LogGroup", "app-logs", web_, "/ecs/shop");
  const std::string definition =
      put_definition(3, {container("nginx", "/ecs/shop"), container("agent", "/elsewhere")});
  const std::string service = put("AWS::ECS::Service", "service", web_, "arn:service",
                                  Value::Object{{"TaskDefinition", std::string(kFamily) + ":3"}});
  const std::vector<LogGroup> groups = log_groups(snapshot_);
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[0].name, "/ecs/shop");
  EXPECT_EQ(groups[0].urn, group);
  ASSERT_NE(groups[0].writer_of("app/nginx/0123"), nullptr);
  EXPECT_EQ(groups[0].writer_of("app/nginx/0123")->urn, service);
  EXPECT_EQ(groups[0].writer_of("other/nginx/0123"), nullptr);
  EXPECT_EQ(groups[1].name, "/elsewhere");
  EXPECT_EQ(groups[1].urn, "") << "it is not of this stack";

  EXPECT_TRUE(is_of(groups[0], "app/nginx/1", {service}));
  EXPECT_TRUE(is_of(groups[0], "app/nginx/1", {definition}));
  EXPECT_TRUE(is_of(groups[0], "app/nginx/1", {group}));
  EXPECT_FALSE(is_of(groups[0], "x/1", {service})) << "somebody else's stream";
  EXPECT_TRUE(is_of(groups[0], "x/1", {group}));
  EXPECT_FALSE(is_of(groups[1], "app/agent/1", {group}));
}

TEST_F(LogSources, a_service_is_found_by_family_too_and_a_task_without_one_stands_for_itself) {
  const std::string definition = put_definition(1, {container("nginx", "/ecs/shop")});
  EXPECT_EQ(log_groups(snapshot_)[0].writers[0].urn, definition);
  for (const char* reference : {"shop", "shop:1"}) {
    Snapshot before = snapshot_;
    const std::string service = put("AWS::ECS::Service", "service", web_, "arn:service",
                                    Value::Object{{"TaskDefinition", reference}});
    EXPECT_EQ(log_groups(snapshot_)[0].writers[0].urn, service) << reference;
    snapshot_ = before;
  }
}

TEST_F(LogSources, of_services_that_share_a_task_definition_none_is_taken_for_the_other) {
  const std::string definition = put_definition(1, {container("nginx", "/ecs/shop")});
  const Value inputs = Value::Object{{"TaskDefinition", std::string(kFamily) + ":1"}};
  const std::string blue = put("AWS::ECS::Service", "blue", web_, "arn:blue", inputs);
  const std::string green = put("AWS::ECS::Service", "green", web_, "arn:green", inputs);
  const std::vector<LogGroup> groups = log_groups(snapshot_);
  ASSERT_EQ(groups.size(), 1U);
  ASSERT_NE(groups[0].writer_of("app/nginx/1"), nullptr);
  EXPECT_EQ(groups[0].writer_of("app/nginx/1")->urn, definition);
  for (const std::string& urn : {blue, green, definition}) {
    EXPECT_TRUE(is_of(groups[0], "app/nginx/1", {urn})) << urn;
  }
}

TEST_F(LogSources, a_name_selects_the_resource_and_what_is_below_it) {
  const std::string group = put("AWS::Logs::LogGroup", "app-logs", web_, "/ecs/shop");
  const std::string other = put("AWS::Logs::LogGroup", "web", "", "/other");
  EXPECT_THAT(named_resources(snapshot_, "app-logs").value(), ElementsAre(group));
  EXPECT_THAT(named_resources(snapshot_, group).value(), ElementsAre(group));
  EXPECT_THAT(named_resources(snapshot_, "web").value(), UnorderedElementsAre(web_, group, other));
  EXPECT_THAT(named_resources(snapshot_, "shop:x:Web::web").value(),
              UnorderedElementsAre(web_, group));
  EXPECT_THAT(named_resources(snapshot_, "AWS::Logs::LogGroup::web").value(), ElementsAre(other));
  const auto unknown = named_resources(snapshot_, "app-log");
  ASSERT_FALSE(unknown);
  EXPECT_THAT(unknown.error().message, HasSubstr("did you mean 'app-logs'?"));
}

}  // namespace
}  // namespace engine
