#include "engine/config/effective_config.h"

#include <gtest/gtest.h>

#include "base/io/memory_files.h"

namespace engine {
namespace {

constexpr std::string_view kProject = R"(name: pay
config:
  environment: {type: string, description: "dev, staging or prod"}
  enableMultiAZ: {type: boolean, default: false}
  desired: {type: integer, default: 1}
  cidrs: {type: array, items: {type: string}, default: []}
  password: {type: string, secret: true, default: none}
)";

EffectiveConfig resolve(const std::string& stack_text) {
  base::MemoryFiles files;
  EXPECT_TRUE(files.write_atomic("/p/Pulumi.dev.yaml", stack_text));
  const Project project = parse_project(std::string(kProject), "/p/Pulumi.yaml").value();
  const StackFile file = StackFile::read(files, "/p/Pulumi.dev.yaml", "pay").value();
  return effective_config(project, file, "dev",
                          [](std::string_view ciphertext) -> base::Result<std::string> {
                            return "plain-" + std::string(ciphertext);
                          })
      .value();
}

TEST(EffectiveConfig, GivesDeclaredTypesAndDefaults) {
  const EffectiveConfig config = resolve(R"(config:
  aws:region: us-east-1
  pay:environment: dev
  pay:enableMultiAZ: "true"
  pay:desired: "3"
  pay:cidrs: '["10.0.0.0/8"]'
)");
  EXPECT_TRUE(config.diagnostics.empty()) << config.diagnostics[0].summary;
  EXPECT_EQ(config.values.at("aws:region"), catalog::Value("us-east-1"));
  EXPECT_EQ(config.values.at("pay:enableMultiAZ"), catalog::Value(true));
  EXPECT_EQ(config.values.at("pay:desired"), catalog::Value(3));
  EXPECT_EQ(config.values.at("pay:cidrs"),
            catalog::Value(catalog::Value::List{catalog::Value("10.0.0.0/8")}));
  EXPECT_EQ(config.values.at("pay:password"), catalog::Value("none"));
}

TEST(EffectiveConfig, OpensSecretsAndKeepsThemSecret) {
  const EffectiveConfig config =
      resolve("config:\n  pay:environment: dev\n  pay:password:\n    secure: abc\n");
  const catalog::Value& password = config.values.at("pay:password");
  ASSERT_NE(password.if_secret(), nullptr);
  EXPECT_EQ(password.if_secret()->inner(), catalog::Value("plain-abc"));
}

TEST(EffectiveConfig, NamesEveryMistakeWithPlaceAndFix) {
  struct Row {
    std::string_view stack;
    std::string_view summary;
    std::string_view expected;
    std::string_view fix;
    unsigned line;
  };

  const Row rows[] = {
      {"config: {}\n", "Stack 'dev' is missing configuration value 'pay:environment'",
       "dev, staging or prod", "settle config set pay:environment VALUE", 0},
      {"config:\n  pay:environment: dev\n  pay:enableMultiaz: true\n",
       "configuration key 'pay:enableMultiaz' is not known to the project",
       "did you mean 'pay:enableMultiAZ'?", "settle config rm pay:enableMultiaz", 3},
      {"config:\n  pay:environment: dev\n  pay:enableMultiAZ: maybe\n",
       "Stack 'dev' with configuration key 'pay:enableMultiAZ' must be of type 'boolean'",
       "boolean, not \"maybe\"", "settle config set pay:enableMultiAZ VALUE", 3},
      {"config:\n  pay:environment: dev\n  pay:cidrs: [[1]]\n",
       "Stack 'dev' with configuration key 'pay:cidrs' must be of type 'array<string>'", "", "", 3},
      {"config:\n  pay:environment: dev\n  pay:password: open\n",
       "Stack 'dev' with configuration key 'pay:password' must be encrypted as it's secret", "",
       "settle config set --secret pay:password", 3},
  };
  for (const Row& row : rows) {
    const EffectiveConfig config = resolve(std::string(row.stack));
    ASSERT_EQ(config.diagnostics.size(), 1U) << row.summary;
    const base::Diagnostic& found = config.diagnostics[0];
    EXPECT_EQ(found.summary, row.summary);
    EXPECT_NE(found.expected.find(row.expected), std::string::npos) << found.expected;
    EXPECT_NE(found.fix.find(row.fix), std::string::npos) << found.fix;
    EXPECT_EQ(found.file, "/p/Pulumi.dev.yaml");
    EXPECT_EQ(found.line, row.line) << row.summary;
  }
}

TEST(EffectiveConfig, NamesAllThatIsMissingInOneSentence) {
  base::MemoryFiles files;
  const Project project = parse_project(
                              "name: p\nconfig:\n  a: {type: string, description: the first}\n"
                              "  b: {type: string, secret: true}\n  c: {type: integer}\n",
                              "/p/Pulumi.yaml")
                              .value();
  const StackFile file = StackFile::read(files, "/p/Pulumi.dev.yaml", "p").value();
  const EffectiveConfig config = effective_config(project, file, "dev", {}).value();
  ASSERT_EQ(config.diagnostics.size(), 1U);
  EXPECT_EQ(config.diagnostics[0].summary,
            "Stack 'dev' is missing configuration values 'p:a', 'p:b' and 'p:c'");
  EXPECT_EQ(config.diagnostics[0].expected, "p:a: the first");
  EXPECT_EQ(config.diagnostics[0].fix,
            "settle config set p:a VALUE; settle config set --secret p:b VALUE; settle config set "
            "p:c VALUE");
}

TEST(EffectiveConfig, PassesTheErrorOfALockedSecretOn) {
  base::MemoryFiles files;
  ASSERT_TRUE(files.write_atomic("/f", "config:\n  pay:password:\n    secure: abc\n"));
  const Project project = parse_project(std::string(kProject), "/p/Pulumi.yaml").value();
  const StackFile file = StackFile::read(files, "/f", "pay").value();
  const base::Result<EffectiveConfig> config =
      effective_config(project, file, "dev", [](std::string_view) -> base::Result<std::string> {
        return base::error(base::ErrorKind::kPermission, "incorrect passphrase");
      });
  ASSERT_FALSE(config);
  EXPECT_EQ(config.error().kind, base::ErrorKind::kPermission);
}

}  // namespace
}  // namespace engine
