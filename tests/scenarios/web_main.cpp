// A web site of its own: a task of two containers, of which one is over before the other begins,
// behind a listener whose rules answer by path and by header.

#include <fmt/core.h>

#include "catalog/types/ec2.h"
#include "catalog/types/ecs.h"
#include "catalog/types/elasticloadbalancingv2.h"
#include "catalog/types/iam.h"
#include "catalog/types/logs.h"
#include "cli/run.h"

namespace {

namespace ec2 = catalog::ec2;
namespace ecs = catalog::ecs;
namespace elb = catalog::elasticloadbalancingv2;
using catalog::Value;

struct Network {
  ec2::VPC vpc;
  ec2::SecurityGroup group;
  std::vector<catalog::Input<std::string>> subnets{};
};

Network declare_network(catalog::Scope& scope) {
  const ec2::VPC vpc(scope, "vpc", {.CidrBlock = "10.9.0.0/16"});
  const ec2::InternetGateway gateway(scope, "gateway", {});
  const ec2::VPCGatewayAttachment attachment(
      scope, "attachment",
      {.InternetGatewayId = gateway.InternetGatewayId(), .VpcId = vpc.VpcId()});
  const ec2::RouteTable table(scope, "table", {.VpcId = vpc.VpcId()});
  ec2::Route(scope, "route",
             {.DestinationCidrBlock = "0.0.0.0/0",
              .GatewayId = gateway.InternetGatewayId(),
              .RouteTableId = table.RouteTableId()},
             {.depends_on = {attachment.urn()}});
  const ec2::SecurityGroup group(
      scope, "group",
      {.GroupDescription = "everything, from everywhere",
       .SecurityGroupEgress = {{.CidrIp = "0.0.0.0/0", .IpProtocol = "-1"}},
       .SecurityGroupIngress = {{.CidrIp = "0.0.0.0/0", .IpProtocol = "-1"}},
       .VpcId = vpc.VpcId()});
  Network network{.vpc = vpc, .group = group};
  for (const char zone : {'a', 'b'}) {
    const ec2::Subnet subnet(scope, fmt::format("subnet-{}", zone),
                             {.AvailabilityZone = fmt::format("us-east-1{}", zone),
                              .CidrBlock = fmt::format("10.9.{}.0/24", zone - 'a'),
                              .VpcId = vpc.VpcId()});
    ec2::SubnetRouteTableAssociation(
        scope, fmt::format("association-{}", zone),
        {.RouteTableId = table.RouteTableId(), .SubnetId = subnet.SubnetId()});
    network.subnets.emplace_back(subnet.SubnetId());
  }
  return network;
}

ecs::TaskDefinition::ContainerDefinition container(const char* name, const std::string& log_group) {
  return {.Image = "nginx",
          .LogConfiguration = {{.LogDriver = "awslogs",
                                .Options = Value::Object{{"awslogs-group", log_group},
                                                         {"awslogs-region", "us-east-1"},
                                                         {"awslogs-stream-prefix", name}}}},
          .MountPoints = {{.ContainerPath = "/tmp", .SourceVolume = "tmp"}},
          .Name = name};
}

ecs::TaskDefinition declare_task(catalog::Scope& scope) {
  const std::string log_group = "/web";
  const catalog::logs::LogGroup logs(scope, "logs", {.LogGroupName = log_group});
  const catalog::iam::Role role(
      scope, "role",
      {.AssumeRolePolicyDocument = Value::Object{
           {"Version", "2012-10-17"},
           {"Statement", Value::List{Value::Object{
                             {"Effect", "Allow"},
                             {"Principal", Value::Object{{"Service", "ecs-tasks.amazonaws.com"}}},
                             {"Action", "sts:AssumeRole"}}}}}});
  ecs::TaskDefinition::ContainerDefinition check = container("check", log_group);
  check.Essential = false;
  check.Command = {"-t"};
  ecs::TaskDefinition::ContainerDefinition web = container("web", log_group);
  web.DependsOn = {{.Condition = "SUCCESS", .ContainerName = "check"}};
  web.PortMappings = {{.ContainerPort = 8080}};
  return {scope,
          "task",
          {.ContainerDefinitions = {web, check},
           .Cpu = "256",
           .ExecutionRoleArn = role.Arn(),
           .Family = "web",
           .Memory = "512",
           .NetworkMode = "awsvpc",
           .RequiresCompatibilities = {"FARGATE"},
           .Volumes = {{.Name = "tmp"}}},
          {.depends_on = {logs.urn()}}};
}

/// Returns the URN of the rule that has the requests for the site.
std::string declare_listener(catalog::Scope& scope, const elb::LoadBalancer& balancer,
                             const elb::TargetGroup& group) {
  const elb::Listener listener(
      scope, "listener",
      {.DefaultActions = {{.FixedResponseConfig = {{.ContentType = "text/plain",
                                                    .MessageBody = "nothing here",
                                                    .StatusCode = "404"}},
                           .Type = "fixed-response"}},
       .LoadBalancerArn = balancer.LoadBalancerArn(),
       .Port = 80,
       .Protocol = "HTTP"});
  elb::ListenerRule(
      scope, "maintenance",
      {.Actions = {{.FixedResponseConfig = {{.StatusCode = "503"}}, .Type = "fixed-response"}},
       .Conditions = {{.Field = "http-header",
                       .HttpHeaderConfig = {{.HttpHeaderName = "X-Maintenance",
                                             .Values = {"on"}}}}},
       .ListenerArn = listener.ListenerArn(),
       .Priority = 1});
  elb::ListenerRule(
      scope, "moved",
      {.Actions = {{.RedirectConfig = {{.Path = "/", .StatusCode = "HTTP_301"}},
                    .Type = "redirect"}},
       .Conditions = {{.Field = "path-pattern", .PathPatternConfig = {{.Values = {"/old/*"}}}}},
       .ListenerArn = listener.ListenerArn(),
       .Priority = 2});
  const elb::ListenerRule site(
      scope, "site",
      {.Actions = {{.TargetGroupArn = group.TargetGroupArn(), .Type = "forward"}},
       .Conditions = {{.Field = "path-pattern", .PathPatternConfig = {{.Values = {"/"}}}}},
       .ListenerArn = listener.ListenerArn(),
       .Priority = 3});
  return site.urn();
}

void declare(engine::Stack& stack) {
  const Network network = declare_network(stack);
  const ecs::TaskDefinition task = declare_task(stack);
  const elb::LoadBalancer balancer(
      stack, "balancer", {.SecurityGroups = {network.group.GroupId()}, .Subnets = network.subnets});
  const elb::TargetGroup group(
      stack, "targets",
      {.Port = 8080, .Protocol = "HTTP", .TargetType = "ip", .VpcId = network.vpc.VpcId()});
  const std::string rule = declare_listener(stack, balancer, group);
  const ecs::Cluster cluster(stack, "cluster", {});
  ecs::Service(stack, "service",
               {.Cluster = cluster.Arn(),
                .DesiredCount = 1,
                .LaunchType = "FARGATE",
                .LoadBalancers = {{.ContainerName = "web",
                                   .ContainerPort = 8080,
                                   .TargetGroupArn = group.TargetGroupArn()}},
                .NetworkConfiguration =
                    {{.AwsvpcConfiguration = {{.SecurityGroups = {network.group.GroupId()},
                                               .Subnets = network.subnets}}}},
                .TaskDefinition = task.TaskDefinitionArn()},
               {.depends_on = {rule}});
  stack.output("alb_dns_name", balancer.DNSName().value());
}

}  // namespace

int main(int argc, char** argv) {
  return settle::run(argc, argv, declare);
}
