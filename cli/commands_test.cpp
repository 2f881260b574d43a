// Whole commands, in-process: what they write, what they leave, how they exit.

#include <cerrno>
#include <set>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/json.hpp>
#include <gmock/gmock.h>

#include "base/encoding.h"
#include "base/io/pipe.h"
#include "base/json.h"
#include "cli/commands_for_test.h"
#include "engine/backend/file_backend.h"

namespace cli {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST_F(Commands, LeadAStackFromInitToRemoval) {
  configure();
  EXPECT_EQ(shell_.read("Pulumi.dev.yaml"),
            "config:\n  settle:target: local\n  aws:region: us-east-1\n  shop:label: orders\n");
  EXPECT_NE(shell_.settle_ok({"preview"}).find("+ 1 to create"), std::string::npos);
  EXPECT_EQ(shell_.provider.size(), 0U) << "a preview changes nothing";
  EXPECT_NE(shell_.settle_ok({"up", "--yes"}).find("+ 1 created"), std::string::npos);
  EXPECT_EQ(shell_.provider.size(), 1U);
  EXPECT_EQ(shell_.settle_ok({"stack", "output", "queue_name"}), "orders\n");
  EXPECT_NE(shell_.settle_ok({"stack", "ls"}).find("dev*"), std::string::npos);
  EXPECT_NE(shell_.settle_ok({"preview", "--expect-no-changes"}).find("1 unchanged"),
            std::string::npos);
  EXPECT_NE(shell_.settle_ok({"refresh", "--yes"}).find("1 unchanged"), std::string::npos);
  EXPECT_EQ(shell_.settle({"stack", "rm", "--yes"}), 1) << "resources remain";
  EXPECT_NE(shell_.settle_ok({"destroy", "--yes"}).find("- 1 deleted"), std::string::npos);
  EXPECT_EQ(shell_.provider.size(), 0U);
  shell_.settle_ok({"stack", "rm", "dev", "--yes"});
  EXPECT_FALSE(shell_.files.exists(shell_.directory() / "Pulumi.dev.yaml"));
  EXPECT_EQ(shell_.settle({"preview"}), 6);
}

TEST_F(Commands, PreviewAChangeAsUpThenDoesIt) {
  configure();
  shell_.settle_ok({"up", "--yes"});
  shell_.settle_ok({"config", "set", "size", "5"});
  shell_.settle_ok({"preview"});
  EXPECT_TRUE(wrote("~ 1 to update")) << written();
  EXPECT_TRUE(wrote("DelaySeconds: 1 => 5")) << written();
  shell_.settle_ok({"up", "--yes"});
  EXPECT_TRUE(wrote("~ 1 updated")) << written();
  EXPECT_TRUE(wrote("DelaySeconds: 1 => 5")) << written();
}

TEST_F(Commands, AskBeforeTheyChangeAnything) {
  configure();
  EXPECT_EQ(shell_.settle({"up"}), 2) << "nobody to ask";
  EXPECT_TRUE(wrote("--yes must be given")) << written();
  shell_.terminal.tty = true;
  shell_.terminal.answers = {"no"};
  EXPECT_EQ(shell_.settle({"up"}), 8);
  EXPECT_EQ(shell_.provider.size(), 0U);
  EXPECT_EQ(shell_.settle({"up", "--non-interactive"}), 2);
  shell_.terminal.answers = {"what", "details", "yes"};
  EXPECT_EQ(shell_.settle({"up"}), 0) << written();
  EXPECT_TRUE(wrote("+ QueueName: \"orders\"")) << "details show the properties";
  EXPECT_EQ(shell_.provider.size(), 1U);
  shell_.terminal.answers = {};
  EXPECT_EQ(shell_.settle({"up"}), 0) << "nothing to do is nothing to ask: " << written();
}

TEST_F(Commands, RefuseUnexpectedChangesBeforeTheyAreMade) {
  configure();
  EXPECT_EQ(shell_.settle({"preview", "--expect-no-changes"}), 7);
  EXPECT_EQ(shell_.settle({"up", "--yes", "--expect-no-changes"}), 7) << written();
  EXPECT_EQ(shell_.provider.size(), 0U);
}

TEST_F(Commands, ReadWhatExistsBeforeADestroyIfTheProjectSaysAlways) {
  configure();
  const std::string project = shell_.read("Pulumi.yaml");
  shell_.settle_ok({"up", "--yes"});
  ASSERT_TRUE(shell_.provider.remove("AWS::SQS::Queue", queue_id(), {})) << "behind its back";
  const auto deletes = [&](const std::vector<std::string>& argv) {
    return shell_.settle_ok(argv).find("- 1 to delete") != std::string::npos;
  };
  EXPECT_TRUE(deletes({"destroy", "--preview-only"})) << "by itself it does not look";
  shell_.write("Pulumi.yaml", project + "options: {refresh: always}\n");
  EXPECT_TRUE(deletes({"destroy", "--preview-only", "--refresh=false"}));
  EXPECT_FALSE(deletes({"destroy", "--preview-only"}));
  shell_.write("Pulumi.yaml", project + "options: {refresh: sometimes}\n");
  EXPECT_EQ(shell_.settle({"preview"}), 2);
  EXPECT_TRUE(wrote("expected always")) << written();
}

TEST_F(Commands, SetConfigForARunAndThoseThatFollow) {
  configure();
  shell_.settle_ok({"preview", "-c", "size=7", "-c", "shop:label=bills"});
  EXPECT_EQ(shell_.read("Pulumi.dev.yaml"),
            "config:\n  settle:target: local\n  aws:region: us-east-1\n  shop:label: bills\n"
            "  shop:size: \"7\"\n");
  shell_.settle_ok({"preview", "--config-path", "-c", "tags.team=payments", "-c", "tags.n[0]=3"});
  EXPECT_EQ(shell_.settle_ok({"config", "get", "tags"}), "{\"team\":\"payments\",\"n\":[3]}\n");
  EXPECT_EQ(shell_.settle({"up", "--yes", "-c", "size=many"}), 2);
  EXPECT_EQ(shell_.settle_ok({"config", "get", "size"}), "7\n") << "what is wrong is not kept";
  shell_.program = [](engine::Stack& stack) {
    stack.report({.summary = "there is no such setting", .resource = "shop:sise"});
  };
  EXPECT_EQ(shell_.settle({"up", "--yes", "-c", "sise=8"}), 2);
  EXPECT_EQ(shell_.settle({"config", "get", "sise"}), 1) << "nor what the program refuses";
  EXPECT_EQ(shell_.settle({"up", "--yes", "-c", "size"}), 2);
  EXPECT_TRUE(wrote("--config 'size': expected KEY=VALUE")) << written();
}

TEST_F(Commands, TakeTheirConfigurationFromAnotherFile) {
  configure();
  shell_.write("other.yaml", "config:\n  aws:region: eu-west-1\n  shop:label: others\n");
  const std::string plan = shell_.settle_ok({"preview", "--config-file", "other.yaml", "--diff"});
  EXPECT_NE(plan.find("+ QueueName: \"others\""), std::string::npos) << plan;
}

TEST_F(Commands, ShowWhatTheyAreAskedToShow) {
  struct Row {
    const char* what;
    std::vector<std::string> argv;
    std::vector<std::string> shows;
    std::vector<std::string> hides;
  };

  configure();
  shell_.settle_ok({"up", "--yes"});
  shell_.settle_ok({"config", "set", "label", "bills"});  // the name of a queue is create-only
  const Row rows[] = {
      {"reasons by default", {"preview"}, {"QueueName: orders => bills"}, {"~ QueueName", "urn:"}},
      {"every property", {"preview", "--diff"}, {"~ QueueName: \"orders\" => \"bills\""}, {}},
      {"both operations",
       {"preview", "--show-replacement-steps"},
       {"++   └─ AWS::SQS::Queue", "--   └─ AWS::SQS::Queue"},
       {}},
      {"names in full", {"preview", "--urns"}, {"$aws-native:sqs:Queue::orders"}, {}},
      {"configuration", {"preview", "--show-config"}, {"    shop:label: bills"}, {}},
      {"no outputs", {"preview", "--suppress-outputs"}, {"to replace"}, {"Outputs:"}},
      {"outputs by default", {"preview"}, {"~ queue_name: \"orders\" => \"bills\""}, {}},
      {"destroy that is only looked at",
       {"destroy", "--preview-only"},
       {"Previewing destroy (dev)", "- 1 to delete"},
       {"deleted"}},
      {"refresh that is only looked at", {"refresh", "--preview-only"}, {"1 unchanged"}, {}},
      {"needless", {"refresh", "-y", "--clear-pending-creates"}, {"note: --clear-pending"}, {}},
      {"quiet progress", {"up", "-y", "--suppress-progress"}, {"created repl"}, {"creating repl"}},
      {"no plan when asked not to", {"up", "-f"}, {"1 unchanged"}, {"Previewing"}},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(shell_.settle(row.argv), 0) << row.what << "\n" << written();
    for (const std::string& text : row.shows) {
      EXPECT_TRUE(wrote(text)) << row.what << ": " << text << "\n" << written();
    }
    for (const std::string& text : row.hides) {
      EXPECT_FALSE(wrote(text)) << row.what << ": " << text << "\n" << written();
    }
  }
  EXPECT_EQ(shell_.provider.size(), 1U);
}

TEST_F(Commands, RevealSecretsOnlyWhenAsked) {
  configure();
  shell_.terminal.input = "hunter2\n";
  shell_.settle_ok({"config", "set", "--secret", "label"});
  for (const char* flag : {"--diff", "--json"}) {
    EXPECT_EQ(shell_.settle_ok({"preview", flag}).find("hunter2"), std::string::npos) << flag;
    EXPECT_NE(shell_.settle_ok({"preview", flag, "--show-secrets"}).find("hunter2"),
              std::string::npos)
        << flag;
  }
  shell_.settle_ok({"up", "--yes", "--event-log", "events.jsonl"});
  EXPECT_EQ(shell_.read("events.jsonl").find("hunter2"), std::string::npos);
}

TEST_F(Commands, LogEveryEventWhereTheyAreTold) {
  configure();
  shell_.settle_ok({"up", "--yes", "--event-log", "events.jsonl"});
  std::set<std::string> kinds;
  for (const base::Json& event : read_events()) {
    kinds.emplace(event.as_object().rbegin()->key());
  }
  EXPECT_EQ(kinds, (std::set<std::string>{"preludeEvent", "resourcePreEvent", "resOutputsEvent",
                                          "summaryEvent"}));
  EXPECT_EQ(shell_.settle({"up", "--yes", "--event-log", "Pulumi.yaml/events"}), 1);
}

TEST_F(Commands, LogTheEventsOfAPreview) {
  struct Row {
    std::vector<std::string> argv;
    const char* op;
  };

  configure();
  const Row rows[] = {{{"preview"}, "create"}, {{"destroy", "--preview-only"}, "delete"}};
  for (const Row& row : rows) {
    std::vector<std::string> argv = row.argv;
    argv.insert(argv.end(), {"--event-log", "events.jsonl"});
    shell_.settle_ok(argv);
    const std::vector<base::Json> events = read_events();
    EXPECT_TRUE(events.front().as_object().contains("preludeEvent"));
    EXPECT_EQ(events.back().at("summaryEvent").at("isPreview"), base::Json(true)) << row.op;
    const auto queue = std::ranges::find_if(events, [](const base::Json& event) {
      const base::Json* of_resource = event.as_object().if_contains("resourcePreEvent");
      return of_resource != nullptr &&
             of_resource->at("metadata").at("type") == base::Json("aws-native:sqs:Queue");
    });
    ASSERT_NE(queue, events.end()) << row.op;
    EXPECT_EQ(queue->at("resourcePreEvent").at("metadata").at("op"), base::Json(row.op));
    EXPECT_EQ(queue->at("resourcePreEvent").at("planning"), base::Json(true));
    shell_.settle_ok({"up", "--yes", "--event-log", "events.jsonl"});
    EXPECT_EQ(read_events().back().at("summaryEvent").at("isPreview"), base::Json(false));
  }
}

TEST_F(Commands, RemoveTheStackBehindADestroy) {
  configure();
  shell_.settle_ok({"up", "--yes"});
  shell_.settle_ok({"destroy", "--yes", "--remove"});
  EXPECT_EQ(shell_.provider.size(), 0U);
  EXPECT_EQ(shell_.settle({"preview"}), 6) << "the stack is gone";
}

TEST_F(Commands, PreviewARefreshBeforeTheyAskForIt) {
  configure();
  shell_.settle_ok({"up", "--yes"});
  shell_.provider.drift(queue_id(), "DelaySeconds", 9);
  EXPECT_EQ(shell_.settle({"refresh", "--preview-only", "--expect-no-changes"}), 7);
  EXPECT_TRUE(wrote("DelaySeconds: 1 => 9")) << written();
  shell_.terminal.tty = true;
  shell_.terminal.answers = {"no"};
  EXPECT_EQ(shell_.settle({"refresh"}), 8);
  EXPECT_TRUE(wrote("DelaySeconds: 1 => 9")) << written();
  EXPECT_TRUE(wrote("Do you want to perform this refresh")) << written();
}

TEST_F(Commands, RefreshSaysWhatHasChangedThatNobodyDeclared) {
  configure();
  shell_.settle_ok({"up", "--yes"});
  shell_.provider.drift(queue_id(), "VisibilityTimeout", 30);
  shell_.settle_ok({"preview", "--expect-no-changes"});
  EXPECT_EQ(shell_.settle({"refresh", "--yes", "--expect-no-changes"}), 7);
  EXPECT_TRUE(wrote("VisibilityTimeout: (none) => 30")) << written();
  shell_.settle_ok({"refresh", "--yes", "--expect-no-changes"});
}

TEST_F(Commands, RefreshSaysHowManyItHasWrittenThatNobodyCanDeclare) {
  configure();
  shell_.settle_ok({"up", "--yes"});
  shell_.provider.drift(queue_id(), "Arn", "arn:aws:sqs:us-east-1:1:moved");
  const char* const kSays = "1 unchanged\n    1 of them with other values of what only the service";
  EXPECT_THAT(shell_.settle_ok({"refresh", "--preview-only"}), HasSubstr(kSays));
  EXPECT_THAT(shell_.settle_ok({"refresh", "--yes", "--expect-no-changes"}), HasSubstr(kSays));
  EXPECT_THAT(shell_.settle_ok({"refresh", "--yes"}), Not(HasSubstr("of them")))
      << "it is recorded";
}

TEST_F(Commands, ExitWithWhatWentWrong) {
  struct Row {
    const char* what;
    std::vector<std::string> argv;
    int exit_code;
    std::vector<std::string> says;
  };

  configure();
  const Row rows[] = {
      {"misspelt verb", {"preveiw"}, 2, {"preveiw", "did you mean 'preview'"}},
      {"unknown flag", {"up", "--jes"}, 2, {"did you mean '--yes'"}},
      {"unknown stack", {"preview", "-s", "deb"}, 6, {"deb", "did you mean 'dev'"}},
      {"stack name", {"stack", "init", "a b"}, 2, {"'a b' is no stack name"}},
      {"stack twice", {"stack", "init", "dev"}, 1, {"already exists", "settle stack select dev"}},
      {"unknown target", {"stack", "init", "x", "--target", "gcp"}, 2, {"local or aws"}},
      {"parallel", {"preview", "-p", "0"}, 2, {"--parallel '0'", "from 1 to 256"}},
      {"colour", {"preview", "--color", "pink"}, 2, {"always, never or auto"}},
      {"dependents", {"up", "-y", "--target-dependents"}, 2, {"--target URN"}},
      {"two formats", {"stack", "output", "--json", "--shell"}, 2, {"--json or --shell, not both"}},
      {"no such output", {"stack", "output", "quee"}, 1, {"quee"}},
      {"no such key", {"config", "get", "labell"}, 1, {"did you mean 'shop:label'"}},
      {"not a key", {"config", "set", "a:b:c", "x"}, 2, {"'a:b:c' is no configuration key"}},
      {"type", {"config", "set", "size", "x", "--type", "int"}, 2, {"'x' is no int"}},
      {"type of a secret", {"config", "set", "--secret", "--type", "int", "k", "1"}, 2, {"--type"}},
      {"likely secret",
       {"config", "set", "dbPassword", "x9$Kd02mvPq7Lz"},
       2,
       {"shop:dbPassword", "looks like a secret", "--plaintext"}},
      {"secret or not", {"config", "set", "k", "v", "--secret", "--plaintext"}, 2, {"not both"}},
      {"region word", {"region", "stat"}, 2, {"did you mean 'start'"}},
      {"help for nothing", {"help", "uo"}, 2, {"did you mean 'up'"}},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(shell_.settle(row.argv), row.exit_code) << row.what << "\n" << written();
    for (const std::string& text : row.says) {
      EXPECT_TRUE(wrote(text)) << row.what << ": " << text << "\n" << written();
    }
  }
}

TEST(ExitCodes, AFileThatMayNotBeWrittenIsNoWrongPassphrase) {
  for (const int number : {EACCES, EPERM, EROFS}) {
    EXPECT_EQ(exit_code(base::system_error(number, "cannot write").kind), ExitCode::kError);
  }
  EXPECT_EQ(exit_code(base::ErrorKind::kPermission), ExitCode::kAuthentication);
}

TEST_F(Commands, TakeNoDirectoryForAFile) {
  configure();
  const std::vector<std::vector<std::string>> commands = {{"preview", "--config-file", "."},
                                                          {"stack", "import", "--file", "home"},
                                                          {"stack", "export", "--file", "home"},
                                                          {"preview", "--event-log", "home"}};
  for (const std::vector<std::string>& argv : commands) {
    EXPECT_EQ(shell_.settle(argv), 2) << written();
    EXPECT_TRUE(wrote("Is a directory")) << written();
  }
}

TEST_F(Commands, WriteOutputsForPeopleAndForScripts) {
  configure();
  shell_.program = [](engine::Stack& stack) {
    stack.output("queue_name", catalog::Value("orders"));
    stack.output("token", catalog::Value::secret(catalog::Value("hunter2")));
  };
  shell_.settle_ok({"up", "--yes"});
  EXPECT_EQ(shell_.settle_ok({"stack", "output"}),
            "Current stack outputs (2):\n"
            "    OUTPUT      VALUE\n"
            "    queue_name  orders\n"
            "    token       [secret]\n");
  EXPECT_EQ(shell_.settle_ok({"stack", "output", "--json", "--show-secrets"}),
            "{\n    \"queue_name\": \"orders\",\n    \"token\": \"hunter2\"\n}\n");
  EXPECT_EQ(shell_.settle_ok({"stack", "output", "--shell"}),
            "queue_name='orders'\ntoken='[secret]'\n");
  EXPECT_EQ(shell_.settle_ok({"stack", "output", "queue_name", "--shell"}),
            "queue_name='orders'\n");
  EXPECT_EQ(shell_.settle({"stack", "output", "queue_nam"}), 1);
  EXPECT_TRUE(wrote("did you mean 'queue_name'")) << written();
}

TEST_F(Commands, WriteJsonForMachines) {
  configure();
  const base::Json plan = base::parse_json(shell_.settle_ok({"preview", "--json"}), "plan").value();
  EXPECT_EQ(plan.at("changeSummary").at("create").to_number<int>(), 1);
  const std::string events = shell_.settle_ok({"up", "--yes", "--json"});
  std::vector<std::string> kinds;
  for (const std::string& line : base::split(events, '\n')) {
    if (!line.empty()) {
      kinds.emplace_back(base::parse_json(line, "event")->as_object().rbegin()->key());
    }
  }
  ASSERT_GE(kinds.size(), 4U) << events;
  EXPECT_EQ(kinds.front(), "preludeEvent");
  EXPECT_EQ(kinds.back(), "summaryEvent");
  const base::Json stacks = base::parse_json(shell_.settle_ok({"stack", "ls", "-j"}), "ls").value();
  EXPECT_EQ(stacks.at(0).at("resourceCount").to_number<int>(), 1);
  EXPECT_EQ(stacks.at(0).at("current"), base::Json(true));
}

TEST_F(Commands, FailWithTheResourceThatFailed) {
  configure();
  shell_.provider.interfere([](const engine::MemoryProvider::Request&,
                               engine::MemoryProvider::Point) -> std::optional<base::Error> {
    return base::error(base::ErrorKind::kInvalidArgument, "the queue is refused");
  });
  EXPECT_EQ(shell_.settle({"up", "--yes"}), 1);
  EXPECT_TRUE(wrote("the queue is refused")) << written();
  EXPECT_TRUE(wrote("1 errored")) << written();
  shell_.provider.interfere({});
  EXPECT_EQ(shell_.settle({"up", "--yes"}), 0) << written();
}

TEST_F(Commands, ReportWhatTheProgramFindsWrong) {
  configure();
  shell_.program = [](engine::Stack& stack) {
    stack.report({.summary = "label 'orders' is taken",
                  .expected = "another one",
                  .fix = "settle config set label NAME",
                  .resource = "shop:label"});
  };
  for (const char* verb : {"preview", "up"}) {
    std::vector<std::string> argv = {verb};
    if (argv[0] == "up") {
      argv.emplace_back("--yes");
    }
    EXPECT_EQ(shell_.settle(argv), 2) << verb;
    EXPECT_TRUE(wrote("label 'orders' is taken")) << written();
    EXPECT_TRUE(wrote("settle config set label NAME")) << written();
  }
}

TEST_F(Commands, CancelNothingWhenNothingRuns) {
  configure();
  EXPECT_EQ(shell_.settle_ok({"cancel"}), "Nothing is running on stack 'dev'\n");
}

TEST_F(Commands, CancelWaitsOnlyAsLongAsItIsWanted) {
  configure();
  const base::Pipe ready = base::make_pipe().or_throw();
  const pid_t run = ::fork();
  if (run == 0) {
    ::signal(SIGINT, SIG_IGN);
    base::SystemClock clock;
    engine::FileBackend backend(shell_.files, shell_.directory() / "home" / "state", clock);
    const auto lease = backend.acquire({"shop", "dev"}, {});
    (void)!::write(ready.write.get(), lease ? "y" : "n", 1);
    ::pause();
    ::_exit(0);
  }
  char answer = 0;
  EXPECT_EQ(::read(ready.read.get(), &answer, 1), 1);
  EXPECT_EQ(answer, 'y');
  EXPECT_EQ(shell_.settle({"cancel"}), 9);
  EXPECT_TRUE(wrote(fmt::format("Asked process {} ", run))) << written();
  shell_.stop.request_stop();
  EXPECT_EQ(shell_.settle({"cancel"}), 8);
  EXPECT_TRUE(wrote(fmt::format("process {} has been asked to stop", run))) << written();
  ::kill(run, SIGKILL);
  ::waitpid(run, nullptr, 0);
  EXPECT_EQ(shell_.settle_ok({"cancel"}), "Nothing is running on stack 'dev'\n");
}

TEST_F(Commands, KeepTheirStateWhereSomebodyHasLoggedIn) {
  EXPECT_EQ(shell_.settle({"login"}), 2);
  EXPECT_EQ(shell_.settle({"login", "gs://bucket"}), 2);
  const std::string url = "file://" + (shell_.directory() / "elsewhere").string();
  EXPECT_EQ(shell_.settle_ok({"login", url}), "Logged in to " + url + "\n");
  configure();
  EXPECT_TRUE(
      std::filesystem::exists(shell_.directory() / "elsewhere/.settle/stacks/shop/dev/journal"));
  EXPECT_NE(shell_.settle_ok({"whoami", "--verbose"}).find("Backend URL: " + url),
            std::string::npos);
  EXPECT_EQ(shell_.settle_ok({"logout"}), "Logged out of " + url + "\n");
  EXPECT_EQ(shell_.settle({"preview"}), 6) << "it is not there";
  EXPECT_EQ(shell_.settle_ok({"logout"}), "Not logged in anywhere\n");
}

TEST_F(Commands, KeepTheirStateWhereTheyAreTold) {
  shell_.variables["SETTLE_BACKEND_URL"] = "file://./states";
  configure();
  EXPECT_TRUE(std::filesystem::exists(shell_.directory() / "states/.settle/stacks/shop/dev"));
  shell_.variables["SETTLE_BACKEND_URL"] = "s3://bucket";
  EXPECT_EQ(shell_.settle({"stack", "ls"}), 2);
  EXPECT_TRUE(wrote("s3://bucket")) << written();
}

TEST_F(Commands, RefreshIsOfTheTargetsThatAreNamed) {
  configure();
  shell_.settle_ok({"up", "--yes"});
  EXPECT_EQ(shell_.settle({"refresh", "--yes", "--target", "urn:nobody"}), 2);
  EXPECT_THAT(shell_.terminal.error_output + shell_.terminal.output,
              HasSubstr("names no resource of the stack"));
  EXPECT_THAT(shell_.settle_ok({"refresh", "--yes", "--target", "**"}), HasSubstr("1 unchanged"));
  EXPECT_THAT(shell_.settle_ok({"refresh", "--yes", "--exclude", "**"}), HasSubstr("none"));
  EXPECT_THAT(shell_.settle_ok({"refresh", "-yt", "**Messaging::messaging", "--target-dependents"}),
              HasSubstr("1 unchanged"));
}

TEST_F(Commands, AProgramOfAnotherRuntimeIsNotRun) {
  configure();
  shell_.write("Pulumi.yaml", "name: shop\nruntime: nodejs\n");
  EXPECT_EQ(shell_.settle({"preview"}), 2);
  EXPECT_THAT(shell_.terminal.error_output, HasSubstr("runtime 'nodejs' cannot be run"));
  shell_.settle_ok({"stack", "ls"});
}

TEST_F(Commands, TheVersionIsSaidAsOtherProgramsSayIt) {
  EXPECT_EQ(shell_.settle_ok({"--version"}), shell_.settle_ok({"version"}));
}

TEST_F(Commands, ARegionIsNotResetUnasked) {
  EXPECT_EQ(shell_.settle({"region", "reset"}), 2);
  EXPECT_THAT(shell_.terminal.error_output, HasSubstr("--yes must be passed"));
}

}  // namespace
}  // namespace cli
