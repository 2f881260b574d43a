#include "cli/render/policy_text.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "cli/render/golden.h"
#include "cli/render/sample_plan.h"

namespace cli {
namespace {

using engine::EnforcementLevel;

engine::PolicySource source(std::string policy, const std::string& type, const std::string& name) {
  return {"rules", "1.2.3", std::move(policy), name.empty() ? "" : sample_urn("", type, name),
          type};
}

engine::PolicyFindings findings() {
  return {.packs = {{"rules", "1.2.3"}, {"others", "0.1.0"}},
          .remediations = {{source("kms-rotation", "AWS::KMS::Key", "data-key"),
                            catalog::Value::Object{{"Description", "data"}},
                            catalog::Value::Object{{"Description", "data"},
                                                   {"EnableKeyRotation", true}}}},
          .violations = {
              {source("storage-encrypted", "AWS::S3::Bucket", "logs"), EnforcementLevel::kMandatory,
               "What keeps data encrypts it.", "BucketEncryption is not set"},
              {source("backups", "AWS::RDS::DBCluster", "db"), EnforcementLevel::kAdvisory,
               "Backups are kept.", "BackupRetentionPeriod is 1"},
              {source("some-fifo", "", ""), EnforcementLevel::kMandatory,
               "There is a queue that keeps the order.", "none of 3 is"}}};
}

TEST(PolicyText, ListsByPackWhatWasPutRightAndWhatIsViolated) {
  EXPECT_EQ(policies_text(findings(), Paint(false)),
            "Policies:\n"
            "    ❌ rules@v1.2.3\n"
            "        - [remediate]  kms-rotation  (AWS::KMS::Key: data-key)\n"
            "          EnableKeyRotation: (none) => true\n"
            "        - [advisory]  backups  (AWS::RDS::DBCluster: db)\n"
            "          Backups are kept.\n"
            "          BackupRetentionPeriod is 1\n"
            "        - [mandatory]  storage-encrypted  (AWS::S3::Bucket: logs)\n"
            "          What keeps data encrypts it.\n"
            "          BucketEncryption is not set\n"
            "        - [mandatory]  some-fifo\n"
            "          There is a queue that keeps the order.\n"
            "          none of 3 is\n"
            "    ✅ others@v0.1.0\n");
  engine::PolicyFindings mild = findings();
  mild.violations.erase(mild.violations.begin());
  mild.violations.pop_back();
  EXPECT_NE(policies_text(mild, Paint(false)).find("⚠️ rules"), std::string::npos);
  EXPECT_EQ(policies_text({}, Paint(false)), "");
}

TEST(PolicyText, HasPulumisEvents) {
  EXPECT_EQ(base::Json(violation_json(findings().violations[0])), base::parse_json(R"({
      "resourceUrn": "urn:pulumi:dev::pay::aws-native:s3:Bucket::logs", "color": "never",
      "policyName": "storage-encrypted", "policyPackName": "rules", "policyPackVersion": "1.2.3",
      "policyPackVersionTag": "1.2.3", "enforcementLevel": "mandatory",
      "message": "What keeps data encrypts it.\nBucketEncryption is not set"})",
                                                                                   "expected")
                                                                      .value());
  EXPECT_EQ(base::Json(remediation_json(findings().remediations[0], false)),
            base::parse_json(R"({
      "resourceUrn": "urn:pulumi:dev::pay::aws-native:kms:Key::data-key", "color": "never",
      "policyName": "kms-rotation", "policyPackName": "rules", "policyPackVersion": "1.2.3",
      "policyPackVersionTag": "1.2.3", "before": {"Description": "data"},
      "after": {"Description": "data", "EnableKeyRotation": true}})",
                             "expected")
                .value());
}

TEST(PolicyText, ShowsNoSecretThatWasPutRight) {
  const catalog::Value hidden = catalog::Value::secret("hunter2");
  const engine::PolicyFindings found{
      .packs = {{"rules", "1"}},
      .remediations = {{source("p", "AWS::KMS::Key", "k"), catalog::Value::Object{{"A", hidden}},
                        catalog::Value::Object{{"B", hidden}}}}};
  const std::string text = policies_text(found, Paint(false)) +
                           base::json_text(remediation_json(found.remediations[0], false));
  EXPECT_EQ(text.find("hunter2"), std::string::npos) << text;
}

}  // namespace
}  // namespace cli
