#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json.h"
#include "cli/command_line.h"

/// What comes in and goes out, through the front door.
namespace cli {
namespace {

using catalog::Value;
using testing::HasSubstr;

class ExchangeCommands : public testing::Test {
 protected:
  ExchangeCommands() {
    line_.program = [](engine::Stack& stack) {
      const std::string queue = stack.declare({.type = "AWS::SQS::Queue",
                                               .name = "jobs",
                                               .properties = Value::Object{{"QueueName", "jobs"}}});
      stack.output("url", Value::attribute(queue, "QueueUrl"));
      stack.output("token", Value::secret("hush"));
    };
    line_.settle_ok({"stack", "init", "dev"});
    configure();
  }

  void configure() {
    line_.settle_ok({"config", "set", "aws:region", "us-east-1"});
    line_.settle_ok({"config", "set", "label", "x"});
  }

  std::string error(const std::vector<std::string>& argv, ExitCode code) {
    EXPECT_EQ(line_.settle(argv), static_cast<int>(code)) << line_.terminal.output;
    return line_.terminal.error_output;
  }

  CommandLine line_;
};

TEST_F(ExchangeCommands, AStateGoesOutAndComesBackTheSame) {
  line_.settle_ok({"up", "--yes"});
  const std::string before = line_.settle_ok({"stack", "export"});
  EXPECT_THAT(before, HasSubstr("aws-native:sqs:Queue"));
  EXPECT_THAT(before, testing::Not(HasSubstr("hush")));
  line_.terminal.input = before;
  EXPECT_THAT(line_.settle_ok({"stack", "import"}), HasSubstr("Import complete: 1 resources"));
  EXPECT_EQ(line_.settle_ok({"stack", "export"}), before);
  line_.settle_ok({"preview", "--expect-no-changes"});
}

TEST_F(ExchangeCommands, AStateMovesToAStackWithAnotherPassphrase) {
  line_.variables["PULUMI_CONFIG_PASSPHRASE"] = "one";
  line_.settle_ok({"up", "--yes"});
  line_.settle_ok({"stack", "export", "--file", "dev.json"});
  line_.settle_ok({"stack", "init", "other"});
  configure();
  EXPECT_THAT(error({"stack", "import", "--file", "dev.json"}, ExitCode::kUsage),
              HasSubstr("it is stack 'dev' of project 'shop', not 'other'"));
  line_.settle_ok({"stack", "import", "--file", "dev.json", "--force"});
  EXPECT_EQ(line_.settle_ok({"stack", "output", "token", "--show-secrets"}), "hush\n");
}

TEST_F(ExchangeCommands, AStateUnderAKeyOfKmsIsTaken) {
  line_.program = [](engine::Stack& stack) {
    stack.declare({.type = "AWS::SQS::Queue", .name = "jobs"});
  };
  line_.settle_ok({"up", "--yes"});
  base::JsonObject document =
      base::parse_json(line_.settle_ok({"stack", "export"}), "export").or_throw().as_object();
  document.at("deployment").as_object()["secrets_providers"] =
      base::JsonObject{{"type", "cloud"},
                       {"state", base::JsonObject{{"url", "awskms://alias/states?region=us-east-1"},
                                                  {"encryptedkey", "AAAA"}}}};
  line_.terminal.input = base::json_text(document);
  // It has no secret, so that KMS is not asked here.
  EXPECT_THAT(line_.settle_ok({"stack", "import"}), HasSubstr("Import complete: 1 resources"));
}

TEST_F(ExchangeCommands, WhatIsNoDeploymentIsRefusedAndChangesNothing) {
  line_.settle_ok({"up", "--yes"});
  const std::string before = line_.settle_ok({"stack", "export"});
  line_.terminal.input = "{";
  error({"stack", "import"}, ExitCode::kUsage);
  line_.terminal.input = "{}";
  EXPECT_THAT(error({"stack", "import"}, ExitCode::kUsage), HasSubstr("this is no deployment"));
  EXPECT_EQ(line_.settle_ok({"stack", "export"}), before);
  EXPECT_THAT(line_.settle_ok({"stack", "export", "--version", "1"}),
              HasSubstr("aws-native:sqs:Queue"));
  error({"stack", "export", "--version", "99"}, ExitCode::kError);
}

TEST_F(ExchangeCommands, AStackIsDrawn) {
  line_.settle_ok({"up", "--yes"});
  EXPECT_EQ(line_.settle_ok({"stack", "graph", "dev.svg"}), "") << "FILE may be standard output";
  EXPECT_THAT(line_.terminal.error_output, HasSubstr("to `dev.svg`"));
  EXPECT_THAT(line_.read("dev.svg"), HasSubstr(">jobs</text>"));
  line_.settle_ok({"stack", "graph", "dev.dot", "--short-node-name"});
  EXPECT_THAT(line_.read("dev.dot"), HasSubstr("[label=\"jobs\"]"));
  EXPECT_THAT(error({"stack", "graph", "x", "--format", "png"}, ExitCode::kUsage),
              HasSubstr("expected dot or svg"));
}

TEST_F(ExchangeCommands, ATemplateIsWritten) {
  line_.settle_ok({"export", "--format", "cloudformation", "--file", "dev.yaml"});
  EXPECT_THAT(line_.read("dev.yaml"), HasSubstr("JobsQueue:\n    Type: AWS::SQS::Queue\n"));
  EXPECT_THAT(line_.terminal.error_output, HasSubstr("output 'token' is secret"));
  const std::string json = line_.settle_ok({"export", "--format", "cloudformation"});
  EXPECT_TRUE(base::parse_json(json, "template"));
  EXPECT_THAT(line_.terminal.error_output, HasSubstr("does not exist on AWS"));
  const base::Json document = base::parse_json(json, "template").value();
  EXPECT_EQ(document.at("Metadata").at("Settle").at("Target"), base::Json("local"));
  line_.settle_ok({"stack", "init", "live", "--target", "aws", "--copy-config-from", "dev"});
  EXPECT_EQ(line_.settle_ok({"export", "--format", "cloudformation"}).find("Metadata"),
            std::string::npos);
  EXPECT_THAT(line_.terminal.error_output, testing::Not(HasSubstr("does not exist on AWS")));
  EXPECT_THAT(error({"export"}, ExitCode::kUsage), HasSubstr("needs --format cloudformation"));
  EXPECT_THAT(error({"export", "--format", "terraform"}, ExitCode::kUsage),
              HasSubstr("expected cloudformation"));
}

TEST_F(ExchangeCommands, AnExistingResourceComesIn) {
  const std::string id =
      line_.provider
          .create("AWS::SQS::Queue", base::JsonObject{{"QueueName", "jobs"}}, {.client_token = "t"})
          .or_throw()
          .resource.identifier;
  const std::vector<std::string> import = {"import", "AWS::SQS::Queue", "jobs", id};
  EXPECT_THAT(line_.settle_ok({"import", "AWS::SQS::Queue", "jobs", id, "--preview-only"}),
              HasSubstr("catalog::sqs::Queue(stack, \"jobs\""));
  EXPECT_EQ(line_.settle_ok({"stack", "export"}).find("aws-native:sqs"), std::string::npos);

  line_.terminal.tty = true;
  line_.terminal.answers = {"no"};
  EXPECT_EQ(line_.settle(import), static_cast<int>(ExitCode::kCancelled));
  line_.terminal.tty = false;
  error(import, ExitCode::kUsage);  // nobody to ask

  const std::string code = line_.settle_ok({"import", "aws-native:sqs:Queue", "jobs", id,
                                            "--skip-preview", "--protect=false", "-m", "adopted"});
  EXPECT_THAT(code, HasSubstr("{.QueueName = \"jobs\"});"));
  EXPECT_EQ(line_.terminal.error_output, "1 imported\n");
  line_.program = [](engine::Stack& stack) {
    stack.declare({.type = "AWS::SQS::Queue",
                   .name = "jobs",
                   .properties = Value::Object{{"QueueName", "jobs"}}});
  };
  line_.settle_ok({"preview", "--expect-no-changes"});
}

TEST_F(ExchangeCommands, NothingIsImportedThatCannotBePrintedWhereItShould) {
  const std::string id =
      line_.provider.create("AWS::SQS::Queue", base::JsonObject(), {.client_token = "t"})
          .or_throw()
          .resource.identifier;
  EXPECT_THAT(error({"import", "AWS::SQS::Queue", "jobs", id, "--yes", "--out", "nowhere/x.cpp"},
                    ExitCode::kUsage),
              HasSubstr("there is no directory"));
  EXPECT_EQ(line_.settle_ok({"stack", "export"}).find("aws-native:sqs"), std::string::npos);
}

TEST_F(ExchangeCommands, AnImportIsInTheHistoryWithTheStateThatItHasLeft) {
  const std::string id =
      line_.provider.create("AWS::SQS::Queue", base::JsonObject(), {.client_token = "t"})
          .or_throw()
          .resource.identifier;
  line_.settle_ok({"import", "AWS::SQS::Queue", "jobs", id, "--yes", "-m", "adopted"});
  line_.settle_ok({"destroy", "--yes", "--ignore-protect"});
  const base::Json runs =
      base::parse_json(line_.settle_ok({"stack", "history", "--json"}), "history").value();
  ASSERT_EQ(runs.as_array().size(), 2U);
  const base::Json& import = runs.at(1);
  EXPECT_EQ(import.at("kind"), base::Json("resource-import"));
  EXPECT_EQ(import.at("message"), base::Json("adopted"));
  EXPECT_EQ(import.at("result"), base::Json("succeeded"));
  EXPECT_EQ(import.at("resourceChanges").at("import").to_number<int>(), 1);
  EXPECT_TRUE(import.at("config").as_object().contains("aws:region"));
  EXPECT_THAT(line_.settle_ok({"stack", "export", "--version", "1"}), HasSubstr(id));
}

TEST_F(ExchangeCommands, ImportSaysWhatItNeeds) {
  for (const std::vector<std::string>& argv :
       {std::vector<std::string>{"import"}, {"import", "AWS::SQS::Queue", "--yes"}}) {
    EXPECT_THAT(error(argv, ExitCode::kUsage), HasSubstr("needs TYPE NAME ID, or --file FILE"));
  }
  EXPECT_THAT(error({"import", "a", "b", "c", "--yes", "--parent", "x"}, ExitCode::kUsage),
              HasSubstr("--parent 'x' is no URN"));
  line_.write("file.json", R"({"resources": [{"name": "x"}]})");
  EXPECT_THAT(error({"import", "--file", "file.json", "--yes"}, ExitCode::kUsage),
              HasSubstr("file.json: resources[0] has no 'type'"));
}

TEST_F(ExchangeCommands, AnImportThatIsNotListedWarnsAllTheSame) {
  const base::JsonObject secret{{"Name", "token"}, {"SecretString", "hush"}};
  const std::string id =
      line_.provider.create("AWS::SecretsManager::Secret", secret, {.client_token = "t"})
          .or_throw()
          .resource.identifier;
  line_.settle_ok({"import", "AWS::SecretsManager::Secret", "token", id, "--skip-preview"});
  EXPECT_THAT(line_.terminal.error_output, HasSubstr("warning: "));
  EXPECT_THAT(line_.terminal.error_output, HasSubstr("SecretString"));
}

TEST_F(ExchangeCommands, APreviewWritesWhatExistsAlreadyForImport) {
  line_.program = [](engine::Stack& stack) {
    const catalog::Component web(stack, "shop:x:Web", "web");
    for (const char* name : {"one", "two"}) {
      stack.declare({.type = "AWS::SQS::Queue",
                     .name = name,
                     .properties = Value::Object{{"QueueName", name}}});
    }
    stack.declare({.type = "AWS::SNS::Topic",
                   .name = "one",
                   .properties = Value::Object{{"TopicName", "one"}}});
  };
  line_.settle_ok({"preview", "--import-file", "resources.json"});
  std::string text = line_.read("resources.json");
  const base::Json file = base::parse_json(text, "the file").value();
  ASSERT_EQ(file.at("resources").as_array().size(), 4U) << text;
  EXPECT_EQ(file.at("resources").at(0).at("component"), base::Json(true));
  EXPECT_EQ(file.at("resources").at(1).at("type"), base::Json("aws-native:sqs:Queue"));
  EXPECT_EQ(file.at("resources").at(1).at("id"), base::Json("<PLACEHOLDER>"));
  EXPECT_EQ(file.at("resources").at(3).at("logicalName"), base::Json("one"));
  EXPECT_THAT(error({"import", "--file", "resources.json", "--yes"}, ExitCode::kUsage),
              HasSubstr("resources[1].id is still <PLACEHOLDER>"));

  // What another stack has made comes in under these names, and is then as declared.
  line_.settle_ok({"stack", "init", "maker"});
  configure();
  line_.settle_ok({"up", "--yes"});
  const base::Json made =
      base::parse_json(line_.settle_ok({"stack", "export"}), "the deployment").value();
  base::Json filled = file;
  for (base::Json& entry : filled.at("resources").as_array()) {
    base::JsonObject& object = entry.as_object();
    const base::Json name = object.contains("logicalName") ? object["logicalName"] : object["name"];
    for (const base::Json& resource : made.at("deployment").at("resources").as_array()) {
      const std::string urn(resource.at("urn").as_string());
      if (object.contains("id") && resource.at("type") == object["type"] &&
          urn.ends_with("::" + std::string(name.as_string()))) {
        object["id"] = resource.at("id");
      }
    }
  }
  line_.write("resources.json", base::json_text(filled));
  line_.settle_ok({"import", "--file", "resources.json", "--yes", "-s", "dev"});
  EXPECT_THAT(line_.settle_ok({"preview", "-s", "dev", "--expect-no-changes"}),
              HasSubstr("3 unchanged"));
  EXPECT_THAT(error({"up", "--yes", "--import-file", "x.json"}, ExitCode::kUsage),
              HasSubstr("unknown flag '--import-file'"));
}

}  // namespace
}  // namespace cli
