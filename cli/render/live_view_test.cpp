#include "cli/render/live_view.h"

#include <gtest/gtest.h>

#include "cli/memory_terminal.h"
#include "cli/render/sample_events.h"

namespace cli {
namespace {

using std::chrono::milliseconds;

TEST(LiveLines, ShowTheOldestFirstWithinTheWidth) {
  const base::SteadyTime begin{};
  std::vector<RunningOperation> running;
  for (int i = 0; i < 12; ++i) {
    running.push_back({.type = "AWS::SQS::Queue",
                       .name = "queue-" + std::to_string(i),
                       .operation = engine::Operation::kCreate,
                       .message = i == 11 ? std::string(200, 'x') : "",
                       .since = begin + milliseconds{(12 - i) * 100}});
  }
  const std::vector<std::string> lines =
      live_lines(running, {.done = 5, .total = 20, .begin = begin}, begin + milliseconds{2000}, 60,
                 Paint(false));
  ASSERT_EQ(lines.size(), 9U);
  EXPECT_EQ(lines[0].find(" +   AWS::SQS::Queue  queue-11  creating: xxx"), 0U) << lines[0];
  EXPECT_EQ(lines[1], " +   AWS::SQS::Queue  queue-10  creating 1.8s");
  EXPECT_EQ(lines[8], "5 of 20 done, 12 running (+4 more), 2.0s");
  for (const std::string& line : lines) {
    EXPECT_LE(display_width(line), 60U) << line;
  }
}

TEST(LiveView, LeavesOnlyWhatHasEndedBehind) {
  MemoryTerminal terminal;
  base::ManualClock clock;
  const engine::Plan plan = sample_plan();
  {
    LiveView view(terminal, clock, EventText("dev", Paint(false), {.starts = false}), Paint(false));
    for (const engine::Event& event : sample_events(plan)) {
      view.observe(event);
    }
  }
  // What a terminal would show in the end: every erased block taken away.
  std::vector<std::string> screen;
  std::string line;
  const std::string& text = terminal.output;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\x1b') {
      const std::size_t up = text.find('A', i);
      const std::size_t count = std::stoul(text.substr(i + 2, up - i - 2));
      ASSERT_LE(count, screen.size());
      screen.resize(screen.size() - count);
      i = text.find('J', up);
    } else if (text[i] == '\n') {
      screen.push_back(line);
      line.clear();
    } else {
      line += text[i];
    }
  }
  EventText expected("dev", Paint(false), {.starts = false});
  std::string lines;
  for (const engine::Event& event : sample_events(plan)) {
    lines += expected.lines(event);
  }
  std::string shown;
  for (const std::string& each : screen) {
    shown += each + "\n";
  }
  EXPECT_EQ(shown, lines);
}

}  // namespace
}  // namespace cli
