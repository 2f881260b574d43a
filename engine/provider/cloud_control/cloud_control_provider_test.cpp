#include "engine/provider/cloud_control/cloud_control_provider.h"

#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/provider/cloud_control/provider_for_test.h"

namespace engine {
namespace {

using base::ErrorKind;
using base::Json;
using base::JsonObject;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST_F(CloudControlProviderTest, CreatesReadsUpdatesListsAndDeletes) {
  const auto created = create();
  ASSERT_TRUE(created) << created.error().message;
  EXPECT_FALSE(created->failure);
  EXPECT_EQ(created->resource.identifier, "id-1");
  EXPECT_EQ(created->resource.properties, Json(JsonObject{{"QueueName", "q"}}));
  EXPECT_THAT(accepted_, ElementsAre("request-1"));

  auto next = context();
  next.client_token = "second";
  const auto updated =
      provider_->update(kQueue, "id-1", Json(JsonObject{{"QueueName", "q"}}),
                        Json(JsonObject{{"QueueName", "q"}, {"DelaySeconds", 5}}), next);
  ASSERT_TRUE(updated) << updated.error().message;
  EXPECT_EQ(updated->resource.properties.at("DelaySeconds").to_number<int>(), 5);

  imposter_.put("id-2", Json(JsonObject{}));
  EXPECT_EQ(provider_->list(kQueue, Json(JsonObject{})).value().size(), 2U);

  next.client_token = "third";
  ASSERT_TRUE(provider_->remove(kQueue, "id-1", next));
  EXPECT_FALSE(provider_->read(kQueue, "id-1").value());
  EXPECT_TRUE(provider_->read(kQueue, "id-2").value());
}

TEST_F(CloudControlProviderTest, SaysWhoItActsAsAndReadsSecrets) {
  const auto identity = provider_->identity().value();
  EXPECT_EQ(identity.account_id, "000000000000");
  EXPECT_EQ(identity.partition, "aws-cn");
  EXPECT_EQ(identity.region, "eu-west-1");
  EXPECT_EQ(identity.where, "local region at " + imposter_.url());
  EXPECT_EQ(provider_->secret_string("db").value(), "value of db");
}

TEST_F(CloudControlProviderTest, ALostAnswerIsAskedForAgainUnderTheSameToken) {
  imposter_.script([](auto& script) { script.lost_answers = 1; });
  ASSERT_TRUE(create());
  EXPECT_THAT(imposter_.client_tokens(), ElementsAre("token", "token"));
  EXPECT_EQ(imposter_.resources(), 1U);
}

TEST_F(CloudControlProviderTest, ThrottlingAtTheApiIsWaitedOut) {
  imposter_.script([](auto& script) {
    for (int i = 0; i < 10; ++i) {
      script.refusals.emplace_back("ThrottlingException", "Rate exceeded");
    }
  });
  ASSERT_TRUE(create());
  EXPECT_THAT(imposter_.client_tokens(), ::testing::Each("token"));
}

struct PassingFault {
  const char* name;
  const char* code;
  const char* message;
};

class PassingFaults : public CloudControlProviderTest,
                      public ::testing::WithParamInterface<PassingFault> {};

TEST_P(PassingFaults, TheWholeOperationIsTriedAgainUnderANewToken) {
  imposter_.script([](auto& script) {
    script.endings.push_back(failed(GetParam().code, GetParam().message));
    script.endings.push_back(failed(GetParam().code, GetParam().message));
  });
  const auto created = create();
  ASSERT_TRUE(created) << created.error().message;
  EXPECT_FALSE(created->failure);
  EXPECT_THAT(imposter_.client_tokens(), ElementsAre("token", "token-2", "token-3"));
  EXPECT_THAT(accepted_, ElementsAre("request-1", "request-2", "request-3"));
  EXPECT_EQ(imposter_.resources(), 1U);
}

TEST_P(PassingFaults, WhatBecameOfItIsFoundAgainByWhoKnowsOnlyTheFirstToken) {
  imposter_.script(
      [](auto& script) { script.endings.push_back(failed(GetParam().code, GetParam().message)); });
  ASSERT_TRUE(create());  // killed before anybody heard of the second request
  EXPECT_EQ(provider_->resume(kQueue, "request-1", context()).error().kind, ErrorKind::kNotFound);
  const auto again = create();
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_EQ(again->resource.identifier, "id-1");
  EXPECT_THAT(imposter_.client_tokens(), ElementsAre("token", "token-2", "token", "token-2"));
  EXPECT_EQ(imposter_.resources(), 1U);
}

INSTANTIATE_TEST_SUITE_P(
    CloudControl, PassingFaults,
    ::testing::Values(
        PassingFault{"ThrottlingInTheHandler", "Throttling", "slow down"},
        PassingFault{"ThrottlingOnlyInTheMessage", "GeneralServiceException", "Rate exceeded"},
        PassingFault{"RoleNotAssumableYet", "InvalidRequest", "The role cannot be assumed by ecs"},
        PassingFault{"RoleNotAssumableYetAsAccessDenied", "AccessDenied",
                     "Unable to assume the role"},
        PassingFault{"ServiceLinkedRoleNotThereYet", "InvalidRequest",
                     "Unable to assume the service linked role"},
        PassingFault{"WebAclNotKnownYet", "GeneralServiceException",
                     "WAFUnavailableEntityException: try again"},
        PassingFault{
            "QueueNameStillTaken", "InvalidRequest",
            "You must wait 60 seconds after deleting a queue before you can create another"},
        PassingFault{"ServiceFault", "ServiceInternalError", "sorry"}),
    [](const auto& each) { return each.param.name; });

TEST_F(CloudControlProviderTest, ARoleThatNeverBecomesAssumableFailsAfterTwoMinutes) {
  imposter_.script([](auto& script) {
    script.endings.assign(1000, failed("InvalidRequest", "The role cannot be assumed"));
  });
  const auto created = create();
  ASSERT_FALSE(created);
  EXPECT_EQ(created.error().kind, ErrorKind::kInvalidArgument);
  EXPECT_THAT(created.error().message, testing::StartsWith("The role cannot be assumed"));
  EXPECT_GE(elapsed(), std::chrono::minutes{2});
  EXPECT_LE(elapsed(), std::chrono::minutes{3});
}

TEST_F(CloudControlProviderTest, AnInvalidRequestIsNotTriedAgain) {
  imposter_.script([](auto& script) {
    script.endings.push_back(failed("InvalidRequest", "QueueName is wrong"));
  });
  EXPECT_EQ(create().error().kind, ErrorKind::kInvalidArgument);
  EXPECT_EQ(imposter_.client_tokens().size(), 1U);
}

TEST_F(CloudControlProviderTest, AnotherOperationOnTheResourceIsWaitedForNotCancelled) {
  imposter_.script([](auto& script) {
    script.refusals.assign(3, {"ConcurrentOperationException", "another operation is under way"});
  });
  ASSERT_TRUE(create());
  EXPECT_THAT(imposter_.client_tokens(), ElementsAre("token", "token", "token", "token"));
}

TEST_F(CloudControlProviderTest, ANewResourceThatIsNotFoundYetIsReadAgain) {
  imposter_.script([](auto& script) { script.hidden_reads = 4; });
  const auto created = create();
  ASSERT_TRUE(created);
  EXPECT_FALSE(created->failure);
  EXPECT_LE(elapsed(), std::chrono::seconds{30});
}

TEST_F(CloudControlProviderTest, ANewResourceThatIsNeverFoundIsKeptWithTheFailure) {
  imposter_.script([](auto& script) { script.hidden_reads = 1'000'000; });
  const auto created = create();
  ASSERT_TRUE(created);
  EXPECT_EQ(created->resource.identifier, "id-1");
  ASSERT_TRUE(created->failure);
  EXPECT_EQ(created->failure->kind, ErrorKind::kNotFound);
}

TEST_F(CloudControlProviderTest, AFailedCreateThatLeavesAResourceHandsItOver) {
  imposter_.script([](auto& script) {
    script.fail_leaves_resource = true;
    script.endings.push_back(failed("NotStabilized", "it does not become healthy"));
  });
  const auto created = create();
  ASSERT_TRUE(created);
  EXPECT_EQ(created->resource.identifier, "id-1");
  ASSERT_TRUE(created->failure);
  EXPECT_EQ(created->failure->code, "NotStabilized");
  EXPECT_EQ(created->failure->kind, ErrorKind::kInternal) << "the outcome is known";
}

TEST_F(CloudControlProviderTest, AThrottledCreateThatLeavesAResourceIsNotRepeated) {
  imposter_.script([](auto& script) {
    script.fail_leaves_resource = true;
    script.endings.push_back(failed("Throttling", "slow down"));
  });
  const auto created = create();
  ASSERT_TRUE(created);
  EXPECT_TRUE(created->failure);
  EXPECT_EQ(imposter_.resources(), 1U);
}

TEST_F(CloudControlProviderTest, WhatSomebodyElseMadeIsNotAdopted) {
  imposter_.script([](auto& script) {
    script.fail_leaves_resource = true;  // the event names the resource that is in the way
    script.endings.push_back(failed("AlreadyExists", "q already exists"));
  });
  const auto created = create();
  ASSERT_FALSE(created);
  EXPECT_EQ(created.error().kind, ErrorKind::kAlreadyExists);
  EXPECT_THAT(created.error().message, HasSubstr("settle import"));
}

TEST_F(CloudControlProviderTest, AFailedUpdateHandsOverWhatThereIsNow) {
  imposter_.put("id-1", Json(JsonObject{{"QueueName", "q"}}));
  imposter_.script([](auto& script) {
    script.endings.push_back(failed("NotUpdatable", "not while protected"));
  });
  const auto updated = provider_->update(kQueue, "id-1", Json(JsonObject{}),
                                         Json(JsonObject{{"DelaySeconds", 1}}), context());
  ASSERT_TRUE(updated);
  EXPECT_TRUE(updated->failure);
  EXPECT_EQ(updated->resource.properties, Json(JsonObject{{"QueueName", "q"}}));
}

TEST_F(CloudControlProviderTest, DeletingWhatIsGoneIsSuccess) {
  imposter_.script(
      [](auto& script) { script.refusals.emplace_back("ResourceNotFoundException", "gone"); });
  EXPECT_TRUE(provider_->remove(kQueue, "id-1", context()));
  imposter_.script([](auto& script) { script.endings.push_back(failed("NotFound", "gone")); });
  EXPECT_TRUE(provider_->remove(kQueue, "id-1", context()));
}

TEST_F(CloudControlProviderTest, ADeleteWaitsForDependentInterfacesToGo) {
  imposter_.put("sg-1", Json(JsonObject{}));
  imposter_.script([](auto& script) {
    script.endings.assign(3, failed("InvalidRequest", "resource sg-1 has a dependent object"));
  });
  EXPECT_TRUE(provider_->remove("AWS::EC2::SecurityGroup", "sg-1", context()));
  EXPECT_EQ(imposter_.resources(), 0U);
}

TEST_F(CloudControlProviderTest, AProtectedClusterIsNotDeletedAndTheFixIsNamed) {
  imposter_.put("cluster", Json(JsonObject{}));
  imposter_.script([](auto& script) {
    script.endings.push_back(failed(
        "NotUpdatable", "Cannot delete protected Cluster, please disable deletion protection"));
  });
  const auto removed = provider_->remove("AWS::RDS::DBCluster", "cluster", context());
  ASSERT_FALSE(removed);
  EXPECT_THAT(removed.error().message, HasSubstr("set DeletionProtection to false"));
  EXPECT_EQ(imposter_.client_tokens().size(), 1U);
}

TEST_F(CloudControlProviderTest, AClientTokenConflictIsAFaultOfOurs) {
  imposter_.script([](auto& script) {
    script.refusals.emplace_back("ClientTokenConflictException", "other properties");
  });
  EXPECT_EQ(create().error().kind, ErrorKind::kInternal);
}

TEST_F(CloudControlProviderTest, DynamicReferencesAndOversizeAreRefusedBeforeTheyAreSent) {
  const Json reference(JsonObject{{"Name", "{{resolve:secretsmanager:x}}"}});
  EXPECT_EQ(provider_->create(kQueue, reference, context()).error().kind,
            ErrorKind::kInvalidArgument);
  const Json large(JsonObject{{"Name", std::string(70'000, 'x')}});
  EXPECT_EQ(provider_->create(kQueue, large, context()).error().kind, ErrorKind::kInvalidArgument);
  EXPECT_TRUE(imposter_.client_tokens().empty());
}

TEST_F(CloudControlProviderTest, AManagedPasswordThatIsOffIsLeftOut) {
  const Json desired(JsonObject{{"ManageMasterUserPassword", false}, {"Engine", "x"}});
  ASSERT_TRUE(provider_->create("AWS::RDS::DBCluster", desired, context()));
  EXPECT_THAT(imposter_.desired_states(), ElementsAre(R"({"Engine":"x"})"));
}

TEST_F(CloudControlProviderTest, WhatIsAlreadyAsWantedIsNotSent) {
  imposter_.put("id-1", Json(JsonObject{{"QueueName", "q"}}));
  const Json same(JsonObject{{"QueueName", "q"}});
  EXPECT_TRUE(provider_->update(kQueue, "id-1", same, same, context()));
  EXPECT_TRUE(imposter_.client_tokens().empty());
}

TEST_F(CloudControlProviderTest, OnlyWhatReadsStillShowIsRemoved) {
  imposter_.put("id-1", Json(JsonObject{{"QueueName", "q"}, {"DelaySeconds", 5}}));
  const auto updated = provider_->update(
      kQueue, "id-1", Json(JsonObject{{"DelaySeconds", 5}, {"MaximumMessageSize", 1024}}),
      Json(JsonObject{}), context());
  ASSERT_TRUE(updated);
  EXPECT_THAT(imposter_.patches(), ElementsAre(R"([{"op":"remove","path":"/DelaySeconds"}])"));
}

TEST_F(CloudControlProviderTest, ListsThatNeedAParentSaySo) {
  const auto listed = provider_->list("AWS::ElasticLoadBalancingV2::Listener", Json(JsonObject{}));
  ASSERT_FALSE(listed);
  EXPECT_THAT(listed.error().message, HasSubstr("LoadBalancerArn"));
}

TEST_F(CloudControlProviderTest, NoMoreOperationsThanAllowedAreInFlight) {
  auto limits = CloudControlLimits::for_local_endpoint();
  limits.operations_max = 2;
  provider_ = make(limits);
  imposter_.script([](auto& script) { script.unfinished_polls = 50; });
  std::vector<std::jthread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([this, i] {
      const OperationContext own{.client_token = fmt::format("token{}", i)};
      EXPECT_TRUE(provider_->create(kQueue, Json(JsonObject{}), own));
    });
  }
  threads.clear();
  EXPECT_EQ(imposter_.resources(), 8U);
  EXPECT_LE(imposter_.in_flight_most(), 2U);
}

TEST_F(CloudControlProviderTest, WritesKeepTheRateThatAwsTolerates) {
  provider_ = make(CloudControlLimits::for_aws());
  for (int i = 0; i < 25; ++i) {
    const OperationContext own{.client_token = fmt::format("token{}", i)};
    ASSERT_TRUE(provider_->create(kQueue, Json(JsonObject{}), own));
  }
  EXPECT_GE(elapsed(), std::chrono::seconds{4});
}

}  // namespace
}  // namespace engine
