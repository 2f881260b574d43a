// A stack's secrets go under another key: configuration and state together, or not at all.

#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/command_line.h"
#include "engine/backend/file_backend.h"

namespace cli {
namespace {

using testing::HasSubstr;
using testing::Not;

class KeyChange : public testing::Test {
 protected:
  KeyChange() {
    shell_.program = [](engine::Stack& stack) {
      stack.declare({.type = "AWS::SQS::Queue",
                     .name = "orders",
                     .properties = catalog::Value(
                         catalog::Value::Object{{"QueueName", stack.config("shop:label")}})});
      stack.output("label", stack.config("shop:label"));
    };
    shell_.settle_ok({"stack", "init", "dev"});
    shell_.settle_ok({"config", "set", "aws:region", "us-east-1"});
    shell_.settle_ok({"config", "set", "--secret", "label", "hush"});
    shell_.settle_ok({"up", "--yes"});
  }

  /// On a terminal, the passphrase typed twice.
  int change_to_passphrase(const std::string& first, const std::string& second) {
    shell_.terminal.tty = true;
    shell_.terminal.answers = {first, second};
    const int code = shell_.settle({"stack", "change-secrets-provider", "passphrase"});
    shell_.terminal.tty = false;
    return code;
  }

  void expect_no_longer_opened() {
    EXPECT_NE(shell_.settle({"config", "get", "label"}), 0);
    EXPECT_NE(shell_.settle({"stack", "output", "label", "--show-secrets"}), 0);
  }

  std::string file() { return shell_.read("Pulumi.dev.yaml"); }

  void expect_everything_readable() {
    EXPECT_EQ(shell_.settle_ok({"config", "get", "label"}), "hush\n");
    EXPECT_EQ(shell_.settle_ok({"stack", "output", "label", "--show-secrets"}), "hush\n");
    EXPECT_THAT(shell_.settle_ok({"preview", "--expect-no-changes"}), HasSubstr("1 unchanged"));
  }

  CommandLine shell_;
};

TEST_F(KeyChange, PutsConfigurationAndStateUnderTheNewKey) {
  const std::string before = file();
  EXPECT_THAT(shell_.settle_ok({"stack", "change-secrets-provider", "passphrase"}),
              HasSubstr("are now under passphrase"));
  EXPECT_NE(file(), before);
  EXPECT_THAT(file(), Not(HasSubstr("hush")));
  EXPECT_FALSE(shell_.files.exists(shell_.directory() / "Pulumi.dev.yaml.rekeyed"));
  expect_everything_readable();
}

TEST_F(KeyChange, InterruptedAfterTheStateIsFinishedByTheNextCommand) {
  const std::string old_text = file();
  shell_.settle_ok({"stack", "change-secrets-provider", "passphrase"});
  const std::string new_text = file();
  // As a kill between the state and the file leaves it.
  shell_.write("Pulumi.dev.yaml.rekeyed", new_text);
  shell_.write("Pulumi.dev.yaml", old_text);
  expect_everything_readable();
  EXPECT_EQ(file(), new_text);
  EXPECT_FALSE(shell_.files.exists(shell_.directory() / "Pulumi.dev.yaml.rekeyed"));
}

TEST_F(KeyChange, IsFinishedByNobodyWhileAnotherHoldsTheStack) {
  const std::string old_text = file();
  shell_.settle_ok({"stack", "change-secrets-provider", "passphrase"});
  const std::string new_text = file();
  shell_.write("Pulumi.dev.yaml.rekeyed", new_text);
  shell_.write("Pulumi.dev.yaml", old_text);
  const base::Path states = shell_.directory() / "home" / "state";
  base::SystemClock clock;
  engine::FileBackend backend(shell_.files, states, clock);
  ASSERT_TRUE(backend.log({"shop", "dev"})->exists().or_throw());
  auto lease = backend.acquire({"shop", "dev"}, {}).or_throw();
  for (const char* const verb : {"up", "config", "stack"}) {
    EXPECT_NE(shell_.settle({verb}), 0);
    EXPECT_THAT(shell_.terminal.error_output,
                HasSubstr(fmt::format("is locked by process {} ", ::getpid())));
    EXPECT_EQ(file(), old_text);
  }
  lease.reset();
  expect_everything_readable();
  EXPECT_EQ(file(), new_text);
}

TEST_F(KeyChange, SaysWhereAPassphraseOfItsOwnIsKept) {
  const std::string kept = (shell_.directory() / "home" / "passphrases" / "shop" / "dev").string();
  EXPECT_THAT(shell_.settle_ok({"stack", "change-secrets-provider", "passphrase"}),
              HasSubstr("The passphrase is kept in " + kept + "\n"));
}

TEST_F(KeyChange, OnATerminalAsksTwiceForTheNewPassphrase) {
  const std::string before = file();
  EXPECT_NE(change_to_passphrase("mine", "mein"), 0);
  EXPECT_THAT(shell_.terminal.error_output, HasSubstr("the two passphrases differ"));
  EXPECT_EQ(file(), before);
  expect_everything_readable();

  EXPECT_EQ(change_to_passphrase("mine", "mine"), 0) << shell_.terminal.error_output;
  EXPECT_THAT(shell_.terminal.output, Not(HasSubstr("is kept in")));
  EXPECT_THAT(shell_.terminal.error_output, HasSubstr("earlier passphrase"));
  expect_no_longer_opened();
  shell_.variables["PULUMI_CONFIG_PASSPHRASE"] = "mine";
  expect_everything_readable();

  EXPECT_EQ(change_to_passphrase("better", "better"), 0) << shell_.terminal.error_output;
  EXPECT_THAT(shell_.terminal.output, HasSubstr("is still the earlier one"));
  expect_no_longer_opened();
  shell_.variables["PULUMI_CONFIG_PASSPHRASE"] = "better";
  expect_everything_readable();
}

TEST_F(KeyChange, WithoutATerminalTakesTheNewPassphraseFromTheEnvironment) {
  shell_.write("new.txt", "mine\n");
  shell_.variables["SETTLE_CONFIG_PASSPHRASE_NEW_FILE"] = (shell_.directory() / "new.txt").string();
  shell_.settle_ok({"stack", "change-secrets-provider", "passphrase"});
  expect_no_longer_opened();
  shell_.variables["PULUMI_CONFIG_PASSPHRASE"] = "mine";
  shell_.variables["PULUMI_CONFIG_PASSPHRASE_NEW"] = "better";
  shell_.settle_ok({"stack", "change-secrets-provider", "passphrase"});
  expect_no_longer_opened();
  shell_.variables["PULUMI_CONFIG_PASSPHRASE"] = "better";
  expect_everything_readable();
}

TEST_F(KeyChange, ToAnotherPassphraseIsFinishedByTheNextCommandToo) {
  const base::Path kept = shell_.directory() / "home" / "passphrases" / "shop" / "dev";
  const std::string generated = shell_.files.read(kept).or_throw();
  const std::string old_text = file();
  shell_.variables["PULUMI_CONFIG_PASSPHRASE_NEW"] = "mine";
  shell_.settle_ok({"stack", "change-secrets-provider", "passphrase"});
  const std::string new_text = file();
  // As a kill between the state and the file leaves it.
  shell_.write("Pulumi.dev.yaml.rekeyed", new_text);
  shell_.write("Pulumi.dev.yaml", old_text);
  shell_.files.write_atomic(kept, generated).or_throw();
  shell_.settle_ok({"stack"});
  EXPECT_THAT(shell_.terminal.error_output, HasSubstr("cut short, is complete"));
  EXPECT_EQ(file(), new_text);
  shell_.variables = {{"SETTLE_HOME", shell_.variables["SETTLE_HOME"]},
                      {"PULUMI_CONFIG_PASSPHRASE", "mine"}};
  expect_everything_readable();
}

TEST_F(KeyChange, LeavesEveryVersionOfTheHistoryReadable) {
  shell_.settle_ok({"config", "set", "--secret", "label", "louder"});
  shell_.settle_ok({"up", "--yes"});
  shell_.settle_ok({"stack", "change-secrets-provider", "passphrase"});
  shell_.settle_ok({"config", "set", "--secret", "label", "loudest"});
  shell_.settle_ok({"up", "--yes"});
  const std::pair<const char*, const char*> kept[] = {
      {"1", "hush"}, {"2", "louder"}, {"3", "loudest"}};
  for (const auto& [version, word] : kept) {
    EXPECT_THAT(shell_.settle_ok({"stack", "export", "--version", version, "--show-secrets"}),
                HasSubstr(word));
  }
}

TEST_F(KeyChange, InterruptedBeforeTheStateIsAsIfNothingHadBeenTried) {
  const std::string text = file();
  shell_.write("Pulumi.dev.yaml.rekeyed",
               "encryptionsalt: v1:AAAAAAAAAAA=:v1:AAAAAAAAAAAAAAAA:AAAA\nconfig: {}\n");
  expect_everything_readable();
  EXPECT_EQ(file(), text);
}

TEST_F(KeyChange, RefusesAProviderThatItHasNot) {
  const std::string before = file();
  EXPECT_EQ(shell_.settle({"stack", "change-secrets-provider", "gcpkms://x"}), 2);
  EXPECT_THAT(shell_.terminal.error_output, HasSubstr("'gcpkms://x' is not supported"));
  EXPECT_EQ(shell_.settle({"stack", "change-secrets-provider", "awskms://?region=r"}), 2);
  EXPECT_THAT(shell_.terminal.error_output, HasSubstr("names no key"));
  EXPECT_EQ(shell_.settle({"stack", "change-secrets-provider"}), 2);
  EXPECT_EQ(file(), before);
}

TEST_F(KeyChange, AWholeStateIsEncryptedFromTheNextRunOn) {
  const std::string shown = shell_.settle_ok({"stack"});
  const std::size_t begin = shown.find("State: ") + 7;
  const std::string journal = shown.substr(begin, shown.find('\n', begin) - begin);
  EXPECT_THAT(shell_.files.read(journal).or_throw(), HasSubstr("AWS::SQS"));
  shell_.settle_ok({"config", "set", "settle:encryptState", "true"});
  shell_.settle_ok({"up", "--yes"});
  EXPECT_THAT(shell_.files.read(journal).or_throw(), Not(HasSubstr("AWS::SQS")));
  EXPECT_THAT(shell_.files.read(journal + ".bak").or_throw(), Not(HasSubstr("AWS::SQS")));
  expect_everything_readable();
  shell_.settle_ok({"config", "set", "settle:encryptState", "maybe"});
  EXPECT_EQ(shell_.settle({"preview"}), 2);
  EXPECT_THAT(shell_.terminal.error_output, HasSubstr("expected true or false"));
}

}  // namespace
}  // namespace cli
