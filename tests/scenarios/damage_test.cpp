// What Settle relies on is damaged or missing: its own files, the disk, the programs it runs. Every
// time: a clear error that names the thing and the fix, nothing lost, and the next run works.

#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "base/io/http_server.h"
#include "base/io/socket.h"
#include "tests/scenarios/workspace.h"

namespace scenarios {
namespace {

const std::string kSettle = base::binary_dir() + "/settle";

void expect_says(const base::CommandResult& result, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    EXPECT_NE(all_output(result).find(text), std::string::npos) << all_output(result);
  }
}

/// The one state file of a workspace with one stack.
base::Path state_file(const Workspace& workspace) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(workspace.directory())) {
    if (entry.path().filename() == "journal" && entry.path().parent_path().filename() == "dev") {
      return entry.path();
    }
  }
  ADD_FAILURE() << "no state file";
  return {};
}

/// Runs a shell script that sees mounts of its own.
base::CommandResult run_with_mounts(const Workspace& workspace, const std::string& script) {
  return workspace.run({"unshare", "--mount", "--propagation", "private", "sh", "-c", script},
                       std::chrono::seconds{120});
}

bool may_mount(const Workspace& workspace) {
  return run_with_mounts(workspace, "mount -t tmpfs tmpfs /mnt").exit_code == 0;
}

TEST(Damage, AStateFileIsNeverTakenForWhatItIsNot) {
  const Workspace workspace;
  workspace.configure("dev");
  workspace.settle_ok({"up", "--yes"});
  base::SystemFiles files;
  const base::Path path = state_file(workspace);
  const std::string good = files.read(path).or_throw();

  std::string flipped = good;
  flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 1);
  ASSERT_TRUE(files.write_atomic(path, flipped));
  const auto corrupt = workspace.settle({"up", "--yes"});
  EXPECT_EQ(corrupt.exit_code, 1);
  expect_says(corrupt, {path.string(), "damaged", "Nothing was changed", "backup"});
  EXPECT_EQ(files.read(path).or_throw(), flipped);

  ASSERT_TRUE(files.write_atomic(path, good + good.substr(good.size() / 2, 40)));
  workspace.settle_ok({"preview", "--expect-no-changes"});
  workspace.settle_ok({"up", "--yes"});
  ASSERT_NE(files.read(path).or_throw(), good) << "what the load balancer did is in it now";

  ASSERT_TRUE(files.remove(path));
  const auto missing = workspace.settle({"up", "--yes"});
  EXPECT_EQ(missing.exit_code, 6);
  expect_says(missing, {"dev"});
  const auto made_anew = workspace.settle({"stack", "init", "dev"});
  EXPECT_NE(made_anew.exit_code, 0);
  expect_says(made_anew, {path.string(), "missing", "backup"});

  ASSERT_TRUE(files.write_atomic(path, good));
  const auto older = workspace.settle({"up", "--yes"});
  EXPECT_EQ(older.exit_code, 1);
  expect_says(older, {path.string(), "older copy", "Nothing was changed", "state repair"});
  workspace.settle_ok({"state", "repair", "--yes"});
  workspace.settle_ok({"preview", "--expect-no-changes"});
  workspace.settle_ok({"destroy", "--yes"});
}

TEST(Damage, AWrongPassphraseOpensNothing) {
  const Workspace workspace;
  workspace.configure("dev");
  workspace.settle_ok({"config", "set", "--secret", "notes:token", "hunter2-hunter2"});
  const auto refused =
      workspace.run({"env", "PULUMI_CONFIG_PASSPHRASE=wrong", kSettle, "up", "--yes"});
  EXPECT_NE(refused.exit_code, 0);
  expect_says(refused, {"incorrect passphrase", "PULUMI_CONFIG_PASSPHRASE"});
  EXPECT_EQ(all_output(refused).find("hunter2"), std::string::npos);
  workspace.settle_ok({"preview"});
}

TEST(Damage, AFullDiskStopsTheRunAndTheNextOneKnowsEverything) {
  const Workspace workspace;
  if (!may_mount(workspace)) {
    GTEST_SKIP() << "this machine does not let us mount";
  }
  workspace.configure("dev");
  workspace.settle_ok({"region", "start"});
  const std::int64_t empty = workspace.region_status("resources");
  const auto result = run_with_mounts(workspace, fmt::format(R"(
    stacks=home/.settle
    for found in $(find . -type d -name stacks); do stacks=$found; done
    cp -a "$stacks" kept && mount -t tmpfs -o size=128k tmpfs "$stacks" && cp -a kept/. "$stacks"
    {0} up --yes > full 2>&1; echo $?
    mount -o remount,size=64m "$stacks"
    {0} up --yes > enough 2>&1; echo $?
    {0} preview --expect-no-changes > same 2>&1; echo $?
    {0} destroy --yes > gone 2>&1; echo $?)",
                                                             kSettle));
  base::SystemFiles files;
  const std::string full = files.read(workspace.directory() / "full").value_or("");
  EXPECT_EQ(result.output, "1\n0\n0\n0\n")
      << result.error_output << full << files.read(workspace.directory() / "enough").value_or("");
  EXPECT_NE(full.find("No space left on device"), std::string::npos) << full;
  EXPECT_NE(full.find("journal"), std::string::npos) << full;
  EXPECT_EQ(workspace.region_status("resources"), empty);
}

struct MissingProgram {
  const char* what;
  const char* hide;
  const char* fix;
};

class MissingPrograms : public testing::TestWithParam<MissingProgram> {};

TEST_P(MissingPrograms, AreNamedWithTheirPackage) {
  const Workspace workspace;
  if (!may_mount(workspace)) {
    GTEST_SKIP() << "this machine does not let us mount";
  }
  workspace.configure("dev");
  const auto result =
      run_with_mounts(workspace, fmt::format("{} && {} up --yes", GetParam().hide, kSettle));
  EXPECT_EQ(result.exit_code, 1);
  expect_says(result, {GetParam().fix});
  // The daemon still lives where the program is hidden.
  workspace.settle_ok({"region", "stop"});
  workspace.settle_ok({"up", "--yes"});
  EXPECT_TRUE(workspace.answers("dev", std::chrono::seconds{30}));
}

INSTANTIATE_TEST_SUITE_P(
    Damage, MissingPrograms,
    testing::Values(MissingProgram{"PostgreSQL", "mount -t tmpfs tmpfs /usr/lib/postgresql/15/bin",
                                   "apt-get install postgresql-15"},
                    MissingProgram{"HAProxy", "mount --bind /dev/null /usr/sbin/haproxy",
                                   "apt-get install haproxy"},
                    MissingProgram{"Redis", "mount --bind /dev/null /usr/bin/redis-server",
                                   "apt-get install redis-server"},
                    MissingProgram{"Crun", "mount --bind /dev/null /usr/bin/crun",
                                   "apt-get install crun"}),
    [](const auto& row) { return std::string(row.param.what); });

TEST(Damage, AnotherHttpServerOnTheApiPortIsNotTakenForTheRegion) {
  const Workspace workspace;
  workspace.configure("dev");
  {
    const base::HttpServer other(
        base::Listener::tcp("127.0.0.1", workspace.api_port()).or_throw(),
        [](const base::HttpRequest&) {
          return std::optional(base::HttpResponse{.status = 200, .body = "{}"});
        });
    const auto result = workspace.settle({"up", "--yes"});
    EXPECT_EQ(result.exit_code, 1) << all_output(result);
    expect_says(result, {std::to_string(workspace.api_port()), "taken", "SETTLE_REGION_PORT"});
  }
  workspace.settle_ok({"preview"});
}

}  // namespace
}  // namespace scenarios
