// AWS's own client against our server: what both halves of ours might agree on wrongly.

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "aws/model/cloud_control.h"
#include "aws/model/sts.h"
#include "aws/server/dispatcher.h"
#include "base/checkout_for_test.h"
#include "base/io/http_server.h"
#include "base/io/subprocess.h"

namespace aws {
namespace {

namespace cc = cloud_control;

std::vector<Service> services() {
  return {{cc::kCloudControl,
           {operation<cc::CreateResource>([](const auto& input, const auto&) {
              return cc::ProgressEventOutput{
                  .ProgressEvent = cc::ProgressEvent{
                      .TypeName = input.TypeName,
                      .RequestToken = input.ClientToken,
                      .EventTime = base::WallTime{base::Milliseconds{1'700'000'000'500}},
                      .ResourceModel = input.DesiredState}};
            }),
            operation<cc::GetResource>([](const auto& input, const auto&) -> cc::GetResourceOutput {
              throw ServiceError("ResourceNotFoundException", input.Identifier + " is not there");
            }),
            operation<cc::ListResources>(
                [](const auto&, const auto&) { return cc::ListResourcesOutput{}; })}},
          {sts::kSts, {operation<sts::GetCallerIdentity>([](const auto&, const auto& context) {
             return sts::GetCallerIdentityOutput{.Arn = context.caller.arn};
           })}}};
}

TEST(Botocore, UnderstandsOurServer) {
  base::SystemClock clock;
  base::SystemRandom random;
  Dispatcher dispatcher(
      services(),
      [](std::string_view) -> std::optional<Principal> {
        return Principal{.credentials = {"test", "test"}, .arn = "arn:aws:iam::000000000000:root"};
      },
      clock, random);
  const base::HttpServer server(
      base::Listener::tcp("127.0.0.1", 0).or_throw(),
      [&](const base::HttpRequest& request) { return dispatcher.handle(request); });
  const auto run = base::run_command(
      {.argv = {"/usr/bin/python3", base::source_dir() + "/aws/server/testdata/botocore_calls.py",
                fmt::format("http://127.0.0.1:{}", server.port())}},
      base::Deadline::after(base::Milliseconds{30'000}));
  ASSERT_TRUE(run) << run.error().message;
  ASSERT_EQ(run->exit_code, 0) << "is python3-botocore installed (packages.txt)?\n"
                               << run->error_output;
  const auto answers = base::parse_json(run->output, "botocore's answers").or_throw();
  const auto text = [](const base::Json& value) { return std::string(value.as_string()); };

  const auto& event = answers.at("event");
  EXPECT_EQ(text(event.at("TypeName")), "AWS::SQS::Queue");
  EXPECT_EQ(text(event.at("RequestToken")), "t");
  EXPECT_EQ(text(event.at("ResourceModel")), "{\"a\": \"ü\"}");
  EXPECT_TRUE(text(event.at("EventTime")).starts_with("2023-11-14 22:13:20.5"));
  EXPECT_EQ(answers.at("request id").to_number<int>(), 36);
  EXPECT_EQ(text(answers.at("not found")), "ResourceNotFoundException: x is not there");
  EXPECT_EQ(text(answers.at("identity")), "arn:aws:iam::000000000000:root");
  EXPECT_TRUE(text(answers.at("wrong secret, json")).starts_with("InvalidSignatureException: "));
  EXPECT_TRUE(text(answers.at("wrong secret, query")).starts_with("SignatureDoesNotMatch: "));
}

}  // namespace
}  // namespace aws
