#include "region/runtimes/redis_groups.h"

#include <signal.h>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "region/runtimes/cell_home_for_test.h"
#include "region/runtimes/data_plane_for_test.h"

namespace region {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* kPrimary = "master.payment-cache.abc123.use1.cache.amazonaws.com";
constexpr const char* kReader = "replica.payment-cache.abc123.use1.cache.amazonaws.com";
constexpr const char* kToken = "0123456789abcdef0123456789abcdef";

/// One daemon; a second one on the same home is a restarted daemon.
struct RedisDaemon : DataPlaneForTest {
  explicit RedisDaemon(const base::Path& home)
      : DataPlaneForTest(home), groups(RedisGroups::open(plane, random).or_throw()) {}

  base::SystemRandom random;
  std::unique_ptr<RedisGroups> groups;
};

class RedisGroupsTest : public testing::Test {
 protected:
  void SetUp() override { daemon_ = std::make_unique<RedisDaemon>(home_.path()); }

  /// Nodes in namespaces of their own; what links them is the service's own network.
  RedisGroupSpec group(int nodes) {
    RedisGroupSpec spec{.id = "payment-cache",
                        .vpc_id = "vpc-1",
                        .primary_endpoint = kPrimary,
                        .reader_endpoint = kReader,
                        .automatic_failover = nodes > 1,
                        .tokens = {kToken},
                        .settings = {{"maxmemory-policy", "volatile-lru"}, {"timeout", "300"}},
                        .max_memory_bytes = 384 << 20};
    for (int number = 1; number <= nodes; ++number) {
      const std::string name = fmt::format("cache-{}", number);
      daemon_->cell->make_network_namespace(name).or_throw();
      spec.nodes.push_back(
          {.number = number,
           .process = fmt::format("elasticache.payment-cache-{:03}.us-east-1", number),
           .endpoint = fmt::format("payment-cache-{:03}.abc123.use1.cache.amazonaws.com", number),
           .network_namespace = name,
           .address = fmt::format("127.0.0.{}", 20 + number)});
    }
    return spec;
  }

  /// redis-cli from inside the node's namespace; TLS and the token are a client's choice.
  std::string cli(int node, const std::vector<std::string>& words, bool tls = true,
                  const std::string& token = kToken) {
    CommandSpec spec{.argv = {"/usr/bin/redis-cli", "-h", fmt::format("127.0.0.{}", 20 + node),
                              "-p", "6379", "--no-auth-warning"},
                     .environment = {{"REDISCLI_AUTH", token}},
                     .network_namespace = fmt::format("cache-{}", node),
                     .timeout = 10s};
    if (tls) {
      spec.argv.insert(spec.argv.end(), {"--tls", "--sni", kPrimary, "--cacert",
                                         daemon_->certificates.authority().string()});
    }
    spec.argv.insert(spec.argv.end(), words.begin(), words.end());
    return daemon_->cell->run(spec).or_throw().output;
  }

  bool eventually(int node, const std::vector<std::string>& words, const std::string& expected) {
    base::SystemClock clock;
    for (const auto deadline = base::Deadline::after(20s); !deadline.expired();
         clock.wait_for(10ms, {})) {
      if (cli(node, words).find(expected) != std::string::npos) {
        return true;
      }
    }
    return false;
  }

  CellHome home_;
  std::unique_ptr<RedisDaemon> daemon_;
};

TEST_F(RedisGroupsTest, ANodeAnswersOverTlsWithItsTokenAndNotOtherwise) {
  daemon_->groups->ensure(group(1)).or_throw();
  EXPECT_EQ(cli(1, {"SET", "k", "v"}), "OK\n");
  EXPECT_EQ(cli(1, {"GET", "k"}), "v\n");
  EXPECT_THAT(cli(1, {"GET", "k"}, /*tls=*/false), testing::Not(HasSubstr("v\n")));
  EXPECT_THAT(cli(1, {"GET", "k"}, true, "wrong-token-wrong-token"), HasSubstr("NOAUTH"));
  EXPECT_THAT(daemon_->network.addresses(kPrimary), ElementsAre("127.0.0.21"));
  EXPECT_THAT(daemon_->network.addresses(kReader), ElementsAre("127.0.0.21"));
}

TEST_F(RedisGroupsTest, ClientsMayNotUseAdministratorsCommands) {
  daemon_->groups->ensure(group(1)).or_throw();
  const std::vector<std::vector<std::string>> commands{{"CONFIG", "GET", "dir"},
                                                       {"SHUTDOWN", "NOSAVE"},
                                                       {"REPLICAOF", "NO", "ONE"},
                                                       {"MODULE", "LIST"},
                                                       {"ACL", "LIST"},
                                                       {"SAVE"},
                                                       {"FAILOVER"},
                                                       {"DEBUG", "JMAP"}};
  for (const auto& words : commands) {
    EXPECT_THAT(cli(1, words), testing::AnyOf(HasSubstr("NOPERM"), HasSubstr("not allowed")))
        << words.front();
  }
}

TEST_F(RedisGroupsTest, TheTokenIsNotInTheConfiguration) {
  daemon_->groups->ensure(group(1)).or_throw();
  const std::string text = base::SystemFiles()
                               .read(home_.path() / "data/elasticache/payment-cache/001/redis.conf")
                               .or_throw();
  EXPECT_THAT(text, HasSubstr("maxmemory-policy volatile-lru"));
  EXPECT_THAT(text, testing::Not(HasSubstr(kToken)));
}

TEST_F(RedisGroupsTest, DataSurviveTheEndOfDaemonAndCell) {
  daemon_->groups->ensure(group(1)).or_throw();
  EXPECT_EQ(cli(1, {"SET", "k", "v"}), "OK\n");
  daemon_.reset();
  stop_cell(home_.path(), base::Deadline::after(20s)).or_throw();
  daemon_ = std::make_unique<RedisDaemon>(home_.path());
  daemon_->groups->ensure(group(1)).or_throw();
  EXPECT_EQ(cli(1, {"GET", "k"}), "v\n");
}

TEST_F(RedisGroupsTest, ARunningNodeIsAdoptedAndTakesANewToken) {
  daemon_->groups->ensure(group(1)).or_throw();
  EXPECT_EQ(cli(1, {"SET", "k", "v"}), "OK\n");
  daemon_.reset();
  daemon_ = std::make_unique<RedisDaemon>(home_.path());
  RedisGroupSpec spec = group(1);
  spec.tokens = {"fedcba9876543210fedcba9876543210"};
  daemon_->groups->ensure(spec).or_throw();
  EXPECT_EQ(cli(1, {"GET", "k"}, true, spec.tokens.front()), "v\n");
  EXPECT_THAT(cli(1, {"GET", "k"}), HasSubstr("NOAUTH"));
}

TEST_F(RedisGroupsTest, AReplicaFollowsItsPrimaryAndReplacesItWhenItDies) {
  const RedisGroupSpec spec = group(2);
  daemon_->groups->ensure(spec).or_throw();
  EXPECT_EQ(cli(1, {"SET", "k", "v"}), "OK\n");
  EXPECT_TRUE(eventually(2, {"GET", "k"}, "v\n"));
  EXPECT_THAT(daemon_->network.addresses(kReader), ElementsAre("127.0.0.22"));
  daemon_->cell->signal(spec.nodes.front().process, SIGKILL).or_throw();
  EXPECT_TRUE(daemon_->network.wait_for(kPrimary, {"127.0.0.22"}));
  EXPECT_EQ(cli(2, {"SET", "k", "w"}), "OK\n");
  EXPECT_TRUE(eventually(1, {"GET", "k"}, "w\n"));
}

TEST_F(RedisGroupsTest, ARemovedGroupLeavesNoProcessAndNoFile) {
  daemon_->groups->ensure(group(2)).or_throw();
  daemon_->groups->ensure(group(1)).or_throw();
  EXPECT_EQ(daemon_->cell->processes().or_throw().size(), 1U);
  daemon_->groups->remove(group(1)).or_throw();
  EXPECT_TRUE(daemon_->cell->processes().or_throw().empty());
  EXPECT_FALSE(base::SystemFiles().exists(home_.path() / "data/elasticache/payment-cache"));
}

TEST_F(RedisGroupsTest, ARemovalThatADaemonHasBegunIsFinishedByTheNext) {
  daemon_->groups->ensure(group(2)).or_throw();
  daemon_ = std::make_unique<RedisDaemon>(home_.path());
  daemon_->groups->remove(group(2)).or_throw();
  daemon_->groups->remove(group(2)).or_throw();
  EXPECT_TRUE(daemon_->cell->processes().or_throw().empty());
  EXPECT_FALSE(base::SystemFiles().exists(home_.path() / "data/elasticache/payment-cache"));
}

}  // namespace
}  // namespace region
