#include "region/runtimes/aurora_clusters.h"

#include <cstdlib>
#include <filesystem>
#include <future>

#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "region/runtimes/cell_home_for_test.h"
#include "region/runtimes/data_plane_for_test.h"
#include "region/runtimes/postgres_session.h"

namespace region {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* kNamespace = "db";
constexpr const char* kEndpoint = "payment.cluster-c1.us-east-1.rds.amazonaws.com";
constexpr const char* kReaderEndpoint = "payment.cluster-ro-c1.us-east-1.rds.amazonaws.com";

/// One daemon; a second one on the same home is a restarted daemon.
struct Daemon : DataPlaneForTest {
  explicit Daemon(const base::Path& home, std::optional<Isolation> isolation = std::nullopt)
      : DataPlaneForTest(home, isolation) {
    cell->make_network_namespace(kNamespace).or_throw();
    clusters = AuroraClusters::open(plane).or_throw();
  }

  std::unique_ptr<AuroraClusters> clusters;
};

class AuroraClustersTest : public testing::Test {
 protected:
  void SetUp() override { daemon_ = std::make_unique<Daemon>(home_.path()); }

  static AuroraClusterSpec cluster() {
    return {.id = "c1",
            .vpc_id = "vpc-1",
            .endpoint = kEndpoint,
            .reader_endpoint = kReaderEndpoint,
            .settings = {{"log_statement", "ddl"}},
            .master_user = "payment_admin",
            .database = "payments"};
  }

  static AuroraMemberSpec member(int number) {
    return {.id = fmt::format("m{}", number),
            .process = fmt::format("rds.member-{}.us-east-1", number),
            .endpoint = fmt::format("member-{}.c1.us-east-1.rds.amazonaws.com", number),
            .network_namespace = kNamespace,
            .address = fmt::format("127.0.0.{}", 10 + number),
            .promotion_tier = number};
  }

  void start(int members) {
    daemon_->clusters->ensure_cluster(cluster()).or_throw();
    for (int number = 0; number < members; ++number) {
      daemon_->clusters->ensure_member("c1", member(number), kPassword).or_throw();
    }
  }

  /// psql from inside the namespace, as a client of the VPC would run it.
  CommandOutcome psql(const std::string& address, const std::string& sql,
                      const std::string& tls = "verify-full",
                      const std::string& password = kPassword) {
    const std::string target = fmt::format(
        "host={} hostaddr={} user=payment_admin dbname=payments connect_timeout=5 sslmode={} "
        "sslrootcert={}",
        kEndpoint, address, tls, daemon_->certificates.authority().string());
    return daemon_->cell
        ->run({.argv = {"/usr/lib/postgresql/15/bin/psql", "-XAtc", sql, target},
               .environment = {{"PGPASSWORD", password}, {"HOME", "/nonexistent"}},
               .network_namespace = kNamespace,
               .timeout = 20s})
        .or_throw();
  }

  /// Asks until the answer is right: for what replication or a failover brings about.
  bool eventually(const std::string& address, const std::string& sql, const std::string& expected) {
    base::SystemClock clock;
    for (const auto deadline = base::Deadline::after(20s); !deadline.expired();
         clock.wait_for(20ms, {})) {
      if (psql(address, sql).output == expected + "\n") {
        return true;
      }
    }
    return false;
  }

  /// As the server's own user, past its rules of access.
  PostgresSession administrator(int number = 0) const {
    return PostgresSession::connect(cluster_file(member(number).id) / "socket", 5432, "postgres",
                                    base::Deadline::after(20s))
        .or_throw();
  }

  base::Path cluster_file(const std::string& name) const {
    return home_.path() / "data/rds/c1" / name;
  }

  std::string writer_file() const {
    return base::SystemFiles().read(cluster_file("writer")).or_throw();
  }

  /// The half of a failover that its daemon has done before it is killed.
  void promote(int number) const {
    PostgresSession session = administrator(number);
    EXPECT_THAT(ask(session, "select pg_promote()"), ElementsAre(ElementsAre("t")));
  }

  static std::vector<std::vector<std::string>> ask(PostgresSession& session,
                                                   const std::string& sql) {
    return session.query(sql, {}, base::Deadline::after(20s)).or_throw();
  }

  base::Path certificate_file(int number) const {
    return cluster_file(member(number).id) / "server.crt";
  }

  /// Ends it for good: what is told of its end cannot start it again.
  void end(int number) {
    std::filesystem::remove(certificate_file(number));
    std::filesystem::create_directory(certificate_file(number));
    daemon_->cell->stop(member(number).process, SIGKILL, 1s).or_throw();
  }

  void kill(int number) { daemon_->cell->signal(member(number).process, SIGKILL).or_throw(); }

  static constexpr const char* kPassword = "correct horse";
  static constexpr const char* kDatabases =
      "select string_agg(datname || ' of ' || pg_get_userbyid(datdba), ', ' order by datname) "
      "from pg_database where not datistemplate";

  CellHome home_;
  std::unique_ptr<Daemon> daemon_;
};

TEST_F(AuroraClustersTest, AWriterAnswersOverVerifiedTlsWithItsPasswordAndNotOtherwise) {
  start(1);
  EXPECT_EQ(psql("127.0.0.10", "select current_database()").output, "payments\n");
  EXPECT_THAT(psql("127.0.0.10", "select 1", "disable").output, HasSubstr("no pg_hba.conf entry"));
  EXPECT_THAT(psql("127.0.0.10", "select 1", "verify-full", "wrong").output,
              HasSubstr("password authentication failed"));
  EXPECT_EQ(
      psql("127.0.0.10", "select rolsuper, rolcreatedb from pg_roles where rolname = current_user")
          .output,
      "f|t\n");
  EXPECT_THAT(daemon_->network.addresses(kEndpoint), ElementsAre("127.0.0.10"));
  EXPECT_THAT(daemon_->network.addresses(kReaderEndpoint), ElementsAre("127.0.0.10"));
}

TEST_F(AuroraClustersTest, ANewClusterHasTheDatabaseThatItNames) {
  start(1);
  PostgresSession session = administrator();
  EXPECT_THAT(ask(session, kDatabases),
              ElementsAre(ElementsAre("payments of payment_admin, postgres of rdsadmin")));
}

TEST_F(AuroraClustersTest, AClusterWithoutADatabaseCanBeGivenOneLater) {
  AuroraClusterSpec unnamed = cluster();
  unnamed.database.clear();
  daemon_->clusters->ensure_cluster(unnamed).or_throw();
  daemon_->clusters->ensure_member("c1", member(0), kPassword).or_throw();
  PostgresSession session = administrator();
  EXPECT_THAT(ask(session, kDatabases), ElementsAre(ElementsAre("postgres of rdsadmin")));
  start(1);
  EXPECT_THAT(ask(session, kDatabases),
              ElementsAre(ElementsAre("payments of payment_admin, postgres of rdsadmin")));
}

TEST_F(AuroraClustersTest, TheMasterUserCannotGiveItselfTheServersProgramsAndFiles) {
  start(1);
  for (const char* const role :
       {"pg_execute_server_program", "pg_read_server_files", "pg_write_server_files"}) {
    EXPECT_THAT(psql("127.0.0.10", fmt::format("grant {} to payment_admin", role)).output,
                HasSubstr("must be superuser"));
  }
  EXPECT_EQ(psql("127.0.0.10", "create role app login").exit_code, 0) << "roles of its own it can";
  EXPECT_EQ(psql("127.0.0.10", "grant pg_read_all_data to app").exit_code, 0);
}

TEST_F(AuroraClustersTest, PasswordsAndTheirVerifiersAreNotInTheLog) {
  start(1);
  daemon_->clusters->set_master_password("c1", "another horse").or_throw();
  EXPECT_EQ(psql("127.0.0.10", "select 1", "verify-full", "another horse").output, "1\n");
  EXPECT_NE(psql("127.0.0.10", "select 1").exit_code, 0);
  const std::string log =
      base::SystemFiles().read(home_.path() / "log" / (member(0).process + ".log")).or_throw();
  EXPECT_THAT(log, HasSubstr("database system is ready"));
  EXPECT_THAT(log, testing::Not(HasSubstr("horse")));
  EXPECT_THAT(log, testing::Not(HasSubstr("SCRAM-SHA-256$")));
}

TEST_F(AuroraClustersTest, DataSurviveTheEndOfDaemonAndCell) {
  start(1);
  EXPECT_EQ(psql("127.0.0.10", "create table t as select 7 as n").exit_code, 0);
  daemon_.reset();
  stop_cell(home_.path(), base::Deadline::after(20s)).or_throw();
  daemon_ = std::make_unique<Daemon>(home_.path());
  start(1);
  EXPECT_EQ(psql("127.0.0.10", "select n from t").output, "7\n");
}

/// A copy that does not get to disk, because of a socket, which nobody can open, is not kept.
TEST_F(AuroraClustersTest, AVolumeThatIsCopiedIsOnDiskBeforeItIsKept) {
  daemon_.reset();
  stop_cell(home_.path(), base::Deadline::after(20s)).or_throw();
  daemon_ = std::make_unique<Daemon>(home_.path(), Isolation::kLoopback);
  daemon_->clusters->ensure_cluster(cluster()).or_throw();
  const base::Path unopenable = home_.path() / "data" / PostgresTemplate::directory() / "socket";
  ASSERT_EQ(::mknod(unopenable.c_str(), S_IFSOCK | 0777, 0), 0);
  const auto made = daemon_->clusters->ensure_member("c1", member(0), kPassword);
  ASSERT_FALSE(made);
  EXPECT_THAT(made.error().message, HasSubstr("cannot sync"));
  EXPECT_FALSE(base::SystemFiles().exists(cluster_file("m0") / "data/PG_VERSION"));
}

TEST_F(AuroraClustersTest, ARestartedDaemonAdoptsARunningServer) {
  start(1);
  const auto started = psql("127.0.0.10", "select pg_postmaster_start_time()").output;
  daemon_.reset();
  daemon_ = std::make_unique<Daemon>(home_.path());
  start(1);
  EXPECT_EQ(psql("127.0.0.10", "select pg_postmaster_start_time()").output, started);
}

TEST_F(AuroraClustersTest, ABootstrapWaitsForTheOneThatAKilledDaemonHasLeftInTheServer) {
  start(1);
  auto killed = std::make_unique<PostgresSession>(administrator());
  ask(*killed, "drop database payments");
  ask(*killed, "select pg_advisory_lock(hashtext('settle bootstrap'))");
  auto next = std::async(std::launch::async, [this] {
    return daemon_->clusters->ensure_member("c1", member(0), kPassword);
  });
  PostgresSession observer = administrator();
  base::SystemClock clock;
  bool waits = false;
  for (const auto deadline = base::Deadline::after(20s); !waits && !deadline.expired();
       clock.wait_for(20ms, {})) {
    waits = !ask(observer, "select 1 from pg_locks where locktype = 'advisory' and not granted")
                 .empty();
  }
  EXPECT_TRUE(waits);
  ask(*killed, "create database payments");
  killed.reset();
  EXPECT_TRUE(next.get());
}

TEST_F(AuroraClustersTest, AReaderFollowsItsWriterAndRefusesWrites) {
  start(2);
  EXPECT_EQ(psql("127.0.0.10", "create table t as select 7 as n").exit_code, 0);
  EXPECT_TRUE(eventually("127.0.0.11", "select n from t", "7"));
  EXPECT_THAT(psql("127.0.0.11", "create table u (n int)").output,
              HasSubstr("read-only transaction"));
  EXPECT_THAT(daemon_->network.addresses(kReaderEndpoint), ElementsAre("127.0.0.11"));
}

TEST_F(AuroraClustersTest, AReaderReplacesAWriterThatDiesAndTheEndpointMoves) {
  start(2);
  EXPECT_EQ(psql("127.0.0.10", "create table t as select 7 as n").exit_code, 0);
  EXPECT_TRUE(eventually("127.0.0.11", "select n from t", "7"));
  kill(0);
  EXPECT_TRUE(daemon_->network.wait_for(kEndpoint, {"127.0.0.11"}));
  EXPECT_EQ(psql("127.0.0.11", "update t set n = 8").exit_code, 0);
  // The old writer comes back as a reader of the new one.
  EXPECT_TRUE(eventually("127.0.0.10", "select n, pg_is_in_recovery() from t", "8|t"));
  EXPECT_EQ(daemon_->clusters->writer("c1"), "m1");
}

TEST_F(AuroraClustersTest, AReaderWhosePromotionNobodyWroteDownFollowsTheWriterAgain) {
  start(2);
  promote(1);
  EXPECT_EQ(psql("127.0.0.11", "create table stray (n int)").exit_code, 0);
  daemon_ = std::make_unique<Daemon>(home_.path());
  start(2);
  EXPECT_THAT(psql("127.0.0.11", "create table stray (n int)").output,
              HasSubstr("read-only transaction"));
  EXPECT_EQ(psql("127.0.0.10", "create table t as select 7 as n").exit_code, 0);
  EXPECT_TRUE(eventually("127.0.0.11", "select n, to_regclass('stray') is null from t", "7|t"));
}

TEST_F(AuroraClustersTest, AWriterOfBeforeComesBackAsACopyThoughItsVolumeWasNotThrownAway) {
  start(2);
  end(1);
  EXPECT_EQ(psql("127.0.0.10", "create table unstreamed (n int)").exit_code, 0);
  end(0);
  base::SystemFiles().write_atomic(cluster_file("writer"), "m1").or_throw();
  daemon_ = std::make_unique<Daemon>(home_.path());
  daemon_->clusters->ensure_cluster(cluster()).or_throw();
  for (const int number : {1, 0}) {
    std::filesystem::remove(certificate_file(number));
    daemon_->clusters->ensure_member("c1", member(number), kPassword).or_throw();
  }
  EXPECT_EQ(psql("127.0.0.11", "create table t as select 7 as n").exit_code, 0);
  EXPECT_TRUE(
      eventually("127.0.0.10", "select n, to_regclass('unstreamed') is null from t", "7|t"));
  EXPECT_THAT(psql("127.0.0.10", "create table u (n int)").output,
              HasSubstr("read-only transaction"));
}

TEST_F(AuroraClustersTest, AReaderThatDoesNotRunKeepsNoOtherFromReplacingTheWriter) {
  start(3);
  end(2);
  kill(0);
  EXPECT_TRUE(daemon_->network.wait_for(kEndpoint, {"127.0.0.11"}));
  EXPECT_TRUE(eventually("127.0.0.10", "select pg_is_in_recovery()", "t"));
  EXPECT_EQ(writer_file(), "m1");
}

TEST_F(AuroraClustersTest, AWriterIsRemovedForItsReaderThoughAnotherDoesNotRun) {
  start(3);
  EXPECT_EQ(psql("127.0.0.10", "create table t as select 7 as n").exit_code, 0);
  end(2);
  daemon_->clusters->remove_member("c1", member(0)).or_throw();
  EXPECT_EQ(writer_file(), "m1");
  EXPECT_FALSE(base::SystemFiles().exists(cluster_file("volume")));
  EXPECT_EQ(psql("127.0.0.11", "update t set n = 8 returning n").output, "8\nUPDATE 1\n");
}

TEST_F(AuroraClustersTest, AClusterWhoseWriterCannotBeReadIsGivenNoOther) {
  start(1);
  const std::string unreadable(1000, '?');
  base::SystemFiles().write_atomic(cluster_file("writer"), unreadable).or_throw();
  daemon_ = std::make_unique<Daemon>(home_.path());
  EXPECT_FALSE(daemon_->clusters->ensure_cluster(cluster()));
  EXPECT_FALSE(daemon_->clusters->ensure_member("c1", member(1), kPassword));
  EXPECT_EQ(writer_file(), unreadable);
}

TEST_F(AuroraClustersTest, AWriterWithoutReadersIsStartedAgain) {
  start(1);
  EXPECT_EQ(psql("127.0.0.10", "create table t as select 7 as n").exit_code, 0);
  kill(0);
  EXPECT_TRUE(eventually("127.0.0.10", "select n from t", "7"));
}

TEST_F(AuroraClustersTest, TheDataOfAClusterWaitForItsNextInstance) {
  start(1);
  EXPECT_EQ(psql("127.0.0.10", "create table t as select 7 as n").exit_code, 0);
  daemon_->clusters->remove_member("c1", member(0)).or_throw();
  EXPECT_TRUE(daemon_->network.addresses(kEndpoint).empty());
  daemon_->clusters->ensure_member("c1", member(1), kPassword).or_throw();
  EXPECT_EQ(psql("127.0.0.11", "select n from t").output, "7\n");
}

TEST_F(AuroraClustersTest, TheDataOfAClusterReplaceThoseOfAReaderThatDidNotRun) {
  start(2);
  end(1);
  EXPECT_EQ(psql("127.0.0.10", "create table t as select 7 as n").exit_code, 0);
  daemon_->clusters->remove_member("c1", member(0)).or_throw();
  daemon_->clusters->ensure_member("c1", member(1), kPassword).or_throw();
  EXPECT_EQ(psql("127.0.0.11", "update t set n = 8 returning n").output, "8\nUPDATE 1\n");
}

TEST_F(AuroraClustersTest, ARemovedClusterLeavesNoProcessAndNoFile) {
  start(2);
  daemon_->clusters->remove_member("c1", member(1)).or_throw();
  daemon_->clusters->remove_member("c1", member(0)).or_throw();
  daemon_->clusters->remove_cluster("c1").or_throw();
  EXPECT_TRUE(daemon_->cell->processes().or_throw().empty());
  EXPECT_FALSE(base::SystemFiles().exists(home_.path() / "data" / "rds" / "c1"));
}

TEST_F(AuroraClustersTest, ARemovalThatADaemonHasBegunIsFinishedByTheNext) {
  start(2);
  daemon_ = std::make_unique<Daemon>(home_.path());
  daemon_->clusters->ensure_cluster(cluster()).or_throw();  // its members are being deleted
  for (const int number : {1, 0}) {
    daemon_->clusters->remove_member("c1", member(number)).or_throw();
    daemon_->clusters->remove_member("c1", member(number)).or_throw();
  }
  daemon_->clusters->remove_cluster("c1").or_throw();
  EXPECT_TRUE(daemon_->cell->processes().or_throw().empty());
  EXPECT_FALSE(base::SystemFiles().exists(home_.path() / "data" / "rds" / "c1"));
}

}  // namespace
}  // namespace region
