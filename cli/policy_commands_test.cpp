// Policies through the command line: levels from configuration and file, what is shown, exit codes.

#include <boost/json.hpp>
#include <gmock/gmock.h>

#include "base/encoding.h"
#include "cli/command_line.h"

namespace cli {
namespace {

using catalog::Value;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// A queue may not hold messages back for longer than `seconds`.
engine::Policy no_delay() {
  return {.name = "no-delay",
          .description = "Queues deliver at once.",
          .level = engine::EnforcementLevel::kAdvisory,
          .types = {"AWS::SQS::Queue"},
          .settings = {{"seconds", Value(0)}},
          .check = [](const engine::PolicyResource& queue,
                      const engine::PolicySettings& settings) -> std::vector<std::string> {
            const std::int64_t* delay = queue.properties.at("DelaySeconds").if_integer();
            if (delay == nullptr || *delay <= *settings.at("seconds").if_integer()) {
              return {};
            }
            return {fmt::format("DelaySeconds is {}", *delay)};
          },
          .remediate = [](const engine::PolicyResource& queue,
                          const engine::PolicySettings& settings) -> std::optional<Value> {
            Value::Object properties = *queue.properties.if_object();
            properties.insert_or_assign("DelaySeconds", settings.at("seconds"));
            return properties;
          }};
}

class PolicyCommands : public testing::Test {
 protected:
  PolicyCommands() {
    shell_.program = [](engine::Stack& stack) {
      stack.declare({.type = "AWS::SQS::Queue",
                     .name = "orders",
                     .properties = Value::Object{{"DelaySeconds", 5}}});
      stack.add_policies({"rules", "1.2.3", {no_delay()}});
    };
    shell_.settle_ok({"stack", "init", "dev"});
    shell_.settle_ok({"config", "set", "aws:region", "us-east-1"});
    shell_.settle_ok({"config", "set", "label", "x"});
  }

  void set_level(const std::string& level) {
    shell_.settle_ok({"config", "set", "--path", "settle:policies.no-delay", level});
  }

  std::string written() const { return shell_.terminal.output + shell_.terminal.error_output; }

  CommandLine shell_;
};

TEST_F(PolicyCommands, OnlyShowAnAdvisoryViolation) {
  EXPECT_THAT(shell_.settle_ok({"preview"}),
              HasSubstr("Policies:\n    ⚠️ rules@v1.2.3\n        - [advisory]  no-delay  "
                        "(AWS::SQS::Queue: orders)\n          Queues deliver at once.\n          "
                        "DelaySeconds is 5\n"));
  EXPECT_THAT(shell_.settle_ok({"up", "--yes", "--skip-preview"}), HasSubstr("[advisory]"));
  EXPECT_THAT(shell_.settle_ok({"up", "--yes"}), HasSubstr("[advisory]")) << "each time";
}

TEST_F(PolicyCommands, ChangeNothingAgainstAMandatoryOne) {
  set_level("mandatory");
  for (const std::vector<std::string>& argv :
       {std::vector<std::string>{"preview"}, {"up", "--yes"}, {"up", "--yes", "--skip-preview"}}) {
    EXPECT_EQ(shell_.settle(argv), 5) << written();
    EXPECT_THAT(written(), AllOf(HasSubstr("[mandatory]  no-delay"), HasSubstr("error: ")));
  }
  shell_.terminal.tty = true;
  shell_.terminal.answers = {"yes"};
  EXPECT_EQ(shell_.settle({"up"}), 5) << "nobody is asked: " << written();
  EXPECT_EQ(shell_.provider.size(), 0U);
  EXPECT_EQ(shell_.settle({"preview", "--save-plan", "plan.json"}), 5);
  EXPECT_FALSE(shell_.files.exists(shell_.directory() / "plan.json"));
}

TEST_F(PolicyCommands, ShowAndSendWhatWasPutRight) {
  set_level("remediate");
  EXPECT_THAT(shell_.settle_ok({"up", "--yes"}),
              AllOf(HasSubstr("[remediate]  no-delay"), HasSubstr("DelaySeconds: 5 => 0")));
  EXPECT_THAT(shell_.settle_ok({"preview", "--diff", "--show-sames", "--expect-no-changes"}),
              HasSubstr("1 unchanged"));
}

TEST_F(PolicyCommands, TakeLevelsAndSettingsOfOneRunFromAFile) {
  shell_.write("strict.json", R"({"all": "mandatory"})");
  shell_.write("lax.json", R"({"no-delay": {"enforcementLevel": "mandatory", "seconds": 9}})");
  shell_.write("list.json", "[1]");
  EXPECT_EQ(shell_.settle({"up", "--yes", "--policy-pack-config", "strict.json"}), 5);
  EXPECT_EQ(shell_.settle({"up", "--yes", "--policy-pack-config", "list.json"}), 2);
  EXPECT_THAT(written(), HasSubstr("list.json: expected a map of policy names"));
  EXPECT_EQ(shell_.settle({"up", "--yes", "--policy-pack-config", "none.json"}), 1);
  EXPECT_THAT(shell_.settle_ok({"preview", "--policy-pack-config", "lax.json"}),
              AllOf(HasSubstr("✅ rules"), Not(HasSubstr("DelaySeconds is"))));
  set_level("disabled");
  EXPECT_EQ(shell_.settle({"preview", "--policy-pack-config", "strict.json"}), 5)
      << "the file wins over the stack";
  shell_.settle_ok({"preview"});
  set_level("loud");
  EXPECT_EQ(shell_.settle({"up", "--yes"}), 2) << written();
  EXPECT_THAT(written(), HasSubstr("the level of policy 'no-delay' is \"loud\""));
}

TEST_F(PolicyCommands, SendPulumisEvents) {
  const auto kinds = [&](const std::vector<std::string>& argv, int code) {
    std::vector<std::string> names;
    EXPECT_EQ(shell_.settle(argv), code) << written();
    for (const std::string& line : base::split(shell_.terminal.output, '\n')) {
      if (!line.empty()) {
        const base::Json event = base::parse_json(line, "event").value();
        names.emplace_back(std::next(event.as_object().begin(), 2)->key());
        if (names.back() == "summaryEvent") {
          EXPECT_EQ(base::json_text(event.at("summaryEvent").at("PolicyPacks")),
                    R"({"rules":"1.2.3"})");
        }
      }
    }
    return names;
  };
  set_level("mandatory");
  EXPECT_THAT(kinds({"up", "--yes", "--json"}, 5),
              testing::ElementsAre("preludeEvent", "policyEvent"));
  EXPECT_EQ(shell_.settle({"preview", "--json"}), 5);
  const base::Json plan = base::parse_json(shell_.terminal.output, "plan").value();
  EXPECT_EQ(plan.at("policies").at("violations").as_array().size(), 1U);
  set_level("remediate");
  EXPECT_THAT(kinds({"up", "--yes", "--json"}, 0),
              testing::ElementsAre("preludeEvent", "policyRemediationEvent", "resourcePreEvent",
                                   "resOutputsEvent", "summaryEvent"));
}

TEST_F(PolicyCommands, ListThePolicies) {
  set_level("mandatory");
  EXPECT_EQ(shell_.settle_ok({"policy", "ls"}),
            "POLICY    LEVEL      DESCRIPTION              SETTINGS\n"
            "no-delay  mandatory  Queues deliver at once.  seconds=0\n");
  EXPECT_EQ(base::parse_json(shell_.settle_ok({"policy", "ls", "--json"}), "list").value(),
            base::parse_json(R"([{"name": "no-delay", "description": "Queues deliver at once.",
                "enforcementLevel": "mandatory", "kind": "resource", "remediates": true,
                "pack": "rules", "packVersion": "1.2.3", "types": ["AWS::SQS::Queue"],
                "settings": {"seconds": 0}}])",
                             "expected")
                .value());
  EXPECT_EQ(shell_.settle({"policy", "publish"}), 2);
  EXPECT_THAT(written(), HasSubstr("Stack::add_policies"));
  EXPECT_EQ(shell_.settle({"up", "--policy-pack", "pack"}), 2);
  EXPECT_THAT(written(), HasSubstr("packs of Node and Python are not run"));
}

}  // namespace
}  // namespace cli
