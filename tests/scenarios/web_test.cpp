// A program that is not the platform: what its author declares is what answers.

#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "tests/scenarios/workspace.h"

namespace scenarios {
namespace {

class Web : public testing::Test {
 protected:
  Web() {
    base::SystemFiles()
        .write_atomic(
            workspace_.directory() / "Pulumi.yaml",
            fmt::format("name: web\nruntime: settle\nmain: {}/web_program\n", base::binary_dir()))
        .or_throw();
    workspace_.settle_ok({"stack", "init", "web"});
    workspace_.settle_ok({"config", "set", "aws:region", "us-east-1"});
  }

  /// `STATUS LOCATION` of the answer to `curl OPTIONS... URL`.
  std::string get(const std::string& path, const std::vector<std::string>& options = {}) {
    std::vector<std::string> argv = {"curl", "-s", "-o", "/dev/null",
                                     "-m",   "5",  "-w", "%{http_code} %{redirect_url}"};
    argv.insert(argv.end(), options.begin(), options.end());
    argv.push_back(fmt::format("http://{}{}", host_, path));
    return workspace_.run(argv).output;
  }

  Workspace workspace_;
  std::string host_;
};

TEST_F(Web, ATaskOfSeveralContainersStandsBehindTheRulesOfAListener) {
  workspace_.settle_ok({"up", "--yes"});
  host_ = workspace_.output("web", "alb_dns_name");
  EXPECT_TRUE(workspace_.answers("web", std::chrono::seconds{30}));

  EXPECT_EQ(get("/"), "200 ");
  EXPECT_EQ(get("/elsewhere"), "404 ");
  EXPECT_EQ(get("/", {"-H", "X-Maintenance: on"}), "503 ");
  EXPECT_EQ(get("/old/page"), fmt::format("301 http://{}/", host_))
      << "the port is this machine's, not the listener's";
  const std::string checked = workspace_.settle_ok({"logs"});
  EXPECT_NE(checked.find("test is successful"), std::string::npos)
      << "what the first container said before the second began:\n"
      << checked;

  workspace_.settle_ok({"preview", "--expect-no-changes"});
  workspace_.settle_ok({"destroy", "--yes"});
  EXPECT_EQ(resource_remains(workspace_), std::vector<std::string>{});
}

}  // namespace
}  // namespace scenarios
