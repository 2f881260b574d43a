#include "aws/client/client.h"

#include <atomic>
#include <deque>

#include <gtest/gtest.h>

#include "aws/model/cloud_control.h"
#include "aws/model/sts.h"
#include "aws/server/dispatcher.h"
#include "base/io/http_server.h"

namespace aws {
namespace {

namespace cc = cloud_control;
using base::ErrorKind;

/// A server that answers each request with the next prepared response (nullopt: closes the
/// connection), then with the last one for ever. Time is simulated but for the sockets.
class ClientTest : public ::testing::Test {
 protected:
  using Response = std::optional<base::HttpResponse>;

  base::Result<cc::ProgressEventOutput> call(std::deque<Response> responses,
                                             CallOptions options = {}) {
    start(std::move(responses));
    return client().call<cc::CreateResource>({.TypeName = "A::B::C", .DesiredState = "{}"},
                                             options);
  }

  void start(std::deque<Response> responses) {
    responses_ = std::move(responses);
    server_.emplace(base::Listener::tcp("127.0.0.1", 0).or_throw(),
                    [this](const base::HttpRequest& request) { return answer(request); });
    client_.emplace(
        ClientOptions{.region = "eu-west-1",
                      .endpoint_url = fmt::format("http://127.0.0.1:{}", server_->port()),
                      .attempt_timeout = attempt_timeout_},
        *credentials_, clock_, random_);
  }

  Client& client() { return *client_; }

  Response answer(const base::HttpRequest& request) {
    const std::lock_guard lock(mutex_);
    requests_.push_back(request);
    const auto response = responses_.front();
    if (responses_.size() > 1) {
      responses_.pop_front();
    }
    return response;
  }

  std::size_t requests() {
    const std::lock_guard lock(mutex_);
    return requests_.size();
  }

  base::Milliseconds elapsed() {
    return std::chrono::duration_cast<base::Milliseconds>(clock_.now() - begin_);
  }

  static base::HttpResponse failure(int status, const std::string& code,
                                    base::HttpHeaders headers = {}) {
    return {.status = status,
            .headers = std::move(headers),
            .body = fmt::format(R"({{"__type":"com.amazonaws#{}","Message":"because"}})", code)};
  }

  base::ManualClock clock_;
  base::SteadyTime begin_ = clock_.now();
  base::SeededRandom random_{5};
  base::Milliseconds attempt_timeout_{5'000};
  std::unique_ptr<CredentialsProvider> credentials_ = fixed_credentials({"test", "test"});
  std::mutex mutex_;
  std::deque<Response> responses_;
  std::vector<base::HttpRequest> requests_;
  std::optional<base::HttpServer> server_;
  std::optional<Client> client_;
};

const base::HttpResponse kOk{.body = R"({"ProgressEvent":{"RequestToken":"r"}})"};

TEST_F(ClientTest, SendsWhatTheProtocolWants) {
  ASSERT_TRUE(call({kOk}));
  const auto& request = requests_.at(0);
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(request.headers.find("X-Amz-Target"), "CloudApiService.CreateResource");
  EXPECT_EQ(request.headers.find("Content-Type"), "application/x-amz-json-1.0");
  EXPECT_EQ(request.body, R"({"TypeName":"A::B::C","DesiredState":"{}"})");
  EXPECT_NE(request.headers.find("Authorization")->find("/eu-west-1/cloudcontrolapi/aws4_request"),
            std::string_view::npos);
}

struct FailureCase {
  const char* name;
  int status;
  const char* code;
  ErrorKind kind;
  bool retried;
};

class ClientFailure : public ClientTest, public ::testing::WithParamInterface<FailureCase> {};

TEST_P(ClientFailure, HasItsCodeAndKindAndIsRetriedOnlyIfItMayPass) {
  const auto result = call({failure(GetParam().status, GetParam().code)});
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, GetParam().kind);
  EXPECT_EQ(result.error().code, GetParam().code);
  EXPECT_EQ(result.error().message, "because");
  EXPECT_EQ(requests() > 1, GetParam().retried);
}

INSTANTIATE_TEST_SUITE_P(
    Client, ClientFailure,
    ::testing::Values(
        FailureCase{"Throttling", 400, "ThrottlingException", ErrorKind::kThrottled, true},
        FailureCase{"InternalError", 500, "ServiceInternalErrorException", ErrorKind::kUnavailable,
                    true},
        FailureCase{"UnknownServerFault", 503, "Strange", ErrorKind::kUnavailable, true},
        FailureCase{"NotFound", 400, "ResourceNotFoundException", ErrorKind::kNotFound, false},
        FailureCase{"AlreadyExists", 400, "AlreadyExistsException", ErrorKind::kAlreadyExists,
                    false},
        FailureCase{"Concurrent", 400, "ConcurrentOperationException", ErrorKind::kConflict, false},
        FailureCase{"Denied", 400, "AccessDeniedException", ErrorKind::kPermission, false},
        FailureCase{"BadSignature", 403, "InvalidSignatureException", ErrorKind::kPermission,
                    false},
        FailureCase{"Limit", 400, "ServiceLimitExceededException", ErrorKind::kExhausted, false},
        FailureCase{"UnknownType", 400, "TypeNotFoundException", ErrorKind::kUnsupported, false},
        FailureCase{"Invalid", 400, "ValidationException", ErrorKind::kInvalidArgument, false}),
    [](const auto& each) { return each.param.name; });

TEST_F(ClientTest, WhatPassesIsTriedAgainWithGrowingPauses) {
  const auto result = call({failure(503, "Unavailable"), failure(503, "Unavailable"), kOk});
  EXPECT_TRUE(result);
  EXPECT_EQ(requests(), 3U);
  EXPECT_LE(elapsed(), base::Milliseconds{300});
}

TEST_F(ClientTest, RetryAfterIsHonoured) {
  EXPECT_TRUE(call({failure(429, "TooManyRequestsException", {{"Retry-After", "7"}}), kOk}));
  EXPECT_GE(elapsed(), std::chrono::seconds{7});
}

TEST_F(ClientTest, APauseBeyondTheTimeoutIsNotWaitedFor) {
  const auto result = call({failure(429, "TooManyRequestsException", {{"Retry-After", "7"}}), kOk},
                           {.timeout = std::chrono::seconds{5}});
  EXPECT_EQ(result.error().kind, ErrorKind::kThrottled);
  EXPECT_LT(elapsed(), std::chrono::seconds{1});
}

TEST_F(ClientTest, ALostAnswerIsTriedAgain) {
  EXPECT_TRUE(call({std::nullopt, kOk}));
  EXPECT_EQ(requests(), 2U);
}

TEST_F(ClientTest, AnAttemptThatHangsEndsAtItsTimeout) {
  attempt_timeout_ = base::Milliseconds{20};
  const auto listener = base::Listener::tcp("127.0.0.1", 0).or_throw();  // never accepts
  Client client({.region = "x",
                 .endpoint_url = fmt::format("http://127.0.0.1:{}", listener.port()),
                 .attempt_timeout = attempt_timeout_,
                 .attempts_max = 2},
                *credentials_, clock_, random_);
  const auto result = client.call<sts::GetCallerIdentity>({});
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, ErrorKind::kTimeout);
}

TEST_F(ClientTest, ACallMayGiveItsAttemptsLessTime) {
  const auto listener = base::Listener::tcp("127.0.0.1", 0).or_throw();  // never accepts
  Client client({.region = "x",
                 .endpoint_url = fmt::format("http://127.0.0.1:{}", listener.port()),
                 .attempt_timeout = std::chrono::minutes{10},
                 .attempts_max = 2},
                *credentials_, clock_, random_);
  const auto result = client.call<sts::GetCallerIdentity>(
      {}, {.timeout = std::chrono::minutes{10}, .attempt_timeout = base::Milliseconds{20}});
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, ErrorKind::kTimeout);
}

TEST_F(ClientTest, NobodyListeningIsUnavailableAndNamesTheEndpoint) {
  Client client({.region = "x", .endpoint_url = "http://127.0.0.1:1"}, *credentials_, clock_,
                random_);
  const auto result = client.call<sts::GetCallerIdentity>({});
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, ErrorKind::kUnavailable);
  EXPECT_NE(result.error().message.find("127.0.0.1:1"), std::string::npos);
}

TEST_F(ClientTest, AnEndpointThatIsBroughtBackIsAskedAgainAtOnce) {
  const std::uint16_t port = base::Listener::tcp("127.0.0.1", 0).or_throw().port();
  int revivals = 0;
  Client client({.region = "x",
                 .endpoint_url = fmt::format("http://127.0.0.1:{}", port),
                 .revive =
                     [&](const std::stop_token&) {
                       ++revivals;
                       responses_ = {kOk};
                       server_.emplace(
                           base::Listener::tcp("127.0.0.1", port).or_throw(),
                           [this](const base::HttpRequest& request) { return answer(request); });
                       return base::Result<void>();
                     }},
                *credentials_, clock_, random_);
  EXPECT_TRUE(client.call<cc::CreateResource>({}));
  EXPECT_EQ(revivals, 1);
  EXPECT_EQ(elapsed(), base::Milliseconds{0});
}

TEST_F(ClientTest, WhyAnEndpointIsNotBroughtBackIsTheError) {
  Client client({.region = "x",
                 .endpoint_url = "http://127.0.0.1:1",
                 .revive = [](const std::stop_token&) -> base::Result<void> {
                   return base::error(ErrorKind::kUnavailable, "it is gone for good");
                 }},
                *credentials_, clock_, random_);
  const auto result = client.call<cc::CreateResource>({});
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().message, "it is gone for good");
}

TEST_F(ClientTest, AnEndpointThatDiesOfEveryRequestIsGivenUp) {
  start({std::nullopt});
  int revivals = 0;
  Client client({.region = "x",
                 .endpoint_url = fmt::format("http://127.0.0.1:{}", server_->port()),
                 .revive =
                     [&](const std::stop_token&) {
                       ++revivals;
                       return base::Result<void>();
                     }},
                *credentials_, clock_, random_);
  EXPECT_FALSE(client.call<cc::CreateResource>({}));
  EXPECT_EQ(revivals, 5);
}

TEST_F(ClientTest, ATroubledServiceIsAskedLessAndLess) {
  start({failure(500, "InternalFailure")});
  for (int i = 0; i < 100; ++i) {
    EXPECT_FALSE(client().call<cc::CreateResource>({}));
  }
  // 100 first attempts, and the quota's 500 tokens at 5 each for all retries together.
  EXPECT_EQ(requests(), 200U);
}

TEST_F(ClientTest, AServerThatClosedAnIdleConnectionIsNotNoticed) {
  start({kOk});
  ASSERT_TRUE(client().call<cc::CreateResource>({}));
  const auto port = server_->port();
  server_.reset();
  server_.emplace(base::Listener::tcp("127.0.0.1", port).or_throw(),
                  [this](const base::HttpRequest& request) { return answer(request); });
  EXPECT_TRUE(client().call<cc::CreateResource>({}));
  EXPECT_EQ(elapsed(), base::Milliseconds{0}) << "no pause: nothing had failed";
}

TEST_F(ClientTest, AStopEndsTheRetries) {
  std::stop_source stop;
  stop.request_stop();
  const auto result = call({failure(500, "InternalFailure")}, {.stop = stop.get_token()});
  EXPECT_EQ(result.error().kind, ErrorKind::kCancelled);
}

TEST_F(ClientTest, ErrorsOfQueryServicesAreXml) {
  start({base::HttpResponse{
      .status = 403,
      .body = "<ErrorResponse><Error><Type>Sender</Type><Code>SignatureDoesNotMatch</Code>"
              "<Message>a &lt; b</Message></Error></ErrorResponse>"}});
  const auto result = client().call<sts::GetCallerIdentity>({});
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, "SignatureDoesNotMatch");
  EXPECT_EQ(result.error().message, "a < b");
  EXPECT_EQ(result.error().kind, ErrorKind::kPermission);
}

TEST_F(ClientTest, AnAnswerThatIsNoJsonIsAnErrorNotACrash) {
  EXPECT_FALSE(call({base::HttpResponse{.body = "<html>"}}));
  EXPECT_FALSE(call({base::HttpResponse{.status = 502, .body = "<html>bad gateway"}}));
}

TEST(AwsEndpoint, FollowsThePartition) {
  EXPECT_EQ(aws_endpoint("sqs", "eu-west-1").url(), "https://sqs.eu-west-1.amazonaws.com");
  EXPECT_EQ(aws_endpoint("sqs", "cn-north-1").url(), "https://sqs.cn-north-1.amazonaws.com.cn");
}

TEST(TokenBucket, LetsABurstThroughAndThenTheRate) {
  base::ManualClock clock;
  TokenBucket bucket(10, 5, clock);
  const auto begin = clock.now();
  for (int i = 0; i < 25; ++i) {
    ASSERT_TRUE(bucket.take({}));
  }
  EXPECT_GE(clock.now() - begin, std::chrono::milliseconds{1'900});
  EXPECT_LE(clock.now() - begin, std::chrono::milliseconds{2'200});
}

TEST(Backoff, IsAnythingUpToACeilingThatDoubles) {
  base::SeededRandom random(1);
  const Backoff backoff{.first = base::Milliseconds{100}, .longest = base::Milliseconds{1'000}};
  for (const auto& [attempt, ceiling] :
       std::vector<std::pair<int, long>>{{0, 100}, {2, 400}, {9, 1'000}}) {
    long longest = 0;
    for (int i = 0; i < 1'000; ++i) {
      longest = std::max(longest, backoff.pause(attempt, random).count());
    }
    EXPECT_LE(longest, ceiling);
    EXPECT_GE(longest, ceiling * 9 / 10);
  }
}

}  // namespace
}  // namespace aws
