#include "cli/render/plan_text.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "cli/render/event_json.h"
#include "cli/render/golden.h"
#include "cli/render/sample_plan.h"
#include "cli/render/summary_text.h"

namespace cli {
namespace {

const Paint kNoColour(false);

TEST(PlanText, ShowsChangesInTheirComponentsWithTheirReasons) {
  expect_golden("plan.txt", plan_text(sample_plan(), {}, kNoColour));
}

TEST(PlanText, ShowsEverythingWhenAskedTo) {
  expect_golden("plan_all.txt", plan_text(sample_plan(), {.sames = true, .diff = true}, kNoColour));
}

TEST(PlanText, ColoursByAction) {
  expect_golden("plan_colour.txt", plan_text(sample_plan(), {}, Paint(true)));
}

TEST(PlanText, ShowsWhatIsMovedAndWhatLooksLikeIt) {
  engine::Plan plan;
  plan.renames = {{"urn:old-a", "urn:new-a", "AWS::SQS::Queue", "a"}};
  plan.moves = {{"urn:old-b", "urn:new-b", "AWS::SNS::Topic", "b"}};
  EXPECT_EQ(plan_text(plan, {}, kNoColour),
            " ->   AWS::SQS::Queue  moved: nothing is done to it\n"
            "      urn:old-a\n"
            "      => urn:new-a\n"
            " ->   AWS::SNS::Topic  looks moved: created and deleted by this plan, kept with "
            "--apply-moves\n"
            "      urn:old-b\n"
            "      => urn:new-b\n");
  EXPECT_EQ(base::json_text(plan_json(plan, {}, base::Milliseconds{1}).at("moves")),
            R"([{"from":"urn:old-a","to":"urn:new-a","type":"AWS::SQS::Queue","id":"a",)"
            R"("applied":true},{"from":"urn:old-b","to":"urn:new-b","type":"AWS::SNS::Topic",)"
            R"("id":"b","applied":false}])");
}

TEST(PlanText, IsEmptyWhenNothingChanges) {
  engine::Plan plan = sample_plan();
  for (engine::Step& step : plan.steps) {
    step.action = engine::Action::kSame;
  }
  EXPECT_EQ(plan_text(plan, {}, kNoColour), "");
}

TEST(SummaryText, CountsByActionAndTheTotalOfSeveral) {
  EXPECT_EQ(plan_counts_text(sample_plan().counts(), kNoColour),
            "Resources:\n    + 1 to create\n    ~ 1 to update\n    +-1 to replace\n    - 1 to "
            "delete\n    4 changes. 1 unchanged\n");
  EXPECT_EQ(plan_counts_text({{engine::Action::kCreate, 107}}, kNoColour),
            "Resources:\n    + 107 to create\n");
  EXPECT_EQ(plan_counts_text({{engine::Action::kSame, 107}}, kNoColour),
            "Resources:\n    107 unchanged\n");
  EXPECT_EQ(plan_counts_text({}, kNoColour), "Resources:\n    none\n");
}

TEST(SummaryText, SaysWhatFailedAndWhatDidNotStart) {
  const engine::Summary summary{.kind = engine::RunKind::kUp,
                                .result = engine::RunResult::kFailed,
                                .counts = {{engine::Action::kCreate, 5}},
                                .failures = {{}, {}},
                                .skipped = 3};
  EXPECT_EQ(run_counts_text(summary, kNoColour),
            "Resources:\n    + 5 created\n    2 errored\n    3 not started\n");
}

TEST(SummaryText, MarksWhatChangesInTheOutputs) {
  const OutputValues before = {
      {"gone", catalog::Value("x")}, {"same", catalog::Value(1)}, {"changed", catalog::Value("a")}};
  const OutputValues after = {{"same", catalog::Value(1)},
                              {"changed", catalog::Value("b")},
                              {"new_one", catalog::Value::secret(catalog::Value("s3cret"))},
                              {"later", catalog::Value::unknown()}};
  EXPECT_EQ(output_changes_text(before, after, kNoColour),
            "Outputs:\n"
            "  ~ changed: \"a\" => \"b\"\n"
            "  + later  : [unknown]\n"
            "  + new_one: [secret]\n"
            "    same   : 1\n"
            "  - gone   : \"x\"\n");
  EXPECT_EQ(output_changes_text({}, {}, kNoColour), "");
}

TEST(SummaryText, RoundsDurationsUp) {
  using std::chrono::milliseconds;
  EXPECT_EQ(duration_text(milliseconds{1}), "1s");
  EXPECT_EQ(duration_text(milliseconds{502'000}), "8m22s");
  EXPECT_EQ(duration_text(milliseconds{3'605'000}), "1h0m5s");
}

}  // namespace
}  // namespace cli
