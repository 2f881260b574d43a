#include "catalog/contribution.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "catalog/compare.h"
#include "catalog/value_for_test.h"

namespace catalog {
namespace {

const ResourceType& group() {
  return *find_resource_type("AWS::EC2::SecurityGroup");
}

constexpr std::string_view kList = "SecurityGroupEgress";

/// A rule as a resource of its own is declared; how the group's read then shows it.
const Value kRule = parsed(
    R"({"GroupId":"sg-1","IpProtocol":"6","FromPort":443,"ToPort":443,"CidrIp":"10.0.0.0/8"})");
const Value kShown = parsed(
    R"({"IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIp":"10.0.0.0/8","Description":""})");

TEST(Contribution, EveryRowNamesAListAndAnIdentifier) {
  int rows = 0;
  for (const ResourceType* type : resource_types()) {
    const Contribution& row = type->contributes;
    if (row.owner_type.empty()) {
      continue;
    }
    ++rows;
    const ResourceType* owner = find_resource_type(row.owner_type);
    ASSERT_NE(owner, nullptr) << type->name;
    EXPECT_NE(find_property(*owner, fmt::format("/{}/*", row.list)), nullptr) << type->name;
    EXPECT_NE(find_property(*type, fmt::format("/{}", row.owner_id)), nullptr) << type->name;
    EXPECT_TRUE(is_shared_list(*owner, row.list));
    EXPECT_TRUE(has_shared_lists(*owner));
  }
  EXPECT_EQ(rows, 2);
  EXPECT_FALSE(is_shared_list(group(), "Tags"));
  EXPECT_FALSE(has_shared_lists(*find_resource_type("AWS::EC2::VPC")));
}

TEST(Contribution, AnElementHasWhatTheListsElementsHave) {
  const ResourceType& egress = *find_resource_type("AWS::EC2::SecurityGroupEgress");
  EXPECT_EQ(contributed_element(egress, kRule),
            parsed(R"({"IpProtocol":"6","FromPort":443,"ToPort":443,"CidrIp":"10.0.0.0/8"})"));
  EXPECT_EQ(contributed_element(group(), kRule), Value(Value::Object{}));
}

TEST(Contribution, TakesAwayWhatOthersAddedAndNothingElse) {
  const Value own = parsed(R"({"IpProtocol":"icmp","CidrIp":"255.255.255.255/32"})");
  const Value rule =
      contributed_element(*find_resource_type("AWS::EC2::SecurityGroupEgress"), kRule);
  const Value foreign = parsed(R"({"IpProtocol":"tcp","FromPort":22,"ToPort":22})");
  const auto live = [](Value::List rules) {
    return Value(Value::Object{{std::string(kList), std::move(rules)}});
  };
  const auto left = [&](Value::List shown, const Value::List& others) {
    return without_elements(group(), live(std::move(shown)), kList, others);
  };
  EXPECT_EQ(left({own, kShown}, {rule}), live({own}));
  EXPECT_EQ(left({kShown, foreign, own}, {rule}), live({foreign, own}));
  EXPECT_EQ(left({kShown, kShown}, {rule}), live({kShown})) << "one for one";
  EXPECT_EQ(left({own}, {rule}), live({own})) << "a rule that is gone takes nothing with it";
  EXPECT_EQ(without_elements(group(), Value(Value::Object{}), kList, {rule}),
            Value(Value::Object{}));
}

TEST(Contribution, WhatIsNotDeclaredIsWhatTheServiceFillsIn) {
  EXPECT_EQ(own_elements(group(), Value(Value::Object{}), "SecurityGroupIngress"), Value::List{});
  EXPECT_EQ(Value(own_elements(group(), Value(Value::Object{}), kList)),
            parsed(R"([{"CidrIp":"0.0.0.0/0","FromPort":-1,"ToPort":-1,"IpProtocol":"-1"}])"));
  const Value declared = with_list(Value::Object{{"GroupName", "web"}}, kList, {kShown});
  EXPECT_EQ(own_elements(group(), declared, kList), Value::List{kShown});
}

}  // namespace
}  // namespace catalog
