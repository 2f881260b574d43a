// `settle new`, in-process on a real disk.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "cli/command_line.h"
#include "cli/templates.h"

namespace cli {
namespace {

using testing::HasSubstr;
using testing::Not;

class New : public testing::Test {
 protected:
  std::string error(const std::vector<std::string>& argv) {
    EXPECT_EQ(shell_.settle(argv), 2) << shell_.terminal.output;
    return shell_.terminal.error_output;
  }

  bool exists(const std::string& name) { return shell_.files.exists(shell_.directory() / name); }

  CommandLine shell_;
};

TEST_F(New, MakesAProjectWithAProgramAndAStack) {
  const std::string said = shell_.settle_ok({"new", "--dir", "my shop", "--yes"});
  EXPECT_THAT(said, HasSubstr("Created project 'my-shop'"));
  EXPECT_THAT(said, HasSubstr("Created stack 'dev'"));
  EXPECT_THAT(said, HasSubstr("cmake --build build"));
  EXPECT_THAT(shell_.read("my shop/Pulumi.yaml"), HasSubstr("name: my-shop\nruntime: settle\n"));
  EXPECT_THAT(shell_.read("my shop/CMakeLists.txt"), HasSubstr(base::source_dir()));
  EXPECT_EQ(shell_.read("my shop/Pulumi.dev.yaml"),
            "config:\n  settle:target: local\n  aws:region: us-east-1\n");
  EXPECT_THAT(error({"preview", "-C", "my shop"}), HasSubstr("the program of project 'my-shop' "));
  EXPECT_THAT(shell_.terminal.error_output, HasSubstr("is not built: there is no "));
  EXPECT_THAT(shell_.terminal.error_output, HasSubstr("Fix: cmake -S . -B build"));
  EXPECT_THAT(shell_.settle_ok({"stack", "ls", "-C", "my shop"}), HasSubstr("dev*"));
}

TEST_F(New, TakesFromFlagsWhatTheySay) {
  shell_.settle_ok({"new", "payment-platform", "--dir", "p", "--stack", "staging", "--yes", "-c",
                    "aws:region=eu-west-1", "-c", "environment=staging", "--target", "aws",
                    "--description", "of mine"});
  EXPECT_EQ(shell_.read("p/Pulumi.staging.yaml"),
            "config:\n  settle:target: aws\n  aws:region: eu-west-1\n"
            "  payment-processing:environment: staging\n");
  EXPECT_THAT(shell_.terminal.output,
              HasSubstr("Still to be set: settle config set payment-processing:environmentSuffix"));
  EXPECT_THAT(shell_.read("p/Pulumi.yaml"), HasSubstr("description: \"of mine\""));
  shell_.settle_ok({"new", "cpp", "--dir", "g", "--generate-only", "--name", "x.y", "--yes"});
  EXPECT_THAT(shell_.read("g/Pulumi.yaml"), HasSubstr("name: x.y\n"));
  EXPECT_FALSE(exists("g/Pulumi.dev.yaml"));
}

TEST_F(New, AsksAPersonForTheRest) {
  shell_.terminal.tty = true;
  shell_.terminal.answers = {"payment-platform", "", "", "eu-west-1", "dev-001", "dev"};
  EXPECT_EQ(shell_.settle({"new", "--dir", "asked"}), 0) << shell_.terminal.error_output;
  EXPECT_TRUE(shell_.terminal.answers.empty());
  EXPECT_THAT(shell_.terminal.error_output, HasSubstr("stack name (dev): "));
  EXPECT_EQ(shell_.read("asked/Pulumi.dev.yaml"),
            "config:\n  settle:target: local\n  aws:region: eu-west-1\n"
            "  payment-processing:environmentSuffix: dev-001\n"
            "  payment-processing:environment: dev\n");
}

TEST_F(New, OverwritesNothing) {
  EXPECT_THAT(error({"new", "cpp", "--yes"}), HasSubstr("is not empty"));
  EXPECT_THAT(error({"new", "cpp", "--yes", "--force"}),
              HasSubstr("Pulumi.yaml is there already; it is not overwritten"));
  shell_.write("mine/.git/HEAD", "x");
  shell_.write("mine/README", "x");
  EXPECT_THAT(error({"new", "cpp", "--dir", "mine", "--yes"}), HasSubstr("is not empty"));
  EXPECT_FALSE(exists("mine/main.cpp"));
  shell_.settle_ok({"new", "cpp", "--dir", "mine", "--yes", "--force"});
  EXPECT_TRUE(exists("mine/main.cpp"));
}

TEST_F(New, SaysWhatItDoesNotHave) {
  EXPECT_THAT(error({"new", "aws-typescript", "--dir", "n", "--yes"}),
              HasSubstr("template 'aws-typescript' is not supported; there are cpp and "
                        "payment-platform"));
  EXPECT_THAT(error({"new", "cp", "--dir", "n", "--yes"}), HasSubstr("did you mean 'cpp'?"));
  EXPECT_THAT(error({"new", "cpp", "--dir", "n", "--name", "a b", "--yes"}),
              HasSubstr("'a b' is no project name"));
  EXPECT_THAT(error({"new", "payment-platform", "--dir", "n", "--name", "shop", "--yes"}),
              HasSubstr("is that of project 'payment-processing'"));
  EXPECT_THAT(error({"new", "cpp", "--dir", "n", "--settle", "/tmp", "--yes"}),
              HasSubstr("--settle /tmp: it is no checkout"));
  EXPECT_THAT(error({"new", "cpp", "--dir", "n", "--description", "a \"b\"", "--yes"}),
              HasSubstr("the description has a quote"));
  EXPECT_FALSE(exists("n"));
}

TEST(Templates, ThePlatformsIsThatOfTheCheckout) {
  base::SystemFiles files;
  const std::string own = files.read(base::Path(base::source_dir()) / "Pulumi.yaml").or_throw();
  for (const ProjectTemplate& each : project_templates()) {
    if (each.name == "payment-platform") {
      const std::string_view text = each.files.front().text;
      EXPECT_EQ(text.substr(text.find("config:")), own.substr(own.find("config:")));
    }
  }
}

TEST(Templates, AreFilledIn) {
  EXPECT_EQ(fill_in("a@PROJECT@@SETTLE@ b@c @", {.project = "x", .checkout = "/y"}), "ax/y b@c @");
}

}  // namespace
}  // namespace cli
