#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "region/data_planes.h"
#include "region/region_for_test.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"
#include "region/resources/resources.h"
#include "region/runtimes/cell_home_for_test.h"

namespace region {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

Runtimes* g_runtimes =
    nullptr;  // for the handlers of the region under test, which is made by a plain function

std::vector<HandlerEntry> all_handlers() {
  return handlers(*g_runtimes);
}

/// A region with a VPC of two zones, an application's and a database's security group.
class DataHandlersTest : public testing::Test {
 protected:
  void SetUp() override {
    planes_ = DataPlanes::open(home_.path(), std::nullopt, log_).or_throw();
    g_runtimes = &planes_->runtimes();
    region_ = std::make_unique<TestRegion>(all_handlers);
    vpc_ = make(
        "AWS::EC2::VPC",
        R"({"CidrBlock": "10.9.0.0/16", "EnableDnsSupport": true, "EnableDnsHostnames": true})");
    for (const char zone : {'a', 'b'}) {
      subnets_.push_back(text_of(
          read(
              "AWS::EC2::Subnet",
              make(
                  "AWS::EC2::Subnet",
                  fmt::format(
                      R"({{"VpcId": "{}", "CidrBlock": "10.9.{}.0/24", "AvailabilityZone": "us-east-1{}"}})",
                      vpc_, zone - 'a', zone))),
          "SubnetId"));
    }
    app_ = group("app", "[]");
    data_ = group("data", fmt::format(R"([{{"IpProtocol": "tcp", "FromPort": 5432, "ToPort": 6379,
                                            "SourceSecurityGroupId": "{}"}}])",
                                      app_));
  }

  void TearDown() override {
    region_.reset();
    planes_.reset();
  }

  std::string group(const std::string& name, const std::string& ingress) {
    const std::string id =
        make("AWS::EC2::SecurityGroup",
             fmt::format(R"({{"GroupName": "{0}", "GroupDescription": "{0}", "VpcId": "{1}",
                                                "SecurityGroupIngress": {2}}})",
                         name, vpc_, ingress));
    return text_of(read("AWS::EC2::SecurityGroup", id), "GroupId");
  }

  Event settled(Event event) {
    const auto deadline = base::Deadline::after(60s);
    while ((event.status == "IN_PROGRESS" || event.status == "PENDING") && !deadline.expired()) {
      event = region_->finish(
          region_->call("GetResourceRequestStatus", {{"RequestToken", event.token}}));
    }
    return event;
  }

  Event create(const std::string& type, const std::string& desired) {
    return settled(region_->create(type, desired));
  }

  Event remove(const std::string& type, const std::string& id) {
    return settled(region_->remove(type, id));
  }

  std::string make(const std::string& type, const std::string& desired) {
    const Event event = create(type, desired);
    EXPECT_EQ(event.status, "SUCCESS") << type << ": " << event.message;
    return event.identifier;
  }

  base::JsonObject read(const std::string& type, const std::string& id) {
    return region_->read(type, id).value_or(base::JsonObject());
  }

  void make_groups() {
    const std::string subnets = fmt::format(R"(["{}", "{}"])", subnets_[0], subnets_[1]);
    make("AWS::RDS::DBSubnetGroup",
         fmt::format(
             R"({{"DBSubnetGroupName": "db", "DBSubnetGroupDescription": "d", "SubnetIds": {}}})",
             subnets));
    make("AWS::ElastiCache::SubnetGroup",
         fmt::format(R"({{"CacheSubnetGroupName": "cache", "Description": "d", "SubnetIds": {}}})",
                     subnets));
  }

  std::string cluster(const std::string& more = "") {
    return fmt::format(
        R"({{"DBClusterIdentifier": "payment", "Engine": "aurora-postgresql", "EngineVersion": "15.18",
                           "MasterUsername": "payment_admin", "ManageMasterUserPassword": true,
                           "DatabaseName": "payments", "DBSubnetGroupName": "db", "VpcSecurityGroupIds": ["{}"],
                           "ServerlessV2ScalingConfiguration": {{"MinCapacity": 0.5, "MaxCapacity": 1}}{}}})",
        data_, more);
  }

  std::string cache(const std::string& more = "") {
    return fmt::format(R"({{"ReplicationGroupId": "sessions", "ReplicationGroupDescription": "d",
                           "CacheNodeType": "cache.t3.micro", "EngineVersion": "7.0", "NumCacheClusters": 1,
                           "TransitEncryptionEnabled": true, "AuthToken": "0123456789abcdef0123",
                           "CacheSubnetGroupName": "cache", "SecurityGroupIds": ["{}"]{}}})",
                       data_, more);
  }

  /// A client in the VPC; `groups` decide what it reaches.
  void place_client(const std::string& name, const std::string& address,
                    const std::vector<std::string>& groups) {
    planes_->runtimes()
        .network
        .ensure_interface({.id = "eni-" + name,
                           .vpc_id = vpc_,
                           .subnet_id = subnets_[0],
                           .address = address,
                           .network_namespace = name,
                           .groups = groups})
        .or_throw();
  }

  /// Runs a script with the VPC's resolver, from a client's namespace.
  std::string in(const std::string& client, const std::string& script,
                 std::map<std::string, std::string> environment = {}) {
    environment["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin";
    environment["HOME"] = "/nonexistent";
    const std::string resolver = planes_->runtimes().network.resolv_conf(vpc_).string();
    return planes_->runtimes()
        .cell
        .run({.argv = {"/usr/bin/unshare", "--mount", "/bin/sh", "-c",
                       fmt::format("mount --bind {} /etc/resolv.conf && {}", resolver, script)},
              .environment = environment,
              .network_namespace = client,
              .timeout = 20s})
        .or_throw()
        .output;
  }

  CellHome home_;
  base::Log log_{STDERR_FILENO, base::LogLevel::kError};
  std::unique_ptr<DataPlanes> planes_;
  std::unique_ptr<TestRegion> region_;
  std::string vpc_;
  std::vector<std::string> subnets_;
  std::string app_;
  std::string data_;
};

TEST_F(DataHandlersTest, ADatabaseIsReachedByItsNameWithItsSecretFromAllowedGroupsOnly) {
  if (planes_->isolation() == Isolation::kLoopback) {
    GTEST_SKIP() << "this machine refuses namespaces: security groups are not enforced";
  }
  make_groups();
  make("AWS::RDS::DBCluster", cluster());
  make("AWS::RDS::DBInstance",
       R"({"DBInstanceIdentifier": "writer", "DBClusterIdentifier": "payment",
                                   "DBInstanceClass": "db.serverless", "Engine": "aurora-postgresql"})");
  const base::JsonObject model = read("AWS::RDS::DBCluster", "payment");
  const std::string endpoint = text_of(object_of(model, "Endpoint"), "Address");
  EXPECT_THAT(endpoint, testing::MatchesRegex(
                            "payment\\.cluster-[a-z0-9]{12}\\.us-east-1\\.rds\\.amazonaws\\.com"));
  const Answer secret = region_->call_secrets(
      "GetSecretValue", {{"SecretId", text_of(object_of(model, "MasterUserSecret"), "SecretArn")}});
  ASSERT_EQ(secret.error, "");
  const std::string password =
      text_of(boost::json::parse(text_of(secret.body, "SecretString")).as_object(), "password");

  place_client("client", "10.9.0.200", {app_});
  place_client("stranger", "10.9.0.201", {data_});
  const std::string psql = fmt::format(
      "psql -XAtc 'select current_user' 'host={} user=payment_admin dbname=payments "
      "connect_timeout=3 "
      "sslmode=verify-full sslrootcert={}'",
      endpoint, planes_->runtimes().certificates.authority().string());
  EXPECT_EQ(in("client", psql, {{"PGPASSWORD", password}}), "payment_admin\n");
  EXPECT_THAT(in("stranger", psql, {{"PGPASSWORD", password}}), HasSubstr("timeout"));

  EXPECT_EQ(remove("AWS::RDS::DBCluster", "payment").error, "ResourceConflict");
  EXPECT_EQ(remove("AWS::RDS::DBInstance", "writer").status, "SUCCESS");
  EXPECT_EQ(remove("AWS::RDS::DBCluster", "payment").status, "SUCCESS");
  EXPECT_TRUE(planes_->runtimes().cell.processes().or_throw().empty());
}

TEST_F(DataHandlersTest, ACacheIsReachedByItsNameWithItsToken) {
  if (planes_->isolation() == Isolation::kLoopback) {
    GTEST_SKIP() << "this machine refuses namespaces: security groups are not enforced";
  }
  make_groups();
  make("AWS::ElastiCache::ReplicationGroup", cache());
  const base::JsonObject model = read("AWS::ElastiCache::ReplicationGroup", "sessions");
  EXPECT_FALSE(model.contains("AuthToken"));
  const std::string endpoint = text_of(object_of(model, "PrimaryEndPoint"), "Address");
  EXPECT_THAT(endpoint, testing::MatchesRegex(
                            "master\\.sessions\\.[a-z0-9]{6}\\.use1\\.cache\\.amazonaws\\.com"));
  place_client("client", "10.9.0.200", {app_});
  const std::string cli = fmt::format("redis-cli -h {} --tls --cacert {} ping", endpoint,
                                      planes_->runtimes().certificates.authority().string());
  EXPECT_EQ(in("client", cli, {{"REDISCLI_AUTH", "0123456789abcdef0123"}}), "PONG\n");
  EXPECT_EQ(remove("AWS::ElastiCache::ReplicationGroup", "sessions").status, "SUCCESS");
  EXPECT_TRUE(planes_->runtimes().cell.processes().or_throw().empty());
}

TEST_F(DataHandlersTest, WhatTheServicesRefuseIsRefusedInTheirWords) {
  make_groups();

  struct Case {
    std::string type;
    std::string desired;
    std::string error;
    std::string message;
  };

  const std::string kRds = "AWS::RDS::";
  const std::string kCache = "AWS::ElastiCache::";
  const Case cases[] = {
      {kRds + "DBSubnetGroup",
       fmt::format(R"({{"DBSubnetGroupDescription": "d", "SubnetIds": ["{}"]}})", subnets_[0]),
       "InvalidRequest", "doesn't meet Availability Zone (AZ) coverage requirement"},
      {kRds + "DBSubnetGroup",
       R"({"DBSubnetGroupDescription": "d", "SubnetIds": ["subnet-0123", "subnet-4567"]})",
       "InvalidRequest", "Some input subnets in :[subnet-0123, subnet-4567] are invalid."},
      {kRds + "DBClusterParameterGroup",
       R"({"Description": "d", "Family": "aurora-postgresql15", "Parameters": {"no_such": "1"}})",
       "InvalidRequest", "Could not find parameter with name: no_such"},
      {kRds + "DBClusterParameterGroup",
       R"({"Description": "d", "Family": "aurora-postgresql15", "Parameters": {"log_connections": "maybe"}})",
       "InvalidRequest",
       "Invalid parameter value: maybe for: log_connections allowed values are: 0,1"},
      {kRds + "DBCluster", cluster(R"(, "EngineVersion": "15.3")"), "InvalidRequest",
       "Cannot find version 15.3 for aurora-postgresql"},
      {kRds + "DBCluster", cluster(R"(, "DBSubnetGroupName": "other")"), "NotFound",
       "DB subnet group 'other' does not exist."},
      {kRds + "DBCluster", cluster(R"(, "DBClusterParameterGroupName": "other")"), "NotFound",
       "DBClusterParameterGroup not found: other"},
      {kRds + "DBCluster", cluster(R"(, "VpcSecurityGroupIds": ["sg-0123"])"), "InvalidRequest",
       "Invalid security group , groupId= sg-0123, groupName=."},
      {kRds + "DBCluster", cluster(R"(, "MasterUsername": "rdsadmin")"), "InvalidRequest",
       "reserved word"},
      {kRds + "DBInstance",
       R"({"DBClusterIdentifier": "missing", "DBInstanceClass": "db.serverless"})", "NotFound",
       "DBCluster missing not found."},
      {kCache + "ReplicationGroup", cache(R"(, "AutomaticFailoverEnabled": true)"),
       "InvalidRequest", "Must specify at least two cache clusters"},
      {kCache + "ReplicationGroup", cache(R"(, "EngineVersion": "8.0")"), "InvalidRequest",
       "Cannot find version 8.0 for redis"},
      {kCache + "ReplicationGroup", cache(R"(, "TransitEncryptionEnabled": false)"),
       "InvalidRequest", "encryption-in-transit"},
      {kCache + "ParameterGroup",
       R"({"Description": "d", "CacheParameterGroupFamily": "redis7", "Properties": {"maxmemory-policy": "all"}})",
       "InvalidRequest", "The parameter value all for maxmemory-policy is invalid."},
  };
  for (const Case& each : cases) {
    const Event event = create(each.type, each.desired);
    EXPECT_EQ(event.error, each.error) << each.desired;
    EXPECT_THAT(event.message, HasSubstr(each.message)) << each.desired;
  }
}

}  // namespace
}  // namespace region
