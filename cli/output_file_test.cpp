#include "cli/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/core.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "base/io/subprocess.h"
#include "cli/command_line.h"

/// Where output goes that a person has redirected or given a name.
namespace cli {
namespace {

using testing::HasSubstr;
using testing::Not;

class OutputFile : public testing::Test {
 protected:
  OutputFile() {
    shell_.settle_ok({"stack", "init", "dev"});
    shell_.settle_ok({"config", "set", "aws:region", "us-east-1"});
    shell_.settle_ok({"config", "set", "label", "x"});
  }

  base::Path path(const std::string& name) const { return shell_.directory() / name; }

  CommandLine shell_;
};

TEST_F(OutputFile, GoesWhereALinkLeads) {
  shell_.write("real.json", "old");
  std::filesystem::create_symlink("real.json", path("link.json"));
  shell_.settle_ok({"stack", "export", "--file", "link.json"});
  EXPECT_TRUE(std::filesystem::is_symlink(path("link.json")));
  EXPECT_THAT(shell_.read("real.json"), HasSubstr("deployment"));

  std::filesystem::rename(path("Pulumi.dev.yaml"), path("shared.yaml"));
  std::filesystem::create_symlink("shared.yaml", path("Pulumi.dev.yaml"));
  shell_.settle_ok({"config", "set", "label", "z"});
  EXPECT_TRUE(std::filesystem::is_symlink(path("Pulumi.dev.yaml")));
  EXPECT_THAT(shell_.read("shared.yaml"), HasSubstr("label: z"));
}

TEST_F(OutputFile, DoesNotTakeThePlaceOfADevice) {
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  const base::Fd reader(::open(path("pipe").c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  shell_.settle_ok({"stack", "graph", "pipe"});
  EXPECT_TRUE(std::filesystem::is_fifo(path("pipe")));
  char first[8] = {};
  EXPECT_EQ(::read(reader.get(), first, 7), 7);
  EXPECT_STREQ(first, "strict ");
  EXPECT_EQ(shell_.settle({"stack", "export", "--file", "/dev/full"}), 1);
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/full"));
}

TEST_F(OutputFile, IsAStreamOfEventsToo) {
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  const base::Fd reader(::open(path("pipe").c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  shell_.settle_ok({"preview", "--event-log", "pipe"});
  EXPECT_TRUE(std::filesystem::is_fifo(path("pipe")));
  char first[13] = {};
  EXPECT_EQ(::read(reader.get(), first, 12), 12);
  EXPECT_STREQ(first, "{\"sequence\":");
  shell_.settle_ok({"preview", "--event-log", "/dev/full"});
  EXPECT_THAT(shell_.terminal.error_output, HasSubstr("the event log is not complete"));
  shell_.write("events.jsonl", std::string(1U << 20, 'x'));
  shell_.settle_ok({"preview", "--event-log", "events.jsonl"});
  EXPECT_THAT(shell_.read("events.jsonl"), Not(HasSubstr("xxx"))) << "begun anew";
}

TEST_F(OutputFile, ThatStandardOutputIsInGoesOnWhereThatIs) {
  for (const char* name : {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"}) {
    const std::string command = fmt::format(
        "cd {} && export SETTLE_HOME={} && (echo first; \"$0\" stack export --file {}; echo last) "
        "> "
        "all.txt",
        shell_.directory().string(), path("home").string(), name);
    ASSERT_EQ(
        base::run_attached({"/bin/sh", "-c", command, base::binary_dir() + "/settle"}).value(), 0);
    const std::string all = shell_.read("all.txt");
    EXPECT_TRUE(all.starts_with("first\n{")) << name << "\n" << all;
    EXPECT_TRUE(all.ends_with("}\nlast\n")) << name << "\n" << all;
  }
}

TEST_F(OutputFile, IsAFileAlsoInADirectoryOfDev) {
  const base::Path file = "/dev/shm/" + shell_.directory().filename().string();
  if (!std::filesystem::exists(file.parent_path())) {
    GTEST_SKIP() << "no shared memory here";
  }
  shell_.settle_ok({"stack", "export", "--file", file.string()});
  EXPECT_THAT(shell_.files.read(file).or_throw(), HasSubstr("deployment"));
  std::filesystem::remove(file);
}

TEST_F(OutputFile, NeedsItsDirectory) {
  EXPECT_EQ(shell_.settle({"stack", "export", "--file", "nowhere/state.json"}), 2);
  EXPECT_THAT(shell_.terminal.error_output, HasSubstr("there is no directory"));
  EXPECT_FALSE(std::filesystem::exists(path("nowhere")));
}

TEST_F(OutputFile, ThatIsLostIsAnError) {
  const auto shell = [](const std::string& command) {
    return base::run_attached({"/bin/sh", "-c", command, base::binary_dir() + "/settle"})
        .or_throw();
  };
  EXPECT_EQ(shell("\"$0\" version > /dev/full 2> /dev/null"), 1);
  EXPECT_EQ(shell("\"$0\" version 2> /dev/null >&-"), 1);
  EXPECT_EQ(shell("\"$0\" help | true"), 0) << "who stops reading has seen enough";
}

}  // namespace
}  // namespace cli
