#include "catalog/compare.h"

#include <algorithm>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "catalog/pointer.h"
#include "catalog/value_for_test.h"

namespace catalog {
namespace {

const ResourceType& type(std::string_view name) {
  const ResourceType* found = find_resource_type(name);
  EXPECT_NE(found, nullptr) << name;
  return *found;
}

std::string summary(const std::vector<Difference>& differences) {
  std::string text;
  for (const Difference& difference : differences) {
    const char glyph = difference.kind == ChangeKind::kAdd      ? '+'
                       : difference.kind == ChangeKind::kRemove ? '-'
                                                                : '~';
    text += fmt::format("{}{}{}", text.empty() ? "" : " ", glyph, difference.path);
  }
  return text;
}

struct ComparisonRow {
  const char* rule;
  const char* type;
  const char* before;
  const char* after;
  const char* expected;
};

TEST(Compare, ReportsWhatMeansSomethingToAws) {
  const ComparisonRow rows[] = {
      {"the same is the same", "AWS::EC2::VPC", R"({"CidrBlock":"10.0.0.0/16"})",
       R"({"CidrBlock":"10.0.0.0/16"})", ""},
      {"a changed value", "AWS::EC2::VPC", R"({"CidrBlock":"10.0.0.0/16"})",
       R"({"CidrBlock":"10.1.0.0/16"})", "~CidrBlock"},
      {"an added and a removed property", "AWS::EC2::VPC", R"({"CidrBlock":"10.0.0.0/16"})",
       R"({"EnableDnsSupport":true})", "-CidrBlock +EnableDnsSupport"},
      {"numbers compare by value", "AWS::SQS::Queue", R"({"DelaySeconds":1})",
       R"({"DelaySeconds":1.0})", ""},
      {"tags have no order", "AWS::EC2::VPC",
       R"({"Tags":[{"Key":"a","Value":"1"},{"Key":"b","Value":"2"}]})",
       R"({"Tags":[{"Key":"b","Value":"2"},{"Key":"a","Value":"1"}]})", ""},
      {"a tag's value is found by its key", "AWS::EC2::VPC",
       R"({"Tags":[{"Key":"a","Value":"1"},{"Key":"b","Value":"2"}]})",
       R"({"Tags":[{"Key":"b","Value":"3"},{"Key":"a","Value":"1"}]})", "~Tags[0].Value"},
      {"a tag more and a tag less", "AWS::EC2::VPC", R"({"Tags":[{"Key":"a","Value":"1"}]})",
       R"({"Tags":[{"Key":"b","Value":"1"}]})", "-Tags[0] +Tags[0]"},
      {"lists with order have one", "AWS::ECS::TaskDefinition",
       R"({"ContainerDefinitions":[{"Name":"x","Image":"i","Command":["a","b"]}]})",
       R"({"ContainerDefinitions":[{"Name":"x","Image":"i","Command":["b","a"]}]})",
       "~ContainerDefinitions[0].Command[0] ~ContainerDefinitions[0].Command[1]"},
      {"nested lists without order", "AWS::ECS::TaskDefinition",
       R"({"ContainerDefinitions":[{"Name":"x","Image":"i","Environment":[{"Name":"a","Value":"1"},{"Name":"b","Value":"2"}]}]})",
       R"({"ContainerDefinitions":[{"Name":"x","Image":"i","Environment":[{"Name":"b","Value":"2"},{"Name":"a","Value":"1"}]}]})",
       ""},
      {"JSON in text compares as a document", "AWS::CloudWatch::Dashboard",
       R"({"DashboardBody":"{\"a\":1,\"b\":[]}"})",
       R"({"DashboardBody":"{ \"b\": [], \"a\": 1 }"})", ""},
      {"and its differences have a path", "AWS::CloudWatch::Dashboard",
       R"({"DashboardBody":"{\"a\":1}"})", R"({"DashboardBody":"{\"a\":2}"})", "~DashboardBody.a"},
      {"policies compare by meaning", "AWS::SNS::TopicInlinePolicy",
       R"({"PolicyDocument":{"Statement":[{"Effect":"Allow","Action":"a","Resource":["x","y"],"Condition":{"Bool":{"s":true}}}]}})",
       R"({"PolicyDocument":{"Statement":{"Effect":"Allow","Action":["a"],"Resource":["y","x"],"Condition":{"Bool":{"s":"true"}}}}})",
       ""},
      {"another action is another policy", "AWS::SNS::TopicInlinePolicy",
       R"({"PolicyDocument":{"Statement":[{"Effect":"Allow","Action":"a"}]}})",
       R"({"PolicyDocument":{"Statement":[{"Effect":"Allow","Action":"b"}]}})",
       "~PolicyDocument.Statement[0].Action[0]"},
      {"one action more is one difference, wherever it is written", "AWS::SNS::TopicInlinePolicy",
       R"({"PolicyDocument":{"Statement":[{"Sid":"1","Effect":"Allow","Action":["a","b"]},{"Sid":"2","Effect":"Deny","Action":"c"}]}})",
       R"({"PolicyDocument":{"Statement":[{"Sid":"2","Effect":"Deny","Action":"c"},{"Sid":"1","Effect":"Allow","Action":["0","b","a"]}]}})",
       "+PolicyDocument.Statement[0].Action[0]"},
      {"a policy written as text means the same as a document", "AWS::SQS::QueueInlinePolicy",
       R"({"PolicyDocument":"{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"b\",\"a\"]}]}"})",
       R"({"PolicyDocument":{"Statement":{"Effect":"Allow","Action":["a","b"]}}})", ""},
      {"one element instead of another is one difference", "AWS::RDS::DBSubnetGroup",
       R"({"SubnetIds":["a","b"]})", R"({"SubnetIds":["b","c"]})", "~SubnetIds[1]"},
      {"containers in a text have no order, nor have their variables", "AWS::CloudWatch::Dashboard",
       R"({"DashboardBody":"[{\"name\":\"x\",\"environment\":[{\"name\":\"a\",\"value\":\"1\"},{\"name\":\"b\",\"value\":\"2\"}]},{\"name\":\"y\"}]"})",
       R"({"DashboardBody":"[{\"name\":\"y\"},{\"name\":\"x\",\"environment\":[{\"name\":\"b\",\"value\":\"3\"},{\"name\":\"a\",\"value\":\"1\"}]}]"})",
       "~DashboardBody[1].environment[0].value"},
      {"other lists in a text have one", "AWS::CloudWatch::Dashboard",
       R"({"DashboardBody":"[1,2]"})", R"({"DashboardBody":"[2,1]"})",
       "~DashboardBody[0] ~DashboardBody[1]"},
      {"a text in a text is looked into", "AWS::CloudWatch::Dashboard",
       R"({"DashboardBody":"{\"a\":\"{\\\"b\\\":1, \\\"c\\\":2}\"}"})",
       R"({"DashboardBody":"{\"a\":\"{\\\"c\\\":2,\\\"b\\\":1}\"}"})", ""},
      {"a container more is one difference", "AWS::ECS::TaskDefinition",
       R"({"ContainerDefinitions":[{"Name":"x","Image":"i"}]})",
       R"({"ContainerDefinitions":[{"Name":"y","Image":"j"},{"Name":"x","Image":"i"}]})",
       "+ContainerDefinitions[0]"},
  };
  for (const ComparisonRow& row : rows) {
    EXPECT_EQ(summary(compare(type(row.type), parsed(row.before), parsed(row.after))), row.expected)
        << row.rule;
  }
}

TEST(Compare, KnowsWhatIsNotKnown) {
  const ResourceType& vpc = type("AWS::EC2::VPC");
  const auto with = [](Value value) {
    return Value(Value::Object{{"CidrBlock", std::move(value)}});
  };
  const Value unknown = Value::unknown();
  EXPECT_EQ(summary(compare(vpc, with(unknown), with(unknown))), "");
  EXPECT_EQ(summary(compare(vpc, with(unknown), with("x"))), "");
  EXPECT_EQ(summary(compare(vpc, with("x"), with(unknown))), "~CidrBlock");
  EXPECT_EQ(summary(compare(vpc, with("x"), with(Value::concat({"x", unknown})))), "~CidrBlock");
  EXPECT_EQ(summary(compare(vpc, with(Value()), with(unknown))), "+CidrBlock");
}

TEST(Compare, SecretsCompareByContentAndStaySecret) {
  const ResourceType& vpc = type("AWS::EC2::VPC");
  const Value a = Value::Object{{"CidrBlock", Value::secret("a")}};
  const Value b = Value::Object{{"CidrBlock", Value::secret("b")}};
  EXPECT_EQ(summary(compare(vpc, a, Value::Object{{"CidrBlock", "a"}})), "");
  const auto differences = compare(vpc, a, b);
  ASSERT_EQ(summary(differences), "~CidrBlock");
  EXPECT_NE(differences[0].after.if_secret(), nullptr);
}

TEST(CompareLive, ReportsDriftAndNothingElse) {
  const ComparisonRow rows[] = {
      {"what was not declared is not looked at", "AWS::EC2::VPC", R"({"CidrBlock":"10.0.0.0/16"})",
       R"({"CidrBlock":"10.0.0.0/16","VpcId":"vpc-1","InstanceTenancy":"default"})", ""},
      {"a changed value is drift", "AWS::EC2::VPC", R"({"EnableDnsSupport":true})",
       R"({"EnableDnsSupport":false})", "~EnableDnsSupport"},
      {"a missing value is drift", "AWS::EC2::VPC", R"({"EnableDnsHostnames":true})", "{}",
       "-EnableDnsHostnames"},
      {"but for a default that AWS leaves out", "AWS::EC2::VPC", R"({"EnableDnsSupport":true})",
       "{}", ""},
      {"and for empty lists", "AWS::EC2::VPC", R"({"Tags":[]})", "{}", ""},
      {"a foreign tag is drift", "AWS::EC2::VPC", R"({"Tags":[{"Key":"a","Value":"1"}]})",
       R"({"Tags":[{"Key":"x","Value":"1"},{"Key":"a","Value":"1"}]})", "+Tags[0]"},
      {"AWS's own tags are not", "AWS::EC2::VPC", R"({"Tags":[{"Key":"a","Value":"1"}]})",
       R"({"Tags":[{"Key":"aws:x","Value":"1"},{"Key":"a","Value":"1"}]})", ""},
      {"write-only properties cannot be seen", "AWS::KMS::Key", R"({"PendingWindowInDays":7})",
       "{}", ""},
      {"names come back in lower case", "AWS::RDS::DBCluster",
       R"({"DBClusterIdentifier":"Payment"})", R"({"DBClusterIdentifier":"payment"})", ""},
      {"a minor version is not asked for", "AWS::RDS::DBCluster", R"({"EngineVersion":"15"})",
       R"({"EngineVersion":"15.18"})", ""},
      {"another major version is drift", "AWS::RDS::DBCluster", R"({"EngineVersion":"15"})",
       R"({"EngineVersion":"16.1"})", "~EngineVersion"},
      {"a key id comes back as an ARN", "AWS::RDS::DBCluster", R"({"KmsKeyId":"1234"})",
       R"({"KmsKeyId":"arn:aws:kms:r:1:key/1234"})", ""},
      {"a task family comes back with its revision", "AWS::ECS::Service",
       R"({"TaskDefinition":"payment"})",
       R"({"TaskDefinition":"arn:aws:ecs:r:1:task-definition/payment:7"})", ""},
      {"protocol numbers have names", "AWS::EC2::SecurityGroupIngress", R"({"IpProtocol":"6"})",
       R"({"IpProtocol":"tcp"})", ""},
      {"a network is its prefix", "AWS::EC2::Subnet", R"({"CidrBlock":"10.0.1.7/24"})",
       R"({"CidrBlock":"10.0.1.0/24"})", ""},
      {"members that AWS adds to list items", "AWS::ECS::TaskDefinition",
       R"({"ContainerDefinitions":[{"Name":"x","Image":"i"}]})",
       R"({"ContainerDefinitions":[{"Name":"x","Image":"i","Cpu":0,"Essential":true}]})", ""},
      {"numbers as text", "AWS::RDS::DBClusterParameterGroup",
       R"({"Parameters":{"rds.force_ssl":1}})", R"({"Parameters":{"rds.force_ssl":"1"}})", ""},
  };
  for (const ComparisonRow& row : rows) {
    EXPECT_EQ(summary(compare_live(type(row.type), parsed(row.before), parsed(row.after))),
              row.expected)
        << row.rule;
  }
}

TEST(Compare, WritesNamesWithSlashesAsPointersDo) {
  const auto differences =
      compare(type("AWS::RDS::DBClusterParameterGroup"), parsed(R"({"Parameters":{"a/b~c":1}})"),
              parsed(R"({"Parameters":{"a/b~c":2}})"));
  ASSERT_EQ(differences.size(), 1U);
  EXPECT_EQ(differences[0].pointer, "/Parameters/a~1b~0c");
  EXPECT_EQ(name_of_part("a~1b~0c"), "a/b~c");
}

TEST(Covered, AcceptsThePlaceAndAllBelow) {
  const std::string_view patterns[] = {"/A", "/B/*/C"};
  EXPECT_TRUE(covered("/A", patterns));
  EXPECT_TRUE(covered("/A/0/X", patterns));
  EXPECT_TRUE(covered("/B/3/C", patterns));
  EXPECT_FALSE(covered("/B/3", patterns));
  EXPECT_FALSE(covered("/AB", patterns));
  EXPECT_FALSE(covered("", patterns));
}

TEST(Schema, AnswersForEveryTypeOfTheCatalog) {
  EXPECT_EQ(resource_types().size(), 91U);
  EXPECT_TRUE(std::ranges::is_sorted(resource_types(), {}, &ResourceType::name));
  EXPECT_EQ(find_resource_type("AWS::EC2::Nothing"), nullptr);
  for (const ResourceType* each : resource_types()) {
    EXPECT_FALSE(each->primary_identifier.empty()) << each->name;
    for (const std::string_view pointer : each->create_only) {
      EXPECT_NE(find_property(*each, pointer), nullptr) << each->name << pointer;
    }
    EXPECT_TRUE(std::ranges::is_sorted(each->properties.members, {}, &Property::name))
        << each->name;
  }
  EXPECT_EQ(type("AWS::EC2::VPC").token, "aws-native:ec2:Vpc");
  EXPECT_EQ(type("AWS::RDS::DBCluster").token, "aws-native:rds:DbCluster");
  EXPECT_EQ(type("AWS::WAFv2::WebACLAssociation").token, "aws-native:wafv2:WebAclAssociation");
  EXPECT_EQ(find_property(type("AWS::EC2::VPC"), "/Tags/0/Key")->kind, Kind::kString);
  EXPECT_EQ(find_property(type("AWS::EC2::VPC"), "/Nothing"), nullptr);
}

}  // namespace
}  // namespace catalog
