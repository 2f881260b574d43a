// One stack reads another's outputs, through the command line.

#include "engine/graph/stack_reference.h"

#include <boost/json.hpp>
#include <gmock/gmock.h>

#include "cli/command_line.h"

namespace cli {
namespace {

using catalog::Value;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class StackReferences : public testing::Test {
 protected:
  StackReferences() {
    shell_.variables["PULUMI_CONFIG_PASSPHRASE"] = "open sesame";
    shell_.program = [](engine::Stack& stack) {
      stack.declare({.type = "AWS::SQS::Queue",
                     .name = "orders",
                     .properties = Value::Object{{"DelaySeconds", 5}}});
      stack.output("delay", Value(5));
      stack.output("token", Value::secret("hunter2"));
    };
    make_stack("base");
    shell_.settle_ok({"up", "--yes"});
    shell_.program = [this](engine::Stack& stack) {
      const engine::StackReference base(stack, name_);
      stack.declare({.type = "AWS::SQS::Queue",
                     .name = "bills",
                     .properties = Value::Object{{"DelaySeconds", base.require_output(output_)}}});
      stack.output("token", base.get_output("token"));
    };
  }

  void make_stack(const std::string& name) {
    shell_.settle_ok({"stack", "init", name});
    shell_.settle_ok({"config", "set", "aws:region", "us-east-1"});
    shell_.settle_ok({"config", "set", "label", "x"});
  }

  std::string written() const { return shell_.terminal.output + shell_.terminal.error_output; }

  CommandLine shell_;
  std::string name_ = "base";
  std::string output_ = "delay";
};

TEST_F(StackReferences, ReadOutputsAndKeepSecretsSecret) {
  make_stack("dev");
  EXPECT_THAT(shell_.settle_ok({"preview"}),
              AllOf(HasSubstr(">    pulumi:pulumi:StackReference"), HasSubstr("read"),
                    HasSubstr("+ 1 to create"), Not(HasSubstr("hunter2"))));
  EXPECT_THAT(shell_.settle_ok({"up", "--yes"}), Not(HasSubstr("hunter2")));
  EXPECT_THAT(shell_.settle_ok({"stack", "output"}),
              AllOf(HasSubstr("[secret]"), Not(HasSubstr("hunter2"))));
  EXPECT_EQ(shell_.settle_ok({"stack", "output", "token"}), "[secret]\n");
  EXPECT_EQ(shell_.settle_ok({"stack", "output", "token", "--json"}), "\"[secret]\"\n");
  EXPECT_EQ(shell_.settle_ok({"stack", "output", "token", "--show-secrets"}), "hunter2\n");
  EXPECT_THAT(shell_.settle_ok({"preview", "--expect-no-changes"}), HasSubstr("1 unchanged"));
}

TEST_F(StackReferences, ReachStacksOfOtherProjects) {
  shell_.write("Pulumi.yaml", "name: bills\n");
  name_ = "organization/shop/base";
  shell_.settle_ok({"stack", "init", "dev"});
  shell_.settle_ok({"config", "set", "aws:region", "us-east-1"});
  shell_.settle_ok({"up", "--yes"});
  EXPECT_EQ(shell_.settle_ok({"stack", "output", "token", "--show-secrets"}), "hunter2\n");
}

TEST_F(StackReferences, SayWhatCannotBeRead) {
  struct Row {
    const char* name;
    const char* output;
    const char* says;
  };

  make_stack("dev");
  const Row rows[] = {
      {"bsae", "delay", "project 'shop' has no stack 'bsae' in "},
      {"bsae", "delay", "did you mean 'base'?"},
      {"organization/nets/base", "delay", "project 'nets' has no stack 'base'"},
      {"a/b", "delay", "'a/b' names no stack; expected STACK or organization/PROJECT/STACK"},
      {"base", "dealy", "stack 'organization/shop/base' has no output 'dealy'"},
  };
  for (const Row& row : rows) {
    name_ = row.name;
    output_ = row.output;
    EXPECT_EQ(shell_.settle({"up", "--yes"}), 2) << written();
    EXPECT_THAT(written(), HasSubstr(row.says));
  }
  name_ = "base";
  output_ = "delay";
  shell_.variables["PULUMI_CONFIG_PASSPHRASE"] = "wrong";
  EXPECT_NE(shell_.settle({"preview"}), 0);
  EXPECT_THAT(written(), HasSubstr("incorrect passphrase"));
}

TEST_F(StackReferences, AreExportedAsPulumisAndImported) {
  make_stack("dev");
  shell_.settle_ok({"up", "--yes"});
  const std::string text = shell_.settle_ok({"stack", "export", "--file", "out.json"});
  const base::Json exported = base::parse_json(shell_.read("out.json"), "export").value();
  const auto& resources = exported.at("deployment").at("resources").as_array();
  bool found = false;
  for (const base::Json& each : resources) {
    if (each.at("type") == "pulumi:pulumi:StackReference") {
      found = true;
      EXPECT_TRUE(each.at("custom").as_bool());
      EXPECT_TRUE(each.at("external").as_bool());
      EXPECT_EQ(each.at("id"), "organization/shop/base");
      EXPECT_EQ(each.at("inputs"), (base::Json{{"name", "organization/shop/base"}}));
      EXPECT_EQ(each.at("outputs").at("outputs").at("delay"), 5);
      EXPECT_THAT(std::string(each.at("provider").as_string()),
                  HasSubstr("pulumi:providers:pulumi::default::"));
    }
  }
  EXPECT_TRUE(found);
  shell_.settle_ok({"stack", "import", "--file", "out.json"});
  EXPECT_THAT(shell_.settle_ok({"preview", "--expect-no-changes"}), HasSubstr("1 unchanged"));
}

}  // namespace
}  // namespace cli
