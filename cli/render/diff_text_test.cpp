#include "cli/render/diff_text.h"

#include <gtest/gtest.h>

#include "cli/render/golden.h"

namespace cli {
namespace {

using catalog::Difference;
using catalog::Value;

const Paint kPlain(false);

std::string text_of(const engine::Step& step, const ShowOptions& options = {}) {
  std::string text;
  for (const std::string& line : diff_lines(step, options, kPlain)) {
    text += line + "\n";
  }
  return text;
}

Difference changed(const std::string& path, Value before, Value after) {
  return {.path = path, .before = std::move(before), .after = std::move(after)};
}

engine::Step update(std::vector<Difference> differences) {
  engine::Step step;
  step.action = engine::Action::kUpdate;
  step.differences = std::move(differences);
  return step;
}

TEST(DiffText, OneLineForWhatIsShort) {
  EXPECT_EQ(
      text_of(update(
          {changed("Delay", Value(1), Value(2)), changed("Name", Value(), Value("orders")),
           changed("Key", Value("k"), Value()), changed("Arn", Value("a"), Value::unknown())})),
      "~ Delay: 1 => 2\n+ Name: \"orders\"\n- Key: \"k\"\n"
      "~ Arn: \"a\" => (known after the deployment)\n");
}

TEST(DiffText, DriftAndWhatReplacesAreTold) {
  engine::Step step = update({changed("CidrBlock", Value("10.0.0.0/16"), Value("10.1.0.0/16"))});
  step.action = engine::Action::kReplace;
  step.reasons = {{"CidrBlock", "CidrBlock: ...", true}};
  step.drift = {changed("EnableDnsSupport", Value(false), Value(true))};
  EXPECT_EQ(text_of(step),
            "~ CidrBlock: \"10.0.0.0/16\" => \"10.1.0.0/16\" (replaces)\n"
            "~ EnableDnsSupport: false => true (drift)\n");
}

TEST(DiffText, OnlyWhatDiffersOfADocumentInsideOfAText) {
  const auto policy = [](const char* action) {
    return Value(
        std::string(R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":")") +
        action + R"(","Resource":"*"}]})");
  };
  expect_golden("diff_document.txt",
                text_of(update({changed("PolicyDocument", policy("s3:Get*"), policy("s3:Put*"))})));
}

TEST(DiffText, EveryPropertyOfWhatIsCreated) {
  engine::Step step;
  step.action = engine::Action::kCreate;
  step.inputs = Value(Value::Object{
      {"Name", Value("web")},
      {"Password", Value::secret(Value("hunter2"))},
      {"Containers",
       Value(Value::List{Value(Value::Object{{"Image", Value("nginx:1.27")},
                                             {"Ports", Value(Value::List{Value(80), Value(443)})},
                                             {"Command", Value("nginx -g 'daemon off;'")}})})}});
  expect_golden("diff_create.txt", text_of(step));
  EXPECT_NE(text_of(step, {.secrets = true}).find("hunter2"), std::string::npos);
}

TEST(DiffText, SecretsStayHiddenOnBothSides) {
  const std::string text =
      text_of(update({changed("Password", Value::secret(Value("old-one")), Value("hunter2"))}));
  EXPECT_EQ(text, "~ Password: [secret] => [secret]\n");
}

TEST(DiffText, CutsWhatIsVeryLongUnlessAllOfItIsWanted) {
  const engine::Step step = update({changed("Data", Value("x"), Value(std::string(5000, 'y')))});
  EXPECT_LT(text_of(step).size(), 2200U);
  EXPECT_GT(text_of(step, {.full = true}).size(), 5000U);
}

}  // namespace
}  // namespace cli
