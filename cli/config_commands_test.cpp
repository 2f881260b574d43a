// `settle config`, in-process on a real disk.

#include <boost/json.hpp>
#include <gmock/gmock.h>

#include "base/json.h"
#include "cli/commands_for_test.h"
#include "engine/state/framing.h"

namespace cli {
namespace {

using testing::HasSubstr;

class ConfigCommands : public Commands {};

TEST_F(ConfigCommands, NameEveryMistakeInTheConfiguration) {
  shell_.settle_ok({"stack", "init", "dev"});
  shell_.settle_ok({"config", "set", "labell", "x"});
  EXPECT_TRUE(wrote("did you mean 'shop:label'")) << written();
  shell_.settle_ok({"config", "set", "size", "many"});
  EXPECT_EQ(shell_.settle({"preview"}), 2);
  for (const char* text : {"missing configuration value 'shop:label'", "what is written on it",
                           "'shop:labell' is not known", "must be of type 'integer'", "many",
                           "missing configuration value 'aws:region'", "Pulumi.dev.yaml:4"}) {
    EXPECT_TRUE(wrote(text)) << text << "\n" << written();
  }
}

TEST_F(ConfigCommands, KeepConfigSecretsSealed) {
  configure();
  shell_.terminal.input = "hunter2\n";
  shell_.settle_ok({"config", "set", "--secret", "password"});
  EXPECT_EQ(shell_.read("Pulumi.dev.yaml").find("hunter2"), std::string::npos);
  EXPECT_EQ(shell_.settle_ok({"config", "get", "password"}), "hunter2\n");
  EXPECT_EQ(shell_.settle_ok({"config"}).find("hunter2"), std::string::npos);
  EXPECT_NE(shell_.settle_ok({"config", "--show-secrets"}).find("hunter2"), std::string::npos);
  shell_.variables["PULUMI_CONFIG_PASSPHRASE"] = "another";
  EXPECT_EQ(shell_.settle({"config", "get", "password"}), 3);
  EXPECT_TRUE(wrote("incorrect passphrase")) << written();
}

TEST_F(ConfigCommands, EditConfigByPath) {
  configure();
  shell_.settle_ok({"config", "set", "--path", "tags.team", "payments"});
  shell_.settle_ok({"config", "set", "--path", "tags.hosts[0]", "7"});
  EXPECT_EQ(shell_.settle_ok({"config", "get", "tags"}), "{\"team\":\"payments\",\"hosts\":[7]}\n");
  EXPECT_EQ(shell_.settle_ok({"config", "get", "--path", "tags.hosts[0]"}), "7\n");
  for (const char* verb : {"get", "rm"}) {
    EXPECT_EQ(shell_.settle({"config", verb, "--path", "tags.hosts[9].x"}), 1);
    EXPECT_TRUE(wrote("'shop:tags' of stack 'dev' has nothing at 'hosts[9].x'")) << written();
  }
  shell_.settle_ok({"config", "rm", "--path", "tags.team"});
  EXPECT_EQ(shell_.settle_ok({"config", "get", "tags"}), "{\"hosts\":[7]}\n");
  EXPECT_EQ(shell_.settle({"config", "set", "--path", "fresh.secure", "x"}), 2);
  EXPECT_EQ(shell_.settle({"config", "rm", "nothing"}), 1);
}

TEST_F(ConfigCommands, SetSeveralValuesOrNone) {
  configure();
  EXPECT_EQ(shell_.settle({"config", "set-all", "--plaintext", "a=1", "--plaintext", "b"}), 2);
  EXPECT_TRUE(wrote("--plaintext 'b': expected KEY=VALUE")) << written();
  EXPECT_EQ(shell_.settle({"config", "get", "a"}), 1) << "none was set";
  shell_.settle_ok({"config", "set-all", "--path", "--plaintext", "tags.n=1", "--plaintext",
                    "tags.s=x=y", "--secret", "tags.token=hunter2"});
  EXPECT_EQ(shell_.settle_ok({"config", "get", "tags"}),
            "{\"n\":1,\"s\":\"x=y\",\"token\":\"hunter2\"}\n");
  shell_.terminal.input = shell_.settle_ok({"config", "--json", "--show-secrets"});
  shell_.settle_ok({"stack", "init", "staging"});
  shell_.settle_ok({"config", "set-all", "--json", "-"});
  EXPECT_EQ(shell_.settle_ok({"config", "get", "--path", "tags.token"}), "hunter2\n");
  EXPECT_EQ(shell_.read("Pulumi.staging.yaml").find("hunter2"), std::string::npos);
  shell_.settle_ok({"config", "rm-all", "tags", "label"});
  EXPECT_EQ(shell_.settle({"config", "rm-all", "aws:region", "nothing"}), 1);
  EXPECT_EQ(shell_.settle_ok({"config", "get", "aws:region"}), "us-east-1\n") << "none removed";
}

TEST_F(ConfigCommands, CopyConfigWithItsSecretsToAnotherStack) {
  configure();
  shell_.settle_ok({"config", "set", "--secret", "password", "hunter2"});
  shell_.settle_ok({"stack", "init", "staging", "--no-select"});
  EXPECT_EQ(shell_.settle({"config", "cp"}), 2);
  EXPECT_EQ(shell_.settle({"config", "cp", "--dest", "dev"}), 2);
  EXPECT_EQ(shell_.settle({"config", "cp", "--dest", "stagin"}), 6);
  shell_.settle_ok({"config", "cp", "--dest", "staging", "password"});
  EXPECT_EQ(shell_.settle({"config", "get", "label", "-s", "staging"}), 1);
  shell_.settle_ok({"config", "cp", "--dest", "staging"});
  EXPECT_EQ(shell_.settle_ok({"config", "get", "label", "-s", "staging"}), "orders\n");
  EXPECT_EQ(shell_.settle_ok({"config", "get", "password", "-s", "staging"}), "hunter2\n");
}

TEST_F(ConfigCommands, CopyConfigOnlyToAStackThatIsNamed) {
  configure();
  EXPECT_EQ(shell_.settle({"config", "cp", "label"}), 2);
  EXPECT_TRUE(wrote("needs --dest STACK")) << written();
}

TEST_F(ConfigCommands, HideSecretsInConfigForMachinesToo) {
  configure();
  shell_.settle_ok({"config", "set", "--secret", "password", "hunter2"});
  shell_.settle_ok({"config", "set", "--path", "tags.team", "payments"});
  const base::Json all = base::parse_json(shell_.settle_ok({"config", "--json"}), "all").value();
  EXPECT_EQ(all.at("shop:password"), base::Json(base::JsonObject{{"secret", true}}));
  EXPECT_EQ(all.at("shop:tags").at("value"), base::Json(R"({"team":"payments"})"));
  EXPECT_EQ(all.at("shop:tags").at("objectValue").at("team"), base::Json("payments"));
  EXPECT_EQ(all.at("shop:size"), base::Json(base::JsonObject{{"value", "1"}, {"secret", false}}));
}

TEST_F(ConfigCommands, TakeConfigFromAnotherFile) {
  configure();
  shell_.write("other.yaml", "# kept\nconfig:\n  shop:label: other # why\n");
  EXPECT_EQ(shell_.settle_ok({"config", "get", "label", "--config-file", "other.yaml"}), "other\n");
  shell_.settle_ok({"config", "set", "label", "new", "--config-file", "other.yaml"});
  EXPECT_EQ(shell_.read("other.yaml"), "# kept\nconfig:\n  shop:label: new # why\n");
  EXPECT_EQ(shell_.settle_ok({"config", "get", "label"}), "orders\n");
}

TEST_F(ConfigCommands, MendSettingsThatEverythingElseRefuses) {
  configure();
  for (const char* name : {"settle:target", "settle:encryptState", "settle:rollback"}) {
    const std::string before = shell_.read("Pulumi.dev.yaml");
    shell_.settle_ok({"config", "set", name, "foo"});
    EXPECT_EQ(shell_.settle({"up", "--yes"}), 2) << name;
    EXPECT_TRUE(wrote(std::string(name) + " is 'foo'; expected")) << written();
    EXPECT_TRUE(wrote("Fix: settle config set " + std::string(name))) << written();
    EXPECT_EQ(shell_.settle_ok({"config", "get", name}), "foo\n");
    EXPECT_NE(shell_.settle_ok({"config"}).find("foo"), std::string::npos);
    shell_.settle_ok({"config", "rm", name});
    shell_.settle_ok(
        {"config", "set", name, name == std::string("settle:target") ? "local" : "false"});
    EXPECT_EQ(shell_.settle({"preview"}), 0) << written();
    shell_.write("Pulumi.dev.yaml", before);
  }
}

TEST_F(ConfigCommands, TakeNoConfigFromAFileThatIsNotThere) {
  configure();
  const std::vector<std::vector<std::string>> commands = {
      {"preview"},      {"up", "--yes"},           {"refresh", "--yes"},
      {"config"},       {"config", "rm", "label"}, {"destroy", "--yes"},
      {"policy", "ls"}, {"config", "get", "size"}};
  for (std::vector<std::string> argv : commands) {
    argv.insert(argv.end(), {"--config-file", "none.yaml"});
    EXPECT_EQ(shell_.settle(argv), 2) << argv.front();
    EXPECT_TRUE(
        wrote("--config-file: there is no file " + (shell_.directory() / "none.yaml").string()))
        << written();
  }
  shell_.settle_ok({"config", "set", "label", "new", "--config-file", "none.yaml"});
  EXPECT_EQ(shell_.read("none.yaml"), "config:\n  shop:label: new\n");
}

TEST_F(ConfigCommands, RefreshRestoresWhatTheLastRunWasGiven) {
  configure();
  shell_.settle_ok({"config", "set", "--secret", "password", "hunter2"});
  shell_.settle_ok({"config", "set", "--path", "tags.team", "payments"});
  EXPECT_EQ(shell_.settle({"config", "refresh"}), 1);
  EXPECT_TRUE(wrote("no previous deployment")) << written();
  shell_.settle_ok({"up", "--yes"});
  const std::string deployed = shell_.read("Pulumi.dev.yaml");
  EXPECT_EQ(shell_.settle_ok({"config", "refresh"}),
            "Refreshed the configuration of stack 'dev'\n");
  EXPECT_FALSE(shell_.files.exists(shell_.directory() / "Pulumi.dev.yaml.bak"))
      << "nothing differed";

  for (const char* backup : {"Pulumi.dev.yaml.bak", "Pulumi.dev.yaml.bak.bak"}) {
    shell_.settle_ok({"config", "set", "label", "bills"});
    shell_.settle_ok({"config", "set", "size", "7"});
    shell_.settle_ok({"config", "rm", "password"});
    shell_.settle_ok({"config", "set", "--path", "tags.team", "others"});
    const std::string edited = shell_.read("Pulumi.dev.yaml");
    EXPECT_THAT(shell_.settle_ok({"config", "refresh"}), HasSubstr(backup));
    EXPECT_EQ(shell_.read(backup), edited);
    EXPECT_EQ(shell_.settle_ok({"config", "get", "label"}), "orders\n");
    EXPECT_EQ(shell_.settle_ok({"config", "get", "password"}), "hunter2\n");
    EXPECT_EQ(shell_.settle_ok({"config", "get", "--path", "tags.team"}), "payments\n");
    EXPECT_EQ(shell_.settle_ok({"config", "get", "size"}), "1\n") << "the project's own";
    EXPECT_EQ(base::parse_json(shell_.settle_ok({"preview", "--json"}), "plan")
                  .value()
                  .at("changeSummary")
                  .as_object()
                  .size(),
              1U)
        << "all the same: " << deployed;
  }
  shell_.settle_ok({"config", "set", "label", "bills"});
  shell_.settle_ok({"config", "refresh", "--force"});
  EXPECT_FALSE(shell_.files.exists(shell_.directory() / "Pulumi.dev.yaml.bak.bak.bak"));
  EXPECT_EQ(shell_.settle_ok({"config", "get", "label"}), "orders\n");
}

TEST_F(ConfigCommands, RefreshMakesAFileThatIsGone) {
  configure();
  shell_.settle_ok({"up", "--yes"});
  std::filesystem::remove(shell_.directory() / "Pulumi.dev.yaml");
  shell_.settle_ok({"config", "refresh"});
  EXPECT_EQ(shell_.settle_ok({"config", "get", "label"}), "orders\n");
  EXPECT_FALSE(shell_.files.exists(shell_.directory() / "Pulumi.dev.yaml.bak"));

  shell_.variables["PULUMI_CONFIG_PASSPHRASE"] = "one";
  shell_.settle_ok({"stack", "init", "sealed"});
  shell_.settle_ok({"config", "set", "aws:region", "us-east-1"});
  shell_.settle_ok({"config", "set", "--secret", "label", "hunter2"});
  shell_.settle_ok({"up", "--yes"});
  std::filesystem::remove(shell_.directory() / "Pulumi.sealed.yaml");
  shell_.settle_ok({"config", "refresh"});
  EXPECT_EQ(shell_.settle_ok({"config", "get", "label"}), "hunter2\n")
      << "the state names the key from its first secret on";
}

/// A state as a run leaves it that was killed before the salt of its first secret was noted.
std::string without_salt(const std::string& journal) {
  const auto frames = engine::read_frames(journal, {}).or_throw();
  std::string out;
  for (std::size_t i = 0; i < frames.texts.size(); ++i) {
    base::Json line = base::parse_json(frames.texts[i], "line").or_throw();
    if (i == 0) {
      line.as_object()["secrets"] = R"({"type":"passphrase","state":{"salt":""}})";
    }
    out += engine::frame(i + 1, base::json_text(line));
  }
  return out;
}

TEST_F(ConfigCommands, RefreshRefusesSecretsItCannotOpen) {
  shell_.variables["PULUMI_CONFIG_PASSPHRASE"] = "one";
  shell_.settle_ok({"stack", "init", "sealed"});
  shell_.settle_ok({"config", "set", "aws:region", "us-east-1"});
  shell_.settle_ok({"config", "set", "--secret", "label", "hunter2"});
  shell_.settle_ok({"up", "--yes"});
  const std::string journal = "home/state/.settle/stacks/shop/sealed/journal";
  shell_.write(journal, without_salt(shell_.read(journal)));
  std::filesystem::remove(shell_.directory() / "Pulumi.sealed.yaml");
  EXPECT_EQ(shell_.settle({"config", "refresh"}), 1);
  EXPECT_TRUE(wrote("the salt that it was encrypted with has gone")) << written();
  EXPECT_FALSE(shell_.files.exists(shell_.directory() / "Pulumi.sealed.yaml"));
}

TEST_F(ConfigCommands, RefreshRestoresTheSaltThatTheStateHas) {
  shell_.variables["PULUMI_CONFIG_PASSPHRASE"] = "one";
  configure();
  shell_.settle_ok({"config", "set", "--secret", "label", "hunter2"});
  shell_.settle_ok({"up", "--yes"});
  shell_.terminal.input = shell_.settle_ok({"stack", "export"});
  shell_.settle_ok({"stack", "import"});  // written anew, with the salt in its header
  std::filesystem::remove(shell_.directory() / "Pulumi.dev.yaml");
  shell_.variables["PULUMI_CONFIG_PASSPHRASE"] = "two";
  EXPECT_EQ(shell_.settle({"config", "refresh"}), 3);
  EXPECT_TRUE(wrote("secret 'shop:label' cannot be opened, nothing was changed")) << written();
  EXPECT_FALSE(shell_.files.exists(shell_.directory() / "Pulumi.dev.yaml"));
  shell_.variables["PULUMI_CONFIG_PASSPHRASE"] = "one";
  shell_.settle_ok({"config", "refresh"});
  EXPECT_EQ(shell_.settle_ok({"config", "get", "label"}), "hunter2\n");
}

}  // namespace
}  // namespace cli
