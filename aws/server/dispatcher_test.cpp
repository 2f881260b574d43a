#include "aws/server/dispatcher.h"

#include <gtest/gtest.h>

#include "aws/model/cloud_control.h"
#include "aws/model/sts.h"
#include "aws/signing/sigv4.h"

namespace aws {
namespace {

const Credentials kKey{.access_key_id = "test", .secret_access_key = "secret"};

class DispatcherTest : public ::testing::Test {
 protected:
  DispatcherTest()
      : dispatcher_(
            {{cloud_control::kCloudControl,
              {operation<cloud_control::CreateResource>([](const auto& input, const auto& context) {
                 return DispatcherTest::create(input, context);
               }),
               operation<cloud_control::DeleteResource>(
                   [](const auto&, const auto&) -> cloud_control::ProgressEventOutput {
                     throw std::logic_error("the password is x");
                   })}},
             {sts::kSts, {operation<sts::GetCallerIdentity>([](const auto&, const auto& context) {
                return sts::GetCallerIdentityOutput{.Account = context.caller.account,
                                                    .Arn = context.caller.arn};
              })}}},
            [](std::string_view id) -> std::optional<Principal> {
              if (id != kKey.access_key_id) {
                return std::nullopt;
              }
              return Principal{.credentials = kKey, .account = "000000000000", .arn = "arn:<root>"};
            },
            clock_, random_) {}

  static cloud_control::ProgressEventOutput create(const cloud_control::CreateResourceInput& input,
                                                   const RequestContext& context) {
    if (input.TypeName == "Drop") {
      throw DropConnection{};
    }
    if (input.TypeName == "Missing") {
      throw ServiceError("TypeNotFoundException", "no such type");
    }
    return {.ProgressEvent = cloud_control::ProgressEvent{.TypeName = input.TypeName,
                                                          .ResourceModel = input.DesiredState,
                                                          .StatusMessage = context.region}};
  }

  static base::HttpRequest create_request(std::string body) {
    return {.method = "POST",
            .headers = {{"Host", "localhost"},
                        {"Content-Type", "application/x-amz-json-1.0"},
                        {"X-Amz-Target", "CloudApiService.CreateResource"}},
            .body = std::move(body)};
  }

  base::HttpResponse send(base::HttpRequest request, const std::string& service = "cloudcontrolapi",
                          const Credentials& key = kKey, std::string_view only = "") {
    sign(request, key, {.region = "eu-west-1", .service = service}, clock_.wall_now());
    return dispatcher_.handle(request, only).value();
  }

  base::ManualClock clock_;
  base::SeededRandom random_{1};
  Dispatcher dispatcher_;
};

TEST_F(DispatcherTest, CallsTheOperationWithItsInputAndTheCallersRegion) {
  const auto response =
      send(create_request(R"({"TypeName":"A::B::C","DesiredState":"{}","More":1})"));
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(
      response.body,
      R"({"ProgressEvent":{"TypeName":"A::B::C","ResourceModel":"{}","StatusMessage":"eu-west-1"}})");
  EXPECT_EQ(response.headers.find("content-type"), "application/x-amz-json-1.0");
  EXPECT_EQ(response.headers.find("x-amzn-requestid")->size(), 36U);
}

TEST_F(DispatcherTest, QueryServicesAnswerInXmlWithReferences) {
  const auto response = send({.method = "POST",
                              .headers = {{"Host", "localhost"}},
                              .body = "Action=GetCallerIdentity&Version=2011-06-15"},
                             "sts");
  EXPECT_EQ(response.status, 200);
  EXPECT_TRUE(response.body.starts_with(
      R"(<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>)"
      "<Account>000000000000</Account><Arn>arn:&lt;root&gt;</Arn></GetCallerIdentityResult>"))
      << response.body;
}

TEST_F(DispatcherTest, AHandlersErrorKeepsItsCodeAndMessage) {
  const auto response = send(create_request(R"({"TypeName":"Missing","DesiredState":"{}"})"));
  EXPECT_EQ(response.status, 400);
  EXPECT_EQ(response.body, R"({"__type":"TypeNotFoundException","Message":"no such type"})");
}

TEST_F(DispatcherTest, AMissingMemberIsNamedAsAwsDoes) {
  const auto response = send(create_request(R"({"TypeName":"A::B::C"})"));
  EXPECT_EQ(response.status, 400);
  EXPECT_NE(response.body.find("ValidationException"), std::string::npos) << response.body;
  EXPECT_NE(response.body.find("Value null at 'DesiredState'"), std::string::npos) << response.body;
}

TEST_F(DispatcherTest, WhatIsNotJsonIsASerializationException) {
  for (const char* body : {"{", "[]", R"({"TypeName":1,"DesiredState":"{}"})"}) {
    const auto response = send(create_request(body));
    EXPECT_EQ(response.status, 400);
    EXPECT_NE(response.body.find("SerializationException"), std::string::npos) << response.body;
  }
}

TEST_F(DispatcherTest, AnUnforeseenExceptionIsA500WithoutDetails) {
  auto request = create_request(R"({"TypeName":"A::B::C","Identifier":"x"})");
  request.headers.set("X-Amz-Target", "CloudApiService.DeleteResource");
  const auto response = send(request);
  EXPECT_EQ(response.status, 500);
  EXPECT_EQ(response.body.find("password"), std::string::npos);
}

TEST_F(DispatcherTest, ADroppedConnectionHasNoAnswer) {
  auto request = create_request(R"({"TypeName":"Drop","DesiredState":"{}"})");
  sign(request, kKey, {.region = "eu-west-1", .service = "cloudcontrolapi"}, clock_.wall_now());
  EXPECT_FALSE(dispatcher_.handle(request));
}

TEST_F(DispatcherTest, UnknownServicesAndOperationsAreRefused) {
  auto request = create_request("{}");
  request.headers.set("X-Amz-Target", "CloudApiService.Nothing");
  EXPECT_NE(send(request).body.find("UnknownOperationException"), std::string::npos);
  request.headers.set("X-Amz-Target", "Nothing.Nothing");
  EXPECT_EQ(send(request).status, 404);
  EXPECT_EQ(send({.headers = {{"Host", "localhost"}}}).status, 404);
}

TEST_F(DispatcherTest, EveryRequestNeedsAGoodSignatureForThisService) {
  const auto body = R"({"TypeName":"A::B::C","DesiredState":"{}"})";
  const auto unsigned_response = dispatcher_.handle(create_request(body)).value();
  EXPECT_EQ(unsigned_response.status, 403);
  EXPECT_NE(unsigned_response.body.find("MissingAuthenticationTokenException"), std::string::npos);

  const auto wrong = send(create_request(body), "cloudcontrolapi", {"test", "wrong"});
  EXPECT_NE(wrong.body.find("InvalidSignatureException"), std::string::npos);
  const auto unknown = send(create_request(body), "cloudcontrolapi", {"nobody", "secret"});
  EXPECT_NE(unknown.body.find("UnrecognizedClientException"), std::string::npos);
  const auto other = send(create_request(body), "sqs");
  EXPECT_NE(other.body.find("correct service: 'cloudcontrolapi'"), std::string::npos);
}

TEST_F(DispatcherTest, QueryServicesHaveTheirOwnWordsForABadSignature) {
  const auto response = send({.method = "POST",
                              .headers = {{"Host", "localhost"}},
                              .body = "Action=GetCallerIdentity&Version=2011-06-15"},
                             "sts", {"test", "wrong"});
  EXPECT_EQ(response.status, 403);
  EXPECT_NE(response.body.find("<Code>SignatureDoesNotMatch</Code>"), std::string::npos);
}

TEST_F(DispatcherTest, ServesOneServiceAloneWhereItIsToldTo) {
  const base::HttpRequest request = create_request(R"({"TypeName":"A::B::C","DesiredState":"{}"})");
  EXPECT_EQ(send(request, "cloudcontrolapi", kKey, "cloudcontrolapi").status, 200);
  const auto other = send(request, "cloudcontrolapi", kKey, "sts");
  EXPECT_EQ(other.status, 404);
  EXPECT_EQ(other.body,
            R"({"__type":"UnknownOperationException","Message":"This endpoint leads to sts, and )"
            R"(that request is for another service."})");
  EXPECT_EQ(send(request, "cloudcontrolapi", kKey, "sqs").body,
            R"({"__type":"UnknownOperationException","Message":"This endpoint leads to sqs, )"
            R"(whose API is not supported here."})");
}

}  // namespace
}  // namespace aws
