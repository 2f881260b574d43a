// What a platform is for: requests, rows and keys, while tasks and servers die.

#include <signal.h>
#include <unistd.h>

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "region/runtimes/cell_client.h"
#include "tests/scenarios/vpc_view.h"

namespace scenarios {
namespace {

using namespace std::chrono_literals;

std::vector<std::string> running(region::Cell& cell, const std::string& prefix) {
  std::vector<std::string> names;
  for (const region::ProcessStatus& process : cell.processes().or_throw()) {
    if (process.running && process.name.starts_with(prefix)) {
      names.push_back(process.name);
    }
  }
  return names;
}

template <class Condition>
bool eventually(const Condition& condition) {
  base::SystemClock clock;
  for (const auto deadline = base::Deadline::after(30s); !deadline.expired();
       clock.wait_for(20ms, {})) {
    if (condition()) {
      return true;
    }
  }
  return false;
}

/// One stack that is up, seen from inside.
struct Platform {
  Platform(const Workspace& its_workspace, const std::string& its_stack)
      : workspace(its_workspace), stack(its_stack) {
    workspace.configure(stack);
    workspace.settle_ok({"up", "--yes"});
    cell = workspace.cell();
  }

  std::string authority() const { return (workspace.home() / "pki" / "ca.pem").string(); }

  /// As a task would ask: by the endpoint's name, over verified TLS, as the master user.
  std::string sql(const std::string& endpoint, const std::string& statement) const {
    return sql_at(workspace.output(stack, endpoint), statement);
  }

  std::string sql_at(const std::string& host, const std::string& statement) const {
    const base::Json secret =
        base::parse_json(
            RegionClient(workspace).secret(workspace.output(stack, "database_secret_arn")),
            "secret")
            .or_throw();
    const std::string target = fmt::format(
        "host={} user={} dbname=payments connect_timeout=5 sslmode=verify-full sslrootcert={}",
        host, std::string(secret.at("username").as_string()), authority());
    return VpcView(workspace, *cell, stack)
        .run("app", {"/usr/lib/postgresql/15/bin/psql", "-XAtqc", statement, target},
             {{"PGPASSWORD", std::string(secret.at("password").as_string())}})
        .output;
  }

  /// The server that writes now: the first of the cluster's members to exist, whatever its name.
  std::string writing_process() const {
    for (const char* member : {"payment-db-writer", "payment-db-replica"}) {
      const std::string id = fmt::format("{}-{}-test-001", member, stack);
      const base::Json model = RegionClient(workspace).read("AWS::RDS::DBInstance", id);
      const std::string host(model.at("Endpoint").at("Address").as_string());
      if (sql_at(host, "select pg_is_in_recovery()") == "f\n") {
        return fmt::format("rds.{}.us-east-1", id);
      }
    }
    throw std::runtime_error("no member of the cluster writes");
  }

  const Workspace& workspace;
  const std::string stack;
  std::unique_ptr<region::Cell> cell;
};

class DataPlanes : public testing::Test {
 protected:
  void SetUp() override {
    if (::geteuid() != 0) {
      GTEST_SKIP() << "programs are put into the region's namespaces, which takes root";
    }
  }
};

TEST_F(DataPlanes, AKilledTaskIsReplacedAndKeepsToItsLimits) {
  const Workspace workspace;
  const Platform platform(workspace, "dev");
  const std::vector<std::string> before = running(*platform.cell, "task-");
  ASSERT_EQ(before.size(), 1U);

  const base::Json task = RegionClient(workspace).read(
      "AWS::ECS::TaskDefinition", workspace.output("dev", "task_definition_arn"));
  const long cpu = std::stol(std::string(task.at("Cpu").as_string()));
  const long memory = std::stol(std::string(task.at("Memory").as_string()));
  const auto limit = [&](const std::string& controller, const std::string& file) {
    // The task's, which holds those of its containers.
    const std::string group = region::cell_group_of(std::filesystem::canonical(workspace.home())) +
                              "/" + before[0].substr(0, before[0].find('.'));
    base::SystemFiles files;
    for (const char* mount : {"/sys/fs/cgroup", "/sys/fs/cgroup/unified"}) {
      if (const auto text = files.read(base::Path(mount) / controller / group / file)) {
        return *text;
      }
    }
    return std::string();
  };
  const std::string quota = std::to_string(cpu * 100'000 / 1024);
  EXPECT_THAT(limit("cpu", "cpu.cfs_quota_us") + limit("", "cpu.max"), testing::HasSubstr(quota));
  EXPECT_THAT(limit("memory", "memory.limit_in_bytes") + limit("", "memory.max"),
              testing::HasSubstr(std::to_string(memory << 20)));

  platform.cell->signal(before[0], SIGKILL).or_throw();
  EXPECT_TRUE(eventually([&] {
    const std::vector<std::string> now = running(*platform.cell, "task-");
    return now.size() == 1 && now != before;
  }));
  EXPECT_TRUE(workspace.answers("dev", 30s));
}

TEST_F(DataPlanes, AWritersRowReachesTheReaderAndOutlivesTheWriter) {
  const Workspace workspace;
  const Platform platform(workspace, "staging");
  EXPECT_EQ(platform.sql("database_endpoint", "create table payment (id int primary key)"), "");
  EXPECT_EQ(platform.sql("database_endpoint", "insert into payment values (42)"), "");
  EXPECT_TRUE(eventually([&] {
    return platform.sql("database_reader_endpoint", "select id from payment") == "42\n";
  }));
  const std::string where = "select pg_is_in_recovery(), host(inet_server_addr())";
  EXPECT_THAT(platform.sql("database_reader_endpoint", where), testing::StartsWith("t|"));
  const std::string writer = platform.sql("database_endpoint", where);
  EXPECT_THAT(writer, testing::StartsWith("f|"));

  platform.cell->signal(platform.writing_process(), SIGKILL).or_throw();
  std::string promoted;
  EXPECT_TRUE(eventually([&] {
    promoted = platform.sql("database_endpoint", where);
    return promoted.starts_with("f|") && promoted != writer;
  })) << promoted;
  EXPECT_EQ(platform.sql("database_endpoint", "insert into payment values (43)"), "");
  EXPECT_EQ(platform.sql("database_endpoint", "select sum(id) from payment"), "85\n");
  EXPECT_TRUE(eventually([&] {
    return platform.sql("database_reader_endpoint", "select sum(id) from payment") == "85\n";
  })) << "the old writer comes back as a reader";
}

TEST_F(DataPlanes, TheCacheTakesItsTokenOverTlsAndNothingElse) {
  const Workspace workspace;
  const Platform platform(workspace, "dev");
  const base::Json secret =
      base::parse_json(
          RegionClient(workspace).secret(workspace.output("dev", "cache_auth_secret_arn")),
          "secret")
          .or_throw();
  const std::string token(secret.at("token").as_string());
  const auto ping = [&](const std::string& tls, const std::string& password) {
    const std::string command =
        fmt::format("exec timeout 5 redis-cli --no-auth-warning -h {} {} PING </dev/null",
                    workspace.output("dev", "cache_endpoint"), tls);
    return VpcView(workspace, *platform.cell, "dev")
        .run("app", {"/bin/sh", "-c", command}, {{"REDISCLI_AUTH", password}})
        .output;
  };
  const std::string verified = "--tls --cacert " + platform.authority();
  EXPECT_EQ(ping(verified, token), "PONG\n");
  EXPECT_THAT(ping(verified, "wrong"), testing::HasSubstr("WRONGPASS"));
  EXPECT_THAT(ping("", token), testing::Not(testing::HasSubstr("PONG")));
}

TEST(Prod, IsRemovedOnlyOnceItsProtectionIsTakenAway) {
  const Workspace workspace;
  workspace.configure("prod");
  workspace.settle_ok({"up", "--yes"});
  const base::CommandResult refused = workspace.settle({"destroy", "--yes"});
  EXPECT_NE(refused.exit_code, 0);
  EXPECT_THAT(refused.output + refused.error_output, testing::HasSubstr("it is protected"));
  EXPECT_THAT(
      refused.output + refused.error_output,
      testing::HasSubstr("`settle config set payment-processing:deletionProtection false` lifts"));
  EXPECT_EQ(workspace.get_status("prod"), 301) << "a refused destroy takes nothing down";

  workspace.settle_ok({"config", "set", "payment-processing:deletionProtection", "false"});
  workspace.settle_ok({"up", "--yes"});
  workspace.settle_ok({"destroy", "--yes"});
  workspace.settle_ok({"stack", "rm", "prod", "--yes"});
}

}  // namespace
}  // namespace scenarios
