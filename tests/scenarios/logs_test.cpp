// What containers have written, through the front door.

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "base/encoding.h"
#include "base/json.h"
#include "tests/scenarios/workspace.h"

namespace scenarios {
namespace {

/// The first object of `settle logs --json ARGS...` whose message has `text`; null when there is
/// none before the deadline.
base::Json logged(const Workspace& workspace, const std::string& text,
                  std::vector<std::string> arguments = {}) {
  arguments.insert(arguments.begin(), {"logs", "--json"});
  const base::Deadline deadline = base::Deadline::after(std::chrono::seconds{10});
  do {
    for (const std::string& line : base::split(workspace.settle_ok(arguments), '\n')) {
      if (line.find(text) != std::string::npos) {
        return base::parse_json(line, "a line of settle logs").or_throw();
      }
    }
  } while (!deadline.expired());
  return nullptr;
}

void get(const Workspace& workspace, const std::string& path) {
  const std::string url = "http://" + workspace.output("dev", "alb_dns_name") + path;
  EXPECT_EQ(workspace.run({"curl", "-s", "-o", "/dev/null", "-m", "5", url}).exit_code, 0);
}

TEST(Logs, ShowWhatTheServiceHasWritten) {
  const Workspace workspace;
  workspace.configure("dev");
  workspace.settle_ok({"up", "--yes"});
  get(workspace, "/seen-by-nobody-else");

  const base::Json line = logged(workspace, "/seen-by-nobody-else");
  ASSERT_TRUE(line.is_object());
  EXPECT_NE(line.at("urn").as_string().find("aws-native:ecs:Service::"), std::string::npos);
  const std::string component(line.at("component").as_string());
  const std::string stream(line.at("logStream").as_string());
  const std::string text = workspace.settle_ok({"logs", "--since", "10m"});
  EXPECT_NE(text.find(component + "/" + std::string(line.at("id").as_string()) + " " + stream),
            std::string::npos)
      << text;
  EXPECT_TRUE(logged(workspace, "/seen-by-nobody-else", {"-r", component}).is_object());
  EXPECT_EQ(workspace.settle_ok({"logs", "-r", "flow-log-group"}).find("seen-by"),
            std::string::npos);

  // A daemon that comes anew has them still.
  workspace.settle_ok({"region", "stop"});
  EXPECT_TRUE(logged(workspace, "/seen-by-nobody-else").is_object());
}

TEST(Logs, FollowWhatComesUntilTheyAreInterrupted) {
  const Workspace workspace;
  workspace.configure("dev");
  workspace.settle_ok({"up", "--yes"});
  const std::string url = "http://" + workspace.output("dev", "alb_dns_name") + "/while-followed";
  // `head` ends when the line has come; a writer whose reader is gone ends too.
  const base::CommandResult result = workspace.run(
      {"sh", "-c",
       "(while curl -s -o /dev/null -m 5 \"$0\"; do sleep 0.2; done) & asking=$!\n"
       "timeout 30 \"$1\" logs --follow --since 1s | grep -m 1 while-followed; kill $asking",
       url, base::binary_dir() + "/settle"});
  EXPECT_NE(result.output.find("GET /while-followed"), std::string::npos) << all_output(result);
}

}  // namespace
}  // namespace scenarios
