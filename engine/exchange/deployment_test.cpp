#include <functional>
#include <string>

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/exchange/deployment_export.h"
#include "engine/exchange/deployment_import.h"
#include "engine/exchange/deployment_integrity.h"
#include "engine/fake_world.h"

/// States as Pulumi's deployments, there and back.
namespace engine {
namespace {

using base::Json;
using base::JsonObject;
using catalog::Value;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kRoot = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";
constexpr const char* kVpc = "urn:pulumi:dev::shop::shop:Net$aws-native:ec2:Vpc::vpc";

/// A component, references, a secret value, a secret that is only read, options.
Stack shop() {
  Stack stack({.project = "shop", .name = "dev", .region = "us-east-1"});
  catalog::Component net(stack, "shop:Net", "net");
  const std::string vpc = net.declare({.type = "AWS::EC2::VPC",
                                       .name = "vpc",
                                       .properties = Value::Object{{"CidrBlock", "10.0.0.0/16"}},
                                       .options = {.protect = true}});
  net.declare({.type = "AWS::EC2::Subnet",
               .name = "subnet",
               .properties = Value::Object{{"CidrBlock", "10.0.1.0/24"},
                                           {"VpcId", Value::attribute(vpc, "VpcId")}},
               .options = {.retain_on_delete = true, .timeout_seconds = {{"create", 90}}}});
  const std::string secret = stack.declare(
      {.type = "AWS::SecretsManager::Secret",
       .name = "token",
       .properties = Value::Object{{"SecretString", Value::secret(R"({"password":"hush"})")}}});
  stack.declare(
      {.type = "AWS::ElastiCache::ReplicationGroup",
       .name = "cache",
       .properties = Value::Object{
           {"ReplicationGroupDescription", "sessions"},
           {"AuthToken", Value::secret_string(Value::attribute(secret, "Id"), "password")}}});
  stack.output("vpc_id", Value::attribute(vpc, "VpcId"));
  stack.output("greeting", Value::secret("hello"));
  return stack;
}

class Deployment : public testing::Test {
 protected:
  void up() {
    const Summary summary = engine::up(shop(), world_.world(), {}).or_throw();
    ASSERT_EQ(summary.result, RunResult::kSucceeded);
  }

  JsonObject exported(bool show_secrets = false) {
    StateCodec codec(world_.secrets);
    return export_deployment(world_.store.load(codec).or_throw(),
                             {.project = "shop",
                              .stack = "dev",
                              .region = "us-east-1",
                              .version = "v0.0.0",
                              .show_secrets = show_secrets},
                             codec)
        .or_throw()
        .document;
  }

  /// Makes it the state; the notes, or what was wrong.
  base::Result<std::vector<std::string>> import(const Json& document, bool force = false) {
    std::vector<std::string> notes;
    auto replaced = world_.store.replace([&](StateCodec& codec) -> base::Result<Snapshot> {
      auto imported =
          import_deployment(document, {.project = "shop", .stack = "dev", .force = force}, codec);
      if (!imported) {
        return std::move(imported).error();
      }
      notes = std::move(imported->notes);
      return std::move(imported->snapshot);
    });
    if (!replaced) {
      return std::move(replaced).error();
    }
    return notes;
  }

  FakeWorld world_;
};

const JsonObject& resource(const JsonObject& document, std::string_view name) {
  for (const Json& each : document.at("deployment").at("resources").as_array()) {
    if (std::string_view(each.at("urn").as_string()).ends_with(name)) {
      return each.as_object();
    }
  }
  throw std::runtime_error(fmt::format("no resource {}", name));
}

TEST_F(Deployment, HasPulumisShape) {
  up();
  const JsonObject document = exported();
  EXPECT_EQ(document.at("version"), Json(3));
  const JsonObject& root = resource(document, "::shop-dev");
  EXPECT_EQ(root.at("urn").as_string(), kRoot);
  EXPECT_EQ(root.at("custom"), Json(false));
  EXPECT_TRUE(root.at("outputs").as_object().contains("vpc_id"));

  const JsonObject& provider = resource(document, "::default_1_79_0");
  const JsonObject& vpc = resource(document, "::vpc");
  EXPECT_EQ(vpc.at("type").as_string(), "aws-native:ec2:Vpc");
  EXPECT_EQ(vpc.at("inputs").at("cidrBlock").as_string(), "10.0.0.0/16");
  EXPECT_EQ(vpc.at("outputs").at("vpcId"), vpc.at("id"));
  EXPECT_EQ(vpc.at("outputs").at("__inputs"), vpc.at("inputs"));
  EXPECT_EQ(vpc.at("protect"), Json(true));
  EXPECT_EQ(std::string(vpc.at("provider").as_string()),
            fmt::format("{}::{}", provider.at("urn").as_string().c_str(),
                        provider.at("id").as_string().c_str()));

  const JsonObject& subnet = resource(document, "::subnet");
  EXPECT_EQ(subnet.at("dependencies").at(0).as_string(), kVpc);
  EXPECT_EQ(subnet.at("propertyDependencies").at("vpcId").at(0).as_string(), kVpc);
  EXPECT_EQ(subnet.at("retainOnDelete"), Json(true));
  EXPECT_EQ(subnet.at("customTimeouts").at("create"), Json(90));

  const JsonObject& net = resource(document, "shop:Net::net");
  EXPECT_EQ(net.at("custom"), Json(false));
  EXPECT_EQ(net.at("parent").as_string(), kRoot);
  EXPECT_FALSE(net.contains("provider"));
}

TEST_F(Deployment, KeepsPulumisRulesAndNeverShowsASecret) {
  up();
  const JsonObject document = exported();
  EXPECT_THAT(check_deployment_integrity(document.at("deployment").as_object()), IsEmpty());
  EXPECT_THAT(base::json_text(document), Not(HasSubstr("hush")));
  EXPECT_THAT(base::json_text(document), Not(HasSubstr("hello")));
  const std::string& reference =
      resource(document, "::cache").at("inputs").at("authToken").as_string().c_str();
  EXPECT_THAT(reference, testing::StartsWith("{{resolve:secretsmanager:secret-"));
  EXPECT_THAT(reference, testing::EndsWith(":SecretString:password}}"));
}

TEST_F(Deployment, ShowsSecretsInTheirEnvelopesWhenAsked) {
  up();
  const JsonObject document = exported(true);
  EXPECT_EQ(
      resource(document, "::shop-dev").at("outputs").at("greeting"),
      Json(JsonObject{{"4dabf18193072939515e22adb298388d", "1b47061264138c4ac30d75fd1eb44270"},
                      {"plaintext", "\"hello\""}}));
}

TEST_F(Deployment, ComesBackTheSameAndThenThereIsNothingToDo) {
  up();
  const JsonObject before = exported();
  EXPECT_THAT(import(before).or_throw(), IsEmpty());
  EXPECT_EQ(base::pretty_json(exported()), base::pretty_json(before));
  const Plan plan = preview(shop(), world_.world(), {}).or_throw();
  EXPECT_FALSE(plan.has_changes());
  const Summary again = engine::up(shop(), world_.world(), {}).or_throw();
  EXPECT_EQ(again.counts, (std::map<Action, std::size_t>{{Action::kSame, 4}}));
}

TEST_F(Deployment, ComesBackFromReadableSecretsToo) {
  up();
  const JsonObject shown = exported(true);
  EXPECT_THAT(import(shown).or_throw(), IsEmpty());
  EXPECT_FALSE(preview(shop(), world_.world(), {}).or_throw().has_changes());
  EXPECT_EQ(base::json_text(exported(true)), base::json_text(shown));
}

TEST_F(Deployment, OfAnotherStackIsRefusedAndTakenByForce) {
  up();
  std::string text = base::json_text(exported());
  for (std::size_t at = 0; (at = text.find("urn:pulumi:dev::", at)) != std::string::npos; ++at) {
    text.replace(at, 16, "urn:pulumi:live::");
  }
  const Json other = base::parse_json(text, "test").or_throw();
  const auto refused = import(other);
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().message,
              HasSubstr("it is stack 'live' of project 'shop', not 'dev'"));
  EXPECT_TRUE(import(other, true));
  EXPECT_FALSE(preview(shop(), world_.world(), {}).or_throw().has_changes());
}

TEST_F(Deployment, PendingOperationsAreDroppedWithAWarning) {
  up();
  JsonObject document = exported();
  document.at("deployment")
      .as_object()
      .emplace("pending_operations",
               base::JsonArray{
                   JsonObject{{"type", "creating"}, {"resource", resource(document, "::vpc")}}});
  EXPECT_THAT(import(document).or_throw(),
              Contains(HasSubstr("was interrupted while creating; that is dropped")));
}

TEST_F(Deployment, WhatCannotBeTakenIsNamed) {
  struct Row {
    const char* name;
    std::function<void(JsonObject&)> damage;
    const char* message;
  };

  const auto deployment = [](JsonObject& document) -> JsonObject& {
    return document.at("deployment").as_object();
  };
  const auto at = [&](JsonObject& document, std::string_view name) -> JsonObject& {
    for (Json& each : deployment(document).at("resources").as_array()) {
      if (std::string_view(each.at("urn").as_string()).ends_with(name)) {
        return each.as_object();
      }
    }
    throw std::runtime_error("no such resource");
  };
  const std::vector<Row> rows = {
      {"no version", [](JsonObject& d) { d.erase("version"); }, "this is no deployment"},
      {"an old version", [](JsonObject& d) { d["version"] = 2; }, "has version 2"},
      {"features",
       [](JsonObject& d) {
         d["version"] = 4;
         d["features"] = base::JsonArray{"taint", "hooks"};
       },
       "features that Settle does not know: taint, hooks"},
      {"no deployment", [](JsonObject& d) { d.erase("deployment"); }, "no object 'deployment'"},
      {"a wrong magic",
       [&](JsonObject& d) { deployment(d).at("manifest").as_object()["magic"] = "00"; },
       "the magic of its manifest does not fit the version 'v0.0.0'"},
      {"a parent behind its child",
       [&](JsonObject& d) { at(d, "::vpc")["parent"] = resource(d, "::subnet").at("urn"); },
       "stands behind it"},
      {"a resource of another provider",
       [&](JsonObject& d) { at(d, "::vpc")["type"] = "aws:ec2/vpc:Vpc"; },
       "cannot manage the type 'aws:ec2/vpc:Vpc'"},
      {"a provider that is not there",
       [&](JsonObject& d) { at(d, "::vpc")["provider"] = "urn:x::1"; }, "its provider urn:x::1"},
      {"a resource whose id is null", [&](JsonObject& d) { at(d, "::vpc")["id"] = nullptr; },
       "::vpc: it is a resource of a provider and has no 'id'"},
      {"a resource without an id", [&](JsonObject& d) { at(d, "::vpc").erase("id"); },
       "has no 'id'"},
      {"an asset",
       [&](JsonObject& d) {
         at(d, "::vpc")["inputs"] =
             JsonObject{{"code", JsonObject{{"4dabf18193072939515e22adb298388d",
                                             "c44067f5952c0a294b673a41bacd8c17"}}}};
       },
       "has an asset, which Settle has no value for"},
      {"a resource that is no object",
       [&](JsonObject& d) { deployment(d).at("resources").as_array().push_back(7); },
       "it is no object"},
  };
  up();
  for (const Row& row : rows) {
    JsonObject document = exported();
    row.damage(document);
    const auto result = import(document);
    ASSERT_FALSE(result) << row.name;
    EXPECT_THAT(result.error().message, HasSubstr(row.message)) << row.name;
    EXPECT_FALSE(preview(shop(), world_.world(), {}).or_throw().has_changes()) << row.name;
  }
}

/// As `pulumi stack export` wrote it for a program with aws-native.
constexpr std::string_view kByPulumi = R"json({
  "version": 3,
  "deployment": {
    "manifest": {"time": "2026-08-01T10:00:00Z",
      "magic": "e5dbd1cb8a5b7ac2a0c4d1bd6eb2ee33d5a0e4cd7b2c0a9f6b5b5e3a0a3d6c11",
      "version": "v3.259.0"},
    "secrets_providers": {"type": "b64"},
    "resources": [
      {"urn": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", "custom": false,
       "type": "pulumi:pulumi:Stack", "outputs": {"id": "vpc-1"}},
      {"urn": "urn:pulumi:dev::shop::pulumi:providers:aws-native::default_1_79_0", "custom": true,
       "id": "0c1e8b6f-3b0b-4b42-8f0b-5f5d7d9a0f01", "type": "pulumi:providers:aws-native",
       "inputs": {"region": "us-east-1"}, "outputs": {"region": "us-east-1"}},
      {"urn": "urn:pulumi:dev::shop::aws-native:ec2:Vpc::vpc", "custom": true, "id": "vpc-1",
       "type": "aws-native:ec2:Vpc",
       "inputs": {"cidrBlock": "10.0.0.0/16", "enableDnsSupport": true},
       "outputs": {"vpcId": "vpc-1", "cidrBlock": "10.0.0.0/16",
         "__inputs": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
                      "ciphertext": "e30="}},
       "parent": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev",
       "provider": "urn:pulumi:dev::shop::pulumi:providers:aws-native::default_1_79_0::0c1e8b6f-3b0b-4b42-8f0b-5f5d7d9a0f01",
       "propertyDependencies": {"cidrBlock": null, "tags": []},
       "ignoreChanges": ["tags"], "sourcePosition": "project:///index.ts#3,14",
       "created": "2026-08-01T10:00:00Z", "modified": "2026-08-01T10:00:00Z"}
    ]
  }
})json";

TEST_F(Deployment, WrittenByPulumiIsReadAndSaysWhatItLeavesOut) {
  Json document = base::parse_json(kByPulumi, "test").or_throw();
  document.as_object().at("deployment").at("manifest").as_object()["magic"] =
      base::sha256_hex("v3.259.0");
  EXPECT_THAT(import(document).or_throw(),
              testing::ElementsAre(HasSubstr("'ignoreChanges' of 1 resources is not kept")));
  const Snapshot state = world_.state();
  const ResourceState* vpc = state.find("urn:pulumi:dev::shop::aws-native:ec2:Vpc::vpc");
  ASSERT_NE(vpc, nullptr);
  EXPECT_EQ(vpc->type, "AWS::EC2::VPC");
  EXPECT_EQ(vpc->identifier, "vpc-1");
  EXPECT_EQ(vpc->parent, "");
  EXPECT_EQ(vpc->inputs,
            Value(Value::Object{{"CidrBlock", "10.0.0.0/16"}, {"EnableDnsSupport", true}}));
  EXPECT_EQ(vpc->outputs.at("VpcId"), Value("vpc-1"));
  EXPECT_TRUE(vpc->outputs.at("__inputs").is_absent());
  EXPECT_EQ(state.outputs().at("id"), Value("vpc-1"));
}

}  // namespace
}  // namespace engine
