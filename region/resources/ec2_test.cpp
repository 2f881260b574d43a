#include "region/resources/ec2.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/io/socket.h"
#include "region/region_for_test.h"
#include "region/runtimes/cell_home_for_test.h"

namespace region {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr base::Milliseconds kPatience{10'000};

/// Keeps what it is told, as the kernel would.
class RecordingNetwork final : public Network {
 public:
  base::Result<void> ensure_vpc(const std::string& vpc_id, const std::string& cidr) override {
    const std::lock_guard lock(mutex_);
    vpcs[vpc_id] = cidr;
    return {};
  }

  base::Result<void> remove_vpc(const std::string& vpc_id) override {
    const std::lock_guard lock(mutex_);
    vpcs.erase(vpc_id);
    return {};
  }

  base::Result<void> ensure_interface(const InterfaceSpec& spec) override {
    const std::lock_guard lock(mutex_);
    interfaces[spec.id] = spec;
    return {};
  }

  base::Result<void> remove_interface(const std::string& id) override {
    const std::lock_guard lock(mutex_);
    interfaces.erase(id);
    return {};
  }

  base::Result<void> ensure_gateway(const GatewaySpec& spec) override {
    const std::lock_guard lock(mutex_);
    gateways[spec.network_namespace] = spec;
    return {};
  }

  base::Result<void> remove_gateway(const std::string&,
                                    const std::string& network_namespace) override {
    const std::lock_guard lock(mutex_);
    gateways.erase(network_namespace);
    return {};
  }

  base::Result<void> set_rules(
      const std::string&, const std::map<std::string, std::vector<SecurityRule>>& groups) override {
    const std::lock_guard lock(mutex_);
    rules = groups;
    return {};
  }

  base::Result<void> set_name(const std::string&, const std::string& name,
                              const std::vector<std::string>& addresses) override {
    const std::lock_guard lock(mutex_);
    names[name] = addresses;
    return {};
  }

  base::Path resolv_conf(const std::string&) const override { return {}; }

  bool enforced() const override { return true; }

  std::map<std::string, std::string> vpcs;
  std::map<std::string, InterfaceSpec> interfaces;
  std::map<std::string, GatewaySpec> gateways;
  std::map<std::string, std::vector<SecurityRule>> rules;
  std::map<std::string, std::vector<std::string>> names;

 private:
  std::mutex mutex_;
};

class Ec2Test : public testing::Test {
 protected:
  std::string make(const std::string& type, const std::string& desired) {
    const Event event = region_.create("AWS::EC2::" + type, desired);
    EXPECT_EQ(event.status, "SUCCESS") << event.message;
    return event.identifier;
  }

  /// Why it is refused.
  std::string refused(const std::string& type, const std::string& desired) {
    const Event event = region_.create("AWS::EC2::" + type, desired);
    EXPECT_NE(event.status, "SUCCESS") << desired;
    return event.message;
  }

  std::string vpc() {
    return make("VPC", R"({"CidrBlock":"10.0.0.0/16","EnableDnsHostnames":true})");
  }

  std::string subnet(const std::string& vpc_id, const std::string& cidr, const std::string& zone) {
    return make("Subnet", R"({"VpcId":")" + vpc_id + R"(","CidrBlock":")" + cidr +
                              R"(","AvailabilityZone":")" + zone + R"("})");
  }

  std::string group(const std::string& vpc_id, const std::string& name) {
    return make("SecurityGroup", R"({"GroupDescription":"d","GroupName":")" + name +
                                     R"(","VpcId":")" + vpc_id + R"("})");
  }

  /// A socket of this machine's own instead of one in a namespace.
  base::Result<base::Fd> bind(const std::string& network_namespace, const std::string& address,
                              std::uint16_t port) {
    bound_.push_back(fmt::format("{} {}:{}", network_namespace, address, port));
    auto listener = base::Listener::tcp("127.0.0.1", 0);
    return listener ? base::Result<base::Fd>(listener->release()) : std::move(listener).error();
  }

  CellHome home_;
  std::vector<std::string> bound_;
  RecordingNetwork network_;
  Interfaces interfaces_{network_};
  Certificates certificates_ = Certificates::open(home_.path()).or_throw();
  ServiceEndpoints service_endpoints_{
      [this](const std::string& network_namespace, const std::string& address, std::uint16_t port) {
        return bind(network_namespace, address, port);
      },
      certificates_};
  int changes_ = 0;  ///< of rules, as load balancers are told of them
  TestRegion region_{[this] {
    service_endpoints_.open([](std::string_view, const base::HttpRequest&) {
      return base::HttpResponse{.status = 503};
    });
    return ec2_handlers(network_, interfaces_, service_endpoints_,
                        [this](HandlerContext&) { ++changes_; });
  }};
};

TEST_F(Ec2Test, MakesAVpcWithItsDefaults) {
  const std::string id = vpc();
  EXPECT_THAT(id, testing::MatchesRegex("vpc-[0-9a-f]{17}"));
  EXPECT_EQ(network_.vpcs[id], "10.0.0.0/16");
  const auto model = region_.read("AWS::EC2::VPC", id);
  ASSERT_TRUE(model);
  EXPECT_EQ(model->at("InstanceTenancy").as_string(), "default");
  const std::string group(model->at("DefaultSecurityGroup").as_string());
  EXPECT_EQ(network_.rules[group].size(), 2U) << "from its members, to everybody";
  EXPECT_FALSE(model->contains("MainRouteTableId")) << "a note of ours";
}

TEST_F(Ec2Test, RefusesWithTheWordsOfEc2) {
  const std::string id = vpc();
  subnet(id, "10.0.1.0/24", "us-east-1a");
  group(id, "payment-app");
  const std::string in_vpc = R"("VpcId":")" + id + R"(")";
  EXPECT_THAT(refused("VPC", R"({"CidrBlock":"10.0.0.0/8"})"), HasSubstr("InvalidVpc.Range"));
  EXPECT_THAT(refused("Subnet", R"({"VpcId":"vpc-0","CidrBlock":"10.0.1.0/24"})"),
              HasSubstr("The vpc ID 'vpc-0' does not exist"));
  EXPECT_THAT(refused("Subnet", "{" + in_vpc + R"(,"CidrBlock":"10.1.1.0/24"})"),
              HasSubstr("InvalidSubnet.Range"));
  EXPECT_THAT(refused("Subnet", "{" + in_vpc + R"(,"CidrBlock":"10.0.0.0/20"})"),
              HasSubstr("The CIDR '10.0.0.0/20' conflicts with another subnet"));
  EXPECT_THAT(
      refused("Subnet",
              "{" + in_vpc + R"(,"CidrBlock":"10.0.2.0/24","AvailabilityZone":"us-east-1z"})"),
      HasSubstr("us-east-1a, us-east-1b"));
  EXPECT_THAT(refused("SecurityGroup",
                      R"({"GroupDescription":"d","GroupName":"payment-app",)" + in_vpc + "}"),
              HasSubstr("The security group 'payment-app' already exists for VPC '" + id + "'"));
  for (const std::string& name : {std::string(256, 'a'), std::string("pay*ment?"), std::string()}) {
    EXPECT_THAT(refused("SecurityGroup",
                        R"({"GroupDescription":"d","GroupName":")" + name + R"(",)" + in_vpc + "}"),
                HasSubstr("for parameter GroupName is invalid"))
        << name;
  }
  EXPECT_THAT(
      refused("SecurityGroup", R"({"GroupName":"g","GroupDescription":"<d>",)" + in_vpc + "}"),
      HasSubstr("Invalid security group description."));
  EXPECT_THAT(refused("SecurityGroup",
                      R"({"GroupName":"g","GroupDescription":"d","SecurityGroupIngress":[
                          {"IpProtocol":"-1","CidrIp":"10.0.0.0/8","Description":"a|b"}],)" +
                          in_vpc + "}"),
              HasSubstr("Invalid rule description."));
  EXPECT_THAT(
      refused("VPCEndpoint", "{" + in_vpc + R"(,"ServiceName":"com.amazonaws.us-east-1.no"})"),
      HasSubstr("InvalidServiceName"));
}

TEST_F(Ec2Test, KeepsWhatOthersNeed) {
  const std::string id = vpc();
  const std::string net = subnet(id, "10.0.1.0/24", "us-east-1a");
  const Event event = region_.remove("AWS::EC2::VPC", id);
  EXPECT_EQ(event.status, "FAILED");
  EXPECT_THAT(event.message, HasSubstr("has dependencies and cannot be deleted"));
  EXPECT_EQ(region_.remove("AWS::EC2::Subnet", net).status, "SUCCESS");
  EXPECT_EQ(region_.remove("AWS::EC2::VPC", id).status, "SUCCESS");
  EXPECT_TRUE(network_.vpcs.empty());
}

TEST_F(Ec2Test, PutsRulesOfTheirOwnIntoForceAndShowsThemInTheGroup) {
  const std::string id = vpc();
  const std::string app = group(id, "app");
  const std::string database = group(id, "db");
  const std::string desired = R"({"GroupId":")" + database +
                              R"(","IpProtocol":"TCP","FromPort":5432,"ToPort":5432,)" +
                              R"("SourceSecurityGroupId":")" + app + R"("})";
  const std::string rule = make("SecurityGroupIngress", desired);
  EXPECT_THAT(rule, testing::StartsWith("sgr-"));
  EXPECT_THAT(network_.rules[database],
              testing::Contains(SecurityRule{.from_port = 5432, .to_port = 5432, .group = app}));
  EXPECT_EQ(region_.read("AWS::EC2::SecurityGroup", database)
                ->at("SecurityGroupIngress")
                .as_array()
                .size(),
            1U);
  EXPECT_THAT(refused("SecurityGroupIngress", desired), HasSubstr("InvalidPermission.Duplicate"));
  EXPECT_THAT(region_.remove("AWS::EC2::SecurityGroup", app).message,
              HasSubstr("resource " + app + " has a dependent object"));
  EXPECT_EQ(region_.remove("AWS::EC2::SecurityGroupIngress", rule).status, "SUCCESS");
  EXPECT_EQ(network_.rules[database].size(), 1U) << "the implicit way out";
}

TEST_F(Ec2Test, TakesTheRulesOfItsDefaultGroupWithAVpc) {
  const std::string id = vpc();
  const std::string group(
      region_.read("AWS::EC2::VPC", id)->at("DefaultSecurityGroup").as_string());
  const std::string rule =
      R"({"IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIp":"10.0.0.0/8","GroupId":")" +
      group + R"("})";
  const std::string in = make("SecurityGroupIngress", rule);
  const std::string out = make("SecurityGroupEgress", rule);
  EXPECT_EQ(region_.remove("AWS::EC2::VPC", id).status, "SUCCESS");
  EXPECT_FALSE(region_.read("AWS::EC2::SecurityGroupIngress", in));
  EXPECT_FALSE(region_.read("AWS::EC2::SecurityGroupEgress", out));
}

TEST_F(Ec2Test, TellsOfRulesThatChangeAndNotOfThoseThatComeBack) {
  const std::string app = group(vpc(), "app");
  const std::string rule =
      R"({"IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIp":"10.0.0.0/8","GroupId":")" + app +
      R"("})";
  const int before = changes_;
  const std::string id = make("SecurityGroupIngress", rule);
  EXPECT_EQ(changes_, before + 1);
  region_.close();
  region_.open();
  ASSERT_TRUE(region_.region().operations().wait_restored(base::Deadline::after(kPatience)));
  EXPECT_EQ(changes_, before + 1) << "each would have every load balancer read everything again";
  EXPECT_EQ(region_.remove("AWS::EC2::SecurityGroupIngress", id).status, "SUCCESS");
  EXPECT_EQ(changes_, before + 2);
}

TEST_F(Ec2Test, TakesTheListOfAGroupAsAWhole) {
  const std::string id = group(vpc(), "app");
  const auto rule = [&](const std::string& port) {
    return R"("IpProtocol":"tcp","FromPort":)" + port + R"(,"ToPort":)" + port +
           R"(,"CidrIp":"10.0.0.0/8"})";
  };
  const auto shown = [&] {
    return region_.read("AWS::EC2::SecurityGroup", id)->at("SecurityGroupIngress").as_array();
  };
  const std::string kept =
      make("SecurityGroupIngress", R"({"GroupId":")" + id + R"(",)" + rule("443"));
  const std::string revoked =
      make("SecurityGroupIngress", R"({"GroupId":")" + id + R"(",)" + rule("22"));
  EXPECT_EQ(shown().size(), 2U);
  const std::string list = "[{" + rule("443") + ",{" + rule("80") + "]";
  const std::string patch = R"([{"op":"add","path":"/SecurityGroupIngress","value":)" + list + "}]";
  EXPECT_EQ(region_.update("AWS::EC2::SecurityGroup", id, patch).status, "SUCCESS");
  EXPECT_TRUE(region_.read("AWS::EC2::SecurityGroupIngress", kept));
  EXPECT_FALSE(region_.read("AWS::EC2::SecurityGroupIngress", revoked));
  EXPECT_EQ(shown().size(), 2U) << "443 of its own, 80 inline";
  EXPECT_EQ(region_.remove("AWS::EC2::SecurityGroupIngress", kept).status, "SUCCESS");
  EXPECT_EQ(shown().size(), 1U);
  const std::string tags = R"([{"op":"add","path":"/Tags","value":[{"Key":"a","Value":"b"}]}])";
  make("SecurityGroupIngress", R"({"GroupId":")" + id + R"(",)" + rule("22"));
  EXPECT_EQ(region_.update("AWS::EC2::SecurityGroup", id, tags).status, "SUCCESS");
  EXPECT_EQ(shown().size(), 2U) << "what is not in the patch stays";
}

TEST_F(Ec2Test, RoutesToAnAttachedGatewayOnly) {
  const std::string id = vpc();
  const std::string table = make("RouteTable", R"({"VpcId":")" + id + R"("})");
  const std::string gateway = make("InternetGateway", "{}");
  const std::string route = R"({"RouteTableId":")" + table +
                            R"(","DestinationCidrBlock":"0.0.0.0/0","GatewayId":")" + gateway +
                            R"("})";
  EXPECT_THAT(refused("Route", route), HasSubstr("belong to different networks"));
  const std::string attachment =
      make("VPCGatewayAttachment",
           R"({"VpcId":")" + id + R"(","InternetGatewayId":")" + gateway + R"("})");
  EXPECT_EQ(attachment, "IGW|" + id);
  EXPECT_EQ(make("Route", route), table + "|0.0.0.0/0");
  EXPECT_THAT(refused("Route", route),
              HasSubstr("The route identified by 0.0.0.0/0 already exists."));
  EXPECT_THAT(region_.remove("AWS::EC2::InternetGateway", gateway).message,
              HasSubstr("DependencyViolation"));
}

TEST_F(Ec2Test, GivesAnEndpointAnInterfaceAndItsServiceAPrivateName) {
  const std::string id = vpc();
  const std::string net = subnet(id, "10.0.16.0/20", "us-east-1a");
  const std::string endpoint =
      make("VPCEndpoint",
           R"({"VpcEndpointType":"Interface","PrivateDnsEnabled":true,"VpcId":")" + id +
               R"(","ServiceName":"com.amazonaws.us-east-1.sqs","SubnetIds":[")" + net + R"("]})");
  EXPECT_THAT(network_.names["sqs.us-east-1.amazonaws.com"], ElementsAre("10.0.16.4"));
  ASSERT_EQ(network_.interfaces.size(), 1U);
  const std::string interface = network_.interfaces.begin()->first;
  EXPECT_THAT(bound_, ElementsAre(interface + " 10.0.16.4:443"));
  EXPECT_THAT(region_.remove("AWS::EC2::Subnet", net).message, HasSubstr("DependencyViolation"));
  EXPECT_EQ(region_.remove("AWS::EC2::VPCEndpoint", endpoint).status, "SUCCESS");
  EXPECT_TRUE(network_.interfaces.empty());
  EXPECT_TRUE(network_.names["sqs.us-east-1.amazonaws.com"].empty());
  EXPECT_EQ(region_.remove("AWS::EC2::Subnet", net).status, "SUCCESS");
}

TEST_F(Ec2Test, AGatewayEndpointIsReachedFromTheSubnetsOfItsRouteTables) {
  const std::string id = vpc();
  const std::string open = subnet(id, "10.0.16.0/20", "us-east-1a");
  const std::string table = make("RouteTable", R"({"VpcId":")" + id + R"("})");
  const std::string endpoint =
      make("VPCEndpoint", R"({"VpcId":")" + id + R"(","RouteTableIds":[")" + table +
                              R"("],"ServiceName":"com.amazonaws.us-east-1.s3"})");
  const GatewaySpec& gateway = network_.gateways["s3-" + id];
  EXPECT_EQ(gateway.prefix_list, "pl-63a5400a");
  EXPECT_THAT(gateway.sources, IsEmpty());
  EXPECT_THAT(network_.names["*.s3.us-east-1.amazonaws.com"], ElementsAre(gateway.address));
  EXPECT_THAT(bound_, ElementsAre("s3-" + id + " " + gateway.address + ":443"));

  const std::string association =
      make("SubnetRouteTableAssociation",
           R"({"RouteTableId":")" + table + R"(","SubnetId":")" + open + R"("})");
  EXPECT_THAT(gateway.sources, ElementsAre("10.0.16.0/20"));
  EXPECT_EQ(region_.remove("AWS::EC2::SubnetRouteTableAssociation", association).status, "SUCCESS");
  EXPECT_THAT(gateway.sources, IsEmpty());

  EXPECT_EQ(region_.remove("AWS::EC2::VPCEndpoint", endpoint).status, "SUCCESS");
  EXPECT_TRUE(network_.gateways.empty());
  EXPECT_THAT(network_.names["s3.us-east-1.amazonaws.com"], IsEmpty());
}

TEST_F(Ec2Test, TheMainRouteTableIsThatOfEverySubnetWithoutAnother) {
  const std::string id = vpc();
  const Answer tables = region_.call("ListResources", {{"TypeName", "AWS::EC2::RouteTable"}});
  const std::string main_table(
      tables.body.at("ResourceDescriptions").at(0).at("Identifier").as_string());
  make("VPCEndpoint", R"({"VpcId":")" + id + R"(","RouteTableIds":[")" + main_table +
                          R"("],"ServiceName":"com.amazonaws.us-east-1.s3"})");
  const GatewaySpec& gateway = network_.gateways["s3-" + id];
  const std::string first = subnet(id, "10.0.16.0/20", "us-east-1a");
  subnet(id, "10.0.32.0/20", "us-east-1b");
  EXPECT_THAT(gateway.sources, ElementsAre("10.0.16.0/20", "10.0.32.0/20"));
  const std::string table = make("RouteTable", R"({"VpcId":")" + id + R"("})");
  make("SubnetRouteTableAssociation",
       R"({"RouteTableId":")" + table + R"(","SubnetId":")" + first + R"("})");
  EXPECT_THAT(gateway.sources, ElementsAre("10.0.32.0/20"));
}

TEST_F(Ec2Test, ANatGatewayHasAnInterfaceAndHoldsItsAddressAndTheInternetGateway) {
  const std::string id = vpc();
  const std::string net = subnet(id, "10.0.1.0/24", "us-east-1a");
  const std::string address = make("EIP", R"({"Domain":"vpc"})");
  const std::string allocation = address.substr(address.find('|') + 1);
  EXPECT_THAT(address, testing::MatchesRegex("198\\.51\\.100\\.1\\|eipalloc-[0-9a-f]{17}"));
  const std::string wanted =
      R"({"SubnetId":")" + net + R"(","AllocationId":")" + allocation + R"("})";
  EXPECT_THAT(refused("NatGateway", R"({"SubnetId":")" + net + R"("})"),
              HasSubstr("must contain the parameter AllocationId"));
  EXPECT_THAT(refused("NatGateway", wanted), HasSubstr("has no Internet gateway attached"));
  const std::string gateway = make("InternetGateway", "{}");
  const std::string attachment =
      make("VPCGatewayAttachment",
           R"({"VpcId":")" + id + R"(","InternetGatewayId":")" + gateway + R"("})");
  const std::string nat = make("NatGateway", wanted);
  const auto model = region_.read("AWS::EC2::NatGateway", nat);
  ASSERT_TRUE(model);
  EXPECT_EQ(model->at("VpcId").as_string(), id);
  EXPECT_THAT(std::string(model->at("PrivateIpAddress").as_string()),
              testing::StartsWith("10.0.1."));
  EXPECT_TRUE(network_.interfaces.contains(std::string(model->at("EniId").as_string())));
  EXPECT_THAT(refused("NatGateway", wanted), HasSubstr("is already associated"));
  const std::string table = make("RouteTable", R"({"VpcId":")" + id + R"("})");
  make("Route", R"({"RouteTableId":")" + table +
                    R"(","DestinationCidrBlock":"0.0.0.0/0","NatGatewayId":")" + nat + R"("})");
  EXPECT_THAT(
      refused("Route", R"({"RouteTableId":")" + table +
                           R"(","DestinationCidrBlock":"1.0.0.0/8","NatGatewayId":"nat-0"})"),
      HasSubstr("InvalidNatGatewayID.NotFound"));
  EXPECT_THAT(region_.remove("AWS::EC2::EIP", address).message, HasSubstr("is in use"));
  EXPECT_THAT(region_.remove("AWS::EC2::VPCGatewayAttachment", attachment).message,
              HasSubstr("mapped public address"));
  EXPECT_EQ(region_.remove("AWS::EC2::NatGateway", nat).status, "SUCCESS");
  EXPECT_TRUE(network_.interfaces.empty());
  EXPECT_EQ(region_.remove("AWS::EC2::EIP", address).status, "SUCCESS");
}

}  // namespace
}  // namespace region
