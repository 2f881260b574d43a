#include <map>

#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/io/socket.h"
#include "region/data_planes.h"
#include "region/region_for_test.h"
#include "region/resources/resources.h"
#include "region/runtimes/cell_home_for_test.h"
#include "region/runtimes/log_stream.h"

namespace region {
namespace {

using testing::HasSubstr;

constexpr const char* kTask = "AWS::ECS::TaskDefinition";
constexpr const char* kServiceType = "AWS::ECS::Service";
constexpr const char* kBalancer = "AWS::ElasticLoadBalancingV2::LoadBalancer";
constexpr const char* kGroup = "AWS::ElasticLoadBalancingV2::TargetGroup";
constexpr const char* kRule = "AWS::ElasticLoadBalancingV2::ListenerRule";
constexpr const char* kListenerType = "AWS::ElasticLoadBalancingV2::Listener";

/// Properties that replace those of a model that is accepted; null takes one away.
struct Refusal {
  std::string rule;
  std::string changes;
  std::string message;
};

/// The region with every handler, on loopback addresses: what is refused starts nothing.
class ComputeHandlersTest : public testing::Test {
 protected:
  void SetUp() override {
    planes_ = DataPlanes::open(home_.path(), Isolation::kLoopback, log_).or_throw();
    region_ = std::make_unique<TestRegion>([this] { return handlers(planes_->runtimes()); });
    names_["VPC"] = make("AWS::EC2::VPC", R"({"CidrBlock": "10.9.0.0/16"})");
    names_["OTHER_VPC"] = make("AWS::EC2::VPC", R"({"CidrBlock": "10.8.0.0/16"})");
    names_["A"] = subnet("VPC", "10.9.0.0/24", "us-east-1a");
    names_["A2"] = subnet("VPC", "10.9.1.0/24", "us-east-1a");
    names_["B"] = subnet("VPC", "10.9.2.0/24", "us-east-1b");
    names_["OTHER"] = subnet("OTHER_VPC", "10.8.0.0/24", "us-east-1b");
    make("AWS::ECS::Cluster", R"({"ClusterName": "shop"})");
    names_["TG"] = make(kGroup, group_);
    names_["OTHER_TG"] =
        make(kGroup, R"({"Name": "far", "TargetType": "ip", "VpcId": "$OTHER_VPC"})");
    names_["TASK"] = make(kTask, task_);
    names_["LB"] = make(kBalancer, balancer_);
  }

  void TearDown() override {
    region_.reset();
    planes_.reset();
  }

  std::string filled_in(std::string text) const {
    // The longest name first: one may begin with another.
    for (auto entry = names_.rbegin(); entry != names_.rend(); ++entry) {
      const std::string placeholder = "$" + entry->first;
      for (std::size_t at = 0; (at = text.find(placeholder, at)) != std::string::npos;) {
        text.replace(at, placeholder.size(), entry->second);
      }
    }
    return text;
  }

  std::string make(const std::string& type, const std::string& desired) {
    const Event event = region_->create(type, filled_in(desired));
    EXPECT_EQ(event.status, "SUCCESS") << type << ": " << event.message;
    return event.identifier;
  }

  std::string subnet(const std::string& vpc, const std::string& cidr, const std::string& zone) {
    const std::string id =
        make("AWS::EC2::Subnet",
             fmt::format(R"({{"VpcId": "${}", "CidrBlock": "{}", "AvailabilityZone": "{}"}})", vpc,
                         cidr, zone));
    return std::string(region_->read("AWS::EC2::Subnet", id)->at("SubnetId").as_string());
  }

  void expect_refused(const char* type, const std::string& accepted,
                      const std::vector<Refusal>& refusals) {
    for (const Refusal& refusal : refusals) {
      base::JsonObject model = boost::json::parse(filled_in(accepted)).as_object();
      const base::JsonObject changes = boost::json::parse(filled_in(refusal.changes)).as_object();
      for (const auto& [property, value] : changes) {
        if (value.is_null()) {
          model.erase(property);
        } else {
          model[property] = value;
        }
      }
      const Event event = region_->create(type, base::json_text(model));
      EXPECT_NE(event.status, "SUCCESS") << refusal.rule;
      EXPECT_THAT(event.message, HasSubstr(filled_in(refusal.message))) << refusal.rule;
    }
  }

  const std::string task_ =
      R"({"Family": "web", "RequiresCompatibilities": ["FARGATE"], "NetworkMode": "awsvpc", "Cpu": "256",
          "Memory": "512", "ContainerDefinitions": [{"Name": "web", "Image": "nginx",
                                                     "PortMappings": [{"ContainerPort": 8080}]}]})";
  const std::string group_ = R"({"Name": "web", "TargetType": "ip", "VpcId": "$VPC"})";
  const std::string balancer_ =
      R"({"Name": "shop", "Scheme": "internal", "Subnets": ["$A", "$B"]})";
  const std::string listener_ =
      R"({"LoadBalancerArn": "$LB", "Port": 80, "Protocol": "HTTP",
          "DefaultActions": [{"Type": "forward", "TargetGroupArn": "$TG"}]})";

  /// A listener that runs, on a port of this machine that nobody has.
  std::string make_listener() {
    std::string model = listener_;
    const std::string port = std::to_string(base::Listener::tcp("127.0.0.1", 0).value().port());
    return make(kListenerType, model.replace(model.find("80"), 2, port));
  }

  const std::string service_ =
      R"({"ServiceName": "web", "Cluster": "shop", "TaskDefinition": "$TASK", "DesiredCount": 0,
          "LaunchType": "FARGATE",
          "NetworkConfiguration": {"AwsvpcConfiguration": {"Subnets": ["$A"]}}})";

  CellHome home_;
  base::Log log_{STDERR_FILENO, base::LogLevel::kError};
  std::unique_ptr<DataPlanes> planes_;
  std::unique_ptr<TestRegion> region_;
  std::map<std::string, std::string> names_;
};

TEST_F(ComputeHandlersTest, a_task_definition_is_refused_in_ecs_words) {
  expect_refused(
      kTask, task_,
      {{"only Fargate", R"({"RequiresCompatibilities": ["EC2"]})", "must have FARGATE"},
       {"only awsvpc", R"({"NetworkMode": "bridge"})",
        "Fargate only supports network mode 'awsvpc'."},
       {"memory is of the task", R"({"Memory": null})",
        "Fargate requires that 'memory' be defined at the task level."},
       {"a size that Fargate has", R"({"Memory": "4096"})",
        "No Fargate configuration exists for given values: 256 CPU, 4096 memory."},
       {"this machine's architecture", R"({"RuntimePlatform": {"CpuArchitecture": "ARM64"}})",
        "cannot run tasks of CpuArchitecture ARM64"},
       {"at least one container", R"({"ContainerDefinitions": []})",
        "Container list cannot be empty."},
       {"containers fit into the task",
        R"({"ContainerDefinitions": [{"Name": "a", "Image": "i", "Cpu": 200},
                                     {"Name": "b", "Image": "i", "Cpu": 57}]})",
        "The containers have 257 CPU units together, more than the task's 256."},
       {"a condition that there is",
        R"({"ContainerDefinitions": [{"Name": "a", "Image": "i"}, {"Name": "b", "Image": "i",
            "DependsOn": [{"ContainerName": "a", "Condition": "STARTED"}]}]})",
        "DependsOn of container 'b' has Condition 'STARTED'"},
       {"a check that can be run",
        R"({"ContainerDefinitions": [{"Name": "a", "Image": "i",
            "HealthCheck": {"Command": ["curl", "localhost"]}}]})",
        "HealthCheck.Command of container 'a' must be [\"CMD\", PROGRAM...]"},
       {"a check within ECS's bounds",
        R"({"ContainerDefinitions": [{"Name": "a", "Image": "i",
            "HealthCheck": {"Command": ["CMD", "true"], "Interval": 1}}]})",
        "Interval of container 'a' is 1; expected 5 to 300"},
       {"one is essential",
        R"({"ContainerDefinitions": [{"Name": "a", "Image": "i", "Essential": false}]})",
        "must have at least one essential container"},
       {"no privileges",
        R"({"ContainerDefinitions": [{"Name": "a", "Image": "i", "Privileged": true}]})",
        "Fargate does not support privileged containers"},
       {"what the region does not run",
        R"({"ContainerDefinitions": [{"Name": "a", "Image": "i",
            "Secrets": [{"Name": "a", "ValueFrom": "b"}]}]})",
        "Secrets of container 'a' is not supported by the local region"},
       {"a log driver that the region has",
        R"({"ContainerDefinitions": [{"Name": "a", "Image": "i",
            "LogConfiguration": {"LogDriver": "splunk"}}]})",
        "The log driver 'splunk' is not supported by the local region; expected awslogs"},
       {"a log group", R"({"ContainerDefinitions": [{"Name": "a", "Image": "i",
            "LogConfiguration": {"LogDriver": "awslogs"}}]})",
        "Log driver awslogs requires options: awslogs-region, awslogs-group"},
       {"a role that may log", R"({"ContainerDefinitions": [{"Name": "a", "Image": "i",
            "LogConfiguration": {"LogDriver": "awslogs", "Options": {"awslogs-group": "g",
                "awslogs-region": "us-east-1", "awslogs-stream-prefix": "p"}}}]})",
        "to have execution role ARN to support log driver awslogs"},
       {"a volume that is declared", R"({"ContainerDefinitions": [{"Name": "a", "Image": "i",
            "MountPoints": [{"SourceVolume": "v", "ContainerPath": "/v"}]}]})",
        "Unknown volume 'v'."},
       {"a role that exists", R"({"TaskRoleArn": "arn:aws:iam::000000000000:role/none"})",
        "Role is not valid: TaskRoleArn arn:aws:iam::000000000000:role/none does not exist"}});
}

TEST_F(ComputeHandlersTest, a_revision_is_used_once) {
  EXPECT_THAT(names_["TASK"], testing::EndsWith("task-definition/web:1"));
  const std::string second = make(kTask, task_);
  EXPECT_THAT(second, testing::EndsWith("web:2"));
  EXPECT_EQ(region_->remove(kTask, second).status, "SUCCESS");
  region_->close();
  region_->open();
  EXPECT_THAT(make(kTask, task_), testing::EndsWith("web:3"));
}

TEST_F(ComputeHandlersTest, a_service_is_refused_in_ecs_words) {
  expect_refused(
      kServiceType, service_,
      {{"a cluster that exists", R"({"Cluster": "none"})", "Cluster not found."},
       {"a task definition that exists", R"({"TaskDefinition": "none"})",
        "TaskDefinition not found."},
       {"only Fargate", R"({"LaunchType": "EC2"})", "LaunchType EC2; expected FARGATE"},
       {"a percentage of 32 bit", R"({"DeploymentConfiguration": {"MaximumPercent": 4294967396}})",
        "MaximumPercent 4294967396 is out of range; expected 0 to 2147483647"},
       {"a count that is not negative", R"({"DesiredCount": -1})",
        "DesiredCount -1 is out of range"},
       {"a network", R"({"NetworkConfiguration": null})", "Network Configuration must be provided"},
       {"subnets that exist",
        R"({"NetworkConfiguration": {"AwsvpcConfiguration": {"Subnets": ["subnet-0"]}}})",
        "The subnet ID 'subnet-0' does not exist"},
       {"one VPC",
        R"({"NetworkConfiguration": {"AwsvpcConfiguration": {"Subnets": ["$A", "$OTHER"]}}})",
        "Subnets must be in the same VPC."},
       {"groups that exist", R"({"NetworkConfiguration": {"AwsvpcConfiguration":
            {"Subnets": ["$A"], "SecurityGroups": ["sg-0"]}}})",
        "The security group 'sg-0' does not exist"},
       {"a target group that exists",
        R"({"LoadBalancers": [{"TargetGroupArn": "none", "ContainerName": "web", "ContainerPort": 8080}]})",
        "The target group none does not exist."},
       {"a target group that is used",
        R"({"LoadBalancers": [{"TargetGroupArn": "$TG", "ContainerName": "web", "ContainerPort": 8080}]})",
        "does not have an associated load balancer."}});
}

TEST_F(ComputeHandlersTest, a_load_balancer_is_refused_in_elb_words) {
  expect_refused(
      kBalancer, balancer_,
      {{"names differ", R"({})", "A load balancer with the same name 'shop' exists"},
       {"only application", R"({"Name": "n", "Type": "network"})",
        "does not support load balancers of type network"},
       {"a name that AWS takes", R"({"Name": "internal-n"})",
        "The load balancer name 'internal-n' is not valid"},
       {"a short name", R"({"Name": "a23456789012345678901234567890123"})",
        "cannot be longer than '32' characters"},
       {"a name of letters", R"({"Name": "a_b"})", "can only contain characters that"},
       {"a name that is no option", R"({"Name": "-n"})", "cannot begin or end with a hyphen"},
       {"a scheme that there is", R"({"Name": "n", "Scheme": "public"})",
        "scheme 'public' must be one of 'internet-facing, internal'"},
       {"subnets that exist", R"({"Name": "n", "Subnets": ["$A", "subnet-0"]})",
        "The subnet ID 'subnet-0' is not valid"},
       {"two zones", R"({"Name": "n", "Subnets": ["$A"]})",
        "At least two subnets in two different Availability Zones"},
       {"one subnet a zone", R"({"Name": "n", "Subnets": ["$A", "$A2", "$B"]})",
        "multiple subnets in the same Availability Zone"},
       {"one VPC", R"({"Name": "n", "Subnets": ["$A", "$OTHER"]})",
        "All subnets must belong to the same VPC"},
       {"a way in from the internet", R"({"Name": "n", "Scheme": "internet-facing"})",
        "VPC $VPC has no internet gateway"},
       {"groups that exist", R"({"Name": "n", "SecurityGroups": ["sg-0"]})",
        "One or more security groups are invalid: sg-0"},
       {"a bucket for the logs", R"({"Name": "n", "LoadBalancerAttributes": [
            {"Key": "access_logs.s3.enabled", "Value": "true"},
            {"Key": "access_logs.s3.bucket", "Value": "none"}]})",
        "Access Denied for bucket: none."}});
}

TEST_F(ComputeHandlersTest, a_load_balancer_holds_each_of_its_subnets) {
  for (const char* subnet : {"A", "B"}) {
    const Event refused = region_->remove("AWS::EC2::Subnet", names_[subnet]);
    EXPECT_EQ(refused.error, "ResourceConflict") << subnet;
    EXPECT_THAT(refused.message, HasSubstr("Error Code: DependencyViolation")) << subnet;
  }
  EXPECT_EQ(region_->remove(kBalancer, names_["LB"]).status, "SUCCESS");
  EXPECT_EQ(region_->remove("AWS::EC2::Subnet", names_["B"]).status, "SUCCESS");
}

TEST_F(ComputeHandlersTest, a_target_group_is_refused_in_elb_words) {
  expect_refused(
      kGroup, group_,
      {{"names differ", R"({})", "A target group with the same name 'web' exists"},
       {"a name of letters", R"({"Name": "a b"})", "The target group name 'a b' can only contain"},
       {"only addresses", R"({"Name": "n", "TargetType": "lambda"})",
        "target groups with TargetType 'lambda'; expected ip"},
       {"only HTTP", R"({"Name": "n", "Protocol": "TCP"})",
        "target groups with Protocol 'TCP'; expected HTTP or HTTPS"},
       {"a VPC that exists", R"({"Name": "n", "VpcId": "vpc-0"})",
        "The VPC ID 'vpc-0' is not found"},
       {"a check ends before the next",
        R"({"Name": "n", "HealthCheckIntervalSeconds": 10, "HealthCheckTimeoutSeconds": 10})",
        "Health check interval must be greater than the timeout."}});
}

TEST_F(ComputeHandlersTest, a_listener_is_refused_in_elb_words) {
  expect_refused(
      kListenerType, listener_,
      {{"a load balancer that exists", R"({"LoadBalancerArn": "none"})",
        "Load balancers '[none]' not found"},
       {"a port", R"({"Port": null})", "needs a Protocol and a Port"},
       {"a port that there is", R"({"Port": 70000})",
        "Listener port '70000' must be between 1 and 65535"},
       {"a fixed response's status", R"({"DefaultActions": [{"Type": "fixed-response",
            "FixedResponseConfig": {"StatusCode": "302"}}]})",
        "StatusCode '302' is not valid; expected 2XX, 4XX or 5XX"},
       {"a fixed response's type", R"({"DefaultActions": [{"Type": "fixed-response",
            "FixedResponseConfig": {"StatusCode": "200", "ContentType": "a/b"}}]})",
        "ContentType 'a/b' is not valid"},
       {"a fixed response's body",
        R"({"DefaultActions": [{"Type": "fixed-response",
            "FixedResponseConfig": {"StatusCode": "200", "MessageBody": ")" +
            std::string(1025, 'a') + R"("}}]})",
        "MessageBody is longer than 1024 characters"},
       {"only HTTP", R"({"Protocol": "TCP"})", "Listener protocol 'TCP' must be one of"},
       {"no certificate for HTTP", R"({"Certificates": [{"CertificateArn": "x"}]})",
        "Certificates cannot be specified for HTTP listeners"},
       {"a certificate for HTTPS", R"({"Protocol": "HTTPS"})",
        "A certificate must be specified for HTTPS listeners"},
       {"a certificate that exists",
        R"({"Protocol": "HTTPS", "Certificates": [{"CertificateArn": "x"}]})",
        "Certificate ARN 'x' is not valid"},
       {"a target group that exists",
        R"({"DefaultActions": [{"Type": "forward", "TargetGroupArn": "none"}]})",
        "Target groups '[none]' not found"},
       {"a target group of the VPC",
        R"({"DefaultActions": [{"Type": "forward", "TargetGroupArn": "$OTHER_TG"}]})",
        "have a different VPC than the load balancer"},
       {"a redirect leads elsewhere",
        R"({"DefaultActions": [{"Type": "redirect", "RedirectConfig": {"StatusCode": "HTTP_301"}}]})",
        "The RedirectConfig must modify at least one"},
       {"a redirect's protocol is one",
        R"({"DefaultActions": [{"Type": "redirect", "RedirectConfig":
            {"StatusCode": "HTTP_301", "Protocol": "FTP"}}]})",
        "Protocol 'FTP' is not valid; expected HTTP, HTTPS or #{protocol}"},
       {"a redirect's port is one",
        R"({"DefaultActions": [{"Type": "redirect", "RedirectConfig":
            {"StatusCode": "HTTP_301", "Port": "65536"}}]})",
        "Port '65536' is not valid; expected a port from 1 to 65535 or #{port}"},
       {"a redirect's path begins with a slash",
        R"({"DefaultActions": [{"Type": "redirect", "RedirectConfig":
            {"StatusCode": "HTTP_301", "Path": "login"}}]})",
        "Path 'login' is not valid; expected a path that starts with /"},
       {"a redirect's host has no other keyword",
        R"({"DefaultActions": [{"Type": "redirect", "RedirectConfig":
            {"StatusCode": "HTTP_301", "Host": "#{path}.example.com"}}]})",
        "expected no reserved keyword but #{host}"},
       {"a redirect's keyword ends",
        R"({"DefaultActions": [{"Type": "redirect", "RedirectConfig":
            {"StatusCode": "HTTP_301", "Path": "/#{path"}}]})",
        "expected no reserved keyword but #{host}, #{path}, #{port}"},
       {"a redirect's query has no question mark",
        R"({"DefaultActions": [{"Type": "redirect", "RedirectConfig":
            {"StatusCode": "HTTP_301", "Path": "/a", "Query": "?a=b"}}]})",
        "expected a query without the leading ?"},
       {"a redirect's parts are there",
        R"({"DefaultActions": [{"Type": "redirect", "RedirectConfig":
            {"StatusCode": "HTTP_301", "Host": ""}}]})",
        "Host '' is not valid; expected at most 128 characters"},
       {"a redirect's status is one of two",
        R"({"DefaultActions": [{"Type": "redirect", "RedirectConfig":
            {"StatusCode": "301", "Path": "/a"}}]})",
        "StatusCode '301' is not valid; expected HTTP_301 or HTTP_302"},
       {"an action that the region has", R"({"DefaultActions": [{"Type": "authenticate-oidc"}]})",
        "does not support actions of type 'authenticate-oidc'"}});
}

TEST_F(ComputeHandlersTest, a_listener_that_cannot_be_made_leaves_nothing) {
  const base::Listener taken = base::Listener::tcp("127.0.0.1", 0).value();
  std::string model = listener_;
  model.replace(model.find("80"), 2, std::to_string(taken.port()));
  const Event failed = region_->create(kListenerType, filled_in(model));
  EXPECT_EQ(failed.status, "FAILED");
  EXPECT_EQ(failed.error, "ResourceConflict") << failed.message;
  EXPECT_FALSE(region_->read(kListenerType, failed.identifier));
  make_listener();
}

TEST_F(ComputeHandlersTest, a_rule_is_refused_in_elb_words) {
  names_["LISTENER"] = make_listener();
  const std::string rule =
      R"({"ListenerArn": "$LISTENER", "Priority": 7,
          "Conditions": [{"Field": "path-pattern", "Values": ["/api/*"]}],
          "Actions": [{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "404"}}]})";
  names_["RULE"] = make(kRule, rule);
  EXPECT_THAT(names_["RULE"], HasSubstr(":listener-rule/app/shop/"));
  expect_refused(
      kRule, rule,
      {{"priorities differ", "{}", "Priority '7' is currently in use"},
       {"a priority within bounds", R"({"Priority": 50001})", "must be between 1 and 50000"},
       {"a listener that exists", R"({"ListenerArn": "none"})", "Listeners '[none]' not found"},
       {"a condition", R"({"Priority": 8, "Conditions": []})", "A condition must be specified"},
       {"a field that there is",
        R"({"Priority": 8, "Conditions": [{"Field": "moon-phase", "Values": ["new"]}]})",
        "Condition field 'moon-phase' must be one of"},
       {"a value", R"({"Priority": 8, "Conditions": [{"Field": "host-header"}]})",
        "A condition value must be specified for the field 'host-header'"},
       {"a header's name", R"({"Priority": 8, "Conditions": [{"Field": "http-header",
            "HttpHeaderConfig": {"HttpHeaderName": "a) x", "Values": ["b"]}}]})",
        "The header name 'a) x' is not valid"},
       {"a source's network", R"({"Priority": 8, "Conditions": [{"Field": "source-ip",
            "SourceIpConfig": {"Values": ["10.0.0.0/40"]}}]})",
        "The source IP '10.0.0.0/40' must be an IPv4 network in CIDR format"},
       {"at most five values", R"({"Priority": 8, "Conditions": [{"Field": "host-header",
            "HostHeaderConfig": {"Values": ["a", "b", "c", "d", "e", "f"]}}]})",
        "A rule can only have '5' condition values"},
       {"what the region does not ask",
        R"({"Priority": 8, "Conditions": [{"Field": "path-pattern", "RegexValues": ["a+"]}]})",
        "does not support conditions with RegexValues"},
       {"what the region does not change",
        R"({"Priority": 8, "Transforms": [{"Type": "url-rewrite"}]})",
        "does not support Transforms of rules"},
       {"a target group of the VPC",
        R"({"Priority": 8, "Actions": [{"Type": "forward", "TargetGroupArn": "$OTHER_TG"}]})",
        "have a different VPC than the load balancer"}});
}

TEST_F(ComputeHandlersTest, a_rule_holds_its_target_group_and_goes_with_its_listener) {
  names_["LISTENER"] = make_listener();
  names_["MORE"] = make(kGroup, R"({"Name": "more", "TargetType": "ip", "VpcId": "$VPC"})");
  names_["RULE"] = make(kRule, R"({"ListenerArn": "$LISTENER", "Priority": 1,
      "Conditions": [{"Field": "host-header", "HostHeaderConfig": {"Values": ["a.example.com"]}}],
      "Actions": [{"Type": "forward", "TargetGroupArn": "$MORE"}]})");
  EXPECT_THAT(region_->remove(kGroup, names_["MORE"]).message,
              HasSubstr("is currently in use by a listener or a rule"));
  EXPECT_EQ(region_->remove(kListenerType, names_["LISTENER"]).status, "SUCCESS");
  EXPECT_FALSE(region_->read(kRule, names_["RULE"]));
  EXPECT_EQ(region_->remove(kGroup, names_["MORE"]).status, "SUCCESS");
}

TEST_F(ComputeHandlersTest, a_log_group_takes_its_own_events_with_it) {
  base::SystemFiles files;
  for (const char* group : {"/ecs/shop", "/ecs/shop-2"}) {
    make("AWS::Logs::LogGroup", fmt::format(R"({{"LogGroupName": "{}"}})", group));
    files.write_atomic(log_stream_path(home_.path(), group, "app/web/1"), "{}").or_throw();
  }
  EXPECT_EQ(region_->remove("AWS::Logs::LogGroup", "/ecs/shop").status, "SUCCESS");
  EXPECT_FALSE(files.exists(log_group_path(home_.path(), "/ecs/shop")));
  EXPECT_TRUE(files.exists(log_stream_path(home_.path(), "/ecs/shop-2", "app/web/1")));
}

}  // namespace
}  // namespace region
