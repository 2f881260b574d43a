#include <condition_variable>
#include <mutex>
#include <thread>

#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "cli/command_line.h"
#include "cli/screen_for_test.h"

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

/// Puts an executable in the place of what is there, as a linker does.
void put_program(const base::Path& program, const std::function<void(const base::Path&)>& make) {
  const base::Path made = program.string() + ".new";
  make(made);
  std::filesystem::permissions(made, std::filesystem::perms::owner_all);
  std::filesystem::rename(made, program);
}

TEST(Watch, GoesOnAsTheProgramThatWasBuiltAnew) {
  CommandLine shell;
  const base::Path program = shell.directory() / "program";
  const auto copy_settle = [](const base::Path& to) {
    std::filesystem::copy_file(base::binary_dir() + "/settle", to);
  };
  put_program(program, copy_settle);
  shell.write("Pulumi.yaml", "name: shop\nruntime: settle\nmain: program\n");
  shell.settle_ok({"stack", "init", "dev"});
  // Without a region to deploy to no update gets far.
  Screen screen(shell.directory(), {"watch", "--color", "never"});
  EXPECT_TRUE(screen.shows("The update failed; waiting for the next change")) << screen.shown;

  screen.shown.clear();
  put_program(program, copy_settle);
  EXPECT_TRUE(screen.shows("Watching stack 'dev'")) << screen.shown;
  EXPECT_TRUE(screen.shows("The update failed; waiting for the next change")) << screen.shown;
  EXPECT_EQ(screen.shown.find("not made with Settle's libraries"), std::string::npos);

  screen.shown.clear();
  std::filesystem::remove(program);
  EXPECT_TRUE(screen.shows("The new program cannot be run")) << screen.shown;
  put_program(program, [&](const base::Path& to) {
    shell.files.write_atomic(to, "#!/bin/sh\necho \"the newest: $*\"\n").or_throw();
  });
  EXPECT_TRUE(screen.shows("the newest: watch --yes --stack dev --color never")) << screen.shown;
  EXPECT_EQ(screen.exit_code(), 0);
}

}  // namespace
}  // namespace cli
