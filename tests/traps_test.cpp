// The provider against the region itself, over HTTP, while the region misbehaves the way AWS does.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/io/http_server.h"
#include "catalog/compare.h"
#include "engine/provider/cloud_control/cloud_control_provider.h"
#include "region/region_for_test.h"

namespace {

using base::ErrorKind;
using base::Json;
using base::JsonArray;
using base::JsonObject;
using ::testing::HasSubstr;

constexpr const char* kQueue = "AWS::SQS::Queue";

class Traps : public ::testing::Test {
 protected:
  Traps()
      : server_(
            base::Listener::tcp("127.0.0.1", 0).or_throw(),
            [this](const base::HttpRequest& request) { return region_.region().handle(request); }),
        provider_(engine::make_cloud_control_provider(
            {.region = "us-east-1",
             .endpoint_url = fmt::format("http://127.0.0.1:{}", server_.port()),
             .credentials = *credentials_,
             .clock = region_.clock,
             .random = region_.random,
             .limits = engine::CloudControlLimits::for_local_endpoint()})) {}

  void misbehave(const std::string& faults) { ASSERT_EQ(region_.set_faults(faults).status, 200); }

  base::Result<engine::Outcome> create(const std::string& name = "payments") {
    return provider_->create(kQueue, Json(JsonObject{{"QueueName", name}}), context());
  }

  engine::OperationContext context() { return {.client_token = fmt::format("token{}", ++tokens_)}; }

  std::size_t queues() { return provider_->list(kQueue, Json(JsonObject{})).value().size(); }

  region::TestRegion region_;
  std::unique_ptr<aws::CredentialsProvider> credentials_ =
      aws::fixed_credentials({.access_key_id = "test", .secret_access_key = "test"});
  base::HttpServer server_;
  std::unique_ptr<engine::Provider> provider_;
  int tokens_ = 0;
};

TEST_F(Traps, AResourceLivesFromCreateToDelete) {
  EXPECT_EQ(provider_->identity().value().account_id, "000000000000");
  const auto created = create();
  ASSERT_TRUE(created) << created.error().message;
  const auto& queue = created->resource;
  EXPECT_THAT(std::string(queue.properties.at("Arn").as_string()), HasSubstr(":payments"));
  const auto updated = provider_->update(
      kQueue, queue.identifier, Json(JsonObject{{"QueueName", "payments"}}),
      Json(JsonObject{{"QueueName", "payments"}, {"DelaySeconds", 5}}), context());
  ASSERT_TRUE(updated) << updated.error().message;
  EXPECT_EQ(updated->resource.properties.at("DelaySeconds").to_number<int>(), 5);
  ASSERT_TRUE(provider_->remove(kQueue, queue.identifier, context()));
  ASSERT_TRUE(provider_->remove(kQueue, queue.identifier, context())) << "twice is no error";
  EXPECT_FALSE(provider_->read(kQueue, queue.identifier).value());
}

struct PassingTrap {
  const char* name;
  const char* faults;
};

class PassingTraps : public Traps, public ::testing::WithParamInterface<PassingTrap> {};

TEST_P(PassingTraps, AreWaitedOutAndNothingIsMadeTwice) {
  misbehave(GetParam().faults);
  const auto created = create();
  ASSERT_TRUE(created) << created.error().message;
  EXPECT_FALSE(created->failure);
  EXPECT_EQ(queues(), 1U);
}

INSTANTIATE_TEST_SUITE_P(
    Region, PassingTraps,
    ::testing::Values(
        PassingTrap{"Throttling", R"([{"operation":"create","fault":"throttle","times":8}])"},
        PassingTrap{"ThrottlingInTheHandler",
                    R"([{"operation":"create","fault":"throttle-in-handler","times":3}])"},
        PassingTrap{"ARoleNotAssumableYet",
                    R"([{"operation":"create","fault":"role-not-assumable","times":3}])"},
        PassingTrap{"AConcurrentOperation",
                    R"([{"operation":"create","fault":"concurrent-operation","times":3}])"},
        PassingTrap{"ALostAnswer", R"([{"operation":"create","fault":"drop-response","times":2}])"},
        PassingTrap{
            "ALostAnswerToAStatus",
            R"([{"operation":"create","fault":"slow"},{"operation":"status","fault":"drop-response"}])"},
        PassingTrap{"NotFoundAfterCreate",
                    R"([{"operation":"read","fault":"not-found-after-create","times":4}])"},
        PassingTrap{"ASlowOperation",
                    R"([{"operation":"create","fault":"slow","milliseconds":60000}])"},
        PassingTrap{
            "AFaultOfTheService",
            R"([{"operation":"create","fault":"fail","code":"ServiceInternalError","message":"x"}])"},
        PassingTrap{
            "AQueueNameThatIsStillTaken",
            R"([{"operation":"create","fault":"fail","code":"InvalidRequest","message":)"
            R"("You must wait 60 seconds after deleting a queue before you can create another"}])"}),
    [](const auto& each) { return each.param.name; });

TEST_F(Traps, AFailedCreateThatLeavesAResourceHandsItOver) {
  misbehave(R"([{"operation":"create","fault":"fail-with-resource"}])");
  const auto created = create();
  ASSERT_TRUE(created) << created.error().message;
  EXPECT_TRUE(created->failure);
  EXPECT_TRUE(provider_->read(kQueue, created->resource.identifier).value());
  ASSERT_TRUE(provider_->remove(kQueue, created->resource.identifier, context()));
  EXPECT_EQ(queues(), 0U);
}

TEST_F(Traps, WhatSomebodyElseMadeIsNotAdopted) {
  ASSERT_TRUE(create());
  const auto again = create();
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().kind, ErrorKind::kAlreadyExists);
  EXPECT_THAT(again.error().message, HasSubstr("settle import"));
}

TEST_F(Traps, TheSameTokenIsTheSameOperation) {
  const engine::OperationContext same{.client_token = "once"};
  const Json desired(JsonObject{{"QueueName", "payments"}});
  const auto first = provider_->create(kQueue, desired, same);
  const auto second = provider_->create(kQueue, desired, same);
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->resource.identifier, second->resource.identifier);
  EXPECT_EQ(queues(), 1U);
}

TEST_F(Traps, ADeleteWaitsUntilDependentsHaveGone) {
  const auto created = create();
  ASSERT_TRUE(created);
  misbehave(R"([{"operation":"delete","fault":"fail","code":"InvalidRequest",)"
            R"("message":"DependencyViolation: resource has a dependent object","times":3}])");
  EXPECT_TRUE(provider_->remove(kQueue, created->resource.identifier, context()));
  EXPECT_EQ(queues(), 0U);
}

TEST_F(Traps, ReorderedListsAndDefaultsAreNoDrift) {
  const Json declared(JsonObject{{"QueueName", "payments"},
                                 {"Tags", JsonArray{JsonObject{{"Key", "a"}, {"Value", "1"}},
                                                    JsonObject{{"Key", "b"}, {"Value", "2"}}}}});
  const auto created = provider_->create(kQueue, declared, context());
  ASSERT_TRUE(created) << created.error().message;
  misbehave(R"([{"fault":"list-reordered"},{"fault":"adds-defaults"}])");
  const auto live = provider_->read(kQueue, created->resource.identifier).value();
  ASSERT_TRUE(live);
  const auto& type = *catalog::find_resource_type(kQueue);
  EXPECT_TRUE(catalog::compare_live(type, catalog::Value::from_json(declared),
                                    catalog::Value::from_json(live->properties))
                  .empty());
}

TEST_F(Traps, WriteOnlyPropertiesAreNotEchoed) {
  const Json before(JsonObject{{"Name", "token"},
                               {"Description", "a"},
                               {"GenerateSecretString", JsonObject{{"PasswordLength", 32}}}});
  Json after = before;
  after.as_object()["Description"] = "b";
  const auto created = provider_->create("AWS::SecretsManager::Secret", before, context());
  ASSERT_TRUE(created) << created.error().message;
  const auto value = provider_->secret_string("token");
  ASSERT_TRUE(value) << value.error().message;
  misbehave(R"([{"fault":"write-only-echo","times":10}])");
  const auto updated = provider_->update("AWS::SecretsManager::Secret",
                                         created->resource.identifier, before, after, context());
  ASSERT_TRUE(updated) << updated.error().message;
  EXPECT_FALSE(updated->failure);
  EXPECT_EQ(provider_->secret_string("token").value(), *value)
      << "the secret must not be made anew";
}

}  // namespace
