#include "engine/provider/cloud_control/patch.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace engine {
namespace {

struct PatchCase {
  const char* name;
  const char* type;
  const char* before;
  const char* after;
  const char* live;
  const char* patch;
};

class Patch : public ::testing::TestWithParam<PatchCase> {};

TEST_P(Patch, IsAsExpected) {
  const auto json = [](const char* text) { return base::parse_json(text, "case").or_throw(); };
  const auto patch = build_patch(GetParam().type, json(GetParam().before), json(GetParam().after),
                                 json(GetParam().live));
  ASSERT_TRUE(patch) << patch.error().message;
  EXPECT_EQ(base::json_text(*patch), GetParam().patch);
}

INSTANTIATE_TEST_SUITE_P(
    CloudControl, Patch,
    ::testing::Values(
        PatchCase{"AChangedPropertyIsAddedWhole", "AWS::SQS::Queue",
                  R"({"DelaySeconds":1,"QueueName":"q"})", R"({"DelaySeconds":2,"QueueName":"q"})",
                  "{}", R"([{"op":"add","path":"/DelaySeconds","value":2}])"},
        PatchCase{"OneElementOfAListSendsTheWholeList", "AWS::ECS::Cluster",
                  R"({"CapacityProviders":["a","b"]})", R"({"CapacityProviders":["a","c"]})", "{}",
                  R"([{"op":"add","path":"/CapacityProviders","value":["a","c"]}])"},
        PatchCase{"TagsInAnotherOrderAreNoChange", "AWS::SQS::Queue",
                  R"({"Tags":[{"Key":"a","Value":"1"},{"Key":"b","Value":"2"}]})",
                  R"({"Tags":[{"Key":"b","Value":"2"},{"Key":"a","Value":"1"}]})", "{}", "[]"},
        PatchCase{"AJsonTextWithOtherBlanksIsNoChange", "AWS::SQS::QueueInlinePolicy",
                  R"({"PolicyDocument":{"Statement":[{"Action":"a"}]}})",
                  R"({"PolicyDocument":"{ \"Statement\": [ { \"Action\": [\"a\"] } ] }"})", "{}",
                  "[]"},
        PatchCase{"ARemovedPropertyThatIsLiveIsRemoved", "AWS::SQS::Queue", R"({"DelaySeconds":1})",
                  "{}", R"({"DelaySeconds":1})", R"([{"op":"remove","path":"/DelaySeconds"}])"},
        PatchCase{"ARemovedPropertyThatReadsDoNotShowIsLeft", "AWS::SQS::Queue",
                  R"({"DelaySeconds":1})", "{}", "{}", "[]"},
        PatchCase{"WriteOnlyPropertiesThatAreNotRequiredStayHome",
                  "AWS::ElastiCache::ReplicationGroup",
                  R"({"SecurityGroupIds":["sg-1"],"SnapshotRetentionLimit":1,"AuthToken":"x"})",
                  R"({"SecurityGroupIds":["sg-1"],"SnapshotRetentionLimit":2,"AuthToken":"x"})",
                  "{}", R"([{"op":"add","path":"/SnapshotRetentionLimit","value":2}])"},
        PatchCase{"AChangedWriteOnlyPropertyIsSent", "AWS::ElastiCache::ReplicationGroup",
                  R"({"SecurityGroupIds":["sg-1"]})", R"({"SecurityGroupIds":["sg-2"]})", "{}",
                  R"([{"op":"add","path":"/SecurityGroupIds","value":["sg-2"]}])"},
        PatchCase{"WhatMakesANewSecretIsSentOnlyWhenItChanged", "AWS::SecretsManager::Secret",
                  R"({"Description":"a","GenerateSecretString":{"PasswordLength":32}})",
                  R"({"Description":"b","GenerateSecretString":{"PasswordLength":32}})", "{}",
                  R"([{"op":"add","path":"/Description","value":"b"}])"},
        PatchCase{
            "RequiredWriteOnlyPropertiesGoAlong", "AWS::SecretsManager::RotationSchedule",
            R"({"SecretId":"s","HostedRotationLambda":{"RotationType":"x"},"RotateImmediatelyOnUpdate":true})",
            R"({"SecretId":"s","HostedRotationLambda":{"RotationType":"x"},"RotateImmediatelyOnUpdate":false})",
            "{}",
            R"([{"op":"add","path":"/HostedRotationLambda","value":{"RotationType":"x"}},)"
            R"({"op":"add","path":"/RotateImmediatelyOnUpdate","value":false}])"},
        PatchCase{"TypesWithoutASchemaCompareByValue", "My::Own::Type",
                  R"({"A":{"x":1,"y":2},"B":1})", R"({"A":{"y":2,"x":1},"B":2})", "{}",
                  R"([{"op":"add","path":"/B","value":2}])"}),
    [](const auto& each) { return each.param.name; });

TEST(Patch, AnAuthTokenIsRotatedNotUpdated) {
  const base::Json before(base::JsonObject{{"AuthToken", "old"}});
  const base::Json after(base::JsonObject{{"AuthToken", "new"}});
  const auto patch =
      build_patch("AWS::ElastiCache::ReplicationGroup", before, after, base::JsonObject{});
  ASSERT_FALSE(patch);
  EXPECT_EQ(patch.error().kind, base::ErrorKind::kUnsupported);
  EXPECT_EQ(patch.error().message.find("new;"), std::string::npos);
}

}  // namespace
}  // namespace engine
