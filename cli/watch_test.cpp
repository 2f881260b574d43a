#include <condition_variable>
#include <mutex>
#include <thread>

#include <gtest/gtest.h>

#include "cli/command_line.h"

namespace cli {
namespace {

TEST(Watch, DeploysNowAndWheneverTheConfigurationChanges) {
  CommandLine shell;
  shell.program = [](engine::Stack& stack) {
    stack.declare({.type = "AWS::SQS::Queue",
                   .name = "orders",
                   .properties = catalog::Value(
                       catalog::Value::Object{{"DelaySeconds", stack.config("shop:size")}})});
  };
  shell.settle_ok({"stack", "init", "dev"});
  shell.settle_ok({"config", "set", "aws:region", "us-east-1"});
  shell.settle_ok({"config", "set", "label", "x"});
  std::mutex mutex;
  std::condition_variable changed;
  int writes = 0;
  shell.provider.interfere([&](const engine::MemoryProvider::Request& request,
                               engine::MemoryProvider::Point point) -> std::optional<base::Error> {
    const bool is_write = request.operation == "create" || request.operation == "update";
    if (is_write && point == engine::MemoryProvider::Point::kBeforeSend) {
      const std::scoped_lock lock(mutex);
      ++writes;
      changed.notify_all();
    }
    return std::nullopt;
  });
  std::jthread watching([&] { EXPECT_EQ(shell.settle({"watch"}), 0); });
  const auto wait_for = [&](int count) {
    std::unique_lock lock(mutex);
    return changed.wait_for(lock, std::chrono::seconds(20), [&] { return writes >= count; });
  };
  EXPECT_TRUE(wait_for(1)) << "it deploys at once";
  std::string text = shell.read("Pulumi.dev.yaml");
  shell.write("Pulumi.dev.yaml", text + "  shop:size: 7\n");
  EXPECT_TRUE(wait_for(2)) << "it deploys the change";
  shell.stop.request_stop();
  watching.join();
  EXPECT_NE(shell.terminal.output.find("Watching stack 'dev'"), std::string::npos);
}

}  // namespace
}  // namespace cli
