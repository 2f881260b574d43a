// Services of AWS from inside of a VPC that has no way out: through its endpoints, for those alone
// whom groups and route tables let there.

#include <signal.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "region/runtimes/image_for_test.h"
#include "tests/scenarios/workspace.h"

namespace scenarios {
namespace {

using testing::HasSubstr;
using testing::Not;

class Vault : public testing::Test {
 protected:
  Vault() {
    base::SystemFiles()
        .write_atomic(workspace_.directory() / "Pulumi.yaml",
                      fmt::format("name: vault\nruntime: settle\nmain: {}/vault_program\n",
                                  base::binary_dir()))
        .or_throw();
    const base::Path layout = workspace_.directory() / "tools";
    region::make_shell_image(layout, "curl sed");
    workspace_.settle_ok({"region", "start"});
    workspace_.settle_ok({"region", "image", "import", layout.string(), "tools:v1"});
    workspace_.settle_ok({"stack", "init", "vault"});
    workspace_.settle_ok({"config", "set", "aws:region", "us-east-1"});
    workspace_.settle_ok({"up", "--yes"});
  }

  /// `curl OPTIONS...` of the object, from this machine.
  void ask_for_object(const std::vector<std::string>& options) const {
    std::vector<std::string> argv = {"curl",      "-sSf",        "--user",
                                     "test:test", "--aws-sigv4", "aws:amz:us-east-1:s3"};
    argv.insert(argv.end(), options.begin(), options.end());
    argv.push_back(fmt::format("http://127.0.0.1:{}/{}/greeting", workspace_.api_port(),
                               workspace_.output("vault", "bucket")));
    const auto asked = workspace_.run(argv);
    ASSERT_EQ(asked.exit_code, 0) << asked.error_output;
  }

  void put_object() const { ask_for_object({"-X", "PUT", "-d", "kept-open"}); }

  std::string log_of(const std::string& service) const {
    return workspace_.settle_ok({"logs", "-r", service});
  }

  /// What the service's tasks have written once `text` is in it, or in the end.
  std::string log_with(const std::string& service, const std::string& text) const {
    std::string log;
    const base::Deadline deadline = base::Deadline::after(std::chrono::seconds{30});
    do {
      log = log_of(service);
    } while (log.find(text) == std::string::npos && !deadline.expired());
    return log;
  }

  Workspace workspace_;
};

TEST_F(Vault, WhoMayReadsASecretAndAnObjectThroughTheEndpoints) {
  put_object();
  EXPECT_THAT(log_with("reader", "object: kept-open"), HasSubstr("object: kept-open"));
  EXPECT_THAT(log_with("reader", "kept-safe"), HasSubstr("secret: {\"ARN\""));
  const std::string outsider = log_with("outsider", "asked");
  EXPECT_THAT(outsider, HasSubstr("asked"));
  EXPECT_THAT(outsider, HasSubstr("curl: (28)")) << "names lead there, and nothing answers";
  EXPECT_THAT(outsider, Not(HasSubstr("secret: ")));
  EXPECT_THAT(outsider, Not(HasSubstr("object: ")));

  workspace_.settle_ok({"preview", "--expect-no-changes"});
  ask_for_object({"-X", "DELETE"});
  workspace_.settle_ok({"destroy", "--yes"});
  EXPECT_EQ(resource_remains(workspace_), std::vector<std::string>{});
}

TEST_F(Vault, ADaemonThatComesAnewServesTheEndpointsAgain) {
  ASSERT_THAT(log_with("reader", "kept-safe"), HasSubstr("kept-safe"));
  ASSERT_EQ(::kill(static_cast<pid_t>(workspace_.region_status("pid")), SIGKILL), 0);
  workspace_.settle_ok({"region", "start"});
  put_object();
  EXPECT_THAT(log_with("reader", "object: kept-open"), HasSubstr("object: kept-open"));
}

}  // namespace
}  // namespace scenarios
