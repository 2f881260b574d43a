// A VPC without a way out: its tasks read a secret through an interface endpoint and an object
// through a gateway endpoint, or do not, as groups and route tables say.

#include "catalog/types/ec2.h"
#include "catalog/types/ecs.h"
#include "catalog/types/iam.h"
#include "catalog/types/logs.h"
#include "catalog/types/s3.h"
#include "catalog/types/secretsmanager.h"
#include "cli/run.h"

namespace {

namespace ec2 = catalog::ec2;
namespace ecs = catalog::ecs;
using catalog::Value;

/// Both requests, signed by curl, again and again; what fails says so in the task's log as well.
constexpr const char* kAsk = R"sh(trap exit TERM; exec 2>&1
while :; do
  curl -sS -m 3 --user test:test --aws-sigv4 aws:amz:us-east-1:secretsmanager \
    -H 'X-Amz-Target: secretsmanager.GetSecretValue' -H 'Content-Type: application/x-amz-json-1.1' \
    -d '{"SecretId":"vault"}' https://secretsmanager.us-east-1.amazonaws.com/ | sed 's/^/secret: /'
  echo
  curl -sS -m 3 --user test:test --aws-sigv4 aws:amz:us-east-1:s3 \
    "https://$BUCKET.s3.us-east-1.amazonaws.com/greeting" | sed 's/^/object: /'
  echo; echo asked
  sleep 1
done)sh";

ec2::SecurityGroup declare_group(catalog::Scope& scope, const ec2::VPC& vpc, const char* name) {
  return {scope, name, {.GroupDescription = name, .VpcId = vpc.VpcId()}};
}

struct Vault {
  ec2::VPC vpc;
  ec2::SecurityGroup readers;  ///< may ask the endpoint
  ec2::SecurityGroup others;
  ec2::Subnet near;  ///< its route table leads to S3
  ec2::Subnet far;
};

Vault declare_network(catalog::Scope& scope) {
  const ec2::VPC vpc(
      scope, "vpc",
      {.CidrBlock = "10.9.0.0/16", .EnableDnsHostnames = true, .EnableDnsSupport = true});
  const ec2::Subnet near(scope, "near", {.CidrBlock = "10.9.0.0/24", .VpcId = vpc.VpcId()});
  const ec2::Subnet far(scope, "far", {.CidrBlock = "10.9.1.0/24", .VpcId = vpc.VpcId()});
  const ec2::RouteTable table(scope, "table", {.VpcId = vpc.VpcId()});
  ec2::SubnetRouteTableAssociation(
      scope, "association", {.RouteTableId = table.RouteTableId(), .SubnetId = near.SubnetId()});
  Vault vault{.vpc = vpc,
              .readers = declare_group(scope, vpc, "readers"),
              .others = declare_group(scope, vpc, "others"),
              .near = near,
              .far = far};
  const ec2::SecurityGroup services = declare_group(scope, vpc, "services");
  ec2::SecurityGroupIngress(scope, "services-ingress",
                            {.FromPort = 443,
                             .GroupId = services.GroupId(),
                             .IpProtocol = "tcp",
                             .SourceSecurityGroupId = vault.readers.GroupId(),
                             .ToPort = 443});
  ec2::VPCEndpoint(scope, "secrets",
                   {.PrivateDnsEnabled = true,
                    .SecurityGroupIds = {services.GroupId()},
                    .ServiceName = "com.amazonaws.us-east-1.secretsmanager",
                    .SubnetIds = {near.SubnetId()},
                    .VpcEndpointType = "Interface",
                    .VpcId = vpc.VpcId()});
  ec2::VPCEndpoint(scope, "s3",
                   {.RouteTableIds = {table.RouteTableId()},
                    .ServiceName = "com.amazonaws.us-east-1.s3",
                    .VpcEndpointType = "Gateway",
                    .VpcId = vpc.VpcId()});
  return vault;
}

/// What all tasks have in common.
struct Surroundings {
  catalog::s3::Bucket bucket;
  ecs::Cluster cluster;
  catalog::logs::LogGroup logs;
  catalog::iam::Role role;
};

Surroundings declare_surroundings(catalog::Scope& scope) {
  return {.bucket = {scope, "bucket", {}},
          .cluster = {scope, "cluster", {}},
          .logs = {scope, "logs", {.LogGroupName = "/vault"}},
          .role = {scope,
                   "role",
                   {.AssumeRolePolicyDocument = Value::Object{
                        {"Version", "2012-10-17"},
                        {"Statement",
                         Value::List{Value::Object{
                             {"Effect", "Allow"},
                             {"Principal", Value::Object{{"Service", "ecs-tasks.amazonaws.com"}}},
                             {"Action", "sts:AssumeRole"}}}}}}}};
}

void declare_service(catalog::Scope& scope, const Surroundings& with, const std::string& name,
                     const ec2::SecurityGroup& group, const ec2::Subnet& subnet) {
  const ecs::TaskDefinition task(
      scope, name + "-task",
      {.ContainerDefinitions =
           {{.Command = {"sh", "-c", kAsk},
             .Environment = {{{.Name = "BUCKET", .Value = with.bucket.BucketName()}}},
             .Image = "tools:v1",
             .LogConfiguration = {{.LogDriver = "awslogs",
                                   .Options = Value::Object{{"awslogs-group", "/vault"},
                                                            {"awslogs-region", "us-east-1"},
                                                            {"awslogs-stream-prefix", name}}}},
             .Name = "ask",
             .User = "10001"}},
       .Cpu = "256",
       .ExecutionRoleArn = with.role.Arn(),
       .Family = name,
       .Memory = "512",
       .NetworkMode = "awsvpc",
       .RequiresCompatibilities = {"FARGATE"}},
      {.depends_on = {with.logs.urn()}});
  ecs::Service(
      scope, name,
      {.Cluster = with.cluster.Arn(),
       .DesiredCount = 1,
       .LaunchType = "FARGATE",
       .NetworkConfiguration = {{.AwsvpcConfiguration = {{.SecurityGroups = {group.GroupId()},
                                                          .Subnets = {subnet.SubnetId()}}}}},
       .TaskDefinition = task.TaskDefinitionArn()});
}

void declare(engine::Stack& stack) {
  const Vault vault = declare_network(stack);
  const Surroundings surroundings = declare_surroundings(stack);
  const catalog::secretsmanager::Secret secret(
      stack, "secret",
      {.Name = "vault", .SecretString = catalog::secret(std::string("kept-safe"))});
  declare_service(stack, surroundings, "reader", vault.readers, vault.near);
  declare_service(stack, surroundings, "outsider", vault.others, vault.far);
  stack.output("bucket", surroundings.bucket.BucketName().value());
}

}  // namespace

int main(int argc, char** argv) {
  return settle::run(argc, argv, declare);
}
