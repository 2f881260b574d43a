// Who may talk to whom: every pair of interfaces and every port in use, tried for real. What the
// rules do not let through is dropped on the way, so a probe that is answered at all, even by
// "connection refused", has passed them.

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

#include <unistd.h>

#include <gtest/gtest.h>

#include "base/encoding.h"
#include "base/io/socket.h"
#include "base/io/tls.h"
#include "tests/scenarios/vpc_view.h"

namespace scenarios {
namespace {

enum class Outcome { kConnects, kRefused, kBlocked };

constexpr std::uint16_t kPorts[] = {22, 80, 443, 5432, 6379, 8080};
/// How long a probe that must be blocked waits for an answer; one that must pass has longer.
constexpr base::Milliseconds kSilence{400};
constexpr base::Milliseconds kAnswer{10'000};

struct Path {
  const char* from;
  const char* to;
  std::uint16_t port;

  bool operator==(const Path& other) const {
    return std::string(from) == other.from && std::string(to) == other.to && port == other.port;
  }
};

/// The platform's declared paths inside a VPC, and nothing else. (People reach the load balancer
/// from outside, by way of this machine's edge.)
constexpr Path kDeclared[] = {
    {"alb", "app", 8080}, {"app", "db", 5432}, {"app", "cache", 6379}, {"app", "endpoint", 443}};

struct Probe {
  std::string name;
  region::InterfaceSpec source;
  std::string address;
  std::uint16_t port = 0;
  Outcome expected = Outcome::kBlocked;
  Outcome seen = Outcome::kBlocked;
};

/// What the rules of the source's own VPC say of an address; one that it does not have is blocked.
Outcome expected(const VpcView& vpc, const region::InterfaceSpec& source,
                 const std::string& address, std::uint16_t port) {
  for (const region::InterfaceSpec& target : vpc.interfaces()) {
    const std::string from = vpc.role_of(source);
    const std::string to = vpc.role_of(target);
    if (target.address == address &&
        std::ranges::find(kDeclared, Path{from.c_str(), to.c_str(), port}) != std::end(kDeclared)) {
      return Outcome::kConnects;
    }
  }
  return Outcome::kBlocked;
}

std::vector<Probe> probes_from(const std::string& stack, const VpcView& vpc,
                               const std::set<std::string>& addresses) {
  std::vector<Probe> probes;
  std::set<std::string> tried;  // endpoints are many and alike
  for (const region::InterfaceSpec& source : vpc.interfaces()) {
    const std::string role = vpc.role_of(source);
    if (role == "endpoint" && !tried.insert(role).second) {
      continue;
    }
    for (const std::string& address : addresses) {
      for (const std::uint16_t port : kPorts) {
        if (address != source.address) {
          probes.push_back({.name = fmt::format("{}: {} ({}) -> {}:{}", stack, role, source.address,
                                                address, port),
                            .source = source,
                            .address = address,
                            .port = port,
                            .expected = expected(vpc, source, address, port)});
        }
      }
    }
  }
  return probes;
}

Outcome try_out(region::Cell& cell, const Probe& probe) {
  const auto limit = probe.expected == Outcome::kBlocked ? kSilence : kAnswer;
  const auto connection = cell.connect(probe.source.network_namespace, probe.address, probe.port,
                                       base::Deadline::after(limit));
  if (connection) {
    return Outcome::kConnects;
  }
  const bool refused = connection.error().message.find("refused") != std::string::npos;
  return refused ? Outcome::kRefused : Outcome::kBlocked;
}

void run_all(region::Cell& cell, std::vector<Probe>& probes) {
  constexpr std::size_t kAtOnce = 96;
  std::atomic<std::size_t> next = 0;
  std::vector<std::jthread> threads;
  for (std::size_t i = 0; i < kAtOnce; ++i) {
    threads.emplace_back([&] {
      for (std::size_t at = next++; at < probes.size(); at = next++) {
        probes[at].seen = try_out(cell, probes[at]);
      }
    });
  }
}

std::vector<std::string> lines_of(const std::string& file) {
  return base::split(base::SystemFiles().read(file).or_throw(), '\n');
}

/// How packets leave this machine: its routes and devices.
std::vector<std::vector<std::string>> ways_out() {
  return {lines_of("/proc/net/route"), base::SystemFiles().list("/sys/class/net").or_throw()};
}

void up(const Workspace& workspace, const std::string& stack, const std::string& environment,
        const std::string& cidr) {
  workspace.configure(environment, stack);
  workspace.settle_ok({"config", "set", "payment-processing:vpcCidr", cidr});
  workspace.settle_ok({"up", "--yes"});
}

/// The name that an interface endpoint has for itself alone.
std::string own_name(const VpcView& vpc, const std::string& address) {
  for (const auto& [name, addresses] : vpc.names()) {
    if (name.find(".vpce.amazonaws.com") != std::string::npos && addresses.front() == address) {
      return name;
    }
  }
  throw std::runtime_error("no endpoint has the address " + address);
}

TEST(Security, OnlyDeclaredPathsConnect) {
  if (::geteuid() != 0) {
    GTEST_SKIP() << "programs are put into the region's namespaces, which takes root";
  }
  const Workspace workspace;
  const auto ways_before = ways_out();
  up(workspace, "dev", "dev", "10.0.0.0/16");
  up(workspace, "twin", "dev", "10.0.0.0/16");  // another VPC with the same addresses
  up(workspace, "staging", "staging", "10.1.0.0/16");
  const std::unique_ptr<region::Cell> cell = workspace.cell();
  std::set<std::string> addresses;
  std::vector<std::pair<std::string, VpcView>> vpcs;
  for (const char* stack : {"dev", "twin", "staging"}) {
    vpcs.emplace_back(stack, VpcView(workspace, *cell, stack));
    std::set<std::string> roles;
    for (const region::InterfaceSpec& interface : vpcs.back().second.interfaces()) {
      if (roles.insert(vpcs.back().second.role_of(interface)).second ||
          vpcs.back().second.role_of(interface) != "endpoint") {
        addresses.insert(interface.address);
      }
    }
    EXPECT_EQ(roles, (std::set<std::string>{"alb", "app", "cache", "db", "endpoint"})) << stack;
  }
  std::vector<Probe> all;
  for (const auto& [stack, vpc] : vpcs) {
    const std::vector<Probe> more = probes_from(stack, vpc, addresses);
    all.insert(all.end(), more.begin(), more.end());
  }
  run_all(*cell, all);
  int passed = 0;
  for (const Probe& each : all) {
    EXPECT_EQ(static_cast<int>(each.seen), static_cast<int>(each.expected)) << each.name;
    passed += each.expected == Outcome::kBlocked ? 0 : 1;
  }
  EXPECT_GE(passed, 12) << "of " << all.size() << ": four declared paths in each of three VPCs";
  RecordProperty("probes", static_cast<int>(all.size()));

  // From outside: the edge leads to the load balancer, and no route or device to anything else.
  EXPECT_EQ(workspace.get_status("dev"), 200);
  EXPECT_EQ(workspace.get_status("twin"), 200);
  EXPECT_EQ(ways_out(), ways_before);
}

TEST(Security, TwoVpcsWithTheSameAddressesAreApart) {
  if (::geteuid() != 0) {
    GTEST_SKIP() << "programs are put into the region's namespaces, which takes root";
  }
  const Workspace workspace;
  up(workspace, "dev", "dev", "10.0.0.0/16");
  up(workspace, "twin", "dev", "10.0.0.0/16");
  const std::unique_ptr<region::Cell> cell = workspace.cell();
  const VpcView dev(workspace, *cell, "dev");
  const VpcView twin(workspace, *cell, "twin");
  // Both VPCs have endpoints at the same addresses, which both may ask: each reaches its own, as
  // the name shows that it proves to have.
  const region::InterfaceSpec endpoint = dev.interfaces("endpoint").at(0);
  const std::string name = own_name(dev, endpoint.address);
  const auto reaches = [&](const VpcView& vpc) {
    auto connection = cell->connect(vpc.interfaces("app").at(0).network_namespace, endpoint.address,
                                    443, base::Deadline::after(kAnswer));
    return connection &&
           base::connect_tls(base::Socket(*std::move(connection)), name,
                             base::Deadline::after(kAnswer), workspace.home() / "pki" / "ca.pem");
  };
  EXPECT_TRUE(reaches(dev));
  EXPECT_FALSE(reaches(twin));
}

}  // namespace
}  // namespace scenarios
