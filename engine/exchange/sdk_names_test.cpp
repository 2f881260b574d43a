#include "engine/exchange/sdk_names.h"

#include <set>

#include <gtest/gtest.h>

namespace engine {
namespace {

using catalog::Value;

TEST(SdkNames, ANameOfCloudFormationBecomesOneOfTheSdk) {
  struct Row {
    const char* cfn;
    const char* sdk;
  };

  constexpr Row kRows[] = {
      {"CidrBlock", "cidrBlock"},
      {"VPCId", "vpcId"},
      {"VpcId", "vpcId"},
      {"ARN", "arn"},
      {"IP", "ip"},
      {"ANewIPAddress", "aNewIpAddress"},
      {"SomeARNs", "someArns"},
      {"SomeARNsOfThem", "someArnsOfThem"},
      {"AssociatedIAMRoles", "associatedIamRoles"},
      {"DBClusterIdentifier", "dbClusterIdentifier"},
      {"DBClusterARNs", "dbClusterArns"},
      {"EC2ManagedKey", "ec2ManagedKey"},
      {"UseEC2Please", "useEc2Please"},
      {"MapPublicIpOnLaunch", "mapPublicIpOnLaunch"},
      {"ASCIIAndMore", "asciiAndMore"},
      {"A", "a"},
      {"ACatAndADog", "aCatAndADog"},
      {"", ""},
  };
  for (const Row& row : kRows) {
    EXPECT_EQ(sdk_name(row.cfn), row.sdk);
  }
}

TEST(SdkNames, EveryMemberOfEverySchemaIsFoundUnderItsSdkName) {
  std::set<const catalog::PropertyType*> seen;
  std::vector<const catalog::PropertyType*> todo;
  for (const catalog::ResourceType* type : catalog::resource_types()) {
    todo.push_back(&type->properties);
  }
  while (!todo.empty()) {
    const catalog::PropertyType* type = todo.back();
    todo.pop_back();
    if (type == nullptr || !seen.insert(type).second) {
      continue;
    }
    todo.push_back(type->element);
    for (const catalog::Property& member : type->members) {
      EXPECT_EQ(find_sdk_member(*type, sdk_name(member.name))->name, member.name);
      todo.push_back(member.type);
    }
  }
  EXPECT_GT(seen.size(), 500U);
}

TEST(SdkNames, EveryTypeIsFoundByItsToken) {
  for (const catalog::ResourceType* type : catalog::resource_types()) {
    EXPECT_EQ(find_type_by_token(type->token), type);
    EXPECT_EQ(find_type_by_token(type->name), type);
  }
  EXPECT_EQ(find_type_by_token("aws-native:ec2:Vpc")->name, "AWS::EC2::VPC");
  EXPECT_EQ(find_type_by_token("aws:ec2/vpc:Vpc"), nullptr);
}

TEST(SdkNames, KeysOfDocumentsAndMapsStayAsTheyAre) {
  const catalog::ResourceType& role = *catalog::find_resource_type("AWS::IAM::Role");
  const Value declared = Value::Object{
      {"AssumeRolePolicyDocument",
       Value::Object{{"Version", "2012-10-17"}, {"Statement", Value::List{}}}},
      {"Policies", Value::List{Value::Object{{"PolicyName", "read"},
                                             {"PolicyDocument", Value::Object{{"Id", "x"}}}}}},
      {"Tags", Value::List{Value::Object{{"Key", "Owner"}, {"Value", "anna"}}}}};
  const Value expected = Value::Object{
      {"assumeRolePolicyDocument",
       Value::Object{{"Version", "2012-10-17"}, {"Statement", Value::List{}}}},
      {"policies", Value::List{Value::Object{{"policyName", "read"},
                                             {"policyDocument", Value::Object{{"Id", "x"}}}}}},
      {"tags", Value::List{Value::Object{{"key", "Owner"}, {"value", "anna"}}}}};
  EXPECT_EQ(with_sdk_names(&role.properties, declared), expected);
  EXPECT_EQ(with_cfn_names(&role.properties, expected), declared);
}

TEST(SdkNames, NamesThatCannotBeTurnedBackByRuleComeBackByTheSchema) {
  const catalog::ResourceType& cluster = *catalog::find_resource_type("AWS::RDS::DBCluster");
  const Value declared = Value::Object{{"DBClusterIdentifier", "main"},
                                       {"EngineVersion", "15"},
                                       {"KmsKeyId", "k"},
                                       {"VpcSecurityGroupIds", Value::List{}}};
  const Value exchanged = with_sdk_names(&cluster.properties, declared);
  EXPECT_EQ(exchanged.at("dbClusterIdentifier"), Value("main"));
  EXPECT_EQ(with_cfn_names(&cluster.properties, exchanged), declared);
}

}  // namespace
}  // namespace engine
