#include "engine/exchange/cloudformation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/config/yaml_reader.h"
#include "engine/exchange/logical_ids.h"
#include "engine/exchange/template_values.h"

namespace engine {
namespace {

using base::Json;
using base::JsonObject;
using catalog::Value;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Stack empty_stack() {
  return Stack({.project = "shop", .name = "dev", .region = "us-east-1", .target = Target::kAws});
}

JsonObject template_of(const Stack& stack) {
  return cloudformation_template(stack).or_throw().document;
}

TEST(CloudFormation, EveryExpressionBecomesTheTemplatesOwn) {
  struct Row {
    const char* name;
    Value value;
    const char* json;
  };

  Stack stack = empty_stack();
  const std::string vpc =
      stack.declare({.type = "AWS::EC2::VPC",
                     .name = "vpc",
                     .properties = Value::Object{{"CidrBlock", "10.0.0.0/16"}}});
  const std::string cluster =
      stack.declare({.type = "AWS::RDS::DBCluster",
                     .name = "db",
                     .properties = Value::Object{{"DBClusterIdentifier", "main"},
                                                 {"Engine", "aurora-postgresql"}}});
  const std::string secret =
      stack.declare({.type = "AWS::SecretsManager::Secret", .name = "token"});
  const Value vpc_id = Value::attribute(vpc, "VpcId");
  const std::vector<Row> rows = {
      {"a literal", "x", R"("x")"},
      {"an identifier", vpc_id, R"({"Ref":"Vpc"})"},
      {"an attribute", Value::attribute(cluster, "Endpoint.Address"),
       R"({"Fn::GetAtt":["DbDBCluster","Endpoint.Address"]})"},
      {"a declared identifier", Value::attribute(cluster, "DBClusterIdentifier"),
       R"({"Ref":"DbDBCluster"})"},
      {"what only the declaration says", Value::attribute(cluster, "Engine"),
       R"("aurora-postgresql")"},
      {"a pseudo parameter", Value::pseudo_parameter("AccountId"), R"({"Ref":"AWS::AccountId"})"},
      {"a text", Value::concat({"a:", Value::pseudo_parameter("Partition"), ":", vpc_id}),
       R"({"Fn::Sub":"a:${AWS::Partition}:${Vpc}"})"},
      {"a text with the letters of a reference", Value::concat({"${x}", vpc_id}),
       R"({"Fn::Sub":"${!x}${Vpc}"})"},
      {"a text of nothing but literals",
       Value::concat({"${x}", Value::attribute(cluster, "Engine")}), R"("${x}aurora-postgresql")"},
      {"a document as text",
       Value::json_text(Value::Object{
           {"id", vpc_id}, {"n", 1}, {"q", "say \"x\""}, {"l", Value::List{true, vpc_id}}}),
       R"({"Fn::Sub":"{\"id\":\"${Vpc}\",\"l\":[true,\"${Vpc}\"],\"n\":1,\"q\":\"say \\\"x\\\"\"}"})"},
      {"a value that Secrets Manager keeps",
       Value::secret_string(Value::attribute(secret, "Id"), "password"),
       R"({"Fn::Sub":"{{resolve:secretsmanager:${TokenSecret}:SecretString:password}}"})"},
      {"a whole secret of a known name", Value::secret_string("name", ""),
       R"("{{resolve:secretsmanager:name:SecretString}}")"},
      {"a secret value", Value::secret("hush"), R"({"Ref":"Place"})"},
      {"the same secret again, in a text", Value::concat({"p=", Value::secret("hush")}),
       R"({"Fn::Sub":"p=${Place}"})"},
      {"another secret", Value::secret(Value::Object{{"key", "other"}}),
       R"({"key":{"Ref":"PlaceKey"}})"},
      {"a null", Value::Object{{"a", Value::null()}, {"b", 1}}, R"({"b":1})"},
  };
  const std::vector<std::string> ids = logical_ids(stack);
  TemplateValues values(stack, ids);
  for (const Row& row : rows) {
    EXPECT_EQ(base::json_text(values.write(row.value, "Place")), row.json) << row.name;
  }
}

TEST(CloudFormation, AnAttributeThatNoTemplateReadsIsNamed) {
  Stack stack = empty_stack();
  const std::string queue = stack.declare({.type = "AWS::SQS::Queue", .name = "queue"});
  stack.output("delay", Value::attribute(queue, "DelaySeconds"));
  const auto result = cloudformation_template(stack);
  ASSERT_FALSE(result);
  EXPECT_THAT(result.error().message, HasSubstr("cannot read 'DelaySeconds' of " + queue));
}

TEST(CloudFormation, LogicalIdsAreTheNamesAndTellTwoOfANameApart) {
  Stack stack = empty_stack();
  catalog::Component left(stack, "shop:Left", "left");
  catalog::Component right(stack, "shop:Right", "right");
  stack.declare({.type = "AWS::SQS::Queue", .name = "payment-queue"});
  stack.declare({.type = "AWS::EC2::Subnet", .name = "private-a"});
  left.declare({.type = "AWS::SQS::Queue", .name = "jobs"});
  right.declare({.type = "AWS::SQS::Queue", .name = "jobs"});
  EXPECT_THAT(logical_ids(stack), testing::ElementsAre("", "", "PaymentQueue", "PrivateASubnet",
                                                       "LeftJobsQueue", "RightJobsQueue"));
}

TEST(CloudFormation, OptionsBecomePoliciesAndDependencies) {
  Stack stack = empty_stack();
  const std::string topic = stack.declare({.type = "AWS::SNS::Topic", .name = "alerts"});
  stack.declare({.type = "AWS::SQS::Queue",
                 .name = "kept",
                 .options = {.depends_on = {topic}, .protect = true}});
  stack.declare({.type = "AWS::SQS::Queue", .name = "other"});
  const JsonObject document = template_of(stack);
  const Json& kept = document.at("Resources").at("KeptQueue");
  EXPECT_EQ(kept.at("DependsOn"), Json("AlertsTopic"));
  EXPECT_EQ(kept.at("DeletionPolicy"), Json("Retain"));
  EXPECT_EQ(kept.at("UpdateReplacePolicy"), Json("Retain"));
  EXPECT_EQ(document.at("Resources").at("OtherQueue").at("DeletionPolicy"), Json("Delete"));
}

TEST(CloudFormation, SecretsAreParametersAndNoOutput) {
  Stack stack = empty_stack();
  stack.declare({.type = "AWS::SecretsManager::Secret",
                 .name = "token",
                 .properties = Value::Object{{"SecretString", Value::secret("hush")}}});
  stack.output("token", Value::secret("hush"));
  const CloudFormationTemplate built = cloudformation_template(stack).or_throw();
  EXPECT_THAT(base::json_text(built.document), Not(HasSubstr("hush")));
  EXPECT_EQ(base::json_text(built.document.at("Parameters")),
            R"({"TokenSecretSecretString":{"Type":"String","NoEcho":true}})");
  ASSERT_EQ(built.notes.size(), 1U);
  EXPECT_THAT(built.notes.front().summary, HasSubstr("output 'token' is secret"));
}

TEST(CheckTemplate, EveryDamageIsNamed) {
  struct Row {
    const char* resources;
    const char* message;
  };

  constexpr Row kRows[] = {
      {R"({"A":{"Type":"AWS::Nothing::Here"}})", "its type 'AWS::Nothing::Here' is not known"},
      {R"({"A":{"Type":"AWS::SQS::Queue","Properties":{"QueueName":{"Ref":"B"}}}})",
       "refers to 'B', which is not there"},
      {R"({"A":{"Type":"AWS::SQS::Queue","Properties":{"QueueName":{"Fn::GetAtt":["B","Arn"]}}}})",
       "reads 'Arn' of 'B', which is not there"},
      {R"({"A":{"Type":"AWS::SQS::Queue","Properties":{"QueueName":{"Fn::Sub":"${A.DelaySeconds}"}}}})",
       "reads 'DelaySeconds' of 'A', which AWS::SQS::Queue does not have to read"},
      {R"({"A":{"Type":"AWS::SQS::Queue","DependsOn":["B"]}})", "depends on 'B'"},
      {R"({"A":{"Type":"AWS::SQS::Queue","DependsOn":"B"},
           "B":{"Type":"AWS::SQS::Queue","Properties":{"QueueName":{"Fn::Sub":"${A.Arn}"}}}})",
       "'A' needs itself"},
  };
  for (const Row& row : kRows) {
    const Json resources = base::parse_json(row.resources, "test").or_throw();
    const base::Diagnostics found = check_template(JsonObject{{"Resources", resources}});
    ASSERT_FALSE(found.empty()) << row.message;
    EXPECT_THAT(found.front().summary, HasSubstr(row.message));
  }
}

TEST(CheckTemplate, KnowsCloudFormationsLimits) {
  JsonObject resources;
  for (int i = 0; i < 501; ++i) {
    resources.emplace(fmt::format("Queue{}", i),
                      JsonObject{{"Type", "AWS::SQS::Queue"},
                                 {"Properties", JsonObject{{"QueueName", std::string(100, 'q')}}}});
  }
  const base::Diagnostics found = check_template(JsonObject{{"Resources", resources}});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_THAT(found[0].summary, HasSubstr("501 resources; CloudFormation takes 500"));
  EXPECT_EQ(found[1].severity, base::Severity::kWarning);
  EXPECT_THAT(found[1].summary, HasSubstr("upload it to S3"));
}

TEST(TemplateYaml, SaysTheSameAsTheJson) {
  const Json document = base::parse_json(
                            R"({"Resources":{"A":{"Type":"AWS::SQS::Queue","n":7,"b":true,"x":1.5,
          "texts":["true","yes","7","","a: b","- c","{{resolve:x}}","${A.Arn}","line\nline",
                   "2012-10-17","it's \"quoted\"","arn:aws:sqs","*","~","#","1e3"]}}})",
                            "test")
                            .or_throw();
  EXPECT_EQ(read_yaml(template_yaml(document.as_object()), "test").or_throw().root, document);
}

}  // namespace
}  // namespace engine
