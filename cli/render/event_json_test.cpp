#include "cli/render/event_json.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "base/encoding.h"
#include "cli/render/golden.h"
#include "cli/render/sample_events.h"

namespace cli {
namespace {

TEST(EventJson, IsOneEventALineInPulumisShape) {
  base::ManualClock clock;
  const engine::Plan plan = sample_plan();
  EventJson json(clock, {.config = {{"aws:region", "us-east-1"}, {"pay:password", "[secret]"}}});
  std::string lines;
  for (const engine::Event& event : sample_events(plan)) {
    lines += json.lines(event);
  }
  expect_golden("run.jsonl", lines);
  std::int64_t sequence = 0;
  for (const std::string& line : base::split(lines, '\n')) {
    if (!line.empty()) {
      const base::Result<base::Json> event = base::parse_json(line, "event");
      ASSERT_TRUE(event) << line;
      EXPECT_EQ(event->at("sequence").to_number<std::int64_t>(), ++sequence);
      EXPECT_EQ(event->as_object().size(), 3U) << "sequence, timestamp and one payload";
    }
  }
}

TEST(PlanJson, IsOneDocumentWithoutSecrets) {
  const base::Json document = plan_json(sample_plan(), {.config = {{"aws:region", "us-east-1"}}},
                                        std::chrono::milliseconds{12});
  const std::string text = base::pretty_json(document) + "\n";
  expect_golden("plan.json", text);
  EXPECT_EQ(text.find("hunter2"), std::string::npos);
}

}  // namespace
}  // namespace cli
