#include "catalog/scope.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "catalog/types/ec2.h"
#include "catalog/types/wafv2.h"

namespace catalog {
namespace {

/// Keeps what is declared; a URN is the parent's with the name.
class Recorder final : public Scope {
 public:
  std::string declare(Declaration declaration) override {
    declarations.push_back(declaration);
    return declaration.parent + "/" + declaration.name;
  }

  std::vector<Declaration> declarations;
};

TEST(Scope, AComponentIsTheParentOfWhatIsDeclaredInIt) {
  Recorder stack;
  Component outer(stack, "settle:test:Outer", "outer");
  Component inner(outer, "settle:test:Inner", "inner");
  const ec2::VPC vpc(inner, "vpc", {.CidrBlock = "10.0.0.0/16"});
  EXPECT_EQ(vpc.urn(), "/outer/inner/vpc");
  ASSERT_EQ(stack.declarations.size(), 3U);
  EXPECT_TRUE(stack.declarations[1].component);
  EXPECT_FALSE(stack.declarations[2].component);
  EXPECT_EQ(stack.declarations[2].parent, "/outer/inner");
}

TEST(Scope, AResourceClassDeclaresItsTypePropertiesAndPlace) {
  Recorder stack;
  const ec2::VPC vpc(stack, "vpc", {.CidrBlock = "10.0.0.0/16"});
  const unsigned first_line = __LINE__ + 1;
  const ec2::Subnet subnet(stack, "subnet",
                           {
                               .MapPublicIpOnLaunch = false,
                               .Tags = {{.Key = "Name", .Value = "a"}},
                               .VpcId = vpc.VpcId(),
                           },
                           {.depends_on = {vpc.urn()}, .protect = true});
  const unsigned last_line = __LINE__ - 1;
  const Declaration& declared = stack.declarations.at(1);
  EXPECT_EQ(declared.type, "AWS::EC2::Subnet");
  EXPECT_TRUE(declared.options.protect);
  EXPECT_GE(declared.where.line(), first_line);
  EXPECT_LE(declared.where.line(), last_line);  // g++ names the line of the closing brace
  EXPECT_EQ(
      base::canonical_json(declared.properties.to_display_json()),
      R"({"MapPublicIpOnLaunch":false,"Tags":[{"Key":"Name","Value":"a"}],"VpcId":"${/vpc.VpcId}"})");
}

TEST(Scope, RecursiveTypesNestInBraces) {
  using Statement = wafv2::WebACL::Statement;
  const Statement statement{
      .NotStatement = {{.Statement = {{.GeoMatchStatement = {{.CountryCodes = {"DE", "FR"}}}}}}}};
  EXPECT_EQ(base::canonical_json(to_value(statement).to_display_json()),
            R"({"NotStatement":{"Statement":{"GeoMatchStatement":{"CountryCodes":["DE","FR"]}}}})");
}

TEST(Scope, NestedAttributesKeepAwsSpelling) {
  Recorder stack;
  const ec2::VPC vpc(stack, "vpc", {});
  const Value attribute = vpc.VpcEncryptionControl_State().value();
  ASSERT_NE(attribute.if_attribute(), nullptr);
  EXPECT_EQ(attribute.if_attribute()->path, "VpcEncryptionControl.State");
}

}  // namespace
}  // namespace catalog
