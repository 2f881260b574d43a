#include "region/runtimes/network.h"

#include <optional>

#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/io/socket.h"
#include "region/runtimes/cell_home_for_test.h"
#include "region/runtimes/cell_protocol.h"

namespace region {
namespace {

using namespace std::chrono_literals;

constexpr const char* kVpc = "vpc-0000000000000000a";

/// A VPC with an application, a database and a bystander, each in its own group.
class NetworkTest : public testing::TestWithParam<Isolation> {
 protected:
  void SetUp() override {
    auto opened = open_cell(home_.path(), GetParam());
    ASSERT_TRUE(opened) << opened.error().message;
    cell_ = std::move(*opened);
    network_ = make_network(*cell_, home_.path());
    ensure_vpc(kVpc);
    app_ = add(kVpc, 'a', "10.0.16.10", {"sg-a"});
    database_ = add(kVpc, 'b', "10.0.32.10", {"sg-b"});
    other_ = add(kVpc, 'c', "10.0.16.11", {"sg-c"});
  }

  void ensure_vpc(const std::string& id) {
    const auto made = network_->ensure_vpc(id, "10.0.0.0/16");
    ASSERT_TRUE(made) << made.error().message;
  }

  InterfaceSpec add(const std::string& vpc, char digit, const std::string& address,
                    std::vector<std::string> groups) {
    const std::string id = "eni-0000000000000000" + std::string(1, digit);
    InterfaceSpec spec{id, vpc, "subnet-1", address, id, std::move(groups)};
    const auto up = network_->ensure_interface(spec);
    EXPECT_TRUE(up) << up.error().message;
    return spec;
  }

  void set_rules(const std::map<std::string, std::vector<SecurityRule>>& rules) {
    const auto set = network_->set_rules(kVpc, rules);
    ASSERT_TRUE(set) << set.error().message;
  }

  struct Connection {
    base::Socket client;
    base::Socket server;
  };

  /// nullopt after a while of silence: what is not allowed is dropped, not refused.
  std::optional<Connection> connect(const InterfaceSpec& from, const InterfaceSpec& to,
                                    std::uint16_t port) {
    auto bound = cell_->bind(to.network_namespace, to.address, port, false);
    EXPECT_TRUE(bound) << bound.error().message;
    base::Listener listener(std::move(*bound));
    auto connected =
        cell_->connect(from.network_namespace, to.address, port, base::Deadline::after(150ms));
    if (!connected) {
      return std::nullopt;
    }
    auto accepted = listener.accept(base::Deadline::after(2s));
    EXPECT_TRUE(accepted) << accepted.error().message;
    return Connection{base::Socket(std::move(*connected)), std::move(*accepted)};
  }

  /// Bytes, both ways.
  static bool carries(Connection& connection, std::chrono::milliseconds patience = 2s) {
    char byte = 0;
    return connection.client.write_all("?", base::Deadline::after(patience)) &&
           connection.server.read_some(&byte, 1, base::Deadline::after(patience)) &&
           connection.server.write_all("!", base::Deadline::after(patience)) &&
           connection.client.read_some(&byte, 1, base::Deadline::after(patience)) && byte == '!';
  }

  bool reaches(const InterfaceSpec& from, const InterfaceSpec& to, std::uint16_t port) {
    auto connection = connect(from, to, port);
    return connection && carries(*connection);
  }

  CellHome home_;
  std::unique_ptr<Cell> cell_;
  std::unique_ptr<Network> network_;
  InterfaceSpec app_;
  InterfaceSpec database_;
  InterfaceSpec other_;
};

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(NetworkTest);
INSTANTIATE_TEST_SUITE_P(, NetworkTest, testing::ValuesIn(isolations_with_namespaces()),
                         [](const auto& isolation) { return std::string(name(isolation.param)); });

SecurityRule rule(bool ingress, int port, const std::string& peer) {
  SecurityRule made{.ingress = ingress, .from_port = port, .to_port = port};
  (peer.starts_with("sg-") ? made.group : made.cidr) = peer;
  return made;
}

SecurityRule in(int port, const std::string& peer) {
  return rule(true, port, peer);
}

SecurityRule out(int port, const std::string& peer) {
  return rule(false, port, peer);
}

struct MatrixCase {
  const char* sentence;
  std::map<std::string, std::vector<SecurityRule>> rules;
  bool passes;
};

/// From the application (10.0.16.10, sg-a) to port 5432 of the database (10.0.32.10, sg-b).
const std::vector<MatrixCase> kMatrix{
    {"nothing without rules", {}, false},
    {"by group on both sides", {{"sg-a", {out(5432, "sg-b")}}, {"sg-b", {in(5432, "sg-a")}}}, true},
    {"not when only the way out is open", {{"sg-a", {out(5432, "sg-b")}}}, false},
    {"not when only the way in is open", {{"sg-b", {in(5432, "sg-a")}}}, false},
    {"by network on both sides",
     {{"sg-a", {out(5432, "10.0.32.0/20")}}, {"sg-b", {in(5432, "10.0.16.0/20")}}},
     true},
    {"not from another network",
     {{"sg-a", {out(5432, "0.0.0.0/0")}}, {"sg-b", {in(5432, "10.0.32.0/20")}}},
     false},
    {"not from another group",
     {{"sg-a", {out(5432, "sg-b")}}, {"sg-b", {in(5432, "sg-c")}}},
     false},
    {"not to another port", {{"sg-a", {out(5432, "sg-b")}}, {"sg-b", {in(5433, "sg-a")}}}, false},
    {"by the union of a group's rules",
     {{"sg-a", {out(80, "sg-c"), out(5432, "sg-b")}}, {"sg-b", {in(80, "sg-c"), in(5432, "sg-a")}}},
     true},
};

TEST_P(NetworkTest, PassesWhatBothSidesAllow) {
  for (const MatrixCase& test : kMatrix) {
    set_rules(test.rules);
    EXPECT_EQ(reaches(app_, database_, 5432), test.passes) << test.sentence;
  }
}

TEST_P(NetworkTest, DoesNotTurnAnAllowedWayRound) {
  set_rules({{"sg-a", {out(5432, "sg-b")}}, {"sg-b", {in(5432, "sg-a")}}});
  EXPECT_FALSE(reaches(database_, app_, 5432));
}

TEST_P(NetworkTest, GivesAnInterfaceTheUnionOfItsGroups) {
  set_rules({{"sg-c", {out(5432, "sg-b")}}, {"sg-b", {in(5432, "sg-a")}}});
  app_.groups = {"sg-a", "sg-c"};
  ASSERT_TRUE(network_->ensure_interface(app_));
  EXPECT_TRUE(reaches(app_, database_, 5432));
  EXPECT_FALSE(reaches(other_, database_, 5432));
}

TEST_P(NetworkTest, SeparatesVpcsWithTheSameAddresses) {
  ensure_vpc("vpc-0000000000000000b");
  const InterfaceSpec twin = add("vpc-0000000000000000b", 'd', database_.address, {"sg-b"});
  const InterfaceSpec stranger = add("vpc-0000000000000000b", 'e', "10.0.48.10", {"sg-a"});
  set_rules({{"sg-a", {out(5432, "0.0.0.0/0")}}, {"sg-b", {in(5432, "0.0.0.0/0")}}});
  EXPECT_TRUE(reaches(app_, database_, 5432));
  EXPECT_FALSE(reaches(stranger, database_, 5432));
  EXPECT_FALSE(reaches(app_, stranger, 5432));
}

/// As on AWS: nobody says that there is no way.
TEST_P(NetworkTest, HasNoWayToWhatNobodyIs) {
  set_rules({{"sg-a", {out(443, "0.0.0.0/0")}}});
  for (const char* address : {"192.0.2.1", "10.0.99.9", "169.254.169.254"}) {
    const auto connected =
        cell_->connect(app_.network_namespace, address, 443, base::Deadline::after(150ms));
    ASSERT_FALSE(connected) << address;
    EXPECT_EQ(connected.error().kind, base::ErrorKind::kTimeout) << address;
  }
}

TEST_P(NetworkTest, TakesOverFromADaemonThatIsGone) {
  set_rules({{"sg-a", {out(5432, "sg-b")}}, {"sg-b", {in(5432, "sg-a")}}});
  network_ = make_network(*cell_, home_.path());
  ensure_vpc(kVpc);
  EXPECT_TRUE(reaches(app_, database_, 5432)) << "before its interfaces and rules are told again";
  ASSERT_TRUE(network_->remove_interface(database_.id));
  EXPECT_THAT(*cell_->network_namespaces(),
              testing::Not(testing::Contains(database_.network_namespace)));
}

TEST_P(NetworkTest, RemovesAnInterfaceThatWasMadeAndNotNoted) {
  const std::string made = "eni-0000000000000000f";
  ASSERT_TRUE(cell_->make_network_namespace(made)) << "then the daemon was killed";
  ASSERT_TRUE(network_->remove_interface(made));
  EXPECT_THAT(*cell_->network_namespaces(), testing::Not(testing::Contains(made)));
}

TEST_P(NetworkTest, BringsARemovedInterfaceBack) {
  set_rules({{"sg-a", {out(5432, "sg-b")}}, {"sg-b", {in(5432, "sg-a")}}});
  ASSERT_TRUE(network_->remove_interface(database_.id));
  ASSERT_TRUE(network_->remove_interface(database_.id)) << "none is success";
  ASSERT_TRUE(network_->ensure_interface(database_));
  EXPECT_TRUE(reaches(app_, database_, 5432));
}

TEST_P(NetworkTest, LeavesNoNamespaceOfAVpc) {
  for (const InterfaceSpec* spec : {&app_, &database_, &other_}) {
    ASSERT_TRUE(network_->remove_interface(spec->id));
  }
  ASSERT_TRUE(network_->remove_vpc(kVpc));
  EXPECT_THAT(*cell_->network_namespaces(), testing::IsEmpty());
  EXPECT_FALSE(std::filesystem::exists(network_->resolv_conf(kVpc)));
}

const std::string kEverywhere = "0.0.0.0/0";

GatewaySpec gateway(std::vector<std::string> sources) {
  return {kVpc, std::string("s3-") + kVpc, "52.216.0.1", "pl-63a5400a", std::move(sources)};
}

/// A gateway as an end of a connection.
InterfaceSpec end_of(const GatewaySpec& spec) {
  return {.address = spec.address, .network_namespace = spec.network_namespace};
}

SecurityRule out_to_list(int port, const std::string& prefix_list) {
  return {.ingress = false, .from_port = port, .to_port = port, .prefix_list = prefix_list};
}

struct GatewayCase {
  const char* sentence;
  std::vector<std::string> sources;
  std::vector<SecurityRule> rules;
  bool passes;
};

/// From the application (10.0.16.10, sg-a) to port 443 of the gateway.
const std::vector<GatewayCase> kGatewayCases{
    {"by network", {"10.0.16.0/20"}, {out(443, kEverywhere)}, true},
    {"by prefix list", {"10.0.16.0/20"}, {out_to_list(443, "pl-63a5400a")}, true},
    {"by one route of several, which overlap",
     {"10.0.32.0/20", "10.0.16.0/20", "10.0.0.0/18"},
     {out(443, kEverywhere)},
     true},
    {"not without a route", {}, {out(443, kEverywhere)}, false},
    {"not by a route of another subnet", {"10.0.32.0/20"}, {out(443, kEverywhere)}, false},
    {"not without rules", {"10.0.16.0/20"}, {}, false},
    {"not to another port", {"10.0.16.0/20"}, {out_to_list(80, "pl-63a5400a")}, false},
    {"not by another prefix list", {"10.0.16.0/20"}, {out_to_list(443, "pl-02cd2c6b")}, false},
    {"not by the VPC's network", {"10.0.16.0/20"}, {out(443, "10.0.0.0/16")}, false},
};

TEST_P(NetworkTest, ReachesAGatewayThatBothRoutesAndGroupsLeadTo) {
  for (const GatewayCase& test : kGatewayCases) {
    const auto made = network_->ensure_gateway(gateway(test.sources));
    ASSERT_TRUE(made) << made.error().message;
    set_rules({{"sg-a", test.rules}});
    EXPECT_EQ(reaches(app_, end_of(gateway({})), 443), test.passes) << test.sentence;
  }
}

TEST_P(NetworkTest, BeginsNothingFromAGateway) {
  ASSERT_TRUE(network_->ensure_gateway(gateway({"10.0.0.0/16"})));
  set_rules({{"sg-a", {in(443, kEverywhere), out(443, kEverywhere)}}});
  const InterfaceSpec from = end_of(gateway({}));
  EXPECT_TRUE(reaches(app_, from, 443));
  EXPECT_FALSE(reaches(from, app_, 443));
  ASSERT_TRUE(network_->set_name(kVpc, "db.internal", {database_.address}));
  const auto finds_names = [&](const InterfaceSpec& who) {
    return cell_->connect(who.network_namespace, "10.0.0.2", 53, base::Deadline::after(150ms))
        .has_value();
  };
  EXPECT_TRUE(finds_names(app_));
  EXPECT_FALSE(finds_names(from));
}

TEST_P(NetworkTest, SeparatesGatewaysOfVpcsThatHaveTheSameAddress) {
  const std::string second = "vpc-0000000000000000b";
  ensure_vpc(second);
  const InterfaceSpec stranger = add(second, 'd', app_.address, {"sg-a"});
  ASSERT_TRUE(network_->ensure_gateway(gateway({"10.0.16.0/20"})));
  ASSERT_TRUE(network_->ensure_gateway(
      {second, "s3-" + second, "52.216.0.1", "pl-63a5400a", {"10.0.16.0/20"}}));
  for (const std::string& vpc : {std::string(kVpc), second}) {
    ASSERT_TRUE(network_->set_rules(
        vpc, {{"sg-a", {in(443, kEverywhere), out_to_list(443, "pl-63a5400a")}}}));
  }
  const InterfaceSpec own = end_of(gateway({}));
  EXPECT_TRUE(reaches(app_, own, 443));
  EXPECT_FALSE(reaches(stranger, own, 443)) << "its own VPC's answers, where nothing listens";
  EXPECT_FALSE(reaches(own, stranger, 443));
}

TEST_P(NetworkTest, EndsTheConnectionsOfASubnetThatLosesItsRoute) {
  ASSERT_TRUE(network_->ensure_gateway(gateway({"10.0.16.0/20"})));
  set_rules({{"sg-a", {out(443, kEverywhere)}}});
  auto connection = connect(app_, end_of(gateway({})), 443);
  ASSERT_TRUE(connection);
  ASSERT_TRUE(network_->ensure_gateway(gateway({"10.0.32.0/20"})));
  EXPECT_FALSE(carries(*connection, 150ms));
}

TEST_P(NetworkTest, RemovesAGatewayWhoseServerStillRuns) {
  ASSERT_TRUE(network_->ensure_gateway(gateway({"10.0.16.0/20"})));
  set_rules({{"sg-a", {out(443, kEverywhere)}}});
  auto connection = connect(app_, end_of(gateway({})), 443);
  ASSERT_TRUE(connection);
  const std::string name = gateway({}).network_namespace;
  ASSERT_TRUE(network_->remove_gateway(kVpc, name));
  EXPECT_THAT(*cell_->network_namespaces(), testing::Not(testing::Contains(name)));
  EXPECT_FALSE(carries(*connection, 150ms));
  EXPECT_FALSE(cell_->connect(app_.network_namespace, gateway({}).address, 443,
                              base::Deadline::after(150ms)));
  EXPECT_TRUE(network_->remove_gateway(kVpc, name)) << "none is success";
  EXPECT_TRUE(network_->remove_gateway("vpc-0000000000000000f", name)) << "nor a VPC of it";
  ASSERT_TRUE(network_->ensure_gateway(gateway({"10.0.16.0/20"})));
  EXPECT_TRUE(reaches(app_, end_of(gateway({})), 443)) << "made again";
}

TEST_P(NetworkTest, TakesAGatewayOverWithoutLoadingTheRulesAgain) {
  // Rules that are loaded have handles of their own.
  const auto loaded = [&] {
    return cell_
        ->run({.argv = {"/usr/sbin/nft", "-a", "list", "ruleset"}, .network_namespace = kVpc})
        .or_throw()
        .output;
  };
  ASSERT_TRUE(network_->ensure_gateway(gateway({"10.0.16.0/20"})));
  set_rules({{"sg-a", {out_to_list(443, "pl-63a5400a")}}});
  const std::string before = loaded();
  network_ = make_network(*cell_, home_.path());
  ensure_vpc(kVpc);
  EXPECT_EQ(loaded(), before);
  EXPECT_TRUE(reaches(app_, end_of(gateway({})), 443)) << "before it is told again";
  ASSERT_TRUE(network_->ensure_gateway(gateway({"10.0.16.0/20"})));
  EXPECT_EQ(loaded(), before);
  ASSERT_TRUE(network_->ensure_gateway(gateway({})));
  EXPECT_NE(loaded(), before);
}

TEST_P(NetworkTest, RefusesGatewaysThatItHasNoPlaceFor) {
  ASSERT_TRUE(network_->ensure_gateway(gateway({})));
  GatewaySpec inside = gateway({});
  inside.address = "10.0.255.1";
  GatewaySpec taken = gateway({});
  taken.network_namespace = "dynamodb";
  GatewaySpec moved = gateway({});
  moved.address = "52.216.0.2";
  GatewaySpec nowhere = gateway({});
  nowhere.vpc_id = "vpc-0000000000000000f";
  EXPECT_THAT(network_->ensure_gateway(inside).error().message,
              testing::HasSubstr("10.0.255.1 is inside of the VPC's network 10.0.0.0/16"));
  EXPECT_THAT(network_->ensure_gateway(taken).error().message,
              testing::HasSubstr("s3-vpc-0000000000000000a has the address 52.216.0.1"));
  EXPECT_THAT(network_->ensure_gateway(moved).error().message,
              testing::HasSubstr("s3-vpc-0000000000000000a has the address 52.216.0.1"));
  EXPECT_THAT(network_->ensure_gateway(gateway({"10.0.0.0/33"})).error().message,
              testing::HasSubstr("'10.0.0.0/33'"));
  EXPECT_EQ(network_->ensure_gateway(nowhere).error().kind, base::ErrorKind::kNotFound);
}

TEST(NetworkOnLoopback, OnlyRemembersGateways) {
  const CellHome home;
  const auto cell = open_cell(home.path(), Isolation::kLoopback);
  ASSERT_TRUE(cell) << cell.error().message;
  const auto network = make_network(**cell, home.path());
  ASSERT_TRUE(network->ensure_vpc(kVpc, "10.0.0.0/16"));
  EXPECT_TRUE(network->ensure_gateway(gateway({"10.0.16.0/20"})));
  EXPECT_FALSE(network->ensure_gateway(gateway({"10.0.0.0/33"})));
  EXPECT_TRUE(network->remove_gateway(kVpc, gateway({}).network_namespace));
}

TEST_P(NetworkTest, RefusesRulesThatAreNone) {
  const auto refused = network_->set_rules(kVpc, {{"sg-a", {in(80, "10.0.0.0/33")}}});
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().message, testing::HasSubstr("sg-a: '10.0.0.0/33'"));
}

TEST_P(NetworkTest, ResolvesItsNamesInEveryInterface) {
  ASSERT_TRUE(network_->set_name(kVpc, "db.internal", {database_.address}));
  const auto resolve = [&](const std::string& name) {
    ProcessSpec spec{.name = "resolver",
                     .argv = {"/usr/bin/getent", "ahostsv4", name},
                     .network_namespace = app_.network_namespace,
                     .output = home_.path() / (name + ".out"),
                     .binds = {{"/etc/resolv.conf", network_->resolv_conf(kVpc).string()}}};
    EXPECT_TRUE(cell_->spawn(spec));
    EXPECT_TRUE(cell_->next_exit(base::Deadline::after(5s))->has_value());
    EXPECT_TRUE(cell_->forget("resolver"));
    return base::SystemFiles().read(spec.output).value_or("");
  };
  EXPECT_THAT(resolve("DB.internal"), testing::StartsWith(database_.address));
  ASSERT_TRUE(network_->set_name(kVpc, "*.s3.internal", {"52.216.0.1"}));
  EXPECT_THAT(resolve("my.bucket.s3.internal"), testing::StartsWith("52.216.0.1"));
  EXPECT_EQ(resolve("other.internal"), "");
}

/// For the address of db.internal, with the length that TCP puts in front.
std::string dns_query() {
  using std::string_literals::operator""s;
  return "\x00\x1d\x12\x34\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00\x02"
         "db\x08"
         "internal\x00\x00\x01\x00\x01"s;
}

TEST_P(NetworkTest, AnswersDnsOverTcp) {
  ASSERT_TRUE(network_->set_name(kVpc, "db.internal", {database_.address}));
  auto connected =
      cell_->connect(app_.network_namespace, "10.0.0.2", 53, base::Deadline::after(2s));
  ASSERT_TRUE(connected) << connected.error().message;
  base::Socket socket(std::move(*connected));
  ASSERT_TRUE(socket.write_all(dns_query(), base::Deadline::after(2s)));
  std::string answer(512, '\0');
  const auto count = socket.read_some(answer.data(), answer.size(), base::Deadline::after(2s));
  ASSERT_TRUE(count);
  answer.resize(*count);
  EXPECT_TRUE(answer.ends_with(std::string("\x0a\x00\x20\x0a", 4))) << "10.0.32.10";
}

}  // namespace
}  // namespace region
