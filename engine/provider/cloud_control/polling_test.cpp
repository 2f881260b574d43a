#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/provider/cloud_control/provider_for_test.h"

/// How an operation that goes on is followed, and one of an earlier run taken up again.
namespace engine {
namespace {

using base::ErrorKind;
using base::Json;
using base::JsonObject;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST_F(CloudControlProviderTest, RetryAfterOfAnOperationIsHonoured) {
  imposter_.script([this](auto& script) {
    script.unfinished_polls = 1;
    script.retry_after = clock_.wall_now() + std::chrono::seconds{40};
  });
  ASSERT_TRUE(create());
  EXPECT_GE(elapsed(), std::chrono::seconds{40});
  EXPECT_LE(imposter_.polls(), 2U);
}

TEST_F(CloudControlProviderTest, PollingIsFastAtFirstAndSlowsDown) {
  imposter_.script([](auto& script) { script.unfinished_polls = 100; });
  const auto created = create();
  ASSERT_TRUE(created);
  EXPECT_GE(elapsed(), std::chrono::seconds{45}) << "100 polls must not take less";
  EXPECT_LE(elapsed(), std::chrono::seconds{100});
}

TEST_F(CloudControlProviderTest, PollingSurvivesAServiceThatIsAwayForAWhile) {
  imposter_.script([](auto& script) {
    script.status_refusals.assign(15, {"ServiceInternalErrorException", "sorry", 500});
  });
  EXPECT_TRUE(create());
}

TEST_F(CloudControlProviderTest, AnOperationThatTakesTooLongIsATimeout) {
  imposter_.script([](auto& script) { script.unfinished_polls = 1'000'000; });
  auto limited = context();
  limited.timeout = std::chrono::minutes{3};
  const auto created = provider_->create(kQueue, Json(JsonObject{}), limited);
  ASSERT_FALSE(created);
  EXPECT_EQ(created.error().kind, ErrorKind::kTimeout);
  EXPECT_THAT(created.error().message, HasSubstr("at work"));
}

TEST_F(CloudControlProviderTest, AStopEndsTheWaitButNotTheOperation) {
  imposter_.script([](auto& script) { script.unfinished_polls = 1'000'000; });
  std::stop_source stop;
  auto stoppable = context();
  stoppable.stop = stop.get_token();
  stoppable.accepted = [&](const std::string&) { stop.request_stop(); };
  EXPECT_EQ(provider_->create(kQueue, Json(JsonObject{}), stoppable).error().kind,
            ErrorKind::kCancelled);
}

TEST_F(CloudControlProviderTest, AnOperationOfAnEarlierRunIsResumed) {
  imposter_.script([](auto& script) { script.unfinished_polls = 1'000'000; });
  auto limited = context();
  limited.timeout = std::chrono::seconds{10};
  ASSERT_FALSE(provider_->create(kQueue, Json(JsonObject{}), limited));
  imposter_.script([](auto& script) { script.unfinished_polls = 2; });
  const auto resumed = provider_->resume(kQueue, accepted_.front(), context());
  ASSERT_TRUE(resumed) << resumed.error().message;
  EXPECT_EQ(resumed->resource.identifier, "id-1");
  EXPECT_EQ(provider_->resume(kQueue, "forgotten", context()).error().kind, ErrorKind::kNotFound);
}

TEST_F(CloudControlProviderTest, AFailedDeleteOfAnEarlierRunIsAnErrorWhileTheResourceIsThere) {
  imposter_.put("id-9", Json(JsonObject{}));
  imposter_.script([](auto& script) {
    script.endings.push_back(failed("InvalidRequest", "bucket you tried to delete is not empty"));
  });
  ASSERT_FALSE(provider_->remove("AWS::S3::Bucket", "id-9", context()));
  const auto resumed = provider_->resume("AWS::S3::Bucket", "request-1", context());
  ASSERT_FALSE(resumed);
  EXPECT_THAT(resumed.error().message, HasSubstr("empty the bucket first"));
}

}  // namespace
}  // namespace engine
