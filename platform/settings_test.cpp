#include "platform/settings.h"

#include <functional>

#include "platform/platform_fixture.h"

namespace platform {
namespace {

using catalog::Value;

using Change = std::function<void(engine::StackSettings&)>;

Change set(const char* key, Value value) {
  return [=](engine::StackSettings& stack) {
    stack.config["payment-processing:" + std::string(key)] = value;
  };
}

Change unset(const char* key) {
  return [=](engine::StackSettings& stack) {
    stack.config.erase("payment-processing:" + std::string(key));
  };
}

Change on_aws(const char* region) {
  return [=](engine::StackSettings& stack) {
    stack.target = engine::Target::kAws;
    stack.region = region;
  };
}

ReadSettings read(std::string_view environment, const std::vector<Change>& changes) {
  engine::StackSettings stack = stack_settings(environment);
  for (const Change& change : changes) {
    change(stack);
  }
  return read_settings(stack);
}

TEST(Settings, SayWhatIsWrongWhatIsExpectedAndHowToSetItRight) {
  struct Row {
    const char* rule;
    std::vector<Change> changes;
    const char* summary;
    const char* expected;
    const char* fix;
  };

  const Row rows[] = {
      {"a misspelt key",
       {set("enviromentSuffix", "x")},
       "there is no setting payment-processing:enviromentSuffix",
       "payment-processing:environmentSuffix",
       "settle config rm payment-processing:enviromentSuffix"},
      {"no environment",
       {unset("environment")},
       "payment-processing:environment is not set",
       "dev, staging or prod",
       "settle config set payment-processing:environment dev"},
      {"a misspelt environment",
       {set("environment", "dve")},
       "'dve' is no environment",
       "dev, staging or prod",
       "settle config set payment-processing:environment <value>"},
      {"no suffix",
       {unset("environmentSuffix")},
       "payment-processing:environmentSuffix is not set",
       "2 to 20 lower case letters, digits and single hyphens, first a letter, last no hyphen",
       "settle config set payment-processing:environmentSuffix dev-test-001"},
      {"a number where true or false belongs",
       {set("enableMultiAZ", 1)},
       "payment-processing:enableMultiAZ is 1, which is not true or false",
       "true or false",
       "settle config set payment-processing:enableMultiAZ <value>"},
      {"text where true or false belongs",
       {set("enableMultiAZ", "yes")},
       "payment-processing:enableMultiAZ is \"yes\", which is not true or false",
       "true or false",
       "settle config set payment-processing:enableMultiAZ <value>"},
      {"a list where text belongs",
       {set("environmentSuffix", Value::List{"a"})},
       "payment-processing:environmentSuffix is [\"a\"], which is not text",
       "text",
       "settle config set payment-processing:environmentSuffix <value>"},
      {"host bits in the network",
       {set("vpcCidr", "10.0.0.1/16")},
       "'10.0.0.1/16' has host bits set",
       "a private network of 65,536 addresses such as 10.0.0.0/16",
       "settle config set payment-processing:vpcCidr 10.0.0.0/16"},
      {"both names of the image",
       {set("image", "a"), set("containerImage", "b")},
       "image and containerImage are two names of one setting",
       "one of them",
       "settle config rm payment-processing:containerImage"},
      {"a port that needs root",
       {set("containerPort", "80")},
       "port 80 is not open to an ordinary user",
       "1024 to 65535",
       "settle config set payment-processing:containerPort <value>"},
      {"a port that is no number",
       {set("containerPort", "http")},
       "payment-processing:containerPort is \"http\", which is not a whole number",
       "a whole number",
       "settle config set payment-processing:containerPort <value>"},
      {"a path without a slash",
       {set("healthCheckPath", "health")},
       "'health' is no path",
       "a path that starts with /",
       "settle config set payment-processing:healthCheckPath <value>"},
      {"no mail address",
       {set("alertEmail", "ops")},
       "'ops' is no mail address",
       "a mail address",
       "settle config set payment-processing:alertEmail <value>"},
      {"no network among the allowed ranges",
       {set("allowedIngressCidrs", "203.0.113.0/24, everywhere")},
       "'everywhere' is no IPv4 network",
       "networks such as 203.0.113.0/24",
       "settle config set payment-processing:allowedIngressCidrs <value>"},
      {"an egress mode that is not there",
       {set("egressMode", "nat")},
       "egress mode 'nat' is not supported",
       "endpoints",
       "settle config rm payment-processing:egressMode"},
      {"overlapping subnets",
       {set("publicSubnetCidrs", "10.0.0.0/24,10.0.16.0/24")},
       "subnets 10.0.16.0/24 and 10.0.16.0/20 overlap",
       "public and private subnets without a common address",
       "settle config set payment-processing:publicSubnetCidrs <value>"},
      {"a subnet of another network",
       {set("privateSubnetCidrs", Value::List{"10.1.0.0/20", "10.0.32.0/20"})},
       "'10.1.0.0/20' is no subnet of 10.0.0.0/16",
       "networks between /16 and /28 inside the VPC",
       "settle config set payment-processing:privateSubnetCidrs <value>"},
      {"too few subnets",
       {set("privateSubnetCidrs", "10.0.32.0/20")},
       "1 subnets for 2 availability zones",
       "2 networks",
       "settle config set payment-processing:privateSubnetCidrs <value>"},
      {"no certificate",
       {set("certificateArn", "mine")},
       "'mine' is no certificate",
       "arn:aws:acm:<region>:<account>:certificate/<id>",
       "settle config set payment-processing:certificateArn <value>"},
      {"no prefix list outside us-east-1",
       {on_aws("eu-west-1"), set("certificateArn", "arn:aws:acm:eu-west-1:1:certificate/1"),
        set("alertEmail", "ops@example.com")},
       "payment-processing:s3PrefixListId is not set",
       "the prefix list com.amazonaws.eu-west-1.s3 (aws ec2 describe-prefix-lists)",
       "settle config set payment-processing:s3PrefixListId pl-..."},
  };
  for (const Row& row : rows) {
    const base::Diagnostics diagnostics = read("dev", row.changes).diagnostics;
    ASSERT_EQ(diagnostics.size(), 1U) << row.rule;
    EXPECT_EQ(diagnostics[0].severity, base::Severity::kError) << row.rule;
    EXPECT_EQ(diagnostics[0].summary, row.summary) << row.rule;
    EXPECT_EQ(diagnostics[0].expected, row.expected) << row.rule;
    EXPECT_EQ(diagnostics[0].fix, row.fix) << row.rule;
  }
}

TEST(Settings, TakeOnlySuffixesThatFitEveryName) {
  struct Row {
    const char* suffix;
    bool right;
  };

  const Row rows[] = {
      {"dev-test-001", true},
      {"ab", true},
      {"a2345678901234567890", true},
      {"a23456789012345678901", false},
      {"a", false},
      {"", false},
      {"1dev", false},
      {"dev-", false},
      {"dev--1", false},
      {"Dev", false},
      {"dev_1", false},
      {"-dev", false},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(read("dev", {set("environmentSuffix", row.suffix)}).diagnostics.empty(), row.right)
        << row.suffix;
  }
}

TEST(Settings, TakeOnlyPrivateNetworksOfTheRightSize) {
  struct Row {
    const char* cidr;
    bool right;
  };

  const Row rows[] = {
      {"10.0.0.0/16", true},    {"172.16.0.0/16", true},
      {"172.31.0.0/16", true},  {"192.168.0.0/16", true},
      {"172.32.0.0/16", false}, {"8.8.0.0/16", false},
      {"10.0.0.0/8", false},    {"10.0.0.0/24", false},
      {"10.0.0.0", false},      {"10.0.0/16", false},
      {"10.0.0.256/16", false}, {"10.0.0.0/33", false},
      {"10.0.0.0/16 ", false},  {"", false},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(read("dev", {set("vpcCidr", row.cidr)}).diagnostics.empty(), row.right) << row.cidr;
  }
}

TEST(Settings, CollectEverythingThatIsWrong) {
  const auto diagnostics =
      read("dev", {set("environment", "x"), set("environmentSuffix", "X"), set("vpcCidr", "x")})
          .diagnostics;
  EXPECT_EQ(diagnostics.size(), 3U);
}

TEST(Settings, AskForACertificateInStagingAndProductionOnAws) {
  for (const char* environment : {"staging", "prod"}) {
    const auto diagnostics =
        read(environment, {on_aws("us-east-1"), set("alertEmail", "ops@example.com")}).diagnostics;
    ASSERT_EQ(diagnostics.size(), 1U) << environment;
    EXPECT_EQ(diagnostics[0].summary, "payment-processing:certificateArn is not set");
  }
}

TEST(Settings, HaveDefaultsThatWorkOnThisMachine) {
  const Settings settings = read("dev", {}).settings;
  EXPECT_EQ(settings.image, Value("nginx"));
  EXPECT_EQ(settings.container_port, 8080);
  EXPECT_FALSE(settings.redirect_http);
  EXPECT_FALSE(settings.certificate_arn.is_absent());
  EXPECT_EQ(settings.name("vpc"), "payment-vpc-dev-test-001");
}

TEST(Settings, KnowThePrefixListOfS3ThatTheLocalRegionTakes) {
  const auto prefix_list = [](const char* region) {
    return read("dev", {[=](engine::StackSettings& stack) { stack.region = region; }})
        .settings.s3_prefix_list;
  };
  EXPECT_EQ(prefix_list("us-east-1"), "pl-63a5400a");
  EXPECT_EQ(prefix_list("eu-west-1"), "pl-6da54004");
  EXPECT_EQ(prefix_list("xx-nowhere-1"), prefix_list("us-east-1"));
}

TEST(Settings, TakeTextForEveryTypeAsPulumiFilesMayHaveIt) {
  const Settings settings =
      read("dev", {set("enableMultiAZ", "true"), set("containerPort", "9090"),
                   set("allowedIngressCidrs", "203.0.113.0/24, 198.51.100.0/24")})
          .settings;
  EXPECT_EQ(settings.zones, 3);
  EXPECT_EQ(settings.container_port, 9090);
  EXPECT_EQ(settings.allowed_ingress.size(), 2U);
}

}  // namespace
}  // namespace platform
