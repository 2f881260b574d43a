#include "engine/exchange/adoption.h"

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/exchange/import_file.h"
#include "engine/fake_world.h"

/// Existing resources on their way into a stack.
namespace engine {
namespace {

using base::Json;
using catalog::Value;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kVpcUrn = "urn:pulumi:dev::shop::aws-native:ec2:Vpc::vpc";
constexpr const char* kSubnetUrn = "urn:pulumi:dev::shop::aws-native:ec2:Subnet::subnet";

class AdoptionTest : public testing::Test {
 protected:
  /// Makes it at the provider, outside of any stack; its identifier.
  std::string exists(const char* type, base::JsonObject properties) {
    return world_.provider
        .create(type, properties, {.client_token = fmt::format("token-{}", ++count_)})
        .or_throw()
        .resource.identifier;
  }

  base::Result<Adoption> adopt(const std::vector<ImportRequest>& requests, bool protect = true) {
    return engine::adopt(requests, world_.store, world_.provider, world_.clock,
                         {.protect = protect, .project = "shop", .stack = "dev"},
                         [](const Adoption&) { return true; });
  }

  FakeWorld world_;
  int count_ = 0;
};

TEST_F(AdoptionTest, RecordsWhatDeclaresItWithReferencesInOrder) {
  const std::string vpc = exists("AWS::EC2::VPC", {{"CidrBlock", "10.0.0.0/16"}});
  const std::string subnet =
      exists("AWS::EC2::Subnet", {{"CidrBlock", "10.0.1.0/24"}, {"VpcId", vpc}});
  const Adoption adoption = adopt({{.type = "AWS::EC2::Subnet", .name = "subnet", .id = subnet},
                                   {.type = "aws-native:ec2:Vpc", .name = "vpc", .id = vpc}})
                                .or_throw();
  ASSERT_EQ(adoption.resources.size(), 2U);
  EXPECT_EQ(adoption.resources[0].state.urn, kVpcUrn);
  const AdoptedResource& second = adoption.resources[1];
  EXPECT_EQ(second.declared.at("VpcId"), Value::attribute(kVpcUrn, "VpcId"));
  EXPECT_EQ(second.state.inputs.at("VpcId"), Value(vpc));

  const Snapshot state = world_.state();
  const ResourceState* recorded = state.find(kSubnetUrn);
  ASSERT_NE(recorded, nullptr);
  EXPECT_THAT(recorded->dependencies, ElementsAre(kVpcUrn));
  EXPECT_TRUE(recorded->protect);
  EXPECT_EQ(recorded->inputs, Value(Value::Object{{"CidrBlock", "10.0.1.0/24"}, {"VpcId", vpc}}));
}

TEST_F(AdoptionTest, ThenPreviewsAsNoChange) {
  const std::string vpc = exists("AWS::EC2::VPC", {{"CidrBlock", "10.0.0.0/16"}});
  const Adoption adoption =
      adopt({{.type = "AWS::EC2::VPC", .name = "vpc", .id = vpc}}, false).or_throw();
  Stack stack({.project = "shop", .name = "dev", .region = "us-east-1"});
  stack.declare(
      {.type = "AWS::EC2::VPC", .name = "vpc", .properties = adoption.resources.front().declared});
  const Plan plan = preview(stack, world_.world(), {}).or_throw();
  EXPECT_EQ(plan.counts(), (std::map<Action, std::size_t>{{Action::kSame, 1}}));
}

TEST_F(AdoptionTest, AReferenceToWhatIsRecordedAlreadyIsOneToo) {
  const std::string vpc = exists("AWS::EC2::VPC", {{"CidrBlock", "10.0.0.0/16"}});
  const std::string subnet =
      exists("AWS::EC2::Subnet", {{"CidrBlock", "10.0.1.0/24"}, {"VpcId", vpc}});
  adopt({{.type = "AWS::EC2::VPC", .name = "vpc", .id = vpc}}).or_throw();
  const Adoption adoption =
      adopt({{.type = "AWS::EC2::Subnet", .name = "subnet", .id = subnet}}).or_throw();
  EXPECT_EQ(adoption.resources.front().declared.at("VpcId"), Value::attribute(kVpcUrn, "VpcId"));
}

TEST_F(AdoptionTest, LeavesOutDefaultsAndWhatIsNotAskedFor) {
  const std::string queue = exists(
      "AWS::SQS::Queue", {{"QueueName", "jobs"}, {"VisibilityTimeout", 30}, {"DelaySeconds", 7}});
  const Adoption all = adopt({{.type = "AWS::SQS::Queue", .name = "jobs", .id = queue}}).or_throw();
  EXPECT_EQ(all.resources.front().declared,
            Value(Value::Object{{"DelaySeconds", 7}, {"QueueName", "jobs"}}));
}

TEST_F(AdoptionTest, DeclaresOnlyThePropertiesThatAreNamed) {
  const std::string queue = exists("AWS::SQS::Queue", {{"QueueName", "jobs"}, {"DelaySeconds", 7}});
  const Adoption some =
      adopt({{.type = "AWS::SQS::Queue", .name = "jobs", .id = queue, .properties = {"queueName"}}})
          .or_throw();
  EXPECT_EQ(some.resources.front().declared, Value(Value::Object{{"QueueName", "jobs"}}));
}

TEST_F(AdoptionTest, NamesWriteOnlyPropertiesThatCannotBeRead) {
  const std::string secret =
      exists("AWS::SecretsManager::Secret", {{"Name", "token"}, {"SecretString", "hush"}});
  const Adoption adoption =
      adopt({{.type = "AWS::SecretsManager::Secret", .name = "token", .id = secret}}).or_throw();
  EXPECT_THAT(adoption.notes, Contains(HasSubstr("SecretString")));
  EXPECT_TRUE(adoption.resources.front().declared.at("SecretString").is_absent());
}

TEST_F(AdoptionTest, WhatCannotComeInIsNamedAndNothingIsRecorded) {
  const std::string vpc = exists("AWS::EC2::VPC", {{"CidrBlock", "10.0.0.0/16"}});
  const std::string other = exists("AWS::EC2::VPC", {{"CidrBlock", "10.1.0.0/16"}});
  adopt({{.type = "AWS::EC2::VPC", .name = "vpc", .id = vpc}}).or_throw();

  struct Row {
    ImportRequest request;
    const char* message;
  };

  const std::vector<Row> rows = {
      {{.type = "AWS::EC2::Vcp", .name = "x", .id = other},
       "no schema for the type 'AWS::EC2::Vcp'"},
      {{.type = "AWS::EC2::VPC", .name = "x", .id = "vpc-none"},
       "there is no AWS::EC2::VPC 'vpc-none' to import"},
      {{.type = "AWS::EC2::VPC", .name = "vpc", .id = other}, "is in the stack already; choose"},
      {{.type = "AWS::EC2::VPC", .name = "x", .id = vpc}, "is in the stack already, as"},
      {{.type = "AWS::EC2::VPC", .name = "x", .id = other, .parent = "urn:pulumi:dev::shop::a::b"},
       "its parent urn:pulumi:dev::shop::a::b is not in the stack"},
      {{.type = "AWS::EC2::VPC", .name = "x", .id = other, .properties = {"cidr"}},
       "AWS::EC2::VPC has no property 'cidr'"},
  };
  for (const Row& row : rows) {
    const auto result = adopt({row.request});
    ASSERT_FALSE(result) << row.message;
    EXPECT_THAT(result.error().message, HasSubstr(row.message));
    EXPECT_EQ(world_.state().resources().size(), 1U);
  }
}

TEST(ImportFile, HasNamesParentsAndComponents) {
  const Json file = base::parse_json(R"({
      "nameTable": {"net": "urn:pulumi:dev::shop::shop:Net::net",
                    "root": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev"},
      "resources": [
        {"type": "aws-native:ec2:Vpc", "name": "vpc", "id": "vpc-1", "parent": "net",
         "version": "1.79.0", "properties": ["cidrBlock"]},
        {"type": "shop:Part", "name": "part", "component": true, "parent": "root"},
        {"type": "AWS::SQS::Queue", "name": "q1", "logicalName": "jobs", "id": "url",
         "parent": "part"}]})",
                                     "test")
                        .or_throw();
  const auto requests = parse_import_file(file, "shop", "dev").or_throw();
  ASSERT_EQ(requests.size(), 3U);
  EXPECT_EQ(requests[0].parent, "urn:pulumi:dev::shop::shop:Net::net");
  EXPECT_THAT(requests[0].properties, ElementsAre("cidrBlock"));
  EXPECT_TRUE(requests[1].component);
  EXPECT_EQ(requests[1].parent, "");
  EXPECT_EQ(requests[2].name, "jobs");
  EXPECT_EQ(requests[2].parent, "urn:pulumi:dev::shop::shop:Part::part");
}

TEST(ImportFile, NamesThePlaceOfWhatIsWrong) {
  struct Row {
    const char* file;
    const char* message;
  };

  constexpr Row kRows[] = {
      {"[]", "no list 'resources'"},
      {R"({"resources": [7]})", "resources[0] is no object"},
      {R"({"resources": [{"name": "x", "id": "y"}]})", "resources[0] has no 'type'"},
      {R"({"resources": [{"type": "t", "name": 1, "id": "y"}]})", "resources[0].name is no text"},
      {R"({"resources": [{"type": "t", "name": "x"}]})", "resources[0] has no 'id'"},
      {R"({"resources": [{"type": "t", "name": "x", "id": "<PLACEHOLDER>"}]})",
       "resources[0].id is still <PLACEHOLDER>"},
      {R"({"resources": [{"type": "t", "name": "x", "id": "i", "parent": "p"}]})",
       "resources[0].parent is 'p', which is neither"},
      {R"({"resources": [{"type": "t", "name": "x", "component": true, "remote": true}]})",
       "remote component"},
      {R"({"nameTable": {"a": "b"}, "resources": []})", "nameTable.a is no URN"},
  };
  for (const Row& row : kRows) {
    const auto result =
        parse_import_file(base::parse_json(row.file, "test").or_throw(), "shop", "dev");
    ASSERT_FALSE(result) << row.file;
    EXPECT_THAT(result.error().message, HasSubstr(row.message));
  }
}

}  // namespace
}  // namespace engine
