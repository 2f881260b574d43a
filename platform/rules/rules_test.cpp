// The rules of the platform: what each objects to, what it puts right, and that the platform is
// none of that.

#include "platform/rules/rules.h"

#include <algorithm>

#include <gmock/gmock.h>

#include "engine/policy/enforcement.h"
#include "engine/policy/governed.h"
#include "platform/platform_fixture.h"
#include "platform/rules/requirement.h"

namespace platform {
namespace {

using catalog::Value;
using engine::EnforcementLevel;
using engine::PolicyViolation;
using testing::ElementsAre;
using testing::IsEmpty;

/// What the policies say to the declarations as they stand, nothing being known.
std::vector<PolicyViolation> violations(const engine::Stack& stack) {
  const engine::Enforcement enforcement(stack);
  EXPECT_THAT(enforcement.diagnostics(), IsEmpty());
  std::vector<engine::PolicyResource> all;
  std::vector<PolicyViolation> found;
  for (const engine::DeclaredResource* each : real_resources(stack)) {
    all.push_back(engine::policy_resource(*each, each->declaration.properties));
    std::ranges::move(enforcement.check(all.back()), std::back_inserter(found));
  }
  std::ranges::move(enforcement.check(all), std::back_inserter(found));
  return found;
}

std::vector<std::string> texts(const std::vector<PolicyViolation>& all) {
  std::vector<std::string> lines;
  for (const PolicyViolation& each : all) {
    lines.push_back(fmt::format("{}: {}", each.source.policy, each.message));
  }
  return lines;
}

TEST(Rules, HoldInEveryEnvironmentAndOnlyDevIsReminded) {
  for (const char* const environment : {"staging", "prod"}) {
    std::vector<PolicyViolation> found = violations(declared_platform(environment));
    std::erase_if(found, [](const PolicyViolation& each) {
      return each.level == EnforcementLevel::kAdvisory;
    });
    EXPECT_THAT(texts(found), IsEmpty()) << environment;
  }
  EXPECT_THAT(texts(violations(declared_platform("prod"))), IsEmpty());
  const std::vector<PolicyViolation> dev = violations(declared_platform("dev"));
  EXPECT_THAT(texts(dev),
              ElementsAre("backups: BackupRetentionPeriod is 1; expected at least 7",
                          "deletion-protection: DeletionProtection is false; expected true",
                          "deletion-protection: LoadBalancerAttributes.deletion_protection.enabled "
                          "is \"false\"; expected \"true\"",
                          "tls-only: it serves HTTP; expected a redirect to HTTPS"));
  for (const PolicyViolation& each : dev) {
    EXPECT_EQ(each.level, EnforcementLevel::kAdvisory) << each.source.policy;
  }
}

TEST(Rules, OnlyRemindWhoTakesTheProtectionAwayByTheConfiguration) {
  engine::StackSettings settings = stack_settings("prod");
  settings.config["payment-processing:deletionProtection"] = false;
  engine::Stack stack(settings);
  declare(stack);
  const std::vector<PolicyViolation> found = violations(stack);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].level, EnforcementLevel::kAdvisory);
}

/// One edit of the platform in prod, and what it must be refused for.
struct Slip {
  const char* resource;
  Place place;
  Value value;
  std::vector<std::string> refused;
};

TEST(Rules, ObjectToEverySlip) {
  const Value everybody = Value::List{Value::Object{{"CidrIp", "0.0.0.0/0"}}};
  const Slip slips[] = {
      {"db-cluster", {"StorageEncrypted"}, false, {"storage-encrypted"}},
      {"cache", {"AtRestEncryptionEnabled"}, Value(), {"storage-encrypted"}},
      {"alb-logs-bucket", {"BucketEncryption"}, Value(), {"storage-encrypted"}},
      {"payment-queue", {"KmsMasterKeyId"}, Value(), {"storage-encrypted"}},
      {"alert-topic", {"KmsMasterKeyId"}, Value(), {"storage-encrypted"}},
      {"cache-auth-secret", {"KmsKeyId"}, Value(), {"storage-encrypted"}},
      {"app-log-group", {"KmsKeyId"}, Value(), {"storage-encrypted"}},
      {"cache", {"TransitEncryptionEnabled"}, false, {"transit-encrypted"}},
      {"db-cluster-parameters", {"Parameters", "rds.force_ssl"}, "0", {"transit-encrypted"}},
      {"db-writer", {"PubliclyAccessible"}, true, {"no-public-data"}},
      {"db-writer", {"PubliclyAccessible"}, Value(), {"no-public-data"}},
      {"service",
       {"NetworkConfiguration", "AwsvpcConfiguration", "AssignPublicIp"},
       "ENABLED",
       {"no-public-data"}},
      {"public-subnet-1", {"MapPublicIpOnLaunch"}, true, {"no-public-data"}},
      {"alb-logs-bucket",
       {"PublicAccessBlockConfiguration", "BlockPublicAcls"},
       false,
       {"s3-public-access-blocked"}},
      {"data-key", {"EnableKeyRotation"}, false, {"kms-rotation"}},
      {"repository", {"ImageTagMutability"}, "MUTABLE", {"images-checked"}},
      {"app-log-group", {"RetentionInDays"}, Value(), {"log-retention"}},
      {"app-log-group", {"RetentionInDays"}, 30, {"log-retention"}},
      {"db-cluster", {"BackupRetentionPeriod"}, 1, {"backups"}},
      {"db-cluster", {"DeletionProtection"}, false, {"deletion-protection"}},
      {"load-balancer",
       {"LoadBalancerAttributes", "deletion_protection.enabled"},
       "false",
       {"deletion-protection"}},
      {"app-security-group", {"SecurityGroupIngress"}, everybody, {"no-open-ingress"}},
      {"db-from-app", {"CidrIp"}, "0.0.0.0/0", {"no-open-ingress"}},
      {"alb-ingress-https-1", {"CidrIp"}, "0.0.0.0/0", {}},
      {"https-listener", {"Protocol"}, "HTTP", {"tls-only", "tls-only"}},
      {"http-listener",
       {"DefaultActions"},
       Value::List{Value::Object{{"Type", "forward"}}},
       {"tls-only"}},
      {"payment-queue", {"RedrivePolicy"}, Value(), {"dead-letters", "dead-letters"}},
      {"vpc", {"Tags"}, Value::List{}, {"required-tags"}},
      {"vpc", {"Tags", "Project"}, Value(), {"required-tags"}},
      {"db-cluster", {"StorageEncrypted"}, Value::unknown(), {}},
  };
  const engine::Stack prod = declared_platform("prod");
  for (const Slip& slip : slips) {
    engine::Stack stack = prod;
    const auto at = std::ranges::find_if(stack.resources(), [&](const auto& each) {
      return each.declaration.name == slip.resource && !each.declaration.component;
    });
    if (at == stack.resources().end()) {
      ADD_FAILURE() << "no resource " << slip.resource;
      continue;
    }
    stack.set_properties(static_cast<std::size_t>(at - stack.resources().begin()),
                         *with_value(at->declaration.properties, slip.place, slip.value));
    std::vector<std::string> refused;
    for (const PolicyViolation& each : violations(stack)) {
      refused.push_back(each.source.policy);
      EXPECT_EQ(each.level, EnforcementLevel::kMandatory) << each.message;
    }
    EXPECT_EQ(refused, slip.refused) << slip.resource << " " << slip.place.back();
  }
}

TEST(Rules, PutRightWhatTheyCan) {
  engine::StackSettings settings = stack_settings("dev");
  settings.config[std::string(engine::kPoliciesKey)] = Value::Object{{"all", "remediate"}};
  engine::Stack stack(settings);
  declare(stack);
  const engine::Enforcement enforcement(stack);
  std::vector<std::string> remediated;
  for (const engine::PolicyRemediation& each : enforcement.remediate(stack)) {
    remediated.push_back(each.source.policy);
  }
  EXPECT_THAT(remediated, testing::UnorderedElementsAre("backups", "deletion-protection",
                                                        "deletion-protection"));
  EXPECT_THAT(texts(violations(stack)),
              ElementsAre("tls-only: it serves HTTP; expected a redirect to HTTPS"));
}

}  // namespace
}  // namespace platform
