// Requests a second over loopback: what signing, verifying, JSON and HTTP cost together, and apart.

#include <benchmark/benchmark.h>

#include "aws/client/client.h"
#include "aws/model/cloud_control.h"
#include "aws/server/dispatcher.h"
#include "aws/signing/sigv4.h"
#include "base/io/http_server.h"

namespace {

namespace cc = aws::cloud_control;

constexpr const char* kProperties =
    R"({"QueueName":"payments","Arn":"arn:aws:sqs:eu-west-1:000000000000:payments","DelaySeconds":0})";

/// A server that knows one resource, and a client for it.
class Loopback {
 public:
  cc::GetResourceOutput get() {
    return client_.call<cc::GetResource>({.TypeName = "AWS::SQS::Queue", .Identifier = "payments"})
        .or_throw();
  }

 private:
  static std::vector<aws::Service> services() {
    return {
        {cc::kCloudControl, {aws::operation<cc::GetResource>([](const auto& input, const auto&) {
           return cc::GetResourceOutput{
               .TypeName = input.TypeName,
               .ResourceDescription = cc::ResourceDescription{input.Identifier, kProperties}};
         })}}};
  }

  base::SystemClock clock_;
  base::SystemRandom random_;
  std::unique_ptr<aws::CredentialsProvider> credentials_ = aws::fixed_credentials({"test", "test"});
  aws::Dispatcher dispatcher_{services(),
                              [](std::string_view) -> std::optional<aws::Principal> {
                                return aws::Principal{.credentials = {"test", "test"}};
                              },
                              clock_, random_};
  base::HttpServer server_{
      base::Listener::tcp("127.0.0.1", 0).or_throw(),
      [this](const base::HttpRequest& request) { return dispatcher_.handle(request); }};
  aws::Client client_{
      {.region = "eu-west-1", .endpoint_url = fmt::format("http://127.0.0.1:{}", server_.port())},
      *credentials_,
      clock_,
      random_};
};

/// Signed GetResource there and back; the threads share one client.
void signed_get_resource(benchmark::State& state) {
  static Loopback loopback;
  for (auto _ : state) {
    benchmark::DoNotOptimize(loopback.get());
  }
  state.SetItemsProcessed(state.iterations());
}

BENCHMARK(signed_get_resource)->ThreadRange(1, 16)->UseRealTime();

base::HttpRequest request_to_sign() {
  return {.method = "POST",
          .headers = {{"Host", "127.0.0.1:4566"},
                      {"Content-Type", "application/x-amz-json-1.0"},
                      {"X-Amz-Target", "CloudApiService.GetResource"}},
          .body = R"({"TypeName":"AWS::SQS::Queue","Identifier":"payments"})"};
}

void sign_request(benchmark::State& state) {
  base::SystemClock clock;
  const auto now = clock.wall_now();
  for (auto _ : state) {
    auto request = request_to_sign();
    aws::sign(request, {"test", "test"}, {"eu-west-1", "cloudcontrolapi"}, now);
    benchmark::DoNotOptimize(request);
  }
}

BENCHMARK(sign_request);

void verify_request(benchmark::State& state) {
  base::SystemClock clock;
  const auto now = clock.wall_now();
  auto request = request_to_sign();
  aws::sign(request, {"test", "test"}, {"eu-west-1", "cloudcontrolapi"}, now);
  for (auto _ : state) {
    benchmark::DoNotOptimize(aws::verify(
        request,
        [](std::string_view) {
          return aws::Credentials{"test", "test"};
        },
        now));
  }
}

BENCHMARK(verify_request);

}  // namespace

BENCHMARK_MAIN();
