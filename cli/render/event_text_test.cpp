#include "cli/render/event_text.h"

#include <gtest/gtest.h>

#include "cli/render/golden.h"
#include "cli/render/sample_events.h"

namespace cli {
namespace {

std::string run_text(bool starts, bool colour) {
  const engine::Plan plan = sample_plan();
  EventText text("dev", Paint(colour), {.starts = starts});
  std::string lines;
  for (const engine::Event& event : sample_events(plan)) {
    lines += text.lines(event);
  }
  return lines;
}

TEST(EventText, SaysForLogsWhatStartsAndWhatEnds) {
  expect_golden("run.txt", run_text(true, false));
}

TEST(EventText, SaysOnATerminalWhatHasEnded) {
  expect_golden("run_terminal.txt", run_text(false, true));
}

TEST(EventText, ShowsOutputsThatStayedAsTheyWere) {
  EventText text("dev", Paint(false), {});
  engine::Summary summary{.kind = engine::RunKind::kUp,
                          .counts = {{engine::Action::kSame, 2}},
                          .outputs = {{"vpc_id", catalog::Value("vpc-1")}}};
  EXPECT_EQ(text.lines(engine::RunFinished{summary}),
            "\nOutputs:\n    vpc_id: \"vpc-1\"\n\nResources:\n    2 unchanged\n\nDuration: 0s\n");
}

TEST(EventText, LeavesOneBlankLineWhereNothingHappens) {
  EventText text("dev", Paint(false), {});
  std::string lines =
      text.lines(engine::RunStarted{engine::RunKind::kDestroy, "local region", nullptr});
  lines += text.lines(engine::RunFinished{{.kind = engine::RunKind::kDestroy}});
  EXPECT_EQ(lines, "Destroying (dev): local region\n\nResources:\n    none\n\nDuration: 0s\n");
}

TEST(EventText, HidesSecretsInDrift) {
  EventText text("dev", Paint(false), {});
  const std::string line =
      text.lines(engine::DriftFound{sample_urn("", "AWS::SQS::Queue", "q"),
                                    false,
                                    {{.path = "Password",
                                      .before = catalog::Value::secret(catalog::Value("hunter2")),
                                      .after = catalog::Value("hunter3")}}});
  EXPECT_EQ(line.find("hunter"), std::string::npos) << line;
}

TEST(EventText, MeasuresInTenthsThenInMinutes) {
  using std::chrono::milliseconds;
  EXPECT_EQ(elapsed_text(milliseconds{1}), "0.0s");
  EXPECT_EQ(elapsed_text(milliseconds{12'340}), "12.3s");
  EXPECT_EQ(elapsed_text(milliseconds{185'000}), "3m05s");
}

}  // namespace
}  // namespace cli
