#include <map>
#include <set>
#include <string>
#include <tuple>

#include "platform/platform_fixture.h"

namespace platform {
namespace {

using catalog::Value;
using engine::DeclaredResource;
using engine::Stack;

/// The name of the group that an attribute or a range refers to.
std::string peer(const Stack& stack, const Value& properties,
                 std::initializer_list<const char*> keys) {
  for (const char* key : keys) {
    const Value value = properties.at(key);
    if (value.if_attribute() != nullptr) {
      return stack.find(value.if_attribute()->urn)->declaration.name;
    }
    if (value.if_string() != nullptr) {
      return *value.if_string();
    }
  }
  return "nothing";
}

TEST(SecurityGroups, OpenExactlyTheDeclaredPaths) {
  const Stack stack = declared_platform("dev");
  std::set<std::string> paths;
  for (const DeclaredResource* resource : real_resources(stack)) {
    const Value& rule = resource->declaration.properties;
    const bool inward = resource->declaration.type == "AWS::EC2::SecurityGroupIngress";
    if (!inward && resource->declaration.type != "AWS::EC2::SecurityGroupEgress") {
      continue;
    }
    EXPECT_EQ(*rule.at("FromPort").if_integer(), *rule.at("ToPort").if_integer());
    EXPECT_EQ(rule.at("IpProtocol"), Value("tcp"));
    paths.insert(fmt::format("{} {} {} {}", peer(stack, rule, {"GroupId"}), inward ? "from" : "to",
                             peer(stack, rule,
                                  {"SourceSecurityGroupId", "DestinationSecurityGroupId", "CidrIp",
                                   "DestinationPrefixListId"}),
                             *rule.at("FromPort").if_integer()));
  }
  const std::set<std::string> expected = {
      "alb-security-group from 0.0.0.0/0 443",
      "alb-security-group from 0.0.0.0/0 80",
      "alb-security-group to app-security-group 8080",
      "app-security-group from alb-security-group 8080",
      "app-security-group to cache-security-group 6379",
      "app-security-group to db-security-group 5432",
      "app-security-group to endpoint-security-group 443",
      "app-security-group to pl-63a5400a 443",
      "cache-security-group from app-security-group 6379",
      "db-security-group from app-security-group 5432",
      "endpoint-security-group from app-security-group 443",
  };
  EXPECT_EQ(paths, expected);
}

TEST(SecurityGroups, LetNothingOutByThemselves) {
  const Stack stack = declared_platform("prod");
  for (const DeclaredResource* resource : real_resources(stack)) {
    if (resource->declaration.type == "AWS::EC2::SecurityGroup") {
      const Value egress = resource->declaration.properties.at("SecurityGroupEgress");
      ASSERT_EQ(egress.if_list()->size(), 1U);
      EXPECT_EQ(egress.if_list()->front().at("CidrIp"), Value("255.255.255.255/32"));
      EXPECT_TRUE(resource->declaration.properties.at("SecurityGroupIngress").is_absent());
    }
  }
}

/// One policy statement of a role, with where it stands.
template <class Visit>
void for_each_role_statement(const Stack& stack, const Visit& visit) {
  for (const DeclaredResource* resource : real_resources(stack)) {
    const Value policies = resource->declaration.properties.at("Policies");
    if (resource->declaration.type != "AWS::IAM::Role" || policies.if_list() == nullptr) {
      continue;
    }
    for (const Value& policy : *policies.if_list()) {
      for (const Value& statement : *policy.at("PolicyDocument").at("Statement").if_list()) {
        visit(resource->declaration.name, statement);
      }
    }
  }
}

Value::List as_list(const Value& value) {
  return value.if_list() != nullptr ? *value.if_list() : Value::List{value};
}

TEST(Roles, NameEveryActionAndEveryResource) {
  int statements = 0;
  for_each_role_statement(declared_platform("prod"),
                          [&](const std::string& role, const Value& statement) {
                            ++statements;
                            EXPECT_EQ(statement.at("Effect"), Value("Allow"));
                            bool takes_no_resource = false;
                            for (const Value& action : as_list(statement.at("Action"))) {
                              EXPECT_EQ(action.if_string()->find('*'), std::string::npos)
                                  << role << " may " << *action.if_string();
                              takes_no_resource = action == Value("ecr:GetAuthorizationToken");
                            }
                            for (const Value& resource : as_list(statement.at("Resource"))) {
                              EXPECT_TRUE(takes_no_resource || resource != Value("*")) << role;
                            }
                          });
  EXPECT_EQ(statements, 11);
}

TEST(Roles, AreAssumedOnlyByServicesForThisAccount) {
  const Stack stack = declared_platform("prod");
  int roles = 0;
  for (const DeclaredResource* resource : real_resources(stack)) {
    if (resource->declaration.type != "AWS::IAM::Role") {
      continue;
    }
    ++roles;
    const Value trust = resource->declaration.properties.at("AssumeRolePolicyDocument");
    for (const Value& statement : *trust.at("Statement").if_list()) {
      EXPECT_NE(statement.at("Principal").at("Service").if_string(), nullptr);
      EXPECT_FALSE(statement.at("Condition").at("StringEquals").at("aws:SourceAccount").is_absent())
          << resource->declaration.name;
    }
  }
  EXPECT_EQ(roles, 5);
}

TEST(Data, IsEncryptedInEveryEnvironment) {
  for (const char* environment : {"dev", "staging", "prod"}) {
    const Stack stack = declared_platform(environment);

    struct Row {
      const char* resource;
      const char* property;
    };

    for (const Row& row :
         {Row{"db-cluster", "KmsKeyId"}, Row{"cache", "KmsKeyId"},
          Row{"payment-queue", "KmsMasterKeyId"}, Row{"alert-topic", "KmsMasterKeyId"},
          Row{"app-log-group", "KmsKeyId"}, Row{"cache-auth-secret", "KmsKeyId"}}) {
      const Value key = resource_named(stack, row.resource).declaration.properties.at(row.property);
      EXPECT_NE(key.if_attribute(), nullptr) << environment << " " << row.resource;
    }
    const Value cache = resource_named(stack, "cache").declaration.properties;
    EXPECT_EQ(cache.at("TransitEncryptionEnabled"), Value(true));
    EXPECT_NE(cache.at("AuthToken").if_secret_string(), nullptr);
  }
}

}  // namespace
}  // namespace platform
