#include "catalog/validate.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "catalog/value_for_test.h"

namespace catalog {
namespace {

std::string violations_text(const std::vector<Violation>& violations) {
  std::string text;
  for (const Violation& violation : violations) {
    text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", violation.path, violation.rule);
  }
  return text;
}

std::vector<Violation> check(std::string_view type, const Value& properties) {
  const ResourceType* found = find_resource_type(type);
  EXPECT_NE(found, nullptr) << type;
  return validate(*found, properties);
}

TEST(Validate, FindsEachBrokenRule) {
  struct Row {
    const char* rule;
    const char* type;
    const char* properties;
    const char* expected;
  };

  const Row rows[] = {
      {"a VPC as AWS wants it is right", "AWS::EC2::VPC",
       R"({"CidrBlock":"10.0.0.0/16","Tags":[{"Key":"Name","Value":"x"}]})", ""},
      {"nothing at all is right where nothing is required", "AWS::EC2::InternetGateway", "{}", ""},
      {"a required property is missing", "AWS::EC2::Subnet", "{}", "VpcId: required"},
      {"a member of a nested object is missing", "AWS::EC2::VPC", R"({"Tags":[{"Key":"Name"}]})",
       "Tags[0].Value: required"},
      {"text is no boolean", "AWS::EC2::VPC", R"({"EnableDnsSupport":"true"})",
       "EnableDnsSupport: type"},
      {"a number is no text", "AWS::EC2::VPC", R"({"CidrBlock":10})", "CidrBlock: type"},
      {"an object is no list", "AWS::EC2::VPC", R"({"Tags":{"Name":"x"}})", "Tags: type"},
      {"null is nothing", "AWS::EC2::VPC", R"({"CidrBlock":null})", "CidrBlock: type"},
      {"a fraction is no integer", "AWS::SQS::Queue", R"({"DelaySeconds":1.5})",
       "DelaySeconds: type"},
      {"1.0 is an integer", "AWS::SQS::Queue", R"({"DelaySeconds":1.0})", ""},
      {"a word outside the enum", "AWS::EC2::FlowLog",
       R"({"ResourceId":"vpc-1","ResourceType":"VPCs"})", "ResourceType: enum"},
      {"text against the pattern", "AWS::Logs::LogGroup", R"({"LogGroupName":"no spaces"})",
       "LogGroupName: pattern"},
      {"a newline at the end does not slip through", "AWS::RDS::DBCluster",
       R"({"DBClusterIdentifier":"name\n"})", "DBClusterIdentifier: pattern"},
      {"a retention that CloudWatch does not know", "AWS::Logs::LogGroup",
       R"({"RetentionInDays":8})", "RetentionInDays: enum"},
      {"too large", "AWS::KMS::Key", R"({"KeyPolicy":{},"PendingWindowInDays":31})",
       "PendingWindowInDays: maximum"},
      {"too small a waiting period", "AWS::KMS::Key", R"({"KeyPolicy":{},"PendingWindowInDays":6})",
       "PendingWindowInDays: minimum"},
      {"an empty name", "AWS::Logs::LogGroup", R"({"LogGroupName":""})",
       "LogGroupName: pattern; LogGroupName: minLength"},
      {"the same item twice", "AWS::EC2::VPCEndpoint", R"({"VpcId":"v","SubnetIds":["a","b","a"]})",
       "SubnetIds[2]: uniqueItems"},
      {"a property that is not there", "AWS::EC2::VPC", R"({"CidrBlok":"10.0.0.0/16"})",
       "CidrBlok: additionalProperties"},
      {"a read-only property", "AWS::EC2::VPC", R"({"VpcId":"vpc-1"})", "VpcId: readOnly"},
      {"a nested read-only property", "AWS::RDS::DBCluster",
       R"({"MasterUserSecret":{"SecretArn":"x"}})", "MasterUserSecret.SecretArn: readOnly"},
      {"members of an open object are free", "AWS::IAM::Role",
       R"({"AssumeRolePolicyDocument":{"Anything":1}})", ""},
      {"a dynamic reference would reach the resource as it stands", "AWS::EC2::VPC",
       R"({"CidrBlock":"{{resolve:ssm:cidr}}"})", "CidrBlock: dynamicReference"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(violations_text(check(row.type, parsed(row.properties))), row.expected) << row.rule;
  }
}

TEST(Validate, AcceptsWhatIsNotKnownYetWhereItsTypeMayBeRight) {
  const auto vpc = [](const char* name, Value value) {
    return violations_text(check("AWS::EC2::VPC", Value::Object{{name, std::move(value)}}));
  };
  EXPECT_EQ(vpc("CidrBlock", Value::attribute("u", "CidrBlock")), "");
  EXPECT_EQ(vpc("CidrBlock", Value::concat({"10.", Value::unknown()})), "");
  EXPECT_EQ(vpc("EnableDnsSupport", Value::unknown()), "");
  EXPECT_EQ(vpc("EnableDnsSupport", Value::concat({"t", Value::unknown()})),
            "EnableDnsSupport: type");
  EXPECT_EQ(vpc("Tags", Value::json_text(Value::List{})), "Tags: type");
}

TEST(Validate, ChecksASecretAndDoesNotShowIt) {
  const auto violations = check("AWS::ElastiCache::ReplicationGroup",
                                Value::Object{{"ReplicationGroupDescription", Value::secret(7)},
                                              {"Port", Value::secret("hunter2")}});
  ASSERT_EQ(violations_text(violations), "Port: type; ReplicationGroupDescription: type");
  EXPECT_EQ(violations[0].message, "[secret] is not an integer");
}

TEST(Validate, ProposesTheNearestWord) {
  const auto property = check("AWS::EC2::VPC", parsed(R"({"CidrBlok":"10.0.0.0/16"})"));
  ASSERT_EQ(property.size(), 1U);
  EXPECT_EQ(property[0].message, "AWS::EC2::VPC has no property 'CidrBlok'");
  EXPECT_EQ(property[0].fix, "did you mean CidrBlock?");
  const auto word =
      check("AWS::EC2::FlowLog", parsed(R"({"ResourceId":"vpc-1","ResourceType":"VCP"})"));
  ASSERT_EQ(word.size(), 1U);
  EXPECT_EQ(word[0].fix, "did you mean VPC?");
}

TEST(Validate, RecursiveTypesAreCheckedAtEveryDepth) {
  const auto violations = check("AWS::WAFv2::WebACL", parsed(R"({
    "DefaultAction": {"Allow": {}}, "Scope": "REGIONAL",
    "VisibilityConfig": {"CloudWatchMetricsEnabled": true, "MetricName": "m", "SampledRequestsEnabled": true},
    "Rules": [{"Name": "r", "Priority": 0, "Action": {"Block": {}},
      "VisibilityConfig": {"CloudWatchMetricsEnabled": true, "MetricName": "m", "SampledRequestsEnabled": true},
      "Statement": {"NotStatement": {"Statement": {"NotStatement": {"Statement": {"GeoMatch": {}}}}}}}]})"));
  EXPECT_EQ(violations_text(violations),
            "Rules[0].Statement.NotStatement.Statement.NotStatement.Statement.GeoMatch: "
            "additionalProperties");
}

}  // namespace
}  // namespace catalog
