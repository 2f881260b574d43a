// A team's way of working: states in a bucket, secrets under a key of KMS, everything encrypted.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "aws/client/client.h"
#include "aws/model/kms.h"
#include "aws/model/s3.h"
#include "base/checkout_for_test.h"
#include "tests/scenarios/workspace.h"

namespace scenarios {
namespace {

using testing::HasSubstr;
using testing::Not;

class BackendsTest : public testing::Test {
 protected:
  void SetUp() override {
    workspace_.settle_ok({"region", "start"});
    client_.emplace(aws::ClientOptions{.region = "us-east-1",
                                       .endpoint_url = fmt::format("http://127.0.0.1:{}",
                                                                   workspace_.api_port())},
                    *credentials_, clock_, random_);
    client_->call<aws::s3::CreateBucket>({.Bucket = "states"}).or_throw();
    const auto key = client_->call<aws::kms::CreateKey>({}).or_throw();
    client_
        ->call<aws::kms::CreateAlias>(
            {.AliasName = "alias/states", .TargetKeyId = key.KeyMetadata.KeyId})
        .or_throw();
  }

  std::string place(const std::string& what) const {
    return fmt::format("{}?region=us-east-1&endpoint=http://127.0.0.1:{}", what,
                       workspace_.api_port());
  }

  base::CommandResult settle(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"env", "SETTLE_BACKEND_URL=" + place("s3://states/team"),
                                         base::binary_dir() + "/settle"});
    return workspace_.run(arguments, std::chrono::seconds{120});
  }

  std::string settle_ok(const std::vector<std::string>& arguments) const {
    const base::CommandResult result = settle(arguments);
    EXPECT_EQ(result.exit_code, 0) << base::join(arguments, " ") << "\n" << all_output(result);
    return result.output;
  }

  /// Everything that is in the bucket.
  std::map<std::string, std::string> bucket() {
    std::map<std::string, std::string> objects;
    const auto listed = client_->call<aws::s3::ListObjectsV2>({.Bucket = "states"}).or_throw();
    for (const auto& each : listed.Contents) {
      objects[each.Key] =
          client_->call<aws::s3::GetObject>({.Bucket = "states", .Key = each.Key}).or_throw().Body;
    }
    return objects;
  }

  void configure() const {
    for (const auto& [key, value] : std::map<std::string, std::string>{
             {"aws:region", "us-east-1"},
             {"payment-processing:environmentSuffix", "dev-test-001"},
             {"payment-processing:environment", "dev"}}) {
      settle_ok({"config", "set", key, value});
    }
    settle_ok({"config", "set", "--secret", "ops:token", "hush-42"});
  }

  Workspace workspace_;
  std::unique_ptr<aws::CredentialsProvider> credentials_ =
      aws::fixed_credentials({.access_key_id = "test", .secret_access_key = "test"});
  base::SystemClock clock_;
  base::SystemRandom random_;
  std::optional<aws::Client> client_;
};

TEST_F(BackendsTest, AStackLivesInABucketFromItsCreationToItsRemoval) {
  settle_ok({"stack", "init", "dev", "--encrypt-state", "--secrets-provider",
             place("awskms://alias/states")});
  configure();
  EXPECT_THAT(settle_ok({"preview"}), HasSubstr("to create"));
  EXPECT_THAT(settle_ok({"up", "--yes"}), HasSubstr("created"));
  EXPECT_THAT(settle_ok({"preview", "--expect-no-changes"}), HasSubstr("unchanged"));
  EXPECT_THAT(settle_ok({"stack", "ls"}), HasSubstr("dev*"));
  EXPECT_THAT(settle_ok({"stack", "output", "alb_dns_name"}), HasSubstr("localhost"));
  EXPECT_THAT(settle_ok({"cancel"}), HasSubstr("Nothing is running"));

  const auto objects = bucket();
  EXPECT_FALSE(objects.empty());
  EXPECT_LT(objects.size(), 25U) << "a run leaves few objects";
  for (const auto& [key, bytes] : objects) {
    EXPECT_THAT(bytes, Not(HasSubstr("hush-42"))) << key;  // a dash is in no base64
    EXPECT_THAT(bytes, Not(HasSubstr("AWS::"))) << key;
  }

  settle_ok({"stack", "rename", "trial"});
  EXPECT_THAT(settle_ok({"preview", "--expect-no-changes"}), HasSubstr("unchanged"));
  EXPECT_THAT(settle_ok({"stack", "export", "--version", "1"}), HasSubstr("urn:pulumi:trial::"));
  for (const auto& [key, bytes] : bucket()) {
    EXPECT_THAT(key, Not(HasSubstr("/dev/"))) << "nothing is left under the old name";
  }
  settle_ok({"stack", "rename", "dev"});

  settle_ok({"stack", "change-secrets-provider", "passphrase"});
  EXPECT_THAT(settle_ok({"config", "get", "ops:token"}), HasSubstr("hush-42"));
  EXPECT_THAT(settle_ok({"preview", "--expect-no-changes"}), HasSubstr("unchanged"));
  EXPECT_THAT(settle_ok({"destroy", "--yes"}), HasSubstr("deleted"));
  settle_ok({"stack", "rm", "dev", "--yes"});
  EXPECT_THAT(bucket(), testing::IsEmpty());
}

TEST_F(BackendsTest, ARunThatIsKilledIsTakenOverAndOneThatRunsIsCancelled) {
  settle_ok({"stack", "init", "dev"});
  configure();
  const std::string script = fmt::format(
      "export SETTLE_BACKEND_URL='{}'; cd {}; : >first.log; : >second.log; "
      "{}/settle up --yes >first.log 2>&1 & first=$!; "
      "tail -n +1 -f --pid=$first first.log | grep -m1 -q created; kill -9 $first; wait $first; "
      "{}/settle up --yes >second.log 2>&1 & second=$!; "
      "tail -n +1 -f --pid=$second second.log | grep -m1 -q created; {}/settle cancel; "
      "wait $second; echo exit $?",
      place("s3://states/team"), workspace_.directory().string(), base::binary_dir(),
      base::binary_dir(), base::binary_dir());
  const base::CommandResult result =
      workspace_.run({"bash", "-c", script}, std::chrono::seconds{120});
  EXPECT_THAT(result.output, HasSubstr("has been cancelled")) << all_output(result);
  EXPECT_THAT(result.output, HasSubstr("exit 8")) << all_output(result);
  EXPECT_THAT(settle_ok({"up", "--yes"}), HasSubstr("created"));
  settle_ok({"destroy", "--yes"});
}

}  // namespace
}  // namespace scenarios
