#include "region/services/cloud_control.h"

#include <gtest/gtest.h>

#include "region/region_for_test.h"

namespace region {
namespace {

const std::string kQueue = "AWS::SQS::Queue";
const std::string kLogGroup = "AWS::Logs::LogGroup";

std::string url_of(const std::string& name) {
  return "https://sqs.us-east-1.amazonaws.com/000000000000/" + name;
}

class CloudControlTest : public testing::Test {
 protected:
  TestRegion region;
};

TEST_F(CloudControlTest, CreatesReadsUpdatesAndDeletes) {
  const Event created = region.create(kQueue, R"({"QueueName":"q","VisibilityTimeout":300})");
  EXPECT_EQ(created.status, "SUCCESS");
  EXPECT_EQ(created.identifier, url_of("q"));
  EXPECT_EQ(created.model.at("Arn"), "arn:aws:sqs:us-east-1:000000000000:q");
  EXPECT_EQ(region.read(kQueue, url_of("q"))->at("VisibilityTimeout"), 300);

  const Event updated = region.update(kQueue, url_of("q"),
                                      R"([{"op":"add","path":"/VisibilityTimeout","value":60}])");
  EXPECT_EQ(updated.status, "SUCCESS");
  EXPECT_EQ(region.read(kQueue, url_of("q"))->at("VisibilityTimeout"), 60);

  EXPECT_EQ(region.remove(kQueue, url_of("q")).status, "SUCCESS");
  EXPECT_FALSE(region.read(kQueue, url_of("q")));
}

TEST_F(CloudControlTest, ShowsWhatItAcceptedAfterAReopening) {
  region.create(kQueue, R"({"QueueName":"q"})", "token-1");
  region.close();
  region.open();
  EXPECT_TRUE(region.read(kQueue, url_of("q")));
  EXPECT_EQ(region.create(kQueue, R"({"QueueName":"q"})", "token-1").status, "SUCCESS");
}

struct RefusedCall {
  const char* sentence;
  const char* operation;
  base::JsonObject input;
  const char* error;
  const char* message;  ///< part of it
};

TEST_F(CloudControlTest, RefusesWhatIsWrongAtOnceWithAwsCodes) {
  region.create(kQueue, R"({"QueueName":"q"})");
  const std::string patch = R"([{"op":"replace","path":"/QueueName","value":"other"}])";
  const RefusedCall rows[] = {
      {"an unknown type",
       "CreateResource",
       {{"TypeName", "AWS::No::Type"}, {"DesiredState", "{}"}},
       "TypeNotFoundException",
       "AWS::No::Type"},
      {"no type", "CreateResource", {{"DesiredState", "{}"}}, "ValidationException", "TypeName"},
      {"a state that is no JSON",
       "CreateResource",
       {{"TypeName", kQueue}, {"DesiredState", "{"}},
       "ValidationException",
       "not valid JSON"},
      {"a state that is no object",
       "CreateResource",
       {{"TypeName", kQueue}, {"DesiredState", "[]"}},
       "ValidationException",
       "JSON object"},
      {"a missing property",
       "CreateResource",
       {{"TypeName", "AWS::KMS::Alias"}, {"DesiredState", R"({"AliasName":"alias/x"})"}},
       "ValidationException",
       "Model validation failed (#: required key [TargetKeyId] not found)"},
      {"an unknown property",
       "CreateResource",
       {{"TypeName", kQueue}, {"DesiredState", R"({"QueueNmae":"q"})"}},
       "ValidationException",
       "Model validation failed (#: extraneous key [QueueNmae] is not permitted)"},
      {"a value of another type",
       "CreateResource",
       {{"TypeName", kQueue}, {"DesiredState", R"({"VisibilityTimeout":"long"})"}},
       "ValidationException",
       "#/VisibilityTimeout"},
      {"two wrong values",
       "CreateResource",
       {{"TypeName", kQueue}, {"DesiredState", R"({"VisibilityTimeout":"long","X":1})"}},
       "ValidationException",
       "#: 2 schema violations found"},
      {"a read-only property",
       "CreateResource",
       {{"TypeName", kQueue}, {"DesiredState", R"({"Arn":"arn:aws:sqs:::"})"}},
       "ValidationException",
       "#/Arn"},
      {"an empty client token",
       "CreateResource",
       {{"TypeName", kQueue}, {"DesiredState", "{}"}, {"ClientToken", ""}},
       "ValidationException",
       "at 'clientToken' failed to satisfy constraint: Member must have length greater than"},
      {"a client token that is too long",
       "DeleteResource",
       {{"TypeName", kQueue}, {"Identifier", "q"}, {"ClientToken", std::string(129, 'a')}},
       "ValidationException",
       "Member must have length less than or equal to 128"},
      {"a client token of other characters",
       "UpdateResource",
       {{"TypeName", kQueue},
        {"Identifier", url_of("q")},
        {"PatchDocument", "[]"},
        {"ClientToken", "a_b"}},
       "ValidationException",
       "Value 'a_b' at 'clientToken' failed to satisfy constraint: Member must satisfy regular "
       "expression pattern: [-A-Za-z0-9+/=]+"},
      {"a read of nothing",
       "GetResource",
       {{"TypeName", kQueue}, {"Identifier", "none"}},
       "ResourceNotFoundException",
       "Resource of type 'AWS::SQS::Queue' with identifier 'none' was not found."},
      {"an update of nothing",
       "UpdateResource",
       {{"TypeName", kQueue}, {"Identifier", "none"}, {"PatchDocument", "[]"}},
       "ResourceNotFoundException",
       "none"},
      {"a patch of a create-only property",
       "UpdateResource",
       {{"TypeName", kQueue}, {"Identifier", url_of("q")}, {"PatchDocument", patch}},
       "NotUpdatableException",
       "Invalid patch update: createOnlyProperties [/properties/QueueName] cannot be updated"},
      {"a patch of a read-only property",
       "UpdateResource",
       {{"TypeName", kQueue},
        {"Identifier", url_of("q")},
        {"PatchDocument", R"([{"op":"remove","path":"/Arn"}])"}},
       "ValidationException",
       "readOnlyProperties [/properties/Arn]"},
      {"a patch that cannot be applied",
       "UpdateResource",
       {{"TypeName", kQueue},
        {"Identifier", url_of("q")},
        {"PatchDocument", R"([{"op":"remove","path":"/RedrivePolicy"}])"}},
       "ValidationException",
       "operation 0"},
      {"a patch that leaves an invalid model",
       "UpdateResource",
       {{"TypeName", kQueue},
        {"Identifier", url_of("q")},
        {"PatchDocument", R"([{"op":"add","path":"/Colour","value":"red"}])"}},
       "ValidationException",
       "extraneous key [Colour]"},
      {"an unknown request token",
       "GetResourceRequestStatus",
       {{"RequestToken", "none"}},
       "RequestTokenNotFoundException",
       "none"},
      {"cancelling an unknown request",
       "CancelResourceRequest",
       {{"RequestToken", "none"}},
       "RequestTokenNotFoundException",
       "none"},
      {"a list without its parent",
       "ListResources",
       {{"TypeName", "AWS::WAFv2::WebACL"}},
       "InvalidRequestException",
       "[Scope]"},
      {"a page of no items",
       "ListResources",
       {{"TypeName", kQueue}, {"MaxResults", 0}},
       "ValidationException",
       "MaxResults"},
      {"a made-up page token",
       "ListResources",
       {{"TypeName", kQueue}, {"NextToken", "x"}},
       "ValidationException",
       "NextToken"},
      {"an operation that does not exist", "RenameResource", base::JsonObject(),
       "UnknownOperationException", "RenameResource"},
  };
  for (const RefusedCall& row : rows) {
    SCOPED_TRACE(row.sentence);
    const Answer answer = region.call(row.operation, row.input);
    EXPECT_EQ(answer.error, row.error);
    EXPECT_NE(answer.message().find(row.message), std::string::npos) << answer.message();
  }
}

TEST_F(CloudControlTest, RefusesAWrongSignature) {
  const Answer answer =
      region.post("/", "{}", {{"X-Amz-Target", "CloudApiService.ListResourceRequests"}},
                  "cloudcontrolapi", "guessed");
  EXPECT_EQ(answer.error, "InvalidSignatureException");
}

TEST_F(CloudControlTest, FailsInTheBackgroundForWhatTheServiceRefuses) {
  const Event first = region.create(kQueue, R"({"QueueName":"q"})");
  const Event again = region.create(kQueue, R"({"QueueName":"q"})");
  EXPECT_EQ(first.status, "SUCCESS");
  EXPECT_EQ(again.status, "FAILED");
  EXPECT_EQ(again.error, "AlreadyExists");
  const Event gone = region.remove(kQueue, url_of("none"));
  EXPECT_EQ(gone.status, "FAILED");
  EXPECT_EQ(gone.error, "NotFound");
}

TEST_F(CloudControlTest, AnswersTheSameClientTokenWithTheSameRequest) {
  const Event first = region.create(kQueue, R"({"QueueName":"q"})", "token");
  const Event again = region.create(kQueue, R"({"QueueName":"q"})", "token");
  EXPECT_EQ(first.token, again.token);
  EXPECT_EQ(again.status, "SUCCESS");
  EXPECT_EQ(region.create(kQueue, R"({"QueueName":"other"})", "token").error,
            "ClientTokenConflictException");
}

TEST_F(CloudControlTest, NeverShowsWriteOnlyProperties) {
  const Event created =
      region.create("AWS::SecretsManager::Secret", R"({"Name":"s","SecretString":"hunter2"})");
  EXPECT_FALSE(created.model.contains("SecretString"));
  EXPECT_FALSE(
      region.read("AWS::SecretsManager::Secret", created.identifier)->contains("SecretString"));
  EXPECT_EQ(region.call_secrets("GetSecretValue", {{"SecretId", "s"}}).body.at("SecretString"),
            "hunter2");
}

TEST_F(CloudControlTest, ListsInPagesAndByParent) {
  for (int i = 0; i < 5; ++i) {
    region.create(kLogGroup, fmt::format(R"({{"LogGroupName":"g{}"}})", i));
  }
  std::vector<std::string> identifiers;
  base::JsonObject input{{"TypeName", kLogGroup}, {"MaxResults", 2}};
  for (int pages = 1;; ++pages) {
    const Answer answer = region.call("ListResources", input);
    for (const base::Json& item : answer.body.at("ResourceDescriptions").as_array()) {
      identifiers.emplace_back(item.at("Identifier").as_string());
    }
    const base::Json* next = answer.body.if_contains("NextToken");
    if (next == nullptr) {
      EXPECT_EQ(pages, 3);
      break;
    }
    input["NextToken"] = *next;
  }
  EXPECT_EQ(identifiers, (std::vector<std::string>{"g0", "g1", "g2", "g3", "g4"}));
  const Answer filtered = region.call(
      "ListResources", {{"TypeName", kLogGroup}, {"ResourceModel", R"({"LogGroupName":"g3"})"}});
  EXPECT_EQ(filtered.body.at("ResourceDescriptions").as_array().size(), 1U);
  const Answer none = region.call("ListResources", {{"TypeName", "AWS::SQS::Queue"}});
  EXPECT_TRUE(none.body.at("ResourceDescriptions").as_array().empty());
}

TEST_F(CloudControlTest, ShowsOnlyWhatIsDurable) {
  region.create(kQueue, R"({"QueueName":"q"})");
  region.files.set_free_bytes(100);
  region.call("CreateResource", {{"TypeName", kQueue}, {"DesiredState", R"({"QueueName":"r"})"}});
  const base::JsonObject list{{"TypeName", kQueue}};
  const base::JsonObject get{{"TypeName", kQueue}, {"Identifier", url_of("r")}};
  EXPECT_EQ(region.call("ListResources", list).error, "ServiceInternalErrorException");
  EXPECT_EQ(region.call("GetResource", get).error, "ServiceInternalErrorException");
  region.files.set_free_bytes(1 << 20);
  EXPECT_EQ(region.call("ListResources", list).error, "");
}

TEST_F(CloudControlTest, ListsRequestsByOperationAndStatus) {
  region.create(kQueue, R"({"QueueName":"q"})");
  region.create(kQueue, R"({"QueueName":"q"})");
  region.remove(kQueue, url_of("q"));
  const auto count = [&](const std::string& filter) {
    const Answer answer = region.call(
        "ListResourceRequests", {{"ResourceRequestStatusFilter", boost::json::parse(filter)}});
    EXPECT_EQ(answer.error, "") << answer.message();
    return answer.body.at("ResourceRequestStatusSummaries").as_array().size();
  };
  EXPECT_EQ(count("{}"), 3U);
  EXPECT_EQ(count(R"({"Operations":["CREATE"]})"), 2U);
  EXPECT_EQ(count(R"({"OperationStatuses":["FAILED"]})"), 1U);
}

TEST_F(CloudControlTest, KeepsTheRegionsApart) {
  region.create(kQueue, R"({"QueueName":"q"})");
  region.create("AWS::IAM::Role",
                R"({"RoleName":"r","AssumeRolePolicyDocument":{"Statement":{"Effect":"Allow",
                    "Principal":{"Service":"ecs.amazonaws.com"},"Action":"sts:AssumeRole"}}})");
  region.aws_region = "eu-west-1";
  EXPECT_FALSE(region.read(kQueue, url_of("q")));
  EXPECT_TRUE(region.read("AWS::IAM::Role", "r"));
  EXPECT_EQ(region.create(kQueue, R"({"QueueName":"q"})").identifier,
            "https://sqs.eu-west-1.amazonaws.com/000000000000/q");
}

struct FaultCase {
  const char* sentence;
  const char* fault;
  const char* status;  ///< of the create; empty: refused at once
  const char* error;
};

TEST_F(CloudControlTest, MisbehavesAsToldSoOftenAndNoLonger) {
  const FaultCase rows[] = {
      {"a throttled call", R"("fault":"throttle")", "", "ThrottlingException"},
      {"a throttled handler", R"("fault":"throttle-in-handler")", "FAILED", "Throttling"},
      {"a concurrent operation", R"("fault":"concurrent-operation")", "",
       "ConcurrentOperationException"},
      {"a role that cannot be assumed yet", R"("fault":"role-not-assumable")", "FAILED",
       "InvalidRequest"},
      {"a name that is taken", R"("fault":"already-exists")", "FAILED", "AlreadyExists"},
      {"a failure of its own", R"("fault":"fail","code":"ServiceLimitExceeded","message":"full")",
       "FAILED", "ServiceLimitExceeded"},
      {"a lost answer", R"("fault":"drop-response")", "", "no answer"},
      {"a slow operation", R"("fault":"slow","milliseconds":5)", "SUCCESS", ""},
  };
  int number = 0;
  for (const FaultCase& row : rows) {
    SCOPED_TRACE(row.sentence);
    const std::string desired = fmt::format(R"({{"QueueName":"q{}"}})", ++number);
    const Answer set = region.set_faults(fmt::format(
        R"([{{"type":"AWS::SQS::Queue","operation":"create","times":1,{}}}])", row.fault));
    ASSERT_EQ(set.status, 200);
    const Event first = region.create(kQueue, desired, fmt::format("token-{}", number));
    EXPECT_EQ(first.status, row.status);
    EXPECT_EQ(first.error, row.error);
    if (std::string_view(row.error) == "no answer") {
      EXPECT_EQ(region.create(kQueue, desired, fmt::format("token-{}", number)).status, "SUCCESS");
    } else if (first.status != "SUCCESS") {
      EXPECT_EQ(region.create(kQueue, desired).status, "SUCCESS");
    }
  }
}

TEST_F(CloudControlTest, LeavesTheResourceOfACreateThatFailsWithIt) {
  region.set_faults(R"([{"operation":"create","fault":"fail-with-resource"}])");
  const Event failed = region.create(kQueue, R"({"QueueName":"q"})");
  EXPECT_EQ(failed.status, "FAILED");
  EXPECT_EQ(failed.error, "NotStabilized");
  EXPECT_EQ(failed.identifier, url_of("q"));
  EXPECT_TRUE(region.read(kQueue, url_of("q")));
}

TEST_F(CloudControlTest, MisreadsAsTold) {
  region.create(kQueue,
                R"({"QueueName":"q","Tags":[{"Key":"a","Value":"1"},{"Key":"b","Value":"2"}]})");
  region.set_faults(R"([{"operation":"read","fault":"not-found-after-create"}])");
  EXPECT_FALSE(region.read(kQueue, url_of("q")));
  region.set_faults(R"([{"fault":"list-reordered"}])");
  EXPECT_EQ(region.read(kQueue, url_of("q"))->at("Tags").at(0).at("Key"), "b");
  region.set_faults(R"([{"fault":"adds-defaults"}])");
  EXPECT_EQ(region.read(kQueue, url_of("q"))->at("Tags").as_array().size(), 3U);
  EXPECT_EQ(region.read(kQueue, url_of("q"))->at("Tags").as_array().size(), 2U);
}

TEST_F(CloudControlTest, RefusesItsOwnWriteOnlyEchoAsTold) {
  const Event created =
      region.create("AWS::SecretsManager::Secret", R"({"Name":"s","SecretString":"one"})");
  const std::string patch = R"([{"op":"add","path":"/SecretString","value":"two"}])";
  region.set_faults(R"([{"fault":"write-only-echo"}])");
  EXPECT_EQ(region.update("AWS::SecretsManager::Secret", created.identifier, patch).error,
            "ValidationException");
  EXPECT_EQ(region.update("AWS::SecretsManager::Secret", created.identifier, patch).status,
            "SUCCESS");
}

TEST_F(CloudControlTest, TakesFaultsOnlyInTheirFormAndSigned) {
  EXPECT_EQ(region.set_faults(R"([{"fault":"flood"}])").status, 400);
  EXPECT_EQ(region.set_faults(R"({"fault":"throttle"})").status, 400);
  EXPECT_EQ(region.set_faults(R"([{"fault":"throttle","times":"often"}])").status, 400);
  EXPECT_EQ(region.post("/_settle/faults", "[]", {}, "settle", "guessed").status, 403);
}

}  // namespace
}  // namespace region
