#include "aws/signing/sigv4.h"

#include <boost/json.hpp>
#include <fmt/core.h>
#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "base/io/files.h"
#include "base/io/subprocess.h"
#include "base/json.h"

namespace aws {
namespace {

using base::Json;

const Credentials kExampleKey{.access_key_id = "AKIDEXAMPLE",
                              .secret_access_key = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"};
constexpr base::WallTime kExampleTime{std::chrono::seconds{1'440'938'160}};  // 20150830T123600Z

std::optional<Credentials> example_key(std::string_view id) {
  return id == kExampleKey.access_key_id ? std::optional(kExampleKey) : std::nullopt;
}

std::string text(const Json& value) {
  return std::string(value.as_string());
}

struct Case {
  std::string name;
  SigningScope scope;
  std::string token;
  base::HttpRequest request;
};

/// `https://host/path?query` -> Host header and target, as a client sends them.
Case read_case(const Json& json) {
  const auto url = text(json.at("url"));
  const auto host_begin = url.find("://") + 3;
  const auto path = url.find('/', host_begin);
  Case result{.name = text(json.at("name")),
              .scope = {.region = text(json.at("region")), .service = text(json.at("service"))},
              .token = text(json.at("token")),
              .request = {.method = text(json.at("method")),
                          .target = url.substr(path),
                          .headers = {{"Host", url.substr(host_begin, path - host_begin)}},
                          .body = text(json.at("body"))}};
  for (const auto& header : json.at("headers").as_array()) {
    result.request.headers.add(text(header.at(0)), text(header.at(1)));
  }
  return result;
}

/// The same requests, signed by botocore.
Json signed_by_botocore(const Json& cases) {
  const base::JsonObject job{{"time", "20150830T123600Z"}, {"cases", cases}};
  const auto run = base::run_command(
      {.argv = {"/usr/bin/python3", base::source_dir() + "/aws/signing/testdata/botocore_sign.py"},
       .input = base::json_text(job)},
      base::Deadline::after(base::Milliseconds{30'000}));
  if (!run || run->exit_code != 0) {
    ADD_FAILURE() << "botocore is needed (Debian's python3-botocore, see packages.txt): "
                  << (run ? run->error_output : run.error().message);
    return base::JsonArray{};
  }
  return base::parse_json(run->output, "botocore's answer").or_throw();
}

TEST(SigV4, SignsAsBotocoreDoesAndAcceptsWhatBotocoreSigned) {
  base::SystemFiles files;
  const auto cases = base::parse_json(
      files.read(base::source_dir() + "/aws/signing/testdata/cases.json").or_throw(), "cases.json");
  const auto theirs = signed_by_botocore(cases.value());
  ASSERT_EQ(theirs.as_array().size(), cases->as_array().size());
  for (std::size_t i = 0; i < theirs.as_array().size(); ++i) {
    const auto each = read_case(cases->at(i));
    SCOPED_TRACE(each.name);
    auto key = kExampleKey;
    key.session_token = each.token;
    auto ours = each.request;
    sign(ours, key, each.scope, kExampleTime);

    auto foreign = each.request;
    foreign.headers = {{"Host", std::string(*each.request.headers.find("Host"))}};
    for (const auto& header : theirs.at(i).as_array()) {
      foreign.headers.add(text(header.at(0)), text(header.at(1)));
    }
    EXPECT_EQ(ours.headers.find("Authorization"), foreign.headers.find("Authorization"));
    const auto verified = verify(
        foreign, [&](std::string_view) { return key; }, kExampleTime);
    EXPECT_TRUE(verified) << verified.error().message;
  }
}

/// From AWS's documentation of the signing process.
TEST(SigV4, GivesThePublishedSignature) {
  base::HttpRequest request{
      .target = "/?Action=ListUsers&Version=2010-05-08",
      .headers = {{"Host", "iam.amazonaws.com"},
                  {"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}}};
  sign(request, kExampleKey, {.region = "us-east-1", .service = "iam"}, kExampleTime);
  EXPECT_EQ(request.headers.find("Authorization"),
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, "
            "SignedHeaders=content-type;host;x-amz-date, "
            "Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
}

class SigV4Verify : public ::testing::Test {
 protected:
  SigV4Verify() {
    sign(request_, kExampleKey, {.region = "us-east-1", .service = "sqs"}, kExampleTime);
  }

  std::string code(base::WallTime now = kExampleTime) const {
    const auto verified = verify(request_, example_key, now);
    return verified ? "accepted" : verified.error().code;
  }

  void replace_in_authorization(std::string_view from, std::string_view to) {
    std::string value(*request_.headers.find("Authorization"));
    value.replace(value.find(from), from.size(), to);
    request_.headers.set("Authorization", value);
  }

  base::HttpRequest request_{.method = "POST",
                             .target = "/queue?a=b",
                             .headers = {{"Host", "localhost"}, {"Content-Type", "text/plain"}},
                             .body = "hello"};
};

TEST_F(SigV4Verify, AcceptsItsOwnSignatureWithinTheSkew) {
  EXPECT_EQ(code(), "accepted");
  EXPECT_EQ(code(kExampleTime + kClockSkewMax), "accepted");
  EXPECT_EQ(code(kExampleTime - kClockSkewMax), "accepted");
}

TEST_F(SigV4Verify, RefusesASignatureFromAnotherTime) {
  EXPECT_EQ(code(kExampleTime + kClockSkewMax + std::chrono::seconds{1}),
            "InvalidSignatureException");
  EXPECT_EQ(code(kExampleTime - kClockSkewMax - std::chrono::seconds{1}),
            "InvalidSignatureException");
  for (const char* day : {"00010830", "99990830"}) {  // no clock holds it
    sign(request_, kExampleKey, {.region = "us-east-1", .service = "sqs"}, kExampleTime);
    replace_in_authorization("20150830", day);
    request_.headers.set("X-Amz-Date", fmt::format("{}T123600Z", day));
    EXPECT_EQ(code(), "IncompleteSignatureException") << day;
  }
}

TEST_F(SigV4Verify, RefusesAChangeOfAnythingThatIsSigned) {
  const auto original = request_;
  const std::vector<std::pair<const char*, std::function<void()>>> changes{
      {"body", [&] { request_.body = "hellO"; }},
      {"path", [&] { request_.target = "/Queue?a=b"; }},
      {"query", [&] { request_.target = "/queue?a=c"; }},
      {"method", [&] { request_.method = "PUT"; }},
      {"host", [&] { request_.headers.set("Host", "elsewhere"); }},
      {"header", [&] { request_.headers.set("Content-Type", "text/html"); }},
      {"region", [&] { replace_in_authorization("us-east-1", "us-east-2"); }},
      {"service", [&] { replace_in_authorization("/sqs/", "/sns/"); }}};
  for (const auto& [what, change] : changes) {
    request_ = original;
    change();
    EXPECT_EQ(code(), "InvalidSignatureException") << what;
  }
}

TEST_F(SigV4Verify, RefusesAnAmzHeaderThatIsNotSigned) {
  request_.headers.add("X-Amz-Target", "AmazonSQS.DeleteQueue");
  EXPECT_EQ(code(), "InvalidSignatureException");
}

TEST_F(SigV4Verify, RefusesTheUnsignedTheUnknownAndTheMalformed) {
  const auto original = request_;
  replace_in_authorization("AKIDEXAMPLE", "AKIDNOBODY");
  EXPECT_EQ(code(), "UnrecognizedClientException");
  request_.headers.set("Authorization", "Basic dGVzdDp0ZXN0");
  EXPECT_EQ(code(), "IncompleteSignatureException");
  request_ = original;
  replace_in_authorization("/aws4_request", "");
  EXPECT_EQ(code(), "IncompleteSignatureException");
  request_.headers = {{"Host", "localhost"}};
  EXPECT_EQ(code(), "MissingAuthenticationTokenException");
}

TEST_F(SigV4Verify, TemporaryCredentialsNeedTheirTokenAndEnd) {
  auto key = kExampleKey;
  key.session_token = "token";
  key.expires_at = kExampleTime + std::chrono::minutes{1};
  const auto code_with = [&](const base::HttpRequest& request, base::WallTime now) {
    const auto verified = verify(
        request, [&](std::string_view) { return key; }, now);
    return verified ? "accepted" : verified.error().code;
  };
  EXPECT_EQ(code_with(request_, kExampleTime), "UnrecognizedClientException");
  sign(request_, key, {.region = "us-east-1", .service = "sqs"}, kExampleTime);
  EXPECT_EQ(code_with(request_, kExampleTime), "accepted");
  EXPECT_EQ(code_with(request_, kExampleTime + std::chrono::minutes{1}), "ExpiredTokenException");
}

TEST(SigV4Presign, IsGoodForItsPeriodAndItsTargetOnly) {
  auto key = kExampleKey;
  key.session_token = "to/ken=";
  const auto lookup = [&](std::string_view) { return key; };
  // What botocore makes of `/a%20b?x=1` at that time, for an hour.
  const std::pair<std::string, std::string> signatures[] = {
      {"s3", "586a9985c88d1bf74b90ac816e8ddd00020defb94c76e36c37afa9aa9af32349"},
      {"sqs", "89b9043e612747adfbbc5fa22cf3a55a3e5417260211eec46d6ffadc2185d2b5"}};
  for (const auto& [service, signature] : signatures) {
    base::HttpRequest request{
        .target = fmt::format("/a%20b?x=1&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential="
                              "AKIDEXAMPLE%2F20150830%2Fus-east-1%2F{}%2Faws4_request&X-Amz-Date="
                              "20150830T123600Z&X-Amz-Expires=3600&X-Amz-SignedHeaders=host&"
                              "X-Amz-Security-Token=to%2Fken%3D&X-Amz-Signature={}",
                              service, signature),
        .headers = {{"Host", "localhost"}}};
    EXPECT_TRUE(verify(request, lookup, kExampleTime + std::chrono::minutes{59})) << service;
    EXPECT_FALSE(verify(request, lookup, kExampleTime + std::chrono::minutes{61})) << service;
    request.target.replace(request.target.find("x=1"), 3, "x=2");
    EXPECT_FALSE(verify(request, lookup, kExampleTime)) << service;
  }
}

}  // namespace
}  // namespace aws
