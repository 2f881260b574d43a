#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/fake_world.h"

/// Secrets on their way through a stack: they reach the provider, and nothing else.
namespace engine {
namespace {

using catalog::Value;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct Settings {
  std::string password = "hush-one";
  std::string owner = "anna";
};

Stack cache_with_password(const Settings& settings) {
  Stack stack({.project = "shop", .name = "dev", .region = "us-east-1"});
  const std::string secret = stack.declare(
      {.type = "AWS::SecretsManager::Secret",
       .name = "secret",
       .properties = Value::Object{
           {"SecretString",
            Value::secret(fmt::format(R"({{"password":"{}"}})", settings.password))},
           {"Tags", Value::List{Value::Object{{"Key", "owner"}, {"Value", settings.owner}}}}}});
  stack.declare(
      {.type = "AWS::ElastiCache::ReplicationGroup",
       .name = "cache",
       .properties = Value::Object{
           {"ReplicationGroupDescription", "sessions"},
           {"AuthToken", Value::secret_string(Value::attribute(secret, "Id"), "password")}}});
  return stack;
}

class Secrets : public testing::Test {
 protected:
  std::vector<std::string> up(const Settings& settings) {
    const Stack stack = cache_with_password(settings);
    const Plan plan = preview(stack, world_.world(), {}).or_throw();
    world_.observer.lines.clear();
    const Summary summary = engine::up(stack, world_.world(), {}).or_throw();
    EXPECT_EQ(plan.counts(), summary.counts);
    return world_.observer.lines;
  }

  const ResourceState& cache() {
    state_ = world_.state();
    return *state_.find("urn:pulumi:dev::shop::aws-native:elasticache:ReplicationGroup::cache");
  }

  std::string applied_password() {
    return std::string(world_.provider.properties(cache().identifier)->at("AuthToken").as_string());
  }

  FakeWorld world_;
  Snapshot state_;
};

TEST_F(Secrets, a_value_from_secrets_manager_reaches_the_provider_and_not_the_state) {
  EXPECT_THAT(up({}), ElementsAre("created secret", "created cache"));
  EXPECT_EQ(applied_password(), "hush-one");
  EXPECT_NE(cache().inputs.at("AuthToken").if_secret_string(), nullptr);
  EXPECT_EQ(cache().secret_digests.size(), 1U);
  EXPECT_THAT(world_.files.read(kFakeJournal).or_throw(), Not(HasSubstr("hush")));
  EXPECT_THAT(up({}), IsEmpty());
}

TEST_F(Secrets, what_the_service_has_accepted_is_taken_up_without_reading_secrets_again) {
  FakeWorld world({.asynchronous = true});
  world.provider.interfere([](const MemoryProvider::Request& request, MemoryProvider::Point point) {
    return request.type == "AWS::ElastiCache::ReplicationGroup" &&
                   point == MemoryProvider::Point::kAfterSend
               ? std::optional(base::error(base::ErrorKind::kUnavailable, "killed"))
               : std::nullopt;
  });
  EXPECT_EQ(engine::up(cache_with_password({}), world.world(), {}).or_throw().result,
            RunResult::kFailed);
  ASSERT_EQ(world.state().pending().size(), 1U);
  world.provider.interfere({});
  world.provider.forget(world.state()
                            .find("urn:pulumi:dev::shop::aws-native:secretsmanager:Secret::secret")
                            ->identifier);
  refresh(world.world(), {}).or_throw();
  EXPECT_TRUE(world.state().pending().empty());
  EXPECT_EQ(world.state().resources().size(), 1U);
}

TEST_F(Secrets, a_changed_secret_is_brought_to_those_who_use_it) {
  up({});
  EXPECT_THAT(up({.password = "hush-two"}), ElementsAre("updated secret", "updated cache"));
  EXPECT_EQ(applied_password(), "hush-two");
  EXPECT_THAT(up({.password = "hush-two"}), IsEmpty());
}

TEST_F(Secrets, a_change_beside_the_secret_value_does_not_touch_those_who_use_it) {
  up({});
  EXPECT_THAT(up({.owner = "bert"}), ElementsAre("updated secret"));
}

TEST_F(Secrets, what_nobody_needs_is_not_decrypted) {
  world_.provider.set_secret("arn:made-elsewhere", "hush-one");
  Stack stack({.project = "shop", .name = "dev", .region = "us-east-1"});
  stack.declare(
      {.type = "AWS::ElastiCache::ReplicationGroup",
       .name = "cache",
       .properties = Value::Object{{"ReplicationGroupDescription", "sessions"},
                                   {"AuthToken", Value::secret_string("arn:made-elsewhere", "")}}});
  ASSERT_EQ(engine::up(stack, world_.world(), {}).or_throw().result, RunResult::kSucceeded);
  ASSERT_FALSE(world_.state().digest_key().is_absent());
  EXPECT_FALSE(preview(stack, world_.world(), {.refresh = true}).or_throw().has_changes());
  refresh(world_.world(), {}).or_throw();
  engine::up(stack, world_.world(), {}).or_throw();
  EXPECT_EQ(world_.secrets.decryptions(), 0) << "no passphrase for what changes nothing";

  world_.store.open().or_throw()->set_outputs({{"token", Value::secret("hush-two")}}).or_throw();
  const Value token = world_.state().outputs().at("token");
  EXPECT_EQ(token.to_display_json(), "[secret]");
  EXPECT_EQ(world_.secrets.decryptions(), 0) << "nor for what is not shown";
  EXPECT_EQ(token.to_json(true).or_throw(), "hush-two");
  EXPECT_EQ(token.to_json(true).or_throw(), "hush-two");
  EXPECT_EQ(world_.secrets.decryptions(), 1) << "opened once";
}

TEST_F(Secrets, a_plan_never_shows_a_secret) {
  up({});
  const Plan plan =
      preview(cache_with_password({.password = "hush-two"}), world_.world(), {}).or_throw();
  std::string text;
  for (const Step& step : plan.steps) {
    for (const Reason& reason : step.reasons) {
      text += reason.text + '\n';
    }
  }
  EXPECT_THAT(text, HasSubstr("SecretString.password: [secret] => [secret]"));
  EXPECT_THAT(text, HasSubstr("AuthToken: [secret] => (known after the deployment)"));
  EXPECT_THAT(text, Not(HasSubstr("hush")));
}

TEST_F(Secrets, a_plan_never_shows_a_secret_under_a_name_with_a_slash) {
  const auto with_parameter = [](const char* value) {
    Stack stack({.project = "shop", .name = "dev", .region = "us-east-1"});
    stack.declare({.type = "AWS::RDS::DBClusterParameterGroup",
                   .name = "parameters",
                   .properties = Value::Object{
                       {"Description", "d"},
                       {"Family", "aurora-postgresql15"},
                       {"Parameters", Value::Object{{"a/b", Value::secret(value)}}}}});
    return stack;
  };
  ASSERT_EQ(engine::up(with_parameter("hush-one"), world_.world(), {}).or_throw().result,
            RunResult::kSucceeded);
  const Plan plan = preview(with_parameter("hush-two"), world_.world(), {}).or_throw();
  ASSERT_THAT(plan.steps, testing::SizeIs(1));
  ASSERT_THAT(plan.steps[0].reasons, testing::SizeIs(1));
  EXPECT_THAT(plan.steps[0].reasons[0].text, HasSubstr("[secret] => [secret]"));
}

TEST_F(Secrets, an_answer_that_got_lost_is_asked_for_again_under_the_same_token) {
  bool lost = false;
  world_.provider.interfere(
      [&](const MemoryProvider::Request& request, MemoryProvider::Point point) {
        lost = request.type == "AWS::ElastiCache::ReplicationGroup" &&
               point == MemoryProvider::Point::kAfterSend;
        return lost ? std::optional(base::error(base::ErrorKind::kTimeout, "no answer came"))
                    : std::nullopt;
      });
  const Stack stack = cache_with_password({});
  EXPECT_EQ(engine::up(stack, world_.world(), {}).or_throw().result, RunResult::kFailed);
  world_.provider.interfere(nullptr);
  const Plan plan = preview(stack, world_.world(), {}).or_throw();
  ASSERT_EQ(plan.diagnostics.size(), 1U);
  EXPECT_THAT(plan.diagnostics.front().summary, HasSubstr("interrupted while creating"));
  world_.observer.lines.clear();
  EXPECT_EQ(engine::up(stack, world_.world(), {}).or_throw().result, RunResult::kSucceeded);
  EXPECT_THAT(world_.observer.lines, ElementsAre("recovered cache"));
  EXPECT_EQ(world_.provider.size(), 2U);
  EXPECT_EQ(applied_password(), "hush-one");
  EXPECT_THAT(up({}), IsEmpty());
}

}  // namespace
}  // namespace engine
