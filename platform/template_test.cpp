#include <set>

#include <gmock/gmock.h>

#include "engine/exchange/cloudformation.h"
#include "platform/platform_fixture.h"

/// The whole platform as a CloudFormation template.
namespace platform {
namespace {

using base::Json;
using base::JsonObject;
using testing::HasSubstr;
using testing::Not;

class Template : public testing::TestWithParam<const char*> {};

TEST_P(Template, HasEveryResourceAndNothingThatIsNotThere) {
  const engine::Stack stack = declared_platform(GetParam());
  const engine::CloudFormationTemplate built = engine::cloudformation_template(stack).or_throw();
  const JsonObject& resources = built.document.at("Resources").as_object();
  EXPECT_EQ(resources.size(), real_resources(stack).size());
  EXPECT_EQ(built.document.at("Outputs").as_object().size(), stack.outputs().size());
  for (const base::Diagnostic& finding : engine::check_template(built.document)) {
    EXPECT_EQ(finding.severity, base::Severity::kWarning) << finding.summary;
    EXPECT_THAT(finding.summary, HasSubstr("upload it to S3"));
  }
  EXPECT_LT(base::json_text(built.document).size(), 1'000'000U);
}

/// `${urn.path}`, `[secret]`: what people see of an expression that nothing has translated.
TEST_P(Template, LeavesNoExpressionUntranslated) {
  const engine::Stack stack = declared_platform(GetParam());
  const std::string text =
      base::json_text(engine::cloudformation_template(stack).or_throw().document);
  EXPECT_THAT(text, Not(HasSubstr("urn:pulumi")));
  EXPECT_THAT(text, Not(HasSubstr("[secret]")));
  EXPECT_THAT(text, Not(HasSubstr("[unknown]")));
}

/// What the program declares without references must stand in the template letter by letter.
TEST_P(Template, KeepsWhatIsDeclaredInTheClear) {
  const engine::Stack stack = declared_platform(GetParam());
  const JsonObject document = engine::cloudformation_template(stack).or_throw().document;
  std::multiset<std::string> declared;
  std::multiset<std::string> written;
  for (const engine::DeclaredResource* resource : real_resources(stack)) {
    declared.insert(resource->declaration.type);
  }
  for (const auto& resource : document.at("Resources").as_object()) {
    written.insert(resource.value().at("Type").as_string().c_str());
  }
  EXPECT_EQ(written, declared);
  const Json& vpc = document.at("Resources").at("Vpc").at("Properties");
  EXPECT_EQ(
      vpc.at("CidrBlock").as_string(),
      resource_named(stack, "vpc").declaration.properties.at("CidrBlock").if_string()->c_str());
}

TEST(TemplateOfDev, ReadsTheCachesTokenFromSecretsManager) {
  const JsonObject document =
      engine::cloudformation_template(declared_platform("dev")).or_throw().document;
  bool found = false;
  for (const auto& resource : document.at("Resources").as_object()) {
    if (resource.value().at("Type") == Json("AWS::ElastiCache::ReplicationGroup")) {
      found = true;
      EXPECT_EQ(
          base::json_text(resource.value().at("Properties").at("AuthToken")),
          R"({"Fn::Sub":"{{resolve:secretsmanager:${CacheAuthSecret}:SecretString:token}}"})");
    }
  }
  EXPECT_TRUE(found);
  EXPECT_FALSE(document.contains("Parameters"));
}

INSTANTIATE_TEST_SUITE_P(Environments, Template, testing::Values("dev", "staging", "prod"));

}  // namespace
}  // namespace platform
