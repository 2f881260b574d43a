#include "cli/render/plan_text.h"

#include <gtest/gtest.h>

#include "cli/render/golden.h"
#include "cli/render/sample_plan.h"
#include "cli/render/summary_text.h"

namespace cli {
namespace {

const Paint kPlain(false);

TEST(PlanText, ShowsChangesInTheirComponentsWithTheirReasons) {
  expect_golden("plan.txt", plan_text(sample_plan(), {}, kPlain));
}

TEST(PlanText, ShowsEverythingWhenAskedTo) {
  expect_golden("plan_all.txt", plan_text(sample_plan(), {.sames = true, .diff = true}, kPlain));
}

TEST(PlanText, ColoursByAction) {
  expect_golden("plan_colour.txt", plan_text(sample_plan(), {}, Paint(true)));
}

TEST(PlanText, IsEmptyWhenNothingChanges) {
  engine::Plan plan = sample_plan();
  for (engine::Step& step : plan.steps) {
    step.action = engine::Action::kSame;
  }
  EXPECT_EQ(plan_text(plan, {}, kPlain), "");
}

TEST(SummaryText, CountsByActionAndTheTotalOfSeveral) {
  EXPECT_EQ(plan_counts_text(sample_plan().counts(), kPlain),
            "Resources:\n    + 1 to create\n    ~ 1 to update\n    +-1 to replace\n    - 1 to "
            "delete\n    4 changes. 1 unchanged\n");
  EXPECT_EQ(plan_counts_text({{engine::Action::kCreate, 107}}, kPlain),
            "Resources:\n    + 107 to create\n");
  EXPECT_EQ(plan_counts_text({{engine::Action::kSame, 107}}, kPlain),
            "Resources:\n    107 unchanged\n");
}

TEST(SummaryText, SaysWhatFailedAndWhatDidNotStart) {
  const engine::Summary summary{.kind = engine::RunKind::kUp,
                                .result = engine::RunResult::kFailed,
                                .counts = {{engine::Action::kCreate, 5}},
                                .failures = {{}, {}},
                                .skipped = 3};
  EXPECT_EQ(run_counts_text(summary, kPlain),
            "Resources:\n    + 5 created\n    2 errored\n    3 not started\n");
}

TEST(SummaryText, MarksWhatChangesInTheOutputs) {
  const OutputValues before = {
      {"gone", catalog::Value("x")}, {"same", catalog::Value(1)}, {"changed", catalog::Value("a")}};
  const OutputValues after = {{"same", catalog::Value(1)},
                              {"changed", catalog::Value("b")},
                              {"new_one", catalog::Value::secret(catalog::Value("s3cret"))},
                              {"later", catalog::Value::unknown()}};
  EXPECT_EQ(output_changes_text(before, after, kPlain),
            "Outputs:\n"
            "  ~ changed: \"a\" => \"b\"\n"
            "  + later  : [unknown]\n"
            "  + new_one: [secret]\n"
            "    same   : 1\n"
            "  - gone   : \"x\"\n");
  EXPECT_EQ(output_changes_text({}, {}, kPlain), "");
}

TEST(SummaryText, RoundsDurationsUp) {
  using std::chrono::milliseconds;
  EXPECT_EQ(duration_text(milliseconds{1}), "1s");
  EXPECT_EQ(duration_text(milliseconds{502'000}), "8m22s");
  EXPECT_EQ(duration_text(milliseconds{3'605'000}), "1h0m5s");
}

}  // namespace
}  // namespace cli
