#include "region/runtimes/network_state.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace region {
namespace {

const VpcState kState{
    .cidr = "10.0.0.0/16",
    .interfaces = {{"eni-1",
                    {"eni-1", "vpc-1", "subnet-1", "10.0.16.10", "eni-1", {"sg-1", "sg-2"}}}},
    .gateways = {{"s3-vpc-1",
                  {"vpc-1", "s3-vpc-1", "52.216.0.1", "pl-63a5400a", {"10.0.16.0/20"}}}},
    .groups = {{"sg-1", {{.ingress = false, .from_port = 443, .prefix_list = "pl-63a5400a"}}}},
    .names = {{"*.s3.us-east-1.amazonaws.com", {"52.216.0.1"}}}};

TEST(VpcState, IsReadAsItWasWritten) {
  const auto read = decode_vpc_state(encode_vpc_state(kState));
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->cidr, kState.cidr);
  EXPECT_EQ(read->interfaces, kState.interfaces);
  EXPECT_EQ(read->gateways, kState.gateways);
  EXPECT_EQ(read->groups, kState.groups);
  EXPECT_EQ(read->names, kState.names);
}

TEST(VpcState, IsReadAsItWasWrittenBeforeThereWereGateways) {
  const auto read = decode_vpc_state(
      R"({"version":1,"cidr":"10.0.0.0/16","interfaces":[],"groups":{},"names":{}})");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->cidr, "10.0.0.0/16");
  EXPECT_THAT(read->gateways, testing::IsEmpty());
}

TEST(VpcState, GivesAGatewayADeviceThatNoInterfaceHas) {
  const VpcRules rules = rules_of(kState);
  ASSERT_EQ(rules.gateways.size(), 1U);
  EXPECT_EQ(rules.gateways[0].device, "g34d80001");
  EXPECT_EQ(rules.interfaces[0].device, "veni-1");
}

}  // namespace
}  // namespace region
