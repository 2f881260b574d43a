#include "cli/stack_secrets.h"

#include <gtest/gtest.h>

#include "base/io/memory_files.h"
#include "cli/connector.h"
#include "cli/memory_terminal.h"
#include "cli/passphrases.h"

namespace cli {
namespace {

class NoConnector final : public Connector {
 public:
  base::Result<engine::Provider*> connect(Session& /*session*/,
                                          const engine::StackSettings& /*settings*/) override {
    return base::error(base::ErrorKind::kUnsupported, "no provider here");
  }

  base::Result<engine::LogReader*> connect_logs(
      Session& /*session*/, const engine::StackSettings& /*settings*/) override {
    return base::error(base::ErrorKind::kUnsupported, "no logs here");
  }
};

class Passphrases : public testing::Test {
 protected:
  base::Result<std::string> passphrase(bool fresh, engine::Target target, bool interactive) {
    const Environment environment(variables_);
    Session session{files_,     clock_,   random_, terminal_, environment,
                    connector_, program_, "/p",    {},        {}};
    return passphrase_source(session, target, "shop", "dev", interactive)(fresh);
  }

  base::MemoryFiles files_;
  base::ManualClock clock_;
  base::SeededRandom random_{1};
  MemoryTerminal terminal_;
  NoConnector connector_;
  settle::Program program_ = [](engine::Stack&) {};
  std::map<std::string, std::string, std::less<>> variables_ = {{"SETTLE_HOME", "/home"}};
};

constexpr auto kLocal = engine::Target::kLocal;
constexpr auto kAws = engine::Target::kAws;

TEST_F(Passphrases, ComeFromTheEnvironmentFirst) {
  variables_["PULUMI_CONFIG_PASSPHRASE_FILE"] = "/pass";
  ASSERT_TRUE(files_.write_atomic("/pass", "  from the file \n"));
  EXPECT_EQ(passphrase(false, kAws, false).value(), "from the file");
  variables_["SETTLE_CONFIG_PASSPHRASE"] = "of settle";
  EXPECT_EQ(passphrase(false, kAws, false).value(), "of settle");
  variables_["PULUMI_CONFIG_PASSPHRASE"] = "";
  EXPECT_EQ(passphrase(false, kAws, false).value(), "") << "set but empty counts";
}

TEST_F(Passphrases, AreGeneratedForTheFirstSecretOfALocalStackOnly) {
  EXPECT_EQ(passphrase(true, kAws, false).error().kind, base::ErrorKind::kPermission);
  const std::string made = passphrase(true, kLocal, false).value();
  EXPECT_EQ(made.size(), 43U);
  EXPECT_EQ(passphrase(false, kLocal, false).value(), made);
  EXPECT_EQ(files_.read("/home/passphrases/shop/dev").value(), made + "\n");
}

TEST_F(Passphrases, AreAskedForTwiceWhenTheyAreNew) {
  terminal_.answers = {"one", "one"};
  EXPECT_EQ(passphrase(true, kAws, true).value(), "one");
  terminal_.answers = {"one", "two"};
  EXPECT_EQ(passphrase(true, kAws, true).error().kind, base::ErrorKind::kInvalidArgument);
  terminal_.answers = {"one"};
  EXPECT_EQ(passphrase(false, kLocal, true).value(), "one")
      << "a stack file from elsewhere has a passphrase already";
}

TEST_F(Passphrases, ThatNobodyGivesAreAskedForByName) {
  const base::Result<std::string> missing = passphrase(false, kLocal, false);
  ASSERT_FALSE(missing);
  EXPECT_NE(missing.error().message.find("PULUMI_CONFIG_PASSPHRASE"), std::string::npos);
  variables_["PULUMI_CONFIG_PASSPHRASE_FILE"] = "/nowhere";
  EXPECT_NE(passphrase(false, kLocal, false).error().message.find("/nowhere"), std::string::npos);
}

TEST_F(Passphrases, LeaveTheirSaltInTheStackFileWithTheFirstSecret) {
  const Environment environment(variables_);
  Session session{files_,     clock_,   random_, terminal_, environment,
                  connector_, program_, "/p",    {},        {}};
  engine::StackFile file = engine::StackFile::read(files_, "/p/Pulumi.dev.yaml", "shop").value();
  StackSecrets secrets(session, file, [](bool) -> base::Result<std::string> {
    return std::string("correct horse");
  });
  EXPECT_FALSE(files_.exists("/p/Pulumi.dev.yaml"));
  const std::string sealed = secrets.encrypt("hunter2").value();
  EXPECT_EQ(secrets.decrypt(sealed).value(), "hunter2");
  EXPECT_EQ(engine::StackFile::read(files_, "/p/Pulumi.dev.yaml", "shop")->encryption_salt(),
            file.encryption_salt());
  EXPECT_FALSE(file.encryption_salt().empty());
}

}  // namespace
}  // namespace cli
