#include "region/runtimes/network_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace region {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

/// Two interfaces, one in two groups; rules by group, by network and by prefix list; a peer group
/// without members; a gateway with two subnets.
VpcRules example() {
  return {
      .resolver = "10.0.0.2",
      .interfaces = {{"vb", "10.0.32.11", {"sg-a", "sg-b"}}, {"va", "10.0.16.10", {"sg-a"}}},
      .gateways = {{"ga", "52.216.0.1", "pl-63a5400a", {"10.0.32.0/20", "10.0.16.0/20"}}},
      .groups = {
          {"sg-a",
           {{.ingress = false, .from_port = 5432, .to_port = 5432, .group = "sg-b"},
            {.ingress = false, .from_port = 443, .to_port = 443, .prefix_list = "pl-63a5400a"}}},
          {"sg-b",
           {{.ingress = true, .from_port = 5432, .to_port = 5432, .group = "sg-a"},
            {.ingress = true, .protocol = "icmp", .from_port = 8, .to_port = -1, .group = "sg-c"},
            {.ingress = true, .protocol = "-1", .cidr = "0.0.0.0/0"}}}}};
}

constexpr const char* kExpected = R"(table ip settle
delete table ip settle
table ip settle {
  set sg_a {
    type ipv4_addr
    elements = { 10.0.16.10, 10.0.32.11 }
  }
  set sg_b {
    type ipv4_addr
    elements = { 10.0.32.11 }
  }
  set sg_c {
    type ipv4_addr
  }
  set pl_63a5400a {
    type ipv4_addr
    flags interval
    elements = { 52.216.0.1 }
  }
  set sources_ga {
    type ipv4_addr
    flags interval
    auto-merge
    elements = { 10.0.16.0/20, 10.0.32.0/20 }
  }
  chain routes {
    oifname "ga" ip saddr @sources_ga return
    drop
  }
  chain egress_va {
    tcp dport 443 ip daddr @pl_63a5400a return
    tcp dport 5432 ip daddr @sg_b return
    drop
  }
  chain ingress_va {
    drop
  }
  chain egress_vb {
    tcp dport 443 ip daddr @pl_63a5400a return
    tcp dport 5432 ip daddr @sg_b return
    drop
  }
  chain ingress_vb {
    accept
    icmp type 8 ip saddr @sg_c accept
    tcp dport 5432 ip saddr @sg_a accept
    drop
  }
  chain input {
    type filter hook input priority 0; policy drop;
    iifname "g*" drop
    ct state established,related accept
    ip daddr 10.0.0.2 udp dport 53 accept
    ip daddr 10.0.0.2 tcp dport 53 accept
  }
  chain forward {
    type filter hook forward priority 0; policy drop;
    oifname "g*" jump routes
    ct state established,related accept
    ct state invalid drop
    iifname "g*" drop
    iifname vmap { "va" : jump egress_va, "vb" : jump egress_vb }
    oifname "g*" accept
    oifname vmap { "va" : jump ingress_va, "vb" : jump ingress_vb }
  }
}
)";

TEST(NetworkRules, RenderAVpc) {
  EXPECT_EQ(render_network_rules(example()), kExpected);
}

TEST(NetworkRules, AreTheSameForTheSameVpcInAnotherOrder) {
  VpcRules vpc = example();
  vpc.gateways.push_back({"gb", "52.216.0.2", "pl-63a5400a", {}});
  VpcRules turned = vpc;
  std::swap(turned.interfaces[0], turned.interfaces[1]);
  std::swap(turned.gateways[0].sources[0], turned.gateways[0].sources[1]);
  std::swap(turned.gateways[0], turned.gateways[1]);
  EXPECT_EQ(render_network_rules(turned), render_network_rules(vpc));
}

TEST(NetworkRules, AreTheSameWhateverGroupsSayThatNoInterfaceHas) {
  VpcRules more = example();
  more.groups["sg-d"] = {{.ingress = true, .from_port = 80, .to_port = 80, .group = "sg-e"},
                         {.ingress = false, .from_port = 80, .to_port = 80, .prefix_list = "pl-1"}};
  EXPECT_EQ(render_network_rules(more), render_network_rules(example()));
}

TEST(NetworkRules, KeepAPrefixListWithoutAGateway) {
  VpcRules without = example();
  without.gateways.clear();
  const std::string rules = render_network_rules(without);
  EXPECT_THAT(rules,
              HasSubstr("  set pl_63a5400a {\n    type ipv4_addr\n    flags interval\n  }\n"));
  EXPECT_THAT(rules, HasSubstr("tcp dport 443 ip daddr @pl_63a5400a return\n"));
  EXPECT_THAT(rules, HasSubstr("  chain routes {\n    drop\n  }\n"));
}

TEST(NetworkRules, KeepAGatewayThatNoSubnetHasARouteTo) {
  VpcRules without = example();
  without.gateways[0].sources.clear();
  const std::string rules = render_network_rules(without);
  EXPECT_THAT(rules, HasSubstr("  set sources_ga {\n    type ipv4_addr\n    flags interval\n"
                               "    auto-merge\n  }\n"));
  EXPECT_THAT(rules, HasSubstr("  chain routes {\n    oifname \"ga\" ip saddr @sources_ga return\n"
                               "    drop\n  }\n"));
}

TEST(NetworkRules, LetNothingThroughAVpcWithoutInterfaces) {
  const std::string rules = render_network_rules({.resolver = "10.0.0.2"});
  EXPECT_THAT(rules, HasSubstr("hook forward priority 0; policy drop;"));
  EXPECT_THAT(rules, testing::Not(HasSubstr("vmap")));
}

struct LineCase {
  const char* sentence;
  SecurityRule rule;
  const char* line;
};

const LineCase kLines[] = {
    {"a range of ports",
     {.from_port = 80, .to_port = 90, .cidr = "10.0.0.0/8"},
     "tcp dport 80-90 ip saddr 10.0.0.0/8 accept"},
    {"every port",
     {.from_port = 0, .to_port = 65535, .cidr = "10.0.0.0/8"},
     "meta l4proto tcp ip saddr 10.0.0.0/8 accept"},
    {"all of icmp",
     {.protocol = "icmp", .from_port = -1, .to_port = -1, .group = "sg-b"},
     "meta l4proto icmp ip saddr @sg_b accept"},
    {"type and code of icmp",
     {.protocol = "icmp", .from_port = 3, .to_port = 4, .cidr = "0.0.0.0/0"},
     "icmp type 3 icmp code 4 accept"},
    {"a protocol by number",
     {.protocol = "50", .from_port = -1, .to_port = -1, .cidr = "0.0.0.0/0"},
     "meta l4proto 50 accept"},
    {"the way out",
     {.ingress = false, .protocol = "udp", .from_port = 53, .to_port = 53, .cidr = "0.0.0.0/0"},
     "udp dport 53 return"},
};

TEST(NetworkRules, RenderEachKindOfRule) {
  for (const LineCase& test : kLines) {
    const VpcRules vpc{.resolver = "10.0.0.2",
                       .interfaces = {{"va", "10.0.16.10", {"sg-a"}}},
                       .groups = {{"sg-a", {test.rule}}}};
    EXPECT_THAT(render_network_rules(vpc), HasSubstr("\n    " + std::string(test.line) + "\n"))
        << test.sentence;
  }
}

struct InvalidCase {
  const char* sentence;
  SecurityRule rule;
  const char* why;
};

const InvalidCase kInvalid[] = {
    {"no peer", {}, "exactly one of"},
    {"two peers", {.cidr = "10.0.0.0/8", .group = "sg-a"}, "exactly one of"},
    {"a network that is none", {.cidr = "10.0.0.0/33"}, "'10.0.0.0/33' is not an IPv4 network"},
    {"text for nft in a group", {.group = "a accept\n"}, "is not an id"},
    {"text for nft in a protocol",
     {.protocol = "tcp accept", .cidr = "10.0.0.0/8"},
     "is not a protocol"},
    {"a port beyond the last",
     {.from_port = 1, .to_port = 65536, .cidr = "10.0.0.0/8"},
     "are not ports"},
    {"ports the wrong way round",
     {.from_port = 2, .to_port = 1, .cidr = "10.0.0.0/8"},
     "is not a range"},
};

TEST(NetworkRules, RefuseWhatIsNoRule) {
  for (const InvalidCase& test : kInvalid) {
    EXPECT_THAT(why_invalid(test.rule), HasSubstr(test.why)) << test.sentence;
  }
}

struct InvalidGatewayCase {
  const char* sentence;
  GatewaySpec gateway;
  const char* why;
};

const InvalidGatewayCase kInvalidGateways[] = {
    {"text for nft in a prefix list",
     {"vpc-1", "s3-vpc-1", "52.216.0.1", "pl {}\n", {}},
     "is not an id"},
    {"no prefix list", {"vpc-1", "s3-vpc-1", "52.216.0.1", "", {}}, "'' is not an id"},
    {"a path for a namespace", {"vpc-1", "../s3", "52.216.0.1", "pl-1", {}}, "'../s3' is not an"},
    {"a network for an address",
     {"vpc-1", "s3-vpc-1", "52.216.0.0/15", "pl-1", {}},
     "'52.216.0.0/15' is not an IPv4 address"},
    {"text for nft in a source",
     {"vpc-1", "s3-vpc-1", "52.216.0.1", "pl-1", {"10.0.16.0/20", "10.0.0.0/8 }"}},
     "'10.0.0.0/8 }' is not an IPv4 network"},
};

TEST(NetworkRules, RefuseWhatIsNoGateway) {
  EXPECT_THAT(why_invalid({"vpc-1", "s3-vpc-1", "52.216.0.1", "pl-1", {"10.0.16.0/20"}}),
              IsEmpty());
  for (const InvalidGatewayCase& test : kInvalidGateways) {
    EXPECT_THAT(why_invalid(test.gateway), HasSubstr(test.why)) << test.sentence;
  }
}

TEST(NetworkRules, TakeTheRuleThatOnlyRemovesTheImplicitOne) {
  EXPECT_THAT(why_invalid({.ingress = false,
                           .protocol = "icmp",
                           .from_port = 252,
                           .to_port = 86,
                           .cidr = "255.255.255.255/32"}),
              IsEmpty());
}

}  // namespace
}  // namespace region
